//! Ten thousand questions that nobody chose. What is promised is put in and reckoned anew; the next step does not do,
//! nor does anything nearer; what is called impossible is tried all over.

use super::benih::{Benih, laporan, pertanyaan, tujuan, tulis};
use super::*;
use kalkulator_sakip::domain::document::{CellRef, Document};
use kalkulator_sakip::domain::field::Field;
use kalkulator_sakip::domain::notation::round;
use kalkulator_sakip::domain::outcome::{Baris, Hasil, HasilRef};
use kalkulator_sakip::domain::whatif::cari::siapa;

/// The goal, read here once more.
pub fn tercapai(outcome: &Outcome, tanya: &Pertanyaan) -> Option<bool> {
    // A mean must not rise because the indikator that was asked about drops out of it.
    if let Pengubah::Isian(at) = tanya.pengubah {
        outcome.angka(Baris::Row(at.row), Hasil::Capaian)?;
    }
    let nilai = &outcome.sel(tanya.hasil)?.nilai;
    Some(match (tanya.syarat, nilai) {
        (Syarat::PalingSedikit(bound), Nilai::Angka(value)) => *value >= bound,
        (Syarat::PalingBanyak(bound), Nilai::Angka(value)) => *value <= bound,
        (Syarat::Kelas(rank), Nilai::Kelas(is, _)) => *is <= rank,
        _ => return None,
    })
}

/// The document with another entry, written by the test itself.
fn isi(outcome: &Outcome, tanya: &Pertanyaan, x: Decimal) -> Option<Document> {
    let mut document = outcome.document.clone();
    match tanya.pengubah {
        Pengubah::Isian(at) => {
            let old = document.text(at).to_string();
            let text = match old.split_once(" s.d. ") {
                Some((bawah, atas)) if batas_atas(outcome, at.row, bawah, atas) => {
                    format!("{bawah} s.d. {}", tulis(x))
                }
                Some((_, atas)) => format!("{} s.d. {atas}", tulis(x)),
                None => tulis(x),
            };
            document.apply(Edit::set(at, text)).ok()?;
        }
        Pengubah::Pagu(id) | Pengubah::RealisasiAnggaran(id) => {
            let (hasil, field) = match tanya.pengubah {
                Pengubah::Pagu(_) => (Hasil::Pagu, Field::PaguPerubahan),
                _ => (Hasil::RealisasiAnggaran, Field::RealisasiAnggaran),
            };
            // The result rests on the sum alone: all of it on the first kegiatan.
            let sum = |hasil| outcome.sel(HasilRef::new(Baris::Row(id), hasil));
            let known = [hasil, Hasil::Pagu, Hasil::RealisasiAnggaran];
            let suku = known.iter().find_map(|hasil| {
                let suku = &sum(*hasil)?.cara.suku;
                (!suku.is_empty()).then(|| suku.clone())
            })?;
            let mut rest = x;
            for place in suku {
                let Place::Hasil(HasilRef {
                    baris: Baris::Row(id),
                    ..
                }) = place
                else {
                    return None;
                };
                let at = CellRef::new(id, field);
                document.apply(Edit::set(at, tulis(rest))).ok()?;
                rest = Decimal::ZERO;
            }
        }
        Pengubah::Merata => return None,
    }
    Some(document)
}

/// Which bound of a range counts: the one that the realisasi lies beyond, else the one beyond which it is worse.
fn batas_atas(outcome: &Outcome, row: RowId, bawah: &str, atas: &str) -> bool {
    let text = |field| outcome.document.text(CellRef::new(row, field)).to_string();
    let angka = |text: &str| dec(&text.replace(',', "."));
    let realisasi = text(Field::Realisasi);
    let turun = text(Field::Polaritas) == "rentang-turun";
    match realisasi.is_empty() {
        true => turun,
        false if angka(&realisasi) > angka(atas) => true,
        false if angka(&realisasi) < angka(bawah) => false,
        false => turun,
    }
}

fn coba(outcome: &Outcome, tanya: &Pertanyaan, x: Decimal) -> Option<bool> {
    tercapai(&hitung(&isi(outcome, tanya, x)?), tanya)
}

/// Decimals in which nobody types finer than the answer may be.
pub fn langkah(value: Decimal) -> Decimal {
    Decimal::new(1, value.normalize().scale())
}

