//! What a table of the document is made of: its rows, its columns, and which kinds of row are edited in it. Plain
//! values: a page lists its columns in a `static`, or makes them from the document where they depend on it.

use std::borrow::Cow;
use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::document::{CellRef, Document, Row};
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::Hasil;
use crate::domain::outline::Scope;
use crate::ui::kit::grid::{CardPlace, ColKey};

/// What a column shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    /// A field that is typed.
    Field(Field),
    /// A formula typed in the cell itself: never covered by a result, which has a column of its own.
    Rumus(Field),
    /// A field that is typed elsewhere and only read here.
    Read(Field),
    /// A result.
    Hasil(Hasil),
    /// How the revised performance agreement differs from the first one, in a word.
    Perubahan,
    /// What the report prints of the result in the column before.
    Tercetak(Hasil),
}

impl Shows {
    /// The field that is shown, typed here or not.
    pub const fn field(self) -> Option<Field> {
        match self {
            Shows::Field(field) | Shows::Rumus(field) | Shows::Read(field) => Some(field),
            Shows::Hasil(_) | Shows::Perubahan | Shows::Tercetak(_) => None,
        }
    }

    /// The field that is typed here.
    pub const fn typed(self) -> Option<Field> {
        match self {
            Shows::Field(field) | Shows::Rumus(field) => Some(field),
            _ => None,
        }
    }
}

/// The heading of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// The name of what it shows.
    Own,
    /// These words.
    Words(&'static str),
    /// What is typed in this cell; where that is nothing, the name of what it shows.
    Cell(CellRef),
    /// The name of what it shows, as the result of a formula beside it.
    Result,
}

/// A column of a table.
#[derive(Clone, Copy, PartialEq)]
pub struct Column {
    /// What it shows.
    pub shows: Shows,
    /// Width in CSS pixels.
    pub width: u16,
    /// Where it goes when the row becomes a card.
    pub card: CardPlace,
    /// Its heading.
    pub label: Label,
}

impl Column {
    /// The same under another heading.
    pub const fn named(self, label: Label) -> Self {
        Column { label, ..self }
    }
}

/// A column of anything.
pub const fn column(shows: Shows, width: u16, card: CardPlace) -> Column {
    Column {
        shows,
        width,
        card,
        label: Label::Own,
    }
}

/// A column that shows a typed field.
pub const fn typed(field: Field, width: u16, card: CardPlace) -> Column {
    column(Shows::Field(field), width, card)
}

/// A column that only reads a field.
pub const fn read(field: Field, width: u16, card: CardPlace) -> Column {
    column(Shows::Read(field), width, card)
}

/// A column that shows a result.
pub const fn hasil(hasil: Hasil, width: u16, card: CardPlace) -> Column {
    column(Shows::Hasil(hasil), width, card)
}

/// A column keeps its name, its place in the page's list, whether printed figures are shown or not: the selection stays
/// where it is when they appear. The printed column beside it has the same name with this bit.
pub(super) const BESIDE: ColKey = 1 << 15;

/// Rows of the document with the columns that are shown of them.
#[derive(Clone, PartialEq)]
pub struct Table {
    /// Its name for readers.
    pub label: Cow<'static, str>,
    /// Whose rows. The same for as long as the table is shown; everything else may change.
    pub scope: Scope,
    /// The columns; the first stays in view.
    pub columns: Cow<'static, [Column]>,
    /// The kinds of row whose typed columns can be edited here; the others are only read.
    pub edits: &'static [RowKind],
}

impl Table {
    /// A table that is read.
    pub const fn reading(label: &'static str, scope: Scope, columns: &'static [Column]) -> Table {
        Table {
            label: Cow::Borrowed(label),
            scope,
            columns: Cow::Borrowed(columns),
            edits: &[],
        }
    }

    /// A table that is filled in.
    pub const fn typing(label: &'static str, scope: Scope, columns: &'static [Column]) -> Table {
        Table {
            label: Cow::Borrowed(label),
            scope,
            columns: Cow::Borrowed(columns),
            edits: scope.kinds,
        }
    }

    /// A table in which only these kinds of row are filled in.
    pub const fn filling(
        label: &'static str,
        scope: Scope,
        edits: &'static [RowKind],
        columns: &'static [Column],
    ) -> Table {
        Table {
            label: Cow::Borrowed(label),
            scope,
            columns: Cow::Borrowed(columns),
            edits,
        }
    }

    /// The columns with their names in the grid.
    pub(super) fn keyed(&self) -> impl Iterator<Item = (ColKey, &Column)> {
        let mut next: ColKey = 0;
        self.columns.iter().map(move |column| match column.shows {
            Shows::Tercetak(_) => (BESIDE | next.saturating_sub(1), column),
            _ => {
                next += 1;
                (next - 1, column)
            }
        })
    }

    /// The column of this name.
    pub(super) fn column(&self, key: ColKey) -> Option<&Column> {
        let mut columns = self.keyed();
        columns.find(|(known, _)| *known == key).map(|(_, of)| of)
    }

    /// Whether rows of this kind are filled in here.
    pub fn edits(&self, kind: RowKind) -> bool {
        self.edits.contains(&kind)
    }

    /// Whether rows are added, moved and removed here: where their names are typed.
    pub fn names_rows(&self) -> bool {
        let named = |column: &Column| column.shows == Shows::Field(Field::Uraian);
        !self.edits.is_empty() && self.columns.iter().any(named)
    }
}

/// The table that a [`SectionTable`](super::SectionTable) shows: fixed, or following the document.
#[derive(Clone, Copy)]
pub struct Shown(pub(super) Signal<Arc<Table>>);

impl From<&'static Table> for Shown {
    fn from(table: &'static Table) -> Self {
        Shown(Signal::stored(Arc::new(table.clone())))
    }
}

impl From<Table> for Shown {
    fn from(table: Table) -> Self {
        Shown(Signal::stored(Arc::new(table)))
    }
}

impl From<Memo<Arc<Table>>> for Shown {
    fn from(table: Memo<Arc<Table>>) -> Self {
        Shown(table.into())
    }
}

/// Which rows stay in a filtered table; headings stay with what stays below them.
pub type Keep = Arc<dyn Fn(&Document, &Row) -> bool + Send + Sync>;

/// What hides rows of a table, if anything does.
#[derive(Clone, Copy, Default)]
pub struct Filter(Option<Signal<Option<Keep>>>);

impl Filter {
    /// A filter that follows the signals `keep` reads.
    pub fn new(keep: impl Fn() -> Option<Keep> + Send + Sync + 'static) -> Self {
        Filter(Some(Signal::derive(keep)))
    }

    /// Which rows stay; `None` for all. Tracks.
    pub(super) fn keep(&self) -> Option<Keep> {
        self.0.and_then(|keep| keep.get())
    }
}
