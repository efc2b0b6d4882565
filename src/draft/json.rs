//! JSON as a tree that loses nothing, and a writer that cannot fail.
//!
//! `serde_json` reads the syntax; its own `Value` would round numbers and keep the last of two members of one name.
//! Here numbers stay as they are written, and a second member of one name is refused. It knows nothing of drafts.

use std::collections::HashSet;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::problem::{Position, RestoreError};

/// How many lists or objects may stand inside each other.
pub const MAX_DEPTH: usize = 64;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// An object, its members in the order of the file, each name once.
    Map(Vec<(String, Node)>),
    /// A list.
    List(Vec<Node>),
    /// A string.
    Text(String),
    /// A number, `true`, `false` or `null`, as written.
    Literal(String),
}

impl Node {
    /// The text of a string.
    pub fn text(&self) -> Option<&str> {
        match self {
            Node::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The value as compact JSON.
    pub fn to_json(&self) -> String {
        let mut writer = Writer::default();
        writer.node(self);
        writer.finish()
    }
}

/// The member with this name.
pub fn member<'a>(members: &'a [(String, Node)], name: &str) -> Option<&'a Node> {
    members
        .iter()
        .find(|(key, _)| key == name)
        .map(|(_, value)| value)
}

/// Reads a text as JSON.
///
/// # Errors
/// [`RestoreError::NotJson`], [`RestoreError::DuplicateKey`], [`RestoreError::TooDeep`].
pub fn parse(text: &str) -> Result<Node, RestoreError> {
    let raw: &RawValue =
        serde_json::from_str(text).map_err(|error| misplaced(text, text, &error))?;
    read(raw.get(), text, 1)
}

/// One level at a time: `part` is a piece of `whole` whose syntax has been checked.
fn read(part: &str, whole: &str, depth: usize) -> Result<Node, RestoreError> {
    let wrong = |error: serde_json::Error| misplaced(part, whole, &error);
    let opens = part.starts_with(['{', '[']);
    if opens && depth > MAX_DEPTH {
        return Err(RestoreError::TooDeep(position(whole, offset(part, whole))));
    }
    let below = depth.saturating_add(1);
    if part.starts_with('{') {
        let read = |(key, part): (String, &str)| Ok((key, read(part, whole, below)?));
        members(part, whole)?
            .into_iter()
            .map(read)
            .collect::<Result<_, _>>()
            .map(Node::Map)
    } else if part.starts_with('[') {
        let items: Vec<&RawValue> = serde_json::from_str(part).map_err(wrong)?;
        let read = |raw: &RawValue| read(raw.get(), whole, below);
        items
            .into_iter()
            .map(read)
            .collect::<Result<_, _>>()
            .map(Node::List)
    } else if part.starts_with('"') {
        serde_json::from_str(part).map_err(wrong).map(Node::Text)
    } else {
        Ok(Node::Literal(part.to_owned()))
    }
}

/// The members of an object with their values as they stand, unread: of a file whose parts are judged one by one. `part`
/// is the object, a piece of `whole`.
///
/// # Errors
/// [`RestoreError::NotJson`], also where it is no object; [`RestoreError::DuplicateKey`].
pub(super) fn members<'a>(
    part: &'a str,
    whole: &str,
) -> Result<Vec<(String, &'a str)>, RestoreError> {
    let read = serde_json::from_str(part);
    let Members(members) = read.map_err(|error| misplaced(part, whole, &error))?;
    if let Some((key, raw)) = duplicate(&members) {
        let at = position(whole, offset(raw.get(), whole));
        return Err(RestoreError::DuplicateKey {
            key: key.to_owned(),
            at,
        });
    }
    let members = members.into_iter();
    Ok(members.map(|(key, raw)| (key, raw.get())).collect())
}

/// The first member whose name an earlier one has.
fn duplicate<'a, 'b>(members: &'a [(String, &'b RawValue)]) -> Option<(&'a str, &'b RawValue)> {
    let mut seen = HashSet::with_capacity(members.len());
    members
        .iter()
        .find(|(key, _)| !seen.insert(key.as_str()))
        .map(|(key, raw)| (key.as_str(), *raw))
}

