//! What stands for a sum in a formula, taken apart into its terms.

use rust_decimal::Decimal;

use super::fungsi::{Buntu, Fungsi};
use super::jejak::Jejak;
use super::syarat::angka;
use crate::domain::compute;
use crate::domain::document::CellRef;
use crate::domain::field::Field;
use crate::domain::notation::Reading;
use crate::domain::number::sub;
use crate::domain::outcome::{Baris, Cara, Hasil, HasilRef, Masukan, Place};

/// A figure that stands nowhere: a count, or the sum of terms that follow the entry each for itself.
///
/// # Errors
/// [`Buntu`].
pub fn jumlah(jejak: &mut Jejak, cara: &Cara, masukan: &Masukan) -> Result<Fungsi, Buntu> {
    let all = Fungsi::tetap(masukan.nilai);
    if masukan.simbol == "n" {
        return Ok(all);
    }
    if cara.suku.is_empty() {
        return Err(Buntu::Bentuk);
    }
    let mut rest = masukan.nilai;
    let mut moving: Option<Fungsi> = None;
    for place in &cara.suku {
        let Some((term, now)) = suku(jejak, &masukan.simbol, *place)? else {
            continue;
        };
        rest = sub(rest, now)?;
        moving = Some(match moving {
            Some(sum) => sum.tambah(term)?,
            None => term,
        });
    }
    match moving {
        Some(moving) => moving.tambah(Fungsi::tetap(rest)),
        None => Ok(all),
    }
}

/// One term and what it is now; `None` where it does not follow the entry.
fn suku(jejak: &mut Jejak, simbol: &str, place: Place) -> Result<Option<(Fungsi, Decimal)>, Buntu> {
    let outcome = jejak.outcome;
    let value = |place: Place| match place {
        Place::Hasil(at) => outcome.sel(at).and_then(angka),
        Place::Cell(at) => isian(jejak.outcome, at),
    };
    let row = |hasil: Hasil| match place {
        Place::Hasil(at) => Some(Place::Hasil(HasilRef::new(at.baris, hasil))),
        Place::Cell(_) => None,
    };
    let bobot = match place {
        Place::Hasil(HasilRef {
            baris: Baris::Row(id),
            ..
        }) => Some(Place::Cell(CellRef::new(id, Field::Bobot))),
        _ => None,
    };
    let hundredth = Fungsi::tetap(Decimal::new(1, 2));
    let (factors, extra): (Vec<Option<Place>>, _) = match simbol {
        "JB" => (vec![bobot, Some(place)], None),
        "b" => (vec![bobot], None),
        // The budget on its capaian.
        "N" => (vec![row(Hasil::Pagu), row(Hasil::Capaian)], Some(hundredth)),
        _ => (vec![Some(place)], None),
    };
    let mut term = extra.unwrap_or(Fungsi::tetap(Decimal::ONE));
    let mut now = term;
    for factor in factors {
        let factor = factor.ok_or(Buntu::Bentuk)?;
        let figure = value(factor).ok_or(Buntu::Bentuk)?;
        term = term.kali(jejak.tempat(factor, figure)?)?;
        now = now.kali(Fungsi::tetap(figure))?;
    }
    if term.adalah_tetap() {
        return Ok(None);
    }
    Ok(Some((term, now.di(Decimal::ZERO)?)))
}

/// The figure typed in a cell.
pub fn isian(outcome: &crate::domain::outcome::Outcome, at: CellRef) -> Option<Decimal> {
    match compute::bacaan(&outcome.document, at)? {
        Reading::Number(number) => Some(number.value),
        _ => None,
    }
}
