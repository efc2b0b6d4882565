//! Differences: against last year, against the standard, budget left, change of target or budget.

use super::super::bahan::Bahan;
use super::super::temuan::Berat;
use super::Aturan;
use super::cetakan::{self, Bentuk};
use crate::domain::cetak::Cetakan;

const ID: &str = "selisih";

/// The rule.
pub static ATURAN: Aturan = Aturan {
    id: ID,
    nama: "Selisih",
    uraian: "Selisih capaian terhadap tahun lalu, terhadap standar dan serapan, sisa anggaran, perubahan pagu dan target.",
    berat: Berat::Sedang,
    butir: |bahan| bahan.milik(ID).len(),
    periksa: |bahan, at, found| cetakan::periksa(bahan, ID, at, |_, _| Berat::Sedang, found),
};

/// It answers for results of this shape.
pub fn menjawab(bahan: &Bahan, record: &Cetakan) -> bool {
    cetakan::bentuk(bahan, record.angka) == Some(Bentuk::Selisih)
}
