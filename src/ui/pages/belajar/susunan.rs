//! A formula set in boxes: its numbers can be worked with where they stand, and a long one goes on in the next line; neither
//! can be done within MathML. Beside it stands the same formula as MathML for those who listen to it.

use crate::domain::formula::Math;
use crate::report::math::subscript;
use crate::ui::frame::math::line;
use crate::ui::kit::el::{El, el, tagged};

/// Something of the caller's own in place of a symbol.
pub type Own<'a> = &'a mut dyn FnMut(&str) -> Option<El>;

/// The formula: what stands before the numbers, then the part where they are.
pub fn susunan(left: &Math, right: &[Math], own: Own) -> El {
    let right: Vec<El> = right.iter().map(|part| set(part, own)).collect();
    tagged("span", "susunan", set(left, &mut |_| None)).children(right)
}

/// A formula that is only read.
pub fn terbaca(of: &Math) -> El {
    let read = tagged("span", "hanya-dibaca", line(of));
    tagged("div", "rumus", read).child(susunan(of, &[], &mut |_| None))
}

fn set(part: &Math, own: Own) -> El {
    match part {
        Math::Baru(inner) => tagged("span", "baru", set(inner, own)),
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

/// A symbol: `C_lalu` is C with a small lalu.
pub fn symbol(name: &str) -> El {
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
