//! What the goal seek says to the question: at once of one entry; of a mean after a pause and member by member, so that
//! the page stays alive.

use std::sync::Arc;

use leptos::prelude::*;

use super::tanya::{Jalan, Susunan};
use crate::domain::compute;
use crate::domain::outcome::{HasilRef, Outcome};
use crate::domain::whatif::cari::{self, Calon, Jawaban, Kerja, Mustahil, Pertanyaan, Syarat};
use crate::platform::{Pending, Platform};

/// How long after the last change a mean is reckoned, in milliseconds.
const PAUSE: u32 = 300;
/// Members in one go: some milliseconds' work even among a thousand.
const STEPS: usize = 4;

/// What the goal seek says.
#[derive(Clone, Debug, PartialEq)]
pub enum Dijawab {
    /// The number asked for cannot be read.
    BelumTerbaca,
    /// It is being reckoned.
    Menghitung,
    /// One entry, or all alike.
    Satu(Pertanyaan, Result<Jawaban, Mustahil>),
    /// Each member alone, by its realisasi.
    Siapa(HasilRef, Syarat, Vec<Calon>),
}

/// An outcome that is asked about: the same one as long as no figure has changed.
#[derive(Clone)]
pub struct Dasar(pub Arc<Outcome>);

impl PartialEq for Dasar {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || compute::sama(&self.0.document, &other.0.document)
    }
}

/// The answer to the question of the page; lives as long as that.
#[derive(Clone, Copy)]
pub struct Penjawab {
    platform: StoredValue<Platform, LocalStorage>,
    under_way: StoredValue<Option<Kerja>, LocalStorage>,
    timer: StoredValue<Option<Pending>, LocalStorage>,
    dijawab: RwSignal<Option<Dijawab>>,
}

impl Penjawab {
    /// Answers `susunan`, again whenever it or a figure has changed.
    pub fn menjawab(
        susunan: Memo<Option<Susunan>>,
        dasar: Memo<Dasar>,
        platform: Platform,
    ) -> Memo<Option<Dijawab>> {
        let penjawab = Penjawab {
            platform: StoredValue::new_local(platform),
            under_way: StoredValue::new_local(None),
            timer: StoredValue::new_local(None),
            dijawab: RwSignal::new(None),
        };
        let langsung = Memo::new(move |_| {
            let susunan = susunan.get()?;
            let Dasar(outcome) = dasar.get();
            Some(match (susunan.syarat(), susunan.lewat) {
                (None, _) => Dijawab::BelumTerbaca,
                (_, Jalan::Satu | Jalan::Merata) => Dijawab::Menghitung,
                _ => {
                    let tanya = susunan.pertanyaan()?;
                    Dijawab::Satu(tanya, cari::cari(&outcome, &tanya))
                }
            })
        });
        Effect::new(move |_| {
            let (susunan, Dasar(outcome)) = (susunan.get(), dasar.get());
            penjawab.mulai(susunan, outcome);
        });
        Memo::new(move |_| {
            let late = penjawab.dijawab.get();
            match langsung.get() {
                Some(Dijawab::Menghitung) => late.or(Some(Dijawab::Menghitung)),
                now => now,
            }
        })
    }

    /// Ends what is under way, and begins anew where it is about a mean.
    fn mulai(&self, susunan: Option<Susunan>, outcome: Arc<Outcome>) {
        self.under_way.set_value(None);
        self.timer.set_value(None);
        self.dijawab.set(None);
        let asked = susunan.and_then(|susunan| Some((susunan.syarat()?, susunan)));
        let Some((syarat, susunan)) = asked else {
            return;
        };
        let penjawab = *self;
        let hasil = HasilRef::new(susunan.baris, susunan.hasil);
        match (susunan.lewat, susunan.pertanyaan()) {
            (Jalan::Satu, _) => self.later(PAUSE, move || {
                let kerja = Kerja::new(outcome, hasil, syarat);
                penjawab.under_way.set_value(Some(kerja));
                penjawab.lanjut(hasil, syarat);
            }),
            (Jalan::Merata, Some(tanya)) => self.later(PAUSE, move || {
                let jawaban = cari::cari(&outcome, &tanya);
                penjawab.dijawab.set(Some(Dijawab::Satu(tanya, jawaban)));
            }),
            _ => {}
        }
    }

    fn lanjut(&self, hasil: HasilRef, syarat: Syarat) {
        let mut more = false;
        self.under_way.update_value(|kerja| {
            if let Some(kerja) = kerja {
                more = kerja.lanjut(STEPS);
            }
        });
        if more {
            let penjawab = *self;
            self.later(0, move || penjawab.lanjut(hasil, syarat));
            return;
        }
        let mut done = None;
        self.under_way.update_value(|kerja| done = kerja.take());
        let done = done.map(|kerja| Dijawab::Siapa(hasil, syarat, kerja.hasil()));
        self.dijawab.set(done);
    }

    fn later(&self, millis: u32, act: impl FnOnce() + 'static) {
        let after = self.platform.with_value(|platform| platform.after.clone());
        self.timer.set_value(Some(after(millis, Box::new(act))));
    }
}
