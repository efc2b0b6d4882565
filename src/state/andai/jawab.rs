//! What the goal seek says to the question: at once of one entry; of a mean after a pause and member by member, so that
//! the page stays alive.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::bertahap::{Bertahap, Giliran};
use super::tanya::{Jalan, Susunan};
use crate::domain::compute;
use crate::domain::outcome::{HasilRef, Outcome};
use crate::domain::whatif::cari::{self, Calon, Jawaban, Kerja, Mustahil, Pertanyaan, Syarat};
use crate::platform::Platform;

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
    bertahap: Bertahap,
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
            bertahap: Bertahap::new(&platform),
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
        self.bertahap.berhenti();
        self.dijawab.set(None);
        let asked = susunan.and_then(|susunan| Some((susunan.syarat()?, susunan)));
        let Some((syarat, susunan)) = asked else {
            return;
        };
        let dijawab = self.dijawab;
        let hasil = HasilRef::new(susunan.baris, susunan.hasil);
        match (susunan.lewat, susunan.pertanyaan()) {
            (Jalan::Satu, _) => {
                let mut under_way = None;
                self.bertahap.mulai(PAUSE, move || {
                    let begin = || Kerja::new(outcome.clone(), hasil, syarat);
                    if under_way.get_or_insert_with(begin).lanjut(STEPS) {
                        return Giliran::Lagi(None);
                    }
                    let done = under_way.take().map(Kerja::hasil);
                    dijawab.set(done.map(|calon| Dijawab::Siapa(hasil, syarat, calon)));
                    Giliran::Selesai
                });
            }
            (Jalan::Merata, Some(tanya)) => self.bertahap.mulai(PAUSE, move || {
                let jawaban = cari::cari(&outcome, &tanya);
                dijawab.set(Some(Dijawab::Satu(tanya, jawaban)));
                Giliran::Selesai
            }),
            _ => {}
        }
    }
}
