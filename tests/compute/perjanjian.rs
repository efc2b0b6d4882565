//! Performance agreements: capaian against both targets, what a revision changed, means and money per jabatan.

use kalkulator_sakip::domain::compute::{Perubahan, direvisi, perubahan};
use kalkulator_sakip::domain::field::RowKind;
use kalkulator_sakip::domain::outcome::Outcome;

use super::dokumen::{document, findings, notes, outcome, row, show};

fn ids(outcome: &Outcome, at: usize) -> Vec<String> {
    let row = &outcome.baris[outcome.baris.len() - at];
    row.sel
        .iter()
        .map(|sel| sel.hasil.id().into_owned())
        .collect()
}

#[test]
fn capaian_against_both_targets() {
    let check = |cells: &str, expected: &[(&str, &str)]| {
        let outcome = outcome(&format!("indikator_pk 1 uraian=I|{cells}"));
        for (hasil, expected) in expected {
            let id = format!("indikator_pk.1.{hasil}");
            assert_eq!(show(&outcome, &id), *expected, "{cells}: {hasil}");
        }
        let found: Vec<_> = ids(&outcome, 1);
        let expected: Vec<_> = expected.iter().map(|(hasil, _)| *hasil).collect();
        assert_eq!(found, expected, "{cells}");
    };
    check(
        "target=2300|target_perubahan=1500|realisasi=1840",
        &[
            ("capaian", "80,00"),
            ("capaian_perubahan", "122,67"),
            ("selisih_target", "-800,00"),
            ("kategori", "Sangat Tinggi"),
        ],
    );
    // Only in one of the two: no second result, and the one in force has the kategori.
    check(
        "target=10|realisasi=8",
        &[("capaian", "80,00"), ("kategori", "Tinggi")],
    );
    check(
        "target_perubahan=10|realisasi=5",
        &[
            ("capaian_perubahan", "50,00"),
            ("kategori", "Sangat Rendah"),
        ],
    );
    check(
        "target=39|target_perubahan=0|realisasi=0",
        &[
            ("capaian", "0,00"),
            ("capaian_perubahan", "tidak TargetNol"),
            ("selisih_target", "-39,00"),
            (
                "kategori",
                "tidak Bergantung indikator_pk.1.capaian_perubahan",
            ),
        ],
    );
    check(
        "target=18;25|target_perubahan=18|realisasi=18",
        &[
            ("capaian", "tidak Majemuk indikator_pk.1.target"),
            ("capaian_perubahan", "100,00"),
            ("selisih_target", "tidak Majemuk indikator_pk.1.target"),
            ("kategori", "Sangat Tinggi"),
        ],
    );
    check(
        "polaritas=turun|target=<11|realisasi=≤7,82",
        &[("capaian", "128,91"), ("kategori", "Sangat Tinggi")],
    );
    check(
        "satuan=hari",
        &[
            ("capaian", "belum indikator_pk.1.target"),
            ("kategori", "belum indikator_pk.1.target"),
        ],
    );
}

#[test]
fn a_jabatan_has_the_mean_of_its_own_indikator() {
    let outcome = outcome(
        "kepala 1 uraian=K
         indikator_pk 2 uraian=I|target=10|realisasi=5
         indikator_pk 3 uraian=I|target=10|target_perubahan=5|realisasi=5
         bidang 4 uraian=B
         seksi 5 uraian=S
         indikator_pk 6 uraian=I|target=10|realisasi=1
         indikator_pk 7 uraian=I|target=0|realisasi=0
         seksi 8",
    );
    assert_eq!(show(&outcome, "kepala.1.rerata"), "75,00");
    assert_eq!(show(&outcome, "seksi.5.rerata"), "10,00");
    assert_eq!(
        notes(&outcome, "seksi.5.rerata"),
        ["Sebagian { terhitung: 1, dari: 2 }"]
    );
    // The bidang has none of its own, the last seksi nothing at all.
    assert_eq!(ids(&outcome, 5), Vec::<String>::new());
    assert_eq!(ids(&outcome, 1), Vec::<String>::new());
}

#[test]
fn the_cap_holds_for_the_mean() {
    let outcome = outcome(
        "pengaturan batas=100
         kepala 1 uraian=K
         indikator_pk 2 uraian=I|target=10|realisasi=50
         indikator_pk 3 uraian=I|target=10|realisasi=5",
    );
    assert_eq!(show(&outcome, "indikator_pk.2.capaian"), "500,00");
    assert_eq!(show(&outcome, "kepala.1.rerata"), "75,00");
}

