//! Formulas as people type them: values, the percent rule, functions, how they are shown.

use kalkulator_sakip::domain::formula::{Deviation, Evaluation, Expr, Math, Value, layout};
use kalkulator_sakip::domain::notation::{Decimal, round, write_plain};
use kalkulator_sakip::domain::number::MathError;

use super::dokumen::dec;

/// The value of a formula without names, rounded to ten decimals, with `%` where it is shown in percent.
fn value(text: &str) -> String {
    let typed = match Expr::typed(text) {
        Ok(typed) => typed,
        Err(error) => return format!("{} {}", error.at, error.kind.code()),
    };
    let input = |name: &str| match name {
        "a" => Ok(Value::plain(dec("1867"))),
        "b" => Ok(Value::plain(dec("1961"))),
        "persen" => Ok(Value::percent(dec("65.5"))),
        _ => Err(MathError::NoRoot),
    };
    let mut evaluation = Evaluation::new(&input, Deviation::Sample);
    match evaluation.value(&typed.expr).and_then(Value::shown) {
        Ok((number, percent)) => {
            let sign = if percent { " %" } else { "" };
            let mixed = if evaluation.mixed { " campur" } else { "" };
            format!("{}{sign}{mixed}", write_plain(round(number, 10)))
        }
        Err(error) => format!("{error:?}"),
    }
}

#[track_caller]
pub fn check(text: &str, expected: &str) {
    assert_eq!(value(text), expected, "{text}");
}

/// The rumus of all 36 rows of the kertas kerja IKK in the LKjIP 2020, as they can be typed, with what they give. Four
/// rows print no rumus; the weights in brackets without a sign between them are typed as their sum.
const IKK: &[(&str, &str)] = &[
    (
        "(1.203.105.606,54 - 1.318.136.726,00)/1.318.136.726,00 x 100%",
        "-8.7267972427 %",
    ),
    ("9/45 x 100%", "20 %"),
    ("43/100 x 100%", "43 %"),
    ("10/30 x 100%", "33.3333333333 %"),
    ("1/10 x 100%", "10 %"),
    ("", "-"),
    ("108 + 0", "108"),
    ("63 + 39", "102"),
    ("222/230 x 100%", "96.5217391304 %"),
    ("1", "1"),
    ("2 + 1 + 1", "4"),
    ("0", "0"),
    ("0", "0"),
    ("0", "0"),
    ("0", "0"),
    ("0", "0"),
    ("940/940 x 100%", "100 %"),
    ("57.228,00/57.297,00 x 100%", "99.8795748469 %"),
    ("0", "0"),
    ("4/51 x 100%", "7.8431372549 %"),
    ("51", "51"),
    ("", "-"),
    ("0", "0"),
    ("", "-"),
    ("229/229 x 100%", "100 %"),
    ("(53-50)/50 x 100%", "6 %"),
    ("0+0+0+20+20", "40"),
    ("30% + 20% + 25% + 25% + 10%", "110 %"),
    ("20/53 x 100%", "37.7358490566 %"),
    ("0/3 x 100%", "0 %"),
    ("0/0 x 100%", "DivisionByZero"),
    ("0", "0"),
    ("0/0 x 100%", "DivisionByZero"),
    ("0", "0"),
    ("", "-"),
    ("29/53 x 100%", "54.7169811321 %"),
];

#[test]
fn every_row_of_the_ikk() {
    assert_eq!(IKK.len(), 36);
    for (text, expected) in IKK.iter().filter(|(text, _)| !text.is_empty()) {
        check(text, &expected.replace('.', ","));
    }
}

