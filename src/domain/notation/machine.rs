//! The machine form of a decimal, for files: `-1234.50`. No grouping, no exponent, never a locale.

use super::Decimal;
use super::write::split;

/// The canonical machine form: dot for decimals, no grouping, no exponent, no `-0`. Decimals written stay written.
///
/// ```
/// use kalkulator_sakip::domain::notation::{Decimal, to_machine};
/// assert_eq!(to_machine(Decimal::new(-123_450, 2)), "-1234.50");
/// ```
#[must_use]
pub fn to_machine(value: Decimal) -> String {
    let (sign, whole, decimals) = split(value);
    let mut out = String::from(sign);
    out.push_str(&whole);
    if !decimals.is_empty() {
        out.push('.');
        out.push_str(&decimals);
    }
    out
}

/// Reads exactly what [`to_machine`] writes and nothing else: `None` for `1_000`, `1e3`, ` 1`, `+1`, `007`, `.5`, `-0`.
///
/// ```
/// use kalkulator_sakip::domain::notation::{Decimal, from_machine};
/// assert_eq!(from_machine("1234.50"), Some(Decimal::new(123_450, 2)));
/// assert_eq!(from_machine("1e3"), None);
/// ```
#[must_use]
pub fn from_machine(text: &str) -> Option<Decimal> {
    let mut mantissa = 0_i128;
    let mut scale: Option<u32> = None;
    for c in text.strip_prefix('-').unwrap_or(text).chars() {
        if c == '.' && scale.is_none() {
            scale = Some(0);
            continue;
        }
        let figure = i128::from(c.to_digit(10)?);
        mantissa = mantissa.checked_mul(10)?.checked_add(figure)?;
        scale = scale.map(|decimals| decimals.saturating_add(1));
    }
    if text.starts_with('-') {
        mantissa = mantissa.checked_neg()?;
    }
    let value = Decimal::try_from_i128_with_scale(mantissa, scale.unwrap_or(0)).ok()?;
    // One value and scale has one spelling: whatever else the loop let through is not canonical.
    (to_machine(value) == text).then_some(value)
}
