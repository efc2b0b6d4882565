//! One row of the grid: its header, which cells it has, and what the selection is to it. Each cell
//! follows its own `GridCell` only, so that typing draws nothing else in the row again. Handles no
//! event; the body of the table does.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::el::{el, live, tagged};
use super::cell::{self, Marks, Place};
use super::core::Core;
use super::dom::{self, Element};
use super::model::{CellPos, GridCell, GridRow, RowKey};

/// A cell and the columns it covers.
#[derive(Clone, PartialEq)]
struct Slot {
    first: usize,
    span: usize,
    cell: Arc<GridCell>,
}

/// Draws a row.
pub(super) fn view(core: Core, key: RowKey) -> AnyView {
    let info = Memo::new(move |_| {
        let layout = core.layout.get();
        layout
            .place(key)
            .map(|place| (place, layout.rows[place].clone()))
    });
    // One pass over the columns gives all cells; those that stay equal go no further.
    let slots = Memo::new(move |_| {
        let columns = core.columns.get();
        let mut slots = Vec::with_capacity(columns.len());
        let mut first = 0;
        // A memo may run once more after its row is gone: the owner need not know such a row.
        let known = core.layout.with(|layout| layout.place(key).is_some());
        while let Some(column) = columns.get(first).filter(|_| known) {
            let cell = core.cell.run(CellPos {
                row: key,
                col: column.key,
            });
            let span = cell.span().min(columns.len() - first);
            slots.push(Slot {
                first,
                span,
                cell: Arc::new(cell),
            });
            first += span;
        }
        slots
    });
    let places = Memo::new(move |_| {
        let spans: Vec<_> = slots.with(|slots| slots.iter().map(|s| (s.first, s.span)).collect());
        (core.columns.get(), spans)
    });
    let marks = Memo::new(move |_| marks_of(core, key));

    let class = move || {
        info.get().map(|(_, row)| {
            let GridRow {
                class,
                level,
                heading,
                ..
            } = row;
            let heading = if heading { "grid-heading" } else { "grid-row" };
            format!("{heading} grid-level-{level} {class}")
        })
    };
    let number = move || {
        info.get()
            .map(|(_, row)| row.number)
            .filter(|number| !number.is_empty())
    };
    // A header cell must have a text, if only for those who hear it.
    let place = move || info.get().map_or(0, |(place, _)| place + 1);
    let number_or_place = move || match number() {
        Some(number) => number.into_any(),
        None => tagged("span", "grid-hidden", place().to_string()).into_any(),
    };
    let header = el("th")
        .attr("role", "rowheader")
        .attr("scope", "row")
        .attr("class", "grid-row-header")
        .attr("aria-colindex", "1")
        .child(live(number_or_place));
    let cells = move || {
        let (columns, spans) = places.get();
        let draw = |(first, span): (usize, usize)| {
            let column = columns.get(first)?.clone();
            let left = cell::frozen_left(&columns, first + span - 1)
                .and(cell::frozen_left(&columns, first));
            let place = Place {
                column,
                first,
                span,
                left,
                marks,
            };
            Some(cell::view(content(slots, first), place))
        };
        spans.into_iter().filter_map(draw).collect::<Vec<_>>()
    };
    el("tr")
        .attr("role", "row")
        .live("class", class)
        .attr("data-row", key.to_string())
        .live("aria-rowindex", move || place() + 1)
        .with(move |row| follow_marks(row, marks))
        .child(header)
        .child(live(cells))
        .into_any()
}

/// The content of the cell that begins at a column.
fn content(slots: Memo<Vec<Slot>>, first: usize) -> Memo<Arc<GridCell>> {
    Memo::new(move |_| {
        let found = slots.with(|slots| {
            slots
                .iter()
                .find(|s| s.first == first)
                .map(|s| s.cell.clone())
        });
        found.unwrap_or_else(|| Arc::new(GridCell::Blank))
    })
}

/// What the selection and the tab stop are to a row.
fn marks_of(core: Core, key: RowKey) -> Marks {
    let column = |at: CellPos| {
        core.columns
            .with(|columns| columns.iter().position(|c| c.key == at.col))
    };
    let layout = core.layout.get();
    let Some(place) = layout.place(key) else {
        return Marks::default();
    };
    let Some(selection) = core.selection.get() else {
        return Marks {
            selected: None,
            stop: (place == 0).then_some(0),
        };
    };
    let stop = if selection.anchor.row == key {
        column(selection.anchor)
    } else {
        None
    };
    let rows = (
        layout.place(selection.anchor.row),
        layout.place(selection.head.row),
    );
    let (Some(a), Some(b)) = rows else {
        return Marks {
            selected: None,
            stop,
        };
    };
    let selected = match (column(selection.anchor), column(selection.head)) {
        (Some(c), Some(d)) if (a.min(b)..=a.max(b)).contains(&place) => Some((c.min(d), c.max(d))),
        _ => None,
    };
    Marks { selected, stop }
}

/// Keeps `aria-selected` and the tab stop of the cells of a row.
fn follow_marks(row: Element, marks: Memo<Marks>) {
    let row = StoredValue::new_local(row);
    // New cells are drawn with the marks of that moment.
    let drawn = marks.get_untracked();
    Effect::new(move |shown: Option<Marks>| {
        let now = marks.get();
        if shown.unwrap_or(drawn) != now {
            row.with_value(|row| {
                for (cell, first, span) in dom::cells(row) {
                    dom::set(&cell, "aria-selected", Some(now.selected_text(first, span)));
                    if let Some(stop) = dom::focusable(&cell) {
                        dom::set(&stop, "tabindex", Some(now.tab_index(first, span)));
                    }
                }
            });
        }
        now
    });
}
