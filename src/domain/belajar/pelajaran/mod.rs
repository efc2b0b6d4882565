//! The lessons, in the order of the chain: PK, target, realisasi, capaian, kategori, serapan, efisiensi, rekap, periksa.

mod anggaran;
mod capaian;
mod efisiensi;
mod kategori;
mod khusus;
mod perencanaan;
mod periksa;
mod rekap;

use super::{JenisPeubah, Pelajaran, Peubah};
use crate::domain::choice::Choice;

/// Every lesson.
pub static SEMUA: &[&Pelajaran] = &[
    &perencanaan::PK,
    &perencanaan::TARGET,
    &perencanaan::REALISASI,
    &capaian::CAPAIAN,
    &capaian::TURUN,
    &capaian::RENTANG,
    &khusus::TEPAT,
    &khusus::NOL,
    &khusus::BATAS,
    &kategori::KATEGORI,
    &kategori::PREDIKAT,
    &kategori::LKE_KOMPONEN,
    &kategori::LKE,
    &kategori::SKP,
    &anggaran::PROGRAM,
    &anggaran::SERAPAN,
    &anggaran::REFOCUSING,
    &efisiensi::EFISIENSI,
    &efisiensi::PMK,
    &efisiensi::NILAI,
    &efisiensi::BIAYA,
    &efisiensi::INDEKS,
    &efisiensi::SELISIH,
    &rekap::REKAP,
    &rekap::GEOMETRIK,
    &rekap::NKA,
    &rekap::TAHUN,
    &periksa::PERIKSA,
    &periksa::RERATA,
];

/// An input that holds a figure; dragging goes over `(dari, sampai, langkah)`.
const fn angka(
    simbol: &'static str,
    awal: &'static str,
    satuan: &'static str,
    (dari, sampai, langkah): (&'static str, &'static str, &'static str),
) -> Peubah {
    let jenis = JenisPeubah::Angka {
        satuan,
        dari,
        sampai,
        langkah,
    };
    Peubah {
        simbol,
        awal,
        jenis,
    }
}

/// An input that is chosen.
const fn pilihan(simbol: &'static str, awal: &'static str, dari: &'static [Choice]) -> Peubah {
    Peubah {
        simbol,
        awal,
        jenis: JenisPeubah::Pilihan(dari),
    }
}

/// Percent by half points.
const PERSEN: (&str, &str, &str) = ("0", "150", "0,5");
/// Rupiah by ten millions.
const RUPIAH: (&str, &str, &str) = ("0", "5.000.000.000", "10.000.000");
