//! A large table costs as much per row as a small one, and a change elsewhere costs nothing. Prints the times; fails only where the growth
//! is plainly more than the rows.

use std::fmt::Write as _;
use std::time::Instant;

use kalkulator_sakip::domain::compute::{hitung, hitung_ulang};
use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::edit::Edit;

use super::dokumen::{cell, document, number};

/// Thirty columns: twenty typed, ten computed over them, one of them a share of its column; kode in groups of ten.
fn large(rows: usize) -> Document {
    let mut lines = String::from("tabel 1 satuan=unit\n");
    for column in 0..20 {
        writeln!(
            lines,
            "kolom_tabel {} uraian=A{column}|ringkasan=jumlah",
            2 + column
        )
        .unwrap();
    }
    for column in 0..9 {
        writeln!(lines, "kolom_tabel {} uraian=H{column}|jenis_kolom=hitung|rumus=jumlah([A0]..[A19]) / A{column} x 100%", 30 + column).unwrap();
    }
    lines.push_str("kolom_tabel 39 uraian=P|jenis_kolom=hitung|rumus=porsi(A0)\n");
    for row in 0..rows {
        let (group, member) = (row / 10, row % 10);
        let kode = if member == 0 {
            format!("{group}")
        } else {
            format!("{group}.{member}")
        };
        write!(lines, "baris {} kode={kode}|uraian=r{row}", 100 + row).unwrap();
        // The head of a group is left to its members.
        for column in (0..20).filter(|_| member != 0) {
            write!(lines, "|k{}=1.{:03}", 2 + column, (row * 7 + column) % 1000).unwrap();
        }
        lines.push('\n');
    }
    document(&lines)
}

#[test]
fn two_thousand_rows_of_thirty_columns() {
    let mut millis = Vec::new();
    for rows in [500, 2000] {
        let mut document = large(rows);
        let start = Instant::now();
        let before = hitung(&document);
        let anew = start.elapsed();
        let members = (rows - rows / 10) as i64;
        let expected: i64 = (0..rows)
            .filter(|row| row % 10 != 0)
            .map(|row| 1000 + (row * 7 % 1000) as i64)
            .sum();
        assert!(members > 0 && number(&before, "ringkasan.1.k2") == expected.into());
        assert_eq!(number(&before, "ringkasan.1.k39"), 100.into());
        document
            .apply(Edit::set(cell("identitas.instansi"), "x"))
            .expect("fits");
        let start = Instant::now();
        let after = hitung_ulang(&document, &before);
        let again = start.elapsed();
        assert_eq!(before.baris, after.baris);
        println!("{rows} rows x 30 columns: {anew:?} anew, {again:?} after a change elsewhere");
        millis.push((anew, again));
    }
    let [(small, _), (large, again)] = millis.as_slice() else {
        panic!("two sizes")
    };
    assert!(
        *large < *small * 16,
        "four times the rows: {small:?}, {large:?}"
    );
    assert!(
        *again * 5 < *large,
        "a change elsewhere reckons nothing anew: {again:?}, {large:?}"
    );
}
