//! Efficiency: the whole chain of one indikator, its score, several outputs together, and other forms of it.

use super::{PERSEN, RUPIAH, angka, pilihan};
use crate::domain::belajar::bagian::jumlah;
use crate::domain::belajar::meja::{self, Meja, golongkan, rantai, tayangan, terapkan};
use crate::domain::belajar::{Isian, Mata, Pelajaran, Tayangan, contoh};
use crate::domain::choice::{BATAS, POLARITAS};
use crate::domain::field::Field;
use crate::domain::formula::{Expr, Op};
use crate::domain::notation::{self, Decimal};
use crate::domain::number;
use crate::domain::outcome::{Baris, Hasil};
use crate::domain::rulebook::rumus;
use crate::domain::rulebook::skala::Skala;

/// From target to verdict: one figure moves the whole chain.
pub static EFISIENSI: Pelajaran = Pelajaran {
    id: "efisiensi",
    peubah: &[
        angka(
            "A",
            "629.679.481",
            "Rp",
            ("0", "1.000.000.000", "5.000.000"),
        ),
        angka("T", "11", "", ("0", "30", "0,01")),
        angka("R", "9,74", "", ("0", "30", "0,01")),
        angka(
            "RA",
            "435.020.381",
            "Rp",
            ("0", "1.000.000.000", "5.000.000"),
        ),
        pilihan("polaritas", "turun", POLARITAS),
        pilihan("batas", "tanpa", BATAS),
    ],
    hitung: efisiensi,
    contoh: contoh::efisiensi::EI,
};

fn efisiensi(isian: &Isian) -> Tayangan {
    let mut meja = Meja::default();
    meja.aturan(Field::Batas, isian.teks("batas"));
    let more = [(Field::Polaritas, isian.teks("polaritas"))];
    let baris = meja.indikator(isian.teks("T"), isian.teks("R"), &more);
    meja.kegiatan(baris, isian.teks("A"), isian.teks("RA"));
    let mut places = vec![Hasil::Capaian];
    if isian.teks("batas") != "tanpa" {
        places.push(Hasil::CapaianDihitung);
    }
    places.extend([
        Hasil::Kategori,
        Hasil::Serapan,
        Hasil::SelisihSerapan,
        Hasil::Ei,
        Hasil::EfisiensiPmk,
        Hasil::NilaiEfisiensi,
        Hasil::Simpulan,
    ]);
    let places: Vec<_> = places.into_iter().map(|hasil| (baris, hasil)).collect();
    let utama = [&rumus::EI_NAIK, &rumus::EI_TURUN, &rumus::EI_CAPAIAN];
    tayangan(rantai(&meja.hitung(), &places), &utama)
}

/// The score of an efficiency.
pub static NILAI: Pelajaran = Pelajaran {
    id: "nilai-efisiensi",
    peubah: &[angka("E", "12", "%", ("-40", "80", "0,5"))],
    hitung: nilai,
    contoh: contoh::efisiensi::NE,
};

/// With a capaian of 100 %, E is the share of the budget that was not spent.
fn nilai(isian: &Isian) -> Tayangan {
    let mut meja = Meja::default();
    let e = meja::angka(isian, "E");
    let spent = e
        .as_ref()
        .ok()
        .and_then(|e| number::sub(Decimal::ONE_HUNDRED, *e).ok());
    let Some(spent) = spent else {
        return tayangan(vec![terapkan(&rumus::NE, &[("E", e)])], &[]);
    };
    let baris = meja.indikator("1", "1", &[]);
    meja.kegiatan(
        baris,
        "100",
        &notation::write_ungrouped(spent, spent.scale()),
    );
    let mut chain = rantai(&meja.hitung(), &[(baris, Hasil::NilaiEfisiensi)]);
    let ne = chain.first().map(Mata::angka);
    chain.extend(ne.map(|ne| terapkan(&rumus::E_DARI_NE, &[("NE", ne)])));
    tayangan(chain, &[&rumus::NE])
}

/// Three outputs together.
pub static PMK: Pelajaran = Pelajaran {
    id: "efisiensi-pmk",
    peubah: &[
        angka("A_1", "4.000.000.000", "Rp", RUPIAH),
        angka("RA_1", "3.800.000.000", "Rp", RUPIAH),
        angka("C_1", "122", "%", PERSEN),
        angka("A_2", "1.000.000.000", "Rp", RUPIAH),
        angka("RA_2", "975.000.000", "Rp", RUPIAH),
        angka("C_2", "80", "%", PERSEN),
        angka("A_3", "5.000.000.000", "Rp", RUPIAH),
        angka("RA_3", "4.725.000.000", "Rp", RUPIAH),
        angka("C_3", "142", "%", PERSEN),
    ],
    hitung: pmk,
    contoh: contoh::efisiensi::PMK,
};

