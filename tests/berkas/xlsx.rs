//! The workbook: LibreOffice reckons every formula anew, from a file that holds no result of ours, and must come to the
//! figures of the core, as they are shown.

#[path = "xlsx_kantor.rs"]
mod kantor;
#[path = "../periksa/pembangkit.rs"]
mod pembangkit;
#[path = "xlsx_ragam.rs"]
mod ragam;

use std::collections::BTreeMap;

use calamine::{Data, Reader, Xlsx};
use kalkulator_sakip::berkas::pesan::{Kabar, Keluaran, Permintaan};
use kalkulator_sakip::berkas::tugas::Tugas;
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::outcome::{Baris, Outcome};
use kalkulator_sakip::draft::restore::restore;
use kalkulator_sakip::draft::wire::{Meta, encode_draft};
use kalkulator_sakip::samples;
use kalkulator_sakip::text;

const SAAT: &str = "2026-11-21T14:32:05+07:00";

/// The workbook of a draft.
fn buku(draft: &str) -> Vec<u8> {
    let asked = Permintaan::Tulis {
        keluaran: Keluaran::Xlsx,
        saat: SAAT.into(),
    };
    let (heard, bytes) = Tugas::default().kerjakan(&asked, draft.as_bytes(), &mut |_, _| {});
    assert_eq!(heard, Kabar::Tertulis(Keluaran::Xlsx));
    bytes
}

fn draf(document: &Document) -> String {
    encode_draft(document, Meta::at(SAAT))
}

/// What a cell holds, by sheet and cell.
type Sel = BTreeMap<(String, u32, u32), Data>;

fn sel(bytes: &[u8]) -> (Sel, BTreeMap<(String, u32, u32), String>) {
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).expect("a workbook");
    let (mut cells, mut formulas) = (BTreeMap::new(), BTreeMap::new());
    for name in book.sheet_names().to_vec() {
        let range = book.worksheet_range(&name).expect("a sheet");
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, data) in range.used_cells() {
            let at = (name.clone(), top + row as u32, left + column as u32);
            cells.insert(at, data.clone());
        }
        let range = book.worksheet_formula(&name).expect("a sheet");
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, formula) in range.used_cells() {
            let at = (name.clone(), top + row as u32, left + column as u32);
            formulas.insert(at, formula.clone());
        }
    }
    (cells, formulas)
}

fn alike(ours: &Data, theirs: Option<&Data>) -> bool {
    let number = |data: &Data| match data {
        Data::Float(value) => Some(*value),
        Data::Int(value) => Some(*value as f64),
        _ => None,
    };
    match (number(ours), theirs.and_then(number)) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-7 * a.abs().max(1.0),
        (None, None) => theirs.is_some_and(|b| b.to_string() == ours.to_string()),
        _ => false,
    }
}

/// Figures as they are shown, by the heading of their column: what LibreOffice shows in the list of results.
fn tampil_di(csv: &str) -> Vec<(String, String)> {
    let mut lines = kantor::baris(csv).into_iter();
    let heads = lines
        .by_ref()
        .find(|line| line.iter().any(|cell| cell == "Dengan angka"));
    heads.expect("the headings");
    let shown = |line: Vec<String>| {
        let [column, result] = [3, 4].map(|at| line.get(at).cloned().unwrap_or_default());
        // LibreOffice writes as in English.
        let number = result
            .bytes()
            .all(|b| b.is_ascii_digit() || b"-.,".contains(&b));
        let turn = |c| match c {
            '.' => ',',
            ',' => '.',
            c => c,
        };
        let result = if number {
            result.chars().map(turn).collect()
        } else {
            result
        };
        (column, result)
    };
    let mut all: Vec<_> = lines
        .filter(|line| line.len() > 4 && !line[3].is_empty())
        .map(shown)
        .collect();
    all.sort();
    all
}

/// The same of the core.
fn tampil(outcome: &Outcome) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for baris in &outcome.baris {
        if baris.baris == Baris::Rekap && outcome.indikator == 0 {
            continue;
        }
        if let Baris::Row(id) = baris.baris
            && outcome.document.row(id).is_none_or(|row| row.is_empty())
        {
            continue;
        }
        for sel in &baris.sel {
            let column = text::hasil_label(&outcome.document, sel.hasil);
            let shown = text::sel(sel).text();
            all.push((
                column.split_whitespace().collect::<Vec<_>>().join(" "),
                shown,
            ));
        }
    }
    all.sort();
    all
}

