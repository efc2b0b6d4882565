//! The one bridge between the outlines of the document and the grid widget: a page only lists its columns.
//!
//! No arithmetic and no sentences; what a column is comes from `domain`, what a cell says from `text`.

mod cells;
mod events;
mod places;

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;

pub use self::cells::band_class;
pub use self::places::{baris_of, page_of};

use self::cells::Sight;
use self::events::on_event;
use self::places::{position, total_key};
use crate::domain::address;
use crate::domain::document::RowId;
use crate::domain::field::{Field, FieldKind, RowKind, Section};
use crate::domain::outcome::{Baris, Hasil};
use crate::domain::outline::Scope;
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::ui::kit::grid::{
    CardPlace, CellPos, ColumnKind, Grid, GridColumn, GridRow, GridSelection, GridWords,
};

/// What a column shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    /// A field that is typed.
    Field(Field),
    /// A field that is typed elsewhere and only read here.
    Read(Field),
    /// A result.
    Hasil(Hasil),
}

/// A column of a table.
#[derive(Clone, Copy)]
pub struct Column {
    /// What it shows.
    pub shows: Shows,
    /// Width in CSS pixels.
    pub width: u16,
    /// Where it goes when the row becomes a card.
    pub card: CardPlace,
}

/// A table of one section.
#[derive(Clone, Copy)]
pub struct Table {
    /// Its name for readers.
    pub label: &'static str,
    /// Whose rows.
    pub scope: Scope,
    /// The columns; the first stays in view.
    pub columns: &'static [Column],
    /// Whether rows without results are shown and the typed columns can be edited.
    pub editable: bool,
}

/// A column that shows a typed field.
pub const fn typed(field: Field, width: u16, card: CardPlace) -> Column {
    Column {
        shows: Shows::Field(field),
        width,
        card,
    }
}

/// A column that only reads a field.
pub const fn read(field: Field, width: u16, card: CardPlace) -> Column {
    Column {
        shows: Shows::Read(field),
        width,
        card,
    }
}

/// A column that shows a result.
pub const fn hasil(hasil: Hasil, width: u16, card: CardPlace) -> Column {
    Column {
        shows: Shows::Hasil(hasil),
        width,
        card,
    }
}

/// A table of the document in the grid widget.
#[component]
pub fn SectionTable(
    /// Which table.
    table: &'static Table,
    /// The selected range, for a toolbar.
    #[prop(optional)]
    selection: Option<RwSignal<Option<GridSelection>>>,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let session = expect_context::<Session>();
    let selection = selection.unwrap_or_else(|| RwSignal::new(None));
    let focus = RwSignal::new(None);
    let document_rows = workspace.rows(table.scope.section());
    let totals = Memo::new(move |_| totals_of(table.scope.section(), &workspace));
    let links = (table.scope.section() == Section::Anggaran && table.editable)
        .then(|| link_choices(workspace));

    let columns = Signal::derive(move || Arc::new(columns(table, links.map(|links| links.get()))));
    // Only the outline matters here: a keystroke changes texts, not rows.
    let outline = Memo::new(move |_| {
        document_rows.with(|rows| {
            rows.0
                .iter()
                .map(|row| (row.id, row.kind))
                .collect::<Vec<_>>()
        })
    });
    let grid_rows = Signal::derive(move || Arc::new(grid_rows(&outline.get(), &totals.get())));
    let marked = workspace.marked_cells(session.checked);
    let places = Memo::new(move |_| {
        outline.with(|rows| {
            Arc::new(
                rows.iter()
                    .enumerate()
                    .map(|(at, (id, _))| (*id, at))
                    .collect::<HashMap<_, _>>(),
            )
        })
    });
    let sight = Sight {
        table,
        workspace,
        places,
        marked,
    };
    let cell = Callback::new(move |at: CellPos| sight.cell(at));
    let on = Callback::new(move |event| on_event(table, workspace, session, event));

    Effect::new(move |_| {
        let Some(place) = session.goto.get() else {
            return;
        };
        if let Some(at) = position(table, place) {
            focus.set(Some(at));
            session.goto.set(None);
        }
    });
    let words = GridWords {
        number: "No".into(),
        empty: "Belum ada baris.".into(),
        instructions:
            "Panah berpindah sel. Ketik atau Enter mengisi, Esc membatalkan, Tab keluar dari tabel."
                .into(),
        range: |rows, cols| format!("{rows} baris × {cols} kolom dipilih"),
    };
    view! { <Grid label=table.label.to_string() columns rows=grid_rows cell on words selection focus/> }
}