fn pmk(isian: &Isian) -> Tayangan {
    let mut meja = Meja::default();
    let outputs = [
        ("A_1", "RA_1", "C_1"),
        ("A_2", "RA_2", "C_2"),
        ("A_3", "RA_3", "C_3"),
    ];
    let outputs = outputs.map(|(a, ra, c)| {
        let baris = meja.indikator("100", isian.teks(c), &[]);
        meja.kegiatan(baris, isian.teks(a), isian.teks(ra));
        (baris, a, ra, c)
    });
    let outcome = meja.hitung();
    // What the money was worth at the capaian, and how much more that is than what was spent.
    let worth = |a: &str, c: &str| {
        let c = Expr::Percent(Box::new(c.into()));
        Expr::binary(Op::Mul, a.into(), c)
    };
    let counted = outputs
        .iter()
        .filter(|(baris, ..)| outcome.angka(*baris, Hasil::Ei).is_some());
    let n = jumlah(counted.clone().map(|(_, a, _, c)| worth(a, c)));
    let ei = jumlah(counted.map(|(_, a, ra, c)| Expr::binary(Op::Sub, worth(a, c), (*ra).into())));
    let mut chain = rantai(&outcome, &outputs.map(|(baris, ..)| (baris, Hasil::Ei)));
    let together = [Hasil::Ei, Hasil::EfisiensiPmk, Hasil::NilaiEfisiensi];
    let together = rantai(&outcome, &together.map(|hasil| (Baris::Rekap, hasil)));
    chain.extend(together.into_iter().map(|mata| {
        match mata.rumus.id {
            id if id == rumus::E_PMK_TOTAL.id => mata
                .dari_bagian("EI", ei.clone())
                .dari_bagian("N", n.clone()),
            id if id == rumus::EI_TOTAL.id => mata.dari_bagian("J", ei.clone()),
            _ => mata,
        }
    }));
    tayangan(chain, &[&rumus::E_PMK_TOTAL])
}

/// The cost of one unit, planned and actual.
pub static BIAYA: Pelajaran = Pelajaran {
    id: "biaya-hasil",
    peubah: &[
        angka("A", "100.000.000", "Rp", ("0", "200.000.000", "1.000.000")),
        angka("T", "50", "", ("0", "100", "1")),
        angka("RA", "90.000.000", "Rp", ("0", "200.000.000", "1.000.000")),
        angka("R", "48", "", ("0", "100", "1")),
    ],
    hitung: biaya,
    contoh: &[],
};

fn biaya(isian: &Isian) -> Tayangan {
    let put = |simbol| (simbol, meja::angka(isian, simbol));
    let chain = vec![
        terapkan(&rumus::BIAYA_RENCANA, &[put("A"), put("T")]),
        terapkan(&rumus::BIAYA_NYATA, &[put("RA"), put("R")]),
        terapkan(&rumus::E_PMK249, &[put("RA"), put("R"), put("A"), put("T")]),
    ];
    tayangan(chain, &[&rumus::E_PMK249])
}

/// Percent of output over percent of input.
pub static INDEKS: Pelajaran = Pelajaran {
    id: "indeks-efisiensi",
    peubah: &[
        angka("CO", "99,92", "%", PERSEN),
        angka("CI", "94", "%", PERSEN),
        angka("SE", "1", "", ("0,5", "1,5", "0,01")),
    ],
    hitung: indeks,
    contoh: contoh::efisiensi::INDEKS,
};

fn indeks(isian: &Isian) -> Tayangan {
    let put = |simbol| (simbol, meja::angka(isian, simbol));
    let ie = terapkan(&rumus::INDEKS_EFISIENSI, &[put("CO"), put("CI")]);
    let te = terapkan(&rumus::TINGKAT_EFISIENSI, &[("IE", ie.angka()), put("SE")]);
    tayangan(vec![ie, te], &[])
}

/// Capaian minus absorption.
pub static SELISIH: Pelajaran = Pelajaran {
    id: "selisih-serapan",
    peubah: &[
        angka("C", "111,45", "%", PERSEN),
        angka("S", "69,09", "%", PERSEN),
    ],
    hitung: selisih,
    contoh: contoh::efisiensi::SELISIH,
};

fn selisih(isian: &Isian) -> Tayangan {
    let mut meja = Meja::default();
    let baris = meja.indikator("100", isian.teks("C"), &[]);
    meja.kegiatan(baris, "100", isian.teks("S"));
    let mut chain = rantai(&meja.hitung(), &[(baris, Hasil::SelisihSerapan)]);
    let gap = chain.first().map(Mata::angka);
    if let (Some(gap), Some(skala)) = (gap, Skala::preset("selisih-efisiensi")) {
        chain.push(golongkan(&rumus::KELAS_SELISIH, &skala, "D", gap));
    }
    tayangan(chain, &[&rumus::SELISIH_SERAPAN])
}
