//! The tables of a file or a text, on their way into a draft: the second module keeps them, the page shows them, asks for
//! one step after the other, and is told what to show then.

use super::{Aksara, Baca};
use crate::domain::document::RowId;
use crate::domain::tempel::{Ubahan, Usulan};

/// A step. Each is answered once: by [`Tampilan`], [`Diambil`] or a failure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Langkah {
    /// The draft that the tables are for, as JSON. Nothing is said of a table before it is known.
    Draf {
        /// Counts what was sent.
        ke: u64,
        /// What was chosen for tables of earlier layouts ([`crate::domain::tempel::ingatan`]).
        ingatan: String,
    },
    /// Another file, its bytes.
    Berkas(Baca),
    /// Another text, as UTF-8.
    Teks,
    /// Looks at another sheet of the file.
    Lembar(usize),
    /// Looks at another table.
    Pilih(usize),
    /// Changes a guess about the table that is looked at.
    Ubah(Ubahan),
    /// Takes the table over into the draft that was sent last.
    Ambil,
}

/// What the page shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tampilan {
    /// The file; `None` of a text.
    pub asal: Option<Asal>,
    /// Why there is no table in the text, and what to do; empty where there is one.
    pub ditolak: String,
    /// The names of the tables.
    pub daftar: Vec<String>,
    /// Which of them is looked at.
    pub dipilih: usize,
    /// That one.
    pub tabel: Option<Tabel>,
}

/// The file that the tables are in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asal {
    /// Its name.
    pub nama: String,
    /// Its sheets as choices; empty where there is nothing to choose.
    pub lembar: Vec<String>,
    /// Which of them is looked at.
    pub dipilih: usize,
    /// Why there is no table on it; empty where there is one.
    pub kosong: String,
    /// What a text was taken to be: separator and encoding.
    pub teks: Option<(char, Aksara)>,
}

/// A table with what is guessed of it and what taking it over will do.
#[derive(Clone, Debug, PartialEq)]
pub struct Tabel {
    /// The guesses, with those of its rows that are shown.
    pub usulan: Usulan,
    /// Which rows these are, counted from 0.
    pub nomor: Vec<usize>,
    /// How many rows more there are.
    pub lebih: usize,
    /// Whether it began with what was chosen for an earlier one of its layout.
    pub diingat: bool,
    /// What will be done, as a sentence.
    pub ringkas: String,
    /// Whether anything will.
    pub ada: bool,
    /// What is wrong, as sentences.
    pub masalah: Vec<String>,
    /// Where: rows, and cells of those that are shown; in order.
    pub salah: Vec<(usize, Option<usize>)>,
    /// The columns in which it is asked what a dot means.
    pub titik: Vec<usize>,
}

/// A table was taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diambil {
    /// Into which of the drafts that were sent.
    pub ke: u64,
    /// What was done, as sentences.
    pub ringkas: String,
    /// The new table, where it has become one of the office's own.
    pub tabel: Option<RowId>,
    /// What was chosen, to be kept for the next table of the layout.
    pub ingatan: String,
}
