//! The tornado: order, ends, and what does not move the result.

use std::sync::Arc;

use kalkulator_sakip::domain::address::parse_hasil_id;
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::notation::Decimal;
use kalkulator_sakip::domain::outcome::{HasilRef, Nilai, Outcome};
use kalkulator_sakip::domain::whatif::kepekaan::{Kerja, Tornado, dengan, isian};
use kalkulator_sakip::report::chart::{Shape, TERBANYAK, tornado};

use super::dokumen::{cell, dec, document, example};

/// All of it at once.
fn semua(outcome: Arc<Outcome>, hasil: HasilRef, persen: Decimal) -> Option<Tornado> {
    let mut kerja = Kerja::new(outcome, hasil, persen);
    while kerja.lanjut(64) {}
    kerja.hasil()
}

#[track_caller]
fn tiup(lines: &str, hasil: &str, persen: &str) -> Tornado {
    let at = parse_hasil_id(hasil).expect("a result");
    semua(Arc::new(hitung(&document(lines))), at, dec(persen)).expect("a tornado")
}

const MONEY: &str = "sasaran 9 uraian=S
    indikator 1 satuan=unit|target=10|realisasi=8|bobot=2
    program 20 uraian=P
    kegiatan 21 pagu_semula=1.000|realisasi_anggaran=600|indikator=#1";

#[test]
fn the_entry_that_moves_most_comes_first() {
    let of = tiup(MONEY, "indikator.1.ei", "10");
    assert_eq!(of.kini, Nilai::Angka(dec("200")));
    let rows: Vec<_> = of
        .ayunan
        .iter()
        .map(|of| (of.isian, of.turun.1.angka(), of.naik.1.angka(), of.lebar))
        .collect();
    let some = |machine: &str| Some(dec(machine));
    let expected = [
        // A/T x R - RA: 888,89 - 600 and 727,27 - 600.
        ("indikator.1.target", None, None, None),
        (
            "kegiatan.21.pagu_semula",
            some("120"),
            some("280"),
            some("160"),
        ),
        (
            "indikator.1.realisasi",
            some("120"),
            some("280"),
            some("160"),
        ),
        (
            "kegiatan.21.realisasi_anggaran",
            some("260"),
            some("140"),
            some("120"),
        ),
    ];
    assert_eq!(rows.len(), expected.len());
    for (row, expected) in rows.iter().zip(expected) {
        assert_eq!(row.0, cell(expected.0));
        if expected.3.is_some() {
            assert_eq!((row.1, row.2, row.3), (expected.1, expected.2, expected.3));
        }
    }
    assert!(rows[0].3 > rows[1].3, "the target moves most");
    assert_eq!(of.diam, 0);
}

#[test]
fn every_end_is_the_core_on_the_changed_document() {
    let outcome = Arc::new(hitung(&example("babel-2020")));
    let at = parse_hasil_id("rekap.ei").expect("a result");
    let of = semua(outcome.clone(), at, dec("10")).expect("a tornado");
    assert!(of.ayunan.len() + of.diam > TERBANYAK);
    // The core from nothing is slow: every sixth entry.
    for ayunan in of.ayunan.iter().step_by(6) {
        for (x, nilai) in [&ayunan.turun, &ayunan.naik] {
            let changed = dengan(&outcome, ayunan.isian, *x).expect("a text");
            let changed = hitung(&changed.document);
            assert_eq!(changed.sel(at).map(|sel| &sel.nilai), Some(nilai));
        }
    }
    let widths: Vec<_> = of.ayunan.iter().filter_map(|of| of.lebar).collect();
    assert!(widths.windows(2).all(|pair| pair[0] >= pair[1]));

    let chart = tornado(&outcome, &of).expect("a chart");
    assert_eq!(chart.table.rows.len(), TERBANYAK);
    let bars = chart
        .shapes
        .iter()
        .filter(|shape| matches!(shape, Shape::Rect { .. }));
    assert_eq!(bars.count(), TERBANYAK * 2);
    let rest = of.ayunan.len() - TERBANYAK;
    assert!(
        chart.notes[1]
            .text
            .contains(&format!("an {rest} isian lain")),
        "{:?}",
        chart.notes
    );
}

#[test]
fn it_goes_in_steps_and_tells_how_far_it_is() {
    let outcome = Arc::new(hitung(&document(MONEY)));
    let at = parse_hasil_id("indikator.1.ei").expect("a result");
    assert_eq!(isian(&outcome, at).len(), 4);
    let mut kerja = Kerja::new(outcome, at, dec("10"));
    assert_eq!(kerja.kemajuan(), (0, 4));
    assert!(kerja.lanjut(3));
    assert_eq!(kerja.kemajuan(), (3, 4));
    assert!(!kerja.lanjut(3));
    assert_eq!(kerja.hasil().map(|of| of.ayunan.len()), Some(4));
}

#[test]
fn what_does_not_move_the_result_is_counted_not_drawn() {
    // Capped at 100: more realisasi does nothing, less does nothing either while it stays above the target.
    let lines = "pengaturan batas=100
        sasaran 9 uraian=S
        indikator 1 satuan=unit|target=10|realisasi=30
        indikator 2 satuan=unit|target=10|realisasi=5";
    let of = tiup(lines, "sasaran.9.rerata", "10");
    assert_eq!(of.diam, 2);
    let cells: Vec<_> = of.ayunan.iter().map(|of| of.isian).collect();
    assert_eq!(
        cells,
        [cell("indikator.2.target"), cell("indikator.2.realisasi")]
    );
    let still = "indikator 1 satuan=unit|target=10|realisasi=0";
    let of = tiup(still, "indikator.1.capaian", "10");
    assert_eq!((of.ayunan.len(), of.diam), (0, 2));
    assert_eq!(tornado(&hitung(&document(still)), &of), None);
}
