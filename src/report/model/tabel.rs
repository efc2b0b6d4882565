//! The office's own tables, each printed from its columns and rows: typed cells as typed, computed ones with their result,
//! rows of a kode hierarchy indented below their sums.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::table::left_out;
use super::{Block, Cell, Column, Mark, Page, Part, Phrase, Row, Source, Table, Width};
use crate::domain::compute;
use crate::domain::document::{Document, Row as DocRow, RowId};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::outcome::{Baris, Hasil, HasilRef, Outcome};
use crate::domain::scope;
use crate::domain::tabel::is_empty;
use crate::report::chart;
use crate::text::{self, laporan};

/// The tables of a chapter, each with its chart.
pub(super) fn at(source: &Source, letak: &str) -> Vec<Block> {
    blocks(source, |row| {
        let chosen = Field::Letak.choice(row.text(Field::Letak));
        chosen.map_or("lampiran", |choice| choice.id) == letak
    })
}

/// All tables, each followed by its chart: what a report without indikator shows first.
pub(super) fn all(source: &Source) -> Vec<Block> {
    let each = blocks(source, |_| true).into_iter();
    each.flat_map(|block| match block {
        // The screen folds the figures of a chart; here they come first.
        Block::Chart(chart) => vec![Block::Table(chart.table.clone()), Block::Chart(chart)],
        block => vec![block],
    })
    .collect()
}

fn blocks(source: &Source, fits: impl Fn(&DocRow) -> bool) -> Vec<Block> {
    let here = |row: &&Arc<DocRow>| !row.is_empty() && fits(row);
    let blocks = source.document.of_kind(RowKind::Tabel).filter(here);
    blocks
        .map(
            |row| match chart::tabel(source.document, source.outcome, row.id) {
                Some(chart) => Block::Chart(chart),
                None => Block::Table(table(source.document, source.outcome, row)),
            },
        )
        .filter(|block| !matches!(block, Block::Table(table) if table.rows.is_empty()))
        .collect()
}

/// The appendix: the tables that belong nowhere else.
pub(super) fn part(source: &Source) -> Option<Part> {
    let blocks = at(source, "lampiran");
    (!blocks.is_empty()).then(|| Part {
        id: "lampiran-tabel",
        label: String::new(),
        title: laporan::TABEL_INSTANSI,
        page: Page::Portrait,
        blocks,
    })
}

/// A table of the office's own with its columns and plain rows.
pub(in crate::report) struct Own<'a> {
    /// Columns from left to right.
    pub columns: Vec<&'a DocRow>,
    /// Rows from top to bottom, wholly empty ones left out.
    pub rows: Vec<&'a DocRow>,
    /// How deep each row lies below others by its kode, 0 for the outermost.
    pub depth: HashMap<RowId, u8>,
    /// Rows that have others below them.
    pub parents: HashSet<RowId>,
}

impl<'a> Own<'a> {
    /// The columns and rows of a table; `None` where there is no such table.
    pub fn of(document: &'a Document, tabel: RowId) -> Option<Own<'a>> {
        let (Section::Tabel, at) = document.find(tabel)? else {
            return None;
        };
        let all = document.rows(Section::Tabel);
        let below = document.block_len(Section::Tabel, at).saturating_sub(1);
        let of = |kind| {
            let rows = all.iter().skip(at).skip(1).take(below);
            let rows = rows.filter(move |row| row.kind == kind && !row.is_empty());
            rows.collect::<Vec<_>>()
        };
        let plain = |rows: Vec<&'a Arc<DocRow>>| rows.into_iter().map(|row| &**row).collect();
        let columns = of(RowKind::KolomTabel);
        let known = columns.iter().map(|row| row.id).collect();
        let mut rows = of(RowKind::BarisTabel);
        rows.retain(|row| !is_empty(row, &known));
        let levels = scope::jenjang(&rows);
        let levels = rows.iter().zip(levels);
        Some(Own {
            columns: plain(columns),
            depth: levels
                .clone()
                .map(|(row, (depth, _))| (row.id, depth))
                .collect(),
            parents: levels
                .filter(|(_, (_, parent))| *parent)
                .map(|(row, _)| row.id)
                .collect(),
            rows: plain(rows),
        })
    }

    /// The rows that stand at the top and enter the sums.
    pub fn top(&self) -> impl Iterator<Item = &'a DocRow> {
        let top = |row: &&&DocRow| plain(row) && self.depth.get(&row.id) == Some(&0);
        self.rows.iter().filter(top).copied()
    }
}

