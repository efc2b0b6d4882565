//! Buttons for the rows of a table, so that nothing needs a shortcut.

use leptos::prelude::*;

use crate::domain::document::RowId;
use crate::domain::field::{RowKind, Section};
use crate::domain::outcome::Baris;
use crate::domain::outline::Scope;
use crate::state::rows;
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::ui::frame::table::baris_of;
use crate::ui::kit::el::{button, el};
use crate::ui::kit::grid::GridSelection;

/// Add a row of each kind, remove, move up and down.
#[component]
pub fn RowTools(
    /// Which rows.
    scope: Scope,
    /// The kinds that can be added, the most used first.
    kinds: &'static [RowKind],
    /// The selected range of the table.
    selection: RwSignal<Option<GridSelection>>,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let session = expect_context::<Session>();
    let selected = move || {
        selection
            .get()
            .and_then(|range| match baris_of(range.head.row) {
                Baris::Row(id) => Some(id),
                _ => None,
            })
    };
    let add = kinds.iter().map(|kind| {
        let act = move |_| {
            rows::add(
                workspace,
                session,
                scope,
                *kind,
                after(workspace, selection, scope.section()),
            )
        };
        button("tombol kecil", format!("+ {}", kind.label()), act)
            .attr("data-uji", format!("tambah-{}", kind.id()))
    });
    let remove = move |_| {
        let keys = selected_rows(workspace, selection, scope.section());
        rows::remove(workspace, session, scope, &keys);
    };
    let shift = move |down: bool| {
        let keys = selected_rows(workspace, selection, scope.section());
        rows::shift(workspace, scope, &keys, down);
    };
    let none = move || selected().is_none();
    let remove = button("tombol kecil", "Hapus baris", remove).attr("data-uji", "hapus-baris");
    let up = button("tombol kecil", "Naikkan", move |_| shift(false));
    let down = button("tombol kecil", "Turunkan", move |_| shift(true));
    let move_them = [remove, up, down].map(|button| button.live("disabled", none));
    el("div")
        .attr("class", "deret alat")
        .attr("role", "group")
        .attr("aria-label", "Baris")
        .children(add)
        .children(move_them)
}

/// The selected row, where it is one of this section that still exists.
fn after(
    workspace: Workspace,
    selection: RwSignal<Option<GridSelection>>,
    section: Section,
) -> Option<RowId> {
    let id = RowId(selection.get_untracked()?.head.row);
    let found = workspace
        .document()
        .with_untracked(|document| document.find(id));
    found.filter(|(found, _)| *found == section).map(|_| id)
}

/// The rows from anchor to head, in the order of the document.
fn selected_rows(
    workspace: Workspace,
    selection: RwSignal<Option<GridSelection>>,
    section: Section,
) -> Vec<u32> {
    let Some(range) = selection.get_untracked() else {
        return Vec::new();
    };
    workspace.document().with_untracked(|document| {
        let rows = document.rows(section);
        let at = |key: u32| rows.iter().position(|row| row.id.0 == key);
        match (at(range.anchor.row), at(range.head.row)) {
            (Some(a), Some(b)) => rows[a.min(b)..=a.max(b)]
                .iter()
                .map(|row| row.id.0)
                .collect(),
            _ => Vec::new(),
        }
    })
}
