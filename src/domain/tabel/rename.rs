//! A column gets another name, and the formulas that call it follow.

use super::{JenisKolom, columns, folded, kind_of, rows, table_of};
use crate::domain::document::{CellRef, Document, RowId};
use crate::domain::edit::Edit;
use crate::domain::field::Field;
use crate::domain::formula::Expr;

/// Names a column `name` and rewrites the formulas of its table that call it: those of computed columns and those typed
/// in cells (in the formula of a row, names are rows). `None` where nothing would change.
///
/// A formula that cannot be read is left as it is, and so is everything where two columns share the old name: what a
/// formula meant could not be told.
pub fn rename_column(document: &Document, column: RowId, name: &str) -> Option<Edit> {
    let row = document.row(column)?;
    let old = row.text(Field::Uraian);
    if old == name {
        return None;
    }
    let mut edits = vec![Edit::set(CellRef::new(column, Field::Uraian), name)];
    let tabel = table_of(document, column)?;
    let key = folded(old);
    let shared = columns(document, tabel).filter(|row| folded(row.text(Field::Uraian)) == key);
    if !key.is_empty() && !folded(name).is_empty() && shared.count() == 1 {
        let mut rewrite = |at: CellRef, formula: &str| {
            if let Some(text) = rewritten(formula, &key, name) {
                edits.push(Edit::set(at, text));
            }
        };
        let typed: Vec<Field> = columns(document, tabel)
            .filter(|row| kind_of(row) == JenisKolom::Rumus)
            .map(|row| Field::Sel(row.id))
            .collect();
        for row in columns(document, tabel) {
            rewrite(CellRef::new(row.id, Field::Rumus), row.text(Field::Rumus));
        }
        for row in rows(document, tabel) {
            for field in &typed {
                rewrite(CellRef::new(row.id, *field), row.text(*field));
            }
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
