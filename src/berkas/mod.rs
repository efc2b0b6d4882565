//! PURE. Files of other programs: spreadsheets and CSV in; spreadsheets, Word, CSV and tidy tables out.
//!
//! ```text
//!   the page                                  the second module, in a web worker
//!   state::berkas                             pekerja (the program)
//!   state::tempel
//!        |   pesan::Permintaan, bytes              |
//!        +---------------------------------------> tugas::Tugas
//!        |   pesan::Kabar, bytes                   |   meja    the tables that are taken over, and the draft they are for
//!        <----------------------------------------+   baca/   bytes -> sheets of cells that say what they are
//!                                                  |   xlsx/  docx/  csv/  rapi/   document and outcome -> bytes
//! ```
//!
//! Only [`pesan`] and [`nama`] are compiled into the page; everything else stands behind the feature `berkas`, so that the
//! first visit does not pay for it and a large table does not freeze it. A table of a file goes the way of a pasted one
//! ([`crate::domain::tempel`]): every guess is shown and can be changed, and it is taken over in one step.
//!
//! Bytes from outside are hostile until they are read: sizes, counts and bounds are checked before anything is allocated
//! for them, and what is refused is refused with its place and reason ([`pesan::Gagal`]).
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )
)]

pub mod nama;
pub mod pesan;

#[cfg(feature = "berkas")]
pub mod arsip;
#[cfg(feature = "berkas")]
pub mod baca;
#[cfg(feature = "berkas")]
pub mod csv;
#[cfg(feature = "berkas")]
pub mod docx;
#[cfg(feature = "berkas")]
pub mod draf;
#[cfg(feature = "berkas")]
pub mod meja;
#[cfg(feature = "berkas")]
pub mod rapi;
#[cfg(feature = "berkas")]
pub mod templat;
#[cfg(feature = "berkas")]
pub mod tugas;
#[cfg(feature = "berkas")]
pub mod xlsx;
