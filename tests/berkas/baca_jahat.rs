//! Hostile files: refused by what they do, before memory is taken for it.

use kalkulator_sakip::berkas::pesan::{Gagal, Sebab};
use kalkulator_sakip::domain::tempel;

use super::baca_xls::segera;
use super::buat::{Xlsx, baca, baris, ods, tabel, tanda, zip};

#[track_caller]
fn ditolak(bytes: &[u8]) -> (Sebab, String) {
    let Gagal { sebab, tempat } = baca(bytes).expect_err("it is refused");
    (sebab, tempat)
}

/// So many letters that do not pack well.
fn derau(letters: usize) -> String {
    let mut state = 1_u32;
    let noise = |_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b'a' + u8::try_from(state >> 28).expect("small"))
    };
    (0..letters).map(noise).collect()
}

#[test]
fn two_corners() {
    let far = |place: &str| {
        Xlsx::baris(&format!(
            r#"<row><c r="A1"><v>1</v></c></row><row><c r="{place}"><v>2</v></c></row>"#
        ))
        .bytes()
    };
    for place in [
        "XFD1048576",
        "A1048576",
        "XFD1",
        "A12001",
        "OK1",
        "XFE1",
        "A1048577",
        "A99999999999999999999",
        "ZZZZZZZZZZZZZZ1",
    ] {
        assert_eq!(
            ditolak(&far(place)),
            (Sebab::TerlaluLuas, format!("Data!{place}"))
        );
    }
    // Where nothing stands there it does not matter.
    let empty = Xlsx::baris(
        r#"<row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="3"/></row>"#,
    );
    assert_eq!(baris(&tabel(&empty.bytes())), ["a|1"]);
    let far = r#"<table name="S"><table-row number-rows-repeated="1048575"><table-cell number-columns-repeated="16384"/></table-row><table-row><table-cell value-type="float" value="1"/></table-row></table>"#;
    assert_eq!(
        ditolak(&ods(far)),
        (Sebab::TerlaluLuas, "S!A1048576".into())
    );
}

#[test]
fn repeated_cells() {
    let many = |rows: usize, columns: usize| {
        format!(
            r#"<table name="S"><table-row number-rows-repeated="{rows}"><table-cell value-type="float" value="1" number-columns-repeated="{columns}"/></table-row></table>"#
        )
    };
    for (rows, columns) in [
        (1_000_000, 1),
        (1, 16_384),
        (1_000_000, 16_384),
        (12_000, 60),
    ] {
        assert_eq!(
            ditolak(&ods(&many(rows, columns))).0,
            Sebab::TerlaluLuas,
            "{rows} x {columns}"
        );
    }
    assert_eq!(baris(&tabel(&ods(&many(3, 2)))), ["1|1", "1|1", "1|1"]);
}

