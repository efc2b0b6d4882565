//! The report for Word: what the package holds, that Word can read it, that it says what the report says, and that
//! LibreOffice sets it.

use std::io::Read;
use std::sync::Arc;

use kalkulator_sakip::berkas::pesan::{Kabar, Keluaran, Permintaan};
use kalkulator_sakip::berkas::tugas::kerjakan;
use kalkulator_sakip::domain::audit;
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::draft::restore::restore;
use kalkulator_sakip::report::model::{self, Report};
use kalkulator_sakip::samples;
use zip::ZipArchive;

use super::docx_pohon::{Simpul, baca};

pub const SAAT: &str = "2026-11-21T14:32:05+07:00";

/// The examples and an empty draft: name and draft.
pub fn draf() -> Vec<(&'static str, String)> {
    let mut all: Vec<(&str, String)> = samples::ALL
        .iter()
        .map(|sample| (sample.id, sample.text.to_string()))
        .collect();
    all.push((
        "kosong",
        r#"{"format":"kalkulator-sakip","versi":1}"#.into(),
    ));
    all
}

/// The report that the document is to set.
#[track_caller]
pub fn laporan(draf: &str) -> Report {
    let document = restore(draf).expect("a draft").document;
    model::build(&audit::periksa(Arc::new(hitung(&document))))
}

/// The bytes of the document.
#[track_caller]
pub fn docx(draf: &str) -> Vec<u8> {
    let asked = Permintaan::Tulis {
        keluaran: Keluaran::Docx,
        saat: SAAT.into(),
    };
    let (heard, bytes) = kerjakan(&asked, draf.as_bytes(), &mut |_, _| {});
    assert_eq!(heard, Kabar::Tertulis(Keluaran::Docx));
    bytes
}

/// The parts of a package in their order: name and bytes.
#[track_caller]
pub fn bagian(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(std::io::Cursor::new(bytes)).expect("a ZIP");
    let mut parts = Vec::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).expect("an entry");
        let mut content = Vec::new();
        file.read_to_end(&mut content).expect("its bytes");
        parts.push((file.name().expect("a name").into_owned(), content));
    }
    parts
}

/// One part as a tree.
#[track_caller]
pub fn pohon(bytes: &[u8], name: &str) -> Simpul {
    let parts = bagian(bytes);
    let found = parts.iter().find(|(of, _)| of == name);
    let (_, content) = found.unwrap_or_else(|| panic!("no part {name}"));
    baca(std::str::from_utf8(content).expect("UTF-8"))
}
