//! Workbooks of Excel: every kind of cell as text that is read in one way, with what is said about it.

use super::buat::{Xlsx, baca, baris, ods, tabel, tanda};

/// A row with a heading above it: one cell of each XML.
fn sel(xml: &str) -> Xlsx {
    Xlsx::baris(&format!(
        r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Uraian</t></is></c><c r="B1" t="inlineStr"><is><t>Target</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Ekspor</t></is></c>{xml}</row>"#
    ))
}

/// The text and the mark of one cell.
#[track_caller]
fn satu(book: Xlsx) -> (String, Option<&'static str>) {
    let tabel = tabel(&book.bytes());
    let marks = tanda(&tabel);
    assert!(
        marks.iter().all(|mark| (mark.0, mark.1) == (1, 1)),
        "{marks:?}"
    );
    (tabel.baris[1][1].clone(), marks.first().map(|mark| mark.2))
}

#[test]
fn figures_are_those_that_excel_means() {
    let cases = [
        ("1234567", "1234567", None),
        ("0.30000000000000004", "0,3", None),
        ("1234.5600000000001", "1234,56", None),
        ("-0.5", "-0,5", None),
        ("1E-3", "0,001", None),
        ("4.1702E9", "4170200000", None),
        ("61.702127659574465", "61,70212766", Some("tampilan")),
        ("1.0E+2", "100", None),
        ("-0", "0", None),
        ("99.999999999999986", "100", None),
    ];
    for (value, text, mark) in cases {
        let book = sel(&format!(r#"<c r="B2"><v>{value}</v></c>"#));
        assert_eq!(satu(book), (text.into(), mark), "{value}");
    }
}

#[test]
fn formats_say_what_a_figure_is() {
    let rupiah = r#"_-"Rp"* #,##0.00_-;\-"Rp"* #,##0.00_-;_-"Rp"* "-"??_-;_-@_-"#;
    let cases = [
        ("0.00%", "0.8555", "85,55%", None),
        ("0%", "0.85550000000000004", "85,55%", None),
        ("0.00%", "0.61702127659574468", "61,7%", Some("tampilan")),
        ("0%", "0", "0%", None),
        (rupiah, "4170195729.5", "4170195729,5", None),
        ("#,##0.00", "61.702127659574465", "61,7", Some("tampilan")),
        ("\"Tahun\" 0", "2020", "2020", None),
        ("[Red]0.0", "2.5", "2,5", None),
        ("dd/mm/yyyy", "44060", "17-08-2020", Some("tanggal")),
        (
            "[$-421]dd mmmm yyyy;@",
            "44060",
            "17-08-2020",
            Some("tanggal"),
        ),
        (
            "dd/mm/yyyy hh:mm",
            "44060.395833333336",
            "17-08-2020 09:30",
            Some("tanggal"),
        ),
        ("hh:mm", "0.395833333333333", "09:30", Some("tanggal")),
        ("[h]:mm", "1.5", "36:00", Some("tanggal")),
        ("dd/mm/yyyy", "60", "29-02-1900", Some("tanggal")),
        ("dd/mm/yyyy", "61", "01-03-1900", Some("tanggal")),
        ("dd/mm/yyyy", "2958465", "31-12-9999", Some("tanggal")),
    ];
    for (format, value, text, mark) in cases {
        let book = sel(&format!(r#"<c r="B2" s="1"><v>{value}</v></c>"#)).gaya(&[format]);
        assert_eq!(satu(book), (text.into(), mark), "{format} {value}");
    }
    let mut book = sel(r#"<c r="B2" s="1"><v>42598</v></c>"#).gaya(&["dd/mm/yyyy"]);
    book.sifat = r#"date1904="1""#.into();
    assert_eq!(satu(book).0, "17-08-2020");
    // A style that is missing, and styles that are missing altogether.
    assert_eq!(
        satu(sel(r#"<c r="B2" s="9"><v>5</v></c>"#).gaya(&["0%"])).0,
        "5"
    );
    assert_eq!(satu(sel(r#"<c r="B2" s="9"><v>5</v></c>"#)).0, "5");
}

/// A workbook names the formats of currencies by a number alone.
#[test]
fn formats_of_currencies_are_known() {
    let cases = [(5, "62"), (6, "62"), (7, "61,7"), (8, "61,7"), (42, "62")];
    for (id, text) in cases {
        let mut book = sel(r#"<c r="B2" s="1"><v>61.702127659574465</v></c>"#);
        let styles = format!(
            r#"<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="{id}"/></cellXfs></styleSheet>"#
        );
        book.lain.push(("styles".into(), styles));
        assert_eq!(satu(book), (text.into(), Some("tampilan")), "{id}");
    }
}

#[test]
fn other_cells_say_what_they_are() {
    let texts = r#"<sst count="9" uniqueCount="4000000000"><si><t>Nilai</t></si><si><r><t>1.</t></r><r><t xml:space="preserve">234</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>a_x000A_b &amp; c&#233;</t></si></sst>"#;
    let cases = [
        (r#"<c r="B2" t="s"><v>0</v></c>"#, "Nilai", None),
        (
            r#"<c r="B2" t="s"><v>1</v></c>"#,
            "1.234",
            Some("teks-angka"),
        ),
        (r#"<c r="B2" t="s"><v>2</v></c>"#, "a\nb & cé", None),
        (r#"<c r="B2" t="s"><v>99</v></c>"#, "#N/A", Some("galat")),
        (r#"<c r="B2" t="b"><v>1</v></c>"#, "TRUE", None),
        (
            r#"<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>"#,
            "#DIV/0!",
            Some("galat"),
        ),
        (
            r#"<c r="B2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>"#,
            "ab",
            Some("rumus"),
        ),
        (
            r#"<c r="B2" t="str"><f>TEXT(A1,"0")</f><v>12,345</v></c>"#,
            "12,345",
            Some("teks-angka"),
        ),
        (
            r#"<c r="B2"><f t="shared" si="4000000000"/><v>12.5</v></c>"#,
            "12,5",
            Some("rumus"),
        ),
        (r#"<c r="B2"><f>1+1</f><v>2</v></c>"#, "2", Some("rumus")),
        (
            r#"<c r="B2" t="d"><v>2020-08-17T00:00:00</v></c>"#,
            "17-08-2020",
            Some("tanggal"),
        ),
        (
            r#"<c r="B2" t="inlineStr"><is><t>=1+1</t></is></c>"#,
            "=1+1",
            None,
        ),
        (r#"<c r="B2"><v>abc</v></c>"#, "abc", Some("galat")),
        (r#"<c><v>7</v></c>"#, "7", None),
        // What a program writes that does not reckon; an empty text is a result like any other.
        (
            r#"<c r="B2"><f>1+1</f></c>"#,
            "#RUMUS",
            Some("rumus-tanpa-hasil"),
        ),
        (
            r#"<c r="B2"><f>1+1</f><v></v></c>"#,
            "#RUMUS",
            Some("rumus-tanpa-hasil"),
        ),
        (
            r#"<c r="B2" t="str"><f>""</f><v></v></c><c r="C2"/>"#,
            "",
            None,
        ),
    ];
    for (xml, text, mark) in cases {
        assert_eq!(satu(sel(xml).untai(texts)), (text.into(), mark), "{xml}");
    }
    let open = r#"<table name="S"><table-row><table-cell value-type="string"><p>Uraian</p></table-cell><table-cell value-type="string"><p>Target</p></table-cell></table-row><table-row><table-cell value-type="string"><p>Ekspor</p></table-cell><table-cell formula="of:=1+1"/></table-row></table>"#;
    let found = tabel(&ods(open));
    assert_eq!(baris(&found)[1], "Ekspor|#RUMUS");
    assert_eq!(tanda(&found), [(1, 1, "rumus-tanpa-hasil")]);
}

#[test]
fn what_is_hidden_or_merged_is_said() {
    let rows = r#"<cols><col min="2" max="2" hidden="1"/></cols><sheetData>
        <row r="3"><c r="A3" t="str"><v>Sasaran</v></c><c r="B3" t="str"><v>Kode</v></c><c r="C3" t="str"><v>Target</v></c></row>
        <row r="4"><c r="A4" t="str"><v>Ekspor naik</v></c><c r="B4" t="str"><v>x</v></c><c r="C4"><v>1</v></c></row>
        <row r="5" hidden="1"><c r="B5" t="str"><v>y</v></c><c r="C5"><v>2</v></c></row>
        </sheetData><mergeCells><mergeCell ref="A4:A5"/><mergeCell ref="A1:C1"/></mergeCells>"#;
    let found = tabel(&Xlsx::satu(rows).bytes());
    assert_eq!(
        baris(&found),
        ["Sasaran|Kode|Target", "Ekspor naik|x|1", "|y|2"]
    );
    assert_eq!(
        tanda(&found),
        [
            (0, 1, "kolom-tersembunyi"),
            (2, 0, "baris-tersembunyi"),
            (2, 0, "gabung"),
        ]
    );
}

#[test]
fn every_sheet_is_read_on_its_own() {
    let mut book = sel(r#"<c r="B2"><v>1</v></c>"#);
    let good = book.lembar[0].2.clone();
    book.lembar
        .push(("Rusak".into(), String::new(), "<sheetData><row></c>".into()));
    book.lembar
        .push(("Sembunyi".into(), r#"state="veryHidden""#.into(), good));
    let read = baca(&book.bytes()).expect("a workbook");
    let names: Vec<&str> = read
        .lembar
        .iter()
        .map(|lembar| lembar.nama.as_str())
        .collect();
    assert_eq!(names, ["Data", "Rusak", "Sembunyi"]);
    let state = |at: usize| {
        let lembar = &read.lembar[at];
        (
            lembar.tersembunyi,
            lembar.tabel.len(),
            lembar.gagal.as_ref().map(|gagal| gagal.tempat.as_str()),
        )
    };
    assert_eq!(
        (state(0), state(1), state(2)),
        ((false, 1, None), (false, 0, Some("Rusak")), (true, 1, None))
    );
}
