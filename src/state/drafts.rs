//! The drafts of this browser: the list, opening and closing, files that are opened, and going from page to page.

mod pindah;

use leptos::prelude::*;

use self::pindah::Tertahan;
use super::autosave::Saver;
use super::data::Pratinjau;
use super::route::{Page, Route, Source};
use super::session::{Notice, Session};
use super::workspace::Workspace;
use crate::draft::file::{maybe_table, restore_file};
pub use crate::draft::listing::{DraftInfo, DraftState};
use crate::draft::problem::RestoreError;
use crate::draft::store::LoadError;
use crate::platform::{Download, Held, Isi, Kunci, Visit, file_name};
pub use crate::samples::{self, Sample};
use crate::text;
pub use crate::text::data::title;
use crate::text::pindah as kata;
use crate::text::simpan as kata_simpan;

/// The drafts and where the person is among them.
#[derive(Clone, Copy)]
pub struct Drafts {
    workspace: Workspace,
    session: Session,
    saver: Saver,
    list: RwSignal<Vec<DraftInfo>>,
    /// What is amiss with the stores, and what of it the person has read.
    trouble: RwSignal<Option<String>>,
    dimengerti: RwSignal<Option<String>>,
    /// A file with all drafts that was opened and of which nothing is stored yet.
    pub(super) preview: RwSignal<Option<Pratinjau>>,
    /// What is open, to notice when the address asks for something else.
    source: StoredValue<Option<Source>>,
    /// The page of a document that was seen last.
    halaman: StoredValue<Page>,
    /// What replaces the open document and waits until that is stored or let go of.
    tertahan: RwSignal<Option<Tertahan>>,
    /// The question whether a draft can be removed.
    asked: StoredValue<Option<Kunci>, LocalStorage>,
}

impl Drafts {
    /// To be called in the root owner.
    pub fn new(workspace: Workspace, session: Session, saver: Saver) -> Self {
        let drafts = Drafts {
            workspace,
            session,
            saver,
            list: RwSignal::new(Vec::new()),
            trouble: RwSignal::new(None),
            dimengerti: RwSignal::new(None),
            preview: RwSignal::new(None),
            source: StoredValue::new(None),
            halaman: StoredValue::new(Page::Rekap),
            tertahan: RwSignal::new(None),
            asked: StoredValue::new_local(None),
        };
        drafts.tunggui();
        drafts
    }

    /// The list, the last saved first; tracks.
    pub fn list(&self) -> ReadSignal<Vec<DraftInfo>> {
        self.list.read_only()
    }

    /// What is amiss with the stores of this browser, before anything depends on them, until the person has read it; tracks.
    pub fn keadaan(&self) -> Option<String> {
        let words = self.trouble.get()?;
        (self.dimengerti.get().as_ref() != Some(&words)).then_some(words)
    }

    /// It was read; only something else is said again.
    pub fn dimengerti(&self) {
        self.dimengerti.set(self.trouble.get_untracked());
    }

    /// Tries what the stores can do.
    fn look(&self) {
        let trouble = text::simpan::keadaan(&self.saver.store().health());
        if self.trouble.with_untracked(|now| *now != trouble) {
            self.trouble.set(trouble);
        }
    }

    /// Reads the list anew.
    pub fn refresh(&self) {
        self.look();
        self.list.set(self.saver.store().list().unwrap_or_default());
    }

    /// Follows the address: saves, opens what it asks for, shows the page.
    pub fn follow(&self, hash: &str) {
        let route = Route::parse(hash);
        if self.session.route.with_untracked(|now| *now != route) {
            // Whoever goes elsewhere has answered.
            self.tetap();
        }
        match &route {
            Route::Document(source, _) => {
                let adopted = self.saver.draft_id().map(Source::Draft);
                let here = self.source.get_value();
                if adopted.as_ref() == Some(source) {
                    self.source.set_value(adopted);
                    self.saver.lanjut();
                } else if here.as_ref() != Some(source) || adopted.is_some() {
                    let (drafts, source) = (*self, source.clone());
                    return self.pindah(kata::LEPASKAN, move |izin| {
                        drafts.tiba(&source, &route, izin);
                    });
                }
            }
            _ => {
                self.saver.istirahat();
                self.refresh();
            }
        }
        self.show(route);
    }

    fn show(&self, route: Route) {
        if let Some(page) = route.page() {
            self.halaman.set_value(page);
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
                let (drafts, document) = (*self, restored.document);
                self.pindah(kata::LEPASKAN, move |izin| {
                    drafts.buat(&document, "", Page::Rekap, izin);
                    let done = Notice::done(words.clone());
                    drafts.session.notice.set(Some(done));
                });
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
            ids.push(id);
            let drafts = *self;
            return self.pindah(kata::LEPASKAN_HAPUS, move |izin| {
                drafts.tutup(izin);
                drafts.delete_forever(ids.clone());
            });
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

    /// What the hand that is used to saving asks for: all is stored that can be, and how that went is said.
    pub fn simpan(&self) {
        self.saver.flush();
        let status = self.saver.status().get_untracked();
        let saver = self.saver;
        let notice = if saver.draft_id().is_none() {
            Notice::done(kata_simpan::CONTOH)
        } else if let Some(words) = status.failure() {
            Notice::failed(words.trim_end()).with(text::penulis::UNDUH_CADANGAN, move || {
                saver.download_backup();
            })
        } else if saver.is_unsaved() {
            Notice::done(kata_simpan::SEDANG)
        } else {
            let reads = saver.hanya_baca();
            reads.unwrap_or_else(|| Notice::done(kata_simpan::TERSIMPAN))
        };
        self.session.notice.set(Some(notice));
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

    fn report(&self, result: Result<(), LoadError>) {
        if let Err(error) = result {
            self.session
                .notice
                .set(Some(Notice::failed(text::load_error(&error))));
        }
        self.refresh();
    }
}