#[test]
fn money_of_the_program_of_a_jabatan() {
    let outcome = outcome(
        "kepala 1 uraian=K
         program_pk 2 uraian=P|pagu_semula=1.000|pagu_perubahan=800
         program_pk 3 uraian=P|pagu_semula=500
         program_pk 4 uraian=P|pagu_perubahan=7
         seksi 5 uraian=S
         program_pk 6 uraian=P|pagu_semula=x
         program_pk 7",
    );
    assert_eq!(show(&outcome, "kepala.1.pagu"), "1.307");
    assert_eq!(show(&outcome, "kepala.1.jumlah_pagu_semula"), "1.500");
    assert_eq!(
        notes(&outcome, "kepala.1.jumlah_pagu_semula"),
        ["Sebagian { terhitung: 2, dari: 3 }"]
    );
    assert_eq!(
        show(&outcome, "seksi.5.pagu"),
        "tidak BukanAngka program_pk.6.pagu_semula"
    );
}

#[test]
fn what_a_revision_changed() {
    let check = |cells: &str, expected: Perubahan| {
        assert_eq!(
            perubahan(&row(RowKind::IndikatorPk, 1, cells)),
            expected,
            "{cells}"
        );
    };
    check("", Perubahan::Tetap);
    check("target=5|target_perubahan=5", Perubahan::Tetap);
    check("target=5|target_perubahan= 5 ", Perubahan::Tetap);
    check("target=1.500|target_perubahan=1500", Perubahan::Tetap);
    check(
        "target=1.835.337.899,07|target_perubahan=1835337899,07",
        Perubahan::Tetap,
    );
    check("target=5|target_perubahan=5,0", Perubahan::Tetap);
    check("target=57%|target_perubahan=57", Perubahan::Tetap);
    check(
        "target=132 Orang|target_perubahan=130 Orang",
        Perubahan::TargetBerubah,
    );
    check("target=<11|target_perubahan=11", Perubahan::TargetBerubah);
    check("target=25 : 28|target_perubahan=25:28", Perubahan::Tetap);
    check("target=18;25|target_perubahan=18", Perubahan::TargetBerubah);
    check(
        "satuan=%|target=1.370|target_perubahan=1370",
        Perubahan::TargetBerubah,
    );
    check("target=2|target_perubahan=x", Perubahan::TargetBerubah);
    check("target_perubahan=4", Perubahan::Baru);
    check("target=4", Perubahan::Dihapus);
}

#[test]
fn an_agreement_is_revised_where_any_indikator_has_a_second_target() {
    let doc = document(
        "kepala 1
         program_pk 2 pagu_perubahan=1
         indikator_pk 3 target=1
         indikator_pk 4 target=1|target_perubahan=1
         seksi 5
         indikator_pk 6 target=1
         bidang 7",
    );
    let revised: Vec<bool> = (0..7).map(|at| direvisi(&doc, at)).collect();
    assert_eq!(revised, [true, true, true, true, false, false, false]);
}

#[test]
fn findings_of_an_agreement() {
    let check = |lines: &str, expected: &[&str]| {
        let lines = format!("identitas instansi=X|tahun=2020\n{lines}");
        assert_eq!(findings(&outcome(&lines)), expected, "{lines}");
    };
    // Signed before there is any realisasi; an empty row does not count.
    check("indikator_pk 1 uraian=I|target=5\nindikator_pk 2", &[]);
    check("indikator_pk 1 uraian=I|target_perubahan=5", &[]);
    check(
        "indikator_pk 1 realisasi=5",
        &[
            "indikator_pk.1.uraian kosong",
            "indikator_pk.1.target kosong",
        ],
    );
    check(
        "indikator_pk 1 uraian=I|target=40 ; 39",
        &["indikator_pk.1.target majemuk"],
    );
    check(
        "indikator_pk 1 uraian=I|target=1|polaritas=?",
        &["indikator_pk.1.polaritas pilihan-asing"],
    );
    check(
        "indikator_pk 1 uraian=I|target=1|target_perubahan=1-2",
        &["indikator_pk.1.target_perubahan bukan-rentang"],
    );
    check(
        "program_pk 1 uraian=P|pagu_semula=-5",
        &["program_pk.1.pagu_semula negatif"],
    );
    check(
        "program_pk 1 uraian=P|pagu_semula=1-5",
        &["program_pk.1.pagu_semula bukan-rentang"],
    );
    check(
        "program_pk 1 uraian=P|pagu_perubahan=x",
        &["program_pk.1.pagu_perubahan bukan-angka"],
    );
}
