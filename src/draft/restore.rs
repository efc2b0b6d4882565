//! Reading a file back: pure and lenient. What cannot be taken as it stands is repaired with a note, or kept aside in
//! the document under another name; only a file that is not ours, not whole or newer than us is refused.

use std::collections::HashSet;
use std::sync::Arc;

use super::json::{self, Node, member};
use super::migrate::{CHAIN, Chain};
use super::problem::{NoteKind, RestoreError, RestoreNote};
use super::row::{Draft, Named, id_of, read_row};
use super::wire::{self, FORMAT, ID, JENIS, Jenis, NEXT_ID, TOP, free_name};
use crate::domain::address::field_id;
use crate::domain::document::{CellRef, Document, Row, RowId, Text};
use crate::domain::field::{RowKind, Section};

/// The largest text that is read, in bytes (ASVS 5.2.1).
pub const MAX_BYTES: usize = 10 * 1024 * 1024;

/// The largest file that is read at all: a report of ours, JSON or HTML, whose results take some twenty times the room
/// of what was typed (3 kB for each indikator). What we gave out must open again.
pub const MAX_FILE_BYTES: usize = 64 * 1024 * 1024;

/// Characters from which on a text is reported as long; it is kept whole all the same.
pub const LONG_TEXT: usize = 100_000;

/// The largest id that is taken over. Far below [`RowId::RESERVED`], so that new rows never run out of ids.
pub const MAX_ID: u32 = 1_000_000_000;

/// The largest `id_berikutnya` that is taken over.
const LAST_NEXT_ID: u32 = MAX_ID + 1;

/// An opened file.
#[derive(Clone, Debug, PartialEq)]
pub struct Restored {
    /// What was typed.
    pub document: Document,
    /// What was read otherwise than it stands in the file.
    pub notes: Vec<RestoreNote>,
    /// When the file was written, as it says; not checked.
    pub saved_at: Option<String>,
    /// Draft or report.
    pub jenis: Jenis,
    /// The edition of the rule book it was written with.
    pub aturan: Option<String>,
}

/// Opens the text of a JSON file, draft or report. Results in a report are ignored.
///
/// # Errors
/// [`RestoreError`] when nothing can be opened.
pub fn restore(text: &str) -> Result<Restored, RestoreError> {
    let limit = if text.starts_with(&wire::opening(Jenis::Laporan)) {
        MAX_FILE_BYTES
    } else {
        MAX_BYTES
    };
    if text.len() > limit {
        return Err(RestoreError::TooLarge { bytes: text.len() });
    }
    restore_stored(text)
}

/// The same for what never left us, our own storage and the second module: what we wrote must always open.
pub(crate) fn restore_stored(text: &str) -> Result<Restored, RestoreError> {
    restore_by(CHAIN, text)
}

/// The same along another chain of versions.
pub(super) fn restore_by(chain: Chain, text: &str) -> Result<Restored, RestoreError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(RestoreError::Empty);
    }
    let Node::Map(members) = json::parse(text)? else {
        return Err(RestoreError::NotOurs { format: None });
    };
    let word = |name| {
        member(&members, name)
            .and_then(Node::text)
            .map(str::to_owned)
    };
    match word("format") {
        Some(format) if format == FORMAT => {}
        format => return Err(RestoreError::NotOurs { format }),
    }
    let versi = match member(&members, "versi") {
        Some(Node::Literal(number)) => number.parse().ok().filter(|versi| *versi > 0),
        _ => None,
    };
    let versi = versi.ok_or(RestoreError::NoVersion)?;
    if versi > chain.current() {
        return Err(RestoreError::Newer { versi });
    }
    let members = chain.to_current(versi, members);
    let word = |name| {
        member(&members, name)
            .and_then(Node::text)
            .map(str::to_owned)
    };
    let (saved_at, aturan, jenis) = (word("disimpan"), word("aturan"), word(JENIS));
    let jenis = if jenis.as_deref() == Some(Jenis::Laporan.id()) {
        Jenis::Laporan
    } else {
        Jenis::Draf
    };

    let mut reader = Reader::default();
    let mut dokumen = None;
    for (name, value) in members {
        match value {
            Node::Map(members) if name == "dokumen" => dokumen = Some(members),
            _ if TOP.contains(&name.as_str()) => {}
            _ => reader.note(name, NoteKind::Dropped),
        }
    }
    let document = reader.document(dokumen.ok_or(RestoreError::NoDocument)?);
    Ok(Restored {
        document,
        notes: reader.notes,
        saved_at,
        jenis,
        aturan,
    })
}