struct Hitungan {
    terjawab: usize,
    sudah: usize,
    mustahil: usize,
}

#[track_caller]
fn periksa(benih: &mut Benih, count: &mut Hitungan) {
    let (lines, n) = laporan(benih);
    let outcome = outcome(&lines);
    let tanya = pertanyaan(benih, n);
    let told = || format!("{tanya:?}\n{lines}");
    match cari(&outcome, &tanya) {
        Ok(jawaban) => {
            let after = with(&outcome, &jawaban);
            assert_eq!(
                tercapai(&after, &tanya),
                Some(true),
                "{jawaban:?}\n{}",
                told()
            );
            assert_eq!(
                after.sel(tanya.hasil).map(|sel| &sel.nilai),
                Some(&jawaban.hasil)
            );
            let before = tercapai(&outcome, &tanya) == Some(true);
            assert_eq!(
                jawaban.ubahan.is_empty() && jawaban.sisi != Sisi::Bebas,
                before && jawaban.sisi != Sisi::Bebas,
                "{jawaban:?}\n{}",
                told()
            );
            if before {
                count.sudah += 1;
            } else {
                count.terjawab += 1;
            }
            batas(&outcome, &tanya, &jawaban, before, &told());
        }
        Err(Mustahil::TanpaKelas(words)) => {
            assert!(matches!(tanya.syarat, Syarat::Kelas(rank) if rank >= words.len()));
        }
        Err(mustahil) => {
            count.mustahil += 1;
            assert!(
                !matches!(mustahil, Mustahil::TanpaRumusBalik | Mustahil::TerlaluBesar),
                "{mustahil:?}\n{}",
                told()
            );
            let whole = matches!(mustahil, Mustahil::TanpaLangkah { desimal: 0, .. });
            for _ in 0..12 {
                let most = [5, 100, 3000, 50_000_000][benih.di_bawah(4) as usize];
                let decimals = if whole { 0 } else { benih.di_bawah(3) as u32 };
                let x = benih.angka(most, decimals);
                assert_ne!(
                    coba(&outcome, &tanya, x),
                    Some(true),
                    "{x} {mustahil:?}\n{}",
                    told()
                );
            }
        }
    }
}

/// The bound itself, the step beyond it, and what lies between.
fn batas(outcome: &Outcome, tanya: &Pertanyaan, jawaban: &Jawaban, before: bool, told: &str) {
    let Some(nilai) = jawaban.nilai else { return };
    let put = |x: Decimal| coba(outcome, tanya, x);
    let told = || format!("{jawaban:?}\n{told}");
    if jawaban.sisi == Sisi::Bebas {
        // From the least to the most that may stand there, every whole step of them.
        let inside = |x: &Decimal| jawaban.sampai.is_none_or(|most| *x <= most);
        let further = ["1", "7", "80", "3000"].map(|far| nilai + dec(far));
        for x in [nilai].into_iter().chain(further).filter(inside) {
            assert_eq!(put(x), Some(true), "any entry, {x}: {}", told());
        }
        return;
    }
    assert_eq!(put(nilai), Some(true), "the bound: {}", told());
    let step = langkah(nilai);
    let steps = |x: Decimal, up: bool| if up { x + step } else { x - step };
    let up = jawaban.sisi == Sisi::PalingBanyak;
    let beyond = steps(nilai, up);
    if beyond >= Decimal::ZERO || lower_than_zero(outcome, tanya) {
        assert_ne!(
            put(beyond),
            Some(true),
            "the step beyond, {beyond}: {}",
            told()
        );
    }
    if jawaban.sisi == Sisi::Tepat {
        assert_ne!(put(steps(nilai, true)), Some(true), "{}", told());
    }
    if let Some(sampai) = jawaban.sampai {
        assert_eq!(put(sampai), Some(true), "the other end: {}", told());
        let step = langkah(sampai);
        let beyond = if up { sampai - step } else { sampai + step };
        if beyond >= Decimal::ZERO {
            assert_ne!(put(beyond), Some(true), "beyond the other end: {}", told());
        }
        let middle = round(
            (nilai + sampai) / Decimal::TWO,
            nilai.scale().max(sampai.scale()),
        );
        assert_eq!(put(middle), Some(true), "between: {}", told());
    }
    // Where 0 stands and gives no result, the answer still is the far end of all that do.
    let from_here =
        jawaban.kini.is_none_or(|kini| up != (kini < nilai)) || jawaban.sampai.is_some();
    if let (Some(kini), false, true) = (jawaban.kini, before, from_here) {
        for part in [1, 5, 9] {
            let x = kini + (nilai - kini) * Decimal::new(part, 1);
            let x = round(x, step.scale());
            if x != nilai && (x - kini).abs() < (nilai - kini).abs() {
                assert_ne!(put(x), Some(true), "nearer, {x}: {}", told());
            }
        }
    }
}

