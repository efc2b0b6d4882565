//! Another figure was printed: that of a neighbour, or two in each other's place.

use std::collections::HashSet;

use super::super::temuan::Sebab;
use super::soal::Angka;
use super::{Pencarian, Soal};

/// Two figures stand in each other's place. That both are wrong and right crosswise is no accident, however short.
pub fn tertukar(soal: &Soal, search: &mut Pencarian) {
    if let Some(other) = soal.menukar.first() {
        search.ambil(Sebab::Tertukar(*other));
    }
}

/// The figure of a neighbour was printed.
pub fn tetangga(soal: &Soal, search: &mut Pencarian) {
    salinan(&soal.salinan, search);
}

/// The figure of any other place was printed. So many there are that only a long figure says anything; tried last.
pub fn jauh(soal: &Soal, search: &mut Pencarian) {
    if search.boleh_daftar(soal.jauh.len()) {
        salinan(&soal.jauh, search);
    }
}

fn salinan(others: &[Angka], search: &mut Pencarian) {
    let mut seen = HashSet::new();
    for other in others {
        seen.insert(other.nilai.normalize());
        if !search.boleh_daftar(seen.len()) {
            return;
        }
        search.coba(Some(other.nilai), || {
            Some(Sebab::AngkaTetangga {
                dipakai: other.tempat,
                di: other.di.clone(),
                nilai: other.nilai,
            })
        });
    }
}
