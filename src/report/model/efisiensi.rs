//! Efficiency per indikator, why a verdict is as it is, and the working of each E/I.

use super::table::left_out;
use super::{
    Block, Cell, Column, Form, Group, Mark, Numbered, Page, Part, Phrase, Row, Source, Table,
    Width, Working,
};
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::{Baris, Hasil, HasilRef};
use crate::text::{self, laporan};

/// The results in the order of the columns.
const FIGURES: [Hasil; 9] = [
    Hasil::Pagu,
    Hasil::RealisasiAnggaran,
    Hasil::Serapan,
    Hasil::Capaian,
    Hasil::Ei,
    Hasil::EfisiensiPmk,
    Hasil::NilaiEfisiensi,
    Hasil::SelisihSerapan,
    Hasil::Simpulan,
];

/// The appendix: all indikator, and the working of each E/I. `None` where there is no indikator.
pub(super) fn part(source: &Source) -> Option<Part> {
    source.indikator().next()?;
    let workings: Vec<Block> = source
        .indikator()
        .filter_map(|indikator| working(source, indikator))
        .collect();
    let mut blocks = vec![Block::Table(table(source))];
    if !workings.is_empty() {
        blocks.push(Block::heading(3, "", Phrase::own(laporan::CARA_EI)));
    }
    blocks.extend(workings);
    Some(Part {
        id: "efisiensi",
        label: String::new(),
        title: laporan::EFISIENSI,
        page: Page::Landscape,
        blocks,
    })
}

/// The indikator of one sasaran that have kegiatan, as wide as an upright page allows.
pub(super) fn brief(source: &Source, group: &Group) -> Option<Table> {
    const SHOWN: [Hasil; 4] = [
        Hasil::Pagu,
        Hasil::RealisasiAnggaran,
        Hasil::Ei,
        Hasil::Simpulan,
    ];
    let mut columns = vec![
        Column::figures(laporan::NO, Width::Number),
        Column::words(RowKind::Indikator.label(), Width::Rest),
    ];
    columns.extend(SHOWN.map(Column::hasil));
    let mut table = Table::new(Phrase::own(laporan::T_EFISIENSI_SASARAN), 1, columns);
    for indikator in &group.indikator {
        let baris = Baris::Row(indikator.row.id);
        if source.outcome.angka(baris, Hasil::Pagu).is_none() {
            continue;
        }
        let mut cells = vec![
            Cell::label(&indikator.number),
            Cell::typed(indikator.row, Field::Uraian),
        ];
        cells.extend(SHOWN.map(|hasil| Cell::hasil(source.outcome, baris, hasil)));
        table.rows.push(Row::plain(cells));
        let show = |hasil| {
            let sel = source.outcome.sel(HasilRef::new(baris, hasil))?;
            sel.nilai.ada().then(|| text::sel_satuan(sel))
        };
        let told = laporan::serapan_dan_capaian(
            &indikator.number,
            show(Hasil::Serapan).as_deref(),
            show(Hasil::Capaian).as_deref(),
            show(Hasil::EfisiensiPmk).as_deref(),
        );
        table.notes.extend(told.map(Phrase::own));
        table.notes.extend(notes(source, indikator));
    }
    if table.rows.is_empty() {
        return None;
    }
    table.notes.push(Phrase::own(laporan::BUKAN_KERUGIAN));
    Some(table)
}

fn table(source: &Source) -> Table {
    let mut columns = vec![
        Column::figures(laporan::NO, Width::Number),
        Column::words(RowKind::Indikator.label(), Width::Rest),
    ];
    columns.extend(FIGURES.map(Column::hasil));
    let mut table = Table::new(Phrase::own(laporan::T_EFISIENSI), 1, columns);
    for indikator in source.indikator() {
        let baris = Baris::Row(indikator.row.id);
        let mut cells = vec![
            Cell::label(&indikator.number),
            Cell::typed(indikator.row, Field::Uraian),
        ];
        cells.extend(FIGURES.map(|hasil| Cell::hasil(source.outcome, baris, hasil)));
        table.rows.push(Row::plain(cells));
        table.notes.extend(notes(source, indikator));
    }
    let mut cells = vec![Cell::label(laporan::JUMLAH).over(2)];
    cells.extend(FIGURES.map(|hasil| match hasil {
        // Only sums over indikator mean something here; the same money may serve several of them.
        Hasil::Ei | Hasil::EfisiensiPmk | Hasil::NilaiEfisiensi => {
            Cell::hasil(source.outcome, Baris::Rekap, hasil)
        }
        _ => Cell::label(""),
    }));
    table.rows.push(Row::marked(Mark::Total, cells));
    table.notes.extend(left_out(
        source.outcome,
        source.document,
        HasilRef::new(Baris::Rekap, Hasil::Ei),
    ));
    table.notes.push(Phrase::own(laporan::BUKAN_KERUGIAN));
    table.sourced(source.indikator().map(|indikator| indikator.row))
}

/// Why there is no verdict, or what to know about it.
fn notes(source: &Source, indikator: &Numbered) -> Option<Phrase> {
    let baris = Baris::Row(indikator.row.id);
    let sel = |hasil| source.outcome.sel(HasilRef::new(baris, hasil));
    let reason = sel(Hasil::Simpulan).and_then(|sel| text::alasan(source.document, &sel.nilai));
    let held = sel(Hasil::NilaiEfisiensi)
        .into_iter()
        .chain(sel(Hasil::Simpulan));
    let notes = held.flat_map(|sel| sel.cara.catatan.iter().map(text::catatan));
    let told: Vec<String> = reason.into_iter().chain(notes).collect();
    let about = || Phrase::typed(laporan::untuk_indikator(&indikator.number, &told.join(" ")));
    (!told.is_empty()).then(about)
}

fn working(source: &Source, indikator: &Numbered) -> Option<Block> {
    let at = HasilRef::new(Baris::Row(indikator.row.id), Hasil::Ei);
    let cara = text::cara_hitung(source.outcome, at)?;
    let number = indikator.number.clone();
    Some(Block::Working(Box::new(Working {
        number,
        cara,
        form: Form::Full,
    })))
}
