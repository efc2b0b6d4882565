//! How cells can be set apart in a pasted text, and what breaks a table: quotation marks, bars, blanks, pages, narrow cells.

use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::field::{Field, RowKind};
use kalkulator_sakip::domain::tempel::{
    self, Ditolak, MAX_BARIS, MAX_KOLOM, MAX_TEKS, Peran, PeranBaris, Tujuan, mirip,
};

use super::{ambil, usulan};

/// The rows of the only table of a text, cells set apart by `|`.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let sheets = tempel::baca(text).expect("a table");
    let rows: Vec<Vec<String>> = sheets
        .iter()
        .map(|sheet| sheet.baris.iter().map(|row| row.join("|")).collect())
        .collect();
    assert_eq!(rows, [expected.to_vec()], "{text:?}");
}

#[test]
fn cells_are_set_apart_in_many_ways() {
    check(
        "No\tNama\tNilai\n1\tPangan\t1.111",
        &["No|Nama|Nilai", "1|Pangan|1.111"],
    );
    // A cell of a spreadsheet with a line break and a quotation mark in it.
    check(
        "No\tNama\tNilai\r\n1\t\"Pangan \"\"segar\"\"\r\ndan olahan\"\t5\r\n",
        &["No|Nama|Nilai", "1|Pangan \"segar\" dan olahan|5"],
    );
    check(
        "| No | Nama | Nilai |\n|---|:--|--:|\n| 1 | **Pangan** | US\\$ 5 |",
        &["No|Nama|Nilai", "1|Pangan|US$ 5"],
    );
    check(
        "No   Nama barang          Nilai\n1    Meja kerja              5\n     Kursi                  10\nJumlah                      15",
        &[
            "No|Nama barang|Nilai",
            "1|Meja kerja|5",
            "|Kursi|10",
            "Jumlah||15",
        ],
    );
}

#[test]
fn a_table_goes_on_after_a_page_break() {
    let page = "DINAS\n\nHalaman 1 dari 2\n\n";
    let heading = "Kode\tNama barang\tNilai\n";
    let rows = ["Kode|Nama barang|Nilai", "1|Meja|5", "2|Kursi|6"];
    check(
        &format!("{heading}1\tMeja\t5\n\n{page}{heading}2\tKursi\t6"),
        &rows,
    );
    check(&format!("{heading}1\tMeja\t5\n\n{page}2\tKursi\t6"), &rows);
    check(&format!("{heading}1\tMeja\t5\n\n\n2\tKursi\t6"), &rows);
    // Another heading or a number begins another table.
    for other in ["No\tSasaran\tTarget\n1\tA\t5", "Tabel 2 Lain\n2\tKursi\t6"] {
        let text = format!("{heading}1\tMeja\t5\n\n{other}");
        assert_eq!(tempel::baca(&text).expect("tables").len(), 2, "{text}");
    }
}

#[test]
fn a_row_cut_in_two_is_one_row() {
    // By a line break inside a cell that is not set in quotation marks.
    check(
        "No\tSasaran\tIndikator\tTarget\n1\tMeningkatnya\nnilai ekspor\tEkspor\t5\n2\tLain\tImpor\t6",
        &[
            "No|Sasaran|Indikator|Target",
            "1|Meningkatnya nilai ekspor|Ekspor|5",
            "2|Lain|Impor|6",
        ],
    );
    // By a page: the rest stands in a row of its own, without figures.
    let text = "No\tSasaran\tIndikator\tTarget\tRealisasi\n1\tMeningkatnya\tNilai ekspor dan\t5\t4\n\t\tnilai impor\t\t\n2\tLain\tImpor\t6\t7";
    let guess = &usulan(text)[0];
    assert_eq!(guess.baris[2].peran, PeranBaris::Lanjutan);
    let mut document = Document::default();
    ambil(&mut document, guess);
    let names: Vec<String> = document
        .of_kind(RowKind::Indikator)
        .map(|row| row.text(Field::Uraian).to_string())
        .collect();
    assert_eq!(names, ["Nilai ekspor dan nilai impor", "Impor"]);
}

