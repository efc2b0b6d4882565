//! Where things stand, read once per check, so that no search walks the document: rows, columns, names, typed figures.

use std::collections::HashMap;
use std::sync::Arc;

use rust_decimal::Decimal;

use crate::domain::compute;
use crate::domain::document::{CellRef, Document, Row, RowId};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::order::PutInOrder;
use crate::domain::tabel::{self, JenisBaris};

/// The kinds of rows that speak of an indikator, in the order in which they are looked at.
const INDIKATOR: [RowKind; 3] = [
    RowKind::Indikator,
    RowKind::IndikatorPk,
    RowKind::IndikatorRenstra,
];

/// The rows that stand below each other: of a section and kind, and of one table.
type Kolom = (Section, RowKind, Option<RowId>);

/// Where a row stands.
#[derive(Clone, Copy, Debug)]
struct Posisi {
    kolom: Kolom,
    index: usize,
    induk: Option<RowId>,
}

/// The plan of a document.
#[derive(Debug)]
pub struct Denah {
    baris: HashMap<RowId, Posisi>,
    kolom: HashMap<Kolom, Vec<(usize, RowId)>>,
    /// Per row of an indikator those that are linked with it or have its name.
    senama: HashMap<RowId, Vec<RowId>>,
    isian: Vec<(Decimal, CellRef)>,
}

impl Denah {
    /// Reads the rows of a document; `isian` are its typed figures.
    pub fn baca(document: &Document, isian: impl Iterator<Item = (CellRef, Decimal)>) -> Denah {
        let (mut baris, mut kolom) = (HashMap::new(), HashMap::<Kolom, Vec<_>>::new());
        for section in Section::ALL {
            let mut above: Vec<&Row> = Vec::new();
            let mut table = None;
            for (index, row) in document.rows(section).iter().enumerate() {
                above.retain(|of| of.kind.depth() < row.kind.depth());
                if row.kind == RowKind::Tabel {
                    table = Some(row.id);
                }
                let posisi = Posisi {
                    kolom: (section, row.kind, table),
                    index,
                    induk: above.last().map(|of| of.id),
                };
                baris.insert(row.id, posisi);
                if !catatan(row) {
                    let column = kolom.entry(posisi.kolom).or_default();
                    column.push((index, row.id));
                }
                above.push(row);
            }
        }
        let mut isian: Vec<_> = isian.map(|(at, value)| (value, at)).collect();
        isian.put_in_order();
        Denah {
            baris,
            kolom,
            senama: senama(document),
            isian,
        }
    }

    /// A row of the document.
    pub fn row<'a>(&self, document: &'a Document, id: RowId) -> Option<&'a Arc<Row>> {
        let at = self.baris.get(&id)?;
        document.rows(at.kolom.0).get(at.index)
    }

    /// The heading above a row.
    pub fn induk(&self, id: RowId) -> Option<RowId> {
        self.baris.get(&id)?.induk
    }

    /// The rows of its kind in the same list or table, the nearest first.
    pub fn sekolom(&self, id: RowId) -> impl Iterator<Item = RowId> {
        let own = self.baris.get(&id);
        let column = own.and_then(|own| self.kolom.get(&own.kolom));
        let (column, at) = (
            column.map_or(&[][..], Vec::as_slice),
            own.map_or(0, |own| own.index),
        );
        let middle = column.partition_point(|(index, _)| *index < at);
        let (above, below) = column.split_at_checked(middle).unwrap_or_default();
        let mut above = above.iter().rev().peekable();
        let mut below = below.iter().filter(move |(_, row)| *row != id).peekable();
        std::iter::from_fn(move || {
            let away = |of: Option<&&(usize, RowId)>| of.map(|(index, _)| at.abs_diff(*index));
            let nearer_above = match (away(above.peek()), away(below.peek())) {
                (Some(up), Some(down)) => up <= down,
                (up, _) => up.is_some(),
            };
            let next = if nearer_above {
                above.next()
            } else {
                below.next()
            };
            next.map(|(_, row)| *row)
        })
    }

    /// The rows of the same indikator in the Renstra and in the performance agreements.
    pub fn senama(&self, id: RowId) -> &[RowId] {
        self.senama.get(&id).map_or(&[], Vec::as_slice)
    }

    /// Every typed figure, in the order of the figures.
    pub fn isian(&self) -> &[(Decimal, CellRef)] {
        &self.isian
    }
}

/// Whether a row of a table is typed beside the sums: a printed total that was copied in explains nothing.
fn catatan(row: &Row) -> bool {
    row.kind == RowKind::BarisTabel && tabel::row_kind_of(row) == JenisBaris::Lain
}

fn senama(document: &Document) -> HashMap<RowId, Vec<RowId>> {
    let rows: Vec<&Arc<Row>> = INDIKATOR
        .into_iter()
        .flat_map(|kind| document.of_kind(kind))
        .collect();
    let rank: HashMap<RowId, usize> = rows
        .iter()
        .enumerate()
        .map(|(at, row)| (row.id, at))
        .collect();
    let mut groups: HashMap<String, Vec<RowId>> = HashMap::new();
    for row in &rows {
        let name = row.text(Field::Uraian).trim().to_lowercase();
        if !name.is_empty() {
            groups.entry(name).or_default().push(row.id);
        }
    }
    let linked = compute::pasangan(document)
        .into_iter()
        .map(|(indikator, mut rows)| {
            rows.push(indikator);
            rows
        });
    let mut found: HashMap<RowId, Vec<RowId>> = HashMap::new();
    for group in groups.into_values().chain(linked) {
        for id in &group {
            let others = group.iter().filter(|other| *other != id).take(SENAMA);
            found.entry(*id).or_default().extend(others);
        }
    }
    for others in found.values_mut() {
        others.put_in_order_by_key(|id| rank.get(id).copied());
        others.dedup();
    }
    found
}

/// Rows of one name that are looked at.
const SENAMA: usize = 30;
