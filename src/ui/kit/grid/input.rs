//! What keys, mouse and finger do to a grid: turns the browser's events into changes of `Core`.
//! Which key means what stands in `keys.rs`, the clipboard in `clip.rs`.

use leptos::ev::{Event, FocusEvent, InputEvent, KeyboardEvent, MouseEvent, PointerEvent};
use leptos::prelude::*;

use super::core::Core;
use super::dom::{self, Element};
use super::keys::{Action, Field, Press, Step, action};
use super::model::{CellPos, ColKey, GridEvent, GridSelection, RowKey};

impl Core {
    /// A key went down somewhere in the body.
    pub fn key_down(self, event: &KeyboardEvent) {
        // While an input method composes a letter, every key is its own.
        if event.default_prevented() || event.is_composing() {
            return;
        }
        let Some(element) = dom::target(event) else {
            return;
        };
        let key = event.key();
        let locked = self.locked.get_untracked();
        let press = Press {
            key: &key,
            ctrl: event.ctrl_key() || event.meta_key(),
            shift: event.shift_key(),
            alt: event.alt_key(),
            field: dom::field(&element),
            editing: self.editing.with_untracked(Option::is_some),
            whole_rows: self.whole_rows(),
        };
        let field = press.field;
        let meant = action(press);
        if locked && field == Field::Choice && opens(&key, meant) {
            event.prevent_default();
            return;
        }
        if let Some(action) = meant
            && self.perform(action, &element)
        {
            event.prevent_default();
            if action == Action::Revert || action == Action::Collapse {
                // The page's own Escape is for when nothing is left to undo here.
                event.stop_propagation();
            }
        }
    }

    /// Does it, and says whether the browser is to be kept from doing its own.
    fn perform(self, action: Action, element: &Element) -> bool {
        let Some(selection) = self.selection.get_untracked() else {
            return false;
        };
        let at = selection.anchor;
        let rows = || self.selected_rows();
        match action {
            Action::Move(step) => {
                if let Some(to) = self.step(at, step) {
                    self.go(to);
                } else if selection.head != at {
                    self.go(at);
                }
            }
            Action::Extend(step) => {
                if let Some(head) = self.step(selection.head, step) {
                    self.extend(head);
                }
            }
            Action::SelectAll => self.select_between(0, usize::MAX),
            Action::SelectRows => self.select_rows(at.row, selection.head.row),
            Action::Collapse if selection.head == at => return false,
            Action::Collapse => self.select(GridSelection::cell(at)),
            Action::Edit => {
                self.begin(at, false);
                dom::caret_to_end(element);
            }
            Action::EditNatively => {
                self.begin(at, false);
                return false;
            }
            Action::CommitAnd(step) => {
                self.finish();
                match self.next_entry(at, step) {
                    Some(to) => self.go(to),
                    // From the last cell Tab leaves the grid.
                    None if matches!(step, Step::Next | Step::Previous) => return false,
                    None => dom::select_text(element),
                }
            }
            Action::Revert => {
                if let Some(editing) = self.editing.get_untracked() {
                    self.editing.set(None);
                    self.on.run(GridEvent::Revert {
                        at: editing.at,
                        text: editing.before,
                    });
                    self.mark_text_later();
                }
            }
            Action::LineBreak => {
                dom::break_line(element);
                self.typed(element);
            }
            Action::Clear => self.on.run(GridEvent::Clear {
                rows: rows(),
                cols: self.selected_cols(),
            }),
            Action::FillDown => self.fill_down(),
            Action::InsertBelow => {
                let last = rows().last().copied().unwrap_or(at.row);
                self.on.run(GridEvent::InsertBelow(last));
            }
            Action::RemoveRows => self.on.run(GridEvent::RemoveRows(rows())),
            Action::MoveRows { down } => self.on.run(GridEvent::MoveRows { rows: rows(), down }),
            Action::Beside => {
                self.finish();
                self.on.run(GridEvent::Beside(Some(at)));
            }
            Action::Nothing => {}
        }
        true
    }

