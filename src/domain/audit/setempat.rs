//! A result reckoned again with the inputs that are printed beside it, in the same place.
//!
//! An input that is printed there takes the place of the document's; one that is not, but is itself a result, is
//! reckoned again in the same way. A printed input that the document's figure rounds to says nothing new: the unrounded
//! figure stays, so that no rounding is counted twice.

use rust_decimal::Decimal;

use super::bahan::Bahan;
use super::batas::dibatasi;
use super::letak::{self, Letak};
use super::urai::urai;
use crate::domain::outcome::Place;

/// Steps from a result down to what is printed: E/I, the capaian as it counts, the capaian, its target.
const DEPTH: u8 = 3;

/// A result from the inputs printed in one place.
#[derive(Clone, Debug)]
pub struct Setempat {
    /// The result, unrounded.
    pub nilai: Decimal,
    /// What was put in for the parts of the result, in their order.
    pub values: Vec<Decimal>,
    /// The inputs that are printed there otherwise than they are in the document; never empty.
    pub masukan: Vec<Place>,
}

/// Reckons a result with what is printed in its place. `None` where no printed input differs from the document, or where
/// the result cannot be taken apart.
pub fn hitung(bahan: &Bahan, angka: Place, di: &Letak) -> Option<Setempat> {
    let mut masukan = Vec::new();
    let (nilai, values) = ulang(bahan, angka, di, DEPTH, &mut masukan)?;
    (!masukan.is_empty()).then_some(Setempat {
        nilai,
        values,
        masukan,
    })
}

fn ulang(
    bahan: &Bahan,
    angka: Place,
    di: &Letak,
    depth: u8,
    differ: &mut Vec<Place>,
) -> Option<(Decimal, Vec<Decimal>)> {
    let uraian = urai(bahan, bahan.sel(angka)?)?;
    let part = |asal: Option<Place>, nilai, differ: &mut Vec<Place>| {
        asal.and_then(|asal| masukan(bahan, asal, di, depth, differ))
            .unwrap_or(nilai)
    };
    let values: Vec<Decimal> = uraian
        .bagian
        .iter()
        .map(|bagian| part(bagian.asal, bagian.nilai, differ))
        .collect();
    Some((uraian.dengan(&values)?, values))
}

/// What an input is worth in that place.
fn masukan(
    bahan: &Bahan,
    asal: Place,
    di: &Letak,
    depth: u8,
    differ: &mut Vec<Place>,
) -> Option<Decimal> {
    let own = bahan.angka(asal)?;
    match letak::tercetak(bahan, asal, di) {
        Some(printed) if printed.cocok(own) || printed.dipenuhi(own) => Some(own),
        Some(printed) => {
            let capped = dibatasi(bahan, asal).filter(|capped| printed.cocok(*capped));
            if capped.is_some() {
                return capped;
            }
            if !differ.contains(&asal) {
                differ.push(asal);
            }
            Some(printed.nilai)
        }
        None if depth > 0 => {
            let again = ulang(bahan, asal, di, depth.saturating_sub(1), differ);
            Some(again.map_or(own, |(nilai, _)| nilai))
        }
        None => Some(own),
    }
}
