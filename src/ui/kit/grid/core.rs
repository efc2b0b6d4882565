//! The state of one grid and the ways to change it: which cell is active, what is selected, which
//! cell is being edited, where the focus goes. It draws nothing and does not know which key or
//! button asked for it.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use super::dom::{self, Element};
use super::keys::Step;
use super::model::{CellPos, GridCell, GridColumn, GridEvent, GridSelection, RowKey};
use super::plan::{Heights, Layout, View};

/// A cell being typed in.
#[derive(Clone, PartialEq)]
pub(super) struct Editing {
    pub at: CellPos,
    /// Its text before.
    pub before: String,
    /// Begun by a click or a tap: choosing from a list ends it, and the arrow keys walk again.
    pub by_pointer: bool,
}

/// Handles of one grid; a copy is as good as the original.
#[derive(Clone, Copy)]
pub(super) struct Core {
    pub columns: Memo<Arc<Vec<GridColumn>>>,
    pub layout: Memo<Arc<Layout>>,
    pub cell: Callback<CellPos, GridCell>,
    pub on: Callback<GridEvent>,
    pub locked: Signal<bool>,
    pub selection: RwSignal<Option<GridSelection>>,
    pub editing: RwSignal<Option<Editing>>,
    pub view: RwSignal<View>,
    pub heights: RwSignal<Heights>,
    pub frame: NodeRef<html::Div>,
    pub body: NodeRef<html::Tbody>,
    /// The column that the person walks up and down in, while cells over several columns are passed.
    pub lane: StoredValue<usize>,
    /// Place of the active row, to find a neighbour when it is removed.
    pub place: StoredValue<usize>,
    /// The button is down and moves the end of the selection.
    pub dragging: StoredValue<bool>,
    /// The last press was by finger or pen.
    pub touch: StoredValue<bool>,
}

impl Core {
    /// The table's body, once it is in the page and as long as the grid lives.
    pub fn body(self) -> Option<Element> {
        self.body.try_get_untracked().flatten().map(Element::from)
    }

    /// What a cell holds now, without following it.
    pub fn cell_at(self, at: CellPos) -> GridCell {
        untrack(|| self.cell.run(at))
    }

    /// The cells of a row as (first column, number of columns).
    pub fn slots(self, row: RowKey) -> Vec<(usize, usize)> {
        let columns = self.columns.get_untracked();
        let mut slots = Vec::with_capacity(columns.len());
        let mut first = 0;
        while let Some(column) = columns.get(first) {
            let cell = self.cell_at(CellPos {
                row,
                col: column.key,
            });
            let span = cell.span().min(columns.len() - first);
            slots.push((first, span));
            first += span;
        }
        slots
    }

    /// The cell that covers a column in the row at a place.
    fn covering(self, place: usize, column: usize) -> Option<CellPos> {
        let row = self.layout.get_untracked().rows.get(place)?.key;
        let slot = self
            .slots(row)
            .into_iter()
            .rfind(|(first, _)| *first <= column)?;
        let col = self.columns.get_untracked().get(slot.0)?.key;
        Some(CellPos { row, col })
    }

    /// Place of a column.
    pub fn column_place(self, at: CellPos) -> Option<usize> {
        self.columns
            .with_untracked(|columns| columns.iter().position(|column| column.key == at.col))
    }

    /// The cell that covers a position; the position may lie under a wider neighbour.
    pub fn settle(self, at: CellPos) -> Option<CellPos> {
        let place = self.layout.get_untracked().place(at.row)?;
        self.covering(place, self.column_place(at)?)
    }

    /// Where a step leads from a cell; nowhere at the edges.
    pub fn step(self, from: CellPos, step: Step) -> Option<CellPos> {
        let layout = self.layout.get_untracked();
        let place = layout.place(from.row)?;
        let column = self.column_place(from)?;
        let last_row = layout.rows.len().checked_sub(1)?;
        let last_column = self
            .columns
            .with_untracked(|columns| columns.len())
            .checked_sub(1)?;
        let lane = self.lane.get_value().min(last_column);
        let lane = if self.covering(place, lane) == Some(from) {
            lane
        } else {
            column
        };
        let page = self.view.get_untracked().height * 0.8;
        let (top, _) = layout.extent(place);
        let slots = self.slots(from.row);
        let slot = slots.iter().position(|(first, _)| *first == column);
        let beside = |offset: usize| slots.get(offset).map(|(first, _)| *first);

        let (to_place, to_column) = match step {
            Step::Up => (place.checked_sub(1)?, lane),
            Step::Down => (place + 1, lane),
            Step::Left => (place, beside(slot?.checked_sub(1)?)?),
            Step::Right => (place, beside(slot? + 1)?),
            Step::Next => beside(slot? + 1).map_or((place + 1, 0), |column| (place, column)),
            Step::Previous => match slot?.checked_sub(1) {
                Some(slot) => (place, beside(slot)?),
                None => (place.checked_sub(1)?, last_column),
            },
            Step::PageUp => (layout.at(top - page).min(place.saturating_sub(1)), lane),
            Step::PageDown => (layout.at(top + page).max(place + 1).min(last_row), lane),
            Step::RowStart => (place, 0),
            Step::RowEnd => (place, last_column),
            Step::Top => (0, lane),
            Step::Bottom => (last_row, lane),
            Step::GridStart => (0, 0),
            Step::GridEnd => (last_row, last_column),
        };
        let to = self.covering(to_place, to_column)?;
        // Walking up and down keeps to the lane even where a wide cell hides it.
        self.lane.set_value(to_column);
        Some(to)
    }

