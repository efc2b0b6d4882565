//! Outputs of program and kegiatan.

use super::dokumen::{findings, outcome, show};

#[test]
fn capaian_and_kategori_of_an_output() {
    let check = |cells: &str, capaian: &str, kategori: &str| {
        let outcome = outcome(&format!("program 1 uraian=P\nkeluaran 2 uraian=K|{cells}"));
        assert_eq!(show(&outcome, "keluaran.2.capaian"), capaian, "{cells}");
        assert_eq!(show(&outcome, "keluaran.2.kategori"), kategori, "{cells}");
    };
    check("target=50|realisasi=26", "52,00", "Rendah");
    check("target=20|realisasi=108", "540,00", "Sangat Tinggi");
    check(
        "polaritas=turun|target=10|realisasi=5",
        "150,00",
        "Sangat Tinggi",
    );
    check(
        "target=0|realisasi=0",
        "tidak TargetNol",
        "tidak Bergantung keluaran.2.capaian",
    );
    check(
        "target=3",
        "belum keluaran.2.realisasi",
        "belum keluaran.2.realisasi",
    );
    check(
        "target=18;25|realisasi=1",
        "tidak Majemuk keluaran.2.target",
        "tidak Bergantung keluaran.2.capaian",
    );
}

#[test]
fn the_cap_holds_for_the_kategori() {
    let outcome = outcome(
        "pengaturan batas=100|skala=dasbor
         kegiatan 1 uraian=P
         keluaran 2 uraian=K|target=10|realisasi=20",
    );
    assert_eq!(show(&outcome, "keluaran.2.capaian"), "200,00");
    assert_eq!(show(&outcome, "keluaran.2.capaian_dihitung"), "100,00");
    assert_eq!(show(&outcome, "keluaran.2.kategori"), "Tercapai");
}

#[test]
fn money_spent_on_a_zero_target_is_worth_a_look() {
    let check = |lines: &str, expected: &[&str]| {
        let lines = format!("identitas instansi=X|tahun=2020\n{lines}");
        assert_eq!(findings(&outcome(&lines)), expected, "{lines}");
    };
    let kegiatan = |realisasi: &str, target: &str| {
        format!(
            "program 1 uraian=P
             keluaran 2 uraian=K|target={target}|realisasi=0
             kegiatan 3 uraian=G|pagu_semula=100|realisasi_anggaran={realisasi}
             keluaran 4 uraian=L|target={target}|realisasi=0"
        )
    };
    check(&kegiatan("0", "0"), &[]);
    check(&kegiatan("5", "1"), &[]);
    // The program has the money of its kegiatan.
    check(
        &kegiatan("5", "0"),
        &[
            "keluaran.2.target belanja-tanpa-target",
            "keluaran.4.target belanja-tanpa-target",
        ],
    );
    // The kegiatan after it is another matter.
    check(
        "kegiatan 1 uraian=A|pagu_semula=1|realisasi_anggaran=0
         keluaran 2 uraian=K|target=0|realisasi=0
         kegiatan 3 uraian=B|pagu_semula=1|realisasi_anggaran=1",
        &[],
    );
}

#[test]
fn findings_of_an_output() {
    let check = |cells: &str, expected: &[&str]| {
        let lines = format!(
            "identitas instansi=X|tahun=2020
             kegiatan 1 uraian=A|pagu_semula=1|realisasi_anggaran=0
             keluaran 2 {cells}"
        );
        assert_eq!(findings(&outcome(&lines)), expected, "{cells}");
    };
    check("", &[]);
    check("uraian=K|target=1|realisasi=1", &[]);
    check(
        "satuan=S",
        &[
            "keluaran.2.uraian kosong",
            "keluaran.2.target kosong",
            "keluaran.2.realisasi kosong",
        ],
    );
    check(
        "uraian=K|target=1-2|realisasi=1",
        &["keluaran.2.target bukan-rentang"],
    );
    check(
        "uraian=K|target=x|realisasi=1",
        &["keluaran.2.target bukan-angka"],
    );
}

#[test]
fn outputs_leave_the_money_as_it_is() {
    let outcome = outcome(
        "program 1 uraian=P
         keluaran 2 uraian=K|target=7|realisasi=7
         kegiatan 3 pagu_semula=100|realisasi_anggaran=50
         keluaran 4 uraian=K|target=7|realisasi=7",
    );
    assert_eq!(show(&outcome, "program.1.pagu"), "100");
    assert_eq!(show(&outcome, "total.jumlah_realisasi_anggaran"), "50");
}
