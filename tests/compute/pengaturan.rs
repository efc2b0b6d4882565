//! The rules that an office chooses: the cap and unknown choices.

use super::dokumen::{findings, notes, outcome, show};

#[track_caller]
fn check(batas: &str, realisasi: &str, hasil: &str, expected: &str) {
    let lines = format!("pengaturan batas={batas}\nindikator 1 target=100|realisasi={realisasi}");
    let id = format!("indikator.1.{hasil}");
    assert_eq!(show(&outcome(&lines), &id), expected, "{batas} {realisasi}");
}

#[test]
fn a_cap_enters_means_and_categories_only() {
    for (batas, capped) in [
        ("100", "100,00"),
        ("110", "110,00"),
        ("120", "120,00"),
        ("150", "150,00"),
    ] {
        check(batas, "1319,45", "capaian", "1.319,45");
        check(batas, "1319,45", "capaian_dihitung", capped);
        check(batas, batas, "capaian_dihitung", capped);
        check(batas, "99", "capaian_dihitung", "99,00");
    }
    check("tanpa", "1319,45", "capaian_dihitung", "1.319,45");
    check("", "1319,45", "capaian_dihitung", "1.319,45");
    check("100", "", "capaian_dihitung", "belum indikator.1.realisasi");
}

#[test]
fn a_capped_mean() {
    let lines = "indikator 1 target=100|realisasi=300\nindikator 2 target=100|realisasi=50";
    let mean = |batas: &str| {
        show(
            &outcome(&format!("pengaturan batas={batas}\n{lines}")),
            "rekap.rerata",
        )
    };
    assert_eq!(mean("tanpa"), "175,00");
    assert_eq!(mean("100"), "75,00");
    assert_eq!(mean("150"), "100,00");
}

#[test]
fn a_cap_says_that_it_was_taken() {
    let capped = outcome("pengaturan batas=120\nindikator 1 target=100|realisasi=121");
    assert_eq!(
        notes(&capped, "indikator.1.capaian_dihitung"),
        ["Batas(120)"]
    );
    assert_eq!(notes(&capped, "indikator.1.capaian"), Vec::<String>::new());
    let exact = outcome("pengaturan batas=120\nindikator 1 target=100|realisasi=120");
    assert_eq!(
        notes(&exact, "indikator.1.capaian_dihitung"),
        Vec::<String>::new()
    );
}

#[test]
fn the_category_follows_the_capped_value() {
    let lines = "pengaturan skala=jatim|batas=100\nindikator 1 target=100|realisasi=130";
    assert_eq!(show(&outcome(lines), "indikator.1.kategori"), "Baik");
    let lines = "pengaturan skala=jatim\nindikator 1 target=100|realisasi=130";
    assert_eq!(show(&outcome(lines), "indikator.1.kategori"), "Sangat Baik");
}

#[test]
fn an_unknown_choice_is_a_finding_and_leaves_the_default() {
    for field in ["skala", "batas", "rerata", "target_nol"] {
        let lines = format!("identitas instansi=X|tahun=2020\npengaturan {field}=entah");
        let outcome = outcome(&lines);
        assert_eq!(
            findings(&outcome),
            [format!("pengaturan.{field} pilihan-asing")]
        );
        assert_eq!(*outcome.pengaturan, *super::dokumen::outcome("").pengaturan);
    }
}
