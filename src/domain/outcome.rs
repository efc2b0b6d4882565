//! What follows from a document: a result per row and column that keeps how it came about.
//!
//! A result is a number or word, "belum diisi" with the missing cell, or "tidak dapat dihitung" with the reason; never
//! a silent zero. Rows are shared, so an unchanged row is recognised by its address.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use rust_decimal::Decimal;

pub use super::hasil::{Baris, Hasil, HasilRef, Place};

use super::compute::{Kept, Waktu};
use super::document::{CellRef, Document};
use super::finding::Finding;
use super::formula::Expr;
use super::number::MathError;
use super::rulebook::pengaturan::Pengaturan;
use super::rulebook::rumus::{Rumus, Ukuran};

/// The verdict on efficiency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Simpulan {
    /// E/I above zero.
    Efisien,
    /// E/I below zero.
    Inefisien,
    /// E/I zero.
    Impas,
}

/// Why something cannot be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Alasan {
    /// The target is 0, so that no ratio to it exists.
    TargetNol,
    /// The realisasi is 0, so that the inverse does not exist.
    RealisasiNol,
    /// The realisasi is negative, so that the inverse means nothing.
    RealisasiNegatif,
    /// The base (last year, budget, weight) is 0.
    DasarNol,
    /// A negative target has no formula for this direction.
    TargetNegatif,
    /// The text is not a figure.
    BukanAngka(CellRef),
    /// The text can be read in two ways and the person has not chosen.
    DuaBacaan(CellRef),
    /// The cell holds several figures.
    Majemuk(CellRef),
    /// The cell holds a range where one figure is needed.
    BukanRentang(CellRef),
    /// The cell holds one figure where a range is needed.
    PerluRentang(CellRef),
    /// The direction is none of the offered ones.
    PolaritasAsing(CellRef),
    /// The exact result has more digits than a decimal holds.
    TerlaluBesar,
    /// No kegiatan is linked to the indikator.
    TanpaKegiatan,
    /// No row below can be computed.
    TanpaAnggota,
    /// The quarter lies ahead of the position of the report.
    BelumWaktunya,
    /// First and last value differ in sign, so that no compound growth exists.
    TandaBerbeda,
    /// The rows have unlike units, so that a sum means nothing.
    SatuanBerbeda,
    /// The year of the report does not lie in the period of the Renstra, or one of them is missing.
    TanpaTahunRenstra,
    /// No indikator is linked, so that there is no realisasi.
    TanpaTautan,
    /// A root of a negative number, or one that is not the 1st to the 27th.
    AkarTidakAda,
    /// No numeric column stands to the left, so that there is nothing before.
    TanpaKolomLalu,
    /// The formula typed there cannot be read.
    RumusSalah(CellRef),
    /// The formula typed there needs its own result.
    Melingkar(CellRef),
    /// Another result that this one needs cannot be computed.
    Bergantung(HasilRef),
}

impl Alasan {
    /// A stable name for files and tests.
    pub const fn code(&self) -> &'static str {
        match self {
            Alasan::TargetNol => "target-nol",
            Alasan::RealisasiNol => "realisasi-nol",
            Alasan::RealisasiNegatif => "realisasi-negatif",
            Alasan::DasarNol => "dasar-nol",
            Alasan::TargetNegatif => "target-negatif",
            Alasan::BukanAngka(_) => "bukan-angka",
            Alasan::DuaBacaan(_) => "dua-bacaan",
            Alasan::Majemuk(_) => "majemuk",
            Alasan::BukanRentang(_) => "bukan-rentang",
            Alasan::PerluRentang(_) => "perlu-rentang",
            Alasan::PolaritasAsing(_) => "polaritas-asing",
            Alasan::TerlaluBesar => "terlalu-besar",
            Alasan::TanpaKegiatan => "tanpa-kegiatan",
            Alasan::TanpaAnggota => "tanpa-anggota",
            Alasan::BelumWaktunya => "belum-waktunya",
            Alasan::TandaBerbeda => "tanda-berbeda",
            Alasan::SatuanBerbeda => "satuan-berbeda",
            Alasan::TanpaTahunRenstra => "tanpa-tahun-renstra",
            Alasan::TanpaTautan => "tanpa-tautan",
            Alasan::AkarTidakAda => "akar-tidak-ada",
            Alasan::TanpaKolomLalu => "tanpa-kolom-lalu",
            Alasan::RumusSalah(_) => "rumus-salah",
            Alasan::Melingkar(_) => "melingkar",
            Alasan::Bergantung(_) => "bergantung",
        }
    }
}

