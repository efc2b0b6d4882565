//! Lines over a row of columns: a grid with its figures at the left, a dash pattern and a mark of its own for each line,
//! names at the ends of the lines and figures at the points, none of them on top of another.

use rust_decimal::Decimal;

use super::bars::{WIDTH, clip};
use super::{Anchor, Bentuk, Data, Scale, Seri, Shape, Titik};
use crate::domain::notation;
use crate::domain::order::PutInOrder;
use crate::report::model::Phrase;

/// Room for the figures of the axis.
const GUTTER: i32 = 86;
/// Room for the names at the ends.
const NAMES: i32 = 200;
const TOP: i32 = 22;
const HEIGHT: i32 = 260;
/// From the axis to the first point, and from the last one to the end of the grid.
const INSET: i32 = 26;
/// Distance of two names, and height of a figure.
const LINE: i32 = 15;

/// How a line looks, without colour: see the style sheet.
const CLASSES: [[&str; 2]; 8] = [
    ["series s0", "dot s0"],
    ["series s1", "dot s1"],
    ["series s2", "dot s2"],
    ["series s3", "dot s3"],
    ["series s4", "dot s4"],
    ["series s5", "dot s5"],
    ["series s6", "dot s6"],
    ["series s7", "dot s7"],
];

/// One line.
pub(super) struct Line {
    /// What it stands for.
    pub name: String,
    /// Its figures from left to right with how they are written; a gap where there is none.
    pub points: Vec<Option<(Decimal, String)>>,
}

impl Line {
    /// The line as figures.
    fn seri(&self) -> Seri {
        let titik = |point: &Option<(Decimal, String)>| Titik {
            nilai: point.as_ref().map(|(value, _)| *value),
            label: point
                .as_ref()
                .map_or_else(String::new, |(_, text)| text.clone()),
            class: "",
        };
        Seri {
            nama: self.name.clone(),
            titik: self.points.iter().map(titik).collect(),
        }
    }
}

/// What is drawn, as figures.
pub(super) fn data(names: &[String], lines: &[Line]) -> Data {
    let scale = scale(lines);
    Data {
        bentuk: Bentuk::Garis,
        nama: names.to_vec(),
        seri: lines.iter().map(Line::seri).collect(),
        skala: (scale.low(), scale.high()),
    }
}

fn scale(lines: &[Line]) -> Scale {
    let values: Vec<Decimal> = lines
        .iter()
        .flat_map(|line| line.points.iter().flatten().map(|(value, _)| *value))
        .collect();
    Scale::whole(&values, Decimal::ONE, HEIGHT)
}

/// Shapes and height of the box.
pub(super) fn draw(names: &[String], lines: &[Line]) -> (Vec<Shape>, i32) {
    let scale = scale(lines);
    let (left, right) = (GUTTER, WIDTH - NAMES);
    let bottom = TOP + HEIGHT;
    let y = |value: Decimal| bottom - scale.place(value);
    let steps = names.len().saturating_sub(1).max(1);
    let x = |at: usize| left + INSET + share(right - left - 2 * INSET, at, steps);
    let mut shapes = grid(&scale, left, right, bottom);
    shapes.extend(columns(
        names,
        &x,
        bottom,
        (right - left - 2 * INSET) / steps.min(100) as i32,
    ));
    let mut labels = Vec::new();
    let mut ends = Vec::new();
    for (line, [class, dot]) in lines.iter().zip(CLASSES) {
        let places: Vec<Option<(i32, i32)>> = line
            .points
            .iter()
            .enumerate()
            .map(|(at, point)| point.as_ref().map(|(value, _)| (x(at), y(*value))))
            .collect();
        for pair in places.windows(2) {
            if let [Some((x1, y1)), Some((x2, y2))] = *pair {
                shapes.push(Shape::Line {
                    x1,
                    y1,
                    x2,
                    y2,
                    class,
                });
            }
        }
        for ((x, y), (_, text)) in places
            .iter()
            .zip(&line.points)
            .filter_map(|(place, point)| place.zip(point.as_ref()))
        {
            shapes.push(Shape::Rect {
                x: x - 3,
                y: y - 3,
                w: 6,
                h: 6,
                class: dot,
            });
            labels.push((x, y, text.as_str()));
        }
        if let Some((x, y)) = places.iter().flatten().next_back() {
            ends.push((*x, *y, line.name.as_str(), class));
        }
    }
    shapes.extend(figures(&labels, bottom));
    shapes.extend(end_names(ends, right, bottom));
    (shapes, bottom + 30)
}

