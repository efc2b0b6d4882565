//! What a person opens: told by its first bytes; the JSON test suite; our HTML report.

use std::sync::Arc;

use kalkulator_sakip::domain::audit::periksa;
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::Row;
use kalkulator_sakip::domain::field::{Field, RowKind, Section};
use kalkulator_sakip::draft::file::{DATA_ID, restore_file};
use kalkulator_sakip::draft::problem::{FileKind, Position, RestoreError};
use kalkulator_sakip::draft::restore::restore;
use kalkulator_sakip::draft::wire::Meta;
use kalkulator_sakip::report::{html, json::encode_report};

use super::{WHEN, dump, encoded, full, handed_in};

fn at(line: usize, column: usize) -> Position {
    Position { line, column }
}

/// JSONTestSuite: what must be accepted, refused, or survived. Bytes stand in the file as characters U+0000 to U+00FF.
#[test]
fn json_test_suite() {
    let suite: serde_json::Value =
        serde_json::from_str(include_str!("../cases/drafts/json_test_suite.json")).unwrap();
    let cases = suite["berkas"].as_object().unwrap();
    assert!(cases.len() > 200);
    for (name, content) in cases {
        let bytes: Vec<u8> = content
            .as_str()
            .unwrap()
            .chars()
            .map(|c| u8::try_from(u32::from(c)).unwrap())
            .collect();
        let result = restore_file(&bytes);
        let text = restore(&String::from_utf8_lossy(&bytes));
        match name.as_bytes()[0] {
            b'y' if name.contains("duplicated_key") => {
                assert!(
                    matches!(result, Err(RestoreError::DuplicateKey { .. })),
                    "{name} {result:?}"
                );
            }
            b'y' => assert!(
                matches!(result, Err(RestoreError::NotOurs { .. })),
                "{name} {result:?}"
            ),
            b'n' => {
                use RestoreError::{Empty, NotJson, WrongKind};
                assert!(
                    matches!(result, Err(NotJson(_) | WrongKind(_) | Empty)),
                    "{name} {result:?}"
                );
                assert!(matches!(text, Err(NotJson(_) | Empty)), "{name} {text:?}");
            }
            _ => assert!(result.is_err(), "{name} {result:?}"),
        }
    }
}

#[track_caller]
fn kind(content: &[u8], expected: FileKind) {
    let result = restore_file(content).map(|restored| restored.notes);
    assert_eq!(
        result,
        Err(RestoreError::WrongKind(expected)),
        "{:?}",
        String::from_utf8_lossy(content)
    );
}

#[test]
fn other_files_are_recognised() {
    kind(b"PK\x03\x04\x14\x00\x06\x00", FileKind::Zip);
    kind(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileKind::OldOffice);
    kind(b"%PDF-1.7\n", FileKind::Pdf);
    kind(b"\x89PNG\r\n", FileKind::Image);
    kind(b"<!DOCTYPE html><title>x</title>", FileKind::Html);
    kind(b"\xef\xbb\xbf\n<HTML>", FileKind::Html);
    kind(b"a;b;c\r\n1;2;3\r\n", FileKind::Csv);
    kind(b"Indikator,Target\nx,80\n", FileKind::Csv);
    kind(b"\xff\xfe{\0}\0", FileKind::Utf16);
    kind(b"{\0\"\0a\0\"\0", FileKind::Utf16);
    kind(b"\0{\0\"\0a", FileKind::Utf16);
    kind(b"{\"a\":\"caf\xe9\"}", FileKind::Binary);
    kind("\u{fffd}\u{fffd}\u{1}".as_bytes(), FileKind::Binary);
    assert_eq!(restore_file("halo"), Err(RestoreError::NotJson(at(1, 1))));
    assert_eq!(
        restore_file("{\"a\",1}\n{\"b\",2}"),
        Err(RestoreError::NotJson(at(1, 5)))
    );
    assert_eq!(restore_file(""), Err(RestoreError::Empty));
}

#[test]
fn our_html_report_opens_again() {
    let mut document = full();
    let hostile = "</pre><script>alert(1)</script> &amp; &lt; &#39; 'x' \"y\" id=\"kalkulator-sakip-data\" \u{a0}é\r\n\0";
    let row = document.rows(Section::Kinerja)[2].id;
    super::set(&mut document, row, Field::Uraian, hostile);
    let json = encoded(&document);
    let escape = |text: &str, quotes: bool| {
        let text = text
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;");
        if quotes {
            text.replace('"', "&quot;").replace('\'', "&#39;")
        } else {
            text.replace('\u{a0}', "&nbsp;")
        }
    };
    let page = |data: &str| {
        let title = escape(hostile, true);
        format!(
            "<!doctype html>\n<html><h1>{title}</h1><pre id=\"{DATA_ID}\" hidden>{data}</pre></html>"
        )
    };
    // As we write it, and as a browser writes it when the page is saved.
    for quotes in [true, false] {
        let restored = restore_file(page(&escape(&json, quotes))).unwrap();
        assert_eq!(dump(&restored.document), dump(&document));
    }
    let whole = page(&escape(&json, true));
    let cut = whole.find("</pre>").unwrap();
    assert_eq!(
        restore_file(&whole[..cut]).map(|_| ()),
        Err(RestoreError::Incomplete)
    );
}

#[test]
fn the_html_report_as_it_is_written_opens_again() {
    let naughty: Vec<String> =
        serde_json::from_str(include_str!("../data/notation_naughty.json")).unwrap();
    let mut document = full();
    for text in &naughty {
        let row = Row::new(document.next_id(), RowKind::Indikator)
            .with(Field::Uraian, text)
            .with(Field::Satuan, text);
        super::add(&mut document, row);
    }
    let check = periksa(Arc::new(hitung(&document)));
    let json = encode_report(&check, Meta::at(WHEN));
    let made = html::Meta {
        dibuat: "21 November 2026",
        aplikasi: "Kalkulator SAKIP",
    };
    let restored = restore_file(html::encode_html(&check, &json, made)).unwrap();
    assert_eq!(restored.document, handed_in(&document));
    assert_eq!(restored.notes, []);
}