/// Reckons all of them anew and compares.
fn banding(drafts: &[(String, Document)]) {
    let files: Vec<(String, Vec<u8>)> = drafts
        .iter()
        .map(|(name, document)| (name.clone(), buku(&draf(document))))
        .collect();
    let office = kantor::Kantor::new();
    let bare: Vec<_> = files
        .iter()
        .map(|(name, bytes)| (name.clone(), kantor::kupas(bytes)))
        .collect();
    let again = office.hitung(&bare);
    for ((name, document), ((_, bytes), hasil)) in drafts.iter().zip(files.iter().zip(again)) {
        let (ours, formulas) = sel(bytes);
        let (theirs, _) = sel(&hasil.xlsx);
        let mut wrong = Vec::new();
        for at in formulas.keys() {
            let (Some(a), b) = (ours.get(at), theirs.get(at)) else {
                continue;
            };
            if !alike(a, b) {
                wrong.push(format!(
                    "{at:?}: {a:?}, LibreOffice {b:?}: {}",
                    formulas[at]
                ));
            }
        }
        let errors = theirs
            .iter()
            .filter(|(_, data)| matches!(data, Data::Error(_)));
        wrong.extend(errors.map(|(at, data)| format!("{at:?} {data:?}")));
        assert!(
            wrong.is_empty(),
            "{name}: {} wrong\n{}",
            wrong.len(),
            wrong[..wrong.len().min(25)].join("\n")
        );
        let outcome = hitung(document);
        let (core, office) = (tampil(&outcome), tampil_di(&hasil.jejak));
        if core.len() <= 5_000 {
            let squeeze = |(column, shown): &(String, String)| {
                (
                    column.split_whitespace().collect::<Vec<_>>().join(" "),
                    shown.clone(),
                )
            };
            let office: Vec<_> = office.iter().map(squeeze).collect();
            let missing: Vec<_> = core
                .iter()
                .filter(|one| !office.contains(one))
                .take(20)
                .collect();
            assert!(
                missing.is_empty(),
                "{name}: not shown by LibreOffice: {missing:?}"
            );
            assert_eq!(core.len(), office.len(), "{name}");
        }
        println!(
            "{name}: {} cells, {} formulas, {} bytes",
            ours.len(),
            formulas.len(),
            bytes.len()
        );
    }
}

#[test]
fn examples_are_reckoned_alike() {
    let draft = |sample: &samples::Sample| {
        let document = restore(sample.text).expect("an example").document;
        (sample.id.to_string(), document)
    };
    banding(&samples::ALL.iter().map(draft).collect::<Vec<_>>());
}

#[test]
fn generated_reports_are_reckoned_alike() {
    let reports = (1..=3).map(|seed| (format!("acak-{seed}"), pembangkit::laporan(seed)));
    let reports = reports.chain(ragam::semua());
    banding(&reports.collect::<Vec<_>>());
}

#[test]
fn a_text_is_never_a_formula() {
    let words = [
        "=1+1",
        "+1",
        "-1+2",
        "@SUM(A1)",
        "=cmd|' /C calc'!A0",
        "\t=1",
        "=HYPERLINK(\"http://a\")",
        "{=1}",
    ];
    let document = ragam::berteks(&words);
    let (cells, formulas) = sel(&buku(&draf(&document)));
    for word in words {
        let stands = cells
            .iter()
            .find(|(_, data)| matches!(data, Data::String(text) if text == word));
        let (at, _) = stands.unwrap_or_else(|| panic!("{word} is missing"));
        assert!(!formulas.contains_key(at), "{word}");
    }
    // A cell that shows such a text from elsewhere shows it as a text.
    let office = kantor::Kantor::new();
    let again = office.hitung(&[("teks".into(), kantor::kupas(&buku(&draf(&document))))]);
    let (theirs, _) = sel(&again[0].xlsx);
    let shown = theirs
        .values()
        .filter(|data| matches!(data, Data::String(text) if text == "=1+1"));
    assert!(shown.count() >= 2, "typed, and shown on the other sheets");
}