impl From<MathError> for Alasan {
    fn from(error: MathError) -> Self {
        match error {
            MathError::DivisionByZero => Alasan::DasarNol,
            MathError::TooLarge => Alasan::TerlaluBesar,
            MathError::NoRoot => Alasan::AkarTidakAda,
        }
    }
}

/// A result.
#[derive(Clone, Debug, PartialEq)]
pub enum Nilai {
    /// A number in the unit of its formula.
    Angka(Decimal),
    /// A band of the scale in force: its rank (0 is the top) and word.
    Kelas(usize, Arc<str>),
    /// A verdict.
    Simpulan(Simpulan),
    /// A cell that it needs is empty.
    BelumDiisi(Place),
    /// It cannot be computed.
    TidakDapatDihitung(Alasan),
}

impl Nilai {
    /// The number, where it is one.
    pub fn angka(&self) -> Option<Decimal> {
        match self {
            Nilai::Angka(value) => Some(*value),
            _ => None,
        }
    }

    /// Whether there is a result.
    pub fn ada(&self) -> bool {
        !matches!(self, Nilai::BelumDiisi(_) | Nilai::TidakDapatDihitung(_))
    }
}

/// One number that was put into a formula.
#[derive(Clone, Debug, PartialEq)]
pub struct Masukan {
    /// The symbol in the formula; in a table of the office's own the name of the column, row or input.
    pub simbol: Cow<'static, str>,
    /// The number.
    pub nilai: Decimal,
    /// Where it stands, where it stands somewhere.
    pub asal: Option<Place>,
}

/// Something the reader of a result should know.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Catatan {
    /// The formula gave less than 0 and 0 was taken.
    Lantai(Decimal),
    /// The formula gave more than the cap and the cap was taken.
    Batas(Decimal),
    /// E lay outside of ±20 and was taken as the nearer of the two.
    EDibatasi(Decimal),
    /// The target is a bound (`<11`); its number was taken.
    TargetBatas,
    /// The efficiency exceeds the budget: the target may be too low.
    MelebihiAnggaran,
    /// Some rows below have no figure; the sum is of the others.
    Sebagian {
        /// Rows that entered.
        terhitung: usize,
        /// Rows that there are.
        dari: usize,
    },
    /// The figure typed in the row itself was taken, because the rows below are incomplete.
    DiisiLangsung,
    /// The realisasi lies inside the range.
    DalamRentang,
    /// The base of the comparison is negative, so that the sign of the growth is not to be relied on.
    DasarNegatif,
    /// The formula adds a percentage and a plain number.
    PersenCampur,
}

impl Catatan {
    /// A stable name for files and tests.
    pub const fn code(&self) -> &'static str {
        match self {
            Catatan::Lantai(_) => "lantai",
            Catatan::Batas(_) => "batas",
            Catatan::EDibatasi(_) => "e-dibatasi",
            Catatan::TargetBatas => "target-batas",
            Catatan::MelebihiAnggaran => "melebihi-anggaran",
            Catatan::Sebagian { .. } => "sebagian",
            Catatan::DiisiLangsung => "diisi-langsung",
            Catatan::DalamRentang => "dalam-rentang",
            Catatan::DasarNegatif => "dasar-negatif",
            Catatan::PersenCampur => "persen-campur",
        }
    }
}

/// A formula that a person typed, and how its result is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Ketikan {
    /// The formula; a name in it is the symbol of an input.
    pub expr: Expr,
    /// Unit and decimals of the result.
    pub ukuran: Ukuran,
}