/// The indikator that a kegiatan may serve.
fn link_choices(workspace: Workspace) -> Memo<Arc<Vec<(String, String)>>> {
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

fn columns(table: &Table, links: Option<Arc<Vec<(String, String)>>>) -> Vec<GridColumn> {
    let column = |(at, column): (usize, &Column)| {
        let (label, kind) = match column.shows {
            Shows::Field(field) => (field.label(), column_kind(field, links.clone())),
            Shows::Read(field) if !field.kind().is_numeric() => (field.label(), ColumnKind::Text),
            Shows::Read(field) => (field.label(), ColumnKind::Computed),
            Shows::Hasil(hasil @ (Hasil::Kategori | Hasil::Simpulan)) => {
                (hasil.label(), ColumnKind::Text)
            }
            Shows::Hasil(hasil) => (hasil.label(), ColumnKind::Computed),
        };
        GridColumn {
            key: at as u16,
            label: label.to_string(),
            kind,
            width: column.width,
            frozen: at == 0,
            card: column.card,
        }
    };
    table.columns.iter().enumerate().map(column).collect()
}

fn column_kind(field: Field, links: Option<Arc<Vec<(String, String)>>>) -> ColumnKind {
    match field.kind() {
        FieldKind::Choice(choices) => {
            let empty = match field {
                Field::Polaritas => "Naik (bawaan)",
                Field::SumberDana => "sama seperti di atasnya",
                _ => "–",
            };
            let mut options = vec![(String::new(), empty.to_string())];
            options.extend(
                choices
                    .iter()
                    .map(|choice| (choice.id.to_string(), choice.label.to_string())),
            );
            ColumnKind::Choice(Arc::new(options))
        }
        FieldKind::Link => ColumnKind::Choice(links.unwrap_or_default()),
        kind if kind.is_numeric() => ColumnKind::Number,
        _ if field == Field::Uraian => ColumnKind::LongText,
        _ => ColumnKind::Text,
    }
}

/// None under an empty table: there the sentence for it stands.
fn totals_of(section: Section, workspace: &Workspace) -> Vec<Baris> {
    if workspace
        .document()
        .with(|document| document.rows(section).is_empty())
    {
        return Vec::new();
    }
    let mut totals = match section {
        Section::Kinerja => vec![Baris::Rekap],
        _ => Vec::new(),
    };
    if section == Section::Anggaran {
        let outcome = workspace.outcome();
        totals.extend(
            outcome
                .baris
                .iter()
                .map(|hasil| hasil.baris)
                .filter(|baris| {
                    matches!(baris, Baris::Sumber(_) | Baris::TotalApbd | Baris::Total)
                }),
        );
        // Where all money has one source, its row, the APBD and the sum of everything are the same.
        if totals
            .iter()
            .filter(|baris| matches!(baris, Baris::Sumber(_)))
            .count()
            < 2
        {
            totals.truncate(1);
        }
    }
    totals
}

fn grid_rows(outline: &[(RowId, RowKind)], totals: &[Baris]) -> Vec<GridRow> {
    let mut counts = [0_usize; RowKind::ALL.len()];
    let mut rows: Vec<GridRow> = Vec::with_capacity(outline.len() + totals.len());
    for (id, kind) in outline {
        let count = &mut counts[*kind as usize];
        *count += 1;
        let leaf = matches!(
            kind,
            RowKind::Indikator | RowKind::Kegiatan | RowKind::Kelas
        );
        rows.push(GridRow {
            key: id.0,
            class: kind.id(),
            level: kind.depth(),
            number: count.to_string(),
            heading: !leaf,
        });
    }
    rows.extend(totals.iter().map(|baris| GridRow {
        key: total_key(*baris),
        class: "jumlah",
        level: 0,
        number: String::new(),
        heading: true,
    }));
    rows
}
