//! Saving: every change is stored within half a second, at once when the tab is left, and the status says what is true.

use leptos::prelude::*;

use super::penulis::Penulis;
use super::route::{Page, Route, Source};
use super::session::Session;
use super::workspace::Workspace;
use crate::domain::field::Field;
use crate::draft::store::{DraftStore, StoreError};
use crate::draft::wire::{Meta, encode_draft};
use crate::platform::{Download, Isi, Pending, Platform, Visit, file_name};
use crate::text;

/// How long after the last change the draft is stored, in milliseconds.
const PAUSE: u32 = 400;

/// How long the second store is waited for, in milliseconds: the draft stands in the first one already.
const PATIENCE: u32 = 800;

/// Where the open draft stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveStatus {
    /// As it was opened.
    Clean,
    /// Changed, and about to be stored.
    Pending,
    /// Stored, and on its way into the second store, which is what a power cut leaves.
    Keeping,
    /// Stored, at this time of day.
    Saved(String),
    /// Changed and not stored.
    Failed(StoreError),
}

impl SaveStatus {
    /// Why it is not stored, in words.
    pub fn failure(&self) -> Option<String> {
        match self {
            SaveStatus::Failed(error) => Some(text::store_error(error)),
            _ => None,
        }
    }
}

/// Which stored draft is open, and which of its revisions this tab has seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenDraft {
    /// Its id.
    pub id: String,
    /// The revision.
    pub rev: u64,
}

/// Stores the open document.
#[derive(Clone, Copy)]
pub struct Saver {
    workspace: Workspace,
    session: Session,
    penulis: Penulis,
    platform: StoredValue<Platform, LocalStorage>,
    open: StoredValue<Option<OpenDraft>>,
    status: RwSignal<SaveStatus>,
    /// The count of changes that the status speaks of.
    noticed: StoredValue<u64>,
    timer: StoredValue<Option<Pending>, LocalStorage>,
    /// Ends the wait for the second store.
    patience: StoredValue<Option<Pending>, LocalStorage>,
}

impl Saver {
    /// A saver that follows the changes of `workspace`. To be called in the root owner.
    pub fn new(workspace: Workspace, session: Session, platform: Platform) -> Self {
        let saver = Saver {
            workspace,
            session,
            penulis: Penulis::new(workspace),
            platform: StoredValue::new_local(platform),
            open: StoredValue::new(None),
            status: RwSignal::new(SaveStatus::Clean),
            noticed: StoredValue::new(workspace.changes_untracked()),
            timer: StoredValue::new_local(None),
            patience: StoredValue::new_local(None),
        };
        Effect::new(move |_| {
            workspace.changes();
            saver.take_notice();
        });
        saver
    }

    /// The outside world.
    pub fn platform(&self) -> Platform {
        self.platform.get_value()
    }

    /// The drafts of this browser.
    pub fn store(&self) -> DraftStore<std::rc::Rc<dyn crate::draft::store::KeyValue>> {
        let platform = self.platform();
        DraftStore::new(platform.store, platform.salinan)
    }

    /// Whether this tab writes the open draft.
    pub fn penulis(&self) -> Penulis {
        self.penulis
    }

    /// How things stand; tracks.
    pub fn status(&self) -> ReadSignal<SaveStatus> {
        self.status.read_only()
    }

    /// Whether something typed is nowhere but in this tab.
    pub fn is_unsaved(&self) -> bool {
        matches!(
            self.status.get_untracked(),
            SaveStatus::Pending | SaveStatus::Failed(_)
        )
    }

    /// From now on changes belong to this stored draft; `None` is an example.
    pub fn opened(&self, draft: Option<OpenDraft>) {
        self.forget();
        self.open.set_value(draft);
        self.minta(false);
    }

    /// The same for a draft that was just made.
    pub fn created(&self, draft: OpenDraft) {
        self.forget();
        self.open.set_value(Some(draft));
        self.minta(true);
    }

    /// Nothing is to be stored.
    pub(super) fn forget(&self) {
        self.timer.set_value(None);
        self.noticed.set_value(self.workspace.changes_untracked());
        self.status.set(SaveStatus::Clean);
    }

    /// The open draft as it is stored now; where it does not open, what stands here stays.
    pub(super) fn muat(&self) {
        let Some((id, _)) = self.seen() else {
            return;
        };
        if let Ok(loaded) = self.store().load(&id) {
            self.workspace.open(loaded.document);
            self.open.set_value(Some(OpenDraft {
                id,
                rev: loaded.rev,
            }));
            self.forget();
        }
    }

