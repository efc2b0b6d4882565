//! Sum, mean, extremes, standard deviation and coefficient of variation of some values, exact up to the root.

use rust_decimal::Decimal;

use super::evaluate::Deviation;
use super::function::Function;
use crate::domain::number::{Fraction, MathError, root};

/// The value of an aggregate function; of no values only their number exists.
pub(super) fn of(
    function: Function,
    values: &[Fraction],
    deviation: Deviation,
) -> Result<Fraction, MathError> {
    match function {
        Function::Banyak => Ok(count(values)),
        _ if values.is_empty() => Err(MathError::DivisionByZero),
        Function::Rata => mean(values),
        Function::Tertinggi => extreme(values, |new, old| new > old),
        Function::Terendah => extreme(values, |new, old| new < old),
        Function::Sd => standard_deviation(values, deviation),
        Function::Kv => standard_deviation(values, deviation)?
            .checked_mul(Fraction::from(Decimal::ONE_HUNDRED))?
            .checked_div(mean(values)?),
        _ => sum(values),
    }
}

/// The sum.
pub(super) fn sum(values: &[Fraction]) -> Result<Fraction, MathError> {
    let mut values = values.iter();
    let first = values.next().copied();
    values.try_fold(
        first.unwrap_or(Fraction::from(Decimal::ZERO)),
        |sum, value| sum.checked_add(*value),
    )
}

fn count(values: &[Fraction]) -> Fraction {
    Fraction::from(Decimal::from(values.len()))
}

fn mean(values: &[Fraction]) -> Result<Fraction, MathError> {
    sum(values)?.checked_div(count(values))
}

fn extreme(
    values: &[Fraction],
    beats: fn(Decimal, Decimal) -> bool,
) -> Result<Fraction, MathError> {
    let mut best: Option<(Decimal, Fraction)> = None;
    for value in values {
        let number = value.value()?;
        if best.is_none_or(|(old, _)| beats(number, old)) {
            best = Some((number, *value));
        }
    }
    best.map(|(_, value)| value)
        .ok_or(MathError::DivisionByZero)
}

/// The root of `(n Σd² - (Σd)²) / (n (n - 1))`, where d is the distance from the first value: the same as with the
/// distances from the mean, but exact until the root, and with no more digits than the prices have.
fn standard_deviation(values: &[Fraction], deviation: Deviation) -> Result<Fraction, MathError> {
    let first = values.first().ok_or(MathError::DivisionByZero)?;
    let distances: Result<Vec<_>, _> = values.iter().map(|v| v.checked_sub(*first)).collect();
    let distances = distances?;
    let squares: Result<Vec<_>, _> = distances.iter().map(|d| d.checked_mul(*d)).collect();
    let (n, total) = (count(values), sum(&distances)?);
    let over = n
        .checked_mul(sum(&squares?)?)?
        .checked_sub(total.checked_mul(total)?)?;
    let one_less = n.checked_sub(Fraction::from(Decimal::ONE))?;
    let divisor = match deviation {
        Deviation::Sample => n.checked_mul(one_less)?,
        Deviation::Population => n.checked_mul(n)?,
    };
    let variance = over.checked_div(divisor)?.value()?;
    // Digits beyond the 28th may leave a hair below zero where all values are equal.
    root(variance.max(Decimal::ZERO), 2).map(Fraction::from)
}
