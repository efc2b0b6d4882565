//! Efficiency of one indikator: what its kegiatan cost against what its capaian was worth.
//!
//! E/I = A x c - RA in rupiah, with c the capaian as a ratio; the same difference over A x c is the percentage of
//! PMK 214/2017, from which the score NE follows. A linked kegiatan without figures leaves all of it open: a sum that
//! silently lacks one would read as a saving.

use rust_decimal::Decimal;

use super::tautan::Biaya;
use super::{dari, masukan, tanpa, terapkan, terapkan_tepat};
use crate::domain::outcome::{
    Alasan, Baris, Catatan, Hasil, HasilRef, Nilai, Place, Sel, Simpulan,
};
use crate::domain::rulebook::rumus;

/// E lies within ±20 % in the score, so that NE lies within 0 to 100.
const E_LIMIT: Decimal = Decimal::from_parts(20, 0, 0, false, 0);

/// Pagu, realisasi, serapan, sisa, E/I, E, NE, selisih and verdict of one indikator.
pub fn hitung(baris: Baris, biaya: &Biaya, capaian: &Sel) -> Vec<Sel> {
    let at = |hasil| Place::Hasil(HasilRef::new(baris, hasil));
    let pagu = biaya.pagu.clone();
    let realisasi = biaya.realisasi.clone();
    let serapan = from_two(
        Hasil::Serapan,
        &rumus::SERAPAN,
        baris,
        ("A", &pagu),
        ("RA", &realisasi),
    );
    let sisa = from_two(
        Hasil::Sisa,
        &rumus::SISA,
        baris,
        ("A", &pagu),
        ("RA", &realisasi),
    );
    let ei = ei(baris, capaian, &pagu, &realisasi);
    let pmk = match (
        dari(&ei, baris),
        dari(&pagu, baris),
        dari(&realisasi, baris),
        dari(capaian, baris),
    ) {
        (Ok(_), Ok(a), Ok(ra), Ok(c)) => terapkan(
            Hasil::EfisiensiPmk,
            &rumus::E_PMK,
            vec![
                masukan("A", a, at(Hasil::Pagu)),
                masukan("RA", ra, at(Hasil::RealisasiAnggaran)),
                masukan("C", c, at(Hasil::Capaian)),
            ],
        ),
        (Err(nilai), ..) => tanpa(Hasil::EfisiensiPmk, &rumus::E_PMK, nilai),
        _ => tanpa(
            Hasil::EfisiensiPmk,
            &rumus::E_PMK,
            Nilai::TidakDapatDihitung(Alasan::TanpaKegiatan),
        ),
    };
    let ne = nilai_efisiensi(&pmk, baris);
    let selisih = from_two(
        Hasil::SelisihSerapan,
        &rumus::SELISIH_SERAPAN,
        baris,
        ("C", capaian),
        ("S", &serapan),
    );
    let simpulan = simpulan(&ei, &pagu, baris);
    vec![
        pagu, realisasi, serapan, sisa, ei, pmk, ne, selisih, simpulan,
    ]
}