    /// Where Enter leads: the next cell of the same column that can be typed in, past headings that cover it.
    pub fn next_entry(self, from: CellPos, step: Step) -> Option<CellPos> {
        let place = self.layout.get_untracked().place(from.row)?;
        let rows = self.layout.with_untracked(|layout| layout.rows.len());
        let fits = |place: usize| {
            let at = self.covering(place, self.column_place(from)?)?;
            let input = matches!(self.cell.run(at), GridCell::Input { .. });
            (at.col == from.col && input).then_some(at)
        };
        match step {
            Step::Down => (place + 1..rows).find_map(fits),
            Step::Up => (0..place).rev().find_map(fits),
            _ => None,
        }
        .or_else(|| self.step(from, step))
    }

    /// Makes this the selection and tells the owner if another cell became the active one.
    pub fn select(self, selection: GridSelection) {
        let old = self.selection.get_untracked();
        if old != Some(selection) {
            self.selection.set(Some(selection));
        }
        if let Some(place) = self.layout.get_untracked().place(selection.anchor.row) {
            self.place.set_value(place);
        }
        if old.map(|old| old.anchor) != Some(selection.anchor) {
            self.on.run(GridEvent::Select(Some(selection.anchor)));
        }
    }

    /// Ends the editing of a cell, if one is being edited.
    pub fn finish(self) {
        if let Some(editing) = self.editing.get_untracked() {
            self.editing.set(None);
            self.on.run(GridEvent::Commit { at: editing.at });
        }
    }

    /// Begins the editing of a cell, unless it goes on already.
    pub fn begin(self, at: CellPos, by_pointer: bool) {
        if self
            .editing
            .with_untracked(|editing| editing.as_ref().is_some_and(|e| e.at == at))
        {
            return;
        }
        self.finish();
        let before = self.cell_at(at).text().to_owned();
        self.editing.set(Some(Editing {
            at,
            before,
            by_pointer,
        }));
    }

    /// Makes a cell the active one: ends editing, selects it alone, gives it the focus.
    pub fn go(self, at: CellPos) {
        self.finish();
        self.select(GridSelection::cell(at));
        self.focus(at);
    }

    /// As `go`, remembering its column for walking up and down.
    pub fn go_sideways(self, at: CellPos) {
        self.remember_lane(at);
        self.go(at);
    }

    /// Remembers the column of a cell for walking up and down.
    pub fn remember_lane(self, at: CellPos) {
        if let Some(column) = self.column_place(at) {
            self.lane.set_value(column);
        }
    }

    /// Moves the free end of the selection and brings it into view; the focus stays.
    pub fn extend(self, head: CellPos) {
        let Some(selection) = self.selection.get_untracked() else {
            return;
        };
        self.finish();
        self.select(GridSelection { head, ..selection });
        self.once_there(move || {
            let cell = self.body().and_then(|body| dom::cell(&body, head));
            cell.as_ref().map(dom::reveal).is_some()
        });
    }

    /// Brings a cell into view and gives it the focus; its row need not be in the page yet.
    pub fn focus(self, at: CellPos) {
        self.once_there(move || {
            let Some(cell) = self.body().and_then(|body| dom::cell(&body, at)) else {
                return false;
            };
            dom::reveal(&cell);
            // An element in the page always takes the focus.
            dom::focusable(&cell).is_some_and(|element| element.focus().is_ok())
        });
    }

    /// Tries at once and, while that fails, after each round of drawing. Rounds are microtasks: the
    /// next key comes after them and so finds the focus in its new place.
    fn once_there(self, attempt: impl Fn() -> bool + 'static) {
        if attempt() {
            return;
        }
        spawn_local(async move {
            for _ in 0..4 {
                tick().await;
                if attempt() {
                    return;
                }
            }
        });
    }

    /// Marks the text of the active control after the page has shown what the owner made of it.
    pub fn mark_text_later(self) {
        spawn_local(async move {
            tick().await;
            let active = self.body().and_then(|body| dom::active_in(&body));
            if let Some(active) = active {
                dom::select_text(&active);
            }
        });
    }

    /// Keeps the selection on rows that exist: a removed row hands it to the one in its place.
    pub fn mend_selection(self) {
        let layout = self.layout.get_untracked();
        let gone = |at: CellPos| layout.place(at.row).is_none();
        if self
            .editing
            .with_untracked(|editing| editing.as_ref().is_some_and(|e| gone(e.at)))
        {
            self.editing.set(None);
        }
        let Some(selection) = self.selection.get_untracked() else {
            return;
        };
        if !gone(selection.anchor) {
            if let Some(place) = layout.place(selection.anchor.row) {
                self.place.set_value(place);
            }
            if gone(selection.head) {
                self.select(GridSelection::cell(selection.anchor));
            }
            return;
        }
        let place = self
            .place
            .get_value()
            .min(layout.rows.len().saturating_sub(1));
        match self.covering(place, self.lane.get_value()) {
            Some(at) => self.select(GridSelection::cell(at)),
            None => {
                self.selection.set(None);
                self.on.run(GridEvent::Select(None));
            }
        }
    }

    /// Takes note of the part of the rows in view.
    pub fn look(self) {
        let frame = self.frame.try_get_untracked().flatten();
        let (Some(frame), Some(body)) = (frame, self.body()) else {
            return;
        };
        if let Some(view) = dom::view(&frame, &body)
            && self.view.try_get_untracked().is_some_and(|old| old != view)
        {
            self.view.set(view);
        }
    }

    /// The rows of the selection.
    pub fn selected_rows(self) -> Vec<RowKey> {
        let layout = self.layout.get_untracked();
        self.selection
            .get_untracked()
            .map(|s| s.rows(&layout.rows))
            .unwrap_or_default()
    }
}
