//! A formula worked out one step at a time: symbols, the figures put in, one operation after the other, the rounding.

use crate::domain::formula::Math;

/// One step.
#[derive(Clone, Debug, PartialEq)]
pub struct Langkah {
    /// What is done.
    pub jenis: JenisLangkah,
    /// How the formula then stands.
    pub math: Math,
}

/// What a step does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JenisLangkah {
    /// The formula in symbols.
    Lambang,
    /// The figures put in for the symbols.
    Masukkan,
    /// One operation worked out.
    Hitung,
    /// The result rounded as it is shown, or the reason why there is none.
    Bulatkan,
}
