//! Why a printed figure is wrong: slips planted into consistent reports are named again.

#[path = "diagnosa/ditemukan.rs"]
mod ditemukan;
#[path = "diagnosa/laporan.rs"]
mod laporan;
#[path = "periksa/pembangkit.rs"]
mod pembangkit;
#[path = "diagnosa/tanam.rs"]
mod tanam;
