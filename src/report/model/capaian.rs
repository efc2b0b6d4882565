//! The table of all indikator with their capaian, and the mean that says what it left out.

use super::table::left_out;
use super::{Cell, Column, Mark, Numbered, Phrase, Row, Source, Table, Width};
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::{Baris, Hasil, HasilRef};
use crate::domain::rulebook::pengaturan::Rerata;
use crate::text::laporan;

/// All indikator.
pub(super) fn all(source: &Source) -> Table {
    let capped = is_capped(source);
    let mut table = Table::new(Phrase::own(laporan::T_CAPAIAN), 1, columns(capped));
    // The sasaran heads its indikator, with their mean: a column of its own would repeat it and starve the others.
    let lead = 5_usize;
    for group in &source.groups {
        let name = match group.sasaran {
            Some((number, row)) => {
                Phrase::typed(laporan::sasaran_judul(number, row.text(Field::Uraian)))
            }
            None => Phrase::own(laporan::TANPA_SASARAN),
        };
        let cells = match group.sasaran {
            Some((_, row)) => {
                let mut cells = vec![Cell::phrase(name).over(lead)];
                cells.extend(mean(source, Baris::Row(row.id), capped));
                cells
            }
            None => vec![Cell::phrase(name).over(table.columns.len())],
        };
        table.rows.push(Row::marked(Mark::Group, cells));
        table.rows.extend(
            group
                .indikator
                .iter()
                .map(|indikator| row(source, indikator, capped)),
        );
    }
    let mut cells = vec![Cell::label(mean_label(source, Baris::Rekap)).over(lead)];
    cells.extend(mean(source, Baris::Rekap, capped));
    table.rows.push(Row::marked(Mark::Total, cells));
    let rekap = HasilRef::new(Baris::Rekap, Hasil::Rerata);
    table
        .notes
        .extend(left_out(source.outcome, source.document, rekap));
    table.notes.extend(directions(source.indikator()));
    table.sourced(source.indikator().map(|indikator| indikator.row))
}

/// The columns of target, realisasi and capaian.
pub(super) fn columns(capped: bool) -> Vec<Column> {
    let mut columns = vec![
        Column::figures(laporan::NO, Width::Number),
        Column::words(RowKind::Indikator.label(), Width::Rest),
        Column::words(Field::Satuan.label(), Width::Short),
        Column::figures(Field::Target.label(), Width::Figure),
        Column::figures(Field::Realisasi.label(), Width::Figure),
        Column::hasil(Hasil::Capaian),
    ];
    columns.extend(capped.then(|| Column::hasil(Hasil::CapaianDihitung)));
    columns.push(Column::hasil(Hasil::Kategori));
    columns
}

/// One indikator.
pub(super) fn row(source: &Source, indikator: &Numbered, capped: bool) -> Row {
    let row = indikator.row;
    let hasil = |hasil| Cell::hasil(source.outcome, Baris::Row(row.id), hasil);
    let mut cells = vec![
        Cell::label(&indikator.number),
        Cell::typed(row, Field::Uraian),
        Cell::typed(row, Field::Satuan),
        Cell::typed(row, Field::Target),
        Cell::typed(row, Field::Realisasi),
        hasil(Hasil::Capaian),
    ];
    cells.extend(capped.then(|| hasil(Hasil::CapaianDihitung)));
    cells.push(hasil(Hasil::Kategori));
    Row::plain(cells)
}

/// Whether a cap stands between capaian and mean.
pub(super) fn is_capped(source: &Source) -> bool {
    source.outcome.pengaturan.batas.is_some()
}

/// Mean and category of a group. With a cap the mean is one of the capped values and stands in their column.
fn mean(source: &Source, baris: Baris, capped: bool) -> Vec<Cell> {
    let mut cells: Vec<Cell> = capped.then(|| Cell::label("")).into_iter().collect();
    cells.push(Cell::hasil(source.outcome, baris, Hasil::Rerata));
    cells.push(Cell::hasil(source.outcome, baris, Hasil::Kategori));
    cells
}

/// `Rata-rata 7 dari 8 indikator`
pub(super) fn mean_label(source: &Source, baris: Baris) -> String {
    let weighted = source.outcome.pengaturan.rerata == Rerata::Berbobot;
    let sel = source.outcome.sel(HasilRef::new(baris, Hasil::Rerata));
    let (counted, left) = sel.map_or((0, 0), |sel| {
        (sel.cara.suku.len(), sel.cara.dikeluarkan.len())
    });
    laporan::rerata(weighted, counted, counted.saturating_add(left))
}

/// The indikator whose direction is not the usual one.
pub(super) fn directions<'a>(indikator: impl Iterator<Item = &'a Numbered<'a>>) -> Vec<Phrase> {
    let unusual = |indikator: &Numbered| {
        let text = indikator.row.text(Field::Polaritas);
        let choice = Field::Polaritas.choice(text)?;
        (choice.id != "naik")
            .then(|| Phrase::own(laporan::polaritas(&indikator.number, choice.label)))
    };
    indikator.filter_map(unusual).collect()
}
