//! Goal seek: which entry gives the wanted result.
//!
//! ```text
//!   Pertanyaan ──> peubah   the entry: what stands there, how far it may go, its steps, how it is written
//!             ──> syarat   the goal as a bound, and whether a figure reaches it
//!   jejak     the result followed back through the outcome: a Fungsi (a + b x) / (c + d x) of the entry
//!   bentang   every piece of it tried once: where the goal is reached, from end to end
//!   persoalan the end that counts, rounded to the side of the promise, put in and reckoned by compute
//!   setempat  a mean taken apart into its members, each of which is asked alone
//!   merata, siapa   a mean: equal effort of all; who could carry it alone
//! ```
//!
//! No formula of the rule book is turned round by hand here: [`crate::domain::compute`] keeps with every result its
//! formula and what was put in, so that any of them, a new one as well, is followed back in the same way. The answer is
//! exact, then rounded to the side on which the promise holds, put in, and reckoned again before it is given; one step
//! less does not do.
//!
//! - Steps of an entry: whole rupiah; whole people, units, documents where none of the figures has decimals; otherwise
//!   as many decimals as are typed in target and realisasi, at least two, and fewer where the bound has fewer.
//! - A bound that is not the band's own (`>`) has no least value: the answer is the first step beyond it.
//! - Where several stretches of entries reach the goal, the one nearest to what stands there counts.
//! - Of a range the bound counts that the realisasi lies beyond; inside it the one beyond which it is worse.
//! - A realisasi or target is not below 0, unless some figure of its row is.
//! - A mean must not rise because the indikator that was asked about can no longer be computed.
//! - Budgets are written as the budget after the revision, so that the first one stays to compare with. Money is
//!   shared out over the kegiatan of an indikator in proportion to what stands there, in whole rupiah that add up.
//! - A kegiatan that serves several indikator counts in full for each; the answer names it.

mod bentang;
mod fungsi;
mod jejak;
mod merata;
mod persoalan;
mod peubah;
mod setempat;
mod siapa;
mod suku;
mod syarat;

use std::sync::Arc;

use rust_decimal::Decimal;

use self::persoalan::Persoalan;
pub use self::siapa::{Kerja, siapa};
use super::skenario::Ubahan;
use crate::domain::document::{CellRef, RowId};
use crate::domain::outcome::{Alasan, HasilRef, Nilai, Outcome, Place};

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
    /// Any entry that may stand there: from `nilai` on, where there is a least one, up to `sampai`.
    Bebas,
}

/// What a reader of an answer should know beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Perhatian {
    /// More than 100 is wanted of an entry in percent, which not every quantity can be.
    LebihDariSeratus,
    /// More money would be spent than the budget in force.
    MelebihiPagu,
    /// These kegiatan serve other indikator as well, and count in full for each of them.
    KegiatanBersama(Vec<RowId>),
}

/// An answer that was put in and reaches the goal.
#[derive(Clone, Debug, PartialEq)]
pub struct Jawaban {
    /// The exact bound, as far as 28 digits go, in the unit of the entry; `None` for [`Pengubah::Merata`] and
    /// [`Sisi::Bebas`].
    pub batas: Option<Decimal>,
    /// The bound rounded to the side of the promise, in the unit of the entry. Where the goal is reached already it is
    /// how far the entry may go; for [`Sisi::Bebas`] the least that may stand there.
    pub nilai: Option<Decimal>,
    /// What stands there now; `None` where nothing does, and for several entries of which no sum is asked.
    pub kini: Option<Decimal>,
    /// On which side of it the goal is reached.
    pub sisi: Sisi,
    /// The other end, where the goal is reached only up to it.
    pub sampai: Option<Decimal>,
    /// What to write, for a scenario or the draft. Empty where the goal is reached already.
    pub ubahan: Vec<Ubahan>,
    /// The result once that is written.
    pub hasil: Nilai,
    /// Points that every capaian gains, for [`Pengubah::Merata`]; negative where the goal is reached already: points
    /// that each may lose.
    pub poin: Option<Decimal>,
    /// What the reader should know.
    pub perhatian: Vec<Perhatian>,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Mustahil {
    /// The formula never gives so much (or so little): the most it can give, where that is known.
    DiLuarJangkauan(Option<Decimal>),
    /// The cap holds the capaian back.
    Batas {
        /// The cap, percent.
        batas: Decimal,
        /// The most that the result can be under it.
        terjauh: Option<Decimal>,
    },
    /// The result does not depend on this entry.
    TidakBergantung,
    /// The result cannot be computed, whatever the entry.
    TidakDihitung(Alasan),
    /// Another entry is missing.
    BelumDiisi(CellRef),
    /// The exact answer has more digits than a decimal holds.
    TerlaluBesar,
    /// The bound lies between two steps of the entry (whole people, two decimals), and no step reaches the goal.
    TanpaLangkah {
        /// The exact bound, in the unit of the entry.
        batas: Decimal,
        /// Decimals of a step.
        desimal: u32,
    },
    /// The result follows from this entry in a way that has no closed form here (a root, a typed formula).
    TanpaRumusBalik,
    /// There is no band of this rank, with the words of those that there are.
    TanpaKelas(Vec<Arc<str>>),
}

/// One indikator that might carry a mean alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Calon {
    /// The indikator.
    pub indikator: RowId,
    /// Its realisasi for the goal, or why it cannot.
    pub jawaban: Result<Jawaban, Mustahil>,
    /// Change of its realisasi, percent of what stands there, below 0 where it falls; `None` where nothing or 0 stands there, or no answer.
    pub usaha: Option<Decimal>,
}

/// Answers a question about a document.
///
/// # Errors
/// [`Mustahil`]: why no entry gives the wanted result.
pub fn cari(outcome: &Outcome, tanya: &Pertanyaan) -> Result<Jawaban, Mustahil> {
    match tanya.pengubah {
        Pengubah::Merata => merata::cari(outcome, tanya.hasil, tanya.syarat),
        _ => Persoalan::new(outcome, tanya)?.jawab(),
    }
}

/// Why a result is not there, from where it begins.
fn sebab(outcome: &Outcome, nilai: &Nilai) -> Mustahil {
    let mut nilai = nilai.clone();
    // What a result depends on does not depend on it.
    for _ in 0..16 {
        let at = match nilai {
            Nilai::BelumDiisi(Place::Cell(at)) => return Mustahil::BelumDiisi(at),
            Nilai::BelumDiisi(Place::Hasil(at)) => at,
            Nilai::TidakDapatDihitung(Alasan::Bergantung(at)) => at,
            Nilai::TidakDapatDihitung(alasan) => return Mustahil::TidakDihitung(alasan),
            _ => break,
        };
        match outcome.sel(at) {
            Some(sel) => nilai = sel.nilai.clone(),
            None => return Mustahil::TidakDihitung(Alasan::Bergantung(at)),
        }
    }
    Mustahil::TidakBergantung
}
