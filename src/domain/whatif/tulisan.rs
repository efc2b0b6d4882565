//! Writes a figure into a cell the way the cell has it: `<11` keeps its operator, `Rp 5.000,-` its signs, `2,5 juta` its
//! word, `12.5` its dot. What is written is read again in its place, and only a text that reads as the very figure is
//! given.

use rust_decimal::Decimal;

use crate::domain::compute::Pembaca;
use crate::domain::document::{Row, Text};
use crate::domain::field::{Field, FieldKind};
use crate::domain::notation::{
    self, Bound, Mark, Number, Reading, to_machine, write_plain, write_ungrouped,
};
use crate::domain::number;

/// Decimals that a product may have beyond those of the figure it is made from.
pub const DESIMAL_LEBIH: u32 = 2;

/// A figure as it would be typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tulisan {
    /// The text.
    pub isi: Text,
    /// The exact figure has more decimals than the text.
    pub dibulatkan: bool,
}

/// Why a cell is left as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lewat {
    /// Nothing is typed there.
    Kosong,
    /// It is 0, and so is every multiple.
    Nol,
    /// It is below 0.
    Negatif,
    /// It is no figure.
    BukanAngka,
    /// It can be read in two ways.
    DuaBacaan,
    /// It holds several figures.
    Majemuk,
    /// It holds a range where one figure is needed.
    Rentang,
    /// The exact figure has more digits than a decimal holds.
    TerlaluBesar,
    /// No text reads as the figure in this place.
    TidakTertulis,
}

/// The figure of a cell times `faktor`, both of a range: exact where that takes at most [`DESIMAL_LEBIH`] more decimals
/// than are typed, else rounded half-up to so many; rupiah never with more decimals than are typed.
///
/// # Errors
/// [`Lewat`].
pub fn kalikan(
    pembaca: &Pembaca,
    row: &Row,
    field: Field,
    faktor: Decimal,
) -> Result<Tulisan, Lewat> {
    let reading = pembaca.baca(row, field);
    let mut dibulatkan = false;
    let mut times = |number: &Number| {
        if number.value.is_zero() {
            return Err(Lewat::Nol);
        }
        let value = number::mul(number.value, faktor).map_err(|_| Lewat::TerlaluBesar)?;
        // Decimals of the whole figure: none in `2,5 juta`.
        let typed = number.decimals.saturating_sub(number.amount);
        let decimals = match field.kind() {
            FieldKind::Money => typed,
            _ => typed.saturating_add(DESIMAL_LEBIH),
        };
        let rounded = notation::round(value, decimals);
        dibulatkan |= rounded != value;
        Ok(rounded)
    };
    let isi = match &reading {
        Reading::Range { lower, upper } => {
            let (low, high) = (times(lower), times(upper));
            // A range from 0 moves with its other end.
            let bounds = match (low, high) {
                (Err(Lewat::Nol), Err(Lewat::Nol)) => return Err(Lewat::Nol),
                (Err(Lewat::Nol), high) => (Decimal::ZERO, high?),
                (low, Err(Lewat::Nol)) => (low?, Decimal::ZERO),
                (low, high) => (low?, high?),
            };
            rentang(pembaca, row, field, (lower, upper), bounds)
        }
        _ => {
            let number = satu(&reading)?;
            angka(pembaca, row, (field, field), number, times(number)?)
        }
    };
    let isi = isi.ok_or(Lewat::TidakTertulis)?;
    Ok(Tulisan { isi, dibulatkan })
}

/// The figure `value` as it would be typed in `field`, in the manner of the figure in `contoh` of the same row.
///
/// # Errors
/// [`Lewat`].
pub fn tulis(
    pembaca: &Pembaca,
    row: &Row,
    field: Field,
    contoh: Field,
    value: Decimal,
) -> Result<Text, Lewat> {
    let plain = Number {
        value: Decimal::ZERO,
        bound: None,
        mark: Mark::None,
        decimals: 0,
        amount: 0,
    };
    let reading = pembaca.baca(row, contoh);
    let number = match satu(&reading) {
        Ok(number) => number,
        Err(Lewat::Kosong) => &plain,
        Err(other) => return Err(other),
    };
    angka(pembaca, row, (field, contoh), number, value).ok_or(Lewat::TidakTertulis)
}

/// The one figure of a cell, or why there is none.
pub fn satu(reading: &Reading) -> Result<&Number, Lewat> {
    match reading {
        Reading::Number(number) => Ok(number),
        Reading::Empty => Err(Lewat::Kosong),
        Reading::Range { .. } => Err(Lewat::Rentang),
        Reading::Compound(_) => Err(Lewat::Majemuk),
        Reading::Ambiguous { .. } => Err(Lewat::DuaBacaan),
        Reading::Unreadable(_) => Err(Lewat::BukanAngka),
    }
}

