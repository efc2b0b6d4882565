//! Growth in percent, of one year or compound, and the change of a budget in percent.

use super::super::bahan::Bahan;
use super::super::temuan::Berat;
use super::Aturan;
use super::cetakan::{self, Bentuk};
use crate::domain::cetak::Cetakan;

const ID: &str = "pertumbuhan";

/// The rule.
pub static ATURAN: Aturan = Aturan {
    id: ID,
    nama: "Pertumbuhan",
    uraian: "Pertumbuhan dalam persen terhadap nilai sebelumnya, pertumbuhan majemuk, dan perubahan pagu dalam persen.",
    berat: Berat::Sedang,
    butir: |bahan| bahan.milik(ID).len(),
    periksa: |bahan, at, found| cetakan::periksa(bahan, ID, at, |_, _| Berat::Sedang, found),
};

/// It answers for results of this shape.
pub fn menjawab(bahan: &Bahan, record: &Cetakan) -> bool {
    cetakan::bentuk(bahan, record.angka) == Some(Bentuk::Pertumbuhan)
}
