//! Whether rounding explains a printed figure: could inputs that round to the ones that are shown give it?
//!
//! Each input may lie half of its last digit away. Which inputs have such a digit:
//! - a typed figure with decimals (`6,17` may be anything from 6,165 to 6,175); whole numbers are counts or money, and
//!   exact, and so are targets, which are set and not measured;
//! - a result as it is printed, else as it is shown, where that leaves digits out.
//!
//! A figure of fewer than three significant digits explains nothing: half of the last digit of `0,5` is a tenth of it,
//! and would excuse any slip. Neither are two neighbouring digits that change places, which rounding rarely does. The interval is exact for the formulas there are, which rise or fall in each input.

use rust_decimal::Decimal;

use super::bahan::Bahan;
use super::banding::Tercetak;
use super::diagnosa::digit;
use super::letak::{self, Letak};
use super::urai::{Peran, Uraian, urai};
use crate::domain::field::Field;
use crate::domain::notation;
use crate::domain::number;
use crate::domain::outcome::Place;
use crate::domain::rulebook::rumus;

/// More inputs than this are moved one by one and their effects added up, which for sums and means is the same.
const CORNERS: usize = 8;

/// Whether inputs within their rounding give a figure that rounds to the printed one. `values` stands in for the parts
/// of the result, in their order; without them the document's count.
pub fn menjelaskan(
    bahan: &Bahan,
    angka: Place,
    di: &Letak,
    tercetak: &Tercetak,
    values: Option<&[Decimal]>,
) -> bool {
    let range = match bahan.sel(angka) {
        None => typed(bahan, angka),
        Some(sel) => urai(bahan, sel).and_then(|uraian| {
            let own: Vec<Decimal> = uraian.bagian.iter().map(|bagian| bagian.nilai).collect();
            rentang(bahan, &uraian, values.unwrap_or(&own), di)
        }),
    };
    let swapped = bahan
        .angka(angka)
        .is_some_and(|right| digit::tertukar(tercetak, right));
    !swapped && range.is_some_and(|(low, high)| meets(tercetak, low, high))
}

fn meets(tercetak: &Tercetak, low: Decimal, high: Decimal) -> bool {
    let half = tercetak.setengah();
    let bounds = tercetak
        .nilai
        .checked_sub(half)
        .zip(tercetak.nilai.checked_add(half));
    bounds.is_some_and(|(from, to)| low <= to && from <= high)
}

/// A typed figure that is printed with more digits than were typed.
fn typed(bahan: &Bahan, angka: Place) -> Option<(Decimal, Decimal)> {
    let nilai = bahan.angka(angka)?;
    let half = lebar(bahan, angka, nilai, &Letak::Tiada)?;
    nilai.checked_sub(half).zip(nilai.checked_add(half))
}

/// Between what and what the result lies when its inputs lie within their rounding; `None` where all are exact.
fn rentang(
    bahan: &Bahan,
    uraian: &Uraian,
    values: &[Decimal],
    di: &Letak,
) -> Option<(Decimal, Decimal)> {
    let mut moved: Vec<(usize, Decimal)> = Vec::new();
    let mut terms: Option<(usize, Decimal)> = None;
    for (at, (bagian, value)) in uraian.bagian.iter().zip(values).enumerate() {
        let half = bagian
            .asal
            .and_then(|asal| lebar(bahan, asal, *value, di))
            .unwrap_or_default();
        if half.is_zero() {
            continue;
        }
        match bagian.peran {
            Peran::Masukan(_) => moved.push((at, half)),
            // Only the sum of the terms counts, so that one term carries the leeway of all.
            Peran::Suku(_) => {
                let (first, sum) = terms.unwrap_or((at, Decimal::ZERO));
                terms = Some((first, number::add(sum, half).ok()?));
            }
        }
    }
    moved.extend(terms);
    if moved.is_empty() {
        return None;
    }
    match moved.len() <= CORNERS {
        true => corners(uraian, values, &moved),
        false => one_by_one(uraian, values, &moved),
    }
}

