//! A formula is data: an expression over named inputs.
//!
//! The text of the rule book (`"R / T * 100"`) is parsed once; evaluating it, showing it and showing it with the
//! numbers put in all use the same tree, so what is explained is what was reckoned.

mod expr;
mod layout;

pub use expr::{Expr, Op, SyntaxError};
pub use layout::{Math, layout};
