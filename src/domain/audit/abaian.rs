//! Findings that a person has put aside, each with a reason, and rules that are switched off: both stand in the document
//! and in the record of the check.
//!
//! A finding is named by rule, figure, place and printed text ([`Temuan::kunci`]): once another figure is printed, it is
//! another finding and shows again.

use std::collections::HashMap;

use super::pemeriksaan::dimatikan;
use super::temuan::Temuan;
use crate::domain::document::{CellRef, Document, Row, RowId, Text};
use crate::domain::edit::Edit;
use crate::domain::field::{Field, RowKind, Section};

/// The findings of a document that were put aside.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Abaian {
    menurut: HashMap<String, Text>,
}

impl Abaian {
    /// Reads the rows of a document. One without a reason puts nothing aside.
    pub fn baca(document: &Document) -> Abaian {
        let rows = document.of_kind(RowKind::Abaian);
        let said = rows.filter(|row| !row.is_blank(Field::Alasan));
        Abaian {
            menurut: said
                .map(|row| {
                    (
                        row.text(Field::Temuan).trim().to_string(),
                        row.shared(Field::Alasan),
                    )
                })
                .collect(),
        }
    }

    /// Why the finding of this [`Temuan::kunci`] was put aside; `None` where it was not.
    pub fn alasan(&self, kunci: &str) -> Option<&Text> {
        self.menurut.get(kunci.trim())
    }
}

/// Puts a finding aside, or gives another reason for it. `None` without a reason, and where nothing would change.
pub fn abaikan(document: &Document, kunci: &str, alasan: &str) -> Option<Edit> {
    let alasan = alasan.trim();
    if alasan.is_empty() {
        return None;
    }
    if let Some((_, row)) = rows(document, kunci).next() {
        let same = row.text(Field::Alasan) == alasan;
        return (!same).then(|| Edit::set(CellRef::new(row.id, Field::Alasan), alasan));
    }
    let row = Row::new(RowId(document.next_id().0), RowKind::Abaian)
        .with(Field::Temuan, kunci.trim())
        .with(Field::Alasan, alasan);
    Some(Edit::Insert {
        section: Section::Periksa,
        index: document.rows(Section::Periksa).len(),
        rows: vec![row.into()],
    })
}

/// Takes a finding back that was put aside. `None` where it was not.
pub fn kembalikan(document: &Document, kunci: &str) -> Option<Edit> {
    let mut at: Vec<usize> = rows(document, kunci).map(|(at, _)| at).collect();
    // From the last to the first, so that the positions of the others stay.
    at.reverse();
    let remove = |index| Edit::Remove {
        section: Section::Periksa,
        index,
        count: 1,
    };
    let mut edits: Vec<Edit> = at.into_iter().map(remove).collect();
    match edits.len() {
        0 => None,
        1 => edits.pop(),
        _ => Some(Edit::Batch(edits)),
    }
}

/// Switches a rule off, or on again. Words of the field that name no rule are kept.
pub fn alihkan(document: &Document, aturan: &str) -> Edit {
    let mut off = dimatikan(document);
    match off.contains(&aturan) {
        true => off.retain(|id| *id != aturan),
        false => off.push(aturan),
    }
    let at = CellRef::new(RowId::PENGATURAN, Field::TanpaAturan);
    Edit::set(at, off.join(" "))
}

fn rows<'a>(
    document: &'a Document,
    kunci: &'a str,
) -> impl Iterator<Item = (usize, &'a std::sync::Arc<Row>)> {
    let rows = document.rows(Section::Periksa).iter().enumerate();
    rows.filter(move |(_, row)| {
        row.kind == RowKind::Abaian && row.text(Field::Temuan).trim() == kunci.trim()
    })
}

/// The findings with why they were put aside, in their order.
pub fn dengan_alasan<'a>(
    document: &Document,
    temuan: &'a [Temuan],
) -> Vec<(&'a Temuan, Option<Text>)> {
    let aside = Abaian::baca(document);
    let reason = |temuan: &'a Temuan| (temuan, aside.alasan(&temuan.kunci(document)).cloned());
    temuan.iter().map(reason).collect()
}
