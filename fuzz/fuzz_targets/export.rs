//! Any draft that opens, out of every exit: the HTML report runs nothing and opens again as it was, and every other file is
//! written or refused.
#![no_main]

use std::sync::Arc;

use kalkulator_sakip::berkas::pesan::{Keluaran, Permintaan};
use kalkulator_sakip::berkas::tugas::Tugas;
use kalkulator_sakip::domain::audit::periksa;
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::Section;
use kalkulator_sakip::draft::file::restore_file;
use kalkulator_sakip::draft::wire::{Meta, encode_draft};
use kalkulator_sakip::report::html;
use kalkulator_sakip::report::json::encode_report;
use libfuzzer_sys::fuzz_target;

const WHEN: &str = "2026-11-21T14:32:05+07:00";

fuzz_target!(|bytes: &[u8]| {
    let Ok(opened) = restore_file(bytes) else {
        return;
    };
    let document = opened.document;
    let check = periksa(Arc::new(hitung(&document)));
    let json = encode_report(&check, Meta::at(WHEN));
    let made = html::Meta {
        dibuat: "21 November 2026 pukul 14.32",
        aplikasi: "Kalkulator SAKIP",
    };
    let html = html::encode_html(&check, &json, made);
    assert!(!html.to_lowercase().contains("<script"));
    let again = restore_file(&html).expect("what we wrote opens");
    assert_eq!(again.notes, []);
    assert_eq!(draft(&again.document), draft(&handed_in(&document)));

    let asked = Permintaan::Tulis {
        keluaran: Keluaran::ALL[bytes.len() % Keluaran::ALL.len()],
        saat: WHEN.into(),
    };
    let _ = Tugas::default().kerjakan(&asked, draft(&document).as_bytes(), &mut |_, _| {});
});

fn draft(document: &Document) -> String {
    encode_draft(document, Meta::at(WHEN))
}

/// What a report of it holds: the scenarios are not handed in.
fn handed_in(document: &Document) -> Document {
    let mut document = document.clone();
    let section = Section::Andai;
    let count = document.rows(section).len();
    let remove = Edit::Remove {
        section,
        index: 0,
        count,
    };
    document.apply(remove).expect("it fits");
    document
}
