//! The right answer of an exercise, from the core and from nowhere else.

use std::sync::Arc;

use rust_decimal::{Decimal, RoundingStrategy};

use super::soal::{Dicari, Slip, Soal, Tanya};
use crate::domain::compute;
use crate::domain::edit::Edit;
use crate::domain::notation;
use crate::domain::outcome::{Alasan, Nilai, Outcome, Simpulan};
use crate::domain::rulebook::rumus::Ukuran;
use crate::domain::whatif::cari::{self, Pengubah, Pertanyaan, Syarat};

/// The right answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Kunci {
    /// A figure.
    Angka {
        /// Unrounded.
        nilai: Decimal,
        /// Its unit, which says the decimals asked for.
        ukuran: Ukuran,
    },
    /// One of several words.
    Kata {
        /// Which.
        benar: usize,
        /// All of them.
        pilihan: Vec<Arc<str>>,
    },
    /// There is no result.
    TidakDapat(Alasan),
    /// An entry, at so many decimals.
    Isian {
        /// The entry, exactly as far as it is asked for.
        nilai: Decimal,
        /// Decimals asked for.
        desimal: u32,
    },
    /// A printed figure and its slip.
    Periksa {
        /// Which, from 0.
        baris: usize,
        /// Why it is wrong.
        slip: Slip,
    },
}

/// The verdicts as they are chosen from.
const PUTUSAN: [(Simpulan, &str); 3] = [
    (Simpulan::Efisien, "Efisien"),
    (Simpulan::Inefisien, "Inefisien"),
    (Simpulan::Impas, "Impas"),
];

/// The right answer; `None` where the exercise has none, which no exercise of a sheet is.
pub fn kunci(soal: &Soal, outcome: &Outcome) -> Option<Kunci> {
    match &soal.tanya {
        Tanya::Hasil(at) => {
            let sel = outcome.sel(*at)?;
            Some(match &sel.nilai {
                Nilai::Angka(nilai) => Kunci::Angka {
                    nilai: *nilai,
                    ukuran: sel.cara.ukuran(),
                },
                Nilai::Kelas(rank, _) => Kunci::Kata {
                    benar: *rank,
                    pilihan: kelas(outcome),
                },
                Nilai::Simpulan(simpulan) => Kunci::Kata {
                    benar: PUTUSAN.iter().position(|(of, _)| of == simpulan)?,
                    pilihan: PUTUSAN.iter().map(|(_, kata)| Arc::from(*kata)).collect(),
                },
                Nilai::TidakDapatDihitung(alasan) => Kunci::TidakDapat(*alasan),
                Nilai::BelumDiisi(_) => return None,
            })
        }
        Tanya::Isian(dicari) => Some(Kunci::Isian {
            nilai: ujung(outcome, dicari)?,
            desimal: dicari.desimal,
        }),
        Tanya::Periksa(diperiksa) => Some(Kunci::Periksa {
            baris: diperiksa.salah,
            slip: diperiksa.slip,
        }),
    }
}

fn kelas(outcome: &Outcome) -> Vec<Arc<str>> {
    let bands = &outcome.pengaturan.skala.kelas;
    bands
        .iter()
        .map(|kelas| kelas.label.as_str().into())
        .collect()
}

/// What follows once the sought entry is put in.
pub fn dengan(outcome: &Outcome, dicari: &Dicari, nilai: Decimal) -> Option<Outcome> {
    let mut document = outcome.document.clone();
    let text = notation::write_ungrouped(nilai, nilai.scale());
    document.apply(Edit::set(dicari.at, text.as_str())).ok()?;
    Some(compute::hitung_ulang(&document, outcome))
}

/// Whether an entry brings the result to the wanted height.
pub fn tercapai(outcome: &Outcome, dicari: &Dicari, nilai: Decimal) -> bool {
    let reached = || {
        dengan(outcome, dicari, nilai)?
            .sel(dicari.hasil)?
            .nilai
            .angka()
    };
    reached().is_some_and(|value| value >= dicari.paling_sedikit)
}

/// One unit of the last decimal asked for.
pub fn langkah(dicari: &Dicari) -> Decimal {
    Decimal::new(1, dicari.desimal)
}

/// The smallest (or largest) entry with the asked decimals that reaches the wanted height: the exact bound of the goal
/// seek, rounded to the side on which it is reached.
fn ujung(outcome: &Outcome, dicari: &Dicari) -> Option<Decimal> {
    let tanya = Pertanyaan {
        hasil: dicari.hasil,
        syarat: Syarat::PalingSedikit(dicari.paling_sedikit),
        pengubah: Pengubah::Isian(dicari.at),
    };
    let bound = cari::cari(outcome, &tanya).ok()?.batas?;
    let side = match dicari.terkecil {
        true => RoundingStrategy::ToPositiveInfinity,
        false => RoundingStrategy::ToNegativeInfinity,
    };
    let end = bound.round_dp_with_strategy(dicari.desimal, side);
    tercapai(outcome, dicari, end).then_some(end)
}
