//! Set mathematics as MathML elements, from the tree that the rule book is reckoned with.

use crate::domain::formula::Math;
use crate::report::math::subscript;
use crate::ui::kit::el::{El, el, math};

/// A formula on a line of its own.
pub fn formula(of: &Math) -> El {
    boxed(line(of).attr("aria-label", of.plain()))
}

/// An equation without a box, with something of the caller's own in place of some symbols of its right side.
pub fn equation(left: &Math, right: Option<&Math>, own: &mut dyn FnMut(&str) -> Option<El>) -> El {
    let right = right.map(|right| [math("mo").child("="), set_with(right, own)]);
    let row = math("mrow").child(set(left));
    math("math")
        .attr("display", "block")
        .child(row.children(right.into_iter().flatten()))
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
    set_with(part, &mut |_| None)
}

fn set_with(part: &Math, own: &mut dyn FnMut(&str) -> Option<El>) -> El {
    match part {
        Math::Row(parts) => math("mrow").children(
            parts
                .iter()
                .map(|part| set_with(part, own))
                .collect::<Vec<_>>(),
        ),
        Math::Over(a, b) => {
            let above = set_with(a, own);
            math("mfrac").child(above).child(set_with(b, own))
        }
        // What is no mathematics may stand in a text of it.
        Math::Name(text) => match own(text) {
            Some(own) => math("mtext").child(own),
            None => symbol(text),
        },
        Math::Text(text) => math("mtext").child(text.clone()),
        Math::Number(text) => math("mn").child(text.clone()),
        Math::Sign(sign) => math("mo").child(*sign),
        Math::Baru(inner) => math("mrow").attr("class", "baru").child(set(inner)),
    }
}
