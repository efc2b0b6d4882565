//! Many figures in one: means, and this year against the last.

use super::{PERSEN, RUPIAH, angka, pilihan};
use crate::domain::belajar::bagian::{jumlah, kali, paling_banyak, panggil};
use crate::domain::belajar::meja::{self, Angka, Meja, rantai, tayangan, terapkan};
use crate::domain::belajar::{Isian, Mata, Pelajaran, Tayangan, contoh};
use crate::domain::choice::{BATAS, RERATA};
use crate::domain::field::Field;
use crate::domain::formula::{Expr, Function, Op};
use crate::domain::notation::Decimal;
use crate::domain::number;
use crate::domain::outcome::{Alasan, Baris, Hasil, HasilRef, Nilai, Place};
use crate::domain::rulebook::rumus;

/// One indikator in full and seven more: the chain down to the mean of all.
pub static REKAP: Pelajaran = Pelajaran {
    id: "rekap",
    peubah: &[
        angka(
            "R",
            "186.797.290.000",
            "Rp",
            ("0", "200.000.000.000", "500.000.000"),
        ),
        angka(
            "T",
            "14.157.209.890",
            "Rp",
            ("0", "200.000.000.000", "500.000.000"),
        ),
        angka("C_2", "582,48", "%", CAPAIAN),
        angka("C_3", "65,55", "%", CAPAIAN),
        angka("C_4", "111,45", "%", CAPAIAN),
        angka("C_5", "0", "%", CAPAIAN),
        angka("C_6", "61,67", "%", CAPAIAN),
        angka("C_7", "70,18", "%", CAPAIAN),
        angka("C_8", "111,33", "%", CAPAIAN),
        pilihan("batas", "tanpa", BATAS),
        pilihan("rerata", "sederhana", RERATA),
        angka("b_1", "1", "", ("0", "10", "0,5")),
        angka("A", "4.170.195.729", "Rp", RUPIAH),
        angka("RA", "3.804.142.463", "Rp", RUPIAH),
    ],
    hitung: rekap,
    contoh: contoh::rekap::REKAP,
};

const CAPAIAN: (&str, &str, &str) = ("0", "600", "0,5");

fn rekap(isian: &Isian) -> Tayangan {
    let mut meja = Meja::default();
    meja.aturan(Field::Batas, isian.teks("batas"));
    meja.aturan(Field::Rerata, isian.teks("rerata"));
    let weight = [(Field::Bobot, isian.teks("b_1"))];
    let first = meja.indikator(isian.teks("T"), isian.teks("R"), &weight);
    meja.kegiatan(first, isian.teks("A"), isian.teks("RA"));
    let others = ["C_2", "C_3", "C_4", "C_5", "C_6", "C_7", "C_8"];
    let mut counted = vec![("", first)];
    for simbol in others {
        let text = isian.teks(simbol);
        // One that is left empty is no indikator.
        if !text.trim().is_empty() {
            let more = [(Field::Bobot, "1")];
            counted.push((simbol, meja.indikator("100", text, &more)));
        }
    }
    let own = [
        Hasil::Capaian,
        Hasil::CapaianDihitung,
        Hasil::Kategori,
        Hasil::Serapan,
        Hasil::Ei,
        Hasil::Simpulan,
    ];
    let all = [Hasil::Rerata, Hasil::RerataTanpaTertinggi, Hasil::Kategori];
    let mut places: Vec<_> = own.iter().map(|hasil| (first, *hasil)).collect();
    if isian.teks("batas") == "tanpa" {
        places.retain(|(_, hasil)| *hasil != Hasil::CapaianDihitung);
    }
    places.extend(all.map(|hasil| (Baris::Rekap, hasil)));
    let outcome = meja.hitung();
    let mut chain = rantai(&outcome, &places);
    // The members that the core took: those without a capaian or a weight are left out.
    let mean = outcome.sel(HasilRef::new(Baris::Rekap, Hasil::Rerata));
    let taken = mean.map_or(&[][..], |mean| &mean.cara.suku);
    counted.retain(|(_, baris)| {
        let own = |place: &Place| matches!(place, Place::Hasil(at) if at.baris == *baris);
        taken.iter().any(own)
    });
    let own = chain.first().map(Mata::sebagai_bagian);
    let member = |simbol: &str| match (simbol, &own) {
        ("", Some(own)) => own.clone(),
        _ => simbol.into(),
    };
    let cap = outcome.pengaturan.batas;
    let members = |weighted: bool| {
        let one = |(simbol, _): &(&str, Baris)| {
            let c = paling_banyak(member(simbol), cap);
            match weighted && simbol.is_empty() {
                true => Expr::binary(Op::Mul, "b_1".into(), c),
                false => c,
            }
        };
        jumlah(counted.iter().map(one))
    };
    let weights = counted.iter().map(|(simbol, _)| match *simbol {
        "" => Expr::from("b_1"),
        _ => Decimal::ONE.into(),
    });
    let weights = jumlah(weights);
    for mata in &mut chain {
        let made = match mata.rumus.id {
            id if id == rumus::RERATA.id => vec![("J", members(false))],
            id if id == rumus::RERATA_BERBOBOT.id => {
                vec![("JB", members(true)), ("b", weights.clone())]
            }
            _ => continue,
        };
        let made = made.into_iter();
        mata.bagian = made
            .filter_map(|(simbol, part)| Some((simbol, part?)))
            .collect();
    }
    let utama = [&rumus::RERATA, &rumus::RERATA_BERBOBOT];
    tayangan(chain, &utama)
}

