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
#[path = "outline_tests.rs"]
mod tests;
