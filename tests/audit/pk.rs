//! Agreements against the report and down the cascade.

use super::temuan;

#[test]
fn what_stands_in_only_one_of_the_lists_is_named() {
    let found = temuan(
        "pk",
        "indikator 1 uraian=Persentase Sarana Perdagangan
         indikator 2 uraian=Nilai Ekspor (US$)
         kepala 10 uraian=Kepala
         indikator_pk 11 uraian=Nilai Ekspor|target=1
         indikator_pk 12 uraian=Persentase Tingkat Pelayanan|target=100",
    );
    assert_eq!(
        found,
        ["rendah indikator.1.uraian", "rendah indikator_pk.12.uraian"]
    );
    // Without an agreement of the head there is nothing to miss.
    assert_eq!(
        temuan(
            "pk",
            "indikator 1 uraian=Nilai\nbidang 10 uraian=B\nindikator_pk 11 uraian=Lain|target=1"
        ),
        [""; 0]
    );
}

#[test]
fn a_revised_target_leaves_the_one_that_is_measured_against() {
    let pk = |revised: &str| {
        temuan(
            "pk",
            &format!(
                "indikator 1 uraian=Persentase Sarana Perdagangan|target=1,15%|realisasi=0
                 bidang 10 uraian=Kepala Bidang
                 indikator_pk 11 uraian=Persentase Peningkatan Sarana dan Prasarana Perdagangan yang dibangun (%)|target=1,15|target_perubahan={revised}"
            ),
        )
    };
    assert_eq!(pk("0"), ["sedang indikator_pk.11.target_perubahan"]);
    assert_eq!(pk("1"), ["rendah indikator_pk.11.target_perubahan"]);
    assert_eq!(pk("1,15"), [""; 0]);
}

#[test]
fn the_target_above_stays_though_the_one_below_is_0() {
    let pk = |above: &str, below: &str| {
        temuan(
            "pk",
            &format!(
                "bidang 10 uraian=Kepala Bidang
                 indikator_pk 11 uraian=Jenis Persentase Kawasan Industri dan SIKIM|{above}
                 seksi 12 uraian=Kepala Seksi
                 indikator_pk 13 uraian=Jumlah Kawasan Industri dan SIKIM Terbentuk|{below}
                 indikator_pk 14 uraian=Jumlah Dokumen|target=2|target_perubahan=0"
            ),
        )
    };
    let kept = "target=25 : 28|target_perubahan=25:28";
    assert_eq!(
        pk(kept, "target=1 ; 2|target_perubahan=0"),
        ["rendah indikator_pk.11.target_perubahan"]
    );
    assert_eq!(pk(kept, "target=1|target_perubahan=1"), [""; 0]);
    assert_eq!(
        pk(
            "target=25|target_perubahan=0",
            "target=1|target_perubahan=0"
        ),
        [""; 0]
    );
}
