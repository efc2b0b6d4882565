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
use self::places::position;
use self::rows::{grid_rows, lines, totals_of};
use crate::domain::document::RowId;
use crate::domain::field::Section;
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::ui::kit::grid::{CellPos, Grid, GridSelection, GridWords};

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
    let table = table.0;
    let (scope, label) = table.with_untracked(|table| (table.scope, table.label.to_string()));
    let document_rows = workspace.rows(scope.section());
    let totals = Memo::new(move |_| totals_of(scope, &workspace));
    let linked = matches!(scope.section(), Section::Anggaran | Section::Renstra);
    let links = linked.then(|| link_choices(workspace));

    let columns = Memo::new(move |_| {
        let links = links.map(|links| links.get());
        let of = |document: &_| columns::columns(document, &table.read(), links.as_ref());
        Arc::new(workspace.document().with(of))
    });
    // Only the outline matters here: a keystroke changes texts, not rows.
    let outline = Memo::new(move |_| {
        // Read, not only tracked: a memo that nobody reads never learns that its rows changed.
        document_rows.with(|_| ());
        let keep = filter.keep();
        let held = selection.get_untracked().map(|at| RowId(at.head.row));
        let of = |document: &_| lines(document, scope, keep.as_ref(), held);
        workspace.document().with_untracked(of)
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
        table,
        columns,
        workspace,
        places,
        marked,
    };
    let cell = Callback::new(move |at: CellPos| sight.cell(at));
    let on = Callback::new(move |event| {
        let hidden = untrack(|| filter.keep()).is_some();
        let shown = hidden
            .then(|| outline.with_untracked(|lines| lines.iter().map(|line| line.id).collect()));
        on_event(
            &table.get_untracked(),
            workspace,
            session,
            shown.as_ref(),
            event,
        );
    });

    Effect::new(move |_| {
        let Some(place) = session.goto.get() else {
            return;
        };
        if let Some(at) = position(&table.get(), &workspace, place) {
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
    view! { <Grid label columns rows=grid_rows cell on words selection focus/> }
}
