//! Reading typed cells as figures, in their context: unit, neighbours, and what the person chose for the column.

use rust_decimal::Decimal;

use crate::domain::document::{CellRef, Document, Row};
use crate::domain::edit::Edit;
use crate::domain::field::{Field, FieldKind, RowKind, Section};
use crate::domain::finding::{Finding, FindingKind, Remedy, RemedyKind};
use crate::domain::notation::{self, LoneDot, Reading, Unreadable};
use crate::domain::outcome::{Alasan, Nilai, Place};

/// How many rows before and after may speak for a column; more would make a long paste slow.
const NEIGHBOURS: usize = 25;

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Isi {
    /// Nothing.
    Kosong(CellRef),
    /// One figure; `batas` when it was written as a bound (`<11`).
    Angka {
        /// The figure.
        nilai: Decimal,
        /// Written as a bound.
        batas: bool,
        /// The cell.
        asal: CellRef,
    },
    /// Two bounds.
    Rentang {
        /// Lower bound.
        bawah: Decimal,
        /// Upper bound.
        atas: Decimal,
        /// The cell.
        asal: CellRef,
    },
    /// No figure, and why.
    Tidak(Alasan),
}

impl Isi {
    /// The one figure, or the result that stands in its place.
    pub fn angka(self) -> Result<Decimal, Nilai> {
        match self {
            Isi::Angka { nilai, .. } => Ok(nilai),
            Isi::Kosong(at) => Err(Nilai::BelumDiisi(Place::Cell(at))),
            Isi::Rentang { asal, .. } => Err(Nilai::TidakDapatDihitung(Alasan::BukanRentang(asal))),
            Isi::Tidak(alasan) => Err(Nilai::TidakDapatDihitung(alasan)),
        }
    }
}

/// Reads cells of one document.
pub struct Bacaan<'a> {
    document: &'a Document,
    /// Remembered readings: kind and field of the column, and how its lone dots read.
    choices: Vec<(RowKind, Field, LoneDot)>,
}

impl<'a> Bacaan<'a> {
    /// A reader for `document`.
    pub fn new(document: &'a Document) -> Self {
        let choice = |row: &Row| {
            let (kind, field) = row.text(Field::NamaKolom).split_once('.')?;
            let lone_dot = match Field::Bacaan.choice(row.text(Field::Bacaan))?.id {
                "ribuan" => LoneDot::Thousands,
                _ => LoneDot::Decimal,
            };
            Some((RowKind::from_id(kind)?, Field::from_id(field)?, lone_dot))
        };
        let choices = document
            .rows(Section::Notasi)
            .iter()
            .filter_map(|row| choice(row))
            .collect();
        Bacaan { document, choices }
    }

    /// Reads one cell; what is wrong with it is a finding.
    pub fn isi(&self, row: &Row, field: Field, findings: &mut Vec<Finding>) -> Isi {
        let at = CellRef::new(row.id, field);
        let (reading, _) = self.reading(row, field);
        let (kind, alasan) = match reading {
            Reading::Empty => return Isi::Kosong(at),
            Reading::Number(number) => {
                return Isi::Angka {
                    nilai: number.value,
                    batas: number.bound.is_some(),
                    asal: at,
                };
            }
            Reading::Range { lower, upper } => {
                return Isi::Rentang {
                    bawah: lower.value,
                    atas: upper.value,
                    asal: at,
                };
            }
            Reading::Compound(_) => (FindingKind::Majemuk, Alasan::Majemuk(at)),
            Reading::Ambiguous { thousands, decimal } => {
                let kind = FindingKind::DuaBacaan {
                    ribuan: thousands.value,
                    desimal: decimal.value,
                };
                let mut finding = Finding::new(at, kind);
                finding.remedies = self.remember(row.kind, field, thousands.value, decimal.value);
                findings.push(finding);
                return Isi::Tidak(Alasan::DuaBacaan(at));
            }
            Reading::Unreadable(why) => (FindingKind::BukanAngka(why), Alasan::BukanAngka(at)),
        };
        findings.push(Finding::new(at, kind));
        Isi::Tidak(alasan)
    }

