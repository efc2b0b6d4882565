//! What a goal means in figures: the bound it stands for, and whether a result reaches it.

use rust_decimal::Decimal;

use super::{Mustahil, Syarat};
use crate::domain::number::{add, sub};
use crate::domain::outcome::{Nilai, Sel};
use crate::domain::rulebook::skala::{Kelas, Skala};

/// A goal with the scale it is read on.
pub struct Sasaran<'a> {
    /// The goal.
    pub syarat: Syarat,
    skala: &'a Skala,
    /// The figure at which the result passes from one side to the other.
    pub ambang: Decimal,
}

impl<'a> Sasaran<'a> {
    /// # Errors
    /// [`Mustahil::TanpaKelas`].
    pub fn new(syarat: Syarat, skala: &'a Skala) -> Result<Self, Mustahil> {
        let ambang = match syarat {
            Syarat::PalingSedikit(angka) | Syarat::PalingBanyak(angka) => angka,
            Syarat::Kelas(rank) => {
                let words = || skala.kelas.iter().map(|kelas| kelas.label.as_str().into());
                let none = || Mustahil::TanpaKelas(words().collect());
                let kelas = skala.kelas.get(rank).ok_or_else(none)?;
                bawah(kelas, skala.pembulatan)
            }
        };
        Ok(Sasaran {
            syarat,
            skala,
            ambang,
        })
    }

    /// The same goal of a part, which is reached where the part reaches `ambang`.
    pub fn sebagian(&self, ambang: Decimal) -> Sasaran<'a> {
        let syarat = match self.syarat {
            Syarat::PalingBanyak(_) => Syarat::PalingBanyak(ambang),
            _ => Syarat::PalingSedikit(ambang),
        };
        Sasaran {
            syarat,
            ambang,
            ..*self
        }
    }

    /// Whether a figure reaches it.
    pub fn tercapai(&self, angka: Decimal) -> bool {
        match self.syarat {
            Syarat::PalingSedikit(bound) => angka >= bound,
            Syarat::PalingBanyak(bound) => angka <= bound,
            Syarat::Kelas(rank) => self.skala.kelas(angka).is_some_and(|is| is <= rank),
        }
    }

    /// Whether less is better.
    pub fn menurun(&self) -> bool {
        matches!(self.syarat, Syarat::PalingBanyak(_))
    }

    /// The figure of two that comes nearer to it.
    pub fn lebih_dekat(&self, one: Decimal, two: Decimal) -> Decimal {
        if self.menurun() {
            one.min(two)
        } else {
            one.max(two)
        }
    }
}

/// The unrounded figure from which on a band holds (from which on above it, where its bound is not its own). Half-up:
/// 90,5 is 91.
fn bawah(kelas: &Kelas, pembulatan: Option<u32>) -> Decimal {
    let Some(decimals) = pembulatan else {
        return kelas.batas;
    };
    let half = Decimal::new(5, decimals.saturating_add(1));
    let moved = if kelas.inklusif { sub } else { add };
    moved(kelas.batas, half).unwrap_or(kelas.batas)
}

/// The figure of a result; of a kategori the capaian that was classed.
pub fn angka(sel: &Sel) -> Option<Decimal> {
    match &sel.nilai {
        Nilai::Kelas(..) => sel.cara.masukan("C"),
        other => other.angka(),
    }
}
