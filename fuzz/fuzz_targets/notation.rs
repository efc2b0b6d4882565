//! Any text as a number: read in every way, and a figure that was understood comes back from each way of writing it.
#![no_main]

use kalkulator_sakip::domain::notation::{
    self, Decimal, LoneDot, Number, Reading, from_machine, read, to_machine,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for lone_dot in [LoneDot::Thousands, LoneDot::Decimal, LoneDot::Ask] {
        let reading = read(text, lone_dot);
        assert_eq!(read(&format!(" {text}\u{A0}"), lone_dot), reading);
        match &reading {
            Reading::Number(number) => written(number),
            Reading::Range { lower, upper } => {
                assert!(lower.value <= upper.value);
                written(lower);
                written(upper);
            }
            Reading::Ambiguous { thousands, decimal } => {
                assert_eq!(lone_dot, LoneDot::Ask);
                written(thousands);
                written(decimal);
            }
            Reading::Compound(parts) => assert!(parts.len() > 1),
            Reading::Empty | Reading::Unreadable(_) => {}
        }
    }
    if let Some(value) = from_machine(text) {
        returns(value);
    }
    let _ = notation::unit_evidence(text);
    let _ = notation::lone_dot(text, text.lines());
});

fn written(number: &Number) {
    let value = number.value;
    returns(value);
    let again = read(&notation::write_plain(value), LoneDot::Thousands);
    assert!(
        matches!(&again, Reading::Number(number) if number.value == value),
        "{value} is read as {again:?}"
    );
    let _ = notation::words(value);
    let _ = notation::write_rupiah_short(value);
    for decimals in [0, 2, 4] {
        let rounded = notation::round(value, decimals);
        assert_eq!(
            notation::write(value, decimals),
            notation::write(rounded, decimals)
        );
    }
}

fn returns(value: Decimal) {
    assert_eq!(from_machine(&to_machine(value)), Some(value));
}
