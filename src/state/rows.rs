//! The acts on rows, from the grid and from the toolbars: each one undo step, each saying what it could not do.

use std::collections::HashSet;

use super::cetak;
use super::history::Change;
use super::session::{Notice, Session};
use super::workspace::Workspace;
use crate::domain::cetak::tulis;
use crate::domain::document::{CellRef, RowId, Text};
use crate::domain::edit::Edit;
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::{Baris, Place};
use crate::domain::outline::{self, Direction, Proposal, Scope};
use leptos::prelude::*;

/// Where a block goes that is typed.
#[derive(Clone, Copy)]
pub struct Typed<'a> {
    /// Whose rows.
    pub scope: Scope,
    /// The first row.
    pub at: Baris,
    /// What is typed in each column from the first one on; none where nothing is typed.
    pub columns: &'a [Option<Field>],
    /// The rows that are drawn, where a filter hides others.
    pub shown: Option<&'a HashSet<RowId>>,
}

/// Pastes a block as one step; what found no place is said.
pub fn paste(
    workspace: Workspace,
    session: Session,
    scope: Scope,
    at: Baris,
    columns: &[Option<Field>],
    block: &[Vec<String>],
    shown: Option<&HashSet<RowId>>,
) {
    let typed = Typed {
        scope,
        at,
        columns,
        shown,
    };
    paste_beside(workspace, session, typed, block, (Vec::new(), 0));
}

/// The same of a block of which some texts are what the report prints: these, taken out of the block already, and how
/// many of them found no place.
pub fn paste_beside(
    workspace: Workspace,
    session: Session,
    typed: Typed,
    block: &[Vec<String>],
    (printed, lost): (Vec<(Place, Text)>, usize),
) {
    let row = match typed.at {
        Baris::Row(row) if !typed.columns.is_empty() => Some(row),
        _ => None,
    };
    let (edits, unplaced, first) = workspace.document().with_untracked(|document| {
        let (columns, shown) = (typed.columns, typed.shown);
        let typed =
            row.and_then(|row| outline::paste(document, typed.scope, row, columns, block, shown));
        let unplaced = typed.as_ref().map_or(0, |typed| typed.unplaced);
        let mut edits: Vec<_> = typed.map(|typed| typed.edit).into_iter().collect();
        // New rows take their ids first.
        let mut after = document.clone();
        let fits = edits.iter().all(|edit| after.apply(edit.clone()).is_ok());
        let first = printed.first().map(|(angka, _)| cetak::sel(&after, *angka));
        edits.extend(tulis(&after, &printed).filter(|_| fits));
        (edits, unplaced + lost, first)
    });
    let count = block.iter().map(Vec::len).sum::<usize>();
    let field = typed.columns.first().copied().flatten();
    let cell = row.zip(field).map(|(row, field)| CellRef::new(row, field));
    if !edits.is_empty() {
        workspace.edit(
            Change {
                label: format!("tempel {count} sel"),
                cell: cell.or(first),
                typing: false,
            },
            Edit::Batch(edits),
        );
    }
    if unplaced > 0 {
        session.notice.set(Some(Notice::failed(format!(
            "{unplaced} dari {count} sel tidak ditempel: kolomnya dihitung atau tidak ada. Tempel mulai dari kolom yang dapat diisi."
        ))));
    }
}

/// A new row of `kind`, below `after` or at the end, and its first cell focused.
pub fn add(
    workspace: Workspace,
    session: Session,
    scope: Scope,
    kind: RowKind,
    after: Option<RowId>,
) {
    let proposal = workspace.document().with_untracked(|document| {
        // Rows of several scopes stand below one heading: a new one joins those of its own.
        let last = scope.rows(document).last().map(|(_, row)| row.id);
        let after = after.or_else(|| last.or(scope.under).filter(|_| scope.under.is_some()));
        outline::add(document, scope, kind, after)
    });
    apply(
        workspace,
        session,
        &format!("tambah {}", kind.label().to_lowercase()),
        proposal,
    );
}

/// A new row of the same kind as `at`, below it.
pub fn insert_below(workspace: Workspace, session: Session, scope: Scope, at: Baris) {
    let kind = match at {
        Baris::Row(id) => workspace
            .document()
            .with_untracked(|document| document.row(id).map(|row| row.kind)),
        _ => scope.leaf(),
    };
    let after = match at {
        Baris::Row(id) => Some(id),
        _ => None,
    };
    if let Some(kind) = kind {
        add(workspace, session, scope, kind, after);
    }
}

/// Takes rows out; the message offers to bring them back.
pub fn remove(workspace: Workspace, session: Session, scope: Scope, keys: &[u32]) {
    let section = scope.section();
    let ids: Vec<RowId> = keys.iter().copied().map(RowId).collect();
    let Some(proposal) = workspace
        .document()
        .with_untracked(|document| outline::remove(document, section, &ids))
    else {
        return;
    };
    let before = workspace
        .document()
        .with_untracked(|document| document.rows(section).len());
    apply(workspace, session, "hapus baris", proposal);
    let after = workspace
        .document()
        .with_untracked(|document| document.rows(section).len());
    let what = noun(scope.leaf());
    session.offer_undo(
        workspace,
        format!("{} {what} dihapus.", before - after),
        || {},
    );
}

/// What a row of a table is to the person.
pub fn noun(leaf: Option<RowKind>) -> &'static str {
    match leaf {
        Some(RowKind::KolomTabel) => "kolom",
        Some(RowKind::Peubah) => "masukan",
        _ => "baris",
    }
}

/// Moves rows past their neighbours.
pub fn shift(workspace: Workspace, scope: Scope, keys: &[u32], down: bool) {
    let section = scope.section();
    let direction = if down { Direction::Down } else { Direction::Up };
    // The row nearest to where they go moves first, so that they do not pass each other.
    let mut keys = keys.to_vec();
    if down {
        keys.reverse();
    }
    for key in keys {
        let id = RowId(key);
        let proposal = workspace.document().with_untracked(|document| {
            let mut rows = scope.rows(document).map(|(_, row)| row.id);
            let edge = match direction {
                Direction::Up => rows.next(),
                Direction::Down => rows.last(),
            };
            // Beyond the edge stand rows of another scope below the same heading.
            let held = scope.under.is_some() && edge == Some(id);
            (!held)
                .then(|| outline::shift(document, section, id, direction))
                .flatten()
        });
        if let Some(proposal) = proposal {
            workspace.edit(Change::act("pindah baris"), proposal.edit);
        }
    }
}

fn apply(workspace: Workspace, session: Session, label: &str, proposal: Proposal) {
    let place = proposal.row.map(|row| CellRef::new(row, Field::Uraian));
    workspace.edit(
        Change {
            label: label.into(),
            cell: place,
            typing: false,
        },
        proposal.edit,
    );
    if let Some(place) = place {
        session.inspect(Place::Cell(place));
        session.goto.set(Some(Place::Cell(place)));
    }
}
