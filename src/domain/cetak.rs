//! What a finished report prints: one record (`cetakan`) per figure and place, beside the figure it stands for.
//!
//! A figure may be printed in several places, and any figure may: a result, a total, a typed target that is printed again
//! in another table. The text stays as printed; it is read when it is checked ([`super::audit`]). The first record of a
//! figure is the one that the tables show beside it.

use crate::domain::order::PutInOrder;
use std::collections::HashMap;
use std::sync::Arc;

use super::address;
use super::document::{CellRef, Document, Row, RowId, Text};
use super::edit::Edit;
use super::field::{Field, RowKind, Section};
use super::outcome::Place;

/// One figure as the report prints it in one place.
#[derive(Clone, Debug, PartialEq)]
pub struct Cetakan {
    /// The row that holds it.
    pub id: RowId,
    /// The figure that it stands for.
    pub angka: Place,
    /// Exactly as printed.
    pub teks: Text,
    /// Where; empty for the table in which the figure is at home.
    pub di: Text,
}

/// All that is recorded of a report, by figure.
#[derive(Clone, Debug, Default)]
pub struct Cetak {
    semua: Vec<Cetakan>,
    menurut: HashMap<Place, Vec<usize>>,
    /// Records whose figure is no longer in the document.
    pub lepas: Vec<RowId>,
}

impl Cetak {
    /// Reads the records of a document. One without a text says nothing and is left out.
    pub fn baca(document: &Document) -> Cetak {
        let mut cetak = Cetak::default();
        for row in document.of_kind(RowKind::Cetakan) {
            if row.is_blank(Field::Tercetak) {
                continue;
            }
            match address::parse_place(document, row.text(Field::Angka)) {
                None => cetak.lepas.push(row.id),
                Some(angka) => {
                    let at = cetak.semua.len();
                    cetak.menurut.entry(angka).or_default().push(at);
                    cetak.semua.push(Cetakan {
                        id: row.id,
                        angka,
                        teks: row.shared(Field::Tercetak),
                        di: row.text(Field::DicetakDi).trim().into(),
                    });
                }
            }
        }
        cetak
    }

    /// Every record, in the order of the document.
    pub fn semua(&self) -> &[Cetakan] {
        &self.semua
    }

    /// The records of one figure, in the order of the document.
    pub fn dari(&self, angka: Place) -> impl Iterator<Item = &Cetakan> {
        let at = self.menurut.get(&angka).map_or(&[][..], Vec::as_slice);
        at.iter().filter_map(|at| self.semua.get(*at))
    }

    /// The record that the tables show beside a figure: the one without a place, else the first.
    pub fn utama(&self, angka: Place) -> Option<&Cetakan> {
        let own = self.dari(angka).find(|cetakan| cetakan.di.is_empty());
        own.or_else(|| self.dari(angka).next())
    }

    /// What is printed of a figure in one place.
    pub fn di(&self, angka: Place, di: &str) -> Option<&Cetakan> {
        self.dari(angka).find(|cetakan| &*cetakan.di == di)
    }
}

/// Writes what is printed of some figures, each into the record that the tables show ([`Cetak::utama`]), or into a new
/// one; an empty text takes the record away. Of several texts for one figure the last one counts. `None` where nothing
/// would change.
pub fn tulis(document: &Document, texts: &[(Place, Text)]) -> Option<Edit> {
    let section = Section::Periksa;
    // A record without a text is written only where there is no other, one of another place only where none is at home.
    let rank = |row: &Row| {
        (
            row.is_blank(Field::Tercetak),
            !row.is_blank(Field::DicetakDi),
        )
    };
    let mut shown: HashMap<String, (usize, &Arc<Row>)> = HashMap::new();
    for (at, row) in document.rows(section).iter().enumerate() {
        if row.kind == RowKind::Cetakan {
            let name = row.text(Field::Angka).trim().to_string();
            let best = shown.entry(name).or_insert((at, row));
            if rank(row) < rank(best.1) {
                *best = (at, row);
            }
        }
    }
    let mut last: HashMap<Place, &Text> = HashMap::new();
    for (angka, text) in texts {
        last.insert(*angka, text);
    }
    let (mut edits, mut gone, mut new) = (Vec::new(), Vec::new(), Vec::new());
    let mut next = document.next_id().0;
    for (angka, _) in texts {
        let (Some(text), Some(name)) = (last.remove(angka), address::place_id(document, *angka))
        else {
            continue;
        };
        match shown.get(&name) {
            Some((at, _)) if text.trim().is_empty() => gone.push(*at),
            Some((_, row)) => {
                if row.text(Field::Tercetak) != &**text {
                    let cell = CellRef::new(row.id, Field::Tercetak);
                    edits.push(Edit::set(cell, text.clone()));
                }
            }
            None if text.trim().is_empty() => {}
            None => {
                let row = Row::new(RowId(next), RowKind::Cetakan)
                    .with(Field::Angka, &name)
                    .with(Field::Tercetak, text);
                next = next.saturating_add(1);
                new.push(row.into());
            }
        }
    }
    if !new.is_empty() {
        edits.push(Edit::Insert {
            section,
            index: document.rows(section).len(),
            rows: new,
        });
    }
    // From the last to the first, so that the positions of the others stay.
    gone.put_in_order();
    edits.extend(gone.into_iter().rev().map(|index| Edit::Remove {
        section,
        index,
        count: 1,
    }));
    match edits.len() {
        0 => None,
        1 => edits.pop(),
        _ => Some(Edit::Batch(edits)),
    }
}
