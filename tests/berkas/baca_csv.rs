//! Text with signs between its cells: every separator, encoding and line end.

use kalkulator_sakip::berkas::baca::buku;
use kalkulator_sakip::berkas::baca::csv::lembaran;
use kalkulator_sakip::berkas::pesan::{Aksara, Baca, Sebab};
use kalkulator_sakip::report::csv::buka;
use proptest::prelude::*;
use serde_json::Value;

use super::buat::{baca, baca_dengan, baris, tabel, tanda};

/// The records of a text; its lines may end in any way.
fn sel(text: &str, pemisah: char) -> Vec<Vec<String>> {
    let read = lembaran(text, pemisah, "", &mut |_, _| {});
    read.expect("a sheet").kisi().baris
}

#[test]
fn csv_spectrum_in_three_line_ends() {
    let folder = "tests/cases/csv_spectrum";
    let mut count = 0;
    for entry in std::fs::read_dir(folder).expect("the folder") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|ending| ending != "csv") {
            continue;
        }
        count += 1;
        let text = std::fs::read_to_string(&path).expect("text");
        let json = std::fs::read_to_string(path.with_extension("json")).expect("JSON");
        let expected: Vec<serde_json::Map<String, Value>> =
            serde_json::from_str(&json).expect("rows");
        for end in ["\n", "\r\n", "\r"] {
            let text = text.replace("\r\n", "\n").replace('\n', end);
            let plain = text.replace("\r\n", "\n").replace('\r', "\n");
            let rows = sel(&plain, ',');
            let (head, data) = rows.split_first().expect("a heading");
            assert_eq!(data.len(), expected.len(), "{path:?} {end:?}");
            for (row, expected) in data.iter().zip(&expected) {
                for (name, at) in head.iter().zip(0..) {
                    let found = row.get(at).map_or("", String::as_str);
                    let expected = expected[name]
                        .as_str()
                        .map(|text| text.replace("\r\n", "\n"));
                    assert_eq!(Some(found), expected.as_deref(), "{path:?} {end:?} {name}");
                }
            }
        }
    }
    assert_eq!(count, 8);
}

#[test]
fn the_separator_and_the_encoding_are_found() {
    let text = "No;Indikator;Target\n1;Ékspor, naik;1,5\n2;Impor, turun;2,5\n";
    let read = |bytes: &[u8]| {
        let buku = baca(bytes).unwrap_or_else(|gagal| panic!("{gagal:?}"));
        (buku.teks.expect("a text"), baris(&buku.lembar[0].tabel[0]))
    };
    let rows = [
        "No|Indikator|Target",
        "1|Ékspor, naik|1,5",
        "2|Impor, turun|2,5",
    ];
    let rows: Vec<String> = rows.map(String::from).to_vec();
    let utf16 = |big: bool, mark: bool| -> Vec<u8> {
        let mark = if mark { "\u{feff}" } else { "" };
        let units: Vec<u16> = format!("{mark}{text}").encode_utf16().collect();
        units
            .into_iter()
            .flat_map(|unit| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            })
            .collect()
    };
    let latin: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).expect("latin"))
        .collect();
    let cases = [
        (text.as_bytes().to_vec(), Aksara::Utf8),
        (format!("\u{feff}{text}").into_bytes(), Aksara::Utf8),
        (latin.clone(), Aksara::Windows1252),
        (utf16(false, true), Aksara::Utf16Le),
        (utf16(true, true), Aksara::Utf16Be),
        (utf16(false, false), Aksara::Utf16Le),
        (utf16(true, false), Aksara::Utf16Be),
    ];
    for (bytes, aksara) in cases {
        assert_eq!(read(&bytes), ((';', aksara), rows.clone()), "{aksara:?}");
    }
    for sign in [',', '\t', '|', ':'] {
        let quoted =
            "No;Indikator;Target\n1;\"Ékspor, naik\";\"1,5\"\n2;\"Impor, turun\";\"2,5\"\n";
        let text = quoted.replace(';', &sign.to_string());
        // An unusual one is named by the first line.
        let text = if sign == ':' {
            format!("sep=:\r\n{text}")
        } else {
            text
        };
        assert_eq!(
            read(text.as_bytes()),
            ((sign, Aksara::Utf8), rows.clone()),
            "{sign:?}"
        );
    }
    // A person knows better.
    let asked = Baca {
        nama: "a.csv".into(),
        pemisah: Some(','),
        aksara: Some(Aksara::Utf8),
    };
    let forced = baca_dengan(asked, &latin).expect("a table");
    assert_eq!(forced.teks, Some((',', Aksara::Utf8)));
    assert_eq!(forced.lembar[0].nama, "a");
    let rows = baris(&forced.lembar[0].tabel[0]);
    assert!(
        rows.iter().any(|row| row.contains("\u{fffd}kspor|naik")),
        "{rows:?}"
    );
}

