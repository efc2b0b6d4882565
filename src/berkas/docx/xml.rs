//! Writes XML in which nothing typed can become markup, no character stands that XML forbids, and none that is invisible
//! turns the direction of a line.
//!
//! A text as Word reads it: element names are constants of this program, an element without content closes itself.

use std::fmt::Write;

/// XML being written.
#[derive(Debug, Default)]
pub struct Xml {
    out: String,
}

/// An attribute: a name of ours, and a value that is escaped.
pub type Atribut<'a> = (&'static str, &'a str);

impl Xml {
    /// A part of the package: begins with the declaration.
    pub fn bagian() -> Xml {
        Xml {
            out: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".into(),
        }
    }

    /// What was written.
    pub fn selesai(self) -> String {
        self.out
    }

    /// An element with its content.
    pub fn el(
        &mut self,
        name: &'static str,
        attributes: &[Atribut],
        content: impl FnOnce(&mut Xml),
    ) {
        self.open(name, attributes);
        let begun = self.out.len();
        self.out.push('>');
        content(self);
        if self.out.len() == begun.saturating_add(1) {
            self.out.truncate(begun);
            self.out.push_str("/>");
        } else {
            self.out.push_str("</");
            self.out.push_str(name);
            self.out.push('>');
        }
    }

    /// An element without content.
    pub fn kosong(&mut self, name: &'static str, attributes: &[Atribut]) {
        self.open(name, attributes);
        self.out.push_str("/>");
    }

    /// An element that is nothing but a value of WordprocessingML.
    pub fn nilai(&mut self, name: &'static str, value: &str) {
        self.kosong(name, &[("w:val", value)]);
    }

    /// An element with a text.
    pub fn kata(&mut self, name: &'static str, attributes: &[Atribut], text: &str) {
        self.el(name, attributes, |inside| inside.teks(text));
    }

    /// Text.
    pub fn teks(&mut self, text: &str) {
        escape(text, &mut self.out);
    }

    /// XML of ours that stands as it is.
    pub fn tetap(&mut self, xml: &str) {
        self.out.push_str(xml);
    }

    fn open(&mut self, name: &'static str, attributes: &[Atribut]) {
        self.out.push('<');
        self.out.push_str(name);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            escape(value, &mut self.out);
            self.out.push('"');
        }
    }
}

/// Markup becomes text; characters that XML 1.0 forbids become visible signs.
fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // As they are they would be blanks in an attribute.
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            // Word has no isolation: invisible signs that turn the direction of a line are shown by their number.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                let _ = write!(out, "[U+{:04X}]", u32::from(letter));
            }
            other => out.push(tampak(other)),
        }
    }
}

/// A character, or the sign that stands for it where XML forbids it or has no use for it.
fn tampak(letter: char) -> char {
    match letter {
        control @ '\0'..='\u{1f}' => {
            char::from_u32(u32::from(control).saturating_add(0x2400)).unwrap_or('\u{fffd}')
        }
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
        other => other,
    }
}
