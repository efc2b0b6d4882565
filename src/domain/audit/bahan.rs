//! Everything that a rule may look at, read once per check.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use rust_decimal::Decimal;

use super::aturan::cetakan;
use super::banding::Tercetak;
use super::diagnosa::Denah;
use super::letak::{Letak, letak};
use super::satuan;
use super::sebutan::Daftar;
use crate::domain::cetak::{Cetak, Cetakan};
use crate::domain::compute;
use crate::domain::document::{CellRef, Document};
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
    /// The power of ten in which the rupiah of a place are printed, where that is not full rupiah.
    pangkat: HashMap<Letak, i32>,
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
            pangkat: HashMap::new(),
            milik: HashMap::new(),
            sebutan: OnceLock::new(),
            denah: OnceLock::new(),
        };
        bahan.dipakai = cetakan::dipakai(&bahan);
        bahan.pangkat = satuan::pangkat_tempat(&bahan);
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

    /// A record as a figure, in full units: where a place prints in millions, times a million. `None` where it is not one
    /// figure.
    pub fn baca(&self, cetakan: &Cetakan) -> Option<Tercetak> {
        self.baca_dekat(cetakan, self.angka(cetakan.angka))
    }

    /// The same, a lone dot read as what comes nearest to `dekat`.
    pub fn baca_dekat(&self, cetakan: &Cetakan, dekat: Option<Decimal>) -> Option<Tercetak> {
        let raw = Tercetak::baca(&cetakan.teks, dekat)?;
        if self.pangkat.is_empty() || !satuan::uang(self, cetakan.angka) {
            return Some(raw);
        }
        match self.pangkat.get(&letak(self.document(), cetakan)) {
            Some(power) => raw.kali(*power),
            None => Some(raw),
        }
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
