//! A figure that is printed where none exists: 0/0, a target of 0, growth from nothing.

use super::super::bahan::Bahan;
use super::super::temuan::{Berat, Jenis, Temuan};
use super::Aturan;
use super::cetakan;
use crate::domain::cetak::Cetakan;
use crate::domain::outcome::Alasan;

const ID: &str = "tak-terdefinisi";

/// The rule.
pub static ATURAN: Aturan = Aturan {
    id: ID,
    nama: "Tidak terdefinisi",
    uraian: "Angka yang dicetak padahal tidak dapat dihitung: 0/0, target 0, pembagi 0, akar atau pertumbuhan yang tidak ada.",
    berat: Berat::Sedang,
    butir: |bahan| bahan.milik(ID).len(),
    periksa,
};

/// It answers for figures that arithmetic does not give. What is only not filled in, or cannot be read, says nothing
/// about what is printed.
pub fn menjawab(bahan: &Bahan, record: &Cetakan) -> bool {
    let reason = bahan.alasan(record.angka);
    reason.is_some_and(|reason| {
        matches!(
            reason,
            Alasan::TargetNol
                | Alasan::RealisasiNol
                | Alasan::RealisasiNegatif
                | Alasan::DasarNol
                | Alasan::TargetNegatif
                | Alasan::TandaBerbeda
                | Alasan::AkarTidakAda
        )
    })
}

fn periksa(bahan: &Bahan, at: usize, found: &mut Vec<Temuan>) {
    let Some(record) = cetakan::butir(bahan, ID, at) else {
        return;
    };
    // A dash, a word or nothing is what should stand there.
    if bahan.baca(record).is_some() {
        found.push(cetakan::temuan(
            bahan,
            ID,
            record,
            Berat::Sedang,
            Jenis::TanpaHasil,
        ));
    }
}
