//! Digits pass one door: what is read and written, as tables. Golden reports and properties have files of their own.

use kalkulator_sakip::domain::notation::{
    Bound, Decimal, Evidence, LoneDot, Mark, Number, Reading, Unreadable, evidence, from_machine,
    lone_dot, read, round, to_machine, unit_evidence, words, write, write_percent, write_plain,
    write_rupiah, write_rupiah_short,
};

#[path = "notation/columns.rs"]
mod columns;
#[path = "notation/golden.rs"]
mod golden;
#[path = "notation/properties.rs"]
mod properties;
#[path = "notation/writing.rs"]
mod writing;

// ---- helpers ----

#[track_caller]
fn decimal(machine: &str) -> Decimal {
    from_machine(machine).unwrap_or_else(|| panic!("{machine} is no machine decimal"))
}

/// One line that says all a reading says: `= <1.5 Rp`, `1258 ? 1.258`, `2 % .. 3 %`, `100 & 11`.
fn show(reading: &Reading) -> String {
    match reading {
        Reading::Empty => "empty".into(),
        Reading::Number(number) => format!("= {}", show_number(number)),
        Reading::Range { lower, upper } => {
            format!("{} .. {}", show_number(lower), show_number(upper))
        }
        Reading::Compound(parts) => parts.join(" & "),
        Reading::Ambiguous { thousands, decimal } => {
            format!("{} ? {}", show_number(thousands), show_number(decimal))
        }
        Reading::Unreadable(why) => format!("{why:?}"),
    }
}

fn show_number(number: &Number) -> String {
    let bound = match number.bound {
        None => "",
        Some(Bound::Less) => "<",
        Some(Bound::LessOrEqual) => "<=",
        Some(Bound::Greater) => ">",
        Some(Bound::GreaterOrEqual) => ">=",
    };
    let mark = match number.mark {
        Mark::None => "",
        Mark::Percent => " %",
        Mark::Rupiah => " Rp",
        Mark::Dollar => " $",
    };
    // The decimals written are told apart from the decimals of the value only where they differ (`2,5 juta`).
    let decimals = match number.value.scale() == number.decimals {
        true => String::new(),
        false => format!(" /{}", number.decimals),
    };
    format!("{bound}{}{mark}{decimals}", to_machine(number.value))
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(
        show(&read(text, LoneDot::Ask)),
        expected,
        "reading {text:?}"
    );
}

#[track_caller]
fn check_as(lone_dot: LoneDot, text: &str, expected: &str) {
    assert_eq!(
        show(&read(text, lone_dot)),
        expected,
        "reading {text:?} as {lone_dot:?}"
    );
}

// ---- reading ----

#[test]
fn plain_numbers() {
    check("0", "= 0");
    check("100", "= 100");
    check("007", "= 7");
    check("-5", "= -5");
    check("- 5", "= -5");
    check("+5,5%", "= 5.5 %");
    check("-0", "= 0");
    check("-0,00", "= 0.00");
    check("3201234567890001", "= 3201234567890001");
    check("1.", "= 1");
    check("5,", "= 5");
    check("1.5.", "= 1.5");
}

#[test]
fn dots_and_commas() {
    check("1.835.337.899,07", "= 1835337899.07");
    check("123.373.746,00", "= 123373746.00");
    check("30047,05%", "= 30047.05 %");
    check("1,234", "= 1.234");
    check("1.258,5", "= 1258.5");
    check("1.234.567", "= 1234567");
    check("1.37", "= 1.37");
    check("0.82", "= 0.82");
    check("06.42", "= 6.42");
    check("139.4", "= 139.4");
    check("0.125", "= 0.125");
    check("0.000", "= 0.000");
    check("1234.567", "= 1234.567");
    check("-1234.56", "= -1234.56");
    check("1 234 567", "= 1234567");
    check("1\u{A0}234\u{202F}567,5", "= 1234567.5");
    check("12 345 orang", "= 12345");
}

#[test]
fn muddled_separators() {
    check("1.234.56", "BadGrouping");
    check("12.34,5", "BadGrouping");
    check("1234.567,8", "BadGrouping");
    check("0.123.456", "BadGrouping");
    check("1..2", "BadGrouping");
    check("0,0,0", "BadGrouping");
    check("1 23", "BadGrouping");
    check("1 234 56", "BadGrouping");
    check("012 345", "BadGrouping");
    check("1,234.56", "EnglishNotation");
    check("1,234,567", "EnglishNotation");
    check("1,234,567.8", "EnglishNotation");
    check("Rp855,830,897,000", "EnglishNotation");
    check("1,23.4", "MixedSeparators");
    check("1,234.567.890", "MixedSeparators");
    check("1.234,567,890", "MixedSeparators");
    check("1 000.00", "MixedSeparators");
}

