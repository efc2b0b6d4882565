//! Everything that a rule may look at, read once per check.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use rust_decimal::Decimal;

use super::aturan::cetakan;
use super::banding::{Tercetak, power_of_ten};
use super::diagnosa::Denah;
use super::gaya;
use super::letak::{Letak, letak, rumah};
use super::satuan::{self, Tulisan};
use super::sebutan::Daftar;
use crate::domain::cetak::{Cetak, Cetakan};
use crate::domain::compute;
use crate::domain::document::{CellRef, Document, Text};
use crate::domain::field::RowKind;
use crate::domain::outcome::{Alasan, Nilai, Outcome, Place, Sel};

/// A report as it is checked.
#[derive(Debug)]
pub struct Bahan {
    /// What follows from the document.
    pub outcome: Arc<Outcome>,
    /// What the report prints.
    pub cetak: Cetak,
    /// Every typed figure.
    isian: HashMap<CellRef, Decimal>,
    /// What the results printed in a place are reckoned from, and those results.
    dipakai: HashMap<(Letak, Place), Vec<Place>>,
    /// How the rupiah of a place are printed.
    tulisan: HashMap<Letak, Tulisan>,
    /// The records by the rule that answers for them, as positions in [`Cetak::semua`].
    milik: HashMap<&'static str, Vec<usize>>,
    sebutan: OnceLock<Daftar>,
    denah: OnceLock<Denah>,
}

impl Bahan {
    /// Reads all that is typed and printed.
    pub fn new(outcome: Arc<Outcome>) -> Bahan {
        let document = &outcome.document;
        let cetak = Cetak::baca(document);
        let mut isian = compute::semua(document);
        for tabel in document.of_kind(RowKind::Tabel) {
            isian.extend(compute::isian(document, tabel.id, |_| true));
        }
        let mut bahan = Bahan {
            outcome,
            cetak,
            isian,
            dipakai: HashMap::new(),
            tulisan: HashMap::new(),
            milik: HashMap::new(),
            sebutan: OnceLock::new(),
            denah: OnceLock::new(),
        };
        bahan.dipakai = cetakan::dipakai(&bahan);
        bahan.tulisan = satuan::tulisan(&bahan);
        bahan.milik = cetakan::bagi(&bahan);
        bahan
    }

    /// The document.
    pub fn document(&self) -> &Document {
        &self.outcome.document
    }

    /// The figure of a place, typed or computed, unrounded; `None` where there is none.
    pub fn angka(&self, place: Place) -> Option<Decimal> {
        match place {
            Place::Cell(at) => self.isian.get(&at).copied(),
            Place::Hasil(at) => self.outcome.sel(at)?.nilai.angka(),
        }
    }

    /// The result that stands in a place.
    pub fn sel(&self, place: Place) -> Option<&Sel> {
        match place {
            Place::Cell(_) => None,
            Place::Hasil(at) => self.outcome.sel(at),
        }
    }

    /// Why there is no figure in a place, where that is known.
    pub fn tanpa(&self, place: Place) -> Option<&Nilai> {
        let nilai = &self.sel(place)?.nilai;
        (!nilai.ada()).then_some(nilai)
    }

    /// Why there is no figure in a place: the reason at its root, not that another result lacks it.
    pub fn alasan(&self, place: Place) -> Option<Alasan> {
        const DEPTH: u8 = 8;
        let mut at = place;
        for _ in 0..DEPTH {
            match self.tanpa(at)? {
                Nilai::TidakDapatDihitung(Alasan::Bergantung(on)) => at = Place::Hasil(*on),
                Nilai::TidakDapatDihitung(alasan) => return Some(*alasan),
                _ => return None,
            }
        }
        None
    }

    /// The rows that speak of the same things, gathered when first asked.
    pub fn sebutan(&self) -> &Daftar {
        self.sebutan.get_or_init(|| Daftar::baca(&self.outcome))
    }

