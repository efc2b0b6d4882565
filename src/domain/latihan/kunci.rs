//! The right answer of an exercise, from the core and from nowhere else.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::soal::{Dicari, Slip, Soal, Tanya};
use crate::domain::compute;
use crate::domain::edit::Edit;
use crate::domain::notation;
use crate::domain::outcome::{Alasan, Nilai, Outcome, Simpulan};
use crate::domain::rulebook::rumus::Ukuran;

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

/// The smallest (or largest) entry with the asked decimals that reaches the wanted height: put in and reckoned, halving
/// what lies between one that does and one that does not.
fn ujung(outcome: &Outcome, dicari: &Dicari) -> Option<Decimal> {
    const MOST: i64 = 1 << 50;
    let entry = |units: i64| Decimal::new(units, dicari.desimal);
    let reached = |units: i64| tercapai(outcome, dicari, entry(units));
    // Below the end the goal is missed where the smallest is sought, reached where the largest is.
    let beyond = |units: i64| reached(units) == dicari.terkecil;
    let (mut below, mut above) = (0_i64, 1_i64);
    while !beyond(above) {
        below = above;
        above = above.checked_mul(2).filter(|above| *above < MOST)?;
    }
    while above.saturating_sub(below) > 1 {
        let middle = below.saturating_add(above.saturating_sub(below) / 2);
        if beyond(middle) {
            above = middle;
        } else {
            below = middle;
        }
    }
    let end = if dicari.terkecil { above } else { below };
    reached(end).then(|| entry(end))
}
