//! Typed formulas and the office's own tables: reading, reckoning, acts on tables.

#[path = "tabel/akar.rs"]
mod akar;
#[path = "tabel/batas.rs"]
mod batas;
#[path = "tabel/besar.rs"]
mod besar;
#[path = "tabel/cara.rs"]
mod cara;
#[path = "compute/dokumen.rs"]
mod dokumen;
#[path = "tabel/emas.rs"]
mod emas;
#[path = "tabel/hitung.rs"]
mod hitung;
#[path = "tabel/kurang.rs"]
mod kurang;
#[path = "tabel/ringkasan.rs"]
mod ringkasan;
#[path = "tabel/rumus.rs"]
mod rumus;
#[path = "tabel/salah.rs"]
mod salah;
#[path = "tabel/tindakan.rs"]
mod tindakan;
