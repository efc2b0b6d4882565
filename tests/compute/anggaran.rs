//! Budgets: sums up the outline, and what they say when something is missing.

use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::finding::{FindingKind, RemedyKind};

use super::dokumen::{dec, document, findings, notes, outcome, place_id, sel, show};

#[track_caller]
fn check(lines: &str, id: &str, expected: &str) {
    assert_eq!(show(&outcome(lines), id), expected, "{id}\n{lines}");
}

/// The findings of the budget, as lines.
fn faults(lines: &str) -> Vec<String> {
    findings(&outcome(&format!(
        "identitas instansi=X|tahun=2020\n{lines}"
    )))
}

#[test]
fn the_results_of_one_row() {
    let line = "kegiatan 1 pagu_semula=Rp 1.000|pagu_perubahan=800|realisasi_anggaran=600,-";
    for (hasil, expected) in [
        ("jumlah_pagu_semula", "1.000"),
        ("pagu", "800"),
        ("jumlah_realisasi_anggaran", "600"),
        ("serapan", "75,00"),
        ("sisa", "200"),
        ("perubahan", "-200"),
        ("perubahan_persen", "-20,00"),
    ] {
        check(line, &format!("kegiatan.1.{hasil}"), expected);
    }
}

#[test]
fn without_a_revision_the_first_budget_stays() {
    let line = "kegiatan 1 pagu_semula=1.000|realisasi_anggaran=600";
    check(line, "kegiatan.1.pagu", "1.000");
    check(line, "kegiatan.1.serapan", "60,00");
    check(line, "kegiatan.1.perubahan", "0");
    let only_new = "kegiatan 1 pagu_perubahan=500|realisasi_anggaran=600";
    check(only_new, "kegiatan.1.pagu", "500");
    check(
        only_new,
        "kegiatan.1.perubahan",
        "belum kegiatan.1.pagu_semula",
    );
    check(only_new, "kegiatan.1.serapan", "120,00");
}

#[test]
fn zero_empty_and_negative() {
    check(
        "kegiatan 1 pagu_semula=0|realisasi_anggaran=0",
        "kegiatan.1.serapan",
        "tidak DasarNol",
    );
    check(
        "kegiatan 1 pagu_semula=0|pagu_perubahan=5",
        "kegiatan.1.perubahan",
        "5",
    );
    check(
        "kegiatan 1 pagu_semula=0|pagu_perubahan=5",
        "kegiatan.1.perubahan_persen",
        "tidak DasarNol",
    );
    check(
        "kegiatan 1 uraian=A",
        "kegiatan.1.pagu",
        "belum kegiatan.1.pagu_semula",
    );
    check(
        "kegiatan 1 uraian=A",
        "kegiatan.1.serapan",
        "belum kegiatan.1.pagu_semula",
    );
    check(
        "kegiatan 1 pagu_semula=5",
        "kegiatan.1.serapan",
        "belum kegiatan.1.realisasi_anggaran",
    );
    check(
        "kegiatan 1 pagu_semula=x",
        "kegiatan.1.pagu",
        "tidak BukanAngka kegiatan.1.pagu_semula",
    );
    check(
        "kegiatan 1 pagu_semula=100|realisasi_anggaran=-5",
        "kegiatan.1.serapan",
        "-5,00",
    );
}

#[test]
fn findings_of_a_row() {
    let check = |cells: &str, expected: &[&str]| {
        assert_eq!(
            faults(&format!("kegiatan 1 uraian=U|{cells}")),
            expected,
            "{cells}"
        );
    };
    check("pagu_semula=10|realisasi_anggaran=5", &[]);
    check("pagu_perubahan=10|realisasi_anggaran=5", &[]);
    check("pagu_semula=10", &["kegiatan.1.realisasi_anggaran kosong"]);
    check("realisasi_anggaran=10", &["kegiatan.1.pagu_semula kosong"]);
    check(
        "pagu_semula=10|realisasi_anggaran=11",
        &["kegiatan.1.realisasi_anggaran melebihi-pagu"],
    );
    check(
        "pagu_semula=20|pagu_perubahan=10|realisasi_anggaran=11",
        &["kegiatan.1.realisasi_anggaran melebihi-pagu"],
    );
    check(
        "pagu_semula=-10|realisasi_anggaran=-20",
        &[
            "kegiatan.1.pagu_semula negatif",
            "kegiatan.1.realisasi_anggaran negatif",
        ],
    );
    check(
        "pagu_semula=1-2|realisasi_anggaran=1",
        &["kegiatan.1.pagu_semula bukan-rentang"],
    );
    check(
        "pagu_semula=10|realisasi_anggaran=5|sumber_dana=kas",
        &["kegiatan.1.sumber_dana pilihan-asing"],
    );
    assert_eq!(
        faults("kegiatan 1 pagu_semula=10|realisasi_anggaran=5"),
        ["kegiatan.1.uraian kosong"]
    );
    // A group of spending may have no figures of its own.
    assert_eq!(faults("belanja 1 uraian=U"), Vec::<String>::new());
    assert_eq!(faults("program 1\nkegiatan 2"), Vec::<String>::new());
}

