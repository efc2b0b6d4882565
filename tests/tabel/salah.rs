//! What is no formula: the position of every mistake, the limits, and any expression against exact rationals.

use kalkulator_sakip::domain::formula::{
    Deviation, Evaluation, Expr, Function, SyntaxError, SyntaxKind,
};
use kalkulator_sakip::domain::notation::{Decimal, Unreadable, to_machine, write_plain};
use kalkulator_sakip::domain::number::MathError;
use kalkulator_sakip::text::rumus_salah;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};
use proptest::prelude::*;

use super::rumus::check;

#[test]
fn every_mistake_has_its_position() {
    use SyntaxKind::*;
    for (text, at, kind) in [
        ("", 0, MissingOperand),
        ("   ", 3, MissingOperand),
        ("2 +", 3, MissingOperand),
        ("2 + * x", 4, MissingOperand),
        ("2 * * 3", 4, MissingOperand),
        ("(2 + 3", 6, MissingBracket(')')),
        ("2 + 3)", 5, StrayBracket),
        ("()", 1, MissingOperand),
        ("[a", 2, MissingBracket(']')),
        ("[]", 0, UnknownName),
        ("2 3", 2, MissingOperator),
        ("5 orang", 2, MissingOperator),
        ("2 & 3", 2, Unexpected('&')),
        ("{2}", 0, Unexpected('{')),
        ("$2", 0, Unexpected('$')),
        ("2^3", 1, Unexpected('^')),
        ("20%%", 3, Unexpected('%')),
        ("% 2", 0, MissingOperand),
        ("(30%) (20%)", 6, MissingOperator),
        ("sinus(2)", 0, UnknownFunction),
        ("1 + total(2)", 4, UnknownFunction),
        ("tumbuh(1)", 0, WrongArguments(Function::Tumbuh)),
        ("1 + cagr(1)", 4, WrongArguments(Function::Cagr)),
        ("bulat(1; a)", 0, WrongArguments(Function::Bulat)),
        ("bulat(1; 11)", 0, WrongArguments(Function::Bulat)),
        ("lalu()", 0, WrongArguments(Function::Lalu)),
        ("abs(1; 2)", 0, MissingOperand),
        (
            "1.234,56.7",
            0,
            UnreadableNumber(Unreadable::MixedSeparators),
        ),
        (
            "2 + 1,234.56",
            4,
            UnreadableNumber(Unreadable::EnglishNotation),
        ),
        ("1.2.3", 0, UnreadableNumber(Unreadable::BadGrouping)),
        ("[a]..[b]", 3, StrayRange),
        ("tumbuh([a]..[b]; 1)", 0, StrayRange),
        ("jumlah((a)+1..[b])", 12, StrayRange),
        ("jumlah(a..)", 10, StrayRange),
        ("jumlah(1, 2)", 8, Unexpected(',')),
        ("2=3", 1, Unexpected('=')),
    ] {
        let error = Expr::typed(text).expect_err(text);
        assert_eq!(error, SyntaxError { at, kind }, "{text}");
        // Position and remedy, in the house's short words.
        let sentence = rumus_salah(error, text);
        assert!(
            sentence.contains(&format!("huruf ke-{}", at + 1)),
            "{sentence}"
        );
        for word in ["mohon", "maaf", "tidak valid"] {
            assert!(!sentence.to_lowercase().contains(word), "{sentence}");
        }
    }
}

#[test]
fn limits() {
    let kind = |text: &str| Expr::typed(text).err().map(|error| error.kind);
    assert_eq!(kind(&"1".repeat(501)), Some(SyntaxKind::TooLong));
    let deep = |n: usize| format!("{}1{}", "(".repeat(n), ")".repeat(n));
    assert_eq!(kind(&deep(40)), None);
    assert_eq!(kind(&deep(41)), Some(SyntaxKind::TooDeep));
    assert_eq!(kind(&"-".repeat(41)), Some(SyntaxKind::TooDeep));
    assert_eq!(kind(&["1"; 200].join("+")), None);
    assert_eq!(kind(&["1"; 201].join("+")), Some(SyntaxKind::TooMany));
    check(&["1"; 200].join("-"), "-198");
}

/// An expression and its exact value, `None` where it divides by zero.
fn expression() -> impl Strategy<Value = (String, Option<BigRational>)> {
    let number = (0_u32..20_000, 0_u32..3).prop_map(|(figures, scale)| {
        let decimal = Decimal::new(figures.into(), scale);
        let exact = BigRational::new(BigInt::from(figures), BigInt::from(10).pow(scale));
        // Thousands with dots, decimals with a comma.
        (write_plain(decimal), Some(exact))
    });
    number.prop_recursive(4, 16, 2, |inner| {
        (inner.clone(), 0_usize..6, inner).prop_map(|((a, x), op, (b, y))| {
            let text = match op {
                0 => format!("({a} + {b})"),
                1 => format!("({a}-{b})"),
                2 => format!("({a} x {b})"),
                3 => format!("({a} : {b})"),
                4 => format!("(-({a})/({b}))"),
                _ => format!("abs({a} − {b})"),
            };
            let both = x.zip(y);
            let value = both.and_then(|(x, y)| match op {
                0 => Some(x + y),
                1 => Some(x - y),
                2 => Some(x * y),
                3 => (!y.is_zero()).then(|| x / y),
                4 => (!y.is_zero()).then(|| -x / y),
                _ => Some((x - y).abs()),
            });
            (text, value)
        })
    })
}

fn typed_value(text: &str) -> Result<Decimal, MathError> {
    let expr = Expr::typed(text)
        .unwrap_or_else(|error| panic!("{text}: {error:?}"))
        .expr;
    let none = |_: &str| Err(MathError::NoRoot);
    Evaluation::new(&none, Deviation::Sample)
        .value(&expr)?
        .fraction
        .value()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_expression_has_its_exact_value((text, exact) in expression()) {
        let value = typed_value(&text);
        if let (Some(exact), Ok(value)) = (&exact, &value) {
            let ours: BigRational = {
                let ten = BigInt::from(10).pow(value.scale());
                BigRational::new(BigInt::from(value.mantissa()), ten)
            };
            let error = (&ours - exact).abs();
            let most = (exact.abs() + BigRational::from(BigInt::from(1))) / BigRational::from(BigInt::from(10).pow(12));
            prop_assert!(error <= most, "{} gives {}", text, to_machine(*value));
        }
        prop_assert!(exact.is_some() || value.is_err(), "{}", text);
        if exact.is_some() {
            prop_assert_ne!(value, Err(MathError::DivisionByZero), "{}", text);
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[-+x:()%\\[\\];.,0-9a-z_ ]{0,40}") {
        if let Err(error) = Expr::typed(&text) {
            prop_assert!(error.at <= text.chars().count());
        }
    }
}
