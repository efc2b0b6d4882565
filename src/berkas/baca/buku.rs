//! What is read of a file: its sheets and the tables in them.

use crate::berkas::pesan::{Aksara, Gagal};
use crate::domain::tempel::Lembar;

/// A workbook that was read; a text is a workbook of one sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Buku {
    /// Its sheets, in their order.
    pub lembar: Vec<LembarBuku>,
    /// What a text was taken to be: separator and encoding.
    pub teks: Option<(char, Aksara)>,
}

/// A sheet and the tables in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LembarBuku {
    /// Its name.
    pub nama: String,
    /// Whether the workbook hides it.
    pub tersembunyi: bool,
    /// Its tables, from top to bottom.
    pub tabel: Vec<Lembar>,
    /// Why it is not read, where the other sheets are.
    pub gagal: Option<Gagal>,
}
