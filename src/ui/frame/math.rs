//! Set mathematics as MathML elements, from the tree that the rule book is reckoned with.

use crate::domain::formula::Math;
use crate::ui::kit::el::{El, el, math};

/// A formula on a line of its own.
pub fn formula(of: &Math) -> El {
    boxed(line(of).attr("aria-label", of.plain()))
}

/// The line of a formula without its box, with something of the caller's own in place of some symbols.
pub fn formula_with(of: &Math, own: &mut dyn FnMut(&str) -> Option<El>) -> El {
    math("math").attr("display", "block").child(set_with(of, own))
}

fn line(of: &Math) -> El {
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

fn set(part: &Math) -> El {
    set_with(part, &mut |_| None)
}

fn set_with(part: &Math, own: &mut dyn FnMut(&str) -> Option<El>) -> El {
    match part {
        Math::Row(parts) => {
            math("mrow").children(parts.iter().map(|part| set_with(part, own)).collect::<Vec<_>>())
        }
        Math::Over(a, b) => {
            let above = set_with(a, own);
            math("mfrac").child(above).child(set_with(b, own))
        }
        // What is no mathematics may stand in a text of it.
        Math::Name(text) => match own(text) {
            Some(own) => math("mtext").child(own),
            None => math("mi").child(text.clone()),
        },
        Math::Text(text) => math("mtext").child(text.clone()),
        Math::Number(text) => math("mn").child(text.clone()),
        Math::Sign(sign) => math("mo").child(*sign),
        Math::Baru(inner) => math("mrow").attr("class", "baru").child(set(inner)),
    }
}
