//! One row as it stands in a file: its texts, what else it carries, and what had to be done to read it.

use super::json::Node;
use super::problem::NoteKind;
use super::restore::{LONG_TEXT, MAX_ID};
use super::wire::free_name;
use crate::domain::document::{Row, Text};
use crate::domain::field::{Field, Section};
use crate::domain::notation::{self, LoneDot, Reading};

/// A row before its id is settled.
pub(super) struct Draft {
    pub(super) section: Section,
    /// Where it stood, as `kinerja[4]`.
    pub(super) stood: String,
    pub(super) id: Option<Node>,
    pub(super) row: Row,
    /// Notes on its members: which, and what was done.
    pub(super) notes: Vec<(Named, NoteKind)>,
}

/// A member of a row.
pub(super) enum Named {
    Row,
    Field(Field),
    Other(String),
}

/// A whole number in range, with or without quotes.
pub(super) fn id_of(node: &Node) -> Option<u32> {
    let (Node::Literal(text) | Node::Text(text)) = node else {
        return None;
    };
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse()
        .ok()
        .filter(|id| digits && (1..=MAX_ID).contains(id))
}

/// Reads the members of a row, `id` and `jenis` aside, into `row`.
pub(super) fn read_row(
    section: Section,
    stood: String,
    row: Row,
    members: Vec<(String, Node)>,
) -> Draft {
    let mut names: Vec<String> = members.iter().map(|(name, _)| name.clone()).collect();
    let mut draft = Draft {
        section,
        stood,
        id: None,
        row,
        notes: Vec::new(),
    };
    for (name, value) in members {
        let Some(field) = Field::from_id(&name) else {
            // In a section of one row these two are unknown members like others; elsewhere they are taken out before.
            if let Some(huruf) = value.text().and_then(long) {
                draft
                    .notes
                    .push((Named::Other(name.clone()), NoteKind::LongText { huruf }));
            }
            draft
                .row
                .extra
                .push((Text::from(name), Text::from(value.to_json())));
            continue;
        };
        let note = match value {
            Node::Text(text) => {
                let note = long(&text).map(|huruf| NoteKind::LongText { huruf });
                draft.row.set(field, Text::from(text));
                note
            }
            Node::Literal(null) if null == "null" => Some(NoteKind::Null),
            value => match number_text(&value) {
                Some((tertulis, dibaca)) => {
                    draft.row.set(field, Text::from(dibaca.as_str()));
                    Some(NoteKind::Number { tertulis, dibaca })
                }
                None => {
                    let sebagai = free_name(&name, &names);
                    draft
                        .row
                        .extra
                        .push((Text::from(sebagai.as_str()), Text::from(value.to_json())));
                    names.push(sebagai.clone());
                    Some(NoteKind::KeptAside { sebagai })
                }
            },
        };
        draft
            .notes
            .extend(note.map(|note| (Named::Field(field), note)));
    }
    draft
}

fn long(text: &str) -> Option<usize> {
    // Counting is only worth while where there are bytes enough.
    (text.len() > LONG_TEXT)
        .then(|| text.chars().count())
        .filter(|huruf| *huruf > LONG_TEXT)
}

/// A JSON number as Indonesian text of the very same value: `80.50` is `80,50`. No dots for thousands, so that it
/// reads in one way. `None` where a decimal cannot hold it exactly, or for an exponent.
fn number_text(value: &Node) -> Option<(String, String)> {
    let Node::Literal(literal) = value else {
        return None;
    };
    let value = notation::from_machine(literal)?;
    let text = literal.replace('.', ",");
    match notation::read(&text, LoneDot::Ask) {
        Reading::Number(number) if number.value == value => Some((literal.clone(), text)),
        _ => None,
    }
}
