//! Why a printed figure is wrong: the simplest slip that gives it exactly.
//!
//! ```text
//!   Bahan, Temuan ──> kolam ──> Perkara     the figure taken apart, with what could have been taken instead   kolam, sekitar, soal
//!                                 |                                       where that stands, read once     denah
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
//!
//! The work for one finding has a bound that does not grow with the document, but for adding up a sum: so many
//! neighbours, so many candidates of a family. What stands where is read once per check ([`Denah`]).

use super::bahan::Bahan;
use super::temuan::{Berat, Jenis, Sebab, Temuan};

mod baris;
mod bulat;
mod denah;
pub mod digit;
mod kolam;
mod masukan;
pub mod pencarian;
pub mod perkara;
mod rumus;
mod salin;
mod sekitar;
mod tak_tercetak;

pub use denah::Denah;
pub use pencarian::Pencarian;
pub use perkara::Perkara;

/// The search for one family of slips.
type Keluarga = fn(&Perkara, &mut Pencarian);

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

/// A figure that is right, beside a wrong input: only what was done with its inputs can be said. That it is also another
/// figure of the report explains nothing.
const SETEMPAT: [Keluarga; 2] = [masukan::salah_cetak, masukan::tertukar];

/// Searches the cause of a finding about a printed figure that is another one than it should be.
pub fn isi(bahan: &Bahan, temuan: &mut Temuan) {
    let searched = matches!(
        temuan.jenis,
        Jenis::Beda | Jenis::BedaSetempat { .. } | Jenis::BedaRujukan { .. }
    );
    // Of [`Jenis::BedaSatuan`] the kind itself is the cause.
    if !searched {
        return;
    }
    let Some(soal) = perkara(bahan, temuan) else {
        return;
    };
    temuan.sebab = cari(&soal);
    temuan.dicari = true;
    // Nobody takes `1,0178` for one percent.
    if temuan.sebab == Some(Sebab::RasioBukanPersen) {
        temuan.berat = temuan.berat.max(Berat::Sedang);
    }
}

/// The question of a finding; `None` where nothing printed is meant, or no figure.
pub fn perkara<'a>(bahan: &'a Bahan, temuan: &Temuan) -> Option<Perkara<'a>> {
    kolam::perkara(bahan, temuan)
}

/// The simplest slip that gives the printed figure; `None` where none does.
pub fn cari(soal: &Perkara) -> Option<Sebab> {
    telusuri(soal).selesai()
}

/// The whole search for the simplest slip.
pub fn telusuri(soal: &Perkara) -> Pencarian {
    let mut search = Pencarian::new(soal);
    let families = if soal.setempat {
        &SETEMPAT[..]
    } else {
        &KELUARGA
    };
    for family in families {
        search.mulai();
        family(soal, &mut search);
        if search.ditemukan() {
            break;
        }
    }
    search
}

/// What a slip costs: its line in the table above.
pub fn biaya(sebab: &Sebab) -> u8 {
    match sebab {
        Sebab::AngkaTetangga { .. }
        | Sebab::Tertukar(_)
        | Sebab::MasukanSalahCetak { .. }
        | Sebab::Pangkat(_)
        | Sebab::PersenDariPersen
        | Sebab::RasioBukanPersen
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