fn lower_than_zero(outcome: &Outcome, tanya: &Pertanyaan) -> bool {
    let Pengubah::Isian(at) = tanya.pengubah else {
        return false;
    };
    let text = |field| {
        outcome
            .document
            .text(CellRef::new(at.row, field))
            .to_string()
    };
    [Field::Target, Field::Realisasi]
        .iter()
        .any(|field| text(*field).starts_with('-'))
}

fn banyak(seed: u64, cases: usize) {
    let mut benih = Benih::new(seed);
    let mut count = Hitungan {
        terjawab: 0,
        sudah: 0,
        mustahil: 0,
    };
    for _ in 0..cases {
        periksa(&mut benih, &mut count);
    }
    // The generator must not drift into asking for nothing.
    assert!(count.terjawab > cases / 6, "{} answered", count.terjawab);
    assert!(count.sudah > cases / 12, "{} reached already", count.sudah);
    assert!(count.mustahil > cases / 20, "{} impossible", count.mustahil);
}

#[test]
fn empat_ribu_lima_ratus() {
    banyak(1, 4500);
}

#[test]
fn empat_ribu_lima_ratus_lagi() {
    banyak(2, 4500);
}

#[test]
fn siapa_pun_yang_sanggup() {
    let mut benih = Benih::new(4);
    let mut able = 0;
    for _ in 0..100 {
        let (lines, _) = laporan(&mut benih);
        let outcome = outcome(&lines);
        let hasil = HasilRef::new(Baris::Rekap, Hasil::Rerata);
        let syarat = tujuan(&mut benih, false);
        let all = siapa(&outcome, hasil, syarat);
        let mut efforts = all
            .iter()
            .filter_map(|calon| calon.usaha.map(|usaha| usaha.abs()));
        let mut last = Decimal::ZERO;
        assert!(
            efforts.all(|effort| std::mem::replace(&mut last, effort) <= effort),
            "{all:?}"
        );
        for calon in &all {
            sama_dengan_satu(&outcome, hasil, syarat, calon);
        }
        let first_unable = all.iter().position(|calon| calon.jawaban.is_err());
        let unable = &all[first_unable.unwrap_or(all.len())..];
        assert!(unable.iter().all(|calon| calon.jawaban.is_err()));
        able += all.len() - unable.len();
    }
    assert!(able > 100, "{able} able");
}

/// A member of a mean is asked alone for speed; asked with all the others around it, the answer is the same.
fn sama_dengan_satu(outcome: &Outcome, hasil: HasilRef, syarat: Syarat, calon: &Calon) {
    let at = CellRef::new(calon.indikator, Field::Realisasi);
    let tanya = Pertanyaan {
        hasil,
        syarat,
        pengubah: Pengubah::Isian(at),
    };
    match (&calon.jawaban, cari(outcome, &tanya)) {
        (Ok(one), Ok(two)) => {
            let parts = |of: &Jawaban| {
                let figures = (of.nilai, of.sampai, of.sisi, of.kini);
                (figures, of.ubahan.clone(), of.hasil.clone())
            };
            assert_eq!(parts(one), parts(&two), "{tanya:?}");
        }
        (Err(Mustahil::DiLuarJangkauan(one)), Err(Mustahil::DiLuarJangkauan(two))) => {
            let short = |value: Option<Decimal>| value.map(|value| round(value, 12));
            assert_eq!(short(*one), short(two), "{tanya:?}");
        }
        (Err(one), Err(two)) => {
            let kind = std::mem::discriminant::<Mustahil>;
            assert_eq!(kind(one), kind(&two), "{one:?} {two:?} {tanya:?}");
        }
        (one, two) => panic!("{one:?} {two:?} {tanya:?}"),
    }
}
