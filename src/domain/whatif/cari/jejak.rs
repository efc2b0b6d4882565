//! Follows a result back to the entry: through every formula on the way, as the outcome says it was reckoned.
//!
//! Nothing is known here of any single formula. The outcome names for every result its formula, what was put in and
//! where that came from; putting the entry in as `x` gives the result as a [`Fungsi`] of it. That holds as long as the
//! same branches are taken: on the way every entry is collected at which another one may be (a value passes 0, the cap,
//! or a number that stands in the formula it goes into).

use rust_decimal::Decimal;

use super::fungsi::{Buntu, Fungsi};
use super::peubah::Peubah;
use super::suku;
use super::syarat::angka;
use crate::domain::formula::{Expr, Op};
use crate::domain::number::{add, mul, sub};
use crate::domain::outcome::{Cara, Catatan, HasilRef, Masukan, Outcome, Place, Sel};
use crate::domain::rulebook::rumus;

/// One walk through an outcome that was reckoned with the entry at `x`.
pub struct Jejak<'a> {
    /// The outcome.
    pub outcome: &'a Outcome,
    peubah: &'a Peubah,
    x: Decimal,
    /// Entries at which another branch may begin.
    pub ambang: Vec<Decimal>,
    /// The result rests on the entry, though perhaps held by a floor or a cap.
    pub tersentuh: bool,
    /// The cap that holds it.
    pub batas: Option<Decimal>,
}

impl<'a> Jejak<'a> {
    /// A walk through `outcome`, which follows from the entry `x`.
    pub fn new(outcome: &'a Outcome, peubah: &'a Peubah, x: Decimal) -> Self {
        Jejak {
            outcome,
            peubah,
            x,
            ambang: Vec::new(),
            tersentuh: false,
            batas: None,
        }
    }

    /// A result as a function of the entry.
    ///
    /// # Errors
    /// [`Buntu`].
    pub fn hasil(&mut self, at: HasilRef) -> Result<Fungsi, Buntu> {
        if let Some(own) = self.peubah.fungsi(Place::Hasil(at)) {
            self.tersentuh = true;
            return Ok(own);
        }
        let Some((sel, nilai)) = self
            .outcome
            .sel(at)
            .and_then(|sel| Some((sel, angka(sel)?)))
        else {
            return Err(Buntu::Bentuk);
        };
        let inner = self.rumus(at, sel)?;
        if inner.adalah_tetap() {
            return Ok(Fungsi::tetap(nilai));
        }
        self.catat(&inner, Decimal::ZERO);
        self.ambang.extend(inner.kutub());
        for note in &sel.cara.catatan {
            match note {
                Catatan::Batas(batas) => self.batas = Some(*batas),
                Catatan::Lantai(_) => {}
                _ => continue,
            }
            return Ok(Fungsi::tetap(nilai));
        }
        // What is followed must give what was reckoned; else something on the way is not understood.
        let same = sama(inner.di(self.x)?, nilai, self.peubah.longgar);
        if same { Ok(inner) } else { Err(Buntu::Bentuk) }
    }

    /// The formula of a result over what was put in.
    fn rumus(&mut self, at: HasilRef, sel: &Sel) -> Result<Fungsi, Buntu> {
        let cara = &sel.cara;
        let mut inputs: Vec<(&str, Fungsi)> = Vec::new();
        // A step in between stands at the address of the result itself: it follows from the other inputs.
        let (steps, given): (Vec<_>, Vec<_>) = cara
            .masukan
            .iter()
            .partition(|masukan| masukan.asal == Some(Place::Hasil(at)));
        for masukan in given.into_iter().chain(steps.iter().copied()) {
            let step = masukan.asal == Some(Place::Hasil(at));
            let value = match masukan.asal {
                Some(_) if step => self.antara(masukan, &inputs)?,
                Some(place) => self.tempat(place, masukan.nilai)?,
                None => suku::jumlah(self, cara, masukan)?,
            };
            inputs.push((&masukan.simbol, value));
            let computed = step || matches!(masukan.asal, Some(Place::Hasil(_)));
            if computed && !value.adalah_tetap() {
                self.catat_masukan(&value, cara);
            }
            let held = sama(value.di(self.x)?, masukan.nilai, self.peubah.longgar);
            if !held && let Some((_, value)) = inputs.last_mut() {
                *value = Fungsi::tetap(masukan.nilai);
            }
        }
        self.nilai(cara.expr(), &inputs)
    }

