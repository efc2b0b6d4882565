//! Everything that a rule may look at, read once per check.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use rust_decimal::Decimal;

use super::sebutan::Daftar;
use crate::domain::cetak::Cetak;
use crate::domain::compute;
use crate::domain::document::{CellRef, Document};
use crate::domain::field::RowKind;
use crate::domain::outcome::{Nilai, Outcome, Place, Sel};

/// A report as it is checked.
#[derive(Debug)]
pub struct Bahan {
    /// What follows from the document.
    pub outcome: Arc<Outcome>,
    /// What the report prints.
    pub cetak: Cetak,
    /// Every typed figure.
    isian: HashMap<CellRef, Decimal>,
    sebutan: OnceLock<Daftar>,
}

impl Bahan {
    /// Reads all that is typed and printed.
    pub fn new(outcome: Arc<Outcome>) -> Bahan {
        let document = &outcome.document;
        let cetak = Cetak::baca(document);
        let mut isian = compute::semua(document);
        for tabel in document.of_kind(RowKind::Tabel) {
            isian.extend(compute::isian(document, tabel.id, |_| true));
        }
        Bahan {
            outcome,
            cetak,
            isian,
            sebutan: OnceLock::new(),
        }
    }

    /// The document.
    pub fn document(&self) -> &Document {
        &self.outcome.document
    }

    /// The figure of a place, typed or computed, unrounded; `None` where there is none.
    pub fn angka(&self, place: Place) -> Option<Decimal> {
        match place {
            Place::Cell(at) => self.isian.get(&at).copied(),
            Place::Hasil(at) => self.outcome.sel(at)?.nilai.angka(),
        }
    }

    /// The result that stands in a place.
    pub fn sel(&self, place: Place) -> Option<&Sel> {
        match place {
            Place::Cell(_) => None,
            Place::Hasil(at) => self.outcome.sel(at),
        }
    }

    /// Why there is no figure in a place, where that is known.
    pub fn tanpa(&self, place: Place) -> Option<&Nilai> {
        let nilai = &self.sel(place)?.nilai;
        (!nilai.ada()).then_some(nilai)
    }

    /// The rows that speak of the same things, gathered when first asked.
    pub fn sebutan(&self) -> &Daftar {
        self.sebutan.get_or_init(|| Daftar::baca(&self.outcome))
    }

    /// Every typed figure with its cell, in no order.
    pub fn isian(&self) -> impl Iterator<Item = (CellRef, Decimal)> {
        self.isian.iter().map(|(at, value)| (*at, *value))
    }
}
