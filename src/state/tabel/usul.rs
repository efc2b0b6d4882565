//! What a person does to a table of the office's own, as proposed changes. Nothing is changed here.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::domain::document::{CellRef, Document, Row, RowId, Text};
use crate::domain::edit::Edit;
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::notation::{self, Decimal, LoneDot, Reading};
use crate::domain::outcome::{Baris, Hasil, Outcome};
use crate::domain::outline::Proposal;

/// Whether the figures of a template are taken along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Data {
    /// With the example's figures.
    Contoh,
    /// Names and formulas only.
    Kosong,
}

/// Which way rows are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urutan {
    /// Smallest first.
    Naik,
    /// Largest first.
    Turun,
}

/// An empty table with one column and three rows, after all others.
pub fn empty(document: &Document) -> Proposal {
    let head = document.next_id();
    let row = |nth: u32, kind| Row::new(RowId(head.0.saturating_add(nth)), kind);
    let mut rows = vec![
        row(0, RowKind::Tabel),
        row(1, RowKind::KolomTabel).with(Field::Uraian, "Nilai"),
    ];
    rows.extend((2..5).map(|nth| row(nth, RowKind::BarisTabel)));
    insert(document, rows, document.rows(Section::Tabel).len())
}

/// The rows of a table of another document, with ids of this one.
pub fn insert_template(document: &Document, block: &[Arc<Row>], data: Data) -> Proposal {
    let rows = remapped(document, block, data);
    insert(document, rows, document.rows(Section::Tabel).len())
}

/// A copy of a table, right below it.
pub fn duplicate(document: &Document, tabel: RowId) -> Option<Proposal> {
    let (section, at) = document.find(tabel)?;
    let count = document.block_len(section, at);
    let block = document.rows(section).get(at..at + count)?;
    let mut rows = remapped(document, block, Data::Contoh);
    let head = rows.first_mut()?;
    let name = format!("{} (salinan)", head.text(Field::Uraian).trim());
    head.set(Field::Uraian, Text::from(name.trim()));
    Some(insert(document, rows, at + count))
}

/// A computed column after the others.
pub fn computed_column(document: &Document, tabel: RowId, name: &str, rumus: &str) -> Proposal {
    let column = Row::new(document.next_id(), RowKind::KolomTabel)
        .with(Field::Uraian, name)
        .with(Field::JenisKolom, "hitung")
        .with(Field::Rumus, rumus);
    let index = after_columns(document, tabel);
    insert(document, vec![column], index)
}

/// The names of the typed columns of numbers, in their order.
pub fn numeric_columns(document: &Document, tabel: RowId) -> Vec<String> {
    let numeric = |row: &&Arc<Row>| {
        let kind = Field::JenisKolom.choice(row.text(Field::JenisKolom));
        kind.is_none_or(|kind| matches!(kind.id, "angka" | "uang" | "persen"))
    };
    let columns = super::below(tabel, &[RowKind::KolomTabel]);
    let rows = columns.rows(document).map(|(_, row)| row);
    rows.filter(numeric)
        .map(|row| row.text(Field::Uraian).trim().to_string())
        .filter(|name| !name.is_empty())
        .collect()
}

/// Writes a new name of a column or input, and its place in every formula of its table.
pub fn rename_column(document: &Document, column: RowId, name: &str) -> Option<Edit> {
    let (section, at) = document.find(column)?;
    let tabel = document.parent(section, at)?.id;
    let old = document.row(column)?.text(Field::Uraian).trim().to_string();
    let mut edits = vec![Edit::set(CellRef::new(column, Field::Uraian), name)];
    let (from, to) = (format!("[{old}]"), format!("[{}]", name.trim()));
    if !old.is_empty() && !name.trim().is_empty() {
        let all = super::below(tabel, &[RowKind::KolomTabel, RowKind::BarisTabel]);
        for (_, row) in all.rows(document) {
            let formulas = row.filled().filter(|(field, text)| {
                matches!(field, Field::Rumus | Field::Sel(_)) && text.contains(&from)
            });
            edits.extend(formulas.map(|(field, text)| {
                Edit::set(CellRef::new(row.id, field), text.replace(&from, &to))
            }));
        }
    }
    Some(Edit::Batch(edits))
}

/// The rows in the order of a column: sisters under one kode, each with what belongs to it; headings and computed rows
/// stay where they are. `None` where they stand so already.
pub fn sort(outcome: &Outcome, tabel: RowId, by: Field, order: Urutan) -> Option<Edit> {
    let document = &outcome.document;
    let places: Vec<(usize, &Arc<Row>)> = super::scope(tabel).rows(document).collect();
    let rows: Vec<&Arc<Row>> = places.iter().map(|(_, row)| *row).collect();
    let parents = parents(&rows);
    let keys: Vec<Key> = rows.iter().map(|row| key(outcome, row, by)).collect();
    let mut sorted = Vec::with_capacity(rows.len());
    let sisters = |parent: Option<usize>| -> Vec<usize> {
        (0..rows.len())
            .filter(|at| parents.get(*at) == Some(&parent))
            .collect()
    };
    let mut waiting: Vec<usize> = sorted_sisters(sisters(None), &rows, &keys, order);
    waiting.reverse();
    while let Some(at) = waiting.pop() {
        sorted.push(at);
        let below = sorted_sisters(sisters(Some(at)), &rows, &keys, order);
        waiting.extend(below.into_iter().rev());
    }
    if sorted.iter().copied().eq(0..rows.len()) {
        return None;
    }
    let (first, last) = (places.first()?.0, places.last()?.0);
    let all = document.rows(Section::Tabel).get(first..=last)?;
    let mut next = sorted.into_iter();
    let placed = all.iter().map(|row| match row.kind {
        RowKind::BarisTabel => next
            .next()
            .and_then(|at| rows.get(at))
            .map(|row| (*row).clone()),
        _ => Some(row.clone()),
    });
    let placed: Option<Vec<_>> = placed.collect();
    Some(Edit::Batch(vec![
        Edit::Remove {
            section: Section::Tabel,
            index: first,
            count: all.len(),
        },
        Edit::Insert {
            section: Section::Tabel,
            index: first,
            rows: placed?,
        },
    ]))
}

