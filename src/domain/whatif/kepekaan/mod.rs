//! Sensitivity: one result over a range of one entry, and how far each entry moves a result.
//!
//! Nothing is reckoned here: a figure is put into the cell and [`compute::hitung_ulang`] says what follows. Only *where*
//! to look is decided: the kinks of the formula stand in [`titik`], the crossings of a level are found in [`garis`].

mod garis;
mod isian;
mod titik;
mod tornado;

use rust_decimal::Decimal;

pub use garis::{Garis, Pita, Tanda, Titik, garis};
pub use isian::isian;
pub(super) use titik::persen;
pub use titik::rentang;
pub use tornado::{Ayunan, Kerja, Tornado};

use super::tulisan::{self, Dilewati};
use crate::domain::compute;
use crate::domain::document::{CellRef, Document};
use crate::domain::edit::Edit;
use crate::domain::field::RowKind;
use crate::domain::outcome::{Alasan, Baris, Hasil, Nilai, Outcome};

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

/// What follows with this figure in the cell, written there as every what-if writes it.
///
/// # Errors
/// [`Dilewati`] where the figure cannot stand there without the cells beside it being read otherwise.
pub fn dengan(outcome: &Outcome, at: CellRef, nilai: Decimal) -> Result<Outcome, Dilewati> {
    let mut document = outcome.document.clone();
    // A cell that is not there leaves everything as it is.
    if document.row(at.row).is_some() {
        let text = tulisan::tulis(&document, at, at.field, nilai)?;
        let _ = document.apply(Edit::set(at, text));
    }
    Ok(compute::hitung_ulang(&document, outcome))
}

/// What stands in the place of a result where the figure cannot be put in.
fn tanpa(lewat: Dilewati) -> Nilai {
    Nilai::TidakDapatDihitung(match lewat {
        Dilewati::Tetangga(cell) => Alasan::DuaBacaan(cell),
        _ => Alasan::TerlaluBesar,
    })
}
