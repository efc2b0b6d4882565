//! The scenarios of the open document, reckoned beside it: which there are, what follows from each, and the acts on
//! them, each one undo step.
//!
//! An outcome is reckoned when somebody reads it, and again only when the draft or that very scenario has changed.

pub mod jawab;
pub mod tanya;

use std::sync::Arc;

use leptos::prelude::*;

use super::history::Change;
use super::session::{Notice, Session};
use super::workspace::Workspace;
use crate::domain::compute;
use crate::domain::document::{CellRef, Document, RowId};
use crate::domain::edit::Edit;
use crate::domain::field::{Field, Section};
use crate::domain::outcome::{Baris, Outcome};
use crate::domain::outline::{self, Direction};
use crate::domain::whatif::banding::{self, Banding};
use crate::domain::whatif::massal::{self, Tolak, Ubah, Usulan};
use crate::domain::whatif::skenario::{self, PALING_BANYAK, Skenario, Ubahan};
use crate::text::andai as kata;

/// A scenario with what follows from it, and what it was reckoned over.
#[derive(Clone)]
struct Dihitung {
    skenario: Skenario,
    dasar: Document,
    outcome: Arc<Outcome>,
}

impl PartialEq for Dihitung {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.outcome, &other.outcome) && self.skenario.nama == other.skenario.nama
    }
}

/// The scenarios of the open document.
#[derive(Clone, Copy)]
pub struct Andai {
    workspace: Workspace,
    session: Session,
    semua: Memo<Arc<Vec<Skenario>>>,
    dihitung: [Memo<Option<Dihitung>>; PALING_BANYAK],
    pilihan: RwSignal<Option<RowId>>,
}

impl Andai {
    /// The scenarios of what is open in `workspace`. To be called in the root owner.
    pub fn new(workspace: Workspace, session: Session) -> Self {
        let document = workspace.document();
        let semua = Memo::new(move |_| Arc::new(document.with(skenario::baca)));
        let places: [usize; PALING_BANYAK] = std::array::from_fn(|place| place);
        Andai {
            workspace,
            session,
            semua,
            dihitung: places.map(|place| {
                Memo::new(move |before: Option<&Option<Dihitung>>| {
                    let skenario = semua.with(|all| all.get(place).cloned())?;
                    let before = before.and_then(Option::as_ref);
                    Some(hitung(skenario, &workspace.outcome(), before))
                })
            }),
            pilihan: RwSignal::new(None),
        }
    }

    /// The scenarios, in order; tracks.
    pub fn semua(&self) -> Arc<Vec<Skenario>> {
        self.semua.get()
    }

    /// Whether there are as many as there may be; tracks.
    pub fn penuh(&self) -> bool {
        self.semua.with(|all| all.len() >= PALING_BANYAK)
    }

    /// The scenario that is worked on: the chosen one, else the first; tracks.
    pub fn aktif(&self) -> Option<Skenario> {
        let chosen = self.pilihan.get();
        self.semua.with(|all| {
            let found = all.iter().find(|one| Some(one.id) == chosen);
            found.or_else(|| all.first()).cloned()
        })
    }

    /// Works on this one.
    pub fn pilih(&self, id: RowId) {
        self.pilihan.set(Some(id));
    }

    /// What follows from a scenario; tracks. Its document has the scenarios as they were when it was reckoned.
    pub fn outcome(&self, id: RowId) -> Option<Arc<Outcome>> {
        let place = self
            .semua
            .with(|all| all.iter().position(|one| one.id == id))?;
        let found = self.dihitung.get(place)?.get()?;
        Some(found.outcome)
    }

    /// The draft and all its scenarios side by side; reckoned when it is read.
    pub fn banding(&self) -> Memo<Arc<Banding>> {
        let andai = *self;
        Memo::new(move |_| {
            let dasar = andai.workspace.outcome();
            let all: Vec<Dihitung> = andai.dihitung.iter().filter_map(|one| one.get()).collect();
            let beside: Vec<_> = all
                .iter()
                .map(|one| (&one.skenario, &*one.outcome))
                .collect();
            Arc::new(banding::banding(&dasar, &beside))
        })
    }

    /// A new scenario of these cells, with a free name; it is then worked on. `None`, and said, where there are as many
    /// as there may be.
    pub fn baru(&self, ubahan: &[Ubahan]) -> Option<RowId> {
        self.tambah("tambah skenario", |document| {
            skenario::baru(document, &skenario::nama_baru(document), ubahan)
        })
    }

    /// A copy of a scenario below it; it is then worked on.
    pub fn salin(&self, id: RowId) -> Option<RowId> {
        self.tambah("salin skenario", |document| skenario::salin(document, id))
    }

    fn tambah(&self, label: &str, make: impl FnOnce(&Document) -> Option<Edit>) -> Option<RowId> {
        let (id, edit) = self.pada(|document| (document.next_id(), make(document)));
        let Some(edit) = edit else {
            self.session.notice.set(Some(Notice::failed(kata::penuh())));
            return None;
        };
        let change = Change::act(label).at(CellRef::new(id, Field::Uraian));
        self.workspace.edit(change, edit);
        self.pilih(id);
        Some(id)
    }

    /// Types the name of a scenario.
    pub fn ganti_nama(&self, id: RowId, nama: &str) {
        self.workspace
            .type_text(CellRef::new(id, Field::Uraian), nama);
    }

