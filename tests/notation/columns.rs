//! What units and neighbours say about a lone dot.

use super::*;

#[test]
fn evidence_of_texts() {
    #[track_caller]
    fn check(expected: Evidence, texts: &str) {
        for text in texts.split(" | ") {
            assert_eq!(evidence(text), expected, "evidence of {text:?}");
        }
    }
    check(
        Evidence::Thousands,
        "1.234.567 | 1.234,5 | 7,98 | 0,82 | 1258 | -2500 | Rp 1.258 | 12.500 orang | \
            1 234 | 7,98 % | 1.500-2500 | 5,5;6",
    );
    check(
        Evidence::Decimal,
        "1.37 | 0.82 | 06.42 | 0.125 | 1234.567 | <2.5% | 1.258 % | 1,234.56 | 1.37;5000",
    );
    check(
        Evidence::Neutral,
        " | - | 100 | <11 | 57% | 1.258 | 123.456 | abc | 1.2.3 | 1.258 juta | 0007",
    );
}

#[test]
fn evidence_of_units() {
    #[track_caller]
    fn check(expected: Evidence, units: &str) {
        for unit in units.split(" | ") {
            assert_eq!(unit_evidence(unit), expected, "evidence of {unit:?}");
        }
    }
    check(
        Evidence::Thousands,
        "Rp | (Rp) | Rp. | US$ | (US$) | $ | Juta US$ | Juta Rupiah | Orang | unit | \
            Dokumen | kegiatan | Buah | sampel | Jumlah | Pelaku Usaha | Jenis Dokumen",
    );
    check(
        Evidence::Decimal,
        "% | ％ | Persen | Nilai | Indeks | Nilai Indeks | Skor | Rasio | poin persen | \
            Skala 1-5 | rata-rata orang | % unit | koefisien variasi | persen;komoditi",
    );
    check(Evidence::Neutral, " | Ton | hari | TTG | entah | Kemasan");
}

#[test]
fn lone_dots_of_columns() {
    #[track_caller]
    fn check(unit: &str, cells: &[&str], expected: LoneDot) {
        assert_eq!(lone_dot(unit, cells.iter()), expected, "{unit:?} {cells:?}");
    }
    check("Unit", &[], LoneDot::Thousands);
    check("Unit", &["1.258", "59"], LoneDot::Thousands);
    check("", &["1.258", "1.111.000"], LoneDot::Thousands);
    check("", &["1.258", "2500"], LoneDot::Thousands);
    check("", &[], LoneDot::Ask);
    check("", &["1.258", "59"], LoneDot::Ask);
    check("entah", &["1.258"], LoneDot::Ask);
    check("%", &["1.258", "1.111.000"], LoneDot::Ask);
    check("Orang", &["1.258", "1.37"], LoneDot::Ask);
    // Tabel 2.4 of the Babel report: neighbours like 06.42 do not let 1.890 pass as 1890.
    check("", &["1.890", "1.940", "06.42", "2.345.678"], LoneDot::Ask);
    // Tabel 4.72 of the Belitung report counts industries.
    check("unit", &["1.111", "1.158", "61", "293"], LoneDot::Thousands);
}
