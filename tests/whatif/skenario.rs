//! Scenarios as rows of the draft: changed in place, kept by the file, left out of the report, adopted, copied, named.

use std::sync::Arc;

use kalkulator_sakip::domain::audit::periksa;
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::{CellRef, Document, Row, RowId};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, RowKind, Section};
use kalkulator_sakip::domain::outline::{self, Direction};
use kalkulator_sakip::domain::whatif::PALING_BANYAK;
use kalkulator_sakip::domain::whatif::skenario::*;
use kalkulator_sakip::draft::restore::restore;
use kalkulator_sakip::draft::wire::{Meta, encode_draft};
use kalkulator_sakip::report::html;
use kalkulator_sakip::report::json::encode_report;

use super::dokumen::{self, cell, show};
use super::{add, apply, only, rows, ubahan};

const WHEN: &str = "2026-11-21T14:32:05+07:00";

fn draft() -> Document {
    dokumen::document(
        "indikator 1 uraian=Ekspor|satuan=%|target=80|realisasi=60\n\
         indikator 2 uraian=IKM|satuan=unit|target=<11|realisasi=10|polaritas=turun",
    )
}

/// The records as `id cell text`.
fn records(document: &Document) -> Vec<String> {
    let records = document.of_kind(RowKind::Ubahan);
    let line = |row: &Arc<Row>| {
        let (angka, isi) = (row.text(Field::Angka), row.text(Field::Isi));
        format!("{} {angka} {isi:?}", row.id.0)
    };
    records.map(line).collect()
}

#[test]
fn a_scenario_changes_no_figure_of_the_draft() {
    let mut document = draft();
    let before = show(&hitung(&document), "indikator.1.capaian");
    add(&mut document, "A", &[ubahan("indikator.1.target", "100")]);
    assert_eq!(show(&hitung(&document), "indikator.1.capaian"), before);
    let skenario = only(&document);
    let outcome = hitung(&skenario.dokumen(&document));
    assert_eq!(show(&outcome, "indikator.1.capaian"), "60,00");
    assert_eq!(
        skenario.isi(cell("indikator.1.target")).map(|isi| &**isi),
        Some("100")
    );
    assert_eq!(skenario.isi(cell("indikator.1.realisasi")), None);
}

#[test]
fn cells_are_written_in_place() {
    let mut document = draft();
    let id = add(
        &mut document,
        "A",
        &[
            ubahan("indikator.1.target", "100"),
            ubahan("indikator.2.target", "<9"),
        ],
    );
    assert_eq!(
        records(&document),
        [
            "4 indikator.1.target \"100\"",
            "5 indikator.2.target \"<9\""
        ]
    );
    let before = rows(&document);
    let edit = tulis(
        &document,
        id,
        &[
            ubahan("indikator.1.realisasi", "70"),
            ubahan("indikator.2.target", "80-90"),
            ubahan("indikator.1.target", "80"),
            ubahan("indikator.1.realisasi", "75"),
        ],
    );
    let undo = apply(&mut document, edit);
    // The target is as in the draft again; of two texts for one cell the last one stands.
    let after = [
        "5 indikator.2.target \"80-90\"",
        "6 indikator.1.realisasi \"75\"",
    ];
    assert_eq!(records(&document), after);
    let redo = document.apply(undo).unwrap();
    assert_eq!(rows(&document), before);
    document.apply(redo).unwrap();
    assert_eq!(records(&document), after);
    assert_eq!(
        tulis(&document, id, &[ubahan("indikator.1.realisasi", "75")]),
        None
    );
    assert_eq!(
        tulis(&document, id, &[ubahan("indikator.2.realisasi", "10")]),
        None
    );
    assert_eq!(
        tulis(&document, id, &[ubahan("indikator.9.target", "1")]),
        None
    );
    assert_eq!(
        tulis(&document, RowId(99), &[ubahan("indikator.1.target", "1")]),
        None
    );
}

