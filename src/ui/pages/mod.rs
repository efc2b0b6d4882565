//! One file per page: which fields and columns stand there and the words round them. No arithmetic.

pub mod anggaran;
pub mod beranda;
pub mod capaian;
pub mod efisiensi;
pub mod gabungan;
pub mod identitas;
pub mod indikator;
pub mod isian_anggaran;
pub mod laporan;
pub mod pengaturan;
pub mod rekap;
