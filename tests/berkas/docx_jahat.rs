//! Nothing typed becomes markup, breaks the XML, or turns the direction of what stands beside it.

use kalkulator_sakip::domain::document::{CellRef, Document};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{FieldKind, Section};
use kalkulator_sakip::draft::restore::restore;
use kalkulator_sakip::draft::wire::{Meta, encode_draft};
use kalkulator_sakip::samples;

use super::pohon::{Simpul, baca};
use super::urutan::keluhan;
use super::{SAAT, bagian, docx};

/// What was typed, and how it is to be read.
const JAHAT: &[(&str, &str)] = &[
    ("<w:p/>&amp;]]><!--\"'", "<w:p/>&amp;]]><!--\"'"),
    (
        "a\0b\u{1}c\u{b}d\u{1b}e\u{7f}f\u{85}g\u{fffe}h\u{ffff}",
        "a␀b␁c\nd␛e␡f\u{fffd}g\u{fffd}h\u{fffd}",
    ),
    ("satu\r\ndua\ttiga\u{2028}empat", "satu\ndua\ttiga\nempat"),
    ("a\u{202e}b\u{2066}c", "a[U+202E]b[U+2066]c"),
    ("العربية 12", "العربية 12\u{200e}"),
    ("=1+1{HYPERLINK}", "=1+1{HYPERLINK}"),
    ("𝕬 e\u{301} 😀", "𝕬 e\u{301} 😀"),
];

/// The example in which every free text says this.
#[track_caller]
fn penuh(text: &str) -> String {
    let sample = samples::find("kalbar-ikm").expect("the example");
    let mut document: Document = restore(sample.text).expect("it opens").document;
    let mut places = Vec::new();
    for section in Section::ALL {
        for row in document.rows(section).iter() {
            let free = row
                .filled()
                .filter(|(field, _)| matches!(field.kind(), FieldKind::Text | FieldKind::LongText));
            places.extend(free.map(|(field, _)| CellRef::new(row.id, field)));
        }
    }
    for at in places {
        // Keys and kinds of rows take no free text.
        let _ = document.apply(Edit::set(at, text));
    }
    encode_draft(&document, Meta::at(SAAT))
}

#[test]
fn hostile_text_stays_text() {
    for (typed, shown) in JAHAT {
        let mut seen = 0;
        for (part, content) in bagian(&docx(&penuh(typed))) {
            if part.ends_with(".xlsx") {
                continue;
            }
            let text = String::from_utf8_lossy(&content);
            let turning =
                |letter| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            assert!(!text.contains(turning), "{part} with {typed:?}");
            let tree = baca(std::str::from_utf8(&content).expect("UTF-8"));
            let mut found = Vec::new();
            if part.starts_with("word/") && part.ends_with(".xml") {
                keluhan(&tree, &mut found);
            }
            assert!(found.is_empty(), "{part} with {typed:?}: {found:#?}");
            if part == "word/document.xml" {
                let cells = tree.bernama("w:tc");
                seen = cells.iter().filter(|cell| cell.bacaan() == *shown).count();
            }
        }
        assert!(seen > 20, "{typed:?} is seen {seen} times");
    }
}

/// A text longer than a page may break over two; every other row stays whole.
#[test]
fn a_row_longer_than_a_page_may_break() {
    #[track_caller]
    fn check(text: &str, whole: bool) {
        let content = bagian(&docx(&penuh(text)));
        let (_, content) = content
            .iter()
            .find(|(part, _)| part == "word/document.xml")
            .expect("the text");
        let tree = baca(std::str::from_utf8(content).expect("UTF-8"));
        let rows = tree.bernama("w:tr");
        let with = rows.iter().filter(|row| row.bacaan().contains(text));
        let laporan = |row: &&&Simpul| row.bernama("w:tc").len() > 2;
        let with: Vec<_> = with.filter(laporan).collect();
        assert!(with.len() > 10, "{} rows", with.len());
        for row in with {
            assert_eq!(!row.bernama("w:cantSplit").is_empty(), whole);
        }
    }
    check("kata", true);
    check("kata dan ".repeat(400).trim_end(), false);
}
