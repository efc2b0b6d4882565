//! What a grid is made of and what it tells its owner: columns, rows, cells, events, words. Plain
//! values; nothing here draws, and nothing knows what the figures mean.

use std::sync::Arc;

/// Names a row for as long as it exists. Unique in its grid.
pub type RowKey = u32;

/// Names a column. Unique in its grid.
pub type ColKey = u16;

/// How a cell is typed, and thereby how it is aligned.
#[derive(Clone, PartialEq, Eq)]
pub enum ColumnKind {
    /// One line of text.
    Text,
    /// Two lines in view, more on scrolling; Alt+Enter breaks the line.
    LongText,
    /// One line of digits, aligned right. The text is kept as typed.
    Number,
    /// One of a list of (value, label). A text that is no value is shown as it is.
    Choice(Arc<Vec<(String, String)>>),
    /// Nothing is typed here; aligned right.
    Computed,
}

/// Where a column stands on the card a row becomes on a narrow screen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum CardPlace {
    /// Across the top of the card.
    Title,
    /// In large figures under the title, two beside each other.
    Main,
    /// Below these.
    Detail,
    /// Not on the card.
    Hidden,
}

/// One column.
#[derive(Clone, PartialEq, Eq)]
pub struct GridColumn {
    /// Its name in positions and events.
    pub key: ColKey,
    /// The header, and the label of the field on a card.
    pub label: String,
    /// How its cells are typed.
    pub kind: ColumnKind,
    /// Width in pixels; on a wide screen the columns of long texts grow.
    pub width: u16,
    /// Stays in view when the table is scrolled sideways. Only for the first columns.
    pub frozen: bool,
    /// Where it stands on a card.
    pub card: CardPlace,
}

/// One row.
#[derive(Clone, PartialEq, Eq)]
pub struct GridRow {
    /// Its name in positions and events.
    pub key: RowKey,
    /// A class for its looks. Rows of one class and `heading` are taken to be equally high.
    pub class: &'static str,
    /// Depth of indentation, 0 for none.
    pub level: u8,
    /// Shown in the row's header.
    pub number: String,
    /// Stands above a group of rows.
    pub heading: bool,
}

/// What one cell shows. Equal cells are not drawn again.
#[derive(Clone, PartialEq)]
pub enum GridCell {
    /// Nothing, and nothing can be typed.
    Blank,
    /// A field to type in.
    Input {
        /// Id of the control, and its `data-field`.
        id: String,
        /// The text, shown exactly.
        text: Arc<str>,
        /// Name of the control for a screen reader.
        label: String,
        /// What is wrong with the text. Marks the cell; the sentence is read out with the control
        /// and stands in the line under the grid while the cell is active.
        message: Option<String>,
        /// Columns it covers, 1 for itself alone.
        span: u8,
        /// Overrides the kind of the column.
        kind: Option<ColumnKind>,
    },
    /// A result.
    Value {
        /// Its `data-cell`; empty for none.
        id: String,
        /// The text, shown exactly.
        text: String,
        /// What it is, for a screen reader; the text is read after it.
        label: String,
        /// A class for its looks.
        tone: &'static str,
        /// Columns it covers, 1 for itself alone.
        span: u8,
    },
}

impl GridCell {
    /// The text as it is shown and copied.
    pub fn text(&self) -> &str {
        match self {
            GridCell::Blank => "",
            GridCell::Input { text, .. } => text,
            GridCell::Value { text, .. } => text,
        }
    }

    /// Columns it covers, at least 1.
    pub fn span(&self) -> usize {
        match self {
            GridCell::Blank => 1,
            GridCell::Input { span, .. } | GridCell::Value { span, .. } => {
                usize::from(*span).max(1)
            }
        }
    }
}

/// The place of a cell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CellPos {
    /// The row.
    pub row: RowKey,
    /// The column; for a cell that covers several, the first of them.
    pub col: ColKey,
}

