//! Formulas as Office Math, which Word sets and people can edit.

use super::xml::Xml;
use crate::domain::formula::Math;
use crate::report::math::subscript;

/// A formula on a line of its own, from the left.
pub fn rumus(out: &mut Xml, math: &Math) {
    out.el("m:oMathPara", &[], |paragraph| {
        paragraph.el("m:oMathParaPr", &[], |style| {
            style.kosong("m:jc", &[("m:val", "left")]);
        });
        paragraph.el("m:oMath", &[], |inside| piece(inside, math));
    });
}

fn piece(out: &mut Xml, math: &Math) {
    match math {
        Math::Row(parts) => parts.iter().for_each(|part| piece(out, part)),
        Math::Over(above, below) => out.el("m:f", &[], |fraction| {
            fraction.el("m:num", &[], |part| piece(part, above));
            fraction.el("m:den", &[], |part| piece(part, below));
        }),
        Math::Name(name) => match subscript(name) {
            (base, Some(below)) => out.el("m:sSub", &[], |pair| {
                pair.el("m:e", &[], |part| run(part, Gaya::Simbol, base));
                pair.el("m:sub", &[], |part| run(part, Gaya::Kata, below));
            }),
            (name, None) => run(out, Gaya::Simbol, name),
        },
        Math::Text(text) => run(out, Gaya::Kata, text),
        // A number with its currency is a word: letters of a formula would slant.
        Math::Number(number) if number.contains(char::is_alphabetic) => {
            run(out, Gaya::Kata, number);
        }
        Math::Number(number) => run(out, Gaya::Angka, number),
        Math::Sign(";") => run(out, Gaya::Angka, "; "),
        Math::Sign(sign) => run(out, Gaya::Angka, sign),
        Math::Baru(inner) => piece(out, inner),
    }
}

enum Gaya {
    /// Slanted, as symbols are.
    Simbol,
    /// Upright.
    Angka,
    /// Words in the letters of the text.
    Kata,
}

fn run(out: &mut Xml, gaya: Gaya, text: &str) {
    out.el("m:r", &[], |run| {
        match gaya {
            Gaya::Simbol => {}
            Gaya::Angka => run.el("m:rPr", &[], |style| {
                style.kosong("m:sty", &[("m:val", "p")]);
            }),
            Gaya::Kata => run.el("m:rPr", &[], |style| style.kosong("m:nor", &[])),
        }
        run.el("w:rPr", &[], |style| {
            style.kosong(
                "w:rFonts",
                &[("w:ascii", "Cambria Math"), ("w:hAnsi", "Cambria Math")],
            );
        });
        run.kata("m:t", &[("xml:space", "preserve")], text);
    });
}
