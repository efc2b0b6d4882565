//! What the last line of each column shows. A computed column of which nothing is said shows its formula over the last
//! lines of the others where that means the same as in a row: shares and growth of sums, sums of sums. A product of columns
//! is added up instead, for the product of two sums is none; what is neither has no last line. Reckons nothing.

use super::ikat::{Ref, Terikat};
use super::mesin::Rumusan;
use super::model::{Model, Ringkasan};
use crate::domain::formula::{Expr, Function, Op};

/// How a value follows the figures of its row when several rows are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sifat {
    /// Not at all: a number, a named input.
    Tetap,
    /// It adds up, and so does the formula: what is reckoned of sums is the sum.
    Lurus,
    /// A ratio: of sums it is the ratio of all rows together.
    Nisbah,
    /// It adds up, but must be added up itself: products.
    Hasil,
    /// Neither: a root, the highest of several, a number divided by a column.
    Lain,
}

use Sifat::{Hasil, Lain, Lurus, Nisbah, Tetap};

/// What the last line of each column shows: never [`Ringkasan::RumusBila`].
pub fn garis(model: &Model, rumus: &[Option<Rumusan>]) -> Vec<Ringkasan> {
    let mut lines: Vec<Ringkasan> = model.kolom.iter().map(|kolom| kolom.ringkasan).collect();
    // What a column whose line is known is to the formulas of others; `None` while it is not known.
    let mut known: Vec<Option<Sifat>> = lines.iter().map(|line| of_line(*line)).collect();
    for _ in 0..lines.len() {
        let mut settled = false;
        for at in 0..lines.len() {
            let open = known.get(at) == Some(&None);
            let Some(Some(Ok(formula))) = rumus.get(at).filter(|_| open) else {
                continue;
            };
            let Some(sifat) = of_formula(formula, &known) else {
                continue;
            };
            let unasked = lines.get(at) == Some(&Ringkasan::RumusBila);
            let line = match (unasked, sifat) {
                (false, _) | (true, Lurus | Nisbah) => Ringkasan::Rumus,
                (true, Hasil) => Ringkasan::Agregat(Function::Jumlah),
                (true, Tetap | Lain) => Ringkasan::Tanpa,
            };
            let sifat = match sifat {
                Hasil if unasked => Lurus,
                sifat => sifat,
            };
            settled = true;
            if let (Some(place), Some(kind)) = (lines.get_mut(at), known.get_mut(at)) {
                (*place, *kind) = (line, Some(sifat));
            }
        }
        if !settled {
            break;
        }
    }
    for line in &mut lines {
        if *line == Ringkasan::RumusBila {
            *line = Ringkasan::Tanpa;
        }
    }
    lines
}

/// What a column with this last line is to formulas over last lines; `None` where its own formula decides.
fn of_line(line: Ringkasan) -> Option<Sifat> {
    match line {
        Ringkasan::Agregat(Function::Jumlah) => Some(Lurus),
        Ringkasan::Agregat(_) | Ringkasan::Tanpa => Some(Lain),
        Ringkasan::Rumus | Ringkasan::RumusBila => None,
    }
}

/// What a formula is; `None` while a column that it names is not known.
fn of_formula(formula: &Terikat, known: &[Option<Sifat>]) -> Option<Sifat> {
    let mut symbols = std::collections::HashMap::with_capacity(formula.refs.len());
    for (symbol, of) in &formula.refs {
        let sifat = match of {
            Ref::Kolom(column) => (*known.get(*column)?)?,
            Ref::Peubah(_) => Tetap,
            Ref::Baris { .. } | Ref::Agregat { .. } => Lurus,
        };
        symbols.insert(symbol.as_str(), sifat);
    }
    // A column without a last line lets those that need it have none.
    if symbols.values().any(|sifat| *sifat == Lain) {
        return Some(Lain);
    }
    Some(of_expr(&formula.expr, &|symbol| {
        symbols.get(symbol).copied().unwrap_or(Lain)
    }))
}

fn of_expr(expr: &Expr, symbol: &dyn Fn(&str) -> Sifat) -> Sifat {
    match expr {
        Expr::Number(_) => Tetap,
        Expr::Name(name) => symbol(name),
        Expr::Range(..) => Lain,
        Expr::Negative(inner) | Expr::Percent(inner) => of_expr(inner, symbol),
        Expr::Absolute(inner) => bent(of_expr(inner, symbol)),
        Expr::Binary(op, a, b) => {
            let (a, b) = (of_expr(a, symbol), of_expr(b, symbol));
            match op {
                Op::Add | Op::Sub => sum(a, b),
                Op::Mul => product(a, b),
                Op::Div => quotient(a, b),
            }
        }
        Expr::Call(function, arguments) => {
            let all: Vec<Sifat> = arguments.iter().map(|one| of_expr(one, symbol)).collect();
            called(*function, &all)
        }
    }
}

fn sum(a: Sifat, b: Sifat) -> Sifat {
    match (a, b) {
        (a, b) if a == b => a,
        (Nisbah, Tetap) | (Tetap, Nisbah) => Nisbah,
        // So much for each row: the rows must be added up one by one.
        (Lurus | Hasil, Tetap | Lurus | Hasil) | (Tetap, Lurus | Hasil) => Hasil,
        _ => Lain,
    }
}

fn product(a: Sifat, b: Sifat) -> Sifat {
    match (a, b) {
        (Lain, _) | (_, Lain) => Lain,
        (Tetap, other) | (other, Tetap) => other,
        (Nisbah, Nisbah) => Nisbah,
        _ => Hasil,
    }
}

fn quotient(a: Sifat, b: Sifat) -> Sifat {
    match (a, b) {
        (a, Tetap) => a,
        (Lurus, Lurus) | (Nisbah, Nisbah) | (Tetap, Nisbah) => Nisbah,
        (Lurus | Hasil, Nisbah) | (Hasil, Lurus) => Hasil,
        _ => Lain,
    }
}

/// Cut or rounded in each row: the sum of the rounded is not the rounded sum.
fn bent(sifat: Sifat) -> Sifat {
    match sifat {
        Lurus => Hasil,
        other => other,
    }
}

fn called(function: Function, arguments: &[Sifat]) -> Sifat {
    let all = |kind: Sifat| !arguments.is_empty() && arguments.iter().all(|one| *one == kind);
    match (function, arguments) {
        (Function::Porsi | Function::Kv, _) if all(Lurus) => Nisbah,
        (Function::Tumbuh, _) if all(Lurus) || all(Nisbah) => Nisbah,
        (Function::Cagr, [from, to, Tetap]) if from == to && matches!(from, Lurus | Nisbah) => {
            Nisbah
        }
        (Function::Jumlah, [first, rest @ ..]) => rest.iter().fold(*first, |a, b| sum(a, *b)),
        (Function::Rata, [first, ..]) if all(*first) => *first,
        (Function::Bulat, [value, ..]) => bent(*value),
        _ if all(Tetap) => Tetap,
        _ => Lain,
    }
}
