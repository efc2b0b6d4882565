//! The course: every lesson, example, step and sentence against the rules and the list of worked examples.

#[path = "belajar/alat.rs"]
mod alat;
#[path = "belajar/bagian.rs"]
mod bagian;
#[path = "belajar/contoh.rs"]
mod contoh;
#[path = "belajar/langkah.rs"]
mod langkah;
#[path = "belajar/pelajaran.rs"]
mod pelajaran;
