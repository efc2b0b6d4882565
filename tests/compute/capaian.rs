//! Capaian by direction, with the cases of formulas.md 1.5.

use super::dokumen::{notes, outcome, show};

/// One indikator with these cells, and what its capaian is.
#[track_caller]
fn check(cells: &str, expected: &str) {
    let outcome = outcome(&format!("indikator 1 satuan=Rp|{cells}"));
    assert_eq!(show(&outcome, "indikator.1.capaian"), expected, "{cells}");
}

#[test]
fn higher_is_better() {
    check("target=10|realisasi=5", "50,00");
    check("target=10|realisasi=25", "250,00");
    check("target=10|realisasi=0", "0,00");
    check("target=10|realisasi=-5", "-50,00");
    check("target=3|realisasi=2", "66,67");
    check("target=<11|realisasi=9,74", "88,55");
    // No direction means this one.
    check("polaritas=naik|target=10|realisasi=5", "50,00");
    check("polaritas= NAIK |target=10|realisasi=5", "50,00");
    check("polaritas=Naik|target=10|realisasi=5", "50,00");
}

#[test]
fn higher_is_better_with_a_negative_target() {
    check("target=-10|realisasi=-11", "90,00");
    check("target=-10|realisasi=-12", "80,00");
    check("target=-10|realisasi=-5", "150,00");
    check("target=-10|realisasi=-10", "100,00");
    check("target=-10|realisasi=0", "200,00");
    check("target=-10|realisasi=-21", "0,00");
}

#[test]
fn lower_is_better_mirror() {
    check("polaritas=turun|target=<11|realisasi=9,74", "111,45");
    check("polaritas=turun|target=10|realisasi=10", "100,00");
    check("polaritas=turun|target=10|realisasi=0", "200,00");
    check("polaritas=turun|target=10|realisasi=20", "0,00");
    check("polaritas=turun|target=10|realisasi=21", "0,00");
    check("polaritas=turun|target=10|realisasi=-1", "210,00");
    check(
        "polaritas=turun|target=-10|realisasi=5",
        "tidak TargetNegatif",
    );
}

#[test]
fn lower_is_better_inverse() {
    check("polaritas=turun-rasio|target=11|realisasi=9,74", "112,94");
    check("polaritas=turun-rasio|target=10|realisasi=10", "100,00");
    check("polaritas=turun-rasio|target=10|realisasi=40", "25,00");
    check(
        "polaritas=turun-rasio|target=10|realisasi=0",
        "tidak RealisasiNol",
    );
    check(
        "polaritas=turun-rasio|target=10|realisasi=-1",
        "tidak RealisasiNegatif",
    );
    check(
        "polaritas=turun-rasio|target=-10|realisasi=1",
        "tidak TargetNegatif",
    );
}

#[test]
fn on_the_spot_is_best() {
    check("polaritas=tepat|target=100|realisasi=100", "100,00");
    check("polaritas=tepat|target=100|realisasi=96", "96,00");
    check("polaritas=tepat|target=100|realisasi=104", "96,00");
    check("polaritas=tepat|target=100|realisasi=0", "0,00");
    check("polaritas=tepat|target=100|realisasi=250", "0,00");
    check(
        "polaritas=tepat|target=-5|realisasi=1",
        "tidak TargetNegatif",
    );
}

#[test]
fn stabilise() {
    check("polaritas=stabil|target=100|realisasi=96", "112,00");
    check("polaritas=stabil|target=100|realisasi=102", "116,00");
    check("polaritas=stabil|target=100|realisasi=100", "120,00");
    check("polaritas=stabil|target=100|realisasi=90", "100,00");
    check("polaritas=stabil|target=100|realisasi=110", "100,00");
    check("polaritas=stabil|target=100|realisasi=45", "50,00");
    check("polaritas=stabil|target=100|realisasi=155", "50,00");
    check("polaritas=stabil|target=100|realisasi=0", "0,00");
    check("polaritas=stabil|target=100|realisasi=-5", "0,00");
    check("polaritas=stabil|target=100|realisasi=300", "0,00");
    check(
        "polaritas=stabil|target=-5|realisasi=1",
        "tidak TargetNegatif",
    );
}

#[test]
fn a_range() {
    check("polaritas=rentang|target=80-90|realisasi=70", "87,50");
    check("polaritas=rentang|target=80-90|realisasi=92", "102,22");
    check("polaritas=rentang|target=80-90|realisasi=80", "100,00");
    check("polaritas=rentang|target=80-90|realisasi=85", "100,00");
    check("polaritas=rentang|target=80-90|realisasi=90", "100,00");
    check("polaritas=rentang|target=80-90|realisasi=0", "0,00");
    check(
        "polaritas=rentang|target=0-5|realisasi=-1",
        "tidak TargetNol",
    );
    check("polaritas=rentang|target=0-5|realisasi=6", "120,00");
    check(
        "polaritas=rentang|target=(5)-5|realisasi=-6",
        "tidak TargetNegatif",
    );
    check(
        "polaritas=rentang|target=80 s.d. 90 %|realisasi=70 %",
        "87,50",
    );
}

#[test]
fn a_range_where_lower_is_better() {
    check("polaritas=rentang-turun|target=7-8|realisasi=6,5", "107,14");
    check("polaritas=rentang-turun|target=7-8|realisasi=9", "87,50");
    check("polaritas=rentang-turun|target=7-8|realisasi=7", "100,00");
    check("polaritas=rentang-turun|target=7-8|realisasi=8", "100,00");
    check("polaritas=rentang-turun|target=7-8|realisasi=0", "200,00");
    check("polaritas=rentang-turun|target=7-8|realisasi=17", "0,00");
}

