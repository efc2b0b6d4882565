//! The lessons, in the order of the chain: PK, target, realisasi, capaian, kategori, serapan, efisiensi, rekap, periksa.

mod anggaran;
mod capaian;

use super::{JenisPeubah, Pelajaran, Peubah};
use crate::domain::choice::Choice;

/// Every lesson.
pub static SEMUA: &[&Pelajaran] = &[&capaian::CAPAIAN, &anggaran::SERAPAN];

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
