//! The report for Word: what the package holds, that Word can read it, that it says what the report says, and that
//! LibreOffice sets it.

#[path = "docx_isi.rs"]
mod isi;
#[path = "docx_jahat.rs"]
mod jahat;
#[path = "docx_kantor.rs"]
mod kantor;
#[path = "docx_paket.rs"]
mod paket;
#[path = "docx_pohon.rs"]
pub mod pohon;
#[path = "docx_urutan.rs"]
pub mod urutan;

use std::io::Read;
use std::sync::{Arc, LazyLock};

use kalkulator_sakip::berkas::pesan::{Kabar, Keluaran, Permintaan};
use kalkulator_sakip::berkas::tugas::Tugas;
use kalkulator_sakip::domain::audit;
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::draft::restore::restore;
use kalkulator_sakip::draft::wire::{Meta, encode_draft};
use kalkulator_sakip::report::model::{self, Report};
use kalkulator_sakip::samples;
use zip::ZipArchive;

use self::pohon::{Simpul, baca};

/// When the documents are made.
pub const SAAT: &str = "2026-11-21T14:32:05+07:00";

/// A draft, the report that follows from it, and the document that is to set it.
pub struct Contoh {
    pub nama: &'static str,
    pub laporan: Report,
    pub docx: Vec<u8>,
}

/// The examples and an empty draft, each written once.
pub fn contoh() -> &'static [Contoh] {
    static CONTOH: LazyLock<Vec<Contoh>> = LazyLock::new(|| {
        let empty = encode_draft(&Document::default(), Meta::at(SAAT));
        let samples = samples::ALL.iter();
        samples
            .map(|sample| (sample.id, sample.text.to_string()))
            .chain([("kosong", empty)])
            .map(|(nama, draf)| Contoh {
                nama,
                laporan: laporan(&draf),
                docx: docx(&draf),
            })
            .collect()
    });
    &CONTOH
}

/// The example with the most in it.
#[track_caller]
pub fn babel() -> &'static Contoh {
    let found = contoh().iter().find(|contoh| contoh.nama == "babel-2020");
    found.expect("the example")
}

/// The report that the document of a draft is to set.
#[track_caller]
pub fn laporan(draf: &str) -> Report {
    let document = restore(draf).expect("a draft").document;
    model::build(&audit::periksa(Arc::new(hitung(&document))))
}

/// The bytes of the document of a draft.
#[track_caller]
pub fn docx(draf: &str) -> Vec<u8> {
    let asked = Permintaan::Tulis {
        keluaran: Keluaran::Docx,
        saat: SAAT.into(),
    };
    let (heard, bytes) = Tugas::default().kerjakan(&asked, draf.as_bytes(), &mut |_, _| {});
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
pub fn bagian_xml(bytes: &[u8], name: &str) -> Simpul {
    let parts = bagian(bytes);
    let found = parts.iter().find(|(of, _)| of == name);
    let (_, content) = found.unwrap_or_else(|| panic!("no part {name}"));
    baca(std::str::from_utf8(content).expect("UTF-8"))
}
