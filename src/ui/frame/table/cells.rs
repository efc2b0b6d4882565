//! What one cell of a table shows: a typed text, a result, or nothing.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::places::{baris_of, hasil_in, summed};
use super::{Column, Shows, Table};
use crate::domain::address;
use crate::domain::document::{CellRef, Row, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::finding::Finding;
use crate::domain::outcome::{Baris, Hasil};
use crate::state::workspace::Workspace;
use crate::text::{self, Tampil};
use crate::ui::kit::grid::{CellPos, GridCell};

/// What a cell of the grid is drawn from.
#[derive(Clone, Copy)]
pub(super) struct Sight {
    pub(super) table: &'static Table,
    pub(super) workspace: Workspace,
    /// Where each row stands in its section: drawing must not search for it.
    pub(super) places: Memo<Arc<HashMap<RowId, usize>>>,
    pub(super) marked: Memo<Arc<HashMap<CellRef, Finding>>>,
}

impl Sight {
    fn row(&self, id: RowId) -> Option<Arc<Row>> {
        let at = self.places.with(|places| places.get(&id).copied())?;
        let row = self
            .workspace
            .document()
            .with(|document| document.rows(self.table.scope.section()).get(at).cloned())?;
        (row.id == id).then_some(row)
    }

    /// One cell, as it is now.
    pub(super) fn cell(&self, at: CellPos) -> GridCell {
        cell(self, at)
    }
}

fn cell(sight: &Sight, at: CellPos) -> GridCell {
    let Sight {
        table,
        workspace,
        marked,
        ..
    } = sight;
    let Some(column) = table.columns.get(usize::from(at.col)) else {
        return GridCell::Blank;
    };
    let baris = baris_of(at.row);
    let row = match baris {
        Baris::Row(id) => match sight.row(id) {
            Some(row) => Some(row),
            // A cell may be asked for once more after its row is gone.
            None => return GridCell::Blank,
        },
        _ => None,
    };
    let kind = row.as_ref().map(|row| row.kind);
    match (column.shows, row) {
        (Shows::Hasil(hasil), _) => result(workspace, baris, kind, hasil_in(baris, kind, hasil)),
        (Shows::Field(field), row) if summed(workspace, baris, row.as_deref(), field).is_some() => {
            summed(workspace, baris, row.as_deref(), field).map_or(GridCell::Blank, |hasil| {
                result(workspace, baris, kind, hasil)
            })
        }
        (Shows::Field(field), Some(row)) | (Shows::Read(field), Some(row)) => {
            if !row.kind.holds(field) {
                return GridCell::Blank;
            }
            let place = CellRef::new(row.id, field);
            let id = address::field_id(row.kind, place);
            let span = if field == Field::Uraian {
                heading_span(table, row.kind)
            } else {
                1
            };
            if matches!(column.shows, Shows::Read(_)) {
                return GridCell::Value {
                    // `data-cell` is for results; this text has its field on another page.
                    id: String::new(),
                    text: readable(field, row.text(field)),
                    label: field.label().to_string(),
                    tone: if field.kind().is_numeric() {
                        ""
                    } else {
                        "teks"
                    },
                    span,
                };
            }
            let message = marked.with(|marked| {
                marked.get(&place).map(|finding| {
                    workspace
                        .document()
                        .with(|document| text::temuan(document, finding))
                })
            });
            GridCell::Input {
                id,
                text: row.shared(field),
                label: field.label().to_string(),
                message,
                span,
                kind: None,
            }
        }
        (Shows::Field(Field::Uraian) | Shows::Read(Field::Uraian), None) => GridCell::Value {
            id: String::new(),
            text: match baris {
                Baris::Rekap => "Rata-rata dan jumlah seluruh indikator".into(),
                other => workspace
                    .document()
                    .with(|document| text::baris(document, other)),
            },
            label: "Jumlah".into(),
            tone: "teks",
            span: 1,
        },
        _ => GridCell::Blank,
    }
}

/// A result, with its name and its looks.
fn result(workspace: &Workspace, baris: Baris, kind: Option<RowKind>, hasil: Hasil) -> GridCell {
    let Some(results) = workspace.hasil(baris) else {
        return GridCell::Blank;
    };
    let Some(sel) = results.sel(hasil) else {
        return GridCell::Blank;
    };
    let row_id = match (baris, kind) {
        (Baris::Row(id), Some(kind)) => address::row_id(kind, id),
        _ => address::total_id(baris).to_string(),
    };
    let shown = text::sel(sel);
    let tone = match &shown {
        Tampil::Angka(_) => "",
        Tampil::Kata(_, Some(rank)) => {
            band_class(*rank, workspace.outcome().pengaturan.skala.kelas.len())
        }
        Tampil::Kata(..) => "teks",
        Tampil::Tiada(_) => "tiada",
    };
    GridCell::Value {
        id: format!("{row_id}.{}", hasil.id()),
        text: shown.text(),
        label: hasil.label().to_string(),
        tone,
        span: 1,
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
    if matches!(
        kind,
        RowKind::Indikator | RowKind::Kegiatan | RowKind::Kelas
    ) {
        return 1;
    }
    let from = table.columns.iter().position(|column| {
        matches!(
            column.shows,
            Shows::Field(Field::Uraian) | Shows::Read(Field::Uraian)
        )
    });
    let unused = |column: &&Column| match column.shows {
        Shows::Field(field) | Shows::Read(field) => !kind.holds(field),
        Shows::Hasil(_) => false,
    };
    let Some(from) = from else { return 1 };
    let run = table
        .columns
        .iter()
        .skip(from + 1)
        .take_while(unused)
        .count();
    u8::try_from(run + 1).unwrap_or(1)
}
