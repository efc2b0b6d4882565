//! Shares an amount out in proportion, so that the parts are whole steps and add up to it exactly: the money of a goal
//! over its kegiatan, the cut of a refocusing over the budgets.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use crate::domain::number::{self, Fraction, MathError, add, sub};
use crate::domain::order::PutInOrder;

/// The parts of `jumlah`, 0 or more, in proportion to `bobot`, in whole `langkah`, by the largest remainder; earlier ones
/// first where remainders are the same. Equal parts where there is nothing to go by. No part is more than its own in
/// `paling`, which together must be `jumlah` at least; only where whole steps do not go into them is one broken.
///
/// # Errors
/// [`MathError`].
pub fn bagi(
    jumlah: Decimal,
    bobot: &[Decimal],
    langkah: Decimal,
    paling: Option<&[Decimal]>,
) -> Result<Vec<Decimal>, MathError> {
    let total = number::sum(bobot.iter().copied())?;
    let equal = total <= Decimal::ZERO;
    let total = if equal {
        Decimal::from(bobot.len())
    } else {
        total
    };
    let mut parts = Vec::with_capacity(bobot.len());
    let mut order = Vec::with_capacity(bobot.len());
    for (at, own) in bobot.iter().enumerate() {
        let own = if equal { Decimal::ONE } else { *own };
        let exact = steps(jumlah, own, total, langkah)?;
        let whole = exact.floor();
        parts.push(number::mul(whole, langkah)?);
        order.push((Reverse(sub(exact, whole)?), at));
    }
    order.put_in_order();
    let mut left = sub(jumlah, number::sum(parts.iter().copied())?)?;
    // Beyond 28 digits a share may have been taken for the next whole step.
    for (_, at) in order.iter().rev() {
        match parts.get_mut(*at) {
            Some(part) if left < Decimal::ZERO && *part >= langkah => {
                *part = sub(*part, langkah)?;
                left = add(left, langkah)?;
            }
            _ => {}
        }
    }
    let mut broken = false;
    while left > Decimal::ZERO {
        let before = left;
        for (_, at) in &order {
            let Some(part) = parts.get_mut(*at) else {
                continue;
            };
            let step = left.min(langkah);
            let room = paling.and_then(|most| most.get(*at));
            let room = room.map_or(Ok(step), |most| sub(*most, *part))?;
            if room >= step || (broken && room > Decimal::ZERO) {
                let step = step.min(room);
                *part = add(*part, step)?;
                left = sub(left, step)?;
            }
        }
        if left == before {
            if broken {
                break;
            }
            broken = true;
        }
    }
    Ok(parts)
}

/// The share of one, in steps.
fn steps(
    jumlah: Decimal,
    own: Decimal,
    total: Decimal,
    langkah: Decimal,
) -> Result<Decimal, MathError> {
    let ratio = |one: Decimal, two: Decimal| Fraction::from(one).checked_div(Fraction::from(two));
    match Fraction::from(jumlah).checked_mul(Fraction::from(own)) {
        Ok(part) => part
            .checked_div(Fraction::from(total))?
            .checked_div(Fraction::from(langkah))?
            .value(),
        // Beyond 28 digits the remainders are nearly exact, and the sum is still.
        Err(_) => {
            let share = number::mul(own, ratio(jumlah, total)?.value()?)?;
            ratio(share, langkah)?.value()
        }
    }
}
