//! A formula set in boxes, so that its numbers can be worked with where they stand: controls may not lie within MathML,
//! which is read as one. Beside it stands the same formula as MathML for those who listen to it.

use crate::domain::formula::Math;
use crate::report::math::subscript;
use crate::ui::kit::el::{El, el, tagged};

/// Something of the caller's own in place of a symbol.
pub type Own<'a> = &'a mut dyn FnMut(&str) -> Option<El>;

/// The formula.
pub fn susunan(left: &Math, right: Option<&Math>, own: Own) -> El {
    let right = right.map(|right| [sign("="), set(right, own)]);
    tagged("span", "susunan", set(left, &mut |_| None)).children(right.into_iter().flatten())
}

fn set(part: &Math, own: Own) -> El {
    match part {
        Math::Baru(inner) => set(inner, own),
        Math::Row(parts) => {
            let parts = parts.iter().map(|part| set(part, own)).collect::<Vec<_>>();
            tagged("span", "sebaris-rumus", ()).children(parts)
        }
        Math::Over(above, below) => {
            let above = tagged("span", "pembilang", set(above, own));
            let below = tagged("span", "penyebut", set(below, own));
            tagged("span", "pecahan", above).child(below)
        }
        Math::Name(name) => own(name).unwrap_or_else(|| symbol(name)),
        Math::Text(text) | Math::Number(text) => still(el("span").child(text.clone())),
        Math::Sign(which) => sign(which),
    }
}

/// Said by the formula that is listened to.
fn still(part: El) -> El {
    part.attr("aria-hidden", "true")
}

fn symbol(name: &str) -> El {
    let (base, below) = subscript(name);
    let below = below.map(|below| el("sub").child(below.to_string()));
    // As in MathML: one letter leans, a word stands.
    let tag = if base.chars().count() == 1 {
        "i"
    } else {
        "span"
    };
    still(el(tag).child(base.to_string()).children(below))
}

fn sign(which: &'static str) -> El {
    let class = match which {
        "(" | ")" | "|" | "%" => "tanda rapat",
        _ => "tanda",
    };
    still(tagged("span", class, which))
}
