//! Units of results, and how many decimals of them are shown.

use rust_decimal::Decimal;

use crate::domain::notation;

/// What a result is measured in, which also says how many decimals are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ukuran {
    /// Percent, two decimals.
    Persen,
    /// Difference of percentages, two decimals.
    Poin,
    /// Percent with so many decimals, other than two.
    PersenDesimal(u8),
    /// Whole rupiah.
    Rupiah,
    /// Rupiah with so many decimals.
    RupiahDesimal(u8),
    /// A score from 0 to 100, two decimals.
    Nilai,
    /// A word, not a number.
    Kata,
    /// A figure in the unit of its row or column, with so many decimals; `None` shows up to two that say something.
    Angka(Option<u8>),
}

impl Ukuran {
    /// Decimals shown, rounded half-up.
    pub const fn decimals(self) -> u32 {
        match self {
            Ukuran::Angka(Some(decimals))
            | Ukuran::PersenDesimal(decimals)
            | Ukuran::RupiahDesimal(decimals) => decimals as u32,
            Ukuran::Angka(None) => 2,
            Ukuran::Rupiah | Ukuran::Kata => 0,
            Ukuran::Persen | Ukuran::Poin | Ukuran::Nilai => 2,
        }
    }

    /// The word in files.
    pub const fn id(self) -> &'static str {
        match self {
            Ukuran::Persen | Ukuran::PersenDesimal(_) => "persen",
            Ukuran::Poin => "poin",
            Ukuran::Rupiah | Ukuran::RupiahDesimal(_) => "rupiah",
            Ukuran::Nilai => "nilai",
            Ukuran::Kata => "kata",
            Ukuran::Angka(_) => "angka",
        }
    }

    /// A figure in this unit, rounded as it is shown.
    pub fn tulis(self, value: Decimal) -> String {
        let decimals = self.decimals();
        match self {
            Ukuran::Persen | Ukuran::PersenDesimal(_) => notation::write_percent(value, decimals),
            Ukuran::Rupiah => notation::write_rupiah(value),
            Ukuran::RupiahDesimal(_) => format!("Rp\u{a0}{}", notation::write(value, decimals)),
            Ukuran::Poin => format!("{} poin", notation::write(value, decimals)),
            Ukuran::Angka(None) => notation::write_plain(notation::round(value, decimals)),
            Ukuran::Angka(Some(_)) => notation::write(value, decimals),
            Ukuran::Nilai | Ukuran::Kata => notation::write(value, 2),
        }
    }
}
