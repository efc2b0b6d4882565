//! What the bar charts share: their box, the lines behind the bars, and words cut to their room.

use rust_decimal::Decimal;

use super::{Anchor, Scale, Shape};
use crate::report::model::Phrase;

/// Width of the box: what stands between the margins of an upright A4 page, in CSS pixels.
pub(super) const WIDTH: i32 = 640;
pub(super) const LEFT: i32 = 4;
pub(super) const TOP: i32 = 24;
/// Room for the axis below the bars.
pub(super) const AXIS: i32 = 26;

/// Thin lines with their figures below, and the axis.
pub(super) fn grid(scale: &Scale, bottom: i32, write: impl Fn(Decimal) -> String) -> Vec<Shape> {
    let mut shapes = Vec::new();
    let ticks = scale.ticks();
    for (at, tick) in ticks.iter().enumerate() {
        let x = LEFT + scale.place(*tick);
        let class = if tick.is_zero() { "axis" } else { "grid" };
        shapes.push(Shape::Line {
            x1: x,
            y1: TOP - 6,
            x2: x,
            y2: bottom,
            class,
        });
        let anchor = if at == 0 {
            Anchor::Start
        } else {
            Anchor::Middle
        };
        let text = Phrase::own(write(*tick));
        shapes.push(Shape::Text {
            x,
            y: bottom + 16,
            anchor,
            class: "tick",
            text,
        });
    }
    let end = LEFT + scale.place(scale.high());
    shapes.push(Shape::Line {
        x1: LEFT,
        y1: bottom,
        x2: end,
        y2: bottom,
        class: "axis",
    });
    shapes
}

/// A line that begins at `x`.
pub(super) fn line_of_text(x: i32, y: i32, class: &'static str, text: String) -> Shape {
    Shape::Text {
        x,
        y,
        anchor: Anchor::Start,
        class,
        text: Phrase::typed(text),
    }
}

/// A text cut to what fits into `room`, at `tenths` of a unit for an ordinary letter. The table has it in full.
pub(super) fn clip(text: &str, room: i32, tenths: i32) -> String {
    let width = |letter: char| match letter {
        'i' | 'j' | 'l' | 't' | 'f' | 'I' | '.' | ',' | ' ' | '\u{a0}' | '(' | ')' => {
            tenths * 6 / 10
        }
        'm' | 'w' | 'M' | 'W' | '%' => tenths * 15 / 10,
        'A'..='Z' => tenths * 12 / 10,
        ' '..='\u{24f}' | '–' | '−' => tenths,
        _ => tenths * 2,
    };
    let mut left = room.saturating_mul(10);
    let mut cut = String::new();
    for letter in text.chars() {
        let letter = if letter.is_whitespace() && letter != '\u{a0}' {
            ' '
        } else {
            letter
        };
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
