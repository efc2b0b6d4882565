//! What the tests of the course share.

use kalkulator_sakip::domain::belajar::{Contoh, Isian, Mata, Pelajaran, Tayangan};

/// The inputs of an example in its lesson.
pub fn isian(pelajaran: &Pelajaran, contoh: &Contoh) -> Isian {
    pelajaran.isian(|simbol| {
        let found = contoh.isi.iter().find(|(known, _)| *known == simbol);
        found.map(|(_, text)| *text)
    })
}

/// What a lesson shows at first, and for each of its examples.
pub fn semua(pelajaran: &Pelajaran) -> Vec<(String, Tayangan)> {
    let first = (pelajaran.hitung)(&pelajaran.isian(|_| None));
    let mut all = vec![(format!("{} awal", pelajaran.id), first)];
    for contoh in pelajaran.contoh {
        let shown = (pelajaran.hitung)(&isian(pelajaran, contoh));
        all.push((format!("{} {}", pelajaran.id, contoh.id), shown));
    }
    all
}

/// The link of the chain that an example is about.
#[track_caller]
pub fn mata<'a>(tayangan: &'a Tayangan, contoh: &Contoh) -> &'a Mata {
    let mut links = tayangan.mata.iter();
    links
        .find(|mata| mata.rumus.id == contoh.rumus)
        .unwrap_or_else(|| panic!("{}: no {}", contoh.id, contoh.rumus))
}

/// The symbols of a lesson.
pub fn simbol(pelajaran: &Pelajaran) -> Vec<&'static str> {
    pelajaran
        .peubah
        .iter()
        .map(|peubah| peubah.simbol)
        .collect()
}
