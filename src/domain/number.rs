//! Checked arithmetic over [`Decimal`]: a [`Fraction`] multiplies before it divides, so that a formula loses nothing
//! to the order in which it is written, and divides once, at the end.
//!
//! Rounding is not here: it is done once, when a number is written ([`super::notation`]).

use rust_decimal::{Decimal, RoundingStrategy};

mod root;

pub use root::{MAX_ROOT, root};

/// Why arithmetic has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MathError {
    /// A denominator is zero.
    DivisionByZero,
    /// The exact result needs more than the 28 digits that a decimal holds.
    TooLarge,
    /// A root of a negative number, or a root other than the 1st to the [`MAX_ROOT`]-th.
    NoRoot,
}

/// `num / den` of two decimals, `den` never zero.
#[derive(Clone, Copy, Debug)]
pub struct Fraction {
    num: Decimal,
    den: Decimal,
}

impl From<Decimal> for Fraction {
    fn from(value: Decimal) -> Self {
        Fraction {
            num: value,
            den: Decimal::ONE,
        }
    }
}

impl Fraction {
    /// Sum.
    ///
    /// # Errors
    /// [`MathError::TooLarge`].
    pub fn checked_add(self, other: Fraction) -> Result<Fraction, MathError> {
        if self.den == other.den {
            return Ok(Fraction {
                num: add(self.num, other.num)?,
                den: self.den,
            });
        }
        let exact = || {
            let num = add(mul(self.num, other.den)?, mul(other.num, self.den)?)?;
            Ok(Fraction {
                num,
                den: mul(self.den, other.den)?,
            })
        };
        // A common denominator may be too large where the quotients are not.
        exact().or_else(|_: MathError| Ok(Fraction::from(add(self.value()?, other.value()?)?)))
    }

    /// Difference.
    ///
    /// # Errors
    /// [`MathError::TooLarge`].
    pub fn checked_sub(self, other: Fraction) -> Result<Fraction, MathError> {
        self.checked_add(other.negated())
    }

    /// Product.
    ///
    /// # Errors
    /// [`MathError::TooLarge`].
    pub fn checked_mul(self, other: Fraction) -> Result<Fraction, MathError> {
        let exact = || {
            Ok(Fraction {
                num: mul(self.num, other.num)?,
                den: mul(self.den, other.den)?,
            })
        };
        exact().or_else(|_: MathError| Ok(Fraction::from(mul(self.value()?, other.value()?)?)))
    }

    /// Quotient.
    ///
    /// # Errors
    /// [`MathError::DivisionByZero`], [`MathError::TooLarge`].
    pub fn checked_div(self, other: Fraction) -> Result<Fraction, MathError> {
        if other.num.is_zero() {
            return Err(MathError::DivisionByZero);
        }
        if self.den == other.den {
            return Ok(Fraction {
                num: self.num,
                den: other.num,
            });
        }
        self.checked_mul(Fraction {
            num: other.den,
            den: other.num,
        })
    }

    /// The value with the sign turned.
    pub fn negated(self) -> Fraction {
        let mut num = self.num;
        num.set_sign_negative(!num.is_sign_negative());
        Fraction { num, den: self.den }
    }

    /// The value without its sign.
    pub fn abs(self) -> Fraction {
        Fraction {
            num: self.num.abs(),
            den: self.den.abs(),
        }
    }

    /// The one division. The quotient carries up to 28 significant digits.
    ///
    /// # Errors
    /// [`MathError::TooLarge`].
    pub fn value(self) -> Result<Decimal, MathError> {
        if self.den == Decimal::ONE {
            return Ok(self.num);
        }
        self.num.checked_div(self.den).ok_or(MathError::TooLarge)
    }
}

/// So many digits of a result are sure: it is kept with 28, and what is reckoned from kept quotients may miss the exact value
/// in the last of them.
const SURE: u32 = 24;

/// The value that a result stands for where it is held against a bound. A mean of quotients that is 66 exactly is
/// kept as 65.999999999999999999999999997; nothing else that follows from a report's figures comes so close to 66.
#[must_use]
pub fn settled(value: Decimal) -> Decimal {
    value
        .round_sf_with_strategy(SURE, RoundingStrategy::MidpointAwayFromZero)
        .unwrap_or(value)
}

/// `a + b`, exact.
///
/// # Errors
/// [`MathError::TooLarge`].
pub fn add(a: Decimal, b: Decimal) -> Result<Decimal, MathError> {
    a.checked_add(b).ok_or(MathError::TooLarge)
}

/// `a - b`, exact.
///
/// # Errors
/// [`MathError::TooLarge`].
pub fn sub(a: Decimal, b: Decimal) -> Result<Decimal, MathError> {
    a.checked_sub(b).ok_or(MathError::TooLarge)
}

/// `a x b`; digits beyond the 28th are rounded off, which no shown figure can feel.
///
/// # Errors
/// [`MathError::TooLarge`].
pub fn mul(a: Decimal, b: Decimal) -> Result<Decimal, MathError> {
    a.checked_mul(b).ok_or(MathError::TooLarge)
}

/// The sum of many decimals.
///
/// # Errors
/// [`MathError::TooLarge`].
pub fn sum(values: impl IntoIterator<Item = Decimal>) -> Result<Decimal, MathError> {
    values.into_iter().try_fold(Decimal::ZERO, add)
}
