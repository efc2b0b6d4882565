//! Capaian in special cases: on the spot, zero and negative targets, caps.

use super::{angka, pilihan};
use crate::domain::belajar::bagian::paling_banyak;
use crate::domain::belajar::meja::{self, Meja, golongkan, rantai, tayangan, terapkan};
use crate::domain::belajar::{Isian, Mata, Pelajaran, Tayangan, contoh};
use crate::domain::choice::{BATAS as PILIHAN_BATAS, Choice, TARGET_NOL, pick};
use crate::domain::field::Field;
use crate::domain::notation::Decimal;
use crate::domain::outcome::Hasil;
use crate::domain::rulebook::polaritas::Polaritas;
use crate::domain::rulebook::rumus;

/// On the spot is best.
pub static TEPAT: Pelajaran = Pelajaran {
    id: "capaian-tepat",
    peubah: &[
        pilihan(
            "polaritas",
            "stabil",
            &[Polaritas::Stabil.choice(), Polaritas::Tepat.choice()],
        ),
        angka("T", "100", "", ("0", "200", "1")),
        angka("R", "96", "", ("0", "200", "1")),
    ],
    hitung: tepat,
    contoh: contoh::khusus::TEPAT,
};

fn tepat(isian: &Isian) -> Tayangan {
    let mut meja = Meja::default();
    let more = [(Field::Polaritas, isian.teks("polaritas"))];
    let baris = meja.indikator(isian.teks("T"), isian.teks("R"), &more);
    let outcome = meja.hitung();
    let capaian = rantai(&outcome, &[(baris, Hasil::Capaian)]);
    // The scale begins with a base capaian, which is the one of the two formulas that gave it.
    let sel = outcome.baris(baris).and_then(|row| row.sel(Hasil::Capaian));
    let mut chain: Vec<Mata> = sel.and_then(meja::dasar).into_iter().collect();
    chain.extend(capaian);
    chain.extend(rantai(&outcome, &[(baris, Hasil::Kategori)]));
    let utama = [
        &rumus::STABIL_RENDAH,
        &rumus::STABIL_TINGGI,
        &rumus::CAPAIAN_TEPAT,
    ];
    tayangan(chain, &utama)
}

/// Zero and negative targets.
pub static NOL: Pelajaran = Pelajaran {
    id: "capaian-nol",
    peubah: &[
        pilihan("polaritas", "turun", ARAH),
        angka("T", "0", "", ("-20", "20", "1")),
        angka("R", "4", "", ("-20", "20", "1")),
        angka("W", "10", "", ("0", "50", "1")),
        pilihan("target_nol", "tidak-dihitung", TARGET_NOL),
    ],
    hitung: nol,
    contoh: contoh::khusus::NOL,
};

const ARAH: &[Choice] = &[
    Polaritas::Naik.choice(),
    Polaritas::Turun.choice(),
    Polaritas::TurunRasio.choice(),
];

fn nol(isian: &Isian) -> Tayangan {
    let mut meja = Meja::default();
    meja.aturan(Field::TargetNol, isian.teks("target_nol"));
    let more = [
        (Field::Polaritas, isian.teks("polaritas")),
        (Field::RealisasiTerburuk, isian.teks("W")),
    ];
    let baris = meja.indikator(isian.teks("T"), isian.teks("R"), &more);
    let places = [(baris, Hasil::Capaian), (baris, Hasil::Kategori)];
    tayangan(rantai(&meja.hitung(), &places), &[])
}

/// Caps.
pub static BATAS: Pelajaran = Pelajaran {
    id: "batas",
    peubah: &[
        pilihan("polaritas", "naik", ARAH),
        angka("T", "72,29", "", ("0", "150", "0,01")),
        angka("R", "79,29", "", ("0", "150", "0,01")),
        pilihan("batas", "100", PILIHAN_BATAS),
        pilihan(
            "target_maksimal",
            "tidak",
            &[pick("tidak", "Tidak"), pick("ya", "Ya, misalnya opini WTP")],
        ),
    ],
    hitung: batas,
    contoh: contoh::khusus::BATAS,
};

fn batas(isian: &Isian) -> Tayangan {
    let mut meja = Meja::default();
    meja.aturan(Field::Batas, isian.teks("batas"));
    let more = [(Field::Polaritas, isian.teks("polaritas"))];
    let baris = meja.indikator(isian.teks("T"), isian.teks("R"), &more);
    let outcome = meja.hitung();
    let mut chain = rantai(&outcome, &[(baris, Hasil::Capaian)]);
    let met = outcome.angka(baris, Hasil::Capaian);
    let met = met.is_some_and(|c| c >= Decimal::ONE_HUNDRED);
    if isian.teks("target_maksimal") == "ya" && met {
        let konversi = terapkan(&rumus::CAPAIAN_KONVERSI, &[]);
        let skala = &outcome.pengaturan.skala;
        let kategori = golongkan(&rumus::KATEGORI, skala, "C", konversi.angka());
        chain.extend([konversi, kategori]);
        return tayangan(chain, &[&rumus::CAPAIAN_KONVERSI]);
    }
    let cap = outcome.pengaturan.batas;
    let c = chain
        .first()
        .map(|capaian| paling_banyak(capaian.sebagai_bagian(), cap));
    let counted = rantai(&outcome, &[(baris, Hasil::CapaianDihitung)]).into_iter();
    chain.extend(counted.map(|mata| mata.dari_bagian("C", c.clone())));
    chain.extend(rantai(&outcome, &[(baris, Hasil::Kategori)]));
    tayangan(chain, &[&rumus::CAPAIAN_DIHITUNG])
}
