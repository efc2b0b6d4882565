//! The rules of the check: one file per rule, each with what it looks at and how much it matters.
//!
//! Rules about printed figures share one mechanism ([`cetakan`]): each says which figures it answers for and how grave an
//! error in them is. `../KATALOG.md` is the catalogue for readers, made from this list; each rule has an example in
//! `tests/cases/audit`.

pub mod cetakan;

mod capaian;
mod efisiensi;
mod jumlah;
mod masukan;
mod pertumbuhan;
mod rasio;
mod rerata;
mod salinan;
mod satuan;
mod selisih;
mod tak_terdefinisi;

mod isian;
mod kewajaran;
mod lepas;
mod pagu;
mod pk;
mod rujukan;
mod seratus;
mod tanpa_keluaran;

use super::bahan::Bahan;
use super::temuan::{Berat, Temuan};

/// A rule of the check.
#[derive(Debug)]
pub struct Aturan {
    /// Name in files, in the switch of a draft, and of its example in `tests/cases/audit`.
    pub id: &'static str,
    /// Name on screen.
    pub nama: &'static str,
    /// What it looks at and what it finds, in one or two sentences.
    pub uraian: &'static str,
    /// The gravest that it finds.
    pub berat: Berat,
    /// How many items it looks at, each in a step of its own.
    pub butir: fn(&Bahan) -> usize,
    /// Looks at one item.
    pub periksa: fn(&Bahan, usize, &mut Vec<Temuan>),
}

/// Every rule, in the order of the catalogue.
pub const ATURAN: &[&Aturan] = &[
    &jumlah::ATURAN,
    &rasio::ATURAN,
    &rerata::ATURAN,
    &selisih::ATURAN,
    &pertumbuhan::ATURAN,
    &capaian::ATURAN,
    &efisiensi::ATURAN,
    &masukan::ATURAN,
    &salinan::ATURAN,
    &satuan::ATURAN,
    &tak_terdefinisi::ATURAN,
    &rujukan::ATURAN,
    &pk::ATURAN,
    &pagu::ATURAN,
    &isian::ATURAN,
    &seratus::ATURAN,
    &kewajaran::ATURAN,
    &tanpa_keluaran::ATURAN,
    &lepas::ATURAN,
];

/// The rule with this id.
pub fn cari(id: &str) -> Option<&'static Aturan> {
    ATURAN.iter().copied().find(|aturan| aturan.id == id)
}
