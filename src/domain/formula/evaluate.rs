//! The exact value of an expression. What a name is worth, and why it is worth nothing, is asked of the caller.

use rust_decimal::Decimal;

use super::expr::{Expr, Op};
use super::function::Function;
use super::many;
use super::value::{Form, Value, aligned};
use crate::domain::notation;
use crate::domain::number::{Fraction, MathError, root};

/// What a standard deviation divides by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deviation {
    /// One less than there are values.
    Sample,
    /// As many as there are values.
    Population,
}

/// The evaluation of one formula, and what its reader should know afterwards.
pub struct Evaluation<'a, E> {
    input: &'a dyn Fn(&str) -> Result<Value, E>,
    deviation: Deviation,
    /// A percentage and a plain number were added.
    pub mixed: bool,
    /// How many named values entered sums, means and the like.
    pub taken: usize,
    /// The names that had no value and were left out of sums, means and the like.
    pub left_out: Vec<String>,
}

impl<'a, E: From<MathError>> Evaluation<'a, E> {
    /// An evaluation with these inputs.
    pub fn new(input: &'a dyn Fn(&str) -> Result<Value, E>, deviation: Deviation) -> Self {
        Evaluation {
            input,
            deviation,
            mixed: false,
            taken: 0,
            left_out: Vec::new(),
        }
    }

    /// The value.
    ///
    /// # Errors
    /// What the first input without a value gives for a reason; [`MathError`] as that.
    pub fn value(&mut self, expr: &Expr) -> Result<Value, E> {
        Ok(match expr {
            Expr::Number(value) => Value::plain(*value),
            Expr::Name(name) => (self.input)(name)?,
            // Whoever binds the names has put the members in its place.
            Expr::Range(..) => return Err(MathError::DivisionByZero.into()),
            Expr::Negative(inner) => {
                let value = self.value(inner)?;
                Value::new(value.fraction.negated(), value.form)
            }
            Expr::Absolute(inner) => {
                let value = self.value(inner)?;
                Value::new(value.fraction.abs(), value.form)
            }
            Expr::Percent(inner) if **inner == Expr::Number(Decimal::ONE_HUNDRED) => {
                Value::new(Fraction::from(Decimal::ONE), Form::Scale)
            }
            Expr::Percent(inner) => self.value(inner)?.hundredth()?,
            Expr::Binary(op, a, b) => {
                let (a, b) = (self.value(a)?, self.value(b)?);
                match op {
                    Op::Add => self.sum(a, b)?,
                    Op::Sub => self.sum(a, Value::new(b.fraction.negated(), b.form))?,
                    Op::Mul => a.times(b)?,
                    Op::Div => a.over(b)?,
                }
            }
            Expr::Call(function, arguments) => self.call(*function, arguments)?,
        })
    }

    fn sum(&mut self, a: Value, b: Value) -> Result<Value, E> {
        let (form, fractions, mixed) = aligned(&[a, b])?;
        self.mixed |= mixed;
        Ok(Value::new(many::sum(&fractions)?, form))
    }

    fn call(&mut self, function: Function, arguments: &[Expr]) -> Result<Value, E> {
        if function.is_aggregate() {
            return self.aggregate(function, arguments);
        }
        let values: Result<Vec<Value>, E> = arguments.iter().map(|arg| self.value(arg)).collect();
        let percent = |ratio: Fraction| {
            let value = ratio.checked_mul(Fraction::from(Decimal::ONE_HUNDRED))?;
            Ok::<_, MathError>(Value::new(value, Form::Hundred))
        };
        let one = Fraction::from(Decimal::ONE);
        Ok(match (function, values?.as_slice()) {
            (Function::Porsi, [part, whole]) => percent(ratio(*part, *whole)?)?,
            (Function::Tumbuh, [from, to]) => percent(ratio(*to, *from)?.checked_sub(one)?)?,
            (Function::Cagr, [from, to, periods]) => {
                let ratio = ratio(*to, *from)?.value()?;
                let grown = root(ratio, count(periods.fraction)?)?;
                percent(Fraction::from(grown).checked_sub(one)?)?
            }
            (Function::Bulat, [value]) => rounded(*value, 0)?,
            (Function::Bulat, [value, decimals]) => rounded(*value, count(decimals.fraction)?)?,
            (Function::Akar, [value]) => rooted(*value, 2)?,
            (Function::Akar, [value, order]) => rooted(*value, count(order.fraction)?)?,
            // The parser lets no other number of arguments pass, and the binder takes `lalu` apart.
            _ => return Err(MathError::DivisionByZero.into()),
        })
    }

    /// A sum, mean and the like takes the values that there are; a name without one is left out and remembered.
    fn aggregate(&mut self, function: Function, arguments: &[Expr]) -> Result<Value, E> {
        let (mut values, mut first_reason) = (Vec::with_capacity(arguments.len()), None);
        for argument in arguments {
            match (argument, self.value(argument)) {
                (Expr::Name(_), Ok(value)) => {
                    self.taken = self.taken.saturating_add(1);
                    values.push(value);
                }
                (_, Ok(value)) => values.push(value),
                (Expr::Name(name), Err(reason)) => {
                    // That a count leaves out what is not there needs no saying.
                    if function != Function::Banyak {
                        self.left_out.push(name.clone());
                    }
                    first_reason.get_or_insert(reason);
                }
                (_, Err(reason)) => return Err(reason),
            }
        }
        if let (true, Some(reason)) = (values.is_empty(), first_reason)
            && function != Function::Banyak
        {
            return Err(reason);
        }
        let (value, mixed) = aggregate(function, &values, self.deviation)?;
        self.mixed |= mixed;
        Ok(value)
    }
}

/// An aggregate function of these values, and whether percentages and plain numbers met in it.
///
/// # Errors
/// [`MathError`]; of no values only their number exists.
pub fn aggregate(
    function: Function,
    values: &[Value],
    deviation: Deviation,
) -> Result<(Value, bool), MathError> {
    let (form, fractions, mixed) = aligned(values)?;
    let value = many::of(function, &fractions, deviation)?;
    let form = match function {
        Function::Banyak => Form::Plain,
        Function::Kv => Form::Hundred,
        _ => form,
    };
    Ok((
        Value::new(value, form),
        mixed && function != Function::Banyak,
    ))
}

/// `a / b` of two values of one form.
fn ratio(a: Value, b: Value) -> Result<Fraction, MathError> {
    let (_, fractions, _) = aligned(&[a, b])?;
    match fractions.as_slice() {
        [a, b] => a.checked_div(*b),
        _ => Err(MathError::DivisionByZero),
    }
}

/// Rounded as it is shown: a percentage to decimals of its percent.
fn rounded(value: Value, decimals: u32) -> Result<Value, MathError> {
    let (number, percent) = value.shown()?;
    let number = notation::round(number, decimals.min(Decimal::MAX_SCALE));
    let form = value.form;
    let value = if percent {
        Value::percent(number)
    } else {
        Value::plain(number)
    };
    match form {
        Form::Percent | Form::Scale => Ok(Value {
            form,
            ..value.hundredth()?
        }),
        Form::Plain | Form::Hundred => Ok(value),
    }
}

fn rooted(value: Value, order: u32) -> Result<Value, MathError> {
    Ok(Value::plain(root(value.fraction.value()?, order)?))
}

/// A whole number that is not negative: an order of a root, a number of periods.
fn count(value: Fraction) -> Result<u32, MathError> {
    let value = value.value()?.normalize();
    let whole = value.scale() == 0;
    let count = u32::try_from(value.mantissa()).ok().filter(|_| whole);
    count.ok_or(MathError::NoRoot)
}
