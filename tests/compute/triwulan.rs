//! Quarters: what they come to, their capaian, and what is not due yet.

use super::dokumen::{findings, outcome, sel, show};

const YEAR: &str = "target=100|realisasi=90|target_tw1=10|target_tw2=20|target_tw3=30|target_tw4=40|\
    realisasi_tw1=5|realisasi_tw2=25|realisasi_tw3=30|realisasi_tw4=30";

fn lines(posisi: &str, cells: &str) -> String {
    format!("identitas instansi=X|tahun=2020|posisi={posisi}\nindikator 1 uraian=U|{cells}")
}

#[track_caller]
fn check(posisi: &str, cells: &str, expected: &[(&str, &str)]) {
    let outcome = outcome(&lines(posisi, cells));
    for (hasil, expected) in expected {
        let id = format!("indikator.1.{hasil}");
        assert_eq!(show(&outcome, &id), *expected, "{posisi} {cells}: {hasil}");
    }
}

#[test]
fn counts_add_up_and_rates_stand_as_they_last_were() {
    let sum = [
        ("target_kumulatif", "100,00"),
        ("realisasi_kumulatif", "90,00"),
        ("capaian_tw1", "50,00"),
        ("capaian_tw2", "100,00"),
        ("capaian_tw3", "100,00"),
        ("capaian_tw4", "90,00"),
        ("capaian_tahunan", "90,00"),
    ];
    let last = [
        ("target_kumulatif", "40,00"),
        ("realisasi_kumulatif", "30,00"),
        ("capaian_tw1", "50,00"),
        ("capaian_tw2", "125,00"),
        ("capaian_tw3", "100,00"),
        ("capaian_tw4", "75,00"),
        ("capaian_tahunan", "30,00"),
    ];
    check("", &format!("satuan=Orang|{YEAR}"), &sum);
    check("", &format!("satuan=hari|{YEAR}"), &sum);
    check(
        "tahunan",
        &format!("satuan=%|konsolidasi=jumlah|{YEAR}"),
        &sum,
    );
    check("tw4", &format!("satuan=%|{YEAR}"), &last);
    check("", &format!("satuan=indeks|{YEAR}"), &last);
    check(
        "",
        &format!("satuan=Orang|konsolidasi=terakhir|{YEAR}"),
        &last,
    );
    check(
        "",
        &format!("satuan=%|konsolidasi=rata-rata|{YEAR}"),
        &[
            ("target_kumulatif", "25,00"),
            ("realisasi_kumulatif", "22,50"),
            ("capaian_tw2", "100,00"),
            ("capaian_tahunan", "22,50"),
        ],
    );
    check(
        "tw3",
        &format!("satuan=%|konsolidasi=maksimum|{YEAR}|realisasi_tw1=60"),
        &[
            ("target_kumulatif", "30,00"),
            ("realisasi_kumulatif", "60,00"),
            ("capaian_tw1", "600,00"),
            ("capaian_tw3", "200,00"),
        ],
    );
}

#[test]
fn a_quarter_after_the_position_is_not_due() {
    check(
        "tw2",
        &format!("satuan=Orang|{YEAR}"),
        &[
            ("target_kumulatif", "30,00"),
            ("realisasi_kumulatif", "30,00"),
            ("capaian_tw2", "100,00"),
            ("capaian_tw3", "tidak BelumWaktunya"),
            ("capaian_tw4", "tidak BelumWaktunya"),
            ("capaian_tahunan", "30,00"),
        ],
    );
    check(
        "Triwulan I",
        &format!("satuan=Orang|{YEAR}"),
        &[
            ("capaian_tw1", "50,00"),
            ("capaian_tw2", "tidak BelumWaktunya"),
        ],
    );
}

#[test]
fn only_quarters_with_a_target_count() {
    // Twice a year.
    let half = "satuan=Orang|target=50|target_tw2=20|target_tw4=30|realisasi_tw1=7|realisasi_tw2=10|realisasi_tw4=30";
    check(
        "",
        half,
        &[
            ("capaian_tw1", "belum indikator.1.target_tw1"),
            ("capaian_tw2", "50,00"),
            ("capaian_tw3", "50,00"),
            ("capaian_tw4", "80,00"),
            ("realisasi_kumulatif", "40,00"),
            ("capaian_tahunan", "80,00"),
        ],
    );
    check(
        "",
        "satuan=Orang|target=50|realisasi_tw1=7",
        &[
            ("target_kumulatif", "belum indikator.1.target_tw1"),
            ("realisasi_kumulatif", "belum indikator.1.target_tw1"),
            ("capaian_tahunan", "belum indikator.1.target_tw1"),
            ("capaian_tw4", "belum indikator.1.target_tw4"),
        ],
    );
}

