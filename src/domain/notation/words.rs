//! Terbilang: a number in Indonesian words, so that a reader can hear what was understood.

use super::Decimal;
use super::write::split;

const FIGURES: [&str; 10] = [
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
];

/// Names of the groups of three digits, from the right; a decimal has at most ten.
const GROUPS: [&str; 10] = [
    "",
    "ribu",
    "juta",
    "miliar",
    "triliun",
    "kuadriliun",
    "kuintiliun",
    "sekstiliun",
    "septiliun",
    "oktiliun",
];

/// The number in words: whole part as an amount, decimals figure by figure, trailing zeros left out.
///
/// A negative number begins with `min`, as in the Indonesian rules of num2words.
///
/// ```
/// use kalkulator_sakip::domain::notation::{Decimal, words};
/// assert_eq!(words(Decimal::new(1_258, 0)), "seribu dua ratus lima puluh delapan");
/// assert_eq!(words(Decimal::new(-1_258, 3)), "min satu koma dua lima delapan");
/// ```
#[must_use]
pub fn words(value: Decimal) -> String {
    let (sign, whole, fraction) = split(value);
    let mut out: Vec<&str> = Vec::new();
    if !sign.is_empty() {
        out.push("min");
    }
    if value.trunc().is_zero() {
        out.push("nol");
    }
    let figures: Vec<usize> = figures(&whole);
    let mut left = figures.len();
    let mut group = [0_usize; 3];
    for figure in figures {
        left = left.saturating_sub(1);
        group.rotate_left(1);
        if let Some(last) = group.last_mut() {
            *last = figure;
        }
        if left.is_multiple_of(3) {
            push_group(&mut out, group, left.div_euclid(3));
            group = [0; 3];
        }
    }
    let fraction = fraction.trim_end_matches('0');
    if !fraction.is_empty() {
        out.push("koma");
        out.extend(self::figures(fraction).into_iter().map(name));
    }
    out.join(" ")
}

/// One group of three figures with its name: `dua ratus`, `lima puluh satu ribu`, `seribu`.
fn push_group(out: &mut Vec<&str>, group: [usize; 3], place: usize) {
    let [hundreds, tens, ones] = group;
    if group == [0; 3] {
        return;
    }
    // One thousand is `seribu`, but one million `satu juta`.
    if group == [0, 0, 1] && place == 1 {
        out.push("seribu");
        return;
    }
    match hundreds {
        0 => {}
        1 => out.push("seratus"),
        _ => out.extend([name(hundreds), "ratus"]),
    }
    match (tens, ones) {
        (0, 0) => {}
        (0, _) => out.push(name(ones)),
        (1, 0) => out.push("sepuluh"),
        (1, 1) => out.push("sebelas"),
        (1, _) => out.extend([name(ones), "belas"]),
        (_, 0) => out.extend([name(tens), "puluh"]),
        _ => out.extend([name(tens), "puluh", name(ones)]),
    }
    if let Some(word) = GROUPS.get(place).filter(|word| !word.is_empty()) {
        out.push(word);
    }
}

fn figures(text: &str) -> Vec<usize> {
    text.chars()
        .filter_map(|c| c.to_digit(10))
        .filter_map(|figure| usize::try_from(figure).ok())
        .collect()
}

fn name(figure: usize) -> &'static str {
    FIGURES.get(figure).copied().unwrap_or_default()
}
