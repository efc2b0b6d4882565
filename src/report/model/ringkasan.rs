//! The summary: figures first, then categories, what is missing, and the two charts.

use super::capaian::mean_label;
use super::{Block, Cell, Column, Figure, Page, Part, Phrase, Row, Source, Table, Width};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::finding::Severity;
use crate::domain::outcome::{Baris, Hasil, HasilRef, Nilai};
use crate::report::chart;
use crate::text::{self, laporan};

/// The chapter.
pub(super) fn part(source: &Source) -> Part {
    let mut blocks = vec![Block::Paragraph(Phrase::own(sentence(source)))];
    blocks.push(Block::Figures(figures(source)));
    if source.indikator().next().is_some() {
        blocks.push(Block::Table(categories(source)));
    }
    blocks.extend(uncounted(source).map(Block::Table));
    let lead = sentence(source);
    blocks.extend(
        chart::capaian(source.outcome, &lead)
            .into_iter()
            .map(Block::Chart),
    );
    blocks.extend(
        chart::anggaran(source.outcome)
            .into_iter()
            .map(Block::Chart),
    );
    Part {
        id: "ringkasan",
        label: String::new(),
        title: laporan::RINGKASAN,
        page: Page::Portrait,
        blocks,
    }
}

/// `8 dari 8 indikator terhitung; rata-rata capaian 290,27 %`
fn sentence(source: &Source) -> String {
    let counted = |row: &super::Numbered| {
        source
            .outcome
            .angka(Baris::Row(row.row.id), Hasil::Capaian)
            .is_some()
    };
    let terhitung = source.indikator().filter(|row| counted(row)).count();
    let mean = source
        .outcome
        .sel(HasilRef::new(Baris::Rekap, Hasil::Rerata));
    let mean = mean.filter(|sel| sel.nilai.ada()).map(text::sel_satuan);
    laporan::ringkas(terhitung, source.indikator().count(), mean.as_deref())
}

fn figures(source: &Source) -> Vec<Figure> {
    let show = |baris, hasil| {
        source
            .outcome
            .sel(HasilRef::new(baris, hasil))
            .map(text::sel_satuan)
    };
    let money = |baris| match (
        show(baris, Hasil::RealisasiAnggaran),
        show(baris, Hasil::Pagu),
    ) {
        (Some(realisasi), Some(pagu)) => laporan::dari(&realisasi, &pagu),
        _ => String::new(),
    };
    let mut figures = Vec::new();
    let mut add = |label: &str, baris, hasil, note: String| {
        let origin = Some(HasilRef::new(baris, hasil));
        figures.extend(show(baris, hasil).map(|value| Figure {
            label: label.into(),
            value,
            note,
            origin,
        }));
    };
    let mut note = mean_label(source, Baris::Rekap);
    if let Some(Nilai::Kelas(_, word)) = source
        .outcome
        .sel(HasilRef::new(Baris::Rekap, Hasil::Kategori))
        .map(|sel| &sel.nilai)
    {
        note = laporan::dengan_kategori(word, &note);
    }
    if source.indikator().next().is_some() {
        add(laporan::RERATA_CAPAIAN, Baris::Rekap, Hasil::Rerata, note);
        add(
            laporan::RERATA_TANPA_TERTINGGI,
            Baris::Rekap,
            Hasil::RerataTanpaTertinggi,
            String::new(),
        );
    }
    add(
        laporan::SERAPAN_APBD,
        Baris::TotalApbd,
        Hasil::Serapan,
        money(Baris::TotalApbd),
    );
    for row in &source.outcome.baris {
        if let Baris::Sumber(dana) = row.baris
            && !dana.within_apbd()
        {
            add(
                &laporan::serapan(dana.label()),
                row.baris,
                Hasil::Serapan,
                money(row.baris),
            );
        }
    }
    add(
        laporan::SERAPAN_SEMUA,
        Baris::Total,
        Hasil::Serapan,
        money(Baris::Total),
    );
    if source
        .document
        .rows(Section::Anggaran)
        .iter()
        .any(|row| !row.is_blank(Field::Indikator))
    {
        let pmk = show(Baris::Rekap, Hasil::EfisiensiPmk)
            .map_or_else(String::new, |value| laporan::pmk(&value));
        add(laporan::JUMLAH_EI, Baris::Rekap, Hasil::Ei, pmk);
    }
    let count = |severity| {
        source
            .outcome
            .findings()
            .filter(|found| found.kind.severity() == severity)
            .count()
    };
    let found = laporan::temuan(
        count(Severity::Galat),
        count(Severity::Peringatan),
        count(Severity::Kurang),
    );
    figures.push(Figure {
        label: laporan::ISIAN_TEMUAN.into(),
        value: found,
        note: String::new(),
        origin: None,
    });
    figures
}

/// How many indikator fall in each band of the scale, and how many in none.
fn categories(source: &Source) -> Table {
    let columns = vec![
        Column::words(laporan::KELAS, Width::Rest),
        Column::figures(laporan::MULAI, Width::Figure),
        Column::figures(laporan::BANYAK, Width::Figure),
    ];
    let mut table = Table::new(Phrase::own(laporan::T_KATEGORI), 0, columns);
    let rank = |row: &super::Numbered| match source
        .outcome
        .sel(HasilRef::new(Baris::Row(row.row.id), Hasil::Kategori))
        .map(|sel| &sel.nilai)
    {
        Some(Nilai::Kelas(rank, _)) => Some(*rank),
        _ => None,
    };
    let ranks: Vec<Option<usize>> = source.indikator().map(rank).collect();
    let count = |wanted: Option<usize>| ranks.iter().filter(|rank| **rank == wanted).count();
    let skala = &source.outcome.pengaturan.skala;
    for (rank, (kelas, bound)) in skala
        .kelas
        .iter()
        .zip(laporan::kelas_batas(skala))
        .enumerate()
    {
        table.rows.push(Row::plain(vec![
            Cell::phrase(Phrase::typed(&kelas.label)),
            Cell::label(bound),
            Cell::label(count(Some(rank)).to_string()),
        ]));
    }
    let none = count(None);
    if none > 0 {
        let cells = [
            laporan::BELUM_TERHITUNG.to_string(),
            String::new(),
            none.to_string(),
        ];
        table.rows.push(Row::plain(cells.map(Cell::label).into()));
    }
    table.source = Some(Phrase::own(format!(
        "{}: {}",
        Field::Skala.label(),
        skala.nama
    )));
    table
}

/// The indikator without capaian, and what would give one.
fn uncounted(source: &Source) -> Option<Table> {
    let columns = vec![
        Column::figures(laporan::NO, Width::Number),
        Column::words(RowKind::Indikator.label(), Width::Rest),
        Column::words(laporan::ALASAN, Width::Rest),
    ];
    let mut table = Table::new(Phrase::own(laporan::T_TIDAK_TERHITUNG), 1, columns);
    for indikator in source.indikator() {
        let at = HasilRef::new(Baris::Row(indikator.row.id), Hasil::Capaian);
        let reason = source
            .outcome
            .sel(at)
            .and_then(|sel| text::alasan(source.document, &sel.nilai));
        let Some(reason) = reason else { continue };
        table.rows.push(Row::plain(vec![
            Cell::label(&indikator.number),
            Cell::typed(indikator.row, Field::Uraian),
            Cell::phrase(Phrase::typed(reason)),
        ]));
    }
    (!table.rows.is_empty()).then_some(table)
}
