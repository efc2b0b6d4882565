//! Roots: perfect powers exact, every other root proved to its last digit against exact rationals.

use kalkulator_sakip::domain::notation::Decimal;
use kalkulator_sakip::domain::number::{MAX_ROOT, MathError, root};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Pow;
use proptest::prelude::*;

use super::dokumen::dec;

#[track_caller]
fn check(value: &str, n: u32, expected: &str) {
    assert_eq!(root(dec(value), n), Ok(dec(expected)), "{value}, {n}");
}

#[test]
fn perfect_powers_are_exact() {
    check("0", 2, "0");
    check("1", 27, "1");
    check("4", 2, "2");
    check("2.25", 2, "1.5");
    check("0.01", 2, "0.1");
    check("0.0000000000000000000000000001", 2, "0.00000000000001");
    check("1000000", 3, "100");
    check("1.4641", 4, "1.1");
    check("134217728", 27, "2");
    check("12345678987654321", 2, "111111111");
    check("5", 1, "5");
}

#[test]
fn other_roots_are_cut_off_after_28_digits() {
    check("2", 2, "1.414213562373095048801688724");
    check("3", 3, "1.442249570307408382321638310");
    check(
        "79228162514264337593543950335",
        2,
        "281474976710655.9999999999999",
    );
    check(
        "0.0000000000000000000000000002",
        2,
        "0.0000000000000141421356237309",
    );
}

#[test]
fn there_are_roots_that_do_not_exist() {
    for (value, n) in [("-1", 2), ("-1", 3), ("2", 0), ("2", MAX_ROOT + 1)] {
        assert_eq!(root(dec(value), n), Err(MathError::NoRoot), "{value}, {n}");
    }
}

fn exact(value: Decimal) -> BigRational {
    let ten = BigInt::from(10).pow(value.scale());
    BigRational::new(BigInt::from(value.mantissa()), ten)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_digit_is_wrong(figures in 1_i128..79_228_162_514_264_337_593_543_950_335, cut in 0_u32..28, scale in 0_u32..=28, n in 2_u32..=MAX_ROOT) {
        let value = Decimal::from_i128_with_scale((figures / 10_i128.pow(cut)).max(1), scale);
        let found = root(value, n).expect("a root");
        // One unit of the 28th digit, at most of the 28th decimal.
        let order = i32::try_from(found.mantissa().ilog10()).unwrap() - i32::try_from(found.scale()).unwrap();
        let decimals = (27 - order).min(28);
        let digit = BigRational::new(1.into(), BigInt::from(10).pow(decimals.unsigned_abs()));
        let (found, value) = (exact(found), exact(value));
        prop_assert!(Pow::pow(&found, n) <= value);
        prop_assert!(Pow::pow(&(found + digit), n) > value);
    }

    #[test]
    fn the_root_of_a_power_is_its_base(base in 1_i64..100_000, scale in 0_u32..3, n in 2_u32..=5) {
        let base = Decimal::new(base, scale);
        let power = (1..n).try_fold(base, |power, _| power.checked_mul(base).filter(|next| next.scale() == power.scale() + base.scale()));
        if let Some(power) = power {
            prop_assert_eq!(root(power, n), Ok(base.normalize()));
        }
    }
}
