//! Shares an amount out in proportion, so that the parts are whole steps and add up to it exactly.

use rust_decimal::Decimal;

use crate::domain::number::{self, Fraction, MathError, add, sub};

/// The parts of `jumlah` in proportion to `bobot`, in whole `langkah`, by the largest remainder; earlier ones first
/// where remainders are the same. Equal parts where there is nothing to go by.
///
/// # Errors
/// [`MathError`].
pub fn bagi(
    jumlah: Decimal,
    bobot: &[Decimal],
    langkah: Decimal,
) -> Result<Vec<Decimal>, MathError> {
    let total = number::sum(bobot.iter().copied())?;
    let one = Decimal::ONE;
    let equal = total <= Decimal::ZERO;
    let total = if equal {
        Decimal::from(bobot.len())
    } else {
        total
    };
    let mut parts = Vec::with_capacity(bobot.len());
    let mut remainders = Vec::with_capacity(bobot.len());
    for (at, own) in bobot.iter().enumerate() {
        let own = if equal { one } else { *own };
        let exact = Fraction::from(jumlah)
            .checked_mul(Fraction::from(own))?
            .checked_div(Fraction::from(total))?
            .checked_div(Fraction::from(langkah))?
            .value()?;
        let steps = exact.floor();
        parts.push(number::mul(steps, langkah)?);
        remainders.push((sub(exact, steps)?, at));
    }
    let mut left = sub(jumlah, number::sum(parts.iter().copied())?)?;
    remainders.sort_by(|(one, _), (two, _)| two.cmp(one));
    for (_, at) in remainders
        .iter()
        .cycle()
        .take(bobot.len().saturating_mul(2))
    {
        if left <= Decimal::ZERO {
            break;
        }
        if let Some(part) = parts.get_mut(*at) {
            let step = left.min(langkah);
            *part = add(*part, step)?;
            left = sub(left, step)?;
        }
    }
    Ok(parts)
}
