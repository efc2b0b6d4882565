//! Sensitivity: one result over a range of one entry, and how far each entry moves a result.
//!
//! Nothing is reckoned here: a figure is put into the cell and [`compute::hitung_ulang`] says what follows. Only *where*
//! to look is decided: the kinks of the formula stand in [`titik`], the crossings of a level are found in [`garis`].

mod garis;
mod isian;
mod titik;
mod tornado;

use std::sync::Arc;

use rust_decimal::Decimal;

pub use garis::{Garis, Pita, Tanda, Titik, garis};
pub use isian::{angka, isian};
pub use titik::rentang;
pub use tornado::{Ayunan, Kerja, Tornado};

use crate::domain::compute;
use crate::domain::document::{CellRef, Document, Text};
use crate::domain::edit::Edit;
use crate::domain::field::RowKind;
use crate::domain::notation::{self, Evidence};
use crate::domain::outcome::{Baris, Hasil, Outcome};

/// The rows whose results can be looked at: all together, the money, the sasaran, the indikator that are filled in.
pub fn baris(document: &Document) -> Vec<Baris> {
    let of = |kind| document.of_kind(kind).filter(|row| !row.is_empty());
    let rows = of(RowKind::Sasaran).chain(of(RowKind::Indikator));
    let totals = [Baris::Rekap, Baris::Total];
    totals
        .into_iter()
        .chain(rows.map(|row| Baris::Row(row.id)))
        .collect()
}

/// The results of such a row that can be looked at.
pub fn hasil(document: &Document, baris: Baris) -> &'static [Hasil] {
    let Baris::Row(id) = baris else {
        return match baris {
            Baris::Rekap => &[Hasil::Rerata, Hasil::Ei, Hasil::NilaiEfisiensi],
            _ => &[Hasil::Serapan],
        };
    };
    match document.row(id).map(|row| row.kind) {
        Some(RowKind::Indikator) => &[
            Hasil::Capaian,
            Hasil::Serapan,
            Hasil::Ei,
            Hasil::NilaiEfisiensi,
        ],
        Some(RowKind::Sasaran) => &[Hasil::Rerata, Hasil::Ei, Hasil::NilaiEfisiensi],
        _ => &[],
    }
}

/// What follows with this figure in the cell.
pub fn dengan(outcome: &Outcome, at: CellRef, nilai: Decimal) -> Outcome {
    let mut document = outcome.document.clone();
    let text = teks(document.text(at), nilai);
    // A cell that is not there leaves everything as it is.
    let _ = document.apply(Edit::set(at, text));
    compute::hitung_ulang(&document, outcome)
}

/// A figure as it is put into a cell. It bears the same witness for the lone dots of its neighbours as the text it takes
/// the place of: 1300 in the place of `1.250,5` must not make their `1.258` unreadable.
pub fn teks(lama: &str, nilai: Decimal) -> Text {
    let nilai = nilai.normalize();
    let decimals = nilai.scale();
    let witness = decimals == 0 && notation::evidence(lama) == Evidence::Thousands;
    Arc::from(notation::write_ungrouped(
        nilai,
        decimals.max(u32::from(witness)),
    ))
}
