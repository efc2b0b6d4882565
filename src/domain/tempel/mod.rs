//! A table of a finished report, from text copied out of Word, a PDF or Excel, or from a sheet of a file.
//!
//! ```text
//!   text                           tabs, semicolons, bars, aligned columns or one cell per line    lembar, garis, runtun
//!   Kisi                           the cells of a sheet, and what they are besides their text       kisi
//!     |  pages put together again, tables parted
//!     v
//!   Lembar                         lines before the table, and a grid of raw cells
//!     |  headings, what each column and each row is, where the table belongs             kenali
//!     v
//!   Usulan                         every guess, to be changed by hand                    usulan, peran, ubahan
//!     |  matched onto the rows that are there                                            cocok, terapkan
//!     v
//!   Terapan                        one Edit, what it will do in numbers, what is wrong
//! ```
//!
//! A figure stays the text that is printed. What the document computes is never typed: what the table prints there becomes
//! a record of the printed figure ([`super::cetak`]), and so does a figure that differs from what is typed already.

mod cocok;
mod garis;
pub mod ingatan;
mod kelipatan;
mod kenali;
mod kisi;
mod lembar;
mod peran;
mod pilihan;
mod runtun;
mod sel;
mod tampak;
mod terapkan;
mod titik;
mod ubahan;
mod usulan;

pub use cocok::mirip;
pub use garis::{Potongan, potong};
pub use kenali::kenali;
pub use kisi::{Bertanda, Kisi, Tanda, tabel};
pub use lembar::{Ditolak, Lembar, MAX_BARIS, MAX_KOLOM, MAX_TABEL, MAX_TEKS, baca, batas};
pub use peran::{Peran, PeranBaris, Tujuan, Yakin};
pub use terapkan::{Masalah, Ringkas, Terapan, tempat_baru, terapkan};
pub use titik::Titik;
pub use ubahan::Ubahan;
pub use usulan::{Baris, Cocok, Kolom, Usulan};
