//! Pairs of bars, pagu against realisasi, one pair per program.

use rust_decimal::Decimal;

use super::bars::{AXIS, LEFT, WIDTH, clip, grid, line_of_text};
use super::{Bentuk, Chart, Data, Scale, Seri, Shape, Titik};
use crate::domain::document::{Document, RowId};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::notation;
use crate::domain::outcome::{Baris, Hasil, HasilRef, Outcome};
use crate::report::model::{Cell, Column, Phrase, Row, Table, Width};
use crate::text::{self, laporan};

/// Pairs that fit on one page.
const PER_CHART: usize = 12;

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
    let chunks: Vec<&[RowId]> = rows.chunks(PER_CHART).collect();
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
            let Some(row) = outcome.document.row(*id) else {
                continue;
            };
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
            data: Some(Box::new(data(outcome, ids, &scale))),
        }
    };
    chunks.iter().enumerate().map(draw).collect()
}

/// The rows that the chart compares: programs, and groups of spending without programs.
fn programs(document: &Document) -> Vec<RowId> {
    let rows = document.rows(Section::Anggaran);
    let without = |at: usize| {
        let len = document.block_len(Section::Anggaran, at);
        !rows
            .iter()
            .skip(at)
            .take(len)
            .any(|row| row.kind == RowKind::Program)
    };
    let wanted = |(at, row): &(usize, &std::sync::Arc<_>)| {
        let row: &crate::domain::document::Row = row;
        let kind = row.kind == RowKind::Program || (row.kind == RowKind::Belanja && without(*at));
        kind && !row.is_empty()
    };
    rows.iter()
        .enumerate()
        .filter(wanted)
        .map(|(_, row)| row.id)
        .collect()
}

/// The bars of a pair: what they show, what they stand for, how far below the name they are.
const PASANGAN: [(Hasil, &str, i32); 2] = [
    (Hasil::Pagu, "bar pagu", 18),
    (Hasil::RealisasiAnggaran, "bar realisasi", 33),
];

/// The figure of a bar, and its words; `None` where there is no such result.
fn bar(outcome: &Outcome, baris: Baris, hasil: Hasil) -> Option<(Option<Decimal>, String)> {
    let sel = outcome.sel(HasilRef::new(baris, hasil))?;
    let label = match hasil {
        Hasil::Pagu => laporan::batang_pagu(&text::sel_satuan(sel)),
        _ => {
            let serapan = outcome
                .sel(HasilRef::new(baris, Hasil::Serapan))
                .map_or_else(String::new, text::sel_satuan);
            laporan::batang_realisasi(&text::sel_satuan(sel), &serapan)
        }
    };
    Some((sel.nilai.angka(), label))
}

fn data(outcome: &Outcome, ids: &[RowId], scale: &Scale) -> Data {
    let seri = |(hasil, class, _): (Hasil, &'static str, i32)| Seri {
        nama: text::sel_label(hasil).to_string(),
        titik: ids
            .iter()
            .map(|id| {
                let (nilai, label) =
                    bar(outcome, Baris::Row(*id), hasil).unwrap_or((None, String::new()));
                Titik {
                    nilai,
                    label,
                    class,
                }
            })
            .collect(),
    };
    Data {
        bentuk: Bentuk::Batang,
        nama: ids
            .iter()
            .map(|id| text::row_name(&outcome.document, *id))
            .collect(),
        seri: PASANGAN.map(seri).into(),
        skala: (scale.low(), scale.high()),
    }
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
        shapes.push(line_of_text(
            LEFT,
            y + 13,
            "name",
            clip(&name, WIDTH - LEFT, 63),
        ));
        for (hasil, class, down) in PASANGAN {
            let Some((value, label)) = bar(outcome, baris, hasil) else {
                continue;
            };
            let mut end = zero;
            if let Some(value) = value {
                end = LEFT + scale.place(value);
                let (x, w) = (zero.min(end), (zero - end).abs());
                shapes.push(Shape::Rect {
                    x,
                    y: y + down,
                    w,
                    h: THICK,
                    class,
                });
            }
            let x = zero.max(end) + 6;
            shapes.push(line_of_text(
                x,
                y + down + 10,
                "value",
                clip(&label, WIDTH - x, 74),
            ));
        }
        y += PITCH;
    }
    (shapes, bottom + AXIS)
}
