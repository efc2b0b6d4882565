//! Scenarios of the open document, reckoned beside it, and the question of the goal seek.

pub mod tanya;

use std::sync::Arc;

use leptos::prelude::*;

use super::history::Change;
use super::session::Session;
use super::workspace::Workspace;
use crate::domain::compute;
use crate::domain::document::RowId;
use crate::domain::outcome::Outcome;
use crate::domain::whatif::skenario::{self, Skenario, Ubahan};

#[derive(Clone)]
struct Shared(Arc<Outcome>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// The scenarios of the open document.
#[derive(Clone, Copy)]
pub struct Andai {
    workspace: Workspace,
    session: Session,
    daftar: Memo<Vec<Skenario>>,
    hasil: Memo<Vec<(RowId, Shared)>>,
    /// The scenario that is typed in.
    pub aktif: RwSignal<Option<RowId>>,
}

impl Andai {
    /// To be called in the root owner.
    pub fn new(workspace: Workspace, session: Session) -> Self {
        let daftar = Memo::new(move |_| workspace.document().with(skenario::baca));
        let hasil = Memo::new(move |_| {
            let base = workspace.outcome();
            daftar.with(|all| {
                all.iter()
                    .map(|one| {
                        let document = one.dokumen(&base.document);
                        (
                            one.id,
                            Shared(Arc::new(compute::hitung_ulang(&document, &base))),
                        )
                    })
                    .collect()
            })
        });
        Andai {
            workspace,
            session,
            daftar,
            hasil,
            aktif: RwSignal::new(None),
        }
    }

    /// tracks
    pub fn daftar(&self) -> Vec<Skenario> {
        self.daftar.get()
    }

    /// tracks
    pub fn outcome(&self, id: Option<RowId>) -> Arc<Outcome> {
        let Some(id) = id else {
            return self.workspace.outcome();
        };
        let found = self.hasil.with(|all| {
            all.iter()
                .find(|(of, _)| *of == id)
                .map(|(_, o)| o.0.clone())
        });
        found.unwrap_or_else(|| self.workspace.outcome())
    }

    /// new
    pub fn baru(&self, ubahan: &[Ubahan]) -> Option<RowId> {
        let (id, edit) = self
            .workspace
            .document()
            .with_untracked(|d| (d.next_id(), skenario::baru(d, "Skenario", ubahan)));
        self.workspace.edit(Change::act("buat skenario"), edit?);
        self.aktif.set(Some(id));
        Some(id)
    }

    /// write
    pub fn tulis(&self, id: RowId, ubahan: &[Ubahan]) {
        let edit = self
            .workspace
            .document()
            .with_untracked(|d| skenario::tulis(d, id, ubahan));
        if let Some(edit) = edit {
            self.workspace.edit(Change::act("ubah skenario"), edit);
        }
    }

    /// rid
    pub fn buang(&self, id: RowId) {
        let edit = self
            .workspace
            .document()
            .with_untracked(|d| skenario::buang(d, id));
        if let Some(edit) = edit {
            self.workspace.edit(Change::act("hapus skenario"), edit);
            self.session
                .offer_undo(self.workspace, "Skenario dihapus.".into(), || {});
        }
    }
}
