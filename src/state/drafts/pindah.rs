//! The one door through which the open document is replaced. While something of it is nowhere but in this tab, the person
//! is asked first, and stays where it is; the rule that nobody goes round the door is in `tests/architecture`.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Drafts, title};
use crate::domain::document::Document;
use crate::draft::restore::restore;
use crate::draft::store::{LoadError, Saved, Seen};
use crate::platform::Visit;
use crate::samples;
use crate::state::autosave::{OpenDraft, SaveStatus};
use crate::state::route::{Page, Route, Source};
use crate::state::session::Notice;
use crate::text;
use crate::text::pindah as kata;

/// The leave to replace the open document: nothing of it is only here, or it is let go of knowingly. Given in this file only.
pub(super) struct Izin(());

/// What replaces the open document, and waits.
#[derive(Clone)]
pub(super) struct Tertahan {
    /// What the button says that lets go.
    lepaskan: &'static str,
    /// What is asked; `None` while the second store may still take what is not stored.
    kata: Option<String>,
    lanjut: Arc<dyn Fn(Izin) + Send + Sync>,
}

impl Drafts {
    /// Does what replaces the open document: at once where all of it is stored, else when the person has let go of it.
    pub(super) fn pindah(
        &self,
        lepaskan: &'static str,
        lanjut: impl Fn(Izin) + Send + Sync + 'static,
    ) {
        self.coba(Tertahan {
            lepaskan,
            kata: None,
            lanjut: Arc::new(lanjut),
        });
    }

    fn coba(&self, mut tertahan: Tertahan) {
        self.saver.flush();
        if !self.saver.is_unsaved() {
            return (tertahan.lanjut)(Izin(()));
        }
        // Back to what is at stake; going there ends an older question.
        if let Some(route) = self.alamat() {
            self.go(route, Visit::Replace);
        }
        tertahan.kata = self.tanya();
        self.tertahan.set(Some(tertahan));
    }

    /// The question, as things stand.
    fn tanya(&self) -> Option<String> {
        self.saver.status().with_untracked(|status| match status {
            SaveStatus::Keeping(_) => None,
            SaveStatus::Failed(error) => Some(kata::tertahan(Some(error))),
            _ => Some(kata::tertahan(None)),
        })
    }

    /// Follows what becomes of the unsaved draft while something waits for it. To be called in the root owner.
    pub(super) fn tunggui(self) {
        Effect::new(move |_| {
            self.saver.status().track();
            let Some(mut tertahan) = self.tertahan.get_untracked() else {
                return;
            };
            let asked = tertahan.kata.is_some();
            if !self.saver.is_unsaved() {
                self.tertahan.set(None);
                // Who was asked is in the draft again and stays there.
                if !asked {
                    untrack(|| self.coba(tertahan));
                }
            } else if !asked {
                tertahan.kata = self.tanya();
                self.tertahan.set(Some(tertahan));
            }
        });
    }

    /// What the person is asked before the open draft is left with something that is not stored, and what the button says
    /// that lets go of it; tracks.
    pub fn pertanyaan(&self) -> Option<(String, &'static str)> {
        self.tertahan.with(|tertahan| {
            let tertahan = tertahan.as_ref()?;
            Some((tertahan.kata.clone()?, tertahan.lepaskan))
        })
    }

    /// The answer: what is not stored is let go of.
    pub fn lepaskan(&self) {
        let tertahan = self.tertahan.try_update(Option::take).flatten();
        if let Some(tertahan) = tertahan {
            (tertahan.lanjut)(Izin(()));
        }
    }

    /// The other answer: nothing happens.
    pub fn tetap(&self) {
        if self.tertahan.with_untracked(Option::is_some) {
            self.tertahan.set(None);
        }
    }

    /// The page of the open draft that was seen last.
    fn alamat(&self) -> Option<Route> {
        let id = self.saver.draft_id()?;
        Some(Route::Document(Source::Draft(id), self.halaman.get_value()))
    }

    /// The way back to the open draft from a page without a document, while something of it could not be stored; tracks.
    pub fn tertinggal(&self) -> Option<Route> {
        let outside = self.session.route.with(|route| route.outside().is_some());
        let status = self.saver.status().get();
        let failed = outside && matches!(status, SaveStatus::Failed(_));
        failed.then(|| self.alamat()).flatten()
    }

