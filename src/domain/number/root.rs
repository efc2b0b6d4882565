//! Roots of decimals, exact to the last of 28 digits: for standard deviations and compound growth.
//!
//! Newton's method finds the digits in [`Decimal`]; whole-number arithmetic of any length then proves them and puts
//! the last one right, so that a perfect power comes out exact. No floats, no logarithms.

use rust_decimal::Decimal;

use super::MathError;

/// The highest root: 10^26, the largest power that Newton's method meets, still is an exact decimal.
pub const MAX_ROOT: u32 = 27;

/// More steps than the slowest root needs (27th: about 70); reached only if the arithmetic were wrong.
const MAX_STEPS: u32 = 500;

/// The `n`-th root `r` of `value`, cut off after 28 digits (or the 28th decimal): `r^n <= value < (r + 1 digit)^n`.
///
/// # Errors
/// [`MathError::NoRoot`] where `value` is negative or `n` is not 1 to [`MAX_ROOT`]; [`MathError::TooLarge`] never in
/// practice.
pub fn root(value: Decimal, n: u32) -> Result<Decimal, MathError> {
    if !(1..=MAX_ROOT).contains(&n) || (value.is_sign_negative() && !value.is_zero()) {
        return Err(MathError::NoRoot);
    }
    if value.is_zero() || n == 1 {
        return Ok(value);
    }
    find(value.normalize(), n).ok_or(MathError::TooLarge)
}

/// `value` is above zero and has no trailing zeros after its point, `n` is 2 or more.
fn find(value: Decimal, n: u32) -> Option<Decimal> {
    let figures = value.mantissa().unsigned_abs();
    // The value is d,ddd times ten to the power of `top`; the root starts with ten to the power of `order`.
    let scale = i32::try_from(value.scale()).ok()?;
    let top = i32::try_from(figures.checked_ilog10()?)
        .ok()?
        .checked_sub(scale)?;
    let power = i32::try_from(n).ok()?;
    let order = top.div_euclid(power);
    let start = newton(
        shifted(figures, scale.checked_add(order.checked_mul(power)?)?)?,
        n,
    )?;

    // The root as a whole number of its last digit.
    let decimals = 27_i32.checked_sub(order)?.min(28);
    let cut = u32::try_from(27_i32.checked_sub(order)?.checked_sub(decimals)?).ok()?;
    let mut digits = whole(start, 27)?.checked_div(10_u128.checked_pow(cut)?)?;
    let decimals = u32::try_from(decimals).ok()?;
    let goal = Big::from(figures).times_ten_to(decimals.checked_mul(n)?);
    let reaches = |digits: u128| Big::power(digits, n).times_ten_to(value.scale()) > goal;
    for _ in 0..MAX_STEPS {
        if reaches(digits) {
            digits = digits.checked_sub(1)?;
        } else if reaches(digits.checked_add(1)?) {
            let found = i128::try_from(digits).ok()?;
            let found = Decimal::try_from_i128_with_scale(found, decimals).ok()?;
            return Some(found.normalize());
        } else {
            digits = digits.checked_add(1)?;
        }
    }
    None
}

/// `figures / 10^scale`; a negative scale appends zeros.
fn shifted(figures: u128, scale: i32) -> Option<Decimal> {
    let zeros = 10_u128.checked_pow(scale.min(0).unsigned_abs())?;
    let figures = i128::try_from(figures.checked_mul(zeros)?).ok()?;
    Decimal::try_from_i128_with_scale(figures, u32::try_from(scale.max(0)).ok()?).ok()
}

/// Newton's method from above for a value from 1 up to below 10^n: each step comes nearer, the last stands still.
fn newton(value: Decimal, n: u32) -> Option<Decimal> {
    let (times, fewer) = (Decimal::from(n), Decimal::from(n.checked_sub(1)?));
    let mut x = Decimal::TEN;
    for _ in 0..MAX_STEPS {
        let mut power = Decimal::ONE;
        for _ in 1..n {
            power = power.checked_mul(x)?;
        }
        let sum = fewer
            .checked_mul(x)?
            .checked_add(value.checked_div(power)?)?;
        let next = sum.checked_div(times)?;
        if next >= x {
            return Some(x);
        }
        x = next;
    }
    Some(x)
}

/// The value as a whole number of its `decimals`-th decimal, further ones cut off.
fn whole(value: Decimal, decimals: u32) -> Option<u128> {
    let figures = value.mantissa().unsigned_abs();
    match value.scale().checked_sub(decimals) {
        Some(more) => figures.checked_div(10_u128.checked_pow(more)?),
        None => figures.checked_mul(10_u128.checked_pow(decimals.checked_sub(value.scale())?)?),
    }
}

/// A whole number of any length: its digits to the base 2^32, the lowest first, no zero at the end.
#[derive(Clone, PartialEq, Eq)]
struct Big(Vec<u32>);

impl From<u128> for Big {
    fn from(value: u128) -> Self {
        let parts = [value, value >> 32, value >> 64, value >> 96];
        let mut digits: Vec<u32> = parts.iter().map(|part| low(*part)).collect();
        while digits.last() == Some(&0) {
            digits.pop();
        }
        Big(digits)
    }
}

impl PartialOrd for Big {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        let by_digit = || self.0.iter().rev().cmp(other.0.iter().rev());
        Some(self.0.len().cmp(&other.0.len()).then_with(by_digit))
    }
}

impl Big {
    fn power(base: u128, n: u32) -> Big {
        let base = Big::from(base);
        (1..n).fold(base.clone(), |power, _| power.times(&base))
    }

    fn times_ten_to(self, zeros: u32) -> Big {
        const BILLION: [u32; 1] = [1_000_000_000];
        let small = [10_u32.saturating_pow(zeros % 9)];
        let whole = (0..zeros / 9).fold(self, |number, _| number.times_digits(&BILLION));
        whole.times_digits(&small)
    }

    fn times(&self, other: &Big) -> Big {
        self.times_digits(&other.0)
    }

    /// Long multiplication. A product of two digits and two more digits fits 64 bits, so nothing is lost.
    fn times_digits(&self, other: &[u32]) -> Big {
        let mut digits = vec![0_u32; self.0.len().saturating_add(other.len())];
        for (at, a) in self.0.iter().enumerate() {
            let mut carry = 0_u64;
            let below = other.iter().map(Some).chain(std::iter::repeat(None));
            for (place, b) in digits.iter_mut().skip(at).zip(below) {
                if b.is_none() && carry == 0 {
                    break;
                }
                let b = b.copied().unwrap_or(0);
                let sum = u64::from(*a)
                    .wrapping_mul(u64::from(b))
                    .wrapping_add(u64::from(*place))
                    .wrapping_add(carry);
                *place = low(u128::from(sum));
                carry = sum >> 32;
            }
        }
        while digits.last() == Some(&0) {
            digits.pop();
        }
        Big(digits)
    }
}

/// The lowest 32 bits.
fn low(value: u128) -> u32 {
    u32::try_from(value & u128::from(u32::MAX)).unwrap_or(0)
}
