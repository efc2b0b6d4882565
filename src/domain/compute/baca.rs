//! Reading typed cells as figures, in their context: unit, neighbours, and what the person chose for the column.

use std::cell::OnceCell;
use std::collections::HashMap;

use rust_decimal::Decimal;

use crate::domain::document::{CellRef, Document, Row, RowId};
use crate::domain::edit::Edit;
use crate::domain::field::{Field, FieldKind, RowKind, Section};
use crate::domain::finding::{Finding, FindingKind, Remedy, RemedyKind};
use crate::domain::notation::{self, Evidence, LoneDot, Reading, Unreadable};
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
    /// The cell; unknown where there is no figure in it.
    pub fn cell(self) -> Option<CellRef> {
        match self {
            Isi::Kosong(asal) | Isi::Angka { asal, .. } | Isi::Rentang { asal, .. } => Some(asal),
            Isi::Tidak(_) => None,
        }
    }

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

/// What came up while the cells of a row were read.
#[derive(Default)]
pub struct Seen {
    /// What is wrong with them.
    pub findings: Vec<Finding>,
    /// Some reading, or its remedies, rests on more than the row itself, and may change without it.
    pub beyond_row: bool,
}

/// Reads cells of one document.
pub struct Bacaan<'a> {
    document: &'a Document,
    /// Remembered readings: kind and field of the column, and how its lone dots read.
    choices: Vec<(RowKind, Field, LoneDot)>,
    /// Where each row stands in its section, worked out per section when first asked.
    places: [OnceCell<HashMap<RowId, usize>>; Section::ALL.len()],
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
        Bacaan {
            document,
            choices,
            places: Default::default(),
        }
    }

    /// Reads one cell; what is wrong with it is a finding.
    pub fn isi(&self, row: &Row, field: Field, seen: &mut Seen) -> Isi {
        let at = CellRef::new(row.id, field);
        let (reading, beyond_row) = self.reading(row, field);
        seen.beyond_row |= beyond_row;
        let findings = &mut seen.findings;
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

    /// The reading of a cell in its context, and whether more than its row was asked (so that it may change with a
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
        let unit = row.text(Field::Satuan);
        let (mut lone_dot, mut beyond_row) = (LoneDot::Ask, false);
        if kind == FieldKind::Number {
            let own = siblings(row, field);
            // A unit that speaks for itself needs no witness from other rows.
            if notation::unit_evidence(unit) == Evidence::Neutral {
                beyond_row = true;
                lone_dot = notation::lone_dot(unit, own.chain(self.column(row, field)));
            } else {
                lone_dot = notation::lone_dot(unit, own);
            }
        }
        if lone_dot == LoneDot::Ask {
            lone_dot = self.chosen(row.kind, field);
        }
        let reading = notation::read(text, lone_dot);
        // The remedies of an open reading name the next free row id of the document.
        beyond_row |= matches!(reading, Reading::Ambiguous { .. });
        (reading, beyond_row)
    }

    /// What the person chose for a column.
    pub fn chosen(&self, kind: RowKind, field: Field) -> LoneDot {
        let mut choices = self.choices.iter().rev();
        let found = choices.find(|(k, f, _)| (*k, *f) == (kind, field));
        found.map_or(LoneDot::Ask, |(_, _, lone_dot)| *lone_dot)
    }

    /// The cells of the same column in the rows near by that have the same unit.
    fn column(&self, row: &Row, field: Field) -> impl Iterator<Item = &'a str> + use<'a> {
        let rows = self.document.rows(row.kind.section());
        let places = || {
            rows.iter()
                .enumerate()
                .map(|(at, row)| (row.id, at))
                .collect()
        };
        let at = self
            .places
            .get(row.kind.section().index())
            .and_then(|known| known.get_or_init(places).get(&row.id).copied())
            .unwrap_or(rows.len());
        let (id, kind, unit) = (
            row.id,
            row.kind,
            row.text(Field::Satuan).trim().to_lowercase(),
        );
        rows.iter()
            .skip(at.saturating_sub(NEIGHBOURS))
            .take(NEIGHBOURS.saturating_mul(2))
            .filter(move |other| other.kind == kind && other.id != id)
            .filter(move |other| other.text(Field::Satuan).trim().to_lowercase() == unit)
            .map(move |other| other.text(field))
    }

    /// The two one-click answers: each remembers the reading for the whole column.
    pub fn remember(
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

/// The other figures of a row, which share its unit.
fn siblings(row: &Row, field: Field) -> impl Iterator<Item = &str> {
    let figures = row
        .kind
        .fields()
        .iter()
        .filter(move |f| f.kind() == FieldKind::Number && **f != field);
    figures.map(|f| row.text(*f))
}

/// The reading of one typed cell in its context, for the inspector.
pub fn bacaan(document: &Document, at: CellRef) -> Option<Reading> {
    let row = document.row(at.row)?;
    at.field
        .kind()
        .is_numeric()
        .then(|| Bacaan::new(document).reading(row, at.field).0)
}

/// Reads many cells of one document in their context, also with other texts; not those of the tables of the office's
/// own.
pub struct Pembaca<'a>(Bacaan<'a>);

impl<'a> Pembaca<'a> {
    /// A reader for `document`.
    pub fn new(document: &'a Document) -> Self {
        Pembaca(Bacaan::new(document))
    }

    /// The reading of a cell of `row`, which stands in the document, if with another text.
    pub fn baca(&self, row: &Row, field: Field) -> Reading {
        self.0.reading(row, field).0
    }
}

/// Every typed figure of the document that is one figure, read in its context; those of the tables of the office's own
/// come from [`super::isian`].
pub fn semua(document: &Document) -> HashMap<CellRef, Decimal> {
    let bacaan = Bacaan::new(document);
    let mut figures = HashMap::new();
    for row in Section::ALL
        .into_iter()
        .flat_map(|section| document.rows(section).iter())
    {
        let numeric = row
            .kind
            .fields()
            .iter()
            .filter(|field| field.kind().is_numeric());
        for field in numeric.filter(|field| !row.is_blank(**field)) {
            if let Reading::Number(number) = bacaan.reading(row, *field).0 {
                figures.insert(CellRef::new(row.id, *field), number.value);
            }
        }
    }
    figures
}
