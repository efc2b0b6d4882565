//! Which indikator could carry a mean alone.

use std::sync::Arc;

use super::jejak::Jejak;
use super::persoalan::Persoalan;
use super::peubah::Peubah;
use super::setempat::{Bagian, urai};
use super::{Calon, Mustahil, Pengubah, Pertanyaan, Sisi, Syarat};
use crate::domain::document::{CellRef, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::number::{Fraction, sub};
use crate::domain::order::PutInOrder;
use crate::domain::outcome::{HasilRef, Outcome};
use rust_decimal::Decimal;

/// Every indikator on which a result rests, with its realisasi for the goal or the reason why it cannot carry it alone:
/// those that can, the least relative change first; then those that cannot, in the order of the draft.
pub fn siapa(outcome: &Outcome, hasil: HasilRef, syarat: Syarat) -> Vec<Calon> {
    let mut kerja = Kerja::new(Arc::new(outcome.clone()), hasil, syarat);
    kerja.lanjut(usize::MAX);
    kerja.hasil()
}

/// The same in steps, one indikator each.
pub struct Kerja {
    outcome: Arc<Outcome>,
    hasil: HasilRef,
    syarat: Syarat,
    /// The members, where the result is a mean or sum of them; else every indikator, of which some may not matter.
    bagian: Option<Vec<Bagian>>,
    anggota: Vec<RowId>,
    berikut: usize,
    calon: Vec<Calon>,
}

impl Kerja {
    /// Nothing done yet.
    pub fn new(outcome: Arc<Outcome>, hasil: HasilRef, syarat: Syarat) -> Self {
        let bagian = urai(&outcome, hasil);
        let anggota = match &bagian {
            Some(bagian) => bagian.iter().map(|bagian| bagian.id).collect(),
            None => {
                let rows = outcome.document.of_kind(RowKind::Indikator);
                rows.map(|row| row.id).collect()
            }
        };
        Kerja {
            outcome,
            hasil,
            syarat,
            bagian,
            anggota,
            berikut: 0,
            calon: Vec::new(),
        }
    }

    /// Asks so many more of them; whether some are left.
    pub fn lanjut(&mut self, langkah: usize) -> bool {
        let next = self.anggota.iter().enumerate().skip(self.berikut);
        for (at, id) in next.take(langkah) {
            let bagian = self.bagian.as_ref().and_then(|all| all.get(at));
            self.calon.extend(self.calon(*id, bagian));
        }
        self.berikut = self.berikut.saturating_add(langkah);
        self.berikut < self.anggota.len()
    }

    /// How many are done, of how many.
    pub fn kemajuan(&self) -> (usize, usize) {
        let all = self.anggota.len();
        (self.berikut.min(all), all)
    }

    /// What was found.
    pub fn hasil(mut self) -> Vec<Calon> {
        self.calon.put_in_order_by_key(|calon| {
            let size = calon.usaha.map(|usaha| usaha.abs());
            (calon.jawaban.is_err(), size.is_none(), size)
        });
        self.calon
    }

    /// One of them; `None` where the result does not rest on its realisasi.
    fn calon(&self, indikator: RowId, bagian: Option<&Bagian>) -> Option<Calon> {
        let outcome = &*self.outcome;
        let pengubah = Pengubah::Isian(CellRef::new(indikator, Field::Realisasi));
        let peubah = Peubah::new(outcome, pengubah).ok()?;
        let now = peubah.kini?;
        let mut jejak = Jejak::new(outcome, &peubah, now);
        let walked = jejak.hasil(bagian.map_or(self.hasil, |bagian| bagian.di));
        if !jejak.tersentuh && walked.is_ok() {
            return None;
        }
        let tanya = Pertanyaan {
            hasil: self.hasil,
            syarat: self.syarat,
            pengubah,
        };
        let answer = |soal: Persoalan| match bagian {
            Some(bagian) => soal.jawab_lewat(bagian),
            None => soal.jawab(),
        };
        let jawaban: Result<_, Mustahil> = Persoalan::new(outcome, &tanya).and_then(answer);
        let found = jawaban
            .as_ref()
            .ok()
            .filter(|found| found.sisi != Sisi::Bebas);
        let usaha = found.and_then(|found| usaha(found.kini?, found.nilai?));
        Some(Calon {
            indikator,
            jawaban,
            usaha,
        })
    }
}

/// The change in percent of what stands there.
fn usaha(kini: Decimal, nilai: Decimal) -> Option<Decimal> {
    let change = Fraction::from(sub(nilai, kini).ok()?);
    let part = change.checked_div(Fraction::from(kini.abs())).ok()?;
    let percent = part.checked_mul(Fraction::from(Decimal::ONE_HUNDRED));
    percent.ok()?.value().ok()
}
