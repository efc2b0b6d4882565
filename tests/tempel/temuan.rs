//! The check on nothing but pasted tables: what a careful reader of the report finds.

use std::fmt::Write;
use std::sync::Arc;

use kalkulator_sakip::domain::audit::{self, Berat, Sebab};
use kalkulator_sakip::domain::compute;
use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::notation;

use super::{ambil, kutipan, sama, usulan};

#[test]
fn the_check_finds_what_is_wrong_in_them() {
    let mut document = Document::default();
    for nama in [
        "tabel-3-2",
        "tabel-3-3",
        "tabel-3-4",
        "belanja",
        "program-kegiatan",
        "apbn",
        "aset",
        "industri",
    ] {
        for table in usulan(&kutipan(nama)) {
            ambil(&mut document, &table);
        }
    }
    let found = audit::periksa(Arc::new(compute::hitung(&document)));
    let grave = found
        .temuan
        .iter()
        .filter(|temuan| temuan.berat != Berat::Rendah);
    let mut lines: Vec<String> = grave
        .map(|temuan| {
            let mut line = String::new();
            let right = temuan
                .seharusnya
                .map(|value| notation::write(value, temuan.desimal));
            let right = right.unwrap_or_default();
            write!(
                line,
                "{} [{}] {} -> {right}",
                temuan.aturan, temuan.di, temuan.tercetak
            )
            .expect("text");
            line
        })
        .collect();
    lines.sort();
    sama("temuan.hasil.txt", &(lines.join("\n") + "\n"));
    let cause = |printed: &str| {
        let mut all = found.temuan.iter();
        all.find(|temuan| &*temuan.tercetak == printed)
            .and_then(|temuan| temuan.sebab.clone())
    };
    assert!(matches!(cause("295,96%"), Some(Sebab::MasukanLain { .. })));
    for swapped in ["89,33", "97,26"] {
        assert!(
            matches!(cause(swapped), Some(Sebab::Tertukar(_))),
            "{swapped}"
        );
    }
    for total in ["2.016", "2.073", "2.111"] {
        assert!(
            matches!(cause(total), Some(Sebab::BarisTakTercetak(_))),
            "{total}"
        );
    }
}
