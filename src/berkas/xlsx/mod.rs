//! The workbook: a sheet for each table, typed figures as cells to type in, and everything that follows from them as live
//! formulas, so that a reviewer can trace each cell.
//!
//! ```text
//!   lembar    what a sheet is: columns that say what they hold, rows          data
//!   kolom, susun  the sheets of a document     tabel  those of the office's own tables
//!   lebar     how wide the columns are
//!   isian     a typed cell becomes a number or stays a text
//!   denah     where each typed and computed cell stands
//!   terjemah  Expr -> formula              rumus, capaian  a result -> formula, with the cases without a result
//!   gaya      looks                        kertas, tulis, pengaturan, cara  write the sheets
//! ```
//!
//! No figure is reckoned here: each formula carries our result, which a spreadsheet shows until it reckons itself.

mod capaian;
mod cara;
mod denah;
mod gaya;
mod isian;
mod kertas;
mod kolom;
mod lebar;
mod lembar;
mod pengaturan;
mod rumus;
mod susun;
mod tabel;
mod terjemah;
mod tulis;

use std::collections::{HashMap, HashSet};

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::tugas::Kemajuan;
use crate::domain::compute;
use crate::domain::document::{Document, Row};
use crate::domain::field::Section;
use crate::domain::outcome::Outcome;
use crate::text::xlsx as kata;

/// Writes the workbook of a document and what follows from it; `saat` is the moment, ISO 8601 with offset. `kemajuan` hears
/// how many sheets are written.
///
/// # Errors
/// What the library says; none is known for a document within the bounds of a draft.
pub fn tulis(outcome: &Outcome, saat: &str, kemajuan: Kemajuan) -> Result<Vec<u8>, XlsxError> {
    let document = &outcome.document;
    let sumber = lembar::Sumber {
        outcome,
        baris: baris(document),
    };
    let pembaca = isian::Pembaca::new(document);
    let sheets = susun::lembar(&sumber);
    let mut denah = denah::Denah::new(nama(&sheets));
    pengaturan::petakan(&mut denah);
    tulis::petakan(&sheets, 1, &sumber, &pembaca, &mut denah);
    let pairs = compute::pasangan(document).into_iter();
    let penyusun = rumus::Penyusun {
        outcome,
        denah: &denah,
        baris: baris(document),
        renstra: pairs
            .flat_map(|(id, rows)| rows.into_iter().map(move |row| (row, id)))
            .collect(),
    };
    let mut penulis = tulis::Penulis {
        sumber: &sumber,
        pembaca: &pembaca,
        penyusun: &penyusun,
        gaya: gaya::Gaya::default(),
        tetap: Vec::new(),
    };
    let mut buku = Workbook::new();
    buku.set_properties(&sifat(document, saat)?);
    pengaturan::tulis(&mut buku, &sumber, &pembaca, &mut penulis.gaya)?;
    // Packing them is the last part.
    let dari = u32::try_from(sheets.len()).unwrap_or(u32::MAX);
    let dari = dari.saturating_add(1);
    for ((nomor, sheet), selesai) in (1..).zip(&sheets).zip(0..) {
        kemajuan(selesai, dari);
        penulis.lembar(&mut buku, nomor, sheet)?;
    }
    kemajuan(dari.saturating_sub(1), dari);
    cara::cara(&mut buku, &mut penulis)?;
    cara::jejak(&mut buku, sheets.len().saturating_add(2), &mut penulis)?;
    buku.save_to_buffer()
}

fn baris(document: &Document) -> HashMap<crate::domain::document::RowId, &Row> {
    let rows = Section::ALL
        .into_iter()
        .flat_map(|section| document.rows(section).iter());
    rows.map(|row| (row.id, &**row)).collect()
}

/// The names of the sheets: at most 31 characters, none of `[]:*?/\`, no two alike.
fn nama(sheets: &[lembar::Lembar]) -> Vec<String> {
    let mut taken: HashSet<String> = HashSet::new();
    let mut fresh = |text: &str| {
        let clean = |c: char| match c {
            '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'' => ' ',
            c if c.is_control() => ' ',
            c => c,
        };
        let words: String = text.chars().map(clean).collect();
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let base = match words.as_str() {
            "" => "Tabel",
            words => words,
        };
        let cut = |room: usize| {
            // The length counts as UTF-16, as the spreadsheet counts it.
            let mut used = 0_usize;
            let fits = |c: &char| {
                used = used.saturating_add(c.len_utf16());
                used <= room
            };
            base.chars()
                .take_while(fits)
                .collect::<String>()
                .trim()
                .to_string()
        };
        let numbered = (2_u32..).map(|n| {
            let end = format!(" {n}");
            format!("{}{end}", cut(31_usize.saturating_sub(end.len())))
        });
        let mut names = [cut(31)].into_iter().chain(numbered);
        let free = names.find(|name| taken.insert(name.to_lowercase()));
        free.unwrap_or_default()
    };
    let first = fresh(kata::PENGATURAN.0);
    // The two last sheets keep their names.
    let last = [kata::CARA.0, kata::JEJAK.0, "History"].map(&mut fresh);
    let mut all = vec![first];
    all.extend(sheets.iter().map(|sheet| fresh(&sheet.nama)));
    all.extend(last.into_iter().take(2));
    all
}

/// Title and moment; no name of a person.
fn sifat(document: &Document, saat: &str) -> Result<DocProperties, XlsxError> {
    let properties = DocProperties::new()
        .set_title(kata::judul(document))
        .set_subject(kata::laporan(document))
        .set_author("Kalkulator SAKIP");
    // The local time as it is read on a clock.
    let local = saat
        .get(..19)
        .and_then(|text| ExcelDateTime::parse_from_str(text).ok());
    let moment = match local {
        Some(moment) => moment,
        None => ExcelDateTime::from_ymd(2000, 1, 1)?,
    };
    Ok(properties.set_creation_datetime(&moment))
}
