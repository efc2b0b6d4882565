//! What the person did in a table, as changes of the document.

use leptos::prelude::*;

use super::cells::Sight;
use super::model::{BESIDE, Shows, Table};
use super::places::{baris_of, place};
use super::tercetak;
use crate::domain::document::{CellRef, Document, RowId, Text};
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::{Baris, Place};
use crate::state::cetak;
use crate::state::rows;
use crate::state::session::Session;
use crate::state::tabel;
use crate::ui::kit::grid::{CellPos, GridEvent, RowKey};

/// What is typed in a cell.
#[derive(Clone, Copy)]
enum Typed {
    /// A field of the document.
    Cell(CellRef),
    /// What the report prints of this figure.
    Printed(Place),
}

/// The rows as they are drawn, with their kinds; totals have none.
pub(super) type Drawn = Vec<(RowKey, Option<RowKind>)>;

/// `drawn` gives the rows, `filtered` whether some are hidden.
pub(super) fn on_event(
    table: &Table,
    sight: Sight,
    session: Session,
    (drawn, filtered): (&dyn Fn() -> Drawn, bool),
    event: GridEvent,
) {
    let workspace = sight.workspace;
    let kind = |id| {
        let kind = |document: &Document| document.row(id).map(|row| row.kind);
        workspace.document().with_untracked(kind)
    };
    let typed = |at: CellPos| {
        if let Some(angka) = tercetak::typed_at(&sight, table, at) {
            return Some(Typed::Printed(angka));
        }
        table.column(at.col)?.shows.typed()?;
        let Some(Place::Cell(cell)) = place(table, &workspace, at) else {
            return None;
        };
        let edited = kind(cell.row).is_some_and(|kind| table.edits(kind) && kind.holds(cell.field));
        edited.then_some(Typed::Cell(cell))
    };
    match event {
        GridEvent::Select(at) => {
            if let Some(place) = at.and_then(|at| place(table, &workspace, at)) {
                session.inspect(place);
            }
        }
        GridEvent::Beside(_) => {}
        GridEvent::Input { at, text } => match typed(at) {
            Some(Typed::Cell(cell)) => workspace.type_text(cell, &text),
            Some(Typed::Printed(angka)) => cetak::ketik(workspace, angka, &text),
            None => {}
        },
        GridEvent::Revert { at, text } => match typed(at) {
            Some(Typed::Cell(cell)) => workspace.type_text(cell, &text),
            Some(Typed::Printed(angka)) => cetak::menjadi(workspace, angka, text.into()),
            None => {}
        },
        GridEvent::Commit { at } => match typed(at) {
            // Formulas call columns, named inputs and rows; they follow a new name.
            Some(Typed::Cell(CellRef {
                row,
                field: Field::Uraian,
            })) if matches!(
                kind(row),
                Some(RowKind::KolomTabel | RowKind::Peubah | RowKind::BarisTabel)
            ) =>
            {
                tabel::rename(workspace, row)
            }
            Some(Typed::Printed(angka)) => cetak::selesai(workspace, angka),
            _ => workspace.seal(),
        },
        GridEvent::Paste { at, block } => {
            paste(table, sight, session, (drawn, filtered), at, block)
        }
        GridEvent::Clear { rows: keys, cols } => {
            let cells = cells(&keys, &cols).filter_map(typed);
            write(sight, "kosongkan sel", cells.map(|cell| (cell, "".into())));
        }
        GridEvent::FillDown { rows: keys, cols } => {
            let Some((source, targets)) = keys.split_first() else {
                return;
            };
            let text = |cell| {
                workspace.document().with_untracked(|document| match cell {
                    Typed::Cell(cell) => document.text(cell).into(),
                    Typed::Printed(angka) => cetak::teks(document, angka),
                })
            };
            let copies = cols.iter().flat_map(|col| {
                let of = |row: &RowKey| {
                    typed(CellPos {
                        row: *row,
                        col: *col,
                    })
                };
                let from = of(source).map(text);
                targets
                    .iter()
                    .filter_map(move |row| Some((of(row)?, from.clone()?)))
            });
            let copies: Vec<_> = copies.collect();
            write(sight, "isi ke bawah", copies.into_iter());
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

/// Writes several cells as one step.
fn write(sight: Sight, label: &str, texts: impl Iterator<Item = (Typed, Text)>) {
    let (mut cells, mut printed) = (Vec::new(), Vec::new());
    for (cell, text) in texts {
        match cell {
            Typed::Cell(cell) => cells.push((cell, text)),
            Typed::Printed(angka) => printed.push((angka, text)),
        }
    }
    cetak::tulis(sight.workspace, label, cells, &printed);
}

/// Puts a block in: what is typed and what is printed each into its own columns.
fn paste(
    table: &Table,
    sight: Sight,
    session: Session,
    (drawn, filtered): (&dyn Fn() -> Drawn, bool),
    at: CellPos,
    mut block: Vec<Vec<String>>,
) {
    let shown = table.keyed().skip_while(|(key, _)| *key != at.col);
    let shown: Vec<_> = shown.map(|(key, column)| (key, column.shows)).collect();
    let wide = block.iter().map(Vec::len).max().unwrap_or(0);
    let range = || shown.iter().take(wide);
    let edits = !table.edits.is_empty();
    let types = edits && range().any(|(_, shows)| shows.typed().is_some());
    let prints = range().any(|(key, _)| key & BESIDE != 0);
    let drawn = match filtered || prints {
        true => drawn(),
        false => Vec::new(),
    };
    let mut printed = Vec::new();
    let mut lost = 0;
    if prints {
        let rows = targets(table, &drawn, at.row, types);
        for (line, texts) in block.iter_mut().enumerate() {
            for ((col, shows), text) in shown.iter().zip(texts) {
                let Shows::Tercetak(_) = shows else {
                    // Where nothing is typed at all, nobody else counts it.
                    lost += usize::from(!types && !text.trim().is_empty());
                    continue;
                };
                let text = std::mem::take(text);
                let to = rows.get(line).map(|row| CellPos {
                    row: *row,
                    col: *col,
                });
                match to.and_then(|to| tercetak::typed_at(&sight, table, to)) {
                    Some(angka) => printed.push((angka, Text::from(text.as_str()))),
                    None => lost += usize::from(!text.trim().is_empty()),
                }
            }
        }
    } else if !edits {
        return;
    }
    let fields: Vec<_> = shown.iter().map(|(_, shows)| shows.typed()).collect();
    let shown_rows = filtered.then(|| {
        let rows = drawn.iter().filter(|(_, kind)| kind.is_some());
        rows.map(|(key, _)| RowId(*key)).collect()
    });
    let from = baris_of(table.scope, at.row);
    let typed = rows::Typed {
        scope: table.scope,
        at: from,
        columns: if types || !prints { &fields } else { &[] },
        shown: shown_rows.as_ref(),
    };
    rows::paste_beside(sight.workspace, session, typed, &block, (printed, lost));
}

/// The rows that a block from `start` on goes into, line by line: a block that begins in a row of the deepest kind steps
/// over the headings between them, and ends in the totals unless it adds rows.
fn targets(table: &Table, drawn: &Drawn, start: RowKey, adds: bool) -> Vec<RowKey> {
    let leaf = table.scope.leaf();
    let rows = || drawn.iter().skip_while(|(key, _)| *key != start);
    let over = rows().next().is_some_and(|(_, kind)| *kind == leaf);
    let fits = |kind: Option<RowKind>| match kind {
        Some(_) => !over || kind == leaf,
        None => !adds,
    };
    rows()
        .filter(|(_, kind)| fits(*kind))
        .map(|(key, _)| *key)
        .collect()
}

fn cells<'a>(rows: &'a [u32], cols: &'a [u16]) -> impl Iterator<Item = CellPos> + 'a {
    rows.iter().flat_map(move |row| {
        cols.iter().map(move |col| CellPos {
            row: *row,
            col: *col,
        })
    })
}
