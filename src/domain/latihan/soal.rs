//! An exercise: a small document and what is asked of it.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::pesanan::{Jenis, Tingkat};
use crate::domain::audit::Sebab;
use crate::domain::compute;
use crate::domain::document::{CellRef, Document, Text};
use crate::domain::outcome::{HasilRef, Outcome};

/// An exercise.
#[derive(Clone, Debug)]
pub struct Soal {
    /// Its number on the sheet, from 1.
    pub nomor: usize,
    /// What it is about.
    pub jenis: Jenis,
    /// How hard it is.
    pub tingkat: Tingkat,
    /// What is given.
    pub document: Document,
    /// What is asked.
    pub tanya: Tanya,
}

/// What is asked of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Tanya {
    /// One result.
    Hasil(HasilRef),
    /// The entry that brings a result just to a wanted height.
    Isian(Dicari),
    /// Which of the printed results is wrong, and by which slip.
    Periksa(Diperiksa),
}

/// An entry that is sought.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dicari {
    /// The cell that is left open.
    pub at: CellRef,
    /// The result that is to be at least `paling_sedikit`.
    pub hasil: HasilRef,
    /// How much, in the unit of the result.
    pub paling_sedikit: Decimal,
    /// Whether the smallest such entry is asked for, else the largest.
    pub terkecil: bool,
    /// Decimals of the entry.
    pub desimal: u32,
}

/// Printed results, one of them wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct Diperiksa {
    /// Each result as printed, in the order of the letters A, B, …
    pub tercetak: Vec<(HasilRef, Text)>,
    /// Which is wrong.
    pub salah: usize,
    /// By which slip.
    pub slip: Slip,
    /// The slip as the check names it.
    pub sebab: Sebab,
}

/// The slips that are offered to choose from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// The formula of the other direction.
    Rumus,
    /// Cut off instead of rounded.
    Potong,
    /// Two neighbouring digits exchanged.
    Digit,
    /// The figure of another row.
    Salin,
    /// The decimal point at another place.
    Koma,
}

impl Slip {
    /// Every slip, in the order in which they are offered.
    pub const ALL: [Slip; 5] = [
        Slip::Rumus,
        Slip::Potong,
        Slip::Digit,
        Slip::Salin,
        Slip::Koma,
    ];

    /// Which of them a cause is.
    pub fn dari(sebab: &Sebab) -> Option<Slip> {
        match sebab {
            Sebab::RumusLain(_) | Sebab::Terbalik => Some(Slip::Rumus),
            Sebab::Terpotong => Some(Slip::Potong),
            Sebab::DigitTertukar => Some(Slip::Digit),
            Sebab::AngkaTetangga { .. } => Some(Slip::Salin),
            Sebab::Pangkat(_) | Sebab::PersenDariPersen | Sebab::RasioBukanPersen => {
                Some(Slip::Koma)
            }
            _ => None,
        }
    }
}

impl Soal {
    /// Everything that follows from what is given.
    pub fn outcome(&self) -> Arc<Outcome> {
        Arc::new(compute::hitung(&self.document))
    }
}
