//! Writing: Indonesian notation, rupiah, terbilang and the machine form, as tables.

use super::*;

#[test]
fn rounding() {
    #[track_caller]
    fn check(value: &str, decimals: u32, expected: &str) {
        let rounded = round(decimal(value), decimals);
        assert_eq!(to_machine(rounded), expected);
        assert!(!(rounded.is_zero() && rounded.is_sign_negative()));
    }
    check("1.999", 2, "2.00");
    check("70.175", 2, "70.18");
    check("70.1749999999", 2, "70.17");
    check("0.5", 0, "1");
    check("1.5", 0, "2");
    check("2.5", 0, "3");
    check("-0.5", 0, "-1");
    check("-0.4", 0, "0");
    check("-0.004", 2, "0.00");
    check("1.5", 4, "1.5");
    check("1.5", u32::MAX, "1.5");
    check(
        "79228162514264337593543950335",
        0,
        "79228162514264337593543950335",
    );
    check(
        "7.9228162514264337593543950335",
        27,
        "7.922816251426433759354395034",
    );
}

#[test]
fn writing() {
    #[track_caller]
    fn check(value: &str, decimals: u32, expected: &str) {
        assert_eq!(write(decimal(value), decimals), expected);
    }
    check("1319.449887734906", 2, "1.319,45");
    check("-17.97", 2, "-17,97");
    check("0", 2, "0,00");
    check("-0.001", 2, "0,00");
    check("100", 0, "100");
    check("1000", 0, "1.000");
    check("999.995", 2, "1.000,00");
    check("-1234567.5", 0, "-1.234.568");
    assert_eq!(write(-Decimal::ZERO, 2), "0,00");
    assert_eq!(write(Decimal::ONE, u32::MAX).len(), 30);
    assert_eq!(
        write(Decimal::MAX, 2),
        "79.228.162.514.264.337.593.543.950.335,00"
    );
    assert_eq!(write_plain(decimal("1203105606.540")), "1.203.105.606,54");
    assert_eq!(write_plain(decimal("100.00")), "100");
    assert_eq!(write_plain(decimal("-0.50")), "-0,5");
    assert_eq!(write_percent(decimal("65.5519"), 2), "65,55\u{A0}%");
    assert_eq!(write_percent(decimal("-100"), 0), "-100\u{A0}%");
}

#[test]
fn writing_rupiah() {
    #[track_caller]
    fn check(value: &str, expected: &str, short: &str) {
        let spaced = |text: String| text.replace('\u{A0}', " ");
        assert_eq!(spaced(write_rupiah(decimal(value))), expected);
        assert_eq!(spaced(write_rupiah_short(decimal(value))), short);
    }
    // formula_examples.json: rupiah-babel, angka-minus
    check("4170195729", "Rp 4.170.195.729", "Rp 4,17 miliar");
    check("-8657852", "Rp -8.657.852", "Rp -8,66 juta");
    check("0", "Rp 0", "Rp 0");
    check("-0.4", "Rp 0", "Rp 0");
    check("0.5", "Rp 1", "Rp 1");
    check("950", "Rp 950", "Rp 950");
    check("994.99", "Rp 995", "Rp 995");
    check("1500", "Rp 1.500", "Rp 1,5 ribu");
    check("999999999", "Rp 999.999.999", "Rp 1 miliar");
    check("2000000000000", "Rp 2.000.000.000.000", "Rp 2 triliun");
    check(
        "1234567000000000.125",
        "Rp 1.234.567.000.000.000",
        "Rp 1.234,57 triliun",
    );
}

#[test]
fn terbilang() {
    #[track_caller]
    fn check(value: &str, expected: &str) {
        assert_eq!(words(decimal(value)), expected);
    }
    // formula_examples.json: the terbilang rows (num2words tests/test_id.py) and terbilang-rupiah without its unit
    check("10", "sepuluh");
    check("11", "sebelas");
    check("1075", "seribu tujuh puluh lima");
    check(
        "1087231",
        "satu juta delapan puluh tujuh ribu dua ratus tiga puluh satu",
    );
    check("1000000408", "satu miliar empat ratus delapan");
    check("12.234", "dua belas koma dua tiga empat");
    check("9.076", "sembilan koma nol tujuh enam");
    check("2950000", "dua juta sembilan ratus lima puluh ribu");
    // More
    check("0", "nol");
    check("0.5", "nol koma lima");
    check("100.00", "seratus");
    check("1258", "seribu dua ratus lima puluh delapan");
    check("1.258", "satu koma dua lima delapan");
    check("-8.73", "min delapan koma tujuh tiga");
    check("19", "sembilan belas");
    check("20", "dua puluh");
    check("101000", "seratus satu ribu");
    check("1001000", "satu juta seribu");
    check("1000000000000", "satu triliun");
    check(
        "79000000000000000000000000000",
        "tujuh puluh sembilan oktiliun",
    );
    check(
        "-0.0000000000000000000000000001",
        &format!("min nol koma {}satu", "nol ".repeat(27)),
    );
}

#[test]
fn machine_form() {
    #[track_caller]
    fn check(text: &str, expected: Option<Decimal>) {
        assert_eq!(from_machine(text), expected, "{text:?}");
        if let Some(value) = expected {
            assert_eq!(to_machine(value), text);
        }
    }
    check("0", Some(Decimal::ZERO));
    check("0.00", Some(Decimal::new(0, 2)));
    check("-1234.50", Some(Decimal::new(-123_450, 2)));
    check("79228162514264337593543950335", Some(Decimal::MAX));
    check("-79228162514264337593543950335", Some(Decimal::MIN));
    assert_eq!(to_machine(-Decimal::new(0, 2)), "0.00");
    let texts = " | - | . | -. | +1 |  1 | 1  | 1_000 | 1e3 | 007 | 00 | .5 | 5. | -0 | -0.00 | \
        1.2.3 | 1,5 | 1.000,5 | --1 | 0x1 | NaN | ١ | １ | 79228162514264337593543950336 | \
        0.00000000000000000000000000001";
    for text in texts.split(" | ") {
        check(text, None);
    }
}
