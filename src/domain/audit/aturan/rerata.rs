//! Means: of capaian, of the sasaran, of columns and quarters; deviations round a mean.

use super::super::bahan::Bahan;
use super::super::temuan::Berat;
use super::Aturan;
use super::cetakan::{self, Bentuk};
use crate::domain::cetak::Cetakan;
use crate::domain::outcome::{Baris, Place};

const ID: &str = "rerata";

/// The rule.
pub static ATURAN: Aturan = Aturan {
    id: ID,
    nama: "Rata-rata",
    uraian: "Rata-rata capaian, rata-rata antarsasaran, rata-rata kolom, triwulan dan pertumbuhan, serta simpangan baku.",
    berat: Berat::Tinggi,
    butir: |bahan| bahan.milik(ID).len(),
    periksa: |bahan, at, found| cetakan::periksa(bahan, ID, at, berat, found),
};

/// It answers for results of this shape.
pub fn menjawab(bahan: &Bahan, record: &Cetakan) -> bool {
    cetakan::bentuk(bahan, record.angka) == Some(Bentuk::Rerata)
}

/// The mean of the whole report or of a table is a headline.
fn berat(_: &Bahan, record: &Cetakan) -> Berat {
    match record.angka {
        Place::Hasil(at) if !matches!(at.baris, Baris::Row(_)) => Berat::Tinggi,
        _ => Berat::Sedang,
    }
}
