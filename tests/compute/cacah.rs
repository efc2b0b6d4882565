//! Counts that reports print.

use super::dokumen::{outcome, show};
use kalkulator_sakip::domain::address::parse_hasil_id;
use kalkulator_sakip::domain::outcome::Outcome;

fn has(outcome: &Outcome, id: &str) -> bool {
    outcome.sel(parse_hasil_id(id).expect("a name")).is_some()
}

#[test]
fn filled_sasaran_and_indikator_are_counted() {
    let outcome = outcome(
        "sasaran 1 uraian=A
         indikator 2 target=1
         indikator 3 uraian=I
         indikator 4
         sasaran 5
         sasaran 6 uraian=B",
    );
    assert_eq!(show(&outcome, "rekap.jumlah_sasaran"), "2");
    assert_eq!(show(&outcome, "rekap.jumlah_indikator"), "2");
    assert!(!has(&outcome, "rekap.tahun_renstra"));
}

#[test]
fn nothing_is_counted_where_nothing_is_typed() {
    let outcome = outcome("sasaran 1\nindikator 2\nkepala 3 uraian=K");
    for id in [
        "rekap.jumlah_sasaran",
        "rekap.jumlah_indikator",
        "kepala.3.jumlah_sasaran",
        "kepala.3.jumlah_sasaran_perubahan",
    ] {
        assert!(!has(&outcome, id), "{id}");
    }
}

#[test]
fn an_agreement_and_its_revision_are_counted_apart_and_the_same_sasaran_once() {
    let outcome = outcome(
        "kepala 1 uraian=K
         indikator_pk 2 sasaran=Naiknya ekspor|target=1|target_perubahan=2
         indikator_pk 3 sasaran=naiknya  Ekspor|target=1
         indikator_pk 4 sasaran=B|target=1|target_perubahan=1
         indikator_pk 5 sasaran=C|target_perubahan=1
         indikator_pk 6 target=1
         bidang 7 uraian=B
         indikator_pk 8 sasaran=D",
    );
    assert_eq!(show(&outcome, "kepala.1.jumlah_sasaran"), "2");
    assert_eq!(show(&outcome, "kepala.1.jumlah_sasaran_perubahan"), "3");
    assert_eq!(show(&outcome, "bidang.7.jumlah_sasaran"), "1");
    assert!(!has(&outcome, "bidang.7.jumlah_sasaran_perubahan"));
}

#[test]
fn the_year_of_the_renstra_counts_from_its_first_target() {
    let year = |identitas: &str| {
        let outcome = outcome(identitas);
        has(&outcome, "rekap.tahun_renstra").then(|| show(&outcome, "rekap.tahun_renstra"))
    };
    let of = |tahun: &str, periode: &str| {
        year(&format!(
            "identitas tahun={tahun}|periode_renstra={periode}"
        ))
    };
    assert_eq!(of("2020", "2017-2022").as_deref(), Some("3"));
    assert_eq!(of("2020", "2018-2022").as_deref(), Some("3"));
    assert_eq!(of("2020", "2019-2021").as_deref(), Some("2"));
    assert_eq!(of("2024", "2018-2022"), None);
    assert_eq!(of("2020", "x"), None);
}