const OUTLINE: &str = "belanja 1 uraian=BTL|pagu_semula=500|realisasi_anggaran=400
    belanja 2 uraian=BL
    program 10 uraian=P
    kegiatan 11 uraian=A|pagu_semula=100|realisasi_anggaran=50
    kegiatan 12 uraian=B|pagu_semula=300|pagu_perubahan=200|realisasi_anggaran=50
    program 20 uraian=Q|pagu_semula=50|realisasi_anggaran=25
    belanja 3 uraian=APBN|sumber_dana=apbn-dekonsentrasi
    kegiatan 31 uraian=C|pagu_semula=1.000|realisasi_anggaran=1.000";

#[test]
fn sums_go_up_the_outline() {
    check(OUTLINE, "program.10.jumlah_pagu_semula", "400");
    check(OUTLINE, "program.10.pagu", "300");
    // Sum over sum: the mean of 50 % and 25 % would be 37,50.
    check(OUTLINE, "program.10.serapan", "33,33");
    check(OUTLINE, "program.10.perubahan", "-100");
    // A program without kegiatan counts by itself, a kegiatan without program belongs to its group.
    check(OUTLINE, "belanja.2.pagu", "350");
    check(OUTLINE, "belanja.3.pagu", "1.000");
    check(OUTLINE, "total_apbd.pagu", "850");
    check(OUTLINE, "total_apbd.serapan", "61,76");
    check(OUTLINE, "total.pagu", "1.850");
    check(OUTLINE, "sumber.apbn-dekonsentrasi.serapan", "100,00");
    assert_eq!(faults(OUTLINE), Vec::<String>::new());
}

#[test]
fn a_sum_names_what_it_added_and_what_it_left_out() {
    let outcome = outcome(
        "program 10 uraian=P\nkegiatan 11 pagu_semula=100\nkegiatan 12 uraian=B\nkegiatan 13 pagu_semula=x",
    );
    assert_eq!(show(&outcome, "program.10.pagu"), "100");
    assert_eq!(
        notes(&outcome, "program.10.pagu"),
        ["Sebagian { terhitung: 1, dari: 3 }"]
    );
    let cara = &sel(&outcome, "program.10.pagu").cara;
    let names = |places: &[_]| {
        places
            .iter()
            .map(|at| place_id(&outcome.document, *at))
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&cara.suku), ["kegiatan.11.pagu"]);
    assert_eq!(
        names(&cara.dikeluarkan),
        ["kegiatan.12.pagu", "kegiatan.13.pagu"]
    );
    assert_eq!(
        show(&outcome, "program.10.serapan"),
        "belum kegiatan.11.realisasi_anggaran"
    );
}

#[test]
fn what_follows_from_a_partial_sum_is_partial_too() {
    let outcome = outcome(
        "program 10 uraian=P\nkegiatan 11 pagu_semula=100|realisasi_anggaran=50\nkegiatan 12 pagu_semula=100",
    );
    assert_eq!(show(&outcome, "program.10.serapan"), "25,00");
    for id in ["program.10.serapan", "program.10.sisa", "total.serapan"] {
        assert_eq!(
            notes(&outcome, id),
            ["Sebagian { terhitung: 1, dari: 2 }"],
            "{id}"
        );
    }
}

#[test]
fn a_change_between_two_different_sets_of_rows_is_not_computed() {
    let lines =
        "program 10\nkegiatan 11 pagu_semula=100|pagu_perubahan=80\nkegiatan 12 pagu_perubahan=50";
    check(lines, "program.10.pagu", "130");
    check(lines, "program.10.jumlah_pagu_semula", "100");
    check(
        lines,
        "program.10.perubahan",
        "belum kegiatan.12.jumlah_pagu_semula",
    );
}

