//! The check in small steps, so that a page stays alive while it runs; and all of it at once.

use std::sync::Arc;

use super::aturan::{ATURAN, Aturan};
use super::bahan::Bahan;
use super::diagnosa;
use super::temuan::Temuan;
use crate::domain::compute;
use crate::domain::document::Document;
use crate::domain::edit::Edit;
use crate::domain::field::Field;
use crate::domain::finding::Remedy;
use crate::domain::order::PutInOrder;
use crate::domain::outcome::Outcome;

/// A check under way: rule by rule, and each rule item by item.
#[derive(Debug)]
pub struct Pemeriksaan {
    bahan: Bahan,
    aturan: Vec<&'static Aturan>,
    at: (usize, usize),
    temuan: Vec<Temuan>,
    /// How many findings have been searched for a cause.
    searched: usize,
}

impl Pemeriksaan {
    /// A check of all rules that are not switched off.
    pub fn new(outcome: Arc<Outcome>) -> Pemeriksaan {
        let off = dimatikan(&outcome.document);
        let aturan = ATURAN.iter().copied();
        Pemeriksaan {
            aturan: aturan.filter(|aturan| !off.contains(&aturan.id)).collect(),
            bahan: Bahan::new(outcome),
            at: (0, 0),
            temuan: Vec::new(),
            searched: 0,
        }
    }

    /// Does up to `steps` small steps; `true` while there is more to do.
    pub fn lanjut(&mut self, steps: usize) -> bool {
        for _ in 0..steps {
            if !self.step() {
                return false;
            }
        }
        true
    }

    fn step(&mut self) -> bool {
        let (rule, item) = self.at;
        let Some(aturan) = self.aturan.get(rule) else {
            let Some(temuan) = self.temuan.get_mut(self.searched) else {
                return false;
            };
            diagnosa::isi(&self.bahan, temuan);
            self.searched = self.searched.saturating_add(1);
            return true;
        };
        if item < (aturan.butir)(&self.bahan) {
            (aturan.periksa)(&self.bahan, item, &mut self.temuan);
            self.at = (rule, item.saturating_add(1));
        } else {
            self.at = (rule.saturating_add(1), 0);
        }
        true
    }

    /// How far it is: so many parts are done of so many. A part is a rule, or a finding whose cause is sought.
    pub fn kemajuan(&self) -> (usize, usize) {
        let done = self.at.0.saturating_add(self.searched);
        (done, self.aturan.len().saturating_add(self.temuan.len()))
    }

    /// Whether causes are being sought, each in a step that may take a hundred times that of a rule.
    pub fn mencari_sebab(&self) -> bool {
        self.at.0 >= self.aturan.len()
    }

    /// What was found so far, in the order of the rules.
    pub fn temuan(&self) -> &[Temuan] {
        &self.temuan
    }

    /// What was found, the gravest first; within a weight in the order of the rules.
    pub fn selesai(mut self) -> Diperiksa {
        self.temuan.put_in_order_by_key(|temuan| temuan.berat);
        Diperiksa {
            bahan: self.bahan,
            temuan: self.temuan,
        }
    }
}

/// A report that was checked.
#[derive(Debug)]
pub struct Diperiksa {
    /// What was checked.
    pub bahan: Bahan,
    /// What was found, the gravest first; those put aside by the person are among them.
    pub temuan: Vec<Temuan>,
}

impl Diperiksa {
    /// Whether a check of `document` would find the same, which scenarios do not change.
    pub fn mengenai(&self, document: &Document) -> bool {
        compute::sama(self.bahan.document(), document)
    }

    /// Whether each way out fits `document` as well. One that does more than write a cell may add the row that was the next
    /// free one.
    pub fn dapat_diterapkan(&self, document: &Document) -> bool {
        let adds = |way: &Remedy| !matches!(way.edit, Edit::Set { .. });
        let same_row = self.bahan.document().next_id() == document.next_id();
        let mut ways = self.temuan.iter().flat_map(|temuan| &temuan.jalan);
        self.mengenai(document) && (same_row || !ways.any(adds))
    }
}

/// The whole check at once.
pub fn periksa(outcome: Arc<Outcome>) -> Diperiksa {
    let mut check = Pemeriksaan::new(outcome);
    while check.lanjut(usize::MAX) {}
    check.selesai()
}

/// The ids of the rules that are switched off in a document.
pub fn dimatikan(document: &Document) -> Vec<&str> {
    document
        .pengaturan(Field::TanpaAturan)
        .split_whitespace()
        .collect()
}
