//! Writes into a copy of the document and keeps every step, so that what was written can be looked at at once and all of
//! it is one change.

use std::cell::Cell;
use std::collections::HashMap;
use std::sync::Arc;

use super::{Masalah, Ringkas, Terapan};
use crate::domain::address;
use crate::domain::document::{CellRef, Document, Row, RowId, Text};
use crate::domain::edit::Edit;
use crate::domain::field::{Field, FieldKind, RowKind, Section};
use crate::domain::outcome::{Baris, Hasil, HasilRef, Place};
use crate::domain::tempel::peran::Peran;
use crate::domain::tempel::usulan::{Cocok, Rekam, Usulan};

/// A record that is printed twice alike follows its double closely.
const BARU_SAJA: usize = 100;

/// A document under way.
pub struct Penulis {
    /// As it is by now.
    pub document: Document,
    /// What is wrong so far.
    pub masalah: Vec<Masalah>,
    /// The new table of the office's own.
    pub tabel: Option<RowId>,
    edits: Vec<Edit>,
    /// Where the rows of the document stood at first; most of them still do.
    letak: HashMap<RowId, (Section, usize)>,
    /// Where the last row stood: a table is walked row by row, and need not search for each.
    dekat: Cell<Option<(Section, usize)>>,
    /// The same of the rows that others stand under.
    dekat_induk: Cell<Option<(Section, usize)>>,
    /// The same of printed figures.
    dekat_cetakan: Cell<Option<(Section, usize)>>,
    /// The row that rows were added to last, its depth, and where what belongs to it ends.
    ekor: Cell<Option<(RowId, u8, usize)>>,
    ringkas: Ringkas,
    cocok: Cocok,
    di: Text,
    /// Records that are there, by figure and place.
    dicetak: HashMap<(String, String), RowId>,
    /// Records to be added: figure, text, place.
    cetakan: Vec<(String, Text, Text)>,
}

impl Penulis {
    /// Begins with the document as it is.
    pub fn new(document: &Document, usulan: &Usulan) -> Penulis {
        let records = document.of_kind(RowKind::Cetakan).map(|row| {
            let [angka, di] =
                [Field::Angka, Field::DicetakDi].map(|field| row.text(field).trim().to_string());
            ((angka, di), row.id)
        });
        let letak = Section::ALL.into_iter().flat_map(|section| {
            let rows = document.rows(section).iter().enumerate();
            rows.map(move |(at, row)| (row.id, (section, at)))
        });
        Penulis {
            dicetak: records.collect(),
            letak: letak.collect(),
            document: document.clone(),
            masalah: Vec::new(),
            tabel: None,
            edits: Vec::new(),
            dekat: Cell::new(None),
            dekat_induk: Cell::new(None),
            dekat_cetakan: Cell::new(None),
            ekor: Cell::new(None),
            ringkas: Ringkas::default(),
            cocok: usulan.cocok,
            di: usulan.di.trim().into(),
            cetakan: Vec::new(),
        }
    }

    fn lakukan(&mut self, edit: Edit) {
        let mut near = self.dekat.get();
        if self.document.apply_near(edit.clone(), &mut near).is_ok() {
            self.edits.push(edit);
        }
        self.dekat.set(near);
    }

    /// Where a row stands.
    pub fn letak(&self, id: RowId) -> Option<(Section, usize)> {
        self.cari(id, &self.dekat)
    }

    fn cari(&self, id: RowId, dekat: &Cell<Option<(Section, usize)>>) -> Option<(Section, usize)> {
        let near = dekat
            .get()
            .and_then(|near| self.document.find_near(id, near));
        let first = || {
            let place = self.letak.get(&id).copied();
            place.filter(|(section, at)| {
                let row = self.document.rows(*section).get(*at);
                row.is_some_and(|row| row.id == id)
            })
        };
        let found = near.or_else(first).or_else(|| self.document.find(id));
        dekat.set(found);
        found
    }

