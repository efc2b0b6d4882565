//! Another input: a neighbour's figure, two inputs exchanged, an input that is right but printed wrongly.

use std::collections::HashSet;

use super::super::temuan::Sebab;
use super::perkara::Dasar;
use super::{Pencarian, Perkara};
use crate::domain::number;

/// The figure follows from the right input, and the input beside it is misprinted. One that is wrong explains it alone
/// before all of them together do.
pub fn salah_cetak(soal: &Perkara, search: &mut Pencarian) {
    let Some(susunan) = &soal.susunan else {
        return;
    };
    let [own, printed, ..] = susunan.dasar.as_slice() else {
        return;
    };
    let result = susunan.hitung(susunan.expr, own);
    let sebab = |at: usize| {
        Some(Sebab::MasukanSalahCetak {
            masukan: susunan.tempat(at)?,
            nilai: susunan.nilai(own, at)?,
        })
    };
    let Ok(sum) = number::sum(printed.suku.iter().copied()) else {
        return;
    };
    for at in &soal.masukan_salah {
        if search.berhenti() {
            return;
        }
        let right = susunan.nilai(own, *at);
        let mended = right.and_then(|right| susunan.ganti(printed, sum, *at, right));
        search.coba(mended, || sebab(*at));
    }
    if let [first, ..] = soal.masukan_salah.as_slice() {
        search.coba(result, || sebab(*first));
    }
}

/// Two inputs taken for each other.
pub fn tertukar(soal: &Perkara, search: &mut Pencarian) {
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
pub fn lain(soal: &Perkara, search: &mut Pencarian) {
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
        seen.insert((*at, other.nilai));
        if !search.boleh_daftar(seen.len()) || search.berhenti() {
            return;
        }
        for (dasar, sum) in susunan.dasar.iter().zip(&sums) {
            if susunan.nilai(dasar, *at) == Some(other.nilai) {
                continue;
            }
            let sum = sum.as_ref().ok();
            let result = sum.and_then(|sum| susunan.ganti(dasar, *sum, *at, other.nilai));
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