fn corners(
    uraian: &Uraian,
    values: &[Decimal],
    moved: &[(usize, Decimal)],
) -> Option<(Decimal, Decimal)> {
    let mut range: Option<(Decimal, Decimal)> = None;
    for corner in 0..1_usize.checked_shl(u32::try_from(moved.len()).ok()?)? {
        let mut put = values.to_vec();
        for (bit, (at, half)) in moved.iter().enumerate() {
            let up = corner.checked_shr(u32::try_from(bit).ok()?)? & 1 == 1;
            let by = if up {
                *half
            } else {
                Decimal::ZERO.checked_sub(*half)?
            };
            shift(&mut put, *at, by)?;
        }
        let result = uraian.dengan(&put)?;
        let (low, high) = range.unwrap_or((result, result));
        range = Some((low.min(result), high.max(result)));
    }
    range
}

fn one_by_one(
    uraian: &Uraian,
    values: &[Decimal],
    moved: &[(usize, Decimal)],
) -> Option<(Decimal, Decimal)> {
    let middle = uraian.dengan(values)?;
    let mut leeway = Decimal::ZERO;
    for (at, half) in moved {
        let mut put = values.to_vec();
        shift(&mut put, *at, *half)?;
        let effect = number::sub(uraian.dengan(&put)?, middle).ok()?;
        leeway = number::add(leeway, effect.abs()).ok()?;
    }
    middle.checked_sub(leeway).zip(middle.checked_add(leeway))
}

fn shift(values: &mut [Decimal], at: usize, by: Decimal) -> Option<()> {
    let value = values.get_mut(at)?;
    *value = value.checked_add(by)?;
    Some(())
}

/// How far the figure behind an input may lie away from it; `None` where it is exact.
fn lebar(bahan: &Bahan, asal: Place, nilai: Decimal, di: &Letak) -> Option<Decimal> {
    let said = match asal {
        Place::Cell(at) if ditetapkan(at.field) => None,
        Place::Cell(at) => Tercetak::baca(bahan.document().text(at), Some(nilai)),
        Place::Hasil(_) => hasil(bahan, asal, nilai, di),
    }?;
    let precise = said.nilai.mantissa().unsigned_abs() >= 100;
    (said.digit > 0 && precise).then(|| said.setengah())
}

/// Whether a figure is set, and therefore exact, and not measured.
fn ditetapkan(field: Field) -> bool {
    use Field::*;
    matches!(
        field,
        Target
            | TargetPerubahan
            | TargetRenstra
            | TargetTw1
            | TargetTw2
            | TargetTw3
            | TargetTw4
            | Awal1
            | Awal2
            | Awal3
            | Awal4
            | Awal5
            | Ubah1
            | Ubah2
            | Ubah3
            | Ubah4
            | Ubah5
            | Bobot
    )
}

/// A result as its reader sees it.
fn hasil(bahan: &Bahan, asal: Place, nilai: Decimal, di: &Letak) -> Option<Tercetak> {
    if let Some(printed) = letak::tercetak(bahan, asal, di) {
        return Some(printed);
    }
    let sel = bahan.sel(asal)?;
    // The capaian as it counts is printed as the capaian.
    if let (true, [only]) = (
        *sel.cara.rumus == rumus::CAPAIAN_DIHITUNG,
        sel.cara.masukan.as_slice(),
    ) {
        return hasil(bahan, only.asal?, nilai, di);
    }
    let home = bahan.cetak.utama(asal).and_then(|home| bahan.baca(home));
    if let Some(home) = home.filter(|home| home.cocok(nilai)) {
        return Some(home);
    }
    let decimals = sel.cara.ukuran().decimals();
    let shown = notation::round(nilai, decimals);
    (shown != nilai).then(|| Tercetak {
        nilai: shown,
        digit: i32::try_from(decimals).unwrap_or(i32::MAX),
        mark: notation::Mark::None,
        kata: false,
        batas: None,
    })
}
