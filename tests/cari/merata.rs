//! A thousand questions of equal effort: every realisasi moves by the same points, and no further than it must.

use super::acak::{langkah, tercapai};
use super::benih::{Benih, laporan, tujuan, tulis};
use super::*;
use kalkulator_sakip::domain::outcome::{Baris, Hasil, HasilRef};

/// Equal effort: the promise is kept; each realisasi is the least that gives the points; and the exact points, without
/// the rounding of realisasi, give the goal and not more.
fn periksa_merata(benih: &mut Benih, answered: &mut usize) {
    let (lines, _) = laporan(benih);
    let outcome = outcome(&lines);
    let (baris, hasil) = [
        (Baris::Rekap, Hasil::Rerata),
        (Baris::Row(RowId(51)), Hasil::Rerata),
        (Baris::Rekap, Hasil::RerataSasaran),
        (Baris::Rekap, Hasil::Kategori),
    ][benih.di_bawah(4) as usize];
    let tanya = Pertanyaan {
        hasil: HasilRef::new(baris, hasil),
        syarat: tujuan(benih, hasil == Hasil::Kategori),
        pengubah: Pengubah::Merata,
    };
    let jawaban = match cari(&outcome, &tanya) {
        Ok(jawaban) => jawaban,
        Err(mustahil) => {
            let known = !matches!(mustahil, Mustahil::TanpaRumusBalik | Mustahil::TerlaluBesar);
            assert!(known, "{mustahil:?}\n{tanya:?}\n{lines}");
            return;
        }
    };
    let told = || format!("{jawaban:?}\n{tanya:?}\n{lines}");
    let after = with(&outcome, &jawaban);
    assert_eq!(tercapai(&after, &tanya), Some(true), "{}", told());
    assert_eq!(
        after.sel(tanya.hasil).map(|sel| &sel.nilai),
        Some(&jawaban.hasil)
    );
    let before = tercapai(&outcome, &tanya) == Some(true);
    assert_eq!(jawaban.ubahan.is_empty(), before, "{}", told());
    let (Some(poin), false) = (jawaban.poin, before) else {
        return;
    };
    *answered += 1;
    let up = poin > Decimal::ZERO;
    tepat_poin(&outcome, &after, &tanya, poin, &told());
    for ubahan in &jawaban.ubahan {
        let capaian = |outcome: &Outcome| {
            let row = Baris::Row(ubahan.at.row);
            outcome
                .angka(row, Hasil::CapaianDihitung)
                .expect("a capaian")
        };
        let wanted = capaian(&outcome) + poin;
        let got = capaian(&after);
        // Short of the points only where it can go no further: one step more gives no more.
        let short = if up { got < wanted } else { got > wanted };
        let x = dec(&ubahan.isi.replace('.', "").replace(',', "."));
        for step in [langkah(x), -langkah(x)] {
            let mut tried = after.document.clone();
            tried
                .apply(Edit::set(ubahan.at, tulis(x + step)))
                .expect("a cell");
            let tried = hitung(&tried);
            let Some(there) = tried.angka(Baris::Row(ubahan.at.row), Hasil::CapaianDihitung) else {
                continue;
            };
            if short && x + step >= Decimal::ZERO {
                assert!(
                    if up { there <= got } else { there >= got },
                    "{ubahan:?}: {}",
                    told()
                );
            }
        }
    }
}

/// The points without the rounding of realisasi: each member gains them, or what it can; the simple mean of that is the
/// goal itself.
fn tepat_poin(outcome: &Outcome, after: &Outcome, tanya: &Pertanyaan, poin: Decimal, told: &str) {
    let (Syarat::PalingSedikit(goal) | Syarat::PalingBanyak(goal)) = tanya.syarat else {
        return;
    };
    let sel = outcome.sel(tanya.hasil).expect("a mean");
    if sel.cara.rumus.id != "rerata.sederhana" {
        return;
    }
    let mut sum = Decimal::ZERO;
    for place in &sel.cara.suku {
        let Place::Hasil(at) = place else { continue };
        let [before, after] = [outcome, after].map(|outcome| outcome.angka(at.baris, at.hasil));
        let (before, after) = (before.expect("a capaian"), after.expect("a capaian"));
        let gain = after - before;
        let exact = if poin > Decimal::ZERO {
            poin.min(gain)
        } else {
            poin.max(gain)
        };
        sum += before + exact;
    }
    let off = sum / Decimal::from(sel.cara.suku.len()) - goal;
    assert!(off.abs() < Decimal::new(1, 9), "off by {off}: {told}");
}

#[test]
fn seribu_merata() {
    let (mut benih, mut answered) = (Benih::new(3), 0);
    for _ in 0..1000 {
        periksa_merata(&mut benih, &mut answered);
    }
    assert!(answered > 300, "{answered} answered");
}
