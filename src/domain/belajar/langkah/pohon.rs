//! A formula under way: what is worked out stands in the tree as the name of an exact figure.

use rust_decimal::Decimal;

use super::{Operasi, singkat};
use crate::domain::formula::{Deviation, Evaluation, Expr, Form, Math, Op, Value, layout};
use crate::domain::number::{Fraction, MathError};

/// A partly worked tree.
pub struct Pohon {
    expr: Expr,
    /// The figures by their names, `#0` and so on.
    angka: Vec<Fraction>,
    /// One of so many terms is written shorter.
    pendek: bool,
}

impl Pohon {
    /// The tree with figures for its names; several are put in as their sum.
    pub fn new(expr: &Expr, put: impl Fn(&str) -> Vec<Decimal>) -> Pohon {
        let mut tree = Pohon {
            expr: expr.clone(),
            angka: Vec::new(),
            pendek: false,
        };
        for name in expr.names() {
            let terms = put(name);
            tree.pendek |= terms.len() > 3;
            let mut terms = terms.into_iter().map(|term| tree.taruh(term.into()));
            let Some(first) = terms.next() else { continue };
            let sum: Vec<Expr> = terms.collect();
            let sum = sum
                .into_iter()
                .fold(first, |sum, term| Expr::binary(Op::Add, sum, term));
            tree.expr = ganti(&tree.expr, &Expr::Name(name.into()), &sum);
        }
        tree
    }

    fn taruh(&mut self, value: Fraction) -> Expr {
        let name = format!("#{}", self.angka.len());
        self.angka.push(value);
        Expr::Name(name)
    }

    fn nilai(&self, name: &str) -> Option<Fraction> {
        let at: usize = name.strip_prefix('#')?.parse().ok()?;
        self.angka.get(at).copied()
    }

    /// The exact value of a part of it, by the reckoning of the rule book.
    ///
    /// # Errors
    /// [`MathError`].
    fn hitung(&self, expr: &Expr) -> Result<Fraction, MathError> {
        let input = |name: &str| {
            let fraction = self.nilai(name).ok_or(MathError::DivisionByZero)?;
            Ok(Value {
                fraction,
                form: Form::Plain,
            })
        };
        Evaluation::new(&input, Deviation::Sample)
            .value(expr)
            .map(|value| value.fraction)
    }

    /// Works out the next operation: which, how it stood, and the name of what it came to. `None` when nothing is left,
    /// or when it has no value.
    pub fn maju(&mut self) -> Option<(Operasi, Math, Expr)> {
        let next = sederhana(&self.expr)?.clone();
        let value = self.hitung(&next).ok()?;
        let before = self.math_of(&next);
        let new = self.taruh(value);
        // The same operation elsewhere in the formula is the same work.
        self.expr = ganti(&self.expr, &next, &new);
        self.pendek &= !matches!(next, Expr::Binary(Op::Add, ..));
        let operasi = match next {
            Expr::Binary(op, ..) => op.into(),
            _ => Operasi::Lain,
        };
        Some((operasi, before, new))
    }

    /// The value, as far as it is there.
    pub fn hasil(&self) -> Option<Decimal> {
        self.hitung(&self.expr).and_then(Fraction::value).ok()
    }

    /// How it stands, with what is new marked.
    pub fn math(&self, new: Option<&Expr>) -> Math {
        self.set(&self.expr, new)
    }

    /// How a part of it stands.
    pub fn math_of(&self, expr: &Expr) -> Math {
        self.set(expr, None)
    }

    fn set(&self, expr: &Expr, new: Option<&Expr>) -> Math {
        layout(expr, &|name| {
            let value = self.nilai(name).and_then(|value| value.value().ok());
            let number = value.map_or_else(|| name.to_string(), |v| singkat(v, self.pendek));
            let number = Math::Number(number);
            match new {
                Some(Expr::Name(new)) if new == name => Math::Baru(Box::new(number)),
                _ => number,
            }
        })
    }
}

/// The operation to do next: the innermost, from the left; a sum of figures is one operation.
fn sederhana(expr: &Expr) -> Option<&Expr> {
    match expr {
        Expr::Number(_) | Expr::Name(_) | Expr::Range(..) => None,
        Expr::Negative(inner) | Expr::Absolute(inner) | Expr::Percent(inner) => {
            sederhana(inner).or(Some(expr))
        }
        Expr::Binary(Op::Add, ..) => suku(expr).into_iter().find_map(sederhana).or(Some(expr)),
        Expr::Binary(_, a, b) => sederhana(a).or_else(|| sederhana(b)).or(Some(expr)),
        Expr::Call(_, arguments) => arguments.iter().find_map(sederhana).or(Some(expr)),
    }
}

/// What a sum is made of.
fn suku(expr: &Expr) -> Vec<&Expr> {
    match expr {
        Expr::Binary(Op::Add, a, b) => [suku(a), suku(b)].concat(),
        _ => vec![expr],
    }
}

/// The tree with another part in place of every `old`.
fn ganti(expr: &Expr, old: &Expr, new: &Expr) -> Expr {
    if expr == old {
        return new.clone();
    }
    let inner = |inner: &Expr| Box::new(ganti(inner, old, new));
    match expr {
        Expr::Number(_) | Expr::Name(_) | Expr::Range(..) => expr.clone(),
        Expr::Negative(of) => Expr::Negative(inner(of)),
        Expr::Absolute(of) => Expr::Absolute(inner(of)),
        Expr::Percent(of) => Expr::Percent(inner(of)),
        Expr::Binary(op, a, b) => Expr::Binary(*op, inner(a), inner(b)),
        Expr::Call(function, arguments) => {
            let arguments = arguments.iter().map(|of| ganti(of, old, new));
            Expr::Call(*function, arguments.collect())
        }
    }
}
