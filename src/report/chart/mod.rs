//! Charts as plain shapes in whole units of a box, each with its title, its text alternative and a table of equal
//! figures. Whoever draws them (screen, HTML file) only sets the shapes.
//!
//! Every bar carries its name, figure and word, so that nothing depends on colour or on reading an axis.

mod anggaran;
mod bars;
mod capaian;
mod data;
mod kepekaan;
mod lines;
mod scale;
mod tabel;
mod tornado;

use super::model::{Phrase, Table};

pub use anggaran::anggaran;
pub use capaian::capaian;
pub use data::{Bentuk, Data, Seri, Titik};
pub use kepekaan::{Letak, kepekaan, letak};
pub use scale::Scale;
pub use tabel::tabel;
pub use tornado::{TERBANYAK, tornado};

/// A chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// `Grafik 1`; given when the report is complete.
    pub number: String,
    /// What it shows.
    pub title: String,
    /// The text alternative, with the main figures.
    pub description: String,
    /// Width of the box.
    pub width: i32,
    /// Height of the box.
    pub height: i32,
    /// The shapes, from back to front.
    pub shapes: Vec<Shape>,
    /// What the reader should know to read it.
    pub notes: Vec<Phrase>,
    /// The same figures.
    pub table: Table,
    /// What is drawn, for a format that draws charts itself; `None` where only the screen has the chart.
    pub data: Option<Box<Data>>,
}

/// One shape; `class` says what it stands for, how it looks is the drawer's.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled box.
    Rect {
        /// Left edge.
        x: i32,
        /// Upper edge.
        y: i32,
        /// Width.
        w: i32,
        /// Height.
        h: i32,
        /// What it stands for.
        class: &'static str,
    },
    /// A straight line.
    Line {
        /// Start.
        x1: i32,
        /// Start.
        y1: i32,
        /// End.
        x2: i32,
        /// End.
        y2: i32,
        /// What it stands for.
        class: &'static str,
    },
    /// A line of text.
    Text {
        /// Where it is anchored.
        x: i32,
        /// Its baseline.
        y: i32,
        /// What of it stands at `x`.
        anchor: Anchor,
        /// What it stands for.
        class: &'static str,
        /// The text.
        text: Phrase,
    },
    /// The mark that what lies under it is longer than drawn: see [`break_paths`].
    Break {
        /// Left edge.
        x: i32,
        /// Upper edge of what is broken.
        y: i32,
        /// Height of what is broken.
        h: i32,
    },
}

/// What of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its start.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl Anchor {
    /// The value of `text-anchor`.
    pub const fn id(self) -> &'static str {
        match self {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        }
    }
}

/// Class of a bar: five steps from the best category (`k0`) to the worst (`k4`), however many bands the scale has.
pub fn band_class(rank: usize, bands: usize) -> &'static str {
    let last = bands.saturating_sub(1).max(1);
    match rank.saturating_mul(4).checked_div(last) {
        Some(0) => "bar k0",
        Some(1) => "bar k1",
        Some(2) => "bar k2",
        Some(3) => "bar k3",
        _ => "bar k4",
    }
}

/// The break mark as two SVG paths: the gap, to be filled with the ground, and its two edges, to be stroked.
pub fn break_paths(x: i32, y: i32, h: i32) -> [String; 2] {
    let (top, bottom, lean, gap) = (y - 3, y + h + 3, 5, 5);
    let (right, far) = (x + lean, x + gap);
    [
        format!(
            "M{x} {bottom}L{right} {top}H{}L{far} {bottom}Z",
            right + gap
        ),
        format!(
            "M{x} {bottom}L{right} {top}M{far} {bottom}L{} {top}",
            right + gap
        ),
    ]
}
