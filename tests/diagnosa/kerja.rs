//! The work of the search is bounded: a finding in a large document costs no more than so many candidates. The times are
//! printed, not asserted.

use std::sync::Arc;
use std::time::{Duration, Instant};

use kalkulator_sakip::domain::address::place_id;
use kalkulator_sakip::domain::audit::diagnosa::pencarian::BATAS;
use kalkulator_sakip::domain::audit::{Bahan, Berat, Jenis, Pemeriksaan, Temuan, diagnosa};
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::{Document, Row, RowId};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, RowKind, Section};
use kalkulator_sakip::domain::notation::{Decimal, write, write_ungrouped};
use kalkulator_sakip::domain::outcome::{HasilRef, Place};

use super::pembangkit::Acak;

/// Appends rows to a section.
fn tambah(document: &mut Document, section: Section, rows: Vec<Row>) {
    let edit = Edit::Insert {
        section,
        index: document.rows(section).len(),
        rows: rows.into_iter().map(Arc::new).collect(),
    };
    document.apply(edit).expect("rows at the end");
}

fn digits(acak: &mut Acak, low: u64, high: u64, decimals: u32) -> String {
    let value = Decimal::from_i128_with_scale(i128::from(acak.antara(low, high)), decimals);
    write_ungrouped(value, decimals)
}

/// A table of 30 columns, with totals and two columns of results.
pub fn tabel(banyak: u32) -> Document {
    let mut acak = Acak::new(7);
    let mut rows = vec![Row::new(RowId(1), RowKind::Tabel).with(Field::Uraian, "Besar")];
    for column in 2..30 {
        let row = Row::new(RowId(column), RowKind::KolomTabel);
        rows.push(
            row.with(Field::Uraian, &format!("K{column}"))
                .with(Field::JenisKolom, "angka")
                .with(Field::Ringkasan, "jumlah"),
        );
    }
    for (column, formula) in [(30, "[K2] + [K3] + [K4]"), (31, "[K5] / [K6] x 100%")] {
        let row = Row::new(RowId(column), RowKind::KolomTabel);
        rows.push(
            row.with(Field::Uraian, &format!("K{column}"))
                .with(Field::JenisKolom, "hitung")
                .with(Field::Rumus, formula)
                .with(Field::Ringkasan, "rata-rata"),
        );
    }
    for at in 0..banyak {
        let row = Row::new(RowId(100 + at), RowKind::BarisTabel);
        let named = row.with(Field::Uraian, &format!("Baris {at}"));
        rows.push((2..30).fold(named, |row, column| {
            let value = digits(&mut acak, 10_000_000, 99_999_999, 2);
            row.with(Field::Sel(RowId(column)), &value)
        }));
    }
    let mut document = Document::default();
    tambah(&mut document, Section::Tabel, rows);
    document
}

/// So many indikator with target, actual and the year before.
pub fn indikator(banyak: u32) -> Document {
    let mut acak = Acak::new(11);
    let mut rows = vec![Row::new(RowId(1), RowKind::Sasaran).with(Field::Uraian, "S")];
    for at in 0..banyak {
        let row = Row::new(RowId(10 + at), RowKind::Indikator);
        rows.push(
            row.with(Field::Uraian, &format!("Indikator {at}"))
                .with(Field::Polaritas, "naik")
                .with(Field::Target, &digits(&mut acak, 10_000, 99_999, 2))
                .with(Field::Realisasi, &digits(&mut acak, 10_000, 99_999, 2))
                .with(Field::RealisasiLalu, &digits(&mut acak, 10_000, 99_999, 2)),
        );
    }
    let mut document = Document::default();
    tambah(&mut document, Section::Kinerja, rows);
    document
}