#[test]
fn operators_and_numbers_in_indonesian_notation() {
    for (text, expected) in [
        ("2+3×4", "14"),
        ("2 + 3 * 4", "14"),
        ("10 : 4", "2,5"),
        ("10 ÷ 4 − 1", "1,5"),
        ("3x4X5", "60"),
        ("10-2-3", "5"),
        ("64/4/2", "8"),
        ("-(2+3)", "-5"),
        ("--2", "2"),
        ("5 - -2", "7"),
        ("+5", "5"),
        ("1.258", "1258"),
        ("1.258,5 + 0,5", "1259"),
        ("53.5", "53,5"),
        ("0.125", "0,125"),
        ("1.203.105.606,54", "1203105606,54"),
        ("Rp 1.000 + Rp. 500", "1500"),
        ("1/3 x 3", "1"),
        ("100/3*3", "100"),
        ("a", "1867"),
        ("[ a ] + b", "3828"),
        ("abs(3-5)", "2"),
        ("0/0", "DivisionByZero"),
        ("5/(2-2)", "DivisionByZero"),
        ("9.999.999.999.999.999.999.999.999.999 x 99", "TooLarge"),
    ] {
        check(
            text,
            &expected
                .replace("1203105606,54", "1.203.105.606,54")
                .replace("1258", "1.258")
                .replace("1259", "1.259")
                .replace("1867", "1.867")
                .replace("3828", "3.828")
                .replace("1500", "1.500"),
        );
    }
}

/// The rule of `formula/value.rs`, line by line.
#[test]
fn percentages() {
    for (text, expected) in [
        ("20%", "20 %"),
        ("12,5 %", "12,5 %"),
        ("9/45 x 100%", "20 %"),
        ("100% x 9/45", "20 %"),
        ("100% x 9 x 2/45", "40 %"),
        ("9/45 x 100", "20"),
        ("50% x 200", "100"),
        ("200 x 50%", "100"),
        ("50% x 50%", "0,25"),
        ("50% : 2", "25 %"),
        ("10 : 50%", "20"),
        ("50% : 25%", "2"),
        ("30% + 20%", "50 %"),
        ("(30%+20%)/2", "25 %"),
        ("100% - 20%", "80 %"),
        ("(100% - 20%) x 50", "40"),
        ("9/45 x 100% + 5%", "25 %"),
        ("50% + 1", "1,5 campur"),
        ("1 - 20%", "0,8 campur"),
        ("(1+1)%", "2 %"),
        ("-5%", "-5 %"),
        ("abs(-5%)", "5 %"),
        // A cell in percent counts as the number that stands there.
        ("persen", "65,5 %"),
        ("persen / 100 x 200", "131"),
        ("persen + 4,5%", "70 %"),
        ("rata(persen; persen)", "65,5 %"),
        ("50% x persen", "32,75 %"),
        ("persen x 100%", "65,5 %"),
        ("100 - persen", "34,5"),
        ("jumlah(30%; 20%)", "50 %"),
        ("rata(10%; 20%)", "15 %"),
        ("tumbuh(50; 53)", "6 %"),
        ("tumbuh(50; 53) + tumbuh(50; 52)", "10 %"),
        ("bulat(20/53 x 100%; 1)", "37,7 %"),
        ("bulat(12,345; 2)", "12,35"),
    ] {
        check(text, expected);
    }
}

