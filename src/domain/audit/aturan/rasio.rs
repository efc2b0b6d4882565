//! Quotients: absorption, shares, percentages, products with a rate.

use super::super::bahan::Bahan;
use super::super::temuan::Berat;
use super::Aturan;
use super::cetakan::{self, Bentuk};
use crate::domain::cetak::Cetakan;
use crate::domain::field::RowKind;
use crate::domain::outcome::{Baris, Hasil, HasilRef, Place};

const ID: &str = "rasio";

/// The rule.
pub static ATURAN: Aturan = Aturan {
    id: ID,
    nama: "Rasio dan persentase",
    uraian: "Serapan anggaran, persentase, porsi, dan rumus bagi atau kali dalam tabel sendiri.",
    berat: Berat::Tinggi,
    butir: |bahan| bahan.milik(ID).len(),
    periksa: |bahan, at, found| cetakan::periksa(bahan, ID, at, berat, found),
};

/// It answers for results of this shape.
pub fn menjawab(bahan: &Bahan, record: &Cetakan) -> bool {
    cetakan::bentuk(bahan, record.angka) == Some(Bentuk::Rasio)
}

/// The absorption of a kind of spending or of a total is a headline.
fn berat(bahan: &Bahan, record: &Cetakan) -> Berat {
    let headline = match record.angka {
        Place::Hasil(HasilRef {
            baris: Baris::Row(id),
            hasil,
        }) => {
            let row = bahan.document().row(id);
            hasil == Hasil::Serapan && row.is_some_and(|row| row.kind == RowKind::Belanja)
        }
        Place::Hasil(at) => at.hasil == Hasil::Serapan,
        Place::Cell(_) => false,
    };
    if headline {
        Berat::Tinggi
    } else {
        Berat::Sedang
    }
}
