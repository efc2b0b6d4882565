//! Buttons for the rows of a table, so that nothing needs a shortcut.

use leptos::prelude::*;

use crate::domain::document::RowId;
use crate::domain::field::RowKind;
use crate::domain::outcome::Baris;
use crate::domain::outline::Scope;
use crate::state::rows;
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::ui::frame::table::{Filter, baris_of, shown};
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
    /// What hides rows of the table.
    #[prop(optional)]
    filter: Filter,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let session = expect_context::<Session>();
    // Rows that this table only reads are not removed or moved here.
    let selected = move || {
        let range = selection.get()?;
        let Baris::Row(id) = baris_of(scope, range.head.row) else {
            return None;
        };
        workspace.row(id).filter(|row| kinds.contains(&row.kind))
    };
    let add = kinds.iter().map(|kind| {
        let act = move |_| {
            rows::add(
                workspace,
                session,
                scope,
                *kind,
                after(workspace, selection, scope),
            )
        };
        button("tombol kecil", format!("+ {}", kind.label()), act)
            .attr("data-uji", format!("tambah-{}", kind.id()))
            .writes()
    });
    let remove = move |_| {
        let keys = selected_rows(workspace, selection, (scope, filter), kinds);
        rows::remove(workspace, session, scope, &keys);
    };
    let shift = move |down: bool| {
        let keys = selected_rows(workspace, selection, (scope, filter), kinds);
        rows::shift(workspace, scope, &keys, down);
    };
    let none = move || selected().is_none();
    let remove = button(
        "tombol kecil",
        format!("Hapus {}", rows::noun(scope.leaf())),
        remove,
    )
    .attr("data-uji", "hapus-baris");
    let up = button("tombol kecil", "Naikkan", move |_| shift(false));
    let down = button("tombol kecil", "Turunkan", move |_| shift(true));
    let move_them = [remove, up, down].map(|button| button.writes_unless(none));
    el("div")
        .attr("class", "deret alat")
        .attr("role", "group")
        .attr("aria-label", "Baris")
        .children(add)
        .children(move_them)
}

/// The selected row, where it is one of this table that still exists.
fn after(
    workspace: Workspace,
    selection: RwSignal<Option<GridSelection>>,
    scope: Scope,
) -> Option<RowId> {
    let id = RowId(selection.get_untracked()?.head.row);
    let mut rows = shown(workspace, scope, Filter::default()).into_iter();
    rows.find(|row| row.0 == id).map(|row| row.0)
}

/// The rows of these kinds from anchor to head, in the order of the table; none that a filter hides.
fn selected_rows(
    workspace: Workspace,
    selection: RwSignal<Option<GridSelection>>,
    (scope, filter): (Scope, Filter),
    kinds: &[RowKind],
) -> Vec<u32> {
    let Some(range) = selection.get_untracked() else {
        return Vec::new();
    };
    let rows = shown(workspace, scope, filter);
    let at = |key: u32| rows.iter().position(|row| row.0.0 == key);
    let Some((a, b)) = at(range.anchor.row).zip(at(range.head.row)) else {
        return Vec::new();
    };
    let range = rows[a.min(b)..=a.max(b)].iter();
    let own = range.filter(|row| kinds.contains(&row.1));
    own.map(|row| row.0.0).collect()
}
