//! The cap of capaian that a person chose: where it is in force, a report may print the capped capaian, and what follows
//! from that, as well as the capaian itself.

use rust_decimal::Decimal;

use super::bahan::Bahan;
use super::urai::urai;
use crate::domain::outcome::{Hasil, HasilRef, Place};

/// Steps from a result down to the capaian: the efficiency of all, that of an indikator, the capaian.
const DEPTH: u8 = 3;

/// A figure as it is with the cap in force; `None` where that changes nothing.
pub fn dibatasi(bahan: &Bahan, angka: Place) -> Option<Decimal> {
    bahan.outcome.pengaturan.batas?;
    turun(bahan, angka, DEPTH)
}

fn turun(bahan: &Bahan, angka: Place, depth: u8) -> Option<Decimal> {
    let Place::Hasil(at) = angka else {
        return None;
    };
    if at.hasil == Hasil::Capaian {
        let counted = Place::Hasil(HasilRef::new(at.baris, Hasil::CapaianDihitung));
        let capped = bahan.angka(counted)?;
        return (bahan.angka(angka)? != capped).then_some(capped);
    }
    let depth = depth.checked_sub(1)?;
    let sel = bahan.sel(angka)?;
    // E/I of target and realisasi is that of the capaian, which is what the cap is for.
    if at.hasil == Hasil::Ei {
        let capaian = Place::Hasil(HasilRef::new(at.baris, Hasil::Capaian));
        let worth = sel
            .cara
            .masukan("A")?
            .checked_mul(turun(bahan, capaian, depth)?)?;
        let worth = worth.checked_div(Decimal::ONE_HUNDRED)?;
        return worth.checked_sub(sel.cara.masukan("RA")?);
    }
    let uraian = urai(bahan, sel)?;
    let capped = |asal: Option<Place>| asal.and_then(|asal| turun(bahan, asal, depth));
    let parts: Vec<Option<Decimal>> = uraian.bagian.iter().map(|of| capped(of.asal)).collect();
    if parts.iter().all(Option::is_none) {
        return None;
    }
    let own = uraian.bagian.iter().zip(parts);
    let values: Vec<Decimal> = own.map(|(of, capped)| capped.unwrap_or(of.nilai)).collect();
    uraian.dengan(&values)
}
