//! The drafts of this browser: the list, opening and closing, files that are opened, and going from page to page.

use leptos::prelude::*;

use super::autosave::{OpenDraft, Saver};
use super::data::Pratinjau;
use super::route::{Page, Route, Source};
use super::session::{Notice, Session};
use super::workspace::Workspace;
use crate::domain::document::Document;
use crate::draft::file::{maybe_table, restore_file};
pub use crate::draft::listing::{DraftInfo, DraftState};
use crate::draft::problem::RestoreError;
use crate::draft::restore::restore;
use crate::draft::store::{LoadError, Saved, Seen};
use crate::platform::{Download, Held, Isi, Kunci, Visit, file_name};
pub use crate::samples::{self, Sample};
use crate::text;
pub use crate::text::data::title;

/// The drafts and where the person is among them.
#[derive(Clone, Copy)]
pub struct Drafts {
    workspace: Workspace,
    session: Session,
    saver: Saver,
    list: RwSignal<Vec<DraftInfo>>,
    /// What is amiss with the stores.
    trouble: RwSignal<Option<String>>,
    /// A file with all drafts that was opened and of which nothing is stored yet.
    pub(super) preview: RwSignal<Option<Pratinjau>>,
    /// What is open, to notice when the address asks for something else.
    source: StoredValue<Option<Source>>,
    /// The question whether a draft can be removed.
    asked: StoredValue<Option<Kunci>, LocalStorage>,
}

impl Drafts {
    /// To be called in the root owner.
    pub fn new(workspace: Workspace, session: Session, saver: Saver) -> Self {
        Drafts {
            workspace,
            session,
            saver,
            list: RwSignal::new(Vec::new()),
            trouble: RwSignal::new(None),
            preview: RwSignal::new(None),
            source: StoredValue::new(None),
            asked: StoredValue::new_local(None),
        }
    }

    /// The list, the last saved first; tracks.
    pub fn list(&self) -> ReadSignal<Vec<DraftInfo>> {
        self.list.read_only()
    }

    /// What is amiss with the stores of this browser, before anything depends on them; tracks.
    pub fn trouble(&self) -> ReadSignal<Option<String>> {
        self.trouble.read_only()
    }

    /// Reads the list anew.
    pub fn refresh(&self) {
        let store = self.saver.store();
        self.trouble.set(text::simpan::keadaan(&store.health()));
        self.list.set(store.list().unwrap_or_default());
    }

    /// Follows the address: saves, opens what it asks for, shows the page.
    pub fn follow(&self, hash: &str) {
        let route = Route::parse(hash);
        match &route {
            Route::Document(source, _) => {
                let adopted = self.saver.draft_id().map(Source::Draft);
                let here = self.source.get_value();
                if adopted.as_ref() == Some(source) {
                    self.source.set_value(adopted);
                    self.saver.lanjut();
                } else if here.as_ref() != Some(source) || adopted.is_some() {
                    self.saver.flush();
                    if !self.open(source) {
                        self.go(Route::Beranda, Visit::Replace);
                        return;
                    }
                    self.source.set_value(Some(source.clone()));
                }
            }
            _ => {
                self.saver.istirahat();
                self.refresh();
            }
        }
        let page_changed = self.session.route.with_untracked(|now| *now != route);
        if page_changed {
            // A cell that the person is on the way to stays the goal.
            self.session.selected.set(self.session.goto.get_untracked());
            self.session.route.set(route);
        }
    }

    /// Goes to an address.
    pub fn go(&self, route: Route, visit: Visit) {
        (self.saver.platform().go)(&route.hash(), visit);
        // A replaced address tells nobody.
        if visit == Visit::Replace {
            self.follow(&route.hash());
        }
    }

    /// Goes to another page of the open document.
    pub fn go_to_page(&self, page: Page) {
        if let Route::Document(source, _) = self.session.route.get_untracked() {
            self.go(Route::Document(source, page), Visit::Push);
        }
    }

    /// The same at once: the page that is left hears of nothing that follows.
    pub fn jump_to_page(&self, page: Page) {
        if let Route::Document(source, _) = self.session.route.get_untracked() {
            let route = Route::Document(source, page);
            self.go(route.clone(), Visit::Push);
            self.follow(&route.hash());
        }
    }

