//! What the person did in a table, as changes of the document.

use std::collections::HashSet;

use leptos::prelude::*;

use super::model::{Column, Table};
use super::places::{baris_of, place};
use crate::domain::document::{CellRef, Document, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::{Baris, Place};
use crate::state::rows;
use crate::state::session::Session;
use crate::state::tabel;
use crate::state::workspace::Workspace;
use crate::ui::kit::grid::{CellPos, GridEvent};

/// `shown` are the rows that are drawn, where a filter hides others.
pub(super) fn on_event(
    table: &Table,
    workspace: Workspace,
    session: Session,
    shown: Option<&HashSet<RowId>>,
    event: GridEvent,
) {
    let kind = |id| {
        let kind = |document: &Document| document.row(id).map(|row| row.kind);
        workspace.document().with_untracked(kind)
    };
    let typed = |at: CellPos| {
        let column = table.columns.get(usize::from(at.col))?;
        column.shows.typed()
    };
    let cell = |at: CellPos| match (typed(at), place(table, &workspace, at)) {
        (Some(_), Some(Place::Cell(cell))) => {
            let edited =
                kind(cell.row).is_some_and(|kind| table.edits(kind) && kind.holds(cell.field));
            edited.then_some(cell)
        }
        _ => None,
    };
    match event {
        GridEvent::Select(at) => {
            if let Some(place) = at.and_then(|at| place(table, &workspace, at)) {
                session.inspect(place);
            }
        }
        GridEvent::Input { at, text } | GridEvent::Revert { at, text } => {
            if let Some(cell) = cell(at) {
                workspace.type_text(cell, &text);
            }
        }
        GridEvent::Commit { at } => match cell(at) {
            // Formulas call columns, named inputs and rows; they follow a new name.
            Some(CellRef {
                row,
                field: Field::Uraian,
            }) if matches!(
                kind(row),
                Some(RowKind::KolomTabel | RowKind::Peubah | RowKind::BarisTabel)
            ) =>
            {
                tabel::rename(workspace, row)
            }
            _ => workspace.seal(),
        },
        _ if table.edits.is_empty() => {}
        GridEvent::Paste { at, block } => {
            let fields = table
                .columns
                .iter()
                .skip(usize::from(at.col))
                .map(|column: &Column| column.shows.typed());
            rows::paste(
                workspace,
                session,
                table.scope,
                baris_of(table.scope, at.row),
                &fields.collect::<Vec<_>>(),
                &block,
                shown,
            );
        }
        GridEvent::Clear { rows: keys, cols } => {
            rows::write(
                workspace,
                "kosongkan sel",
                cells(&keys, &cols)
                    .filter_map(cell)
                    .map(|cell| (cell, "".into())),
            );
        }
        GridEvent::FillDown { rows: keys, cols } => {
            let Some((source, targets)) = keys.split_first() else {
                return;
            };
            let copies = cols.iter().flat_map(|col| {
                let from = cell(CellPos {
                    row: *source,
                    col: *col,
                });
                targets.iter().filter_map(move |row| {
                    Some((
                        from?,
                        CellPos {
                            row: *row,
                            col: *col,
                        },
                    ))
                })
            });
            let copies: Vec<_> = copies
                .filter_map(|(from, to)| {
                    Some((
                        cell(to)?,
                        workspace.document().with_untracked(|d| d.text(from).into()),
                    ))
                })
                .collect();
            rows::write(workspace, "isi ke bawah", copies.into_iter());
        }
        GridEvent::InsertBelow(_) | GridEvent::RemoveRows(_) | GridEvent::MoveRows { .. }
            if !table.names_rows() => {}
        GridEvent::InsertBelow(key) => {
            let at = baris_of(table.scope, key);
            let foreign =
                matches!(at, Baris::Row(id) if !kind(id).is_some_and(|kind| table.edits(kind)));
            match (at, table.edits.last()) {
                // Below a row that is only read here, one of those that are typed.
                (Baris::Row(id), Some(leaf)) if foreign => {
                    rows::add(workspace, session, table.scope, *leaf, Some(id))
                }
                _ => rows::insert_below(workspace, session, table.scope, at),
            }
        }
        GridEvent::RemoveRows(keys) => {
            let own = |key: &u32| kind(RowId(*key)).is_some_and(|kind| table.edits(kind));
            let keys: Vec<u32> = keys.into_iter().filter(own).collect();
            rows::remove(workspace, session, table.scope, &keys)
        }
        GridEvent::MoveRows { rows: keys, down } => {
            let own = |key: &u32| kind(RowId(*key)).is_some_and(|kind| table.edits(kind));
            let keys: Vec<u32> = keys.into_iter().filter(own).collect();
            rows::shift(workspace, table.scope, &keys, down)
        }
    }
}

fn cells<'a>(rows: &'a [u32], cols: &'a [u16]) -> impl Iterator<Item = CellPos> + 'a {
    rows.iter().flat_map(move |row| {
        cols.iter().map(move |col| CellPos {
            row: *row,
            col: *col,
        })
    })
}
