//! PURE. How results leave the program.
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

pub mod chart;
pub mod csv;
pub mod gabungan;
pub mod html;
pub mod json;
pub mod markup;
pub mod math;
pub mod model;
