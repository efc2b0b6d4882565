//! Every scale at and around every bound.

use kalkulator_sakip::domain::field::SKALA;
use kalkulator_sakip::domain::notation::Decimal;
use kalkulator_sakip::domain::rulebook::skala::Skala;

use super::dokumen::{dec, findings, outcome, show};

/// The bands of a preset from the top down, each with the least capaian in it; the last takes everything below.
#[track_caller]
fn check(id: &str, step: &str, bands: &[(&str, &str)]) {
    let skala = Skala::preset(id).unwrap_or_else(|| panic!("no scale {id}"));
    let class = |capaian: Decimal| {
        let rank = skala.kelas(capaian).expect("a class");
        skala.kelas[rank].label.clone()
    };
    assert_eq!(skala.kelas.len(), bands.len() + 1, "{id}");
    let (last, upper) = (bands.len(), bands);
    for (at, (word, least)) in upper.iter().enumerate() {
        let below = skala.kelas[at + 1].label.clone();
        assert_eq!(class(dec(least)), *word, "{id} {least}");
        assert_eq!(class(dec(least) - dec(step)), below, "{id} below {least}");
    }
    let bottom = skala.kelas[last].label.clone();
    for far in ["0", "-1", "-1000000"] {
        assert_eq!(class(dec(far)), bottom, "{id} {far}");
    }
    assert_eq!(class(dec("30047.05")), upper[0].0, "{id}");
}

#[test]
fn permendagri_in_its_three_forms() {
    let fine = "0.0000000001";
    check(
        "permendagri",
        fine,
        &[
            ("Sangat Tinggi", "91"),
            ("Tinggi", "76"),
            ("Sedang", "66"),
            ("Rendah", "51"),
        ],
    );
    check(
        "permendagri-baik",
        fine,
        &[
            ("Sangat Baik", "91"),
            ("Baik", "76"),
            ("Cukup", "66"),
            ("Kurang", "51"),
        ],
    );
    let rounded = [
        ("Sangat Tinggi", "90.5"),
        ("Tinggi", "75.5"),
        ("Sedang", "65.5"),
        ("Rendah", "50.5"),
    ];
    check("permendagri-bulat", fine, &rounded);
}

#[test]
fn the_other_scales_in_use() {
    let fine = "0.0000000001";
    check(
        "empat-tingkat",
        fine,
        &[
            ("Sangat Berhasil", "100"),
            ("Berhasil", "75"),
            ("Cukup Berhasil", "55"),
        ],
    );
    check(
        "jatim",
        fine,
        &[
            ("Sangat Baik", "100.0000000001"),
            ("Baik", "75"),
            ("Cukup", "55"),
        ],
    );
    let six = [
        ("Memuaskan", "85.0000000001"),
        ("Sangat Baik", "75.0000000001"),
        ("Baik", "65.0000000001"),
        ("Cukup Baik", "50.0000000001"),
        ("Agak Kurang", "30.0000000001"),
    ];
    check("enam-tingkat", fine, &six);
    check(
        "skp",
        fine,
        &[
            ("Sangat Baik", "100.5"),
            ("Baik", "99.5"),
            ("Cukup", "79.5"),
            ("Kurang", "59.5"),
        ],
    );
    check(
        "lampu",
        fine,
        &[("Hijau", "90.0000000001"), ("Kuning", "70")],
    );
    let board = [
        ("Melampaui", "105.0000000001"),
        ("Tercapai", "95"),
        ("Mendekati Target", "80"),
        ("Perlu Perhatian", "60"),
    ];
    check("dasbor", fine, &board);
    check(
        "semarang",
        fine,
        &[
            ("Istimewa", "90"),
            ("Baik", "80"),
            ("Butuh Perbaikan", "70"),
            ("Kurang", "60"),
        ],
    );
}

#[test]
fn predikat_akip_on_two_decimals() {
    let bands = [
        ("AA", "90.005"),
        ("A", "80.005"),
        ("BB", "70.005"),
        ("B", "60.005"),
        ("CC", "50.005"),
        ("C", "30.005"),
    ];
    check("akip", "0.0000000001", &bands);
}

#[test]
fn every_offered_scale_exists_and_has_no_gap() {
    for choice in SKALA.iter().filter(|choice| choice.id != "sendiri") {
        let skala = Skala::preset(choice.id).unwrap_or_else(|| panic!("no scale {}", choice.id));
        assert_eq!(skala.id, choice.id);
        let mut above = None;
        // In steps of a hundredth from high to low, the class never rises again and is never missing.
        for hundredths in (-500..=15_000).rev() {
            let rank = skala.kelas(Decimal::new(hundredths, 2)).expect("a class");
            assert!(
                above.is_none_or(|above| rank >= above),
                "{} at {hundredths}",
                choice.id
            );
            above = Some(rank);
        }
        assert_eq!(above, Some(skala.kelas.len() - 1), "{}", choice.id);
    }
}

#[test]
fn the_office_s_own_scale() {
    let own = |capaian: &str| {
        let lines = format!(
            "pengaturan skala=sendiri
             indikator 1 target=100|realisasi={capaian}
             kelas 2 uraian=Hebat|batas_bawah=100|inklusif=tidak
             kelas 3 uraian=Lumayan|batas_bawah=50,5
             kelas 4 uraian=Belum|batas_bawah=0"
        );
        show(&outcome(&lines), "indikator.1.kategori")
    };
    assert_eq!(own("100,01"), "Hebat");
    assert_eq!(own("100"), "Lumayan");
    assert_eq!(own("50,5"), "Lumayan");
    assert_eq!(own("50,49"), "Belum");
    assert_eq!(own("-1"), "Belum");
}

#[test]
fn faults_of_the_own_scale() {
    let check = |lines: &str, expected: &[&str], kategori: &str| {
        let head = "identitas instansi=X|tahun=2020\npengaturan skala=sendiri\n";
        let row = "indikator 1 uraian=U|satuan=S|target=100|realisasi=80\n";
        let outcome = outcome(&format!("{head}{row}{lines}"));
        assert_eq!(findings(&outcome), expected, "{lines}");
        assert_eq!(show(&outcome, "indikator.1.kategori"), kategori, "{lines}");
    };
    // Without a band the scale of the rule book stands in, and it is said.
    check("", &["pengaturan.skala kosong"], "Tinggi");
    check("kelas 2", &["pengaturan.skala kosong"], "Tinggi");
    check(
        "kelas 2 uraian=A",
        &["kelas.2.batas_bawah kosong", "pengaturan.skala kosong"],
        "Tinggi",
    );
    check(
        "kelas 2 uraian=A|batas_bawah=x\nkelas 3 uraian=B|batas_bawah=1",
        &["kelas.2.batas_bawah bukan-angka"],
        "B",
    );
    // Out of order it is a finding; the bands are still taken from the top down.
    let disorder = "kelas 2 uraian=A|batas_bawah=50\nkelas 3 uraian=B|batas_bawah=70";
    check(disorder, &["kelas.3.batas_bawah skala-tidak-urut"], "B");
    let twice = "kelas 2 uraian=A|batas_bawah=50\nkelas 3 uraian=B|batas_bawah=50";
    check(twice, &["kelas.3.batas_bawah skala-tidak-urut"], "A");
    check(
        "kelas 2 uraian=A|batas_bawah=0|inklusif=mungkin",
        &["kelas.2.inklusif pilihan-asing"],
        "A",
    );
}
