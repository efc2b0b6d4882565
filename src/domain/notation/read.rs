//! Reads a text as a number, a range or a compound; splits it and leaves each number to `item`.

use super::item::{self, Item};
use super::tidy::tidy;
use super::{LoneDot, Mark, Number, Reading, Unreadable};

/// Words between the bounds of a range, the longer spelling of each first.
const RANGE_WORDS: [&str; 7] = [
    "sampai dengan",
    "sampai",
    "hingga",
    "s/d",
    "s.d.",
    "s.d",
    "sd",
];

/// What a text says as a number. Total: any text gives a reading, and nothing is rounded.
///
/// `lone_dot` decides texts like `1.258`; with [`LoneDot::Ask`] the text itself may settle it, by a currency or a
/// unit that is counted, otherwise both readings come back.
///
/// ```
/// use kalkulator_sakip::domain::notation::{LoneDot, Mark, Reading, Unreadable, read, write_plain};
///
/// let Reading::Number(number) = read("Rp 1.203.105.606,54", LoneDot::Ask) else { panic!() };
/// assert_eq!(write_plain(number.value), "1.203.105.606,54");
/// assert_eq!((number.mark, number.decimals), (Mark::Rupiah, 2));
///
/// assert!(matches!(read("1.258", LoneDot::Ask), Reading::Ambiguous { .. }));
/// assert!(matches!(read("2-3 %", LoneDot::Ask), Reading::Range { .. }));
/// assert_eq!(read("100;11", LoneDot::Ask), Reading::Compound(vec!["100".into(), "11".into()]));
/// assert_eq!(read(" – ", LoneDot::Ask), Reading::Empty);
/// assert_eq!(read("1,234.56", LoneDot::Ask), Reading::Unreadable(Unreadable::EnglishNotation));
/// ```
#[must_use]
pub fn read(text: &str, lone_dot: LoneDot) -> Reading {
    let tidied = tidy(text);
    let text = tidied.trim();
    if is_empty(text) {
        return Reading::Empty;
    }
    if let Some(parts) = compound(text) {
        return Reading::Compound(parts.into_iter().map(str::to_owned).collect());
    }
    let reading = match range(text) {
        Some(sides) => range_reading(sides, lone_dot),
        None => item::parse(text).and_then(|item| item.reading(lone_dot)),
    };
    reading.unwrap_or_else(Reading::Unreadable)
}

/// The numbers in a tidied text: one, the two of a range, or those of a compound's parts.
pub(super) fn items(text: &str) -> Vec<Result<Item, Unreadable>> {
    let text = text.trim();
    let parts = compound(text).unwrap_or_else(|| vec![text]);
    let mut found = Vec::with_capacity(parts.len());
    for part in parts {
        match range(part) {
            Some((lower, upper)) => found.extend([item::parse(lower), item::parse(upper)]),
            None => found.push(item::parse(part)),
        }
    }
    found
}

/// Blank, or the dash that tables put into an empty cell, perhaps after a currency.
fn is_empty(text: &str) -> bool {
    let is_dash = |text: &str| text.trim() == "-";
    text.is_empty() || is_dash(text) || item::currency(text).is_some_and(|(_, rest)| is_dash(rest))
}

/// The parts of `100;11`, `25 : 28` or `3/4`, if each part is a number of its own.
///
/// That condition keeps `80 s/d 90`, `5 unit/tahun` and web addresses out.
fn compound(text: &str) -> Option<Vec<&str>> {
    [';', ':', '/'].into_iter().find_map(|separator| {
        if !text.contains(separator) {
            return None;
        }
        let parts: Vec<&str> = text.split(separator).map(str::trim).collect();
        let numeric = parts.iter().all(|part| match range(part) {
            Some(sides) => range_reading(sides, LoneDot::Thousands).is_ok(),
            None => item::parse(part).is_ok(),
        });
        numeric.then_some(parts)
    })
}

/// Both sides of a range, if the text is split by a dash or a word between two numbers.
fn range(text: &str) -> Option<(&str, &str)> {
    let is_digit = |c: char| c.is_ascii_digit();
    let first = text.find(is_digit)?;
    let last = text.rfind(is_digit)?;
    by_word(text, first, last).or_else(|| {
        text.match_indices('-')
            .filter(|(at, _)| first < *at && *at < last)
            .filter_map(|(at, dash)| Some((text.get(..at)?, text.get(at..)?.strip_prefix(dash)?)))
            // The dash of `Rp 5.000,-` belongs to the number before it.
            .find(|(lower, _)| !lower.trim_end().ends_with([',', '.']))
    })
}

/// The same for a word, which must stand between the first and the last digit and not inside another word.
fn by_word(text: &str, first: usize, last: usize) -> Option<(&str, &str)> {
    let is_letter = |c: char| c.is_ascii_alphabetic();
    let folded = text.to_ascii_lowercase();
    RANGE_WORDS.into_iter().find_map(|word| {
        let at = folded.find(word).filter(|at| first < *at && *at < last)?;
        let lower = text.get(..at)?;
        let upper = text.get(at.checked_add(word.len())?..)?;
        (!lower.ends_with(is_letter) && !upper.starts_with(is_letter)).then_some((lower, upper))
    })
}

fn range_reading(sides: (&str, &str), lone_dot: LoneDot) -> Result<Reading, Unreadable> {
    let mut lower = item::parse(sides.0)?;
    let mut upper = item::parse(sides.1)?;
    if lower.bound.is_some() || upper.bound.is_some() {
        return Err(Unreadable::NotANumber);
    }
    share(&mut lower, &mut upper)?;
    let lower = range_side(&lower, lone_dot)?;
    let upper = range_side(&upper, lone_dot)?;
    if lower.value > upper.value {
        return Err(Unreadable::ReversedRange);
    }
    Ok(Reading::Range { lower, upper })
}

/// What is written on one side holds for both: `2-3 %`, `Rp 2-3 juta`, `1.000-1.200 orang`.
fn share(lower: &mut Item, upper: &mut Item) -> Result<(), Unreadable> {
    match (lower.mark, upper.mark) {
        (Mark::None, mark) => lower.mark = mark,
        (mark, Mark::None) => upper.mark = mark,
        (one, other) if one == other => {}
        _ => return Err(Unreadable::NotANumber),
    }
    lower.amount = lower.amount.or(upper.amount);
    let support = lower.evidence().and(upper.evidence());
    lower.support = support;
    upper.support = support;
    Ok(())
}

fn range_side(item: &Item, lone_dot: LoneDot) -> Result<Number, Unreadable> {
    item.number(lone_dot)?.ok_or(Unreadable::AmbiguousRange)
}
