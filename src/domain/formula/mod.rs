//! A formula is data: an expression over named inputs.
//!
//! Two texts give the same tree. Those of the rule book (`"R / T * 100"`, [`Expr::parse`]) and those that a person
//! types in Indonesian notation (`(53-50)/50 x 100%`, [`Expr::typed`]). Evaluating a tree, showing it and showing it
//! with the numbers put in all use the same one, so what is explained is what was reckoned.
//!
//! Not here: what a name stands for (the tables of the office say that, in `compute/tabel`), and sentences.

mod evaluate;
mod expr;
mod function;
mod layout;
mod many;
mod parse;
mod scan;
mod syntax;
mod value;

pub use evaluate::{Deviation, Evaluation, aggregate};
pub use expr::{Expr, Op};
pub use function::Function;
pub use layout::{Math, layout};
pub use parse::{NameAt, Typed};
pub use syntax::{MAX_CHARS, MAX_DEPTH, MAX_OPERANDS, SyntaxError, SyntaxKind};
pub use value::{Form, Value};
