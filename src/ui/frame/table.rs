//! The one bridge between the outlines of the document and the grid widget: a page only lists its columns.
//!
//! No arithmetic and no sentences; what a column is comes from `domain`, what a cell says from `text`.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::address;
use crate::domain::compute;
use crate::domain::document::{CellRef, Row, RowId};
use crate::domain::field::{Field, FieldKind, RowKind, Section};
use crate::domain::finding::Finding;
use crate::domain::outcome::{Baris, Hasil, HasilRef, Place};
use crate::state::route::Page;
use crate::state::rows;
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::text::{self, Tampil};
use crate::ui::kit::grid::{
    CardPlace, CellPos, ColumnKind, Grid, GridCell, GridColumn, GridEvent, GridRow, GridSelection,
    GridWords,
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
    pub section: Section,
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

/// Rows of totals have keys of their own, above every typed row.
const TOTALS: u32 = RowId::RESERVED;

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
    let document_rows = workspace.rows(table.section);
    let totals = Memo::new(move |_| totals_of(table.section, &workspace));
    let links =
        (table.section == Section::Anggaran && table.editable).then(|| link_choices(workspace));

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
    let marked = workspace.marked_cells();
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
                    compute::link_text(row.id),
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
            Shows::Hasil(hasil @ (Hasil::Kategori | Hasil::Simpulan)) => (hasil.label(), ColumnKind::Text),
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

fn totals_of(section: Section, workspace: &Workspace) -> Vec<Baris> {
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

fn total_key(baris: Baris) -> u32 {
    match baris {
        Baris::Row(id) => id.0,
        Baris::Rekap => TOTALS,
        Baris::TotalApbd => TOTALS + 1,
        Baris::Total => TOTALS + 2,
        Baris::Sumber(dana) => TOTALS + 10 + dana as u32,
    }
}

/// The row of results behind a key of the grid.
pub fn baris_of(key: u32) -> Baris {
    let totals = [Baris::Rekap, Baris::TotalApbd, Baris::Total];
    let sources = crate::domain::rulebook::dana::SumberDana::ALL.map(Baris::Sumber);
    let total = totals
        .into_iter()
        .chain(sources)
        .find(|baris| total_key(*baris) == key);
    total.unwrap_or(Baris::Row(RowId(key)))
}

/// A heading shows its mean where its members show their capaian.
fn hasil_in(baris: Baris, kind: Option<RowKind>, hasil: Hasil) -> Hasil {
    let heading = matches!(kind, Some(RowKind::Tujuan | RowKind::Sasaran)) || baris == Baris::Rekap;
    match hasil {
        Hasil::Capaian if heading => Hasil::Rerata,
        other => other,
    }
}

/// What a cell of the grid is drawn from.
#[derive(Clone, Copy)]
struct Sight {
    table: &'static Table,
    workspace: Workspace,
    /// Where each row stands in its section: drawing must not search for it.
    places: Memo<Arc<HashMap<RowId, usize>>>,
    marked: Memo<Arc<HashMap<CellRef, Finding>>>,
}

impl Sight {
    fn row(&self, id: RowId) -> Option<Arc<Row>> {
        let at = self.places.with(|places| places.get(&id).copied())?;
        let row = self
            .workspace
            .document()
            .with(|document| document.rows(self.table.section).get(at).cloned())?;
        (row.id == id).then_some(row)
    }

    fn cell(&self, at: CellPos) -> GridCell {
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
        (Shows::Hasil(hasil), _) => {
            let hasil = hasil_in(baris, kind, hasil);
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
        (Shows::Field(field), Some(row)) | (Shows::Read(field), Some(row)) => {
            if !row.kind.fields().contains(&field) {
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
                    id,
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
            id: format!("{}.nama", address::total_id(baris)),
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
        Shows::Field(field) | Shows::Read(field) => !kind.fields().contains(&field),
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

/// The page on which a place is typed.
pub fn page_of(workspace: Workspace, place: Place) -> Option<Page> {
    let Place::Cell(at) = place else { return None };
    let kind = workspace
        .document()
        .with_untracked(|document| document.row(at.row).map(|row| row.kind))?;
    Some(match kind.section() {
        Section::Identitas => Page::Identitas,
        Section::Kinerja => Page::Indikator,
        Section::Anggaran => Page::IsianAnggaran,
        Section::Pengaturan | Section::Skala | Section::Notasi => Page::Pengaturan,
    })
}

/// Where a place stands in a table.
fn position(table: &Table, place: Place) -> Option<CellPos> {
    let (row, shows): (u32, &dyn Fn(&Column) -> bool) = match place {
        Place::Cell(cell) => (
            cell.row.0,
            &move |c: &Column| matches!(c.shows, Shows::Field(f) | Shows::Read(f) if f == cell.field),
        ),
        Place::Hasil(at) => (total_key(at.baris), &move |c: &Column| {
            c.shows == Shows::Hasil(at.hasil)
        }),
    };
    let col = table.columns.iter().position(shows)?;
    Some(CellPos {
        row,
        col: col as u16,
    })
}

/// What a cell of the grid is in the document.
fn place(table: &Table, workspace: &Workspace, at: CellPos) -> Option<Place> {
    let column = table.columns.get(usize::from(at.col))?;
    let baris = baris_of(at.row);
    let kind = match baris {
        Baris::Row(id) => Some(
            workspace
                .document()
                .with_untracked(|document| document.row(id).map(|row| row.kind))?,
        ),
        _ => None,
    };
    match column.shows {
        Shows::Field(field) | Shows::Read(field) => match baris {
            Baris::Row(id) => Some(Place::Cell(CellRef::new(id, field))),
            _ => None,
        },
        Shows::Hasil(hasil) => Some(Place::Hasil(HasilRef::new(
            baris,
            hasil_in(baris, kind, hasil),
        ))),
    }
}

fn on_event(table: &'static Table, workspace: Workspace, session: Session, event: GridEvent) {
    let cell = |at: CellPos| match place(table, &workspace, at) {
        Some(Place::Cell(cell)) if table.editable => Some(cell),
        _ => None,
    };
    match event {
        GridEvent::Select(at) => {
            if let Some(place) = at.and_then(|at| place(table, &workspace, at)) {
                session.inspect(place);
            }
        }
        GridEvent::Input { at, text } | GridEvent::Revert { at, text } => {
            if let Some(cell) = cell(at) {
                workspace.type_text(cell, &text);
            }
        }
        GridEvent::Commit { .. } => workspace.seal(),
        _ if !table.editable => {}
        GridEvent::Paste { at, block } => {
            let fields = table
                .columns
                .iter()
                .skip(usize::from(at.col))
                .map(|column| match column.shows {
                    Shows::Field(field) => Some(field),
                    _ => None,
                });
            rows::paste(
                workspace,
                session,
                table.section,
                baris_of(at.row),
                &fields.collect::<Vec<_>>(),
                &block,
            );
        }
        GridEvent::Clear { rows: keys, cols } => {
            rows::write(
                workspace,
                "kosongkan sel",
                cells(&keys, &cols)
                    .filter_map(cell)
                    .map(|cell| (cell, "".into())),
            );
        }
        GridEvent::FillDown { rows: keys, cols } => {
            let Some((source, targets)) = keys.split_first() else {
                return;
            };
            let copies = cols.iter().flat_map(|col| {
                let from = cell(CellPos {
                    row: *source,
                    col: *col,
                });
                targets.iter().filter_map(move |row| {
                    Some((
                        from?,
                        CellPos {
                            row: *row,
                            col: *col,
                        },
                    ))
                })
            });
            let copies: Vec<_> = copies
                .filter_map(|(from, to)| {
                    Some((
                        cell(to)?,
                        workspace.document().with_untracked(|d| d.text(from).into()),
                    ))
                })
                .collect();
            rows::write(workspace, "isi ke bawah", copies.into_iter());
        }
        GridEvent::InsertBelow(key) => {
            rows::insert_below(workspace, session, table.section, baris_of(key))
        }
        GridEvent::RemoveRows(keys) => rows::remove(workspace, session, table.section, &keys),
        GridEvent::MoveRows { rows: keys, down } => {
            rows::shift(workspace, table.section, &keys, down)
        }
    }
}

fn cells<'a>(rows: &'a [u32], cols: &'a [u16]) -> impl Iterator<Item = CellPos> + 'a {
    rows.iter().flat_map(move |row| {
        cols.iter().map(move |col| CellPos {
            row: *row,
            col: *col,
        })
    })
}
