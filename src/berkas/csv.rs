//! Every table of the report as CSV for people, in one ZIP with a list of them. Figures are plain numbers with a comma, as a
//! spreadsheet set to Indonesian reads them; text is safe against formulas ([`crate::report::csv`]).

use std::sync::Arc;

use super::arsip::arsip;
use super::nama::file_name;
use super::pesan::Gagal;
use super::tugas::Kemajuan;
use crate::domain::audit::{Bahan, periksa};
use crate::domain::compute::hitung;
use crate::domain::notation::{Decimal, LoneDot, Reading, read, round};
use crate::domain::outcome::Place;
use crate::domain::rulebook::rumus::Ukuran;
use crate::draft::restore::Restored;
use crate::report::csv::{Sel, encode_csv, teks};
use crate::report::model::{Align, Block, Cell, Origin, Report, Row, Table, build};
use crate::text::laporan::DAFTAR_CSV;

/// The tables of each draft; of several drafts each has a folder.
///
/// # Errors
/// [`super::pesan::Sebab::TerlaluBesar`].
pub fn tulis(drafts: Vec<Restored>, kemajuan: Kemajuan) -> Result<Vec<u8>, Gagal> {
    let several = drafts.len() > 1;
    let dari = u32::try_from(drafts.len()).unwrap_or(u32::MAX);
    let mut files = Vec::new();
    for ((at, draft), selesai) in drafts.iter().enumerate().zip(0..) {
        kemajuan(selesai, dari);
        let folder = match several {
            true => format!("draf-{}/", at.saturating_add(1)),
            false => String::new(),
        };
        for (name, text) in tabel(draft) {
            files.push((format!("{folder}{name}"), text.into_bytes()));
        }
    }
    arsip(files)
}

/// The files of one draft: the list, then a table each.
fn tabel(draft: &Restored) -> Vec<(String, String)> {
    let check = periksa(Arc::new(hitung(&draft.document)));
    let report = build(&check);
    let angka = Figures(&check.bahan);
    let mut listed = vec![DAFTAR_CSV.map(teks).to_vec()];
    let mut files = Vec::new();
    for (at, table) in tables(&report).enumerate() {
        let number = format!("{:02}", at.saturating_add(1));
        let name = file_name(&[&number, &table.number, &table.caption.text], "csv");
        let notes: Vec<&str> = table.notes.iter().map(|note| note.text.as_str()).collect();
        let source = table.source.as_ref().map_or("", |source| &source.text);
        listed.push(
            [
                &name,
                &table.number,
                &table.caption.text,
                &notes.join(" "),
                source,
            ]
            .map(teks)
            .to_vec(),
        );
        files.push((name, encode_csv(angka.rows(table))));
    }
    files.insert(0, (file_name(&["00", "daftar"], "csv"), encode_csv(listed)));
    files
}

/// The tables of a report in their order, those of the charts included.
pub fn tables(report: &Report) -> impl Iterator<Item = &Table> {
    let blocks = report.parts.iter().flat_map(|part| &part.blocks);
    blocks.filter_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Chart(chart) => Some(&chart.table),
        _ => None,
    })
}

/// The figures that cells stand for.
struct Figures<'a>(&'a Bahan);

impl Figures<'_> {
    fn rows(&self, table: &Table) -> Vec<Vec<Sel>> {
        let head = table.columns.iter().map(|column| teks(&column.label));
        let mut out = vec![head.collect()];
        out.extend(table.rows.iter().map(|row| self.row(table, row)));
        out
    }

    /// A cell over several columns stands in the first of them.
    fn row(&self, table: &Table, row: &Row) -> Vec<Sel> {
        let mut out = Vec::with_capacity(table.columns.len());
        for cell in &row.cells {
            let column = table.columns.get(out.len());
            let figures = column.is_some_and(|column| column.align == Align::Right);
            out.push(self.cell(cell, figures));
            out.extend(std::iter::repeat_n(
                Sel::Kosong,
                cell.span.saturating_sub(1),
            ));
        }
        out
    }

    fn cell(&self, cell: &Cell, figures: bool) -> Sel {
        let text = cell.text();
        let number = match cell.origin {
            Origin::Computed(at) => self.0.outcome.sel(at).and_then(|sel| {
                let value = sel.nilai.angka()?;
                Some(shown(value, sel.cara.ukuran()))
            }),
            // A figure with a word or a bound says more than its number.
            Origin::Typed(at) if !text.contains(['<', '>', '≤', '≥']) && !worded(&text) => {
                let value = self.0.angka(Place::Cell(at));
                value.map(|value| (value, value.scale()))
            }
            Origin::Label if figures => match read(&text, LoneDot::Thousands) {
                Reading::Number(number) if number.bound.is_none() => {
                    Some((number.value, number.value.scale()))
                }
                _ => None,
            },
            _ => None,
        };
        match number {
            Some((value, decimals)) => Sel::Angka(value, decimals),
            None => teks(text),
        }
    }
}

fn shown(value: Decimal, ukuran: Ukuran) -> (Decimal, u32) {
    match ukuran {
        Ukuran::Angka(None) => {
            let value = round(value, ukuran.decimals()).normalize();
            (value, value.scale())
        }
        _ => (value, ukuran.decimals()),
    }
}

/// Whether there is a word in it other than the name of the currency.
fn worded(text: &str) -> bool {
    text.replace("Rp", "").contains(char::is_alphabetic)
}
