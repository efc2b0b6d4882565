//! Links of kegiatan to indikator: by row, number or name; unknown and several.

use kalkulator_sakip::domain::address::link_text;
use kalkulator_sakip::domain::compute::linked;
use kalkulator_sakip::domain::document::RowId;

use super::dokumen::{document, findings, outcome, show};

const INDIKATOR: &str = "indikator 7 uraian=Nilai Ekspor
    indikator 3 uraian=Jumlah IKM; binaan
    indikator 9 uraian=Jumlah Pasar";

#[track_caller]
fn check(text: &str, expected: &[u32], unknown: usize) {
    let (ids, others) = linked(&document(INDIKATOR), text);
    let ids: Vec<_> = ids.iter().map(|id| id.0).collect();
    assert_eq!((ids.as_slice(), others), (expected, unknown), "{text}");
}

#[test]
fn ways_to_name_an_indikator() {
    check("#7", &[7], 0);
    check(" #3 ", &[3], 0);
    // Its number on screen, not its id.
    check("1", &[7], 0);
    check("3", &[9], 0);
    check("nilai ekspor", &[7], 0);
    check("  Jumlah Pasar ", &[9], 0);
    // A name that contains the separator.
    check("Jumlah IKM; binaan", &[3], 0);
    check("", &[], 0);
    check(&link_text(RowId(9)), &[9], 0);
}

#[test]
fn several_and_unknown() {
    check("#7;#3", &[7, 3], 0);
    check("1; nilai ekspor; #7", &[7], 0);
    check("1;2;3;", &[7, 3, 9], 0);
    check("#8", &[], 1);
    check("0", &[], 1);
    check("4", &[], 1);
    check("#x", &[], 1);
    check("Nilai Impor", &[], 1);
    check("#7;Nilai Impor;#99", &[7], 2);
}

/// An indikator with two kegiatan, linked so.
fn costs(first: &str, second: &str) -> String {
    format!(
        "indikator 1 uraian=U|satuan=S|target=10|realisasi=10
         indikator 2 uraian=V|satuan=S|target=10|realisasi=10
         kegiatan 3 uraian=A|pagu_semula=100|realisasi_anggaran=90|indikator={first}
         kegiatan 4 uraian=B|pagu_semula=200|realisasi_anggaran=150|indikator={second}"
    )
}

#[test]
fn an_indikator_costs_what_its_kegiatan_cost() {
    let outcome = outcome(&costs("#1", "1"));
    assert_eq!(show(&outcome, "indikator.1.pagu"), "300");
    assert_eq!(
        show(&outcome, "indikator.1.jumlah_realisasi_anggaran"),
        "240"
    );
    assert_eq!(show(&outcome, "indikator.2.pagu"), "tidak TanpaKegiatan");
    assert_eq!(show(&outcome, "indikator.2.ei"), "tidak TanpaKegiatan");
    assert_eq!(
        show(&outcome, "indikator.2.simpulan"),
        "tidak TanpaKegiatan"
    );
}

#[test]
fn findings_of_links() {
    let of = |first: &str| {
        findings(&outcome(&format!(
            "identitas instansi=X|tahun=2020\n{}",
            costs(first, "")
        )))
    };
    assert_eq!(of("#1"), Vec::<String>::new());
    assert_eq!(of("#5"), ["kegiatan.3.indikator tautan-asing"]);
    assert_eq!(of("#1;#2"), ["kegiatan.3.indikator tautan-ganda"]);
    assert_eq!(
        of("#1;#2;#5"),
        [
            "kegiatan.3.indikator tautan-asing",
            "kegiatan.3.indikator tautan-ganda"
        ]
    );
}

#[test]
fn a_kegiatan_for_several_counts_in_full_for_each() {
    let outcome = outcome(&costs("#1;#2", ""));
    assert_eq!(show(&outcome, "indikator.1.pagu"), "100");
    assert_eq!(show(&outcome, "indikator.2.pagu"), "100");
}

#[test]
fn a_linked_kegiatan_without_figures_leaves_it_open() {
    let lines = "indikator 1 target=10|realisasi=10
        kegiatan 3 pagu_semula=100|realisasi_anggaran=90|indikator=#1
        kegiatan 4 pagu_semula=100|indikator=#1";
    let outcome = outcome(lines);
    assert_eq!(show(&outcome, "indikator.1.pagu"), "200");
    assert_eq!(
        show(&outcome, "indikator.1.serapan"),
        "belum kegiatan.4.realisasi_anggaran"
    );
    assert_eq!(
        show(&outcome, "indikator.1.ei"),
        "belum kegiatan.4.realisasi_anggaran"
    );
    assert_eq!(show(&outcome, "rekap.ei"), "tidak TanpaAnggota");
}

#[test]
fn a_program_without_kegiatan_may_be_linked() {
    let lines = "indikator 1 target=10|realisasi=10\nprogram 3 pagu_semula=100|realisasi_anggaran=90|indikator=#1";
    assert_eq!(show(&outcome(lines), "indikator.1.ei"), "10");
    // A blank line below it does not take the link away.
    assert_eq!(
        show(&outcome(&format!("{lines}\nkegiatan 4")), "indikator.1.ei"),
        "10"
    );
}
