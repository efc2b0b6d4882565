//! What one cell of a table shows: a typed text, a result, or nothing.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::model::{BESIDE, Column, Shows, Table};
use super::places::{baris_of, computed, hasil_in};
use crate::domain::address;
use crate::domain::document::{CellRef, Row, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::finding::Finding;
use crate::domain::outcome::{Baris, Hasil};
use crate::state::cetak::Tercetak;
use crate::state::workspace::Workspace;
use crate::text::{self, Tampil};
use crate::ui::kit::grid::{CellPos, GridCell, GridColumn};

/// What a cell of the grid is drawn from.
#[derive(Clone, Copy)]
pub(super) struct Sight {
    pub(super) table: Signal<Arc<Table>>,
    pub(super) columns: Memo<Arc<Vec<GridColumn>>>,
    pub(super) workspace: Workspace,
    /// Where each row stands in its section: drawing must not search for it.
    pub(super) places: Memo<Arc<HashMap<RowId, usize>>>,
    pub(super) marked: Memo<Arc<HashMap<CellRef, Finding>>>,
    /// What the report prints.
    pub(super) tercetak: Memo<Tercetak>,
}

impl Sight {
    pub(super) fn row(&self, table: &Table, id: RowId) -> Option<Arc<Row>> {
        let at = self.places.with(|places| places.get(&id).copied())?;
        let row = self
            .workspace
            .document()
            .with(|document| document.rows(table.scope.section()).get(at).cloned())?;
        (row.id == id).then_some(row)
    }

    pub(super) fn label(&self, at: CellPos) -> String {
        self.columns.with(|columns| {
            let column = columns.iter().find(|column| column.key == at.col);
            column.map_or_else(String::new, |column| column.label.clone())
        })
    }

    /// One cell, as it is now.
    pub(super) fn cell(&self, at: CellPos) -> GridCell {
        let table = self.table.get();
        if at.col & BESIDE != 0 {
            return self.printed(&table, at).unwrap_or(GridCell::Blank);
        }
        let Some(column) = table.column(at.col) else {
            return GridCell::Blank;
        };
        let baris = baris_of(table.scope, at.row);
        let row = match baris {
            Baris::Row(id) => match self.row(&table, id) {
                Some(row) => Some(row),
                // A cell may be asked for once more after its row is gone.
                None => return GridCell::Blank,
            },
            _ => None,
        };
        let kind = row.as_ref().map(|row| row.kind);
        let result = |hasil| {
            let of = hasil_in(baris, kind, hasil);
            self.result(baris, kind, of, (of == hasil).then(|| self.label(at)))
        };
        if let Some(hasil) = computed(&self.workspace, baris, row.as_deref(), column.shows) {
            return result(hasil);
        }
        match (column.shows, row) {
            (Shows::Hasil(hasil), _) => result(hasil),
            (Shows::Perubahan, Some(row)) if row.kind == RowKind::IndikatorPk => {
                let word = |document: &_| text::perubahan_pk(document, &row);
                let word = self.workspace.document().with(word);
                reading(word.into(), self.label(at), "teks", 1)
            }
            (shows, Some(row)) => match shows.field() {
                Some(field) if row.kind.holds(field) => self.typed(&table, column, at, &row, field),
                _ => GridCell::Blank,
            },
            (shows, None) if shows.field() == Some(Field::Uraian) => {
                let name = match baris {
                    Baris::Rekap => "Rata-rata dan jumlah seluruh indikator".into(),
                    Baris::Ringkasan(_) => "Ringkasan".into(),
                    other => {
                        let name = |document: &_| text::baris(document, other);
                        self.workspace.document().with(name)
                    }
                };
                reading(name, "Jumlah".into(), "teks", 1)
            }
            _ => GridCell::Blank,
        }
    }

    /// A field: to type in where the table edits such rows, else to read.
    fn typed(
        &self,
        table: &Table,
        column: &Column,
        at: CellPos,
        row: &Row,
        field: Field,
    ) -> GridCell {
        let label = self.label(at);
        let span = if field == Field::Uraian {
            heading_span(table, row.kind)
        } else {
            1
        };
        if matches!(column.shows, Shows::Read(_)) || !table.edits(row.kind) {
            let tone = if field.kind().is_numeric() {
                ""
            } else {
                "teks"
            };
            let text = match field {
                // The name in files says nothing to a person.
                Field::Angka => {
                    let name = |document: &_| text::periksa::nama_angka(document, row.text(field));
                    self.workspace.document().with(name)
                }
                field => readable(field, row.text(field)),
            };
            return reading(text, label, tone, span);
        }
        let place = CellRef::new(row.id, field);
        let finding = self.marked.with(|marked| marked.get(&place).cloned());
        let message = finding.map(|finding| {
            let sentence = |document: &_| text::temuan(document, &finding);
            self.workspace.document().with(sentence)
        });
        GridCell::Input {
            id: address::field_id(row.kind, place),
            text: row.shared(field),
            label,
            message,
            span,
            kind: None,
        }
    }

    /// A result, with its name and its looks.
    fn result(
        &self,
        baris: Baris,
        kind: Option<RowKind>,
        hasil: Hasil,
        label: Option<String>,
    ) -> GridCell {
        let Some(results) = self.workspace.hasil(baris) else {
            return GridCell::Blank;
        };
        let Some(sel) = results.sel(hasil) else {
            return GridCell::Blank;
        };
        let shown = text::sel(sel);
        let tone = match &shown {
            Tampil::Angka(_) => "",
            Tampil::Kata(_, Some(rank)) => {
                let bands = self.workspace.outcome().pengaturan.skala.kelas.len();
                band_class(*rank, bands)
            }
            Tampil::Kata(..) => "teks",
            Tampil::Tiada(_) => "tiada",
        };
        GridCell::Value {
            id: name(baris, kind, hasil),
            text: shown.text(),
            label: label.unwrap_or_else(|| hasil.label().to_string()),
            tone,
            span: 1,
        }
    }
}

/// The name of a result in the page.
pub(super) fn name(baris: Baris, kind: Option<RowKind>, hasil: Hasil) -> String {
    let row = match (baris, kind) {
        (Baris::Row(id), Some(kind)) => address::row_id(kind, id),
        _ => address::total_id(baris).to_string(),
    };
    format!("{row}.{}", hasil.id())
}

/// A text that is typed on another page; `data-cell` is for results.
fn reading(text: String, label: String, tone: &'static str, span: u8) -> GridCell {
    GridCell::Value {
        id: String::new(),
        text,
        label,
        tone,
        span,
    }
}

/// The colour step of a category, five of them however many bands there are; the word is always there too.
pub fn band_class(rank: usize, bands: usize) -> &'static str {
    match rank * 4 / bands.saturating_sub(1).max(1) {
        0 => "teks kelas-0",
        1 => "teks kelas-1",
        2 => "teks kelas-2",
        3 => "teks kelas-3",
        _ => "teks kelas-4",
    }
}

/// The words of a choice; everything else as typed.
fn readable(field: Field, text: &str) -> String {
    match field.choice(text) {
        Some(choice) => choice.label.to_string(),
        None if field == Field::Polaritas && text.trim().is_empty() => "Naik".into(),
        None => text.trim().to_string(),
    }
}

/// A heading's text runs over the columns that the heading does not use.
fn heading_span(table: &Table, kind: RowKind) -> u8 {
    let kinds = table.scope.kinds;
    if !kinds.iter().any(|other| other.depth() > kind.depth()) {
        return 1;
    }
    let named = |column: &Column| column.shows.field() == Some(Field::Uraian);
    let Some(from) = table.columns.iter().position(named) else {
        return 1;
    };
    let unused = |column: &Column| match column.shows.field() {
        Some(field) => !kind.holds(field),
        None => column.shows == Shows::Perubahan,
    };
    // A printed column is used where the one before it is.
    let beside = |column: &Column| matches!(column.shows, Shows::Tercetak(_));
    let run = table
        .columns
        .iter()
        .skip(from + 1)
        .take_while(|column| unused(column) || beside(column))
        .count();
    u8::try_from(run + 1).unwrap_or(1)
}
