//! Budget: what was spent of it, what is left, what was cut.

use super::{RUPIAH, angka};
use crate::domain::belajar::bagian::jumlah;
use crate::domain::belajar::meja::{self, Meja, rantai, tayangan, terapkan};
use crate::domain::belajar::{Isian, Pelajaran, Tayangan, contoh};
use crate::domain::field::{Field, RowKind};
use crate::domain::formula::Expr;
use crate::domain::outcome::{Baris, Hasil};
use crate::domain::rulebook::rumus;

/// Programs that add up to the budget of an office.
pub static PROGRAM: Pelajaran = Pelajaran {
    id: "program",
    peubah: &[
        angka("A_1", "2.321.082.557", "Rp", RUPIAH),
        angka("A_2", "670.057.998", "Rp", RUPIAH),
        angka("A_3", "99.576.274", "Rp", RUPIAH),
        angka("A_4", "4.095.327.241", "Rp", RUPIAH),
        angka("A_5", "215.668.900", "Rp", RUPIAH),
        angka("A_6", "2.610.790.000", "Rp", RUPIAH),
    ],
    hitung: program,
    contoh: contoh::anggaran::PROGRAM,
};

fn program(isian: &Isian) -> Tayangan {
    let mut meja = Meja::default();
    let programs = ["A_1", "A_2", "A_3", "A_4", "A_5", "A_6"].map(|simbol| {
        let cells = [(Field::PaguSemula, isian.teks(simbol))];
        (simbol, meja.baris(RowKind::Program, &cells))
    });
    let outcome = meja.hitung();
    let counted = programs
        .iter()
        .filter(|(_, baris)| outcome.angka(*baris, Hasil::Pagu).is_some());
    let sum = jumlah(counted.map(|(simbol, _)| Expr::from(*simbol)));
    let chain = rantai(&outcome, &[(Baris::Total, Hasil::Pagu)]).into_iter();
    let chain = chain.map(|total| total.dari_bagian("J", sum.clone()));
    tayangan(chain.collect(), &[])
}

/// Absorption.
pub static SERAPAN: Pelajaran = Pelajaran {
    id: "serapan",
    peubah: &[
        angka("RA", "3.804.142.463", "Rp", RUPIAH),
        angka("A", "4.170.195.729", "Rp", RUPIAH),
    ],
    hitung: serapan,
    contoh: contoh::anggaran::SERAPAN,
};

fn serapan(isian: &Isian) -> Tayangan {
    let mut meja = Meja::default();
    let cells = [
        (Field::PaguSemula, isian.teks("A")),
        (Field::RealisasiAnggaran, isian.teks("RA")),
    ];
    let kegiatan = meja.baris(RowKind::Kegiatan, &cells);
    let places = [Hasil::Serapan, Hasil::Sisa, Hasil::SisaPersen].map(|hasil| (kegiatan, hasil));
    tayangan(rantai(&meja.hitung(), &places), &[&rumus::SERAPAN])
}

/// A budget that was cut in the year.
pub static REFOCUSING: Pelajaran = Pelajaran {
    id: "refocusing",
    peubah: &[
        angka("A_semula", "27.120.466.359", "Rp", BESAR),
        angka("A_baru", "21.997.113.949", "Rp", BESAR),
        angka("RA", "20.601.008.196", "Rp", BESAR),
    ],
    hitung: refocusing,
    contoh: contoh::anggaran::REFOCUSING,
};

const BESAR: (&str, &str, &str) = ("0", "30.000.000.000", "100.000.000");

fn refocusing(isian: &Isian) -> Tayangan {
    let mut meja = Meja::default();
    let cells = [
        (Field::PaguSemula, isian.teks("A_semula")),
        (Field::PaguPerubahan, isian.teks("A_baru")),
        (Field::RealisasiAnggaran, isian.teks("RA")),
    ];
    let kegiatan = meja.baris(RowKind::Kegiatan, &cells);
    let outcome = meja.hitung();
    let put = ["A_semula", "A_baru"].map(|simbol| (simbol, meja::angka(isian, simbol)));
    let mut chain = rantai(&outcome, &[(kegiatan, Hasil::Perubahan)]);
    chain.push(terapkan(&rumus::REFOCUSING, &put));
    let places = [Hasil::Serapan, Hasil::Sisa].map(|hasil| (kegiatan, hasil));
    chain.extend(rantai(&outcome, &places));
    tayangan(chain, &[&rumus::REFOCUSING])
}
