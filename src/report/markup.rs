//! Writes HTML in which nothing typed can become markup: element and attribute names are constants of this program,
//! elements close themselves, and every text passes [`escape`], the one escaping function.

use std::fmt::Write;

use super::model::Phrase;

/// HTML being written.
#[derive(Debug, Default)]
pub struct Markup {
    out: String,
}

/// An attribute: a name of ours, and a value that is escaped.
pub type Attribute<'a> = (&'static str, &'a str);

impl Markup {
    /// What was written.
    pub fn finish(self) -> String {
        self.out
    }

    /// The line that begins the file.
    pub fn doctype(&mut self) {
        self.out.push_str("<!doctype html>\n");
    }

    /// An element with its content.
    pub fn element(
        &mut self,
        name: &'static str,
        attributes: &[Attribute],
        content: impl FnOnce(&mut Markup),
    ) {
        self.open(name, attributes);
        content(self);
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    /// An element on lines of its own, which only makes the file easier to read.
    pub fn block(
        &mut self,
        name: &'static str,
        attributes: &[Attribute],
        content: impl FnOnce(&mut Markup),
    ) {
        self.element(name, attributes, content);
        self.out.push('\n');
    }

    /// An element that has no content and no end.
    pub fn void(&mut self, name: &'static str, attributes: &[Attribute]) {
        self.open(name, attributes);
        self.out.push('\n');
    }

    /// An element with words of ours.
    pub fn words(&mut self, name: &'static str, attributes: &[Attribute], words: &str) {
        self.element(name, attributes, |inside| inside.text(words));
    }

    /// Text.
    pub fn text(&mut self, text: &str) {
        escape(text, &mut self.out);
    }

    /// JSON made by [`plain_json`], readable as it stands: quotes, of which it is full, mean nothing in an element's text.
    pub fn data(&mut self, json: &str) {
        for letter in json.chars() {
            match letter {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                other => self.out.push(other),
            }
        }
    }

    /// Text that says whether it was typed: such text is isolated, so that its writing direction ends with it.
    pub fn phrase(&mut self, phrase: &Phrase) {
        if phrase.typed && !phrase.text.is_empty() {
            self.element("bdi", &[], |inside| inside.text(&phrase.text));
        } else {
            self.text(&phrase.text);
        }
    }

    /// A style sheet of this program. Its content is not escaped, as no browser would read it otherwise.
    pub fn style(&mut self, sheet: &'static str) {
        self.out.push_str("<style>\n");
        self.out.push_str(sheet);
        self.out.push_str("</style>\n");
    }

    fn open(&mut self, name: &'static str, attributes: &[Attribute]) {
        self.out.push('<');
        self.out.push_str(name);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            // An empty value is the short form of a switch: `hidden`.
            if !value.is_empty() {
                self.out.push_str("=\"");
                escape(value, &mut self.out);
                self.out.push('"');
            }
        }
        self.out.push('>');
    }
}

/// Text as HTML shows it letter by letter, in content and in quoted attributes alike. Control characters, which HTML
/// forbids, become visible signs; a lone carriage return becomes the line break that it is.
pub fn escape(text: &str, out: &mut String) {
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' => out.push(letter),
            '\r' => {
                if letters.peek() != Some(&'\n') {
                    out.push('\n');
                }
            }
            control @ '\0'..='\u{1f}' => {
                out.push(
                    char::from_u32(u32::from(control).saturating_add(0x2400)).unwrap_or('\u{fffd}'),
                );
            }
            '\u{7f}' => out.push('\u{2421}'),
            '\u{80}'..='\u{9f}' => out.push('\u{fffd}'),
            _ => out.push(letter),
        }
    }
}

/// The text that [`escape`] made this of, control characters aside.
pub fn unescape(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let entities = [
            ("amp;", '&'),
            ("lt;", '<'),
            ("gt;", '>'),
            ("quot;", '"'),
            ("#39;", '\''),
        ];
        let known = entities
            .iter()
            .find_map(|(name, letter)| Some((after.strip_prefix(name)?, letter)));
        match known {
            Some((left, letter)) => {
                out.push(*letter);
                rest = left;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// JSON in which every character that HTML forbids or changes, or that turns the writing direction, is written as
/// `\u….`: these occur in strings only, so it stays the same JSON, and survives [`escape`] unchanged.
pub fn plain_json(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for letter in json.chars() {
        match letter {
            '\r' => out.push('\n'),
            '\u{7f}'..='\u{9f}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}' => {
                let _ = write!(out, "\\u{:04x}", u32::from(letter));
            }
            _ => out.push(letter),
        }
    }
    out
}
