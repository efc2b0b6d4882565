//! One indikator, by hand.

use super::*;

#[track_caller]
fn check(lines: &str, hasil: &str, goal: &str, entry: &str, expected: &str) {
    let outcome = outcome(lines);
    assert_eq!(baris(&outcome, &tanya(hasil, goal, entry)), expected);
}

#[test]
fn realisasi_by_direction() {
    let table = [
        ("naik", "80", "60", ">= 90", "x"),
        ("naik", "80", "60,5", ">= 91.23", "x"),
        ("naik", "80", "", ">= 90", "x"),
        ("naik", "80", "90", ">= 90", "x"),
        ("naik", "80", "90", "<= 90", "x"),
        ("naik", "-10", "-12", ">= 100", "x"),
        ("turun", "80", "90", ">= 100", "x"),
        ("turun", "80", "90", ">= 201", "x"),
        ("turun", "80", "500", ">= 0", "x"),
        ("turun-rasio", "80", "90", ">= 100", "x"),
        ("turun-rasio", "80", "90", ">= 100000000", "x"),
        ("rentang", "80-90", "70", ">= 100", "x"),
        ("rentang", "80-90", "70", ">= 110", "x"),
        ("rentang-turun", "80-90", "100", ">= 100", "x"),
        ("rentang-turun", "80-90", "100", ">= 95", "x"),
        ("tepat", "80", "90", ">= 95", "x"),
        ("tepat", "80", "90", ">= 100", "x"),
        ("tepat", "80", "90", ">= 101", "x"),
        ("tepat", "80", "90", "<= 50", "x"),
        ("stabil", "80", "50", ">= 100", "x"),
        ("stabil", "80", "50", ">= 110", "x"),
        ("stabil", "80", "120", ">= 120", "x"),
        ("turun", "0", "12", ">= 90", "x"),
        ("naik", "0", "12", ">= 90", "x"),
    ];
    for (polaritas, target, realisasi, goal, expected) in table {
        let lines = format!(
            "indikator 1 satuan=%|polaritas={polaritas}|target={target}|realisasi={realisasi}|realisasi_terburuk=20"
        );
        let o = outcome(&lines);
        eprintln!(
            "{polaritas} {target} {realisasi} {goal} => {}",
            baris(
                &o,
                &tanya("indikator.1.capaian", goal, "indikator.1.realisasi")
            )
        );
        eprintln!(
            "                     target => {}",
            baris(
                &o,
                &tanya("indikator.1.capaian", goal, "indikator.1.target")
            )
        );
        let _ = expected;
    }
}

