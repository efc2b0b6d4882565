//! A tornado: how far each entry moves a result when it is made smaller (hollow bar) or larger (full bar) by the same
//! percentage, the one that moves it most at the top.

use rust_decimal::Decimal;

use super::bars::{AXIS, LEFT, TOP, clip, grid};
use super::{Anchor, Chart, Scale, Shape};
use crate::domain::outcome::{Nilai, Outcome};
use crate::domain::rulebook::rumus::Ukuran;
use crate::domain::whatif::kepekaan::{Ayunan, Tornado};
use crate::report::model::{Cell, Column, Phrase, Row, Table, Width};
use crate::text::{self, kepekaan as kata};

/// Entries that are drawn; the others are counted.
pub const TERBANYAK: usize = 12;

const WIDTH: i32 = 440;
const PITCH: i32 = 38;
const THICK: i32 = 8;
/// From the end of the scale to the edge of the box, for half of the last figure.
const RIGHT: i32 = 44;

/// The chart of a tornado with its table; `None` where nothing moves the result, or there is none.
pub fn tornado(outcome: &Outcome, of: &Tornado) -> Option<Chart> {
    let now = of.kini.angka()?;
    let drawn = of.ayunan.get(..TERBANYAK).unwrap_or(&of.ayunan);
    if drawn.is_empty() {
        return None;
    }
    let results = drawn.iter().flat_map(|of| [&of.turun.1, &of.naik.1]);
    let values: Vec<Decimal> = results.filter_map(Nilai::angka).chain([now]).collect();
    let low = values.iter().copied().fold(now, Decimal::min);
    let high = values.iter().copied().fold(now, Decimal::max);
    // Money takes more room at the axis.
    let steps = if of.ukuran == Ukuran::Rupiah { 2 } else { 4 };
    let scale = Scale::between(low, high, steps, WIDTH - LEFT - RIGHT);
    let document = &outcome.document;
    let title = kata::judul_tornado(document, of.hasil, of.persen);
    let first = drawn.first().and_then(|first| {
        let lebar = kata::hasil(&Nilai::Angka(first.lebar?), of.ukuran);
        Some((kata::nama_isian(document, first.isian), lebar))
    });
    let rest = of.ayunan.len().saturating_sub(drawn.len());
    let notes =
        std::iter::once(kata::kunci_tornado(of.persen)).chain(kata::dan_lain(rest, of.diam));
    let (shapes, height) = draw(outcome, of, drawn, &scale, now);
    Some(Chart {
        number: String::new(),
        description: kata::uraian_tornado(&kata::hasil(&of.kini, of.ukuran), first),
        width: WIDTH,
        height,
        shapes,
        notes: notes.map(Phrase::own).collect(),
        table: table(outcome, of, drawn, &title),
        data: None,
        title,
    })
}

fn table(outcome: &Outcome, of: &Tornado, drawn: &[Ayunan], title: &str) -> Table {
    let [isian, kini, turun, naik, lebar] = kata::judul_tabel_tornado(of.persen);
    let columns = vec![
        Column::words(isian, Width::Rest),
        Column::figures(kini, Width::Figure),
        Column::figures(turun, Width::Figure),
        Column::figures(naik, Width::Figure),
        Column::figures(lebar, Width::Figure),
    ];
    let mut table = Table::new(Phrase::typed(title), 0, columns);
    let show = |nilai: &Nilai| Cell::label(text::nilai(nilai, of.ukuran).text());
    for ayunan in drawn {
        let name = text::upper_first(&kata::nama_isian(&outcome.document, ayunan.isian));
        let lebar = ayunan.lebar.map(Nilai::Angka);
        table.rows.push(Row::plain(vec![
            Cell::phrase(Phrase::typed(name)),
            Cell::label(kata::isian(ayunan.isian, ayunan.kini)),
            show(&ayunan.turun.1),
            show(&ayunan.naik.1),
            lebar.map_or_else(|| Cell::label(kata::BERAKHIR), |lebar| show(&lebar)),
        ]));
    }
    table
}

fn draw(
    outcome: &Outcome,
    of: &Tornado,
    drawn: &[Ayunan],
    scale: &Scale,
    now: Decimal,
) -> (Vec<Shape>, i32) {
    let bottom = TOP + PITCH * drawn.len() as i32;
    let base = LEFT + scale.place(now);
    let mut shapes = grid(scale, bottom, |tick| kata::hasil_pendek(of.ukuran, tick));
    let mut y = TOP;
    for ayunan in drawn {
        let name = text::upper_first(&kata::nama_isian(&outcome.document, ayunan.isian));
        shapes.push(Shape::Text {
            x: LEFT,
            y: y + 12,
            anchor: Anchor::Start,
            class: "name",
            text: Phrase::typed(clip(&name, WIDTH - LEFT, 76)),
        });
        let pair = [
            (&ayunan.turun.1, "bar pagu", y + 17),
            (&ayunan.naik.1, "bar realisasi", y + 17 + THICK),
        ];
        for (nilai, class, y) in pair {
            let Some(end) = nilai.angka().map(|value| LEFT + scale.place(value)) else {
                shapes.push(Shape::Text {
                    x: base + 4,
                    y: y + THICK,
                    anchor: Anchor::Start,
                    class: "tick",
                    text: Phrase::own(kata::BERAKHIR),
                });
                continue;
            };
            shapes.push(Shape::Rect {
                x: base.min(end),
                y,
                w: (base - end).abs(),
                h: THICK,
                class,
            });
        }
        y += PITCH;
    }
    shapes.push(Shape::Line {
        x1: base,
        y1: TOP - 6,
        x2: base,
        y2: bottom,
        class: "target",
    });
    shapes.push(Shape::Text {
        x: base.clamp(LEFT + 12, WIDTH - 60),
        y: TOP - 10,
        anchor: Anchor::Middle,
        class: "tick",
        text: Phrase::own(kata::KINI),
    });
    (shapes, bottom + AXIS)
}
