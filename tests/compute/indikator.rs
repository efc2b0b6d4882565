//! The rest of an indikator row: what is wrong with it, and the comparisons with last year and the Renstra.

use super::dokumen::{findings, outcome, show};

#[test]
fn findings_of_an_indikator() {
    let check = |cells: &str, expected: &[&str]| {
        let lines =
            format!("identitas instansi=X|tahun=2020\nindikator 1 uraian=U|satuan=S|{cells}");
        assert_eq!(findings(&outcome(&lines)), expected, "{cells}");
    };
    check("target=1|realisasi=1", &[]);
    check("target=1", &["indikator.1.realisasi kosong"]);
    check("target=0|realisasi=1", &["indikator.1.target target-nol"]);
    check("target=x|realisasi=1", &["indikator.1.target bukan-angka"]);
    check("target=1;2|realisasi=1", &["indikator.1.target majemuk"]);
    check(
        "target=1-2|realisasi=1",
        &["indikator.1.target bukan-rentang"],
    );
    check(
        "target=1|realisasi=1-2",
        &["indikator.1.realisasi bukan-rentang"],
    );
    check(
        "target=1|realisasi=1|bobot=1-2",
        &["indikator.1.bobot bukan-rentang"],
    );
    check(
        "target=1|realisasi=1|target_renstra=1-2",
        &["indikator.1.target_renstra bukan-rentang"],
    );
    check(
        "polaritas=rentang|target=1|realisasi=1",
        &["indikator.1.target perlu-rentang"],
    );
    check(
        "polaritas=rentang|target=0|realisasi=1",
        &["indikator.1.target perlu-rentang"],
    );
    check(
        "polaritas=atas|target=1|realisasi=1",
        &["indikator.1.polaritas pilihan-asing"],
    );
    check(
        "target=1|realisasi=1|bobot=-1",
        &["indikator.1.bobot negatif"],
    );
    check(
        "target=1|realisasi=1|capaian_lalu=1,234.5",
        &["indikator.1.capaian_lalu bukan-angka"],
    );
}

#[test]
fn an_empty_document_has_only_its_identity_to_fill_in() {
    let empty = outcome("");
    assert_eq!(
        findings(&empty),
        ["identitas.instansi kosong", "identitas.tahun kosong"]
    );
    assert_eq!(empty.indikator, 0);
    assert_eq!(show(&empty, "rekap.rerata"), "tidak TanpaAnggota");
    let wrong_year = outcome("identitas instansi=X|tahun=20");
    assert_eq!(findings(&wrong_year), ["identitas.tahun bukan-tahun"]);
}

#[test]
fn an_empty_row_does_not_count() {
    let outcome = outcome("identitas instansi=X|tahun=2020\nindikator 1 uraian=  \nindikator 2");
    assert_eq!(findings(&outcome), Vec::<String>::new());
    assert_eq!(outcome.indikator, 0);
    assert_eq!(show(&outcome, "rekap.rerata"), "tidak TanpaAnggota");
}

#[test]
fn against_last_year() {
    let check = |cells: &str, hasil: &str, expected: &str| {
        let outcome = outcome(&format!("indikator 1 satuan=Rp|{cells}"));
        assert_eq!(
            show(&outcome, &format!("indikator.1.{hasil}")),
            expected,
            "{cells}"
        );
    };
    check(
        "target=10|realisasi=5|capaian_lalu=83,52%",
        "selisih_capaian",
        "-33,52",
    );
    check(
        "target=10|realisasi=5",
        "selisih_capaian",
        "belum indikator.1.capaian_lalu",
    );
    check(
        "target=10|capaian_lalu=50",
        "selisih_capaian",
        "belum indikator.1.realisasi",
    );
    check(
        "target=0|realisasi=5|capaian_lalu=50",
        "selisih_capaian",
        "tidak Bergantung indikator.1.capaian",
    );
    check("realisasi=53|realisasi_lalu=50", "pertumbuhan", "6,00");
    check(
        "realisasi=1|realisasi_lalu=0",
        "pertumbuhan",
        "tidak DasarNol",
    );
    check("realisasi=5|realisasi_lalu=-10", "pertumbuhan", "-150,00");
    check(
        "realisasi=5",
        "pertumbuhan",
        "belum indikator.1.realisasi_lalu",
    );
}

#[test]
fn against_the_end_of_the_renstra() {
    let check = |cells: &str, expected: &str| {
        let outcome = outcome(&format!("indikator 1 satuan=Rp|{cells}"));
        assert_eq!(
            show(&outcome, "indikator.1.capaian_renstra"),
            expected,
            "{cells}"
        );
    };
    check("realisasi=40|target_renstra=100", "40,00");
    check(
        "polaritas=turun|realisasi=9,74|target_renstra=<11",
        "111,45",
    );
    check(
        "polaritas=rentang|realisasi=70|target_renstra=80-90",
        "87,50",
    );
    check("realisasi=40", "belum indikator.1.target_renstra");
    check("realisasi=40|target_renstra=0", "tidak TargetNol");
}
