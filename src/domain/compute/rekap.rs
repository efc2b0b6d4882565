//! Means, categories and E/I of the outline of tujuan and sasaran, and of all indikator together.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::indikator::{IndikatorHasil, kategori};
use super::waktu::Waktu;
use super::{cacah, efisiensi, tanpa, terapkan};
use crate::domain::document::Document;
use crate::domain::field::{RowKind, Section};
use crate::domain::number::{self, Fraction};
use crate::domain::outcome::{
    Alasan, Baris, BarisHasil, Catatan, Hasil, HasilRef, Masukan, Nilai, Place, Sel,
};
use crate::domain::rulebook::pengaturan::{Pengaturan, Rerata};
use crate::domain::rulebook::rumus;

/// The rows of results of the outline in its order, then the rekap.
pub fn kinerja(
    document: &Document,
    indikator: &[Arc<IndikatorHasil>],
    pengaturan: &Pengaturan,
    waktu: Waktu,
) -> Vec<Arc<BarisHasil>> {
    let rows = document.rows(Section::Kinerja);
    let mut out = Vec::with_capacity(rows.len().saturating_add(1));
    // `indikator` holds the indikator rows in the order of the outline; a heading takes those up to the next heading
    // that does not lie below it.
    let (mut next, mut sasaran) = (0_usize, Vec::new());
    for (at, row) in rows.iter().enumerate() {
        if row.kind == RowKind::Indikator {
            out.extend(indikator.get(next).map(|hasil| hasil.baris.clone()));
            next = next.saturating_add(1);
            continue;
        }
        let below = rows
            .iter()
            .skip(at)
            .skip(1)
            .take_while(|below| below.kind.depth() > row.kind.depth());
        let count = below
            .filter(|below| below.kind == RowKind::Indikator)
            .count();
        let members = indikator
            .get(next..next.saturating_add(count))
            .unwrap_or(&[]);
        let hasil = Arc::new(group(Baris::Row(row.id), members, pengaturan));
        if row.kind == RowKind::Sasaran && members.iter().any(|hasil| !hasil.kosong) {
            sasaran.push(hasil.clone());
        }
        out.push(hasil);
    }
    let mut rekap = group(Baris::Rekap, indikator, pengaturan);
    rekap.sel.extend(rerata_sasaran(&sasaran));
    let filled = indikator.iter().filter(|hasil| !hasil.kosong).count();
    rekap.sel.extend(cacah::rekap(document, filled, waktu));
    out.push(Arc::new(rekap));
    out
}

fn group(baris: Baris, members: &[Arc<IndikatorHasil>], pengaturan: &Pengaturan) -> BarisHasil {
    let members: Vec<_> = members.iter().filter(|hasil| !hasil.kosong).collect();
    let rerata = rerata(&members, pengaturan);
    let kategori = kategori(&rerata, baris, pengaturan);
    let (ei, pmk) = efisiensi_total(&members);
    let ne = efisiensi::nilai_efisiensi(&pmk, baris);
    let mut sel = vec![rerata, kategori, ei, pmk, ne];
    if baris == Baris::Rekap {
        sel.extend(tanpa_tertinggi(&members, &sel));
    }
    BarisHasil { baris, sel }
}

/// The mean of the means of the sasaran that have indikator, each counting the same; `None` where there is none.
fn rerata_sasaran(sasaran: &[Arc<BarisHasil>]) -> Option<Sel> {
    let (mut suku, mut dikeluarkan, mut means) = (Vec::new(), Vec::new(), Vec::new());
    for hasil in sasaran {
        let place = Place::Hasil(HasilRef::new(hasil.baris, Hasil::Rerata));
        match hasil.angka(Hasil::Rerata) {
            Some(mean) => {
                means.push(mean);
                suku.push(place);
            }
            None => dikeluarkan.push(place),
        }
    }
    (!sasaran.is_empty()).then(|| mean(Hasil::RerataSasaran, means, suku, dikeluarkan))
}

