//! Inputs of a formula line: a figure that is printed again where a result is reckoned from it, with another value.

use super::super::bahan::Bahan;
use super::super::letak::{Letak, letak};
use super::super::temuan::Berat;
use super::Aturan;
use super::cetakan::{self, Bentuk};
use crate::domain::cetak::Cetakan;
use crate::domain::outcome::Place;

const ID: &str = "masukan";

/// The rule.
pub static ATURAN: Aturan = Aturan {
    id: ID,
    nama: "Masukan rumus",
    uraian: "Angka yang dicetak lagi sebagai masukan sebuah rumus, di tempat yang juga mencetak hasil rumus itu.",
    berat: Berat::Sedang,
    butir: |bahan| bahan.milik(ID).len(),
    periksa: |bahan, at, found| cetakan::periksa(bahan, ID, at, |_, _| Berat::Sedang, found),
};

/// In a named place: a typed figure that a result printed there is reckoned from, and a computed one that stands in the
/// formula line of an efficiency. A computed figure beside what follows from it is else just a column of its table.
pub fn menjawab(bahan: &Bahan, record: &Cetakan) -> bool {
    let here = letak(bahan.document(), record);
    let users = bahan.dipakai(&here, record.angka);
    if !matches!(here, Letak::Bernama(_)) || users.is_empty() {
        return false;
    }
    let efficiency = |user: &Place| cetakan::bentuk(bahan, *user) == Some(Bentuk::Efisiensi);
    match record.angka {
        Place::Cell(_) => true,
        Place::Hasil(_) => users.iter().any(efficiency),
    }
}