#[test]
fn guesses_give_way_to_the_person() {
    let text = "No\tSasaran\tIndikator\tTarget\tRealisasi\tCatatan\n1\tA\tEkspor\t5\t4\t80%\n\tB\tImpor\t6\t3\t50%\n";
    let mut guess = usulan(text).remove(0);
    assert_eq!(
        (guess.tujuan, guess.kolom[5].peran),
        (Tujuan::Kinerja, Peran::Abaikan)
    );
    guess.ubah_kolom(5, Peran::Capaian);
    let taken = tempel::terapkan(&Document::default(), &guess);
    assert_eq!((taken.ringkas.tercetak, taken.ringkas.isian), (2, 4));
    // A role that only one column can have leaves the other.
    guess.ubah_kolom(5, Peran::Realisasi);
    assert_eq!(guess.kolom[4].peran, Peran::Abaikan);
    // What the person said of a row stays when the table goes elsewhere.
    guess.ubah_baris(2, PeranBaris::Abaikan);
    guess.ubah_tujuan(Tujuan::Sendiri);
    assert_eq!(guess.baris[2].peran, PeranBaris::Abaikan);
    let taken = tempel::terapkan(&Document::default(), &guess);
    assert_eq!(
        taken.ringkas.baru,
        [
            (RowKind::Tabel, 1),
            (RowKind::KolomTabel, 4),
            (RowKind::BarisTabel, 1)
        ]
    );
}

#[test]
fn columns_are_joined_and_cut() {
    let text = "Uraian\tNilai\n1.01 Meja kerja\t5\n1.02 Kursi\t6\n";
    let mut guess = usulan(text).remove(0);
    guess.pisah_kolom(0);
    let rows = |guess: &tempel::Usulan| -> Vec<String> {
        guess.baris.iter().map(|row| row.sel.join("|")).collect()
    };
    assert_eq!(
        rows(&guess),
        ["|Uraian|Nilai", "1.01|Meja kerja|5", "1.02|Kursi|6"]
    );
    guess.gabung_kolom(1);
    assert_eq!(
        rows(&guess),
        ["Uraian|Nilai", "1.01 Meja kerja|5", "1.02 Kursi|6"]
    );
    guess.gabung_kolom(0);
    guess.gabung_kolom(9);
    guess.pisah_kolom(9);
    assert_eq!(rows(&guess).len(), 3);
}

#[test]
fn too_much_is_refused() {
    #[track_caller]
    fn refused(text: &str, expected: Ditolak) {
        assert_eq!(tempel::baca(text), Err(expected));
    }
    refused("", Ditolak::Kosong);
    refused(" \n\t\n", Ditolak::Kosong);
    refused("Hanya kalimat biasa.", Ditolak::TanpaTabel);
    refused(&"a\tb\n".repeat(MAX_BARIS + 1), Ditolak::BanyakBaris);
    refused(&"a\t".repeat(MAX_KOLOM + 1), Ditolak::BanyakKolom);
    refused(&"a\tb\n".repeat(MAX_TEKS / 4 + 1), Ditolak::TeksPanjang);
    assert!(tempel::baca(&"a\tb\n".repeat(MAX_BARIS)).is_ok());
}

#[test]
fn names_are_the_same_but_for_a_slip() {
    for (a, b, same) in [
        (
            "Terkendalnya harga kebutuhan pokok",
            "Terkendalinya harga kebutuhan pokok",
            true,
        ),
        (
            "Nilai Investasi Industri (Rp)",
            "nilai  investasi industri",
            true,
        ),
        ("Nilai Ekspor (US$)", "Nilai Ekspor", true),
        ("Nilai Ekspor", "Nilai Impor", false),
        (
            "Jumlah pelatihan tahap 1",
            "Jumlah pelatihan tahap 2",
            false,
        ),
        ("Belanja Langsung", "Belanja Tidak Langsung", false),
        ("", "", false),
    ] {
        assert_eq!(mirip(a, b), same, "{a} / {b}");
    }
}

#[test]
fn a_long_table_is_taken() {
    const ROWS: usize = 1_500;
    let mut text = String::from("No\tSasaran\tIndikator\tTarget\tRealisasi\tCapaian\n");
    for at in 1..=ROWS {
        text.push_str(&format!(
            "{at}\tSasaran {at}\tIndikator nomor {at}\t5\t{at}\t80%\n"
        ));
    }
    let mut document = Document::default();
    let guess = &usulan(&text)[0];
    let taken = ambil(&mut document, guess);
    assert_eq!((taken.ringkas.tercetak, taken.masalah.len()), (ROWS, 0));
    assert_eq!(tempel::terapkan(&document, guess).edit, None);
}
