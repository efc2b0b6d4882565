//! Who writes the open draft: one tab at a time. The others see it, follow what is stored, and may take over.
//!
//! The lock (see [`crate::platform::Lock`]) says which tab that is. It can be wrong, where the browser has none or a tab
//! was asleep when it lost it; what then keeps one tab from writing over another is the revision that every save looks at.

use leptos::prelude::*;

use super::autosave::{SaveStatus, Saver};
use super::session::Notice;
use super::workspace::Workspace;
use crate::draft::store::StoreError;
use crate::platform::{Held, Kunci, Lock};
use crate::text;

/// What this tab is to the open draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Peran {
    /// It may change it; also where there is no draft.
    Menulis,
    /// It has asked, and hears at once.
    Menunggu,
    /// Another tab writes it.
    Menonton,
    /// Another tab is asked to let go.
    Mengambil,
    /// Another tab has taken it over.
    Diambil,
    /// A newer program has written it: nothing of ours is stored any more.
    Usang,
}

/// The part of this tab, and its place in the queue.
#[derive(Clone, Copy)]
pub struct Penulis {
    workspace: Workspace,
    peran: RwSignal<Peran>,
    kunci: StoredValue<Option<Kunci>, LocalStorage>,
}

impl Penulis {
    /// Of a tab without a draft. To be called in the root owner.
    pub(super) fn new(workspace: Workspace) -> Self {
        Penulis {
            workspace,
            peran: RwSignal::new(Peran::Menulis),
            kunci: StoredValue::new_local(None),
        }
    }

    /// What this tab is to the open draft; tracks.
    pub fn peran(&self) -> Peran {
        self.peran.get()
    }

    pub(super) fn menulis(&self) -> bool {
        self.peran.get_untracked() == Peran::Menulis
    }

    fn menjadi(&self, peran: Peran) {
        self.workspace.lock(peran != Peran::Menulis);
        if self.peran.get_untracked() != peran {
            self.peran.set(peran);
        }
    }

    /// Asks for a draft; a new one is ours already, for nobody else knows of it.
    fn minta(&self, lock: &Lock, id: &str, new: bool, hear: impl FnMut(Held) + 'static) {
        self.kunci.set_value(None);
        self.menjadi(match new {
            true => Peran::Menulis,
            false => Peran::Menunggu,
        });
        let kunci = lock(id, Box::new(hear));
        self.kunci.set_value(Some(kunci));
    }

    fn lepas(&self) {
        self.kunci.set_value(None);
        self.menjadi(Peran::Menulis);
    }
}

impl Saver {
    /// Asks for the open draft, or lets go of the one before.
    pub(super) fn minta(&self, new: bool) {
        let saver = *self;
        match self.draft_id() {
            Some(id) => {
                let lock = self.platform().lock;
                self.penulis()
                    .minta(&*lock, &id, new, move |held| saver.dengar(held));
            }
            None => self.penulis().lepas(),
        }
    }

    /// The draft is left for a page of its own: other tabs may write it, unless something of it is only here.
    pub(super) fn istirahat(&self) {
        self.flush();
        if !self.is_unsaved() && self.draft_id().is_some() {
            self.penulis().lepas();
        }
    }

    /// The draft that was left is looked at again.
    pub(super) fn lanjut(&self) {
        if self.penulis().kunci.with_value(Option::is_none) {
            self.minta(false);
        }
    }

    /// Becomes the one that writes; the tab that does so now stores first.
    pub fn ambil_alih(&self) {
        let penulis = self.penulis();
        penulis.menjadi(Peran::Mengambil);
        penulis.kunci.with_value(|kunci| {
            if let Some(kunci) = kunci {
                (kunci.ambil)();
            }
        });
    }

    fn dengar(&self, held: Held) {
        let penulis = self.penulis();
        let before = penulis.peran.get_untracked();
        match (held, before) {
            (_, Peran::Usang) => {}
            (Held::Kita, _) => {
                penulis.menjadi(Peran::Menulis);
                self.menyusul();
                // The second store was read anew before this was heard.
                if let Some(Ok(newest)) = self.seen().map(|(id, _)| self.store().newest(&id)) {
                    self.heard(newest.heard);
                }
                if before == Peran::Mengambil {
                    self.tandai();
                }
                if matches!(self.status().get_untracked(), SaveStatus::Failed(_)) {
                    self.flush();
                }
            }
            (Held::Lain, Peran::Menulis) => {
                // Taken while this tab was asleep: what it has not stored comes too late.
                self.too_late();
                penulis.menjadi(Peran::Diambil);
            }
            (Held::Lain, Peran::Menunggu) => {
                penulis.menjadi(Peran::Menonton);
                self.menyusul();
            }
            (Held::Lain, _) => {}
            (Held::Diminta, _) => {
                self.flush();
                penulis.menjadi(Peran::Diambil);
            }
        }
    }

    /// Another tab has written under this key of the store.
    pub fn ditulis_lain(&self, key: &str) {
        let ours = self.draft_id().is_some_and(|id| {
            let slots = crate::draft::keys::slots(&id);
            slots.iter().any(|slot| slot == key)
        });
        if ours {
            self.menyusul();
        }
    }

    /// Takes in what another tab has stored since. What was typed here and is not stored stays, and the person is told.
    fn menyusul(&self) {
        let Some((id, seen)) = self.seen() else {
            return;
        };
        match self.store().newest(&id) {
            Err(StoreError::Newer { versi }) => self.usang(versi),
            Ok(newest) if newest.rev > seen => {
                self.too_late();
                if !self.is_unsaved() {
                    // What does not open is told when the draft is opened again; until then the older text stands.
                    let _ = self.muat();
                }
            }
            _ => {}
        }
    }

    /// Lets go of what was typed here and not stored, for what is stored; where that does not open, nothing is let go of.
    pub fn buka_tersimpan(&self) {
        if let Err(error) = self.muat() {
            let words = text::load_error(&error);
            self.session.notice.set(Some(Notice::failed(words)));
        }
    }

    /// Why the draft can only be read in this tab, with the way to change that; `None` where it can be changed, or soon can.
    pub fn hanya_baca(&self) -> Option<Notice> {
        match self.penulis().peran.get_untracked() {
            Peran::Usang => Some(Notice::failed(text::penulis::USANG)),
            Peran::Menonton | Peran::Diambil => {
                let saver = *self;
                let take = move || {
                    saver.session.notice.set(None);
                    saver.ambil_alih();
                };
                let words = text::penulis::LAIN;
                Some(Notice::done(words).with(text::penulis::AMBIL_ALIH, take))
            }
            _ => None,
        }
    }

    /// What is not stored cannot be any more.
    fn too_late(&self) {
        self.take_notice();
        if self.is_unsaved() {
            let stored_rev = self.seen().map_or(0, |(_, rev)| rev);
            self.failed(StoreError::Conflict { stored_rev });
        }
    }

    /// A newer program has written the draft.
    pub(super) fn usang(&self, versi: u64) {
        self.take_notice();
        if self.is_unsaved() {
            self.failed(StoreError::Newer { versi });
        }
        self.penulis().menjadi(Peran::Usang);
    }
}

impl SaveStatus {
    /// Whether another tab was first.
    pub fn conflict(&self) -> bool {
        matches!(self, SaveStatus::Failed(StoreError::Conflict { .. }))
    }
}
