//! A named scenario: cells of the draft that would hold another text. Kept as rows of the draft, so that it is saved,
//! undone and handed on with it.
//!
//! A record says what its cell would hold, whatever the draft says there later; one without a text says that the cell
//! would be empty. A record whose row is gone stays and does nothing. Records are changed in place, so that a row keeps
//! its id and moving a slider is one undo step.

use std::collections::HashMap;
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
    /// Its text; empty where the cell would be.
    pub isi: Text,
}

/// A scenario as it stands in a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Skenario {
    /// Its row.
    pub id: RowId,
    /// Its name, as typed.
    pub nama: Text,
    /// What it holds, each cell once, the last record of a cell.
    pub ubahan: Vec<Ubahan>,
    /// Records whose cell is no longer in the document.
    pub lepas: Vec<RowId>,
}

/// The scenarios of a document, in order.
pub fn baca(document: &Document) -> Vec<Skenario> {
    let records = document.rows(Section::Andai);
    if records.is_empty() {
        return Vec::new();
    }
    let rows = Section::ALL
        .into_iter()
        .flat_map(|section| document.rows(section).iter());
    let kinds: HashMap<RowId, RowKind> = rows.map(|row| (row.id, row.kind)).collect();
    let mut all: Vec<Skenario> = Vec::new();
    let mut place: HashMap<CellRef, usize> = HashMap::new();
    for row in records.iter() {
        if row.kind == RowKind::Skenario {
            place.clear();
            all.push(Skenario {
                id: row.id,
                nama: row.shared(Field::Uraian),
                ubahan: Vec::new(),
                lepas: Vec::new(),
            });
            continue;
        }
        // A record above every scenario belongs to none.
        let Some(skenario) = all.last_mut() else {
            continue;
        };
        let kind = |id: RowId| kinds.get(&id).copied();
        let Some(at) = cell(row, kind) else {
            skenario.lepas.push(row.id);
            continue;
        };
        let isi = row.shared(Field::Isi);
        let known = place.get(&at).copied();
        match known.and_then(|known| skenario.ubahan.get_mut(known)) {
            Some(known) => known.isi = isi,
            None => {
                place.insert(at, skenario.ubahan.len());
                skenario.ubahan.push(Ubahan { at, isi });
            }
        }
    }
    all
}

/// The scenario of this row.
pub fn cari(document: &Document, id: RowId) -> Option<Skenario> {
    baca(document).into_iter().find(|known| known.id == id)
}

/// The cell of the draft that a record names.
fn cell(record: &Row, kind: impl Fn(RowId) -> Option<RowKind>) -> Option<CellRef> {
    let name = record.text(Field::Angka).trim();
    let at = address::parse_field_id(name)?;
    let kind = kind(at.row)?;
    let named = kind.section() != Section::Andai && kind.holds(at.field);
    (named && address::field_id(kind, at) == name).then_some(at)
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

    /// What it would hold in a cell, where it says so.
    pub fn isi(&self, at: CellRef) -> Option<&Text> {
        let found = self.ubahan.iter().find(|ubahan| ubahan.at == at);
        found.map(|ubahan| &ubahan.isi)
    }

    /// The cells that hold something else in the draft.
    pub fn berbeda<'a>(&'a self, document: &'a Document) -> impl Iterator<Item = &'a Ubahan> {
        let differs = |ubahan: &&Ubahan| document.text(ubahan.at) != &*ubahan.isi;
        self.ubahan.iter().filter(differs)
    }

    /// Puts what it holds into the draft as one step.
    pub fn jadikan(&self) -> Edit {
        let set = |ubahan: &Ubahan| Edit::set(ubahan.at, ubahan.isi.clone());
        Edit::Batch(self.ubahan.iter().map(set).collect())
    }
}

/// Puts a scenario into the draft and takes it off the list, as one step: it is the draft from then on, and as a column
/// beside it would show the same figures twice. Taking the step back brings both back. The other scenarios stay as they
/// are: what they say of a cell is not relative to what stood there.
pub fn angkat(document: &Document, skenario: RowId) -> Option<Edit> {
    let found = cari(document, skenario)?;
    Some(Edit::Batch(vec![
        found.jadikan(),
        buang(document, skenario)?,
    ]))
}

/// A name for a new scenario that none has: "Skenario 2".
pub fn nama_baru(document: &Document) -> String {
    let word = RowKind::Skenario.label();
    bebas(document, |n| format!("{word} {n}"))
}

/// A name for a copy of the scenario `nama` that none has: "Target naik (2)".
pub fn nama_salinan(document: &Document, nama: &str) -> String {
    let nama = nama.trim();
    if nama.is_empty() {
        return nama_baru(document);
    }
    bebas(document, |n| format!("{nama} ({})", n.saturating_add(1)))
}

fn bebas(document: &Document, nama: impl Fn(usize) -> String) -> String {
    let taken = |name: &String| {
        let mut rows = document.of_kind(RowKind::Skenario);
        rows.any(|row| row.text(Field::Uraian).trim() == name)
    };
    // One more than there are names: one of them is free.
    let count = document.of_kind(RowKind::Skenario).count();
    let last = count.saturating_add(1);
    let mut names = (1..=last).map(&nama);
    names
        .find(|name| !taken(name))
        .unwrap_or_else(|| nama(last))
}

/// Adds a scenario after the others; `None` where there are as many as there may be, or a cell is not in the document.
/// Its row takes [`Document::next_id`].
pub fn baru(document: &Document, nama: &str, ubahan: &[Ubahan]) -> Option<Edit> {
    let head = Row::new(document.next_id(), RowKind::Skenario).with(Field::Uraian, nama);
    let records = records(document, after(document.next_id(), 1), ubahan)?;
    insert(document, head, records, None)
}