#[test]
fn lines_that_do_not_fit_are_named() {
    let found = tabel(b"No,Nama,Target\n1,\"Ekspor,5\n2,Impor,6,7\n3,Ritel,8\n");
    assert_eq!(
        baris(&found),
        [
            "No|Nama|Target|",
            "1|\"Ekspor|5|",
            "2|Impor|6|7",
            "3|Ritel|8|"
        ]
    );
    assert_eq!(tanda(&found), [(1, 0, "kutip"), (2, 0, "timpang")]);
    // The line end of Excel at the end makes no row; an empty first cell stays.
    assert_eq!(
        baris(&tabel(b"No;Nama\r\n;x\r\n2;y\r\n")),
        ["No|Nama", "|x", "2|y"]
    );
}

#[test]
fn what_is_no_table_is_named() {
    let cases: [(&[u8], Sebab); 12] = [
        (b"%PDF-1.7\n...", Sebab::Pdf),
        (b"\x89PNG\r\n\x1a\n", Sebab::Gambar),
        (b"\xff\xd8\xff\xe0", Sebab::Gambar),
        (b"{\\rtf1 a}", Sebab::Word),
        (b"<html><table><tr><td>1</td></tr></table>", Sebab::Html),
        (b"\xef\xbb\xbf \n<!DOCTYPE html>", Sebab::Html),
        (b"{\"app\":\"kalkulator-sakip\"}", Sebab::BukanTabel),
        (b"<?xml version=\"1.0\"?><Workbook/>", Sebab::BukanTabel),
        (b"a;b\0;c\n1;2;3\n", Sebab::BukanTabel),
        (b" \r\n \n", Sebab::Kosong),
        (b"\x1f\x8b\x08", Sebab::BukanTabel),
        (b"MZ\x90\0\x03\0\0\0", Sebab::BukanTabel),
    ];
    for (bytes, sebab) in cases {
        assert_eq!(
            baca(bytes),
            Err(sebab.saja()),
            "{}",
            String::from_utf8_lossy(bytes)
        );
    }
}

#[test]
fn how_far_it_is_is_said() {
    let rows: String = (0..2_600)
        .map(|at| format!("{at};Nilai {at};5\n"))
        .collect();
    let text = format!("No;Indikator;Target\n{rows}");
    let mut heard = Vec::new();
    let read = buku(&Baca::default(), text.as_bytes(), &mut |at, of| {
        heard.push((at, of))
    });
    assert!(read.is_ok());
    assert_eq!(heard.len(), 6);
    assert!(heard.is_sorted() && heard.iter().all(|(at, of)| at <= of && *of == 100));
    assert!((70..=90).contains(&heard[4].0), "{heard:?}");
}

#[test]
fn reading_stops_at_the_bounds_of_a_sheet() {
    let refused = |text: &str| baca(text.as_bytes()).expect_err("it is refused");
    let rows = |count: usize| "a;1\n".repeat(count);
    assert_eq!(refused(&rows(12_001)), Sebab::TerlaluLuas.di("!A12001"));
    let wide = |count: usize| format!("a{}b\nc;d\n", ";".repeat(count));
    assert_eq!(refused(&wide(400)), Sebab::TerlaluLuas.di("!OK1"));
    assert_eq!(refused(&wide(1_000_000)), Sebab::TerlaluLuas.di("!OK1"));
    // What holds nothing reaches nowhere.
    let empty = format!("a;1\nb;2{}{}", ";".repeat(1_000), "\n;;".repeat(20_000));
    assert_eq!(baris(&tabel(empty.as_bytes())), ["a|1", "b|2"]);
    let large = vec![b'a'; 10_000_001];
    assert_eq!(
        refused(&String::from_utf8(large).expect("text")),
        Sebab::TerlaluBesar.saja()
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_table_comes_back(
        rows in prop::collection::vec(prop::collection::vec("[ -~\né’Ω]{0,6}", 2..5), 1..8),
        sign in prop::sample::select(vec![';', ',', '\t', '|', '^']),
        always in any::<bool>(),
    ) {
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        let write = |cell: &String| {
            let needs = always || cell.contains(['"', '\n', sign]);
            if needs { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.clone() }
        };
        let lines: Vec<String> = rows.iter().map(|row| {
            let cells: Vec<String> = row.iter().map(write).collect();
            cells.join(&sign.to_string()) + "\n"
        }).collect();
        let mut found = sel(&lines.concat(), sign);
        found.resize(rows.len(), Vec::new());
        for (found, row) in found.iter_mut().zip(&rows) {
            found.resize(width, String::new());
            let mut row: Vec<String> = row.iter().map(|cell| buka(cell).into()).collect();
            row.resize(width, String::new());
            prop_assert_eq!(&*found, &row);
        }
    }

    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = baca(&bytes);
    }
}

#[test]
fn a_sheet_of_too_many_tables_says_so() {
    let text = |count: usize| -> String {
        let one = |at| format!("Tabel {at} Capaian;;\nNo;Nama;Nilai\n1;a;5\n;;\n");
        (1..=count).map(one).collect()
    };
    let buku = baca(text(100).as_bytes()).expect("a sheet");
    assert_eq!(buku.lembar[0].tabel.len(), 100);
    let gagal = baca(text(101).as_bytes()).expect_err("too many");
    assert_eq!(gagal.sebab, Sebab::TerlaluLuas);
}
