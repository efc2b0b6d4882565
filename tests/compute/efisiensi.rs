//! Efficiency of an indikator: E/I, the PMK percentage, NE, the points and the verdict.

use kalkulator_sakip::domain::notation::Decimal;

use super::dokumen::{dec, notes, outcome, sel, show, typed};

/// An indikator with these cells and one kegiatan of pagu 1.000 of which `spent` went.
fn lines(cells: &str, spent: &str) -> String {
    format!(
        "indikator 1 satuan=Rp|{cells}\nkegiatan 2 pagu_semula=1.000|realisasi_anggaran={spent}|indikator=#1"
    )
}

/// E/I, E, NE, points and verdict.
#[track_caller]
fn check(cells: &str, spent: &str, expected: [&str; 5]) {
    let outcome = outcome(&lines(cells, spent));
    let of = |hasil: &str| show(&outcome, &format!("indikator.1.{hasil}"));
    let ours = [
        "ei",
        "efisiensi_pmk",
        "nilai_efisiensi",
        "selisih_serapan",
        "simpulan",
    ]
    .map(of);
    assert_eq!(ours, expected, "{cells} {spent}");
}

#[test]
fn by_sign() {
    check(
        "target=10|realisasi=10",
        "900",
        ["100", "10,00", "75,00", "10,00", "Efisien"],
    );
    check(
        "target=10|realisasi=9",
        "900",
        ["0", "0,00", "50,00", "0,00", "Impas"],
    );
    check(
        "target=10|realisasi=8",
        "900",
        ["-100", "-12,50", "18,75", "-10,00", "Inefisien"],
    );
}

#[test]
fn the_score_holds_e_within_twenty() {
    check(
        "target=10|realisasi=10",
        "800",
        ["200", "20,00", "100,00", "20,00", "Efisien"],
    );
    check(
        "target=10|realisasi=10",
        "100",
        ["900", "90,00", "100,00", "90,00", "Efisien"],
    );
    check(
        "target=10|realisasi=1",
        "900",
        ["-800", "-800,00", "0,00", "-80,00", "Inefisien"],
    );
    let note = |spent: &str| {
        notes(
            &outcome(&lines("target=10|realisasi=10", spent)),
            "indikator.1.nilai_efisiensi",
        )
    };
    assert_eq!(note("800"), Vec::<String>::new());
    assert_eq!(note("799"), ["EDibatasi(20.10)"]);
}

#[test]
fn every_direction_has_one() {
    check(
        "polaritas=turun|target=11|realisasi=9,74",
        "900",
        ["215", "19,25", "98,12", "21,45", "Efisien"],
    );
    check(
        "polaritas=turun-rasio|target=10|realisasi=8",
        "900",
        ["350", "28,00", "100,00", "35,00", "Efisien"],
    );
    check(
        "polaritas=rentang|target=8-10|realisasi=9",
        "900",
        ["100", "10,00", "75,00", "10,00", "Efisien"],
    );
    check(
        "polaritas=tepat|target=10|realisasi=11",
        "900",
        ["0", "0,00", "50,00", "0,00", "Impas"],
    );
    check(
        "polaritas=stabil|target=100|realisasi=96",
        "900",
        ["220", "19,64", "99,11", "22,00", "Efisien"],
    );
}

#[test]
fn nothing_achieved() {
    let dependent = "tidak Bergantung indikator.1.efisiensi_pmk";
    let none = ["-900", "tidak DasarNol", dependent, "-90,00", "Inefisien"];
    check("target=10|realisasi=0", "900", none);
    // Below the floor the budget was worth nothing either.
    check("polaritas=turun|target=10|realisasi=25", "900", none);
}

#[test]
fn without_meaning() {
    let empty = "belum indikator.1.realisasi";
    check("target=10", "900", [empty; 5]);
    let open = "belum kegiatan.2.realisasi_anggaran";
    check("target=10|realisasi=10", "", [open; 5]);
    let reason = "tidak Bergantung indikator.1.capaian";
    check("target=0|realisasi=10", "900", [reason; 5]);
}