    /// Stores a document as a new draft and opens it.
    pub fn create(&self, document: &Document, nama: &str, page: Page) {
        let platform = self.saver.platform();
        let id = (platform.new_id)();
        let now = (platform.now)();
        let store = self.saver.store();
        let saved = store.save(&id, document, Seen::default(), &now);
        if saved.is_ok() && !nama.is_empty() {
            // The name is a convenience; without it the list shows office and year.
            let _ = store.rename(&id, nama);
        }
        self.workspace.open(document.clone());
        self.saver.opened_new(OpenDraft {
            id: id.clone(),
            seen: saved.as_ref().map_or(0, |saved| saved.rev).into(),
        });
        // Working without a store is allowed: the status tells, with a download.
        if !matches!(saved, Ok(Saved { refused: None, .. })) {
            self.saver.created(saved);
        }
        self.session.checked.set(false);
        self.source.set_value(Some(Source::Draft(id.clone())));
        self.go(Route::Document(Source::Draft(id), page), Visit::Push);
    }

    /// Opens a file that was chosen or dropped as a new draft; the open one stays as it is. Gives back the bytes of one that
    /// may be a table of another program.
    pub fn open_file(&self, name: &str, content: Option<Vec<u8>>) -> Option<Vec<u8>> {
        let restored = match &content {
            Some(bytes) => restore_file(bytes),
            None => Err(RestoreError::TooLarge { bytes: usize::MAX }),
        };
        match restored {
            Err(RestoreError::Backup) => self.look_into(name, &content.unwrap_or_default()),
            Err(error) if maybe_table(name, &error) => return content,
            Ok(restored) => {
                self.saver.flush();
                self.create(&restored.document, "", Page::Rekap);
                let mut words = format!("Berkas {name} dibuka sebagai draf baru.");
                if !restored.notes.is_empty() {
                    let notes: Vec<String> = restored
                        .notes
                        .iter()
                        .take(5)
                        .map(text::restore_note)
                        .collect();
                    words = format!(
                        "{words} {} hal disesuaikan: {}.",
                        restored.notes.len(),
                        notes.join("; ")
                    );
                }
                self.session.notice.set(Some(Notice::done(words)));
            }
            Err(error) => {
                self.session
                    .notice
                    .set(Some(Notice::failed(text::restore_error(name, &error))));
            }
        }
        None
    }

    /// Shows what a file with all drafts holds.
    fn look_into(&self, name: &str, content: &[u8]) {
        match Pratinjau::of(name, content, &self.saver.store()) {
            Ok(preview) => {
                self.preview.set(Some(preview));
                self.go(Route::Data, Visit::Push);
            }
            Err(words) => self.session.notice.set(Some(Notice::failed(words))),
        }
    }

    /// Lets go of everything that was open: it is gone from the stores and nothing may bring it back.
    pub fn forget(&self) {
        self.workspace.open(Document::default());
        self.saver.opened(None);
        self.source.set_value(None);
        self.preview.set(None);
        self.refresh();
    }

    /// Makes a copy.
    pub fn duplicate(&self, info: &DraftInfo) {
        let platform = self.saver.platform();
        let name = format!("{} (salinan)", title(info));
        let copied =
            self.saver
                .store()
                .duplicate(&info.id, &(platform.new_id)(), &name, &(platform.now)());
        self.report(copied.map(|_| ()));
    }

    /// Gives a draft a name of its own.
    pub fn rename(&self, id: &str, nama: &str) {
        let renamed = self.saver.store().rename(id, nama.trim());
        self.report(renamed);
    }

    /// Puts a draft into the trash; the message brings it back.
    pub fn trash(&self, info: &DraftInfo) {
        let trashed = self.saver.store().trash(&info.id);
        if trashed.is_ok() {
            let drafts = *self;
            let id = info.id.clone();
            let undo = move || {
                drafts.untrash(&id);
                drafts.session.notice.set(None);
            };
            let words = format!("Draf {} dipindahkan ke sampah.", title(info));
            self.session
                .notice
                .set(Some(Notice::done(words).with("Urungkan", undo)));
        }
        self.report(trashed);
    }

    /// Takes a draft out of the trash.
    pub fn untrash(&self, id: &str) {
        let back = self.saver.store().untrash(id);
        self.report(back);
    }

