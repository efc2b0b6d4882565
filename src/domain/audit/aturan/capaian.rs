//! Capaian by direction: of the year, of the quarters, against Renstra, PK and standard; and the kategori they fall in.

use super::super::bahan::Bahan;
use super::super::temuan::Berat;
use super::Aturan;
use super::cetakan::{self, Bentuk};
use crate::domain::cetak::Cetakan;
use crate::domain::notation::Decimal;
use crate::domain::outcome::{Hasil, Place};

const ID: &str = "capaian";

/// The rule.
pub static ATURAN: Aturan = Aturan {
    id: ID,
    nama: "Capaian menurut polaritas",
    uraian: "Capaian tahun ini, triwulan, Renstra, PK Perubahan dan standar menurut polaritas indikator, serta kategorinya.",
    berat: Berat::Tinggi,
    butir: |bahan| bahan.milik(ID).len(),
    periksa: |bahan, at, found| cetakan::periksa(bahan, ID, at, berat, found),
};

/// It answers for achievements and their categories.
pub fn menjawab(bahan: &Bahan, record: &Cetakan) -> bool {
    cetakan::bentuk(bahan, record.angka) == Some(Bentuk::Capaian)
}

/// An achievement that would fall into another kategori would be judged otherwise; one that is twice what it should be, or
/// half of it, misleads whatever the scale says.
fn berat(bahan: &Bahan, record: &Cetakan) -> Berat {
    let skala = &bahan.outcome.pengaturan.skala;
    let judged = matches!(record.angka, Place::Hasil(at) if at.hasil == Hasil::Capaian);
    let right = bahan.angka(record.angka);
    let printed = bahan.baca(record).map(|printed| printed.nilai);
    match (right, printed) {
        (Some(right), Some(printed)) if judged => {
            let twice = |a: Decimal, b: Decimal| a.checked_add(a).is_none_or(|twice| twice <= b);
            let far = twice(right, printed) || twice(printed, right);
            match far || skala.kelas(right) != skala.kelas(printed) {
                true => Berat::Tinggi,
                false => Berat::Sedang,
            }
        }
        (Some(_), None) => Berat::Tinggi,
        _ => Berat::Sedang,
    }
}
