//! Empty tables to fill in: a sheet for each, with headings that the reading of files knows, a line on how to fill it in,
//! and lists to choose from. The example stands above the headings, so that it is not read as a row.

use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder,
    Workbook, Worksheet, XlsxError,
};

use crate::domain::field::{Choice, Field, FieldKind};
use crate::text::xlsx::{self as kata, KolomTemplat, TEMPLAT, Templat};

/// The rows that are prepared for typing.
const BARIS: u32 = 300;

/// The row of the headings, counted from 0.
const KEPALA: u32 = 4;

/// Writes the workbook.
///
/// # Errors
/// What the library says; none is known.
pub fn tulis() -> Result<Vec<u8>, XlsxError> {
    let mut buku = Workbook::new();
    let properties = DocProperties::new()
        .set_title(kata::JUDUL_TEMPLAT)
        .set_author("Kalkulator SAKIP")
        // The same file every time.
        .set_creation_datetime(&ExcelDateTime::from_ymd(2026, 1, 1)?);
    buku.set_properties(&properties);
    for templat in TEMPLAT {
        lembar(buku.add_worksheet(), templat)?;
    }
    buku.save_to_buffer()
}

fn lembar(sheet: &mut Worksheet, templat: &Templat) -> Result<(), XlsxError> {
    sheet.set_name(templat.nama)?;
    let title = Format::new().set_bold().set_font_size(14);
    let grey = Format::new().set_font_color(Color::RGB(0x59_59_59));
    let sample = grey.clone().set_italic();
    let head = Format::new()
        .set_bold()
        .set_font_color(Color::White)
        .set_background_color(Color::RGB(0x1F_3A_5F))
        .set_text_wrap()
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_border(FormatBorder::Thin);
    sheet.write_string_with_format(0, 0, templat.judul, &title)?;
    sheet.write_string_with_format(1, 0, templat.petunjuk, &grey)?;
    let examples = templat
        .kolom
        .iter()
        .map(|kolom| format!("{}: {}", kolom.judul, kolom.contoh));
    let examples: Vec<String> = examples.collect();
    sheet.write_string_with_format(2, 0, kata::contoh(&examples), &sample)?;
    let last = KEPALA.saturating_add(BARIS);
    let first = KEPALA.saturating_add(1);
    for (at, kolom) in (0..).zip(templat.kolom) {
        sheet.set_column_width(at, kolom.lebar)?;
        sheet.write_string_with_format(KEPALA, at, kolom.judul, &head)?;
        let format = isian(kolom);
        for row in first..=last {
            sheet.write_blank(row, at, &format)?;
        }
        if let Some(choices) = pilihan(kolom.medan) {
            let words: Vec<&str> = choices.iter().map(|choice| choice.label).collect();
            let list = DataValidation::new().allow_list_strings(&words)?;
            sheet.add_data_validation(first, at, last, at, &list)?;
        }
    }
    sheet.set_row_height(KEPALA, 33)?;
    sheet.set_freeze_panes(first, 1)?;
    sheet.set_paper_size(9).set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(KEPALA, KEPALA)?;
    sheet.set_footer(kata::KAKI);
    Ok(())
}

fn pilihan(field: Field) -> Option<&'static [Choice]> {
    match field.kind() {
        FieldKind::Choice(choices) => Some(choices),
        _ => None,
    }
}

fn isian(kolom: &KolomTemplat) -> Format {
    let format = Format::new()
        .set_font_color(Color::RGB(0x00_33_A0))
        .set_background_color(Color::RGB(0xFF_FB_E6))
        .set_border(FormatBorder::Hair)
        .set_border_color(Color::RGB(0xBF_C7_D1))
        .set_align(FormatAlign::Top);
    match kolom.medan.kind() {
        // As typed: a count or a percentage has the decimals that it has.
        FieldKind::Number | FieldKind::Percent | FieldKind::Weight => {
            format.set_num_format("#,##0.###############")
        }
        FieldKind::Money => format.set_num_format("#,##0"),
        FieldKind::Year => format.set_num_format("0"),
        // A code keeps its zeros, and what looks like a formula stays a text.
        _ => format.set_num_format("@").set_text_wrap(),
    }
}
