//! Each slip, planted into generated reports, is named as that slip or as one that is equally simple.

use std::mem::discriminant;
use std::sync::Arc;
use std::time::{Duration, Instant};

use kalkulator_sakip::domain::audit::banding::Tercetak;
use kalkulator_sakip::domain::audit::{Bahan, Berat, Jenis, Sebab, Temuan, diagnosa};
use kalkulator_sakip::domain::compute::{hitung, hitung_ulang};
use kalkulator_sakip::domain::document::{CellRef, Document};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::Field;
use kalkulator_sakip::domain::notation::{Decimal, write};

use super::pembangkit::{Acak, tercetak};
use super::tanam::{SEMUA, Tanam};

/// Planted cases of each slip.
const KASUS: usize = 70;

/// What came of one slip.
#[derive(Default)]
struct Hitungan {
    ditanam: usize,
    sama: usize,
    setara: usize,
}

#[test]
fn planted_slips_are_named() {
    let report = |seed| Bahan::new(Arc::new(hitung(&tercetak(seed))));
    let reports: Vec<Bahan> = (0..40).map(report).collect();
    let (mut planted, mut found) = (0, 0);
    let mut time = Duration::ZERO;
    for (name, plant) in SEMUA {
        let mut count = Hitungan::default();
        let mut missed = Vec::new();
        for attempt in 0..50_000_u64 {
            if count.ditanam == KASUS {
                break;
            }
            let before = &reports[attempt as usize % reports.len()];
            let mut acak = Acak::new(attempt * 7_919 + 13);
            let Some(slip) = plant(before, &mut acak) else {
                continue;
            };
            let Some((bahan, mut temuan)) = ditemukan(before, &slip) else {
                continue;
            };
            count.ditanam += 1;
            let start = Instant::now();
            diagnosa::isi(&bahan, &mut temuan);
            time += start.elapsed();
            match &temuan.sebab {
                Some(sebab) if discriminant(sebab) == discriminant(&slip.sebab) => count.sama += 1,
                Some(sebab) if setara(sebab, &slip.sebab) => count.setara += 1,
                other => missed.push(format!(
                    "{} for {:?}: {other:?}, planted {:?}",
                    temuan.tercetak, temuan.seharusnya, slip.sebab
                )),
            }
        }
        println!(
            "{name:24} {:3} planted, {:3} named, {:2} equally simple",
            count.ditanam, count.sama, count.setara
        );
        for line in missed.iter().take(3) {
            println!("    {line}");
        }
        assert!(count.ditanam >= KASUS / 2, "{name}: too few cases");
        planted += count.ditanam;
        found += count.sama + count.setara;
    }
    println!(
        "{found} of {planted}, {} µs each",
        time.as_micros() / planted as u128
    );
    assert!(planted >= 2_000);
    assert!(found * 100 >= planted * 95, "{found} of {planted}");
}

/// Figures that come from no slip at all are left without a cause, but for accidents.
#[test]
fn figures_without_a_slip_have_no_cause() {
    let (mut tried, mut named) = (0, Vec::new());
    for seed in 0..20 {
        let before = Bahan::new(Arc::new(hitung(&tercetak(seed))));
        let mut acak = Acak::new(seed);
        for _ in 0..15 {
            let records = before.cetak.semua();
            let record = acak.pilih(records).clone();
            let right = before.angka(record.angka).expect("a figure");
            // As long as the right one, and of its size.
            let off = Decimal::new(acak.antara(1_100, 1_900) as i64, 3);
            let decimals = record
                .teks
                .split_once(',')
                .map_or(0, |(_, after)| after.len());
            let text = write(right * off, decimals as u32);
            let slip = Tanam {
                cetakan: vec![(record.angka, "", text)],
                jenis: Jenis::Beda,
                sebab: Sebab::Tanda,
            };
            let Some((bahan, mut temuan)) = ditemukan(&before, &slip) else {
                continue;
            };
            diagnosa::isi(&bahan, &mut temuan);
            tried += 1;
            if let Some(sebab) = temuan.sebab {
                named.push(format!("{} for {right}: {sebab:?}", temuan.tercetak));
            }
        }
    }
    for line in named.iter().take(20) {
        println!("    {line}");
    }
    println!("{} of {tried} named by accident", named.len());
    assert!(tried > 200);
    assert!(named.len() * 10 <= tried, "{} of {tried}", named.len());
}

fn setara(a: &Sebab, b: &Sebab) -> bool {
    diagnosa::biaya(a) == diagnosa::biaya(b)
}

/// The report with the slip in print, and the finding about it; `None` where what is printed is right all the same.
fn ditemukan(before: &Bahan, slip: &Tanam) -> Option<(Bahan, Temuan)> {
    let mut document: Document = before.document().clone();
    for (place, di, text) in &slip.cetakan {
        let record = before.cetak.di(*place, di)?;
        let edit = Edit::set(CellRef::new(record.id, Field::Tercetak), text.as_str());
        document.apply(edit).expect("a record of the report");
    }
    let bahan = Bahan::new(Arc::new(hitung_ulang(&document, &before.outcome)));
    let (place, di, text) = slip.cetakan.first()?;
    let right = bahan.angka(*place)?;
    let local = matches!(slip.jenis, Jenis::BedaSetempat { .. });
    let read = Tercetak::baca(text, Some(right))?;
    if read.cocok(right) != local {
        return None;
    }
    let record = bahan.cetak.di(*place, di)?;
    let mut temuan = Temuan::new("uji", Berat::Sedang, *place, slip.jenis.clone());
    temuan.cetakan = Some(record.id);
    temuan.tercetak = record.teks.clone();
    temuan.di = record.di.clone();
    temuan.seharusnya = Some(right);
    Some((bahan, temuan))
}
