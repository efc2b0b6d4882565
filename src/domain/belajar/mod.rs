//! The course: lessons with one interactive formula each, reckoned live by the same rules as a report.
//!
//! A lesson is data: its inputs with the figures they begin with, the function that puts them into the rules, and real
//! examples with what their source prints. The words stand in `text::belajar`.
//!
//! ```text
//!   pelajaran/   the lessons in the order of the chain, one file per part of it
//!      |  Isian
//!      v
//!   meja         a small document of its own, reckoned by compute; or a formula of the rule book alone
//!      |
//!      |
//!   bagian       the inputs in place of the symbols that are made of them
//!      v
//!   langkah/     each result taken apart, step by step        -> Tayangan
//! ```

mod bagian;
mod contoh;
pub mod langkah;
mod meja;
pub mod pelajaran;

use crate::domain::audit::Temuan;
use crate::domain::audit::banding::Tercetak;
use crate::domain::choice::Choice;
use crate::domain::document::Document;
use crate::domain::formula::Expr;
use crate::domain::notation::{self, Decimal, LoneDot, Reading};
use crate::domain::outcome::{Catatan, Hasil, Nilai};
use crate::domain::rulebook::rumus::Rumus;
pub use langkah::{JenisLangkah, Langkah, Operasi};
pub use pelajaran::SEMUA;

/// A lesson.
#[derive(Debug)]
pub struct Pelajaran {
    /// Name in the address.
    pub id: &'static str,
    /// What can be changed, in the order of the formula.
    pub peubah: &'static [Peubah],
    /// The chain that follows, in the order in which a report reckons it.
    pub hitung: fn(&Isian) -> Tayangan,
    /// Real figures to put in.
    pub contoh: &'static [Contoh],
}

/// An input of a lesson.
#[derive(Debug)]
pub struct Peubah {
    /// Its symbol in the formula and its name in the address.
    pub simbol: &'static str,
    /// What stands there at first, as it would be typed.
    pub awal: &'static str,
    /// What may stand there.
    pub jenis: JenisPeubah,
}

impl Peubah {
    /// Whether a text may stand there: of a choice only one of its own, elsewhere anything that is typed.
    pub fn boleh(&self, teks: &str) -> bool {
        match self.jenis {
            JenisPeubah::Pilihan(choices) => choices.iter().any(|choice| choice.id == teks),
            _ => true,
        }
    }
}

/// What an input may be.
#[derive(Debug)]
pub enum JenisPeubah {
    /// A figure in Indonesian notation; dragging goes from `dari` to `sampai` in steps of `langkah`.
    Angka {
        /// Unit, after the figure: `%`, `Rp`; empty without one.
        satuan: &'static str,
        /// Lower end of dragging.
        dari: &'static str,
        /// Upper end of dragging.
        sampai: &'static str,
        /// Step of dragging and of the arrow keys.
        langkah: &'static str,
    },
    /// A target that may also be a range (`80-90`) or a bound (`<11`): typed only.
    Target {
        /// Unit.
        satuan: &'static str,
    },
    /// One of a list.
    Pilihan(&'static [Choice]),
}

/// A real example.
#[derive(Debug)]
pub struct Contoh {
    /// Name in tests, as in the list of worked examples.
    pub id: &'static str,
    /// What it puts in: symbol and text; other inputs stand as at first.
    pub isi: &'static [(&'static str, &'static str)],
    /// The formula whose result it is about, by [`Rumus::id`].
    pub rumus: &'static str,
    /// What its source prints, as printed; empty where it prints nothing.
    pub tercetak: &'static str,
    /// Where it was read.
    pub sumber: &'static str,
}

impl Contoh {
    /// Whether a result is what the source prints, at the printed precision.
    pub fn cocok(&self, nilai: &Nilai) -> bool {
        match nilai {
            Nilai::Angka(value) => {
                let printed = Tercetak::baca(self.tercetak, Some(*value));
                printed.is_some_and(|printed| printed.cocok(*value))
            }
            Nilai::Kelas(_, word) => word.eq_ignore_ascii_case(self.tercetak),
            _ => false,
        }
    }
}

/// What a person has put in, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Isian(pub Vec<(String, String)>);

impl Isian {
    /// The text of an input; empty where there is none.
    pub fn teks(&self, simbol: &str) -> &str {
        let found = self.0.iter().find(|(known, _)| known == simbol);
        found.map_or("", |(_, text)| text)
    }
}

/// The figure that a text of an input says; a dot before three digits groups thousands, as everywhere in the course.
pub fn angka(text: &str) -> Option<Decimal> {
    match notation::read(text, LoneDot::Thousands) {
        Reading::Number(number) => Some(number.value),
        _ => None,
    }
}

impl Pelajaran {
    /// What stands in the inputs at first, with `isi` put over it; foreign names are left out.
    pub fn isian<'a>(&self, isi: impl Fn(&str) -> Option<&'a str>) -> Isian {
        let text = |peubah: &Peubah| {
            let text = isi(peubah.simbol).unwrap_or(peubah.awal);
            (peubah.simbol.to_string(), text.to_string())
        };
        Isian(self.peubah.iter().map(text).collect())
    }
}

/// The lesson with this name.
pub fn pelajaran(id: &str) -> Option<&'static Pelajaran> {
    SEMUA.iter().copied().find(|pelajaran| pelajaran.id == id)
}

/// What a lesson shows for some inputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Tayangan {
    /// The chain, in order.
    pub mata: Vec<Mata>,
    /// Which of the chain is the formula of the lesson.
    pub utama: usize,
    /// What the check says of a printed figure, in the lesson about it.
    pub periksa: Option<Terperiksa>,
}

/// A printed figure that was checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Terperiksa {
    /// The small document that prints it.
    pub document: Document,
    /// What was found; nothing where the figure is right.
    pub temuan: Vec<Temuan>,
}

/// One link of the chain: a result with its making.
#[derive(Clone, Debug, PartialEq)]
pub struct Mata {
    /// Its formula.
    pub rumus: &'static Rumus,
    /// Which symbols of it are made of inputs of the lesson, and how.
    pub bagian: Vec<(&'static str, Expr)>,
    /// Which result of a row it is, where it stands in one: tells links of the same formula apart.
    pub hasil: Option<Hasil>,
    /// The result, unrounded.
    pub nilai: Nilai,
    /// How it comes about, one step after the other: symbols, figures put in, each operation, the rounded result.
    pub langkah: Vec<Langkah>,
    /// What the reader should know.
    pub catatan: Vec<Catatan>,
}