/// The members of an object, each of them, with their values unread.
struct Members<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;
        impl<'de> Visitor<'de> for Collect {
            type Value = Members<'de>;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Collect)
    }
}

/// Where `part`, a piece of `whole`, starts in it, in bytes.
fn offset(part: &str, whole: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(whole.as_ptr() as usize)
}

/// The place of a byte, for people.
fn position(text: &str, byte: usize) -> Position {
    let before = text.get(..byte).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |at| at.saturating_add(1));
    let column = before
        .get(line_start..)
        .map_or(0, |line| line.chars().count());
    Position {
        line: before.matches('\n').count().saturating_add(1),
        column: column.saturating_add(1),
    }
}

/// The place of an error in `part`. The column of `serde_json` counts bytes.
fn misplaced(part: &str, whole: &str, error: &serde_json::Error) -> RestoreError {
    let lines_before = error.line().saturating_sub(1);
    let line_start: usize = part
        .split_inclusive('\n')
        .take(lines_before)
        .map(str::len)
        .sum();
    let mut byte = line_start
        .saturating_add(error.column().saturating_sub(1))
        .min(part.len());
    while !part.is_char_boundary(byte) {
        byte = byte.saturating_sub(1);
    }
    RestoreError::NotJson(position(whole, offset(part, whole).saturating_add(byte)))
}

/// Writes JSON text.
#[derive(Debug, Default)]
pub struct Writer {
    out: String,
    /// A value stands before this place in the same list or object.
    after: bool,
    /// The next value starts on a line of its own.
    line: bool,
}

impl Writer {
    /// The text written.
    pub fn finish(self) -> String {
        self.out
    }

    /// Puts the next member or item on a line of its own, so that files can be read and compared.
    pub fn line(&mut self) -> &mut Self {
        self.line = true;
        self
    }

    /// The name of the next value.
    pub fn key(&mut self, name: &str) -> &mut Self {
        self.separate();
        quote(name, &mut self.out);
        self.out.push(':');
        self.after = false;
        self
    }

    /// A string.
    pub fn text(&mut self, text: &str) {
        self.separate();
        quote(text, &mut self.out);
    }

    /// A string with a name.
    pub fn pair(&mut self, name: &str, text: &str) {
        self.key(name).text(text);
    }

    /// A whole number.
    pub fn number(&mut self, value: u64) {
        self.raw(&value.to_string());
    }

    /// JSON text as it is.
    pub fn raw(&mut self, json: &str) {
        self.separate();
        self.out.push_str(json);
    }

    /// An object with the members that `body` writes.
    pub fn map(&mut self, body: impl FnOnce(&mut Writer)) {
        self.nest('{', '}', body);
    }

    /// A list with the items that `body` writes.
    pub fn list(&mut self, body: impl FnOnce(&mut Writer)) {
        self.nest('[', ']', body);
    }

    /// A value.
    pub fn node(&mut self, node: &Node) {
        match node {
            Node::Map(members) => self.map(|out| {
                members
                    .iter()
                    .for_each(|(key, value)| out.key(key).node(value))
            }),
            Node::List(items) => self.list(|out| items.iter().for_each(|item| out.node(item))),
            Node::Text(text) => self.text(text),
            Node::Literal(literal) => self.raw(literal),
        }
    }

    fn nest(&mut self, open: char, close: char, body: impl FnOnce(&mut Writer)) {
        self.separate();
        self.out.push(open);
        self.after = false;
        body(self);
        if std::mem::take(&mut self.line) {
            self.out.push('\n');
        }
        self.out.push(close);
        self.after = true;
    }

    fn separate(&mut self) {
        if self.after {
            self.out.push(',');
        }
        if std::mem::take(&mut self.line) {
            self.out.push('\n');
        }
        self.after = true;
    }
}

/// Quotes a string. Whatever an editor, a browser or a script could take for a line break or drop is escaped too.
fn quote(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' | '\u{feff}' => {
                out.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}
