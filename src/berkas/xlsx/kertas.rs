//! What a sheet looks like as paper: its title, the height of its rows, its pages.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::gaya;
use super::lembar::Kolom;
use super::tulis::potong;
use crate::text::xlsx as kata;

/// So many characters stand side by side on an upright page, at two thirds of their size.
const SELEBAR_TEGAK: f64 = 150.0;

/// So many characters stand side by side on a lying page, at half their size.
const SELEBAR_KERTAS: f64 = 298.0;

/// The scale of a table that is wider, percent: below it nobody reads a column.
const TERKECIL: u16 = 48;

/// The title of a sheet and the line below it.
pub fn kepala(sheet: &mut Worksheet, judul: &str, laporan: &str) -> Result<(), XlsxError> {
    sheet.write_string_with_format(0, 0, potong(judul), &gaya::judul())?;
    sheet.write_string_with_format(1, 0, potong(laporan), &gaya::keterangan())?;
    Ok(())
}

/// How many lines a text takes in a column of this width; a spreadsheet that opens a file does not measure it anew.
pub fn baris_teks(text: &str, lebar: f64) -> u32 {
    // Widths are counted in digits, and most letters are no wider.
    let room = (lebar - 0.5).max(3.0);
    let mut lines = 0_u32;
    for paragraph in text.lines() {
        let mut used = 0.0;
        lines = lines.saturating_add(1);
        for word in paragraph.split(' ') {
            let long = word.chars().count() as f64;
            if used > 0.0 && used + 1.0 + long > room {
                lines = lines.saturating_add(1);
                used = 0.0;
            }
            let broken = (long / room).floor();
            lines = lines.saturating_add(broken as u32);
            used += long - broken * room + 1.0;
        }
    }
    lines
}

/// Gives a row room for so many lines, as far as a row may have it.
pub fn tinggi(sheet: &mut Worksheet, baris: u32, lines: u32) -> Result<(), XlsxError> {
    if lines > 1 {
        sheet.set_row_height(baris, (f64::from(lines) * 15.0).min(400.0))?;
    }
    Ok(())
}

/// Lines of the headings, by the longest of them.
pub fn tinggi_kepala(kolom: &[Kolom]) -> f64 {
    let lines = kolom
        .iter()
        .map(|kolom| baris_teks(&kolom.judul, kolom.lebar * 0.95));
    f64::from(lines.max().unwrap_or(1).min(8)) * 15.0 + 3.0
}

/// Paper: A4, lying where the table is wide, headings on every page, page numbers. A table goes on one page side by side, as
/// far as it can be read there.
pub fn cetak(
    sheet: &mut Worksheet,
    lebar: f64,
    kepala: Option<(u32, u16)>,
) -> Result<(), XlsxError> {
    sheet.set_paper_size(9);
    if lebar > SELEBAR_TEGAK {
        sheet.set_landscape();
    }
    let fits = lebar <= SELEBAR_KERTAS;
    match fits {
        true => sheet.set_print_fit_to_pages(1, 0),
        false => sheet.set_print_scale(TERKECIL),
    };
    sheet.set_margins(0.4, 0.4, 0.4, 0.5, 0.2, 0.2);
    sheet.set_footer(kata::KAKI);
    if let Some((row, columns)) = kepala {
        sheet.set_repeat_rows(row, row)?;
        if let (false, Some(last)) = (fits, columns.checked_sub(1)) {
            sheet.set_repeat_columns(0, last)?;
        }
    }
    Ok(())
}
