//! The course: every lesson, example and step against the rules and the list of worked examples.

#[path = "belajar/cetak.rs"]
mod cetak;
