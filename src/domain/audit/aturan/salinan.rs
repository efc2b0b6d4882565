//! One and the same figure, printed in several places: a typed one again, the highest of a column, the last quarter.

use super::super::bahan::Bahan;
use super::super::temuan::Berat;
use super::Aturan;
use super::cetakan::{self, Bentuk};
use crate::domain::cetak::Cetakan;
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::Place;

const ID: &str = "salinan";

/// The rule.
pub static ATURAN: Aturan = Aturan {
    id: ID,
    nama: "Angka yang sama di tempat lain",
    uraian: "Angka isian yang dicetak lagi di tempat lain, dan angka yang hanya disalin dari satu isian.",
    berat: Berat::Tinggi,
    butir: |bahan| bahan.milik(ID).len(),
    periksa: |bahan, at, found| cetakan::periksa(bahan, ID, at, berat, found),
};

/// It answers for what is typed, and for results that take one typed figure as it is.
pub fn menjawab(bahan: &Bahan, record: &Cetakan) -> bool {
    match record.angka {
        Place::Cell(_) => bahan.angka(record.angka).is_some(),
        Place::Hasil(_) => cetakan::bentuk(bahan, record.angka) == Some(Bentuk::Salinan),
    }
}

/// What an indikator came to is a headline.
fn berat(bahan: &Bahan, record: &Cetakan) -> Berat {
    match record.angka {
        Place::Cell(at) if at.field == Field::Realisasi => {
            let row = bahan.document().row(at.row);
            match row.is_some_and(|row| row.kind == RowKind::Indikator) {
                true => Berat::Tinggi,
                false => Berat::Sedang,
            }
        }
        _ => Berat::Sedang,
    }
}
