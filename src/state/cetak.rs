//! What a report prints, as the screen shows and changes it: by the name of the figure, each act one undo step.
//!
//! Records are found by the name of their figure alone, as [`cetak::tulis`] finds them, so that typing anywhere else in
//! the document touches nothing here. Several records of a figure stand in the order of the document; the tables show
//! the first.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::history::Change;
use super::workspace::Workspace;
use crate::domain::address;
use crate::domain::cetak;
use crate::domain::compute;
use crate::domain::document::{CellRef, Document, Row, RowId, Text};
use crate::domain::edit::Edit;
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::notation::Reading;
use crate::domain::outcome::{Nilai, Place};
use crate::domain::outline;
use crate::domain::rulebook::rumus::Ukuran;

/// What is printed of each figure, by its name: the texts with their places, in the order of the document. The tables
/// show the first.
pub type Tercetak = Arc<HashMap<String, Vec<(Text, Text)>>>;

/// What is printed, read once per change of the records.
pub fn tercetak(workspace: Workspace) -> Memo<Tercetak> {
    let rows = workspace.rows(Section::Periksa);
    Memo::new(move |_| {
        rows.with(|rows| {
            let mut found: HashMap<_, Vec<_>> = HashMap::new();
            for row in rows.0.iter().filter(|row| row.kind == RowKind::Cetakan) {
                let name = row.text(Field::Angka).trim().to_string();
                let text = (row.shared(Field::Tercetak), row.shared(Field::DicetakDi));
                found.entry(name).or_default().push(text);
            }
            Arc::new(found)
        })
    })
}

/// The records of a figure, also those that are empty while they are typed in.
pub fn catatan(document: &Document, angka: Place) -> Vec<RowId> {
    let Some(name) = address::place_id(document, angka) else {
        return Vec::new();
    };
    let of = |row: &&Arc<Row>| row.text(Field::Angka).trim() == name;
    let rows = document.of_kind(RowKind::Cetakan).filter(of);
    rows.map(|row| row.id).collect()
}

/// The text that the tables show beside a figure.
pub fn teks(document: &Document, angka: Place) -> Text {
    let first = catatan(document, angka).first().copied();
    let row = first.and_then(|id| document.row(id));
    row.map_or_else(|| "".into(), |row| row.shared(Field::Tercetak))
}

/// Where what is printed of a figure is typed: its first record, or the one that is to be made.
pub fn sel(document: &Document, angka: Place) -> CellRef {
    let first = catatan(document, angka).first().copied();
    let record = first.unwrap_or_else(|| document.next_id());
    CellRef::new(record, Field::Tercetak)
}

/// The figure that a record is of, if `cell` is one of a record. `before` still has the records that were just taken
/// back.
pub fn angka(before: &Document, now: &Document, cell: CellRef) -> Option<Place> {
    let row = now.row(cell.row).or_else(|| before.row(cell.row))?;
    (row.kind == RowKind::Cetakan).then(|| address::parse_place(now, row.text(Field::Angka)))?
}

/// The figure that a place holds, with its unit; of a typed one what is read there. `None` where nothing can be read.
pub fn nilai(workspace: Workspace, angka: Place) -> Option<(Nilai, Ukuran)> {
    match angka {
        Place::Hasil(at) => {
            let outcome = workspace.outcome();
            let sel = outcome.sel(at)?;
            Some((sel.nilai.clone(), sel.cara.ukuran()))
        }
        Place::Cell(at) => {
            let reading = |document: &Document| compute::bacaan(document, at);
            match workspace.document().with(reading)? {
                Reading::Number(number) => Some((Nilai::Angka(number.value), Ukuran::Angka(None))),
                _ => None,
            }
        }
    }
}

/// Types what is printed of a figure: one step until [`selesai`]. An emptied record stays until then.
pub fn ketik(workspace: Workspace, angka: Place, text: &str) {
    let record = |document: &Document| !catatan(document, angka).is_empty();
    let cell = workspace
        .document()
        .with_untracked(|document| sel(document, angka));
    if workspace.document().with_untracked(record) {
        return workspace.type_text(cell, text);
    }
    let new = |document: &Document| cetak::tulis(document, &[(angka, text.into())]);
    if let Some(edit) = workspace.document().with_untracked(new) {
        workspace.edit(Change::typing(cell), edit);
    }
}

/// Ends the typing; a record that says nothing any more goes.
pub fn selesai(workspace: Workspace, angka: Place) {
    let text = |document: &Document| teks(document, angka);
    let text = workspace.document().with_untracked(text);
    if text.trim().is_empty() {
        menjadi(workspace, angka, text);
    }
    workspace.seal();
}

/// Ends the typing with this text: that from before it, or none.
pub fn menjadi(workspace: Workspace, angka: Place, text: Text) {
    let cell = |document: &Document| sel(document, angka);
    let cell = workspace.document().with_untracked(cell);
    let change = Change::act(Field::Tercetak.label().to_lowercase()).at(cell);
    // Reckoned on the document before the first key: what was typed and taken back leaves nothing.
    workspace.instead(cell, change, |before| {
        cetak::tulis(before, &[(angka, text)])
    });
    workspace.seal();
}

/// Writes typed and printed texts as one step.
pub fn tulis(
    workspace: Workspace,
    label: &str,
    cells: Vec<(CellRef, Text)>,
    printed: &[(Place, Text)],
) {
    let first = cells.first().map(|(at, _)| *at);
    let (edits, first) = workspace.document().with_untracked(|document| {
        let beside = printed.first().map(|(angka, _)| sel(document, *angka));
        let typed = outline::write(document, cells.into_iter());
        let edits = typed.into_iter().chain(cetak::tulis(document, printed));
        (edits.collect::<Vec<Edit>>(), first.or(beside))
    });
    if edits.is_empty() {
        return;
    }
    let change = Change {
        label: label.into(),
        cell: first,
        typing: false,
    };
    workspace.edit(change, Edit::Batch(edits));
}

/// Records what is printed of a figure in one place more.
pub fn tambah(workspace: Workspace, angka: Place, di: &str, text: &str) {
    let edit = workspace.document().with_untracked(|document| {
        let name = address::place_id(document, angka)?;
        let row = Row::new(document.next_id(), RowKind::Cetakan)
            .with(Field::Angka, &name)
            .with(Field::DicetakDi, di.trim())
            .with(Field::Tercetak, text);
        Some(Edit::Insert {
            section: Section::Periksa,
            index: document.rows(Section::Periksa).len(),
            rows: vec![row.into()],
        })
    });
    if let Some(edit) = edit {
        workspace.edit(Change::act("catat angka tercetak"), edit);
    }
}

/// Takes one record away.
pub fn hapus(workspace: Workspace, record: RowId) {
    let edit = workspace.document().with_untracked(|document| {
        let (section, index) = document.find(record)?;
        (section == Section::Periksa).then_some(Edit::Remove {
            section,
            index,
            count: 1,
        })
    });
    if let Some(edit) = edit {
        workspace.edit(Change::act("hapus angka tercetak"), edit);
    }
}
