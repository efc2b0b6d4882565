//! In which unit a figure is, and in which power of ten a place prints it.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::bahan::Bahan;
use super::banding::Tercetak;
use super::letak::{Letak, letak};
use crate::domain::document::{Document, RowId};
use crate::domain::field::{Field, FieldKind};
use crate::domain::outcome::{Baris, Hasil, Place};
use crate::domain::rulebook::rumus::Ukuran;
use crate::domain::tabel::{self, JenisKolom};

/// Thousands, millions, billions, either way.
const POWERS: [i32; 6] = [3, -3, 6, -6, 9, -9];

/// What a figure is measured in, as far as a sign beside it can contradict it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Satuan {
    /// Percent.
    Persen,
    /// Rupiah.
    Rupiah,
    /// Dollars.
    Dolar,
    /// Another named unit: people, units, documents.
    Lain,
    /// None is said, or a difference of percentages or a score, which are written either way.
    Bebas,
}

/// The unit of a figure.
pub fn satuan(bahan: &Bahan, angka: Place) -> Satuan {
    let document = bahan.document();
    let typed = |row, field: Field| match field.kind() {
        FieldKind::Percent => Satuan::Persen,
        FieldKind::Money => Satuan::Rupiah,
        FieldKind::Number => kata(document, row, None),
        FieldKind::Sel => match field {
            Field::Sel(column) => sel(document, row, column),
            _ => Satuan::Bebas,
        },
        _ => Satuan::Bebas,
    };
    match angka {
        Place::Cell(at) => typed(at.row, at.field),
        Place::Hasil(at) => match bahan.sel(angka).map(|sel| sel.cara.ukuran()) {
            Some(Ukuran::Persen | Ukuran::PersenDesimal(_)) => Satuan::Persen,
            Some(Ukuran::Rupiah | Ukuran::RupiahDesimal(_)) => Satuan::Rupiah,
            Some(Ukuran::Angka(_)) => match (at.baris, at.hasil) {
                (Baris::Row(row), Hasil::Sel(column)) => sel(document, row, column),
                (Baris::Row(row), _) => kata(document, row, None),
                _ => Satuan::Bebas,
            },
            _ => Satuan::Bebas,
        },
    }
}

/// Whether a figure is money.
pub fn uang(bahan: &Bahan, angka: Place) -> bool {
    satuan(bahan, angka) == Satuan::Rupiah
}

/// The unit of a cell of a table of the office's own: what its column is, else the words of row, column and table.
fn sel(document: &Document, row: RowId, column: RowId) -> Satuan {
    let kind = document.row(column).map(|column| tabel::kind_of(column));
    match kind {
        Some(JenisKolom::Persen) => Satuan::Persen,
        Some(JenisKolom::Uang) => Satuan::Rupiah,
        Some(JenisKolom::Angka | JenisKolom::Rumus | JenisKolom::Hitung) => {
            kata(document, row, Some(column))
        }
        _ => Satuan::Bebas,
    }
}

fn kata(document: &Document, row: RowId, column: Option<RowId>) -> Satuan {
    let table = column.and_then(|column| tabel::table_of(document, column));
    let rows = [Some(row), column, table];
    let Some(text) = tertulis(document, rows.into_iter().flatten()) else {
        return Satuan::Bebas;
    };
    let text = text.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has(&["%", "persen"]) {
        Satuan::Persen
    } else if has(&["$", "dolar", "usd"]) {
        Satuan::Dolar
    } else if text == "rp" || has(&["rp.", "rupiah", "rp "]) {
        Satuan::Rupiah
    } else if has(&["indeks", "nilai", "skor", "poin", "rasio", "angka"]) {
        Satuan::Bebas
    } else {
        Satuan::Lain
    }
}

/// The first unit that is written in these rows.
fn tertulis(document: &Document, mut rows: impl Iterator<Item = RowId>) -> Option<String> {
    rows.find_map(|id| {
        let row = document.row(id)?;
        let has = row.kind.holds(Field::Satuan) && !row.is_blank(Field::Satuan);
        has.then(|| row.text(Field::Satuan).trim().to_string())
    })
}

/// The unit of a figure as it was typed, where one was.
pub fn teks(document: &Document, angka: Place) -> Option<String> {
    let (row, column) = match angka {
        Place::Cell(at) => match at.field {
            Field::Sel(column) => (Some(at.row), Some(column)),
            _ => (Some(at.row), None),
        },
        Place::Hasil(at) => match (at.baris, at.hasil) {
            (Baris::Row(row), Hasil::Sel(column)) => (Some(row), Some(column)),
            (Baris::Row(row), _) => (Some(row), None),
            (_, Hasil::Sel(column)) => (None, Some(column)),
            _ => (None, None),
        },
    };
    let table = column.and_then(|column| tabel::table_of(document, column));
    tertulis(document, [row, column, table].into_iter().flatten())
}

/// The power of ten that makes the printed figure the one it should be; `None` where it is that already, or none does.
/// One significant digit fits too many figures to be told.
pub fn pangkat(tercetak: &Tercetak, seharusnya: Decimal) -> Option<i32> {
    if tercetak.cocok(seharusnya) || tercetak.nilai.mantissa().unsigned_abs() < 10 {
        return None;
    }
    POWERS.into_iter().find(|power| {
        let meant = tercetak.kali(*power);
        meant.is_some_and(|meant| meant.cocok(seharusnya))
    })
}

/// The places that print money in thousands, millions or billions: where most of at least two figures of money are the
/// right ones in that power. That is a unit and no error.
pub fn pangkat_tempat(bahan: &Bahan) -> HashMap<Letak, i32> {
    let document = bahan.document();
    let mut seen: HashMap<Letak, Vec<Option<i32>>> = HashMap::new();
    for record in bahan.cetak.semua() {
        if !uang(bahan, record.angka) {
            continue;
        }
        let Some(angka) = bahan.angka(record.angka).filter(|angka| !angka.is_zero()) else {
            continue;
        };
        if let Some(printed) = Tercetak::baca(&record.teks, Some(angka)) {
            let power = pangkat(&printed, angka);
            seen.entry(letak(document, record)).or_default().push(power);
        }
    }
    let most = |powers: &[Option<i32>]| {
        let first = powers.iter().flatten().next().copied()?;
        let same = powers.iter().filter(|power| **power == Some(first)).count();
        (same >= 2 && same.saturating_mul(2) > powers.len()).then_some(first)
    };
    seen.into_iter()
        .filter_map(|(place, powers)| Some((place, most(&powers)?)))
        .collect()
}
