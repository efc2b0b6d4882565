//! Kalkulator SAKIP: an exact, self-explaining calculator for Indonesia's accountability system for government
//! performance. It runs wholly in the browser; nothing is ever sent.
//!
//! The idea: **one plain document in the middle (what the person typed), pure functions round it (what follows from
//! it), one thin edge that touches the browser.**
//!
//! ```text
//!   ui/pages  ui/frame  ui/kit        the screen                                  [web]
//!        state                        signals: open document, saving, route       [web]
//!   app  browser                      composition root; the only browser code     [web]
//!        platform                     what we need from outside
//!   berkas                            files of other programs, a second module    pure [berkas]
//!   draft   report   samples   text   files, results, examples, sentences         pure
//!        domain                       document, edits, notation, rules, results   pure
//! ```
//!
//! Read in this order: [`domain`] (its page draws the model), [`domain::document`], [`domain::edit`],
//! [`domain::notation`], [`domain::rulebook`], [`domain::compute`], [`domain::outcome`]; then [`draft`], [`report`],
//! [`text`]; then [`state`] and `ui`.
//!
//! What is deliberately absent:
//! - `domain` knows no file format, no screen, no clock, no chance and no float, and cannot panic.
//! - Nothing is computed twice: screen, report and files read the same [`domain::outcome::Outcome`].
//! - Digits are read and written only in [`domain::notation`].
//! - No signal lives inside the document, and the document changes only through [`domain::edit::Edit`].
//! - Nothing but `browser` names the browser's storage, files, clock or address.
//!
//! The feature `web` (default) gates everything marked `[web]`: without it the pure layers build in seconds, and do
//! not build when they reach upward. The feature `berkas` gates what only the second module needs (`src/pekerja.rs`, in a
//! web worker): spreadsheets and Word. `tests/architecture.rs` checks the finer rows.
#![warn(missing_docs)]

pub mod domain;

pub mod berkas;
pub mod draft;
pub mod report;
pub mod samples;
pub mod text;

pub mod platform;

#[cfg(feature = "web")]
pub mod app;
#[cfg(feature = "web")]
pub mod browser;
#[cfg(feature = "web")]
pub mod state;
#[cfg(feature = "web")]
pub mod ui;
