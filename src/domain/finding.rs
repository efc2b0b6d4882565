//! What is wrong, missing or worth a look: data, not sentences (those are made in [`crate::text`]).

use rust_decimal::Decimal;

use super::document::{CellRef, Text};
use super::edit::Edit;
use super::formula::SyntaxError;
use super::notation::Unreadable;
use super::outcome::Place;
use super::rujukan::RujukanError;

/// How much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// A cell cannot be used as it stands.
    Galat,
    /// It computes, but is probably not what was meant.
    Peringatan,
    /// Something is still to be filled in.
    Kurang,
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub enum FindingKind {
    /// The text is not a figure, and why.
    BukanAngka(Unreadable),
    /// The cell holds several figures.
    Majemuk,
    /// A range where one figure is needed.
    BukanRentang,
    /// One figure where a range is needed.
    PerluRentang,
    /// A lone dot that reads in two ways.
    DuaBacaan {
        /// Read as thousands.
        ribuan: Decimal,
        /// Read as decimal point.
        desimal: Decimal,
    },
    /// The text is none of the offered answers.
    PilihanAsing,
    /// A reference in running text stands for nothing.
    RujukanAsing {
        /// The reference as typed.
        rujukan: Text,
        /// What is wrong with it.
        kenapa: RujukanError,
    },
    /// The link names no indikator.
    TautanAsing,
    /// The kegiatan counts in full for several indikator.
    TautanGanda(usize),
    /// A needed field is empty.
    Kosong,
    /// Target 0.
    TargetNol,
    /// More was spent than the budget allows.
    MelebihiPagu,
    /// The typed figure of a row differs from the sum of the rows below it.
    BedaJumlah {
        /// What the rows below add up to, rupiah.
        jumlah: Decimal,
    },
    /// The figure should not be negative.
    Negatif,
    /// The year is not four digits.
    BukanTahun,
    /// The bands of the own scale do not fall from row to row.
    SkalaTidakUrut,
    /// The period of the Renstra is not two years.
    BukanPeriode,
    /// A Renstra row and an indikator belong together one to one; a further link is not used.
    TautanSatu,
    /// The realisasi of the year differs from what the quarters come to.
    BedaTriwulan {
        /// What the quarters come to, in the unit of the row.
        nilai: Decimal,
    },
    /// Money was spent where the target of the output is 0.
    BelanjaTanpaTarget,
    /// The typed text is no formula, and where.
    RumusSalah(SyntaxError),
    /// The formula needs its own result.
    RumusMelingkar,
    /// Another row of the table has the same kode.
    KodeGanda,
    /// What is typed where a formula gives the figure is not used.
    IsianTidakDipakai,
    /// The table has more columns, rows or cells than are reckoned.
    TabelTerlaluBesar,
}

impl FindingKind {
    /// A stable name for files and tests.
    pub const fn code(&self) -> &'static str {
        match self {
            FindingKind::BukanAngka(_) => "bukan-angka",
            FindingKind::Majemuk => "majemuk",
            FindingKind::BukanRentang => "bukan-rentang",
            FindingKind::PerluRentang => "perlu-rentang",
            FindingKind::DuaBacaan { .. } => "dua-bacaan",
            FindingKind::PilihanAsing => "pilihan-asing",
            FindingKind::RujukanAsing { .. } => "rujukan-asing",
            FindingKind::TautanAsing => "tautan-asing",
            FindingKind::TautanGanda(_) => "tautan-ganda",
            FindingKind::Kosong => "kosong",
            FindingKind::TargetNol => "target-nol",
            FindingKind::MelebihiPagu => "melebihi-pagu",
            FindingKind::BedaJumlah { .. } => "beda-jumlah",
            FindingKind::Negatif => "negatif",
            FindingKind::BukanTahun => "bukan-tahun",
            FindingKind::SkalaTidakUrut => "skala-tidak-urut",
            FindingKind::BukanPeriode => "bukan-periode",
            FindingKind::TautanSatu => "tautan-satu",
            FindingKind::BedaTriwulan { .. } => "beda-triwulan",
            FindingKind::BelanjaTanpaTarget => "belanja-tanpa-target",
            FindingKind::RumusSalah(_) => "rumus-salah",
            FindingKind::RumusMelingkar => "rumus-melingkar",
            FindingKind::KodeGanda => "kode-ganda",
            FindingKind::IsianTidakDipakai => "isian-tidak-dipakai",
            FindingKind::TabelTerlaluBesar => "tabel-terlalu-besar",
        }
    }

    /// How much it matters.
    pub const fn severity(&self) -> Severity {
        match self {
            FindingKind::Kosong => Severity::Kurang,
            FindingKind::TargetNol
            | FindingKind::MelebihiPagu
            | FindingKind::BedaJumlah { .. }
            | FindingKind::Negatif
            | FindingKind::KodeGanda
            | FindingKind::IsianTidakDipakai
            | FindingKind::TautanGanda(_)
            | FindingKind::TautanSatu
            | FindingKind::BedaTriwulan { .. }
            | FindingKind::BelanjaTanpaTarget => Severity::Peringatan,
            _ => Severity::Galat,
        }
    }
}

/// A way out that is one click.
#[derive(Clone, Debug, PartialEq)]
pub struct Remedy {
    /// Which of the ways.
    pub kind: RemedyKind,
    /// The change.
    pub edit: Edit,
}

/// What a remedy does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RemedyKind {
    /// Reads the lone dots of the column as thousands.
    BacaRibuan(Decimal),
    /// Reads the lone dots of the column as decimal points.
    BacaDesimal(Decimal),
    /// Empties the typed sum, so that the rows below count.
    PakaiJumlah,
    /// Puts the right figure into the record of the printed one, in its style.
    PakaiSeharusnya,
    /// Takes the printed figure for the typed one.
    PakaiTercetak,
}

/// One finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The cell.
    pub place: CellRef,
    /// What it is.
    pub kind: FindingKind,
    /// Ways out.
    pub remedies: Vec<Remedy>,
}

impl Finding {
    /// A finding without a one-click remedy.
    pub fn new(place: CellRef, kind: FindingKind) -> Self {
        Finding {
            place,
            kind,
            remedies: Vec::new(),
        }
    }

    /// The cell as a place.
    pub fn at(&self) -> Place {
        Place::Cell(self.place)
    }
}