    fn fill_down(self) {
        let mut rows = self.selected_rows();
        if let [only] = rows[..] {
            // A single row takes the texts of the one above it.
            let layout = self.layout.get_untracked();
            let above = layout.place(only).and_then(|place| place.checked_sub(1));
            let Some(above) = above.and_then(|place| layout.rows.get(place)) else {
                return;
            };
            rows.insert(0, above.key);
        }
        self.on.run(GridEvent::FillDown {
            rows,
            cols: self.selected_cols(),
        });
    }

    /// The text of a control changed under the person's hands.
    pub fn text_input(self, event: &Event) {
        if let Some(element) = dom::target(event) {
            self.typed(&element);
        }
    }

    fn typed(self, element: &Element) {
        let (Some(at), Some(text)) = (dom::pos_of(element), dom::value(element)) else {
            return;
        };
        if self.locked.get_untracked() {
            // However it came there.
            dom::set_value(element, self.cell_at(at).text());
            return;
        }
        self.begin(at, false);
        self.on.run(GridEvent::Input { at, text });
    }

    /// A choice was made: that is a commit. With the mouse it also ends the editing.
    pub fn choice_made(self, event: &Event) {
        let Some(element) = dom::target(event) else {
            return;
        };
        if dom::field(&element) != Field::Choice {
            return;
        }
        let Some(at) = dom::pos_of(&element) else {
            return;
        };
        let by_keys = self
            .editing
            .with_untracked(|editing| editing.as_ref().is_some_and(|e| !e.by_pointer));
        // Some ways to choose send no `input` before.
        self.typed(&element);
        if by_keys {
            self.on.run(GridEvent::Commit { at });
        } else {
            self.finish();
        }
    }

    /// Undo is the page's: the browser's own would fight with it over the text.
    pub fn before_input(self, event: &InputEvent) {
        if self.locked.get_untracked() || event.input_type().starts_with("history") {
            event.prevent_default();
        }
    }

    /// The focus came to a cell, whoever sent it.
    pub fn focus_in(self, event: &FocusEvent) {
        let Some(element) = dom::target(event) else {
            return;
        };
        let Some(at) = dom::pos_of(&element).and_then(|at| self.settle(at)) else {
            return;
        };
        if self
            .selection
            .get_untracked()
            .map(|selection| selection.anchor)
            != Some(at)
        {
            self.finish();
            self.remember_lane(at);
            self.select(GridSelection::cell(at));
        }
        self.follow_lock();
        if self.editing.with_untracked(Option::is_none) {
            dom::select_text(&element);
        }
    }

    /// The field with the focus says itself that it can only be read, which also keeps a phone from showing its keys.
    pub fn follow_lock(self) {
        let locked = self.locked.get_untracked();
        let active = self.body().and_then(|body| dom::active_in(&body));
        if let Some(element) = active
            && matches!(dom::field(&element), Field::Line | Field::Lines)
        {
            dom::set(&element, "readonly", locked.then_some(""));
        }
    }

    /// The focus left a cell. The selection stays, also when it left the grid.
    pub fn focus_out(self, event: &FocusEvent) {
        // The browser also takes the focus away while the grid is being removed; its signals are gone by then.
        if self.editing.is_disposed() {
            return;
        }
        let Some(body) = self.body() else { return };
        if !dom::holds(&body, event.related_target()) {
            self.finish();
        }
    }

    /// A finger, pen or button went down; the browser sends `mousedown` after it.
    pub fn pointer_down(self, event: &PointerEvent) {
        self.touch.set_value(event.pointer_type() != "mouse");
    }