#[test]
fn a_targeted_quarter_without_realisasi_leaves_open_what_includes_it() {
    let gap =
        "target=100|target_tw1=10|target_tw2=20|target_tw3=30|realisasi_tw1=5|realisasi_tw3=30";
    for konsolidasi in ["jumlah", "terakhir", "rata-rata", "maksimum"] {
        check(
            "tw3",
            &format!("satuan=Orang|konsolidasi={konsolidasi}|{gap}"),
            &[
                ("capaian_tw1", "50,00"),
                ("capaian_tw2", "belum indikator.1.realisasi_tw2"),
                ("capaian_tw3", "belum indikator.1.realisasi_tw2"),
                ("realisasi_kumulatif", "belum indikator.1.realisasi_tw2"),
                ("capaian_tahunan", "belum indikator.1.realisasi_tw2"),
            ],
        );
    }
}

#[test]
fn quarters_follow_the_direction() {
    let two = "target=10|target_tw1=10|realisasi_tw1=9|target_tw2=10|realisasi_tw2=12";
    check(
        "tw2",
        &format!("satuan=%|polaritas=turun|{two}"),
        &[
            ("capaian_tw1", "110,00"),
            ("capaian_tw2", "80,00"),
            ("capaian_tahunan", "80,00"),
        ],
    );
    check(
        "tw2",
        &format!("satuan=%|polaritas=turun-rasio|{two}"),
        &[("capaian_tw2", "83,33")],
    );
    check(
        "tw2",
        "satuan=hari|polaritas=rentang|target=14-18|target_tw1=7-8|target_tw2=7-10|realisasi_tw1=6|realisasi_tw2=6",
        &[
            ("capaian_tw1", "85,71"),
            // 12 against 14 to 18.
            ("capaian_tw2", "85,71"),
            (
                "target_kumulatif",
                "tidak BukanRentang indikator.1.target_tw2",
            ),
            ("realisasi_kumulatif", "12,00"),
            ("capaian_tahunan", "85,71"),
        ],
    );
    check(
        "tw2",
        "satuan=hari|polaritas=rentang|target=14-18|target_tw1=7-8|target_tw2=9|realisasi_tw1=6|realisasi_tw2=6",
        &[("capaian_tw2", "tidak PerluRentang indikator.1.target_tw2")],
    );
    check(
        "tw1",
        "satuan=%|polaritas=?|target_tw1=7|realisasi_tw1=7",
        &[("capaian_tw1", "tidak PolaritasAsing indikator.1.polaritas")],
    );
    check(
        "tw1",
        "satuan=%|target_tw1=0|realisasi_tw1=7",
        &[("capaian_tw1", "tidak TargetNol")],
    );
}

#[test]
fn the_steps_name_the_cells_that_entered() {
    let outcome = outcome(&lines("tw2", &format!("satuan=Orang|{YEAR}")));
    let cara = |id: &str| sel(&outcome, id).cara.clone();
    let kumulatif = cara("indikator.1.realisasi_kumulatif");
    assert_eq!(kumulatif.rumus.id, "triwulan.jumlah");
    assert_eq!(kumulatif.suku.len(), 2);
    let second = cara("indikator.1.capaian_tw2");
    assert_eq!(second.suku.len(), 4);
    // A sum stands in no cell; one quarter alone does.
    assert!(second.masukan.iter().all(|input| input.asal.is_none()));
    let first = cara("indikator.1.capaian_tw1");
    assert!(first.masukan.iter().all(|input| input.asal.is_some()));
}

#[test]
fn findings_of_the_quarters() {
    let check = |posisi: &str, cells: &str, expected: &[&str]| {
        assert_eq!(
            findings(&outcome(&lines(posisi, cells))),
            expected,
            "{cells}"
        );
    };
    let year = format!("satuan=Orang|{YEAR}");
    check("", &year, &[]);
    check(
        "",
        &format!("{year}|realisasi=91"),
        &["indikator.1.realisasi beda-triwulan"],
    );
    // Before the end of the year the two need not agree.
    check("tw3", &format!("{year}|realisasi=91"), &[]);
    // A mean of quarters is compared as far as the year was written: (5 + 25 + 30 + 30,03) / 4 = 22,5075.
    let mean = format!("{year}|konsolidasi=rata-rata|realisasi_tw4=30,03");
    check("", &format!("{mean}|realisasi=22,51"), &[]);
    check(
        "",
        &format!("{mean}|realisasi=22,50"),
        &["indikator.1.realisasi beda-triwulan"],
    );
    let open = "satuan=Orang|target=9|realisasi=3|target_tw1=3|target_tw2=3|realisasi_tw1=3";
    check("tw1", open, &[]);
    check("tw2", open, &["indikator.1.realisasi_tw2 kosong"]);
    check(
        "tw1",
        "satuan=Orang|target=9|realisasi=3|konsolidasi=?|target_tw1=x|realisasi_tw1=3",
        &[
            "indikator.1.konsolidasi pilihan-asing",
            "indikator.1.target_tw1 bukan-angka",
        ],
    );
    check(
        "tw1",
        "satuan=Orang|target=9|realisasi=3|target_tw1=1-2|realisasi_tw1=3",
        &["indikator.1.target_tw1 bukan-rentang"],
    );
    check(
        "tw9",
        "satuan=Orang|target=9|realisasi=3",
        &["identitas.posisi pilihan-asing"],
    );
    // Without any quarter nothing is said of quarters.
    check("", "satuan=Orang|target=9|realisasi=3|konsolidasi=?", &[]);
}
