//! What every chapter is made from: the document, what follows from it, and the indikator grouped by sasaran.

use std::collections::HashMap;

use super::bagian;
use crate::domain::compute;
use crate::domain::document::{Document, Row as DocRow, RowId};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::outcome::Outcome;

/// What every chapter is made from.
pub(super) struct Source<'a> {
    pub(super) document: &'a Document,
    pub(super) outcome: &'a Outcome,
    pub(super) groups: Vec<Group<'a>>,
    pub(super) tahun: &'a str,
    /// Per indikator its rows of the Renstra.
    pub(super) renstra: HashMap<RowId, Vec<&'a DocRow>>,
    /// Ids of the parts that are left out.
    off: Vec<&'a str>,
}

impl<'a> Source<'a> {
    /// The source of a document and what follows from it.
    pub(super) fn new(document: &'a Document, outcome: &'a Outcome) -> Self {
        Source {
            document,
            outcome,
            groups: groups(document),
            renstra: renstra(document),
            tahun: document.identitas(Field::Tahun),
            off: bagian::off(document.pengaturan(Field::TanpaBagian)),
        }
    }

    /// Whether the part of this id is printed.
    pub(super) fn prints(&self, id: &str) -> bool {
        !self.off.contains(&id)
    }

    /// The indikator that are not wholly empty, with their numbers.
    pub(super) fn indikator(&self) -> impl Iterator<Item = &Numbered<'a>> {
        self.groups.iter().flat_map(|group| group.indikator.iter())
    }
}

/// An indikator and the number that a person sees before it.
pub(super) struct Numbered<'a> {
    pub(super) number: String,
    pub(super) row: &'a DocRow,
}

/// A sasaran with its indikator, or the indikator that stand under none.
pub(super) struct Group<'a> {
    /// The tujuan that begins with this sasaran.
    pub(super) tujuan: Option<&'a DocRow>,
    pub(super) sasaran: Option<(usize, &'a DocRow)>,
    pub(super) indikator: Vec<Numbered<'a>>,
}

fn renstra(document: &Document) -> HashMap<RowId, Vec<&DocRow>> {
    let rows = document.of_kind(RowKind::IndikatorRenstra);
    let rows: HashMap<RowId, &DocRow> = rows.map(|row| (row.id, &**row)).collect();
    let pairs = compute::pasangan(document).into_iter();
    let found = |ids: Vec<RowId>| ids.iter().filter_map(|id| rows.get(id).copied()).collect();
    pairs.map(|(id, ids)| (id, found(ids))).collect()
}

/// The outline of tujuan, sasaran and indikator as chapters; rows in which nothing was typed are left out.
fn groups(document: &Document) -> Vec<Group<'_>> {
    let mut groups: Vec<Group> = Vec::new();
    let (mut sasaran, mut indikator) = (0_usize, 0_usize);
    let mut tujuan = None;
    for row in document.rows(Section::Kinerja).iter() {
        match row.kind {
            RowKind::Tujuan => {
                tujuan = (!row.is_empty()).then_some(&**row);
                groups.push(Group {
                    tujuan: None,
                    sasaran: None,
                    indikator: Vec::new(),
                });
            }
            RowKind::Sasaran => {
                sasaran = sasaran.saturating_add(1);
                let tujuan = tujuan.take();
                groups.push(Group {
                    tujuan,
                    sasaran: Some((sasaran, row)),
                    indikator: Vec::new(),
                });
            }
            _ => {
                indikator = indikator.saturating_add(1);
                if row.is_empty() {
                    continue;
                }
                if groups.is_empty() {
                    groups.push(Group {
                        tujuan: None,
                        sasaran: None,
                        indikator: Vec::new(),
                    });
                }
                if let Some(group) = groups.last_mut() {
                    if group.indikator.is_empty() && group.tujuan.is_none() {
                        group.tujuan = tujuan.take();
                    }
                    group.indikator.push(Numbered {
                        number: indikator.to_string(),
                        row,
                    });
                }
            }
        }
    }
    groups.retain(|group| {
        !group.indikator.is_empty() || group.sasaran.is_some_and(|(_, row)| !row.is_empty())
    });
    groups
}
