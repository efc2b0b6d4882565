//! Where every printed figure is the right one, no rule about printed figures speaks.

use kalkulator_sakip::domain::address;
use kalkulator_sakip::domain::audit::{Bahan, Pemeriksaan};
use kalkulator_sakip::domain::cetak;
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::{Document, Row, RowId, Text};
use kalkulator_sakip::domain::field::{Field, RowKind, Section};
use kalkulator_sakip::domain::notation;
use kalkulator_sakip::domain::outcome::{HasilRef, Outcome, Place};
use kalkulator_sakip::samples;
use kalkulator_sakip::text;
use proptest::prelude::*;
use std::sync::Arc;

use super::dokumen::{document, example, push, typed};
use super::{diperiksa, semua};

/// Every result and every typed figure as the report would print it, with at most so many decimals.
fn printed(outcome: &Outcome, decimals: u32) -> Vec<(Place, Text)> {
    let document = &outcome.document;
    let mut all = Vec::new();
    for row in &outcome.baris {
        for sel in row.sel.iter().filter(|sel| sel.nilai.ada()) {
            let at = HasilRef::new(row.baris, sel.hasil);
            let shown = sel.cara.ukuran().decimals();
            let text = match sel.nilai.angka() {
                Some(value) if decimals < shown => notation::write(value, decimals),
                _ => text::sel_satuan(sel),
            };
            all.push((Place::Hasil(at), text.into()));
        }
    }
    let bahan = Bahan::new(Arc::new(outcome.clone()));
    for (at, value) in bahan.isian() {
        // The year of the report and the switches are no figures of a table.
        let single = document
            .row(at.row)
            .is_none_or(|row| row.kind.section().is_single());
        if !single {
            let text = match value.scale() > decimals {
                true => notation::write(value, decimals),
                false => notation::write_plain(value),
            };
            all.push((Place::Cell(at), text.into()));
        }
    }
    all
}

/// The document with all that it should print, in the home tables; and each figure once more in one other place.
fn with_print(document: &Document, decimals: u32) -> Document {
    let figures = printed(&hitung(document), decimals);
    let mut document = document.clone();
    let known = |(place, _): &&(Place, Text)| address::place_id(&document, *place).is_some();
    let figures: Vec<(Place, Text)> = figures.iter().filter(known).cloned().collect();
    if let Some(edit) = cetak::tulis(&document, &figures) {
        document.apply(edit).expect("it fits");
    }
    let mut rows: Vec<Arc<Row>> = Vec::new();
    for (next, (place, text)) in (document.next_id().0..).zip(&figures) {
        let row = Row::new(RowId(next), RowKind::Cetakan)
            .with(
                Field::Angka,
                &address::place_id(&document, *place).expect("a name"),
            )
            .with(Field::DicetakDi, "Lampiran")
            .with(Field::Tercetak, text);
        rows.push(row.into());
    }
    let (section, index) = (Section::Periksa, document.rows(Section::Periksa).len());
    let insert = kalkulator_sakip::domain::edit::Edit::Insert {
        section,
        index,
        rows,
    };
    document.apply(insert).expect("it fits");
    document
}

/// Rules about printed figures: those that answer for a record.
#[track_caller]
fn silent(document: &Document, decimals: u32) {
    let checked = diperiksa(&with_print(document, decimals));
    let spoken = checked.temuan.iter().any(|temuan| temuan.cetakan.is_some());
    assert!(!spoken, "{}", semua(&checked));
}

#[test]
fn every_example_printed_as_it_is_reckoned_is_right() {
    for sample in samples::ALL {
        let mut plain = example(sample.id);
        let section = Section::Periksa;
        let count = plain.rows(section).len();
        let index = 0;
        let remove = kalkulator_sakip::domain::edit::Edit::Remove {
            section,
            index,
            count,
        };
        plain.apply(remove).expect("it fits");
        for decimals in 0..=2 {
            silent(&plain, decimals);
        }
    }
}

/// One step for each record, finding and rule: the work grows with the report, not with its square.
#[test]
fn the_check_takes_one_step_for_each_record() {
    let document = with_print(&example("babel-2020"), 2);
    let records = document.of_kind(RowKind::Cetakan).count();
    let mut check = Pemeriksaan::new(Arc::new(hitung(&document)));
    let mut steps = 0;
    while check.lanjut(1) {
        steps += 1;
    }
    assert!(records > 1_000, "{records}");
    let rules = kalkulator_sakip::domain::audit::ATURAN.len();
    // Rules about the document itself look at its rows.
    let rows: usize = Section::ALL
        .iter()
        .map(|section| document.rows(*section).len())
        .sum();
    assert!(
        steps <= records + rules * (1 + rows),
        "{steps} for {records}"
    );
}

/// A decimal of up to so many digits and two decimals, above zero.
fn figure(digits: u32) -> impl Strategy<Value = String> {
    (1..10_u64.pow(digits), 0..3_u32).prop_map(|(mantissa, scale)| {
        let value = notation::Decimal::from_i128_with_scale(mantissa.into(), scale);
        typed(&value.to_string())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_consistent_report_is_right(
        rows in prop::collection::vec((figure(6), figure(6), figure(6), 0..4_usize, 1..10_000_000_000_u64, 1..10_000_000_000_u64), 1..8),
        decimals in 0..3_u32,
    ) {
        let polaritas = ["naik", "turun", "turun-rasio", "tepat"];
        let mut lines = String::from("sasaran 900 uraian=Sasaran\n");
        for (at, (t, r, before, direction, pagu, spent)) in rows.iter().enumerate() {
            let id = at + 1;
            lines += &format!(
                "indikator {id} uraian=Indikator {id}|satuan=%|polaritas={}|target={t}|realisasi={r}|realisasi_lalu={before}|capaian_lalu={before}\n",
                polaritas[*direction],
            );
            lines += &format!(
                "kegiatan {} uraian=Kegiatan {id}|pagu_semula={pagu}|realisasi_anggaran={spent}|indikator=#{id}\n",
                id + 100,
            );
        }
        lines += "tabel 200 uraian=Tabel\nkolom_tabel 201 uraian=A\nkolom_tabel 202 uraian=B\n\
                  kolom_tabel 203 uraian=Bagian|jenis_kolom=hitung|rumus=[A] / [B] * 100%\n\
                  kolom_tabel 204 uraian=Jumlah|jenis_kolom=hitung|rumus=[A] + [B]\n";
        for (at, (a, b, ..)) in rows.iter().enumerate() {
            lines += &format!("baris {} uraian=Baris {at}|k201={a}|k202={b}\n", 210 + at);
        }
        silent(&document(&lines), decimals);
    }
}

/// [`push`] is what the examples of the other files are made with.
#[test]
fn a_wrong_figure_is_not_right() {
    let mut document = document("indikator 1 uraian=A|satuan=%|target=10|realisasi=5");
    let wrong = Row::new(RowId(2), RowKind::Cetakan)
        .with(Field::Angka, "indikator.1.capaian")
        .with(Field::Tercetak, "51 %");
    let edit = push(&document, wrong);
    document.apply(edit).expect("it fits");
    assert_eq!(diperiksa(&document).temuan.len(), 1);
}
