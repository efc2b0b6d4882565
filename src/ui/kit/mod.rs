//! Widgets that know nothing of SAKIP and could be lifted into another app: they take signals and callbacks.

pub mod angka;
pub mod el;
pub mod field;
pub mod grid;
pub mod problems;
