//! A sum of money under way, and the results of a budget row that follow from its three sums.
//!
//! Which rows make up a sum is decided in [`super::anggaran`]; here they are only added up.

use rust_decimal::Decimal;

use super::efisiensi::from_two;
use super::{tanpa, terapkan};
use crate::domain::number;
use crate::domain::outcome::{
    Alasan, Baris, BarisHasil, Catatan, Hasil, HasilRef, Masukan, Nilai, Place, Sel,
};
use crate::domain::rulebook::rumus;

/// The three sums that everything else follows from.
pub const SUMS: [Hasil; 3] = [Hasil::PaguSemula, Hasil::Pagu, Hasil::RealisasiAnggaran];

/// A sum under way.
#[derive(Clone, Debug)]
pub struct Jumlah {
    /// The sum so far, or why there is none.
    pub nilai: Nilai,
    /// What was added up.
    pub suku: Vec<Place>,
    /// What has no figure and was left out.
    pub dikeluarkan: Vec<Place>,
    /// What the reader should know.
    pub catatan: Option<Catatan>,
    /// A total may take the row itself; else it takes the rows below, so that each rupiah counts once.
    pub itself: bool,
}

/// The sum of the parts that have a figure, and which have none.
pub fn add_up<'a>(parts: impl Iterator<Item = (Place, &'a Jumlah)>) -> Jumlah {
    let mut sum = Ok(Decimal::ZERO);
    let (mut suku, mut dikeluarkan, mut first_reason, mut partial) =
        (Vec::new(), Vec::new(), None, false);
    for (place, part) in parts {
        match &part.nilai {
            Nilai::Angka(value) => {
                sum = sum.and_then(|sum| number::add(sum, *value));
                partial |= matches!(part.catatan, Some(Catatan::Sebagian { .. }));
                suku.push(place);
            }
            other => {
                first_reason.get_or_insert_with(|| other.clone());
                dikeluarkan.push(place);
            }
        }
    }
    let nilai = match (sum, suku.is_empty()) {
        (Err(error), _) => Nilai::TidakDapatDihitung(Alasan::from(error)),
        (Ok(_), true) => first_reason.unwrap_or(Nilai::TidakDapatDihitung(Alasan::TanpaAnggota)),
        (Ok(sum), false) => Nilai::Angka(sum),
    };
    let (terhitung, dari) = (suku.len(), suku.len().saturating_add(dikeluarkan.len()));
    let catatan = (nilai.ada() && (partial || terhitung < dari))
        .then_some(Catatan::Sebagian { terhitung, dari });
    Jumlah {
        nilai,
        suku,
        dikeluarkan,
        catatan,
        itself: false,
    }
}

/// All results of a row from its three sums.
pub fn results(baris: Baris, sums: &[Jumlah; 3]) -> BarisHasil {
    let [semula, pagu, realisasi] = sums;
    let semula = sum_cell(Hasil::PaguSemula, semula);
    let pagu = sum_cell(Hasil::Pagu, pagu);
    let realisasi = sum_cell(Hasil::RealisasiAnggaran, realisasi);
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
    let change = |hasil, rumus| {
        // Two sums over different rows cannot be compared.
        let partial = |sel: &&Sel| {
            sel.cara
                .catatan
                .iter()
                .any(|note| matches!(note, Catatan::Sebagian { .. }))
        };
        match [&semula, &pagu].into_iter().find(partial) {
            Some(sel) => tanpa(
                hasil,
                rumus,
                Nilai::BelumDiisi(
                    sel.cara
                        .dikeluarkan
                        .first()
                        .copied()
                        .unwrap_or(Place::Hasil(HasilRef::new(baris, sel.hasil))),
                ),
            ),
            None => from_two(
                hasil,
                rumus,
                baris,
                ("A_baru", &pagu),
                ("A_semula", &semula),
            ),
        }
    };
    let perubahan = change(Hasil::Perubahan, &rumus::PERUBAHAN);
    let persen = change(Hasil::PerubahanPersen, &rumus::PERUBAHAN_PERSEN);
    let sisa_persen = from_two(
        Hasil::SisaPersen,
        &rumus::SISA_PERSEN,
        baris,
        ("A", &pagu),
        ("RA", &realisasi),
    );
    BarisHasil {
        baris,
        sel: vec![
            semula,
            pagu,
            realisasi,
            serapan,
            sisa,
            perubahan,
            persen,
            sisa_persen,
        ],
    }
}

/// A sum as a result.
pub fn sum_cell(hasil: Hasil, sum: &Jumlah) -> Sel {
    let rumus = &rumus::JUMLAH;
    let mut sel = match &sum.nilai {
        Nilai::Angka(value) => {
            let from = match sum.suku.as_slice() {
                [one] if sum.itself => Some(*one),
                _ => None,
            };
            terapkan(
                hasil,
                rumus,
                vec![Masukan {
                    simbol: "J".into(),
                    nilai: *value,
                    asal: from,
                }],
            )
        }
        other => tanpa(hasil, rumus, other.clone()),
    };
    sel.cara.suku = sum.suku.clone();
    sel.cara.dikeluarkan = sum.dikeluarkan.clone();
    sel.cara.catatan.extend(sum.catatan);
    sel
}
