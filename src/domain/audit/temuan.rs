//! What the check finds: data, of which [`crate::text`] makes sentences.

use rust_decimal::Decimal;

use crate::domain::address;
use crate::domain::document::{Document, RowId, Text};
use crate::domain::finding::{Finding, Remedy};
use crate::domain::outcome::Place;
use crate::domain::rulebook::rumus::Rumus;

/// How much a finding matters. The order is that of the list: the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Berat {
    /// A headline figure is wrong, or a decision would change.
    Tinggi,
    /// One cell or one heading misleads.
    Sedang,
    /// Rounding, or worth a look.
    Rendah,
}

impl Berat {
    /// Every weight, the gravest first.
    pub const ALL: [Berat; 3] = [Berat::Tinggi, Berat::Sedang, Berat::Rendah];

    /// The name in files.
    pub const fn id(self) -> &'static str {
        match self {
            Berat::Tinggi => "tinggi",
            Berat::Sedang => "sedang",
            Berat::Rendah => "rendah",
        }
    }
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub enum Jenis {
    /// The printed figure does not follow from the document.
    Beda,
    /// The printed figure does not follow from the inputs that are printed beside it, in the same place.
    BedaSetempat {
        /// The inputs printed there that differ from the document's.
        masukan: Vec<Place>,
    },
    /// The printed figure does not follow from the document, but from the inputs printed beside it, which are wrong.
    BedaIkutan {
        /// Those inputs.
        masukan: Vec<Place>,
    },
    /// The figure is cut off instead of rounded.
    Terpotong,
    /// Inputs that round to the printed ones could give the figure.
    Pembulatan,
    /// A figure is printed where none can be computed (0/0, no target).
    TanpaHasil,
    /// The printed text is not one figure.
    BukanAngka,
    /// The figure stands differently in two places.
    BedaRujukan {
        /// The other place.
        lain: Place,
        /// Where the other one is printed, where it is a printed one.
        lain_di: Option<Text>,
        /// What stands there.
        nilai: Decimal,
    },
    /// Unit, sign or magnitude differ: rupiah and million, percent and number.
    BedaSatuan {
        /// The printed figure times ten to this power is the one it should be; 0 where only the sign differs.
        pangkat: i32,
    },
    /// The parts of a whole do not make it up.
    BukanSeratus {
        /// What they add up to.
        jumlah: Decimal,
        /// What they should add up to.
        utuh: Decimal,
    },
    /// It is in one list and missing in another.
    TidakAda {
        /// The row that has no counterpart.
        baris: RowId,
    },
    /// It computes, but is hardly what was meant.
    Janggal(Janggal),
    /// A finding of the calculation itself, without its ways out: those are of the [`Temuan`].
    Isian(Finding),
    /// The record of a printed figure belongs to none of the document.
    Lepas,
}

impl Jenis {
    /// The name in files.
    pub const fn id(&self) -> &'static str {
        match self {
            Jenis::Beda => "beda",
            Jenis::BedaSetempat { .. } => "beda-setempat",
            Jenis::BedaIkutan { .. } => "beda-ikutan",
            Jenis::Terpotong => "terpotong",
            Jenis::Pembulatan => "pembulatan",
            Jenis::TanpaHasil => "tanpa-hasil",
            Jenis::BukanAngka => "bukan-angka",
            Jenis::BedaRujukan { .. } => "beda-rujukan",
            Jenis::BedaSatuan { .. } => "beda-satuan",
            Jenis::BukanSeratus { .. } => "bukan-seratus",
            Jenis::TidakAda { .. } => "tidak-ada",
            Jenis::Janggal(_) => "janggal",
            Jenis::Isian(_) => "isian",
            Jenis::Lepas => "lepas",
        }
    }
}

/// What looks wrong though it computes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Janggal {
    /// An achievement far above 100 %.
    CapaianTinggi,
    /// The target lies below what was reached the year before.
    TargetDiBawahLalu,
    /// The efficiency exceeds the budget itself.
    EiMelebihiAnggaran,
    /// Money was spent though target and realisasi of the output are 0.
    KeluaranNol,
    /// A result is reported though what would measure or bring it about was not done.
    TanpaKeluaran {
        /// The indikator that reports it.
        indikator: RowId,
    },
}

