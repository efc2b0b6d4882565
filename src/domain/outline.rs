//! What a person does to the rows of a table, as edits: paste a block, add, remove, move.
//!
//! Each function only proposes; nothing is changed here. A heading takes what lies below it along.

use std::collections::HashSet;
use std::sync::Arc;

pub use super::scope::Scope;

use super::document::{CellRef, Document, Row, RowId, Text};
use super::edit::Edit;
use super::field::{Field, RowKind, Section};

/// A proposed change and the row to go to afterwards.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The change.
    pub edit: Edit,
    /// The row that the person works on next.
    pub row: Option<RowId>,
    /// How many texts of a paste found no place (read-only columns, beyond the last one).
    pub unplaced: usize,
}

/// Writes several cells as one change; `None` where all of them already say so.
pub fn write(document: &Document, cells: impl Iterator<Item = (CellRef, Text)>) -> Option<Edit> {
    let edits: Vec<Edit> = cells
        .filter(|(at, text)| {
            document
                .row(at.row)
                .is_some_and(|row| row.text(at.field) != &**text)
        })
        .map(|(at, text)| Edit::Set { at, text })
        .collect();
    (!edits.is_empty()).then_some(Edit::Batch(edits))
}

/// Pastes a block from the cell of `start` in the first of `columns` on: over the rows of the scope that follow it,
/// then into new rows of its innermost kind. A column that cannot be typed in (`None`) takes nothing.
///
/// `shown` are the rows that the person sees, where some are hidden: the others are stepped over.
///
/// A heading in the way takes only the columns it has; its other texts are counted as unplaced.
pub fn paste(
    document: &Document,
    scope: Scope,
    start: RowId,
    columns: &[Option<Field>],
    block: &[Vec<String>],
    shown: Option<&HashSet<RowId>>,
) -> Option<Proposal> {
    let leaf = scope.leaf()?;
    let rows: Vec<&Arc<Row>> = scope
        .rows(document)
        .map(|(_, row)| row)
        .skip_while(|row| row.id != start)
        .collect();
    let start_kind = rows.first()?.kind;
    // A block over an indikator fills indikator: the headings between them are stepped over, so that a column copied
    // from Excel lands row on row.
    let targets: Vec<&Arc<Row>> = rows
        .into_iter()
        .filter(|row| start_kind != leaf || row.kind == leaf)
        .filter(|row| shown.is_none_or(|shown| shown.contains(&row.id)))
        .collect();
    let mut edits = Vec::new();
    let mut unplaced = 0_usize;
    let mut new_rows = Vec::new();
    let mut next_id = document.next_id();
    for (at, texts) in block.iter().enumerate() {
        let texts = columns
            .iter()
            .copied()
            .chain(std::iter::repeat(None))
            .zip(texts);
        match targets.get(at) {
            Some(row) => {
                for (field, text) in texts {
                    match field.filter(|field| row.kind.holds(*field)) {
                        Some(field) => {
                            edits.push((CellRef::new(row.id, field), Text::from(text.as_str())))
                        }
                        None if text.trim().is_empty() => {}
                        None => unplaced = unplaced.saturating_add(1),
                    }
                }
            }
            None => {
                let mut row = Row::new(next_id, leaf);
                next_id = RowId(next_id.0.saturating_add(1));
                for (field, text) in texts {
                    match field.filter(|field| leaf.holds(*field)) {
                        Some(field) => {
                            row.set(field, Text::from(text.as_str()));
                        }
                        None if text.trim().is_empty() => {}
                        None => unplaced = unplaced.saturating_add(1),
                    }
                }
                new_rows.push(Arc::new(row));
            }
        }
    }
    let mut batch: Vec<Edit> = write(document, edits.into_iter()).into_iter().collect();
    if !new_rows.is_empty() {
        batch.push(Edit::Insert {
            section: scope.section(),
            index: scope.end(document),
            rows: new_rows,
        });
    }
    (!batch.is_empty() || unplaced > 0).then_some(Proposal {
        edit: Edit::Batch(batch),
        row: Some(start),
        unplaced,
    })
}

/// A new row of `kind` at the end of the scope, or below `after` and what belongs to it.
pub fn add(document: &Document, scope: Scope, kind: RowKind, after: Option<RowId>) -> Proposal {
    let section = kind.section();
    let rows = document.rows(section);
    let index = after
        .and_then(|id| rows.iter().position(|row| row.id == id))
        .map_or_else(
            || scope.end(document),
            |at| place_after(document, section, at, kind),
        );
    let id = document.next_id();
    let edit = Edit::Insert {
        section,
        index,
        rows: vec![Arc::new(Row::new(id, kind))],
    };
    Proposal {
        edit,
        row: Some(id),
        unplaced: 0,
    }
}