/// What the cells of a column are; a column without a word for it holds figures.
pub(in crate::report) fn kind(column: &DocRow) -> &'static str {
    Field::JenisKolom
        .choice(column.text(Field::JenisKolom))
        .map_or("angka", |choice| choice.id)
}

/// Whether a row is one of many, not a sum, heading or remark.
pub(in crate::report) fn plain(row: &DocRow) -> bool {
    let chosen = Field::JenisBaris.choice(row.text(Field::JenisBaris));
    row.is_blank(Field::Rumus) && chosen.is_none_or(|choice| choice.id == "data")
}

/// The table as it is printed.
pub(in crate::report) fn table(document: &Document, outcome: &Outcome, tabel: &DocRow) -> Table {
    let caption = text::row_name(document, tabel.id);
    let Some(mut own) = Own::of(document, tabel.id) else {
        return Table::new(Phrase::typed(caption), 0, Vec::new());
    };
    // A column in which nothing was typed says nothing, though the sums by kode ask for it.
    let rows = &own.rows;
    own.columns.retain(|column| {
        let typed = |row: &&DocRow| !row.is_blank(Field::Sel(column.id));
        let at = |row: &DocRow| HasilRef::new(Baris::Row(row.id), Hasil::Sel(column.id));
        let reckoned = |row: &&DocRow| outcome.sel(at(row)).is_some_and(|sel| sel.nilai.ada());
        kind(column) == "hitung" || rows.iter().any(|row| typed(row) || reckoned(row))
    });
    let name = match tabel.text(Field::NamaBaris).trim() {
        "" => Field::Uraian.label(),
        name => name,
    };
    let mut columns = vec![
        Column::words(Field::Kode.label(), Width::Short),
        Column::words(name, Width::Rest),
        Column::words(Field::Satuan.label(), Width::Short),
    ];
    let lead = columns.len();
    columns.extend(own.columns.iter().map(|column| heading(document, column)));
    let mut table = Table::new(Phrase::typed(caption), 1, columns);
    let computed = own.columns.iter().any(|column| kind(column) == "hitung");
    for row in &own.rows {
        let mut cells = vec![
            Cell::typed(row, Field::Kode),
            Cell::typed(row, Field::Uraian),
            Cell::typed(row, Field::Satuan),
        ];
        let each = own.columns.iter();
        cells.extend(each.map(|column| cell(outcome, row, column, computed)));
        // A heading without figures has the whole line for its name.
        if cells
            .iter()
            .skip(2)
            .all(|cell| cell.text().trim().is_empty())
        {
            let across = cells.len().saturating_sub(1);
            let name = Cell::typed(row, Field::Uraian).over(across);
            cells = vec![Cell::typed(row, Field::Kode), name];
        }
        let depth = own.depth.get(&row.id).copied().unwrap_or(0);
        let chosen = Field::JenisBaris.choice(row.text(Field::JenisBaris));
        let mark = match chosen.map(|choice| choice.id) {
            Some("judul") => Mark::Group,
            _ if !row.is_blank(Field::Rumus) || own.parents.contains(&row.id) => Mark::Subtotal,
            _ => Mark::Plain,
        };
        table.rows.push(Row::marked(mark, cells).at(depth));
    }
    let last = Baris::Ringkasan(tabel.id);
    let sums = |column: &&DocRow| HasilRef::new(last, Hasil::Sel(column.id));
    if own
        .columns
        .iter()
        .any(|column| outcome.sel(sums(column)).is_some())
    {
        let mut cells = vec![Cell::label(last_label(&own)).over(lead)];
        let each = own.columns.iter();
        cells.extend(each.map(|column| Cell::hasil(outcome, last, Hasil::Sel(column.id))));
        table.rows.push(Row::marked(Mark::Total, cells));
        let left = own
            .columns
            .iter()
            .filter_map(|column| left_out(outcome, document, sums(column)));
        for note in left {
            if !table.notes.contains(&note) {
                table.notes.push(note);
            }
        }
    }
    let unit = tabel.text(Field::Satuan).trim();
    if !unit.is_empty() {
        table.notes.push(Phrase::typed(laporan::satuan(unit)));
    }
    if !tabel.is_blank(Field::Catatan) {
        table.notes.push(Phrase::typed(tabel.text(Field::Catatan)));
    }
    if !tabel.is_blank(Field::SumberData) {
        let text = laporan::sumber_data(tabel.text(Field::SumberData));
        table.source = Some(Phrase::typed(text));
    }
    table.prune();
    table
}

