//! What the computation gives for any figures, against exact rationals: no figure that is shown may differ from the
//! exact one by a rounding, and the laws of editing, order and direction hold.

#[path = "properties/anggaran.rs"]
mod anggaran;
#[path = "properties/capaian.rs"]
mod capaian;
#[path = "compute/dokumen.rs"]
mod dokumen;
#[path = "properties/hukum.rs"]
mod hukum;

use dokumen::{number, outcome};
use kalkulator_sakip::domain::notation::{Decimal, round, write_plain};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};
use proptest::prelude::*;

/// The same cases every time would find the same nothing; a failing one is printed and becomes a table row.
fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// A figure of a report: up to 15 digits and 4 decimals, small ones as likely as large ones, never negative.
fn figure() -> impl Strategy<Value = Decimal> {
    (0..=15_u32, 0..=4_u32, any::<u64>()).prop_map(|(digits, scale, random)| {
        let mantissa = i128::from(random) % 10_i128.pow(digits + scale);
        Decimal::from_i128_with_scale(mantissa, scale)
    })
}

/// The same, above zero.
fn positive() -> impl Strategy<Value = Decimal> {
    figure().prop_filter("above zero", |value| !value.is_zero())
}

/// The same, of either sign.
fn signed() -> impl Strategy<Value = Decimal> {
    (figure(), any::<bool>()).prop_map(|(value, minus)| if minus { -value } else { value })
}

/// Whole rupiah, up to 999 trillion.
fn money() -> impl Strategy<Value = Decimal> {
    (1..=15_u32, any::<u64>())
        .prop_map(|(digits, random)| Decimal::from(i128::from(random) % 10_i128.pow(digits)))
}

/// Target and realisasi whose ratio lies between a ten-thousandth of a percent and a hundred million percent, or is 0.
/// Money times less or more than that has more digits than a decimal holds.
fn performance() -> impl Strategy<Value = [Decimal; 2]> {
    let sensible = |[t, r]: &[Decimal; 2]| {
        let million = whole(1_000_000);
        let (t, r) = (exact(*t), exact(*r));
        !t.is_zero() && (r.is_zero() || (&r * &million >= t && r <= t * million))
    };
    [figure(), figure()].prop_filter("a sensible ratio", sensible)
}

fn exact(value: Decimal) -> BigRational {
    BigRational::new(
        BigInt::from(value.mantissa()),
        BigInt::from(10).pow(value.scale()),
    )
}

fn whole(value: i64) -> BigRational {
    BigRational::from(BigInt::from(value))
}

fn hundred() -> BigRational {
    whole(100)
}

/// Never below 0.
fn floor(value: BigRational) -> BigRational {
    value.max(BigRational::zero())
}

/// Half-up by integers alone.
fn half_up(value: &BigRational, decimals: u32) -> BigRational {
    let unit = BigRational::from(BigInt::from(10).pow(decimals));
    let half = BigRational::new(BigInt::one(), BigInt::from(2));
    let rounded = (value.abs() * &unit + half).floor() / unit;
    if value.is_negative() {
        -rounded
    } else {
        rounded
    }
}

/// Our result is the exact one, rounded the same when shown. `scale` is the largest quantity that was added or
/// subtracted on the way: beyond 10^15 a decimal cannot tell the last shown digit, and only nearness is asked.
#[track_caller]
fn check(lines: &str, id: &str, expected: &BigRational, scale: &BigRational) {
    let outcome = outcome(lines);
    let sel = dokumen::sel(&outcome, id);
    let ours = number(&outcome, id);
    let size = scale.abs().max(expected.abs()).max(BigRational::one());
    let wide = BigRational::from(BigInt::from(10).pow(22));
    assert!(
        (exact(ours) - expected).abs() * wide <= size,
        "{id} is {ours}\n{lines}"
    );
    if size < BigRational::from(BigInt::from(10).pow(15)) {
        let decimals = sel.cara.rumus.ukuran.decimals();
        assert_eq!(
            exact(round(ours, decimals)),
            half_up(expected, decimals),
            "{id} is {ours}\n{lines}"
        );
    }
}

/// A figure as a person types it.
fn typed(value: Decimal) -> String {
    write_plain(value)
}
