//! A result over a range of one entry: the line in front of the named bands of the scale, letters where something begins,
//! an empty strip where there is no result. Narrow enough for a phone.

mod letak;

use rust_decimal::Decimal;

pub use letak::{Letak, letak};

use super::bars::clip;
use super::{Anchor, Chart, Scale, Shape};
use crate::domain::outcome::{Nilai, Outcome};
use crate::domain::rulebook::rumus::Ukuran;
use crate::domain::rulebook::skala::Skala;
use crate::domain::whatif::kepekaan::{Garis, Tanda, Titik};
use crate::report::model::{Cell, Column, Mark, Phrase, Row, Table, Width};
use crate::text::{self, kepekaan as kata};

const WIDTH: i32 = 440;
const TOP: i32 = 20;
const HEIGHT: i32 = 240;
/// From the right end of the plot to the edge of the box.
const RIGHT: i32 = 10;
/// Least height of a band that bears its name.
const NAMED: i32 = 13;

/// Bands by rank, from the best to the worst; how they look is in the style sheet.
const BANDS: [&str; 5] = ["pita p0", "pita p1", "pita p2", "pita p3", "pita p4"];

fn figures(garis: &Garis) -> impl Iterator<Item = Decimal> {
    garis.titik.iter().filter_map(|titik| titik.hasil.angka())
}

/// The chart of a line with the table of its places.
pub fn kepekaan(outcome: &Outcome, garis: &Garis) -> Chart {
    let letak = letak(garis);
    let skala = &outcome.pengaturan.skala;
    let letters = letters(garis, skala);
    let mut shapes = bands(garis, &letak);
    shapes.extend(grid(garis, &letak));
    shapes.extend(gaps(garis, &letak));
    shapes.extend(line(garis, &letak));
    shapes.extend(marks(garis, &letak, &letters));
    let mut notes = Vec::new();
    if !letters.is_empty() {
        let words: Vec<_> = letters
            .iter()
            .map(|(_, a, b)| (a.clone(), b.clone()))
            .collect();
        notes.push(Phrase::typed(kata::huruf_tanda(&words)));
    }
    let beyond = figures(garis).filter(|value| letak.y.exceeds(*value));
    if let Some(far) = beyond.max_by_key(|value| value.abs()) {
        let far = kata::hasil(&Nilai::Angka(far), garis.ukuran);
        notes.push(Phrase::own(kata::keluar(&far)));
    }
    let title = kata::judul_garis(&outcome.document, garis);
    Chart {
        number: String::new(),
        description: kata::uraian_garis(garis),
        width: WIDTH,
        height: TOP + HEIGHT + 40,
        shapes,
        notes,
        table: table(outcome, garis, &letters, &title),
        data: None,
        title,
    }
}

/// Place in the line, letter, and what begins there; the present value has a mark of its own.
fn letters(garis: &Garis, skala: &Skala) -> Vec<(usize, String, String)> {
    let begins = |(at, titik): (usize, &Titik)| {
        let kept: Vec<Tanda> = titik
            .tanda
            .iter()
            .copied()
            .filter(|of| *of != Tanda::Kini)
            .collect();
        (!kept.is_empty()).then(|| (at, kata::semua_tanda(&kept, skala)))
    };
    let marked = garis.titik.iter().enumerate().filter_map(begins);
    let named = marked.zip('a'..='z');
    named
        .map(|((at, words), letter)| (at, letter.to_string(), words))
        .collect()
}

fn table(
    outcome: &Outcome,
    garis: &Garis,
    letters: &[(usize, String, String)],
    title: &str,
) -> Table {
    let document = &outcome.document;
    let [hasil, kategori, keterangan] = kata::JUDUL_GARIS;
    let entry = text::field_label(document, garis.isian.field).into_owned();
    let unit = match garis.ukuran {
        Ukuran::Persen => format!("{hasil} (%)"),
        Ukuran::Rupiah => format!("{hasil} (Rp)"),
        _ => hasil.to_string(),
    };
    let mut columns = vec![
        Column::figures(entry, Width::Figure),
        Column::figures(unit, Width::Figure),
    ];
    if !garis.pita.is_empty() {
        columns.push(Column::words(kategori, Width::Word));
    }
    columns.push(Column::words(keterangan, Width::Rest));
    let mut table = Table::new(Phrase::typed(title), 0, columns);
    for (at, titik) in garis.titik.iter().enumerate() {
        let mut cells = vec![
            Cell::label(kata::isian(garis.isian, titik.isian)),
            Cell::label(text::nilai(&titik.hasil, garis.ukuran).text()),
        ];
        if !garis.pita.is_empty() {
            let word = titik.kelas.as_ref().map_or("", |(_, word)| word);
            cells.push(Cell::phrase(Phrase::typed(word)));
        }
        let letter = letters.iter().find(|(place, ..)| *place == at);
        let now = titik.tanda.contains(&Tanda::Kini);
        let words = letter.map(|(_, letter, words)| format!("{letter}: {words}"));
        let now_words = now.then(|| kata::tanda(Tanda::Kini, &outcome.pengaturan.skala));
        let words: Vec<String> = now_words.into_iter().chain(words).collect();
        cells.push(Cell::phrase(Phrase::typed(words.join("; "))));
        let mark = if now { Mark::Subtotal } else { Mark::Plain };
        table.rows.push(Row::marked(mark, cells));
    }
    table
}