/// Where a row of `kind` goes when it is to follow the row at `at`: right below a heading of it, below a sister, below
/// everything that belongs to a row that is deeper.
fn place_after(document: &Document, section: Section, at: usize, kind: RowKind) -> usize {
    let rows = document.rows(section);
    let depth = kind.depth();
    let here = rows.get(at).map_or(0, |row| row.kind.depth());
    let below = rows.iter().skip(at.saturating_add(1));
    let skip = if here < depth {
        0
    } else {
        below.take_while(|row| row.kind.depth() > depth).count()
    };
    at.saturating_add(1).saturating_add(skip)
}

/// Takes rows out, headings with what belongs to them; `None` where none of them is there.
pub fn remove(document: &Document, section: Section, ids: &[RowId]) -> Option<Proposal> {
    let rows = document.rows(section);
    let mut doomed = vec![false; rows.len()];
    for at in (0..rows.len()).filter(|at| rows.get(*at).is_some_and(|row| ids.contains(&row.id))) {
        let count = document.block_len(section, at);
        doomed
            .iter_mut()
            .skip(at)
            .take(count)
            .for_each(|doomed| *doomed = true);
    }
    let next = (0..rows.len())
        .filter(|at| doomed.get(*at) == Some(&true))
        .max()?;
    let keeps = |at: &usize| doomed.get(*at) == Some(&false);
    let row = (next..rows.len())
        .find(keeps)
        .or_else(|| (0..next).rev().find(keeps));
    let row = row.and_then(|at| rows.get(at)).map(|row| row.id);
    // From the end on, so that positions before it stay right; neighbours go in one piece.
    let mut edits = Vec::new();
    let mut at = rows.len();
    while at > 0 {
        let end = at;
        while at > 0 && doomed.get(at.saturating_sub(1)) == Some(&true) {
            at = at.saturating_sub(1);
        }
        if at < end {
            edits.push(Edit::Remove {
                section,
                index: at,
                count: end.saturating_sub(at),
            });
        } else {
            at = at.saturating_sub(1);
        }
    }
    Some(Proposal {
        edit: Edit::Batch(edits),
        row,
        unplaced: 0,
    })
}

/// Moves a row, with what belongs to it, past its neighbour above or below; `None` at the edge.
pub fn shift(
    document: &Document,
    section: Section,
    id: RowId,
    direction: Direction,
) -> Option<Proposal> {
    let rows = document.rows(section);
    let from = rows.iter().position(|row| row.id == id)?;
    let count = document.block_len(section, from);
    let depth = rows.get(from)?.kind.depth();
    let to = match direction {
        Direction::Up => {
            // Past a sister with all that belongs to it, or past the heading above.
            let mut at = from.checked_sub(1)?;
            while rows.get(at).is_some_and(|row| row.kind.depth() > depth) {
                at = at.checked_sub(1)?;
            }
            at
        }
        Direction::Down => {
            let next = from.checked_add(count)?;
            let past = rows.get(next)?;
            // Into a following heading, or past a sister.
            if past.kind.depth() < depth {
                from.saturating_add(1)
            } else {
                from.saturating_add(document.block_len(section, next))
            }
        }
    };
    Some(Proposal {
        edit: Edit::Move {
            section,
            from,
            count,
            to,
        },
        row: Some(id),
        unplaced: 0,
    })
}

