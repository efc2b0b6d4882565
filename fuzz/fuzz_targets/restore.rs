//! Any bytes as a file of ours: refused, or opened, reckoned, checked, and nothing is left to repair once it was saved.
#![no_main]

use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::draft::envelope;
use kalkulator_sakip::draft::file::restore_file;
use kalkulator_sakip::draft::restore::restore;
use kalkulator_sakip::draft::wire::{Meta, encode_draft};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = envelope::unseal(text);
        let _ = envelope::claimed_rev(text);
        let _ = envelope::choose(&[text, text]);
    }
    let Ok(opened) = restore_file(bytes) else {
        return;
    };
    let saved = encode_draft(&opened.document, Meta::at("2026-11-21T14:32:05+07:00"));
    let again = restore(&saved).expect("what we wrote opens");
    assert_eq!(again.notes, []);
    assert_eq!(again.document, opened.document);
    let _ = hitung(&opened.document);
});