#[test]
fn a_budget_of_nothing() {
    let lines = "indikator 1 target=10|realisasi=10\nkegiatan 2 pagu_semula=0|realisasi_anggaran=0|indikator=#1";
    let outcome = outcome(lines);
    assert_eq!(show(&outcome, "indikator.1.serapan"), "tidak DasarNol");
    assert_eq!(show(&outcome, "indikator.1.ei"), "0");
    assert_eq!(show(&outcome, "indikator.1.simpulan"), "tidak DasarNol");
}

#[test]
fn more_than_the_budget_is_a_hint() {
    let note = |realisasi: &str| {
        notes(
            &outcome(&lines(&format!("target=10|realisasi={realisasi}"), "500")),
            "indikator.1.ei",
        )
    };
    assert_eq!(note("15"), Vec::<String>::new());
    assert_eq!(note("15,01"), ["MelebihiAnggaran"]);
}

#[test]
fn a_cap_does_not_touch_it() {
    let capped = format!(
        "pengaturan batas=100\n{}",
        lines("target=10|realisasi=20", "900")
    );
    assert_eq!(show(&outcome(&capped), "indikator.1.ei"), "1.100");
}

#[test]
fn over_all_indikator() {
    let outcome = outcome(
        "sasaran 10
         indikator 1 target=10|realisasi=10
         indikator 2 target=10|realisasi=5
         indikator 3 target=10|realisasi=5
         kegiatan 4 pagu_semula=1.000|realisasi_anggaran=900|indikator=#1
         kegiatan 5 pagu_semula=2.000|realisasi_anggaran=1.500|indikator=#2",
    );
    for row in ["sasaran.10", "rekap"] {
        assert_eq!(show(&outcome, &format!("{row}.ei")), "-400");
        assert_eq!(show(&outcome, &format!("{row}.efisiensi_pmk")), "-20,00");
        assert_eq!(show(&outcome, &format!("{row}.nilai_efisiensi")), "0,00");
        assert_eq!(
            notes(&outcome, &format!("{row}.ei")),
            ["Sebagian { terhitung: 2, dari: 3 }"]
        );
    }
}

/// An E/I by way of the capaian takes it as the fraction that it is, not as the digits that are kept of it.
#[test]
fn nothing_is_lost_on_the_way_through_the_capaian() {
    let of = |pagu: &str, spent: &str| {
        outcome(&format!(
            "indikator 1 polaritas=turun-rasio|target=1|realisasi=3
             kegiatan 2 pagu_semula={pagu}|realisasi_anggaran={spent}|indikator=#1"
        ))
    };
    let nothing = of("300", "100");
    assert_eq!(
        sel(&nothing, "indikator.1.ei").nilai.angka(),
        Some(dec("0"))
    );
    assert_eq!(
        show(&nothing, "indikator.1.simpulan"),
        show(&of("3", "1"), "indikator.1.simpulan")
    );
    // Half a rupiah is a tie, whatever the capaian is.
    for (t, r) in (1..40)
        .step_by(2)
        .flat_map(|t| (1..40).map(move |r| (t, r)))
    {
        // k r / 2 rupiah are worth k t / 2.
        let k = 2_000_001_i64;
        let pagu = typed(&Decimal::new(k * r * 5, 1).to_string());
        let exact = (k * t + 1) / 2;
        let shown = outcome(&format!(
            "indikator 1 polaritas=turun-rasio|target={t}|realisasi={r}
             kegiatan 2 pagu_semula={pagu}|realisasi_anggaran=0|indikator=#1"
        ));
        let ei = show(&shown, "indikator.1.ei").replace('.', "");
        assert_eq!(ei, exact.to_string(), "{t}/{r} {pagu}");
    }
    // A capaian that is held at 0 is taken as it stands.
    let floored = outcome(
        "indikator 1 polaritas=turun|target=1|realisasi=3
         kegiatan 2 pagu_semula=300|realisasi_anggaran=100|indikator=#1",
    );
    assert_eq!(show(&floored, "indikator.1.ei"), "-100");
}