/// The name of a column with its unit, and the side on which its texts stand.
fn heading(document: &Document, column: &DocRow) -> Column {
    let name = text::row_name(document, column.id);
    let unit = match (kind(column), column.text(Field::Satuan).trim()) {
        ("uang", "") => "Rp",
        ("persen", "") => "%",
        (_, unit) => unit,
    };
    let said = unit.is_empty() || name.to_lowercase().contains(&unit.to_lowercase());
    let label = match said {
        true => name,
        false => format!("{name} ({unit})"),
    };
    match kind(column) {
        "teks" => Column::words(label, Width::Rest),
        // A typed formula is read from the left.
        "rumus" => Column::words(label, Width::Rest),
        _ => Column::figures(label, Width::Figure),
    }
}

/// What was typed, save where a result stands.
fn cell(outcome: &Outcome, row: &DocRow, column: &DocRow, computed: bool) -> Cell {
    let (field, hasil) = (Field::Sel(column.id), Hasil::Sel(column.id));
    let sel = outcome.sel(HasilRef::new(Baris::Row(row.id), hasil));
    let formula = kind(column) == "rumus" && row.is_blank(Field::Rumus) && !row.is_blank(field);
    match sel.filter(|_| compute::ada_hasil(row, column)) {
        // The formula itself is what the reader wants to see; its result where no other column shows it.
        Some(sel) if formula && !computed && sel.nilai.ada() => {
            let text = laporan::sama_dengan(row.text(field).trim(), &text::sel_satuan(sel));
            Cell::phrase(Phrase::typed(text))
        }
        Some(_) if !formula => Cell::hasil(outcome, Baris::Row(row.id), hasil),
        _ => Cell::typed(row, field),
    }
}

/// What the last line is, where all its columns agree.
fn last_label(own: &Own) -> &'static str {
    let mut kinds: Vec<&str> = own
        .columns
        .iter()
        .filter_map(|column| {
            let chosen = Field::Ringkasan.choice(column.text(Field::Ringkasan));
            match (chosen.map(|choice| choice.id), kind(column)) {
                (Some("tanpa" | "rumus"), _) => None,
                (Some(id), _) => Some(id),
                (None, "uang") => Some("jumlah"),
                (None, _) => None,
            }
        })
        .collect();
    kinds.dedup();
    match kinds.as_slice() {
        ["jumlah"] => laporan::JUMLAH,
        ["rata-rata"] => laporan::RATA_RATA,
        ["tertinggi"] => laporan::TERTINGGI,
        ["terendah"] => laporan::TERENDAH,
        _ => laporan::RINGKASAN_TABEL,
    }
}
