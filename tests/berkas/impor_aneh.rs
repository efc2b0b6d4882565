//! Files as people keep them: what stands in the way of a table is handled, or named.

use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::field::{Field, Section};
use kalkulator_sakip::domain::tempel::{self, Lembar, Titik, Usulan};
use kalkulator_sakip::text;

use super::buat::{Xlsx, baca};

/// The tables of a text, read as a file.
fn tabel(text: &str) -> Vec<Usulan> {
    let mut buku = baca(text.as_bytes()).unwrap_or_else(|gagal| panic!("{gagal:?}"));
    let tables: Vec<Lembar> = buku.lembar.remove(0).tabel;
    tables.iter().map(tempel::kenali).collect()
}

/// What becomes of a table in an empty draft: its rows, and what is said.
fn jadi(usulan: &Usulan) -> (Vec<String>, Vec<String>) {
    let taken = tempel::terapkan(&Document::default(), usulan);
    let said = taken.masalah.iter();
    let said = said.map(|masalah| text::tempel::masalah(usulan, masalah));
    let said = said.collect();
    let mut document = Document::default();
    if let Some(edit) = taken.edit {
        document.apply(edit).expect("it fits");
    }
    let mut found = Vec::new();
    for section in Section::ALL {
        for row in document.rows(section).iter().filter(|row| !row.is_empty()) {
            let cells = row.filled();
            let cells = cells.filter(|(field, _)| !matches!(field, Field::Satuan));
            let cells: Vec<&str> = cells.map(|(_, text)| text).collect();
            found.push(format!("{}: {}", row.kind.id(), cells.join(" | ")));
        }
    }
    (found, said)
}

/// A text with one table: the rows that become of it, and the sentences that are said, each by a part of it.
#[track_caller]
fn check(text: &str, rows: &[&str], said: &[&str]) {
    let tables = tabel(text);
    assert_eq!(tables.len(), 1, "{text}");
    let (found, sentences) = jadi(&tables[0]);
    assert_eq!(found, rows, "{text}");
    assert_eq!(sentences.len(), said.len(), "{text} {sentences:?}");
    for (sentence, part) in sentences.iter().zip(said) {
        assert!(sentence.contains(part), "{sentence} / {part}");
    }
}

#[test]
fn headings_of_three_levels() {
    check(
        "No|Sasaran|Indikator Kinerja|Tahun 2020|||\n|||Tahunan||Capaian|\n|||Target|Realisasi|%|Kategori\n(1)|(2)|(3)|(4)|(5)|(6)|(7)\n1|Ekspor naik|Nilai ekspor|10|9|90|Baik\n",
        &[
            "sasaran: Ekspor naik",
            "indikator: Nilai ekspor | 10 | 9",
            "cetakan: indikator.2.capaian | 90",
        ],
        &[],
    );
}

#[test]
fn totals_between_the_rows_are_no_rows() {
    check(
        "Kode|Program/Kegiatan|Pagu (Rp)|Realisasi (Rp)\n01|Program A|300|200\n01.01|Kegiatan A1|300|200\n|Jumlah Program A|300|200\n02|Program B|300|200\n02.01|Kegiatan B1|300|200\n|Jumlah|600|400\n",
        &[
            "program: 01 | Program A",
            "kegiatan: 01.01 | Kegiatan A1 | 300 | 200",
            "program: 02 | Program B",
            "kegiatan: 02.01 | Kegiatan B1 | 300 | 200",
            "cetakan: program.1.pagu | 300",
            "cetakan: program.1.jumlah_realisasi_anggaran | 200",
            "cetakan: program.3.pagu | 300",
            "cetakan: program.3.jumlah_realisasi_anggaran | 200",
            "cetakan: total_apbd.pagu | 600",
            "cetakan: total_apbd.jumlah_realisasi_anggaran | 400",
        ],
        &[],
    );
    // A sum of capaian is no mean, and a mean of some rows without a sasaran is not that of all.
    check(
        "No|Indikator|Target|Realisasi|Capaian (%)\n1|Nilai ekspor|10|9|90\n|Jumlah|10|9|90\n2|Jumlah eksportir|20|20|100\n|Rata-rata|||95\n3|Nilai mutu|10|5|50\n|Rata-rata|||80\n",
        &[
            "indikator: Nilai ekspor | 10 | 9",
            "indikator: Jumlah eksportir | 20 | 20",
            "indikator: Nilai mutu | 10 | 5",
            "cetakan: indikator.1.capaian | 90",
            "cetakan: indikator.2.capaian | 100",
            "cetakan: indikator.3.capaian | 50",
            "cetakan: rekap.rerata | 80",
        ],
        &["Baris 3 tidak diambil", "Baris 5 tidak diambil"],
    );
}

