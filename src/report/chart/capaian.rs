//! Bars of capaian, one per indikator in the order of the table.

use rust_decimal::Decimal;

use super::bars::{AXIS, LEFT, TOP, WIDTH, clip, grid, line_of_text};
use super::{Anchor, Bentuk, Chart, Data, Scale, Seri, Shape, Titik, band_class};
use crate::domain::field::{Field, RowKind};
use crate::domain::notation;
use crate::domain::outcome::{Baris, Hasil, HasilRef, Nilai, Outcome};
use crate::report::model::{Cell, Column, Phrase, Row, Table, Width};
use crate::text::{self, laporan};

/// How far a broken bar runs on beyond the scale.
const BEYOND: i32 = 22;
/// Bars that fit on one page.
const PER_CHART: usize = 16;

/// One bar with its words.
struct Bar {
    name: String,
    value: Option<Decimal>,
    label: String,
    class: &'static str,
    cells: Vec<Cell>,
}

/// Capaian per indikator in the order of the table; several charts on one scale where they are many. `lead` is the
/// sentence with the main figures.
pub fn capaian(outcome: &Outcome, lead: &str) -> Vec<Chart> {
    let bands = outcome.pengaturan.skala.kelas.len();
    let rows = outcome
        .document
        .of_kind(RowKind::Indikator)
        .enumerate()
        .filter(|(_, row)| !row.is_empty());
    let bars: Vec<Bar> = rows
        .filter_map(|(at, row)| {
            let baris = Baris::Row(row.id);
            let sel = outcome.sel(HasilRef::new(baris, Hasil::Capaian))?;
            let kategori = outcome.sel(HasilRef::new(baris, Hasil::Kategori));
            let (class, word) = match kategori.map(|sel| &sel.nilai) {
                Some(Nilai::Kelas(rank, word)) => (band_class(*rank, bands), word.to_string()),
                _ => ("bar k4", String::new()),
            };
            let number = at.saturating_add(1).to_string();
            Some(Bar {
                name: format!("{number}. {}", row.text(Field::Uraian)),
                value: sel.nilai.angka(),
                label: laporan::batang_capaian(&text::sel_satuan(sel), &word),
                class,
                cells: vec![
                    Cell::label(number),
                    Cell::typed(row, Field::Uraian),
                    Cell::hasil(outcome, baris, Hasil::Capaian),
                    Cell::hasil(outcome, baris, Hasil::Kategori),
                ],
            })
        })
        .collect();
    let values: Vec<Decimal> = bars.iter().filter_map(|bar| bar.value).collect();
    if values.is_empty() {
        return Vec::new();
    }
    // The line of 100 % must be on it.
    let scale = Scale::breaking(&values, Decimal::from(120), 392);
    let computed = || bars.iter().filter(|bar| bar.value.is_some());
    let words = |bar: &'_ Bar| (bar.name.clone(), bar.label.clone());
    let highest = computed().max_by_key(|bar| bar.value).map(words);
    let lowest = computed().min_by_key(|bar| bar.value).map(words);
    let description = laporan::uraian_grafik_capaian(lead, highest, lowest);
    let charts: Vec<&[Bar]> = bars.chunks(PER_CHART).collect();
    let many = charts.len();
    let draw = |(at, bars): (usize, &&[Bar])| {
        let columns = vec![
            Column::figures(laporan::NO, Width::Number),
            Column::words(RowKind::Indikator.label(), Width::Rest),
            Column::hasil(Hasil::Capaian),
            Column::hasil(Hasil::Kategori),
        ];
        let title = laporan::bagian(laporan::G_CAPAIAN, at.saturating_add(1), many);
        let mut table = Table::new(Phrase::own(laporan::data_grafik(&title)), 1, columns);
        table
            .rows
            .extend(bars.iter().map(|bar| Row::plain(bar.cells.clone())));
        let (shapes, height) = draw_capaian(bars, &scale);
        let broken = bars
            .iter()
            .any(|bar| bar.value.is_some_and(|value| scale.exceeds(value)));
        let note =
            broken.then(|| Phrase::own(laporan::putus(&notation::write_plain(scale.high()))));
        Chart {
            number: String::new(),
            title,
            description: description.clone(),
            width: WIDTH,
            height,
            shapes,
            notes: note.into_iter().collect(),
            table,
            data: Some(Box::new(data(bars, &scale))),
        }
    };
    charts.iter().enumerate().map(draw).collect()
}

fn data(bars: &[Bar], scale: &Scale) -> Data {
    let titik = |bar: &Bar| Titik {
        nilai: bar.value,
        label: bar.label.clone(),
        class: bar.class,
    };
    Data {
        bentuk: Bentuk::Batang,
        nama: bars.iter().map(|bar| bar.name.clone()).collect(),
        seri: vec![Seri {
            nama: laporan::CAPAIAN_KATA.into(),
            titik: bars.iter().map(titik).collect(),
        }],
        skala: (scale.low(), scale.high()),
    }
}

fn draw_capaian(bars: &[Bar], scale: &Scale) -> (Vec<Shape>, i32) {
    const PITCH: i32 = 42;
    const THICK: i32 = 15;
    let bottom = TOP + PITCH * bars.len().min(1000) as i32;
    let zero = LEFT + scale.place(Decimal::ZERO);
    let mut shapes = grid(scale, bottom, notation::write_plain);
    let mut words = Vec::new();
    let mut y = TOP;
    for bar in bars {
        words.push(line_of_text(
            LEFT,
            y + 13,
            "name",
            clip(&bar.name, WIDTH - LEFT, 63),
        ));
        let top = y + 18;
        let mut end = zero;
        if let Some(value) = bar.value {
            let mut at = LEFT + scale.place(value);
            let broken = scale.exceeds(value);
            if broken && value > Decimal::ZERO {
                at += BEYOND;
            }
            let (x, w) = (zero.min(at), (zero - at).abs());
            shapes.push(Shape::Rect {
                x,
                y: top,
                w,
                h: THICK,
                class: bar.class,
            });
            if broken {
                let mark = if value > Decimal::ZERO {
                    at - BEYOND + 8
                } else {
                    at + 8
                };
                shapes.push(Shape::Break {
                    x: mark,
                    y: top,
                    h: THICK,
                });
            }
            end = end.max(at);
        }
        words.push(line_of_text(
            end + 6,
            top + 12,
            "value",
            clip(&bar.label, WIDTH - end - 6, 74),
        ));
        y += PITCH;
    }
    // Over the bars, so that it can be seen where each stands to it, and under the words.
    let target = LEFT + scale.place(Decimal::ONE_HUNDRED);
    shapes.push(Shape::Line {
        x1: target,
        y1: TOP - 6,
        x2: target,
        y2: bottom,
        class: "target",
    });
    shapes.push(Shape::Text {
        x: target,
        y: TOP - 10,
        anchor: Anchor::Middle,
        class: "tick",
        text: Phrase::own(laporan::GARIS_TARGET),
    });
    if bars
        .iter()
        .any(|bar| bar.value.is_some_and(|value| value > scale.high()))
    {
        let x = LEFT + scale.place(scale.high());
        shapes.push(Shape::Line {
            x1: x,
            y1: bottom,
            x2: x + BEYOND,
            y2: bottom,
            class: "axis",
        });
        shapes.push(Shape::Break {
            x: x + 8,
            y: bottom - 3,
            h: 6,
        });
    }
    shapes.append(&mut words);
    (shapes, bottom + AXIS)
}
