//! Capaian: the target against the realisasi, by what counts as better.

use super::{angka, pilihan};
use crate::domain::belajar::meja::{self, Meja, golongkan, rantai, tayangan, terapkan};
use crate::domain::belajar::{Isian, JenisPeubah, Pelajaran, Peubah, Tayangan, contoh};
use crate::domain::choice::{Choice, pick};
use crate::domain::field::Field;
use crate::domain::outcome::{Hasil, Nilai};
use crate::domain::rulebook::polaritas::Polaritas;
use crate::domain::rulebook::rumus;
use crate::domain::rulebook::skala::Skala;

/// Higher is better.
pub static CAPAIAN: Pelajaran = Pelajaran {
    id: "capaian",
    peubah: &[
        angka("R", "40", "", ("0", "120", "1")),
        angka("T", "57", "", ("0", "120", "1")),
    ],
    hitung: naik,
    contoh: contoh::capaian::NAIK,
};

fn naik(isian: &Isian) -> Tayangan {
    let mut meja = Meja::default();
    let baris = meja.indikator(isian.teks("T"), isian.teks("R"), &[]);
    let places = [(baris, Hasil::Capaian), (baris, Hasil::Kategori)];
    tayangan(rantai(&meja.hitung(), &places), &[&rumus::CAPAIAN_NAIK])
}

/// Lower is better: three practices side by side.
pub static TURUN: Pelajaran = Pelajaran {
    id: "capaian-turun",
    peubah: &[
        pilihan("cara", "turun", CARA),
        angka("T", "11", "", ("0", "30", "0,01")),
        angka("R", "9,74", "", ("0", "30", "0,01")),
    ],
    hitung: turun,
    contoh: contoh::capaian::TURUN,
};

const CARA: &[Choice] = &[
    Polaritas::Turun.choice(),
    Polaritas::TurunRasio.choice(),
    pick("terbalik", "Skala terbalik"),
];

fn turun(isian: &Isian) -> Tayangan {
    let mut meja = Meja::default();
    let [cermin, rasio] = [Polaritas::Turun, Polaritas::TurunRasio].map(|polaritas| {
        let more = [(Field::Polaritas, polaritas.choice().id)];
        meja.indikator(isian.teks("T"), isian.teks("R"), &more)
    });
    let outcome = meja.hitung();
    let mut chain = rantai(
        &outcome,
        &[(cermin, Hasil::Capaian), (rasio, Hasil::Capaian)],
    );
    let put = [
        ("T", meja::angka(isian, "T")),
        ("R", meja::angka(isian, "R")),
    ];
    let biasa = terapkan(&rumus::CAPAIAN_TERBALIK, &put);
    let c = biasa.angka();
    chain.push(biasa);
    let (utama, kategori) = match isian.teks("cara") {
        "turun-rasio" => (1, rantai(&outcome, &[(rasio, Hasil::Kategori)])),
        "terbalik" => (2, terbalik(c).into_iter().collect()),
        _ => (0, rantai(&outcome, &[(cermin, Hasil::Kategori)])),
    };
    chain.extend(kategori);
    Tayangan {
        utama,
        ..tayangan(chain, &[])
    }
}

/// The band of the scale that is turned round: its last band is the best.
fn terbalik(c: meja::Angka) -> Option<super::super::Mata> {
    let skala = Skala::preset("jatim-terbalik")?;
    let mut mata = golongkan(&rumus::KATEGORI, &skala, "C", c);
    if let Nilai::Kelas(rank, _) = &mut mata.nilai {
        let last = skala.kelas.len().saturating_sub(1);
        *rank = last.saturating_sub(*rank);
    }
    Some(mata)
}

/// A target that is a range.
pub static RENTANG: Pelajaran = Pelajaran {
    id: "capaian-rentang",
    peubah: &[
        pilihan(
            "polaritas",
            "rentang",
            &[
                Polaritas::Rentang.choice(),
                Polaritas::RentangTurun.choice(),
            ],
        ),
        Peubah {
            simbol: "T",
            awal: "80-90",
            jenis: JenisPeubah::Target { satuan: "" },
        },
        angka("R", "92", "", ("0", "150", "0,5")),
    ],
    hitung: rentang,
    contoh: contoh::capaian::RENTANG,
};

fn rentang(isian: &Isian) -> Tayangan {
    let mut meja = Meja::default();
    let more = [(Field::Polaritas, isian.teks("polaritas"))];
    let baris = meja.indikator(isian.teks("T"), isian.teks("R"), &more);
    let places = [(baris, Hasil::Capaian), (baris, Hasil::Kategori)];
    tayangan(rantai(&meja.hitung(), &places), &[])
}