/// Which way a row moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the first row.
    Up,
    /// Towards the last row.
    Down,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `S1 i1 i2 S2 i3`: kind by letter, id by number.
    fn document(rows: &str) -> Document {
        let mut document = Document::default();
        let rows = rows.split_whitespace().map(|word| {
            let kind = match &word[..1] {
                "T" => RowKind::Tujuan,
                "S" => RowKind::Sasaran,
                _ => RowKind::Indikator,
            };
            Arc::new(Row::new(RowId(word[1..].parse().unwrap()), kind))
        });
        let rows = rows.collect();
        document
            .apply(Edit::Insert {
                section: Section::Kinerja,
                index: 0,
                rows,
            })
            .unwrap();
        document
    }

    fn outline(document: &Document) -> String {
        let word = |row: &Arc<Row>| {
            let kind = match row.kind {
                RowKind::Tujuan => "T",
                RowKind::Sasaran => "S",
                _ => "i",
            };
            format!("{kind}{}", row.id.0)
        };
        document
            .rows(Section::Kinerja)
            .iter()
            .map(word)
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[track_caller]
    fn check(before: &str, proposal: impl Fn(&Document) -> Option<Proposal>, expected: &str) {
        let mut document = document(before);
        let Some(proposal) = proposal(&document) else {
            assert_eq!(before, expected, "nothing was proposed");
            return;
        };
        let inverse = document.apply(proposal.edit).unwrap();
        assert_eq!(outline(&document), expected);
        document.apply(inverse).unwrap();
        assert_eq!(outline(&document), before);
    }

    #[test]
    fn rows_are_added_where_a_person_expects_them() {
        let after = |id, kind| {
            move |document: &Document| Some(add(document, Scope::KINERJA, kind, Some(RowId(id))))
        };
        check(
            "S1 i2 S3 i4",
            after(1, RowKind::Indikator),
            "S1 i5 i2 S3 i4",
        );
        check(
            "S1 i2 S3 i4",
            after(2, RowKind::Indikator),
            "S1 i2 i5 S3 i4",
        );
        check("S1 i2 i3 S4", after(2, RowKind::Sasaran), "S1 i2 i3 S5 S4");
        check("S1 i2 S3 i4", after(1, RowKind::Sasaran), "S1 i2 S5 S3 i4");
        check(
            "S1 i2",
            |document| Some(add(document, Scope::KINERJA, RowKind::Indikator, None)),
            "S1 i2 i3",
        );
    }

    #[test]
    fn headings_are_removed_with_what_belongs_to_them() {
        let without = |ids: &'static [u32]| {
            move |document: &Document| {
                remove(
                    document,
                    Section::Kinerja,
                    &ids.iter().map(|id| RowId(*id)).collect::<Vec<_>>(),
                )
            }
        };
        check("S1 i2 i3 S4 i5", without(&[1]), "S4 i5");
        check("S1 i2 i3 S4 i5", without(&[2, 5]), "S1 i3 S4");
        check("S1 i2", without(&[9]), "S1 i2");
        check("T1 S2 i3 T4 S5 i6", without(&[4, 3]), "T1 S2");
    }

    #[test]
    fn rows_move_past_their_sisters_and_between_headings() {
        let moved = |id, direction| {
            move |document: &Document| shift(document, Section::Kinerja, RowId(id), direction)
        };
        check("S1 i2 i3", moved(3, Direction::Up), "S1 i3 i2");
        check("S1 i2 S3 i4", moved(4, Direction::Up), "S1 i2 i4 S3");
        check("S1 i2 S3 i4", moved(2, Direction::Down), "S1 S3 i2 i4");
        check("S1 i2 S3 i4", moved(3, Direction::Up), "S3 i4 S1 i2");
        check("S1 i2 S3 i4", moved(1, Direction::Down), "S3 i4 S1 i2");
        check("S1 i2", moved(1, Direction::Up), "S1 i2");
        check("S1 i2", moved(2, Direction::Down), "S1 i2");
    }

    #[test]
    fn a_block_fills_row_on_row_and_adds_what_is_missing() {
        let mut document = document("S1 i2 S3 i4");
        let block: Vec<Vec<String>> = ["80|85", "90|95", "70|75"]
            .iter()
            .map(|row| row.split('|').map(String::from).collect())
            .collect();
        let columns = [Some(Field::Target), Some(Field::Realisasi)];
        let proposal = paste(&document, Scope::KINERJA, RowId(2), &columns, &block, None).unwrap();
        assert_eq!(proposal.unplaced, 0);
        document.apply(proposal.edit).unwrap();
        assert_eq!(outline(&document), "S1 i2 S3 i4 i5");
        for (id, target, realisasi) in [(2, "80", "85"), (4, "90", "95"), (5, "70", "75")] {
            assert_eq!(
                document.text(CellRef::new(RowId(id), Field::Target)),
                target
            );
            assert_eq!(
                document.text(CellRef::new(RowId(id), Field::Realisasi)),
                realisasi
            );
        }
        // Rows that are not seen are stepped over.
        let shown = HashSet::from([RowId(2), RowId(5)]);
        let block = vec![vec!["1".to_string()], vec!["2".to_string()]];
        let seen = paste(
            &document,
            Scope::KINERJA,
            RowId(2),
            &columns,
            &block,
            Some(&shown),
        );
        let mut after = document.clone();
        after.apply(seen.unwrap().edit).unwrap();
        for (id, target) in [(2, "1"), (4, "90"), (5, "2")] {
            assert_eq!(after.text(CellRef::new(RowId(id), Field::Target)), target);
        }
        let block: Vec<Vec<String>> = vec![vec!["80".into(), "85".into()]; 3];
        let narrow = paste(
            &document,
            Scope::KINERJA,
            RowId(2),
            &columns[..1],
            &block,
            None,
        )
        .unwrap();
        assert_eq!(narrow.unplaced, 3);
    }
}