/// A formula over two results of the same row.
pub fn from_two(
    hasil: Hasil,
    rumus: &'static rumus::Rumus,
    baris: Baris,
    (first_symbol, first): (&'static str, &Sel),
    (second_symbol, second): (&'static str, &Sel),
) -> Sel {
    let (a, b) = match (dari(first, baris), dari(second, baris)) {
        (Ok(a), Ok(b)) => (a, b),
        (Err(nilai), _) | (_, Err(nilai)) => return tanpa(hasil, rumus, nilai),
    };
    let at = |sel: &Sel| Place::Hasil(HasilRef::new(baris, sel.hasil));
    let mut sel = terapkan(
        hasil,
        rumus,
        vec![
            masukan(first_symbol, a, at(first)),
            masukan(second_symbol, b, at(second)),
        ],
    );
    // A sum that lacks rows makes what follows from it lack them too.
    let partial = |note: &&Catatan| matches!(note, Catatan::Sebagian { .. });
    sel.cara.catatan.extend(
        first
            .cara
            .catatan
            .iter()
            .chain(&second.cara.catatan)
            .filter(partial)
            .copied()
            .take(1),
    );
    sel
}

/// E/I with the inputs of the report's own formula where it has one, else by way of the capaian.
fn ei(baris: Baris, capaian: &Sel, pagu: &Sel, realisasi: &Sel) -> Sel {
    let c = dari(capaian, baris);
    let usual = match capaian.cara.rumus.id {
        "capaian.naik" => &rumus::EI_NAIK,
        "capaian.turun" => &rumus::EI_TURUN,
        _ => &rumus::EI_CAPAIAN,
    };
    let (a, ra, c) = match (dari(pagu, baris), dari(realisasi, baris), c) {
        (Ok(a), Ok(ra), Ok(c)) => (a, ra, c),
        (Err(nilai), ..) | (_, Err(nilai), _) | (_, _, Err(nilai)) => {
            return tanpa(Hasil::Ei, usual, nilai);
        }
    };
    let at = |hasil| Place::Hasil(HasilRef::new(baris, hasil));
    let mut inputs = vec![
        masukan("A", a, at(Hasil::Pagu)),
        masukan("RA", ra, at(Hasil::RealisasiAnggaran)),
    ];
    let floored = capaian
        .cara
        .catatan
        .iter()
        .any(|note| matches!(note, Catatan::Lantai(_)));
    let rumus = if floored { &rumus::EI_CAPAIAN } else { usual };
    let mut tepat = None;
    if rumus.id == rumus::EI_CAPAIAN.id {
        inputs.push(masukan("C", c, at(Hasil::Capaian)));
        // One that is held at a bound is taken as it stands.
        let own = &capaian.cara;
        let exact = own.rumus.expr().evaluate(&|name| own.masukan(name)).ok();
        tepat = exact.filter(|fraction| fraction.value() == Ok(c));
    } else {
        inputs.extend(capaian.cara.masukan.iter().cloned());
    }
    let tepat = tepat.map(|fraction| ("C", fraction));
    let mut sel = terapkan_tepat(Hasil::Ei, rumus, inputs, tepat);
    if sel.nilai.angka().is_some_and(|ei| ei > a) {
        sel.cara.catatan.push(Catatan::MelebihiAnggaran);
    }
    sel
}

/// NE = 50 + E / 20 x 50, E held within ±20.
pub fn nilai_efisiensi(pmk: &Sel, baris: Baris) -> Sel {
    let e = match dari(pmk, baris) {
        Ok(e) => e,
        Err(nilai) => return tanpa(Hasil::NilaiEfisiensi, &rumus::NE, nilai),
    };
    let held = e.clamp(-E_LIMIT, E_LIMIT);
    let from = Place::Hasil(HasilRef::new(baris, Hasil::EfisiensiPmk));
    let mut sel = terapkan(
        Hasil::NilaiEfisiensi,
        &rumus::NE,
        vec![masukan("E", held, from)],
    );
    if held != e {
        sel.cara.catatan.push(Catatan::EDibatasi(e));
    }
    sel
}

/// The verdict; without meaning where there is no E/I or no budget to weigh it against.
pub fn simpulan(ei: &Sel, pagu: &Sel, baris: Baris) -> Sel {
    let rumus = &rumus::SIMPULAN;
    let value = match dari(ei, baris) {
        Ok(value) => value,
        // The reason itself tells more than "E/I cannot be computed".
        Err(_) => return tanpa(Hasil::Simpulan, rumus, ei.nilai.clone()),
    };
    if pagu.nilai.angka().is_none_or(|pagu| pagu.is_zero()) {
        return tanpa(
            Hasil::Simpulan,
            rumus,
            Nilai::TidakDapatDihitung(Alasan::DasarNol),
        );
    }
    let from = Place::Hasil(HasilRef::new(baris, Hasil::Ei));
    let mut sel = terapkan(Hasil::Simpulan, rumus, vec![masukan("EI", value, from)]);
    sel.nilai = Nilai::Simpulan(match value.cmp(&Decimal::ZERO) {
        std::cmp::Ordering::Greater => Simpulan::Efisien,
        std::cmp::Ordering::Less => Simpulan::Inefisien,
        std::cmp::Ordering::Equal => Simpulan::Impas,
    });
    sel.cara.catatan.extend(ei.cara.catatan.iter().copied());
    sel
}
