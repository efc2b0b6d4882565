//! Writes numbers in Indonesian notation: dot for thousands, comma for decimals, rounded half-up.
//!
//! A no-break space (U+00A0) stands between a number and its sign or word, so that no line break parts them.

use rust_decimal::RoundingStrategy;

use super::Decimal;

const NBSP: char = '\u{A0}';

/// Rounds half-up (away from zero on a tie), the one rounding rule. Never gives minus zero.
///
/// A value with fewer decimals is returned as it is, not padded.
///
/// ```
/// use kalkulator_sakip::domain::notation::{Decimal, round};
/// assert_eq!(round(Decimal::new(70_175, 3), 2), Decimal::new(7_018, 2));
/// assert_eq!(round(Decimal::new(-5, 1), 0), Decimal::new(-1, 0));
/// ```
#[must_use]
pub fn round(value: Decimal, decimals: u32) -> Decimal {
    let mut rounded =
        value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
    if rounded.is_zero() {
        rounded.set_sign_positive(true);
    }
    rounded
}

/// `1.319,45`: rounded to exactly this many decimals (28 at most).
///
/// ```
/// use kalkulator_sakip::domain::notation::{Decimal, write};
/// assert_eq!(write(Decimal::new(1_319_449_887, 6), 2), "1.319,45");
/// assert_eq!(write(Decimal::new(-4, 3), 2), "0,00");
/// ```
#[must_use]
pub fn write(value: Decimal, decimals: u32) -> String {
    let decimals = decimals.min(Decimal::MAX_SCALE);
    let (sign, whole, mut fraction) = split(round(value, decimals));
    let width = usize::try_from(decimals).unwrap_or(0);
    while fraction.len() < width {
        fraction.push('0');
    }
    join(sign, &whole, &fraction)
}

/// `1.203.105.606,54`: every decimal that says something, no trailing zeros, not rounded.
///
/// ```
/// use kalkulator_sakip::domain::notation::{Decimal, write_plain};
/// assert_eq!(write_plain(Decimal::new(1_250, 3)), "1,25");
/// assert_eq!(write_plain(Decimal::new(100, 0)), "100");
/// ```
#[must_use]
pub fn write_plain(value: Decimal) -> String {
    let (sign, whole, fraction) = split(value);
    join(sign, &whole, fraction.trim_end_matches('0'))
}

/// `1319,45`: as [`write`], without dots, for a spreadsheet that reads Indonesian decimals.
///
/// ```
/// use kalkulator_sakip::domain::notation::{Decimal, write_ungrouped};
/// assert_eq!(write_ungrouped(Decimal::new(-1_319_449_887, 6), 2), "-1319,45");
/// ```
#[must_use]
pub fn write_ungrouped(value: Decimal, decimals: u32) -> String {
    let mut out = write(value, decimals);
    out.retain(|figure| figure != '.');
    out
}

/// `65,55 %`: the value is already in percent.
///
/// ```
/// use kalkulator_sakip::domain::notation::{Decimal, write_percent};
/// assert_eq!(write_percent(Decimal::new(6_555, 2), 2), "65,55\u{A0}%");
/// ```
#[must_use]
pub fn write_percent(value: Decimal, decimals: u32) -> String {
    let mut out = write(value, decimals);
    out.push(NBSP);
    out.push('%');
    out
}

/// `Rp 4.170.195.729`, `Rp -8.657.852`: whole rupiah, as the offices print it.
///
/// ```
/// use kalkulator_sakip::domain::notation::{Decimal, write_rupiah};
/// assert_eq!(write_rupiah(Decimal::new(-8_657_852, 0)), "Rp\u{A0}-8.657.852");
/// ```
#[must_use]
pub fn write_rupiah(value: Decimal) -> String {
    rupiah(&write(value, 0), "")
}

/// `Rp 4,17 miliar`: at most two decimals of the largest of ribu, juta, miliar, triliun that gives 1 or more.
///
/// For display where space is short; the full figure should be at hand beside it.
///
/// ```
/// use kalkulator_sakip::domain::notation::{Decimal, write_rupiah_short};
/// assert_eq!(write_rupiah_short(Decimal::new(4_170_195_729, 0)), "Rp\u{A0}4,17\u{A0}miliar");
/// assert_eq!(write_rupiah_short(Decimal::new(999_999_999, 0)), "Rp\u{A0}1\u{A0}miliar");
/// ```
#[must_use]
pub fn write_rupiah_short(value: Decimal) -> String {
    const STEPS: [(&str, u32); 4] = [("triliun", 12), ("miliar", 9), ("juta", 6), ("ribu", 3)];
    for (word, power) in STEPS {
        // The rounded figure decides: 999.999.999 is 1 miliar, not 1.000 juta.
        let short = shrink(value, power).map(|shrunk| round(shrunk, 2));
        if let Some(short) = short.filter(|short| short.abs() >= Decimal::ONE) {
            return rupiah(&write_plain(short), word);
        }
    }
    write_rupiah(value)
}

/// The value divided by ten to the power of `power`, exact but for decimals beyond the tenth of the value.
///
/// Cutting those off cannot change a later half-up rounding to two decimals: only the first dropped digit counts.
fn shrink(value: Decimal, power: u32) -> Option<Decimal> {
    let mut shrunk = value.trunc_with_scale(10);
    let scale = shrunk.scale().checked_add(power)?;
    shrunk.set_scale(scale).ok()?;
    Some(shrunk)
}

fn rupiah(figure: &str, word: &str) -> String {
    let mut out = String::from("Rp");
    out.push(NBSP);
    out.push_str(figure);
    if !word.is_empty() {
        out.push(NBSP);
        out.push_str(word);
    }
    out
}

/// Sign (`-` or nothing, never for zero), whole digits and decimal digits.
pub(super) fn split(value: Decimal) -> (&'static str, String, String) {
    let negative = value.is_sign_negative() && !value.is_zero();
    // `Display` without a precision prints every digit; with one it would cut instead of round.
    let text = value.abs().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let sign = if negative { "-" } else { "" };
    (sign, whole.to_owned(), fraction.to_owned())
}

fn join(sign: &str, whole: &str, fraction: &str) -> String {
    let mut out = String::from(sign);
    for (position, figure) in whole.chars().enumerate() {
        let left = whole.len().saturating_sub(position);
        if position > 0 && left.is_multiple_of(3) {
            out.push('.');
        }
        out.push(figure);
    }
    if !fraction.is_empty() {
        out.push(',');
        out.push_str(fraction);
    }
    out
}