    /// A button went down in the body.
    pub fn mouse_down(self, event: &MouseEvent) {
        let Some(element) = dom::target(event) else {
            return;
        };
        if event.button() != 0 {
            return;
        }
        if dom::in_row_header(&element) {
            if let Some(row) = dom::row_of(&element) {
                event.prevent_default();
                let from = self.selection.get_untracked().filter(|_| event.shift_key());
                self.select_rows(from.map_or(row, |selection| selection.anchor.row), row);
            }
            return;
        }
        let Some(at) = dom::pos_of(&element) else {
            return;
        };
        let mut field = dom::field(&element);
        if self.locked.get_untracked() && field == Field::Choice {
            // Its list would be opened.
            field = Field::None;
        }
        if field == Field::None && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            self.go_sideways(at);
            self.on.run(GridEvent::Beside(Some(at)));
            return;
        }
        let selection = self.selection.get_untracked();
        if event.shift_key() && selection.is_some() {
            event.prevent_default();
            self.extend(at);
            return;
        }
        let focused = self.body().and_then(|body| dom::active_in(&body)).as_ref() == Some(&element);
        let active = focused && selection.is_some_and(|selection| selection.anchor == at);
        if field != Field::None && (active || field == Field::Choice || self.touch.get_value()) {
            // The browser places the caret or opens the list.
            self.remember_lane(at);
            self.begin(at, true);
            self.select(GridSelection::cell(at));
            if event.detail() == 2 && field != Field::Choice && !self.touch.get_value() {
                event.prevent_default();
                dom::caret_to_end(&element);
            }
            return;
        }
        event.prevent_default();
        self.go_sideways(at);
        self.dragging.set_value(true);
    }

    /// A button went down on the headings.
    pub fn head_down(self, event: &MouseEvent) {
        if event.button() == 0 && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            self.on.run(GridEvent::Beside(None));
        }
    }

    /// The pointer came over a cell; with the button held it moves the end of the selection.
    pub fn mouse_over(self, event: &MouseEvent) {
        if !self.dragging.get_value() {
            return;
        }
        if event.buttons() & 1 == 0 {
            self.dragging.set_value(false);
            return;
        }
        let head = dom::target(event).and_then(|element| dom::pos_of(&element));
        let selection = self.selection.get_untracked();
        if let (Some(head), Some(selection)) = (head, selection)
            && selection.head != head
        {
            self.select(GridSelection { head, ..selection });
        }
    }

    pub fn selected_cols(self) -> Vec<ColKey> {
        let columns = self.columns.get_untracked();
        self.selection
            .get_untracked()
            .map(|s| s.cols(&columns))
            .unwrap_or_default()
    }

    fn whole_rows(self) -> bool {
        self.selected_cols().len() == self.columns.with_untracked(|columns| columns.len())
    }

    /// Selects whole rows from one to another; the first cell of the first becomes active.
    fn select_rows(self, from: RowKey, to: RowKey) {
        let layout = self.layout.get_untracked();
        if let (Some(from), Some(to)) = (layout.place(from), layout.place(to)) {
            self.select_between(from, to);
        }
    }

    /// Selects all columns of the rows at these places.
    fn select_between(self, from: usize, to: usize) {
        let layout = self.layout.get_untracked();
        let columns = self.columns.get_untracked();
        let to = layout.rows.get(to).or(layout.rows.last());
        let (Some(from), Some(to)) = (layout.rows.get(from), to) else {
            return;
        };
        let (Some(first), Some(last)) = (columns.first(), columns.last()) else {
            return;
        };
        self.finish();
        let anchor = CellPos {
            row: from.key,
            col: first.key,
        };
        self.select(GridSelection {
            anchor,
            head: CellPos {
                row: to.key,
                col: last.key,
            },
        });
        self.focus(anchor);
    }
}

/// Whether a key would open a list or choose from it.
fn opens(key: &str, meant: Option<Action>) -> bool {
    match meant {
        Some(action) => matches!(action, Action::Edit | Action::EditNatively),
        None => key.chars().count() == 1,
    }
}
