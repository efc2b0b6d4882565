//! Any bytes as a file of another program, by its first bytes: XLSX, ODS, XLS, CSV or a refusal.
#![no_main]

#[path = "../table.rs"]
mod table;

use kalkulator_sakip::berkas::baca;
use kalkulator_sakip::berkas::pesan::Baca;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(book) = baca::buku(&Baca::default(), bytes, &mut |_, _| {}) else {
        return;
    };
    for sheet in book.lembar.iter().flat_map(|sheet| &sheet.tabel) {
        table::taken(sheet, bytes.len());
    }
});
