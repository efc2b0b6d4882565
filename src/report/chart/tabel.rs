//! The chart of a table of the office's own: lines over its columns, or a bar for each row. The table itself goes with it
//! and has every figure.

use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;

use super::bars::{AXIS, LEFT, WIDTH, clip, grid, line_of_text};
use super::lines::{self, Line, draw};
use super::{Bentuk, Chart, Data, Scale, Seri, Shape, Titik};
use crate::domain::compute;
use crate::domain::document::{CellRef, Document, Row, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::notation;
use crate::domain::outcome::{Baris, Hasil, HasilRef, Outcome};
use crate::report::model::Phrase;
use crate::report::model::tabel::{Own, kind, table};
use crate::text::{self, laporan};

/// Lines that can be told apart.
const MOST_LINES: usize = 8;
/// Bars that fit on one page.
const MOST_BARS: usize = 20;

/// The chart that the table asks for; `None` where it asks for none or has no figures for it.
pub fn tabel(document: &Document, outcome: &Outcome, tabel: RowId) -> Option<Chart> {
    let row = document
        .row(tabel)
        .filter(|row| row.kind == RowKind::Tabel)?;
    let own = Own::of(document, tabel)?;
    let of = Figures::new(document, outcome, &own, tabel);
    let title = text::row_name(document, tabel);
    let (shapes, height, description, notes, data) =
        match Field::Grafik.choice(row.text(Field::Grafik))?.id {
            "garis" => of.lines(&own, &title)?,
            "batang" => of.bars(&own, &title)?,
            _ => return None,
        };
    Some(Chart {
        number: String::new(),
        title,
        description,
        width: WIDTH,
        height,
        shapes,
        notes,
        table: table(document, outcome, row),
        data: Some(Box::new(data)),
    })
}

type Drawn = (Vec<Shape>, i32, String, Vec<Phrase>, Data);

/// The figures of one table.
struct Figures<'a> {
    document: &'a Document,
    outcome: &'a Outcome,
    tabel: RowId,
    /// The typed ones, read in their context.
    typed: HashMap<CellRef, Decimal>,
}

impl<'a> Figures<'a> {
    /// Reads, once, the typed figures of the rows that may be drawn.
    fn new(document: &'a Document, outcome: &'a Outcome, own: &Own, tabel: RowId) -> Self {
        let bars = Field::Grafik
            .choice(document.text(CellRef::new(tabel, Field::Grafik)))
            .is_some_and(|choice| choice.id == "batang");
        let most = if bars { MOST_BARS } else { usize::MAX };
        let mut rows: HashSet<RowId> = own.top().take(most).map(|row| row.id).collect();
        // Where there are too many lines, the first computed row may stand for them.
        rows.extend(reckoned(own).map(|row| row.id));
        Figures {
            document,
            outcome,
            tabel,
            typed: compute::isian(document, tabel, |at| rows.contains(&at.row)),
        }
    }

    /// The figure of a cell, typed or computed, whichever stands there.
    fn at(&self, row: &Row, column: &Row) -> Option<Decimal> {
        if compute::ada_hasil(row, column) {
            let hasil = Hasil::Sel(column.id);
            return self.outcome.angka(Baris::Row(row.id), hasil);
        }
        let at = CellRef::new(row.id, Field::Sel(column.id));
        self.typed.get(&at).copied()
    }

    /// How a figure is written: as it was typed, or as it was computed.
    fn written(&self, row: &Row, column: &Row) -> String {
        let at = HasilRef::new(Baris::Row(row.id), Hasil::Sel(column.id));
        match self.outcome.sel(at) {
            Some(sel) if compute::ada_hasil(row, column) => text::sel_satuan(sel),
            _ => row.text(Field::Sel(column.id)).trim().to_string(),
        }
    }

    fn line(&self, row: &Row, columns: &[&Row]) -> Line {
        let point = |column: &&Row| Some((self.at(row, column)?, self.written(row, column)));
        Line {
            name: text::row_name(self.document, row.id),
            points: columns.iter().map(point).collect(),
        }
    }

    /// Lines over the columns that hold the same kind of figure as the first of them.
    fn lines(&self, own: &Own, title: &str) -> Option<Drawn> {
        let numeric = |column: &&&Row| !matches!(kind(column), "teks" | "tahun" | "rumus");
        let first = own.columns.iter().find(numeric)?;
        let like = |column: &&&Row| {
            numeric(column)
                && kind(column) == kind(first)
                && column.text(Field::Satuan).trim() == first.text(Field::Satuan).trim()
        };
        let columns: Vec<&Row> = own.columns.iter().filter(like).copied().collect();
        let names: Vec<String> = columns
            .iter()
            .map(|column| text::row_name(self.document, column.id))
            .collect();
        let with = |row: &&Row| columns.iter().any(|column| self.at(row, column).is_some());
        let mut notes = Vec::new();
        let many = own.top().filter(with).count();
        let mut lines: Vec<Line> = if many > MOST_LINES {
            notes.push(Phrase::own(laporan::grafik_jumlah(many)));
            self.sums(own, &columns).into_iter().collect()
        } else {
            let rows = own.top().filter(with);
            rows.map(|row| self.line(row, &columns)).collect()
        };
        let filled = |line: &Line| line.points.iter().flatten().count() > 0;
        lines.retain(filled);
        if lines.is_empty() || columns.len() < 2 {
            return None;
        }
        let ends: Vec<(String, String, String)> = lines
            .iter()
            .filter_map(|line| {
                let mut points = line.points.iter().flatten();
                let first = points.next()?;
                let last = points.next_back().unwrap_or(first);
                Some((line.name.clone(), first.1.clone(), last.1.clone()))
            })
            .collect();
        let from = names.first().map_or("", String::as_str);
        let to = names.last().map_or("", String::as_str);
        let description = laporan::uraian_grafik_garis(title, from, to, &ends);
        let (shapes, height) = draw(&names, &lines);
        let data = lines::data(&names, &lines);
        Some((shapes, height, description, notes, data))
    }

