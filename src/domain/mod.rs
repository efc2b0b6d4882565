//! PURE. What SAKIP is and how it is reckoned.
//!
//! ```text
//!   Document                       what a person typed, as text                     document, row_kind, field, choice
//!     kinerja      tujuan > sasaran > indikator        targets, realisasi, quarters, years before
//!     anggaran     belanja > program > kegiatan > keluaran
//!     renstra      tujuan > sasaran > indikator        two editions, five years, linked to the indikator
//!     perjanjian   kepala > bidang > seksi > indikator, program   PK and PK Perubahan
//!     tabel        the office's own tables: columns, named inputs, rows, typed formulas
//!     narasi       the report's words, with references to figures
//!     periksa      what a finished report prints, and the findings that are put aside
//!     andai        scenarios: entries that would be other ones
//!        |  Edit (edit, outline, tabel)   every change, with its inverse
//!        v
//!   compute::hitung                one file per family of formulas                  notation, formula, rulebook
//!        |
//!        v
//!   Outcome                        results that keep how they came about, findings  outcome, hasil, finding
//!        |
//!        v
//!   audit                          printed against computed, place against place; why     cetak, audit
//!   whatif                         scenarios side by side, goal seek, sensitivity, variants of a formula
//!   belajar, latihan               a formula step by step; exercises and their marking
//!   gabungan                       many outcomes side by side
//! ```
//!
//! | Word | English | Source |
//! |---|---|---|
//! | tujuan, sasaran, indikator | goal, objective, indicator | PermenPANRB 53/2014 |
//! | target, realisasi, capaian | target, actual, achievement in percent | PermenPANRB 53/2014 |
//! | polaritas | direction: what counts as better | KMK 127/2026, PermenPANRB 8/2021 |
//! | kategori, kelas | band of a scale that a capaian falls in | Permendagri 54/2010 and others, see [`rulebook::skala`] |
//! | pagu, serapan, sisa | budget, absorption in percent, what is left | PMK 214/PMK.02/2017 |
//! | E/I | efficiency or inefficiency in rupiah | LKjIP 2020 Disperindag Babel |
//! | program, kegiatan, keluaran | programme, activity, output indicator | PermenPANRB 53/2014 |
//! | Renstra, RPJMD | five-year plan of the office, of the region | PermenPANRB 53/2014 |
//! | PK, PK Perubahan | performance agreement, its revision | PermenPANRB 53/2014 |
//! | IKK, kertas kerja | key indicators with a formula, their working sheet | Permendagri 18/2020 |
//! | triwulan, konsolidasi | quarter, how quarters make up a year | KMK 127/2026, WP-SIPD |
//! | peubah, ringkasan | named input, last line of a table | ours |
//! | cara hitung | how a figure came about | ours |
//! | cetakan | a figure exactly as a finished report prints it in one place | ours |
//! | periksa, temuan, aturan | the check, a finding, the rule that finds it | ours |
//! | sebab | the likely slip behind a wrong figure | ours |
//! | andai, skenario | what-if, a scenario: other entries over the same document | ours |
//! | cari nilai | goal seek | ours |
//! | kepekaan | sensitivity: a result over a range of one entry | ours |
//! | pelajaran, peraga | a lesson, its interactive formula | ours |
//! | latihan, soal, benih | practice, an exercise, the seed it is made from | ours |
//!
//! What holds everywhere: the document holds text and no number; every change is one [`edit::Edit`]; a calculation always
//! returns; nothing missing ever counts as 0; digits are read and written only in [`notation`].
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::float_arithmetic,
        clippy::arithmetic_side_effects
    )
)]

pub mod address;
pub mod audit;
pub mod belajar;
pub mod cetak;
pub mod choice;
pub mod compute;
pub mod document;
pub mod edit;
pub mod field;
pub mod finding;
pub mod formula;
pub mod gabungan;
pub mod hasil;
pub mod latihan;
pub mod notation;
pub mod number;
pub mod order;
pub mod outcome;
pub mod outline;
mod row_kind;
pub mod rujukan;
pub mod rulebook;
pub mod scope;
pub mod sidik;
pub mod tabel;
pub mod tempel;
pub mod whatif;
