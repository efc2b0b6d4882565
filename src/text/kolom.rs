//! The headings of columns that depend on the document: the year they speak of, the name and unit of a column of the
//! office's own table; and what an empty choice means.

use std::borrow::Cow;

use super::nama::field_label;
use crate::domain::compute::{self, Perubahan};
use crate::domain::document::{Document, Row};
use crate::domain::field::{Field, Section};

/// Heading of the column that tells how the revised agreement differs from the first.
pub const PERUBAHAN_PK: &str = "Perubahan";

/// The word for an indikator whose target is the same in both agreements.
pub const PK_TETAP: &str = "Tetap";

/// The heading of a field in a table; a year where the document says which one it is.
pub fn judul_kolom(document: &Document, field: Field) -> Cow<'static, str> {
    use Field::*;
    let back = |years: usize| {
        let year = compute::year(document.identitas(Tahun).trim())?;
        year.checked_sub(years)
    };
    // Without a period the year of the plan stands for that of the calendar.
    let renstra = |edition: &str, ke: usize| {
        Cow::Owned(match compute::tahun_target(document, ke) {
            Some(year) => format!("{edition} {year}"),
            None => format!("{edition} ke-{ke}"),
        })
    };
    let (word, year) = match field {
        RealisasiLalu => ("Realisasi", back(1)),
        RealisasiLalu2 => ("Realisasi", back(2)),
        RealisasiLalu3 => ("Realisasi", back(3)),
        RealisasiLalu4 => ("Realisasi", back(4)),
        RealisasiLalu5 => ("Realisasi", back(5)),
        CapaianLalu => ("Capaian (%)", back(1)),
        CapaianLalu2 => ("Capaian (%)", back(2)),
        CapaianLalu3 => ("Capaian (%)", back(3)),
        CapaianLalu4 => ("Capaian (%)", back(4)),
        CapaianLalu5 => ("Capaian (%)", back(5)),
        Awal1 => return renstra("Awal", 1),
        Awal2 => return renstra("Awal", 2),
        Awal3 => return renstra("Awal", 3),
        Awal4 => return renstra("Awal", 4),
        Awal5 => return renstra("Awal", 5),
        Ubah1 => return renstra("Perubahan", 1),
        Ubah2 => return renstra("Perubahan", 2),
        Ubah3 => return renstra("Perubahan", 3),
        Ubah4 => return renstra("Perubahan", 4),
        Ubah5 => return renstra("Perubahan", 5),
        Sel(column) => return judul_sel(document, document.row(column).map(|row| &**row), field),
        _ => return Cow::Borrowed(field.label()),
    };
    match year {
        Some(year) => Cow::Owned(format!("{word} {year}")),
        None => Cow::Borrowed(field.label()),
    }
}

/// Name of a column of an own table, with its unit where it has one of its own.
fn judul_sel(document: &Document, column: Option<&Row>, field: Field) -> Cow<'static, str> {
    let name = field_label(document, field);
    match column.map(|row| row.text(Field::Satuan).trim()) {
        Some(unit) if !unit.is_empty() => Cow::Owned(format!("{name} ({unit})")),
        _ => name,
    }
}

/// What an empty choice means, in a table of this section.
pub fn tanpa_pilihan(section: Section, field: Field) -> &'static str {
    match (section, field) {
        (Section::Renstra, Field::Polaritas) => "seperti indikatornya",
        (_, Field::Polaritas) => "Naik (bawaan)",
        (_, Field::SumberDana) => "sama seperti di atasnya",
        (_, Field::Konsolidasi) => "menurut satuan (bawaan)",
        (_, Field::Posisi) => "Setahun penuh (bawaan)",
        (_, Field::JenisKolom) => "Angka (bawaan)",
        (_, Field::Ringkasan) => "menurut jenisnya (bawaan)",
        (_, Field::JenisBaris) => "Data (bawaan)",
        (_, Field::Grafik) => "Tanpa grafik (bawaan)",
        (_, Field::Letak) => "Lampiran (bawaan)",
        _ => "–",
    }
}

/// How the revised agreement differs from the first one, for one indikator. Nothing where the agreement it belongs to
/// was never revised.
pub fn perubahan_pk(document: &Document, row: &Row) -> &'static str {
    let rows = document.rows(Section::Perjanjian);
    let at = rows.iter().position(|other| other.id == row.id);
    if !at.is_some_and(|at| compute::direvisi(document, at)) {
        return "";
    }
    match compute::perubahan(row) {
        Perubahan::Tetap => PK_TETAP,
        Perubahan::TargetBerubah => "Target berubah",
        Perubahan::Baru => "Baru",
        Perubahan::Dihapus => "Dihapus",
    }
}
