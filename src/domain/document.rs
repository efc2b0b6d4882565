//! What the person filled in: raw text per field, in rows with stable ids.
//!
//! A document is a handful of sections; a section is an outline, a flat list of rows in which a row belongs to the
//! nearest earlier row of a smaller depth, as in a printed table. Sections and rows are shared (`Arc`), so a copy is
//! cheap and an unchanged row is recognised by its address. Nothing here reads a number.

use std::sync::Arc;

use super::field::{Field, RowKind, Section};

/// Text as typed, shared between document, undo stack and screen.
pub type Text = Arc<str>;

/// Identity of a row within its document, never reused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RowId(pub u32);

impl RowId {
    /// The one row of [`Section::Identitas`].
    pub const IDENTITAS: RowId = RowId(u32::MAX);
    /// The one row of [`Section::Pengaturan`].
    pub const PENGATURAN: RowId = RowId(u32::MAX - 1);
    /// The one row of [`Section::Narasi`].
    pub const NARASI: RowId = RowId(u32::MAX - 2);
    /// Ids from here up are reserved for rows that are not typed (totals).
    pub const RESERVED: u32 = u32::MAX - 99;
}

/// One typed cell: the address that edits, findings and the screen share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CellRef {
    /// The row.
    pub row: RowId,
    /// The column.
    pub field: Field,
}

impl CellRef {
    /// The cell of `row` in column `field`.
    pub const fn new(row: RowId, field: Field) -> Self {
        CellRef { row, field }
    }
}

/// A row: its kind and the texts that were filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Identity.
    pub id: RowId,
    /// What it stands for.
    pub kind: RowKind,
    /// In the order of the fields, none of them empty.
    cells: Vec<(Field, Text)>,
    /// Members of a newer file format that this version does not know, kept as JSON text.
    pub extra: Vec<(Text, Text)>,
}

impl Row {
    /// An empty row.
    pub fn new(id: RowId, kind: RowKind) -> Self {
        Row {
            id,
            kind,
            cells: Vec::new(),
            extra: Vec::new(),
        }
    }

    /// The row with `text` in `field`.
    pub fn with(mut self, field: Field, text: &str) -> Self {
        self.set(field, Text::from(text));
        self
    }

    /// The text of a field; empty where nothing was typed.
    pub fn text(&self, field: Field) -> &str {
        self.cells
            .iter()
            .find(|(f, _)| *f == field)
            .map_or("", |(_, text)| text)
    }

    /// The text of a field, shared.
    pub fn shared(&self, field: Field) -> Text {
        self.cells
            .iter()
            .find(|(f, _)| *f == field)
            .map_or_else(|| Text::from(""), |(_, text)| text.clone())
    }

    /// Whether a field holds nothing but blanks.
    pub fn is_blank(&self, field: Field) -> bool {
        self.text(field).trim().is_empty()
    }

    /// Whether nothing at all was typed.
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|(_, text)| text.trim().is_empty())
    }

    /// Every text, in the order of the fields; none of them is empty.
    pub fn cells(&self) -> impl Iterator<Item = (Field, &str)> {
        self.cells.iter().map(|(field, text)| (*field, &**text))
    }

    /// The filled fields in the order of the kind, then the cells of a table by the id of their column.
    pub fn filled(&self) -> impl Iterator<Item = (Field, &str)> {
        let own = self.kind.fields().iter();
        own.map(|field| (*field, self.text(*field)))
            .chain(self.sel())
            .filter(|(_, text)| !text.is_empty())
    }

    /// The filled cells of a table by the id of their column.
    pub fn sel(&self) -> impl Iterator<Item = (Field, &str)> {
        let sel = |(field, _): &(Field, &str)| matches!(field, Field::Sel(_));
        self.cells().filter(sel)
    }

    /// Writes a field and returns what stood there. An empty text leaves nothing behind, so that a change and its
    /// inverse give the very same row.
    pub fn set(&mut self, field: Field, text: Text) -> Text {
        let at = self.cells.binary_search_by_key(&field, |(f, _)| *f);
        match at.map(|at| (at, self.cells.get_mut(at))) {
            Ok((at, _)) if text.is_empty() => self.cells.remove(at).1,
            Ok((_, Some((_, old)))) => std::mem::replace(old, text),
            Err(at) if !text.is_empty() => {
                self.cells.insert(at, (field, text));
                Text::from("")
            }
            _ => Text::from(""),
        }
    }
}

/// The rows of one section.
pub type Rows = Arc<Vec<Arc<Row>>>;

/// A draft: everything a person typed for one report.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    sections: [Rows; Section::ALL.len()],
    next_id: u32,
    /// Members of a newer file format that this version does not know, kept as JSON text.
    pub extra: Vec<(Text, Text)>,
}

