//! REACTIVE, no DOM: the open document and what follows from it, saving, and where the person is.
//!
//! Everything here runs on the host in plain tests: the world comes in through [`crate::platform::Platform`].

pub mod andai;
pub mod autosave;
pub mod belajar;
pub mod berkas;
pub mod bertahap;
pub mod cetak;
pub mod data;
pub mod derived;
pub mod drafts;
pub mod export;
pub mod gabungan;
pub mod history;
pub mod kepekaan;
pub mod latihan;
pub mod penulis;
pub mod periksa;
pub mod route;
pub mod rows;
pub mod session;
pub mod tabel;
pub mod tempel;
pub mod workspace;
