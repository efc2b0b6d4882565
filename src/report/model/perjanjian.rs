//! Perjanjian Kinerja: the agreement of one jabatan in its usual form (formulas.md 4.3), and the appendix with the
//! agreements of all jabatan, first and revised edition side by side.
//!
//! The words of the statement are ours. Names stand only where they were typed; signatures are left blank.

use super::{Block, Cell, Column, Mark, Page, Part, Party, Phrase, Row, Source, Table, Width};
use crate::domain::compute::{self, Perubahan};
use crate::domain::document::{Document, Row as DocRow, RowId};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::outcome::{Baris, Hasil, Outcome};
use crate::text::{self, laporan};

/// Which edition of an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edisi {
    /// The one signed at the beginning of the year.
    Semula,
    /// The one after the revision.
    Perubahan,
}

impl Edisi {
    const fn target(self) -> Field {
        match self {
            Edisi::Semula => Field::Target,
            Edisi::Perubahan => Field::TargetPerubahan,
        }
    }

    const fn pagu(self) -> Field {
        match self {
            Edisi::Semula => Field::PaguSemula,
            Edisi::Perubahan => Field::PaguPerubahan,
        }
    }
}

/// A jabatan with what it signs for.
struct Jabatan<'a> {
    row: &'a DocRow,
    above: Option<&'a DocRow>,
    indikator: Vec<&'a DocRow>,
    program: Vec<&'a DocRow>,
}

impl<'a> Jabatan<'a> {
    fn has(&self, edisi: Edisi) -> bool {
        self.indikator
            .iter()
            .any(|row| !row.is_blank(edisi.target()))
    }
}

fn all(document: &Document) -> Vec<Jabatan<'_>> {
    let rows = document.rows(Section::Perjanjian);
    let mut found: Vec<Jabatan> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        match row.kind {
            RowKind::IndikatorPk | RowKind::ProgramPk => {
                let Some(last) = found.last_mut().filter(|_| !row.is_empty()) else {
                    continue;
                };
                match row.kind {
                    RowKind::IndikatorPk => last.indikator.push(row),
                    _ => last.program.push(row),
                }
            }
            _ => found.push(Jabatan {
                row,
                above: document.parent(Section::Perjanjian, at).map(|row| &**row),
                indikator: Vec::new(),
                program: Vec::new(),
            }),
        }
    }
    found
}

/// The agreement of a jabatan as a page of its own: statement, indikator and targets, programs and money, signatures.
/// `None` where the jabatan has no target in that edition.
pub fn perjanjian(
    document: &Document,
    outcome: &Outcome,
    jabatan: RowId,
    edisi: Edisi,
) -> Option<Part> {
    let found = all(document);
    let jabatan = found.iter().find(|one| one.row.id == jabatan)?;
    let mut part = Part {
        id: "perjanjian",
        label: String::new(),
        title: laporan::PERJANJIAN_KINERJA,
        page: Page::Portrait,
        blocks: form(document, outcome, jabatan, edisi)?,
    };
    let mut tables = 0_usize;
    for block in &mut part.blocks {
        if let Block::Table(table) = block {
            tables = tables.saturating_add(1);
            table.number = laporan::tabel(tables);
            table.fit();
        }
    }
    Some(part)
}

fn form(
    document: &Document,
    outcome: &Outcome,
    jabatan: &Jabatan,
    edisi: Edisi,
) -> Option<Vec<Block>> {
    if !jabatan.has(edisi) {
        return None;
    }
    let year = document.identitas(Field::Tahun);
    let position = text::row_name(document, jabatan.row.id);
    let parties = parties(document, jabatan);
    let [second, first] = &parties;
    let party = |party: &Party| {
        let blank = |phrase: &Phrase| match phrase.text.is_empty() {
            true => Phrase::own(laporan::TITIK_TITIK),
            false => phrase.clone(),
        };
        Block::Details(vec![
            (Phrase::own(laporan::NAMA), blank(&party.name)),
            (Phrase::own(laporan::JABATAN), blank(&party.position)),
        ])
    };
    let date = Phrase::typed(laporan::tempat_tanggal(
        document.identitas(Field::Tempat),
        year,
    ));
    let sign = || Block::Parties {
        date: date.clone(),
        parties: Box::new(parties.clone()),
    };
    let title = match edisi {
        Edisi::Semula => laporan::judul_pk(year, &position),
        Edisi::Perubahan => laporan::judul_pk_perubahan(year, &position),
    };
    let mut blocks = vec![
        Block::heading(3, "", Phrase::typed(title)),
        Block::own(laporan::PK_PEMBUKA),
        party(first),
        Block::own(laporan::PK_PIHAK_PERTAMA),
        party(second),
        Block::own(laporan::PK_PIHAK_KEDUA),
        Block::Paragraph(Phrase::own(laporan::pk_janji(year))),
        Block::own(laporan::PK_TANGGUNG_JAWAB),
        Block::own(laporan::PK_SUPERVISI),
        sign(),
        Block::PageBreak,
        Block::heading(4, "", Phrase::own(laporan::PK_LAMPIRAN)),
        Block::Table(targets(jabatan, edisi)),
    ];
    blocks.extend(programs(outcome, jabatan, edisi).map(Block::Table));
    blocks.push(sign());
    Some(blocks)
}

