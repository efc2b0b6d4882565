//! A figure in one word: kategori, predikat; and scores: SKP, LKE.

use super::{PERSEN, angka, pilihan};
use crate::domain::belajar::bagian::{kali, panggil};
use crate::domain::belajar::meja::{self, Meja, golongkan, rantai, tayangan, terapkan, urai};
use crate::domain::belajar::{Isian, Mata, Pelajaran, Tayangan, contoh};
use crate::domain::choice::{Choice, SKALA};
use crate::domain::field::Field;
use crate::domain::formula::Function;
use crate::domain::notation::{self, Decimal};
use crate::domain::outcome::{Alasan, Hasil, Masukan, Nilai};
use crate::domain::rulebook::lke;
use crate::domain::rulebook::rumus::{self, Rumus};
use crate::domain::rulebook::skala::Skala;

/// A capaian in one word.
pub static KATEGORI: Pelajaran = Pelajaran {
    id: "kategori",
    peubah: &[
        pilihan("skala", "permendagri", PRESET),
        angka("C", "90,5", "%", PERSEN),
    ],
    hitung: kategori,
    contoh: contoh::kategori::KATEGORI,
};

/// The scales of the rule book, without the office's own.
const PRESET: &[Choice] = SKALA.split_at(SKALA.len() - 1).0;

fn kategori(isian: &Isian) -> Tayangan {
    let mut meja = Meja::default();
    meja.aturan(Field::Skala, isian.teks("skala"));
    let baris = meja.indikator("100", isian.teks("C"), &[]);
    let chain = rantai(&meja.hitung(), &[(baris, Hasil::Kategori)]);
    tayangan(chain, &[&rumus::KATEGORI])
}

/// A score in one predicate.
pub static PREDIKAT: Pelajaran = Pelajaran {
    id: "predikat",
    peubah: &[angka("NA", "89,65", "", ("0", "100", "0,01"))],
    hitung: |isian| tayangan(predikat(meja::angka(isian, "NA")), &[]),
    contoh: contoh::kategori::PREDIKAT,
};

fn predikat(nilai: meja::Angka) -> Vec<Mata> {
    let skala = Skala::preset("akip");
    let mata = skala.map(|skala| golongkan(&rumus::AKIP_PREDIKAT, &skala, "NA", nilai));
    mata.into_iter().collect()
}

/// The four components and their sum.
pub static LKE: Pelajaran = Pelajaran {
    id: "lke",
    peubah: &[
        angka("N_rencana", "26,20", "", ("0", "30", "0,01")),
        angka("N_ukur", "28,33", "", ("0", "30", "0,01")),
        angka("N_lapor", "13,93", "", ("0", "15", "0,01")),
        angka("N_evaluasi", "21,19", "", ("0", "25", "0,01")),
    ],
    hitung: lke_total,
    contoh: contoh::kategori::LKE,
};

fn lke_total(isian: &Isian) -> Tayangan {
    let put = ["N_rencana", "N_ukur", "N_lapor", "N_evaluasi"];
    let put = put.map(|simbol| (simbol, meja::angka(isian, simbol)));
    let total = terapkan(&rumus::LKE_TOTAL, &put);
    let nilai = total.angka();
    let mut chain = vec![total];
    chain.extend(predikat(nilai));
    tayangan(chain, &[])
}

/// One component from the answers of its parts.
pub static LKE_KOMPONEN: Pelajaran = Pelajaran {
    id: "lke-komponen",
    peubah: &[
        pilihan("komponen", "perencanaan", lke::PILIHAN),
        angka("SK_1", "1", "", ("0", "1", "0,05")),
        angka("SK_2", "0,75", "", ("0", "1", "0,05")),
        angka("SK_3", "0,5", "", ("0", "1", "0,05")),
    ],
    hitung: lke_komponen,
    contoh: &[],
};

