//! Set mathematics as MathML elements, from the tree that the rule book is reckoned with.

use crate::domain::formula::Math;
use crate::ui::kit::el::{El, el, math};

/// A formula on a line of its own.
pub fn formula(of: &Math) -> El {
    let line = math("math")
        .attr("display", "block")
        .attr("aria-label", of.plain())
        .child(set(of));
    // A long formula scrolls in its box, so the keyboard must reach it.
    el("div")
        .attr("class", "rumus")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", "Rumus")
        .child(line)
}

fn set(part: &Math) -> El {
    match part {
        Math::Row(parts) => math("mrow").children(parts.iter().map(set)),
        Math::Over(a, b) => math("mfrac").child(set(a)).child(set(b)),
        Math::Name(text) => math("mi").child(text.clone()),
        Math::Text(text) => math("mtext").child(text.clone()),
        Math::Number(text) => math("mn").child(text.clone()),
        Math::Sign(sign) => math("mo").child(*sign),
        Math::Baru(inner) => math("mrow").attr("class", "baru").child(set(inner)),
    }
}
