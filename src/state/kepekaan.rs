//! What the page of sensitivity looks at: which result, which entry, over which range, of the draft or of a scenario. The
//! line is drawn at once; the tornado is worked out in small steps, so that the page stays alive.

use std::sync::Arc;

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::andai::Andai;
use super::andai::tanya::ketikan;
use super::bertahap::{Bertahap, Giliran};
use super::session::Session;
use super::workspace::Workspace;
use crate::domain::document::{CellRef, RowId};
use crate::domain::outcome::{Baris, Hasil, HasilRef, Outcome, Place};
use crate::domain::whatif::kepekaan::{self, Garis, Kerja, Tornado};
use crate::domain::whatif::{skenario, tulisan};
use crate::platform::Platform;

/// How long after the last change the tornado begins, in milliseconds.
const PAUSE: u32 = 300;
/// Entries in one go: some milliseconds' work even for a thousand indikator.
const STEPS: usize = 4;
/// By how much entries are moved unless the person says otherwise, percent.
pub const PERSEN: &str = "10";

/// Something worked out, another one whenever it was worked out anew.
#[derive(Clone)]
struct Shared<T>(Arc<T>);

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// What is looked at; lives as long as the page.
#[derive(Clone, Copy)]
pub struct Kepekaan {
    workspace: Workspace,
    bertahap: Bertahap,
    /// The scenario that is looked at; `None` is the draft.
    pub skenario: RwSignal<Option<RowId>>,
    /// The result.
    pub hasil: RwSignal<HasilRef>,
    chosen: RwSignal<Option<CellRef>>,
    /// Lower end of the range as typed; empty for the one that is offered.
    pub dari: RwSignal<String>,
    /// Upper end, as `dari`.
    pub sampai: RwSignal<String>,
    /// By how much the tornado moves each entry, as typed, percent.
    pub persen: RwSignal<String>,
    base: Memo<Shared<Outcome>>,
    isian: Memo<Vec<CellRef>>,
    garis: Memo<Option<Shared<Garis>>>,
    tornado: RwSignal<Option<Shared<Tornado>>>,
}

impl Kepekaan {
    /// Looks at the cell that was last inspected, where it is a figure of sensitivity; else at all together.
    pub fn new(workspace: Workspace, andai: Andai, session: Session, platform: Platform) -> Self {
        let skenario = RwSignal::new(None::<RowId>);
        let first = first(
            &workspace.outcome_untracked(),
            session.selected.get_untracked(),
        );
        let hasil = RwSignal::new(first.0);
        let chosen = RwSignal::new(first.1);
        let [dari, sampai] = [(); 2].map(|()| RwSignal::new(String::new()));
        let persen = RwSignal::new(PERSEN.to_string());
        let base = Memo::new(move |_| {
            let found = skenario.get().and_then(|id| andai.outcome(id));
            Shared(found.unwrap_or_else(|| workspace.outcome()))
        });
        let isian = Memo::new(move |_| kepekaan::isian(&base.get().0, hasil.get()));
        let mut page = Kepekaan {
            workspace,
            bertahap: Bertahap::new(&platform),
            skenario,
            hasil,
            chosen,
            dari,
            sampai,
            persen,
            base,
            isian,
            garis: Memo::new(|_| None),
            tornado: RwSignal::new(None),
        };
        page.garis = Memo::new(move |_| {
            let (dari, sampai) = page.rentang()?;
            let garis = kepekaan::garis(&base.get().0, hasil.get(), page.isian()?, dari, sampai);
            garis.map(|garis| Shared(Arc::new(garis)))
        });
        Effect::new(move |_| page.restart(base.get().0, hasil.get(), page.persen_angka()));
        page
    }

    /// What follows from what is looked at, the draft or the scenario; tracks.
    pub fn outcome(&self) -> Arc<Outcome> {
        self.base.get().0
    }

    /// The scenarios: id and name; tracks.
    pub fn pilihan_skenario(&self) -> Vec<(RowId, String)> {
        let all = self.workspace.document().with(skenario::baca);
        let names = crate::text::andai::nama_semua(all.iter().map(|of| &*of.nama));
        all.iter().map(|of| of.id).zip(names).collect()
    }

    /// The entries that the result rests on; tracks.
    pub fn pilihan_isian(&self) -> Vec<CellRef> {
        self.isian.get()
    }

    /// The entry that is moved: the chosen one where the result rests on it, else the first with a figure; tracks.
    pub fn isian(&self) -> Option<CellRef> {
        let all = self.isian.get();
        let chosen = self.chosen.get().filter(|at| all.contains(at));
        let outcome = self.base.get().0;
        let filled = |at: &&CellRef| tulisan::angka(&outcome.document, **at).is_some();
        // The realisasi is what people ask about.
        let usual = |at: &&CellRef| at.field == crate::domain::field::Field::Realisasi;
        chosen
            .or_else(|| all.iter().filter(usual).find(filled).copied())
            .or_else(|| all.iter().find(filled).copied())
            .or_else(|| all.first().copied())
    }

