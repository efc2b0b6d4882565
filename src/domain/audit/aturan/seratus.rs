//! Parts of a whole that do not make it up: shares in a table of the office's own, weights of the indikator, and formulas
//! that add up percentages.
//!
//! It speaks only where the heading says that the figures are parts of a whole, or where they miss 100 by little; rounding
//! of the parts is allowed for.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::super::bahan::Bahan;
use super::super::banding::Tercetak;
use super::super::nama;
use super::super::temuan::{Berat, Jenis, Temuan};
use super::Aturan;
use crate::domain::compute;
use crate::domain::document::{CellRef, Row};
use crate::domain::field::{Field, RowKind};
use crate::domain::notation::{self, LoneDot, Mark, Reading};
use crate::domain::number;
use crate::domain::outcome::{Baris, Hasil, HasilRef, Place};
use crate::domain::rulebook::pengaturan::Rerata;
use crate::domain::tabel::{self, JenisBaris, JenisKolom};

const ID: &str = "seratus";

/// Headings of figures that are parts of a whole.
const BAGIAN: &str = "porsi proporsi kontribusi bobot komposisi distribusi pangsa";

/// The rule.
pub static ATURAN: Aturan = Aturan {
    id: ID,
    nama: "Bagian yang tidak berjumlah 100",
    uraian: "Porsi, kontribusi, atau bobot dalam tabel, bobot indikator, dan rumus yang menjumlahkan persen, yang \
             jumlahnya bukan 100 walau pembulatan diperhitungkan.",
    berat: Berat::Sedang,
    butir: |bahan| {
        bahan
            .document()
            .of_kind(RowKind::Tabel)
            .count()
            .saturating_add(1)
    },
    periksa: |bahan, at, found| match at.checked_sub(1) {
        None => bobot(bahan, found),
        Some(at) => {
            let head = bahan.document().of_kind(RowKind::Tabel).nth(at);
            head.into_iter().for_each(|head| satu(bahan, head, found));
        }
    },
};

fn seratus() -> Decimal {
    Decimal::ONE_HUNDRED
}

/// Figures that are to make up a whole, each with how far the figure behind it may lie away.
#[derive(Default)]
struct Bagian {
    nilai: Vec<Decimal>,
    longgar: Vec<Decimal>,
}

impl Bagian {
    fn tambah(&mut self, bahan: &Bahan, place: Place) {
        let Some(value) = bahan.angka(place) else {
            return;
        };
        let typed = match place {
            Place::Cell(at) => Tercetak::baca(bahan.document().text(at), Some(value)),
            Place::Hasil(_) => None,
        };
        self.nilai.push(value);
        self.longgar
            .push(typed.map(|typed| typed.setengah()).unwrap_or_default());
    }

    /// What they add up to, where they miss `utuh`, by at most `jauh`.
    fn kurang(&self, utuh: Decimal, jauh: Decimal) -> Option<Decimal> {
        let sum = number::sum(self.nilai.iter().copied()).ok()?;
        let slack = number::sum(self.longgar.iter().copied()).ok()?;
        let off = sum.checked_sub(utuh)?.abs();
        (self.nilai.len() > 1 && off > slack && off <= jauh).then_some(sum)
    }
}

fn temuan(weight: Berat, place: Place, jumlah: Decimal, utuh: Decimal) -> Temuan {
    Temuan::new(ID, weight, place, Jenis::BukanSeratus { jumlah, utuh })
}

/// The weights of the indikator. Where the mean does not use them they only look wrong.
fn bobot(bahan: &Bahan, found: &mut Vec<Temuan>) {
    let rows: Vec<&Arc<Row>> = bahan
        .document()
        .of_kind(RowKind::Indikator)
        .filter(|row| !row.is_empty())
        .collect();
    let mut parts = Bagian::default();
    for row in &rows {
        parts.tambah(bahan, Place::Cell(CellRef::new(row.id, Field::Bobot)));
    }
    if parts.nilai.len() < rows.len() {
        return;
    }
    let weight = match bahan.outcome.pengaturan.rerata {
        Rerata::Berbobot => Berat::Sedang,
        _ => Berat::Rendah,
    };
    let tenth = Decimal::new(1, 1);
    for (utuh, jauh) in [(seratus(), Decimal::TEN), (Decimal::ONE, tenth)] {
        if let (Some(sum), Some(first)) = (parts.kurang(utuh, jauh), rows.first()) {
            let place = Place::Cell(CellRef::new(first.id, Field::Bobot));
            found.push(temuan(weight, place, sum, utuh));
        }
    }
}

