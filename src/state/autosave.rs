//! Saving: every change is stored within half a second, at once when the tab is left, and the status says what is true.

use leptos::prelude::*;

use super::penulis::Penulis;
use super::route::{Page, Route, Source};
use super::session::Session;
use super::workspace::Workspace;
use crate::domain::document::Document;
use crate::domain::field::Field;
use crate::draft::store::{DraftStore, LoadError, Saved, Seen, StoreError};
use crate::draft::unduhan::Unduhan;
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
    /// Stored, and on its way into the second store, which is what a power cut leaves. Only there, and so not stored yet,
    /// where the first one has refused it.
    Keeping(Option<StoreError>),
    /// Stored, at this time of day.
    Saved(String),
    /// Stored in the first store only, at this time of day: the second one has refused it.
    SavedInFirst(String),
    /// Stored in the second store only, at this time of day; why the first one refused it.
    SavedInSecond(String, StoreError),
    /// Changed and not stored.
    Failed(StoreError),
}

impl SaveStatus {
    /// That it is not stored, or not where it should be, in words.
    pub fn failure(&self) -> Option<String> {
        match self {
            SaveStatus::Failed(error) => Some(text::simpan::gagal(error)),
            SaveStatus::SavedInSecond(clock, error) => Some(text::simpan::kedua(clock, error)),
            _ => None,
        }
    }

    /// Whether it is the storage of the browser that failed, of which the page "Data" tells more.
    pub fn storage_failed(&self) -> bool {
        use StoreError::{BadId, Conflict, Newer};
        match self {
            SaveStatus::SavedInSecond(..) => true,
            SaveStatus::Failed(error) => !matches!(error, Conflict { .. } | Newer { .. } | BadId),
            _ => false,
        }
    }
}

/// Which stored draft is open, and what this tab has seen of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenDraft {
    /// Its id.
    pub id: String,
    /// What this tab has seen.
    pub seen: Seen,
}

