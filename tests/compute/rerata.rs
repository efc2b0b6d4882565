//! Means: simple and weighted, per sasaran and overall, and what they leave out.

use super::dokumen::{findings, notes, outcome, place_id, sel, show};

#[track_caller]
fn check(lines: &str, id: &str, expected: &str) {
    assert_eq!(show(&outcome(lines), id), expected, "{id}\n{lines}");
}

const OUTLINE: &str = "tujuan 10
    sasaran 11
    indikator 1 target=10|realisasi=5
    indikator 2 target=10|realisasi=10
    sasaran 12
    indikator 3 target=10|realisasi=3
    tujuan 20
    indikator 4 target=10|realisasi=20";

#[test]
fn per_row_of_the_outline() {
    check(OUTLINE, "sasaran.11.rerata", "75,00");
    check(OUTLINE, "sasaran.12.rerata", "30,00");
    check(OUTLINE, "tujuan.10.rerata", "60,00");
    // An indikator directly below a tujuan counts there.
    check(OUTLINE, "tujuan.20.rerata", "200,00");
    // Over indikator, not a mean of means.
    check(OUTLINE, "rekap.rerata", "95,00");
    check(OUTLINE, "sasaran.12.kategori", "Sangat Rendah");
}

#[test]
fn indikator_before_any_heading_count_in_the_whole() {
    let lines = "indikator 1 target=10|realisasi=4\nsasaran 11\nindikator 2 target=10|realisasi=6";
    check(lines, "sasaran.11.rerata", "60,00");
    check(lines, "rekap.rerata", "50,00");
}

#[test]
fn what_cannot_be_computed_is_left_out_and_named() {
    let lines = "sasaran 11
        indikator 1 target=10|realisasi=5
        indikator 2 target=10
        indikator 3 target=0|realisasi=1
        indikator 4";
    let outcome = outcome(lines);
    assert_eq!(show(&outcome, "sasaran.11.rerata"), "50,00");
    assert_eq!(
        notes(&outcome, "sasaran.11.rerata"),
        ["Sebagian { terhitung: 1, dari: 3 }"]
    );
    let out = &sel(&outcome, "sasaran.11.rerata").cara.dikeluarkan;
    let out: Vec<_> = out
        .iter()
        .map(|at| place_id(&outcome.document, *at))
        .collect();
    assert_eq!(
        out,
        [
            "indikator.2.capaian_dihitung",
            "indikator.3.capaian_dihitung"
        ]
    );
}

#[test]
fn a_mean_of_nothing() {
    check("sasaran 11", "sasaran.11.rerata", "tidak TanpaAnggota");
    check(
        "sasaran 11\nindikator 1 target=10",
        "sasaran.11.rerata",
        "tidak TanpaAnggota",
    );
    check("sasaran 11", "sasaran.11.kategori", "tidak TanpaAnggota");
}

#[test]
fn weighted() {
    let mean = |weights: [&str; 3]| {
        let [a, b, c] = weights;
        let lines = format!(
            "pengaturan rerata=berbobot
             indikator 1 target=10|realisasi=5|bobot={a}
             indikator 2 target=10|realisasi=10|bobot={b}
             indikator 3 target=10|realisasi=20|bobot={c}"
        );
        let outcome = outcome(&lines);
        (
            show(&outcome, "rekap.rerata"),
            notes(&outcome, "rekap.rerata").len(),
        )
    };
    assert_eq!(mean(["1", "1", "1"]), ("116,67".into(), 0));
    assert_eq!(mean(["50", "30", "20"]), ("95,00".into(), 0));
    assert_eq!(mean(["0,5", "0,3", "0,2"]), ("95,00".into(), 0));
    // Without a weight a row is left out.
    assert_eq!(mean(["", "1", "1"]), ("150,00".into(), 1));
    assert_eq!(mean(["0", "1", "1"]), ("150,00".into(), 0));
    assert_eq!(mean(["0", "0", "0"]), ("tidak DasarNol".into(), 0));
    assert_eq!(mean(["", "", ""]), ("tidak TanpaAnggota".into(), 0));
}

#[test]
fn a_missing_weight_is_a_finding_where_weights_count() {
    let row = "indikator 1 uraian=U|satuan=S|target=10|realisasi=5";
    let of = |rerata: &str| {
        let head = format!("identitas instansi=X|tahun=2020\npengaturan rerata={rerata}\n");
        findings(&outcome(&(head + row)))
    };
    assert_eq!(of("berbobot"), ["indikator.1.bobot kosong"]);
    assert_eq!(of("sederhana"), Vec::<String>::new());
}

/// Quotients end after 28 digits; a mean that is 66 exactly is in the band that begins with 66.
#[test]
fn what_is_cut_at_the_end_of_a_quotient_moves_no_band() {
    // One part of each sasaran brings its mean to 66 exactly.
    let cases =
        (2..9_u32).flat_map(|n| (1..9_u32).flat_map(move |t| (1..9).map(move |r| (n, t, r))));
    for (n, t, r) in cases {
        let rest = (66 * n * t).saturating_sub((n - 1) * r * 100);
        let mut lines = format!(
            "sasaran 10\nindikator 99 target={}|realisasi={rest}\n",
            t * 100
        );
        for at in (1..n).filter(|_| rest > 0) {
            lines += &format!("indikator {at} target={t}|realisasi={r}\n");
        }
        if rest > 0 {
            check(&lines, "sasaran.10.rerata", "66,00");
            check(&lines, "sasaran.10.kategori", "Sedang");
        }
    }
}
