//! The cells of a sheet of a file, and what they are besides their text: they become tables as pasted text does.

use super::garis::{self, Garis};
use super::lembar::{self, Lembar};

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
}

/// The tables of a sheet, in their order.
pub fn tabel(kisi: Kisi) -> Vec<Lembar> {
    let width = kisi.baris.iter().map(Vec::len).max().unwrap_or(0);
    let line = |row: Vec<String>| garis::garis(row, width > 1);
    let lines: Vec<Garis> = kisi.baris.into_iter().map(line).collect();
    let mut found = lembar::susun(lembar::di_atas(lines));
    for (table, asal) in &mut found {
        let kolom = lembar::rata(table);
        tandai(table, asal, &kolom, &kisi.tanda);
    }
    let mut found: Vec<Lembar> = found.into_iter().map(|(table, _)| table).collect();
    found.retain(|table| !table.baris.is_empty());
    found
}

/// Gives a table its marks: its rows and columns stand in these rows and columns of the sheet, in their order.
fn tandai(table: &mut Lembar, baris: &[usize], kolom: &[usize], marks: &[Bertanda]) {
    let first = baris.first().copied().unwrap_or(0);
    for mark in marks {
        let row = match mark.tanda {
            Tanda::KolomTersembunyi => Ok(0),
            _ if mark.baris < first => continue,
            _ => baris.binary_search(&mark.baris),
        };
        let column = match mark.tanda {
            tanda if tanda.baris() => Ok(0),
            _ => kolom.binary_search(&mark.kolom),
        };
        if let (Ok(baris), Ok(kolom)) = (row, column) {
            table.tanda.push(Bertanda {
                baris,
                kolom,
                tanda: mark.tanda,
            });
        }
    }
}
