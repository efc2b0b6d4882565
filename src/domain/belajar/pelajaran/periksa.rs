//! A printed figure against what follows, and the slip behind it.

use std::sync::Arc;

use super::{angka, pilihan};
use crate::domain::audit;
use crate::domain::audit::Jenis;
use crate::domain::belajar::meja::{self, Meja, rantai, tayangan, terapkan};
use crate::domain::belajar::{Isian, Pelajaran, Tayangan, Terperiksa, contoh};
use crate::domain::cetak;
use crate::domain::choice::POLARITAS;
use crate::domain::field::Field;
use crate::domain::outcome::{Hasil, HasilRef, Place};
use crate::domain::rulebook::rumus;

/// A printed capaian.
pub static PERIKSA: Pelajaran = Pelajaran {
    id: "periksa",
    peubah: &[
        angka("P", "61,67", "%", ("0", "200", "0,01")),
        angka("R", "6,17", "", ("0", "20", "0,01")),
        angka("T", "10", "", ("0", "20", "0,01")),
        pilihan("polaritas", "naik", POLARITAS),
    ],
    hitung: periksa,
    contoh: contoh::rekap::PERIKSA,
};

fn periksa(isian: &Isian) -> Tayangan {
    let mut meja = Meja::default();
    let more = [(Field::Polaritas, isian.teks("polaritas"))];
    let baris = meja.indikator(isian.teks("T"), isian.teks("R"), &more);
    let place = Place::Hasil(HasilRef::new(baris, Hasil::Capaian));
    let printed = isian.teks("P").trim();
    if let Some(edit) = cetak::tulis(&meja.document, &[(place, printed.into())]) {
        let _ = meja.document.apply(edit);
    }
    let outcome = meja.hitung();
    let mut chain = rantai(&outcome, &[(baris, Hasil::Capaian)]);
    let c = chain.first().map(|mata| mata.angka());
    chain.extend(c.map(|c| {
        let put = [("P", meja::angka(isian, "P")), ("C", c)];
        terapkan(&rumus::SELISIH_CETAK, &put)
    }));
    let checked = audit::periksa(Arc::new(outcome));
    // What the small document lacks otherwise is none of the lesson.
    let about = |jenis: &Jenis| !matches!(jenis, Jenis::Isian(_) | Jenis::Janggal(_));
    let temuan = checked.temuan.into_iter();
    let periksa = (!printed.is_empty()).then(|| Terperiksa {
        document: meja.document,
        temuan: temuan.filter(|temuan| about(&temuan.jenis)).collect(),
    });
    Tayangan {
        periksa,
        ..tayangan(chain, &[])
    }
}
