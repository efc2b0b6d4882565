//! The two bar charts of the report: capaian per indikator, and pagu against realisasi per program.

use rust_decimal::Decimal;

use super::{Anchor, Chart, Scale, Shape, band_class};
use crate::domain::document::{Document, RowId};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::notation;
use crate::domain::outcome::{Baris, Hasil, HasilRef, Nilai, Outcome};
use crate::report::model::{Cell, Column, Phrase, Row, Table, Width};
use crate::text::{self, laporan};

/// Width of the box: what stands between the margins of an upright A4 page, in CSS pixels.
const WIDTH: i32 = 640;
const LEFT: i32 = 4;
const TOP: i32 = 24;
/// Room for the axis below the bars.
const AXIS: i32 = 26;
/// How far a broken bar runs on beyond the scale.
const BEYOND: i32 = 22;
/// Bars that fit on one page.
const CAPAIAN_PER_CHART: usize = 16;
const ANGGARAN_PER_CHART: usize = 12;

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
    let rows = outcome.document.of_kind(RowKind::Indikator).enumerate().filter(|(_, row)| !row.is_empty());
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
    let by = |a: &&Bar, b: &&Bar| a.value.cmp(&b.value);
    let computed = || bars.iter().filter(|bar| bar.value.is_some());
    let described = |bar: Option<&Bar>| bar.map(|bar| (bar.name.clone(), bar.label.clone()));
    let (highest, lowest) = (described(computed().max_by(by)), described(computed().min_by(by)));
    let pair = |end: &Option<(String, String)>| end.clone();
    let (high, low) = (pair(&highest), pair(&lowest));
    let description = laporan::uraian_grafik_capaian(
        lead,
        high.as_ref().map(|(name, label)| (name.as_str(), label.as_str())),
        low.as_ref().map(|(name, label)| (name.as_str(), label.as_str())),
    );
    let charts: Vec<&[Bar]> = bars.chunks(CAPAIAN_PER_CHART).collect();
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
        table.rows.extend(bars.iter().map(|bar| Row::plain(bar.cells.clone())));
        let (shapes, height) = draw_capaian(bars, &scale);
        let broken = bars.iter().any(|bar| bar.value.is_some_and(|value| scale.exceeds(value)));
        let note = broken.then(|| Phrase::own(laporan::putus(&notation::write_plain(scale.high()))));
        Chart {
            number: String::new(),
            title,
            description: description.clone(),
            width: WIDTH,
            height,
            shapes,
            notes: note.into_iter().collect(),
            table,
        }
    };
    charts.iter().enumerate().map(draw).collect()
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
        words.push(line_of_text(LEFT, y + 13, "name", clip(&bar.name, WIDTH - LEFT, 63)));
        let top = y + 18;
        let mut end = zero;
        if let Some(value) = bar.value {
            let mut at = LEFT + scale.place(value);
            let broken = scale.exceeds(value);
            if broken && value > Decimal::ZERO {
                at += BEYOND;
            }
            let (x, w) = (zero.min(at), (zero - at).abs());
            shapes.push(Shape::Rect { x, y: top, w, h: THICK, class: bar.class });
            if broken {
                let mark = if value > Decimal::ZERO { at - BEYOND + 8 } else { at + 8 };
                shapes.push(Shape::Break { x: mark, y: top, h: THICK });
            }
            end = end.max(at);
        }
        words.push(line_of_text(end + 6, top + 12, "value", clip(&bar.label, WIDTH - end - 6, 74)));
        y += PITCH;
    }
    // Over the bars, so that it can be seen where each stands to it, and under the words.
    let target = LEFT + scale.place(Decimal::ONE_HUNDRED);
    shapes.push(Shape::Line { x1: target, y1: TOP - 6, x2: target, y2: bottom, class: "target" });
    shapes.push(Shape::Text {
        x: target,
        y: TOP - 10,
        anchor: Anchor::Middle,
        class: "tick",
        text: Phrase::own(laporan::GARIS_TARGET),
    });
    if bars.iter().any(|bar| bar.value.is_some_and(|value| value > scale.high())) {
        let x = LEFT + scale.place(scale.high());
        shapes.push(Shape::Line { x1: x, y1: bottom, x2: x + BEYOND, y2: bottom, class: "axis" });
        shapes.push(Shape::Break { x: x + 8, y: bottom - 3, h: 6 });
    }
    shapes.append(&mut words);
    (shapes, bottom + AXIS)
}

