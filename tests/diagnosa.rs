//! Why a printed figure is wrong: slips planted into consistent reports are named again.

#[path = "diagnosa/contoh.rs"]
mod contoh;
#[path = "diagnosa/ditemukan.rs"]
mod ditemukan;
#[path = "compute/dokumen.rs"]
mod dokumen;
#[path = "diagnosa/kerja.rs"]
mod kerja;
#[path = "diagnosa/laporan.rs"]
mod laporan;
#[path = "periksa/pembangkit.rs"]
mod pembangkit;
#[path = "diagnosa/tanam.rs"]
mod tanam;
#[path = "diagnosa/tanam_angka.rs"]
mod tanam_angka;