#[test]
fn lone_dot_before_three_digits() {
    check("1.258", "1258 ? 1.258");
    check("123.456", "123456 ? 123.456");
    check("-1.258", "-1258 ? -1.258");
    check("<1.258", "<1258 ? <1.258");
    check("1.258 %", "1258 % ? 1.258 %");
    check("1.258 poin", "1258 ? 1.258");
    check("1.258 entah", "1258 ? 1.258");
    check("1.258 juta", "1258000000 ? 1258000 /3");
    check("Rp 1.258 miliar", "1258000000000 Rp ? 1258000000 Rp /3");
    // Settled by the text itself
    check("Rp 1.258", "= 1258 Rp");
    check("US$ 1.258", "= 1258 $");
    check("12.500 orang", "= 12500");
    check("1.258,-", "= 1258");
    check("1.258,", "= 1258");
    check("1.258.", "1258 ? 1.258");
    // Settled by a choice
    check_as(LoneDot::Thousands, "1.258", "= 1258");
    check_as(LoneDot::Thousands, "1.258 %", "= 1258 %");
    check_as(LoneDot::Decimal, "1.258", "= 1.258");
    check_as(LoneDot::Decimal, "Rp 1.258", "= 1.258 Rp");
    // A choice touches nothing else
    check_as(LoneDot::Thousands, "0.125", "= 0.125");
    check_as(LoneDot::Thousands, "1.37", "= 1.37");
    check_as(LoneDot::Decimal, "1.234.567", "= 1234567");
}

#[test]
fn money() {
    check("Rp 4.170.195.729,-", "= 4170195729 Rp");
    check("Rp 22.605.800, -", "= 22605800 Rp");
    check("Rp 22.605.800 ,-", "= 22605800 Rp");
    check("Rp 22.605.800,–", "= 22605800 Rp");
    check("Rp 22.605.800,--", "= 22605800 Rp");
    check("Rp 22.605.800,=", "= 22605800 Rp");
    check("Rp 22.605.800.-", "= 22605800 Rp");
    check("Rp500.000,00,-", "= 500000.00 Rp");
    check("Rp.105.370.538.000", "= 105370538000 Rp");
    check("rp 5", "= 5 Rp");
    check("IDR 5.000.000", "= 5000000 Rp");
    check("US$ 1.203.105.606,54", "= 1203105606.54 $");
    check("US\\$ 1.203.105.606,54", "= 1203105606.54 $");
    check("$1,5", "= 1.5 $");
    check("1,5 USD", "= 1.5 $");
    check("Rp - 9.878.392", "= -9878392 Rp");
    check("Rp -8.657.852", "= -8657852 Rp");
    check("Rp. −8.657.852", "= -8657852 Rp");
    check("-Rp1.000.000", "= -1000000 Rp");
    check("(Rp 5.000)", "= -5000 Rp");
    check("Rp (5.000,-)", "= -5000 Rp");
    check("Rp 5 juta rupiah", "= 5000000 Rp");
    check("Rp", "NotANumber");
    check("Rp 5 %", "NotANumber");
    check("Rp $5", "NotANumber");
    check("Rpx 5", "NotANumber");
}

#[test]
fn amounts() {
    check("Rp1,7 triliun", "= 1700000000000 Rp /1");
    check("Rp. 671 Miliar", "= 671000000000 Rp");
    check("2,5 juta", "= 2500000 /1");
    check("2,5jt", "= 2500000 /1");
    check("750 rb", "= 750000");
    check("0,0001234 juta", "= 123.4 /7");
    check("3 milyar orang", "= 3000000000");
    check("1,25 juta US$", "= 1250000 $ /2");
    check("5 M", "UnclearAmount");
    check("5T", "UnclearAmount");
    check("10 K", "UnclearAmount");
    check("3 million", "UnclearAmount");
    check("2 ratus ribu", "UnclearAmount");
    check("2 ribu juta", "UnclearAmount");
    check("2 juta 500 ribu", "NotANumber");
}

#[test]
fn percent_units_and_remarks() {
    check("91,22 %", "= 91.22 %");
    check("80%", "= 80 %");
    check("80 persen", "= 80 %");
    check("80 %.", "= 80 %");
    check("80 %%", "NotANumber");
    check("85,5 %)", "NotANumber");
    check("(8,73) %", "= -8.73 %");
    check("(8,73%)", "= -8.73 %");
    check("72 Orang", "= 72");
    check("5 dokumen", "= 5");
    check("5 unit/tahun", "= 5");
    check("12,5 m²", "= 12.5");
    check("7 (tujuh) sasaran strategis", "= 7");
    check("3 (Nilai Indeks)", "= 3");
    check("354.416,37 (*)", "= 354416.37");
    check("354.416,37 *)", "= 354416.37");
    check("5**", "= 5");
    // A second figure is not a remark, and a bracket must close.
    check("5 (10)", "NotANumber");
    check("(5", "NotANumber");
    check("5)", "NotANumber");
    check("(5 orang)", "NotANumber");
    check("-(5)", "NotANumber");
    check("(-5)", "NotANumber");
}