#[test]
fn thousands_and_millions_of_rupiah_are_taken_as_such() {
    let rows = "Program A|1.234,5|\"1.000,0\"\nProgram B|20|(15)\nProgram C|-|n/a\n";
    let expected = [
        "program: Program A | 1.234,5 juta | 1.000,0 juta",
        "program: Program B | 20 juta | (15) juta",
        "program: Program C | - | n/a",
    ];
    let heads = [
        "Program/Kegiatan|Anggaran (Rp juta)|Realisasi (jutaan rupiah)\n",
        "Program/Kegiatan|Anggaran (Rp 000.000)|Realisasi (x Rp1.000.000)\n",
        "Realisasi Anggaran 2020\n(dalam jutaan rupiah)\n\nProgram/Kegiatan|Anggaran|Realisasi\n",
        "Realisasi Anggaran 2020 (Rp juta)\n\nProgram/Kegiatan|Anggaran|Realisasi\n",
        "Realisasi Anggaran 2020, dalam juta rupiah\n\nProgram/Kegiatan|Anggaran|Realisasi\n",
    ];
    for head in heads {
        check(
            &format!("{head}{rows}"),
            &expected,
            &[
                "“n/a” bukan angka",
                "dalam juta rupiah: “1.234,5” diambil sebagai “1.234,5 juta”",
                "dalam juta rupiah: “1.000,0” diambil sebagai “1.000,0 juta”",
            ],
        );
    }
    // Of thousands a lone dot is a question, which one answer settles; a percentage and a word of its own stay.
    let mut guess =
        tabel("Program|Pagu (ribu Rp)|Realisasi (ribu Rp)|%\nProgram A|1.234|2 juta|81\n")
            .remove(0);
    let pagu = |guess: &Usulan| jadi(guess).0[0].clone();
    assert_eq!(pagu(&guess), "program: Program A | 1.234 ribu | 2 juta");
    assert!(jadi(&guess).1[0].contains("“1.234” dapat berarti ribuan atau desimal"));
    guess.ubah_titik(1, Some(Titik::Ribuan));
    assert_eq!(pagu(&guess), "program: Program A | 1234 ribu | 2 juta");
    assert_eq!(jadi(&guess).1.len(), 2);
    // An amount in a name is none of the column.
    check(
        "Program/Kegiatan|Pagu bantuan di atas 500 juta|Realisasi (Rp)\nProgram A|20|15\n",
        &["program: Program A | 20 | 15"],
        &[],
    );
}

#[test]
fn figures_as_people_type_them() {
    check(
        "Program/Kegiatan|Pagu|Realisasi|Sisa\nProgram A|Rp1.234.567,00|Rp 1.000.000,-|(Rp5.000)\nProgram B|-|n/a|\nProgram C|(5.000)|Belum ada data|\n",
        &[
            "program: Program A | Rp1.234.567,00 | Rp 1.000.000,-",
            "program: Program B | - | n/a",
            "program: Program C | (5.000) | Belum ada data",
            "cetakan: program.1.sisa | (Rp5.000)",
        ],
        &["“n/a” bukan angka", "“Belum ada data” bukan angka"],
    );
    // Written the English way throughout, the column is still one of figures.
    let mut guess =
        tabel("Program|Pagu|Realisasi\nProgram A|1,234.56|1,000,000\nProgram B|5,000,000|4\n")
            .remove(0);
    let said = jadi(&guess).1;
    let asked = |part: &&String| part.contains("menulis ribuan dengan koma");
    assert_eq!(said.iter().filter(asked).count(), 2, "{said:?}");
    guess.ubah_titik(1, Some(Titik::Desimal));
    guess.ubah_titik(2, Some(Titik::Desimal));
    assert_eq!(
        jadi(&guess),
        (
            vec![
                "program: Program A | 1234,56 | 1000000".into(),
                "program: Program B | 5000000 | 4".into()
            ],
            vec![]
        )
    );
}

#[test]
fn what_stands_below_a_table_heads_nothing() {
    for end in [
        "\nCatatan: angka sementara\n*) data BPS\n",
        "Catatan: angka sementara||||\n*) data BPS||||\nSumber: Dinas, 2021||||\n3|C|Nilai lain|1|1\n",
    ] {
        let tables = tabel(&format!(
            "No|Sasaran|Indikator|Target|Realisasi\n\n1|A|Nilai ekspor|10|9\n\n\n2|B|Nilai impor|5|6\n||||\n{end}"
        ));
        assert_eq!(tables.len(), 1, "{end}");
        let (rows, said) = jadi(&tables[0]);
        let all = [
            "sasaran: A",
            "indikator: Nilai ekspor | 10 | 9",
            "sasaran: B",
            "indikator: Nilai impor | 5 | 6",
            "sasaran: C",
            "indikator: Nilai lain | 1 | 1",
        ];
        assert_eq!(rows, all[..rows.len()], "{end}");
        assert_eq!((rows.len() >= 4, said), (true, vec![]));
    }
}

