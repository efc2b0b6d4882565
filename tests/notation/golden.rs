//! The golden reports: every printed figure of five Indonesian reports, and a part of a list of hostile strings.
//!
//! `data/notation_golden.json` holds each raw text once with its value; `data/notation_naughty.json` a part of the
//! Big List of Naughty Strings (MIT, minimaxir).

use super::*;

/// Golden rows that are deliberately read otherwise, with the reason.
const DEVIATIONS: [(&str, &str, &str); 6] = [
    (
        "",
        "empty",
        "numbering carried on by the transcriber, nothing is printed",
    ),
    ("Ke-delapan", "NotANumber", "a number in words"),
    ("dua", "NotANumber", "a number in words"),
    ("tahun pertama", "NotANumber", "a number in words"),
    (
        "pada tahun 2020",
        "NotANumber",
        "text before a number may change its meaning",
    ),
    (
        "Tahun 2019",
        "NotANumber",
        "text before a number may change its meaning",
    ),
];

#[test]
fn golden_reports() {
    let rows: Vec<serde_json::Value> =
        serde_json::from_str(include_str!("../data/notation_golden.json")).expect("golden rows");
    assert!(rows.len() > 500, "{} rows", rows.len());
    let (mut lone_dots, mut ambiguous, mut compounds, mut deviations) = (0, 0, 0, 0);
    for row in &rows {
        let raw = row["raw"].as_str().expect("raw");
        let at = &row["at"];
        if let Some((_, expected, reason)) = DEVIATIONS.iter().find(|(text, ..)| *text == raw) {
            assert_eq!(show(&read(raw, LoneDot::Ask)), *expected, "{at}: {reason}");
            deviations += 1;
            continue;
        }
        if let Some(parts) = row["parts"].as_array() {
            let Reading::Compound(texts) = read(raw, LoneDot::Ask) else {
                panic!("{raw:?} at {at} is a compound");
            };
            let values: Vec<String> = texts.iter().map(|text| value_of(text)).collect();
            assert_eq!(parts, &values, "{at}");
            compounds += 1;
            continue;
        }
        if let Some(both) = row["ambiguous"].as_array() {
            let Reading::Ambiguous { thousands, decimal } = read(raw, LoneDot::Ask) else {
                panic!("{raw:?} at {at} is ambiguous");
            };
            assert_eq!(both[0], to_machine(thousands.value).as_str(), "{at}");
            assert_eq!(both[1], to_machine(decimal.value).as_str(), "{at}");
            ambiguous += 1;
            continue;
        }
        let number = match read(raw, LoneDot::Ask) {
            Reading::Number(number) => number,
            Reading::Ambiguous { thousands, .. } => {
                lone_dots += 1;
                thousands
            }
            other => panic!("{raw:?} at {at}: {other:?}"),
        };
        assert_eq!(row["value"], to_machine(number.value).as_str(), "{at}");
        let bound = match (row["op"].as_str(), raw) {
            (Some("<"), _) => Some(Bound::Less),
            (Some("<="), _) => Some(Bound::LessOrEqual),
            // The golden row of the target line has no op field.
            (None, "<11%") => Some(Bound::Less),
            (None, _) => None,
            (Some(other), _) => panic!("unknown op {other} at {at}"),
        };
        assert_eq!(number.bound, bound, "{raw:?} at {at}");
    }
    assert_eq!(deviations, DEVIATIONS.len());
    assert_eq!((ambiguous, compounds), (3, 12));
    assert!(lone_dots > 10, "{lone_dots} lone dots");
}

#[track_caller]
fn value_of(text: &str) -> String {
    match read(text, LoneDot::Ask) {
        Reading::Number(number) => to_machine(number.value),
        other => panic!("{text:?}: {other:?}"),
    }
}

#[test]
fn naughty_strings() {
    let texts: Vec<String> =
        serde_json::from_str(include_str!("../data/notation_naughty.json")).expect("strings");
    let numbers: Vec<&str> = texts
        .iter()
        .map(String::as_str)
        .filter(|text| matches!(read(text, LoneDot::Ask), Reading::Number(_)))
        .collect();
    // All others are no single number; none of these is read wrongly.
    assert_eq!(
        numbers.join(" | "),
        "0 | 1.00 | $1.00 | -1 | -1.00 | -0.0 | +0 | 0.00 | 0,00 | 1 000,00 | 1 000 000,00 | \
        08 | 09 | １２３"
    );
}
