//! Another input: a neighbour's figure, two inputs exchanged, an input that is right but printed wrongly.

use std::collections::HashSet;

use super::super::temuan::Sebab;
use super::soal::{Dasar, Susunan};
use super::{Pencarian, Soal};
use crate::domain::number;

/// The figure follows from the right input, and the input beside it is misprinted. One that is wrong explains it alone
/// before all of them together do.
pub fn salah_cetak(soal: &Soal, search: &mut Pencarian) {
    let Some(susunan) = &soal.susunan else {
        return;
    };
    let [own, printed, ..] = susunan.dasar.as_slice() else {
        return;
    };
    let result = susunan.hitung(susunan.expr, own);
    let sebab = |at: usize| {
        let nilai = *own
            .masukan
            .iter()
            .take(susunan.masukan.len())
            .chain(&own.suku)
            .nth(at)?;
        let masukan = susunan.tempat(at)?;
        Some(Sebab::MasukanSalahCetak { masukan, nilai })
    };
    for at in &soal.masukan_salah {
        let mut mended = printed.clone();
        let right = *at;
        if let Some(value) = nilai_di(susunan, own, right)
            && let Some(place) = tempat_di(susunan, &mut mended, right)
        {
            *place = value;
            let result = susunan.hitung(susunan.expr, &mended);
            search.coba(result, || sebab(right));
        }
    }
    if let [first, ..] = soal.masukan_salah.as_slice() {
        search.coba(result, || sebab(*first));
    }
}

/// Two inputs taken for each other.
pub fn tertukar(soal: &Soal, search: &mut Pencarian) {
    let Some(susunan) = &soal.susunan else {
        return;
    };
    if !search.boleh(susunan.masukan.len()) {
        return;
    }
    for dasar in &susunan.dasar {
        for a in 0..susunan.masukan.len() {
            for b in 0..a {
                let mut values = dasar.masukan.clone();
                values.swap(a, b);
                let swapped = Dasar {
                    masukan: values,
                    suku: dasar.suku.clone(),
                };
                if swapped != *dasar {
                    let result = susunan.hitung(susunan.expr, &swapped);
                    let sebab = || {
                        Some(Sebab::MasukanTertukar(
                            susunan.tempat(b)?,
                            susunan.tempat(a)?,
                        ))
                    };
                    search.coba(result, sebab);
                }
            }
        }
    }
}

/// Another figure in place of one input or term, the nearest figures first.
pub fn lain(soal: &Soal, search: &mut Pencarian) {
    let Some(susunan) = &soal.susunan else {
        return;
    };
    let sums: Vec<_> = susunan
        .dasar
        .iter()
        .map(|dasar| number::sum(dasar.suku.iter().copied()))
        .collect();
    let mut seen = HashSet::new();
    for (at, other) in &susunan.pengganti {
        seen.insert((*at, other.nilai.normalize()));
        if !search.boleh_daftar(seen.len()) || search.ditemukan() {
            return;
        }
        for (dasar, sum) in susunan.dasar.iter().zip(&sums) {
            let Some(own) = nilai_di(susunan, dasar, *at).filter(|own| *own != other.nilai) else {
                continue;
            };
            let mut values = dasar.masukan.clone();
            let mut total = sum.ok();
            match values.get_mut(*at).filter(|_| *at < susunan.masukan.len()) {
                Some(value) => *value = other.nilai,
                // One term of a sum: no need to add all of it up again.
                None => {
                    total = total.and_then(|sum| sum.checked_sub(own)?.checked_add(other.nilai))
                }
            }
            let count = rust_decimal::Decimal::from(dasar.suku.len());
            let result = total.and_then(|sum| susunan.dengan(susunan.expr, &values, sum, count));
            search.coba(result, || {
                Some(Sebab::MasukanLain {
                    untuk: susunan.tempat(*at)?,
                    dipakai: other.tempat,
                    di: other.di.clone(),
                    nilai: other.nilai,
                })
            });
        }
    }
}

/// The value of the input or term of a position.
fn nilai_di(susunan: &Susunan, dasar: &Dasar, at: usize) -> Option<rust_decimal::Decimal> {
    let inputs = susunan.masukan.len();
    match at.checked_sub(inputs) {
        None => dasar.masukan.get(at).copied(),
        Some(term) => dasar.suku.get(term).copied(),
    }
}

fn tempat_di<'a>(
    susunan: &Susunan,
    dasar: &'a mut Dasar,
    at: usize,
) -> Option<&'a mut rust_decimal::Decimal> {
    let inputs = susunan.masukan.len();
    match at.checked_sub(inputs) {
        None => dasar.masukan.get_mut(at),
        Some(term) => dasar.suku.get_mut(term),
    }
}
