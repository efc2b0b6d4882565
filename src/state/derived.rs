//! What the screen reads of the document and its outcome, cut into pieces that change seldom: a memo here stops a
//! keystroke from spreading.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::workspace::Workspace;
use crate::domain::document::{CellRef, Row, RowId, Rows};
use crate::domain::field::Section;
use crate::domain::finding::{Finding, Severity};
use crate::domain::outcome::{Baris, BarisHasil};

/// Rows that are the same rows when their addresses are.
#[derive(Clone)]
pub struct SameRows(pub Rows);

impl PartialEq for SameRows {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// How far a section is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Some cell cannot be used as it stands.
    pub wrong: bool,
    /// Cells that are still to be filled in.
    pub missing: usize,
}

impl Workspace {
    /// The rows of a section; notifies when one of them changes.
    pub fn rows(&self, section: Section) -> Memo<SameRows> {
        let document = self.document();
        Memo::new(move |_| SameRows(document.with(|document| document.rows(section).clone())))
    }

    /// One row, found through a lookup that is built once per change of the section.
    pub fn row(&self, id: RowId) -> Option<Arc<Row>> {
        self.document().with(|document| document.row(id).cloned())
    }

    /// The text of a cell; tracks.
    pub fn text(&self, cell: CellRef) -> Arc<str> {
        self.document().with(|document| {
            document
                .row(cell.row)
                .map_or_else(|| "".into(), |row| row.shared(cell.field))
        })
    }

    /// The results of a row; tracks.
    pub fn hasil(&self, baris: Baris) -> Option<Arc<BarisHasil>> {
        self.outcome().baris(baris).cloned()
    }

    /// The findings, gathered anew only when they differ.
    pub fn findings(&self) -> Memo<Arc<Vec<Finding>>> {
        let workspace = *self;
        Memo::new(move |_| Arc::new(workspace.outcome().findings().cloned().collect()))
    }

    /// The cells that need a mark, with their first finding: galat and peringatan always, what is still to be filled
    /// in once `complete` asks for it. Small, and the same while typing.
    pub fn marked_cells(&self, complete: RwSignal<bool>) -> Memo<Arc<HashMap<CellRef, Finding>>> {
        let workspace = *self;
        Memo::new(move |_| {
            let mut marked = HashMap::new();
            let (outcome, complete) = (workspace.outcome(), complete.get());
            let counts =
                |finding: &&Finding| complete || finding.kind.severity() != Severity::Kurang;
            for finding in outcome.findings().filter(counts) {
                marked
                    .entry(finding.place)
                    .or_insert_with(|| finding.clone());
            }
            Arc::new(marked)
        })
    }

    /// How far each section is: in one pass, for the rows that have findings.
    pub fn progress(&self) -> Memo<[Progress; Section::ALL.len()]> {
        let workspace = *self;
        Memo::new(move |_| {
            let outcome = workspace.outcome();
            let mut all = [Progress::default(); Section::ALL.len()];
            let mut sections = HashMap::new();
            for finding in outcome.findings() {
                if sections.is_empty() {
                    for section in Section::ALL {
                        sections.extend(
                            outcome
                                .document
                                .rows(section)
                                .iter()
                                .map(|row| (row.id, section)),
                        );
                    }
                }
                let Some(section) = sections.get(&finding.place.row) else {
                    continue;
                };
                let progress = &mut all[section.index()];
                match finding.kind.severity() {
                    Severity::Galat => progress.wrong = true,
                    Severity::Kurang => progress.missing += 1,
                    Severity::Peringatan => {}
                }
            }
            all
        })
    }

    /// How many findings there are of each severity: galat, peringatan, kurang.
    pub fn finding_counts(&self) -> Memo<[usize; 3]> {
        let workspace = *self;
        Memo::new(move |_| {
            let outcome = workspace.outcome();
            [Severity::Galat, Severity::Peringatan, Severity::Kurang].map(|severity| {
                outcome
                    .findings()
                    .filter(|finding| finding.kind.severity() == severity)
                    .count()
            })
        })
    }
}
