//! Any text as a pasted table: read, recognised and taken over into every place.
#![no_main]

#[path = "../table.rs"]
mod table;

use kalkulator_sakip::domain::tempel;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for sheet in tempel::baca(text).unwrap_or_default() {
        table::taken(&sheet, text.len());
    }
});