#[test]
fn several_tables_of_one_sheet() {
    let one = "No|Indikator|Target|Realisasi\n1|Nilai ekspor|10|9\n";
    let two = "No|Program|Pagu|Realisasi\n1|Program A|5|4\n";
    for between in ["", "\n", "|||\n", "Tabel 2 Anggaran\n"] {
        let tables = tabel(&format!("{one}{between}{two}"));
        let places: Vec<&str> = tables.iter().map(|table| table.tujuan.id()).collect();
        assert_eq!(places, ["kinerja", "anggaran"], "{between:?}");
        assert_eq!(jadi(&tables[1]).0, ["program: Program A | 5 | 4"]);
    }
    // The same heading again, on the next page, is none.
    assert_eq!(tabel(&format!("{one}{one}")).len(), 1);
}

/// Inline texts of a row, from column A on; an empty one has no cell.
fn baris(number: usize, cells: &[&str], more: &str) -> String {
    let cells = cells.iter().zip('A'..).filter(|(text, _)| !text.is_empty());
    let cells: String = cells
        .map(|(text, column)| format!(r#"<c r="{column}{number}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>"#))
        .collect();
    format!(r#"<row r="{number}">{cells}{more}</row>"#)
}

#[test]
fn a_workbook_with_everything_in_the_way() {
    let rows = [
        baris(3, &["Capaian Kinerja Tahun 2020"], ""),
        baris(
            5,
            &["Sasaran", "Indikator", "Tahun 2020", "", "Catatan"],
            "",
        ),
        baris(6, &["", "", "Target", "Realisasi"], ""),
        baris(
            7,
            &["Ekspor naik", "Persentase eksportir", "", "", "x"],
            r#"<c r="C7" s="1"><v>0.85</v></c><c r="D7" s="1"><f>C7</f><v>0.9</v></c>"#,
        ),
        baris(8, &["", "", "", "95%"], ""),
        baris(
            9,
            &["", "Nilai ekspor", " 1.500\u{a0}"],
            r#"<c r="D9" t="e"><f>1/0</f><v>#DIV/0!</v></c>"#,
        ),
        baris(
            10,
            &["", "Tanggal laporan", "", "#REF!"],
            r#"<c r="C10" s="2"><v>44060</v></c>"#,
        ),
        baris(11, &["Lama", "Nilai lama", "1", "1"], "").replace("<row ", r#"<row hidden="1" "#),
    ];
    let xml = format!(
        r#"<cols><col min="5" max="5" hidden="1"/></cols><sheetData>{}</sheetData><autoFilter ref="A5:E11"/><mergeCells><mergeCell ref="A5:A6"/><mergeCell ref="A7:A10"/><mergeCell ref="B7:B8"/><mergeCell ref="C5:D5"/><mergeCell ref="C7:C8"/></mergeCells>"#,
        rows.concat()
    );
    let mut book = Xlsx::satu("<sheetData/>").gaya(&["0%", "dd/mm/yyyy"]);
    book.lembar.push(("Isi".into(), String::new(), xml));
    let read = baca(&book.bytes()).expect("a workbook");
    let counts: Vec<usize> = read
        .lembar
        .iter()
        .map(|lembar| lembar.tabel.len())
        .collect();
    assert_eq!(counts, [0, 1]);
    let guess = tempel::kenali(&read.lembar[1].tabel[0]);
    assert_eq!(guess.judul, "Capaian Kinerja Tahun 2020");
    let (found, said) = jadi(&guess);
    assert_eq!(
        found,
        [
            "sasaran: Ekspor naik",
            "indikator: Persentase eksportir | 85% | 90%",
            "indikator: Nilai ekspor | 1.500 | #DIV/0!",
            "indikator: Tanggal laporan | 17-08-2020 | #REF!",
        ]
    );
    let expected = [
        "“#DIV/0!” bukan angka",
        "“17-08-2020” bukan angka",
        "“#REF!” bukan angka",
        "“1.500” dapat berarti ribuan atau desimal",
        "1 angka disimpan sebagai teks, misalnya “1.500”",
        "1 sel tergabung dengan sel di atasnya; angkanya diambil satu kali",
        "1 sel berisi kesalahan, misalnya “#DIV/0!”",
        "1 sel adalah hasil rumus",
        "1 angka disimpan sebagai teks, misalnya “95%”",
        "Kolom Catatan disembunyikan dalam berkas",
        "1 baris disembunyikan dalam berkas",
        "Baris 4 tidak bernama",
    ];
    assert_eq!(said.len(), expected.len(), "{said:#?}");
    for (sentence, part) in said.iter().zip(expected) {
        assert!(sentence.contains(part), "{sentence} / {part}");
    }
}