#[test]
fn a_typed_sum_stands_in_for_incomplete_rows() {
    let lines = "belanja 1 uraian=BL|pagu_semula=1.000
        kegiatan 11 pagu_semula=100|pagu_perubahan=80|realisasi_anggaran=40
        kegiatan 12 pagu_perubahan=50|realisasi_anggaran=25";
    let outcome = outcome(lines);
    assert_eq!(show(&outcome, "belanja.1.jumlah_pagu_semula"), "1.000");
    assert_eq!(
        notes(&outcome, "belanja.1.jumlah_pagu_semula"),
        ["DiisiLangsung"]
    );
    // The rows below were revised, so that the typed first budget is not the one in force.
    assert_eq!(show(&outcome, "belanja.1.pagu"), "130");
    assert_eq!(show(&outcome, "belanja.1.perubahan"), "-870");
    assert_eq!(show(&outcome, "total.perubahan_persen"), "-87,00");
    // And stays out of it when a row below loses its figure.
    let gap = "belanja 1 uraian=BL|pagu_semula=1.000\nkegiatan 11 pagu_perubahan=80\nkegiatan 12 uraian=B";
    check(gap, "belanja.1.pagu", "80");
    // Where nothing was revised it is the one in force.
    let unrevised =
        "belanja 1 uraian=BL|pagu_semula=1.000\nkegiatan 11 pagu_semula=80\nkegiatan 12 uraian=B";
    check(unrevised, "belanja.1.pagu", "1.000");
}

#[test]
fn a_typed_sum_that_differs_is_a_finding_with_a_remedy() {
    let lines = "identitas instansi=X|tahun=2020
        program 10 uraian=P|pagu_semula=100|pagu_perubahan=95|realisasi_anggaran=80
        kegiatan 11 uraian=A|pagu_semula=60|pagu_perubahan=50|realisasi_anggaran=40
        kegiatan 12 uraian=B|pagu_semula=40|pagu_perubahan=40|realisasi_anggaran=40";
    let mut doc = document(lines);
    let before = hitung(&doc);
    assert_eq!(findings(&before), ["program.10.pagu_perubahan beda-jumlah"]);
    // The rows below count.
    assert_eq!(show(&before, "program.10.pagu"), "90");
    let finding = before.findings().next().expect("a finding");
    assert_eq!(finding.kind, FindingKind::BedaJumlah { jumlah: dec("90") });
    assert_eq!(finding.remedies[0].kind, RemedyKind::PakaiJumlah);
    doc.apply(finding.remedies[0].edit.clone()).expect("fits");
    let after = hitung(&doc);
    assert_eq!(findings(&after), Vec::<String>::new());
    assert_eq!(show(&after, "program.10.pagu"), "90");
}

#[test]
fn a_typed_first_budget_is_not_compared_with_the_revised_sum() {
    let lines = "program 10 uraian=P|pagu_semula=100
        kegiatan 11 uraian=A|pagu_perubahan=50|realisasi_anggaran=40";
    assert_eq!(faults(lines), Vec::<String>::new());
    let differs = "program 10 uraian=P|pagu_semula=100\nkegiatan 11 uraian=A|pagu_semula=50|realisasi_anggaran=40";
    assert_eq!(faults(differs), ["program.10.pagu_semula beda-jumlah"]);
}

#[test]
fn an_empty_row_does_not_count() {
    let lines = "program 10 uraian=P\nkegiatan 11 uraian=A|pagu_semula=100|realisasi_anggaran=40";
    let with = |more: &str| outcome(&format!("{lines}\n{more}"));
    for more in [
        "kegiatan 12",
        "kegiatan 12 uraian=  ",
        "program 12\nkegiatan 13",
        "belanja 12",
    ] {
        let outcome = with(more);
        assert_eq!(show(&outcome, "program.10.pagu"), "100", "{more}");
        for id in ["program.10.pagu", "total_apbd.pagu", "total.pagu"] {
            assert_eq!(notes(&outcome, id), Vec::<String>::new(), "{more} {id}");
        }
        assert_eq!(
            faults(&format!("{lines}\n{more}")),
            Vec::<String>::new(),
            "{more}"
        );
    }
    // Nor does it make a heading of the row above it.
    let typed = "program 10 uraian=P|pagu_semula=100|realisasi_anggaran=40\nkegiatan 11";
    check(typed, "program.10.pagu", "100");
    assert_eq!(
        notes(&outcome(typed), "program.10.pagu"),
        Vec::<String>::new()
    );
    assert_eq!(
        faults("program 10 uraian=P\nkegiatan 11"),
        [
            "program.10.pagu_semula kosong",
            "program.10.realisasi_anggaran kosong"
        ]
    );
    // A heading without a word still holds its rows.
    check(
        "program 10\nkegiatan 11 pagu_semula=100",
        "program.10.pagu",
        "100",
    );
}

#[test]
fn nothing_typed_has_no_totals() {
    for lines in ["", "kegiatan 1", "belanja 1\nprogram 2\nkegiatan 3"] {
        let outcome = outcome(lines);
        let typed = outcome
            .baris
            .iter()
            .filter(|row| kalkulator_sakip::domain::address::total_id(row.baris).is_empty());
        // The rows themselves and the rekap.
        assert_eq!(outcome.baris.len(), typed.count() + 1, "{lines}");
    }
}
