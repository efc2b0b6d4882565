//! Where tables end: how large they may be, what is left of removed columns, where a mistake in a formula stands.

use kalkulator_sakip::domain::compute::{hitung, hitung_ulang};
use kalkulator_sakip::domain::document::RowId;
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{RowKind, Section};
use kalkulator_sakip::domain::finding::FindingKind;
use kalkulator_sakip::domain::tabel::{Order, SortBy, sort};
use kalkulator_sakip::text;

use super::dokumen::{notes, outcome};
use super::hitung::{check, check_findings, exists};

#[test]
fn a_table_that_is_too_large_is_not_reckoned() {
    for (columns, rows, reckoned) in [
        (200, 3, true),
        (201, 3, false),
        (1, 20_000, true),
        (1, 20_001, false),
        (60, 20_000, false),
    ] {
        let mut block = vec![super::dokumen::row(RowKind::Tabel, 1, "uraian=Besar").into()];
        for column in 0..columns {
            let cells = format!("uraian=A{column}|ringkasan=jumlah");
            block.push(super::dokumen::row(RowKind::KolomTabel, 2 + column, &cells).into());
        }
        for row in 0..rows {
            block.push(super::dokumen::row(RowKind::BarisTabel, 1000 + row, "k2=1").into());
        }
        let mut document = super::dokumen::document("");
        let section = Section::Tabel;
        let edit = Edit::Insert {
            section,
            index: 0,
            rows: block,
        };
        document.apply(edit).expect("fits");
        let before = hitung(&document);
        let case = format!("{columns} x {rows}");
        let found: &[&str] = if reckoned {
            &[]
        } else {
            &["tabel.1.uraian tabel-terlalu-besar"]
        };
        check_findings(&before, found);
        assert_eq!(exists(&before, "ringkasan.1.k2"), reckoned, "{case}");
        let again = hitung_ulang(&document, &before);
        assert_eq!(again.baris, before.baris, "{case}");
        let sentence = before
            .findings()
            .nth(2)
            .map(|one| text::temuan(&document, one));
        if let Some(sentence) = sentence {
            assert!(sentence.contains("200 kolom, 20.000 baris"), "{sentence}");
        }
        let by = SortBy::Kolom(RowId(2));
        assert_eq!(sort(&document, RowId(1), by, Order::Naik), None, "{case}");
    }
}

#[test]
fn a_range_over_too_many_rows_is_refused() {
    let table = |rows: u32| {
        let mut lines = String::from("tabel 1\nkolom_tabel 2 uraian=A\n");
        for row in 1..=rows {
            lines.push_str(&format!("baris {} kode=r{row}|k2=1\n", row + 10));
        }
        lines.push_str(&format!(
            "baris 9000 uraian=Jml|rumus=jumlah([r1]..[r{rows}])"
        ));
        outcome(&lines)
    };
    check(&table(2_000), &[("baris.9000.k2", "2.000")]);
    check(&table(2_001), &[("baris.9000.k2", "– rumus salah")]);
}

#[test]
fn rows_of_long_formulas_end() {
    let mut lines = String::from("tabel 1\nkolom_tabel 2 uraian=A\n");
    for row in 1..=2_000 {
        lines.push_str(&format!("baris {} kode=r{row}|k2=1\n", row + 10));
    }
    let mut block: Vec<std::sync::Arc<_>> = Vec::new();
    for row in 10_000..12_100 {
        let cells = "rumus=jumlah([r1]..[r2000])";
        block.push(super::dokumen::row(RowKind::BarisTabel, row, cells).into());
    }
    let mut document = super::dokumen::document(&lines);
    let section = Section::Tabel;
    let index = document.rows(section).len();
    let edit = Edit::Insert {
        section,
        index,
        rows: block,
    };
    document.apply(edit).expect("fits");
    let outcome = hitung(&document);
    check(
        &outcome,
        &[
            ("baris.10000.k2", "2.000"),
            ("baris.11999.k2", "2.000"),
            ("baris.12099.k2", "– rumus salah"),
        ],
    );
}

#[test]
fn what_is_left_of_a_removed_column_fills_no_row() {
    let outcome = outcome(
        "tabel 1
         kolom_tabel 2 uraian=A|ringkasan=jumlah
         kolom_tabel 3 uraian=B|jenis_kolom=hitung|rumus=A x 2
         baris 11 uraian=x|k2=5
         baris 12 k99=7
         baris 13 k2=6|k99=7",
    );
    check(&outcome, &[("ringkasan.1.k2", "11"), ("baris.13.k3", "12")]);
    assert_eq!(notes(&outcome, "ringkasan.1.k2"), [""; 0]);
    assert!(!exists(&outcome, "baris.12.k3"));
}

#[test]
fn a_mistake_stands_where_its_call_stands() {
    for (formula, at) in [
        ("lalu(A)", 0),
        ("[lalu x] + lalu(A)", 11),
        ("A + porsi(A) + PORSI (1)", 15),
        ("[porsi(1)] + porsi(2)", 13),
        ("[jumlah] + jumlah ()", 11),
        ("cagr(A;A) + cagr(1;2)", 12),
    ] {
        let outcome = outcome(&format!(
            "tabel 1
             kolom_tabel 2 uraian=A
             kolom_tabel 3 uraian=lalu x
             kolom_tabel 4 uraian=porsi(1)
             kolom_tabel 5 uraian=jumlah
             kolom_tabel 6 uraian=H|jenis_kolom=hitung|rumus={formula}"
        ));
        let found: Vec<_> = outcome
            .findings()
            .filter_map(|finding| match finding.kind {
                FindingKind::RumusSalah(error) => Some(error.at),
                _ => None,
            })
            .collect();
        assert_eq!(found, [at], "{formula}");
    }
}