/// Stores the open document.
#[derive(Clone, Copy)]
pub struct Saver {
    workspace: Workspace,
    pub(super) session: Session,
    penulis: Penulis,
    platform: StoredValue<Platform, LocalStorage>,
    open: StoredValue<Option<OpenDraft>>,
    status: RwSignal<SaveStatus>,
    /// The count of changes that the status speaks of.
    noticed: StoredValue<u64>,
    /// Steps that are noted as made since the last download.
    noted: StoredValue<u64>,
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
            noted: StoredValue::new(0),
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
            SaveStatus::Pending | SaveStatus::Failed(_) | SaveStatus::Keeping(Some(_))
        )
    }

    /// From now on changes belong to this stored draft; `None` is an example.
    pub fn opened(&self, draft: Option<OpenDraft>) {
        self.forget();
        self.open.set_value(draft);
        self.minta(false);
    }

    /// The same for a draft that was just made.
    pub fn opened_new(&self, draft: OpenDraft) {
        self.forget();
        self.open.set_value(Some(draft));
        self.minta(true);
    }

    /// Nothing is to be stored.
    pub(super) fn forget(&self) {
        self.timer.set_value(None);
        self.noticed.set_value(self.workspace.changes_untracked());
        self.noted.set_value(self.workspace.steps());
        self.status.set(SaveStatus::Clean);
    }

    /// The open draft as it is stored now; where it does not open, what stands here stays.
    pub(super) fn muat(&self) -> Result<(), LoadError> {
        if let Some((id, _)) = self.seen() {
            let loaded = self.store().load(&id)?;
            let seen = loaded.seen();
            self.workspace.open(loaded.document);
            self.open.set_value(Some(OpenDraft { id, seen }));
            self.forget();
        }
        Ok(())
    }

    /// Stores the draft once more as it is: whatever a tab that was asleep still tries to store comes too late.
    pub(super) fn tandai(&self) {
        if let Some((id, _)) = self.seen()
            && self.store().newest(&id).is_ok_and(|newest| newest.rev > 0)
        {
            self.save();
        }
    }

    /// The open draft and the revision of it that this tab has seen.
    pub(super) fn seen(&self) -> Option<(String, u64)> {
        self.open
            .with_value(|open| open.as_ref().map(|open| (open.id.clone(), open.seen.rev)))
    }

    /// This tab has looked for all that is stored of the open draft: what it has only heard of is lost.
    pub(super) fn heard(&self, heard: u64) {
        self.open.update_value(|open| {
            if let Some(open) = open {
                open.seen.heard = heard;
            }
        });
    }

    /// How the first save of a new draft went, which was made elsewhere.
    pub fn created(&self, saved: Result<Saved, StoreError>) {
        let platform = self.platform();
        let clock = text::jam(&(platform.now)()).unwrap_or_default();
        self.tell(&platform, clock, saved.map(|saved| saved.refused));
    }

    /// The stored draft that is open.
    pub fn draft_id(&self) -> Option<String> {
        self.open
            .with_value(|open| open.as_ref().map(|open| open.id.clone()))
    }

    /// The open draft with its content, while something of it is not stored; for a file that is to hold everything.
    pub fn with_unsaved<T>(&self, act: impl FnOnce(Option<(&str, Seen, &Document)>) -> T) -> T {
        let open = self.open.get_value().filter(|_| self.is_unsaved());
        let document = self.workspace.document();
        document.with_untracked(|of| act(open.as_ref().map(|open| (&*open.id, open.seen, of))))
    }

    /// The open draft was handed to the person as a file.
    pub fn downloaded(&self) {
        if let Some(id) = self.draft_id() {
            self.store().note(|unduhan| unduhan.downloaded(&id));
        }
    }

    /// Stores what is not stored yet, now: also what was typed in this very moment, before any effect has run.
    pub fn flush(&self) {
        self.take_notice();
        let status = self.status.get_untracked();
        if matches!(status, SaveStatus::Pending | SaveStatus::Failed(_)) {
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
        self.downloaded();
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
            seen: Seen::default(),
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

    /// Says how a save went. What the first store has is stored, and said to be once the second store has it too, or takes
    /// its time; what only the second one took is stored when that one says so.
    fn tell(
        &self,
        platform: &Platform,
        clock: String,
        refused: Result<Option<StoreError>, StoreError>,
    ) {
        let saver = *self;
        // What is said once the second store has it, while that takes long, and where it has not.
        let (kept, slow, not_kept) = match &refused {
            Err(error) => return self.status.set(SaveStatus::Failed(error.clone())),
            Ok(None) if platform.salinan.is_none() => {
                return self.status.set(SaveStatus::Saved(clock));
            }
            Ok(None) => {
                let saved = SaveStatus::Saved(clock.clone());
                (saved.clone(), saved, SaveStatus::SavedInFirst(clock))
            }
            Ok(Some(error)) => {
                let failed = SaveStatus::Failed(error.clone());
                let kept = SaveStatus::SavedInSecond(clock, error.clone());
                (kept, failed.clone(), failed)
            }
        };
        let keeping = SaveStatus::Keeping(refused.unwrap_or_default());
        self.status.set(keeping.clone());
        let changes = self.workspace.changes_untracked();
        let waiting = slow.clone();
        let say = move |word: SaveStatus, late: bool| {
            // What was changed since has a word of its own.
            if saver.workspace.changes_untracked() != changes {
                return;
            }
            let now = saver.status.get_untracked();
            if now == keeping || late && now == slow {
                saver.status.set(word);
            }
        };
        let in_time = say.clone();
        let timer = (platform.after)(PATIENCE, Box::new(move || in_time(waiting, false)));
        self.patience.set_value(Some(timer));
        (platform.kept)(Box::new(move |done| {
            say(if done { kept } else { not_kept }, true)
        }));
    }

    fn save(&self) {
        self.timer.set_value(None);
        let Some(open) = self.open.get_value() else {
            return;
        };
        if !self.penulis.menulis() {
            // What could not be stored when another tab took over is told already.
            if self.status.get_untracked() == SaveStatus::Pending {
                let stored_rev = open.seen.rev;
                self.failed(StoreError::Conflict { stored_rev });
            }
            return;
        }
        let platform = self.platform();
        let now = (platform.now)();
        let stored = self
            .workspace
            .document()
            .with_untracked(|document| self.store().save(&open.id, document, open.seen, &now));
        if let Err(StoreError::Newer { versi }) = stored {
            return self.usang(versi);
        }
        if let Ok(saved) = &stored {
            let steps = self.workspace.steps();
            let made = steps.saturating_sub(self.noted.get_value());
            self.noted.set_value(steps);
            let note = |unduhan: &mut Unduhan| unduhan.changed(&open.id, made, &now);
            self.store().note(note);
            let seen = saved.rev.into();
            self.open.set_value(Some(OpenDraft { seen, ..open }));
        }
        let clock = text::jam(&now).unwrap_or_default();
        self.tell(&platform, clock, stored.map(|saved| saved.refused));
    }
}
