//! Puts a whole table into the document: a template, or a copy of a table that is there.

use std::collections::HashMap;
use std::sync::Arc;

use super::{JenisBaris, JenisKolom, Proposal, block, kind_of, row_kind_of};
use crate::domain::document::{Document, Row, RowId, Text};
use crate::domain::edit::Edit;
use crate::domain::field::{Field, RowKind, Section};

/// What a table from a template brings along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filling {
    /// Everything.
    Lengkap,
    /// The names of the rows and their texts, without figures: they are to be filled in.
    TanpaAngka,
    /// Columns, headings and computed rows; of the plain rows one empty one.
    Kosong,
}

/// Puts the table whose row and rows below it are `rows` at the end of the document's tables, under new ids; the cells
/// follow their columns. `None` where `rows` is no table.
pub fn insert_template(document: &Document, rows: &[Row], filling: Filling) -> Option<Proposal> {
    let rows = filled(rows, filling);
    let index = document.rows(Section::Tabel).len();
    insert(document, &rows, index)
}

/// Puts a copy of a table, called `title`, right after it.
pub fn duplicate(document: &Document, tabel: RowId, title: &str) -> Option<Proposal> {
    let (at, rows) = block(document, tabel);
    let mut rows: Vec<Row> = rows.iter().map(|row| Row::clone(row)).collect();
    rows.first_mut()?.set(Field::Uraian, Text::from(title));
    let index = at.saturating_add(rows.len());
    insert(document, &rows, index)
}

fn insert(document: &Document, rows: &[Row], index: usize) -> Option<Proposal> {
    let (head, below) = rows.split_first()?;
    if head.kind != RowKind::Tabel || below.iter().any(|row| row.kind.depth() == 0) {
        return None;
    }
    let first = document.next_id();
    let ids: HashMap<RowId, RowId> = rows
        .iter()
        .map(|row| row.id)
        .zip((first.0..).map(RowId))
        .collect();
    let rows: Option<Vec<Arc<Row>>> = rows
        .iter()
        .map(|row| Some(Arc::new(renumbered(row, *ids.get(&row.id)?, &ids))))
        .collect();
    Some(Proposal {
        edit: Edit::Insert {
            section: Section::Tabel,
            index,
            rows: rows?,
        },
        row: Some(first),
        unplaced: 0,
    })
}

/// The row under another id, its cells under the new ids of their columns. A cell of no column is left behind.
fn renumbered(row: &Row, id: RowId, ids: &HashMap<RowId, RowId>) -> Row {
    let mut new = Row::new(id, row.kind);
    new.extra.clone_from(&row.extra);
    for (field, _) in row.filled() {
        let to = match field {
            Field::Sel(column) => ids.get(&column).copied().map(Field::Sel),
            field => Some(field),
        };
        if let Some(to) = to {
            new.set(to, row.shared(field));
        }
    }
    new
}

fn filled(rows: &[Row], filling: Filling) -> Vec<Row> {
    if filling == Filling::Lengkap {
        return rows.to_vec();
    }
    let text_column = |field: Field| {
        rows.iter().any(|row| {
            row.kind == RowKind::KolomTabel
                && Field::Sel(row.id) == field
                && kind_of(row) == JenisKolom::Teks
        })
    };
    let mut first = true;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let mut row = row.clone();
        let kind = row_kind_of(&row);
        let typed = matches!(kind, JenisBaris::Data | JenisBaris::Lain);
        match row.kind {
            RowKind::Peubah => {
                row.set(Field::NilaiPeubah, Text::from(""));
            }
            RowKind::BarisTabel if typed && filling == Filling::Kosong => {
                // One row shows where to begin; a printed total would have nothing to be compared with.
                if !first {
                    continue;
                }
                first = false;
                row = Row::new(row.id, row.kind);
            }
            RowKind::BarisTabel => {
                let figures: Vec<Field> = row.sel().map(|(field, _)| field).collect();
                for field in figures.into_iter().filter(|field| !text_column(*field)) {
                    row.set(field, Text::from(""));
                }
            }
            _ => {}
        }
        found.push(row);
    }
    found
}
