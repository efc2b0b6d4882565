//! What follows from small documents: every rule with its zero, empty and negative cases, as tables.

#[path = "compute/anggaran.rs"]
mod anggaran;
#[path = "compute/bacaan.rs"]
mod bacaan;
#[path = "compute/cacah.rs"]
mod cacah;
#[path = "compute/capaian.rs"]
mod capaian;
#[path = "compute/dokumen.rs"]
mod dokumen;
#[path = "compute/efisiensi.rs"]
mod efisiensi;
#[path = "compute/indikator.rs"]
mod indikator;
#[path = "compute/keluaran.rs"]
mod keluaran;
#[path = "compute/pengaturan.rs"]
mod pengaturan;
#[path = "compute/perbandingan.rs"]
mod perbandingan;
#[path = "compute/perjanjian.rs"]
mod perjanjian;
#[path = "compute/renstra.rs"]
mod renstra;
#[path = "compute/rerata.rs"]
mod rerata;
#[path = "compute/rumus.rs"]
mod rumus;
#[path = "compute/skala.rs"]
mod skala;
#[path = "compute/sumber.rs"]
mod sumber;
#[path = "compute/tautan.rs"]
mod tautan;
#[path = "compute/triwulan.rs"]
mod triwulan;
#[path = "compute/ulang.rs"]
mod ulang;
