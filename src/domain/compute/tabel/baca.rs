//! The typed figures of a table, read in their context: what the column's other cells and its unit say about a lone
//! dot, then what the person chose for the column. Computed cells are not read.

use std::cell::RefCell;
use std::collections::HashMap;

use rust_decimal::Decimal;

use super::model::{Kolom, Model};
use crate::domain::compute::baca::Bacaan;
use crate::domain::document::{CellRef, Row};
use crate::domain::field::{Field, RowKind};
use crate::domain::finding::{Finding, FindingKind};
use crate::domain::formula::Value;
use crate::domain::notation::{self, LoneDot, Mark, Reading, Unreadable};
use crate::domain::outcome::{Alasan, Nilai, Place};
use crate::domain::tabel::{JenisBaris, JenisKolom};

/// What a typed cell is worth.
pub type Isian = Result<Decimal, Nilai>;

/// Reads the cells of one table.
pub struct Pembaca<'a, 'b> {
    model: &'b Model<'a>,
    bacaan: &'b Bacaan<'a>,
    /// Per column and unit, how a lone dot reads; worked out when first asked.
    dots: RefCell<HashMap<(usize, &'b str), LoneDot>>,
    /// What is wrong.
    pub findings: Vec<Finding>,
}

impl<'a, 'b> Pembaca<'a, 'b> {
    /// A reader of this table.
    pub fn new(model: &'b Model<'a>, bacaan: &'b Bacaan<'a>) -> Self {
        Pembaca {
            model,
            bacaan,
            dots: RefCell::default(),
            findings: Vec::new(),
        }
    }

    /// The figure of a cell of a column of figures.
    pub fn isian(&mut self, baris: usize, kolom: usize) -> Isian {
        let (Some(row), Some(column)) = (self.model.baris.get(baris), self.model.kolom.get(kolom))
        else {
            return Err(Nilai::TidakDapatDihitung(Alasan::TanpaAnggota));
        };
        let at = CellRef::new(row.row.id, column.field());
        let reading = self.reading(row.row, baris, kolom);
        if let (JenisKolom::Tahun, Reading::Number(number)) = (column.jenis, &reading) {
            let whole = number.value.normalize();
            if whole.scale() != 0 || !(1_000..10_000).contains(&whole.mantissa()) {
                self.findings
                    .push(Finding::new(at, FindingKind::BukanTahun));
                return Err(Nilai::TidakDapatDihitung(Alasan::BukanAngka(at)));
            }
        }
        self.figure(at, row.row.kind, reading)
            .map(|(value, _)| value)
    }

    /// The value of a named input; written with a percent sign it is a percentage, as in a formula.
    pub fn peubah(&mut self, row: &Row) -> Result<Value, Nilai> {
        let at = CellRef::new(row.id, Field::NilaiPeubah);
        let text = row.text(at.field);
        let mut reading = notation::read(text, LoneDot::Ask);
        if is_open(&reading) {
            let mut dot = notation::lone_dot(row.text(Field::Satuan), std::iter::empty::<&str>());
            if dot == LoneDot::Ask {
                dot = self.bacaan.chosen(row.kind, at.field);
            }
            reading = notation::read(text, dot);
        }
        let (value, mark) = self.figure(at, row.kind, reading)?;
        let percent = (mark == Mark::Percent).then(|| Value::of_percent(value));
        Ok(percent.and_then(Result::ok).unwrap_or(Value::plain(value)))
    }

    /// The reading of a cell in its context.
    pub fn reading(&self, row: &Row, baris: usize, kolom: usize) -> Reading {
        let Some(column) = self.model.kolom.get(kolom) else {
            return Reading::Empty;
        };
        let text = row.text(column.field());
        match column.jenis {
            JenisKolom::Uang => return notation::read(text, LoneDot::Thousands),
            JenisKolom::Tahun => return notation::read(text, LoneDot::Decimal),
            _ => {}
        }
        let reading = notation::read(text, LoneDot::Ask);
        if !is_open(&reading) {
            return reading;
        }
        let mut dot = match column.jenis {
            JenisKolom::Persen => LoneDot::Ask,
            _ => self.dot(baris, kolom, column),
        };
        if dot == LoneDot::Ask {
            dot = self.bacaan.chosen(RowKind::BarisTabel, column.field());
        }
        notation::read(text, dot)
    }

    /// What unit and column say about a lone dot: asked once for each unit of a column.
    fn dot(&self, baris: usize, kolom: usize, column: &Kolom) -> LoneDot {
        let unit = self.model.satuan(baris, kolom);
        if let Some(dot) = self.dots.borrow().get(&(kolom, unit)) {
            return *dot;
        }
        let typed = |row: &JenisBaris| matches!(row, JenisBaris::Data | JenisBaris::Lain);
        let rows = self.model.baris.iter().enumerate();
        let alike = rows
            .filter(|(_, row)| typed(&row.jenis))
            .filter(|(at, _)| self.model.satuan(*at, kolom) == unit);
        let dot = notation::lone_dot(unit, alike.map(|(_, row)| row.row.text(column.field())));
        self.dots.borrow_mut().insert((kolom, unit), dot);
        dot
    }

    /// One figure with its mark, or why there is none; what is wrong is a finding.
    fn figure(
        &mut self,
        at: CellRef,
        kind: RowKind,
        reading: Reading,
    ) -> Result<(Decimal, Mark), Nilai> {
        let (finding, alasan) = match reading {
            Reading::Empty => return Err(Nilai::BelumDiisi(Place::Cell(at))),
            Reading::Number(number) => return Ok((number.value, number.mark)),
            Reading::Range { .. } => (FindingKind::BukanRentang, Alasan::BukanRentang(at)),
            Reading::Compound(_) => (FindingKind::Majemuk, Alasan::Majemuk(at)),
            Reading::Unreadable(why) => (FindingKind::BukanAngka(why), Alasan::BukanAngka(at)),
            Reading::Ambiguous { thousands, decimal } => {
                let (ribuan, desimal) = (thousands.value, decimal.value);
                let mut finding = Finding::new(at, FindingKind::DuaBacaan { ribuan, desimal });
                finding.remedies = self.bacaan.remember(kind, at.field, ribuan, desimal);
                self.findings.push(finding);
                return Err(Nilai::TidakDapatDihitung(Alasan::DuaBacaan(at)));
            }
        };
        self.findings.push(Finding::new(at, finding));
        Err(Nilai::TidakDapatDihitung(alasan))
    }
}

/// Whether the text itself leaves open what its lone dot is.
fn is_open(reading: &Reading) -> bool {
    matches!(reading, Reading::Ambiguous { .. })
        || *reading == Reading::Unreadable(Unreadable::AmbiguousRange)
}
