//! Tables as data: columns that know their width and side, rows that know whether they are a heading or a sum, and
//! cells that know where their figure comes from.

use super::{Page, Phrase};
use crate::domain::document::{CellRef, Document, Row as DocRow};
use crate::domain::field::{Field, FieldKind};
use crate::domain::formula::Math;
use crate::domain::outcome::{Baris, Catatan, Hasil, HasilRef, Outcome, Place};
use crate::text::{self, Tampil, laporan};

/// A table with its caption above and its notes and source below.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// `Tabel 3`; given when the report is complete.
    pub number: String,
    /// What it shows.
    pub caption: Phrase,
    /// Columns from left to right.
    pub columns: Vec<Column>,
    /// The column that names the row.
    pub head: usize,
    /// Rows from top to bottom.
    pub rows: Vec<Row>,
    /// What the reader should know.
    pub notes: Vec<Phrase>,
    /// Where the figures come from.
    pub source: Option<Phrase>,
    /// How its paper lies; decided when the table is complete.
    pub page: Page,
}

/// One column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its heading.
    pub label: String,
    /// On which side its texts stand.
    pub align: Align,
    /// How wide it is.
    pub width: Width,
}

/// On which side texts stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Left,
    /// Figures.
    Right,
}

/// How wide a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// A running number.
    Number,
    /// A unit, code or short word.
    Short,
    /// A category or verdict.
    Word,
    /// A percentage or score.
    Percent,
    /// A figure of up to 15 digits.
    Figure,
    /// A longer figure.
    Wide,
    /// What is left over.
    Rest,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it stands for.
    pub mark: Mark,
    /// Depth in an outline, 0 for the outermost.
    pub level: u8,
    /// Its cells from left to right; their spans add up to the number of columns.
    pub cells: Vec<Cell>,
}

/// What a row stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// One of many.
    Plain,
    /// Heads the rows below it, and may carry their sum or mean.
    Group,
    /// Sums up some rows.
    Subtotal,
    /// Sums up all rows.
    Total,
}

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// What stands in it.
    pub content: Content,
    /// How many columns it covers.
    pub span: usize,
    /// Where it comes from.
    pub origin: Origin,
    /// Whether it is a sum or mean of some rows only; a format marks it with a sign.
    pub partial: bool,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Text.
    Phrase(Phrase),
    /// A formula.
    Math(Math),
}

/// Where a cell comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A word or number of the table itself.
    Label,
    /// Typed.
    Typed(CellRef),
    /// Computed.
    Computed(HasilRef),
    /// Could not be computed; the cell says why.
    Missing(HasilRef),
}

impl Column {
    /// A column of words.
    pub fn words(label: impl Into<String>, width: Width) -> Column {
        Column {
            label: label.into(),
            align: Align::Left,
            width,
        }
    }

    /// A column of figures.
    pub fn figures(label: impl Into<String>, width: Width) -> Column {
        Column {
            label: label.into(),
            align: Align::Right,
            width,
        }
    }

    /// A column of results, wide enough for their kind.
    pub fn hasil(hasil: Hasil) -> Column {
        let label = text::sel_label(hasil);
        match hasil {
            Hasil::Kategori | Hasil::Simpulan => Column::words(label, Width::Word),
            Hasil::Pagu
            | Hasil::PaguSemula
            | Hasil::RealisasiAnggaran
            | Hasil::Sisa
            | Hasil::Perubahan
            | Hasil::Ei => Column::figures(label, Width::Figure),
            // Their headings hold long words.
            Hasil::Pertumbuhan
            | Hasil::PerubahanPersen
            | Hasil::CapaianRenstra
            | Hasil::SelisihCapaian
            | Hasil::SelisihSerapan => Column::figures(label, Width::Word),
            _ => Column::figures(label, Width::Percent),
        }
    }
}

impl Cell {
    /// A word or number of the table itself.
    pub fn label(text: impl Into<String>) -> Cell {
        Cell::new(Content::Phrase(Phrase::own(text)), Origin::Label)
    }

    /// A phrase of the table itself.
    pub fn phrase(phrase: Phrase) -> Cell {
        Cell::new(Content::Phrase(phrase), Origin::Label)
    }

    /// A formula.
    pub fn math(math: Math) -> Cell {
        Cell::new(Content::Math(math), Origin::Label)
    }

