//! Charts tell the truth: bars in proportion, figures as in the table, a break where a bar is longer than drawn.

use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::{Document, Row, RowId};
use kalkulator_sakip::domain::field::{Field, RowKind};
use kalkulator_sakip::domain::notation::{Decimal, from_machine};
use kalkulator_sakip::report::chart::{Chart, Scale, Shape, anggaran, capaian};
use proptest::prelude::*;

use super::{document, example};

fn number(machine: &str) -> Decimal {
    from_machine(machine).expect("a machine decimal")
}

/// Indikator with target 100, so that the capaian is the realisasi.
fn with_capaian(values: &[&str]) -> Document {
    let rows = values.iter().enumerate().map(|(at, value)| {
        Row::new(RowId(at as u32 + 1), RowKind::Indikator)
            .with(Field::Uraian, &format!("Indikator {at}"))
            .with(Field::Satuan, "nilai")
            .with(Field::Target, "100")
            .with(Field::Realisasi, value)
    });
    document(rows.collect())
}

pub fn bars(chart: &Chart) -> Vec<(i32, i32)> {
    let bar = |shape: &Shape| match shape {
        Shape::Rect { x, w, class, .. } if class.starts_with("bar") => Some((*x, *w)),
        _ => None,
    };
    chart.shapes.iter().filter_map(bar).collect()
}

pub fn words(chart: &Chart, wanted: &str) -> Vec<String> {
    let text = |shape: &Shape| match shape {
        Shape::Text { class, text, .. } if *class == wanted => {
            Some(text.text.replace('\u{a0}', " "))
        }
        _ => None,
    };
    chart.shapes.iter().filter_map(text).collect()
}

fn breaks(chart: &Chart) -> usize {
    chart
        .shapes
        .iter()
        .filter(|shape| matches!(shape, Shape::Break { .. }))
        .count()
}

#[track_caller]
fn one(charts: Vec<Chart>) -> Chart {
    assert_eq!(charts.len(), 1);
    charts.into_iter().next().expect("one")
}

#[test]
fn the_example_is_drawn_in_the_order_of_the_table_with_its_figures() {
    let outcome = hitung(&example());
    let chart = one(capaian(&outcome, "lead"));
    let labels = words(&chart, "value");
    assert_eq!(labels.len(), 8);
    for (label, row) in labels.iter().zip(&chart.table.rows) {
        let figure = row.cells[2].text();
        let word = row.cells[3].text();
        assert_eq!(*label, format!("{figure} % · {word}"));
    }
    assert!(
        chart.description.contains("1.319,45"),
        "{}",
        chart.description
    );

    let money = one(anggaran(&outcome));
    let labels = words(&money, "value");
    assert_eq!(labels.len(), money.table.rows.len() * 2);
    for (pair, row) in labels.chunks(2).zip(&money.table.rows) {
        let figures: Vec<String> = row.cells[1..].iter().map(|cell| cell.text()).collect();
        assert_eq!(pair[0], format!("Pagu Rp {}", figures[0]));
        assert_eq!(
            pair[1],
            format!("Realisasi Rp {} ({} %)", figures[1], figures[2])
        );
    }
    assert_eq!(breaks(&money), 0, "money is never broken");
}

#[test]
fn what_is_longer_than_drawn_is_broken_and_says_so() {
    #[track_caller]
    fn check(values: &[&str], broken: usize) {
        let outcome = hitung(&with_capaian(values));
        let chart = one(capaian(&outcome, "lead"));
        // One mark more at the axis.
        let marks = if broken > 0 { broken + 1 } else { 0 };
        assert_eq!(breaks(&chart), marks, "{values:?}");
        assert_eq!(chart.notes.len(), usize::from(broken > 0));
    }
    check(
        &[
            "1319,45", "582,48", "65,55", "111,45", "0", "61,70", "70,18", "111,33",
        ],
        2,
    );
    check(&["90", "100", "110"], 0);
    check(&["65", "270"], 1);
    check(&["65", "250"], 0);
    check(&["500", "520", "560"], 0);
    check(&["100000000000000000000", "50"], 1);
}

#[test]
fn a_figure_below_zero_goes_the_other_way() {
    let outcome = hitung(&with_capaian(&["-40", "80"]));
    let chart = one(capaian(&outcome, "lead"));
    let [(below, below_width), (above, above_width)] = bars(&chart)[..] else {
        panic!("two bars")
    };
    assert_eq!(below + below_width, above, "both start at zero");
    assert!(
        (above_width - 2 * below_width).abs() <= 1,
        "{below_width} {above_width}"
    );
}

#[test]
fn what_has_no_figure_has_no_bar_but_its_reason() {
    let outcome = hitung(&with_capaian(&["80", "belum"]));
    let chart = one(capaian(&outcome, "lead"));
    assert_eq!(bars(&chart).len(), 1);
    assert_eq!(words(&chart, "value")[1], "– bukan angka");
    assert!(capaian(&hitung(&with_capaian(&["belum"])), "lead").is_empty());
    assert!(anggaran(&hitung(&Document::default())).is_empty());
}

