//! The open document: the one place where it is changed, and the signal that everything else follows.

use std::sync::Arc;

use leptos::prelude::*;

use super::history::{Change, History};
use crate::domain::compute;
use crate::domain::document::{CellRef, Document};
use crate::domain::edit::Edit;
use crate::domain::outcome::Outcome;

/// The open document with its undo stack and its outcome.
#[derive(Clone, Copy)]
pub struct Workspace {
    document: RwSignal<Document>,
    history: StoredValue<History>,
    /// What undo and redo would do, for their buttons.
    labels: RwSignal<(Option<String>, Option<String>)>,
    /// Counts changes since the program started; autosave follows it.
    changes: RwSignal<u64>,
    /// Whether nothing may be changed, because another tab does.
    locked: RwSignal<bool>,
    /// Counts the changes that were refused for this, so that the person is told.
    refused: RwSignal<u64>,
    outcome: Memo<Shared>,
}

/// An outcome that is another one whenever it was reckoned again.
#[derive(Clone)]
struct Shared(Arc<Outcome>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Workspace {
    /// An empty document. To be called in the root owner, so that its signals live as long as the program.
    pub fn new() -> Self {
        let document = RwSignal::new(Document::default());
        let outcome = Memo::new(move |before: Option<&Shared>| {
            document.with(|document| {
                Shared(Arc::new(match before {
                    Some(before) => compute::hitung_ulang(document, &before.0),
                    None => compute::hitung(document),
                }))
            })
        });
        Workspace {
            document,
            history: StoredValue::new(History::default()),
            labels: RwSignal::new((None, None)),
            changes: RwSignal::new(0),
            locked: RwSignal::new(false),
            refused: RwSignal::new(0),
            outcome,
        }
    }

    /// The document; tracks.
    pub fn document(&self) -> ReadSignal<Document> {
        self.document.read_only()
    }

    /// What follows from it; tracks.
    pub fn outcome(&self) -> Arc<Outcome> {
        self.outcome.get().0
    }

    /// What follows from it; does not track.
    pub fn outcome_untracked(&self) -> Arc<Outcome> {
        self.outcome.get_untracked().0
    }

    /// Changes so far; tracks.
    pub fn changes(&self) -> u64 {
        self.changes.get()
    }

    /// Changes so far; does not track.
    pub fn changes_untracked(&self) -> u64 {
        self.changes.get_untracked()
    }

    /// Whether the document can only be read; tracks.
    pub fn is_locked(&self) -> bool {
        self.locked.get()
    }

    /// Whether the document can only be read; does not track.
    pub fn is_locked_untracked(&self) -> bool {
        self.locked.get_untracked()
    }

    /// Changes that were refused so far; tracks.
    pub fn refused(&self) -> u64 {
        self.refused.get()
    }

    /// Lets nothing be changed from now on, or everything again.
    pub fn lock(&self, locked: bool) {
        if self.locked.get_untracked() != locked {
            self.locked.set(locked);
        }
    }

    /// Whether a change is refused.
    pub(super) fn refuses(&self) -> bool {
        let locked = self.locked.get_untracked();
        if locked {
            self.refused.update(|refused| *refused += 1);
        }
        locked
    }

    /// Steps of the open document so far, as a person counts changes; does not track.
    pub fn steps(&self) -> u64 {
        self.history.with_value(History::made)
    }

    /// Opens another document and forgets the steps of the one before.
    pub fn open(&self, document: Document) {
        self.history.set_value(History::default());
        self.document.set(document);
        self.labels.set((None, None));
    }

    /// The one way to change the document. A change that does not fit (its row has just gone) does nothing.
    pub fn edit(&self, change: Change, edit: Edit) {
        if self.refuses() {
            return;
        }
        let mut applied = false;
        self.history.update_value(|history| {
            self.document.maybe_update(|document| {
                applied = history.apply(document, change, edit).is_ok();
                applied
            });
        });
        if applied {
            self.changed();
        }
    }

    /// Types a text into a cell.
    pub fn type_text(&self, cell: CellRef, text: &str) {
        if self
            .document
            .with_untracked(|document| document.text(cell) != text)
        {
            self.edit(Change::typing(cell), Edit::set(cell, text));
        }
    }

    /// Puts another change in the place of what was typed in a cell: one that is reckoned on the document as it was
    /// before the first key. Without typing nothing is changed.
    pub fn instead(
        &self,
        cell: CellRef,
        change: Change,
        make: impl FnOnce(&Document) -> Option<Edit>,
    ) {
        if self.refuses() {
            return;
        }
        let mut applied = false;
        self.history.update_value(|history| {
            if !history.is_typing(cell) {
                return;
            }
            self.document.maybe_update(|document| {
                applied = history.undo(document).is_some();
                if let Some(edit) = make(document) {
                    // A change that does not fit leaves the text as it was; the step back can be taken again.
                    let _ = history.apply(document, change, edit);
                }
                applied
            });
        });
        if applied {
            self.changed();
        }
    }

    /// Ends the typing step.
    pub fn seal(&self) {
        self.history.update_value(History::seal);
    }

    /// Takes the last step back and says where it was.
    pub fn undo(&self) -> Option<Change> {
        self.step(History::undo)
    }

    /// Takes the last step again and says where it was.
    pub fn redo(&self) -> Option<Change> {
        self.step(History::redo)
    }

    /// What undo would take back; tracks.
    pub fn undo_label(&self) -> Option<String> {
        self.labels.get().0
    }

    /// What redo would bring again; tracks.
    pub fn redo_label(&self) -> Option<String> {
        self.labels.get().1
    }

    fn step(&self, step: fn(&mut History, &mut Document) -> Option<Change>) -> Option<Change> {
        let mut change = None;
        if self.refuses() {
            return change;
        }
        self.history.update_value(|history| {
            self.document.maybe_update(|document| {
                change = step(history, document);
                change.is_some()
            });
        });
        if change.is_some() {
            self.changed();
        }
        change
    }

    fn changed(&self) {
        let labels = self.history.with_value(|history| {
            (
                history.undo_label().map(String::from),
                history.redo_label().map(String::from),
            )
        });
        if self.labels.with_untracked(|now| *now != labels) {
            self.labels.set(labels);
        }
        self.changes.update(|changes| *changes += 1);
    }
}

impl Default for Workspace {
    fn default() -> Self {
        Self::new()
    }
}