fn lke_komponen(isian: &Isian) -> Tayangan {
    let Some(komponen) = lke::komponen_dari(isian.teks("komponen")) else {
        return tayangan(Vec::new(), &[]);
    };
    let [b1, b2, b3] = komponen.sub;
    let score = |simbol| meja::angka(isian, simbol);
    let parts = [
        terapkan(
            &rumus::LKE_KEBERADAAN,
            &[("SK_1", score("SK_1")), ("B_1", Ok(b1))],
        ),
        terapkan(
            &rumus::LKE_KUALITAS,
            &[("SK_2", score("SK_2")), ("B_2", Ok(b2))],
        ),
        terapkan(
            &rumus::LKE_PEMANFAATAN,
            &[("SK_3", score("SK_3")), ("B_3", Ok(b3))],
        ),
    ];
    let [n1, n2, n3] = parts.each_ref().map(Mata::angka);
    let put = [("N_1", n1), ("N_2", n2), ("N_3", n3)];
    let nilai = ["N_1", "N_2", "N_3"]
        .into_iter()
        .zip([("SK_1", b1), ("SK_2", b2), ("SK_3", b3)])
        .fold(
            terapkan(&rumus::LKE_KOMPONEN, &put),
            |nilai, (simbol, (skor, bobot))| {
                nilai.dari_bagian(simbol, kali([skor.into(), bobot.into()]))
            },
        );
    let put = [("NK", nilai.angka()), ("BK", Ok(komponen.bobot))];
    let persen = terapkan(&rumus::LKE_PERSEN, &put);
    let mut chain = Vec::from(parts);
    chain.extend([nilai, persen]);
    tayangan(chain, &[&rumus::LKE_KOMPONEN])
}

/// The score of a person.
pub static SKP: Pelajaran = Pelajaran {
    id: "skp",
    peubah: &[
        angka("R", "93", "", ("0", "150", "1")),
        angka("T", "95", "", ("0", "150", "1")),
    ],
    hitung: skp,
    contoh: contoh::kategori::SKP,
};

/// The bands of a score, from the top down: its formula and the whole percent at which it begins.
const NILAI_SKP: [(&Rumus, i64); 5] = [
    (&rumus::SKP_ATAS, 111),
    (&rumus::SKP_BAIK, 100),
    (&rumus::SKP_CUKUP, 80),
    (&rumus::SKP_KURANG, 60),
    (&rumus::SKP_SANGAT_KURANG, 0),
];

fn skp(isian: &Isian) -> Tayangan {
    let mut meja = Meja::default();
    meja.aturan(Field::Skala, "skp");
    let baris = meja.indikator(isian.teks("T"), isian.teks("R"), &[]);
    let outcome = meja.hitung();
    let mut chain = rantai(&outcome, &[(baris, Hasil::Capaian)]);
    let exact = chain.first().map(Mata::angka);
    if let Some(Ok(exact)) = exact {
        let whole = notation::round(exact, 0);
        let put = |nilai| {
            [Masukan {
                simbol: "C".into(),
                nilai,
                asal: None,
            }]
        };
        let rounded = Nilai::Angka(whole);
        chain.push(urai(&rumus::SKP_BULAT, &put(exact), rounded, Vec::new()));
        let (rumus, from) = NILAI_SKP
            .into_iter()
            .find(|(_, from)| whole >= Decimal::from(*from))
            .unwrap_or((&rumus::SKP_SANGAT_KURANG, 0));
        // From 101 to 110 the pages that were read say nothing.
        let silent = from == 100 && whole > Decimal::ONE_HUNDRED;
        let c = chain
            .first()
            .map(|capaian| panggil(Function::Bulat, [capaian.sebagai_bagian()]));
        chain.push(match silent {
            false => terapkan(rumus, &[("C", Ok(whole))]).dari_bagian("C", c),
            true => {
                let none = Nilai::TidakDapatDihitung(Alasan::TanpaAnggota);
                urai(&rumus::SKP_BAIK, &[], none, Vec::new())
            }
        });
    }
    chain.extend(rantai(&outcome, &[(baris, Hasil::Kategori)]));
    tayangan(chain, &NILAI_SKP.map(|(rumus, _)| rumus))
}