#[test]
fn of_several_records_of_a_cell_the_last_holds_and_writing_leaves_one() {
    let mut document = draft();
    let id = add(&mut document, "A", &[ubahan("indikator.1.target", "1")]);
    for text in ["2", "3"] {
        let row = Row::new(document.next_id(), RowKind::Ubahan)
            .with(Field::Angka, " indikator.1.target ")
            .with(Field::Isi, text);
        let edit = dokumen::push(&document, row);
        document.apply(edit).unwrap();
    }
    assert_eq!(only(&document).ubahan, [ubahan("indikator.1.target", "3")]);
    let before = rows(&document);
    let edit = tulis(&document, id, &[ubahan("indikator.1.target", "4")]);
    let undo = apply(&mut document, edit);
    assert_eq!(records(&document), ["6  indikator.1.target  \"4\""]);
    document.apply(undo).unwrap();
    assert_eq!(rows(&document), before);
}

#[test]
fn typing_joins_into_one_step() {
    let mut document = draft();
    let id = add(&mut document, "A", &[]);
    let before = rows(&document);
    let at = cell("indikator.1.target");
    let record = sel(&document, id, at);
    assert_eq!(record, CellRef::new(document.next_id(), Field::Isi));
    // The history keeps the oldest inverse alone: it must lead back over every later key.
    let mut first = None;
    for text in ["9", "90", "9", "", "80", "85"] {
        let edit = ketik(&document, id, &ubahan("indikator.1.target", text));
        let undo = apply(&mut document, edit);
        first.get_or_insert(undo);
        assert_eq!(sel(&document, id, at), record);
        assert_eq!(only(&document).ubahan, [ubahan("indikator.1.target", text)]);
    }
    assert_eq!(
        ketik(&document, id, &ubahan("indikator.1.target", "85")),
        None
    );
    document.apply(first.unwrap()).unwrap();
    assert_eq!(rows(&document), before);
}

#[test]
fn an_emptied_cell_and_a_nameless_scenario_survive_the_file() {
    let mut document = draft();
    add(
        &mut document,
        "",
        &[
            ubahan("indikator.1.target", ""),
            ubahan("indikator.2.target", "<11-x"),
        ],
    );
    assert_eq!(
        show(
            &hitung(&only(&document).dokumen(&document)),
            "indikator.1.capaian"
        ),
        "belum indikator.1.target"
    );
    let restored = restore(&encode_draft(&document, Meta::at(WHEN))).unwrap();
    assert_eq!(restored.notes, []);
    assert_eq!(restored.document, document);
    assert_eq!(baca(&restored.document), baca(&document));
}

#[test]
fn the_report_that_is_handed_in_has_no_scenarios() {
    let mut document = draft();
    let plain = document.clone();
    add(
        &mut document,
        "RENCANA RAHASIA",
        &[ubahan("indikator.1.target", "123456")],
    );
    let check = periksa(Arc::new(hitung(&document)));
    let json = encode_report(&check, Meta::at(WHEN));
    let made = html::Meta {
        dibuat: "21 November 2026",
        aplikasi: "Kalkulator SAKIP",
    };
    let page = html::encode_html(&check, &json, made);
    for text in [&json, &page] {
        assert!(!text.contains("RENCANA RAHASIA") && !text.contains("123456"));
    }
    assert_eq!(rows(&restore(&json).unwrap().document), rows(&plain));
    let backup = encode_draft(&document, Meta::at(WHEN));
    assert!(backup.contains("RENCANA RAHASIA") && backup.contains("123456"));
}

#[test]
fn findings_of_the_draft_say_nothing_of_scenarios() {
    let mut document = draft();
    let found = |document: &Document| {
        let check = periksa(Arc::new(hitung(document)));
        let keys = check.temuan.iter().map(|temuan| temuan.kunci(document));
        (
            dokumen::findings(&hitung(document)),
            keys.collect::<Vec<_>>(),
        )
    };
    let before = found(&document);
    add(
        &mut document,
        "1.258",
        &[
            ubahan("indikator.1.target", "1.258"),
            ubahan("indikator.2.satuan", "%"),
        ],
    );
    assert_eq!(found(&document), before);
}

