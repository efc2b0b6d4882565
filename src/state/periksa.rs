//! The check of the open document: run in small steps after each pause in the changes, so that the page stays alive. A
//! newer change ends a run that is under way; what was found before stands until the new run is through.

pub mod daftar;

use std::sync::Arc;

use leptos::prelude::*;

use self::daftar::Saringan;
use super::bertahap::{Bertahap, Giliran};
use super::route::Route;
use super::session::Session;
use super::workspace::Workspace;
use crate::domain::audit::{self, Abaian, Berat, Diperiksa, Pemeriksaan};
use crate::domain::compute;
use crate::domain::field::Section;
use crate::domain::outcome::Outcome;
use crate::platform::Platform;

/// How long after the last change the check begins, in milliseconds.
const PAUSE: u32 = 400;

/// Steps of rules in one go: some milliseconds' work.
const STEPS: usize = 256;

/// Findings in one go whose cause is sought.
const CAUSES: usize = 2;

/// A finished check, another one whenever it was made anew.
#[derive(Clone)]
struct Shared(Arc<Diperiksa>);

/// The check of the open document.
#[derive(Clone, Copy)]
pub struct Periksa {
    workspace: Workspace,
    bertahap: Bertahap,
    found: RwSignal<Option<Shared>>,
    aside: Memo<Arc<Abaian>>,
    counts: Memo<[usize; 3]>,
    /// What of the findings is shown; it stays while the person looks at a cell.
    pub saringan: RwSignal<Saringan>,
    asal: RwSignal<Option<String>>,
}

impl Periksa {
    /// A check that follows the changes of `workspace` while a document is open. To be called in the root owner.
    pub fn new(workspace: Workspace, session: Session, platform: Platform) -> Self {
        let found = RwSignal::new(None::<Shared>);
        let rows = workspace.rows(Section::Periksa);
        let aside = Memo::new(move |_| {
            rows.with(|_| ());
            Arc::new(workspace.document().with_untracked(Abaian::baca))
        });
        let counts = Memo::new(move |_| {
            let Some(Shared(found)) = found.get() else {
                return [0; 3];
            };
            aside.with(|aside| count(&found, aside))
        });
        let check = Periksa {
            workspace,
            bertahap: Bertahap::new(&platform),
            found,
            aside,
            counts,
            saringan: RwSignal::new(Saringan::default()),
            asal: RwSignal::new(None),
        };
        let open = Memo::new(move |_| session.route.with(|route| Route::page(route).is_some()));
        Effect::new(move |before: Option<(Arc<Outcome>, u64, bool)>| {
            let now = (workspace.outcome(), workspace.changes(), open.get());
            let (outcome, changes, is_open) = &now;
            // Another document, not a change of this one: what was found does not speak of it.
            let another = before
                .as_ref()
                .is_some_and(|before| !Arc::ptr_eq(&before.0, outcome) && before.1 == *changes);
            if another {
                check.found.set(None);
                check.saringan.set(Saringan::default());
                check.asal.set(None);
            }
            // Of a scenario nothing is checked: what is under way goes on.
            let same = before.is_some_and(|before| {
                before.2 == *is_open && compute::sama(&before.0.document, &outcome.document)
            });
            if another || !same {
                check.wait(*is_open && !check.is_fresh(outcome));
            }
            now
        });
        check
    }

    /// The last finished check; `None` until the first of this document is through. Tracks.
    pub fn hasil(&self) -> Option<Arc<Diperiksa>> {
        self.found.get().map(|Shared(found)| found)
    }

    /// How far the check under way is, in parts of so many; `None` while there is none. Tracks.
    pub fn kemajuan(&self) -> Option<(usize, usize)> {
        self.bertahap.kemajuan()
    }

    /// What is put aside; tracks.
    pub fn abaian(&self) -> Arc<Abaian> {
        self.aside.get()
    }

    /// How many findings there are of each weight, the gravest first, without those put aside; tracks.
    pub fn hitungan(&self) -> [usize; 3] {
        self.counts.get()
    }

    /// Remembers the card from which the person goes to a cell.
    pub fn berangkat(&self, card: String) {
        self.asal.set(Some(card));
    }

    /// The card from which the person went to a cell, until they are back; tracks.
    pub fn asal(&self) -> Option<String> {
        self.asal.get()
    }

    /// The same, forgotten: they are back.
    pub fn kembali(&self) -> Option<String> {
        self.asal.try_update(Option::take).flatten()
    }

    /// The check of the document as it is now, whose ways out fit it: the finished one, or all of it at once. Tracks the
    /// document.
    pub fn kini(&self) -> Arc<Diperiksa> {
        let outcome = self.workspace.outcome();
        let found = self.found.get_untracked();
        match found.filter(|found| found.0.dapat_diterapkan(&outcome.document)) {
            Some(Shared(found)) => found,
            None => Arc::new(audit::periksa(outcome)),
        }
    }

    fn is_fresh(&self, outcome: &Outcome) -> bool {
        self.found.with_untracked(|found| {
            let found = found.as_ref();
            found.is_some_and(|Shared(found)| found.mengenai(&outcome.document))
        })
    }

    /// Ends the run under way, and begins another after a pause if there is reason to.
    fn wait(&self, begin: bool) {
        if !begin {
            self.bertahap.berhenti();
            return;
        }
        let (check, mut under_way) = (*self, None);
        self.bertahap.mulai(PAUSE, move || {
            let Some(run) = &mut under_way else {
                // Reading all that is typed and printed is work enough for one go.
                let outcome = check.workspace.outcome_untracked();
                under_way = Some(Pemeriksaan::new(outcome));
                return Giliran::Lagi(None);
            };
            let steps = if run.mencari_sebab() { CAUSES } else { STEPS };
            if run.lanjut(steps) {
                return Giliran::Lagi(Some(run.kemajuan()));
            }
            let done = under_way.take().map(Pemeriksaan::selesai);
            check.found.set(done.map(|done| Shared(Arc::new(done))));
            Giliran::Selesai
        });
    }
}

/// Findings by weight, without those put aside.
fn count(found: &Diperiksa, aside: &Abaian) -> [usize; 3] {
    let document = found.bahan.document();
    Berat::ALL.map(|berat| {
        let of = found.temuan.iter().filter(|temuan| temuan.berat == berat);
        of.filter(|temuan| aside.alasan(&temuan.kunci(document)).is_none())
            .count()
    })
}