    /// A typed cell, exactly as typed; a choice with its word.
    pub fn typed(row: &DocRow, field: Field) -> Cell {
        let text = row.text(field);
        let word = match field.kind() {
            FieldKind::Choice(_) => field.choice(text).map(|choice| choice.label),
            _ => None,
        };
        let phrase = word.map_or_else(|| Phrase::typed(text), Phrase::own);
        Cell::new(
            Content::Phrase(phrase),
            Origin::Typed(CellRef::new(row.id, field)),
        )
    }

    /// A result.
    pub fn hasil(outcome: &Outcome, baris: Baris, hasil: Hasil) -> Cell {
        let at = HasilRef::new(baris, hasil);
        let Some(sel) = outcome.sel(at) else {
            return Cell::label("");
        };
        let shown = text::sel(sel);
        // Words of a scale of the office's own are typed.
        let phrase = match &shown {
            Tampil::Kata(..) => Phrase::typed(shown.text()),
            _ => Phrase::own(shown.text()),
        };
        let origin = match shown {
            Tampil::Tiada(_) => Origin::Missing(at),
            _ => Origin::Computed(at),
        };
        let some = |note: &Catatan| matches!(note, Catatan::Sebagian { .. });
        let partial = sel.nilai.angka().is_some() && sel.cara.catatan.iter().any(some);
        Cell {
            partial,
            ..Cell::new(Content::Phrase(phrase), origin)
        }
    }

    /// The cell over several columns.
    pub fn over(mut self, span: usize) -> Cell {
        self.span = span;
        self
    }

    /// The text of the cell; a formula as one plain line.
    pub fn text(&self) -> String {
        match &self.content {
            Content::Phrase(phrase) => phrase.text.clone(),
            Content::Math(math) => math.plain(),
        }
    }

    fn new(content: Content, origin: Origin) -> Cell {
        Cell {
            content,
            span: 1,
            origin,
            partial: false,
        }
    }
}

impl Row {
    /// One of many.
    pub fn plain(cells: Vec<Cell>) -> Row {
        Row {
            mark: Mark::Plain,
            level: 0,
            cells,
        }
    }

    /// A row that heads or sums up others.
    pub fn marked(mark: Mark, cells: Vec<Cell>) -> Row {
        Row {
            mark,
            level: 0,
            cells,
        }
    }

    /// The row at a depth of the outline.
    pub fn at(mut self, level: u8) -> Row {
        self.level = level;
        self
    }
}

impl Table {
    /// A table without rows yet, whose rows are named in column `head`.
    pub fn new(caption: Phrase, head: usize, columns: Vec<Column>) -> Table {
        Table {
            number: String::new(),
            caption,
            columns,
            head,
            rows: Vec::new(),
            notes: Vec::new(),
            source: None,
            page: Page::Portrait,
        }
    }

    /// The table with the source of data of these indikator: what was typed, each once, else that the office gave them.
    pub fn sourced<'a>(mut self, rows: impl Iterator<Item = &'a DocRow>) -> Table {
        let mut named: Vec<&str> = Vec::new();
        for row in rows {
            let text = row.text(Field::SumberData);
            if !text.trim().is_empty() && !named.contains(&text) {
                named.push(text);
            }
        }
        self.source = Some(match named.as_slice() {
            [] => Phrase::own(laporan::sumber_data(laporan::SUMBER_ISIAN)),
            named => Phrase::typed(laporan::sumber_data(&named.join("; "))),
        });
        self
    }
}

/// The notes under a mean or sum: what was left out, with the reasons.
pub(super) fn left_out(outcome: &Outcome, document: &Document, at: HasilRef) -> Option<Phrase> {
    let sel = outcome.sel(at)?;
    if !sel.nilai.ada() || sel.cara.dikeluarkan.is_empty() {
        return None;
    }
    let name = |place: &Place| match place {
        Place::Hasil(at) => {
            let reason = outcome
                .sel(*at)
                .map(text::sel)
                .and_then(|shown| match shown {
                    Tampil::Tiada(reason) => Some(reason),
                    _ => None,
                });
            let name = text::baris(document, at.baris);
            reason.map_or_else(|| name.clone(), |reason| format!("{name} ({reason})"))
        }
        cell => text::tempat(document, *cell),
    };
    let names: Vec<String> = sel.cara.dikeluarkan.iter().map(name).collect();
    Some(Phrase::typed(laporan::dikeluarkan(&names)))
}
