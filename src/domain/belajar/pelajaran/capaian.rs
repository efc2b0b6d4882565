//! Capaian: the target against the realisasi, by what counts as better.

use super::angka;
use crate::domain::belajar::meja::{Meja, rantai, tayangan};
use crate::domain::belajar::{Isian, Pelajaran, Tayangan, contoh};
use crate::domain::outcome::Hasil;
use crate::domain::rulebook::rumus;

/// Higher is better.
pub static CAPAIAN: Pelajaran = Pelajaran {
    id: "capaian",
    peubah: &[
        angka("R", "40", "", ("0", "120", "1")),
        angka("T", "57", "", ("0", "120", "1")),
    ],
    hitung: naik,
    contoh: contoh::capaian::NAIK,
};

fn naik(isian: &Isian) -> Tayangan {
    let mut meja = Meja::default();
    let baris = meja.indikator(isian.teks("T"), isian.teks("R"), &[]);
    let places = [(baris, Hasil::Capaian), (baris, Hasil::Kategori)];
    tayangan(rantai(&meja.hitung(), &places), &[&rumus::CAPAIAN_NAIK])
}