/// The bands from the top down, each with its name at the right.
fn bands(garis: &Garis, letak: &Letak) -> Vec<Shape> {
    let (top, bottom) = letak.tinggi();
    let many = garis.pita.last().map_or(1, |last| last.kelas.max(1));
    let mut shapes = Vec::new();
    let mut above = top;
    for pita in &garis.pita {
        let below = pita.mulai.map_or(bottom, |mulai| letak.y(mulai));
        let step = (pita.kelas * (BANDS.len() - 1) + many / 2) / many;
        if below > above {
            shapes.push(Shape::Rect {
                x: letak.left,
                y: above,
                w: WIDTH - RIGHT - letak.left,
                h: below - above,
                class: BANDS.get(step).copied().unwrap_or("pita p4"),
            });
        }
        if below - above >= NAMED {
            shapes.push(Shape::Text {
                x: WIDTH - RIGHT - 4,
                y: (above + below) / 2 + 4,
                anchor: Anchor::End,
                class: "nama-pita",
                text: Phrase::typed(clip(&pita.label, 170, 62)),
            });
        }
        above = below.max(above);
    }
    shapes
}

/// Axes with their figures, and the line of 0.
fn grid(garis: &Garis, letak: &Letak) -> Vec<Shape> {
    let (_, bottom) = letak.tinggi();
    let right = WIDTH - RIGHT;
    let mut shapes = Vec::new();
    for tick in letak.y.ticks() {
        let y = letak.y(tick);
        shapes.push(Shape::Line {
            x1: letak.left,
            y1: y,
            x2: right,
            y2: y,
            class: if tick.is_zero() { "axis" } else { "grid" },
        });
        shapes.push(Shape::Text {
            x: letak.left - 5,
            y: y + 4,
            anchor: Anchor::End,
            class: "tick",
            text: Phrase::own(kata::hasil_pendek(garis.ukuran, tick)),
        });
    }
    let sampai = letak.dari.checked_add(letak.lebar).unwrap_or(letak.dari);
    let ticks = Scale::between(letak.dari, sampai, 4, 0).ticks();
    let write = |tick: &Decimal| kata::isian_pendek(garis.isian, *tick);
    let long = ticks.iter().any(|tick| write(tick).chars().count() > 10);
    let last = ticks.len().saturating_sub(1);
    for (at, tick) in ticks.iter().enumerate() {
        if long && at % 2 == 1 {
            continue;
        }
        let x = letak.x(*tick);
        shapes.push(Shape::Line {
            x1: x,
            y1: bottom,
            x2: x,
            y2: bottom + 4,
            class: "axis",
        });
        shapes.push(Shape::Text {
            x,
            y: bottom + 17,
            anchor: match at {
                0 => Anchor::Start,
                at if at == last => Anchor::End,
                _ => Anchor::Middle,
            },
            class: "tick",
            text: Phrase::own(write(tick)),
        });
    }
    let name = garis.isian.field.label();
    shapes.push(Shape::Text {
        x: (letak.left + right) / 2,
        y: bottom + 33,
        anchor: Anchor::Middle,
        class: "name",
        text: Phrase::own(name),
    });
    shapes
}

/// Where there is no result: a strip over all places without one, with the reason.
fn gaps(garis: &Garis, letak: &Letak) -> Vec<Shape> {
    let (top, bottom) = letak.tinggi();
    let mut shapes = Vec::new();
    for run in garis.titik.chunk_by(|a, b| a.hasil.ada() == b.hasil.ada()) {
        let (Some(first), Some(last)) = (run.first(), run.last()) else {
            continue;
        };
        if first.hasil.ada() {
            continue;
        }
        let (x, far) = (letak.x(first.isian), letak.x(last.isian));
        shapes.push(Shape::Rect {
            x: x.max(letak.left + 1) - 1,
            y: top,
            w: (far - x).max(2),
            h: bottom - top,
            class: "celah",
        });
        if far - x > 60 {
            let words = kata::hasil(&first.hasil, garis.ukuran);
            shapes.push(Shape::Text {
                x: (x + far) / 2,
                y: (top + bottom) / 2,
                anchor: Anchor::Middle,
                class: "tick",
                text: Phrase::own(clip(&words, far - x, 58)),
            });
        }
    }
    shapes
}

