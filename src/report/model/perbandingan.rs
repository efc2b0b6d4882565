//! The comparisons of one sasaran: with the years before, with the targets of the strategic plan, with a standard. Each
//! table only where something was filled in for it.

use super::{Cell, Column, Group, Mark, Numbered, Phrase, Row, Source, Table, Width};
use crate::domain::document::Row as DocRow;
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::{Baris, Hasil, HasilRef, Place};
use crate::text::laporan;

/// Realisasi and capaian beside those of up to five years before, each only where one was filled in. Together they would
/// leave no room for the names on an upright page.
pub(super) fn years(source: &Source, group: &Group) -> Vec<Table> {
    use Field::*;
    let sides: [(&str, &str, [Field; 5], &[Hasil]); 2] = [
        (
            laporan::T_REALISASI_LALU,
            laporan::REALISASI,
            [
                RealisasiLalu5,
                RealisasiLalu4,
                RealisasiLalu3,
                RealisasiLalu2,
                RealisasiLalu,
            ],
            &[
                Hasil::Pertumbuhan,
                Hasil::PertumbuhanRata,
                Hasil::PertumbuhanMajemuk,
            ],
        ),
        (
            laporan::T_CAPAIAN_LALU,
            laporan::CAPAIAN_KATA,
            [
                CapaianLalu5,
                CapaianLalu4,
                CapaianLalu3,
                CapaianLalu2,
                CapaianLalu,
            ],
            &[Hasil::SelisihCapaian],
        ),
    ];
    let mut tables = Vec::new();
    for (caption, word, before, changes) in sides {
        let typed = |field: &Field| group.indikator.iter().any(|one| !one.row.is_blank(*field));
        if !before.iter().any(typed) {
            continue;
        }
        let mut columns = vec![
            Column::figures(laporan::NO, Width::Number),
            Column::words(RowKind::Indikator.label(), Width::Rest),
        ];
        let ago = (1_u16..=5)
            .rev()
            .map(|ago| laporan::tahun_sebelum(word, source.tahun, ago));
        columns.extend(ago.map(|label| Column::figures(label, Width::Figure)));
        let now = laporan::tahun_ini(word, source.tahun);
        columns.push(Column::figures(now, Width::Figure));
        columns.extend(changes.iter().copied().map(Column::hasil));
        let mut table = Table::new(Phrase::own(caption), 1, columns);
        for Numbered { number, row } in &group.indikator {
            let hasil = |hasil| Cell::hasil(source.outcome, Baris::Row(row.id), hasil);
            let mut cells = vec![Cell::label(number), Cell::typed(row, Field::Uraian)];
            cells.extend(before.map(|field| Cell::typed(row, field)));
            cells.push(match before.last() {
                Some(CapaianLalu) => hasil(Hasil::Capaian),
                _ => Cell::typed(row, Field::Realisasi),
            });
            cells.extend(changes.iter().copied().map(hasil));
            table.rows.push(Row::plain(cells));
        }
        table.prune();
        tables.push(table);
    }
    tables
}

