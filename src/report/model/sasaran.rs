//! One chapter per sasaran, in the order that PermenPANRB 53/2014 asks for: this year, the year before, the end of the
//! Renstra, the analysis, and the kegiatan that served it.

use super::capaian::{columns, directions, is_capped, row};
use super::{
    Block, Cell, Column, Form, Group, Numbered, Page, Part, Phrase, Row, Source, Table, Width,
    Working,
};
use crate::domain::document::RowId;
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::{Baris, Hasil, HasilRef, Place};
use crate::text::{self, laporan};

/// The chapters.
pub(super) fn part(source: &Source) -> Part {
    let mut blocks: Vec<Block> = Vec::new();
    for group in &source.groups {
        chapter(source, group, &mut blocks);
    }
    if blocks.is_empty() {
        blocks.push(Block::Paragraph(Phrase::own(laporan::BELUM_ADA_INDIKATOR)));
    }
    Part {
        id: "sasaran",
        title: laporan::SASARAN,
        page: Page::Portrait,
        blocks,
    }
}

fn chapter(source: &Source, group: &Group, blocks: &mut Vec<Block>) {
    if let Some(tujuan) = group.tujuan {
        let text = Phrase::typed(tujuan.text(Field::Uraian));
        blocks.push(Block::Details(vec![(
            Phrase::own(RowKind::Tujuan.label()),
            text,
        )]));
    }
    blocks.push(match group.sasaran {
        Some((number, row)) => Block::Heading {
            level: 3,
            label: laporan::sasaran(number),
            text: Phrase::typed(row.text(Field::Uraian)),
        },
        None => Block::Heading {
            level: 3,
            label: String::new(),
            text: Phrase::own(laporan::TANPA_SASARAN),
        },
    });
    if group.indikator.is_empty() {
        blocks.push(Block::Paragraph(Phrase::own(laporan::BELUM_ADA_INDIKATOR)));
        return;
    }
    blocks.push(Block::Table(this_year(source, group)));
    blocks.extend(last_year(source, group).into_iter().map(Block::Table));
    blocks.extend(renstra(source, group).map(Block::Table));
    for indikator in &group.indikator {
        blocks.extend(working(source, indikator));
        blocks.extend(analysis(indikator));
        blocks.extend(supporting(source, indikator).map(Block::Table));
    }
}

fn this_year(source: &Source, group: &Group) -> Table {
    let capped = is_capped(source);
    let mut table = Table::new(Phrase::own(laporan::T_TAHUN_INI), 1, columns(capped));
    table.rows.extend(
        group
            .indikator
            .iter()
            .map(|indikator| row(source, indikator, capped)),
    );
    table.notes.extend(directions(group.indikator.iter()));
    table.sourced(group.indikator.iter().map(|indikator| indikator.row))
}

/// Realisasi and capaian beside those of the year before, each only where one was filled in. Together they would leave
/// no room for the names on an upright page.
fn last_year(source: &Source, group: &Group) -> Vec<Table> {
    let before = |word: &str| laporan::tahun_lalu(word, source.tahun);
    let now = |word: &str| laporan::tahun_ini(word, source.tahun);
    let sides = [
        (
            Field::RealisasiLalu,
            laporan::T_REALISASI_LALU,
            laporan::REALISASI,
            Width::Figure,
            Hasil::Pertumbuhan,
        ),
        (
            Field::CapaianLalu,
            laporan::T_CAPAIAN_LALU,
            laporan::CAPAIAN_KATA,
            Width::Figure,
            Hasil::SelisihCapaian,
        ),
    ];
    let mut tables = Vec::new();
    for (field, caption, word, width, change) in sides {
        if group
            .indikator
            .iter()
            .all(|indikator| indikator.row.is_blank(field))
        {
            continue;
        }
        let columns = vec![
            Column::figures(laporan::NO, Width::Number),
            Column::words(RowKind::Indikator.label(), Width::Rest),
            Column::figures(before(word), width),
            Column::figures(now(word), width),
            Column::hasil(change),
        ];
        let mut table = Table::new(Phrase::own(caption), 1, columns);
        table.rows.extend(group.indikator.iter().map(|indikator| {
            let hasil = |hasil| Cell::hasil(source.outcome, Baris::Row(indikator.row.id), hasil);
            Row::plain(vec![
                Cell::label(&indikator.number),
                Cell::typed(indikator.row, Field::Uraian),
                Cell::typed(indikator.row, field),
                match field {
                    Field::CapaianLalu => hasil(Hasil::Capaian),
                    _ => Cell::typed(indikator.row, Field::Realisasi),
                },
                hasil(change),
            ])
        }));
        tables.push(table);
    }
    tables
}