    /// Where things stand, read when first asked.
    pub fn denah(&self) -> &Denah {
        let read = || Denah::baca(self.document(), self.isian());
        self.denah.get_or_init(read)
    }

    /// Every typed figure with its cell, in no order.
    pub fn isian(&self) -> impl Iterator<Item = (CellRef, Decimal)> {
        self.isian.iter().map(|(at, value)| (*at, *value))
    }

    /// A record as a figure, in the unit of the document: where a place prints in millions, times a million. `None` where
    /// it is not one figure.
    pub fn baca(&self, cetakan: &Cetakan) -> Option<Tercetak> {
        self.baca_dekat(cetakan, self.angka(cetakan.angka))
    }

    /// The same, a lone dot read as what comes nearest to `dekat`.
    pub fn baca_dekat(&self, cetakan: &Cetakan, dekat: Option<Decimal>) -> Option<Tercetak> {
        let raw = Tercetak::baca(&cetakan.teks, dekat)?;
        match self.geser(cetakan, &raw) {
            0 => Some(raw),
            power => {
                // A lone dot reads as what comes nearest in the unit in which it is printed.
                let unit = power_of_ten(power.unsigned_abs());
                let dekat = dekat.and_then(|dekat| match power < 0 {
                    true => dekat.checked_mul(unit),
                    false => dekat.checked_div(unit),
                });
                Tercetak::baca(&cetakan.teks, dekat)?.kali(power)
            }
        }
    }

    /// A figure written as a record prints it, in the unit in which that is printed.
    pub fn tulis(&self, cetakan: &Cetakan, nilai: Decimal, desimal: u32) -> Text {
        let raw = Tercetak::baca(&cetakan.teks, Some(nilai));
        let power = raw.map_or(0, |raw| self.geser(cetakan, &raw));
        let shifted = raw.and_then(|raw| Tercetak { nilai, ..raw }.kali(power.saturating_neg()));
        match shifted.filter(|_| power != 0) {
            Some(shifted) => gaya::seperti(&cetakan.teks, shifted.nilai, 0),
            None => gaya::seperti(&cetakan.teks, nilai, desimal),
        }
    }

    /// The power of ten that brings a printed figure to the unit of the document. A figure that agrees as it stands, and
    /// one that says its own unit, is not multiplied by what the others of its place are.
    fn geser(&self, cetakan: &Cetakan, raw: &Tercetak) -> i32 {
        let right = self.angka(cetakan.angka);
        let agrees = |power: i32| {
            let shifted = raw.kali(power);
            right
                .zip(shifted)
                .is_some_and(|(right, shifted)| shifted.cocok(right))
        };
        if agrees(0) {
            return 0;
        }
        if raw.kata || [-3, -6, -9, -12].into_iter().any(agrees) {
            let own = satuan::besaran(self, cetakan.angka).saturating_neg();
            if own != 0 && (raw.kata || agrees(own)) {
                return own;
            }
        }
        if raw.kata || self.tulisan.is_empty() || !satuan::uang(self, cetakan.angka) {
            return 0;
        }
        let power = |letak: &Letak| self.tulisan.get(letak)?.pangkat;
        let here = power(&letak(self.document(), cetakan));
        // A figure in a sentence is often taken over from its table as it stands there.
        let home = || power(&rumah(self.document(), cetakan.angka)).filter(|power| agrees(*power));
        here.or_else(home).unwrap_or(0)
    }

    /// How rupiah are printed in a place; `None` where none is printed there.
    pub fn tulisan(&self, letak: &Letak) -> Option<&Tulisan> {
        self.tulisan.get(letak)
    }

    /// The results reckoned from this figure that are printed in the same place.
    pub fn dipakai(&self, letak: &Letak, angka: Place) -> &[Place] {
        let users = self.dipakai.get(&(letak.clone(), angka));
        users.map_or(&[], Vec::as_slice)
    }

    /// The records that a rule answers for.
    pub fn milik(&self, aturan: &str) -> &[usize] {
        self.milik.get(aturan).map_or(&[], Vec::as_slice)
    }
}
