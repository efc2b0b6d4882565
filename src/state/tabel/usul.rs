//! New tables and new columns as proposed changes. What a person does to a table that is there is in
//! [`crate::domain::tabel`]. Nothing is changed here.

use std::sync::Arc;

use crate::domain::document::{Document, Row, RowId};
use crate::domain::edit::Edit;
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::outline::Proposal;
use crate::domain::tabel::{JenisKolom, columns, kind_of};

/// An empty table with one column and three rows, after all others.
pub fn empty(document: &Document) -> Proposal {
    let head = document.next_id();
    let row = |nth: u32, kind| Row::new(RowId(head.0 + nth), kind);
    let mut rows = vec![
        row(0, RowKind::Tabel),
        row(1, RowKind::KolomTabel).with(Field::Uraian, "Nilai"),
    ];
    rows.extend((2..5).map(|nth| row(nth, RowKind::BarisTabel)));
    insert(rows, document.rows(Section::Tabel).len())
}

/// A computed column after the others.
pub fn computed_column(document: &Document, tabel: RowId, name: &str, rumus: &str) -> Proposal {
    let column = Row::new(document.next_id(), RowKind::KolomTabel)
        .with(Field::Uraian, name)
        .with(Field::JenisKolom, "hitung")
        .with(Field::Rumus, rumus);
    let last = columns(document, tabel).last().map_or(tabel, |row| row.id);
    let index = document.find(last).map_or(0, |(_, at)| at + 1);
    insert(vec![column], index)
}

/// The names of the typed columns of figures, in their order.
pub fn numeric_columns(document: &Document, tabel: RowId) -> Vec<String> {
    let figures = |row: &&Arc<Row>| {
        let kind = kind_of(row);
        kind.is_figure() && kind != JenisKolom::Tahun
    };
    let figures = columns(document, tabel).filter(figures);
    let names = figures.map(|row| row.text(Field::Uraian).trim().to_string());
    names.filter(|name| !name.is_empty()).collect()
}

fn insert(rows: Vec<Row>, index: usize) -> Proposal {
    Proposal {
        row: rows.first().map(|row| row.id),
        edit: Edit::Insert {
            section: Section::Tabel,
            index,
            rows: rows.into_iter().map(Arc::new).collect(),
        },
        unplaced: 0,
    }
}