#[derive(Default)]
struct Reader {
    notes: Vec<RestoreNote>,
    rows: Vec<Draft>,
    /// Rows that belong elsewhere than they stood: put at the end.
    moved: Vec<Draft>,
}

impl Reader {
    fn note(&mut self, tempat: String, kind: NoteKind) {
        self.notes.push(RestoreNote { tempat, kind });
    }

    fn document(&mut self, members: Vec<(String, Node)>) -> Document {
        let mut document = Document::default();
        let mut names: Vec<String> = members.iter().map(|(name, _)| name.clone()).collect();
        names.extend(Section::ALL.map(|section| section.id().to_owned()));
        let mut next_id = None;
        for (name, value) in members {
            let section = Section::ALL
                .into_iter()
                .find(|section| section.id() == name);
            let aside = match (section, value) {
                (Some(section), Node::Map(members)) if section.is_single() => {
                    let kind = section
                        .kinds()
                        .first()
                        .copied()
                        .unwrap_or(RowKind::Identitas);
                    self.single(&mut document, section, kind, members);
                    continue;
                }
                (Some(section), Node::List(items)) if !section.is_single() => {
                    let sebagai = free_name(&name, &names);
                    let aside = self.rows(section, items, &sebagai);
                    if aside.is_empty() {
                        continue;
                    }
                    names.push(sebagai.clone());
                    document
                        .extra
                        .push((Text::from(sebagai), Text::from(Node::List(aside).to_json())));
                    continue;
                }
                (None, Node::Literal(number)) if name == NEXT_ID => match number.parse() {
                    Ok(id @ 1..=LAST_NEXT_ID) => {
                        next_id = Some(id);
                        continue;
                    }
                    _ => Node::Literal(number),
                },
                (None, value) if name != NEXT_ID => {
                    document
                        .extra
                        .push((Text::from(name), Text::from(value.to_json())));
                    continue;
                }
                (_, value) => value,
            };
            let sebagai = free_name(&name, &names);
            document
                .extra
                .push((Text::from(sebagai.as_str()), Text::from(aside.to_json())));
            names.push(sebagai.clone());
            self.note(name, NoteKind::KeptAside { sebagai });
        }
        self.place(&mut document, next_id);
        document
    }

    /// The one row of a section.
    fn single(
        &mut self,
        document: &mut Document,
        section: Section,
        kind: RowKind,
        members: Vec<(String, Node)>,
    ) {
        let Some(id) = document.rows(section).first().map(|row| row.id) else {
            return;
        };
        let draft = read_row(section, String::new(), Row::new(id, kind), members);
        self.report(&draft);
        for slot in Arc::make_mut(document.rows_mut(section)).iter_mut().take(1) {
            *slot = Arc::new(draft.row.clone());
        }
    }