#[test]
fn a_range_that_is_none() {
    check(
        "polaritas=rentang|target=80|realisasi=70",
        "tidak PerluRentang indikator.1.target",
    );
    check(
        "polaritas=rentang|target=|realisasi=70",
        "belum indikator.1.target",
    );
    check(
        "polaritas=rentang|target=80-90|realisasi=",
        "belum indikator.1.realisasi",
    );
    check(
        "polaritas=rentang|target=90-80|realisasi=70",
        "tidak BukanAngka indikator.1.target",
    );
    check(
        "polaritas=rentang|target=80;90|realisasi=70",
        "tidak Majemuk indikator.1.target",
    );
    check(
        "polaritas=naik|target=80-90|realisasi=70",
        "tidak BukanRentang indikator.1.target",
    );
    check(
        "polaritas=naik|target=80|realisasi=70-75",
        "tidak BukanRentang indikator.1.realisasi",
    );
    check(
        "polaritas=rentang|target=80-90|realisasi=70-75",
        "tidak BukanRentang indikator.1.realisasi",
    );
}

#[test]
fn target_zero() {
    for polaritas in ["naik", "turun", "turun-rasio", "tepat", "stabil"] {
        for realisasi in ["0", "4", "-4"] {
            let cells = format!("polaritas={polaritas}|target=0|realisasi={realisasi}");
            check(&cells, "tidak TargetNol");
        }
    }
}

#[test]
fn target_zero_with_a_worst_realisasi() {
    check(
        "polaritas=turun|target=0|realisasi=4|realisasi_terburuk=10",
        "60,00",
    );
    check(
        "polaritas=turun-rasio|target=0|realisasi=4|realisasi_terburuk=10",
        "60,00",
    );
    check(
        "polaritas=turun|target=0|realisasi=0|realisasi_terburuk=10",
        "100,00",
    );
    check(
        "polaritas=turun|target=0|realisasi=12|realisasi_terburuk=10",
        "0,00",
    );
    check(
        "polaritas=turun|target=0|realisasi=4|realisasi_terburuk=0",
        "tidak TargetNol",
    );
    // It is for lower-is-better alone, and for a target of 0 alone.
    check(
        "polaritas=naik|target=0|realisasi=4|realisasi_terburuk=10",
        "tidak TargetNol",
    );
    check(
        "polaritas=turun|target=8|realisasi=4|realisasi_terburuk=10",
        "150,00",
    );
}

#[test]
fn target_zero_by_choice() {
    let check = |choice: &str, cells: &str, expected: &str| {
        let lines = format!("pengaturan target_nol={choice}\nindikator 1 {cells}");
        assert_eq!(
            show(&outcome(&lines), "indikator.1.capaian"),
            expected,
            "{choice} {cells}"
        );
    };
    check("seratus", "target=0|realisasi=0", "100,00");
    check("seratus", "target=0|realisasi=1", "tidak TargetNol");
    check("seratus", "polaritas=turun|target=0|realisasi=0", "100,00");
    check("nol", "target=0|realisasi=0", "0,00");
    check("nol", "target=0|realisasi=1", "tidak TargetNol");
    check("tidak-dihitung", "target=0|realisasi=0", "tidak TargetNol");
}

#[test]
fn nothing_typed_is_never_zero() {
    for polaritas in ["naik", "turun", "turun-rasio", "tepat", "stabil"] {
        let only = |cells: &str| format!("polaritas={polaritas}|{cells}");
        check(&only("target=10"), "belum indikator.1.realisasi");
        check(&only("realisasi=10"), "belum indikator.1.target");
        check(
            &only("target=10|realisasi= - "),
            "belum indikator.1.realisasi",
        );
    }
}

#[test]
fn what_cannot_be_read() {
    check(
        "target=banyak|realisasi=5",
        "tidak BukanAngka indikator.1.target",
    );
    check(
        "target=10|realisasi=1,234.5",
        "tidak BukanAngka indikator.1.realisasi",
    );
    check(
        "target=18;25|realisasi=5",
        "tidak Majemuk indikator.1.target",
    );
    check(
        "polaritas=ke atas|target=10|realisasi=5",
        "tidak PolaritasAsing indikator.1.polaritas",
    );
}

#[test]
fn too_large_is_a_reason() {
    let most = "9".repeat(28);
    check(
        &format!("target=0,0001|realisasi={most}"),
        "tidak TerlaluBesar",
    );
    check(
        &format!("target={most}0|realisasi=1"),
        "tidak BukanAngka indikator.1.target",
    );
    check(&format!("target={most}|realisasi={most}"), "100,00");
    let lines = format!("kegiatan 1 pagu_semula={most}\n").repeat(1)
        + &(2..12)
            .map(|id| format!("kegiatan {id} pagu_semula={most}\n"))
            .collect::<String>();
    assert_eq!(show(&outcome(&lines), "total.pagu"), "tidak TerlaluBesar");
}

#[test]
fn what_the_reader_should_know() {
    let check = |cells: &str, expected: &[&str]| {
        let outcome = outcome(&format!("indikator 1 {cells}"));
        assert_eq!(notes(&outcome, "indikator.1.capaian"), expected, "{cells}");
    };
    check("target=10|realisasi=5", &[]);
    check("polaritas=turun|target=10|realisasi=25", &["Lantai(-50)"]);
    check("polaritas=turun|target=<11|realisasi=5", &["TargetBatas"]);
    check(
        "polaritas=rentang|target=7-8|realisasi=7",
        &["DalamRentang"],
    );
}
