//! How a figure is written in a cell.

use rust_decimal::Decimal;

use super::{number, skala};
use crate::domain::compute;
use crate::domain::document::{CellRef, Document, Text};
use crate::domain::edit::Edit;
use crate::domain::field::FieldKind;
use crate::domain::notation::{self, Bound, Reading, write_plain, write_ungrouped};

/// A figure as it is typed in a cell: with dots between thousands where that can be read in one way, without them
/// where not. What the other figures of the row are read as must stay: they may rest on how this one is written.
pub fn teks(document: &Document, at: CellRef, tanda: &str, x: Decimal) -> Option<Text> {
    let grouped = format!("{tanda}{}", write_plain(x));
    if at.field.kind() == FieldKind::Money {
        return Some(grouped.into());
    }
    let row = document.row(at.row)?;
    let others: Vec<CellRef> = row
        .kind
        .fields()
        .iter()
        .filter(|field| field.kind().is_numeric() && **field != at.field)
        .filter(|field| !row.is_blank(**field))
        .map(|field| CellRef::new(at.row, *field))
        .collect();
    // Only a dot can be read in two ways.
    let dots = others.iter().any(|cell| row.text(cell.field).contains('.'));
    if !dots && !grouped.contains('.') {
        return Some(grouped.into());
    }
    let before: Vec<Option<Reading>> = others
        .iter()
        .map(|cell| compute::bacaan(document, *cell))
        .collect();
    let plain = format!("{tanda}{}", write_ungrouped(x, skala(x)));
    let pointed = format!("{tanda}{}", notation::write(x, skala(x).max(1)));
    [grouped, plain, pointed]
        .into_iter()
        .map(Text::from)
        .find(|isi| {
            let mut tried = document.clone();
            let _ = tried.apply(Edit::set(at, isi.clone()));
            let same = number(&tried, at).is_some_and(|number| number.value == x);
            same && others
                .iter()
                .zip(&before)
                .all(|(cell, before)| compute::bacaan(&tried, *cell) == *before)
        })
}

/// The sign of a comparison, as it is typed.
pub fn tanda(bound: Bound) -> &'static str {
    match bound {
        Bound::Less => "<",
        Bound::LessOrEqual => "≤",
        Bound::Greater => ">",
        Bound::GreaterOrEqual => "≥",
    }
}