/// What a row is sorted by.
enum Key {
    Number(Decimal),
    Text(String),
    Empty,
}

fn key(outcome: &Outcome, row: &Row, by: Field) -> Key {
    let result = match by {
        Field::Sel(column) => outcome.angka(Baris::Row(row.id), Hasil::Sel(column)),
        _ => None,
    };
    let text = row.text(by).trim();
    match (result, notation::read(text, LoneDot::Thousands)) {
        (Some(value), _) => Key::Number(value),
        (None, Reading::Number(number)) if by != Field::Kode => Key::Number(number.value),
        _ if text.is_empty() => Key::Empty,
        _ => Key::Text(text.to_lowercase()),
    }
}

/// Numbers before texts, what is empty at the end whichever way.
fn compare(a: &Key, b: &Key, order: Urutan) -> Ordering {
    let turned = |ordering: Ordering| match order {
        Urutan::Naik => ordering,
        Urutan::Turun => ordering.reverse(),
    };
    match (a, b) {
        (Key::Number(a), Key::Number(b)) => turned(a.cmp(b)),
        (Key::Text(a), Key::Text(b)) => turned(a.cmp(b)),
        (Key::Empty, Key::Empty) => Ordering::Equal,
        (Key::Empty, _) | (Key::Text(_), Key::Number(_)) => Ordering::Greater,
        (_, Key::Empty) | (Key::Number(_), Key::Text(_)) => Ordering::Less,
    }
}

/// Sorts each run of plain rows between rows that stay.
fn sorted_sisters(
    sisters: Vec<usize>,
    rows: &[&Arc<Row>],
    keys: &[Key],
    order: Urutan,
) -> Vec<usize> {
    let plain = |at: &usize| {
        rows.get(*at)
            .is_some_and(|row| row.is_blank(Field::Rumus) && row.is_blank(Field::JenisBaris))
    };
    let mut sisters = sisters;
    for run in sisters.split_mut(|at| !plain(at)) {
        run.sort_by(|a, b| match (keys.get(*a), keys.get(*b)) {
            (Some(a), Some(b)) => compare(a, b, order),
            _ => Ordering::Equal,
        });
    }
    sisters
}

/// The row that each row belongs to by its kode: the longest proper prefix that is a kode of the table.
fn parents(rows: &[&Arc<Row>]) -> Vec<Option<usize>> {
    let codes: std::collections::HashMap<&str, usize> = rows
        .iter()
        .enumerate()
        .map(|(at, row)| (row.text(Field::Kode).trim(), at))
        .filter(|(code, _)| !code.is_empty())
        .collect();
    let parent = |row: &&Arc<Row>| {
        let code = row.text(Field::Kode).trim();
        let mut dots = code.rmatch_indices('.');
        dots.find_map(|(dot, _)| codes.get(code.get(..dot)?).copied())
    };
    rows.iter().map(parent).collect()
}

/// Rows with new ids of this document, cells under the new columns.
fn remapped(document: &Document, block: &[Arc<Row>], data: Data) -> Vec<Row> {
    let first = document.next_id().0;
    let ids: std::collections::HashMap<RowId, RowId> = block
        .iter()
        .zip(first..)
        .map(|(row, id)| (row.id, RowId(id)))
        .collect();
    let formulas: Vec<RowId> = block
        .iter()
        .filter(|row| row.text(Field::JenisKolom).trim() == "rumus")
        .map(|row| row.id)
        .collect();
    let copy = |row: &Arc<Row>| {
        let id = ids.get(&row.id).copied().unwrap_or(row.id);
        let mut new = Row::new(id, row.kind);
        for (field, text) in row.filled() {
            let field = match field {
                Field::Sel(column) if data == Data::Kosong && !formulas.contains(&column) => {
                    continue;
                }
                Field::Sel(column) => match ids.get(&column) {
                    Some(column) => Field::Sel(*column),
                    None => continue,
                },
                Field::NilaiPeubah if data == Data::Kosong => continue,
                other => other,
            };
            new.set(field, Text::from(text));
        }
        new
    };
    block.iter().map(copy).collect()
}

fn after_columns(document: &Document, tabel: RowId) -> usize {
    let columns = super::below(tabel, &[RowKind::KolomTabel]);
    let last = columns.rows(document).last().map(|(at, _)| at);
    let head = document.find(tabel).map(|(_, at)| at);
    last.or(head).map_or(0, |at| at + 1)
}

fn insert(document: &Document, rows: Vec<Row>, index: usize) -> Proposal {
    let row = rows.first().map(|row| row.id);
    debug_assert!(index <= document.rows(Section::Tabel).len());
    Proposal {
        edit: Edit::Insert {
            section: Section::Tabel,
            index,
            rows: rows.into_iter().map(Arc::new).collect(),
        },
        row,
        unplaced: 0,
    }
}
