//! Tables of real reports, pasted: what is recognised, what becomes of it in a document, and that no text breaks it.

#[path = "tempel/asli.rs"]
mod asli;
#[path = "tempel/banyak.rs"]
mod banyak;
#[path = "tempel/judul.rs"]
mod judul;
#[path = "tempel/kasus.rs"]
mod kasus;
#[path = "tempel/lembar_kerja.rs"]
mod lembar_kerja;
#[path = "tempel/perjanjian.rs"]
mod perjanjian;
#[path = "tempel/sifat.rs"]
mod sifat;
#[path = "tempel/susunan.rs"]
mod susunan;
#[path = "tempel/tanda.rs"]
mod tanda;
#[path = "tempel/temuan.rs"]
mod temuan;
#[path = "tempel/titik.rs"]
mod titik;
#[path = "tempel/ulang.rs"]
mod ulang;

use std::fmt::Write;
use std::fs;
use std::path::Path;

use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::field::{Field, RowKind, Section};
use kalkulator_sakip::domain::tempel::{self, Terapan, Usulan};

/// An excerpt of a report.
fn kutipan(nama: &str) -> String {
    let path = format!("tests/cases/tempel/{nama}.txt");
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The first guess of each table of a text.
fn usulan(text: &str) -> Vec<Usulan> {
    let sheets = tempel::baca(text).unwrap_or_else(|why| panic!("{why:?}"));
    sheets.iter().map(tempel::kenali).collect()
}

/// Takes a table over.
fn ambil(document: &mut Document, usulan: &Usulan) -> Terapan {
    let terapan = tempel::terapkan(document, usulan);
    if let Some(edit) = terapan.edit.clone() {
        document.apply(edit).expect("the change fits");
    }
    terapan
}

/// A table as it is recognised, for people to read.
fn gambar(usulan: &Usulan) -> String {
    let mut text = format!(
        "[{}] {} -> {}\n",
        usulan.di,
        usulan.judul,
        usulan.tujuan.id()
    );
    for kolom in &usulan.kolom {
        writeln!(text, "kolom {} = {}", kolom.judul, kolom.peran.id()).expect("text");
    }
    for baris in &usulan.baris {
        writeln!(text, "{} | {}", baris.peran.id(), baris.sel.join(" | ")).expect("text");
    }
    text
}

/// What is in a document, row by row.
fn isi(document: &Document) -> String {
    let mut text = String::new();
    for section in [
        Section::Kinerja,
        Section::Anggaran,
        Section::Tabel,
        Section::Periksa,
    ] {
        for row in document.rows(section).iter() {
            if row.kind == RowKind::Cetakan {
                let [angka, di, tercetak] =
                    [Field::Angka, Field::DicetakDi, Field::Tercetak].map(|field| row.text(field));
                writeln!(text, "cetakan {angka} [{di}] {tercetak}").expect("text");
                continue;
            }
            write!(text, "{}.{}", row.kind.id(), row.id.0).expect("text");
            for (field, cell) in row.filled() {
                write!(text, " | {} {cell}", field.id()).expect("text");
            }
            text.push('\n');
        }
    }
    text
}

/// Compares with what is expected, or writes it with `UPDATE_EXPECT=1`, to be read before it is kept.
#[track_caller]
fn sama(nama: &str, found: &str) {
    let path = format!("tests/cases/tempel/{nama}");
    let path = Path::new(&path);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(path, found).expect("it can be written");
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    assert!(
        expected == found,
        "{} differs; found:\n{found}",
        path.display()
    );
}