    /// Replaces the open document.
    fn ganti(&self, document: Document, draft: Option<OpenDraft>, new: bool, _: Izin) {
        self.tetap();
        self.workspace.open(document);
        match draft {
            Some(draft) if new => self.saver.opened_new(draft),
            draft => self.saver.opened(draft),
        }
        self.session.checked.set(false);
    }

    /// Nothing is open any more.
    pub(super) fn tutup(&self, izin: Izin) {
        self.ganti(Document::default(), None, false, izin);
        self.source.set_value(None);
    }

    /// Lets go of everything that was open: it is gone from the stores and nothing may bring it back.
    pub fn forget(&self) {
        self.tutup(Izin(()));
        self.preview.set(None);
        self.session.lupakan();
        self.refresh();
    }

    /// Stores a document as a new draft and opens it.
    pub fn create(&self, document: &Document, nama: &str, page: Page) {
        let (drafts, document, nama) = (*self, document.clone(), nama.to_owned());
        self.pindah(kata::LEPASKAN, move |izin| {
            drafts.buat(&document, &nama, page, izin);
        });
    }

    /// Stores what stands in this tab beside the draft that another tab has changed: nothing is let go of.
    pub fn create_beside(&self) {
        let id = self.saver.draft_id();
        let list = self.saver.store().list().unwrap_or_default();
        let info = list.iter().find(|info| Some(&info.id) == id.as_ref());
        let name = info.map_or_else(String::new, |info| format!("{} (salinan)", title(info)));
        let document = self.workspace.document().get_untracked();
        self.buat(&document, &name, self.halaman.get_value(), Izin(()));
    }

    pub(super) fn buat(&self, document: &Document, nama: &str, page: Page, izin: Izin) {
        let platform = self.saver.platform();
        let id = (platform.new_id)();
        let now = (platform.now)();
        let store = self.saver.store();
        let saved = store.save(&id, document, Seen::default(), &now);
        if saved.is_ok() && !nama.is_empty() {
            // The name is a convenience; without it the list shows office and year.
            let _ = store.rename(&id, nama);
        }
        let seen = saved.as_ref().map_or(0, |saved| saved.rev).into();
        let draft = OpenDraft {
            id: id.clone(),
            seen,
        };
        self.ganti(document.clone(), Some(draft), true, izin);
        // Working without a store is allowed: the status tells, with a download.
        if !matches!(saved, Ok(Saved { refused: None, .. })) {
            self.saver.created(saved);
        }
        self.source.set_value(Some(Source::Draft(id.clone())));
        self.go(Route::Document(Source::Draft(id), page), Visit::Push);
    }

    /// Opens what an address asks for and shows its page; where it does not open, the first page says why.
    pub(super) fn tiba(&self, source: &Source, route: &Route, izin: Izin) {
        let platform = self.saver.platform();
        if Route::parse(&(platform.hash)()) != *route {
            // It had to wait, and the address went back.
            (platform.go)(&route.hash(), Visit::Replace);
        }
        self.look();
        if self.open(source, izin) {
            self.source.set_value(Some(source.clone()));
            self.show(route.clone());
        } else {
            self.go(Route::Beranda, Visit::Replace);
        }
    }

    /// Opens a draft or an example into the workspace; says so where it cannot.
    fn open(&self, source: &Source, izin: Izin) -> bool {
        let notice = match source {
            Source::Contoh(id) => match samples::find(id).map(|sample| restore(sample.text)) {
                Some(Ok(restored)) => {
                    self.ganti(restored.document, None, false, izin);
                    return true;
                }
                _ => Notice::failed("Contoh ini tidak ada."),
            },
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
                    let draft = OpenDraft {
                        id: id.clone(),
                        seen: loaded.seen(),
                    };
                    self.ganti(loaded.document, Some(draft), false, izin);
                    return true;
                }
                Err(error) => {
                    let notice = Notice::failed(text::load_error(&error));
                    let (drafts, id) = (*self, id.clone());
                    match &error {
                        LoadError::Damaged { .. } => {
                            notice.with("Unduh isinya", move || drafts.download_quarantine())
                        }
                        LoadError::Newer { .. } => {
                            notice.with("Unduh isinya", move || drafts.download_raw(&id))
                        }
                        _ => notice,
                    }
                }
            },
        };
        self.session.notice.set(Some(notice));
        false
    }
}
