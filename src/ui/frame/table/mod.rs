//! The one bridge between the outlines of the document and the grid widget: a page only lists its columns.
//!
//! No arithmetic and no sentences; what a column is comes from `domain`, what a cell says from `text`.

mod cells;
mod columns;
mod events;
mod halaman;
mod model;
mod places;
mod rows;
mod tercetak;

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;

pub use self::cells::band_class;
pub use self::halaman::page_of;
pub use self::model::{
    Column, Filter, Keep, Label, Shown, Shows, Table, column, hasil, read, typed,
};
pub use self::places::baris_of;
pub use self::rows::shown;

use self::cells::Sight;
use self::columns::link_choices;
use self::events::on_event;
use self::model::BESIDE;
use self::places::{position, total_key};
use self::rows::{grid_rows, lines, totals_of};
use crate::domain::document::RowId;
use crate::domain::field::Section;
use crate::domain::outcome::Place;
use crate::state::cetak;
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::ui::kit::el::perhaps;
use crate::ui::kit::grid::{CellPos, Grid, GridEvent, GridSelection, GridWords};

/// A table of the document in the grid widget.
#[component]
pub fn SectionTable(
    /// Which table.
    #[prop(into)]
    table: Shown,
    /// The selected range, for a toolbar.
    #[prop(optional)]
    selection: Option<RwSignal<Option<GridSelection>>>,
    /// Hides rows.
    #[prop(optional)]
    filter: Filter,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let session = expect_context::<Session>();
    let selection = selection.unwrap_or_else(|| RwSignal::new(None));
    let focus = RwSignal::new(None);
    let listed = table.0;
    let (scope, label) = listed.with_untracked(|table| (table.scope, table.label.to_string()));
    let document_rows = workspace.rows(scope.section());
    let totals = Memo::new(move |_| totals_of(scope, &workspace));
    let linked = matches!(scope.section(), Section::Anggaran | Section::Renstra);
    let links = linked.then(|| link_choices(workspace));

    // Only the outline matters here: a keystroke changes texts, not rows.
    let outline = Memo::new(move |_| {
        // Read, not only tracked: a memo that nobody reads never learns that its rows changed.
        document_rows.with(|_| ());
        let keep = filter.keep();
        let held = selection.get_untracked().map(|at| RowId(at.head.row));
        let of = |document: &_| lines(document, scope, keep.as_ref(), held);
        workspace.document().with_untracked(of)
    });
    let rows = Memo::new(move |_| {
        let ids = |lines: &Vec<rows::Line>| lines.iter().map(|line| line.id).collect();
        outline.with(ids)
    });
    let recorded = tercetak::recorded(workspace, listed, rows);
    let which = tercetak::beside_which(session, recorded);
    let table = Memo::new(move |_| {
        let table = listed.get();
        let Some((_, which)) = which.get() else {
            return table;
        };
        let of = |lines: &Vec<_>| tercetak::woven(&table, &workspace, lines, &totals.get(), &which);
        Arc::new(outline.with(of))
    });
    let columns = Memo::new(move |_| {
        let links = links.map(|links| links.get());
        let of = |document: &_| columns::columns(document, &table.read(), links.as_ref());
        Arc::new(workspace.document().with(of))
    });
    let grid_rows = Signal::derive(move || {
        outline.with(|outline| totals.with(|totals| Arc::new(grid_rows(outline, totals))))
    });
    let marked = workspace.marked_cells(session.checked);
    let places = Memo::new(move |_| {
        let place = |line: &rows::Line| (line.id, line.at);
        let places: HashMap<_, _> = outline.with(|lines| lines.iter().map(place).collect());
        Arc::new(places)
    });
    let sight = Sight {
        table: table.into(),
        columns,
        workspace,
        places,
        marked,
        tercetak: cetak::tercetak(workspace),
    };
    let cell = Callback::new(move |at: CellPos| sight.cell(at));
    // Where the selection goes when the printed columns come or go: their cells have no other place.
    let beside = move |at: Option<CellPos>| {
        session.printed.update(|shown| *shown = !*shown);
        // The cells are drawn anew; who was in one is led back to it.
        let at = at.or_else(|| selection.get_untracked().map(|range| range.anchor));
        focus.set(at.map(|at| CellPos {
            col: at.col & !BESIDE,
            ..at
        }));
    };
    let on = Callback::new(move |event| {
        if let GridEvent::Beside(at) = event {
            return beside(at);
        }
        let drawn = || {
            let rows = outline.with_untracked(|lines| {
                let row = |line: &rows::Line| (line.id.0, Some(line.kind));
                lines.iter().map(row).collect::<Vec<_>>()
            });
            let totals = totals.get_untracked();
            let totals = totals.iter().map(|baris| (total_key(*baris), None));
            rows.into_iter().chain(totals).collect()
        };
        let filtered = untrack(|| filter.keep()).is_some();
        on_event(
            &table.get_untracked(),
            sight,
            session,
            (&drawn, filtered),
            event,
        );
    });
    // The Tab key must find a cell of the table also when the selected one is gone.
    Effect::new(move |_| {
        let plain = |at: CellPos| CellPos {
            col: at.col & !BESIDE,
            ..at
        };
        if session.printed.get() {
            return;
        }
        let Some(range) = selection.get_untracked() else {
            return;
        };
        let kept = GridSelection {
            anchor: plain(range.anchor),
            head: plain(range.head),
        };
        if kept != range {
            selection.set(Some(kept));
        }
    });

    Effect::new(move |_| {
        let Some(place) = session.goto.get() else {
            return;
        };
        if let Some(mut at) = position(&table.get(), &workspace, place) {
            // Who goes through what is printed stays there.
            let range = selection.get_untracked();
            let beside = range.is_some_and(|range| range.anchor.col & BESIDE != 0);
            if beside && matches!(place, Place::Hasil(_)) {
                let key = at.col | BESIDE;
                let there = table.with_untracked(|table| table.column(key).is_some());
                at.col = if there { key } else { at.col };
            }
            focus.set(Some(at));
            session.goto.set(None);
        }
    });
    let figures = Memo::new(move |_| {
        let some = outline.with(|lines| !lines.is_empty());
        some && listed.with(|table| tercetak::has_figures(table))
    });
    let toggle = move || {
        let shown = figures.get();
        shown.then(|| tercetak::toggle(session, recorded, which))
    };
    let words = GridWords {
        number: "No".into(),
        empty: "Belum ada baris.".into(),
        instructions:
            "Panah berpindah sel. Ketik atau Enter mengisi, Esc membatalkan, Tab keluar dari tabel."
                .into(),
        range: |rows, cols| format!("{rows} baris × {cols} kolom dipilih"),
    };
    let locked = Signal::derive(move || workspace.is_locked());
    let grid = view! { <Grid label columns rows=grid_rows cell on words selection focus locked/> };
    vec![perhaps(toggle), grid.into_any()]
}
