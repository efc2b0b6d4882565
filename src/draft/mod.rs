//! PURE. How work is kept: the file format, its lenient reading, and the store of drafts.
//!
//! Reading order: [`wire`] (what is written), [`restore`] (how it is read back), [`file`](mod@file) (what a person
//! opens), [`envelope`] (a stored copy that shows its own damage), [`store`] (drafts over any key-value store),
//! [`cadangan`] (all of them in one file), [`pulihkan`] (and back), [`ruang`] (what they take, and leaving no trace).
//! Time, ids and storage are arguments. Nothing a person typed is ever dropped without a note, and a copy that
//! cannot be read is never deleted.
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::float_arithmetic
    )
)]

pub mod cadangan;
pub mod envelope;
pub mod file;
pub mod json;
pub mod keys;
mod letak;
pub mod listing;
pub mod migrate;
pub mod problem;
pub mod pulihkan;
pub mod restore;
mod revision;
mod row;
pub mod ruang;
pub mod simpan;
pub mod store;
pub mod unduhan;
pub mod wire;
