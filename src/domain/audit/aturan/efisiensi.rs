//! Efficiency: E/I in rupiah, the percentage of the PMK, the score, the verdict.

use super::super::bahan::Bahan;
use super::super::temuan::Berat;
use super::Aturan;
use super::cetakan::{self, Bentuk};
use crate::domain::cetak::Cetakan;
use crate::domain::outcome::{Hasil, Place};

const ID: &str = "efisiensi";

/// The rule.
pub static ATURAN: Aturan = Aturan {
    id: ID,
    nama: "Efisiensi (E/I, PMK, NE)",
    uraian: "E/I, efisiensi menurut PMK, nilai efisiensi dan simpulan efisien atau tidaknya.",
    berat: Berat::Tinggi,
    butir: |bahan| bahan.milik(ID).len(),
    periksa: |bahan, at, found| cetakan::periksa(bahan, ID, at, berat, found),
};

/// It answers for results of this shape.
pub fn menjawab(bahan: &Bahan, record: &Cetakan) -> bool {
    cetakan::bentuk(bahan, record.angka) == Some(Bentuk::Efisiensi)
}

/// E/I and the verdict are what the report concludes.
fn berat(_: &Bahan, record: &Cetakan) -> Berat {
    match record.angka {
        Place::Hasil(at) if matches!(at.hasil, Hasil::Ei | Hasil::Simpulan) => Berat::Tinggi,
        _ => Berat::Sedang,
    }
}
