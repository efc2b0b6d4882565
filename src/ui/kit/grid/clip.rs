//! Copy, cut and paste of selected cells, through the browser's own events. While a person types in a
//! cell the clipboard is for the text there, and this file does nothing.

use leptos::ev::ClipboardEvent;
use leptos::prelude::*;

use super::block::{parse_block, write_block};
use super::core::Core;
use super::dom;
use super::model::{CellPos, ColKey, GridEvent, GridSelection, RowKey};

impl Core {
    /// `copy` or `cut` anywhere in the page; a cell without a control is not its target.
    pub fn copy(self, event: &ClipboardEvent, cut: bool) {
        if !self.takes_clipboard(event) {
            return;
        }
        let (rows, cols) = (self.selected_rows(), self.selected_cols());
        dom::put_on_clipboard(event, &write_block(&self.texts(&rows, &cols)));
        if cut {
            self.on.run(GridEvent::Clear { rows, cols });
        }
    }

    /// `paste` anywhere in the page.
    pub fn paste(self, event: &ClipboardEvent) {
        if !self.takes_clipboard(event) {
            return;
        }
        let Some(text) = dom::clipboard_text(event) else {
            return;
        };
        event.prevent_default();
        let mut block = parse_block(&text);
        let (rows, cols) = (self.selected_rows(), self.selected_cols());
        let (Some(row), Some(col), false) = (rows.first(), cols.first(), block.is_empty()) else {
            return;
        };
        let at = CellPos {
            row: *row,
            col: *col,
        };
        if let [line] = &block[..]
            && let [text] = &line[..]
        {
            // One text goes into every selected cell.
            block = vec![vec![text.clone(); cols.len()]; rows.len()];
        }
        let (height, width) = (block.len(), block.iter().map(Vec::len).max().unwrap_or(1));
        self.on.run(GridEvent::Paste { at, block });
        // The owner may have added rows for it.
        let layout = self.layout.get_untracked();
        let bottom = layout.place(at.row).and_then(|place| {
            layout
                .rows
                .get((place + height - 1).min(layout.rows.len() - 1))
        });
        let columns = self.columns.get_untracked();
        let right = self
            .column_place(at)
            .and_then(|place| columns.get((place + width - 1).min(columns.len() - 1)));
        if let (Some(bottom), Some(right)) = (bottom, right) {
            self.select(GridSelection {
                anchor: at,
                head: CellPos {
                    row: bottom.key,
                    col: right.key,
                },
            });
            self.focus(at);
        }
    }

    /// Whether a clipboard event is for the selected cells and not for the text in one of them.
    fn takes_clipboard(self, event: &ClipboardEvent) -> bool {
        let active = self.body().and_then(|body| dom::active_in(&body));
        let editing = self
            .editing
            .try_with_untracked(Option::is_some)
            .unwrap_or(true);
        active.is_some() && !editing && !event.default_prevented()
    }

    /// The texts of a rectangle; columns under a wide cell are empty.
    fn texts(self, rows: &[RowKey], cols: &[ColKey]) -> Vec<Vec<String>> {
        let columns = self.columns.get_untracked();
        let line = |row: &RowKey| {
            let slots = self.slots(*row);
            let text = |col: &ColKey| {
                let place = columns.iter().position(|column| column.key == *col);
                let shown = slots.iter().any(|(first, _)| Some(*first) == place);
                if shown {
                    self.cell_at(CellPos {
                        row: *row,
                        col: *col,
                    })
                    .text()
                    .to_owned()
                } else {
                    String::new()
                }
            };
            cols.iter().map(text).collect()
        };
        rows.iter().map(line).collect()
    }
}
