//! The drawing of a line tells the truth: within its box, its figures as in the table, gaps as gaps.

use kalkulator_sakip::domain::address::parse_hasil_id;
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::whatif::kepekaan::garis;
use kalkulator_sakip::report::chart::{Chart, Shape, kepekaan, letak};

use super::dokumen::{cell, dec, document};

#[track_caller]
fn gambar(lines: &str, hasil: &str, isian: &str, dari: &str, sampai: &str) -> Chart {
    let outcome = hitung(&document(lines));
    let at = parse_hasil_id(hasil).expect("a result");
    let garis = garis(&outcome, at, cell(isian), dec(dari), dec(sampai)).expect("a line");
    let chart = kepekaan(&outcome, &garis);
    assert_eq!(
        chart.table.rows.len(),
        garis.titik.len(),
        "every place is in the table"
    );
    let letak = letak(&garis);
    for shape in &chart.shapes {
        let places: Vec<(i32, i32)> = match shape {
            Shape::Rect { x, y, w, h, .. } => vec![(*x, *y), (x + w, y + h)],
            Shape::Line { x1, y1, x2, y2, .. } => vec![(*x1, *y1), (*x2, *y2)],
            Shape::Text { x, y, .. } => vec![(*x, *y)],
            Shape::Break { x, y, .. } => vec![(*x, *y)],
        };
        for (x, y) in places {
            assert!(
                (0..=chart.width).contains(&x) && (0..=chart.height).contains(&y),
                "{shape:?}"
            );
        }
    }
    // Whatever lies on the scale is drawn where it belongs, within half a unit.
    let lines = chart.shapes.iter().filter_map(|shape| match shape {
        Shape::Line {
            x1,
            y1,
            x2,
            y2,
            class: "garis",
        } => Some((*x1, *y1, *x2, *y2)),
        _ => None,
    });
    let lines: Vec<_> = lines.collect();
    let (top, _) = letak.tinggi();
    for titik in &garis.titik {
        let Some(value) = titik.hasil.angka() else {
            continue;
        };
        let (x, y) = (letak.x(titik.isian), letak.y(value));
        let on = |(x1, y1, x2, y2): &(i32, i32, i32, i32)| {
            let between = (*x1..=*x2).contains(&x);
            // Twice the area of the triangle against its base.
            let area = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
            between && area.abs() <= 2 * ((x2 - x1).abs() + (y2 - y1).abs()).max(1)
        };
        assert!(y == top || lines.iter().any(on), "{x} {y} {lines:?}");
    }
    chart
}

fn words(chart: &Chart, wanted: &str) -> Vec<String> {
    let text = |shape: &Shape| match shape {
        Shape::Text { class, text, .. } if *class == wanted => {
            Some(text.text.replace('\u{a0}', " "))
        }
        _ => None,
    };
    chart.shapes.iter().filter_map(text).collect()
}

fn count(chart: &Chart, wanted: &str) -> usize {
    let is = |shape: &&Shape| match shape {
        Shape::Rect { class, .. } | Shape::Line { class, .. } => *class == wanted,
        _ => false,
    };
    chart.shapes.iter().filter(is).count()
}

#[test]
fn bands_are_named_and_marks_are_lettered() {
    let lines = "indikator 1 uraian=Mutu|satuan=%|target=80|realisasi=60";
    let chart = gambar(
        lines,
        "indikator.1.capaian",
        "indikator.1.realisasi",
        "0",
        "100",
    );
    assert_eq!(
        words(&chart, "nama-pita"),
        [
            "Sangat Tinggi",
            "Tinggi",
            "Sedang",
            "Rendah",
            "Sangat Rendah"
        ]
    );
    assert_eq!(words(&chart, "huruf"), ["a", "b", "c", "d", "e"]);
    assert_eq!(count(&chart, "garis"), 1, "a straight line is one");
    let notes = chart.notes[0].text.as_str();
    assert_eq!(
        notes,
        "a: mulai Rendah; b: mulai Sedang; c: mulai Tinggi; d: mulai Sangat Tinggi; e: realisasi sama dengan target."
    );
    assert_eq!(
        chart.title,
        "Capaian Mutu menurut realisasi indikator 1 (Mutu)"
    );
    assert_eq!(
        chart.description.replace('\u{a0}', " "),
        "Dari 0: 0,00 % sampai 100: 125,00 %. Sekarang 60: 75,00 %."
    );
    assert_eq!(count(&chart, "celah"), 0);
    let now: Vec<_> = chart
        .table
        .rows
        .iter()
        .filter(|row| row.cells[3].text() == "isian sekarang")
        .collect();
    assert_eq!(now.len(), 1);
    assert_eq!(now[0].cells[1].text(), "75,00");
    assert_eq!(now[0].cells[2].text(), "Sedang");
}

#[test]
fn a_gap_is_a_gap_and_what_runs_off_says_so() {
    let lines = "indikator 1 satuan=unit|target=80|realisasi=60";
    let chart = gambar(
        lines,
        "indikator.1.capaian",
        "indikator.1.target",
        "0",
        "160",
    );
    assert_eq!(count(&chart, "celah"), 1);
    assert_eq!(chart.table.rows[0].cells[1].text(), "– target 0");
    assert!(
        chart
            .notes
            .iter()
            .any(|note| note.text.contains("di luar gambar")),
        "{:?}",
        chart.notes
    );
    let ratio = "indikator 1 satuan=unit|polaritas=turun-rasio|target=80|realisasi=60";
    let chart = gambar(
        ratio,
        "indikator.1.capaian",
        "indikator.1.realisasi",
        "-100",
        "100",
    );
    assert_eq!(count(&chart, "celah"), 1, "one strip over all of it");
}

#[test]
fn money_has_no_bands() {
    let lines = "indikator 1 satuan=unit|target=10|realisasi=8
        program 20 uraian=P
        kegiatan 21 pagu_semula=1.000.000.000|realisasi_anggaran=600.000.000|indikator=#1";
    let chart = gambar(
        lines,
        "indikator.1.ei",
        "kegiatan.21.pagu_semula",
        "0",
        "2000000000",
    );
    assert_eq!(words(&chart, "nama-pita"), [""; 0]);
    assert_eq!(chart.table.columns.len(), 3);
    assert!(
        words(&chart, "tick").contains(&"Rp 1 miliar".to_string()),
        "{:?}",
        words(&chart, "tick")
    );
}