    /// Takes another row with its first result, or with the one that is looked at where it has that too.
    pub fn pilih_baris(&self, first: HasilRef) {
        let now = self.hasil.get_untracked().hasil;
        let outcome = self.workspace.outcome_untracked();
        let kept = kepekaan::hasil(&outcome.document, first.baris).contains(&now);
        let hasil = if kept { now } else { first.hasil };
        self.pilih_hasil(HasilRef::new(first.baris, hasil));
    }

    /// Takes another row or result; the range goes back to the one that is offered.
    pub fn pilih_hasil(&self, hasil: HasilRef) {
        self.ulangi_rentang();
        self.hasil.set(hasil);
    }

    /// Takes another entry; the range goes back to the one that is offered.
    pub fn pilih_isian(&self, at: CellRef) {
        self.ulangi_rentang();
        self.chosen.set(Some(at));
    }

    /// Goes back to the range that is offered.
    pub fn ulangi_rentang(&self) {
        self.dari.set(String::new());
        self.sampai.set(String::new());
    }

    /// The range that is offered; tracks.
    pub fn usul_rentang(&self) -> Option<(Decimal, Decimal)> {
        let at = self.isian()?;
        Some(kepekaan::rentang(&self.base.get().0.document, at))
    }

    /// The range: typed where it is typed; `None` where it is no figure or no range. Tracks.
    pub fn rentang(&self) -> Option<(Decimal, Decimal)> {
        let (dari, sampai) = self.usul_rentang()?;
        let dari = self.dari.with(|text| figure(text, dari))?;
        let sampai = self.sampai.with(|text| figure(text, sampai))?;
        (dari < sampai).then_some((dari, sampai))
    }

    /// The line; `None` where there is no range or no entry. Tracks.
    pub fn garis(&self) -> Option<Arc<Garis>> {
        self.garis.get().map(|Shared(garis)| garis)
    }

    /// The last finished tornado of this result; tracks.
    pub fn tornado(&self) -> Option<Arc<Tornado>> {
        self.tornado.get().map(|Shared(tornado)| tornado)
    }

    /// How far the tornado is; `None` while none is under way. Tracks.
    pub fn kemajuan(&self) -> Option<(usize, usize)> {
        self.bertahap.kemajuan()
    }

    /// By how much entries are moved; `None` where that is no percentage above 0 and up to 100. Tracks.
    pub fn persen_angka(&self) -> Option<Decimal> {
        let persen = self.persen.with(|text| figure(text, Decimal::TEN))?;
        (persen > Decimal::ZERO && persen <= Decimal::ONE_HUNDRED).then_some(persen)
    }

    fn restart(&self, outcome: Arc<Outcome>, hasil: HasilRef, persen: Option<Decimal>) {
        self.bertahap.berhenti();
        self.tornado.set(None);
        let Some(persen) = persen else { return };
        let (page, mut under_way) = (*self, None);
        self.bertahap.mulai(PAUSE, move || {
            let begin = || Kerja::new(outcome.clone(), hasil, persen);
            let kerja = under_way.get_or_insert_with(begin);
            if kerja.lanjut(STEPS) {
                return Giliran::Lagi(Some(kerja.kemajuan()));
            }
            let tornado = kerja.hasil();
            page.tornado
                .set(tornado.map(|tornado| Shared(Arc::new(tornado))));
            Giliran::Selesai
        });
    }
}

/// What the page begins with: a result, and the entry that leads to it.
fn first(outcome: &Outcome, inspected: Option<Place>) -> (HasilRef, Option<CellRef>) {
    let document = &outcome.document;
    let offers = |at: &HasilRef| kepekaan::hasil(document, at.baris).contains(&at.hasil);
    let rekap = HasilRef::new(Baris::Rekap, Hasil::Rerata);
    match inspected {
        Some(Place::Hasil(at)) if offers(&at) => (at, None),
        Some(Place::Cell(at)) => {
            let own = HasilRef::new(Baris::Row(at.row), Hasil::Capaian);
            match offers(&own) {
                true => (own, Some(at)),
                false => (rekap, Some(at)),
            }
        }
        _ => (rekap, None),
    }
}

/// A typed figure; nothing typed is `usual`.
fn figure(text: &str, usual: Decimal) -> Option<Decimal> {
    match text.trim() {
        "" => Some(usual),
        text => ketikan(text),
    }
}
