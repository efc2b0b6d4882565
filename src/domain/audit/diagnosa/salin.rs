//! Another figure was printed: that of a neighbour, or two in each other's place.

use std::collections::HashSet;

use super::super::temuan::Sebab;
use super::{Pencarian, Perkara};
use crate::domain::outcome::Place;

/// Two figures stand in each other's place. That both are wrong and right crosswise is no accident, however short.
pub fn tertukar(soal: &Perkara, search: &mut Pencarian) {
    if let Some(other) = soal.menukar.first() {
        search.ambil(Sebab::Tertukar(*other));
    }
}

/// The figure of a neighbour was printed. One that is the right figure explains nothing.
pub fn tetangga(soal: &Perkara, search: &mut Pencarian) {
    let mut seen = HashSet::new();
    let others = soal.salinan.iter();
    for other in others.filter(|other| other.nilai != soal.seharusnya) {
        seen.insert(other.nilai);
        if !search.boleh_daftar(seen.len()) || search.berhenti() {
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

/// The figure of any other place was printed. So many there are that only a long figure says anything; tried last.
pub fn jauh(soal: &Perkara, search: &mut Pencarian) {
    let (low, high) = soal.tercetak.dekat();
    if !search.boleh_daftar(soal.jauh.len()) {
        return;
    }
    let first = soal.jauh.partition_point(|(nilai, _)| *nilai < low);
    let near = soal.jauh.iter().skip(first);
    let near = near.take_while(|(nilai, _)| *nilai <= high);
    let others = near.filter(|(nilai, at)| {
        let other = Place::Cell(*at) != soal.tempat && *nilai != soal.seharusnya;
        other && soal.tercetak.cocok(*nilai)
    });
    // The first in the report.
    if let Some((nilai, at)) = others.min_by_key(|(_, at)| *at) {
        search.ambil(Sebab::AngkaTetangga {
            dipakai: Place::Cell(*at),
            di: None,
            nilai: *nilai,
        });
    }
}
