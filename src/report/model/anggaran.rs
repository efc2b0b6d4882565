//! Money: the outline of belanja, program and kegiatan with its sums, and the totals per source of funds.

use super::{Block, Cell, Column, Mark, Phrase, Row, Source, Table, Width};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::outcome::{Baris, Catatan, Hasil, HasilRef};
use crate::text::{self, laporan};

/// The results in the order of the columns.
const FIGURES: [Hasil; 7] = [
    Hasil::PaguSemula,
    Hasil::Pagu,
    Hasil::RealisasiAnggaran,
    Hasil::Serapan,
    Hasil::Sisa,
    Hasil::Perubahan,
    Hasil::PerubahanPersen,
];

/// The outline and the sources of funds.
pub(super) fn blocks(source: &Source) -> Vec<Block> {
    let rows = source.document.rows(Section::Anggaran);
    if rows.iter().all(|row| row.is_empty()) {
        return Vec::new();
    }
    vec![Block::Table(outline(source)), Block::Table(sources(source))]
}

fn figures() -> impl Iterator<Item = Column> {
    FIGURES.into_iter().map(|hasil| match hasil {
        Hasil::Pagu => Column::figures(laporan::PAGU, Width::Figure),
        other => Column::hasil(other),
    })
}

fn outline(source: &Source) -> Table {
    let rows = source.document.rows(Section::Anggaran);
    // Most documents name no source of funds row by row; the column would stand empty.
    let named = rows.iter().any(|row| !row.is_blank(Field::SumberDana));
    let mut columns = vec![
        Column::words(Field::Kode.label(), Width::Short),
        Column::words(laporan::URAIAN_ANGGARAN, Width::Rest),
    ];
    columns.extend(named.then(|| Column::words(Field::SumberDana.label(), Width::Short)));
    columns.extend(figures());
    let mut table = Table::new(Phrase::own(laporan::T_ANGGARAN), 1, columns);
    table.notes.push(Phrase::own(laporan::CATATAN_PAGU));
    let lead = if named { 3 } else { 2 };
    let total = |mark: Mark, baris: Baris| {
        let mut cells =
            vec![Cell::phrase(Phrase::own(text::baris(source.document, baris))).over(lead)];
        cells.extend(FIGURES.map(|hasil| Cell::hasil(source.outcome, baris, hasil)));
        Row::marked(mark, cells)
    };
    let money = rows
        .iter()
        .filter(|row| row.kind != RowKind::Keluaran && !row.is_empty());
    for row in money {
        let baris = Baris::Row(row.id);
        let mut cells = vec![
            Cell::typed(row, Field::Kode),
            Cell::typed(row, Field::Uraian),
        ];
        cells.extend(named.then(|| Cell::typed(row, Field::SumberDana)));
        cells.extend(FIGURES.map(|hasil| Cell::hasil(source.outcome, baris, hasil)));
        let mark = match row.kind {
            RowKind::Belanja => Mark::Group,
            RowKind::Program => Mark::Subtotal,
            _ => Mark::Plain,
        };
        table
            .rows
            .push(Row::marked(mark, cells).at(row.kind.depth()));
        table.notes.extend(incomplete(source, baris));
    }
    for (baris, mark) in [
        (Baris::TotalApbd, Mark::Subtotal),
        (Baris::Total, Mark::Total),
    ] {
        if source.outcome.baris(baris).is_some() {
            table.rows.push(total(mark, baris));
            table.notes.extend(incomplete(source, baris));
        }
    }
    table
}

/// What the sums of a row lack, or that its own figure was taken.
fn incomplete(source: &Source, baris: Baris) -> Vec<Phrase> {
    let sums = [Hasil::PaguSemula, Hasil::Pagu, Hasil::RealisasiAnggaran];
    let note = |hasil| {
        let sel = source.outcome.sel(HasilRef::new(baris, hasil))?;
        let partial =
            |note: &&Catatan| matches!(note, Catatan::Sebagian { .. } | Catatan::DiisiLangsung);
        let note = sel.cara.catatan.iter().find(partial)?;
        let name = text::baris(source.document, baris);
        Some(Phrase::typed(laporan::untuk_jumlah(
            text::sel_label(hasil),
            &name,
            matches!(note, Catatan::Sebagian { .. }),
            &text::catatan(note),
        )))
    };
    sums.into_iter().filter_map(note).collect()
}

/// Money by source, the APBD, and everything.
fn sources(source: &Source) -> Table {
    let mut columns = vec![Column::words(Field::SumberDana.label(), Width::Rest)];
    columns.extend(figures());
    let mut table = Table::new(Phrase::own(laporan::T_SUMBER_DANA), 0, columns);
    for hasil in &source.outcome.baris {
        let mark = match hasil.baris {
            Baris::Sumber(_) => Mark::Plain,
            Baris::TotalApbd => Mark::Subtotal,
            Baris::Total => Mark::Total,
            _ => continue,
        };
        let mut cells = vec![Cell::label(text::baris(source.document, hasil.baris))];
        cells.extend(FIGURES.map(|column| Cell::hasil(source.outcome, hasil.baris, column)));
        table.rows.push(Row::marked(mark, cells));
    }
    table
}