    /// Removes drafts of the trash for good, one after the other; one that another tab has open stays.
    pub fn delete_forever(&self, mut ids: Vec<String>) {
        let Some(id) = ids.pop() else { return };
        if self.saver.draft_id().as_ref() == Some(&id) {
            self.source.set_value(None);
            self.saver.opened(None);
        }
        let (drafts, gone) = (*self, id.clone());
        let answer = move |held| {
            if held == Held::Kita {
                let gone = drafts.saver.store().delete_forever(&gone);
                drafts.report(gone.map_err(LoadError::from));
            } else {
                let notice = Notice::failed(text::penulis::TERBUKA);
                drafts.session.notice.set(Some(notice));
            }
            drafts.asked.set_value(None);
            drafts.delete_forever(std::mem::take(&mut ids));
        };
        let kunci = (self.saver.platform().lock)(&id, Box::new(answer));
        self.asked.set_value(Some(kunci));
    }

    /// Stores what stands in this tab beside the draft that another tab has changed.
    pub fn create_beside(&self) {
        let id = self.saver.draft_id();
        let list = self.saver.store().list().unwrap_or_default();
        let info = list.iter().find(|info| Some(&info.id) == id.as_ref());
        let name = info.map_or_else(String::new, |info| format!("{} (salinan)", title(info)));
        let page = self.session.route.with_untracked(Route::page);
        let document = self.workspace.document().get_untracked();
        self.create(&document, &name, page.unwrap_or(Page::Rekap));
    }

    /// Hands the person the stored texts of a draft as they are.
    pub fn download_raw(&self, id: &str) {
        let Ok(texts) = self.saver.store().raw(id) else {
            return;
        };
        self.hand_over(texts, &["draf", id, "mentah"]);
    }

    /// Hands the person what did not open, or could not be set aside and stands where it stood.
    pub fn download_damaged(&self, id: &str) {
        let store = self.saver.store();
        let mut texts = store.quarantined().unwrap_or_default();
        texts.extend(store.damaged(id));
        self.hand_over(texts, &["draf-rusak"]);
    }

    /// Hands the person every copy that did not open.
    pub fn download_quarantine(&self) {
        let Ok(texts) = self.saver.store().quarantined() else {
            return;
        };
        self.hand_over(texts, &["draf-rusak"]);
    }

    /// How many copies did not open.
    pub fn quarantined(&self) -> usize {
        self.saver
            .store()
            .quarantined()
            .map_or(0, |texts| texts.len())
    }

    fn hand_over(&self, texts: Vec<(String, String)>, name: &[&str]) {
        let text = texts
            .into_iter()
            .map(|(key, text)| format!("{key}\n{text}\n"))
            .collect::<Vec<_>>()
            .join("\n");
        let file = Download {
            name: file_name(name, "txt"),
            mime: "text/plain",
            isi: Isi::Teks(text),
        };
        (self.saver.platform().save_file)(file);
    }

    /// Opens a draft or an example into the workspace; says so where it cannot.
    fn open(&self, source: &Source) -> bool {
        self.session.checked.set(false);
        match source {
            Source::Contoh(id) => {
                let Some(Ok(restored)) = samples::find(id).map(|sample| restore(sample.text))
                else {
                    self.session
                        .notice
                        .set(Some(Notice::failed("Contoh ini tidak ada.")));
                    return false;
                };
                self.workspace.open(restored.document);
                self.saver.opened(None);
                true
            }
            Source::Draft(id) => match self.saver.store().load(id) {
                Ok(loaded) => {
                    if let Some(words) = text::simpan::dibuka(&loaded) {
                        let mut notice = Notice::failed(words);
                        if !loaded.damaged.is_empty() {
                            let (drafts, id) = (*self, id.clone());
                            let get = move || drafts.download_damaged(&id);
                            notice = notice.with("Unduh salinan yang rusak", get);
                        }
                        self.session.notice.set(Some(notice));
                    }
                    let (id, seen) = (id.clone(), loaded.seen());
                    self.workspace.open(loaded.document);
                    self.saver.opened(Some(OpenDraft { id, seen }));
                    true
                }
                Err(error) => {
                    let mut notice = Notice::failed(text::load_error(&error));
                    let drafts = *self;
                    match &error {
                        LoadError::Damaged { .. } => {
                            notice =
                                notice.with("Unduh isinya", move || drafts.download_quarantine());
                        }
                        LoadError::Newer { .. } => {
                            let id = id.clone();
                            notice = notice.with("Unduh isinya", move || drafts.download_raw(&id));
                        }
                        _ => {}
                    }
                    self.session.notice.set(Some(notice));
                    false
                }
            },
        }
    }

    fn report(&self, result: Result<(), LoadError>) {
        if let Err(error) = result {
            self.session
                .notice
                .set(Some(Notice::failed(text::load_error(&error))));
        }
        self.refresh();
    }
}
