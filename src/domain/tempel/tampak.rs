//! What of a table is shown to a person.

use super::usulan::{Baris, Kolom, Usulan};

impl Usulan {
    /// The same with these of its rows only, and of long cells their beginning, to be shown.
    pub fn hanya(&self, rows: &[usize]) -> Usulan {
        let rows = rows.iter().filter_map(|at| self.baris.get(*at));
        let baris = rows.map(|baris| Baris {
            sel: baris.sel.iter().map(|cell| pangkal(cell)).collect(),
            tanda: baris.tanda.clone(),
            ..*baris
        });
        let kolom = self.kolom.iter().map(|kolom| Kolom {
            judul: pangkal(&kolom.judul),
            ..*kolom
        });
        Usulan {
            judul: self.judul.clone(),
            di: self.di.clone(),
            kolom: kolom.collect(),
            baris: baris.collect(),
            ..*self
        }
    }
}

/// The beginning of a text that is longer than a cell is shown.
fn pangkal(text: &str) -> String {
    const TAMPAK: usize = 300;
    match text.char_indices().nth(TAMPAK) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or("")),
        None => text.into(),
    }
}