#[test]
fn many_are_spread_over_charts_on_one_scale() {
    let values: Vec<String> = (1..=40).map(|value| value.to_string()).collect();
    let values: Vec<&str> = values.iter().map(String::as_str).collect();
    let charts = capaian(&hitung(&with_capaian(&values)), "lead");
    assert_eq!(charts.len(), 3);
    let rows: usize = charts.iter().map(|chart| chart.table.rows.len()).sum();
    assert_eq!(rows, 40);
    let ticks: Vec<_> = charts.iter().map(|chart| words(chart, "tick")).collect();
    assert!(ticks.windows(2).all(|pair| pair[0] == pair[1]), "{ticks:?}");
    assert_eq!(charts[1].title, "Capaian per indikator (%) (2 dari 3)");
}

#[test]
fn everything_lies_within_the_box() {
    let long = "Persentase ".repeat(40);
    let mut rows: Vec<Row> = Vec::new();
    for (at, value) in ["100", "1319,45", "-20"].iter().enumerate() {
        rows.push(
            Row::new(RowId(at as u32 + 1), RowKind::Indikator)
                .with(Field::Uraian, &long)
                .with(Field::Target, "100")
                .with(Field::Realisasi, value),
        );
    }
    let chart = one(capaian(&hitung(&document(rows)), "lead"));
    within(&chart);
    assert!(
        words(&chart, "name")
            .iter()
            .all(|name| name.chars().count() < 110 && name.ends_with('…'))
    );
}

#[test]
fn axes_end_at_round_figures() {
    #[track_caller]
    fn check(values: &[&str], expected: &[&str]) {
        let values: Vec<Decimal> = values.iter().map(|value| number(value)).collect();
        let expected: Vec<Decimal> = expected.iter().map(|value| number(value)).collect();
        assert_eq!(Scale::whole(&values, Decimal::ONE, 100).ticks(), expected);
    }
    check(&["120"], &["0", "50", "100", "150"]);
    check(
        &["11984610979"],
        &["0", "5000000000", "10000000000", "15000000000"],
    );
    check(&["4"], &["0", "1", "2", "3", "4"]);
    check(
        &["-30", "90"],
        &["-50", "-25", "0", "25", "50", "75", "100"],
    );
}

prop_compose! {
    fn figures()(cents in prop::collection::vec(0_i64..200_000_000, 1..30)) -> Vec<Decimal> {
        cents.into_iter().map(|cents| Decimal::new(cents, 2)).collect()
    }
}

proptest! {
    #[test]
    fn bars_are_in_proportion(values in figures()) {
        let scale = Scale::whole(&values, Decimal::ONE, 400);
        for value in &values {
            // Within half a unit of the exact length.
            let exact = *value * Decimal::from(400) / scale.high();
            let drawn = Decimal::from(scale.place(*value));
            prop_assert!((drawn - exact).abs() <= Decimal::new(5, 1), "{value}: {drawn} for {exact}");
            prop_assert!(!scale.exceeds(*value));
        }
    }

    #[test]
    fn a_break_leaves_the_others_in_proportion(values in figures()) {
        let scale = Scale::breaking(&values, Decimal::from(120), 400);
        let mut within = 0;
        for value in &values {
            if scale.exceeds(*value) {
                prop_assert_eq!(scale.place(*value), 400);
                continue;
            }
            within += 1;
            let exact = *value * Decimal::from(400) / scale.high();
            prop_assert!((Decimal::from(scale.place(*value)) - exact).abs() <= Decimal::new(5, 1));
        }
        prop_assert!(within * 2 >= values.len(), "at least half are drawn whole");
    }

    #[test]
    fn any_figure_has_a_place(mantissa in any::<i64>(), scale in 0_u32..20, other in any::<i64>()) {
        let values = [Decimal::new(mantissa, scale), Decimal::from(other) * Decimal::from(1_000_000_000)];
        for made in [Scale::whole(&values, Decimal::ONE, 400), Scale::breaking(&values, Decimal::ONE, 400)] {
            for value in values {
                prop_assert!((0..=400).contains(&made.place(value)));
            }
            prop_assert!(made.ticks().len() <= 12);
        }
    }
}

#[track_caller]
pub fn within(chart: &Chart) {
    for shape in &chart.shapes {
        let (x, y) = match shape {
            Shape::Rect { x, y, w, h, .. } => (x + w, y + h),
            Shape::Line { x1, y1, x2, y2, .. } => (*x1.max(x2), *y1.max(y2)),
            Shape::Text { x, y, .. } => (*x, *y),
            Shape::Break { x, y, h } => (x + 10, y + h),
        };
        assert!(
            (0..=chart.width).contains(&x) && (0..=chart.height).contains(&y),
            "{shape:?}"
        );
    }
}
