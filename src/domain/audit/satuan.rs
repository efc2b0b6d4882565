//! In which unit a figure is, and in which power of ten a place prints it.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::bahan::Bahan;
use super::banding::{Tercetak, power_of_ten};
use super::letak::{Letak, letak};
use super::nama::Nama;
use crate::domain::document::{Document, RowId};
use crate::domain::field::{Field, FieldKind, RowKind};
use crate::domain::outcome::{Baris, Hasil, HasilRef, Place};
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
    let rows = baris_satuan(document, angka);
    tertulis(document, rows.into_iter().flatten())
}

/// The rows that can say the unit of a figure, the nearest first: its row, its column, its table.
fn baris_satuan(document: &Document, angka: Place) -> [Option<RowId>; 3] {
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
    [row, column, table]
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

/// How rupiah are printed in a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tulisan {
    /// The power of ten in which they are, where that is not full rupiah. That is a unit and no error.
    pub pangkat: Option<i32>,
    /// How many are right in full rupiah.
    pub penuh: usize,
}

/// What the figures of one place say about its unit.
#[derive(Default)]
struct Suara {
    /// Of figures of several digits: the power in which each is right, if any.
    tegas: Vec<Option<i32>>,
    /// Of single digits, which fit too many figures to decide anything by themselves: printed, and right.
    satu: Vec<(Tercetak, Decimal)>,
    penuh: usize,
}

/// How each place prints rupiah. It prints in thousands, millions or billions where at least two figures are the right
/// ones in that power, among them most of those of several digits, and no more are right in full. What says its own unit
/// (`3,67 miliar`) says nothing of the others.
pub fn tulisan(bahan: &Bahan) -> HashMap<Letak, Tulisan> {
    let document = bahan.document();
    let mut seen: HashMap<Letak, Suara> = HashMap::new();
    for record in bahan.cetak.semua() {
        if !uang(bahan, record.angka) {
            continue;
        }
        let Some(angka) = bahan.angka(record.angka).filter(|angka| !angka.is_zero()) else {
            continue;
        };
        let Some(printed) = Tercetak::baca(&record.teks, Some(angka)).filter(|said| !said.kata)
        else {
            continue;
        };
        let place = seen.entry(letak(document, record)).or_default();
        if printed.cocok(angka) {
            place.penuh = place.penuh.saturating_add(1);
        } else if printed.nilai.mantissa().unsigned_abs() < 10 {
            place.satu.push((printed, angka));
        } else {
            place.tegas.push(pangkat(&printed, angka));
        }
    }
    let read = |(place, said): (Letak, Suara)| {
        let pangkat = said.pangkat();
        let penuh = said.penuh;
        (place, Tulisan { pangkat, penuh })
    };
    seen.into_iter().map(read).collect()
}

impl Suara {
    fn pangkat(&self) -> Option<i32> {
        let same = |power: i32| {
            let votes = self.tegas.iter();
            votes.filter(|vote| **vote == Some(power)).count()
        };
        let firm = |power: &i32| same(*power).saturating_mul(2) > self.tegas.len();
        let power = POWERS.into_iter().find(firm)?;
        let fits = |(printed, right): &&(Tercetak, Decimal)| {
            let meant = printed.kali(power);
            meant.is_some_and(|meant| meant.cocok(*right))
        };
        let all = same(power).saturating_add(self.satu.iter().filter(fits).count());
        (all >= 2 && all >= self.penuh).then_some(power)
    }
}

/// The power of ten that the document itself names for a figure: 9 where the title of the table says `(miliar rupiah)`;
/// 0 where none is named, and for money and percentages of a row whose unit is that of its target.
pub fn besaran(bahan: &Bahan, angka: Place) -> i32 {
    let measured = match angka {
        Place::Cell(at) => matches!(at.field.kind(), FieldKind::Number | FieldKind::Sel),
        Place::Hasil(HasilRef {
            hasil: Hasil::Sel(_),
            ..
        }) => true,
        Place::Hasil(_) => bahan
            .sel(angka)
            .is_some_and(|sel| matches!(sel.cara.ukuran(), Ukuran::Angka(_))),
    };
    if !measured || satuan(bahan, angka) == Satuan::Persen {
        return 0;
    }
    let document = bahan.document();
    let rows = baris_satuan(document, angka);
    let said = rows.into_iter().flatten().find_map(|id| {
        let row = document.row(id)?;
        let unit = row
            .kind
            .holds(Field::Satuan)
            .then(|| row.text(Field::Satuan));
        let unit = unit.filter(|unit| !unit.trim().is_empty());
        let title = matches!(row.kind, RowKind::KolomTabel | RowKind::Tabel)
            .then(|| row.text(Field::Uraian));
        let bracketed = unit.map(|unit| format!("({unit})"));
        let said = bracketed.as_deref().into_iter().chain(title);
        said.map(Nama::baca).find_map(|name| name.besaran())
    });
    said.map_or(0, |factor| {
        let powers = [3_u32, 6, 9, 12].into_iter();
        let mut named = powers.filter(|power| power_of_ten(*power) == factor);
        named
            .next()
            .and_then(|power| power.try_into().ok())
            .unwrap_or(0)
    })
}
