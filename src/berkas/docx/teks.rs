//! Runs of text: line breaks and tabs as Word writes them, and typed text that cannot turn the writing direction of what
//! stands beside it.

use super::xml::Xml;
use crate::report::model::Span;

/// How a run looks where its paragraph style does not say it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Huruf {
    /// As the paragraph.
    #[default]
    Biasa,
    /// Bold.
    Tebal,
    /// What could not be computed: italic and grey.
    Pudar,
    /// Superscript.
    Naik,
}

/// Text.
pub fn kata(out: &mut Xml, text: &str, huruf: Huruf) {
    if text.is_empty() {
        return;
    }
    out.el("w:r", &[], |run| {
        match huruf {
            Huruf::Biasa => {}
            Huruf::Tebal => run.el("w:rPr", &[], |style| {
                style.kosong("w:b", &[]);
                style.kosong("w:bCs", &[]);
            }),
            Huruf::Pudar => run.el("w:rPr", &[], |style| {
                style.kosong("w:i", &[]);
                style.nilai("w:color", "404040");
            }),
            Huruf::Naik => run.el("w:rPr", &[], |style| {
                style.nilai("w:vertAlign", "superscript");
            }),
        }
        isi(run, text);
        // Ends the direction of letters from right to left: what follows keeps its own.
        if text.chars().any(ke_kiri) {
            run.kata("w:t", &[], "\u{200e}");
        }
    });
}

/// The runs of a paragraph that a person wrote.
pub fn rentang(out: &mut Xml, spans: &[Span]) {
    for span in spans {
        let huruf = match span.strong {
            true => Huruf::Tebal,
            false => Huruf::Biasa,
        };
        kata(out, &span.text, huruf);
    }
}

/// A tabulator.
pub fn tab(out: &mut Xml) {
    out.el("w:r", &[], |run| run.kosong("w:tab", &[]));
}

/// A line break.
pub fn baris_baru(out: &mut Xml) {
    out.el("w:r", &[], |run| run.kosong("w:br", &[]));
}

/// The content of a run.
fn isi(out: &mut Xml, text: &str) {
    let text = text.replace("\r\n", "\n");
    let lines = text.split(['\n', '\r', '\u{b}', '\u{c}', '\u{2028}', '\u{2029}']);
    for (at, line) in lines.enumerate() {
        if at > 0 {
            out.kosong("w:br", &[]);
        }
        for (at, piece) in line.split('\t').enumerate() {
            if at > 0 {
                out.kosong("w:tab", &[]);
            }
            if !piece.is_empty() {
                out.kata("w:t", &[("xml:space", "preserve")], piece);
            }
        }
    }
}

/// Whether a letter is written from right to left.
const fn ke_kiri(letter: char) -> bool {
    matches!(
        letter,
        '\u{590}'..='\u{8ff}'
            | '\u{200f}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1eeff}'
    )
}
