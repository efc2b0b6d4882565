//! CSV for people: no cell is a formula (C1), numbers stay numbers (C2), and what our own import takes back is what was
//! written.

use std::fs;

use kalkulator_sakip::berkas::pesan::Keluaran;
use kalkulator_sakip::domain::audit::periksa;
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::notation::{LoneDot, Reading, read};
use kalkulator_sakip::draft::restore::restore;
use kalkulator_sakip::report::csv::{buka, encode_csv, teks};
use kalkulator_sakip::report::model::build;
use kalkulator_sakip::samples;

use super::{buka_zip, tulis};

/// The cells of a text of CSV, by the rules of RFC 4180 alone.
pub fn sel(text: &str, separator: char) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' => quoted = !quoted,
            '\r' if !quoted => {}
            c if c == separator && !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    rows
}

/// Hostile and odd texts: attacks by formula, and the big list of naughty strings.
fn jahat() -> Vec<String> {
    let read = |name: &str| {
        let path = format!("tests/cases/csv/{name}");
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
    };
    let json = |name: &str| -> Vec<serde_json::Value> {
        serde_json::from_str(&read(name)).expect("a list")
    };
    let own = json("own_triggers.json");
    let mut texts: Vec<String> = own
        .iter()
        .map(|case| case["input"].as_str().expect("a text").to_owned())
        .collect();
    texts.extend(
        json("blns.json")
            .iter()
            .filter_map(|text| text.as_str().map(str::to_owned)),
    );
    for name in ["patt_csv_injection.txt", "payloadbox_csv_injection.txt"] {
        texts.extend(read(name).lines().map(str::to_owned));
    }
    // What is protected already is protected once more, or it could not be told apart.
    let protected: Vec<String> = texts.iter().map(|text| format!("'{text}")).collect();
    texts.extend(protected);
    texts
}

#[test]
fn no_text_is_a_formula_and_each_comes_back() {
    let texts = jahat();
    assert!(texts.len() >= 800, "{}", texts.len());
    let file = encode_csv(texts.iter().map(|text| vec![teks(text), teks("x")]));
    let rows = sel(file.strip_prefix('\u{feff}').expect("a mark"), ';');
    assert_eq!(rows.len(), texts.len());
    for (row, text) in rows.iter().zip(&texts) {
        let [cell, x] = row.as_slice() else {
            panic!("{row:?}");
        };
        assert_eq!((buka(cell), x.as_str()), (text.as_str(), "x"));
        assert!(!rumus(cell), "{cell:?}");
    }
}

/// Whether a spreadsheet would take a cell of CSV for a formula. A negative number is none.
pub fn rumus(cell: &str) -> bool {
    let number = cell.strip_prefix('-').is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_digit()) && !rest.contains(['-', '+', '('])
    });
    let seen = cell.trim_start_matches([' ', '\n', '\u{feff}', '\u{200b}', '\u{a0}']);
    !number && seen.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}

#[test]
fn every_table_of_every_example_is_a_file_with_the_figures_as_shown() {
    let mut numbers = 0;
    for sample in samples::ALL {
        let document = restore(sample.text).expect("an example").document;
        let files = buka_zip(&tulis(Keluaran::Csv, sample.text.as_bytes()));
        let report = build(&periksa(hitung(&document).into()));
        let tables: Vec<_> = kalkulator_sakip::berkas::csv::tables(&report).collect();
        assert_eq!(files.len(), tables.len() + 1, "{}", sample.id);
        for ((name, bytes), table) in files.iter().skip(1).zip(&tables) {
            let safe = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
            assert!(name.chars().all(safe), "{name}");
            let text = std::str::from_utf8(bytes).expect("UTF-8");
            let rows = sel(text.strip_prefix('\u{feff}').expect("a mark"), ';');
            assert_eq!(rows.len(), table.rows.len() + 1, "{name}");
            for (row, of) in rows.iter().skip(1).zip(&table.rows) {
                assert_eq!(row.len(), table.columns.len(), "{name}");
                let mut at = 0;
                for cell in &of.cells {
                    // The same text, or the same number without its dots.
                    let (shown, written) = (cell.text(), buka(&row[at]));
                    if shown != written {
                        let value = |text, lone_dot| match read(text, lone_dot) {
                            Reading::Number(number) => Some(number.value),
                            _ => None,
                        };
                        let figure = value(written, LoneDot::Thousands);
                        let same = [LoneDot::Thousands, LoneDot::Decimal]
                            .into_iter()
                            .any(|lone_dot| value(&shown, lone_dot) == figure);
                        assert!(figure.is_some() && same, "{name}: {shown} {written}");
                        numbers += 1;
                    }
                    at += cell.span;
                }
            }
        }
    }
    assert!(numbers > 600, "{numbers} figures");
}
