//! Public lists of hostile and odd strings, typed into a draft and sent through every output: none becomes a formula, a link
//! that leads out, markup or broken XML, and where the file is read again each comes back as it was typed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use kalkulator_sakip::berkas::pesan::{Baca, Keluaran};
use kalkulator_sakip::domain::document::{Document, Row};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, RowKind};
use kalkulator_sakip::domain::notation::{LoneDot, Reading, read};
use kalkulator_sakip::draft::restore::restore;
use kalkulator_sakip::draft::wire::{Meta, encode_draft};
use kalkulator_sakip::report::csv::buka;

use super::buat::{baca, baca_dengan};
use super::csv::{rumus, sel};
use super::docx::pohon;
use super::docx::urutan::keluhan;
use super::{buka_zip, tulis};

/// What stands in for every string in the draft that the hostile one is held against.
const BIASA: &str = "kata";

#[path = "../cases/korpus.rs"]
mod daftar;
pub use daftar::korpus;

/// So many texts stand in one indikator and one kegiatan together: a draft with an indikator for each would be written for
/// half a minute.
const SEKALI: usize = 4;

/// A draft with these texts in names, units, codes and long texts, and in the target and the pagu where they are no figure.
fn draf(texts: &[String], shown: impl Fn(&str) -> String) -> String {
    let mut document = Document::default();
    let mut add = |kind: RowKind, cells: &[(Field, &str)]| {
        let row = Row::new(document.next_id(), kind);
        let row = cells
            .iter()
            .fold(row, |row, (field, text)| row.with(*field, text));
        let section = kind.section();
        let edit = Edit::Insert {
            section,
            index: document.rows(section).len(),
            rows: vec![row.into()],
        };
        document.apply(edit).expect("a row at the end");
    };
    add(RowKind::Sasaran, &[(Field::Uraian, "Sasaran")]);
    for few in texts.chunks(SEKALI) {
        let figure = |text: &str| !matches!(read(text, LoneDot::Thousands), Reading::Unreadable(_));
        let word = |at: usize| few.get(at).map_or(String::from(BIASA), |text| shown(text));
        let no_figure = |at: usize| match few.get(at) {
            Some(text) if !figure(text) => shown(text),
            _ => BIASA.into(),
        };
        add(
            RowKind::Indikator,
            &[
                (Field::Uraian, &word(0)),
                (Field::Satuan, &word(1)),
                (Field::Target, &no_figure(2)),
                (Field::Realisasi, "1"),
                (Field::SumberData, &word(3)),
                (Field::Hambatan, &word(2)),
            ],
        );
        add(
            RowKind::Kegiatan,
            &[
                (Field::Kode, &word(2)),
                (Field::Uraian, &word(3)),
                (Field::PaguSemula, &no_figure(0)),
            ],
        );
    }
    encode_draft(&document, Meta::at("2026-11-21T14:32:05+07:00"))
}

/// The texts of a draft by where they were put: those of the indikator and those of the kegiatan, row by row.
fn susun(indikator: Vec<[String; 2]>, kegiatan: Vec<[String; 2]>) -> Vec<String> {
    let rows = indikator.into_iter().zip(kegiatan);
    let mut all: Vec<String> = rows.flat_map(|(a, b)| a.into_iter().chain(b)).collect();
    all.truncate(korpus().len());
    all
}

/// The draft of the lists.
fn jahat() -> &'static str {
    static DRAF: LazyLock<String> = LazyLock::new(|| draf(korpus(), str::to_owned));
    &DRAF
}

/// The same draft with plain words.
fn biasa() -> String {
    draf(korpus(), |_| BIASA.to_owned())
}

/// The parts of a package as trees; fails at XML that is none, and at anything that leads out of the file.
#[track_caller]
fn bagian(bytes: &[u8]) -> BTreeMap<String, pohon::Simpul> {
    let mut parts = BTreeMap::new();
    for (name, content) in buka_zip(bytes) {
        let kind = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        assert!(matches!(kind, "xml" | "rels" | "vml"), "{name}");
        let tree = pohon::baca(std::str::from_utf8(&content).expect("UTF-8"));
        for link in tree.bernama("Relationship") {
            assert_eq!(link.sifat("TargetMode"), None, "{name}: {link:?}");
        }
        parts.insert(name, tree);
    }
    parts
}

