//! Sorts the rows of a table. What is below a kode stays below it; headings, printed totals and computed rows keep
//! their places, and rows are sorted only between them.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::{JenisBaris, Proposal, block, columns, kind_of, parents, row_kind_of};
use crate::domain::compute::tabel::angka;
use crate::domain::document::{Document, Row, RowId};
use crate::domain::edit::Edit;
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::order::PutInOrder;
use crate::domain::rulebook::pengaturan::Pengaturan;

/// What a table is sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortBy {
    /// The cells of this column.
    Kolom(RowId),
    /// This field of the rows (kode, uraian, satuan).
    Field(Field),
}

/// Which comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The lowest, or A.
    Naik,
    /// The highest, or Z.
    Turun,
}

/// Sorts the rows of a table: figures by their value, texts without regard to case, numbers in texts by their value
/// (`2` before `10`, `1.3.2` before `1.3.10`). What is empty comes last in both orders; equals stay as they were. `None` where the
/// rows stand so already.
pub fn sort(document: &Document, tabel: RowId, by: SortBy, order: Order) -> Option<Proposal> {
    let (at, block) = block(document, tabel);
    let is_row = |row: &&Arc<Row>| row.kind == RowKind::BarisTabel;
    let rows: Vec<&Arc<Row>> = block.iter().filter(is_row).collect();
    let sorted = sorted(document, tabel, &rows, by, order);
    if rows
        .iter()
        .map(|row| row.id)
        .eq(sorted.iter().map(|row| row.id))
    {
        return None;
    }
    // From the first row on, columns that stand among the rows keep their places.
    let first = block
        .iter()
        .position(|row| row.kind == RowKind::BarisTabel)?;
    let mut next = sorted.iter();
    let moved: Option<Vec<Arc<Row>>> = block
        .iter()
        .skip(first)
        .map(|row| match row.kind {
            RowKind::BarisTabel => next.next().map(|row| (*row).clone()),
            _ => Some(row.clone()),
        })
        .collect();
    let moved = moved?;
    let index = at.saturating_add(first);
    let section = Section::Tabel;
    let edit = Edit::Batch(vec![
        Edit::Remove {
            section,
            index,
            count: moved.len(),
        },
        Edit::Insert {
            section,
            index,
            rows: moved,
        },
    ]);
    Some(Proposal {
        edit,
        row: sorted.first().map(|row| row.id),
        unplaced: 0,
    })
}

/// What a row is compared by.
enum Key {
    Figure(Decimal),
    Words(Vec<Word>),
    Empty,
}

/// A piece of a text: a whole number, or what stands between.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Word {
    /// Its digits without leading zeros, longer ones after shorter ones.
    Number(usize, String),
    /// Letters and the rest in lower case.
    Text(String),
}

fn sorted<'a>(
    document: &Document,
    tabel: RowId,
    rows: &[&'a Arc<Row>],
    by: SortBy,
    order: Order,
) -> Vec<&'a Arc<Row>> {
    let figures = match by {
        SortBy::Kolom(column) => columns(document, tabel)
            .find(|row| row.id == column)
            .filter(|row| kind_of(row).is_numeric())
            .map(|row| {
                let simpangan = Pengaturan::read(document, &mut Vec::new()).simpangan;
                angka(document, tabel, row.id, simpangan)
            }),
        SortBy::Field(_) => None,
    };
    let keys: Vec<Key> = rows
        .iter()
        .map(|row| key(row, by, figures.as_ref()))
        .collect();
    let compare = |a: &usize, b: &usize| compare(keys.get(*a), keys.get(*b), order);

    // A row whose parent stands in another stretch is a top row of its own stretch.
    let stretch = stretches(rows);
    let mut below: HashMap<usize, Vec<usize>> = HashMap::new();
    let mut tops: Vec<Vec<usize>> = Vec::new();
    for (at, parent) in parents(rows).into_iter().enumerate() {
        let same = |parent: &usize| stretch.get(*parent) == stretch.get(at);
        match parent.filter(same) {
            Some(parent) => below.entry(parent).or_default().push(at),
            None if tops
                .last()
                .and_then(|tops| tops.last())
                .and_then(|top| stretch.get(*top))
                == stretch.get(at) =>
            {
                if let Some(tops) = tops.last_mut() {
                    tops.push(at);
                }
            }
            None => tops.push(vec![at]),
        }
    }
    below
        .values_mut()
        .for_each(|rows| rows.put_in_order_by(&compare));
    let mut found = Vec::with_capacity(rows.len());
    for mut tops in tops {
        tops.put_in_order_by(&compare);
        let mut open: Vec<usize> = tops.into_iter().rev().collect();
        while let Some(at) = open.pop() {
            found.extend(rows.get(at).copied());
            open.extend(below.get(&at).into_iter().flatten().rev());
        }
    }
    found
}

/// Per row the number of its stretch of plain rows; every other row is a stretch of its own.
fn stretches(rows: &[&Arc<Row>]) -> Vec<usize> {
    let mut number = 0_usize;
    let mut plain_before = false;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let plain = row_kind_of(row) == JenisBaris::Data;
        if !(plain && plain_before) {
            number = number.saturating_add(1);
        }
        plain_before = plain;
        found.push(number);
    }
    found
}

fn key(row: &Row, by: SortBy, figures: Option<&HashMap<RowId, Decimal>>) -> Key {
    if let Some(figures) = figures {
        return figures
            .get(&row.id)
            .map_or(Key::Empty, |figure| Key::Figure(*figure));
    }
    let field = match by {
        SortBy::Kolom(column) => Field::Sel(column),
        SortBy::Field(field) => field,
    };
    let words = words(row.text(field));
    if words.is_empty() {
        Key::Empty
    } else {
        Key::Words(words)
    }
}

fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for c in text.trim().chars().flat_map(char::to_lowercase) {
        match (words.last_mut(), c.is_ascii_digit()) {
            (Some(Word::Number(length, digits)), true) => {
                if digits == "0" {
                    digits.clear();
                }
                digits.push(c);
                *length = digits.len();
            }
            (_, true) => words.push(Word::Number(1, c.to_string())),
            (Some(Word::Text(text)), false) => text.push(c),
            (_, false) => words.push(Word::Text(c.to_string())),
        }
    }
    words
}

fn compare(a: Option<&Key>, b: Option<&Key>, order: Order) -> Ordering {
    let ordered = |ordering: Ordering| match order {
        Order::Naik => ordering,
        Order::Turun => ordering.reverse(),
    };
    match (a, b) {
        (Some(Key::Figure(a)), Some(Key::Figure(b))) => ordered(a.cmp(b)),
        (Some(Key::Words(a)), Some(Key::Words(b))) => ordered(a.cmp(b)),
        (Some(Key::Empty), Some(Key::Empty)) => Ordering::Equal,
        (Some(Key::Empty), _) => Ordering::Greater,
        (_, Some(Key::Empty)) => Ordering::Less,
        _ => Ordering::Equal,
    }
}
