//! The cells of a sheet of a file, and what they are besides their text: they become tables as pasted text does.

use std::collections::BTreeSet;

use super::garis::{self, Garis};
use super::lembar::{self, Lembar};
use super::sel::pinggir;

/// What a cell, a row or a column of a file is besides its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tanda {
    /// The result of a formula, as the program that wrote the file has left it.
    Rumus,
    /// A figure that the file keeps as text.
    TeksAngka,
    /// A date.
    Tanggal,
    /// An error such as `#DIV/0!`.
    Galat,
    /// A formula whose result the file does not hold: a program wrote it that does not reckon.
    RumusTanpaHasil,
    /// Covered by the cell above it: both are merged.
    Gabung,
    /// The row is hidden.
    BarisTersembunyi,
    /// The column is hidden.
    KolomTersembunyi,
    /// The line of a text has more or fewer cells than the others.
    Timpang,
    /// A quotation mark opens a cell of the line and does not close it.
    Kutip,
    /// The figure has more digits than a cell shows; it is taken as shown.
    Tampilan,
}

impl Tanda {
    /// Every one.
    pub const ALL: [Tanda; 11] = [
        Tanda::Rumus,
        Tanda::TeksAngka,
        Tanda::Tanggal,
        Tanda::Galat,
        Tanda::RumusTanpaHasil,
        Tanda::Gabung,
        Tanda::BarisTersembunyi,
        Tanda::KolomTersembunyi,
        Tanda::Timpang,
        Tanda::Kutip,
        Tanda::Tampilan,
    ];

    /// The name in messages and tests.
    pub const fn id(self) -> &'static str {
        match self {
            Tanda::Rumus => "rumus",
            Tanda::TeksAngka => "teks-angka",
            Tanda::Tanggal => "tanggal",
            Tanda::Galat => "galat",
            Tanda::RumusTanpaHasil => "rumus-tanpa-hasil",
            Tanda::Gabung => "gabung",
            Tanda::BarisTersembunyi => "baris-tersembunyi",
            Tanda::KolomTersembunyi => "kolom-tersembunyi",
            Tanda::Timpang => "timpang",
            Tanda::Kutip => "kutip",
            Tanda::Tampilan => "tampilan",
        }
    }

    /// The mark with this name.
    pub fn from_id(id: &str) -> Option<Tanda> {
        Self::ALL.into_iter().find(|tanda| tanda.id() == id)
    }

    /// Whether it is that of a row.
    pub const fn baris(self) -> bool {
        matches!(
            self,
            Tanda::BarisTersembunyi | Tanda::Timpang | Tanda::Kutip
        )
    }
}

/// A mark and where it stands, counted from 0: that of a row in column 0, that of a column in row 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bertanda {
    /// The row.
    pub baris: usize,
    /// The column.
    pub kolom: usize,
    /// The mark.
    pub tanda: Tanda,
}

/// A sheet: rows of cells, each as long as its last filled cell, and the marks of the few cells that have one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kisi {
    /// The cells.
    pub baris: Vec<Vec<String>>,
    /// Their marks.
    pub tanda: Vec<Bertanda>,
    /// Whether the file knows figures from text, as a workbook does: those that are text have [`Tanda::TeksAngka`].
    pub angka_asli: bool,
}

/// The tables of a sheet, in their order; no more than [`lembar::batas`] tells from too many. A cell stays as the file has it:
/// nobody has laid it out for a text, as what is pasted.
pub fn tabel(kisi: Kisi) -> Vec<Lembar> {
    let width = kisi.baris.iter().map(Vec::len).max().unwrap_or(0);
    let line = |row: Vec<String>| {
        let cells = row.iter().map(|cell| pinggir(cell).to_string());
        garis::baris(cells.collect(), width > 1)
    };
    let lines: Vec<Garis> = kisi.baris.into_iter().map(line).collect();
    let mut found = lembar::susun(lembar::di_atas(lines));
    let kolom: Vec<Vec<usize>> = found
        .iter_mut()
        .map(|(table, _)| {
            table.angka_asli = kisi.angka_asli;
            lembar::rata(table)
        })
        .collect();
    tandai(&mut found, &kolom, &kisi.tanda);
    let mut found: Vec<Lembar> = found.into_iter().map(|(table, _)| table).collect();
    found.retain(|table| !table.baris.is_empty());
    found
}

/// Gives the tables their marks, each mark looked at once: the rows and the columns of a table stand in these rows and columns
/// of the sheet, in their order.
fn tandai(tables: &mut [(Lembar, Vec<usize>)], kolom: &[Vec<usize>], marks: &[Bertanda]) {
    // A hidden column is one of all tables, however often it is said.
    let mut hidden = BTreeSet::new();
    for mark in marks {
        if mark.tanda == Tanda::KolomTersembunyi {
            if hidden.insert(mark.kolom) {
                for ((table, _), kolom) in tables.iter_mut().zip(kolom) {
                    let at = kolom.binary_search(&mark.kolom);
                    table.tanda.extend(at.ok().map(|kolom| Bertanda {
                        baris: 0,
                        kolom,
                        ..*mark
                    }));
                }
            }
            continue;
        }
        // The tables follow one another: the row can be one of the last that begins above it.
        let after = tables.partition_point(|(_, asal)| asal.first() <= Some(&mark.baris));
        let at = after.saturating_sub(1);
        let (Some((table, asal)), Some(kolom)) = (tables.get_mut(at), kolom.get(at)) else {
            continue;
        };
        let column = match mark.tanda.baris() {
            true => Ok(0),
            false => kolom.binary_search(&mark.kolom),
        };
        if let (Ok(baris), Ok(kolom)) = (asal.binary_search(&mark.baris), column) {
            table.tanda.push(Bertanda {
                baris,
                kolom,
                tanda: mark.tanda,
            });
        }
    }
}
