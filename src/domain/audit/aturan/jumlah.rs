//! Sums: rows, columns, kode, sources of funds, quarters, totals.

use super::super::bahan::Bahan;
use super::super::temuan::Berat;
use super::Aturan;
use super::cetakan::{self, Bentuk};
use crate::domain::cetak::Cetakan;
use crate::domain::outcome::{Baris, Hasil, HasilRef, Place};

const ID: &str = "jumlah";

/// The rule.
pub static ATURAN: Aturan = Aturan {
    id: ID,
    nama: "Jumlah",
    uraian: "Jumlah baris, kolom, rincian menurut kode, sumber dana dan total, termasuk rumus jumlah dalam tabel sendiri.",
    berat: Berat::Tinggi,
    butir: |bahan| bahan.milik(ID).len(),
    periksa: |bahan, at, found| cetakan::periksa(bahan, ID, at, berat, found),
};

/// It answers for results of this shape.
pub fn menjawab(bahan: &Bahan, record: &Cetakan) -> bool {
    cetakan::bentuk(bahan, record.angka) == Some(Bentuk::Jumlah)
}

/// A total of all money or of all indikator is a headline; a count of rows and the last line of one table are none.
fn berat(_: &Bahan, record: &Cetakan) -> Berat {
    match record.angka {
        Place::Hasil(HasilRef {
            hasil: Hasil::JumlahSasaran | Hasil::JumlahIndikator | Hasil::TahunRenstra,
            ..
        }) => Berat::Sedang,
        Place::Hasil(at) if !matches!(at.baris, Baris::Row(_) | Baris::Ringkasan(_)) => {
            Berat::Tinggi
        }
        _ => Berat::Sedang,
    }
}