/// Adds a copy of a scenario below it; records whose cell is gone are not copied.
pub fn salin(document: &Document, skenario: RowId) -> Option<Edit> {
    let found = cari(document, skenario)?;
    let nama = nama_salinan(document, &found.nama);
    let mut head = Row::clone(document.row(skenario)?).with(Field::Uraian, &nama);
    head.id = document.next_id();
    let records = records(document, after(head.id, 1), &found.ubahan)?;
    insert(document, head, records, Some(skenario))
}

fn insert(
    document: &Document,
    head: Row,
    records: Vec<Arc<Row>>,
    below: Option<RowId>,
) -> Option<Edit> {
    if document.of_kind(RowKind::Skenario).count() >= PALING_BANYAK {
        return None;
    }
    let mut rows = vec![Arc::new(head)];
    rows.extend(records);
    let index = match below {
        Some(id) => end(document, id)?,
        None => document.rows(Section::Andai).len(),
    };
    Some(Edit::Insert {
        section: Section::Andai,
        index,
        rows,
    })
}

/// Position after the last record of a scenario.
fn end(document: &Document, skenario: RowId) -> Option<usize> {
    let (section, start) = document.find(skenario)?;
    start.checked_add(document.block_len(section, start))
}

/// New records with the ids from `first` on; `None` where a cell is not in the document.
fn records(document: &Document, first: RowId, ubahan: &[Ubahan]) -> Option<Vec<Arc<Row>>> {
    let record = |(n, ubahan): (usize, &Ubahan)| {
        let name = address::field_id(document.row(ubahan.at.row)?.kind, ubahan.at);
        let row = Row::new(after(first, n), RowKind::Ubahan).with(Field::Angka, &name);
        Some(Arc::new(row.with(Field::Isi, &ubahan.isi)))
    };
    ubahan.iter().enumerate().map(record).collect()
}

fn after(id: RowId, n: usize) -> RowId {
    RowId(id.0.saturating_add(u32::try_from(n).unwrap_or(u32::MAX)))
}

/// The records of a scenario, with their positions in the section.
fn block(
    document: &Document,
    skenario: RowId,
) -> impl DoubleEndedIterator<Item = (usize, &Arc<Row>)> {
    let start = document.find(skenario).map_or(0, |(_, start)| start);
    let end = end(document, skenario).unwrap_or(start);
    let rows = document.rows(Section::Andai).iter().enumerate();
    let count = end.saturating_sub(start);
    rows.skip(start).take(count).skip(1)
}

/// The name of a cell, as a record has it.
fn nama(document: &Document, at: CellRef) -> Option<String> {
    Some(address::field_id(document.row(at.row)?.kind, at))
}

/// Where a scenario's text for a cell is typed: its record, or the one that is to be made.
pub fn sel(document: &Document, skenario: RowId, at: CellRef) -> CellRef {
    let name = nama(document, at).unwrap_or_default();
    let mut records = block(document, skenario).rev();
    let record = records.find(|(_, row)| row.text(Field::Angka).trim() == name);
    let id = record.map_or_else(|| document.next_id(), |(_, row)| row.id);
    CellRef::new(id, Field::Isi)
}

/// Types into a cell of a scenario: the change of [`sel`], to be joined with the keys before it. The record stays, also
/// where it says what the draft says, until the typing ends.
pub fn ketik(document: &Document, skenario: RowId, ubahan: &Ubahan) -> Option<Edit> {
    let at = sel(document, skenario, ubahan.at);
    if document.row(at.row).is_some() {
        return (document.text(at) != &*ubahan.isi).then(|| Edit::set(at, ubahan.isi.clone()));
    }
    let rows = records(document, at.row, std::slice::from_ref(ubahan))?;
    Some(Edit::Insert {
        section: Section::Andai,
        index: end(document, skenario)?,
        rows,
    })
}

/// Writes cells of a scenario, of a cell that is named twice the last text. A cell that holds there what it holds in
/// the draft is no longer part of it. `None` where nothing would change, or a cell is not in the document.
pub fn tulis(document: &Document, skenario: RowId, ubahan: &[Ubahan]) -> Option<Edit> {
    let section = Section::Andai;
    let index = end(document, skenario)?;
    // By the name of the cell what is to stand there; none once a record says so, or where the draft does.
    let mut wanted: HashMap<String, Option<&Ubahan>> = HashMap::new();
    for new in ubahan {
        let differs = document.text(new.at) != &*new.isi;
        wanted.insert(nama(document, new.at)?, Some(new).filter(|_| differs));
    }
    let (mut edits, mut gone) = (Vec::new(), Vec::new());
    // From the end on: the last record of a cell is the one that holds, and positions before it stay right.
    for (index, row) in block(document, skenario).rev() {
        let Some(new) = wanted.get_mut(row.text(Field::Angka).trim()) else {
            continue;
        };
        match new.take() {
            Some(new) if row.text(Field::Isi) == &*new.isi => {}
            Some(new) => {
                let record = CellRef::new(row.id, Field::Isi);
                edits.push(Edit::set(record, new.isi.clone()));
            }
            None => gone.push(Edit::Remove {
                section,
                index,
                count: 1,
            }),
        }
    }
    let mut left = |at: CellRef| nama(document, at).and_then(|name| wanted.remove(&name)?);
    let fresh: Vec<Ubahan> = ubahan
        .iter()
        .filter_map(|new| left(new.at).cloned())
        .collect();
    let rows = records(document, document.next_id(), &fresh)?;
    if !rows.is_empty() {
        edits.push(Edit::Insert {
            section,
            index,
            rows,
        });
    }
    edits.extend(gone);
    (!edits.is_empty()).then_some(Edit::Batch(edits))
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
