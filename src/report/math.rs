//! Formulas as MathML Core: elements only, which browsers set and screen readers read.

use super::markup::Markup;
use crate::domain::formula::Math;

/// Writes a formula, with fractions as large as on a line of their own: they hold long figures.
pub fn mathml(out: &mut Markup, math: &Math) {
    out.element("math", &[("displaystyle", "true")], |inside| {
        piece(inside, math)
    });
}

/// The name of a symbol and what stands below its line: `C_lalu` is C with a small lalu.
pub fn subscript(name: &str) -> (&str, Option<&str>) {
    match name.split_once('_') {
        Some((base, below)) if !base.is_empty() && !below.is_empty() => (base, Some(below)),
        _ => (name, None),
    }
}

fn piece(out: &mut Markup, math: &Math) {
    match math {
        Math::Row(parts) => out.element("mrow", &[], |row| {
            parts.iter().for_each(|part| piece(row, part))
        }),
        Math::Over(above, below) => out.element("mfrac", &[], |fraction| {
            piece(fraction, above);
            piece(fraction, below);
        }),
        Math::Name(name) => match subscript(name) {
            (base, Some(below)) => out.element("msub", &[], |pair| {
                pair.words("mi", &[], base);
                pair.words("mtext", &[], below);
            }),
            (name, None) => out.words("mi", &[], name),
        },
        Math::Text(text) => out.words("mtext", &[], text),
        Math::Number(number) => out.words("mn", &[], number),
        Math::Sign(sign) => out.words("mo", &[], sign),
        Math::Baru(inner) => piece(out, inner),
    }
}
