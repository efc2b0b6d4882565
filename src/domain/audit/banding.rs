//! A printed text against a figure, at the precision at which it is printed.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::domain::notation::{self, Bound, LoneDot, Mark, Number, Reading};

/// A printed figure as it was read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tercetak {
    /// Its value; `20,6 miliar` is 20600000000.
    pub nilai: Decimal,
    /// Its last printed digit is worth ten to the power of minus this: 2 for `65,50`, -8 for `20,6 miliar`.
    pub digit: i32,
    /// The sign printed beside it.
    pub mark: Mark,
    /// Whether an amount word stands beside it, which says its unit: `20,6 miliar`.
    pub kata: bool,
    /// The comparison before it: `>100`.
    pub batas: Option<Bound>,
}

/// How a printed figure stands to the one it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Banding {
    /// The figure rounds half-up to it.
    Cocok,
    /// It is the figure cut off, not rounded.
    Terpotong,
    /// Another figure.
    Beda,
}

impl Tercetak {
    /// Reads a printed text. A lone dot that reads in two ways is read as what comes nearest to `dekat`, whatever
    /// the sign; without it as thousands. `None` where it is not one figure (empty, a range, several figures, words).
    pub fn baca(text: &str, dekat: Option<Decimal>) -> Option<Tercetak> {
        match notation::read(text, LoneDot::Ask) {
            Reading::Number(number) => Some(Tercetak::new(&number)),
            Reading::Ambiguous { thousands, decimal } => {
                let far = |number: &Number| {
                    let near = dekat?.abs().checked_sub(number.value.abs())?;
                    Some(near.abs())
                };
                let as_decimal = match (far(&thousands), far(&decimal)) {
                    (Some(a), Some(b)) => b < a,
                    _ => false,
                };
                Some(Tercetak::new(if as_decimal {
                    &decimal
                } else {
                    &thousands
                }))
            }
            _ => None,
        }
    }

    fn new(number: &Number) -> Tercetak {
        let [decimals, amount] =
            [number.decimals, number.amount].map(|n| i32::try_from(n).unwrap_or(i32::MAX));
        Tercetak {
            nilai: number.value,
            // An amount word moves the last printed digit to the left.
            digit: decimals.saturating_sub(amount),
            mark: number.mark,
            kata: number.amount > 0,
            batas: number.bound,
        }
    }

    /// Whether it is a bound that the figure keeps: `>100` of 102.
    pub fn dipenuhi(&self, angka: Decimal) -> bool {
        self.batas.is_some_and(|bound| match bound {
            Bound::Less => angka < self.nilai,
            Bound::LessOrEqual => angka <= self.nilai,
            Bound::Greater => angka > self.nilai,
            Bound::GreaterOrEqual => angka >= self.nilai,
        })
    }

    /// Half of the worth of the last printed digit: how far the figure behind it may lie away.
    pub fn setengah(&self) -> Decimal {
        let half = Decimal::new(5, 1);
        match u32::try_from(self.digit) {
            Ok(decimals) => half
                .checked_mul(Decimal::new(1, decimals.min(27)))
                .unwrap_or_default(),
            Err(_) => half
                .checked_mul(power_of_ten(self.digit.unsigned_abs()))
                .unwrap_or(Decimal::MAX),
        }
    }

    /// Between what and what the figure behind it lies.
    pub fn dekat(&self) -> (Decimal, Decimal) {
        let half = self.setengah();
        let low = self.nilai.checked_sub(half).unwrap_or(Decimal::MIN);
        (low, self.nilai.checked_add(half).unwrap_or(Decimal::MAX))
    }

    /// Holds it against the figure that it should be.
    pub fn banding(&self, seharusnya: Decimal) -> Banding {
        if self.bulat(seharusnya, RoundingStrategy::MidpointAwayFromZero) == Some(self.nilai) {
            Banding::Cocok
        } else if self.bulat(seharusnya, RoundingStrategy::ToZero) == Some(self.nilai) {
            Banding::Terpotong
        } else {
            Banding::Beda
        }
    }

    /// Whether a figure rounds half-up to it.
    pub fn cocok(&self, angka: Decimal) -> bool {
        self.banding(angka) == Banding::Cocok
    }

    /// The same times ten to this power: a figure printed in millions as full units.
    pub fn kali(self, pangkat: i32) -> Option<Tercetak> {
        let power = power_of_ten(pangkat.unsigned_abs());
        let nilai = match pangkat < 0 {
            true => self.nilai.checked_div(power)?,
            false => self.nilai.checked_mul(power)?,
        };
        Some(Tercetak {
            nilai,
            digit: self.digit.checked_sub(pangkat)?,
            ..self
        })
    }

    fn bulat(&self, angka: Decimal, how: RoundingStrategy) -> Option<Decimal> {
        match u32::try_from(self.digit) {
            Ok(decimals) => Some(angka.round_dp_with_strategy(decimals, how)),
            Err(_) => {
                let power = power_of_ten(self.digit.unsigned_abs());
                let rounded = angka.checked_div(power)?.round_dp_with_strategy(0, how);
                rounded.checked_mul(power)
            }
        }
    }
}

/// 1000 for 3.
pub(super) fn power_of_ten(n: u32) -> Decimal {
    let mut power = Decimal::ONE;
    for _ in 0..n.min(27) {
        power = power.checked_mul(Decimal::TEN).unwrap_or(Decimal::MAX);
    }
    power
}
