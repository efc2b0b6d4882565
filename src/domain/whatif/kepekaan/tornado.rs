//! The tornado: every entry that a result rests on, moved by the same percentage down and up, the one that moves it most
//! first. Done in steps, for a mean over a thousand indikator rests on two thousand entries.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{dengan, isian, tanpa};
use crate::domain::document::CellRef;
use crate::domain::notation;
use crate::domain::order::PutInOrder;
use crate::domain::outcome::{HasilRef, Nilai, Outcome};
use crate::domain::rulebook::rumus::Ukuran;
use crate::domain::whatif::tulisan;

/// How far one entry moves a result.
#[derive(Clone, Debug, PartialEq)]
pub struct Ayunan {
    /// The entry.
    pub isian: CellRef,
    /// What it holds, in its own unit.
    pub kini: Decimal,
    /// The entry so much smaller (in size), and what follows.
    pub turun: (Decimal, Nilai),
    /// The entry so much larger, and what follows.
    pub naik: (Decimal, Nilai),
    /// From the lowest to the highest of the three results; `None` where one of them is not there.
    pub lebar: Option<Decimal>,
}

/// The entries of a result by how far they move it.
#[derive(Clone, Debug, PartialEq)]
pub struct Tornado {
    /// The result.
    pub hasil: HasilRef,
    /// Its unit.
    pub ukuran: Ukuran,
    /// By how much each entry was moved, percent.
    pub persen: Decimal,
    /// The result as it is.
    pub kini: Nilai,
    /// The entries that move it, the one that moves it most first; entries that end it come before all others.
    pub ayunan: Vec<Ayunan>,
    /// Entries that do not move it.
    pub diam: usize,
}

/// A tornado under way.
pub struct Kerja {
    outcome: Arc<Outcome>,
    hasil: HasilRef,
    persen: Decimal,
    open: std::vec::IntoIter<(CellRef, Decimal)>,
    many: usize,
    done: Vec<Ayunan>,
}

impl Kerja {
    /// Begins; `persen` is by how much each entry is moved. Nothing is put in yet.
    pub fn new(outcome: Arc<Outcome>, hasil: HasilRef, persen: Decimal) -> Kerja {
        let entry = |at| Some((at, tulisan::angka(&outcome.document, at)?.value));
        let open: Vec<_> = isian(&outcome, hasil)
            .into_iter()
            .filter_map(entry)
            .collect();
        Kerja {
            hasil,
            persen,
            many: open.len(),
            open: open.into_iter(),
            done: Vec::new(),
            outcome,
        }
    }

    /// Tries so many entries; `false` once there are no more.
    pub fn lanjut(&mut self, banyak: usize) -> bool {
        for _ in 0..banyak {
            let Some((at, kini)) = self.open.next() else {
                return false;
            };
            let done = self.satu(at, kini);
            self.done.extend(done);
        }
        true
    }

    /// Entries tried so far, of so many.
    pub fn kemajuan(&self) -> (usize, usize) {
        (self.many.saturating_sub(self.open.len()), self.many)
    }

    /// What was found so far; `None` where there is no such result.
    pub fn hasil(&self) -> Option<Tornado> {
        let sel = self.outcome.sel(self.hasil)?;
        let moves = |of: &&Ayunan| of.lebar.is_none_or(|lebar| !lebar.is_zero());
        let mut ayunan: Vec<Ayunan> = self.done.iter().filter(moves).cloned().collect();
        // Equal ones stay in the order of the making.
        ayunan.put_in_order_by_key(|of| std::cmp::Reverse(of.lebar.unwrap_or(Decimal::MAX)));
        Some(Tornado {
            hasil: self.hasil,
            ukuran: sel.cara.ukuran(),
            persen: self.persen,
            kini: sel.nilai.clone(),
            diam: self.done.len().saturating_sub(ayunan.len()),
            ayunan,
        })
    }

    fn satu(&self, at: CellRef, kini: Decimal) -> Option<Ayunan> {
        let share = kini
            .checked_mul(self.persen)?
            .checked_div(Decimal::ONE_HUNDRED)
            .map(|share| notation::round(share, 12))?;
        let value = |outcome: &Outcome| outcome.sel(self.hasil).map(|sel| sel.nilai.clone());
        let at_figure = |x: Decimal| {
            let nilai = match dengan(&self.outcome, at, x) {
                Ok(outcome) => value(&outcome)?,
                Err(why) => tanpa(why),
            };
            Some((x, nilai))
        };
        let turun = at_figure(kini.checked_sub(share)?)?;
        let naik = at_figure(kini.checked_add(share)?)?;
        let base = value(&self.outcome)?;
        let lebar = || {
            let all = [turun.1.angka()?, base.angka()?, naik.1.angka()?];
            let (low, high) = (all.iter().min()?, all.iter().max()?);
            high.checked_sub(*low)
        };
        Some(Ayunan {
            isian: at,
            kini,
            lebar: lebar(),
            turun,
            naik,
        })
    }
}
