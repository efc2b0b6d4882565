//! The check: what a report prints against what follows from it, one place against another, and the likely slip.
//!
//! ```text
//!   Outcome, Cetak ──> Bahan            everything a rule may look at, read once           bahan
//!        |
//!        |   per rule (ATURAN), in small steps, so that a page stays alive                 pemeriksaan
//!        v
//!   nama        the same name, though written differently                                 nama
//!   sebutan     every row that speaks of one and the same indikator, output or program    sebutan
//!   banding     printed text against a figure, at the printed precision                    banding
//!   bentuk      what kind of reckoning a result is                                         bentuk
//!   letak       which figures are printed together; satuan: in which unit             letak, satuan
//!   urai        a result taken apart, to be reckoned again with other inputs               urai
//!   batas       with the cap of capaian that was chosen                                    batas
//!   setempat    reckoned again with the inputs printed beside it; pembulatan: or rounded   setempat, pembulatan
//!   aturan/     what each rule looks at: one file per rule, and the list of them
//!   diagnosa/   the simplest slip that gives the printed figure exactly
//!        |
//!        v
//!   Temuan                              data; the sentence is made in text::periksa        temuan
//!        |
//!        v
//!   Abaian                              put aside by a person, with a reason               abaian
//! ```
//!
//! A rule finds; it never changes the document. A remedy is an [`super::edit::Edit`] that a person applies. What cannot
//! be computed is never called wrong, and no cause is named that does not give the printed figure exactly.

pub mod abaian;
pub mod aturan;
pub mod bahan;
pub mod banding;
pub mod batas;
pub mod bentuk;
pub mod diagnosa;
pub mod gaya;
pub mod letak;
pub mod nama;
pub mod pembulatan;
pub mod pemeriksaan;
pub mod satuan;
pub mod sebutan;
pub mod setempat;
pub mod temuan;
pub mod urai;

pub use abaian::Abaian;
pub use aturan::{ATURAN, Aturan};
pub use bahan::Bahan;
pub use pemeriksaan::{Diperiksa, Pemeriksaan, periksa};
pub use temuan::{Berat, Jenis, Sebab, Temuan};
