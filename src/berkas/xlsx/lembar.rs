//! What sheets there are, as data: columns that say what they hold, and rows.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::domain::compute;
use crate::domain::document::{CellRef, Row, RowId};
use crate::domain::field::Field;
use crate::domain::outcome::{Baris, Hasil, HasilRef, Outcome, Place};

/// What the workbook is made from.
pub struct Sumber<'a> {
    /// The results, and the document that they follow from.
    pub outcome: &'a Outcome,
    /// Every typed row by its id.
    pub baris: HashMap<RowId, &'a Row>,
}

/// A sheet with one table.
#[derive(Debug)]
pub struct Lembar<'a> {
    /// Its name.
    pub nama: String,
    /// What it shows.
    pub judul: String,
    /// Columns from left to right.
    pub kolom: Vec<Kolom>,
    /// Rows from top to bottom.
    pub garis: Vec<Garis<'a>>,
    /// How many columns at the left stay in sight.
    pub beku: u16,
}

/// A column.
#[derive(Clone, Debug)]
pub struct Kolom {
    /// Its heading.
    pub judul: Cow<'static, str>,
    /// Its width in characters.
    pub lebar: f64,
    /// What it holds.
    pub isi: Isi,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Isi {
    /// The number of the row.
    Nomor,
    /// What kind of row it is.
    Jenis,
    /// What was typed; here it is changed.
    Medan(Field),
    /// What was typed on another sheet.
    LihatMedan(Field),
    /// What was typed for the row that this one belongs to.
    Induk(Field),
    /// A result; here it is reckoned.
    Hasil(Hasil),
    /// A result of another sheet.
    LihatHasil(Hasil),
    /// The cell under a column of a table of the office's own, typed or reckoned.
    Sel(RowId),
}

/// A row.
#[derive(Clone, Debug)]
pub struct Garis<'a> {
    /// Whose results it shows.
    pub baris: Baris,
    /// What was typed in it; `None` for totals.
    pub row: Option<&'a Row>,
    /// The row that it belongs to.
    pub induk: Option<RowId>,
    /// Its number.
    pub nomor: Option<usize>,
    /// How deep it lies in the outline.
    pub jenjang: u8,
    /// What it stands for.
    pub tanda: Tanda,
    /// Its name, where nothing typed names it.
    pub kepala: Option<String>,
}

/// What a row stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tanda {
    /// One of many.
    Biasa,
    /// Heads others.
    Kelompok,
    /// Sums up others.
    Jumlah,
    /// Nothing but its name.
    Pemisah,
}

/// What stands in one cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Muatan {
    /// Nothing.
    Kosong,
    /// A number of the table itself.
    Nomor(usize),
    /// A word of the table itself.
    Label(String),
    /// What was typed, or an empty cell to type in.
    Ketikan(CellRef),
    /// A result.
    Hasil(HasilRef),
    /// Another cell.
    Lihat(Place),
}

impl Garis<'_> {
    /// What stands in a column of this row.
    pub fn muatan(&self, isi: Isi, sumber: &Sumber, kolom: &[Kolom]) -> Muatan {
        let outcome = sumber.outcome;
        let id = self.row.map(|row| row.id);
        let name = matches!(
            isi,
            Isi::Medan(Field::Uraian) | Isi::LihatMedan(Field::Uraian)
        );
        if let (true, Some(text)) = (name, &self.kepala) {
            return Muatan::Label(text.clone());
        }
        let result = |hasil| {
            let at = HasilRef::new(self.baris, hasil);
            outcome.sel(at).map(|_| at)
        };
        match isi {
            Isi::Nomor => self.nomor.map_or(Muatan::Kosong, Muatan::Nomor),
            Isi::Jenis => self.row.map_or(Muatan::Kosong, |row| {
                Muatan::Label(row.kind.label().to_string())
            }),
            Isi::Medan(field) => match self.row {
                Some(row) if row.kind.holds(field) => Muatan::Ketikan(CellRef::new(row.id, field)),
                _ => Muatan::Kosong,
            },
            Isi::LihatMedan(field) => match self.row {
                Some(row) if !row.is_blank(field) => {
                    Muatan::Lihat(Place::Cell(CellRef::new(row.id, field)))
                }
                _ => Muatan::Kosong,
            },
            Isi::Induk(field) => self.induk.map_or(Muatan::Kosong, |id| {
                Muatan::Lihat(Place::Cell(CellRef::new(id, field)))
            }),
            Isi::Hasil(hasil) => result(hasil).map_or(Muatan::Kosong, Muatan::Hasil),
            Isi::LihatHasil(hasil) => {
                result(hasil).map_or(Muatan::Kosong, |at| Muatan::Lihat(Place::Hasil(at)))
            }
            Isi::Sel(column) => {
                let of = result(Hasil::Sel(column));
                let (Some(row), Some(id)) = (self.row, id) else {
                    return of.map_or(Muatan::Kosong, Muatan::Hasil);
                };
                if row.kind == crate::domain::field::RowKind::Peubah {
                    // Named inputs stand under the first column of the table.
                    let mut cells = kolom.iter().filter(|one| matches!(one.isi, Isi::Sel(_)));
                    let first = cells.next().is_some_and(|first| first.isi == isi);
                    return match first {
                        true => Muatan::Ketikan(CellRef::new(id, Field::NilaiPeubah)),
                        false => Muatan::Kosong,
                    };
                }
                let head = sumber.baris.get(&column);
                match of.filter(|_| head.is_some_and(|head| compute::ada_hasil(row, head))) {
                    Some(at) => Muatan::Hasil(at),
                    None => Muatan::Ketikan(CellRef::new(id, Field::Sel(column))),
                }
            }
        }
    }
}