/// Realisasi against the targets of this year and of the end of the Renstra: one line for each edition in which the
/// indikator stands, and one for a target that was typed with the indikator itself.
pub(super) fn midterm(source: &Source, group: &Group) -> Option<Table> {
    let columns = vec![
        Column::words(laporan::INDIKATOR_EDISI, Width::Rest),
        Column::figures(
            laporan::tahun_ini(laporan::TARGET_KATA, source.tahun),
            Width::Figure,
        ),
        Column::figures(laporan::CAPAIAN_PERSEN, Width::Percent),
        Column::figures(laporan::TARGET_AKHIR, Width::Figure),
        Column::figures(laporan::CAPAIAN_PERSEN, Width::Percent),
    ];
    let mut table = Table::new(Phrase::own(laporan::T_RENSTRA), 0, columns);
    for Numbered { number, row } in &group.indikator {
        let plans = source.renstra.get(&row.id).into_iter().flatten();
        let mut lines: Vec<Row> = plans
            .flat_map(|plan| {
                [
                    (
                        laporan::EDISI_AWAL,
                        Hasil::CapaianAwalTahun,
                        Hasil::CapaianAwalAkhir,
                    ),
                    (
                        laporan::EDISI_UBAH,
                        Hasil::CapaianUbahTahun,
                        Hasil::CapaianUbahAkhir,
                    ),
                ]
                .into_iter()
                .filter_map(|(name, now, end)| plan_line(source, plan, name, now, end))
            })
            .collect();
        if !row.is_blank(Field::TargetRenstra) {
            lines.push(Row::plain(vec![
                Cell::label(Field::TargetRenstra.label()),
                Cell::label(""),
                Cell::label(""),
                Cell::typed(row, Field::TargetRenstra),
                Cell::hasil(source.outcome, Baris::Row(row.id), Hasil::CapaianRenstra),
            ]));
        }
        if lines.is_empty() {
            continue;
        }
        let name = laporan::indikator_realisasi(
            number,
            row.text(Field::Uraian),
            row.text(Field::Realisasi).trim(),
            row.text(Field::Satuan).trim(),
        );
        let cell = Cell::phrase(Phrase::typed(name)).over(table.columns.len());
        table.rows.push(Row::marked(Mark::Group, vec![cell]));
        table.rows.append(&mut lines);
    }
    if table.rows.is_empty() {
        return None;
    }
    table.prune();
    Some(table)
}

/// One edition; its targets are those that its capaian were reckoned with.
fn plan_line(source: &Source, plan: &DocRow, name: &str, now: Hasil, end: Hasil) -> Option<Row> {
    let baris = Baris::Row(plan.id);
    let target = |hasil| {
        let sel = source.outcome.sel(HasilRef::new(baris, hasil))?;
        let from = sel.cara.masukan.iter().find_map(|input| match input.asal {
            Some(Place::Cell(at)) if at.row == plan.id => Some(at.field),
            _ => None,
        })?;
        Some(Cell::typed(plan, from))
    };
    let (this_year, last_year) = (target(now), target(end));
    if this_year.is_none() && last_year.is_none() {
        return None;
    }
    let capaian = |there: bool, hasil| match there {
        true => Cell::hasil(source.outcome, baris, hasil),
        false => Cell::label(""),
    };
    let (has_now, has_end) = (this_year.is_some(), last_year.is_some());
    Some(Row::plain(vec![
        Cell::label(name),
        this_year.unwrap_or_else(|| Cell::label("")),
        capaian(has_now, now),
        last_year.unwrap_or_else(|| Cell::label("")),
        capaian(has_end, end),
    ]))
}

/// Realisasi against a national or provincial standard, where one was filled in.
pub(super) fn standard(source: &Source, group: &Group) -> Option<Table> {
    let columns = vec![
        Column::figures(laporan::NO, Width::Number),
        Column::words(RowKind::Indikator.label(), Width::Rest),
        Column::words(Field::NamaStandar.label(), Width::Word),
        Column::figures(Field::Standar.label(), Width::Figure),
        Column::figures(
            laporan::tahun_ini(laporan::REALISASI, source.tahun),
            Width::Figure,
        ),
        Column::hasil(Hasil::CapaianStandar),
        Column::hasil(Hasil::SelisihStandar),
    ];
    let mut table = Table::new(Phrase::own(laporan::T_STANDAR), 1, columns);
    let with = group
        .indikator
        .iter()
        .filter(|indikator| !indikator.row.is_blank(Field::Standar));
    for Numbered { number, row } in with {
        let hasil = |hasil| Cell::hasil(source.outcome, Baris::Row(row.id), hasil);
        table.rows.push(Row::plain(vec![
            Cell::label(number),
            Cell::typed(row, Field::Uraian),
            Cell::typed(row, Field::NamaStandar),
            Cell::typed(row, Field::Standar),
            Cell::typed(row, Field::Realisasi),
            hasil(Hasil::CapaianStandar),
            hasil(Hasil::SelisihStandar),
        ]));
    }
    if table.rows.is_empty() {
        return None;
    }
    table.prune();
    Some(table)
}
