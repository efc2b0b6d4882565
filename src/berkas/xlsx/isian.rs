//! Typed cells: a plain figure becomes a number, everything else stays the text that it is.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::denah::Terbaca;
use super::gaya::Angka;
use super::lembar::Sumber;
use crate::domain::compute;
use crate::domain::document::{CellRef, Document, RowId};
use crate::domain::field::{Field, FieldKind, RowKind};
use crate::domain::notation::{self, LoneDot, Mark, Number, Reading};
use crate::domain::tabel::{JenisKolom, kind_of};
use crate::text::xlsx as kata;

/// What a typed cell becomes.
#[derive(Clone, Debug, PartialEq)]
pub enum Isian {
    /// An empty cell, and how a figure typed there will look.
    Kosong(Angka),
    /// A number.
    Angka(Decimal, Angka),
    /// A text, and what formulas take from it.
    Teks(String, Option<String>),
}

/// Reads the typed cells of a document.
pub struct Pembaca<'a> {
    biasa: compute::Pembaca<'a>,
    tabel: HashMap<CellRef, Decimal>,
    nomor: HashMap<RowId, usize>,
}

impl<'a> Pembaca<'a> {
    /// A reader of this document.
    pub fn new(document: &'a Document) -> Self {
        let mut tabel = HashMap::new();
        for row in document.of_kind(RowKind::Tabel) {
            tabel.extend(compute::isian(document, row.id, |_| true));
        }
        let indikator = document.of_kind(RowKind::Indikator);
        Pembaca {
            biasa: compute::Pembaca::new(document),
            tabel,
            nomor: indikator.map(|row| row.id).zip(1..).collect(),
        }
    }

    /// The number of a cell that holds figures, and what it is read as; `None` where it is empty or holds words by nature.
    pub fn baca(&self, sumber: &Sumber, cell: CellRef) -> Option<(Option<Number>, Terbaca)> {
        let row = sumber.baris.get(&cell.row)?;
        let text = row.text(cell.field);
        if text.trim().is_empty() {
            return None;
        }
        if let Field::Sel(_) = cell.field {
            let value = self.tabel.get(&cell)?;
            let written = match notation::read(text, LoneDot::Decimal) {
                Reading::Number(number) => Some(number),
                _ => None,
            };
            let bound = written
                .as_ref()
                .is_some_and(|number| number.bound.is_some());
            let plain = Number {
                value: *value,
                bound: None,
                mark: written.map_or(Mark::None, |number| number.mark),
                decimals: value.scale(),
                amount: 0,
            };
            return Some(match bound {
                true => (None, Terbaca::Batas(*value)),
                false => (Some(plain), Terbaca::Angka(*value)),
            });
        }
        if !cell.field.kind().is_numeric() {
            return None;
        }
        Some(match self.biasa.baca(row, cell.field) {
            Reading::Number(number) if number.bound.is_some() => {
                (None, Terbaca::Batas(number.value))
            }
            Reading::Number(number) => {
                let value = number.value;
                (Some(number), Terbaca::Angka(value))
            }
            Reading::Range { lower, upper } => (None, Terbaca::Rentang(lower.value, upper.value)),
            Reading::Empty => return None,
            _ => (None, Terbaca::Tidak),
        })
    }

    /// What the cell becomes.
    pub fn isian(&self, sumber: &Sumber, cell: CellRef) -> Isian {
        let Some(row) = sumber.baris.get(&cell.row) else {
            return Isian::Kosong(Angka::Teks);
        };
        let text = row.text(cell.field);
        let usual = bawaan(sumber, cell);
        if text.is_empty() {
            return Isian::Kosong(usual);
        }
        match self.baca(sumber, cell) {
            Some((Some(number), _)) => Isian::Angka(number.value, cara(&number, usual)),
            Some((None, Terbaca::Batas(value))) => {
                Isian::Teks(text.into(), Some(kata::dibaca(&[value])))
            }
            Some((None, Terbaca::Rentang(low, high))) => {
                Isian::Teks(text.into(), Some(kata::dibaca(&[low, high])))
            }
            _ => Isian::Teks(self.kata(text, cell.field), None),
        }
    }

    /// A choice by its word, a link by the numbers of its indikator.
    fn kata(&self, text: &str, field: Field) -> String {
        if let Some(choice) = field.choice(text) {
            return choice.label.into();
        }
        if field.kind() != FieldKind::Link {
            return text.into();
        }
        let name = |part: &str| {
            let id = part.trim().strip_prefix('#')?.parse().ok();
            let number = id.and_then(|id| self.nomor.get(&RowId(id)))?;
            Some(number.to_string())
        };
        let parts = text.split(';');
        let parts = parts.map(|part| name(part).unwrap_or_else(|| part.trim().to_string()));
        parts.collect::<Vec<_>>().join("; ")
    }
}

/// How a figure of this cell mostly looks.
fn bawaan(sumber: &Sumber, cell: CellRef) -> Angka {
    match cell.field {
        Field::Sel(column) => match sumber.baris.get(&column).map(|row| kind_of(row)) {
            Some(JenisKolom::Teks) => Angka::Teks,
            Some(JenisKolom::Tahun) => Angka::Polos,
            Some(JenisKolom::Persen) => Angka::Desimal(2),
            _ => Angka::Desimal(0),
        },
        field => match field.kind() {
            FieldKind::Year => Angka::Polos,
            FieldKind::Number | FieldKind::Percent => Angka::Desimal(2),
            FieldKind::Money | FieldKind::Weight => Angka::Desimal(0),
            _ => Angka::Teks,
        },
    }
}

/// With the decimals that were written, and the sign beside them.
fn cara(number: &Number, usual: Angka) -> Angka {
    let decimals = match number.amount {
        0 => number.decimals,
        _ => number.value.normalize().scale(),
    };
    let decimals = u8::try_from(decimals).unwrap_or(15);
    match (usual, number.mark) {
        (Angka::Polos, _) => Angka::Polos,
        (_, Mark::Percent) => Angka::Persen(decimals),
        (_, Mark::Rupiah) => Angka::Rupiah(decimals),
        _ => Angka::Desimal(decimals),
    }
}