    /// The reading of a cell in its context, and whether the context decided it (so that it may change with a
    /// neighbour).
    pub fn reading(&self, row: &Row, field: Field) -> (Reading, bool) {
        let text = row.text(field);
        let kind = field.kind();
        if kind == FieldKind::Money {
            return (notation::read(text, LoneDot::Thousands), false);
        }
        let reading = notation::read(text, LoneDot::Ask);
        let open = Reading::Unreadable(Unreadable::AmbiguousRange);
        if !matches!(reading, Reading::Ambiguous { .. }) && reading != open {
            return (reading, false);
        }
        let mut lone_dot = match kind {
            FieldKind::Number => notation::lone_dot(
                row.text(Field::Satuan),
                self.neighbours(row, field).into_iter(),
            ),
            _ => LoneDot::Ask,
        };
        if lone_dot == LoneDot::Ask {
            let chosen = self
                .choices
                .iter()
                .rev()
                .find(|(kind, f, _)| (*kind, *f) == (row.kind, field));
            lone_dot = chosen.map_or(LoneDot::Ask, |(_, _, lone_dot)| *lone_dot);
        }
        (notation::read(text, lone_dot), true)
    }

    /// The texts that may speak for a cell: the other figures of its row, which share the unit, and its column in the
    /// rows near by that have the same unit.
    fn neighbours(&self, row: &Row, field: Field) -> Vec<&'a str> {
        let rows = self.document.rows(row.kind.section());
        let Some(at) = rows.iter().position(|other| other.id == row.id) else {
            return Vec::new();
        };
        let unit = row.text(Field::Satuan).trim().to_lowercase();
        let near = rows
            .iter()
            .skip(at.saturating_sub(NEIGHBOURS))
            .take(NEIGHBOURS.saturating_mul(2));
        let mut texts = Vec::new();
        for other in near.filter(|other| other.kind == row.kind) {
            if other.id == row.id {
                let figures = row
                    .kind
                    .fields()
                    .iter()
                    .filter(|f| f.kind() == FieldKind::Number && **f != field);
                texts.extend(figures.map(|f| other.text(*f)));
            } else if other.text(Field::Satuan).trim().to_lowercase() == unit {
                texts.push(other.text(field));
            }
        }
        texts
    }

    /// The two one-click answers: each remembers the reading for the whole column.
    fn remember(
        &self,
        kind: RowKind,
        field: Field,
        ribuan: Decimal,
        desimal: Decimal,
    ) -> Vec<Remedy> {
        let column = format!("{}.{}", kind.id(), field.id());
        let rows = self.document.rows(Section::Notasi);
        let known = rows.iter().find(|row| row.text(Field::NamaKolom) == column);
        let answer = |reading: &str| match known {
            Some(row) => Edit::set(CellRef::new(row.id, Field::Bacaan), reading),
            None => {
                let row = Row::new(self.document.next_id(), RowKind::Kolom)
                    .with(Field::NamaKolom, &column)
                    .with(Field::Bacaan, reading);
                Edit::Insert {
                    section: Section::Notasi,
                    index: rows.len(),
                    rows: vec![row.into()],
                }
            }
        };
        vec![
            Remedy {
                kind: RemedyKind::BacaRibuan(ribuan),
                edit: answer("ribuan"),
            },
            Remedy {
                kind: RemedyKind::BacaDesimal(desimal),
                edit: answer("desimal"),
            },
        ]
    }
}

/// The reading of one typed cell in its context, for the inspector.
pub fn bacaan(document: &Document, at: CellRef) -> Option<Reading> {
    let row = document.row(at.row)?;
    at.field
        .kind()
        .is_numeric()
        .then(|| Bacaan::new(document).reading(row, at.field).0)
}
