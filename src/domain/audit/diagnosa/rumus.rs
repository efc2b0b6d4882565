//! Another formula was used: of another direction, upside down, with another base, a sum for a mean.

use super::super::temuan::Sebab;
use super::{Pencarian, Perkara};
use crate::domain::formula::{Expr, Function, Op};
use crate::domain::rulebook::rumus::SEMUA;

/// A change of one step in a formula.
type Ubah = fn(&Expr) -> Option<Expr>;

/// The formulas of the rule book over the same inputs; the formula itself with one step changed; what only the document
/// knows.
pub fn cari(soal: &Perkara, search: &mut Pencarian) {
    for (sebab, nilai) in &soal.tandingan {
        if search.boleh(soal.tandingan.len()) {
            search.coba(Some(*nilai), || Some(sebab.clone()));
        }
    }
    let Some(susunan) = &soal.susunan else {
        return;
    };
    let changes: [(Ubah, Sebab); 4] = [
        (tahun_ini, Sebab::PembagiTahunIni),
        (selisih, Sebab::SelisihBukanPersen),
        (terbalik, Sebab::Terbalik),
        (jumlah, Sebab::JumlahBukanRerata),
    ];
    let family = |id: &str| id.split(['.', '-']).next().unwrap_or_default().to_string();
    let own = family(susunan.rumus.id);
    let others: Vec<_> = SEMUA
        .iter()
        .filter(|other| {
            let expr = other.expr();
            let same = family(other.id) == own && other.ukuran == susunan.rumus.ukuran;
            same && expr != susunan.expr && !expr.names().is_empty() && susunan.mengenal(expr)
        })
        .filter(|other| {
            ["capaian.dihitung", "capaian.selisih"]
                .iter()
                .all(|id| *id != other.id)
        })
        .collect();
    let formulas = ["capaian", "efisiensi"].contains(&own.as_str());
    if !search.boleh(changes.len().saturating_add(others.len())) {
        return;
    }
    for dasar in &susunan.dasar {
        for other in others.iter().filter(|_| formulas) {
            let result = susunan.hitung(other.expr(), dasar);
            search.coba(result, || Some(Sebab::RumusLain(other)));
        }
        for (change, sebab) in &changes {
            for expr in di_mana_saja(susunan.expr, *change) {
                let result = susunan.hitung(&expr, dasar);
                search.coba(result, || Some(sebab.clone()));
            }
        }
    }
}

/// The formula with the change in one place, for each place that takes it.
fn di_mana_saja(expr: &Expr, change: Ubah) -> Vec<Expr> {
    let mut found: Vec<Expr> = change(expr).into_iter().collect();
    match expr {
        Expr::Number(_) | Expr::Name(_) | Expr::Range(..) => {}
        Expr::Negative(inner) => found.extend(below(inner, change, Expr::Negative)),
        Expr::Absolute(inner) => found.extend(below(inner, change, Expr::Absolute)),
        Expr::Percent(inner) => found.extend(below(inner, change, Expr::Percent)),
        Expr::Binary(op, a, b) => {
            found.extend(below(a, change, |a| Expr::Binary(*op, a, b.clone())));
            found.extend(below(b, change, |b| Expr::Binary(*op, a.clone(), b)));
        }
        // What stands in a function is a list of inputs as a rule.
        Expr::Call(..) => {}
    }
    found
}

fn below(inner: &Expr, change: Ubah, put: impl Fn(Box<Expr>) -> Expr) -> Vec<Expr> {
    let changed = di_mana_saja(inner, change).into_iter();
    changed.map(|expr| put(Box::new(expr))).collect()
}

/// `(b - a) / a` to `(b - a) / b`; the same of a growth.
fn tahun_ini(expr: &Expr) -> Option<Expr> {
    match expr {
        Expr::Binary(Op::Div, difference, base) => match &**difference {
            Expr::Binary(Op::Sub, later, earlier) if earlier == base => {
                Some(Expr::Binary(Op::Div, difference.clone(), later.clone()))
            }
            _ => None,
        },
        Expr::Call(Function::Tumbuh, years) => {
            let [earlier, later] = years.as_slice() else {
                return None;
            };
            let difference = Expr::binary(Op::Sub, later.clone(), earlier.clone());
            Some(seratus(Expr::binary(Op::Div, difference, later.clone())))
        }
        _ => None,
    }
}

/// `(b - a) / a * 100` to `b - a`: points or pieces for percent.
fn selisih(expr: &Expr) -> Option<Expr> {
    match expr {
        Expr::Binary(Op::Mul, quotient, _) => match &**quotient {
            Expr::Binary(Op::Div, difference, _) => {
                Some((**difference).clone()).filter(|of| matches!(of, Expr::Binary(Op::Sub, ..)))
            }
            _ => None,
        },
        Expr::Call(Function::Tumbuh, years) => match years.as_slice() {
            [earlier, later] => Some(Expr::binary(Op::Sub, later.clone(), earlier.clone())),
            _ => None,
        },
        _ => None,
    }
}

/// `a / b` to `b / a`.
fn terbalik(expr: &Expr) -> Option<Expr> {
    match expr {
        Expr::Binary(Op::Div, a, b) => Some(Expr::Binary(Op::Div, b.clone(), a.clone())),
        _ => None,
    }
}

/// A sum for a mean, a mean for a sum.
fn jumlah(expr: &Expr) -> Option<Expr> {
    let name = |name: &str| Expr::Name(name.to_string());
    match expr {
        Expr::Binary(Op::Div, sum, count) if **sum == name("J") && **count == name("n") => {
            Some(name("J"))
        }
        Expr::Name(symbol) if symbol == "J" => Some(Expr::binary(Op::Div, name("J"), name("n"))),
        Expr::Call(Function::Rata, parts) => Some(Expr::Call(Function::Jumlah, parts.clone())),
        Expr::Call(Function::Jumlah, parts) => Some(Expr::Call(Function::Rata, parts.clone())),
        _ => None,
    }
}

fn seratus(expr: Expr) -> Expr {
    Expr::binary(
        Op::Mul,
        expr,
        Expr::Number(rust_decimal::Decimal::ONE_HUNDRED),
    )
}