#[test]
fn many_empty_rows_cost_nothing() {
    let mut rows = String::from(
        r#"<row r="1"><c r="A1" t="str"><v>Nama</v></c><c r="B1" t="str"><v>Nilai</v></c></row><row r="2"><c r="A2" t="str"><v>x</v></c><c r="B2"><v>1</v></c></row>"#,
    );
    for row in 3..150_000 {
        rows.push_str(&format!(r#"<row r="{row}" s="1" customFormat="1"/>"#));
    }
    assert_eq!(
        baris(&tabel(&Xlsx::baris(&rows).bytes())),
        ["Nama|Nilai", "x|1"]
    );
}

#[test]
fn packed_more_tightly_than_any_workbook() {
    let bomb = Xlsx::baris(&" ".repeat(4_000_000));
    assert_eq!(ditolak(&bomb.bytes()).0, Sebab::Mencurigakan);
    // Not so tightly, but too large all the same: its directory says so.
    let mut bytes = Xlsx::baris(&derau(600_000)).bytes();
    let name = b"xl/worksheets/sheet1.xml";
    let at = bytes
        .windows(name.len())
        .rposition(|part| part == name)
        .expect("in the directory");
    bytes[at - 22..at - 18].copy_from_slice(&33_000_000_u32.to_le_bytes());
    assert_eq!(ditolak(&bytes).0, Sebab::TerlaluBesar);
}

#[test]
fn directories_that_lie() {
    let good = Xlsx::baris(r#"<row><c><v>1</v></c><c><v>2</v></c></row>"#).bytes();
    assert!(baca(&good).is_ok());
    let directory = good
        .windows(4)
        .position(|part| part == b"PK\x01\x02")
        .expect("a directory");
    let with = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut bytes = good.clone();
        change(&mut bytes);
        ditolak(&bytes).0
    };
    // Encrypted; a size of four gigabytes; an entry that begins where another does.
    assert_eq!(with(&|bytes| bytes[directory + 8] |= 1), Sebab::Sandi);
    assert_eq!(
        with(&|bytes| bytes[directory + 24..directory + 28]
            .copy_from_slice(&0xffff_fff0_u32.to_le_bytes())),
        Sebab::Mencurigakan
    );
    let second = directory
        + 46
        + usize::from(u16::from_le_bytes([
            good[directory + 28],
            good[directory + 29],
        ]));
    assert_eq!(&good[second..second + 4], b"PK\x01\x02");
    assert_eq!(
        with(&|bytes| bytes[second + 42..second + 46].copy_from_slice(&[0; 4])),
        Sebab::Mencurigakan
    );
    // Cut off anywhere; something before it or behind it.
    for end in (0..good.len()).step_by(97) {
        assert!(baca(&good[..end]).is_err(), "{end}");
    }
    let mut after = good.clone();
    after.extend([0x41; 70_000]);
    assert!(baca(&after).is_err());
    // Too many entries.
    let names: Vec<String> = (0..1_001).map(|at| format!("a{at}")).collect();
    let many: Vec<(&str, &[u8])> = names
        .iter()
        .map(|name| (name.as_str(), &b"x"[..]))
        .collect();
    assert_eq!(ditolak(&zip(&many)).0, Sebab::Mencurigakan);
}

#[test]
fn sizes_are_counted_not_believed() {
    let good = Xlsx::baris(&format!(
        "<row><c><v>1</v></c></row>{}",
        " x".repeat(600_000)
    ))
    .bytes();
    let name = b"xl/worksheets/sheet1.xml";
    let at = good
        .windows(name.len())
        .rposition(|part| part == name)
        .expect("in the directory")
        - 46;
    let mut bytes = good.clone();
    bytes[at + 24..at + 28].copy_from_slice(&100_u32.to_le_bytes());
    // It says 100 bytes and unpacks to a million.
    assert!(baca(&bytes).is_err());
}

#[test]
fn entities_and_depth() {
    let mut book = Xlsx::baris("<row><c><v>1</v></c></row>");
    book.lembar[0].2.insert_str(0, "&bom;");
    assert_eq!(ditolak(&book.bytes()), (Sebab::Mencurigakan, "Data".into()));
    let types =
        String::from(r#"<!DOCTYPE x [<!ENTITY a "spreadsheetml">]><Types>spreadsheetml</Types>"#);
    let mut entries = Xlsx::baris("<row><c><v>1</v></c></row>").isi();
    entries[0].1 = types;
    entries.retain(|(name, _)| name != "xl/workbook.xml");
    entries.push((
        "xl/workbook.xml".into(),
        "<!DOCTYPE x [<!ENTITY a \"b\">]><workbook/>".into(),
    ));
    let entries: Vec<(&str, &[u8])> = entries
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_bytes()))
        .collect();
    assert_eq!(ditolak(&zip(&entries)).0, Sebab::Mencurigakan);
    let deep = Xlsx::baris(&format!(
        "{}{}",
        "<row>".repeat(100_000),
        "</row>".repeat(100_000)
    ));
    assert_eq!(ditolak(&deep.bytes()).0, Sebab::Mencurigakan);
}

#[test]
fn a_text_longer_than_a_cell_holds() {
    let long = "a".repeat(32_768);
    let book = Xlsx::baris(&format!(r#"<row><c t="str"><v>{long}</v></c></row>"#));
    assert_eq!(
        ditolak(&book.bytes()),
        (Sebab::TerlaluBesar, "Data!A1".into())
    );
}

#[test]
fn what_is_no_workbook_is_named() {
    let types = |kind: &str| {
        zip(&[(
            "[Content_Types].xml",
            format!("<Types>{kind}</Types>").as_bytes(),
        )])
    };
    assert_eq!(ditolak(&types("wordprocessingml")).0, Sebab::Word);
    assert_eq!(
        ditolak(&types(
            "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
        ))
        .0,
        Sebab::Xlsb
    );
    assert_eq!(ditolak(&types("presentationml")).0, Sebab::BukanTabel);
    assert_eq!(ditolak(&zip(&[("a.txt", b"x")])).0, Sebab::BukanTabel);
    let secret = zip(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        (
            "META-INF/manifest.xml",
            b"<manifest><encryption-data/></manifest>",
        ),
        ("content.xml", b"\x01\x02"),
    ]);
    assert_eq!(ditolak(&secret).0, Sebab::Sandi);
}

/// The files of LibreOffice, bent and cut in many places: an answer each time, never a crash.
#[test]
fn bent_files_are_answered() {
    for ending in ["xls", "ods", "xlsx"] {
        let good = std::fs::read(format!("tests/cases/berkas/contoh.{ending}")).expect("a file");
        let step = if ending == "xls" { 61 } else { 211 };
        for at in (0..good.len()).step_by(step) {
            let mut bytes = good.clone();
            for (change, offset) in [(0xff, 0), (0x80, 1)] {
                if let Some(byte) = bytes.get_mut(at + offset) {
                    *byte ^= change;
                }
            }
            let _ = baca(&bytes);
            let _ = baca(&good[..at]);
        }
    }
}

/// What one sheet may hold all of them may hold together: the second of two large ones is refused, and said to be.
#[test]
fn the_sheets_of_a_workbook_share_their_bounds() {
    let row = format!("<row>{}</row>", "<c><v>1</v></c>".repeat(59));
    let mut book = Xlsx::baris(&row.repeat(6_000));
    let large = book.lembar[0].2.clone();
    let small = "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>";
    for (nama, xml) in [("Dua", large.as_str()), ("Tiga", small)] {
        book.lembar.push((nama.into(), String::new(), xml.into()));
    }
    let read = baca(&book.bytes()).expect("a workbook");
    let refused: Vec<_> = read
        .lembar
        .iter()
        .map(|lembar| lembar.gagal.as_ref().map(|g| g.sebab))
        .collect();
    assert_eq!(refused, [None, Some(Sebab::TerlaluLuas), None]);
    let many = (0..200).map(|at| (format!("L{at}"), String::new(), small.to_string()));
    book.lembar = many.collect();
    assert!(baca(&book.bytes()).is_ok());
    book.lembar
        .push(("L200".into(), String::new(), small.into()));
    assert_eq!(ditolak(&book.bytes()).0, Sebab::TerlaluLuas);
    assert_eq!(ditolak(&ods(&"<table/>".repeat(201))).0, Sebab::TerlaluLuas);
}

#[test]
fn marks_do_not_grow_with_what_is_empty() {
    let book = Xlsx::satu(
        r#"<cols><col min="1" max="16384" hidden="1"/></cols><sheetData><row><c t="str"><v>a</v></c><c><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>"#,
    );
    assert_eq!(
        tanda(&tabel(&book.bytes())),
        [(0, 0, "kolom-tersembunyi"), (0, 1, "kolom-tersembunyi")]
    );
}

/// One text in many cells: what they hold together is bounded, and the next sheet is read all the same.
#[test]
fn the_text_of_a_workbook_is_bounded() {
    let row = format!("<row>{}</row>", r#"<c t="s"><v>0</v></c>"#.repeat(60));
    let mut book = Xlsx::baris(&row.repeat(20)).untai(&format!(
        "<sst><si><t>{}</t></si></sst>",
        "a".repeat(32_000)
    ));
    let small = "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>";
    book.lembar
        .push(("Dua".into(), String::new(), small.into()));
    let read = baca(&book.bytes()).expect("a workbook");
    let refused = |at: usize| read.lembar[at].gagal.clone();
    assert_eq!(refused(0), Some(Sebab::TerlaluBesar.di("Data!U9")));
    assert_eq!((refused(1), read.lembar[1].tabel.len()), (None, 1));
}

#[test]
fn regions_without_end_are_marked_no_further_than_there_is_room() {
    let merged = r#"<mergeCell ref="A1:A1048576"/><mergeCell ref="OL1:OL1048576"/>"#.repeat(49_000);
    let book = Xlsx::satu(&format!(
        r#"<sheetData><row><c t="str"><v>a</v></c><c><v>1</v></c></row></sheetData><mergeCells>{merged}</mergeCells>"#
    ));
    assert!(segera(book.bytes()).is_ok());
}

/// What is unpacked counts, whether it is kept or not: else every sheet that is too large would be unpacked anew.
#[test]
fn what_is_refused_is_paid_for() {
    let small = "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>";
    let noise: String = derau(300_000);
    let large = format!("<sheetData>{noise}{}</sheetData>", " ".repeat(25_000_000));
    let mut book = Xlsx::satu(small);
    for xml in [&large, &large, &large, small] {
        book.lembar
            .push(("Lain".into(), String::new(), xml.to_string()));
    }
    let read = baca(&book.bytes()).expect("its first sheet");
    let refused: Vec<_> = read
        .lembar
        .iter()
        .map(|of| of.gagal.as_ref().map(|gagal| gagal.sebab))
        .collect();
    let over = Some(Sebab::TerlaluBesar);
    assert_eq!(refused, [None, None, None, over, over]);
}

/// The page is told the beginning of a long cell; what is taken over is the whole of it.
#[test]
fn of_long_cells_the_beginning_is_shown() {
    let long = "é".repeat(30_000);
    let book = Xlsx::baris(&format!(
        r#"<row><c t="str"><v>{long}</v></c><c t="str"><v>Target</v></c></row><row><c t="str"><v>{long}</v></c><c><v>1</v></c></row>"#
    ));
    let guess = tempel::kenali(&tabel(&book.bytes()));
    let shown = guess.hanya(&(0..200).collect::<Vec<_>>());
    assert_eq!(shown.kolom[0].judul.chars().count(), 301);
    assert_eq!(
        shown.baris[1].sel,
        [format!("{}…", "é".repeat(300)), "1".into()]
    );
    assert_eq!(guess.baris[1].sel[0], long);
}
