//! The order of the rows of a rekap, and their ranks. Rows without the figure stand last and have no rank; rows that do
//! not count have none either.

use std::cmp::{Ordering, Reverse};

use rust_decimal::Decimal;

use super::{BarisRekap, Beda, Ikut, Rekap, polos};
use crate::domain::order::PutInOrder;
use crate::domain::outcome::Nilai;

/// A column by which the rows can be put in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kolom {
    /// Name of the office.
    Instansi,
    /// Year.
    Tahun,
    /// Number of indikator with a capaian.
    Indikator,
    /// Mean capaian.
    Rerata,
    /// Category of the mean, among reports of the usual scale.
    Kategori,
    /// Budget.
    Pagu,
    /// Money spent.
    Realisasi,
    /// Absorption.
    Serapan,
    /// Efficiency or inefficiency.
    Ei,
    /// Number of indikator without a capaian.
    Tanpa,
}

impl Kolom {
    /// Every column, from left to right.
    pub const ALL: [Kolom; 10] = [
        Kolom::Instansi,
        Kolom::Tahun,
        Kolom::Indikator,
        Kolom::Rerata,
        Kolom::Kategori,
        Kolom::Pagu,
        Kolom::Realisasi,
        Kolom::Serapan,
        Kolom::Ei,
        Kolom::Tanpa,
    ];

    /// The direction in which a person first looks at it: names from A, the fewest gaps, else the highest first.
    pub const fn arah(self) -> Arah {
        match self {
            Kolom::Instansi | Kolom::Tahun | Kolom::Tanpa => Arah::Naik,
            _ => Arah::Turun,
        }
    }

    /// Whether a place in it is a rank.
    pub const fn berperingkat(self) -> bool {
        !matches!(self, Kolom::Instansi | Kolom::Tahun)
    }

    fn angka(self, baris: &BarisRekap) -> Option<Decimal> {
        let ringkas = &baris.laporan.ringkas;
        match self {
            Kolom::Instansi | Kolom::Tahun => None,
            Kolom::Indikator => Some(Decimal::from(ringkas.terhitung)),
            Kolom::Rerata => ringkas.rerata.angka(),
            Kolom::Kategori if baris.beda.contains(&Beda::Skala) => None,
            Kolom::Kategori => match ringkas.kategori {
                // The top band is 0.
                Nilai::Kelas(rank, _) => {
                    let below = ringkas.sebaran.len().saturating_sub(rank);
                    Some(Decimal::from(below))
                }
                _ => None,
            },
            Kolom::Pagu => ringkas.pagu.angka(),
            Kolom::Realisasi => ringkas.realisasi.angka(),
            Kolom::Serapan => ringkas.serapan.angka(),
            Kolom::Ei => ringkas.ei.angka(),
            Kolom::Tanpa => Some(Decimal::from(ringkas.tanpa_capaian())),
        }
    }
}

/// Upward or downward.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Arah {
    /// The smallest first.
    Naik,
    /// The largest first.
    Turun,
}

impl Arah {
    /// The other one.
    pub const fn balik(self) -> Arah {
        match self {
            Arah::Naik => Arah::Turun,
            Arah::Turun => Arah::Naik,
        }
    }
}

/// By what and in which direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Urut {
    /// By what.
    pub kolom: Kolom,
    /// In which direction.
    pub arah: Arah,
}

impl Urut {
    /// By this column as a person first looks at it.
    pub const fn menurut(kolom: Kolom) -> Urut {
        Urut {
            kolom,
            arah: kolom.arah(),
        }
    }

    /// What a click on a heading asks for: the same column the other way round, another one anew.
    pub fn klik(self, kolom: Kolom) -> Urut {
        if self.kolom == kolom {
            Urut {
                kolom,
                arah: self.arah.balik(),
            }
        } else {
            Urut::menurut(kolom)
        }
    }
}

/// A row in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peringkat {
    /// Its position in [`Rekap::baris`].
    pub baris: usize,
    /// Its rank, from 1: how many are better, plus one. The best rank does not depend on the direction shown.
    pub peringkat: Option<usize>,
}

/// The rows in order, with their ranks.
pub fn peringkat(rekap: &Rekap, urut: Urut) -> Vec<Peringkat> {
    let Urut { kolom, arah } = urut;
    let mut ranked: Vec<Decimal> = rekap
        .baris
        .iter()
        .filter(|baris| baris.ikut == Ikut::Ya)
        .filter_map(|baris| kolom.angka(baris))
        .collect();
    ranked.put_in_order();
    let rank = |baris: &BarisRekap| {
        let value = kolom.angka(baris).filter(|_| baris.ikut == Ikut::Ya)?;
        let better = match kolom.arah() {
            Arah::Naik => ranked.partition_point(|other| *other < value),
            Arah::Turun => {
                let not_better = ranked.partition_point(|other| *other <= value);
                ranked.len().saturating_sub(not_better)
            }
        };
        Some(better.saturating_add(1))
    };
    let mut order: Vec<_> = rekap
        .baris
        .iter()
        .enumerate()
        .map(|(at, baris)| {
            let place = Peringkat {
                baris: at,
                peringkat: rank(baris),
            };
            (Key::of(kolom, baris), place)
        })
        .collect();
    // Stable, and the rows come by office and year: so stand those that are equal.
    order.put_in_order_by(|(a, _), (b, _)| a.compare(b, arah));
    order.into_iter().map(|(_, place)| place).collect()
}

/// What a row is put in order by; no figure is last in either direction.
enum Key {
    Angka(Option<Decimal>),
    Kata(Option<String>),
}

impl Key {
    fn of(kolom: Kolom, baris: &BarisRekap) -> Key {
        let ringkas = &baris.laporan.ringkas;
        let word = |text: &str| Key::Kata(Some(polos(text)).filter(|text| !text.is_empty()));
        match kolom {
            Kolom::Instansi => word(&ringkas.instansi),
            Kolom::Tahun => word(&ringkas.tahun),
            _ => Key::Angka(kolom.angka(baris)),
        }
    }

    fn compare(&self, other: &Key, arah: Arah) -> Ordering {
        match (self, other) {
            (Key::Angka(a), Key::Angka(b)) => in_direction(a, b, arah),
            (Key::Kata(a), Key::Kata(b)) => in_direction(a, b, arah),
            _ => Ordering::Equal,
        }
    }
}

fn in_direction<T: Ord>(a: &Option<T>, b: &Option<T>, arah: Arah) -> Ordering {
    a.is_none().cmp(&b.is_none()).then_with(|| match arah {
        Arah::Naik => a.cmp(b),
        Arah::Turun => Reverse(a).cmp(&Reverse(b)),
    })
}
