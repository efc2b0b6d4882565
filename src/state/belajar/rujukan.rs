//! From a result of a report to the lesson about its formula, with the figures of that result put in.

use crate::domain::belajar::{JenisPeubah, Pelajaran, pelajaran};
use crate::domain::notation;
use crate::domain::outcome::Sel;
use crate::state::route::{Query, Route};

/// Formulas and the lesson that takes them apart.
static PELAJARAN: &[(&str, &str)] = &[("capaian.naik", "capaian"), ("anggaran.serapan", "serapan")];

/// The address of the lesson about a result; `None` where no lesson is about its formula.
pub fn alamat(sel: &Sel) -> Option<Route> {
    let formula = sel.cara.rumus.id;
    let (_, id) = PELAJARAN.iter().find(|(rumus, _)| *rumus == formula)?;
    let lesson = pelajaran(id)?;
    Some(Route::Belajar(Some(id.to_string()), isian(lesson, sel)))
}

/// What of a result the lesson can put in: figures of the same symbol.
fn isian(pelajaran: &Pelajaran, sel: &Sel) -> Query {
    let figures = pelajaran.peubah.iter().filter_map(|peubah| {
        let figure = !matches!(peubah.jenis, JenisPeubah::Pilihan(_));
        let value = sel.cara.masukan(peubah.simbol).filter(|_| figure)?;
        Some((peubah.simbol.to_string(), notation::write_plain(value)))
    });
    Query(figures.collect())
}
