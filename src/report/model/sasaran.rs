//! One section per sasaran with the seven analyses of PermenPANRB 53/2014: this year, the years before, the strategic
//! plan, a standard, causes, efficiency, and the kegiatan that served it. An analysis without content is left out.

use super::capaian::{columns, directions, is_capped, row};
use super::{
    Block, Cell, Column, Form, Group, Numbered, Phrase, Row, Source, Table, Width, Working,
    efisiensi, keluaran, naskah, perbandingan, triwulan,
};
use crate::domain::document::RowId;
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::{Baris, Hasil, HasilRef, Place};
use crate::text::{self, laporan};

/// The sections.
pub(super) fn blocks(source: &Source) -> Vec<Block> {
    let mut blocks = Vec::new();
    for group in &source.groups {
        section(source, group, &mut blocks);
    }
    blocks
}

fn section(source: &Source, group: &Group, out: &mut Vec<Block>) {
    out.push(match group.sasaran {
        Some((number, row)) => Block::heading(
            4,
            format!("{}:", laporan::sasaran(number)),
            Phrase::typed(row.text(Field::Uraian)),
        ),
        None => Block::heading(4, "", Phrase::own(laporan::TANPA_SASARAN)),
    });
    if let Some(tujuan) = group.tujuan {
        let text = Phrase::typed(tujuan.text(Field::Uraian));
        out.push(Block::Details(vec![(
            Phrase::own(RowKind::Tujuan.label()),
            text,
        )]));
    }
    if let Some((_, row)) = group.sasaran {
        out.extend(naskah::narasi(source.outcome, row.text(Field::Narasi)));
    }
    if group.indikator.is_empty() {
        return;
    }
    let on = |id: &str, make: &dyn Fn() -> Vec<Block>| match source.prints(id) {
        true => make(),
        false => Vec::new(),
    };
    let tables = |tables: Vec<Table>| tables.into_iter().map(Block::Table).collect::<Vec<_>>();
    let maybe = |table: Option<Table>| tables(table.into_iter().collect());
    let mut first = vec![Block::Table(this_year(source, group))];
    first.extend(group.indikator.iter().filter_map(definition));
    first.extend(
        group
            .indikator
            .iter()
            .filter_map(|one| working(source, one)),
    );
    first.extend(on("triwulan", &|| maybe(triwulan::table(source, group))));
    let all = [
        (laporan::A_TAHUN_INI, first),
        (
            laporan::A_TAHUN_LALU,
            on("perbandingan", &|| {
                tables(perbandingan::years(source, group))
            }),
        ),
        (
            laporan::A_JANGKA_MENENGAH,
            on("jangka-menengah", &|| {
                maybe(perbandingan::midterm(source, group))
            }),
        ),
        (
            laporan::A_STANDAR,
            on("standar", &|| maybe(perbandingan::standard(source, group))),
        ),
        (
            laporan::A_PENYEBAB,
            on("penyebab", &|| {
                let each = group.indikator.iter();
                each.flat_map(|one| causes(source, one)).collect()
            }),
        ),
        (
            laporan::A_EFISIENSI,
            on("efisiensi-sasaran", &|| {
                maybe(efisiensi::brief(source, group))
            }),
        ),
        (
            laporan::A_PROGRAM,
            on("program", &|| {
                let each = group.indikator.iter();
                each.flat_map(|one| supporting(source, one)).collect()
            }),
        ),
    ];
    let filled = all.into_iter().filter(|(_, blocks)| !blocks.is_empty());
    for (at, (title, blocks)) in filled.enumerate() {
        let number = format!("{}.", at.saturating_add(1));
        out.push(Block::heading(5, number, Phrase::own(title)));
        out.extend(blocks.into_iter().map(|block| named(block, group)));
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

/// The same table stands below each sasaran: its caption says which, as the list of tables has no chapters.
fn named(mut block: Block, group: &Group) -> Block {
    if let (Block::Table(table), Some((number, _))) = (&mut block, group.sasaran) {
        let ours = !table.caption.typed && !table.caption.text.contains(laporan::INDIKATOR_KE);
        if ours {
            table.caption.text = laporan::untuk_sasaran(&table.caption.text, number);
        }
    }
    block
}

/// What the indikator means.
fn definition(indikator: &Numbered) -> Option<Block> {
    let name = laporan::definisi(&indikator.number);
    let text = indikator.row.text(Field::Definisi);
    let pair = || vec![(Phrase::own(name), Phrase::typed(text))];
    (!indikator.row.is_blank(Field::Definisi)).then(|| Block::Details(pair()))
}

/// Causes, obstacles and follow-up, as far as they were written.
fn causes(source: &Source, indikator: &Numbered) -> Vec<Block> {
    let mut blocks = Vec::new();
    for field in [Field::Penyebab, Field::Hambatan, Field::TindakLanjut] {
        let text = naskah::narasi(source.outcome, indikator.row.text(field));
        if !text.is_empty() {
            let name = laporan::analisis_indikator(field.label(), &indikator.number);
            blocks.push(Block::heading(6, "", Phrase::own(name)));
            blocks.extend(text);
        }
    }
    blocks
}

/// The kegiatan whose money the indikator's own is the sum of, and what they were to bring about.
fn supporting(source: &Source, indikator: &Numbered) -> Vec<Block> {
    let baris = Baris::Row(indikator.row.id);
    let pagu = source.outcome.sel(HasilRef::new(baris, Hasil::Pagu));
    let ids: Vec<RowId> = pagu
        .iter()
        .flat_map(|pagu| pagu.cara.suku.iter().filter_map(row_of))
        .collect();
    if ids.is_empty() {
        return Vec::new();
    }
    let keluaran = keluaran::of(source, &indikator.number, &ids);
    let tables = std::iter::once(money(source, indikator, &ids)).chain(keluaran);
    tables.map(Block::Table).collect()
}

fn money(source: &Source, indikator: &Numbered, ids: &[RowId]) -> Table {
    let baris = Baris::Row(indikator.row.id);
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
    for id in ids.iter().copied() {
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
    table
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
