//! The change that makes one document of another, where the other was made elsewhere and came back whole.

use std::collections::HashSet;
use std::sync::Arc;

use super::Edit;
use crate::domain::document::{CellRef, Document, Row, RowId};
use crate::domain::field::{Field, Section};

impl Edit {
    /// What turns `before` into `after`; `None` where their rows are the same. Rows that stayed keep their identity, so that
    /// only what has changed is reckoned anew.
    pub fn between(before: &Document, after: &Document) -> Option<Edit> {
        let mut edits = Vec::new();
        for section in Section::ALL {
            let (old, new) = (before.rows(section), after.rows(section));
            if old != new && !grown(section, old, new, &mut edits) {
                // Rows have gone, moved or become others: the section is set anew.
                edits.push(Edit::Remove {
                    section,
                    index: 0,
                    count: old.len(),
                });
                edits.push(Edit::Insert {
                    section,
                    index: 0,
                    rows: new.to_vec(),
                });
            }
        }
        (!edits.is_empty()).then_some(Edit::Batch(edits))
    }
}

/// Writes the changes of a section to which rows were only added; says whether it is one.
fn grown(section: Section, old: &[Arc<Row>], new: &[Arc<Row>], edits: &mut Vec<Edit>) -> bool {
    let known: HashSet<RowId> = old.iter().map(|row| row.id).collect();
    let stayed = new.iter().filter(|row| known.contains(&row.id));
    let same = |(old, new): (&Arc<Row>, &Arc<Row>)| {
        old.id == new.id && old.kind == new.kind && old.extra == new.extra
    };
    if stayed.clone().count() != old.len() || !old.iter().zip(stayed).all(same) {
        return false;
    }
    let mut left = old.iter();
    let mut index = 0_usize;
    for run in new.chunk_by(|a, b| known.contains(&a.id) == known.contains(&b.id)) {
        if run.first().is_some_and(|row| known.contains(&row.id)) {
            for (new, old) in run.iter().zip(left.by_ref()) {
                edits.extend(cells(old, new));
            }
        } else {
            edits.push(Edit::Insert {
                section,
                index,
                rows: run.to_vec(),
            });
        }
        index = index.saturating_add(run.len());
    }
    true
}

fn cells(old: &Arc<Row>, new: &Arc<Row>) -> Vec<Edit> {
    if old == new {
        return Vec::new();
    }
    let gone = old.cells().filter(|(field, _)| new.text(*field).is_empty());
    let gone = gone.map(|(field, _)| (field, ""));
    let fields = gone.chain(new.cells());
    let changed = fields.filter(|(field, text)| old.text(*field) != *text);
    let set = |(field, text): (Field, &str)| Edit::set(CellRef::new(new.id, field), text);
    changed.map(set).collect()
}
