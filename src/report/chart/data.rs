//! What a chart draws, as figures: for formats in which a chart is more than a picture.

use rust_decimal::Decimal;

/// What a chart draws.
#[derive(Clone, Debug, PartialEq)]
pub struct Data {
    /// How.
    pub bentuk: Bentuk,
    /// Names of the bars, or of the columns that the lines run over.
    pub nama: Vec<String>,
    /// One for bars that stand alone; each has a point for each name.
    pub seri: Vec<Seri>,
    /// The lower and the upper end of the scale.
    pub skala: (Decimal, Decimal),
}

/// How figures are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bentuk {
    /// As lying bars.
    Batang,
    /// As lines.
    Garis,
}

/// Bars of one kind, or a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Seri {
    /// What it stands for.
    pub nama: String,
    /// Its figures.
    pub titik: Vec<Titik>,
}

/// A bar or a point of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Titik {
    /// The figure; a gap where there is none.
    pub nilai: Option<Decimal>,
    /// How it is written, with its words.
    pub label: String,
    /// What it stands for, as in [`super::Shape`]; empty for a point of a line.
    pub class: &'static str,
}