/// The line, cut where it leaves the scale; places on one straight piece are not drawn one by one, for the whole units
/// of the box would make steps of it.
fn line(garis: &Garis, letak: &Letak) -> Vec<Shape> {
    let place = |titik: &Titik| Some((titik.isian, titik.hasil.angka()?));
    let mut pieces: Vec<[(Decimal, Decimal); 2]> = Vec::new();
    for pair in garis.titik.windows(2) {
        let [a, b] = pair else { continue };
        let (Some(a), Some(b)) = (place(a), place(b)) else {
            continue;
        };
        match pieces.last_mut() {
            Some([from, to]) if *to == a && straight(*from, a, b) => *to = b,
            _ => pieces.push([a, b]),
        }
    }
    let mut shapes = Vec::new();
    for [a, b] in pieces {
        let (Some(from), Some(to)) = (inside(a, b, &letak.y), inside(b, a, &letak.y)) else {
            continue;
        };
        shapes.push(Shape::Line {
            x1: letak.x(from.0),
            y1: letak.y(from.1),
            x2: letak.x(to.0),
            y2: letak.y(to.1),
            class: "garis",
        });
    }
    shapes
}

/// Whether three places lie on one straight line, as far as ten digits go.
fn straight(a: (Decimal, Decimal), b: (Decimal, Decimal), c: (Decimal, Decimal)) -> bool {
    let slope = |from: (Decimal, Decimal), to: (Decimal, Decimal)| {
        let rise = to.1.checked_sub(from.1)?;
        let slope = rise.checked_div(to.0.checked_sub(from.0)?)?;
        slope.round_sf(10)
    };
    slope(a, b).is_some() && slope(a, b) == slope(b, c)
}

/// The first place from `a` to `b` that lies on the scale; `None` where none does.
fn inside(a: (Decimal, Decimal), b: (Decimal, Decimal), y: &Scale) -> Option<(Decimal, Decimal)> {
    if !y.exceeds(a.1) {
        return Some(a);
    }
    let end = if a.1 > y.high() { y.high() } else { y.low() };
    if y.exceeds(b.1) && (a.1 > end) == (b.1 > end) {
        return None;
    }
    let share = end.checked_sub(a.1)?.checked_div(b.1.checked_sub(a.1)?)?;
    let x = a.0.checked_add(b.0.checked_sub(a.0)?.checked_mul(share)?)?;
    Some((x, end))
}

/// The present value as a line, and a dot with its letter where something begins.
fn marks(garis: &Garis, letak: &Letak, letters: &[(usize, String, String)]) -> Vec<Shape> {
    let (top, bottom) = letak.tinggi();
    let mut shapes = Vec::new();
    let dot = |x: i32, y: i32, class: &'static str| Shape::Rect {
        x: x - 3,
        y: y - 3,
        w: 6,
        h: 6,
        class,
    };
    let place = |titik: &Titik| {
        let y = titik.hasil.angka().map_or(bottom, |y| letak.y(y));
        (letak.x(titik.isian), y)
    };
    if let Some(now) = garis
        .titik
        .iter()
        .find(|titik| titik.tanda.contains(&Tanda::Kini))
    {
        let (x, y) = place(now);
        shapes.push(Shape::Line {
            x1: x,
            y1: top,
            x2: x,
            y2: bottom,
            class: "target",
        });
        shapes.push(Shape::Text {
            x,
            y: top - 6,
            anchor: Anchor::Middle,
            class: "tick",
            text: Phrase::own(kata::KINI),
        });
        if now.hasil.ada() {
            shapes.push(dot(x, y, "dot s0"));
        }
    }
    let mut last: Option<(i32, i32)> = None;
    for (at, letter, _) in letters {
        let Some(titik) = garis.titik.get(*at) else {
            continue;
        };
        let (x, y) = place(titik);
        shapes.push(dot(x, y, "dot s1"));
        // Two that are close together stand on both sides of the line.
        let near = last.is_some_and(|(lx, ly)| (lx - x).abs() < 9 && (ly - y).abs() < 12);
        let base = match (near, y - 7 > top + 4) {
            (false, true) => y - 7,
            _ => (y + 17).min(bottom - 2),
        };
        last = (!near).then_some((x, y));
        shapes.push(Shape::Text {
            x: x.clamp(letak.left + 4, WIDTH - RIGHT - 4),
            y: base,
            anchor: Anchor::Middle,
            class: "huruf",
            text: Phrase::own(letter),
        });
    }
    shapes
}
