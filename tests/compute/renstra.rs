//! The Renstra: which year it is, which edition is in force, and the capaian against both.

use super::dokumen::{findings, outcome, show};

const ROW: &str = "awal1=10|awal2=20|awal3=30|awal4=40|awal5=50|ubah3=25|ubah5=60|indikator=#1";

fn lines(tahun: &str, periode: &str, renstra: &str) -> String {
    format!(
        "identitas instansi=X|tahun={tahun}|periode_renstra={periode}
         indikator 1 uraian=I|satuan=Orang|target=1|realisasi=15
         indikator 2 uraian=J|satuan=Orang|target=1|realisasi=1
         indikator_renstra 9 uraian=R|{renstra}"
    )
}

#[track_caller]
fn check(tahun: &str, periode: &str, renstra: &str, expected: &[(&str, &str)]) {
    let outcome = outcome(&lines(tahun, periode, renstra));
    for (id, expected) in expected {
        assert_eq!(
            show(&outcome, id),
            *expected,
            "{tahun} {periode} {renstra}: {id}"
        );
    }
}

const AWAL_TAHUN: &str = "indikator_renstra.9.capaian_awal_tahun";
const AWAL_AKHIR: &str = "indikator_renstra.9.capaian_awal_akhir";
const UBAH_TAHUN: &str = "indikator_renstra.9.capaian_ubah_tahun";
const UBAH_AKHIR: &str = "indikator_renstra.9.capaian_ubah_akhir";
const TARGET: &str = "indikator.1.target_renstra_tahun";
const CAPAIAN: &str = "indikator.1.capaian_renstra_tahun";
const AKHIR: &str = "indikator.1.capaian_renstra";

#[test]
fn both_editions_side_by_side() {
    check(
        "2020",
        "2017-2022",
        ROW,
        &[
            (AWAL_TAHUN, "50,00"),
            (AWAL_AKHIR, "30,00"),
            (UBAH_TAHUN, "60,00"),
            (UBAH_AKHIR, "25,00"),
            (TARGET, "25,00"),
            (CAPAIAN, "60,00"),
            (AKHIR, "25,00"),
        ],
    );
    // The revised edition has no target for 2019: the first one is in force.
    check(
        "2019",
        "2017-2022",
        ROW,
        &[
            (AWAL_TAHUN, "75,00"),
            (UBAH_TAHUN, "belum indikator_renstra.9.ubah2"),
            (TARGET, "20,00"),
            (CAPAIAN, "75,00"),
        ],
    );
}

#[test]
fn the_years_are_the_last_five_of_the_period() {
    let year = |tahun: &str, periode: &str, expected: &str| {
        check(tahun, periode, ROW, &[(AWAL_TAHUN, expected)]);
    };
    for periode in [
        "2017-2022",
        "2018-2022",
        "2018 – 2022",
        "2018 s.d. 2022",
        "2018/2022",
    ] {
        year("2018", periode, "150,00");
        year("2022", periode, "30,00");
        year("2017", periode, "tidak TanpaTahunRenstra");
        year("2023", periode, "tidak TanpaTahunRenstra");
    }
    // A shorter period begins with its first year and ends with its last.
    check(
        "2024",
        "2024-2026",
        ROW,
        &[(AWAL_TAHUN, "150,00"), (AWAL_AKHIR, "50,00")],
    );
    year("2026", "2024-2026", "50,00");
    // Without year or period only the end is known.
    for (tahun, periode) in [
        ("", "2018-2022"),
        ("2020", ""),
        ("2020", "lima tahun"),
        ("2020", "2022-2018"),
    ] {
        check(
            tahun,
            periode,
            ROW,
            &[
                (AWAL_TAHUN, "tidak TanpaTahunRenstra"),
                (AWAL_AKHIR, "30,00"),
                (TARGET, "tidak TanpaTahunRenstra"),
                (CAPAIAN, "tidak TanpaTahunRenstra"),
            ],
        );
    }
}

#[test]
fn a_row_without_indikator_has_no_capaian() {
    for link in ["", "indikator=Nilai Ekspor"] {
        check(
            "2020",
            "2018-2022",
            &format!("awal3=5|{link}"),
            &[
                (AWAL_TAHUN, "tidak TanpaTautan"),
                (AWAL_AKHIR, "tidak TanpaTautan"),
            ],
        );
    }
    for link in ["1", "i", "#1"] {
        check(
            "2020",
            "2018-2022",
            &format!("awal3=5|indikator={link}"),
            &[(AWAL_TAHUN, "300,00")],
        );
    }
}

#[test]
fn an_edition_without_any_text_has_no_results() {
    let outcome = outcome(&lines("2020", "2018-2022", "awal3=5|indikator=#1"));
    let row = outcome.baris.iter().find(|row| row.sel.len() == 2);
    let ids = row.map(|row| row.sel.iter().map(|sel| sel.hasil.id()).collect::<Vec<_>>());
    assert_eq!(
        ids.unwrap_or_default(),
        ["capaian_awal_tahun", "capaian_awal_akhir"]
    );
    assert_eq!(
        show(&outcome, AWAL_AKHIR),
        "belum indikator_renstra.9.awal5"
    );
    assert_eq!(show(&outcome, AKHIR), "belum indikator_renstra.9.awal5");
}