/// A rectangle of cells, by two opposite corners.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct GridSelection {
    /// The active cell: it has the focus, typing goes here.
    pub anchor: CellPos,
    /// The corner that Shift and the arrow keys move.
    pub head: CellPos,
}

impl GridSelection {
    /// A single cell.
    pub fn cell(at: CellPos) -> Self {
        Self {
            anchor: at,
            head: at,
        }
    }

    /// The selected rows, in their order in `rows`.
    pub fn rows(&self, rows: &[GridRow]) -> Vec<RowKey> {
        between(
            rows.iter().map(|row| row.key),
            self.anchor.row,
            self.head.row,
        )
    }

    /// The selected columns, in their order in `columns`.
    pub fn cols(&self, columns: &[GridColumn]) -> Vec<ColKey> {
        between(
            columns.iter().map(|column| column.key),
            self.anchor.col,
            self.head.col,
        )
    }
}

/// The keys from one end to the other, whichever comes first; none if one is missing.
fn between<K: Copy + PartialEq>(keys: impl Iterator<Item = K>, a: K, b: K) -> Vec<K> {
    let keys: Vec<K> = keys.collect();
    let place = |key| keys.iter().position(|k| *k == key);
    match (place(a), place(b)) {
        (Some(i), Some(j)) => keys[i.min(j)..=i.max(j)].to_vec(),
        _ => Vec::new(),
    }
}

/// What the person did. The grid changes nothing itself: the owner does, and the new `rows` and
/// cells show it.
#[derive(Clone, PartialEq, Debug)]
pub enum GridEvent {
    /// A key in a field: its whole text.
    Input {
        /// The field.
        at: CellPos,
        /// Its text now.
        text: String,
    },
    /// The person is done with a field, whether or not its text changed.
    Commit {
        /// The field.
        at: CellPos,
    },
    /// Escape: the field is to hold what it held before the person began.
    Revert {
        /// The field.
        at: CellPos,
        /// The text from before.
        text: String,
    },
    /// Another cell became the active one; `None` when the last row went.
    Select(Option<CellPos>),
    /// Texts to put into the cells from `at` to the right and down.
    Paste {
        /// The first cell.
        at: CellPos,
        /// Rows of texts; they may differ in length.
        block: Vec<Vec<String>>,
    },
    /// Empty these cells.
    Clear {
        /// The rows.
        rows: Vec<RowKey>,
        /// The columns.
        cols: Vec<ColKey>,
    },
    /// Copy the first of these rows into the others.
    FillDown {
        /// The rows, the source first.
        rows: Vec<RowKey>,
        /// The columns.
        cols: Vec<ColKey>,
    },
    /// A new row below this one. The owner may set `focus` to lead into it.
    InsertBelow(RowKey),
    /// Take these rows away.
    RemoveRows(Vec<RowKey>),
    /// Move these rows by one place.
    MoveRows {
        /// The rows, in their order.
        rows: Vec<RowKey>,
        /// Down, not up.
        down: bool,
    },
    /// What stands beside the figures is to appear or to go: by key, or with Ctrl and a click on a figure (the cell to
    /// stay at) or on the heading of a column.
    Beside(Option<CellPos>),
}

/// The few texts a grid needs.
#[derive(Clone)]
pub struct GridWords {
    /// Header of the column of row numbers.
    pub number: String,
    /// Shown in place of rows when there are none.
    pub empty: String,
    /// How to move and type, for a screen reader.
    pub instructions: String,
    /// Names the size of a selection of (rows, columns), for a screen reader.
    pub range: fn(usize, usize) -> String,
}

impl Default for GridWords {
    /// No words, and a selection named in figures.
    fn default() -> Self {
        Self {
            number: String::new(),
            empty: String::new(),
            instructions: String::new(),
            range: |rows, cols| format!("{rows} × {cols}"),
        }
    }
}
