//! A result taken apart: what it was reckoned from, so that it can be reckoned again with other inputs.

use rust_decimal::Decimal;

use super::bahan::Bahan;
use crate::domain::formula::{Deviation, Evaluation, Expr, Value};
use crate::domain::number::{self, Fraction, MathError};
use crate::domain::outcome::{Place, Sel};

/// What a part does in the formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Peran {
    /// It is put in for this symbol.
    Masukan(String),
    /// It is added up, in the sum that stands for this symbol.
    Suku(&'static str),
}

/// One figure that a result rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Bagian {
    /// Where it stands.
    pub asal: Option<Place>,
    /// Its value, unrounded.
    pub nilai: Decimal,
    /// What it does.
    pub peran: Peran,
}

/// A result taken apart.
#[derive(Clone, Debug)]
pub struct Uraian<'a> {
    /// The result.
    pub sel: &'a Sel,
    /// What it rests on, in the order of the formula; terms of a sum after the named inputs.
    pub bagian: Vec<Bagian>,
    expr: &'a Expr,
}

/// The symbols under which the rule book adds up terms, and counts them.
pub const SUM: &str = "J";
/// See [`SUM`].
pub const COUNT: &str = "n";

/// Takes a result apart. `None` where it has no figure, or where its parts put together again do not give it (a formula
/// over percentages, a weighted mean): nothing is then said of what other inputs would give.
pub fn urai<'a>(bahan: &Bahan, sel: &'a Sel) -> Option<Uraian<'a>> {
    let result = sel.nilai.angka()?;
    let cara = &sel.cara;
    let expr = cara.expr();
    let names = expr.names();
    // Typed decimals alone leave the rule as it is.
    let of_rule = expr == cara.rumus.expr();
    let summed = of_rule && names.contains(&SUM) && !cara.suku.is_empty();
    let mut bagian: Vec<Bagian> = cara
        .masukan
        .iter()
        .filter(|masukan| !(summed && [SUM, COUNT].contains(&&*masukan.simbol)))
        .map(|masukan| Bagian {
            asal: masukan.asal,
            nilai: masukan.nilai,
            peran: Peran::Masukan(masukan.simbol.to_string()),
        })
        .collect();
    if summed {
        for place in &cara.suku {
            bagian.push(Bagian {
                asal: Some(*place),
                nilai: bahan.angka(*place)?,
                peran: Peran::Suku(SUM),
            });
        }
    }
    let uraian = Uraian { sel, bagian, expr };
    let same = uraian.hitung(&|bagian| bagian.nilai)? == result;
    same.then_some(uraian)
}

impl Uraian<'_> {
    /// The result with what `ganti` puts in for each part.
    pub fn hitung(&self, ganti: &dyn Fn(&Bagian) -> Decimal) -> Option<Decimal> {
        let values: Vec<Decimal> = self.bagian.iter().map(ganti).collect();
        self.dengan(&values)
    }

    /// The result with these values for its parts, one each; further values are further terms of the sum.
    pub fn dengan(&self, values: &[Decimal]) -> Option<Decimal> {
        let own = self.bagian.iter().zip(values);
        let terms = || {
            own.clone()
                .filter(|(bagian, _)| matches!(bagian.peran, Peran::Suku(_)))
                .map(|(_, value)| *value)
                .chain(values.iter().skip(self.bagian.len()).copied())
        };
        let jumlah = match self.berjumlah() {
            true => Some((number::sum(terms()).ok()?, Decimal::from(terms().count()))),
            false => None,
        };
        hitung(self.expr, own.clone(), jumlah)
    }

    /// Whether it is a sum or a mean of terms.
    pub fn berjumlah(&self) -> bool {
        self.bagian
            .iter()
            .any(|bagian| matches!(bagian.peran, Peran::Suku(_)))
    }

    /// Its formula.
    pub fn expr(&self) -> &Expr {
        self.expr
    }
}

/// What a formula gives with these values for its named inputs, and with this sum and count of terms.
pub fn hitung<'b>(
    expr: &Expr,
    masukan: impl Iterator<Item = (&'b Bagian, &'b Decimal)> + Clone,
    jumlah: Option<(Decimal, Decimal)>,
) -> Option<Decimal> {
    // A plain sum, of which there may be thousands, needs no evaluation.
    if let (Expr::Name(name), Some((sum, _))) = (expr, jumlah)
        && name == SUM
    {
        return Some(sum);
    }
    let input = |name: &str| -> Result<Value, MathError> {
        let is_it = |of: &Bagian| matches!(&of.peran, Peran::Masukan(simbol) if simbol == name);
        let named = masukan.clone().find(|(of, _)| is_it(of));
        let value = match (named, jumlah) {
            (Some((_, value)), _) => Some(*value),
            (None, Some((sum, _))) if name == SUM => Some(sum),
            (None, Some((_, count))) if name == COUNT => Some(count),
            _ => None,
        };
        value.map(Value::plain).ok_or(MathError::DivisionByZero)
    };
    let mut evaluation = Evaluation::new(&input, Deviation::Sample);
    Some(evaluation.value(expr).ok()?.shown().ok()?.0)
}

/// A quotient, rounded by nobody.
pub fn bagi(a: Decimal, b: Decimal) -> Option<Decimal> {
    let quotient = Fraction::from(a).checked_div(Fraction::from(b)).ok()?;
    quotient.value().ok()
}