    /// A row.
    pub fn baris(&self, id: RowId) -> Option<&Arc<Row>> {
        let (section, index) = self.letak(id)?;
        self.document.rows(section).get(index)
    }

    /// Puts a row before position `index` of its section, under a new id.
    pub fn sisip(&mut self, index: usize, kind: RowKind, texts: &[(Field, &str)]) -> RowId {
        let id = self.document.next_id();
        let row = texts.iter().fold(Row::new(id, kind), |row, (field, text)| {
            row.with(*field, text)
        });
        self.sisip_semua(index, vec![row]);
        id
    }

    /// Puts rows before position `index` of their section.
    pub fn sisip_semua(&mut self, index: usize, rows: Vec<Row>) {
        let Some(section) = rows.first().map(|row| row.kind.section()) else {
            return;
        };
        for row in &rows {
            match self
                .ringkas
                .baru
                .iter_mut()
                .find(|(kind, _)| *kind == row.kind)
            {
                Some((_, count)) => *count = count.saturating_add(1),
                None => self.ringkas.baru.push((row.kind, 1)),
            }
        }
        let end = index.saturating_add(rows.len());
        // What is deeper than a row and put at its end belongs to it.
        let below = |depth: u8| rows.iter().all(|row| row.kind.depth() > depth);
        let ekor = self.ekor.get();
        let ekor = ekor.filter(|(_, depth, known)| *known == index && below(*depth));
        self.ekor.set(ekor.map(|(row, depth, _)| (row, depth, end)));
        self.lakukan(Edit::Insert {
            section,
            index,
            rows: rows.into_iter().map(Arc::new).collect(),
        });
    }

    /// Where the rows that belong to a row end.
    pub fn akhir(&self, section: Section, row: RowId) -> usize {
        if let Some((known, _, end)) = self.ekor.get()
            && known == row
        {
            return end;
        }
        let rows = self.document.rows(section);
        let here = self.cari(row, &self.dekat_induk);
        let Some((at, head)) = here.and_then(|(_, at)| Some((at, rows.get(at)?))) else {
            return rows.len();
        };
        let end = at.saturating_add(self.document.block_len(section, at));
        self.ekor.set(Some((row, head.kind.depth(), end)));
        end
    }

    /// Where the rows that belong to a row begin.
    pub fn di_bawah(&self, section: Section, row: RowId) -> usize {
        match self.cari(row, &self.dekat_induk) {
            Some((_, at)) => at.saturating_add(1),
            None => self.document.rows(section).len(),
        }
    }

    /// Counts a row that the document had.
    pub fn kenal(&mut self) {
        self.ringkas.dikenali = self.ringkas.dikenali.saturating_add(1);
    }

    /// Writes a text into a cell that a person fills in. What is there already stays or is replaced, as was chosen; a text
    /// that differs is recorded as printed.
    pub fn isi(&mut self, at: CellRef, text: &str) {
        let here = self.baris(at.row).map_or("", |row| row.text(at.field));
        if text.is_empty() || here == text {
            return;
        }
        let count = if here.trim().is_empty() {
            &mut self.ringkas.isian
        } else if self.cocok == Cocok::Timpa {
            &mut self.ringkas.diganti
        } else {
            self.cetak(Place::Cell(at), text);
            return;
        };
        *count = count.saturating_add(1);
        self.lakukan(Edit::set(at, text));
    }

    /// Writes the fields that have a column of their own. A choice is written by its name, and one that is none is left out.
    pub fn isian(&mut self, usulan: &Usulan, id: RowId, row: &Rekam) {
        for (kolom, of) in usulan.kolom.iter().enumerate() {
            let Peran::Isian(field) = of.peran else {
                continue;
            };
            let (at, text) = (CellRef::new(id, field), row.sel(Some(kolom)));
            if !self.baris(id).is_some_and(|row| row.kind.holds(field)) {
                continue;
            }
            if !matches!(field.kind(), FieldKind::Choice(_)) {
                self.isi(at, text);
                continue;
            }
            let here = self.baris(id).map_or("", |row| row.text(field));
            let known = field.choice(here);
            let Some(choice) = field.choice(text).filter(|choice| Some(*choice) != known) else {
                continue;
            };
            // No figure is printed there: what is chosen stays, or is replaced.
            if here.trim().is_empty() || self.cocok == Cocok::Timpa {
                self.isi(at, choice.id);
            }
        }
    }