#[test]
fn adopting_is_one_step_that_ends_the_scenario() {
    let mut document = draft();
    let id = add(
        &mut document,
        "A",
        &[
            ubahan("indikator.1.target", "100"),
            ubahan("indikator.2.realisasi", ""),
        ],
    );
    add(&mut document, "B", &[ubahan("indikator.1.target", "90")]);
    let before = rows(&document);
    let would_be = hitung(&cari(&document, id).unwrap().dokumen(&document));
    let edit = angkat(&document, id);
    let undo = apply(&mut document, edit);
    assert_eq!(hitung(&document).baris, would_be.baris);
    assert_eq!(document.text(cell("indikator.1.target")), "100");
    // What another scenario says of the cell stands.
    assert_eq!(only(&document).ubahan, [ubahan("indikator.1.target", "90")]);
    document.apply(undo).unwrap();
    assert_eq!(rows(&document), before);
    assert_eq!(angkat(&document, RowId(1)), None);
}

#[test]
fn a_cell_whose_row_is_gone_does_nothing_until_it_is_back() {
    let mut document = draft();
    add(
        &mut document,
        "A",
        &[
            ubahan("indikator.1.target", "100"),
            ubahan("indikator.2.target", "9"),
        ],
    );
    let undo = document
        .apply(Edit::Remove {
            section: Section::Kinerja,
            index: 0,
            count: 1,
        })
        .unwrap();
    let skenario = only(&document);
    assert_eq!(skenario.ubahan, [ubahan("indikator.2.target", "9")]);
    assert_eq!(skenario.lepas, [RowId(4)]);
    hitung(&skenario.dokumen(&document));
    document.apply(undo).unwrap();
    assert_eq!(only(&document).ubahan.len(), 2);
}

#[test]
fn records_that_name_no_cell_of_the_draft_do_nothing() {
    let mut document = draft();
    let id = add(&mut document, "A", &[]);
    let names = [
        "",
        "x",
        "indikator.1",
        "indikator.1.capaian",
        "kegiatan.1.target",
        "indikator.01.target",
        "rekap.rerata",
        "indikator.1.kode.target",
        "skenario.3.uraian",
        "indikator.1.pagu_semula",
        "identitas.7.tahun",
    ];
    for name in names {
        let row = Row::new(document.next_id(), RowKind::Ubahan).with(Field::Angka, name);
        let edit = dokumen::push(&document, row.with(Field::Isi, "5"));
        document.apply(edit).unwrap();
    }
    let skenario = only(&document);
    assert_eq!((skenario.id, skenario.ubahan.len()), (id, 0));
    assert_eq!(skenario.lepas.len(), names.len());
    assert_eq!(rows(&skenario.dokumen(&document)), rows(&document));
}

#[test]
fn names_copies_order_and_the_limit() {
    let mut document = draft();
    assert_eq!(nama_baru(&document), "Skenario 1");
    let first = add(
        &mut document,
        "Skenario 2",
        &[ubahan("indikator.1.target", "1")],
    );
    assert_eq!(nama_baru(&document), "Skenario 1");
    add(&mut document, "Skenario 1", &[]);
    assert_eq!(nama_baru(&document), "Skenario 3");
    assert_eq!(nama_salinan(&document, " "), "Skenario 3");
    let before = rows(&document);
    let edit = salin(&document, first);
    let undo = apply(&mut document, edit);
    let edit = salin(&document, first);
    apply(&mut document, edit);
    let names = |document: &Document| -> Vec<String> {
        baca(document)
            .iter()
            .map(|one| one.nama.to_string())
            .collect()
    };
    assert_eq!(
        names(&document),
        [
            "Skenario 2",
            "Skenario 2 (3)",
            "Skenario 2 (2)",
            "Skenario 1"
        ]
    );
    assert_eq!(baca(&document)[1].ubahan, baca(&document)[0].ubahan);
    assert_eq!(baca(&document).len(), PALING_BANYAK);
    assert_eq!(salin(&document, first), None);
    assert_eq!(baru(&document, "E", &[]), None);
    let moved = outline::shift(&document, Section::Andai, first, Direction::Down).unwrap();
    let back = document.apply(moved.edit).unwrap();
    assert_eq!(
        names(&document),
        [
            "Skenario 2 (3)",
            "Skenario 2",
            "Skenario 2 (2)",
            "Skenario 1"
        ]
    );
    assert_eq!(
        baca(&document)[1].ubahan,
        [ubahan("indikator.1.target", "1")]
    );
    document.apply(back).unwrap();
    let third = baca(&document)[1].id;
    let edit = buang(&document, third);
    apply(&mut document, edit);
    document.apply(undo).unwrap();
    assert_eq!(rows(&document), before);
}