#[test]
fn direction_of_the_row_or_of_its_indikator() {
    let outcome = outcome(
        "identitas tahun=2020|periode_renstra=2018-2022
         indikator 1 polaritas=turun|satuan=%|realisasi=9,74
         indikator 2 realisasi=9,74|satuan=%
         indikator_renstra 8 uraian=R|satuan=%|awal3=<11|indikator=#1
         indikator_renstra 9 uraian=R|satuan=%|polaritas=turun|awal3=<11|indikator=#2",
    );
    assert_eq!(
        show(&outcome, "indikator_renstra.8.capaian_awal_tahun"),
        "111,45"
    );
    assert_eq!(show(&outcome, AWAL_TAHUN), "111,45");
    assert_eq!(
        show(&outcome, "indikator.1.capaian_renstra_tahun"),
        "111,45"
    );
    // On the row of the indikator its own direction holds.
    assert_eq!(show(&outcome, "indikator.2.capaian_renstra_tahun"), "88,55");
}

#[test]
fn a_target_typed_at_the_indikator_goes_before_the_linked_one() {
    let outcome = outcome(
        "identitas tahun=2020|periode_renstra=2018-2022
         indikator 1 realisasi=15|target_renstra=30
         indikator_renstra 9 uraian=R|awal5=50|indikator=#1",
    );
    assert_eq!(show(&outcome, AKHIR), "50,00");
    assert_eq!(show(&outcome, AWAL_AKHIR), "30,00");
}

#[test]
fn findings_of_the_renstra() {
    let check = |periode: &str, renstra: &str, expected: &[&str]| {
        assert_eq!(
            findings(&outcome(&lines("2020", periode, renstra))),
            expected,
            "{renstra}"
        );
    };
    check("2018-2022", ROW, &[]);
    check(
        "lima tahun",
        ROW,
        &["identitas.periode_renstra bukan-periode"],
    );
    check("2018", ROW, &["identitas.periode_renstra bukan-periode"]);
    check("", "awal1=x", &["indikator_renstra.9.awal1 bukan-angka"]);
    check("", "ubah5=100;11", &["indikator_renstra.9.ubah5 majemuk"]);
    check(
        "",
        "indikator=#7",
        &["indikator_renstra.9.indikator tautan-asing"],
    );
    check(
        "",
        "indikator=#1;#2",
        &["indikator_renstra.9.indikator tautan-satu"],
    );
    check(
        "",
        "polaritas=atas",
        &["indikator_renstra.9.polaritas pilihan-asing"],
    );
    // A second row for the same indikator.
    check(
        "",
        "indikator=#1\nindikator_renstra 10 uraian=R|awal1=1|indikator=1",
        &["indikator_renstra.10.indikator tautan-satu"],
    );
    check(
        "",
        "indikator=#1\nindikator_renstra 10 awal1=1",
        &["indikator_renstra.10.uraian kosong"],
    );
    check("", "indikator=#1\nindikator_renstra 10", &[]);
}

#[test]
fn a_lone_dot_reads_as_in_the_rows_near_by() {
    let outcome = outcome(
        "identitas tahun=2020|periode_renstra=2018-2022
         indikator 1 satuan=hari|target=7|realisasi=600
         indikator_renstra 8 uraian=R|satuan=hari|awal3=1.234.567
         indikator_renstra 9 uraian=R|satuan=hari|awal3=1.200|indikator=#1",
    );
    assert_eq!(show(&outcome, AWAL_TAHUN), "50,00");
}

#[test]
fn the_years_of_the_targets_follow_the_period() {
    use kalkulator_sakip::domain::compute::tahun_target;
    use kalkulator_sakip::domain::document::{CellRef, Document, RowId};
    use kalkulator_sakip::domain::edit::Edit;
    use kalkulator_sakip::domain::field::Field;
    use kalkulator_sakip::text::judul_kolom;

    for (period, years, first, last) in [
        (
            "2017-2022",
            [2018, 2019, 2020, 2021, 2022].as_slice(),
            "Awal 2018",
            "Perubahan 2022",
        ),
        (
            "2018 s.d. 2022",
            &[2018, 2019, 2020, 2021, 2022],
            "Awal 2018",
            "Perubahan 2022",
        ),
        ("2020-2021", &[2020, 2021], "Awal 2020", "Perubahan ke-5"),
        ("", &[], "Awal ke-1", "Perubahan ke-5"),
    ] {
        let mut document = Document::default();
        let at = CellRef::new(RowId::IDENTITAS, Field::PeriodeRenstra);
        document.apply(Edit::set(at, period)).unwrap();
        let found: Vec<usize> = (1..=5)
            .filter_map(|ke| tahun_target(&document, ke))
            .collect();
        assert_eq!(found, years, "{period}");
        assert_eq!(judul_kolom(&document, Field::Awal1), first, "{period}");
        assert_eq!(judul_kolom(&document, Field::Ubah5), last, "{period}");
    }
}
