//! Which rows of the document a table shows and edits, and how deep those of an office's own table lie.

use std::collections::HashSet;
use std::sync::Arc;

use super::document::{Document, Row, RowId};
use super::field::{RowKind, Section};
use super::tabel;

/// The rows that a table shows and edits: those of some kinds of one section, everywhere or below one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scope {
    /// The kinds, outermost first, of one section; the last is that of a new row.
    pub kinds: &'static [RowKind],
    /// The row below which they stand; `None` for all of the section.
    pub under: Option<RowId>,
}

impl Scope {
    /// Tujuan, sasaran and indikator.
    pub const KINERJA: Scope = Scope::all(Section::Kinerja.kinds());
    /// The money, without the keluaran.
    pub const ANGGARAN: Scope =
        Scope::all(&[RowKind::Belanja, RowKind::Program, RowKind::Kegiatan]);
    /// The keluaran below their program and kegiatan.
    pub const KELUARAN: Scope =
        Scope::all(&[RowKind::Program, RowKind::Kegiatan, RowKind::Keluaran]);
    /// The strategic plan.
    pub const RENSTRA: Scope = Scope::all(Section::Renstra.kinds());
    /// The performance agreements of all jabatan.
    pub const PERJANJIAN: Scope = Scope::all(Section::Perjanjian.kinds());
    /// The bands of the own scale.
    pub const SKALA: Scope = Scope::all(Section::Skala.kinds());

    /// What a finished report prints.
    pub const CETAKAN: Scope = Scope::all(&[RowKind::Cetakan]);

    /// All rows of these kinds.
    pub const fn all(kinds: &'static [RowKind]) -> Scope {
        Scope { kinds, under: None }
    }

    /// The section of the kinds.
    pub fn section(&self) -> Section {
        self.kinds
            .first()
            .map_or(Section::Kinerja, |kind| kind.section())
    }

    /// The kind of a new row.
    pub fn leaf(&self) -> Option<RowKind> {
        self.kinds.last().copied()
    }

    /// The rows, with their positions in the section.
    pub fn rows<'a>(
        &self,
        document: &'a Document,
    ) -> impl Iterator<Item = (usize, &'a Arc<Row>)> + use<'a> {
        let (from, count) = self.range(document);
        let kinds = self.kinds;
        let rows = document.rows(self.section()).iter().enumerate();
        rows.skip(from)
            .take(count)
            .filter(move |(_, row)| kinds.contains(&row.kind))
    }

    /// Position after the last row of the scope: where a new row goes that follows none.
    pub fn end(&self, document: &Document) -> usize {
        let (from, count) = self.range(document);
        from.saturating_add(count)
    }

    /// First position and number of the rows in which it lies.
    fn range(&self, document: &Document) -> (usize, usize) {
        let section = self.section();
        let rows = document.rows(section);
        match self.under {
            None => (0, rows.len()),
            Some(head) => {
                rows.iter()
                    .position(|row| row.id == head)
                    .map_or((rows.len(), 0), |at| {
                        let below = document.block_len(section, at).saturating_sub(1);
                        (at.saturating_add(1), below)
                    })
            }
        }
    }
}

/// How deep each row of a table lies below others by its kode, 0 for the outermost, and whether others lie below it.
pub fn jenjang(rows: &[&Arc<Row>]) -> Vec<(u8, bool)> {
    let parents = tabel::parents(rows);
    let above: HashSet<usize> = parents.iter().flatten().copied().collect();
    let depth = |at: usize| {
        let up = |at: &usize| parents.get(*at).copied().flatten();
        let steps = std::iter::successors(up(&at), up).take(usize::from(u8::MAX));
        u8::try_from(steps.count()).unwrap_or(u8::MAX)
    };
    (0..rows.len())
        .map(|at| (depth(at), above.contains(&at)))
        .collect()
}
