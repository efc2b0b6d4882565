//! A column, a named input or a row gets another name, and the formulas that call it follow.

use super::{JenisKolom, columns, folded, inputs, kind_of, rows, table_of};
use crate::domain::document::{CellRef, Document, Row, RowId};
use crate::domain::edit::Edit;
use crate::domain::field::{Field, RowKind};
use crate::domain::formula::Expr;

/// Names a column, a named input or a row `name` and rewrites the formulas of its table that call it: columns are called
/// by computed columns and by formulas typed in cells, rows by the formulas of rows, named inputs by all. `None` where
/// nothing would change.
///
/// A formula that cannot be read is left as it is, and so are those in which the old name could mean two things.
pub fn rename(document: &Document, id: RowId, name: &str) -> Option<Edit> {
    let row = document.row(id)?;
    let old = row.text(Field::Uraian);
    if old == name {
        return None;
    }
    let tabel = table_of(document, id)?;
    let key = folded(old);
    let mut edits = vec![Edit::set(CellRef::new(id, Field::Uraian), name)];
    if key.is_empty() || folded(name).is_empty() {
        return Some(Edit::Batch(edits));
    }
    let so_named = |row: &&std::sync::Arc<Row>| folded(row.text(Field::Uraian)) == key;
    let alone = |others: usize| others == usize::from(row.kind != RowKind::Peubah);
    let (by_column, by_row) = (
        alone(columns(document, tabel).filter(so_named).count()),
        alone(rows(document, tabel).filter(so_named).count()),
    );
    let (in_columns, in_rows) = match row.kind {
        RowKind::KolomTabel => (by_column, false),
        RowKind::BarisTabel => (false, by_row),
        RowKind::Peubah if inputs(document, tabel).filter(so_named).count() == 1 => {
            (by_column, by_row)
        }
        _ => (false, false),
    };
    let typed: Vec<Field> = columns(document, tabel)
        .filter(|row| kind_of(row) == JenisKolom::Rumus)
        .map(|row| Field::Sel(row.id))
        .collect();
    let of_columns = columns(document, tabel).map(|row| (row, Field::Rumus));
    let of_cells =
        rows(document, tabel).flat_map(|row| typed.iter().map(move |field| (row, *field)));
    let of_rows = rows(document, tabel).map(|row| (row, Field::Rumus));
    let calling = of_columns
        .chain(of_cells)
        .filter(|_| in_columns)
        .chain(of_rows.filter(|_| in_rows));
    for (row, field) in calling {
        if let Some(text) = rewritten(row.text(field), &key, name) {
            edits.push(Edit::set(CellRef::new(row.id, field), text));
        }
    }
    Some(Edit::Batch(edits))
}

/// The formula with another name in brackets wherever it says the old one; `None` where it does not.
fn rewritten(formula: &str, old: &str, name: &str) -> Option<String> {
    let typed = Expr::typed(formula).ok()?;
    let called = typed.names.iter().filter(|at| folded(&at.name) == old);
    let chars: Vec<char> = formula.chars().collect();
    // Brackets cannot stand inside brackets; formulas compare names without them.
    let name = name.replace(['[', ']'], " ");
    let mut text = String::new();
    let mut from = 0;
    for at in called {
        text.extend(chars.get(from..at.from)?);
        text.push('[');
        text.push_str(name.trim());
        text.push(']');
        from = at.to;
    }
    if from == 0 {
        return None;
    }
    text.extend(chars.get(from..)?);
    Some(text)
}
