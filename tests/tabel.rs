//! Typed formulas and the office's own tables: reading, reckoning, acts on tables.

#[path = "tabel/akar.rs"]
mod akar;
#[path = "compute/dokumen.rs"]
mod dokumen;
#[path = "tabel/emas.rs"]
mod emas;
#[path = "tabel/hitung.rs"]
mod hitung;
#[path = "tabel/rumus.rs"]
mod rumus;
