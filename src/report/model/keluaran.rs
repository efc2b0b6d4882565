//! Output indicators of programs and kegiatan beside the money that they cost.

use super::{Cell, Column, Mark, Phrase, Row, Source, Table, Width};
use crate::domain::document::{Row as DocRow, RowId};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::outcome::{Baris, Hasil};
use crate::text::laporan;

const MONEY: &[Hasil] = &[Hasil::Pagu, Hasil::RealisasiAnggaran, Hasil::Serapan];

/// All of them, with the money; `None` where there is none.
pub(super) fn all(source: &Source) -> Option<Table> {
    let wanted = |_: RowId| true;
    table(source, laporan::T_KELUARAN.into(), MONEY, &wanted)
}

/// Those below these programs and kegiatan, whose money stands in a table before.
pub(super) fn of(source: &Source, number: &str, ids: &[RowId]) -> Option<Table> {
    let wanted = |id: RowId| ids.contains(&id);
    table(source, laporan::keluaran_pendukung(number), &[], &wanted)
}

fn table(
    source: &Source,
    caption: String,
    money: &[Hasil],
    wanted: &dyn Fn(RowId) -> bool,
) -> Option<Table> {
    let mut columns = vec![
        Column::words(laporan::PROGRAM_KELUARAN, Width::Rest),
        Column::words(Field::Satuan.label(), Width::Short),
        Column::figures(Field::Target.label(), Width::Figure),
        Column::figures(Field::Realisasi.label(), Width::Figure),
        Column::hasil(Hasil::Capaian),
        Column::hasil(Hasil::Kategori),
    ];
    columns.extend(money.iter().copied().map(Column::hasil));
    // Where the money stands elsewhere the paper is upright and has no room for remarks.
    let across = !money.is_empty();
    columns.extend(across.then(|| Column::words(Field::Keterangan.label(), Width::Rest)));
    let mut table = Table::new(Phrase::own(caption), 0, columns);
    // The rows above the keluaran, outermost first, that were not yet written.
    let mut above: Vec<&DocRow> = Vec::new();
    let mut written = 0_usize;
    for row in source.document.rows(Section::Anggaran).iter() {
        if row.kind != RowKind::Keluaran {
            above.retain(|one| one.kind.depth() < row.kind.depth());
            written = written.min(above.len());
            if row.kind != RowKind::Belanja {
                above.push(row);
            }
            continue;
        }
        if row.is_empty() || !above.last().is_some_and(|one| wanted(one.id)) {
            continue;
        }
        for one in above.iter().skip(written) {
            table.rows.push(heading(source, one, money));
        }
        written = above.len();
        let hasil = |hasil| Cell::hasil(source.outcome, Baris::Row(row.id), hasil);
        let mut cells = vec![
            Cell::typed(row, Field::Uraian),
            Cell::typed(row, Field::Satuan),
            Cell::typed(row, Field::Target),
            Cell::typed(row, Field::Realisasi),
            hasil(Hasil::Capaian),
            hasil(Hasil::Kategori),
        ];
        cells.extend(money.iter().map(|_| Cell::label("")));
        cells.extend(across.then(|| Cell::typed(row, Field::Keterangan)));
        table.rows.push(Row::plain(cells).at(2));
    }
    if table.rows.is_empty() {
        return None;
    }
    table.prune();
    Some(table)
}

fn heading(source: &Source, row: &DocRow, money: &[Hasil]) -> Row {
    let name = laporan::berkode(row.text(Field::Kode).trim(), row.text(Field::Uraian));
    // Over the columns of the keluaran, in which a heading has nothing to say.
    let mut cells = vec![Cell::phrase(Phrase::typed(name)).over(6)];
    let sum = |hasil| Cell::hasil(source.outcome, Baris::Row(row.id), hasil);
    cells.extend(money.iter().copied().map(sum));
    cells.extend((!money.is_empty()).then(|| Cell::label("")));
    let mark = match row.kind {
        RowKind::Program => Mark::Group,
        _ => Mark::Subtotal,
    };
    Row::marked(mark, cells).at(row.kind.depth())
}
