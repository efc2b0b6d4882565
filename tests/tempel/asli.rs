//! Cells of files as the file has them: figures that it keeps as such are neither asked about nor written anew, texts keep
//! their signs and lines.

use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::field::{Field, RowKind};
use kalkulator_sakip::domain::tempel::{
    self, Bertanda, Ditolak, Kisi, Lembar, MAX_TABEL, Masalah, Tanda, Titik, Usulan,
};

use super::{ambil, usulan};

fn kisi(rows: &[&str], tanda: &[(usize, usize, Tanda)], angka_asli: bool) -> Kisi {
    let cells = |row: &&str| row.split('|').map(String::from).collect();
    let mark = |(baris, kolom, tanda): &(usize, usize, Tanda)| Bertanda {
        baris: *baris,
        kolom: *kolom,
        tanda: *tanda,
    };
    Kisi {
        baris: rows.iter().map(cells).collect(),
        tanda: tanda.iter().map(mark).collect(),
        angka_asli,
    }
}

/// A table of two targets; those with a `'` before them are text in the file.
fn target(cells: [&str; 2], angka_asli: bool) -> Usulan {
    let row = |at: usize| format!("{at}|A|Laju {at}|{}|1", cells[at].trim_start_matches('\''));
    let rows = ["No|Sasaran|Indikator|Target|Realisasi", &row(0), &row(1)];
    let marks = cells
        .iter()
        .zip(1..)
        .filter(|(cell, _)| cell.starts_with('\''));
    let marks: Vec<_> = marks.map(|(_, at)| (at, 3, Tanda::TeksAngka)).collect();
    tempel::kenali(&tempel::tabel(kisi(&rows, &marks, angka_asli))[0])
}

/// The rows in which the targets are asked about.
fn ditanya(guess: &Usulan) -> Vec<usize> {
    let found = tempel::terapkan(&Document::default(), guess).masalah;
    let rows = found.iter().filter_map(|masalah| match masalah {
        Masalah::TitikGanda { baris, kolom: 3 } | Masalah::RibuanKoma { baris, kolom: 3 } => {
            Some(*baris)
        }
        _ => None,
    });
    rows.collect()
}

fn terisi(guess: &Usulan) -> Vec<String> {
    let mut document = Document::default();
    ambil(&mut document, guess);
    let rows = document.of_kind(RowKind::Indikator);
    rows.map(|row| row.text(Field::Target).to_string())
        .collect()
}

#[test]
fn figures_of_a_workbook_are_not_asked_about_and_stay() {
    for cells in [["12,345", "7"], ["98,125%", "12,345"]] {
        let mut guess = target(cells, true);
        assert_eq!(ditanya(&guess), [0; 0], "{cells:?}");
        for titik in Titik::ALL {
            guess.ubah_titik(3, Some(titik));
            assert_eq!(terisi(&guess), cells, "{titik:?}");
        }
        // In a text the same signs may mean thousands.
        assert_eq!(ditanya(&target(cells, false)), [1], "{cells:?}");
    }
}

#[test]
fn only_texts_are_asked_about_in_a_mixed_column() {
    let cases = [
        (["12,345", "'12,500"], "12500"),
        (["7,5", "'12,500"], "12500"),
        (["12,345", "1,250.75"], "1250,75"),
        (["12,345", "1,250,750"], "1250750"),
        (["7,5", "'1.234"], "1,234"),
    ];
    for (cells, decimal) in cases {
        let mut guess = target(cells, true);
        assert_eq!(ditanya(&guess), [2], "{cells:?}");
        guess.ubah_titik(3, Some(Titik::Desimal));
        assert_eq!(terisi(&guess), [cells[0], decimal], "{cells:?}");
    }
}

#[test]
fn a_remembered_answer_leaves_the_figures_of_the_next_file() {
    let mut first = target(["1,250.75", "12,345"], false);
    first.ubah_titik(3, Some(Titik::Desimal));
    assert_eq!(terisi(&first), ["1250,75", "12345"]);
    let mut next = target(["98,125%", "12,345"], true);
    assert!(next.pakai(&first.pilihan()));
    assert_eq!(next.kolom[3].titik, Some(Titik::Desimal));
    assert_eq!(terisi(&next), ["98,125%", "12,345"]);
}

