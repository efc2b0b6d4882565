//! A named scenario: cells of the draft that would hold another text. Kept as rows of the draft, so that it is saved,
//! undone and handed on with it; a cell whose row is gone stays recorded and does nothing.

use std::sync::Arc;

use crate::domain::address;
use crate::domain::document::{CellRef, Document, Row, RowId, Text};
use crate::domain::edit::Edit;
use crate::domain::field::{Field, RowKind, Section};

/// Scenarios beside the draft at most: more columns nobody reads.
pub const PALING_BANYAK: usize = 4;

/// One cell with what would stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ubahan {
    /// The cell.
    pub at: CellRef,
    /// Its text.
    pub isi: Text,
}

/// A scenario as it stands in a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Skenario {
    /// Its row.
    pub id: RowId,
    /// Its name, as typed.
    pub nama: Text,
    /// What it changes, each cell once.
    pub ubahan: Vec<Ubahan>,
    /// Records whose cell is no longer in the document.
    pub lepas: Vec<RowId>,
}

/// The scenarios of a document, in order.
pub fn baca(document: &Document) -> Vec<Skenario> {
    let mut all: Vec<Skenario> = Vec::new();
    for row in document.rows(Section::Andai).iter() {
        match (row.kind, all.last_mut()) {
            (RowKind::Skenario, _) => all.push(Skenario {
                id: row.id,
                nama: row.shared(Field::Uraian),
                ubahan: Vec::new(),
                lepas: Vec::new(),
            }),
            (_, Some(skenario)) => match cell(document, row) {
                Some(at) => {
                    skenario.ubahan.retain(|known| known.at != at);
                    let isi = row.shared(Field::Isi);
                    skenario.ubahan.push(Ubahan { at, isi });
                }
                None => skenario.lepas.push(row.id),
            },
            (_, None) => {}
        }
    }
    all
}

/// The cell of the draft that a record names.
fn cell(document: &Document, record: &Row) -> Option<CellRef> {
    let at = address::parse_field_id(record.text(Field::Angka).trim())?;
    let row = document.row(at.row)?;
    let named = address::field_id(row.kind, at) == record.text(Field::Angka).trim();
    (named && row.kind.section() != Section::Andai && row.kind.holds(at.field)).then_some(at)
}

impl Skenario {
    /// The document that would be: the base with the other texts in it.
    pub fn dokumen(&self, base: &Document) -> Document {
        let mut document = base.clone();
        for ubahan in &self.ubahan {
            // The cell was found in this very document.
            let _ = document.apply(Edit::set(ubahan.at, ubahan.isi.clone()));
        }
        document
    }

    /// What it would hold in a cell, where it changes it.
    pub fn isi(&self, at: CellRef) -> Option<&Text> {
        let found = self.ubahan.iter().find(|ubahan| ubahan.at == at);
        found.map(|ubahan| &ubahan.isi)
    }

    /// Puts it into the draft as one step. The scenario stays; it then changes nothing.
    pub fn jadikan(&self) -> Edit {
        let set = |ubahan: &Ubahan| Edit::set(ubahan.at, ubahan.isi.clone());
        Edit::Batch(self.ubahan.iter().map(set).collect())
    }
}

/// Adds a scenario; `None` where there are as many as there may be.
pub fn baru(document: &Document, nama: &str, ubahan: &[Ubahan]) -> Option<Edit> {
    if document.of_kind(RowKind::Skenario).count() >= PALING_BANYAK {
        return None;
    }
    let head = Row::new(document.next_id(), RowKind::Skenario).with(Field::Uraian, nama);
    let mut rows = vec![Arc::new(head)];
    let base = document.next_id().0;
    for ubahan in ubahan {
        let id = base.saturating_add(u32::try_from(rows.len()).unwrap_or(u32::MAX));
        rows.push(Arc::new(record(document, RowId(id), ubahan)?));
    }
    Some(Edit::Insert {
        section: Section::Andai,
        index: document.rows(Section::Andai).len(),
        rows,
    })
}

fn record(document: &Document, id: RowId, ubahan: &Ubahan) -> Option<Row> {
    let kind = document.row(ubahan.at.row)?.kind;
    let name = address::field_id(kind, ubahan.at);
    let row = Row::new(id, RowKind::Ubahan).with(Field::Angka, &name);
    Some(row.with(Field::Isi, &ubahan.isi))
}

/// Writes cells of a scenario. A cell that holds there what it holds in the draft is no longer part of it.
pub fn tulis(document: &Document, skenario: RowId, ubahan: &[Ubahan]) -> Option<Edit> {
    let (section, start) = document.find(skenario)?;
    let end = start.checked_add(document.block_len(section, start))?;
    let rows = document.rows(section);
    let mut kept: Vec<Arc<Row>> = Vec::new();
    let mut next = document.next_id().0;
    let block = rows.get(start..end)?;
    let written = |at: CellRef| ubahan.iter().any(|ubahan| ubahan.at == at);
    for row in block {
        if row.kind == RowKind::Skenario || !cell(document, row).is_some_and(written) {
            kept.push(row.clone());
        }
    }
    for ubahan in ubahan {
        if document.text(ubahan.at) == &*ubahan.isi {
            continue;
        }
        kept.push(Arc::new(record(document, RowId(next), ubahan)?));
        next = next.saturating_add(1);
    }
    Some(Edit::Batch(vec![
        Edit::Remove {
            section,
            index: start,
            count: block.len(),
        },
        Edit::Insert {
            section,
            index: start,
            rows: kept,
        },
    ]))
}

/// Takes a scenario out of the draft.
pub fn buang(document: &Document, skenario: RowId) -> Option<Edit> {
    let (section, index) = document.find(skenario)?;
    Some(Edit::Remove {
        section,
        index,
        count: document.block_len(section, index),
    })
}
