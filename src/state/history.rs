//! Undo and redo: two stacks of inverse edits, with typing in one cell gathered into one step.

use crate::domain::document::{CellRef, Document};
use crate::domain::edit::{Edit, EditError};

/// Steps kept; older ones are forgotten.
const LIMIT: usize = 500;

/// What a person would call the change, for the button that takes it back.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// "Urungkan: …"
    pub label: String,
    /// The cell to return to.
    pub cell: Option<CellRef>,
    /// Further changes of the same cell join this step until [`History::seal`].
    pub typing: bool,
}

impl Change {
    /// Typing in a cell.
    pub fn typing(cell: CellRef) -> Self {
        Change {
            label: cell.field.label().to_lowercase(),
            cell: Some(cell),
            typing: true,
        }
    }

    /// Any other act.
    pub fn act(label: impl Into<String>) -> Self {
        Change {
            label: label.into(),
            cell: None,
            typing: false,
        }
    }

    /// The same, returning to `cell`.
    pub fn at(mut self, cell: CellRef) -> Self {
        self.cell = Some(cell);
        self
    }
}

#[derive(Clone, Debug)]
struct Step {
    change: Change,
    edit: Edit,
}

/// The steps that can be taken back and taken again.
#[derive(Clone, Debug, Default)]
pub struct History {
    undo: Vec<Step>,
    redo: Vec<Step>,
    made: u64,
}

impl History {
    /// Applies an edit and remembers how to take it back.
    ///
    /// # Errors
    /// [`EditError`]; nothing is changed then.
    pub fn apply(
        &mut self,
        document: &mut Document,
        change: Change,
        edit: Edit,
    ) -> Result<(), EditError> {
        let inverse = document.apply(edit)?;
        self.redo.clear();
        let joins =
            |last: &Step| change.typing && last.change.typing && last.change.cell == change.cell;
        // The older inverse already leads back to the text before the first key.
        if self.undo.last().is_none_or(|last| !joins(last)) {
            self.made = self.made.saturating_add(1);
            self.undo.push(Step {
                change,
                edit: inverse,
            });
            if self.undo.len() > LIMIT {
                self.undo.remove(0);
            }
        }
        Ok(())
    }

    /// Whether the last step is typing in this cell that has not ended.
    pub fn is_typing(&self, cell: CellRef) -> bool {
        let last = self.undo.last().map(|step| &step.change);
        last.is_some_and(|change| change.typing && change.cell == Some(cell))
    }

    /// The next change starts a step of its own.
    pub fn seal(&mut self) {
        if let Some(last) = self.undo.last_mut() {
            last.change.typing = false;
        }
    }

    /// Takes the last step back and says what it was.
    pub fn undo(&mut self, document: &mut Document) -> Option<Change> {
        let step = self.undo.pop()?;
        let edit = document.apply(step.edit).ok()?;
        let change = Change {
            typing: false,
            ..step.change
        };
        self.redo.push(Step {
            change: change.clone(),
            edit,
        });
        Some(change)
    }

    /// Takes the last step that was taken back again.
    pub fn redo(&mut self, document: &mut Document) -> Option<Change> {
        let step = self.redo.pop()?;
        let edit = document.apply(step.edit).ok()?;
        self.undo.push(Step {
            change: step.change.clone(),
            edit,
        });
        Some(step.change)
    }

    /// Steps made so far, those that were taken back or forgotten included.
    pub fn made(&self) -> u64 {
        self.made
    }

    /// What undo would take back.
    pub fn undo_label(&self) -> Option<&str> {
        self.undo.last().map(|step| step.change.label.as_str())
    }

    /// What redo would bring again.
    pub fn redo_label(&self) -> Option<&str> {
        self.redo.last().map(|step| step.change.label.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::document::{Row, RowId};
    use crate::domain::field::{Field, RowKind, Section};

    #[test]
    fn typing_is_one_step_until_sealed_and_everything_comes_back() {
        let mut document = Document::default();
        let mut history = History::default();
        let row = Row::new(RowId(1), RowKind::Indikator);
        let insert = Edit::Insert {
            section: Section::Kinerja,
            index: 0,
            rows: vec![row.into()],
        };
        history
            .apply(&mut document, Change::act("tambah indikator"), insert)
            .unwrap();
        let empty = document.clone();
        let cell = CellRef::new(RowId(1), Field::Target);
        for text in ["8", "80", "80,5"] {
            history
                .apply(&mut document, Change::typing(cell), Edit::set(cell, text))
                .unwrap();
        }
        history.seal();
        let typed = document.clone();
        history
            .apply(&mut document, Change::typing(cell), Edit::set(cell, "9"))
            .unwrap();
        assert_eq!(
            history.undo(&mut document).and_then(|change| change.cell),
            Some(cell)
        );
        assert_eq!(document, typed);
        history.undo(&mut document);
        assert_eq!(document.text(cell), empty.text(cell));
        history.redo(&mut document);
        history.redo(&mut document);
        assert_eq!(document.text(cell), "9");
        assert_eq!(history.redo(&mut document), None);
    }

    #[test]
    fn at_least_a_hundred_steps_are_kept() {
        let mut document = Document::default();
        let mut history = History::default();
        let cell = CellRef::new(RowId::IDENTITAS, Field::Tahun);
        for n in 0..LIMIT + 10 {
            history
                .apply(
                    &mut document,
                    Change::act("tahun"),
                    Edit::set(cell, n.to_string()),
                )
                .unwrap();
        }
        let steps = std::iter::from_fn(|| history.undo(&mut document)).count();
        assert!(steps >= 100);
        assert_eq!(document.text(cell), "9");
    }
}
