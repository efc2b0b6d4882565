//! The names of rows, columns and places, as a person would say them.

use std::borrow::Cow;

use crate::domain::document::{CellRef, Document, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::{Baris, Hasil, Place};
use crate::domain::scope::Scope;
use crate::domain::tabel;

/// The name of a row: its text, else its kind and number.
pub fn row_name(document: &Document, id: RowId) -> String {
    let Some(row) = document.row(id) else {
        return "baris yang sudah dihapus".into();
    };
    let name = row.text(Field::Uraian).trim();
    if !name.is_empty() {
        return name.to_string();
    }
    match document.number(id) {
        Some(number) if !row.kind.section().is_single() => format!("{} {number}", row.kind.label()),
        _ => row.kind.label().to_string(),
    }
}

/// The name of a row of results.
pub fn baris(document: &Document, baris: Baris) -> String {
    match baris {
        Baris::Row(id) => row_name(document, id),
        Baris::Rekap => "Seluruh indikator".into(),
        Baris::Sumber(dana) => dana.label().into(),
        Baris::TotalApbd => "Jumlah belanja APBD".into(),
        Baris::Total => "Jumlah seluruh sumber dana".into(),
        Baris::Ringkasan(tabel) => format!("Ringkasan {}", row_name(document, tabel)),
    }
}

/// The heading of a field; the cell of a table has the name of its column.
pub fn field_label(document: &Document, field: Field) -> Cow<'static, str> {
    match field {
        Field::Sel(column) => Cow::Owned(row_name(document, column)),
        field => Cow::Borrowed(field.label()),
    }
}

/// The heading of a result; the cell of a table has the name of its column.
pub fn hasil_label(document: &Document, hasil: Hasil) -> Cow<'static, str> {
    match hasil {
        Hasil::Sel(column) => Cow::Owned(row_name(document, column)),
        hasil => Cow::Borrowed(hasil.label()),
    }
}

/// The heading of a computed column, with the kind of mean where that matters.
pub fn sel_label(hasil: Hasil) -> &'static str {
    hasil.label()
}

/// A place as a person would say it: "target indikator 3 (Nilai Ekspor)".
pub fn tempat(document: &Document, place: Place) -> String {
    match place {
        Place::Cell(cell) => format!(
            "{}{}",
            lower_first(&field_label(document, cell.field)),
            row_phrase(document, cell)
        ),
        Place::Hasil(hasil) => {
            let label = hasil_label(document, hasil.hasil);
            match (hasil.baris, hasil.hasil) {
                (Baris::Ringkasan(tabel), Hasil::Sel(column)) => {
                    let line = CellRef::new(column, Field::Ringkasan);
                    let line = Field::Ringkasan.choice(document.text(line));
                    let line = line.map_or("ringkasan", |choice| choice.label);
                    format!(
                        "{} kolom {label}{}",
                        lower_first(line),
                        in_table(document, tabel)
                    )
                }
                // "Jumlah 2015": a year does not stand before what it is the year of.
                (Baris::Row(id), Hasil::Sel(_))
                    if label.starts_with(|c: char| c.is_ascii_digit()) =>
                {
                    format!("{} {label}", row_name(document, id))
                }
                // A typed name stays as it was typed.
                (Baris::Row(id), _) => {
                    format!("{} {}", lower_first(&label), row_name(document, id))
                }
                // These are of all rows by their nature.
                (
                    Baris::Rekap,
                    Hasil::JumlahSasaran | Hasil::JumlahIndikator | Hasil::TahunRenstra,
                ) => lower_first(&label),
                (total, _) => format!(
                    "{} {}",
                    lower_first(&label),
                    lower_first(&baris(document, total))
                ),
            }
        }
    }
}

/// " indikator 3 (Nilai Ekspor)", or nothing for a section of one row.
pub(super) fn row_phrase(document: &Document, cell: CellRef) -> String {
    let Some(row) = document.row(cell.row) else {
        return String::new();
    };
    if row.kind.section().is_single() {
        return String::new();
    }
    let kind = match row.kind {
        RowKind::Belanja => "kelompok belanja".to_string(),
        kind => lower_first(kind.label()),
    };
    let number = number_of(document, cell.row).map_or(String::new(), |number| format!(" {number}"));
    let name = shortened(row.text(Field::Uraian).trim());
    let name = if name.is_empty() || cell.field == Field::Uraian {
        String::new()
    } else {
        format!(" ({name})")
    };
    format!(" {kind}{number}{name}")
}

/// Which table of the office's own a row belongs to, as the end of a phrase.
pub(super) fn table_phrase(document: &Document, id: RowId) -> String {
    match tabel::table_of(document, id) {
        Some(table) if table != id => in_table(document, table),
        _ => String::new(),
    }
}

/// " dalam tabel Rekapitulasi aset", " dalam tabel 3".
fn in_table(document: &Document, table: RowId) -> String {
    let name = shortened(&row_name(document, table));
    // "Tabel 3" says already that it is one.
    match name.to_lowercase().starts_with("tabel") {
        true => format!(" dalam {}", lower_first(&name)),
        false => format!(" dalam tabel {name}"),
    }
}

/// The number a person sees before a row; columns and rows of a table are counted within it.
fn number_of(document: &Document, id: RowId) -> Option<usize> {
    let number = document.number(id)?;
    let kind = document.row(id)?.kind;
    let first = match tabel::table_of(document, id) {
        Some(table) if table != id => {
            let kinds: &'static [RowKind] = match kind {
                RowKind::KolomTabel => &[RowKind::KolomTabel],
                RowKind::Peubah => &[RowKind::Peubah],
                _ => &[RowKind::BarisTabel],
            };
            let under = Some(table);
            let (_, row) = Scope { kinds, under }.rows(document).next()?;
            document.number(row.id)?
        }
        _ => 1,
    };
    Some(number.saturating_sub(first).saturating_add(1))
}

/// Enough of a name to know it by; the number before it tells it apart.
fn shortened(name: &str) -> String {
    const MOST: usize = 60;
    if name.chars().count() <= MOST {
        return name.to_string();
    }
    let head: String = name.chars().take(MOST).collect();
    // Not in the middle of a word, where there is one.
    let head = head
        .rsplit_once(' ')
        .map_or(head.as_str(), |(head, _)| head);
    format!("{head} …")
}

/// The beginning of a line in capitals; the rest as it is.
pub fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// Lower case for the middle of a sentence, but not for abbreviations.
pub(super) fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => text.to_string(),
    }
}
