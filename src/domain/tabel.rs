//! The office's own tables: what their rows and columns are, and what a person does to a whole table.
//!
//! A table is a row of [`Section::Tabel`] with its columns, named inputs and rows below it; the columns are rows too,
//! and name the cells. The functions here only look and propose ([`Proposal`]); nothing is changed here, and no result
//! is reckoned (that is [`super::compute`]).

use std::collections::HashSet;
use std::sync::Arc;

pub use super::outline::Proposal;

use super::document::{Document, Row, RowId};
use super::field::{Field, RowKind, Section};

mod rename;
mod sort;
mod template;

pub use rename::rename;
pub use sort::{Order, SortBy, sort};
pub use template::{Filling, duplicate, insert_template};

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum JenisKolom {
    /// Text.
    Teks,
    /// A figure in the unit of its row, column or table.
    Angka,
    /// Rupiah.
    Uang,
    /// Percent.
    Persen,
    /// A calendar year.
    Tahun,
    /// A formula typed in each cell.
    Rumus,
    /// The column's formula over the other cells of the row.
    Hitung,
}

impl JenisKolom {
    /// Whether a person types figures (or formulas) into the cells.
    pub const fn is_typed(self) -> bool {
        !matches!(self, JenisKolom::Hitung)
    }

    /// Whether its cells are figures, typed or computed.
    pub const fn is_numeric(self) -> bool {
        !matches!(self, JenisKolom::Teks)
    }

    /// Whether a typed text is read as a figure.
    pub const fn is_figure(self) -> bool {
        matches!(
            self,
            JenisKolom::Angka | JenisKolom::Uang | JenisKolom::Persen | JenisKolom::Tahun
        )
    }

    /// Whether the figures of the rows below a kode add up to one of that kode.
    pub const fn adds_up(self) -> bool {
        matches!(self, JenisKolom::Angka | JenisKolom::Uang)
    }
}

/// What a row of a table is in its sums.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum JenisBaris {
    /// Typed, and part of the sums.
    Data,
    /// Typed, and not part of the sums.
    Lain,
    /// A heading without figures.
    Judul,
    /// Computed by its formula, and not part of the sums.
    Rumus,
}

/// The kind of a column; what is empty or unknown counts as figures.
pub fn kind_of(column: &Row) -> JenisKolom {
    let choice = Field::JenisKolom.choice(column.text(Field::JenisKolom));
    match choice.map(|choice| choice.id) {
        Some("teks") => JenisKolom::Teks,
        Some("uang") => JenisKolom::Uang,
        Some("persen") => JenisKolom::Persen,
        Some("tahun") => JenisKolom::Tahun,
        Some("rumus") => JenisKolom::Rumus,
        Some("hitung") => JenisKolom::Hitung,
        _ => JenisKolom::Angka,
    }
}

/// The kind of a row of a table: with a formula it is computed, whatever else is said of it but that it is a heading.
pub fn row_kind_of(row: &Row) -> JenisBaris {
    let choice = Field::JenisBaris.choice(row.text(Field::JenisBaris));
    match choice.map(|choice| choice.id) {
        Some("judul") => JenisBaris::Judul,
        _ if !row.is_blank(Field::Rumus) => JenisBaris::Rumus,
        Some("lain") => JenisBaris::Lain,
        _ => JenisBaris::Data,
    }
}

/// The table and everything below it, with the position of the table in [`Section::Tabel`]; empty where there is none.
pub fn block(document: &Document, tabel: RowId) -> (usize, &[Arc<Row>]) {
    let rows = document.rows(Section::Tabel);
    let is_it = |row: &Arc<Row>| row.id == tabel && row.kind == RowKind::Tabel;
    let Some(at) = rows.iter().position(is_it) else {
        return (rows.len(), &[]);
    };
    let end = at.saturating_add(document.block_len(Section::Tabel, at));
    (at, rows.get(at..end).unwrap_or(&[]))
}

/// The columns of a table in their order.
pub fn columns(document: &Document, tabel: RowId) -> impl Iterator<Item = &Arc<Row>> {
    of_kind(document, tabel, RowKind::KolomTabel)
}

/// The rows of a table in their order.
pub fn rows(document: &Document, tabel: RowId) -> impl Iterator<Item = &Arc<Row>> {
    of_kind(document, tabel, RowKind::BarisTabel)
}

/// The named inputs of a table in their order.
pub fn inputs(document: &Document, tabel: RowId) -> impl Iterator<Item = &Arc<Row>> {
    of_kind(document, tabel, RowKind::Peubah)
}

fn of_kind(document: &Document, tabel: RowId, kind: RowKind) -> impl Iterator<Item = &Arc<Row>> {
    let (_, rows) = block(document, tabel);
    rows.iter().filter(move |row| row.kind == kind)
}

/// The table that a column, an input or a row belongs to; a table belongs to itself.
pub fn table_of(document: &Document, id: RowId) -> Option<RowId> {
    let rows = document.rows(Section::Tabel);
    let at = rows.iter().position(|row| row.id == id)?;
    let above = rows.get(..=at)?.iter().rev();
    above
        .into_iter()
        .find(|row| row.kind == RowKind::Tabel)
        .map(|row| row.id)
}

/// Whether nothing is typed in a row of a table with these columns; what is left of a column that was removed does not count.
pub fn is_empty(row: &Row, columns: &HashSet<RowId>) -> bool {
    let counts = |field: Field| match field {
        Field::Sel(column) => columns.contains(&column),
        _ => true,
    };
    let mut filled = row.filled().filter(|(field, _)| counts(*field));
    filled.all(|(_, text)| text.trim().is_empty())
}

/// A name as formulas compare it: without brackets, case and surplus blanks.
pub fn folded(name: &str) -> String {
    let words = name.split(|c: char| c.is_whitespace() || matches!(c, '[' | ']'));
    let words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.join(" ")
}

/// The kode of a row as kode are compared: `A.1.` and `a.1` are the same.
pub fn kode_key(row: &Row) -> String {
    let kode = folded(row.text(Field::Kode));
    kode.trim_end_matches(['.', ' ']).to_string()
}

/// Per row the row that its kode stands below: the one with the longest kode that is a prefix of it up to a dot.
/// Only rows of [`JenisBaris::Data`] have part in it; of two with the same kode the first is meant.
pub fn parents(rows: &[&Arc<Row>]) -> Vec<Option<usize>> {
    let data = |row: &Row| row_kind_of(row) == JenisBaris::Data;
    let mut first = std::collections::HashMap::new();
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| data(row)) {
        let kode = kode_key(row);
        if !kode.is_empty() {
            first.entry(kode).or_insert(at);
        }
    }
    let above = |row: &Row| {
        let kode = kode_key(row);
        let mut rest = kode.as_str();
        while let Some((shorter, _)) = rest.rsplit_once('.') {
            let shorter = shorter.trim_end();
            if let Some(at) = first.get(shorter) {
                return Some(*at);
            }
            rest = shorter;
        }
        None
    };
    rows.iter()
        .map(|row| data(row).then(|| above(row)).flatten())
        .collect()
}