/// Pagu against realisasi per program, or per group of spending that has no programs; several charts on one scale
/// where they are many.
pub fn anggaran(outcome: &Outcome) -> Vec<Chart> {
    let figures = [Hasil::Pagu, Hasil::RealisasiAnggaran, Hasil::Serapan];
    let rows = programs(&outcome.document);
    let angka = |id: &RowId, hasil| outcome.angka(Baris::Row(*id), hasil);
    let values: Vec<Decimal> = rows
        .iter()
        .flat_map(|id| [angka(id, Hasil::Pagu), angka(id, Hasil::RealisasiAnggaran)])
        .flatten()
        .collect();
    if values.is_empty() {
        return Vec::new();
    }
    // Money is compared by its size: no break, a small program is a short bar.
    let scale = Scale::whole(&values, Decimal::ONE, 340);
    let show = |hasil| {
        let sel = outcome.sel(HasilRef::new(Baris::Total, hasil));
        sel.map_or_else(String::new, text::sel_satuan)
    };
    let [pagu, realisasi, serapan] = figures.map(show);
    let description = laporan::uraian_grafik_anggaran(&pagu, &realisasi, &serapan);
    let chunks: Vec<&[RowId]> = rows.chunks(ANGGARAN_PER_CHART).collect();
    let many = chunks.len();
    let draw = |(at, ids): (usize, &&[RowId])| {
        let columns = vec![
            Column::words(RowKind::Program.label(), Width::Rest),
            Column::figures(laporan::PAGU, Width::Figure),
            Column::hasil(Hasil::RealisasiAnggaran),
            Column::hasil(Hasil::Serapan),
        ];
        let title = laporan::bagian(laporan::G_ANGGARAN, at.saturating_add(1), many);
        let mut table = Table::new(Phrase::own(laporan::data_grafik(&title)), 0, columns);
        for id in ids.iter() {
            let Some(row) = outcome.document.row(*id) else { continue };
            let mut cells = vec![Cell::typed(row, Field::Uraian)];
            cells.extend(figures.map(|hasil| Cell::hasil(outcome, Baris::Row(*id), hasil)));
            table.rows.push(Row::plain(cells));
        }
        let (shapes, height) = draw_anggaran(outcome, ids, &scale);
        Chart {
            number: String::new(),
            title,
            description: description.clone(),
            width: WIDTH,
            height,
            shapes,
            notes: Vec::new(),
            table,
        }
    };
    chunks.iter().enumerate().map(draw).collect()
}

/// The rows that the chart compares: programs, and groups of spending without programs.
fn programs(document: &Document) -> Vec<RowId> {
    let rows = document.rows(Section::Anggaran);
    let without = |at: usize| {
        let len = document.block_len(Section::Anggaran, at);
        !rows.iter().skip(at).take(len).any(|row| row.kind == RowKind::Program)
    };
    let wanted = |(at, row): &(usize, &std::sync::Arc<_>)| {
        let row: &crate::domain::document::Row = row;
        let kind = row.kind == RowKind::Program || (row.kind == RowKind::Belanja && without(*at));
        kind && !row.is_empty()
    };
    rows.iter().enumerate().filter(wanted).map(|(_, row)| row.id).collect()
}

