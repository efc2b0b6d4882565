//! What a symbol of a formula is made of: a sum of so many inputs, a capaian of R and T. Put in its place, the numbers of
//! the lesson stand in the formula of the lesson itself, where they are drawn and typed.

use rust_decimal::Decimal;

use super::Mata;
use crate::domain::formula::{Expr, Function, Op};
use crate::domain::outcome::Catatan;

impl Mata {
    /// The formula with the inputs of the lesson in place of the symbols that are made of them.
    pub fn lengkap(&self) -> Expr {
        isi(self.rumus.expr(), &self.bagian)
    }

    /// The same as part of another formula: never below the floor that held it.
    pub(super) fn sebagai_bagian(&self) -> Expr {
        let floor = |note: &Catatan| matches!(note, Catatan::Lantai(_));
        match self.catatan.iter().any(floor) {
            true => panggil(Function::Tertinggi, [self.lengkap(), Decimal::ZERO.into()]),
            false => self.lengkap(),
        }
    }

    /// Says what a symbol is made of; nothing where there is nothing.
    pub(super) fn dari_bagian(mut self, simbol: &'static str, isi: Option<Expr>) -> Mata {
        self.bagian.extend(isi.map(|isi| (simbol, isi)));
        self
    }
}

impl From<Decimal> for Expr {
    fn from(value: Decimal) -> Expr {
        Expr::Number(value)
    }
}

impl From<&str> for Expr {
    /// The symbol.
    fn from(simbol: &str) -> Expr {
        Expr::Name(simbol.into())
    }
}

/// A sum; `None` of nothing.
pub fn jumlah(parts: impl IntoIterator<Item = Expr>) -> Option<Expr> {
    let add = |sum, part| Expr::binary(Op::Add, sum, part);
    parts.into_iter().reduce(add)
}

/// A product; `None` of nothing.
pub fn kali(parts: impl IntoIterator<Item = Expr>) -> Option<Expr> {
    let times = |product, part| Expr::binary(Op::Mul, product, part);
    parts.into_iter().reduce(times)
}

/// `f(a; b)`
pub fn panggil(function: Function, arguments: impl IntoIterator<Item = Expr>) -> Expr {
    Expr::Call(function, arguments.into_iter().collect())
}

/// At most the cap, where there is one.
pub fn paling_banyak(expr: Expr, cap: Option<Decimal>) -> Expr {
    match cap {
        Some(cap) => panggil(Function::Terendah, [expr, cap.into()]),
        None => expr,
    }
}

/// The tree with all of these symbols replaced at once: what is put in is not replaced again.
fn isi(expr: &Expr, parts: &[(&'static str, Expr)]) -> Expr {
    let inner = |inner: &Expr| Box::new(isi(inner, parts));
    match expr {
        Expr::Name(name) => {
            let found = parts.iter().find(|(simbol, _)| simbol == name);
            found.map_or_else(|| expr.clone(), |(_, part)| part.clone())
        }
        Expr::Number(_) | Expr::Range(..) => expr.clone(),
        Expr::Negative(of) => Expr::Negative(inner(of)),
        Expr::Absolute(of) => Expr::Absolute(inner(of)),
        Expr::Percent(of) => Expr::Percent(inner(of)),
        Expr::Binary(op, a, b) => Expr::Binary(*op, inner(a), inner(b)),
        Expr::Call(function, arguments) => {
            let arguments = arguments.iter().map(|of| isi(of, parts));
            Expr::Call(*function, arguments.collect())
        }
    }
}
