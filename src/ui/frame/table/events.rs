//! What the person did in a table, as changes of the document.

use leptos::prelude::*;

use super::places::{baris_of, place};
use super::{Shows, Table};
use crate::domain::outcome::Place;
use crate::state::rows;
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::ui::kit::grid::{CellPos, GridEvent};

pub(super) fn on_event(
    table: &'static Table,
    workspace: Workspace,
    session: Session,
    event: GridEvent,
) {
    let cell = |at: CellPos| match place(table, &workspace, at) {
        Some(Place::Cell(cell)) if table.editable => Some(cell),
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
        GridEvent::Commit { .. } => workspace.seal(),
        _ if !table.editable => {}
        GridEvent::Paste { at, block } => {
            let fields = table
                .columns
                .iter()
                .skip(usize::from(at.col))
                .map(|column| match column.shows {
                    Shows::Field(field) => Some(field),
                    _ => None,
                });
            rows::paste(
                workspace,
                session,
                table.scope,
                baris_of(at.row),
                &fields.collect::<Vec<_>>(),
                &block,
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
        GridEvent::InsertBelow(key) => {
            rows::insert_below(workspace, session, table.scope, baris_of(key))
        }
        GridEvent::RemoveRows(keys) => rows::remove(workspace, session, table.scope, &keys),
        GridEvent::MoveRows { rows: keys, down } => {
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
