//! Budget: what was spent of it, what is left, what was cut.

use super::{RUPIAH, angka};
use crate::domain::belajar::meja::{Meja, rantai, tayangan};
use crate::domain::belajar::{Isian, Pelajaran, Tayangan, contoh};
use crate::domain::outcome::Hasil;
use crate::domain::rulebook::rumus;

/// Absorption.
pub static SERAPAN: Pelajaran = Pelajaran {
    id: "serapan",
    peubah: &[
        angka("RA", "3.804.142.463", "Rp", RUPIAH),
        angka("A", "4.170.195.729", "Rp", RUPIAH),
    ],
    hitung: serapan,
    contoh: contoh::anggaran::SERAPAN,
};

fn serapan(isian: &Isian) -> Tayangan {
    let mut meja = Meja::default();
    let indikator = meja.indikator("", "", &[]);
    let kegiatan = meja.kegiatan(indikator, isian.teks("A"), isian.teks("RA"));
    let places = [Hasil::Serapan, Hasil::Sisa, Hasil::SisaPersen].map(|hasil| (kegiatan, hasil));
    tayangan(rantai(&meja.hitung(), &places), &[&rumus::SERAPAN])
}
