//! What a report still lacks, part by part, told before it is downloaded: the report itself prints no gaps.

use super::{Group, Source};
use crate::domain::document::{CellRef, Document, RowId};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::finding::{Finding, Severity};
use crate::domain::outcome::{Baris, Hasil, Outcome, Place};
use crate::domain::tabel;
use crate::text::{self, laporan};

/// One thing that is missing.
#[derive(Clone, Debug, PartialEq)]
pub struct Kurang {
    /// The part of the report that lacks it; one of [`super::BAGIAN`], or `sampul` for the cover.
    pub part: &'static str,
    /// What to do about it.
    pub sentence: String,
    /// Where to do it.
    pub place: Place,
}

/// What the printed parts lack: cells that are wrong or empty, chapters without text, sasaran without an analysis. A part
/// that is switched off lacks nothing.
pub fn missing(document: &Document, outcome: &Outcome) -> Vec<Kurang> {
    let source = Source::new(document, outcome);
    let mut found = Vec::new();
    for severity in [Severity::Galat, Severity::Kurang] {
        let of = outcome.findings();
        let of = of.filter(|finding| finding.kind.severity() == severity);
        found.extend(of.filter_map(|finding| told(&source, finding)));
    }
    chapters(&source, &mut found);
    if source.groups.is_empty() && source.prints("capaian") {
        found.push(Kurang {
            part: "capaian",
            sentence: laporan::KURANG_INDIKATOR.into(),
            place: Place::Cell(CellRef::new(RowId::IDENTITAS, Field::Instansi)),
        });
    }
    for group in &source.groups {
        analyses(&source, group, &mut found);
    }
    let rows = |section: Section| document.rows(section).iter().filter(|row| !row.is_empty());
    let elsewhere = [
        ("anggaran", Section::Anggaran, laporan::KURANG_ANGGARAN),
        ("lampiran-pk", Section::Perjanjian, laporan::KURANG_PK),
    ];
    for (part, section, sentence) in elsewhere {
        if source.prints(part) && rows(section).next().is_none() {
            found.push(Kurang {
                part,
                sentence: sentence.into(),
                place: section_place(document, section),
            });
        }
    }
    found
}

/// The first cell of a section, or the first of the document where the section is empty.
fn section_place(document: &Document, section: Section) -> Place {
    let row = document.rows(section).first().map(|row| row.id);
    let at = row.map_or(CellRef::new(RowId::IDENTITAS, Field::Instansi), |row| {
        CellRef::new(row, Field::Uraian)
    });
    Place::Cell(at)
}

/// A finding under the first printed part in which its cell stands; `None` where none is printed.
fn told(source: &Source, finding: &Finding) -> Option<Kurang> {
    let document = source.document;
    let kind = document.row(finding.place.row).map(|row| row.kind);
    let parts: &[&str] = match kind.map(|kind| (kind, kind.section())) {
        Some((RowKind::Narasi, _)) => narasi_parts(finding.place.field),
        Some((RowKind::Sasaran, _)) => &["sasaran"],
        Some((RowKind::Keluaran, _)) => &["keluaran"],
        Some((_, Section::Kinerja)) => &["capaian", "sasaran", "pk", "efisiensi"],
        Some((_, Section::Anggaran)) => &["anggaran", "efisiensi"],
        Some((_, Section::Renstra)) => &["renstra", "sasaran"],
        Some((_, Section::Perjanjian)) => &["lampiran-pk"],
        Some((_, Section::Tabel)) => tabel_parts(document, finding.place.row),
        // What was found in a printed report says nothing of this one.
        Some((_, Section::Periksa)) => return None,
        // The rules stand behind every figure.
        Some((_, Section::Pengaturan | Section::Skala | Section::Notasi)) => {
            &["rumus", "capaian", "sasaran", "efisiensi"]
        }
        _ => &["sampul"],
    };
    let part = parts.iter().find(|part| source.prints(part))?;
    Some(Kurang {
        part,
        sentence: text::temuan(document, finding),
        place: finding.at(),
    })
}

