//! PURE. What SAKIP is and how it is reckoned.
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
pub mod choice;
pub mod compute;
pub mod document;
pub mod edit;
pub mod field;
pub mod finding;
pub mod formula;
pub mod gabungan;
pub mod hasil;
pub mod notation;
pub mod number;
pub mod outcome;
pub mod outline;
mod row_kind;
pub mod rujukan;
pub mod rulebook;
pub mod scope;
pub mod tabel;