/// The simplest slip that gives the printed figure exactly.
#[derive(Clone, Debug, PartialEq)]
pub enum Sebab {
    /// Another figure was printed: that of another row or column, or of the same item elsewhere.
    AngkaTetangga {
        /// The one that was taken.
        dipakai: Place,
        /// Where that one is printed, where it is a printed one.
        di: Option<Text>,
        /// Its value.
        nilai: Decimal,
    },
    /// Two printed figures stand in each other's place.
    Tertukar(Place),
    /// Another figure was put in for an input.
    MasukanLain {
        /// The right input.
        untuk: Place,
        /// The one that was taken.
        dipakai: Place,
        /// Where that one is printed, where it is a printed one.
        di: Option<Text>,
        /// Its value.
        nilai: Decimal,
    },
    /// The printed input of the formula line is wrong, while the result follows from the right one.
    MasukanSalahCetak {
        /// The input.
        masukan: Place,
        /// Its right value.
        nilai: Decimal,
    },
    /// Two inputs were taken for each other.
    MasukanTertukar(Place, Place),
    /// A row was left out.
    BarisTerlewat(Place),
    /// A row counts twice.
    BarisGanda(Place),
    /// A row is missing in print: the totals of several columns are too large by these figures.
    BarisTakTercetak(Vec<(Place, Decimal)>),
    /// Divided by another number of rows.
    PembagiSalah {
        /// By how many.
        dipakai: Decimal,
        /// By how many it should be.
        seharusnya: Decimal,
    },
    /// Divided by the later instead of the earlier figure.
    PembagiTahunIni,
    /// The difference itself, where its percentage belongs.
    SelisihBukanPersen,
    /// Another formula was used: R/T for an indikator that should fall, or the reverse.
    RumusLain(&'static Rumus),
    /// Numerator and denominator change places.
    Terbalik,
    /// Cut off, not rounded.
    Terpotong,
    /// Rounded up though the next digit is below 5.
    DibulatkanKeAtas,
    /// Computed from inputs that were rounded before.
    MasukanDibulatkan {
        /// To so many decimals.
        desimal: u32,
    },
    /// The decimal point is at another place: the printed figure is the right one times ten to this power.
    Pangkat(i32),
    /// Two neighbouring digits change places.
    DigitTertukar,
    /// A digit is missing.
    DigitHilang,
    /// A digit too many.
    DigitLebih(char),
    /// One digit is another one.
    DigitSalah {
        /// As printed.
        tercetak: char,
        /// As it should be.
        seharusnya: char,
    },
    /// A percentage was taken as percent once more.
    PersenDariPersen,
    /// The ratio itself, where its percentage belongs: `1,0178` for 101,78 %.
    RasioBukanPersen,
    /// Cut to a limit.
    Dibatasi(Decimal),
    /// The sign is lost or reversed.
    Tanda,
    /// A mean of percentages instead of the percentage of the sums.
    RerataPersen,
    /// A mean over groups instead of over the rows, or the reverse.
    RerataKelompok,
    /// A sum instead of a mean, or the reverse.
    JumlahBukanRerata,
}

/// One finding of the check.
#[derive(Clone, Debug, PartialEq)]
pub struct Temuan {
    /// The rule that found it, by its id.
    pub aturan: &'static str,
    /// How much it matters.
    pub berat: Berat,
    /// The figure it speaks of.
    pub tempat: Place,
    /// The row of [`crate::domain::field::Section::Periksa`] that records the printed figure; `None` where nothing
    /// printed is meant.
    pub cetakan: Option<RowId>,
    /// Exactly as printed; empty where nothing printed is meant.
    pub tercetak: Text,
    /// Where it is printed; empty for the table in which the figure is at home.
    pub di: Text,
    /// What it should be, unrounded, where there is such a figure.
    pub seharusnya: Option<Decimal>,
    /// The same written as it is printed, in the unit of its place (millions); `None` where nothing printed is meant.
    pub ditulis: Option<Text>,
    /// Decimals to show of it: as many as are printed.
    pub desimal: u32,
    /// What was found.
    pub jenis: Jenis,
    /// Why, where a cause was found that gives the printed figure exactly.
    pub sebab: Option<Sebab>,
    /// Whether a cause was searched for and none found, which is then said.
    pub dicari: bool,
    /// Ways out that are one click.
    pub jalan: Vec<Remedy>,
}

impl Temuan {
    /// A finding about a figure of which nothing printed is meant.
    pub fn new(aturan: &'static str, berat: Berat, tempat: Place, jenis: Jenis) -> Temuan {
        Temuan {
            aturan,
            berat,
            tempat,
            cetakan: None,
            tercetak: "".into(),
            di: "".into(),
            seharusnya: None,
            ditulis: None,
            desimal: 2,
            jenis,
            sebab: None,
            dicari: false,
            jalan: Vec::new(),
        }
    }

    /// A finding of the calculation itself.
    pub fn isian(aturan: &'static str, berat: Berat, finding: &Finding) -> Temuan {
        let jenis = Jenis::Isian(Finding::new(finding.place, finding.kind.clone()));
        Temuan {
            jalan: finding.remedies.clone(),
            ..Temuan::new(aturan, berat, finding.at(), jenis)
        }
    }

    /// What names this finding in the record of those put aside: rule, kind, figure, place and printed text, so
    /// that another printed figure is another finding.
    pub fn kunci(&self, document: &Document) -> String {
        let figure = address::place_id(document, self.tempat).unwrap_or_default();
        format!(
            "{} {} {figure} [{}] {}",
            self.aturan,
            self.jenis.id(),
            self.di,
            self.tercetak
        )
    }
}
