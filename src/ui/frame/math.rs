//! Set mathematics as MathML elements, from the tree that the rule book is reckoned with.

use crate::domain::formula::Math;
use crate::report::math::subscript;
use crate::ui::kit::el::{El, el, math};

/// A formula on a line of its own.
pub fn formula(of: &Math) -> El {
    boxed(line(of).attr("aria-label", of.plain()))
}

/// A formula as it is read, without a box.
pub fn line(of: &Math) -> El {
    math("math").attr("display", "block").child(set(of))
}

/// A long formula scrolls in its box, so the keyboard must reach it.
fn boxed(line: El) -> El {
    el("div")
        .attr("class", "rumus")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", "Rumus")
        .child(line)
}

/// `C_lalu` is C with a small lalu.
fn symbol(name: &str) -> El {
    let letter = |text: &str| math("mi").child(text.to_string());
    match subscript(name) {
        (base, Some(below)) => {
            let below = math("mtext").child(below.to_string());
            math("msub").child(letter(base)).child(below)
        }
        (name, None) => letter(name),
    }
}

fn set(part: &Math) -> El {
    match part {
        Math::Row(parts) => math("mrow").children(parts.iter().map(set)),
        Math::Over(a, b) => math("mfrac").child(set(a)).child(set(b)),
        Math::Name(text) => symbol(text),
        Math::Text(text) => math("mtext").child(text.clone()),
        Math::Number(text) => math("mn").child(text.clone()),
        Math::Sign(sign) => math("mo").child(*sign),
        Math::Baru(inner) => math("mrow").attr("class", "baru").child(set(inner)),
    }
}
