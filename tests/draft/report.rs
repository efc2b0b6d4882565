//! The JSON report and its schema: real output is valid, damaged output is not, and nothing of the rule book or of the
//! columns is missing from either.

use std::sync::Arc;

use jsonschema::Validator;
use kalkulator_sakip::domain::address::{hasil_id, parse_hasil_id};
use kalkulator_sakip::domain::audit::periksa;
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::{Document, Row, RowId};
use kalkulator_sakip::domain::field::{Field, RowKind};
use kalkulator_sakip::domain::notation::{self, to_machine};
use kalkulator_sakip::domain::outcome::{HasilRef, Nilai, Outcome};
use kalkulator_sakip::draft::wire::{Jenis, Meta};
use kalkulator_sakip::report::json::encode_report;
use serde_json::{Value, json};

use super::{WHEN, add, dump, encoded, full, handed_in, opened, set};

fn schema() -> Value {
    serde_json::from_str(include_str!("../../src/report/skema.json")).unwrap()
}

fn validator() -> Validator {
    jsonschema::draft202012::new(&schema()).unwrap()
}

fn reported(document: &Document) -> (String, Outcome) {
    let check = periksa(Arc::new(hitung(document)));
    (
        encode_report(&check, Meta::at(WHEN)),
        Outcome::clone(&check.bahan.outcome),
    )
}

#[track_caller]
fn valid(text: &str) -> Value {
    let value: Value = serde_json::from_str(text).unwrap();
    let errors: Vec<_> = validator()
        .iter_errors(&value)
        .map(|error| format!("{} {error}", error.instance_path()))
        .collect();
    assert_eq!(errors, [""; 0], "{text:.2000}");
    value
}

fn indikator(id: u32, polaritas: &str, target: &str, realisasi: &str) -> Row {
    Row::new(RowId(id), RowKind::Indikator)
        .with(Field::Uraian, "Nilai ekspor")
        .with(Field::Satuan, "US$")
        .with(Field::Polaritas, polaritas)
        .with(Field::Target, target)
        .with(Field::Realisasi, realisasi)
}

/// Every kind of result: numbers, classes, verdicts, nothing typed, not computable with and without a place, notes.
fn busy() -> Document {
    let mut document = Document::default();
    set(&mut document, RowId::PENGATURAN, Field::Batas, "120");
    add(&mut document, Row::new(RowId(1), RowKind::Sasaran));
    let rows = [
        ("naik", "14.157.209.890", "186.797.304.700"),
        ("turun", "10", "25"),
        ("naik", "0", "5"),
        ("naik", "80", ""),
        ("naik", "abc", "1,234.5"),
        ("entah", "1", "1"),
        ("rentang", "2-3", "2,5"),
        ("naik", "<11", "100;11"),
        (
            "naik",
            "9999999999999999999999999999",
            "9999999999999999999999999999",
        ),
    ];
    for (at, (polaritas, target, realisasi)) in rows.into_iter().enumerate() {
        add(
            &mut document,
            indikator(at as u32 + 2, polaritas, target, realisasi),
        );
    }
    let mut bare = indikator(40, "naik", "1.258", "1.300").with(Field::CapaianLalu, "90");
    bare.set(Field::Satuan, "".into());
    add(&mut document, bare);
    let program = Row::new(RowId(50), RowKind::Program).with(Field::PaguSemula, "5");
    add(&mut document, program);
    for (id, link, pagu, realisasi) in [
        (51, "#2;#3", "1000", "900"),
        (52, "#2", "", ""),
        (53, "#99", "10", "20"),
    ] {
        let row = Row::new(RowId(id), RowKind::Kegiatan)
            .with(Field::Indikator, link)
            .with(Field::PaguSemula, pagu);
        add(
            &mut document,
            row.with(Field::RealisasiAnggaran, realisasi)
                .with(Field::SumberDana, "dak"),
        );
    }
    document
}

#[test]
fn real_output_is_valid() {
    for document in [Document::default(), full(), busy()] {
        valid(&encoded(&document));
        valid(&reported(&document).0);
    }
}

