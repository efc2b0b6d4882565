//! What is hardly meant, what the calculation found itself, and records without a figure.

use super::temuan;

#[test]
fn figures_that_are_hardly_meant() {
    let found = |lines: &str| temuan("kewajaran", lines);
    assert_eq!(
        found("indikator 1 uraian=A|target=10|realisasi=21"),
        ["rendah indikator.1.capaian"]
    );
    assert_eq!(
        found("indikator 1 uraian=A|target=10|realisasi=20"),
        [""; 0]
    );
    assert_eq!(
        found("indikator 1 uraian=A|target=10|realisasi_lalu=11"),
        ["rendah indikator.1.target"]
    );
    assert_eq!(
        found("indikator 1 uraian=A|target=12|realisasi_lalu=11"),
        [""; 0]
    );
    assert_eq!(
        found("indikator 1 uraian=A|polaritas=turun|target=12|realisasi_lalu=11"),
        ["rendah indikator.1.target"]
    );
    assert_eq!(
        found("indikator 1 uraian=A|polaritas=tepat|target=12|realisasi_lalu=11"),
        [""; 0]
    );
    let spent = |realisasi: &str| {
        found(&format!(
            "indikator 1 uraian=A|target=10|realisasi={realisasi}
             kegiatan 2 pagu_semula=100|realisasi_anggaran=50|indikator=#1"
        ))
    };
    assert_eq!(spent("19,9"), ["rendah indikator.1.ei"]);
    assert_eq!(spent("14"), [""; 0]);
}

const NOL: &str = "indikator 1 uraian=Peningkatan Indeks Keberdayaan Konsumen|target=3|realisasi=3,34
    kegiatan 2 uraian=Survey Pengukuran Indeks Keberdayaan Konsumen|pagu_semula=4.000.000|realisasi_anggaran=4.000.000|indikator=#1
    keluaran 3 uraian=Jumlah Konsumen|target=0|realisasi=0
    kegiatan 4 uraian=Pos Layanan|pagu_semula=9|realisasi_anggaran=9|indikator=#1
    keluaran 5 uraian=Jumlah Pengaduan|target=20|realisasi=21
    kegiatan 6 uraian=Sosialisasi|pagu_semula=9|realisasi_anggaran=9|indikator=#1
    keluaran 7 uraian=Jumlah Peserta|target=0|realisasi=0";

#[test]
fn money_was_spent_on_nothing() {
    assert_eq!(
        temuan("kewajaran", NOL),
        ["rendah keluaran.3.target", "rendah keluaran.7.target"]
    );
    // Said once.
    assert_eq!(temuan("isian", NOL), [""; 0]);
    let some = "kegiatan 4 uraian=Pos|pagu_semula=9|realisasi_anggaran=9\nkeluaran 5 uraian=Jumlah|target=0|realisasi=2";
    assert_eq!(temuan("kewajaran", some), [""; 0]);
    assert_eq!(temuan("isian", some), ["rendah keluaran.5.target"]);
}

/// What measures the indikator was not done; of what only helps it, other kegiatan did their part.
#[test]
fn a_result_is_reported_that_nothing_measures() {
    assert_eq!(
        temuan("tanpa-keluaran", NOL),
        ["rendah keluaran.3.realisasi"]
    );
    let only = "indikator 1 uraian=Tenaga Kerja|target=3|realisasi=4
        kegiatan 2 uraian=Pelatihan|pagu_semula=4|realisasi_anggaran=4|indikator=#1
        keluaran 3 uraian=Jumlah Orang|target=0|realisasi=0";
    assert_eq!(
        temuan("tanpa-keluaran", only),
        ["rendah keluaran.3.realisasi"]
    );
    assert_eq!(
        temuan(
            "tanpa-keluaran",
            &only.replace("realisasi=4\n", "realisasi=0\n")
        ),
        [""; 0]
    );
}

#[test]
fn a_section_that_did_nothing_brought_something_about() {
    let pk = |cells: &str| {
        temuan(
            "tanpa-keluaran",
            &format!(
                "sasaran 9 uraian=Meningkatnya Pengujian dari Balai Pengujian dan Sertifikasi Mutu
                 indikator 1 uraian=Persentase Peningkatan Contoh Sampel|target=10|realisasi=6,17
                 bidang 10 uraian=Kepala UPTD
                 seksi 11 uraian=Kepala Seksi Pengujian, Sertifikasi dan Kalibrasi
                 indikator_pk 12 sasaran=Meningkatnya Jumlah contoh Komoditi|uraian=Jumlah contoh Komoditi Daerah|{cells}"
            ),
        )
    };
    assert_eq!(
        pk("target=360|target_perubahan=0|realisasi=0"),
        ["rendah indikator_pk.12.realisasi"]
    );
    assert_eq!(pk("target=360|target_perubahan=300|realisasi=0"), [""; 0]);
    assert_eq!(pk("target=360|target_perubahan=0|realisasi=230"), [""; 0]);
}

#[test]
fn money_has_its_own_rule_and_empty_cells_are_no_findings() {
    let lines = "indikator 1 uraian=A|target=0|realisasi=1
        program 2 uraian=P|pagu_semula=9
        kegiatan 3 uraian=K|pagu_semula=8|realisasi_anggaran=20";
    assert_eq!(
        temuan("pagu", lines),
        [
            "sedang program.2.pagu_semula",
            "sedang kegiatan.3.realisasi_anggaran"
        ]
    );
    assert_eq!(temuan("isian", lines), ["rendah indikator.1.target"]);
    assert_eq!(temuan("isian", "indikator 1 uraian=A"), [""; 0]);
}

#[test]
fn a_record_whose_figure_is_gone_is_named() {
    let lines = "indikator 1 uraian=A|target=10|realisasi=5
        cetakan 2 angka=indikator.1.capaian|tercetak=50 %
        cetakan 3 angka=indikator.7.capaian|tercetak=60 %|dicetak_di=Tabel 3.2";
    assert_eq!(temuan("lepas", lines), ["rendah cetakan.3.angka"]);
}
