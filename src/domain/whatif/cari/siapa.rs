//! Which indikator could carry a mean alone.

use super::jejak::Jejak;
use super::peubah::Peubah;
use super::{Calon, Pengubah, Pertanyaan, Syarat, cari};
use crate::domain::document::{CellRef, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::number::{Fraction, sub};
use crate::domain::outcome::{HasilRef, Outcome};
use rust_decimal::Decimal;

/// Every indikator on which a result rests, with its realisasi for the goal or the reason why it cannot carry it alone:
/// those that can, the least relative change first; then those that cannot, in the order of the draft.
pub fn siapa(outcome: &Outcome, hasil: HasilRef, syarat: Syarat) -> Vec<Calon> {
    let mut all: Vec<Calon> = anggota(outcome, hasil)
        .into_iter()
        .map(|indikator| {
            let pengubah = Pengubah::Isian(CellRef::new(indikator, Field::Realisasi));
            let tanya = Pertanyaan {
                hasil,
                syarat,
                pengubah,
            };
            let jawaban = cari(outcome, &tanya);
            let usaha = jawaban
                .as_ref()
                .ok()
                .and_then(|found| usaha(found.kini?, found.nilai?));
            Calon {
                indikator,
                jawaban,
                usaha,
            }
        })
        .collect();
    all.sort_by_key(|calon| (calon.jawaban.is_err(), calon.usaha.is_none(), calon.usaha));
    all
}

/// The indikator whose realisasi a result rests on, in the order of the draft.
fn anggota(outcome: &Outcome, hasil: HasilRef) -> Vec<RowId> {
    let rows = outcome.document.of_kind(RowKind::Indikator);
    rows.map(|row| row.id)
        .filter(|id| {
            let cell = CellRef::new(*id, Field::Realisasi);
            let Ok(peubah) = Peubah::new(outcome, Pengubah::Isian(cell)) else {
                return false;
            };
            let Some(now) = peubah.kini else {
                return false;
            };
            let mut jejak = Jejak::new(outcome, &peubah, now);
            let walked = jejak.hasil(hasil);
            jejak.tersentuh || walked.is_err()
        })
        .collect()
}

/// The change in percent of what stands there.
fn usaha(kini: Decimal, nilai: Decimal) -> Option<Decimal> {
    let change = Fraction::from(sub(nilai, kini).ok()?.abs());
    let part = change.checked_div(Fraction::from(kini.abs())).ok()?;
    let percent = part.checked_mul(Fraction::from(Decimal::ONE_HUNDRED));
    percent.ok()?.value().ok()
}
