//! One indikator against earlier years and a standard, and the means over all sasaran.

use super::dokumen::{findings, notes, outcome, show};

#[track_caller]
fn check(cells: &str, hasil: &str, expected: &str) {
    let outcome = outcome(&format!("indikator 1 satuan=Rp|{cells}"));
    assert_eq!(
        show(&outcome, &format!("indikator.1.{hasil}")),
        expected,
        "{cells}"
    );
}

#[test]
fn arithmetic_mean_of_the_yearly_growth() {
    let mean = |cells: &str, expected: &str| check(cells, "pertumbuhan_rata", expected);
    // 10 % and 20 %.
    mean(
        "realisasi=132|realisasi_lalu=110|realisasi_lalu2=100",
        "15,00",
    );
    // 100 %, -50 %, 100 %: two steps forward, one back.
    mean(
        "realisasi=200|realisasi_lalu=100|realisasi_lalu2=200|realisasi_lalu3=100",
        "50,00",
    );
    // A year before the gap stays out: only the unbroken run up to this year.
    mean(
        "realisasi=132|realisasi_lalu=110|realisasi_lalu2=100|realisasi_lalu4=1",
        "15,00",
    );
    // Thirds stay exact until the end.
    mean("realisasi=4|realisasi_lalu=3|realisasi_lalu2=3", "16,67");
    // One growth is no mean: the nearest year that is missing is named.
    mean(
        "realisasi=2|realisasi_lalu=1|realisasi_lalu3=1",
        "belum indikator.1.realisasi_lalu2",
    );
    mean(
        "realisasi=2|realisasi_lalu2=1",
        "belum indikator.1.realisasi_lalu",
    );
    mean(
        "realisasi_lalu=2|realisasi_lalu2=1",
        "belum indikator.1.realisasi",
    );
    mean(
        "realisasi=2|realisasi_lalu=0|realisasi_lalu2=1",
        "tidak DasarNol",
    );
    mean(
        "realisasi=2|realisasi_lalu=x|realisasi_lalu2=1",
        "tidak BukanAngka indikator.1.realisasi_lalu",
    );
    mean("realisasi=0|realisasi_lalu=1|realisasi_lalu2=1", "-50,00");
}

#[test]
fn compound_growth_from_the_earliest_year_to_this_one() {
    let cagr = |cells: &str, expected: &str| check(cells, "pertumbuhan_majemuk", expected);
    cagr(
        "realisasi=121|realisasi_lalu=110|realisasi_lalu2=100",
        "10,00",
    );
    // The years between need not be there.
    cagr("realisasi=121|realisasi_lalu2=100", "10,00");
    cagr("realisasi=161,051|realisasi_lalu5=100", "10,00");
    // 2^(1/5) - 1.
    cagr("realisasi=200|realisasi_lalu5=100", "14,87");
    cagr("realisasi=27|realisasi_lalu3=8", "50,00");
    cagr("realisasi=8|realisasi_lalu3=27", "-33,33");
    cagr("realisasi=0|realisasi_lalu3=27", "-100,00");
    cagr("realisasi=2|realisasi_lalu3=0", "tidak DasarNol");
    cagr("realisasi=-2|realisasi_lalu3=2", "tidak TandaBerbeda");
    cagr("realisasi=2|realisasi_lalu3=-2", "tidak TandaBerbeda");
    cagr("realisasi=-4|realisasi_lalu2=-1", "100,00");
    cagr("realisasi_lalu2=1", "belum indikator.1.realisasi");
    cagr(
        "realisasi=4|realisasi_lalu2=1-2",
        "tidak BukanRentang indikator.1.realisasi_lalu2",
    );
}

#[test]
fn a_negative_base_is_said() {
    let noted = |cells: &str, hasil: &str| {
        let outcome = outcome(&format!("indikator 1 {cells}"));
        notes(&outcome, &format!("indikator.1.{hasil}"))
    };
    let years = "realisasi=-4|realisasi_lalu=-2|realisasi_lalu2=-1";
    assert_eq!(noted(years, "pertumbuhan_majemuk"), ["DasarNegatif"]);
    assert_eq!(noted(years, "pertumbuhan_rata"), ["DasarNegatif"]);
    // The last year is no base.
    let years = "realisasi=-4|realisasi_lalu=2|realisasi_lalu2=1";
    assert!(noted(years, "pertumbuhan_rata").is_empty());
}

