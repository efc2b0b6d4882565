//! Lone dots: what the row and its neighbours settle, what stays open, and the one-click answers.

use kalkulator_sakip::domain::compute::{bacaan, hitung};
use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::finding::{FindingKind, RemedyKind};
use kalkulator_sakip::domain::notation::Reading;

use super::dokumen::{cell, dec, document, findings, outcome, push, row, show};
use kalkulator_sakip::domain::field::RowKind;

#[track_caller]
fn check(lines: &str, expected: &str) {
    assert_eq!(
        show(&outcome(lines), "indikator.1.capaian"),
        expected,
        "{lines}"
    );
}

#[test]
fn unit_and_neighbours_that_settle_it() {
    check(
        "indikator 1 satuan=Orang|target=2.000|realisasi=1.258",
        "62,90",
    );
    check(
        "indikator 1 satuan=Rp|target=2.000|realisasi=1.258",
        "62,90",
    );
    // The other figure of the row.
    check("indikator 1 target=2.000.000|realisasi=1.258", "0,06");
    // The same column of a row with the same unit.
    check(
        "indikator 1 satuan=x|target=10|realisasi=1.258\nindikator 2 satuan=x|realisasi=1.258.000",
        "12.580,00",
    );
    check(
        "indikator 1 satuan=x|target=10|realisasi=1.258\nindikator 2 satuan=y|realisasi=1.258.000",
        "tidak DuaBacaan indikator.1.realisasi",
    );
}

#[test]
fn what_speaks_for_a_decimal_or_says_nothing_stays_open() {
    check(
        "indikator 1 satuan=%|target=2|realisasi=1.258",
        "tidak DuaBacaan indikator.1.realisasi",
    );
    check(
        "indikator 1 target=2|realisasi=1.258",
        "tidak DuaBacaan indikator.1.realisasi",
    );
    check(
        "indikator 1 satuan=Orang|target=1.37|realisasi=1.258",
        "tidak DuaBacaan indikator.1.realisasi",
    );
}

/// Two open cells of one column, and one of another.
fn open() -> Document {
    document(
        "identitas instansi=X|tahun=2020
         indikator 1 uraian=U|satuan=%|target=10|realisasi=1.890
         indikator 2 uraian=V|satuan=%|target=10|realisasi=1.940
         indikator 3 uraian=W|satuan=%|target=1.980|realisasi=1",
    )
}

#[test]
fn an_open_cell_is_a_finding_with_both_readings() {
    let before = hitung(&open());
    let list = [
        "indikator.1.realisasi dua-bacaan",
        "indikator.2.realisasi dua-bacaan",
        "indikator.3.target dua-bacaan",
    ];
    assert_eq!(findings(&before), list);
    let first = before.findings().next().expect("a finding");
    assert_eq!(
        first.kind,
        FindingKind::DuaBacaan {
            ribuan: dec("1890"),
            desimal: dec("1.890")
        }
    );
    let kinds: Vec<_> = first.remedies.iter().map(|remedy| remedy.kind).collect();
    assert_eq!(
        kinds,
        [
            RemedyKind::BacaRibuan(dec("1890")),
            RemedyKind::BacaDesimal(dec("1.890"))
        ]
    );
}

#[test]
fn an_answer_settles_the_column_and_its_next_cell() {
    for (choice, first, second, third) in [
        (0, "18.900,00", "19.400,00", "10.010,00"),
        (1, "18,90", "19,40", "10,01"),
    ] {
        let mut doc = open();
        let before = hitung(&doc);
        let remedy = before.findings().next().expect("a finding").remedies[choice].clone();
        doc.apply(remedy.edit).expect("fits");
        doc.apply(push(
            &doc,
            row(RowKind::Indikator, 9, "satuan=%|target=10|realisasi=1.001"),
        ))
        .expect("fits");
        let after = hitung(&doc);
        assert_eq!(show(&after, "indikator.1.capaian"), first);
        assert_eq!(show(&after, "indikator.2.capaian"), second);
        assert_eq!(show(&after, "indikator.9.capaian"), third);
        // The other column is another question.
        assert_eq!(
            show(&after, "indikator.3.capaian"),
            "tidak DuaBacaan indikator.3.target"
        );
    }
}

#[test]
fn an_answer_can_be_changed_and_taken_back() {
    let mut doc = open();
    let answer = |doc: &Document, choice: usize| {
        let outcome = hitung(doc);
        let at = cell("indikator.3.target");
        let finding = outcome.findings().find(|finding| finding.place == at);
        finding.expect("a finding").remedies[choice].edit.clone()
    };
    let (thousands, decimal) = (answer(&doc, 0), answer(&doc, 1));
    let undo = doc.apply(thousands.clone()).expect("fits");
    assert_eq!(show(&hitung(&doc), "indikator.3.capaian"), "0,05");
    doc.apply(undo).expect("fits");
    assert_eq!(doc, open_with_the_same_ids(&doc));
    doc.apply(decimal).expect("fits");
    assert_eq!(show(&hitung(&doc), "indikator.3.capaian"), "50,51");
}

/// The document as it was, but for the row id that an answer used up.
fn open_with_the_same_ids(doc: &Document) -> Document {
    let mut open = open();
    let spare = push(&open, row(RowKind::Kolom, doc.next_id().0 - 1, ""));
    let undo = open.apply(spare).expect("fits");
    open.apply(undo).expect("fits");
    open
}

#[test]
fn percent_and_weight_columns_have_answers_too() {
    for (field, kind) in [("capaian_lalu", "selisih_capaian"), ("bobot", "capaian")] {
        let mut doc = document(&format!(
            "pengaturan rerata=berbobot\nindikator 1 uraian=U|satuan=S|target=10|realisasi=5|{field}=1.258"
        ));
        let before = hitung(&doc);
        let at = cell(&format!("indikator.1.{field}"));
        let finding = before
            .findings()
            .find(|finding| finding.place == at)
            .expect("a finding")
            .clone();
        assert_eq!(finding.remedies.len(), 2, "{field}");
        doc.apply(finding.remedies[1].edit.clone()).expect("fits");
        let after = hitung(&doc);
        assert!(
            after.findings().all(|finding| finding.place != at),
            "{field}"
        );
        assert!(
            after
                .angka(
                    before.baris[0].baris,
                    kalkulator_sakip::domain::outcome::Hasil::Capaian
                )
                .is_some(),
            "{kind}"
        );
    }
}

#[test]
fn money_is_never_open() {
    let outcome = outcome("kegiatan 1 uraian=U|pagu_semula=1.258|realisasi_anggaran=1.000");
    assert_eq!(show(&outcome, "kegiatan.1.pagu"), "1.258");
}

#[test]
fn the_inspector_reads_what_the_computation_reads() {
    let doc = document("indikator 1 satuan=Orang|target=2.000|realisasi=banyak|uraian=5");
    let read = |id: &str| bacaan(&doc, cell(id));
    assert!(
        matches!(read("indikator.1.target"), Some(Reading::Number(number)) if number.value == dec("2000"))
    );
    assert!(matches!(
        read("indikator.1.realisasi"),
        Some(Reading::Unreadable(_))
    ));
    assert_eq!(read("indikator.1.uraian"), None);
    assert_eq!(read("indikator.7.target"), None);
}