/// The simple mean of percentages that stand somewhere; what was left out is named.
pub fn mean(hasil: Hasil, means: Vec<Decimal>, suku: Vec<Place>, dikeluarkan: Vec<Place>) -> Sel {
    let rumus = match hasil {
        Hasil::RerataSasaran => &rumus::RERATA_SASARAN,
        _ => &rumus::RERATA,
    };
    let put = |simbol: &'static str, nilai| Masukan {
        simbol: simbol.into(),
        nilai,
        asal: None,
    };
    let count = Decimal::from(means.len());
    let mut sel = match number::sum(means) {
        _ if suku.is_empty() => tanpa(
            hasil,
            rumus,
            Nilai::TidakDapatDihitung(Alasan::TanpaAnggota),
        ),
        Ok(total) => terapkan(hasil, rumus, vec![put("J", total), put("n", count)]),
        Err(error) => tanpa(hasil, rumus, Nilai::TidakDapatDihitung(error.into())),
    };
    if !dikeluarkan.is_empty() && sel.nilai.ada() {
        sel.cara.catatan.push(Catatan::Sebagian {
            terhitung: suku.len(),
            dari: suku.len().saturating_add(dikeluarkan.len()),
        });
    }
    sel.cara.suku = suku;
    sel.cara.dikeluarkan = dikeluarkan;
    sel
}

/// The simple mean without its highest member, where at least three are left to compare it with.
fn tanpa_tertinggi(members: &[&Arc<IndikatorHasil>], sel: &[Sel]) -> Option<Sel> {
    let rerata = sel
        .first()
        .filter(|sel| sel.cara.rumus.id == rumus::RERATA.id)?;
    let (total, count) = (rerata.cara.masukan("J")?, rerata.cara.masukan("n")?);
    if count < Decimal::from(3) {
        return None;
    }
    let capaian = |hasil: &&Arc<IndikatorHasil>| {
        Some((
            hasil.baris.angka(Hasil::CapaianDihitung)?,
            hasil.baris.baris,
        ))
    };
    let (highest, baris) = members.iter().filter_map(capaian).max_by_key(|(c, _)| *c)?;
    let from = Place::Hasil(HasilRef::new(baris, Hasil::CapaianDihitung));
    let put = |simbol: &'static str, nilai, asal| Masukan {
        simbol: simbol.into(),
        nilai,
        asal,
    };
    let inputs = vec![
        put("J", total, None),
        put("C", highest, Some(from)),
        put("n", count, None),
    ];
    Some(terapkan(
        Hasil::RerataTanpaTertinggi,
        &rumus::RERATA_TANPA_TERTINGGI,
        inputs,
    ))
}

/// Mean of the capaian that can be computed; the others are named, not counted as 0.
fn rerata(members: &[&Arc<IndikatorHasil>], pengaturan: &Pengaturan) -> Sel {
    let weighted = pengaturan.rerata == Rerata::Berbobot;
    let rumus = if weighted {
        &rumus::RERATA_BERBOBOT
    } else {
        &rumus::RERATA
    };
    let (mut suku, mut dikeluarkan) = (Vec::new(), Vec::new());
    let (mut total, mut weights) = (Ok(Decimal::ZERO), Ok(Decimal::ZERO));
    for hasil in members {
        let place = Place::Hasil(HasilRef::new(hasil.baris.baris, Hasil::CapaianDihitung));
        let bobot = if weighted {
            hasil.bobot
        } else {
            Some(Decimal::ONE)
        };
        let (Some(c), Some(bobot)) = (hasil.baris.angka(Hasil::CapaianDihitung), bobot) else {
            dikeluarkan.push(place);
            continue;
        };
        total = total.and_then(|total| number::add(total, number::mul(c, bobot)?));
        weights = weights.and_then(|weights| number::add(weights, bobot));
        suku.push(place);
    }
    let mut sel = match (total, weights) {
        _ if suku.is_empty() => tanpa(
            Hasil::Rerata,
            rumus,
            Nilai::TidakDapatDihitung(Alasan::TanpaAnggota),
        ),
        (Ok(total), Ok(weights)) => {
            let (sum, count) = if weighted { ("JB", "b") } else { ("J", "n") };
            let put = |simbol: &'static str, nilai| Masukan {
                simbol: simbol.into(),
                nilai,
                asal: None,
            };
            terapkan(
                Hasil::Rerata,
                rumus,
                vec![put(sum, total), put(count, weights)],
            )
        }
        (Err(error), _) | (_, Err(error)) => tanpa(
            Hasil::Rerata,
            rumus,
            Nilai::TidakDapatDihitung(error.into()),
        ),
    };
    if !dikeluarkan.is_empty() && sel.nilai.ada() {
        sel.cara.catatan.push(Catatan::Sebagian {
            terhitung: suku.len(),
            dari: members.len(),
        });
    }
    sel.cara.suku = suku;
    sel.cara.dikeluarkan = dikeluarkan;
    sel
}

