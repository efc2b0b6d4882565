//! What is neither stored nor exported: where the person is, which cell is selected, which message shows.

use std::sync::Arc;

use leptos::prelude::*;

use super::route::Route;
use super::workspace::Workspace;
use crate::domain::outcome::Place;

/// What the button of a message does. Not a `Callback`: that would end with the row or page that made it, while the
/// message outlives both.
pub type Action = Arc<dyn Fn() + Send + Sync>;

/// A short message at the foot of the window, with one thing to do about it.
#[derive(Clone)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// Button and what it does.
    pub action: Option<(String, Action)>,
    /// Whether it is a failure.
    pub alarm: bool,
    /// The change it speaks of, by [`Workspace::changes`]; after another one its button would undo something else.
    pub change: Option<u64>,
}

impl Notice {
    /// Something that was done.
    pub fn done(text: impl Into<String>) -> Self {
        Notice {
            text: text.into(),
            action: None,
            alarm: false,
            change: None,
        }
    }

    /// Something that failed.
    pub fn failed(text: impl Into<String>) -> Self {
        Notice {
            text: text.into(),
            action: None,
            alarm: true,
            change: None,
        }
    }

    /// The same with a button.
    pub fn with(
        mut self,
        label: impl Into<String>,
        act: impl Fn() + Send + Sync + 'static,
    ) -> Self {
        self.action = Some((label.into(), Arc::new(act)));
        self
    }
}

/// The state of this visit.
#[derive(Clone, Copy)]
pub struct Session {
    /// Where the person is.
    pub route: RwSignal<Route>,
    /// The cell whose making the inspector shows.
    pub selected: RwSignal<Option<Place>>,
    /// Whether the inspector is open; `None` leaves it to the width of the window.
    pub inspector: RwSignal<Option<bool>>,
    /// A cell that the grid of the current page is to scroll to and focus.
    pub goto: RwSignal<Option<Place>>,
    /// The message at the foot of the window.
    pub notice: RwSignal<Option<Notice>>,
    /// A new version of the program waits: what loads it.
    pub new_version: RwSignal<Option<Action>>,
    /// It is time to download all drafts: how things stand.
    pub reminder: RwSignal<Option<String>>,
    /// Whether the person asked for the report, so that what is missing is listed.
    pub checked: RwSignal<bool>,
    /// Whether the tables show what the report prints beside each result.
    pub printed: RwSignal<bool>,
    /// Whether also beside the columns of which nothing is printed.
    pub all_printed: RwSignal<bool>,
    /// How many tables of the page can show it.
    pub printable: RwSignal<usize>,
    /// How often what the stores keep was changed as a whole: restored, taken back, removed. Who keeps something there
    /// beside the drafts reads it anew.
    pub kept_anew: RwSignal<u64>,
    /// What lets go of everything that is remembered outside of the stores.
    saat_hapus: StoredValue<Vec<Action>>,
}

impl Session {
    /// Says what was just done, with a button that takes exactly this back and then does `after`.
    pub fn offer_undo(
        &self,
        workspace: Workspace,
        text: String,
        after: impl Fn() + Send + Sync + 'static,
    ) {
        let session = *self;
        if workspace.is_locked_untracked() {
            // It was not done.
            return;
        }
        let change = workspace.changes_untracked();
        let undo = move || {
            if workspace.changes_untracked() == change {
                workspace.undo();
                after();
            }
            session.notice.set(None);
        };
        let notice = Notice::done(text).with("Urungkan", undo);
        self.notice.set(Some(Notice {
            change: Some(change),
            ..notice
        }));
    }

    /// A fresh visit. To be called in the root owner.
    pub fn new() -> Self {
        Session {
            route: RwSignal::new(Route::Beranda),
            selected: RwSignal::new(None),
            inspector: RwSignal::new(None),
            goto: RwSignal::new(None),
            notice: RwSignal::new(None),
            new_version: RwSignal::new(None),
            reminder: RwSignal::new(None),
            checked: RwSignal::new(false),
            printed: RwSignal::new(false),
            all_printed: RwSignal::new(false),
            printable: RwSignal::new(0),
            kept_anew: RwSignal::new(0),
            saat_hapus: StoredValue::new(Vec::new()),
        }
    }

    /// What remembers anything of a document for as long as the program lives says here how that is let go of, for when
    /// everything is removed.
    pub fn when_wiped(&self, act: impl Fn() + Send + Sync + 'static) {
        self.saat_hapus.update_value(|all| all.push(Arc::new(act)));
    }

    /// Everything was removed: nothing of it is remembered.
    pub(super) fn lupakan(&self) {
        self.saat_hapus.get_value().iter().for_each(|act| act());
        self.selected.set(None);
        self.goto.set(None);
        self.notice.set(None);
        self.reminder.set(None);
    }

    /// Shows how a cell came about.
    pub fn inspect(&self, place: Place) {
        if self.selected.get_untracked() != Some(place) {
            self.selected.set(Some(place));
        }
    }
}

impl Default for Session {
    fn default() -> Self {
        Self::new()
    }
}