impl Default for Document {
    fn default() -> Self {
        let mut doc = Document {
            sections: Default::default(),
            next_id: 1,
            extra: Vec::new(),
        };
        for (id, kind) in [
            (RowId::IDENTITAS, RowKind::Identitas),
            (RowId::PENGATURAN, RowKind::Pengaturan),
            (RowId::NARASI, RowKind::Narasi),
        ] {
            Arc::make_mut(doc.rows_mut(kind.section())).push(Arc::new(Row::new(id, kind)));
        }
        doc
    }
}

impl Document {
    /// The rows of a section, in order.
    pub fn rows(&self, section: Section) -> &Rows {
        let [
            identitas,
            pengaturan,
            narasi,
            kinerja,
            anggaran,
            renstra,
            perjanjian,
            tabel,
            periksa,
            andai,
            skala,
            notasi,
        ] = &self.sections;
        match section {
            Section::Identitas => identitas,
            Section::Pengaturan => pengaturan,
            Section::Narasi => narasi,
            Section::Kinerja => kinerja,
            Section::Anggaran => anggaran,
            Section::Renstra => renstra,
            Section::Perjanjian => perjanjian,
            Section::Tabel => tabel,
            Section::Periksa => periksa,
            Section::Andai => andai,
            Section::Skala => skala,
            Section::Notasi => notasi,
        }
    }

    /// The rows of a section, to be changed by [`super::edit`] and by restoring a file only.
    pub(crate) fn rows_mut(&mut self, section: Section) -> &mut Rows {
        let [
            identitas,
            pengaturan,
            narasi,
            kinerja,
            anggaran,
            renstra,
            perjanjian,
            tabel,
            periksa,
            andai,
            skala,
            notasi,
        ] = &mut self.sections;
        match section {
            Section::Identitas => identitas,
            Section::Pengaturan => pengaturan,
            Section::Narasi => narasi,
            Section::Kinerja => kinerja,
            Section::Anggaran => anggaran,
            Section::Renstra => renstra,
            Section::Perjanjian => perjanjian,
            Section::Tabel => tabel,
            Section::Periksa => periksa,
            Section::Andai => andai,
            Section::Skala => skala,
            Section::Notasi => notasi,
        }
    }

    /// Where a row stands.
    pub fn find(&self, id: RowId) -> Option<(Section, usize)> {
        Section::ALL.into_iter().find_map(|section| {
            self.rows(section)
                .iter()
                // From the end: new rows are asked for most.
                .rposition(|row| row.id == id)
                .map(|index| (section, index))
        })
    }

    /// The row with this id.
    pub fn row(&self, id: RowId) -> Option<&Arc<Row>> {
        let (section, index) = self.find(id)?;
        self.rows(section).get(index)
    }

    /// The rows of one kind, in order.
    pub fn of_kind(&self, kind: RowKind) -> impl Iterator<Item = &Arc<Row>> {
        self.rows(kind.section())
            .iter()
            .filter(move |row| row.kind == kind)
    }

    /// The text of a cell; empty where there is none.
    pub fn text(&self, at: CellRef) -> &str {
        self.row(at.row).map_or("", |row| row.text(at.field))
    }

    /// A field of the identitas.
    pub fn identitas(&self, field: Field) -> &str {
        self.rows(Section::Identitas)
            .first()
            .map_or("", |row| row.text(field))
    }

    /// A field of the pengaturan.
    pub fn pengaturan(&self, field: Field) -> &str {
        self.rows(Section::Pengaturan)
            .first()
            .map_or("", |row| row.text(field))
    }

    /// The id that the next new row may take; several new rows count on from it.
    pub fn next_id(&self) -> RowId {
        RowId(self.next_id)
    }

    /// Makes sure that ids up to `id` are never given again.
    pub(crate) fn reserve(&mut self, id: RowId) {
        if id.0 < RowId::RESERVED {
            self.next_id = self.next_id.max(id.0.saturating_add(1));
        }
    }

    /// The outline parent of the row at `index`: the nearest earlier row of a smaller depth.
    pub fn parent(&self, section: Section, index: usize) -> Option<&Arc<Row>> {
        let rows = self.rows(section);
        let depth = rows.get(index)?.kind.depth();
        rows.get(..index)?
            .iter()
            .rev()
            .find(|row| row.kind.depth() < depth)
    }

    /// How many rows from `index` on belong together: the row and everything below it in the outline.
    pub fn block_len(&self, section: Section, index: usize) -> usize {
        let rows = self.rows(section);
        let Some(head) = rows.get(index) else {
            return 0;
        };
        let below = rows
            .iter()
            .skip(index)
            .skip(1)
            .take_while(|row| row.kind.depth() > head.kind.depth());
        below.count().saturating_add(1)
    }

    /// The number a person sees before a row: its rank among the rows of its kind, from 1.
    pub fn number(&self, id: RowId) -> Option<usize> {
        let (section, index) = self.find(id)?;
        let rows = self.rows(section);
        let kind = rows.get(index)?.kind;
        Some(
            rows.iter()
                .take(index)
                .filter(|row| row.kind == kind)
                .count()
                .saturating_add(1),
        )
    }
}