#[test]
fn the_lists_are_whole() {
    assert!(korpus().len() > 1_050, "{}", korpus().len());
    let document = restore(jahat()).expect("a draft").document;
    let [indikator, kegiatan] = [
        (RowKind::Indikator, [Field::Uraian, Field::Satuan]),
        (RowKind::Kegiatan, [Field::Kode, Field::Uraian]),
    ]
    .map(|(kind, fields)| {
        let rows = document.of_kind(kind);
        rows.map(|row| fields.map(|field| row.text(field).to_owned()))
            .collect()
    });
    assert_eq!(susun(indikator, kegiatan), korpus());
}

#[test]
fn a_workbook_holds_them_as_texts() {
    /// Elements and formulas by part: all but the texts.
    fn rangka(bytes: &[u8]) -> Vec<(String, Vec<String>, Vec<String>)> {
        let parts = bagian(bytes).into_iter();
        // Texts stand in a part of their own, each once.
        let parts = parts.filter(|(name, _)| !name.ends_with("sharedStrings.xml"));
        let one = |(name, tree): (String, pohon::Simpul)| {
            let all = tree.semua();
            // Columns of one width are one element.
            let names = all.iter().map(|of| of.nama.clone());
            let names = names.filter(|name| name != "col").collect();
            let formulas = all.iter().filter(|of| of.nama == "f");
            (name, names, formulas.map(|of| of.teks.clone()).collect())
        };
        parts.map(one).collect()
    }
    let bytes = tulis(Keluaran::Xlsx, jahat().as_bytes());
    let plain = rangka(&tulis(Keluaran::Xlsx, biasa().as_bytes()));
    let found = rangka(&bytes);
    assert_eq!(found.len(), plain.len());
    for (found, plain) in found.into_iter().zip(plain) {
        assert_eq!(found.0, plain.0);
        assert!(found.1 == plain.1, "{}: other elements", found.0);
        assert!(found.2 == plain.2, "{}: other formulas", found.0);
    }

    let buku = baca(&bytes).expect("a workbook");
    let columns = |nama: &str, judul: [&str; 2], first: usize| -> Vec<[String; 2]> {
        let sheet = buku.lembar.iter().find(|lembar| lembar.nama == nama);
        let tables = &sheet.expect("the sheet").tabel;
        assert_eq!(tables.len(), 1, "{nama}");
        let (head, rows) = tables[0].baris.split_first().expect("a heading");
        let at = judul.map(|judul| {
            head.iter()
                .position(|cell| cell == judul)
                .expect("a column")
        });
        let rows = rows
            .iter()
            .skip(first)
            .take(korpus().len().div_ceil(SEKALI));
        rows.map(|row| at.map(|at| row[at].clone())).collect()
    };
    // Above the indikator stands their sasaran.
    let found = susun(
        columns("Indikator", ["Uraian", "Satuan"], 1),
        columns("Anggaran", ["Kode", "Uraian"], 0),
    );
    let typed: Vec<String> = korpus().iter().map(|text| rapi(text)).collect();
    assert_eq!(found, typed);
}

#[test]
fn csv_tables_hold_them_as_texts() {
    let mut seen = BTreeSet::new();
    let mut read_back = BTreeSet::new();
    for (name, bytes) in buka_zip(&tulis(Keluaran::Csv, jahat().as_bytes())) {
        let text = std::str::from_utf8(&bytes).expect("UTF-8");
        for cell in sel(text.strip_prefix('\u{feff}').expect("a mark"), ';').concat() {
            assert!(!rumus(&cell), "{name}: {cell:?}");
            seen.insert(buka(&cell).to_owned());
        }
        if name.starts_with("00-") {
            // Its notes name so many rows that they are longer than a cell may be.
            continue;
        }
        let asked = Baca {
            pemisah: Some(';'),
            ..Baca::default()
        };
        // With this letter our reader takes no file for text.
        let text = text.replace('\0', "");
        let buku =
            baca_dengan(asked, text.as_bytes()).unwrap_or_else(|gagal| panic!("{name}: {gagal:?}"));
        let tables = buku.lembar.into_iter().flat_map(|lembar| lembar.tabel);
        read_back.extend(tables.flat_map(|tabel| tabel.baris).flatten());
    }
    for text in korpus() {
        assert!(seen.contains(text), "written: {text:?}");
        let text = rapi(&text.replace('\0', ""));
        assert!(read_back.contains(&text), "read: {text:?}");
    }
}

