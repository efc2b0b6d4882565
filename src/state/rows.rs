//! The acts on rows, from the grid and from the toolbars: each one undo step, each saying what it could not do.

use std::collections::HashSet;

use super::history::Change;
use super::session::{Notice, Session};
use super::workspace::Workspace;
use crate::domain::document::{CellRef, RowId, Text};
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::{Baris, Place};
use crate::domain::outline::{self, Direction, Proposal, Scope};
use leptos::prelude::*;

/// Writes several cells as one step.
pub fn write(workspace: Workspace, label: &str, cells: impl Iterator<Item = (CellRef, Text)>) {
    let cells: Vec<_> = cells.collect();
    let first = cells.first().map(|(at, _)| *at);
    let edit = workspace
        .document()
        .with_untracked(|document| outline::write(document, cells.into_iter()));
    if let Some(edit) = edit {
        let change = Change {
            label: label.into(),
            cell: first,
            typing: false,
        };
        workspace.edit(change, edit);
    }
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
    let Baris::Row(row) = at else { return };
    let proposal = workspace
        .document()
        .with_untracked(|document| outline::paste(document, scope, row, columns, block, shown));
    let Some(Proposal { edit, unplaced, .. }) = proposal else {
        return;
    };
    let count: usize = block.iter().map(Vec::len).sum();
    let cell = columns
        .first()
        .copied()
        .flatten()
        .map(|field| CellRef::new(row, field));
    workspace.edit(
        Change {
            label: format!("tempel {count} sel"),
            cell,
            typing: false,
        },
        edit,
    );
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
