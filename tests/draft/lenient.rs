//! Reading: what is refused and why, what is repaired and said, what is recognised as something else.

use kalkulator_sakip::domain::field::Field;
use kalkulator_sakip::draft::file::restore_file;
use kalkulator_sakip::draft::problem::{NoteKind, Position, RestoreError};
use kalkulator_sakip::draft::restore::{LONG_TEXT, MAX_BYTES, MAX_FILE_BYTES, MAX_ID, restore};

use super::{dump, encoded, full, opened};

fn at(line: usize, column: usize) -> Position {
    Position { line, column }
}

/// A file with this `dokumen`.
fn file(dokumen: &str) -> String {
    format!(r#"{{"format":"kalkulator-sakip","versi":1,"jenis":"draf","dokumen":{dokumen}}}"#)
}

#[track_caller]
fn refused(text: &str, expected: RestoreError) {
    assert_eq!(
        restore(text).map(|restored| dump(&restored.document)),
        Err(expected),
        "{text:.200}"
    );
}

#[test]
fn refusals_say_why_and_where() {
    use RestoreError::*;
    refused("", Empty);
    refused("\u{feff} \n", Empty);
    refused(
        "{\"format\":\"kalkulator-sakip\"\n  \"versi\":1}",
        NotJson(at(2, 3)),
    );
    refused("é{", NotJson(at(1, 1)));
    refused("[\"éé\", x]", NotJson(at(1, 8)));
    refused(
        "{\"format\":\"kalkulator-sakip\",\"versi\":1,",
        NotJson(at(1, 39)),
    );
    refused("[]", NotOurs { format: None });
    refused("null", NotOurs { format: None });
    refused("\"undefined\"", NotOurs { format: None });
    refused("{}", NotOurs { format: None });
    refused(
        r#"{"format":"excalidraw","versi":1}"#,
        NotOurs {
            format: Some("excalidraw".into()),
        },
    );
    refused(r#"{"format":"kalkulator-sakip"}"#, NoVersion);
    for versi in ["0", "\"1\"", "1.5", "-1", "null"] {
        refused(
            &format!(r#"{{"format":"kalkulator-sakip","versi":{versi}}}"#),
            NoVersion,
        );
    }
    refused(
        r#"{"format":"kalkulator-sakip","versi":2,"dokumen":{}}"#,
        Newer { versi: 2 },
    );
    refused(r#"{"format":"kalkulator-sakip","versi":1}"#, NoDocument);
    refused(
        r#"{"format":"kalkulator-sakip","versi":1,"dokumen":[]}"#,
        NoDocument,
    );
    let key = |key: &str, line, column| DuplicateKey {
        key: key.into(),
        at: at(line, column),
    };
    refused("{\"versi\":1,\n\"versi\":2}", key("versi", 2, 9));
    refused(
        &file(r#"{"kinerja":[{"id":1,"jenis":"sasaran","\u0069d":2}]}"#),
        key("id", 1, 113),
    );
    refused("[{\"baru\":{\"\":1,\"\":1}}]", key("", 1, 19));
    refused("{\"a\":\"\\ud800\"}", NotJson(at(1, 13)));
    refused(
        &" ".repeat(MAX_BYTES + 1),
        TooLarge {
            bytes: MAX_BYTES + 1,
        },
    );
    let padded = |text: &str| format!("{text}{}", " ".repeat(MAX_BYTES));
    let draft = padded(&encoded(&full()));
    refused(&draft, TooLarge { bytes: draft.len() });
    assert!(
        restore_file(padded(include_str!("../cases/drafts/v1-laporan.json"))).is_ok(),
        "a report is larger by far"
    );
    assert_eq!(
        restore_file(" ".repeat(MAX_FILE_BYTES + 1)).map(|_| ()),
        Err(TooLarge {
            bytes: MAX_FILE_BYTES + 1
        })
    );
    let nested = |depth| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    refused(&nested(64), NotOurs { format: None });
    refused(&nested(65), TooDeep(at(1, 65)));
    refused(&nested(100_000), TooDeep(at(1, 65)));
    refused(&"[".repeat(100_000), NotJson(at(1, 100_000)));
    refused(&"[{\"\":".repeat(50_000), NotJson(at(1, 250_000)));
}

#[test]
fn a_mark_at_the_start_and_line_ends_of_windows_are_accepted() {
    let text = encoded(&full());
    let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    assert_eq!(opened(&windows).document, opened(&text).document);
}

/// What is left of a `dokumen`, and what is said about it.
#[track_caller]
fn repaired(dokumen: &str, lines: &[&str], notes: &[(&str, NoteKind)]) {
    let restored = opened(&file(dokumen));
    let text = dump(&restored.document);
    let content: Vec<_> = text
        .lines()
        .filter(|line| line.contains(['=', '+']) || line.split(' ').count() == 3)
        .collect();
    let content: Vec<_> = content
        .into_iter()
        .filter(|line| !line.ends_with(" 4294967295") && !line.ends_with(" 4294967294"))
        .collect();
    assert_eq!(content, lines, "{dokumen}");
    let found: Vec<_> = restored
        .notes
        .iter()
        .map(|note| (note.tempat.as_str(), note.kind.clone()))
        .collect();
    assert_eq!(found, notes, "{dokumen}");
    // Once repaired, nothing more is to be said, and nothing more is changed.
    let again = opened(&encoded(&restored.document));
    assert_eq!(dump(&again.document), text, "{dokumen}");
    assert_eq!(again.notes, [], "{dokumen}");
}

fn aside(name: &str) -> NoteKind {
    NoteKind::KeptAside {
        sebagai: name.into(),
    }
}

fn number(tertulis: &str, dibaca: &str) -> NoteKind {
    NoteKind::Number {
        tertulis: tertulis.into(),
        dibaca: dibaca.into(),
    }
}

fn new_id(lama: Option<&str>, baru: u32) -> NoteKind {
    NoteKind::NewId {
        lama: lama.map(Into::into),
        baru: kalkulator_sakip::domain::document::RowId(baru),
    }
}

#[test]
fn what_is_missing_is_empty() {
    repaired("{}", &[], &[]);
    repaired(r#"{"kinerja":[]}"#, &[], &[]);
}

#[test]
fn unknown_members_are_kept() {
    repaired(
        r#"{"baru":{"x":[1e400,-0,0.10]},"kinerja":[{"id":1,"jenis":"sasaran","warna":"biru","hasOwnProperty":null}]}"#,
        &[
            "kinerja sasaran 1",
            "kinerja sasaran 1 + \"warna\" \"biru\"",
            "kinerja sasaran 1 + \"hasOwnProperty\" null",
            "dokumen + \"baru\" {\"x\":[1e400,-0,0.10]}",
        ],
        &[],
    );
    let top = r#"{"format":"kalkulator-sakip","versi":1,"masa_depan":1,"hasil":7,"dokumen":{}}"#;
    let notes = opened(top).notes;
    assert_eq!(notes.len(), 1);
    assert_eq!(
        (notes[0].tempat.as_str(), &notes[0].kind),
        ("masa_depan", &NoteKind::Dropped)
    );
}

#[test]
fn numbers_without_quotes_keep_their_value_exactly() {
    repaired(
        r#"{"kinerja":[{"id":5,"jenis":"indikator","target":80.5,"realisasi":1258,"bobot":-0.1234567890123456789,
            "realisasi_lalu":1.258,"capaian_lalu":1e5,"target_renstra":123456789012345678901234567890123,"satuan":true}]}"#,
        &[
            "kinerja indikator 5",
            "kinerja indikator 5 target = \"80,5\"",
            "kinerja indikator 5 realisasi = \"1258\"",
            "kinerja indikator 5 realisasi_lalu = \"1,258\"",
            "kinerja indikator 5 bobot = \"-0,1234567890123456789\"",
            "kinerja indikator 5 + \"capaian_lalu_asing\" 1e5",
            "kinerja indikator 5 + \"target_renstra_asing\" 123456789012345678901234567890123",
            "kinerja indikator 5 + \"satuan_asing\" true",
        ],
        &[
            ("indikator.5.target", number("80.5", "80,5")),
            ("indikator.5.realisasi", number("1258", "1258")),
            (
                "indikator.5.bobot",
                number("-0.1234567890123456789", "-0,1234567890123456789"),
            ),
            ("indikator.5.realisasi_lalu", number("1.258", "1,258")),
            ("indikator.5.capaian_lalu", aside("capaian_lalu_asing")),
            ("indikator.5.target_renstra", aside("target_renstra_asing")),
            ("indikator.5.satuan", aside("satuan_asing")),
        ],
    );
}

#[test]
fn wrong_types_are_kept_aside() {
    repaired(
        r#"{"identitas":{"instansi":["x"],"instansi_asing":1,"tahun":null,"catatan":"y"}}"#,
        &[
            "identitas identitas 4294967295 catatan = \"y\"",
            "identitas identitas 4294967295 + \"instansi_asing_2\" [\"x\"]",
            "identitas identitas 4294967295 + \"instansi_asing\" 1",
        ],
        &[
            ("identitas.instansi", aside("instansi_asing_2")),
            ("identitas.tahun", NoteKind::Null),
        ],
    );
    repaired(
        r#"{"identitas":[1],"kinerja":{"a":1},"anggaran":null,"id_berikutnya":"x","kinerja_asing":2}"#,
        &[
            "dokumen + \"identitas_asing\" [1]",
            "dokumen + \"kinerja_asing_2\" {\"a\":1}",
            "dokumen + \"anggaran_asing\" null",
            "dokumen + \"id_berikutnya_asing\" \"x\"",
            "dokumen + \"kinerja_asing\" 2",
        ],
        &[
            ("identitas", aside("identitas_asing")),
            ("kinerja", aside("kinerja_asing_2")),
            ("anggaran", aside("anggaran_asing")),
            ("id_berikutnya", aside("id_berikutnya_asing")),
        ],
    );
}

#[test]
fn rows_that_do_not_fit_are_moved_or_kept_aside() {
    let unknown = |jenis: Option<&str>| NoteKind::UnknownRow {
        jenis: jenis.map(Into::into),
        sebagai: "kinerja_asing".into(),
    };
    repaired(
        r#"{"kinerja":[{"id":1,"jenis":"misi","uraian":"m"},{"id":2},7,{"id":3,"jenis":"identitas"},{"id":4,"jenis":["x"]},
            {"id":5,"jenis":"program","uraian":"p"}],
            "anggaran":[{"id":6,"jenis":"belanja"}],"skala":[{"id":7,"uraian":"Baik"}]}"#,
        &[
            "anggaran belanja 6",
            "anggaran program 5",
            "anggaran program 5 uraian = \"p\"",
            "skala kelas 7",
            "skala kelas 7 uraian = \"Baik\"",
            "dokumen + \"kinerja_asing\" [{\"id\":1,\"jenis\":\"misi\",\"uraian\":\"m\"},{\"id\":2},7,\
             {\"id\":3,\"jenis\":\"identitas\"},{\"id\":4,\"jenis\":[\"x\"]}]",
        ],
        &[
            ("kinerja[0]", unknown(Some("misi"))),
            ("kinerja[1]", unknown(None)),
            ("kinerja[2]", aside("kinerja_asing")),
            ("kinerja[3]", unknown(Some("identitas"))),
            ("kinerja[4]", unknown(Some("[\"x\"]"))),
            ("skala[0]", NoteKind::KindAssumed),
            ("kinerja[5]", NoteKind::Moved { dari: "kinerja" }),
        ],
    );
}

#[test]
fn ids_are_whole_unique_and_in_range() {
    repaired(
        r#"{"kinerja":[{"id":3,"jenis":"tujuan"},{"id":3,"jenis":"sasaran"},{"id":0,"jenis":"sasaran"},
            {"jenis":"sasaran"},{"id":4294967295,"jenis":"sasaran"},{"id":1.0,"jenis":"sasaran"},{"id":"8","jenis":"sasaran"},
            {"id":-1,"jenis":"sasaran"},{"id":true,"jenis":"sasaran"},{"id":"+9","jenis":"sasaran"}],
            "anggaran":[{"id":3,"jenis":"program"}],"id_berikutnya":20}"#,
        &[
            "kinerja tujuan 3",
            "kinerja sasaran 20",
            "kinerja sasaran 21",
            "kinerja sasaran 22",
            "kinerja sasaran 23",
            "kinerja sasaran 24",
            "kinerja sasaran 8",
            "kinerja sasaran 25",
            "kinerja sasaran 26",
            "kinerja sasaran 27",
            "kinerja sasaran 27 + \"id_asing\" \"+9\"",
            "anggaran program 28",
        ],
        &[
            ("kinerja[1]", new_id(Some("3"), 20)),
            ("kinerja[2]", new_id(Some("0"), 21)),
            ("kinerja[3]", new_id(None, 22)),
            ("kinerja[4]", new_id(Some("4294967295"), 23)),
            ("kinerja[5]", new_id(Some("1.0"), 24)),
            ("kinerja[7]", new_id(Some("-1"), 25)),
            ("kinerja[8]", new_id(Some("true"), 26)),
            ("kinerja[9]", new_id(Some("+9"), 27)),
            ("anggaran[0]", new_id(Some("3"), 28)),
        ],
    );
    // However large the ids of a file, new rows find some.
    let restored = opened(&file(&format!(
        r#"{{"skala":[{{"id":{MAX_ID}}}],"id_berikutnya":4294967196}}"#
    )));
    assert_eq!(restored.document.next_id().0, MAX_ID + 1);
}

#[test]
fn long_texts_are_kept_whole_and_mentioned() {
    let long = "é".repeat(LONG_TEXT + 1);
    let restored = opened(&file(&format!(
        r#"{{"identitas":{{"catatan":"{long}","baru":"{long}"}}}}"#
    )));
    assert_eq!(restored.document.identitas(Field::Catatan), long);
    let huruf = LONG_TEXT + 1;
    let found: Vec<_> = restored
        .notes
        .iter()
        .map(|note| (note.tempat.as_str(), note.kind.clone()))
        .collect();
    let note = NoteKind::LongText { huruf };
    assert_eq!(
        found,
        [
            ("identitas.catatan", note.clone()),
            ("identitas.baru", note)
        ]
    );
}
