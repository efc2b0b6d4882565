//! Capaian of every direction, its mean, and the comparisons.

use super::*;

/// One indikator with this direction, target and realisasi.
fn row(polaritas: &str, target: &str, realisasi: Decimal) -> String {
    format!(
        "indikator 1 satuan=Rp|polaritas={polaritas}|target={target}|realisasi={}",
        typed(realisasi)
    )
}

#[track_caller]
fn capaian(polaritas: &str, target: &str, realisasi: Decimal, expected: BigRational) {
    check(
        &row(polaritas, target, realisasi),
        "indikator.1.capaian",
        &expected,
        &hundred(),
    );
}

fn ratio(a: Decimal, b: Decimal) -> BigRational {
    exact(a) / exact(b) * hundred()
}

/// (2T - R) / T x 100, not below 0.
fn mirror(t: Decimal, r: Decimal) -> BigRational {
    floor(whole(200) - ratio(r, t))
}

/// KMK: the base falls off on both sides, then 0:0, 90:100, 100:120.
fn stabil(t: Decimal, r: Decimal) -> BigRational {
    let base = if r <= t {
        ratio(r, t)
    } else {
        whole(200) - ratio(r, t)
    };
    let base = floor(base);
    if base < whole(90) {
        base / whole(90) * hundred()
    } else {
        hundred() + (base - whole(90)) * whole(2)
    }
}

/// Percent or weights, typed with two decimals.
fn hundredths(value: i32) -> Decimal {
    Decimal::new(i64::from(value), 2)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn naik(t in positive(), r in signed()) {
        capaian("naik", &typed(t), r, ratio(r, t));
    }

    #[test]
    fn naik_with_a_negative_target(t in positive(), r in signed()) {
        capaian("naik", &typed(-t), r, mirror(-t, r));
    }

    #[test]
    fn turun(t in positive(), r in signed()) {
        capaian("turun", &typed(t), r, mirror(t, r));
    }

    #[test]
    fn turun_by_ratio(t in positive(), r in positive()) {
        capaian("turun-rasio", &typed(t), r, ratio(t, r));
    }

    #[test]
    fn on_the_spot(t in positive(), r in signed()) {
        let distance = (exact(r) - exact(t)).abs() / exact(t) * hundred();
        capaian("tepat", &typed(t), r, floor(hundred() - distance));
    }

    #[test]
    fn stabilise(t in positive(), r in signed()) {
        capaian("stabil", &typed(t), r, stabil(t, r));
    }

    #[test]
    fn ranges(a in positive(), b in positive(), r in figure()) {
        let (low, high) = (a.min(b), a.max(b));
        let bound = if r > high { high } else { low };
        let inside = (low..=high).contains(&r);
        let text = format!("{} s.d. {}", typed(low), typed(high));
        let or_met = |value| if inside { hundred() } else { value };
        capaian("rentang", &text, r, or_met(ratio(r, bound)));
        capaian("rentang-turun", &text, r, or_met(mirror(bound, r)));
    }

    #[test]
    fn means(rows in prop::collection::vec((positive(), figure(), 0..=10_000_i32), 1..12)) {
        let line = |(at, (t, r, b)): (usize, &(Decimal, Decimal, i32))| {
            let (t, r, b) = (typed(*t), typed(*r), typed(hundredths(*b)));
            format!("indikator {} satuan=Rp|target={t}|realisasi={r}|bobot={b}\n", at + 1)
        };
        let lines: String = rows.iter().enumerate().map(line).collect();
        let values: Vec<_> = rows.iter().map(|(t, r, _)| ratio(*r, *t)).collect();
        let largest = values.iter().cloned().fold(hundred(), BigRational::max);
        let mean = values.iter().sum::<BigRational>() / whole(i64::try_from(rows.len()).expect("few"));
        check(&lines, "rekap.rerata", &mean, &largest);
        let weights: Vec<_> = rows.iter().map(|(_, _, b)| exact(hundredths(*b))).collect();
        let weight: BigRational = weights.iter().sum();
        if !weight.is_zero() {
            let total: BigRational = values.iter().zip(&weights).map(|(value, weight)| value * weight).sum();
            check(&format!("pengaturan rerata=berbobot\n{lines}"), "rekap.rerata", &(total / weight), &largest);
        }
    }

    #[test]
    fn comparisons(t in positive(), r in signed(), last in -99_999..=99_999_i32, before in positive()) {
        let last = hundredths(last);
        let (last_text, before_text) = (typed(last), typed(before));
        let line = row("naik", &typed(t), r);
        let lines = format!("{line}|capaian_lalu={last_text}|realisasi_lalu={before_text}");
        let (now, last) = (ratio(r, t), exact(last));
        check(&lines, "indikator.1.selisih_capaian", &(&now - &last), &now.abs().max(last.abs()));
        let growth = (exact(r) - exact(before)) / exact(before) * hundred();
        check(&lines, "indikator.1.pertumbuhan", &growth, &hundred());
    }
}