    /// One line in the place of many: the last line of the table, or its first computed row.
    fn sums(&self, own: &Own, columns: &[&Row]) -> Option<Line> {
        let last = Baris::Ringkasan(self.tabel);
        let points: Vec<_> = columns
            .iter()
            .map(|column| {
                let sel = self
                    .outcome
                    .sel(HasilRef::new(last, Hasil::Sel(column.id)))?;
                Some((sel.nilai.angka()?, text::sel_satuan(sel)))
            })
            .collect();
        if points.iter().flatten().count() > 0 {
            return Some(Line {
                name: laporan::JUMLAH.into(),
                points,
            });
        }
        reckoned(own).map(|row| self.line(row, columns))
    }

    /// A bar for each plain row of the first column with figures.
    fn bars(&self, own: &Own, title: &str) -> Option<Drawn> {
        let many = own.top().count();
        let rows: Vec<&Row> = own.top().take(MOST_BARS).collect();
        let column = own.columns.iter().find(|column| {
            !matches!(kind(column), "teks" | "tahun")
                && rows.iter().any(|row| self.at(row, column).is_some())
        })?;
        let bars: Vec<(String, Option<Decimal>, String)> = rows
            .iter()
            .map(|row| {
                let name = text::row_name(self.document, row.id);
                (name, self.at(row, column), self.written(row, column))
            })
            .collect();
        let values: Vec<Decimal> = bars.iter().filter_map(|(_, value, _)| *value).collect();
        let scale = Scale::whole(&values, Decimal::ONE, 392);
        let named = |bar: &(String, Option<Decimal>, String)| (bar.0.clone(), bar.2.clone());
        let with = || bars.iter().filter(|bar| bar.1.is_some());
        let description = laporan::uraian_grafik_batang(
            title,
            &text::row_name(self.document, column.id),
            with().max_by_key(|bar| bar.1).map(named),
            with().min_by_key(|bar| bar.1).map(named),
        );
        let cut =
            (many > bars.len()).then(|| Phrase::own(laporan::grafik_sebagian(bars.len(), many)));
        let (shapes, height) = draw_bars(&bars, &scale);
        let data = data(&bars, &scale, text::row_name(self.document, column.id));
        Some((shapes, height, description, cut.into_iter().collect(), data))
    }
}

/// The first row that its formula reckons.
fn reckoned<'a>(own: &Own<'a>) -> Option<&'a Row> {
    let mut rows = own.rows.iter();
    rows.find(|row| !row.is_blank(Field::Rumus)).copied()
}

fn data(bars: &[(String, Option<Decimal>, String)], scale: &Scale, nama: String) -> Data {
    let titik = |(_, value, label): &(String, Option<Decimal>, String)| Titik {
        nilai: *value,
        label: label.clone(),
        class: "bar k1",
    };
    Data {
        bentuk: Bentuk::Batang,
        nama: bars.iter().map(|bar| bar.0.clone()).collect(),
        seri: vec![Seri {
            nama,
            titik: bars.iter().map(titik).collect(),
        }],
        skala: (scale.low(), scale.high()),
    }
}

fn draw_bars(bars: &[(String, Option<Decimal>, String)], scale: &Scale) -> (Vec<Shape>, i32) {
    const PITCH: i32 = 40;
    const THICK: i32 = 14;
    const UP: i32 = 6;
    let bottom = UP + PITCH * bars.len().min(1000) as i32;
    let zero = LEFT + scale.place(Decimal::ZERO);
    let mut shapes = grid(scale, bottom, notation::write_plain);
    let mut y = UP;
    for (name, value, label) in bars {
        shapes.push(line_of_text(
            LEFT,
            y + 13,
            "name",
            clip(name, WIDTH - LEFT, 63),
        ));
        let mut end = zero;
        if let Some(value) = value {
            end = LEFT + scale.place(*value);
            shapes.push(Shape::Rect {
                x: zero.min(end),
                y: y + 18,
                w: (zero - end).abs(),
                h: THICK,
                class: "bar k1",
            });
        }
        let x = zero.max(end) + 6;
        shapes.push(line_of_text(x, y + 29, "value", clip(label, WIDTH - x, 74)));
        y += PITCH;
    }
    (shapes, bottom + AXIS)
}