/// The second party stands on the left, the first on the right.
fn parties(document: &Document, jabatan: &Jabatan) -> [Party; 2] {
    let party = |role, row: Option<&DocRow>| {
        let text = |field: Field| row.map_or("", |row| row.text(field).trim());
        let below = [
            (!text(Field::Pangkat).is_empty()).then(|| Phrase::typed(text(Field::Pangkat))),
            (!text(Field::Nip).is_empty()).then(|| Phrase::typed(laporan::nip(text(Field::Nip)))),
        ];
        Party {
            role,
            position: Phrase::typed(
                row.map_or_else(String::new, |row| text::row_name(document, row.id)),
            ),
            name: Phrase::typed(text(Field::Pejabat)),
            below: below.into_iter().flatten().collect(),
        }
    };
    [
        party(laporan::PIHAK_KEDUA, jabatan.above),
        party(laporan::PIHAK_PERTAMA, Some(jabatan.row)),
    ]
}

fn targets(jabatan: &Jabatan, edisi: Edisi) -> Table {
    let columns = vec![
        Column::figures(laporan::NO, Width::Number),
        Column::words(Field::SasaranPk.label(), Width::Rest),
        Column::words(laporan::INDIKATOR_KINERJA, Width::Rest),
        Column::words(Field::Satuan.label(), Width::Short),
        Column::figures(Field::Target.label(), Width::Figure),
    ];
    let mut table = Table::new(Phrase::own(laporan::T_PK), 2, columns);
    let mut before = "";
    let of = jabatan.indikator.iter();
    for row in of.filter(|row| !row.is_blank(edisi.target())) {
        let sasaran = row.text(Field::SasaranPk).trim();
        // Said once for the indikator that serve it.
        let said = match sasaran == before && !sasaran.is_empty() {
            true => Cell::label(""),
            false => Cell::typed(row, Field::SasaranPk),
        };
        before = sasaran;
        let number = table.rows.len().saturating_add(1).to_string();
        table.rows.push(Row::plain(vec![
            Cell::label(number),
            said,
            Cell::typed(row, Field::Uraian),
            Cell::typed(row, Field::Satuan),
            Cell::typed(row, edisi.target()),
        ]));
    }
    table.prune();
    table
}

/// Programs or kegiatan with their money in this edition; the sum is the computed one.
fn programs(outcome: &Outcome, jabatan: &Jabatan, edisi: Edisi) -> Option<Table> {
    let columns = vec![
        Column::figures(laporan::NO, Width::Number),
        Column::words(Field::Kode.label(), Width::Short),
        Column::words(laporan::PROGRAM_KEGIATAN, Width::Rest),
        Column::figures(laporan::ANGGARAN_RP, Width::Figure),
        Column::words(Field::Keterangan.label(), Width::Word),
    ];
    let mut table = Table::new(Phrase::own(laporan::T_PROGRAM_ANGGARAN), 2, columns);
    for row in &jabatan.program {
        let field = match (edisi, row.is_blank(edisi.pagu())) {
            // A budget that was not revised stays in force.
            (Edisi::Perubahan, true) => Field::PaguSemula,
            _ => edisi.pagu(),
        };
        let number = table.rows.len().saturating_add(1).to_string();
        table.rows.push(Row::plain(vec![
            Cell::label(number),
            Cell::typed(row, Field::Kode),
            Cell::typed(row, Field::Uraian),
            Cell::typed(row, field),
            Cell::typed(row, Field::Keterangan),
        ]));
    }
    if table.rows.is_empty() {
        return None;
    }
    let hasil = match edisi {
        Edisi::Semula => Hasil::PaguSemula,
        Edisi::Perubahan => Hasil::Pagu,
    };
    let sum = Cell::hasil(outcome, Baris::Row(jabatan.row.id), hasil);
    if !sum.text().is_empty() {
        let cells = vec![Cell::label(laporan::JUMLAH).over(3), sum, Cell::label("")];
        table.rows.push(Row::marked(Mark::Total, cells));
    }
    table.prune();
    Some(table)
}

