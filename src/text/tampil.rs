//! How a result stands in a table cell.

use super::kalimat;
use crate::domain::notation;
use crate::domain::outcome::{Nilai, Sel};
use crate::domain::rulebook::rumus::Ukuran;

/// The text of a computed cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Tampil {
    /// A number, rounded for showing, without its unit.
    Angka(String),
    /// A word; the rank of its band (0 is the top) where it is a category.
    Kata(String, Option<usize>),
    /// No result: a dash and this short reason.
    Tiada(&'static str),
}

impl Tampil {
    /// The text with the dash.
    pub fn text(&self) -> String {
        match self {
            Tampil::Angka(text) | Tampil::Kata(text, _) => text.clone(),
            Tampil::Tiada(reason) => format!("– {reason}"),
        }
    }
}

/// The text of a result in a table, where the heading says the unit.
pub fn sel(sel: &Sel) -> Tampil {
    nilai(&sel.nilai, sel.cara.ukuran())
}

/// The same of a result whose making is not at hand.
pub fn nilai(nilai: &Nilai, ukuran: Ukuran) -> Tampil {
    match nilai {
        Nilai::Angka(value) => Tampil::Angka(angka(*value, ukuran)),
        Nilai::Kelas(rank, label) => Tampil::Kata(label.to_string(), Some(*rank)),
        Nilai::Simpulan(simpulan) => Tampil::Kata(kalimat::simpulan(*simpulan).to_string(), None),
        Nilai::BelumDiisi(_) => Tampil::Tiada("belum diisi"),
        Nilai::TidakDapatDihitung(alasan) => Tampil::Tiada(kalimat::alasan_pendek(*alasan)),
    }
}

fn angka(value: notation::Decimal, ukuran: Ukuran) -> String {
    match ukuran {
        Ukuran::Angka(None) => notation::write_plain(notation::round(value, ukuran.decimals())),
        _ => notation::write(value, ukuran.decimals()),
    }
}

/// The text of a result in a sentence, with its unit.
pub fn sel_satuan(of: &Sel) -> String {
    match &of.nilai {
        Nilai::Angka(value) => angka_satuan(*value, of.cara.ukuran()),
        _ => sel(of).text(),
    }
}

/// A number in a sentence, with its unit.
pub fn angka_satuan(value: notation::Decimal, ukuran: Ukuran) -> String {
    ukuran.tulis(value)
}