    /// Stores the draft once more as it is: whatever a tab that was asleep still tries to store comes too late.
    pub(super) fn tandai(&self) {
        if let Some((id, _)) = self.seen()
            && self.store().newest(&id).is_ok_and(|rev| rev > 0)
        {
            self.save();
        }
    }

    /// The open draft and the revision of it that this tab has seen.
    pub(super) fn seen(&self) -> Option<(String, u64)> {
        self.open
            .with_value(|open| open.as_ref().map(|open| (open.id.clone(), open.rev)))
    }

    /// The stored draft that is open.
    pub fn draft_id(&self) -> Option<String> {
        self.open
            .with_value(|open| open.as_ref().map(|open| open.id.clone()))
    }

    /// Stores what is not stored yet, now: also what was typed in this very moment, before any effect has run.
    pub fn flush(&self) {
        self.take_notice();
        if self.is_unsaved() {
            self.save();
        }
    }

    /// Hands the person the open draft as a file, whatever the store does.
    pub fn download_backup(&self) {
        let platform = self.platform();
        let now = (platform.now)();
        let (text, year) = self.workspace.document().with_untracked(|document| {
            (
                encode_draft(document, Meta::at(&now)),
                document.identitas(Field::Tahun).to_string(),
            )
        });
        let clock = text::jam(&now).unwrap_or_default();
        let name = file_name(&["cadangan", "SAKIP", &year, &clock], "json");
        (platform.save_file)(Download {
            name,
            mime: "application/json",
            isi: Isi::Teks(text),
        });
    }

    /// It cannot be stored.
    pub(super) fn failed(&self, error: StoreError) {
        self.timer.set_value(None);
        self.status.set(SaveStatus::Failed(error));
    }

    pub(super) fn take_notice(&self) {
        let changes = self.workspace.changes_untracked();
        if self.noticed.get_value() != changes {
            self.noticed.set_value(changes);
            self.changed();
        }
    }

    fn changed(&self) {
        if self.open.with_value(Option::is_none) {
            self.adopt();
        }
        self.status.set(SaveStatus::Pending);
        let saver = *self;
        // Waits for a pause, but a person who types without one is not left unsaved: the first timer runs out.
        if self.timer.with_value(Option::is_none) {
            let timer = (self.platform().after)(PAUSE, Box::new(move || saver.save()));
            self.timer.set_value(Some(timer));
        }
    }

    /// The first change of an example makes it a draft of the person's own.
    fn adopt(&self) {
        let platform = self.platform();
        let id = (platform.new_id)();
        self.open.set_value(Some(OpenDraft {
            id: id.clone(),
            rev: 0,
        }));
        self.minta(true);
        let page = self
            .session
            .route
            .with_untracked(Route::page)
            .unwrap_or(Page::Rekap);
        let route = Route::Document(Source::Draft(id), page);
        (platform.go)(&route.hash(), Visit::Replace);
        self.session.route.set(route);
    }

    /// Says that the draft is stored once the second store has it; without one, and where it takes its time, at once.
    fn keep(&self, platform: &Platform, clock: String) {
        let saver = *self;
        let done = SaveStatus::Saved(clock);
        if platform.salinan.is_none() {
            return self.status.set(done);
        }
        self.status.set(SaveStatus::Keeping);
        let changes = self.workspace.changes_untracked();
        let say = move || {
            // What was changed since has a word of its own.
            let still = saver.status.get_untracked() == SaveStatus::Keeping;
            if still && saver.workspace.changes_untracked() == changes {
                saver.status.set(done.clone());
            }
        };
        let late = say.clone();
        let timer = (platform.after)(PATIENCE, Box::new(late));
        self.patience.set_value(Some(timer));
        (platform.kept)(Box::new(move |_| say()));
    }

    fn save(&self) {
        self.timer.set_value(None);
        let Some(open) = self.open.get_value() else {
            return;
        };
        if !self.penulis.menulis() {
            // What could not be stored when another tab took over is told already.
            if self.status.get_untracked() == SaveStatus::Pending {
                let stored_rev = open.rev;
                self.failed(StoreError::Conflict { stored_rev });
            }
            return;
        }
        let platform = self.platform();
        let now = (platform.now)();
        let stored = self
            .workspace
            .document()
            .with_untracked(|document| self.store().save(&open.id, document, open.rev, &now));
        match stored {
            Ok(saved) => {
                self.open.set_value(Some(OpenDraft {
                    rev: saved.rev,
                    ..open
                }));
                self.keep(&platform, text::jam(&now).unwrap_or_default());
            }
            Err(StoreError::Newer { versi }) => self.usang(versi),
            Err(error) => self.failed(error),
        }
    }
}
