//! A figure to be explained, without its document: what is printed, what it should be, how that is reckoned, and which
//! figures could have been taken instead. An exercise is the same question with another figure in place of the printed.

use rust_decimal::Decimal;

use super::super::banding::Tercetak;
use super::super::temuan::Sebab;
use super::super::urai::{self, Bagian, COUNT, Peran, SUM, Uraian};
use crate::domain::document::{CellRef, Text};
use crate::domain::formula::Expr;
use crate::domain::number;
use crate::domain::outcome::Place;
use crate::domain::rulebook::rumus::Rumus;

/// A figure that could have been taken for another one.
#[derive(Clone, Debug, PartialEq)]
pub struct Angka {
    /// Where it stands.
    pub tempat: Place,
    /// Where it is printed, where the figure is the printed one.
    pub di: Option<Text>,
    /// The figure.
    pub nilai: Decimal,
}

/// A figure to be explained.
#[derive(Clone, Debug)]
pub struct Perkara<'a> {
    /// Where it stands.
    pub tempat: Place,
    /// Whether it is right, and only does not follow from the inputs printed beside it.
    pub setempat: bool,
    /// What is printed.
    pub tercetak: Tercetak,
    /// What it should be, unrounded.
    pub seharusnya: Decimal,
    /// Decimals at which it is usually shown.
    pub desimal: u32,
    /// Whether it is a percentage.
    pub persen: bool,
    /// How it is reckoned; `None` for a typed figure, and where the formula cannot be put together again.
    pub susunan: Option<Susunan<'a>>,
    /// Other figures that could have been printed, the nearest first.
    pub salinan: Vec<Angka>,
    /// The typed figures of all places, in the order of the figures.
    pub jauh: &'a [(Decimal, CellRef)],
    /// Figures beside it in whose place the right one is printed, and the other way round.
    pub menukar: Vec<Place>,
    /// Printed inputs beside it that are not the document's, as positions among the inputs.
    pub masukan_salah: Vec<usize>,
    /// Totals of the same line that are too large, with by how much each, where none is too small.
    pub lebih: Vec<(Place, Decimal)>,
    /// What ways give that only a document knows, as the mean over groups.
    pub tandingan: Vec<(Sebab, Decimal)>,
}

/// A formula with its inputs and terms.
#[derive(Clone, Debug)]
pub struct Susunan<'a> {
    /// The rule of it.
    pub rumus: &'static Rumus,
    /// The formula.
    pub expr: &'a Expr,
    /// The named inputs.
    pub masukan: Vec<Bagian>,
    /// The terms of the sum.
    pub suku: Vec<Bagian>,
    /// Further inputs that another formula would take.
    pub tambahan: Vec<Bagian>,
    /// The values of inputs and terms: as they are, and as they are printed beside the figure.
    pub dasar: Vec<Dasar>,
    /// What could have been taken for the input or term of this position (terms after inputs), the nearest first.
    pub pengganti: Vec<(usize, Angka)>,
}

/// Values for the inputs and terms of a formula.
#[derive(Clone, Debug, PartialEq)]
pub struct Dasar {
    /// Of the named inputs, then of the further ones.
    pub masukan: Vec<Decimal>,
    /// Of the terms.
    pub suku: Vec<Decimal>,
}

impl<'a> Susunan<'a> {
    /// From a result taken apart; with its own values only, and nothing that could have been taken instead.
    pub fn new(uraian: &Uraian<'a>, tambahan: Vec<Bagian>) -> Susunan<'a> {
        let named = |bagian: &&Bagian| matches!(bagian.peran, Peran::Masukan(_));
        let all = &uraian.bagian;
        let masukan: Vec<Bagian> = all.iter().filter(named).cloned().collect();
        let suku: Vec<Bagian> = all.iter().filter(|of| !named(of)).cloned().collect();
        let own = Dasar {
            masukan: masukan.iter().chain(&tambahan).map(|of| of.nilai).collect(),
            suku: suku.iter().map(|of| of.nilai).collect(),
        };
        Susunan {
            rumus: uraian.sel.cara.rumus,
            expr: uraian.sel.cara.expr(),
            masukan,
            suku,
            tambahan,
            dasar: vec![own],
            pengganti: Vec::new(),
        }
    }

    /// Where the input or term of a position stands.
    pub fn tempat(&self, at: usize) -> Option<Place> {
        self.masukan.iter().chain(&self.suku).nth(at)?.asal
    }

    /// What a formula over these inputs gives with these values.
    pub fn hitung(&self, expr: &Expr, dasar: &Dasar) -> Option<Decimal> {
        let sum = number::sum(dasar.suku.iter().copied()).ok()?;
        self.dengan(expr, &dasar.masukan, sum, Decimal::from(dasar.suku.len()))
    }

    /// The same with the sum of the terms and their count.
    pub fn dengan(
        &self,
        expr: &Expr,
        masukan: &[Decimal],
        jumlah: Decimal,
        banyak: Decimal,
    ) -> Option<Decimal> {
        let known = self.masukan.iter().chain(&self.tambahan).zip(masukan);
        let terms = (!self.suku.is_empty()).then_some((jumlah, banyak));
        urai::hitung(expr, known, terms)
    }

    /// What it gives with another value for the input or term of a position. `jumlah` is the sum of the terms as they are,
    /// so that it need not be added up again for each.
    pub fn ganti(
        &self,
        dasar: &Dasar,
        jumlah: Decimal,
        at: usize,
        nilai: Decimal,
    ) -> Option<Decimal> {
        let count = Decimal::from(dasar.suku.len());
        match at.checked_sub(self.masukan.len()) {
            None => {
                let mut values = dasar.masukan.clone();
                *values.get_mut(at)? = nilai;
                self.dengan(self.expr, &values, jumlah, count)
            }
            Some(term) => {
                let sum = jumlah.checked_sub(*dasar.suku.get(term)?)?;
                self.dengan(self.expr, &dasar.masukan, sum.checked_add(nilai)?, count)
            }
        }
    }

    /// The value of the input or term of a position.
    pub fn nilai(&self, dasar: &Dasar, at: usize) -> Option<Decimal> {
        match at.checked_sub(self.masukan.len()) {
            None => dasar.masukan.get(at).copied(),
            Some(term) => dasar.suku.get(term).copied(),
        }
    }

    /// Whether a formula takes nothing but inputs that are known here.
    pub fn mengenal(&self, expr: &Expr) -> bool {
        let known = |name: &&str| {
            let named =
                self.masukan.iter().chain(&self.tambahan).any(
                    |bagian| matches!(&bagian.peran, Peran::Masukan(symbol) if symbol == name),
                );
            named || (!self.suku.is_empty() && [SUM, COUNT].contains(name))
        };
        expr.names().iter().all(known)
    }

    /// Whether it divides by the number of its terms.
    pub fn rerata(&self) -> bool {
        !self.suku.is_empty() && self.expr.names().contains(&COUNT)
    }
}
