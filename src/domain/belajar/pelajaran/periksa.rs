//! A printed figure against what follows, and the slip behind it.

use std::sync::Arc;

use super::{angka, pilihan};
use crate::domain::audit;
use crate::domain::audit::Jenis;
use crate::domain::belajar::meja::{self, Meja, rantai, tayangan, terapkan};
use crate::domain::belajar::{Isian, Mata, Pelajaran, Tayangan, Terperiksa, contoh};
use crate::domain::cetak;
use crate::domain::choice::POLARITAS;
use crate::domain::field::Field;
use crate::domain::outcome::{Baris, Hasil, HasilRef, Place};
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
    tercetak(meja, HasilRef::new(baris, Hasil::Capaian), isian)
}

/// A printed mean.
pub static RERATA: Pelajaran = Pelajaran {
    id: "periksa-rerata",
    peubah: &[
        angka("P", "295,96", "%", CAPAIAN),
        angka("C_1", "1.319,45", "%", CAPAIAN),
        angka("C_2", "582,48", "%", CAPAIAN),
        angka("C_3", "65,55", "%", CAPAIAN),
        angka("C_4", "111,45", "%", CAPAIAN),
        angka("C_5", "0", "%", CAPAIAN),
        angka("C_6", "61,67", "%", CAPAIAN),
        angka("C_7", "70,18", "%", CAPAIAN),
        angka("C_8", "111,33", "%", CAPAIAN),
    ],
    hitung: rerata,
    contoh: contoh::rekap::PERIKSA_RERATA,
};

const CAPAIAN: (&str, &str, &str) = ("0", "600", "0,5");

fn rerata(isian: &Isian) -> Tayangan {
    let mut meja = Meja::default();
    let names = ["C_1", "C_2", "C_3", "C_4", "C_5", "C_6", "C_7", "C_8"];
    let members = meja.capaian(isian, &names);
    let sum = meja::terjumlah(&meja.hitung(), &members);
    let mut shown = tercetak(meja, HasilRef::new(Baris::Rekap, Hasil::Rerata), isian);
    let chain = shown.mata.into_iter();
    let with_sum = |mata: Mata| match mata.rumus.id {
        id if id == rumus::RERATA.id => mata.dari_bagian("J", sum.clone()),
        _ => mata,
    };
    shown.mata = chain.map(with_sum).collect();
    shown
}

/// The check of what is printed for one result.
fn tercetak(mut meja: Meja, at: HasilRef, isian: &Isian) -> Tayangan {
    let printed = isian.teks("P").trim();
    if let Some(edit) = cetak::tulis(&meja.document, &[(Place::Hasil(at), printed.into())]) {
        let _ = meja.document.apply(edit);
    }
    let outcome = meja.hitung();
    let mut chain = rantai(&outcome, &[(at.baris, at.hasil)]);
    let c = chain.first().map(Mata::angka);
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