    /// The rows of a section; gives back what is no row of ours, to be kept under the name `sebagai`.
    fn rows(&mut self, section: Section, items: Vec<Node>, sebagai: &str) -> Vec<Node> {
        let mut aside = Vec::new();
        for (index, item) in items.into_iter().enumerate() {
            let stood = format!("{}[{index}]", section.id());
            let Node::Map(members) = item else {
                self.note(
                    stood,
                    NoteKind::KeptAside {
                        sebagai: sebagai.to_owned(),
                    },
                );
                aside.push(item);
                continue;
            };
            let found = member(&members, JENIS);
            let (kind, assumed) = match (found.and_then(Node::text), section.kinds()) {
                (Some(word), _) => (RowKind::from_id(word), false),
                (None, [only]) if found.is_none() => (Some(*only), true),
                _ => (None, false),
            };
            let Some(kind) = kind.filter(|kind| !kind.section().is_single()) else {
                let jenis =
                    found.map(|jenis| jenis.text().map_or_else(|| jenis.to_json(), str::to_owned));
                self.note(
                    stood,
                    NoteKind::UnknownRow {
                        jenis,
                        sebagai: sebagai.to_owned(),
                    },
                );
                aside.push(Node::Map(members));
                continue;
            };
            let id = member(&members, ID).cloned();
            let members = members
                .into_iter()
                .filter(|(name, _)| name != ID && name != JENIS)
                .collect();
            let mut draft = read_row(kind.section(), stood, Row::new(RowId(0), kind), members);
            draft.id = id;
            if assumed {
                draft.notes.push((Named::Row, NoteKind::KindAssumed));
            }
            if kind.section() == section {
                self.rows.push(draft);
            } else {
                draft
                    .notes
                    .push((Named::Row, NoteKind::Moved { dari: section.id() }));
                self.moved.push(draft);
            }
        }
        aside
    }

    /// Settles the ids and puts every row where it belongs.
    fn place(&mut self, document: &mut Document, next_id: Option<u32>) {
        let mut drafts = std::mem::take(&mut self.rows);
        drafts.append(&mut self.moved);
        let mut seen = HashSet::with_capacity(drafts.len());
        let wanted: Vec<_> = drafts
            .iter()
            .map(|draft| draft.id.as_ref().and_then(id_of))
            .collect();
        let kept: Vec<_> = wanted
            .iter()
            .map(|id| id.filter(|id| seen.insert(*id)))
            .collect();
        let highest = seen.iter().copied().max().unwrap_or(0);
        let mut next = highest.saturating_add(1).max(next_id.unwrap_or(1));
        for (mut draft, kept) in drafts.into_iter().zip(kept) {
            draft.row.id = RowId(kept.unwrap_or(next));
            if kept.is_none() {
                next = next.saturating_add(1);
                let lama = draft
                    .id
                    .as_ref()
                    .map(|id| id.text().map_or_else(|| id.to_json(), str::to_owned));
                // An id that is text may be somebody's words: they stay in the file.
                let words = |id: &&Node| id.text().is_some() && id_of(id).is_none();
                if let Some(foreign) = draft.id.as_ref().filter(words) {
                    let taken = draft.row.extra.iter().map(|(name, _)| name.to_string());
                    let taken: Vec<String> = taken.chain([ID.to_string()]).collect();
                    let name = Text::from(free_name(ID, &taken));
                    draft.row.extra.push((name, foreign.to_json().into()));
                }
                draft.notes.push((
                    Named::Row,
                    NoteKind::NewId {
                        lama,
                        baru: draft.row.id,
                    },
                ));
            }
            self.report(&draft);
            Arc::make_mut(document.rows_mut(draft.section)).push(Arc::new(draft.row));
        }
        document.reserve(RowId(next.saturating_sub(1)));
    }

    /// Takes over the notes on a row, now that it has its name.
    fn report(&mut self, draft: &Draft) {
        for (named, kind) in &draft.notes {
            let tempat = match named {
                Named::Row => draft.stood.clone(),
                Named::Field(field) => field_id(draft.row.kind, CellRef::new(draft.row.id, *field)),
                Named::Other(name) if draft.stood.is_empty() => {
                    format!("{}.{name}", draft.section.id())
                }
                Named::Other(name) => format!("{}.{name}", draft.stood),
            };
            self.note(tempat, kind.clone());
        }
    }
}
