//! A number under way in a typed formula: an exact fraction, and whether it is a percentage.
//!
//! The rule, which stands nowhere else:
//! - `20%` is 20 hundredths, and a percentage.
//! - `100%` is the usual "x 100%": what it multiplies or divides is shown in percent. `9/45 x 100%` is 20 %.
//! - Other products with a percentage are plain: `50% x 200` is 100. A percentage divided by a plain number stays one
//!   (`50% : 2` is 25 %); by a percentage it is plain.
//! - Sums and differences of percentages are percentages: `30% + 20%` is 50 %. With a plain number the result is plain
//!   and says so.
//! - A cell that is shown in percent, and the results of `porsi`, `tumbuh`, `cagr` and `kv`, count in formulas as the
//!   number that stands there (20, not 20 hundredths), as in a spreadsheet: `[Capaian] / 100 x [Pagu]`. Alone, in sums
//!   and in means they stay percentages.

use rust_decimal::Decimal;

use crate::domain::number::{Fraction, MathError};

/// What kind of number it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A plain number.
    Plain,
    /// A percentage as a fraction: 20 % is 0,2.
    Percent,
    /// The same, with the wish to be shown in percent: `100%` and what it multiplies.
    Scale,
    /// A percentage as its number: 20 % is 20.
    Hundred,
}

/// A number under way.
#[derive(Clone, Copy, Debug)]
pub struct Value {
    /// The number.
    pub fraction: Fraction,
    /// What kind of number.
    pub form: Form,
}

impl Value {
    /// A plain number.
    pub fn plain(number: Decimal) -> Value {
        Value::new(Fraction::from(number), Form::Plain)
    }

    /// A percentage by its number: 20 for 20 %.
    pub fn percent(number: Decimal) -> Value {
        Value::new(Fraction::from(number), Form::Hundred)
    }

    /// A percentage that counts as a fraction, as `20%` in a formula does: by its number, 20.
    ///
    /// # Errors
    /// [`MathError::TooLarge`].
    pub fn of_percent(number: Decimal) -> Result<Value, MathError> {
        Value::plain(number).hundredth()
    }

    pub(super) fn new(fraction: Fraction, form: Form) -> Value {
        Value { fraction, form }
    }

    /// The number as it is shown, divided out, and whether it is in percent.
    ///
    /// # Errors
    /// [`MathError::TooLarge`].
    pub fn shown(self) -> Result<(Decimal, bool), MathError> {
        Ok(match self.form {
            Form::Plain => (self.fraction.value()?, false),
            Form::Hundred => (self.fraction.value()?, true),
            Form::Percent | Form::Scale => (hundredfold(self.fraction)?.value()?, true),
        })
    }

    /// `x%`
    pub(super) fn hundredth(self) -> Result<Value, MathError> {
        let one = Fraction::from(Decimal::ONE_HUNDRED);
        Ok(match self.form {
            Form::Percent | Form::Scale => self,
            Form::Plain | Form::Hundred => {
                Value::new(self.fraction.checked_div(one)?, Form::Percent)
            }
        })
    }

    pub(super) fn times(self, other: Value) -> Result<Value, MathError> {
        let product = self.fraction.checked_mul(other.fraction)?;
        let form = match (self.form, other.form) {
            // Part of a percentage, or a percentage "x 100%": its number stays its number.
            (Form::Hundred, Form::Percent | Form::Scale)
            | (Form::Percent | Form::Scale, Form::Hundred) => Form::Hundred,
            (Form::Scale, _) | (_, Form::Scale) => Form::Scale,
            _ => Form::Plain,
        };
        Ok(Value::new(product, form))
    }

    pub(super) fn over(self, other: Value) -> Result<Value, MathError> {
        let quotient = self.fraction.checked_div(other.fraction)?;
        let form = match (self.form, other.form) {
            (Form::Hundred, Form::Scale) => Form::Hundred,
            (_, Form::Scale) | (Form::Scale, Form::Plain) => Form::Scale,
            (Form::Percent, Form::Plain) => Form::Percent,
            _ => Form::Plain,
        };
        Ok(Value::new(quotient, form))
    }
}

/// Brings values to one form, for sums, means and comparisons; the flag says that percentages met plain numbers.
pub(super) fn aligned(values: &[Value]) -> Result<(Form, Vec<Fraction>, bool), MathError> {
    let has = |forms: &[Form]| values.iter().any(|value| forms.contains(&value.form));
    let (plain, fraction, hundred) = (
        has(&[Form::Plain]),
        has(&[Form::Percent, Form::Scale]),
        has(&[Form::Hundred]),
    );
    let form = match (plain, fraction, hundred) {
        (true, _, _) => Form::Plain,
        (false, _, true) => Form::Hundred,
        (false, true, false) => Form::Percent,
        (false, false, false) => Form::Plain,
    };
    let bring = |value: &Value| match value.form {
        // A number that counts as it is shown beside one that does not: both as they are shown.
        Form::Percent | Form::Scale if hundred => hundredfold(value.fraction),
        _ => Ok(value.fraction),
    };
    let fractions: Result<Vec<_>, _> = values.iter().map(bring).collect();
    Ok((form, fractions?, plain && fraction))
}

fn hundredfold(fraction: Fraction) -> Result<Fraction, MathError> {
    fraction.checked_mul(Fraction::from(Decimal::ONE_HUNDRED))
}