/// The root of a product instead of the share of a sum.
pub static GEOMETRIK: Pelajaran = Pelajaran {
    id: "rata-geometrik",
    peubah: &[
        angka("C_1", "122", "%", PERSEN),
        angka("C_2", "80", "%", PERSEN),
        angka("C_3", "142", "%", PERSEN),
    ],
    hitung: geometrik,
    contoh: contoh::rekap::GEOMETRIK,
};

fn geometrik(isian: &Isian) -> Tayangan {
    let names = ["C_1", "C_2", "C_3"];
    let filled = |simbol: &&str| !isian.teks(simbol).trim().is_empty();
    let figures = names.iter().copied().filter(filled);
    let figures: Vec<Angka> = figures.map(|simbol| meja::angka(isian, simbol)).collect();
    let put = [("G_n", akar(&figures))];
    let order = Decimal::from(figures.len());
    let product = kali(
        names
            .into_iter()
            .filter(|simbol| filled(simbol))
            .map(Expr::from),
    );
    let root = product.map(|product| panggil(Function::Akar, [product, order.into()]));
    let geometrik = terapkan(&rumus::RERATA_GEOMETRIK, &put).dari_bagian("G_n", root);
    tayangan(vec![geometrik, sederhana(isian)], &[])
}

/// The n-th root of the product of n figures.
fn akar(figures: &[Angka]) -> Angka {
    let none = |alasan| Nilai::TidakDapatDihitung(alasan);
    let mut product = Decimal::ONE;
    for figure in figures {
        product = number::mul(product, figure.clone()?).map_err(|error| none(error.into()))?;
    }
    let order = u32::try_from(figures.len()).unwrap_or(0);
    if order == 0 {
        return Err(none(Alasan::TanpaAnggota));
    }
    number::root(product, order).map_err(|error| none(error.into()))
}

/// The simple mean of the same figures, to compare with.
fn sederhana(isian: &Isian) -> super::super::Mata {
    let mut meja = Meja::default();
    let members = meja.capaian(isian, &["C_1", "C_2", "C_3"]);
    let outcome = meja.hitung();
    let mut found = rantai(&outcome, &[(Baris::Rekap, Hasil::Rerata)]);
    let none = Nilai::TidakDapatDihitung(Alasan::TanpaAnggota);
    let mean = found.pop();
    mean.unwrap_or_else(|| meja::urai(&rumus::RERATA, &[], none, Vec::new()))
        .dari_bagian("J", meja::terjumlah(&outcome, &members))
}

/// Four scores and their weights.
pub static NKA: Pelajaran = Pelajaran {
    id: "nka",
    peubah: &[
        angka("S", "95,53", "%", PERSEN),
        angka("KP", "99,61", "%", PERSEN),
        angka("CRO", "99,72", "%", PERSEN),
        angka("NE", "59,98", "", ("0", "100", "0,5")),
    ],
    hitung: |isian| {
        let put = ["S", "KP", "CRO", "NE"].map(|simbol| (simbol, meja::angka(isian, simbol)));
        tayangan(vec![terapkan(&rumus::NKA, &put)], &[])
    },
    contoh: contoh::rekap::NKA,
};

/// This year against the last: points and percent.
pub static TAHUN: Pelajaran = Pelajaran {
    id: "banding-tahun",
    peubah: &[
        angka("C", "65,55", "%", PERSEN),
        angka("C_lalu", "83,52", "%", PERSEN),
        angka("R", "53", "", ("0", "100", "1")),
        angka("R_lalu", "50", "", ("0", "100", "1")),
    ],
    hitung: tahun,
    contoh: contoh::rekap::TAHUN,
};

fn tahun(isian: &Isian) -> Tayangan {
    let mut meja = Meja::default();
    let last = [(Field::CapaianLalu, isian.teks("C_lalu"))];
    let capaian = meja.indikator("100", isian.teks("C"), &last);
    let last = [(Field::RealisasiLalu, isian.teks("R_lalu"))];
    let realisasi = meja.indikator("", isian.teks("R"), &last);
    let places = [
        (capaian, Hasil::SelisihCapaian),
        (realisasi, Hasil::Pertumbuhan),
    ];
    tayangan(rantai(&meja.hitung(), &places), &[&rumus::SELISIH_CAPAIAN])
}