#[test]
fn against_a_standard() {
    check("realisasi=90|standar=80", "capaian_standar", "112,50");
    check("realisasi=90|standar=80", "selisih_standar", "10,00");
    check(
        "polaritas=turun|realisasi=9,74|standar=<11",
        "capaian_standar",
        "111,45",
    );
    check(
        "polaritas=turun|realisasi=9,74|standar=<11",
        "selisih_standar",
        "-1,26",
    );
    check(
        "realisasi=90|standar=0",
        "capaian_standar",
        "tidak TargetNol",
    );
    check("realisasi=90|standar=0", "selisih_standar", "90,00");
    check(
        "standar=80",
        "selisih_standar",
        "belum indikator.1.realisasi",
    );
    check(
        "polaritas=?|realisasi=90|standar=80",
        "capaian_standar",
        "tidak PolaritasAsing indikator.1.polaritas",
    );
}

#[test]
fn nothing_to_compare_with_leaves_no_result() {
    let outcome = outcome("indikator 1 target=1|realisasi=1|realisasi_lalu=1|target_renstra=2");
    let row = &outcome.baris[0];
    let ids: Vec<_> = row.sel.iter().map(|sel| sel.hasil.id()).collect();
    assert_eq!(ids.len(), 15, "{ids:?}");
}

#[test]
fn findings_of_the_compared_figures() {
    let check = |cells: &str, expected: &[&str]| {
        let lines = format!(
            "identitas instansi=X|tahun=2020
             indikator 1 uraian=U|satuan=S|target=1|realisasi=1|{cells}"
        );
        assert_eq!(findings(&outcome(&lines)), expected, "{cells}");
    };
    check("realisasi_lalu3=5|capaian_lalu3=90|standar=4", &[]);
    check(
        "realisasi_lalu3=x",
        &["indikator.1.realisasi_lalu3 bukan-angka"],
    );
    check(
        "capaian_lalu5=1-2",
        &["indikator.1.capaian_lalu5 bukan-rentang"],
    );
    check("standar=1-2", &["indikator.1.standar bukan-rentang"]);
}

#[test]
fn mean_of_the_means_of_the_sasaran() {
    let check = |lines: &str, expected: &str| {
        assert_eq!(
            show(&outcome(lines), "rekap.rerata_sasaran"),
            expected,
            "{lines}"
        );
    };
    let two = "sasaran 11
         indikator 1 target=10|realisasi=10
         indikator 2 target=10|realisasi=20
         sasaran 12
         indikator 3 target=10|realisasi=5";
    // (150 + 50) / 2, where the mean of the three is 116,67.
    check(two, "100,00");
    // A sasaran without any indikator does not count; one that cannot be computed is left out.
    check(&format!("{two}\nsasaran 13"), "100,00");
    let left_out = outcome(&format!("{two}\nsasaran 13\nindikator 4 target=1"));
    assert_eq!(show(&left_out, "rekap.rerata_sasaran"), "100,00");
    assert_eq!(
        notes(&left_out, "rekap.rerata_sasaran"),
        ["Sebagian { terhitung: 2, dari: 3 }"]
    );
    check("sasaran 11\nindikator 1 target=1", "tidak TanpaAnggota");
}

#[test]
fn what_is_left_of_a_budget_in_percent() {
    let lines = "program 1 uraian=P
         kegiatan 2 pagu_semula=200|pagu_perubahan=160|realisasi_anggaran=150
         kegiatan 3 pagu_semula=0|realisasi_anggaran=0";
    let outcome = outcome(lines);
    assert_eq!(show(&outcome, "kegiatan.2.sisa_persen"), "6,25");
    assert_eq!(show(&outcome, "program.1.sisa_persen"), "6,25");
    assert_eq!(show(&outcome, "kegiatan.3.sisa_persen"), "tidak DasarNol");
}