/// The appendix: the agreement of the head in full, then every jabatan with both editions side by side.
pub(super) fn part(source: &Source) -> Option<Part> {
    let found = all(source.document);
    let mut blocks = Vec::new();
    for head in found.iter().filter(|one| one.row.kind == RowKind::Kepala) {
        for edisi in [Edisi::Semula, Edisi::Perubahan] {
            if let Some(form) = form(source.document, source.outcome, head, edisi) {
                if !blocks.is_empty() {
                    blocks.push(Block::PageBreak);
                }
                blocks.extend(form);
            }
        }
    }
    let mut tables = found
        .iter()
        .filter_map(|one| beside(source, one))
        .map(Block::Table)
        .peekable();
    if tables.peek().is_some() {
        if !blocks.is_empty() {
            blocks.push(Block::PageBreak);
        }
        blocks.push(Block::heading(
            3,
            "",
            Phrase::own(laporan::PK_SEMUA_JABATAN),
        ));
        blocks.extend(tables);
    }
    (!blocks.is_empty()).then(|| Part {
        id: "lampiran-pk",
        label: String::new(),
        title: laporan::PERJANJIAN_KINERJA,
        page: Page::Portrait,
        blocks,
    })
}

/// Both editions of a jabatan: targets, what changed, and what was achieved against each.
fn beside(source: &Source, jabatan: &Jabatan) -> Option<Table> {
    let revised = jabatan.has(Edisi::Perubahan);
    let columns = vec![
        Column::figures(laporan::NO, Width::Number),
        Column::words(laporan::INDIKATOR_KINERJA, Width::Rest),
        Column::words(Field::Satuan.label(), Width::Short),
        Column::figures(laporan::TARGET_PK, Width::Figure),
        Column::figures(laporan::TARGET_PK_PERUBAHAN, Width::Figure),
        Column::words(laporan::PERUBAHAN, Width::Word),
        Column::figures(Field::Realisasi.label(), Width::Figure),
        Column::figures(laporan::CAPAIAN_PK, Width::Percent),
        Column::figures(laporan::CAPAIAN_PK_PERUBAHAN, Width::Word),
    ];
    let name = text::row_name(source.document, jabatan.row.id);
    let caption = Phrase::typed(laporan::pk_jabatan(&name));
    let mut table = Table::new(caption, 1, columns);
    // All of them alike, wide or not: paper that turns from table to table would stand half empty.
    table.page = Page::Landscape;
    for row in &jabatan.indikator {
        let number = table.rows.len().saturating_add(1).to_string();
        let hasil = |hasil| Cell::hasil(source.outcome, Baris::Row(row.id), hasil);
        let within = |field: Field, cell: Cell| match row.is_blank(field) {
            true => Cell::label(""),
            false => cell,
        };
        table.rows.push(Row::plain(vec![
            Cell::label(number),
            Cell::typed(row, Field::Uraian),
            Cell::typed(row, Field::Satuan),
            Cell::typed(row, Field::Target),
            Cell::typed(row, Field::TargetPerubahan),
            Cell::label(if revised { change(row) } else { "" }),
            Cell::typed(row, Field::Realisasi),
            within(Field::Target, hasil(Hasil::Capaian)),
            within(Field::TargetPerubahan, hasil(Hasil::CapaianPerubahan)),
        ]));
    }
    if table.rows.is_empty() {
        return None;
    }
    table.prune();
    Some(table)
}

/// What the revision did to a row.
fn change(row: &DocRow) -> &'static str {
    if row.is_blank(Field::Target) && row.is_blank(Field::TargetPerubahan) {
        return "";
    }
    match compute::perubahan(row) {
        Perubahan::Tetap => laporan::PK_TETAP,
        Perubahan::TargetBerubah => laporan::PK_BERUBAH,
        Perubahan::Baru => laporan::PK_BARU,
        Perubahan::Dihapus => laporan::PK_DIHAPUS,
    }
}
