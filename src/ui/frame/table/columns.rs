//! The columns of a table as the grid draws them: headings, how their cells are typed.

use std::sync::Arc;

use leptos::prelude::*;

use super::model::{BESIDE, Column, Label, Shows, Table};
use crate::domain::address;
use crate::domain::document::Document;
use crate::domain::field::{Field, FieldKind, RowKind, Section};
use crate::domain::outcome::Hasil;
use crate::domain::tabel::{JenisKolom, kind_of};
use crate::state::workspace::Workspace;
use crate::text;
use crate::ui::kit::grid::{ColKey, ColumnKind, GridColumn};

/// The answers of a choice: value and word.
pub(super) type Choices = Arc<Vec<(String, String)>>;

/// The indikator that a row may be linked to.
pub(super) fn link_choices(workspace: Workspace) -> Memo<Choices> {
    let rows = workspace.rows(Section::Kinerja);
    Memo::new(move |_| {
        rows.with(|rows| {
            let mut choices = vec![(String::new(), "–".to_string())];
            let indikator = rows
                .0
                .iter()
                .filter(|row| row.kind == RowKind::Indikator)
                .enumerate();
            choices.extend(indikator.map(|(at, row)| {
                (
                    address::link_text(row.id),
                    format!("{}. {}", at + 1, row.text(Field::Uraian).trim()),
                )
            }));
            Arc::new(choices)
        })
    })
}

/// The columns of `table`.
pub(super) fn columns(
    document: &Document,
    table: &Table,
    links: Option<&Choices>,
) -> Vec<GridColumn> {
    let column = |(key, column): (ColKey, &Column)| GridColumn {
        key,
        label: match column.shows {
            Shows::Tercetak(_) => {
                let of = table.column(key & !BESIDE);
                text::periksa::judul(&of.map_or_else(String::new, |of| label(document, of)))
            }
            _ => label(document, column),
        },
        kind: kind(document, table, column.shows, links),
        width: column.width,
        frozen: key == 0,
        card: column.card,
    };
    table.keyed().map(column).collect()
}

fn label(document: &Document, column: &Column) -> String {
    let own = || heading(document, column.shows);
    match column.label {
        Label::Own => own(),
        Label::Words(words) => words.to_string(),
        Label::Cell(at) => match document.text(at).trim() {
            "" => own(),
            text => text.to_string(),
        },
        Label::Result => format!("{}: hasil", own()),
    }
}

fn heading(document: &Document, shows: Shows) -> String {
    match (shows, shows.field()) {
        (_, Some(field)) => text::judul_kolom(document, field).into_owned(),
        (Shows::Hasil(hasil) | Shows::Tercetak(hasil), _) => {
            text::hasil_label(document, hasil).into_owned()
        }
        _ => text::PERUBAHAN_PK.into(),
    }
}

fn kind(document: &Document, table: &Table, shows: Shows, links: Option<&Choices>) -> ColumnKind {
    match shows {
        Shows::Field(field) => field_kind(document, table, field, links),
        Shows::Read(field) if field.kind().is_numeric() => ColumnKind::Computed,
        Shows::Hasil(Hasil::Kategori | Hasil::Simpulan)
        | Shows::Read(_)
        | Shows::Rumus(_)
        | Shows::Perubahan => ColumnKind::Text,
        Shows::Hasil(_) => ColumnKind::Computed,
        Shows::Tercetak(_) => ColumnKind::Number,
    }
}

fn field_kind(
    document: &Document,
    table: &Table,
    field: Field,
    links: Option<&Choices>,
) -> ColumnKind {
    match field.kind() {
        FieldKind::Choice(choices) => {
            let empty = text::tanpa_pilihan(table.scope.section(), field);
            let first = (String::new(), empty.to_string());
            let rest = choices
                .iter()
                .map(|choice| (choice.id.to_string(), choice.label.to_string()));
            ColumnKind::Choice(Arc::new(std::iter::once(first).chain(rest).collect()))
        }
        FieldKind::Link => ColumnKind::Choice(links.cloned().unwrap_or_default()),
        FieldKind::Sel => sel_kind(document, field),
        FieldKind::LongText => ColumnKind::LongText,
        kind if kind.is_numeric() => ColumnKind::Number,
        _ if field == Field::Uraian => ColumnKind::LongText,
        _ => ColumnKind::Text,
    }
}

/// How the cells under a column of an own table are typed.
fn sel_kind(document: &Document, field: Field) -> ColumnKind {
    let column = match field {
        Field::Sel(column) => document.row(column),
        _ => None,
    };
    match column.map(|column| kind_of(column)) {
        Some(JenisKolom::Teks) => ColumnKind::LongText,
        Some(JenisKolom::Rumus) => ColumnKind::Text,
        Some(JenisKolom::Hitung) => ColumnKind::Computed,
        _ => ColumnKind::Number,
    }
}
