//! Kalkulator SAKIP: the crate's map.
#![warn(missing_docs)]

pub mod domain;
pub mod text;