#[test]
fn bounds() {
    check("<11", "= <11");
    check("< 11", "= <11");
    check("≤7,82", "= <=7.82");
    check("<=7.82", "= <=7.82");
    check(">= 5", "= >=5");
    check("≥5 %", "= >=5 %");
    check("> 5", "= >5");
    check("⩽ 5", "= <=5");
    check("<Rp 5.000", "= <5000 Rp");
    check("Rp <5.000", "= <5000 Rp");
    check("< -2,5", "= <-2.5");
    check("<<5", "NotANumber");
    check("5 <", "NotANumber");
}

#[test]
fn ranges() {
    check("2-3 %", "2 % .. 3 %");
    check("2% - 3%", "2 % .. 3 %");
    check("7 – 8", "7 .. 8");
    check("80–90", "80 .. 90");
    check("80 s/d 90", "80 .. 90");
    check("80 s.d. 90", "80 .. 90");
    check("80 s.d 90", "80 .. 90");
    check("7 sd 8 bulan", "7 .. 8");
    check("7 sampai dengan 8", "7 .. 8");
    check("7 hingga 8", "7 .. 8");
    check("2017-2022", "2017 .. 2022");
    check("-5 - -3", "-5 .. -3");
    check("Rp 2-3 juta", "2000000 Rp .. 3000000 Rp");
    check("500 ribu - 2 juta", "500000 .. 2000000");
    check("Rp 5.000,- - Rp 6.000,-", "5000 Rp .. 6000 Rp");
    check("1.000-1.200 orang", "1000 .. 1200");
    check("1.000 - 1500", "1000 .. 1500");
    check("1.000-1.200", "AmbiguousRange");
    check("1.37-1.580", "AmbiguousRange");
    check_as(LoneDot::Thousands, "1.000-1.200", "1000 .. 1200");
    check_as(LoneDot::Decimal, "1.000-1.200", "1.000 .. 1.200");
    check("9-7", "ReversedRange");
    check("<5-7", "NotANumber");
    check("Rp 5 - 7 %", "NotANumber");
    check("2026-01-31", "NotANumber");
    check("25 hingga 28 April 2017", "NotANumber");
}

#[test]
fn compounds() {
    check("100;11", "100 & 11");
    check("25 : 28", "25 & 28");
    check("11:100", "11 & 100");
    check("37 ; 17,5%", "37 & 17,5%");
    check("3/4", "3 & 4");
    check("-1/2", "-1 & 2");
    check("1:1.000", "1 & 1.000");
    check("2-3;4-5", "2-3 & 4-5");
    check("100;", "NotANumber");
    check(";", "NotANumber");
    check("1;x", "NotANumber");
    check("http://contoh.invalid/1", "NotANumber");
}

#[test]
fn empty_cells() {
    for text in "| |\u{A0}\t\n|-|–| — |−|Rp -|Rp. -|\u{FEFF}".split('|') {
        check(text, "empty");
    }
}

#[test]
fn not_numbers() {
    let texts = "n/a | N/A | #N/A | #REF! | 1e5 | 1E-5 | 1.e-5 | 0x10 | 0x | 1_000 | 1'234 | --1 | \
        +-1 | ±5 | abc | Tahun 2019 | dua | ± | . | , | -, | .5 | ,5 | 2 + 1 + 1 | \
        0+0+0+20+20 = 40 | =1+1 | NaN | Infinity | 1#INF | ٣ | ² | ½ | 10² | 5 ‰ | 5\n6 | \
        5\t6 | \u{202E}12 | - butir daftar | COVID-19 | 12- | $ | % | 5 € | Rp Rp 5";
    for text in texts.split(" | ") {
        check(text, "NotANumber");
    }
}

#[test]
fn unusual_characters() {
    check("１.２３４.５６７，８９％", "= 1234567.89 %");
    check("９１．２２", "= 91.22");
    check("\u{2212}5", "= -5");
    check("\u{202A}1.234.567\u{202C}", "= 1234567");
    check("1\u{200B}2", "= 12");
    check("\u{FEFF}\u{3000}Rp\u{2009}5.000.000\u{A0}", "= 5000000 Rp");
    check("２－３ ％", "2 % .. 3 %");
}

#[test]
fn long_numbers_are_refused_not_rounded() {
    check(
        "1234567890123456789012345678",
        "= 1234567890123456789012345678",
    );
    check("0000000000000000000000000000000000001", "= 1");
    check("12345678901234567890123456789", "TooLong");
    check(
        "0,0000000000000000000000000001",
        "= 0.0000000000000000000000000001",
    );
    check("0,00000000000000000000000000001", "TooLong");
    check("1,0000000000000000000000000000", "TooLong");
    check("12345678901234567890 triliun", "TooLong");
    check(&"9".repeat(100_000), "TooLong");
    check(&"-".repeat(100_000), "NotANumber");
    check(&format!("5{}5", ",-".repeat(50_000)), "NotANumber");
    check(&format!("1{}", ".000".repeat(50_000)), "TooLong");
}