/// `at` steps of `steps` over a length.
fn share(length: i32, at: usize, steps: usize) -> i32 {
    let (at, steps) = (at.min(10_000) as i32, steps.clamp(1, 10_000) as i32);
    length.saturating_mul(at) / steps
}

fn grid(scale: &Scale, left: i32, right: i32, bottom: i32) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for tick in scale.ticks() {
        let y = bottom - scale.place(tick);
        shapes.push(Shape::Line {
            x1: left,
            y1: y,
            x2: right,
            y2: y,
            class: if tick.is_zero() { "axis" } else { "grid" },
        });
        shapes.push(Shape::Text {
            x: left - 8,
            y: y + 4,
            anchor: Anchor::End,
            class: "tick",
            text: Phrase::own(notation::write_plain(tick)),
        });
    }
    shapes
}

/// The names of the columns below the axis.
fn columns(names: &[String], x: &dyn Fn(usize) -> i32, bottom: i32, room: i32) -> Vec<Shape> {
    let name = |(at, name): (usize, &String)| Shape::Text {
        x: x(at),
        y: bottom + 18,
        anchor: Anchor::Middle,
        class: "tick",
        text: Phrase::typed(clip(name, room.max(24), 58)),
    };
    names.iter().enumerate().map(name).collect()
}

/// The figures above their points, as far as there is room; the table has them all.
fn figures(labels: &[(i32, i32, &str)], bottom: i32) -> Vec<Shape> {
    let mut taken: Vec<(i32, i32, i32)> = Vec::new();
    let mut shapes = Vec::new();
    for (x, y, text) in labels {
        let half = (text.chars().count().min(40) as i32 * 6) / 2 + 2;
        for base in [y - 8, y + 17] {
            let free = taken.iter().all(|(other, at, wide)| {
                (x - other).abs() >= half + wide || (base - at).abs() >= LINE - 2
            });
            // A figure in the axis or on another point's mark would be read as its own.
            let clear = labels.iter().all(|(px, py, _)| {
                (px, py) == (x, y) || (px - x).abs() > half + 3 || *py < base - 12 || *py > base + 3
            });
            if free && clear && base > 10 && base < bottom - 1 {
                taken.push((*x, base, half));
                shapes.push(Shape::Text {
                    x: *x,
                    y: base,
                    anchor: Anchor::Middle,
                    class: "point",
                    text: Phrase::typed(*text),
                });
                break;
            }
        }
    }
    shapes
}

/// The names at the ends of the lines, moved apart where they would touch, each joined to its end.
fn end_names(mut ends: Vec<(i32, i32, &str, &'static str)>, right: i32, bottom: i32) -> Vec<Shape> {
    ends.put_in_order_by_key(|(_, y, ..)| *y);
    let mut places: Vec<i32> = Vec::new();
    for (_, y, ..) in &ends {
        let least = places.last().map_or(TOP - 6, |above| above + LINE);
        places.push((*y).max(least));
    }
    // What ran over the lower edge is pushed up again.
    let mut limit = bottom + 2;
    for place in places.iter_mut().rev() {
        *place = (*place).min(limit);
        limit = *place - LINE;
    }
    let mut shapes = Vec::new();
    for ((x, y, name, class), place) in ends.into_iter().zip(places) {
        shapes.push(Shape::Line {
            x1: x + 4,
            y1: y,
            x2: right + 18,
            y2: place,
            class: "lead",
        });
        shapes.push(Shape::Line {
            x1: right + 20,
            y1: place,
            x2: right + 44,
            y2: place,
            class,
        });
        shapes.push(Shape::Text {
            x: right + 49,
            y: place + 4,
            anchor: Anchor::Start,
            class: "name",
            text: Phrase::typed(clip(name, WIDTH - right - 49, 74)),
        });
    }
    shapes
}