#[test]
fn hostile_strings_leave_it_valid() {
    let naughty: Vec<String> =
        serde_json::from_str(include_str!("../data/notation_naughty.json")).unwrap();
    let mut document = busy();
    for (at, text) in naughty.iter().enumerate() {
        let mut row = Row::new(document.next_id(), RowKind::Indikator);
        for field in RowKind::Indikator.fields().iter().skip(at % 3) {
            row.set(*field, Arc::from(text.as_str()));
        }
        add(&mut document, row);
    }
    valid(&encoded(&document));
    let (report, _) = reported(&document);
    valid(&report);
    assert_eq!(dump(&opened(&report).document), dump(&document));
}

#[test]
fn a_report_opens_as_its_draft() {
    for document in [Document::default(), full(), busy()] {
        let restored = opened(&reported(&document).0);
        assert_eq!(dump(&restored.document), dump(&handed_in(&document)));
        assert_eq!(restored.document.next_id(), document.next_id());
        assert_eq!((restored.jenis, restored.notes), (Jenis::Laporan, vec![]));
    }
}

#[test]
fn results_say_what_the_outcome_says() {
    let document = busy();
    let (text, outcome) = reported(&document);
    let report = valid(&text);
    let hasil = report["hasil"].as_object().unwrap();
    let mut count = 0;
    for baris in &outcome.baris {
        for sel in &baris.sel {
            let at = HasilRef::new(baris.baris, sel.hasil);
            let id = hasil_id(&document, at).unwrap();
            assert_eq!(parse_hasil_id(&id), Some(at), "{id}");
            let found = &hasil[&id];
            match &sel.nilai {
                Nilai::Angka(value) => {
                    assert_eq!(found["nilai"], to_machine(*value), "{id}");
                    assert_eq!(
                        found["tampil"],
                        notation::write(*value, sel.cara.rumus.ukuran.decimals()),
                        "{id}"
                    );
                }
                Nilai::Kelas(rank, _) => assert_eq!(
                    found["kelas"], report["skala"]["kelas"][rank]["label"],
                    "{id}"
                ),
                Nilai::Simpulan(_) => assert!(found["simpulan"].is_string(), "{id}"),
                Nilai::BelumDiisi(_) => assert_eq!(found["status"], "belum-diisi", "{id}"),
                Nilai::TidakDapatDihitung(alasan) => {
                    assert_eq!(found["alasan"], alasan.code(), "{id}")
                }
            }
            assert!(report["rumus"][sel.cara.rumus.id].is_object(), "{id}");
            for input in &sel.cara.masukan {
                assert_eq!(
                    found["masukan"][&*input.simbol],
                    to_machine(input.nilai),
                    "{id}"
                );
            }
            count += 1;
        }
    }
    assert_eq!(hasil.len(), count);
    assert_eq!(
        report["temuan"].as_array().unwrap().len(),
        outcome.findings().count()
    );
}

#[test]
fn the_figures_of_the_real_report() {
    let report = valid(&reported(&busy()).0);
    let capaian = &report["hasil"]["indikator.2.capaian"];
    assert_eq!(capaian["tampil"], "1.319,45");
    assert!(
        capaian["nilai"]
            .as_str()
            .unwrap()
            .starts_with("1319.4499915")
    );
    assert_eq!(
        capaian["masukan"],
        json!({"T": "14157209890", "R": "186797304700"})
    );
    assert_eq!(capaian["asal"]["T"], "indikator.2.target");
    assert_eq!(capaian["rumus"], "capaian.naik");
    assert_eq!(report["rumus"]["capaian.naik"]["rumus"], "R / T * 100");
    assert_eq!(report["rumus"]["capaian.naik"]["simbol"]["T"], "target");
    assert_eq!(
        report["hasil"]["indikator.3.capaian"]["catatan"],
        json!([{"kode": "lantai", "nilai": "-50"}])
    );
    assert_eq!(
        report["hasil"]["indikator.5.capaian"]["tempat"],
        "indikator.5.realisasi"
    );
    assert_eq!(
        report["skala"]["kelas"][0],
        json!({"label": "Sangat Tinggi", "batas": "91", "inklusif": true})
    );
    let lone_dot = json!({"kode": "dua-bacaan", "tingkat": "galat", "tempat": "indikator.40.target",
        "ribuan": "1258", "desimal": "1.258"});
    assert!(
        report["temuan"].as_array().unwrap().contains(&lone_dot),
        "{:#}",
        report["temuan"]
    );
}

