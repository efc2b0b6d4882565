//! Why a printed figure is wrong: the simplest slip that gives it exactly.
//!
//! ```text
//!   Bahan, Temuan ──> kolam ──> Soal     the figure taken apart, with what could have been taken instead   kolam, sekitar, soal
//!                                 |
//!              one file per family of slips, the cheapest first                                    pencarian
//!   digit    the figure itself: sign, decimal point, digits            salin    another figure was printed
//!   bulat    rounded or capped on the way                              rumus    another formula
//!   masukan  another input                                             baris    a row too many or too few
//!                                 |
//!                                 v
//!                               Sebab
//! ```
//!
//! A slip is named only when it gives the printed figure exactly: its result rounds half-up to it. Of several the one of
//! the lowest cost ([`biaya`]) is taken, and of the same cost the one that is likelier, which is the order of [`KELUARGA`].
//!
//! | Cost | What happened | Slips |
//! |---|---|---|
//! | 1 | A right figure was written down otherwise, at one stroke | sign, decimal point, capped, printed for another one, two exchanged, input misprinted |
//! | 2 | One step of the way was another one | formula, base, fraction upside down, sum for mean, mean of percentages, rounded before, rounded up, cut off |
//! | 3 | One part was another one, or one digit | row not printed, left out, twice, count, another input, inputs exchanged, digit missing, added, wrong, exchanged |
//!
//! That a figure from anywhere else in the report was printed is tried last, whatever it costs.
//!
//! A figure of few digits is hit by accident: with k digits that say something, m candidates give m / 10^k accidental
//! hits. A list of figures is searched only as far as that stays below one in twenty, the slips that need no list below
//! one in four ([`pencarian`]). Where nothing is found, that is said.

use super::bahan::Bahan;
use super::temuan::{Jenis, Sebab, Temuan};

mod baris;
mod bulat;
pub mod digit;
mod kolam;
mod masukan;
pub mod pencarian;
mod rumus;
mod salin;
mod sekitar;
pub mod soal;
mod tak_tercetak;

pub use pencarian::Pencarian;
pub use soal::Soal;

/// The search for one family of slips.
type Keluarga = fn(&Soal, &mut Pencarian);

/// The families, the cheapest first; of the same cost the likeliest first.
const KELUARGA: [Keluarga; 14] = [
    masukan::salah_cetak,
    salin::tertukar,
    digit::bentuk,
    bulat::batas,
    salin::tetangga,
    rumus::cari,
    bulat::masukan,
    digit::ujung,
    baris::tak_tercetak,
    baris::cari,
    masukan::tertukar,
    masukan::lain,
    digit::angka,
    salin::jauh,
];

/// Searches the cause of a finding about a printed figure that is another one than it should be.
pub fn isi(bahan: &Bahan, temuan: &mut Temuan) {
    let searched = matches!(
        temuan.jenis,
        Jenis::Beda
            | Jenis::BedaSetempat { .. }
            | Jenis::BedaSatuan { .. }
            | Jenis::BedaRujukan { .. }
    );
    if !searched {
        return;
    }
    let Some(soal) = kolam::soal(bahan, temuan) else {
        return;
    };
    temuan.sebab = cari(&soal);
    temuan.dicari = true;
}

/// The simplest slip that gives the printed figure; `None` where none does.
pub fn cari(soal: &Soal) -> Option<Sebab> {
    let mut search = Pencarian::new(soal);
    for family in KELUARGA {
        family(soal, &mut search);
        if search.ditemukan() {
            break;
        }
    }
    search.selesai()
}

/// What a slip costs: its line in the table above.
pub fn biaya(sebab: &Sebab) -> u8 {
    match sebab {
        Sebab::AngkaTetangga { .. }
        | Sebab::Tertukar(_)
        | Sebab::MasukanSalahCetak { .. }
        | Sebab::Pangkat(_)
        | Sebab::PersenDariPersen
        | Sebab::Dibatasi(_)
        | Sebab::Tanda => 1,
        Sebab::PembagiTahunIni
        | Sebab::SelisihBukanPersen
        | Sebab::RumusLain(_)
        | Sebab::Terbalik
        | Sebab::MasukanDibulatkan { .. }
        | Sebab::Terpotong
        | Sebab::DibulatkanKeAtas
        | Sebab::RerataPersen
        | Sebab::RerataKelompok
        | Sebab::JumlahBukanRerata => 2,
        Sebab::MasukanLain { .. }
        | Sebab::MasukanTertukar(..)
        | Sebab::BarisTerlewat(_)
        | Sebab::BarisGanda(_)
        | Sebab::PembagiSalah { .. }
        | Sebab::DigitTertukar
        | Sebab::DigitHilang
        | Sebab::DigitLebih(_)
        | Sebab::DigitSalah { .. }
        | Sebab::BarisTakTercetak(_) => 3,
    }
}
