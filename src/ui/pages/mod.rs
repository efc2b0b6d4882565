//! One file per page: which fields and columns stand there and the words round them. No arithmetic.

pub mod andai;
pub mod anggaran;
pub mod belajar;
pub mod beranda;
pub mod capaian;
pub mod data;
pub mod efisiensi;
pub mod gabungan;
pub mod identitas;
pub mod indikator;
pub mod isian_anggaran;
pub mod keluaran;
pub mod laporan;
pub mod latihan;
pub mod narasi;
pub mod pengaturan;
pub mod perbandingan;
pub mod periksa;
pub mod perjanjian;
pub mod rekap;
pub mod renstra;
pub mod tabel;
pub mod tempel;
pub mod triwulan;
pub mod unduh;