    /// Moves a scenario past its neighbour.
    pub fn geser(&self, id: RowId, arah: Direction) {
        let proposal = self.pada(|document| outline::shift(document, Section::Andai, id, arah));
        if let Some(proposal) = proposal {
            self.workspace
                .edit(Change::act("pindah skenario"), proposal.edit);
        }
    }

    /// Takes a scenario out of the draft; the message offers to bring it back. The one after it, else before it, is then
    /// worked on; `None` where there is no other.
    pub fn hapus(&self, id: RowId) -> Option<RowId> {
        let beside = self.semua.with_untracked(|all| {
            let at = all.iter().position(|one| one.id == id)?;
            let after = all.get(at.saturating_add(1));
            let found = after.or_else(|| all.get(at.checked_sub(1)?))?;
            Some(found.id)
        });
        self.dengan_pesan(id, "hapus skenario", skenario::buang, |nama, _| {
            kata::dihapus(nama)
        });
        self.pilihan.set(beside);
        beside
    }

    /// Puts a scenario into the draft and takes it off the list; the message offers to take that back.
    pub fn jadikan(&self, id: RowId) {
        self.dengan_pesan(id, "pakai skenario", skenario::angkat, |nama, count| {
            kata::dijadikan(nama, count)
        });
    }

    fn dengan_pesan(
        &self,
        id: RowId,
        label: &str,
        make: fn(&Document, RowId) -> Option<Edit>,
        say: impl FnOnce(&str, usize) -> String,
    ) {
        let made = self.pada(|document| {
            let found = skenario::cari(document, id)?;
            let count = found.berbeda(document).count();
            Some((make(document, id)?, say(found.nama.trim(), count)))
        });
        if let Some((edit, said)) = made {
            self.workspace.edit(Change::act(label), edit);
            self.session.offer_undo(self.workspace, said, || {});
        }
    }

    /// Types into a cell of a scenario, or moves its slider: one step until [`Andai::selesai`].
    pub fn ketik(&self, id: RowId, at: CellRef, isi: &str) {
        let ubahan = Ubahan {
            at,
            isi: isi.into(),
        };
        let made = self.pada(|document| {
            let edit = skenario::ketik(document, id, &ubahan)?;
            Some((skenario::sel(document, id, at), edit))
        });
        if let Some((record, edit)) = made {
            let change = Change {
                label: at.field.label().to_lowercase(),
                ..Change::typing(record)
            };
            self.workspace.edit(change, edit);
        }
    }

    /// Ends the typing; a cell that was typed to what the draft says is no longer part of the scenario.
    pub fn selesai(&self, id: RowId, at: CellRef) {
        let (record, same) = self.pada(|document| {
            let record = skenario::sel(document, id, at);
            (record, document.text(record) == document.text(at))
        });
        if same {
            let change = Change::act(at.field.label().to_lowercase());
            self.workspace
                .instead(record, change, |before| seperti_draf(before, id, at));
        }
        self.workspace.seal();
    }

    /// Lets a cell of a scenario say again what the draft says.
    pub fn kembalikan(&self, id: RowId, at: CellRef) {
        let edit = self.pada(|document| seperti_draf(document, id, at));
        if let Some(edit) = edit {
            self.workspace
                .edit(Change::act("kembalikan ke isian draf"), edit);
        }
    }

    /// Writes cells of a scenario as one step.
    pub fn tulis(&self, id: RowId, label: &str, ubahan: &[Ubahan]) {
        if let Some(edit) = self.pada(|document| skenario::tulis(document, id, ubahan)) {
            self.workspace.edit(Change::act(label), edit);
        }
    }

    /// Changes many cells of a scenario, over what it holds already, as one step that the message offers to take back.
    ///
    /// # Errors
    /// [`Tolak`]; nothing is changed then.
    pub fn massal(&self, id: RowId, ubah: &Ubah, baris: &[Baris]) -> Result<Usulan, Tolak> {
        let Some(outcome) = untrack(|| self.outcome(id)) else {
            return Ok(Usulan::default());
        };
        let usulan = massal::usulan(&outcome, ubah, baris)?;
        let before = self.workspace.changes_untracked();
        self.tulis(id, "ubah banyak isian", &usulan.ubahan);
        if self.workspace.changes_untracked() != before {
            let count = usulan.ubahan.len();
            self.session
                .offer_undo(self.workspace, kata::diubah(count), || {});
        }
        Ok(usulan)
    }

    fn pada<T>(&self, ask: impl FnOnce(&Document) -> T) -> T {
        self.workspace.document().with_untracked(ask)
    }
}

fn seperti_draf(document: &Document, id: RowId, at: CellRef) -> Option<Edit> {
    let isi = document.text(at).into();
    skenario::tulis(document, id, &[Ubahan { at, isi }])
}

/// Reckons a scenario over the outcome of the draft: anew from what it was before, else from the draft. What neither the
/// draft nor this scenario has changed is as it was.
fn hitung(skenario: Skenario, dasar: &Outcome, before: Option<&Dihitung>) -> Dihitung {
    let before = before.filter(|before| before.skenario.id == skenario.id);
    let document = &dasar.document;
    let kept = before.filter(|before| {
        before.skenario.ubahan == skenario.ubahan && compute::sama(&before.dasar, document)
    });
    let outcome = match kept {
        Some(kept) => kept.outcome.clone(),
        None => {
            let start = before.map_or(dasar, |before| &before.outcome);
            Arc::new(compute::hitung_ulang(&skenario.dokumen(document), start))
        }
    };
    Dihitung {
        skenario,
        dasar: document.clone(),
        outcome,
    }
}