    /// The value of a typed or computed cell that was put in.
    pub fn tempat(&mut self, place: Place, nilai: Decimal) -> Result<Fungsi, Buntu> {
        match place {
            Place::Hasil(at) => self.hasil(at),
            Place::Cell(_) => Ok(match self.peubah.fungsi(place) {
                Some(own) => {
                    self.tersentuh = true;
                    own
                }
                None => Fungsi::tetap(nilai),
            }),
        }
    }

    /// A step in between: the formula of the rule book that gives this symbol from these inputs, and this value.
    fn antara(&mut self, masukan: &Masukan, inputs: &[(&str, Fungsi)]) -> Result<Fungsi, Buntu> {
        for rumus in rumus::SEMUA {
            let names = rumus.expr().names();
            let known = |name: &&str| inputs.iter().any(|(simbol, _)| simbol == name);
            if rumus.hasil != masukan.simbol || names.is_empty() || !names.iter().all(known) {
                continue;
            }
            let value = self.nilai(rumus.expr(), inputs)?;
            let now = value.di(self.x)?;
            // Below 0 it was taken as 0.
            if now == masukan.nilai || (now < Decimal::ZERO && masukan.nilai.is_zero()) {
                return Ok(value);
            }
        }
        Err(Buntu::Bentuk)
    }

    fn nilai(&mut self, expr: &Expr, inputs: &[(&str, Fungsi)]) -> Result<Fungsi, Buntu> {
        match expr {
            Expr::Number(value) => Ok(Fungsi::tetap(*value)),
            Expr::Name(name) => {
                let found = inputs.iter().find(|(simbol, _)| simbol == name);
                found.map(|(_, value)| *value).ok_or(Buntu::Bentuk)
            }
            Expr::Negative(inner) => self.nilai(inner, inputs)?.negatif(),
            Expr::Absolute(inner) => {
                let value = self.nilai(inner, inputs)?;
                self.catat(&value, Decimal::ZERO);
                if value.di(self.x)? < Decimal::ZERO {
                    value.negatif()
                } else {
                    Ok(value)
                }
            }
            Expr::Percent(inner) => self
                .nilai(inner, inputs)?
                .bagi(Fungsi::tetap(Decimal::ONE_HUNDRED)),
            Expr::Binary(op, a, b) => {
                let (a, b) = (self.nilai(a, inputs)?, self.nilai(b, inputs)?);
                match op {
                    Op::Add => a.tambah(b),
                    Op::Sub => a.tambah(b.negatif()?),
                    Op::Mul => a.kali(b),
                    Op::Div => a.bagi(b),
                }
            }
            Expr::Range(..) | Expr::Call(..) => Err(Buntu::Bentuk),
        }
    }

    /// Where `value` is `level`, another branch may begin.
    fn catat(&mut self, value: &Fungsi, level: Decimal) {
        self.ambang.extend(value.balik(level));
    }

    /// The same for what goes into a formula: at 0, at the numbers of the formula, at the cap.
    fn catat_masukan(&mut self, value: &Fungsi, cara: &Cara) {
        self.catat(value, Decimal::ZERO);
        let mut numbers = Vec::new();
        written(cara.expr(), &mut numbers);
        for number in numbers {
            self.catat(value, number);
            if let Some(negative) = Decimal::ZERO.checked_sub(number) {
                self.catat(value, negative);
            }
        }
        if cara.rumus.id == rumus::CAPAIAN_DIHITUNG.id
            && let Some(batas) = self.outcome.pengaturan.batas
        {
            self.catat(value, batas);
        }
    }
}

/// The numbers that stand in a formula.
fn written(expr: &Expr, found: &mut Vec<Decimal>) {
    match expr {
        Expr::Number(value) => found.push(*value),
        Expr::Name(_) | Expr::Range(..) | Expr::Call(..) => {}
        Expr::Negative(inner) | Expr::Absolute(inner) | Expr::Percent(inner) => {
            written(inner, found);
        }
        Expr::Binary(_, a, b) => {
            written(a, found);
            written(b, found);
        }
    }
}

/// Whether two reckonings gave the same, but for the last digits and for what sharing out whole rupiah moves.
fn sama(one: Decimal, two: Decimal, longgar: Decimal) -> bool {
    let near = |size: Decimal| {
        let part = mul(size, Decimal::new(1, 10)).ok()?;
        let room = add(add(part, Decimal::new(1, 12)).ok()?, longgar).ok()?;
        Some(sub(one, two).ok()?.abs() <= room)
    };
    near(two.abs()).unwrap_or(false)
}
