//! Bab II: what was promised for the year, its money, and the targets of the strategic plan in both editions.

use super::{Cell, Column, Mark, Phrase, Row, Source, Table, Width};
use crate::domain::compute;
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::outcome::{Baris, Hasil};
use crate::text::{self, laporan};

/// The agreement of the office in short: its indikator with their targets, and the budget of its programs.
pub(super) fn agreement(source: &Source) -> Vec<Table> {
    let mut tables = Vec::new();
    if !source.groups.is_empty() {
        tables.push(targets(source));
    }
    tables.extend(budget(source));
    tables
}

fn targets(source: &Source) -> Table {
    let columns = vec![
        Column::figures(laporan::NO, Width::Number),
        Column::words(laporan::SASARAN_INDIKATOR, Width::Rest),
        Column::words(Field::Satuan.label(), Width::Word),
        Column::figures(Field::Target.label(), Width::Figure),
    ];
    let mut table = Table::new(Phrase::own(laporan::T_PERJANJIAN), 1, columns);
    for group in &source.groups {
        let name = match group.sasaran {
            Some((number, row)) => {
                Phrase::typed(laporan::sasaran_judul(number, row.text(Field::Uraian)))
            }
            None => Phrase::own(laporan::TANPA_SASARAN),
        };
        table
            .rows
            .push(Row::marked(Mark::Group, vec![Cell::phrase(name).over(4)]));
        table.rows.extend(group.indikator.iter().map(|indikator| {
            Row::plain(vec![
                Cell::label(&indikator.number),
                Cell::typed(indikator.row, Field::Uraian),
                Cell::typed(indikator.row, Field::Satuan),
                Cell::typed(indikator.row, Field::Target),
            ])
        }));
    }
    table
}

fn budget(source: &Source) -> Option<Table> {
    let columns = vec![
        Column::words(Field::Kode.label(), Width::Short),
        Column::words(laporan::PROGRAM_BELANJA, Width::Rest),
        Column::figures(laporan::ANGGARAN_RP, Width::Figure),
    ];
    let mut table = Table::new(Phrase::own(laporan::T_PROGRAM_ANGGARAN), 1, columns);
    let money = |baris| Cell::hasil(source.outcome, baris, Hasil::Pagu);
    for row in source.document.rows(Section::Anggaran).iter() {
        let mark = match row.kind {
            RowKind::Belanja => Mark::Group,
            RowKind::Program => Mark::Plain,
            _ => continue,
        };
        if row.is_empty() {
            continue;
        }
        let cells = vec![
            Cell::typed(row, Field::Kode),
            Cell::typed(row, Field::Uraian),
            money(Baris::Row(row.id)),
        ];
        table
            .rows
            .push(Row::marked(mark, cells).at(row.kind.depth()));
    }
    if table.rows.is_empty() {
        return None;
    }
    let same = source.outcome.angka(Baris::TotalApbd, Hasil::Pagu)
        == source.outcome.angka(Baris::Total, Hasil::Pagu);
    for (baris, mark) in [
        (Baris::TotalApbd, Mark::Subtotal),
        (Baris::Total, Mark::Total),
    ] {
        if source.outcome.baris(baris).is_some() && !(same && baris == Baris::TotalApbd) {
            let name = Phrase::own(text::baris(source.document, baris));
            let cells = vec![Cell::phrase(name).over(2), money(baris)];
            table.rows.push(Row::marked(mark, cells));
        }
    }
    table.prune();
    Some(table)
}

/// One table for each edition of the strategic plan that has a target.
pub(super) fn renstra(source: &Source) -> Vec<Table> {
    use Field::*;
    let editions = [
        (laporan::T_RENSTRA_AWAL, [Awal1, Awal2, Awal3, Awal4, Awal5]),
        (laporan::T_RENSTRA_UBAH, [Ubah1, Ubah2, Ubah3, Ubah4, Ubah5]),
    ];
    let table = |(caption, fields)| edition(source, caption, fields);
    editions.into_iter().filter_map(table).collect()
}

fn edition(source: &Source, caption: &str, fields: [Field; 5]) -> Option<Table> {
    let year = |ke| laporan::tahun_renstra(compute::tahun_target(source.document, ke), ke);
    let mut columns = vec![
        Column::figures(laporan::NO, Width::Number),
        Column::words(laporan::SASARAN_INDIKATOR, Width::Rest),
        Column::words(Field::Satuan.label(), Width::Short),
        Column::figures(Field::KondisiAwal.label(), Width::Figure),
    ];
    columns.extend((1..=fields.len()).map(|ke| Column::figures(year(ke), Width::Figure)));
    let across = columns.len();
    let mut table = Table::new(Phrase::own(caption), 1, columns);
    let mut headings: Vec<Row> = Vec::new();
    let mut number = 0_usize;
    for row in source.document.rows(Section::Renstra).iter() {
        if row.kind != RowKind::IndikatorRenstra {
            // A sasaran ends the one before it, a tujuan also the sasaran; headings without indikator are left out.
            headings.retain(|heading| heading.level < row.kind.depth());
            if !row.is_empty() {
                let name = laporan::jenis_dan_nama(row.kind.label(), row.text(Field::Uraian));
                let cell = Cell::phrase(Phrase::typed(name)).over(across);
                headings.push(Row::marked(Mark::Group, vec![cell]).at(row.kind.depth()));
            }
            continue;
        }
        if fields.iter().all(|field| row.is_blank(*field)) {
            continue;
        }
        number = number.saturating_add(1);
        table.rows.append(&mut headings);
        let mut cells = vec![
            Cell::label(number.to_string()),
            Cell::typed(row, Field::Uraian),
            Cell::typed(row, Field::Satuan),
            Cell::typed(row, Field::KondisiAwal),
        ];
        cells.extend(fields.map(|field| Cell::typed(row, field)));
        table.rows.push(Row::plain(cells));
    }
    if number == 0 {
        return None;
    }
    table.prune();
    Some(table)
}
