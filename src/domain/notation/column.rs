//! What a column says about a lone dot: its unit and how its other cells write numbers.
//!
//! Only gathers evidence; it never turns a dot into a decimal point by itself, that is a person's choice.

use super::item::Item;
use super::tidy::tidy;
use super::{LoneDot, Unreadable, read};

/// What one text tells about how its neighbours write numbers (for the lone dot).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Evidence {
    /// A lone dot there is a thousands separator.
    Thousands,
    /// A lone dot there may well be a decimal point.
    Decimal,
    /// Says nothing either way.
    Neutral,
}

impl Evidence {
    /// Both together: a word for the decimal point always wins, because a wrong thousand is the worse mistake.
    #[must_use]
    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Decimal, _) | (_, Self::Decimal) => Self::Decimal,
            (Self::Thousands, _) | (_, Self::Thousands) => Self::Thousands,
            (Self::Neutral, Self::Neutral) => Self::Neutral,
        }
    }

    /// The same, unless it speaks for thousands.
    pub(super) fn without_thousands(self) -> Self {
        match self {
            Self::Thousands => Self::Neutral,
            other => other,
        }
    }
}

/// Units whose values are commonly written with decimals.
const DECIMAL_UNITS: &str = "persen persentase prosentase pct indeks index nilai skor score rasio ratio poin \
    point skala koefisien rata laju tingkat desimal predikat";

/// Units that are counted or are money.
const WHOLE_UNITS: &str = "rp rupiah idr us usd dolar ribu juta miliar milyar triliun orang org jiwa peserta \
    pegawai kk unit buah bh dokumen dok laporan berkas surat data kegiatan keg paket \
    program kali jumlah sampel umkm ukm industri usaha perusahaan pelaku pedagang \
    kelompok lembaga kasus produk sertifikat izin eksemplar desa kelurahan kecamatan \
    pasar sekolah";

/// What a satuan says: money and counts speak for thousands, percentages and indices for decimals.
///
/// ```
/// use kalkulator_sakip::domain::notation::{Evidence, unit_evidence};
/// assert_eq!(unit_evidence("Juta US$"), Evidence::Thousands);
/// assert_eq!(unit_evidence("%"), Evidence::Decimal);
/// assert_eq!(unit_evidence("hari"), Evidence::Neutral);
/// ```
#[must_use]
pub fn unit_evidence(satuan: &str) -> Evidence {
    let satuan = tidy(satuan);
    let known = |units: &str| {
        satuan
            .split(|c: char| !c.is_ascii_alphanumeric())
            .any(|word| units.split(' ').any(|unit| word.eq_ignore_ascii_case(unit)))
    };
    if satuan.contains(['%', '‰']) || known(DECIMAL_UNITS) {
        Evidence::Decimal
    } else if satuan.contains('$') || known(WHOLE_UNITS) {
        Evidence::Thousands
    } else {
        Evidence::Neutral
    }
}

/// What one text tells about how its neighbours write numbers.
///
/// ```
/// use kalkulator_sakip::domain::notation::{Evidence, evidence};
/// assert_eq!(evidence("1.234.567"), Evidence::Thousands);
/// assert_eq!(evidence("7,98"), Evidence::Thousands); // the comma is the decimal mark, so a dot groups
/// assert_eq!(evidence("1.37"), Evidence::Decimal);
/// assert_eq!(evidence("100"), Evidence::Neutral);
/// ```
#[must_use]
pub fn evidence(text: &str) -> Evidence {
    let tidied = tidy(text);
    read::items(&tidied)
        .into_iter()
        .fold(Evidence::Neutral, |sum, part| sum.and(part_evidence(part)))
}

fn part_evidence(part: Result<Item, Unreadable>) -> Evidence {
    match part {
        Ok(item) => item.evidence(),
        // An English neighbour uses the dot as decimal point.
        Err(Unreadable::EnglishNotation) => Evidence::Decimal,
        Err(_) => Evidence::Neutral,
    }
}

/// How a column reads a lone dot: as thousands only where its unit or a neighbour supports that and nothing speaks
/// for a decimal; else [`LoneDot::Ask`]. Never [`LoneDot::Decimal`].
///
/// Made to be called once for a column, with the texts of its cells.
///
/// ```
/// use kalkulator_sakip::domain::notation::{LoneDot, lone_dot};
/// assert_eq!(lone_dot("Unit", ["1.258", "59"].iter()), LoneDot::Thousands);
/// assert_eq!(lone_dot("", ["1.258", "1.37"].iter()), LoneDot::Ask);
/// ```
#[must_use]
pub fn lone_dot(unit: &str, neighbours: impl Iterator<Item = impl AsRef<str>>) -> LoneDot {
    let mut sum = unit_evidence(unit);
    for neighbour in neighbours {
        if sum == Evidence::Decimal {
            break;
        }
        sum = sum.and(evidence(neighbour.as_ref()));
    }
    match sum {
        Evidence::Thousands => LoneDot::Thousands,
        Evidence::Decimal | Evidence::Neutral => LoneDot::Ask,
    }
}
