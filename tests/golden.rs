//! The example against the report it was made from: every figure that follows from the report's own figures, to the
//! printed digit, and none of those that the report gets wrong.

#[path = "golden/angka.rs"]
mod angka;
#[path = "golden/benar.rs"]
mod benar;
#[path = "compute/dokumen.rs"]
mod dokumen;
#[path = "golden/lintas.rs"]
mod lintas;
#[path = "golden/pasangan.rs"]
mod pasangan;
#[path = "golden/pasangan_anggaran.rs"]
mod pasangan_anggaran;
#[path = "golden/periksa_contoh.rs"]
mod periksa_contoh;
#[path = "golden/peta.rs"]
mod peta;
#[path = "golden/sebab.rs"]
mod sebab;
#[path = "golden/temuan.rs"]
mod temuan;

use std::collections::HashSet;

use dokumen::{example, findings};
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::RowId;
use kalkulator_sakip::domain::field::{Field, RowKind, Section};
use kalkulator_sakip::domain::outcome::Outcome;
use kalkulator_sakip::samples;
use serde_json::Value;

/// What follows from the example.
fn reckoned() -> Outcome {
    hitung(&example("babel-2020"))
}

/// The golden figures.
fn golden() -> Value {
    serde_json::from_str(include_str!("data/babel_golden.json")).expect("JSON")
}

#[test]
fn the_examples_have_distinct_names() {
    let ids: HashSet<_> = samples::ALL.iter().map(|sample| sample.id).collect();
    assert_eq!(ids.len(), samples::ALL.len());
    assert_eq!(samples::find("babel-2021"), None);
}

#[test]
fn the_example_holds_the_whole_report() {
    let doc = example("babel-2020");
    let count = |kind: RowKind| doc.of_kind(kind).count();
    let counts = [
        RowKind::Tujuan,
        RowKind::Sasaran,
        RowKind::Indikator,
        RowKind::Belanja,
        RowKind::Program,
        RowKind::Kegiatan,
    ]
    .map(count);
    // 27 kegiatan of the APBD and 3 of the APBN.
    assert_eq!(counts, [0, 7, 8, 3, 6, 30]);
    let counts = [
        RowKind::Keluaran,
        RowKind::TujuanRenstra,
        RowKind::IndikatorRenstra,
        RowKind::Kepala,
        RowKind::Bidang,
        RowKind::Seksi,
        RowKind::ProgramPk,
        RowKind::IndikatorPk,
        RowKind::Tabel,
    ]
    .map(count);
    // 11 keluaran of the program and 27 of the kegiatan; 25 agreements, 23 of them before and after the revision.
    assert_eq!(counts, [38, 10, 37, 1, 6, 18, 6, 59, 18]);
    let linked = doc
        .of_kind(RowKind::Kegiatan)
        .filter(|row| !row.is_blank(Field::Indikator));
    assert_eq!(linked.count(), 22);
    assert_eq!(doc.identitas(Field::Tahun), "2020");
    // No member that the format does not know.
    let rows = Section::ALL
        .into_iter()
        .flat_map(|section| doc.rows(section).iter());
    assert_eq!(
        rows.filter(|row| !row.extra.is_empty()).count() + doc.extra.len(),
        0
    );
}

#[test]
fn the_ids_are_distinct_and_not_reserved() {
    let doc = example("babel-2020");
    let outlines = Section::ALL
        .into_iter()
        .filter(|section| !section.is_single());
    let ids: Vec<RowId> = outlines
        .flat_map(|section| doc.rows(section).iter().map(|row| row.id))
        .collect();
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len());
    assert!(ids.iter().all(|id| id.0 < RowId::RESERVED));
    // New rows come after all of them.
    assert!(ids.iter().all(|id| *id < doc.next_id()));
}

/// Money was spent on seven kegiatan whose target had been put to 0; the errors stand in `tests/contoh.rs`.
#[test]
fn the_example_is_warned_of_what_its_report_says() {
    let ours = findings(&reckoned());
    let warnings = ours
        .iter()
        .filter(|line| !line.ends_with(" majemuk") && !line.ends_with(" dua-bacaan"));
    let expected = [103, 112, 114, 117, 118, 121, 122]
        .map(|n| format!("keluaran.20{n}.target belanja-tanpa-target"));
    let mut warnings: Vec<_> = warnings.cloned().collect();
    warnings.sort_unstable();
    assert_eq!(warnings, expected);
}