#[test]
fn functions() {
    for (text, expected) in [
        ("jumlah(1; 2; 3)", "6"),
        ("rata(1; 2; 4,5)", "2,5"),
        ("tertinggi(3; 9; 5)", "9"),
        ("terendah(3; 9; 5)", "3"),
        ("banyak(3; 9; 5)", "3"),
        ("JUMLAH (1;2)", "3"),
        // Worked by hand: mean 5, squares of the distances 32, 32/8 = 4 and 32/7.
        ("sd(2; 4; 4; 4; 5; 5; 7; 9)", "2,1380899353"),
        ("kv(2; 4; 4; 4; 5; 5; 7; 9)", "42,761798706 %"),
        ("sd(5; 5; 5)", "0"),
        ("sd(7)", "DivisionByZero"),
        ("kv(1; -1)", "DivisionByZero"),
        // A price series with exact mean 100 and sample deviation 10.
        ("kv(90; 100; 110)", "10 %"),
        ("tumbuh(a; b)", "5,0348152116 %"),
        ("tumbuh(0; 5)", "DivisionByZero"),
        ("cagr(100; 121; 2)", "10 %"),
        ("cagr(100; 100; 5)", "0 %"),
        ("cagr(100; 0; 2)", "-100 %"),
        ("cagr(0; 5; 2)", "DivisionByZero"),
        ("cagr(5; -5; 2)", "NoRoot"),
        ("cagr(1; 2; 0)", "NoRoot"),
        ("cagr(1; 2; 1,5)", "NoRoot"),
        ("cagr(1; 2; 28)", "NoRoot"),
        ("akar(16)", "4"),
        ("akar(27; 3)", "3"),
        ("akar(-1)", "NoRoot"),
        ("bulat(2,5)", "3"),
        ("bulat(-2,5)", "-3"),
        // A value that is not there is left out of a sum; alone it is the reason.
        ("jumlah(a; tiada)", "1.867"),
        ("jumlah(tiada)", "NoRoot"),
        ("banyak(a; tiada)", "1"),
        ("jumlah(a; tiada + 1)", "NoRoot"),
        ("jumlah(abs(-2); 3)", "5"),
    ] {
        check(text, expected);
    }
}

#[test]
fn population_or_sample() {
    let expr = Expr::typed("sd(2; 4; 4; 4; 5; 5; 7; 9)").unwrap().expr;
    let none = |_: &str| Err(MathError::NoRoot);
    let of = |deviation| {
        Evaluation::new(&none, deviation)
            .value(&expr)
            .unwrap()
            .fraction
            .value()
    };
    assert_eq!(of(Deviation::Population), Ok(dec("2")));
    assert_ne!(of(Deviation::Sample), Ok(dec("2")));
}

#[test]
fn what_was_left_out_is_named() {
    let expr = Expr::typed("jumlah(a; [b c]; d; 5)").unwrap().expr;
    let input = |name: &str| {
        if name == "a" {
            Ok(Value::plain(Decimal::ONE))
        } else {
            Err(MathError::NoRoot)
        }
    };
    let mut evaluation = Evaluation::new(&input, Deviation::Sample);
    assert_eq!(
        evaluation.value(&expr).unwrap().fraction.value(),
        Ok(dec("6"))
    );
    assert_eq!(evaluation.left_out, ["b c", "d"]);
    assert_eq!(evaluation.taken, 1);
}

#[test]
fn names_and_where_they_stand() {
    let typed =
        Expr::typed("[Industri kecil] / total_2 + jumlah([2013]..[2017]; 2014..2015)").unwrap();
    let found: Vec<_> = typed
        .names
        .iter()
        .map(|at| (at.name.as_str(), at.from, at.to))
        .collect();
    assert_eq!(
        found,
        [
            ("Industri kecil", 0, 16),
            ("total_2", 19, 26),
            ("2013", 36, 42),
            ("2017", 44, 50),
            ("2014", 52, 56),
            ("2015", 58, 62),
        ]
    );
}

#[test]
fn a_formula_is_shown_as_it_is_reckoned() {
    let shown = |text: &str| {
        let expr = Expr::typed(text).unwrap().expr;
        layout(&expr, &|name| Math::Text(name.into()))
            .plain()
            .replace('\u{a0}', " ")
    };
    for (text, expected) in [
        ("(53-50)/50 x 100%", "(53 − 50) / 50 × 100 %"),
        ("tumbuh([2013];[2014])", "(2014 − 2013) / 2013 × 100"),
        ("porsi(L)", "porsi(L)"),
        ("jumlah(1;2) - a", "jumlah(1; 2) − a"),
        ("kv([Jan]..[Des])", "kv(Jan..Des)"),
        ("(a+b)%", "(a + b) %"),
        ("jumlah(a;b)/2", "jumlah(a; b) / 2"),
        ("-5 x (2+3)", "(− 5) × (2 + 3)"),
    ] {
        assert_eq!(shown(text), expected.replace("(− 5)", "( − 5)"), "{text}");
    }
}
