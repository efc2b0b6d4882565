//! Any XML inside a sound workbook, which random bytes seldom reach: the sheet, and after a NUL each the shared texts and
//! number formats.
#![no_main]

#[path = "../../tests/berkas/buat.rs"]
#[allow(dead_code, reason = "shared with the tests")]
mod buat;
#[path = "../table.rs"]
mod table;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut parts = text.split('\0');
    let mut book = buat::Xlsx::satu(parts.next().unwrap_or_default());
    if let Some(texts) = parts.next() {
        book = book.untai(texts);
    }
    let formats: Vec<&str> = parts.collect();
    let Ok(book) = buat::baca(&book.gaya(&formats).bytes()) else {
        return;
    };
    for sheet in book.lembar.iter().flat_map(|sheet| &sheet.tabel) {
        table::taken(sheet, text.len());
    }
});