/// One table: its columns in percent, and its formulas.
fn satu(bahan: &Bahan, head: &Row, found: &mut Vec<Temuan>) {
    let document = bahan.document();
    let rows: Vec<&Arc<Row>> = tabel::rows(document, head.id).collect();
    let above = tabel::parents(&rows);
    let parts: Vec<&Arc<Row>> = rows
        .iter()
        .zip(&above)
        .filter(|(row, above)| above.is_none() && tabel::row_kind_of(row) == JenisBaris::Data)
        .map(|(row, _)| *row)
        .collect();
    for column in tabel::columns(document, head.id) {
        let kind = tabel::kind_of(column);
        if kind == JenisKolom::Rumus {
            rumus(bahan, column, &rows, found);
        }
        if dalam_persen(head, column, kind) {
            kolom(bahan, head, column, &parts, found);
        }
    }
}

fn dalam_persen(head: &Row, column: &Row, kind: JenisKolom) -> bool {
    let units = [column, head].map(|row| nama::satuan(row.text(Field::Satuan)));
    let unit = units.iter().find(|unit| !unit.is_empty());
    let percent = unit.is_some_and(|unit| unit.iter().any(|word| word == "persen"));
    match kind {
        JenisKolom::Persen => true,
        JenisKolom::Angka | JenisKolom::Hitung => percent,
        _ => false,
    }
}

fn kolom(bahan: &Bahan, head: &Row, column: &Row, rows: &[&Arc<Row>], found: &mut Vec<Temuan>) {
    let mut parts = Bagian::default();
    for row in rows {
        let hasil = HasilRef::new(Baris::Row(row.id), Hasil::Sel(column.id));
        parts.tambah(
            bahan,
            match compute::ada_hasil(row, column) {
                true => Place::Hasil(hasil),
                false => Place::Cell(CellRef::new(row.id, Field::Sel(column.id))),
            },
        );
    }
    let heading = nama::satuan(column.text(Field::Uraian));
    let says = BAGIAN
        .split_whitespace()
        .any(|word| heading.iter().any(|known| known == word));
    let total = Place::Hasil(HasilRef::new(
        Baris::Ringkasan(head.id),
        Hasil::Sel(column.id),
    ));
    let summed = Field::Ringkasan
        .choice(column.text(Field::Ringkasan))
        .is_some_and(|choice| choice.id == "jumlah");
    let (jauh, weight) = match (says, summed) {
        (true, _) => (Decimal::from(20), Berat::Sedang),
        (false, true) => (Decimal::TWO, Berat::Rendah),
        (false, false) => return,
    };
    // A row without a figure leaves the whole open.
    if parts.nilai.len() < rows.len() {
        return;
    }
    if let Some(sum) = parts.kurang(seratus(), jauh) {
        let place = match bahan.angka(total) {
            Some(_) => total,
            None => Place::Cell(CellRef::new(column.id, Field::Uraian)),
        };
        found.push(temuan(weight, place, sum, seratus()));
    }
}

/// Formulas that add up three or more percentages to more than 100, as the stages of one piece of work.
fn rumus(bahan: &Bahan, column: &Row, rows: &[&Arc<Row>], found: &mut Vec<Temuan>) {
    for row in rows {
        let at = CellRef::new(row.id, Field::Sel(column.id));
        let text = row.text(at.field);
        let mut parts = Bagian::default();
        let mut all = text
            .split('+')
            .map(|part| notation::read(part, LoneDot::Decimal));
        let percent = all.all(|reading| match reading {
            Reading::Number(number) if number.mark == Mark::Percent => {
                parts.nilai.push(number.value);
                true
            }
            _ => false,
        });
        let sum = parts
            .kurang(seratus(), Decimal::from(20))
            .filter(|sum| *sum > seratus());
        if let Some(sum) = sum.filter(|_| percent && parts.nilai.len() >= 3) {
            let hasil = Place::Hasil(HasilRef::new(Baris::Row(row.id), Hasil::Sel(column.id)));
            let place = if bahan.angka(hasil).is_some() {
                hasil
            } else {
                Place::Cell(at)
            };
            found.push(temuan(Berat::Rendah, place, sum, seratus()));
        }
    }
}