#[test]
fn lain() {
    let lines = "pengaturan batas=120|skala=skp
        tujuan 50 uraian=A
        sasaran 51 uraian=B
        indikator 1 satuan=orang|target=80|realisasi=60|polaritas=naik|bobot=2
        indikator 2 satuan=%|target=5|realisasi=6|polaritas=turun|bobot=1
        sasaran 52 uraian=C
        indikator 3 satuan=indeks|target=3,5|realisasi=3,1|polaritas=tepat|bobot=4
        kegiatan 10 uraian=K|indikator=1|pagu_semula=1.000.000|pagu_perubahan=900.000|realisasi_anggaran=800.000
        kegiatan 11 uraian=L|indikator=1|pagu_semula=333.333|realisasi_anggaran=300.001
        kegiatan 12 uraian=M|indikator=#1;#2|pagu_semula=500.000|realisasi_anggaran=400.000";
    for hasil in [
        "indikator.1.kategori",
        "rekap.kategori",
        "sasaran.51.kategori",
    ] {
        for goal in [
            "kelas 0", "kelas 1", "kelas 2", "kelas 3", "kelas 4", "kelas 5",
        ] {
            coba(lines, hasil, goal, "indikator.1.realisasi");
        }
    }
    for hasil in ["rekap.rerata", "rekap.rerata_sasaran", "sasaran.51.rerata"] {
        for goal in [
            ">= 90", ">= 100", ">= 106", ">= 110", ">= 70", "<= 70", "<= 20",
        ] {
            coba(lines, hasil, goal, "merata");
        }
        coba(
            &format!("pengaturan rerata=berbobot\n{lines}"),
            hasil,
            ">= 90",
            "merata",
        );
        coba(
            &format!("pengaturan batas=tanpa\n{lines}"),
            hasil,
            ">= 200",
            "merata",
        );
    }
    coba(lines, "rekap.kategori", "kelas 0", "merata");
    coba(lines, "rekap.kategori", "kelas 1", "merata");
    coba(
        &format!("pengaturan skala=lampu\n{lines}"),
        "rekap.kategori",
        "kelas 0",
        "merata",
    );
    let o = outcome(lines);
    for calon in kalkulator_sakip::domain::whatif::cari::siapa(
        &o,
        parse_hasil_id("rekap.rerata").unwrap(),
        syarat(">= 92"),
    ) {
        eprintln!("{calon:?}");
    }
    for (hasil, goal, entry) in [
        ("rekap.rerata", ">= 95", "indikator.1.realisasi"),
        ("rekap.rerata", ">= 100", "indikator.2.realisasi"),
        ("rekap.rerata", ">= 95", "indikator.3.realisasi"),
        ("rekap.rerata", "<= 80", "indikator.3.realisasi"),
        ("rekap.rerata", ">= 95", "indikator.1.target"),
        ("rekap.rerata_sasaran", ">= 90", "indikator.1.realisasi"),
        (
            "rekap.rerata_tanpa_tertinggi",
            ">= 90",
            "indikator.1.realisasi",
        ),
        ("indikator.1.ei", ">= 0", "uang 1"),
        ("indikator.1.ei", ">= 0", "pagu 1"),
        ("indikator.1.ei", ">= 0", "indikator.1.realisasi"),
        ("indikator.1.ei", ">= 0", "indikator.1.target"),
        ("indikator.1.serapan", ">= 95", "uang 1"),
        ("indikator.1.serapan", "<= 95", "pagu 1"),
        ("indikator.1.serapan", ">= 95", "pagu 1"),
        ("indikator.1.nilai_efisiensi", ">= 60", "uang 1"),
        ("indikator.1.nilai_efisiensi", ">= 60", "pagu 1"),
        ("indikator.1.nilai_efisiensi", ">= 100", "uang 1"),
        ("indikator.1.nilai_efisiensi", ">= 101", "uang 1"),
        (
            "indikator.1.nilai_efisiensi",
            ">= 60",
            "indikator.1.realisasi",
        ),
        ("indikator.1.nilai_efisiensi", ">= 60", "indikator.1.target"),
        ("indikator.1.efisiensi_pmk", ">= 7", "indikator.1.realisasi"),
        ("rekap.ei", ">= 0", "indikator.1.realisasi"),
        ("rekap.ei", ">= 0", "indikator.2.realisasi"),
        ("rekap.ei", ">= 0", "uang 1"),
        ("rekap.ei", ">= 0", "pagu 1"),
        ("rekap.nilai_efisiensi", ">= 50", "indikator.1.realisasi"),
        ("rekap.nilai_efisiensi", ">= 50", "indikator.1.target"),
        ("rekap.nilai_efisiensi", ">= 50", "pagu 1"),
        (
            "kegiatan.10.serapan",
            ">= 95",
            "kegiatan.10.realisasi_anggaran",
        ),
        ("total.serapan", ">= 95", "kegiatan.10.realisasi_anggaran"),
        ("total.serapan", ">= 95", "uang 1"),
        ("indikator.3.ei", ">= 0", "uang 3"),
        (
            "indikator.3.selisih_capaian",
            ">= 1",
            "indikator.3.realisasi",
        ),
        ("indikator.3.pertumbuhan", ">= 1", "indikator.3.realisasi"),
    ] {
        coba(lines, hasil, goal, entry);
        if hasil.contains("rerata") {
            coba(
                &format!("pengaturan rerata=berbobot\n{lines}"),
                hasil,
                goal,
                entry,
            );
        }
    }
}

fn coba(lines: &str, hasil: &str, goal: &str, entry: &str) {
    let o = outcome(lines);
    eprintln!(
        "{hasil} {goal} by {entry}: now {:?}\n      => {}",
        o.sel(tanya(hasil, goal, entry).hasil).map(|s| &s.nilai),
        baris(&o, &tanya(hasil, goal, entry))
    );
}
