//! The check of the open document: run in small steps after each pause in the changes, so that the page stays alive. A
//! newer change ends a run that is under way; what was found before stands until the new run is through.

pub mod daftar;

use std::sync::Arc;

use leptos::prelude::*;

use self::daftar::Saringan;
use super::route::Route;
use super::session::Session;
use super::workspace::Workspace;
use crate::domain::audit::{self, Abaian, Berat, Diperiksa, Pemeriksaan};
use crate::domain::field::Section;
use crate::domain::outcome::Outcome;
use crate::platform::{Pending, Platform};

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
    platform: StoredValue<Platform, LocalStorage>,
    under_way: StoredValue<Option<Pemeriksaan>, LocalStorage>,
    timer: StoredValue<Option<Pending>, LocalStorage>,
    found: RwSignal<Option<Shared>>,
    progress: RwSignal<Option<(usize, usize)>>,
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
            platform: StoredValue::new_local(platform),
            under_way: StoredValue::new_local(None),
            timer: StoredValue::new_local(None),
            found,
            progress: RwSignal::new(None),
            aside,
            counts,
            saringan: RwSignal::new(Saringan::default()),
            asal: RwSignal::new(None),
        };
        let open = Memo::new(move |_| session.route.with(|route| Route::page(route).is_some()));
        Effect::new(move |before: Option<(Arc<Outcome>, u64)>| {
            let now = (workspace.outcome(), workspace.changes());
            let is_open = open.get();
            // Another document, not a change of this one: what was found does not speak of it.
            if let Some(before) = before
                && !Arc::ptr_eq(&before.0, &now.0)
                && before.1 == now.1
            {
                check.found.set(None);
                check.saringan.set(Saringan::default());
                check.asal.set(None);
            }
            check.wait(is_open && !check.is_fresh(&now.0));
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
        self.progress.get()
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

    /// The check of the document as it is now: the finished one, or all of it at once. Tracks the document.
    pub fn kini(&self) -> Arc<Diperiksa> {
        let outcome = self.workspace.outcome();
        let found = self.found.get_untracked();
        match found.filter(|found| Arc::ptr_eq(&found.0.bahan.outcome, &outcome)) {
            Some(Shared(found)) => found,
            None => Arc::new(audit::periksa(outcome)),
        }
    }

    fn is_fresh(&self, outcome: &Arc<Outcome>) -> bool {
        self.found.with_untracked(|found| {
            let found = found.as_ref();
            found.is_some_and(|Shared(found)| Arc::ptr_eq(&found.bahan.outcome, outcome))
        })
    }

    /// Ends the run under way, and begins another after a pause if there is reason to.
    fn wait(&self, begin: bool) {
        self.under_way.set_value(None);
        self.timer.set_value(None);
        self.tell(None);
        if begin {
            let check = *self;
            let start = move || {
                let outcome = check.workspace.outcome_untracked();
                // Reading all that is typed and printed is work enough for one go.
                check.under_way.set_value(Some(Pemeriksaan::new(outcome)));
                check.later(0, move || check.go_on());
            };
            self.later(PAUSE, start);
        }
    }

    fn later(&self, millis: u32, act: impl FnOnce() + 'static) {
        let after = self.platform.with_value(|platform| platform.after.clone());
        self.timer.set_value(Some(after(millis, Box::new(act))));
    }

    fn go_on(&self) {
        let mut more = false;
        self.under_way.update_value(|check| {
            if let Some(check) = check {
                let steps = if check.mencari_sebab() { CAUSES } else { STEPS };
                more = check.lanjut(steps);
            }
        });
        if more {
            let progress = |check: &Option<Pemeriksaan>| check.as_ref().map(Pemeriksaan::kemajuan);
            self.tell(self.under_way.with_value(progress));
            let check = *self;
            self.later(0, move || check.go_on());
            return;
        }
        let mut done = None;
        self.under_way.update_value(|check| done = check.take());
        if let Some(done) = done {
            self.found.set(Some(Shared(Arc::new(done.selesai()))));
        }
        self.tell(None);
    }

    fn tell(&self, progress: Option<(usize, usize)>) {
        if self.progress.get_untracked() != progress {
            self.progress.set(progress);
        }
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