/// How a result came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Cara {
    /// The rule: a formula of the rule book, or the one under which a typed formula is used.
    pub rumus: &'static Rumus,
    /// What was typed in its place, in a table of the office's own.
    pub ketikan: Option<Arc<Ketikan>>,
    /// What was put in.
    pub masukan: Vec<Masukan>,
    /// The results that were added up, for sums and means.
    pub suku: Vec<Place>,
    /// The rows that were left out of a sum or mean, whose result says why.
    pub dikeluarkan: Vec<Place>,
    /// What the reader should know.
    pub catatan: Vec<Catatan>,
}

impl Cara {
    /// A formula without inputs yet.
    pub fn new(rumus: &'static Rumus) -> Self {
        Cara {
            rumus,
            ketikan: None,
            masukan: Vec::new(),
            suku: Vec::new(),
            dikeluarkan: Vec::new(),
            catatan: Vec::new(),
        }
    }

    /// The formula that was reckoned: the typed one, else that of the rule.
    pub fn expr(&self) -> &Expr {
        match &self.ketikan {
            Some(ketikan) => &ketikan.expr,
            None => self.rumus.expr(),
        }
    }

    /// Unit and decimals of the result.
    pub fn ukuran(&self) -> Ukuran {
        self.ketikan
            .as_ref()
            .map_or(self.rumus.ukuran, |ketikan| ketikan.ukuran)
    }

    /// The number put in for a symbol.
    pub fn masukan(&self, simbol: &str) -> Option<Decimal> {
        self.masukan
            .iter()
            .find(|masukan| masukan.simbol == simbol)
            .map(|masukan| masukan.nilai)
    }
}

/// A result with its making.
#[derive(Clone, Debug, PartialEq)]
pub struct Sel {
    /// The column.
    pub hasil: Hasil,
    /// The result, unrounded.
    pub nilai: Nilai,
    /// How it came about.
    pub cara: Cara,
}

/// The results of one row, in the order of its columns.
#[derive(Clone, Debug, PartialEq)]
pub struct BarisHasil {
    /// Which row.
    pub baris: Baris,
    /// Its results.
    pub sel: Vec<Sel>,
}

impl BarisHasil {
    /// One result.
    pub fn sel(&self, hasil: Hasil) -> Option<&Sel> {
        self.sel.iter().find(|sel| sel.hasil == hasil)
    }

    /// The number of one result, where it is one.
    pub fn angka(&self, hasil: Hasil) -> Option<Decimal> {
        self.sel(hasil).and_then(|sel| sel.nilai.angka())
    }
}

/// Everything that follows from a document.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The document it follows from.
    pub document: Document,
    /// The rules in force.
    pub pengaturan: Arc<Pengaturan>,
    /// How far the figures go in the year, and which year of the Renstra it is.
    pub waktu: Waktu,
    /// Results in the order: kinerja rows, rekap, anggaran rows, sources, totals, keluaran, Renstra, perjanjian, tables.
    pub baris: Vec<Arc<BarisHasil>>,
    /// How many indikator there are that are not wholly empty.
    pub indikator: usize,
    pub(crate) findings: Vec<Arc<Vec<Finding>>>,
    pub(crate) index: Arc<HashMap<Baris, usize>>,
    pub(crate) kept: Kept,
}

impl Outcome {
    /// What is wrong, missing or worth a look, in the order of the document.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().flat_map(|findings| findings.iter())
    }

    /// The results of a row.
    pub fn baris(&self, baris: Baris) -> Option<&Arc<BarisHasil>> {
        self.baris.get(*self.index.get(&baris)?)
    }

    /// One result.
    pub fn sel(&self, at: HasilRef) -> Option<&Sel> {
        self.baris(at.baris)?.sel(at.hasil)
    }

    /// The number of one result, where it is one.
    pub fn angka(&self, baris: Baris, hasil: Hasil) -> Option<Decimal> {
        self.baris(baris)?.angka(hasil)
    }
}
