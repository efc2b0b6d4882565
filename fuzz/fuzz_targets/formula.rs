//! Any text as a formula, of a person and of the rule book: refused at a place in it, or reckoned and set.
#![no_main]

use kalkulator_sakip::domain::formula::{
    Deviation, Evaluation, Expr, Math, SyntaxError, Value, layout,
};
use kalkulator_sakip::domain::notation::{self, Decimal};
use kalkulator_sakip::domain::number::MathError;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    match Expr::typed(text) {
        Ok(typed) => {
            for name in &typed.names {
                let chars = text.chars().skip(name.from).take(name.to - name.from);
                assert!(chars.collect::<String>().contains(&name.name), "{name:?}");
            }
            reckoned(&typed.expr);
        }
        Err(error) => inside(&error, text),
    }
    match Expr::parse(text) {
        Ok(expr) => reckoned(&expr),
        Err(error) => inside(&error, text),
    }
});

fn inside(error: &SyntaxError, text: &str) {
    assert!(error.at <= text.chars().count(), "{error:?}");
}

fn reckoned(expr: &Expr) {
    for deviation in [Deviation::Sample, Deviation::Population] {
        if let Ok(value) = Evaluation::new(&worth, deviation).value(expr) {
            let _ = value.shown();
        }
    }
    let _ = layout(expr, &|name| Math::Name(name.to_owned())).plain();
}

/// A name is worth something by its length: nothing, 0, the finest and the largest figures, percentages.
fn worth(name: &str) -> Result<Value, MathError> {
    let number = |text: &str| notation::from_machine(text).unwrap_or(Decimal::ONE);
    Ok(match name.len() % 8 {
        0 => return Err(MathError::DivisionByZero),
        1 => Value::plain(Decimal::ZERO),
        2 => Value::plain(number("-2.5")),
        3 => Value::plain(Decimal::MAX),
        4 => Value::plain(number("0.0000000000000000000000000001")),
        5 => Value::percent(number("65.55")),
        6 => Value::of_percent(number("20"))?,
        _ => Value::plain(number("4170195729")),
    })
}