/// One figure in the text of another.
fn angka(
    pembaca: &Pembaca,
    row: &Row,
    (field, contoh): (Field, Field),
    number: &Number,
    value: Decimal,
) -> Option<Text> {
    let text = row.text(contoh);
    let (before, figure, after) = pisah(text).unwrap_or_default();
    let shown = shrink(value, number.amount)?.abs();
    // `,-` stands for the decimals that are not there.
    let sen = after.strip_prefix(",-").filter(|_| shown.scale() > 0);
    let after = sen.unwrap_or(after);
    let in_place = gaya(figure, number, shown).into_iter();
    let in_place = in_place.map(|figure| format!("{before}{figure}{after}"));
    // Where the signs around it do not go with the figure, as `,-` after decimals.
    let plain = [write_plain(value), write_ungrouped(value, value.scale())];
    let plain = plain.map(|figure| format!("{}{figure}", operator(number.bound)));
    let fits = |text: &String| {
        let reading = pembaca.baca(&row.clone().with(field, text), field);
        matches!(reading, Reading::Number(new) if new.value == value && new.bound == number.bound)
    };
    in_place.chain(plain).find(fits).map(Text::from)
}

/// Both figures of a range in the text of the old ones.
fn rentang(
    pembaca: &Pembaca,
    row: &Row,
    field: Field,
    (lower, upper): (&Number, &Number),
    (low, high): (Decimal, Decimal),
) -> Option<Text> {
    let text = row.text(field);
    let in_place = || {
        let (before, figures, after) = pisah(text)?;
        let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
        let first = figures.find(|c| !is_part(c))?;
        let last = figures.rfind(|c| !is_part(c))?;
        let (one, rest) = figures.split_at_checked(first)?;
        let end = last.saturating_sub(first);
        let wide = rest.get(end..)?.chars().next()?.len_utf8();
        let (between, other) = rest.split_at_checked(end.saturating_add(wide))?;
        let amounts = (shrink(low, lower.amount)?, shrink(high, upper.amount)?);
        let ones = gaya(one, lower, amounts.0.abs());
        let others = gaya(other, upper, amounts.1.abs());
        let both = ones.into_iter().zip(others);
        let texts = both.map(|(one, other)| format!("{before}{one}{between}{other}{after}"));
        Some(texts.collect::<Vec<_>>())
    };
    let plain = format!("{}-{}", write_plain(low), write_plain(high));
    let fits = |text: &String| {
        let reading = pembaca.baca(&row.clone().with(field, text), field);
        matches!(reading, Reading::Range { lower, upper } if lower.value == low && upper.value == high)
    };
    let texts = in_place().unwrap_or_default().into_iter();
    texts.chain([plain]).find(fits).map(Text::from)
}

/// What stands before the first digit, from it to the last one, and behind.
fn pisah(text: &str) -> Option<(&str, &str, &str)> {
    let is_digit = |c: char| c.is_ascii_digit();
    let first = text.find(is_digit)?;
    let last = text.rfind(is_digit)?.checked_add(1)?;
    Some((
        text.get(..first)?,
        text.get(first..last)?,
        text.get(last..)?,
    ))
}

/// The ways to write a figure, that of the old one first.
fn gaya(old: &str, number: &Number, shown: Decimal) -> [String; 3] {
    let grouped = write_plain(shown);
    let ungrouped = write_ungrouped(shown.normalize(), shown.normalize().scale());
    let dotted = to_machine(shown.normalize());
    let dot_decimal = old.contains('.') && !old.contains(',') && number.decimals > 0;
    let long =
        shrink(number.value, number.amount).is_some_and(|old| old.abs() >= Decimal::ONE_THOUSAND);
    match (dot_decimal, long && !old.contains(['.', ' ', '\u{a0}'])) {
        (true, _) => [dotted, ungrouped, grouped],
        (false, true) => [ungrouped, grouped, dotted],
        (false, false) => [grouped, ungrouped, dotted],
    }
}

/// The value divided by ten to the power of `power`; `None` where that takes more digits than a decimal holds.
fn shrink(value: Decimal, power: u32) -> Option<Decimal> {
    let mut shrunk = value.normalize();
    shrunk.set_scale(shrunk.scale().checked_add(power)?).ok()?;
    Some(shrunk.normalize())
}

fn operator(bound: Option<Bound>) -> &'static str {
    match bound {
        None => "",
        Some(Bound::Less) => "<",
        Some(Bound::LessOrEqual) => "≤",
        Some(Bound::Greater) => ">",
        Some(Bound::GreaterOrEqual) => "≥",
    }
}
