//! Tables of two reports, raw as they were copied: recognised without any hand, and what becomes of them.

use kalkulator_sakip::domain::document::Document;

use super::{ambil, gambar, isi, kutipan, sama, usulan};

/// Takes the tables over one after the other, and keeps what was recognised and what the document holds then.
#[track_caller]
fn check(nama: &str, texts: &[&str]) {
    let mut document = Document::default();
    let mut text = String::new();
    for excerpt in texts {
        for table in usulan(&kutipan(excerpt)) {
            text.push_str(&gambar(&table));
            let terapan = ambil(&mut document, &table);
            text.push_str(&format!("{:?}\n{:?}\n\n", terapan.ringkas, terapan.masalah));
        }
    }
    text.push_str(&isi(&document));
    sama(&format!("{nama}.hasil.txt"), &text);
}

#[test]
fn performance_then_comparisons() {
    check("kinerja", &["tabel-3-2", "tabel-3-3", "tabel-3-4"]);
}

#[test]
fn groups_then_programmes_then_state_money() {
    check("anggaran", &["belanja", "program-kegiatan", "apbn"]);
}

#[test]
fn programmes_alone() {
    check("program-kegiatan", &["program-kegiatan"]);
}

#[test]
fn a_list_of_assets_over_two_pages() {
    check("aset", &["aset"]);
}

#[test]
fn indicators_and_the_programmes_that_serve_them() {
    check("iku", &["iku"]);
}

#[test]
fn one_cell_per_line() {
    check("industri", &["industri"]);
}
