//! The chapters in the order of PermenPANRB 53/2014: what stands in each, as far as it is filled in and wanted. A chapter
//! without content is left out; what is missing is told before the download ([`super::missing`]).

use super::{
    Block, Page, Part, Phrase, Source, anggaran, capaian, keluaran, naskah, rencana, sasaran, tabel,
};
use crate::domain::field::{Field, Section};
use crate::text::laporan;

/// `A.`, `B.`, … for the sections of a chapter.
#[derive(Default)]
struct Letters(u8);

impl Letters {
    fn next(&mut self) -> String {
        let letter = char::from(b'A'.saturating_add(self.0.min(25)));
        self.0 = self.0.saturating_add(1);
        format!("{letter}.")
    }
}

/// What a person wrote in a field of the narasi.
pub(super) fn prose(source: &Source, field: Field) -> Vec<Block> {
    let rows = source.document.rows(Section::Narasi);
    let text = rows.first().map_or("", |row| row.text(field));
    naskah::narasi(source.outcome, text)
}

fn chapter(id: &'static str, label: &str, title: &'static str, blocks: Vec<Block>) -> Option<Part> {
    (!blocks.is_empty()).then(|| Part {
        id,
        label: label.into(),
        title,
        page: Page::Portrait,
        blocks,
    })
}

/// Appends a lettered section, where it has content.
fn section(out: &mut Vec<Block>, letters: &mut Letters, title: &str, blocks: Vec<Block>) {
    if !blocks.is_empty() {
        out.push(Block::heading(3, letters.next(), Phrase::own(title)));
        out.extend(blocks);
    }
}

/// The foreword.
pub(super) fn pengantar(source: &Source) -> Option<Part> {
    let blocks = prose(source, Field::KataPengantar);
    chapter("pengantar", "", laporan::KATA_PENGANTAR, blocks)
}

/// Bab I.
pub(super) fn pendahuluan(source: &Source) -> Option<Part> {
    let mut out = Vec::new();
    let mut letters = Letters::default();
    for (title, field) in [
        (laporan::GAMBARAN, Field::Gambaran),
        (laporan::ASPEK_STRATEGIS, Field::AspekStrategis),
        (laporan::ISU_STRATEGIS, Field::IsuStrategis),
    ] {
        section(&mut out, &mut letters, title, prose(source, field));
    }
    let tables = tabel::at(source, "bab1");
    section(&mut out, &mut letters, laporan::DATA_ORGANISASI, tables);
    chapter("bab1", laporan::BAB_1, laporan::PENDAHULUAN, out)
}

/// Bab II: the agreement of the year, then the strategic plan that it comes from.
pub(super) fn perencanaan(source: &Source) -> Option<Part> {
    let mut out = Vec::new();
    let mut letters = Letters::default();
    if source.prints("pk") {
        let mut blocks = prose(source, Field::PengantarPk);
        blocks.extend(rencana::agreement(source).into_iter().map(Block::Table));
        let title = laporan::perjanjian_tahun(source.tahun);
        section(&mut out, &mut letters, &title, blocks);
    }
    if source.prints("renstra") {
        let blocks = rencana::renstra(source).into_iter().map(Block::Table);
        section(
            &mut out,
            &mut letters,
            laporan::RENCANA_STRATEGIS,
            blocks.collect(),
        );
    }
    if source.prints("tabel-bab2") {
        let blocks = tabel::at(source, "bab2");
        section(&mut out, &mut letters, laporan::DATA_PERENCANAAN, blocks);
    }
    chapter("bab2", laporan::BAB_2, laporan::PERENCANAAN, out)
}

/// Bab III: A. what was achieved, B. what was spent.
pub(super) fn akuntabilitas(source: &Source) -> Option<Part> {
    let mut out = Vec::new();
    let mut letters = Letters::default();
    let mut blocks = Vec::new();
    if source.prints("capaian") || source.prints("sasaran") {
        blocks.extend(prose(source, Field::PengantarCapaian));
    }
    if source.prints("capaian") && !source.groups.is_empty() {
        blocks.push(Block::Table(capaian::all(source)));
    }
    if source.prints("sasaran") {
        blocks.extend(sasaran::blocks(source));
    }
    if source.prints("tabel-bab3") {
        let tables = tabel::at(source, "bab3");
        if !tables.is_empty() {
            blocks.push(Block::heading(4, "", Phrase::own(laporan::DATA_KINERJA)));
            blocks.extend(tables);
        }
    }
    section(&mut out, &mut letters, laporan::CAPAIAN_ORGANISASI, blocks);
    let mut blocks = Vec::new();
    if source.prints("anggaran") {
        blocks.extend(prose(source, Field::AnalisisAnggaran));
        blocks.extend(anggaran::blocks(source));
    }
    if source.prints("keluaran") {
        blocks.extend(keluaran::all(source).map(Block::Table));
    }
    section(&mut out, &mut letters, laporan::ANGGARAN, blocks);
    chapter("bab3", laporan::BAB_3, laporan::AKUNTABILITAS, out)
}

/// Bab IV.
pub(super) fn penutup(source: &Source) -> Option<Part> {
    let mut out = Vec::new();
    let mut letters = Letters::default();
    for (title, field) in [
        (laporan::SIMPULAN_UMUM, Field::SimpulanUmum),
        (laporan::LANGKAH, Field::Langkah),
    ] {
        section(&mut out, &mut letters, title, prose(source, field));
    }
    chapter("bab4", laporan::BAB_4, laporan::PENUTUP, out)
}