    /// Takes a text out of a cell.
    pub fn kosongkan(&mut self, at: CellRef) {
        self.lakukan(Edit::set(at, ""));
    }

    /// Records what is printed of a result.
    pub fn hasil(&mut self, baris: Baris, hasil: Hasil, text: &str) {
        self.cetak(Place::Hasil(HasilRef::new(baris, hasil)), text);
    }

    /// Records what is printed of a result in another place than that of the table.
    pub fn hasil_di(&mut self, baris: Baris, hasil: Hasil, text: &str, di: &str) {
        let place = Place::Hasil(HasilRef::new(baris, hasil));
        self.cetak_di(place, text, di.into());
    }

    /// Records what is printed of a figure.
    pub fn cetak(&mut self, place: Place, text: &str) {
        let di = self.di.clone();
        self.cetak_di(place, text, di);
    }

    /// The name of a place, as [`address::place_id`] gives it, without a search for the row.
    fn nama(&self, place: Place) -> Option<String> {
        match place {
            Place::Cell(at) => Some(address::field_id(self.baris(at.row)?.kind, at)),
            Place::Hasil(at) => match at.baris {
                Baris::Row(id) => {
                    let row = address::row_id(self.baris(id)?.kind, id);
                    Some(format!("{row}.{}", at.hasil.id()))
                }
                _ => address::hasil_id(&self.document, at),
            },
        }
    }

    fn cetak_di(&mut self, place: Place, text: &str, di: Text) {
        let Some(name) = self.nama(place).filter(|_| !text.is_empty()) else {
            return;
        };
        let key = (name, di.to_string());
        let same = |(known, said, at): &(String, Text, Text)| {
            *known == key.0 && **said == *text && *at == di
        };
        if self.cetakan.iter().rev().take(BARU_SAJA).any(same) {
            return;
        }
        match self.dicetak.get(&key) {
            Some(id) => {
                let at = CellRef::new(*id, Field::Tercetak);
                let here = self.cari(*id, &self.dekat_cetakan);
                let here = here.and_then(|(section, at)| self.document.rows(section).get(at));
                let here = here.map_or("", |row| row.text(at.field));
                if here == text {
                    return;
                }
                if !here.trim().is_empty() {
                    self.ringkas.tertimpa.push((here.into(), text.into()));
                }
                self.lakukan(Edit::set(at, text));
            }
            None => self.cetakan.push((key.0, text.into(), di)),
        }
        self.ringkas.tercetak = self.ringkas.tercetak.saturating_add(1);
    }

    /// Counts cells that were filled in with their rows.
    pub fn terisi(&mut self, cells: usize) {
        self.ringkas.isian = self.ringkas.isian.saturating_add(cells);
    }

    /// The change as a whole.
    pub fn selesai(mut self) -> Terapan {
        let first = self.document.next_id().0;
        let records = std::mem::take(&mut self.cetakan).into_iter().zip(first..);
        let records: Vec<Arc<Row>> = records
            .map(|((angka, text, di), id)| {
                let row = Row::new(RowId(id), RowKind::Cetakan)
                    .with(Field::Angka, &angka)
                    .with(Field::DicetakDi, &di)
                    .with(Field::Tercetak, &text);
                Arc::new(row)
            })
            .collect();
        if !records.is_empty() {
            let index = self.document.rows(Section::Periksa).len();
            self.lakukan(Edit::Insert {
                section: Section::Periksa,
                index,
                rows: records,
            });
        }
        Terapan {
            edit: (!self.edits.is_empty()).then_some(Edit::Batch(self.edits)),
            ringkas: self.ringkas,
            masalah: self.masalah,
            tabel: self.tabel,
        }
    }
}