/// Where the table of a row is printed.
fn tabel_parts(document: &Document, row: RowId) -> &'static [&'static str] {
    let tabel = tabel::table_of(document, row);
    let letak = tabel.map_or("", |id| document.text(CellRef::new(id, Field::Letak)));
    match Field::Letak.choice(letak).map(|choice| choice.id) {
        Some("bab1") => &["bab1"],
        Some("bab2") => &["tabel-bab2"],
        Some("bab3") => &["tabel-bab3"],
        Some("tidak") => &[],
        _ => &["lampiran-tabel"],
    }
}

fn narasi_parts(field: Field) -> &'static [&'static str] {
    match field {
        Field::KataPengantar => &["pengantar"],
        Field::Ikhtisar => &["ringkasan"],
        Field::PengantarPk => &["pk"],
        Field::PengantarCapaian => &["capaian", "sasaran"],
        Field::AnalisisAnggaran => &["anggaran"],
        Field::SimpulanUmum | Field::Langkah => &["bab4"],
        _ => &["bab1"],
    }
}

/// Texts that PermenPANRB 53/2014 asks for; words before a table are optional and not missed.
fn chapters(source: &Source, found: &mut Vec<Kurang>) {
    let rows = source.document.rows(Section::Narasi);
    let asked = [
        Field::KataPengantar,
        Field::Ikhtisar,
        Field::Gambaran,
        Field::AspekStrategis,
        Field::IsuStrategis,
        Field::SimpulanUmum,
        Field::Langkah,
    ];
    for field in asked {
        let Some(part) = narasi_parts(field).first() else {
            continue;
        };
        let blank = rows.first().is_none_or(|row| row.is_blank(field));
        if blank && source.prints(part) {
            found.push(Kurang {
                part,
                sentence: laporan::tulis(field.label()),
                place: Place::Cell(CellRef::new(RowId::NARASI, field)),
            });
        }
    }
}

/// The analyses of a sasaran for which nothing was filled in. A standard is asked for only "jika ada".
fn analyses(source: &Source, group: &Group, found: &mut Vec<Kurang>) {
    let (name, head) = match group.sasaran {
        Some((number, row)) => (laporan::sasaran(number), Some(row)),
        None => (laporan::TANPA_SASARAN.to_string(), None),
    };
    let Some(first) = group.indikator.first() else {
        if !source.prints("sasaran") {
            return;
        }
        found.push(Kurang {
            part: "sasaran",
            sentence: laporan::tanpa_indikator(&name),
            place: Place::Cell(CellRef::new(
                head.map_or(RowId::IDENTITAS, |row| row.id),
                Field::Uraian,
            )),
        });
        return;
    };
    let filled = |fields: &[Field]| {
        let mut all = group.indikator.iter();
        all.any(|one| fields.iter().any(|field| !one.row.is_blank(*field)))
    };
    let any = |hasil| {
        let mut all = group.indikator.iter();
        all.any(|one| {
            source
                .outcome
                .angka(Baris::Row(one.row.id), hasil)
                .is_some()
        })
    };
    let narasi = head.is_some_and(|row| !row.is_blank(Field::Narasi));
    let written = narasi || filled(&[Field::Penyebab, Field::Hambatan, Field::TindakLanjut]);
    let at = |field| CellRef::new(first.row.id, field);
    let story = match head {
        Some(row) => CellRef::new(row.id, Field::Narasi),
        None => at(Field::Penyebab),
    };
    let checks = [
        ("penyebab", written, laporan::KURANG_ANALISIS, story),
        (
            "perbandingan",
            filled(&[Field::RealisasiLalu, Field::CapaianLalu]),
            laporan::KURANG_TAHUN_LALU,
            at(Field::RealisasiLalu),
        ),
        (
            "jangka-menengah",
            filled(&[Field::TargetRenstra]) || any(Hasil::CapaianRenstraTahun),
            laporan::KURANG_RENSTRA,
            at(Field::TargetRenstra),
        ),
        (
            "program",
            any(Hasil::Pagu),
            laporan::KURANG_KEGIATAN,
            at(Field::Uraian),
        ),
    ];
    for (part, there, sentence, place) in checks {
        if !there && source.prints("sasaran") && source.prints(part) {
            found.push(Kurang {
                part,
                sentence: laporan::pada(&name, sentence),
                place: Place::Cell(place),
            });
        }
    }
}
