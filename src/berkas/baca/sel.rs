//! What cells of every kind of workbook have in common: figures with a format, days, figures kept as text.

use super::angka;
use super::format::{self, Format};
use crate::domain::notation::{self, LoneDot, Reading};
use crate::domain::tempel::Tanda;

/// What stands in a cell for the result of a formula that the file does not hold; like an error it is no figure.
pub const TANPA_HASIL: &str = "#RUMUS";

/// A figure as text: a day, a percentage, or the figure; what is none stays as it stands and is marked.
pub fn bilangan(nilai: &str, format: Format, sejak_1904: bool) -> (String, Option<Tanda>) {
    if matches!(format, Format::Tanggal | Format::Jam)
        && let Some(text) = format::tanggal(nilai, format, sejak_1904)
    {
        return (text, Some(Tanda::Tanggal));
    }
    match angka::tulis(nilai, format) {
        Some(written) => (written.teks, written.tampilan.then_some(Tanda::Tampilan)),
        None => (nilai.trim().into(), Some(Tanda::Galat)),
    }
}

/// `2020-08-17T00:00:00` as `17-08-2020`; what is none stays.
pub fn iso(text: &str) -> String {
    let day = text.split('T').next().unwrap_or(text);
    let parts: Vec<&str> = day.split('-').collect();
    match parts[..] {
        [year, month, day] if year.len() == 4 => format!("{day}-{month}-{year}"),
        _ => text.into(),
    }
}

/// Whether a text is a figure.
pub fn berangka(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
        && !matches!(
            notation::read(text, LoneDot::Thousands),
            Reading::Empty | Reading::Unreadable(_) | Reading::Compound(_)
        )
}