fn draw_anggaran(outcome: &Outcome, ids: &[RowId], scale: &Scale) -> (Vec<Shape>, i32) {
    const PITCH: i32 = 56;
    const THICK: i32 = 12;
    const UP: i32 = 6;
    let bottom = UP + PITCH * ids.len().min(1000) as i32;
    let zero = LEFT + scale.place(Decimal::ZERO);
    let mut shapes = grid(scale, bottom, notation::write_rupiah_short);
    let mut y = UP;
    for id in ids {
        let baris = Baris::Row(*id);
        let name = text::row_name(&outcome.document, *id);
        shapes.push(line_of_text(LEFT, y + 13, "name", clip(&name, WIDTH - LEFT, 63)));
        let serapan = outcome.sel(HasilRef::new(baris, Hasil::Serapan)).map_or_else(String::new, text::sel_satuan);
        let pair = [(Hasil::Pagu, "bar pagu", 18), (Hasil::RealisasiAnggaran, "bar realisasi", 33)];
        for (hasil, class, down) in pair {
            let Some(sel) = outcome.sel(HasilRef::new(baris, hasil)) else { continue };
            let mut end = zero;
            if let Some(value) = sel.nilai.angka() {
                end = LEFT + scale.place(value);
                let (x, w) = (zero.min(end), (zero - end).abs());
                shapes.push(Shape::Rect { x, y: y + down, w, h: THICK, class });
            }
            let label = match hasil {
                Hasil::Pagu => laporan::batang_pagu(&text::sel_satuan(sel)),
                _ => laporan::batang_realisasi(&text::sel_satuan(sel), &serapan),
            };
            let x = zero.max(end) + 6;
            shapes.push(line_of_text(x, y + down + 10, "value", clip(&label, WIDTH - x, 74)));
        }
        y += PITCH;
    }
    (shapes, bottom + AXIS)
}

/// Thin lines with their figures below, and the axis.
fn grid(scale: &Scale, bottom: i32, write: impl Fn(Decimal) -> String) -> Vec<Shape> {
    let mut shapes = Vec::new();
    let ticks = scale.ticks();
    for (at, tick) in ticks.iter().enumerate() {
        let x = LEFT + scale.place(*tick);
        let class = if tick.is_zero() { "axis" } else { "grid" };
        shapes.push(Shape::Line { x1: x, y1: TOP - 6, x2: x, y2: bottom, class });
        let anchor = if at == 0 { Anchor::Start } else { Anchor::Middle };
        let text = Phrase::own(write(*tick));
        shapes.push(Shape::Text { x, y: bottom + 16, anchor, class: "tick", text });
    }
    let end = LEFT + scale.place(scale.high());
    shapes.push(Shape::Line { x1: LEFT, y1: bottom, x2: end, y2: bottom, class: "axis" });
    shapes
}

fn line_of_text(x: i32, y: i32, class: &'static str, text: String) -> Shape {
    Shape::Text { x, y, anchor: Anchor::Start, class, text: Phrase::typed(text) }
}

/// A text cut to what fits into `room`, at `tenths` of a unit for an ordinary letter. The table has it in full.
fn clip(text: &str, room: i32, tenths: i32) -> String {
    let width = |letter: char| match letter {
        'i' | 'j' | 'l' | 't' | 'f' | 'I' | '.' | ',' | ' ' | '\u{a0}' | '(' | ')' => tenths * 6 / 10,
        'm' | 'w' | 'M' | 'W' | '%' => tenths * 15 / 10,
        'A'..='Z' => tenths * 12 / 10,
        ' '..='\u{24f}' | '–' | '−' => tenths,
        _ => tenths * 2,
    };
    let mut left = room.saturating_mul(10);
    let mut cut = String::new();
    for letter in text.chars() {
        let letter = if letter.is_whitespace() && letter != '\u{a0}' { ' ' } else { letter };
        left -= width(letter);
        // What is left must hold the sign of the cut.
        if left < tenths * 2 {
            cut.push('…');
            return cut;
        }
        cut.push(letter);
    }
    cut
}
