//! The nodes of a table that are reckoned, what gives each its figure, and where it stands in the document.

use super::ikat::Ref;
use super::mesin::Mesin;
use super::model::{Baris as BarisModel, Kolom, Ringkasan};
use crate::domain::document::CellRef;
use crate::domain::field::Field;
use crate::domain::formula::Function;
use crate::domain::outcome::{Baris, HasilRef, Place};
use crate::domain::tabel::{JenisBaris, JenisKolom};

/// Something that is reckoned once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Simpul {
    /// A cell: row and column.
    Sel(usize, usize),
    /// A function of the plain rows of a column: which of [`Function::AGGREGATES`], and the column.
    Agregat(usize, usize),
    /// The last line of a column.
    Ringkasan(usize),
}

/// What gives the figure of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sumber {
    /// Nothing: text, or a heading.
    Tiada,
    /// What is typed.
    Isian,
    /// The rows below its kode.
    Anak,
    /// The formula of its row.
    Baris,
    /// The formula of its column.
    Kolom,
    /// The formula typed in it.
    Sel,
}

/// The node of a function of a column.
pub fn agregat(function: Function, column: usize) -> Option<Simpul> {
    let at = Function::AGGREGATES.iter().position(|f| *f == function)?;
    Some(Simpul::Agregat(at, column))
}

impl<'a, 'm> Mesin<'a, 'm> {
    /// Where the formula of a node is typed.
    pub fn rumus_di(&self, node: Simpul) -> Option<CellRef> {
        match node {
            Simpul::Sel(row, column) => {
                let (baris, kolom) = self.at(row, column)?;
                Some(match self.sumber(row, column) {
                    Sumber::Baris => CellRef::new(baris.row.id, Field::Rumus),
                    Sumber::Sel => CellRef::new(baris.row.id, kolom.field()),
                    _ => kolom.rumus(),
                })
            }
            Simpul::Agregat(_, column) | Simpul::Ringkasan(column) => {
                self.model.kolom.get(column).map(|kolom| kolom.rumus())
            }
        }
    }

    /// What gives the figure of a cell. A sum of years means nothing, so no formula of a row fills a column of years.
    pub fn sumber(&self, row: usize, column: usize) -> Sumber {
        let Some((baris, kolom)) = self.at(row, column) else {
            return Sumber::Tiada;
        };
        let blank = || baris.row.is_blank(kolom.field());
        match (baris.jenis, kolom.jenis) {
            (JenisBaris::Judul, _) | (_, JenisKolom::Teks) => Sumber::Tiada,
            (JenisBaris::Rumus, JenisKolom::Tahun) => Sumber::Tiada,
            (_, JenisKolom::Hitung) => Sumber::Kolom,
            (JenisBaris::Rumus, _) => Sumber::Baris,
            (_, JenisKolom::Rumus) => Sumber::Sel,
            _ if !baris.anak.is_empty() && kolom.jenis.adds_up() && blank() => Sumber::Anak,
            _ => Sumber::Isian,
        }
    }

    /// The column so many numeric columns to the left; years do not count.
    pub fn kiri(&self, column: usize, lalu: usize) -> Option<usize> {
        let figures = |at: &usize| {
            let kolom = self.model.kolom.get(*at);
            kolom.is_some_and(|kolom| kolom.jenis.is_numeric() && kolom.jenis != JenisKolom::Tahun)
        };
        match lalu.checked_sub(1) {
            None => Some(column),
            Some(before) => (0..column).rev().filter(figures).nth(before),
        }
    }

    /// The node that a symbol of a formula stands for in the row or last line of `node`; inputs have none.
    pub fn simpul(&self, node: Simpul, of: Ref) -> Option<Simpul> {
        let (Simpul::Sel(_, here) | Simpul::Agregat(_, here) | Simpul::Ringkasan(here)) = node;
        match (of, node) {
            (Ref::Peubah(_), _) => None,
            (Ref::Kolom(column), Simpul::Sel(row, _)) => Some(Simpul::Sel(row, column)),
            // The last line of a column that has none is its sum.
            (Ref::Kolom(column), _) => Some(match self.ringkasan.get(column) {
                Some(Ringkasan::Tanpa) => agregat(Function::Jumlah, column)?,
                _ => Simpul::Ringkasan(column),
            }),
            (Ref::Baris { baris, lalu }, _) => Some(Simpul::Sel(baris, self.kiri(here, lalu)?)),
            (
                Ref::Agregat {
                    fungsi,
                    kolom,
                    lalu,
                },
                _,
            ) => agregat(fungsi, kolom.or_else(|| self.kiri(here, lalu))?),
        }
    }

    /// Row and column of a cell.
    pub fn at(&self, row: usize, column: usize) -> Option<(&'m BarisModel<'a>, &'m Kolom<'a>)> {
        Some((self.model.baris.get(row)?, self.model.kolom.get(column)?))
    }

    /// Its place among all nodes.
    pub fn index(&self, node: Simpul) -> usize {
        let (rows, columns) = (self.model.baris.len(), self.model.kolom.len());
        let (line, column) = match node {
            Simpul::Sel(row, column) => (row, column),
            Simpul::Agregat(function, column) => (rows.saturating_add(function), column),
            Simpul::Ringkasan(column) => (rows.saturating_add(Function::AGGREGATES.len()), column),
        };
        line.saturating_mul(columns).saturating_add(column)
    }

    /// Where a node can be looked up: a typed cell, a result, or nowhere (a function of a column that no line shows).
    pub fn tempat(&self, node: Simpul) -> Option<Place> {
        let summary = |hasil| {
            let baris = Baris::Ringkasan(self.model.row.id);
            Some(Place::Hasil(HasilRef::new(baris, hasil)))
        };
        match node {
            Simpul::Sel(row, column) => {
                let (baris, kolom) = self.at(row, column)?;
                let id = baris.row.id;
                Some(match self.sumber(row, column) {
                    Sumber::Tiada | Sumber::Isian => Place::Cell(CellRef::new(id, kolom.field())),
                    _ => Place::Hasil(HasilRef::new(Baris::Row(id), kolom.hasil())),
                })
            }
            Simpul::Ringkasan(column) => summary(self.model.kolom.get(column)?.hasil()),
            Simpul::Agregat(function, column) => {
                let shown = Ringkasan::Agregat(*Function::AGGREGATES.get(function)?);
                let is_shown = self.ringkasan.get(column) == Some(&shown);
                is_shown
                    .then(|| self.model.kolom.get(column))?
                    .and_then(|kolom| summary(kolom.hasil()))
            }
        }
    }
}
