//! Every change is one [`Edit`]; applying it returns its inverse.
//!
//! Undo is a stack of inverses, a what-if is a list of edits over a base, "what changed" is the list itself.

mod between;

use crate::domain::order::PutInOrder;
use std::sync::Arc;

use super::document::{CellRef, Document, Row, RowId, Text};
use super::field::Section;

/// A change of the document.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Writes one cell.
    Set {
        /// The cell.
        at: CellRef,
        /// Its new text.
        text: Text,
    },
    /// Puts rows into a section before position `index`.
    Insert {
        /// The section.
        section: Section,
        /// Position of the first new row.
        index: usize,
        /// The rows, with ids that the document does not have.
        rows: Vec<Arc<Row>>,
    },
    /// Takes `count` rows out of a section from position `index` on.
    Remove {
        /// The section.
        section: Section,
        /// Position of the first row to go.
        index: usize,
        /// How many.
        count: usize,
    },
    /// Moves `count` rows from position `from` so that they start at position `to` afterwards.
    Move {
        /// The section.
        section: Section,
        /// Position of the first row before.
        from: usize,
        /// How many.
        count: usize,
        /// Position of the first row after.
        to: usize,
    },
    /// Several changes as one step: all or none.
    Batch(Vec<Edit>),
}

/// Why a change could not be applied; the document is then as before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditError {
    /// The row is not in the document.
    NoSuchRow(RowId),
    /// The position lies beyond the section's end.
    OutOfRange,
    /// A new row has an id that is taken or reserved.
    TakenId(RowId),
    /// A row of a kind that the section does not hold, or a section of exactly one row.
    WrongSection,
}

impl Edit {
    /// Writes `text` into a cell.
    pub fn set(at: CellRef, text: impl Into<Text>) -> Edit {
        Edit::Set {
            at,
            text: text.into(),
        }
    }
}

impl Document {
    /// Applies a change and returns the one that takes it back.
    ///
    /// # Errors
    /// [`EditError`] when the change does not fit; nothing is changed then.
    pub fn apply(&mut self, edit: Edit) -> Result<Edit, EditError> {
        self.apply_near(edit, &mut None)
    }

    /// `near` is where the last cell stood: a paste walks row by row, and need not search for each.
    pub(in crate::domain) fn apply_near(
        &mut self,
        edit: Edit,
        near: &mut Option<(Section, usize)>,
    ) -> Result<Edit, EditError> {
        match edit {
            Edit::Set { at, text } => {
                let here = near
                    .and_then(|near| self.find_near(at.row, near))
                    .or_else(|| self.find(at.row));
                let (section, index) = here.ok_or(EditError::NoSuchRow(at.row))?;
                *near = here;
                let rows = Arc::make_mut(self.rows_mut(section));
                let row = rows.get_mut(index).ok_or(EditError::OutOfRange)?;
                let old = Arc::make_mut(row).set(at.field, text);
                Ok(Edit::Set { at, text: old })
            }
            Edit::Insert {
                section,
                index,
                rows,
            } => self.insert(section, index, rows),
            Edit::Remove {
                section,
                index,
                count,
            } => {
                let end = self.range_end(section, index, count)?;
                let rows = Arc::make_mut(self.rows_mut(section))
                    .drain(index..end)
                    .collect();
                Ok(Edit::Insert {
                    section,
                    index,
                    rows,
                })
            }
            Edit::Move {
                section,
                from,
                count,
                to,
            } => {
                let end = self.range_end(section, from, count)?;
                let left = self.rows(section).len().saturating_sub(count);
                if to > left {
                    return Err(EditError::OutOfRange);
                }
                let rows = Arc::make_mut(self.rows_mut(section));
                let moved: Vec<_> = rows.drain(from..end).collect();
                rows.splice(to..to, moved);
                Ok(Edit::Move {
                    section,
                    from: to,
                    count,
                    to: from,
                })
            }
            Edit::Batch(edits) => {
                let before = self.clone();
                let mut inverse = Vec::with_capacity(edits.len());
                for edit in edits {
                    match self.apply_near(edit, near) {
                        Ok(undo) => inverse.push(undo),
                        Err(error) => {
                            *self = before;
                            return Err(error);
                        }
                    }
                }
                inverse.reverse();
                Ok(Edit::Batch(inverse))
            }
        }
    }

    /// Looks for a row where a walk row by row has come to.
    pub(in crate::domain) fn find_near(
        &self,
        id: RowId,
        (section, index): (Section, usize),
    ) -> Option<(Section, usize)> {
        // A row that heads others may stand between two of them.
        const AHEAD: usize = 8;
        let ahead = self
            .rows(section)
            .get(index..)?
            .iter()
            .take(AHEAD)
            .position(|row| row.id == id)?;
        Some((section, index.checked_add(ahead)?))
    }

    fn insert(
        &mut self,
        section: Section,
        index: usize,
        rows: Vec<Arc<Row>>,
    ) -> Result<Edit, EditError> {
        if section.is_single() || rows.iter().any(|row| !section.kinds().contains(&row.kind)) {
            return Err(EditError::WrongSection);
        }
        if index > self.rows(section).len() {
            return Err(EditError::OutOfRange);
        }
        // New rows carry ids from `next_id` on, so only rows that come back need the search.
        let mut seen: Vec<RowId> = Vec::with_capacity(rows.len());
        for row in &rows {
            let old = row.id < self.next_id() && self.find(row.id).is_some();
            if old || row.id.0 >= RowId::RESERVED {
                return Err(EditError::TakenId(row.id));
            }
            seen.push(row.id);
        }
        seen.put_in_order();
        if let Some(pair) = seen.windows(2).find(|pair| pair.first() == pair.last()) {
            return Err(EditError::TakenId(
                pair.first().copied().unwrap_or(RowId::IDENTITAS),
            ));
        }
        if let Some(last) = seen.last() {
            self.reserve(*last);
        }
        let count = rows.len();
        Arc::make_mut(self.rows_mut(section)).splice(index..index, rows);
        Ok(Edit::Remove {
            section,
            index,
            count,
        })
    }

    fn range_end(&self, section: Section, index: usize, count: usize) -> Result<usize, EditError> {
        if section.is_single() {
            return Err(EditError::WrongSection);
        }
        let end = index.checked_add(count).ok_or(EditError::OutOfRange)?;
        if end > self.rows(section).len() {
            Err(EditError::OutOfRange)
        } else {
            Ok(end)
        }
    }
}