/// Changes a valid report at `path`; the schema must notice.
#[track_caller]
fn noticed(report: &Value, path: &str, value: Value) {
    let mut report = report.clone();
    *report
        .pointer_mut(path)
        .unwrap_or_else(|| panic!("no {path}")) = value;
    assert!(!validator().is_valid(&report), "{path}");
}

#[test]
fn damaged_output_is_not_valid() {
    let report = valid(&reported(&busy()).0);
    noticed(&report, "/format", json!("lain"));
    noticed(&report, "/versi", json!(2));
    noticed(&report, "/jenis", json!("rekap"));
    noticed(&report, "/dokumen", json!([]));
    noticed(&report, "/dokumen/identitas", json!([]));
    noticed(&report, "/dokumen/kinerja/0/id", json!(0));
    noticed(&report, "/dokumen/kinerja/0/id", json!("1"));
    noticed(&report, "/dokumen/kinerja/0/jenis", json!("program"));
    noticed(&report, "/dokumen/kinerja/1/target", json!(80.5));
    noticed(&report, "/dokumen/kinerja/1/target", json!(""));
    noticed(&report, "/hasil/indikator.2.capaian/nilai", json!(1319.45));
    for wrong in ["1.319,45", "1e3", "", "+1", ".5", "007", "NaN"] {
        noticed(&report, "/hasil/indikator.2.capaian/nilai", json!(wrong));
    }
    noticed(
        &report,
        "/hasil/indikator.2.capaian",
        json!({"tampil": "1", "ukuran": "persen", "rumus": "x"}),
    );
    noticed(&report, "/hasil/indikator.2.capaian/ukuran", json!("kg"));
    noticed(&report, "/hasil/indikator.4.capaian/status", json!("ada"));
    noticed(&report, "/hasil/indikator.4.capaian/alasan", json!(3));
    noticed(
        &report,
        "/hasil",
        json!({"capaian": report["hasil"]["indikator.2.capaian"]}),
    );
    noticed(&report, "/hasil/rekap.rerata/suku/0", json!("indikator 2"));
    noticed(&report, "/temuan/0/tingkat", json!("parah"));
    noticed(&report, "/rumus/capaian.naik/dasar", json!("kira-kira"));
    noticed(&report, "/skala/kelas/0/batas", json!(91));
    for member in [
        "format", "versi", "dokumen", "hasil", "temuan", "rumus", "skala",
    ] {
        let mut cut = report.clone();
        cut.as_object_mut().unwrap().remove(member);
        assert!(!validator().is_valid(&cut), "{member}");
    }
    let mut more = report.clone();
    more["dokumen"]["kinerja"][1]["masa_depan"] = json!({"x": 1});
    more["masa_depan"] = json!(1);
    assert!(validator().is_valid(&more), "unknown members are allowed");
}

/// Sizes and speed are printed, not judged: `cargo test --release -- --nocapture large`.
#[test]
fn a_large_report_opens_again() {
    let mut document = Document::default();
    add(&mut document, Row::new(RowId(1), RowKind::Sasaran));
    let section = RowKind::Indikator.section();
    let rows = (2..1002)
        .map(|id| Arc::new(indikator(id, "naik", "14.157.209.890", "186.797.304.700")))
        .collect();
    let insert = kalkulator_sakip::domain::edit::Edit::Insert {
        section,
        index: 1,
        rows,
    };
    document.apply(insert).unwrap();
    let (report, _) = reported(&document);
    println!(
        "1,000 indikator: draft {} bytes, report {} bytes",
        encoded(&document).len(),
        report.len()
    );
    assert_eq!(dump(&opened(&report).document), dump(&document));
}