/// Sum of E/I, and the PMK percentage of the sums: both over the indikator that have an E/I.
fn efisiensi_total(members: &[&Arc<IndikatorHasil>]) -> (Sel, Sel) {
    let (mut suku, mut dikeluarkan) = (Vec::new(), Vec::new());
    let (mut total, mut worth) = (Ok(Decimal::ZERO), Ok(Decimal::ZERO));
    for hasil in members {
        let baris = &hasil.baris;
        let place = Place::Hasil(HasilRef::new(baris.baris, Hasil::Ei));
        let (Some(ei), Some(a), Some(c)) = (
            baris.angka(Hasil::Ei),
            baris.angka(Hasil::Pagu),
            baris.angka(Hasil::Capaian),
        ) else {
            dikeluarkan.push(place);
            continue;
        };
        let share = Fraction::from(a)
            .checked_mul(Fraction::from(c))
            .and_then(|x| x.checked_div(Fraction::from(Decimal::ONE_HUNDRED)));
        total = total.and_then(|total| number::add(total, ei));
        worth = worth.and_then(|worth| number::add(worth, share?.value()?));
        suku.push(place);
    }
    let (pmk_rumus, ei_rumus) = (&rumus::E_PMK_TOTAL, &rumus::EI_TOTAL);
    let (mut ei, mut pmk) = match (total, worth) {
        _ if suku.is_empty() => {
            let none = || Nilai::TidakDapatDihitung(Alasan::TanpaAnggota);
            (
                tanpa(Hasil::Ei, ei_rumus, none()),
                tanpa(Hasil::EfisiensiPmk, pmk_rumus, none()),
            )
        }
        (Ok(total), Ok(worth)) => {
            let put = |simbol: &'static str, nilai| Masukan {
                simbol: simbol.into(),
                nilai,
                asal: None,
            };
            (
                terapkan(Hasil::Ei, ei_rumus, vec![put("J", total)]),
                terapkan(
                    Hasil::EfisiensiPmk,
                    pmk_rumus,
                    vec![put("EI", total), put("N", worth)],
                ),
            )
        }
        (Err(error), _) | (_, Err(error)) => {
            let none = || Nilai::TidakDapatDihitung(error.into());
            (
                tanpa(Hasil::Ei, ei_rumus, none()),
                tanpa(Hasil::EfisiensiPmk, pmk_rumus, none()),
            )
        }
    };
    for sel in [&mut ei, &mut pmk] {
        if !dikeluarkan.is_empty() && sel.nilai.ada() {
            sel.cara.catatan.push(Catatan::Sebagian {
                terhitung: suku.len(),
                dari: members.len(),
            });
        }
        sel.cara.suku = suku.clone();
        sel.cara.dikeluarkan = dikeluarkan.clone();
    }
    (ei, pmk)
}
