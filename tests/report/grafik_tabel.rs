//! Charts of the office's own tables: lines and bars show what stands in the cells, typed or reckoned.

use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::{CellRef, Document, Row, RowId};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, RowKind};
use kalkulator_sakip::report::chart::{Chart, Shape, tabel};

use super::charts::{bars, within, words};
use super::document;

/// A table with the years as columns, drawn as `kind`.
fn with_table(kind: &str, rows: &[(&str, &[&str])]) -> Document {
    let years = rows.first().map_or(0, |(_, figures)| figures.len());
    let mut all = vec![
        Row::new(RowId(1), RowKind::Tabel)
            .with(Field::Uraian, "Industri")
            .with(Field::Grafik, kind),
    ];
    all.extend((0..years).map(|at| {
        Row::new(RowId(at as u32 + 2), RowKind::KolomTabel)
            .with(Field::Uraian, &format!("{}", 2013 + at))
            .with(Field::JenisKolom, "angka")
    }));
    for (at, (name, figures)) in rows.iter().enumerate() {
        let row = Row::new(RowId(at as u32 + 50), RowKind::BarisTabel).with(Field::Uraian, name);
        let cells = figures.iter().enumerate();
        all.push(cells.fold(row, |row, (at, text)| {
            row.with(Field::Sel(RowId(at as u32 + 2)), text)
        }));
    }
    document(all)
}

#[track_caller]
fn of_table(document: &Document) -> Option<Chart> {
    tabel(document, &hitung(document), RowId(1))
}

fn lines(chart: &Chart) -> Vec<(i32, i32, i32, i32)> {
    let line = |shape: &Shape| match shape {
        Shape::Line {
            x1,
            y1,
            x2,
            y2,
            class,
        } if class.starts_with("series") => Some((*x1, *y1, *x2, *y2)),
        _ => None,
    };
    chart.shapes.iter().filter_map(line).collect()
}

#[test]
fn a_table_is_drawn_as_lines_with_a_name_at_each_end() {
    let document = with_table(
        "garis",
        &[
            ("Pangan", &["100", "150", "200"]),
            ("Sandang", &["200", "", "199"]),
        ],
    );
    let chart = of_table(&document).expect("a chart");
    assert_eq!(words(&chart, "name"), ["Pangan", "Sandang"]);
    assert_eq!(words(&chart, "tick")[..3], ["0", "50", "100"]);
    // Two pieces of the whole line, none of the broken one, and a sample at each name.
    let pieces = lines(&chart);
    assert_eq!(pieces.len(), 2 + 2);
    let rise = |at: usize| pieces[at].1 - pieces[at].3;
    assert_eq!(rise(0), rise(1), "equal steps rise alike");
    assert!(rise(0) > 0);
    assert!(chart.description.contains("Pangan: 100 menjadi 200"));
    assert_eq!(chart.table.rows.len(), 2, "the table goes with it");
    within(&chart);
}

#[test]
fn names_at_the_ends_do_not_touch() {
    let rows: Vec<(String, [&str; 2])> = (0..8)
        .map(|at| (format!("Baris {at}"), ["10", "11"]))
        .collect();
    let rows: Vec<(&str, &[&str])> = rows.iter().map(|(name, row)| (&**name, &row[..])).collect();
    let chart = of_table(&with_table("garis", &rows)).expect("a chart");
    let mut heights: Vec<i32> = chart
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Text {
                y, class: "name", ..
            } => Some(*y),
            _ => None,
        })
        .collect();
    heights.sort_unstable();
    assert_eq!(heights.len(), 8);
    assert!(
        heights.windows(2).all(|pair| pair[1] - pair[0] >= 15),
        "{heights:?}"
    );
    within(&chart);
}

#[test]
fn a_table_is_drawn_as_bars_of_its_first_figures() {
    let document = with_table(
        "batang",
        &[("A", &["4", "9"]), ("B", &["2", "9"]), ("C", &["", "9"])],
    );
    let chart = of_table(&document).expect("a chart");
    let [(_, first), (_, second)] = bars(&chart)[..] else {
        panic!("two bars")
    };
    assert!((first - 2 * second).abs() <= 1);
    assert_eq!(words(&chart, "value"), ["4", "2", ""]);
    within(&chart);
    let many: Vec<String> = (0..25).map(|at| format!("Baris {at}")).collect();
    let many: Vec<(&str, &[&str])> = many.iter().map(|name| (&**name, &["1"][..])).collect();
    let chart = of_table(&with_table("batang", &many)).expect("a chart");
    assert_eq!((bars(&chart).len(), chart.notes.len()), (20, 1));
}

#[test]
fn what_a_formula_reckons_is_drawn_whatever_was_typed_before() {
    let figures: &[&str] = &["4", "7"];
    let mut document = with_table("batang", &[("A", figures), ("B", &["6", "8"])]);
    let column = CellRef::new(RowId(2), Field::JenisKolom);
    for (at, text) in [
        (column, "hitung"),
        (CellRef::new(RowId(2), Field::Rumus), "[2014] * 2"),
    ] {
        document.apply(Edit::set(at, text)).expect("a cell");
    }
    let chart = of_table(&document).expect("a chart");
    assert_eq!(words(&chart, "value"), ["14", "16"]);
}

#[test]
fn a_heading_with_a_kode_hides_no_row_of_the_chart() {
    let mut document = with_table(
        "batang",
        &[("Kelompok", &[""]), ("A", &["4"]), ("B", &["2"])],
    );
    for (at, text) in [
        (CellRef::new(RowId(50), Field::JenisBaris), "judul"),
        (CellRef::new(RowId(50), Field::Kode), "1"),
        (CellRef::new(RowId(51), Field::Kode), "1.1"),
        (CellRef::new(RowId(52), Field::Kode), "1.2"),
    ] {
        document.apply(Edit::set(at, text)).expect("a cell");
    }
    let chart = of_table(&document).expect("a chart");
    assert_eq!(words(&chart, "value"), ["4", "2"]);
}

#[test]
fn a_long_table_is_drawn_at_once() {
    let rows: Vec<String> = (0..3_000).map(|at| format!("Baris {at}")).collect();
    let rows: Vec<(&str, &[&str])> = rows.iter().map(|name| (&**name, &["1", "2"][..])).collect();
    for (kind, drawn) in [("batang", 20), ("garis", 0)] {
        let document = with_table(kind, &rows);
        let found = of_table(&document);
        let bars = found.as_ref().map_or(0, |chart| bars(chart).len());
        assert_eq!(bars, drawn, "{kind}");
    }
}

#[test]
fn a_table_without_chart_or_figures_has_none() {
    assert!(of_table(&with_table("tanpa", &[("A", &["1", "2"])])).is_none());
    assert!(
        of_table(&with_table("garis", &[("A", &["1"])])).is_none(),
        "one column"
    );
    assert!(of_table(&with_table("garis", &[("A", &["x", "y"])])).is_none());
    assert!(of_table(&Document::default()).is_none());
}