/// Up to so many results printed as figures that no slip gives, the totals first.
pub fn salah(mut document: Document, banyak: usize) -> Document {
    let mut acak = Acak::new(3);
    let outcome = hitung(&document);
    let mut places: Vec<(Place, Decimal, u32)> = outcome
        .baris
        .iter()
        .flat_map(|line| line.sel.iter().map(move |sel| (line.baris, sel)))
        .filter_map(|(baris, sel)| {
            let place = Place::Hasil(HasilRef::new(baris, sel.hasil));
            Some((place, sel.nilai.angka()?, sel.cara.ukuran().decimals()))
        })
        .collect();
    // The last lines are the dearest to explain.
    places.sort_by_key(|(place, ..)| match place {
        Place::Hasil(at) => outcome
            .sel(*at)
            .map(|sel| std::cmp::Reverse(sel.cara.suku.len())),
        Place::Cell(_) => None,
    });
    places.truncate(banyak);
    let ids = document.next_id().0..;
    let mut rows = Vec::new();
    for (id, (place, right, decimals)) in ids.zip(places) {
        let off = Decimal::new(acak.antara(1_100, 1_900) as i64, 3);
        let name = place_id(&document, place).expect("a place");
        rows.push(
            Row::new(RowId(id), RowKind::Cetakan)
                .with(Field::Angka, &name)
                .with(Field::Tercetak, &write(right * off, decimals)),
        );
    }
    tambah(&mut document, Section::Periksa, rows);
    document
}

/// The whole check step by step: findings, time in all, the longest step of a rule, the longest search.
fn ukur(name: &str, document: &Document) {
    let outcome = Arc::new(hitung(document));
    let start = Instant::now();
    let mut check = Pemeriksaan::new(outcome);
    let read = start.elapsed();
    let (mut rules, mut search) = (Duration::ZERO, (Duration::ZERO, Duration::ZERO));
    loop {
        let searching = check.mencari_sebab();
        let start = Instant::now();
        let more = check.lanjut(1);
        let took = start.elapsed();
        match searching {
            false => rules += took,
            true => search = (search.0 + took, search.1.max(took)),
        }
        if !more {
            break;
        }
    }
    println!(
        "{name}: {} findings; read {read:?}, rules {rules:?}, causes {:?}, the longest {:?}",
        check.temuan().len(),
        search.0,
        search.1
    );
}

#[test]
fn times() {
    let sizes: &[u32] = if cfg!(debug_assertions) {
        &[100]
    } else {
        &[100, 200, 2_000]
    };
    for rows in sizes {
        ukur(&format!("{rows} x 30"), &salah(tabel(*rows), 459));
    }
    let sizes: &[u32] = if cfg!(debug_assertions) {
        &[50]
    } else {
        &[300]
    };
    for rows in sizes {
        ukur(
            &format!("{rows} indikator"),
            &salah(indikator(*rows), 3_102),
        );
    }
}

/// The most that a search of a finding about any record looks at: neighbours, figures in place of inputs, candidates.
fn kerja(document: &Document) -> [usize; 3] {
    let bahan = Bahan::new(Arc::new(hitung(document)));
    let mut most = [0; 3];
    for record in bahan.cetak.semua() {
        let mut temuan = Temuan::new("uji", Berat::Sedang, record.angka, Jenis::Beda);
        temuan.cetakan = Some(record.id);
        let soal = diagnosa::perkara(&bahan, &temuan).expect("a figure");
        let instead = soal.susunan.as_ref().map_or(0, |of| of.pengganti.len());
        let tried = diagnosa::telusuri(&soal).dicoba();
        for (most, here) in most.iter_mut().zip([soal.salinan.len(), instead, tried]) {
            *most = (*most).max(here);
        }
    }
    println!("{most:?}");
    most
}

/// Ten times the rows, and no more work than the bound.
#[test]
fn a_large_table_costs_no_more_than_so_many_candidates() {
    for document in [salah(tabel(1_000), 40), salah(indikator(400), 40)] {
        let [neighbours, instead, tried] = kerja(&document);
        assert!(neighbours > 50 && neighbours <= 1_000, "{neighbours}");
        assert!(instead > 300 && instead <= 1_000, "{instead}");
        assert!(tried > 500 && tried <= 3 * BATAS, "{tried}");
    }
}