#[test]
fn pieces_of_a_text_are_text() {
    let mut guess = target(["'Rp 12,345", "'Rp 12,500"], true);
    guess.pisah_kolom(3);
    assert_eq!(guess.baris[1].sel[3..5], ["Rp", "12,345"]);
    assert!(guess.tertulis(1, 4));
    // What moves as a whole takes its marks along.
    let mut guess = target(["1 2", "'12,345"], true);
    guess.pisah_kolom(3);
    assert_eq!(guess.baris[2].sel[3..5], ["", "12,345"]);
    assert!(guess.baris[2].bertanda(4, Tanda::TeksAngka));
}

#[test]
fn cells_of_a_file_keep_their_signs_and_lines() {
    let rows = ["No|Nama|Nilai\n2025", " 1 |\u{feff}C:\\$a\n**b**  c|**5**"];
    let tables = tempel::tabel(kisi(&rows, &[], true));
    assert_eq!(tables[0].baris[1], ["1", "C:\\$a\n**b**  c", "**5**"]);
    assert_eq!(tempel::kenali(&tables[0]).kolom[2].judul, "Nilai 2025");
    // Those of a text lose the marks of its layout.
    let pasted = usulan("No\tNama\tNilai\n1\tC:\\$a **b**\t**5**\n2\td\t6\n");
    assert_eq!(pasted[0].baris[1].sel, ["1", "C:$a **b**", "5"]);
}

#[test]
fn more_tables_than_can_be_shown_are_refused_and_not_dropped() {
    let text = |count: usize| -> String {
        let one = |at| format!("Tabel 3.{at} Capaian\nNo\tNama\tNilai\n1\ta\t5\n\n");
        (1..=count).map(one).collect()
    };
    let tables = tempel::baca(&text(MAX_TABEL)).map(|tables| tables.len());
    assert_eq!(tables, Ok(MAX_TABEL));
    assert_eq!(
        tempel::baca(&text(MAX_TABEL + 1)),
        Err(Ditolak::BanyakTabel)
    );
    let one = ["", "Tabel 1 Capaian", "No|Nama|Nilai", "1|a|5"];
    let rows: Vec<String> = (0..4_000)
        .flat_map(|at| one.map(|row| row.replace("Tabel 1", &format!("Tabel {at}"))))
        .collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let tables = tempel::tabel(kisi(&rows, &[], true));
    assert_eq!(tables.len(), MAX_TABEL + 1);
    assert_eq!(tempel::batas(&tables), Err(Ditolak::BanyakTabel));
}

#[test]
fn every_table_of_a_sheet_has_its_own_marks() {
    let rows = [
        "No|Nama|Nilai",
        "1|a|5",
        "",
        "Tabel 2 Capaian",
        "No|Nama||Nilai",
        "1|b||6",
    ];
    let marks = [
        (5, 3, Tanda::Rumus),
        (0, 1, Tanda::KolomTersembunyi),
        (0, 1, Tanda::KolomTersembunyi),
        (1, 2, Tanda::TeksAngka),
        (5, 0, Tanda::BarisTersembunyi),
        (5, 2, Tanda::Galat),
        (3, 0, Tanda::Galat),
        (90, 0, Tanda::Galat),
    ];
    let tables = tempel::tabel(kisi(&rows, &marks, true));
    let marks = |table: &Lembar| {
        let marks = table.tanda.iter();
        let marks = marks.map(|mark| (mark.baris, mark.kolom, mark.tanda));
        marks.collect::<Vec<_>>()
    };
    let found: Vec<_> = tables.iter().map(marks).collect();
    let hidden = (0, 1, Tanda::KolomTersembunyi);
    assert_eq!(
        found,
        [
            vec![hidden, (1, 2, Tanda::TeksAngka)],
            vec![
                (1, 2, Tanda::Rumus),
                hidden,
                (1, 0, Tanda::BarisTersembunyi)
            ],
        ]
    );
}