/// Only where a target of the Renstra was filled in.
fn renstra(source: &Source, group: &Group) -> Option<Table> {
    group
        .indikator
        .iter()
        .find(|indikator| !indikator.row.is_blank(Field::TargetRenstra))?;
    let columns = vec![
        Column::figures(laporan::NO, Width::Number),
        Column::words(RowKind::Indikator.label(), Width::Rest),
        Column::words(Field::Satuan.label(), Width::Short),
        Column::figures(Field::TargetRenstra.label(), Width::Figure),
        Column::figures(
            laporan::tahun_ini(laporan::REALISASI, source.tahun),
            Width::Figure,
        ),
        Column::hasil(Hasil::CapaianRenstra),
    ];
    let mut table = Table::new(Phrase::own(laporan::T_RENSTRA), 1, columns);
    table.rows.extend(group.indikator.iter().map(|indikator| {
        let row = indikator.row;
        Row::plain(vec![
            Cell::label(&indikator.number),
            Cell::typed(row, Field::Uraian),
            Cell::typed(row, Field::Satuan),
            Cell::typed(row, Field::TargetRenstra),
            Cell::typed(row, Field::Realisasi),
            Cell::hasil(source.outcome, Baris::Row(row.id), Hasil::CapaianRenstra),
        ])
    }));
    Some(table)
}

/// The capaian with its numbers put in.
fn working(source: &Source, indikator: &Numbered) -> Option<Block> {
    let at = HasilRef::new(Baris::Row(indikator.row.id), Hasil::Capaian);
    let cara = text::cara_hitung(source.outcome, at)?;
    let number = indikator.number.clone();
    Some(Block::Working(Box::new(Working {
        number,
        cara,
        form: Form::Line,
    })))
}

/// Definition and analysis, as far as they were written.
fn analysis(indikator: &Numbered) -> Option<Block> {
    let fields = [
        Field::Definisi,
        Field::Penyebab,
        Field::Hambatan,
        Field::TindakLanjut,
    ];
    let filled = fields
        .into_iter()
        .filter(|field| !indikator.row.is_blank(*field));
    let details: Vec<_> = filled
        .map(|field| {
            (
                Phrase::own(field.label()),
                Phrase::typed(indikator.row.text(field)),
            )
        })
        .collect();
    (!details.is_empty()).then_some(Block::Details(details))
}

/// The kegiatan whose money the indikator's own is the sum of.
fn supporting(source: &Source, indikator: &Numbered) -> Option<Table> {
    let baris = Baris::Row(indikator.row.id);
    let pagu = source.outcome.sel(HasilRef::new(baris, Hasil::Pagu))?;
    let ids: Vec<RowId> = pagu.cara.suku.iter().filter_map(row_of).collect();
    if ids.is_empty() {
        return None;
    }
    let columns = vec![
        Column::words(Field::Kode.label(), Width::Short),
        Column::words(RowKind::Kegiatan.label(), Width::Rest),
        Column::figures(laporan::PAGU, Width::Figure),
        Column::hasil(Hasil::RealisasiAnggaran),
        Column::hasil(Hasil::Serapan),
    ];
    let figures = [Hasil::Pagu, Hasil::RealisasiAnggaran, Hasil::Serapan];
    let mut table = Table::new(
        Phrase::own(laporan::kegiatan_pendukung(&indikator.number)),
        1,
        columns,
    );
    for id in ids {
        let Some(row) = source.document.row(id) else {
            continue;
        };
        let mut cells = vec![
            Cell::typed(row, Field::Kode),
            Cell::typed(row, Field::Uraian),
        ];
        cells.extend(figures.map(|hasil| Cell::hasil(source.outcome, Baris::Row(id), hasil)));
        table.rows.push(Row::plain(cells));
    }
    let mut cells = vec![Cell::label(laporan::JUMLAH).over(2)];
    cells.extend(figures.map(|hasil| Cell::hasil(source.outcome, baris, hasil)));
    table.rows.push(Row::marked(super::Mark::Total, cells));
    Some(table)
}

fn row_of(place: &Place) -> Option<RowId> {
    match place {
        Place::Hasil(HasilRef {
            baris: Baris::Row(id),
            ..
        }) => Some(*id),
        _ => None,
    }
}