#[test]
fn tidy_tables_hold_them_as_texts() {
    let files = buka_zip(&tulis(Keluaran::RapiCsv, jahat().as_bytes()));
    let lines = buka_zip(&tulis(Keluaran::RapiNdjson, jahat().as_bytes()));
    let file = |files: &[(String, Vec<u8>)], name: String| {
        let found = files.iter().find(|(of, _)| *of == name);
        String::from_utf8(found.expect("the table").1.clone()).expect("UTF-8")
    };
    let of_csv = |nama: &str, columns: [&str; 2]| -> Vec<[String; 2]> {
        let rows = sel(&file(&files, format!("{nama}.csv")), ',');
        for cell in rows.concat() {
            assert!(!rumus(&cell), "{nama}: {cell:?}");
        }
        let at = columns.map(|column| rows[0].iter().position(|cell| cell == column).unwrap());
        let rows = rows.iter().skip(1);
        rows.map(|row| at.map(|at| buka(&row[at]).to_owned()))
            .collect()
    };
    let of_json = |nama: &str, columns: [&str; 2]| -> Vec<[String; 2]> {
        let text = file(&lines, format!("{nama}.ndjson"));
        let row = |line: &str| {
            let row: serde_json::Value = serde_json::from_str(line).expect("an object");
            columns.map(|column| row[column].as_str().expect("a text").to_owned())
        };
        text.lines().map(row).collect()
    };
    let (indikator, kegiatan) = (["uraian", "satuan"], ["kode", "uraian"]);
    let csv = susun(of_csv("indikator", indikator), of_csv("kegiatan", kegiatan));
    assert_eq!(csv, korpus());
    let json = susun(
        of_json("indikator", indikator),
        of_json("kegiatan", kegiatan),
    );
    assert_eq!(json, korpus());
}

#[test]
fn a_word_document_holds_them_as_texts() {
    let parts = bagian(&tulis(Keluaran::Docx, jahat().as_bytes()));
    let plain = bagian(&tulis(Keluaran::Docx, biasa().as_bytes()));
    assert_eq!(
        parts.keys().collect::<Vec<_>>(),
        plain.keys().collect::<Vec<_>>()
    );
    // What leads elsewhere or does something is as often there as with plain words; what a person may write as a list or in
    // bold is the only other thing.
    let count = |tree: &pohon::Simpul, name: &str| tree.bernama(name).len();
    for (name, tree) in &parts {
        let known: BTreeSet<_> = plain[name].semua().iter().map(|of| &*of.nama).collect();
        for of in tree.semua() {
            let list = ["w:numPr", "w:numId", "w:ilvl", "w:br", "w:tab"];
            let fine = known.contains(&*of.nama) || list.contains(&&*of.nama);
            assert!(fine, "{name}: {}", of.nama);
        }
        for acts in [
            "w:hyperlink",
            "w:instrText",
            "w:fldChar",
            "w:drawing",
            "w:bookmarkStart",
        ] {
            assert_eq!(
                count(tree, acts),
                count(&plain[name], acts),
                "{name}: {acts}"
            );
        }
        let mut found = Vec::new();
        if name.starts_with("word/") && name.ends_with(".xml") {
            keluhan(tree, &mut found);
        }
        assert!(found.is_empty(), "{name}: {found:#?}");
    }
    let cells: BTreeSet<String> = parts["word/document.xml"]
        .bernama("w:tc")
        .iter()
        .map(|cell| polos(&cell.bacaan()))
        .collect();
    for text in korpus() {
        assert!(cells.contains(&polos(text)), "{text:?}");
    }
}

/// A text as a cell of a file is read: without blanks, seen or not, at its ends.
fn rapi(text: &str) -> String {
    let blank = |c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{ad}');
    text.trim_matches(blank).into()
}

/// What is left to be read of a text in Word: no sign of direction, and nothing of what XML has no room for.
fn polos(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && c.is_ascii_graphic())
        .collect()
}
