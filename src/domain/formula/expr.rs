//! The tree of an expression.

use rust_decimal::Decimal;

use super::evaluate::{Deviation, Evaluation};
use super::function::Function;
use super::value::{Form, Value};
use crate::domain::number::{Fraction, MathError};

/// The four operations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    /// `+`
    Add,
    /// `-`
    Sub,
    /// `*`
    Mul,
    /// `/`
    Div,
}

/// An expression over named inputs.
#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    /// A written number.
    Number(Decimal),
    /// A named input.
    Name(String),
    /// `[a]..[b]` as typed: all from the one to the other. Whoever knows the names puts them in its place.
    Range(String, String),
    /// `-x`
    Negative(Box<Expr>),
    /// `|x|`
    Absolute(Box<Expr>),
    /// `x%`
    Percent(Box<Expr>),
    /// `a op b`
    Binary(Op, Box<Expr>, Box<Expr>),
    /// `f(a; b)`
    Call(Function, Vec<Expr>),
}

impl Expr {
    /// `a op b`
    pub fn binary(op: Op, a: Expr, b: Expr) -> Expr {
        Expr::Binary(op, Box::new(a), Box::new(b))
    }

    /// The value of a formula of the rule book with the inputs that `input` gives, as a fraction not yet divided out.
    ///
    /// # Errors
    /// [`MathError`]; a name that `input` does not know counts as zero divisor and never occurs in the rule book
    /// (tested).
    pub fn evaluate(
        &self,
        input: &impl Fn(&str) -> Option<Decimal>,
    ) -> Result<Fraction, MathError> {
        self.evaluate_exact(&|name| input(name).map(Fraction::from))
    }

    /// The same with inputs that are fractions.
    ///
    /// # Errors
    /// As [`Expr::evaluate`].
    pub fn evaluate_exact(
        &self,
        input: &impl Fn(&str) -> Option<Fraction>,
    ) -> Result<Fraction, MathError> {
        let input = |name: &str| {
            input(name)
                .map(|fraction| Value::new(fraction, Form::Plain))
                .ok_or(MathError::DivisionByZero)
        };
        Evaluation::new(&input, Deviation::Sample)
            .value(self)
            .map(|value| value.fraction)
    }

    /// The names it uses, in order of first use.
    pub fn names(&self) -> Vec<&str> {
        let mut names = Vec::new();
        self.each_name(&mut |name| {
            if !names.contains(&name) {
                names.push(name);
            }
        });
        names
    }

    fn each_name<'a>(&'a self, found: &mut impl FnMut(&'a str)) {
        match self {
            Expr::Number(_) => {}
            Expr::Name(name) => found(name),
            Expr::Range(first, last) => {
                found(first);
                found(last);
            }
            Expr::Negative(inner) | Expr::Absolute(inner) | Expr::Percent(inner) => {
                inner.each_name(found);
            }
            Expr::Binary(_, a, b) => {
                a.each_name(found);
                b.each_name(found);
            }
            Expr::Call(_, arguments) => arguments
                .iter()
                .for_each(|argument| argument.each_name(found)),
        }
    }
}
