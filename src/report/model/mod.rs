//! The report as data: parts of headings, tables, charts and workings, made once from a document and what follows
//! from it. The preview on screen, the HTML file and every later format set the same blocks.
//!
//! Nothing is reckoned here and nothing is set here: figures come from the outcome, words from [`crate::text`], and
//! markup belongs to the format.

mod anggaran;
mod bab;
mod bagian;
mod capaian;
mod efisiensi;
mod keluaran;
mod kurang;
mod lampiran;
mod lembar;
mod muat;
mod naskah;
mod perbandingan;
mod periksa;
mod perjanjian;
mod rencana;
mod ringkasan;
mod sasaran;
mod source;
mod susun;
pub(super) mod tabel;
mod table;
mod triwulan;

use crate::domain::outcome::HasilRef;
use crate::report::chart::Chart;
use crate::text::CaraHitung;

pub use bagian::{BAGIAN, Bagian, dicetak, tanpa};
pub use kurang::{Kurang, missing};
pub use lembar::{Run, runs};
pub use naskah::{Span, narasi};
pub use periksa::catatan;
pub use perjanjian::{Edisi, perjanjian};
pub use susun::{build, summary, tables};
pub use table::{Align, Cell, Column, Content, Mark, Origin, Row, Table, Width};

use source::{Group, Numbered, Source};

/// A piece of text, and whether a person's typing is in it (which a format may have to isolate or to keep as it is).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The text, exactly as it is to be read.
    pub text: String,
    /// Whether all or part of it was typed.
    pub typed: bool,
}

impl Phrase {
    /// Words and figures of ours.
    pub fn own(text: impl Into<String>) -> Phrase {
        Phrase {
            text: text.into(),
            typed: false,
        }
    }

    /// Text that was typed, or a sentence with such text in it.
    pub fn typed(text: impl Into<String>) -> Phrase {
        Phrase {
            text: text.into(),
            typed: true,
        }
    }
}

/// A report.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Title of the window or file; nothing typed is in it but a year.
    pub name: String,
    /// The kind of document.
    pub kind: Phrase,
    /// The lines below it: year, office, government.
    pub title: Vec<Phrase>,
    /// What the report is about, as name and value.
    pub identity: Vec<(Phrase, Phrase)>,
    /// The chapters.
    pub parts: Vec<Part>,
}

/// A chapter.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// A stable name for links.
    pub id: &'static str,
    /// What stands before its heading: `BAB III`, `Lampiran 2:`; empty for none.
    pub label: String,
    /// Its heading.
    pub title: &'static str,
    /// How its paper lies.
    pub page: Page,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// How the paper lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// A4 upright.
    Portrait,
    /// A4 across, for wide tables.
    Landscape,
}

/// One block of a chapter.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading below the chapter's own: level 3 to 5, number or kind, and text.
    Heading {
        /// 3, 4 or 5.
        level: u8,
        /// A name for links; given when the report is complete.
        id: String,
        /// What stands before the text, as `A.` or `Sasaran 1:`; empty for none.
        label: String,
        /// The text.
        text: Phrase,
    },
    /// A paragraph.
    Paragraph(Phrase),
    /// A paragraph of running text that a person wrote.
    Prose(Vec<Span>),
    /// A list that a person wrote.
    List {
        /// With numbers.
        ordered: bool,
        /// Its items.
        items: Vec<Vec<Span>>,
    },
    /// The list of what the report contains.
    Contents(Vec<Entry>),
    /// Names with longer values.
    Details(Vec<(Phrase, Phrase)>),
    /// The figures that matter most: name, figure, remark.
    Figures(Vec<Figure>),
    /// A table.
    Table(Table),
    /// A chart; its table with equal figures goes with it.
    Chart(Chart),
    /// How a result came about.
    Working(Box<Working>),
    /// Lines to be filled in by hand.
    Signature(&'static [&'static str]),
    /// A date line and two parties side by side, with room for their signatures.
    Parties {
        /// Place and date.
        date: Phrase,
        /// The one on the left, then the one on the right.
        parties: Box<[Party; 2]>,
    },
    /// What follows begins on a new page of paper.
    PageBreak,
}

impl Block {
    /// A heading with what stands before it.
    fn heading(level: u8, label: impl Into<String>, text: Phrase) -> Block {
        Block::Heading {
            level,
            id: String::new(),
            label: label.into(),
            text,
        }
    }

    /// A paragraph of ours.
    fn own(text: impl Into<String>) -> Block {
        Block::Paragraph(Phrase::own(text))
    }
}

/// One line of the list of contents.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What it leads to.
    pub kind: EntryKind,
    /// The name for links.
    pub id: String,
    /// `BAB I`, `A.`, `Tabel 3.`; empty for none.
    pub label: String,
    /// The heading or caption.
    pub text: Phrase,
}

/// What an entry of the contents leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// A chapter.
    Part,
    /// A section of the chapter before it.
    Section,
    /// A table.
    Table,
    /// A chart.
    Chart,
}

/// Who signs an agreement.
#[derive(Clone, Debug, PartialEq)]
pub struct Party {
    /// `Pihak Pertama`
    pub role: &'static str,
    /// The office; empty leaves a line.
    pub position: Phrase,
    /// The name; empty leaves a line.
    pub name: Phrase,
    /// Rank and number below the name.
    pub below: Vec<Phrase>,
}

/// A figure with its name.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Name.
    pub label: String,
    /// The figure with its unit, or the dash and reason.
    pub value: String,
    /// What it is made of; empty for nothing to say.
    pub note: String,
    /// Which result it is, where it is one.
    pub origin: Option<HasilRef>,
}

/// How a result came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Working {
    /// Number of the indikator; empty where it has none.
    pub number: String,
    /// What [`crate::text::cara_hitung`] tells.
    pub cara: CaraHitung,
    /// How much of it is shown.
    pub form: Form,
}

/// How much of a working is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Everything: formula, numbers, symbols, notes, source.
    Full,
    /// The formula with the numbers put in.
    Line,
}
