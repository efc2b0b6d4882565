//! Files in: bytes become sheets of cells that say what they are, and these become tables.
//!
//! ```text
//!   bytes
//!     |  what it is, by its first bytes, not by its ending                 jenis
//!     v
//!   text  ->  teks (encoding), csv (separator, quotes)  --+
//!   ZIP   ->  arsip (budget), xml  ->  xlsx, ods          +-->  Kisi, one a sheet  ->  domain::tempel
//!   OLE   ->  ole, xls                                  --+
//! ```
//!
//! All of it is read here and not by calamine, which believes a file: it reserves memory for as many texts, rows and columns
//! as the file claims (an abort that nothing can catch), and loses a sheet to one damaged cell. So hidden rows, formulas,
//! formats and merged cells come out of the same pass as the values, and figures stay the text that the file holds.

pub mod csv;
pub mod teks;

mod angka;
mod arsip;
mod buku;
mod format;
mod jenis;
mod kisi;
mod ods;
mod ole;
mod sel;
mod xls;
mod xlsx;
mod xml;

pub use buku::{Buku, LembarBuku};

use super::pesan::{Baca, Gagal, Sebab};
use super::tugas::Kemajuan;
use arsip::Arsip;
use jenis::Jenis;

/// The longest file that is read, in bytes: what a person sends by mail.
pub const MAX_BERKAS: usize = 10_000_000;

/// Reads a file.
///
/// # Errors
/// [`Gagal`] says what it is instead of a table, or where it is damaged or too large.
pub fn buku(permintaan: &Baca, isi: &[u8], kemajuan: Kemajuan) -> Result<Buku, Gagal> {
    if isi.len() > MAX_BERKAS {
        return Err(Sebab::TerlaluBesar.saja());
    }
    let buku = match jenis::jenis(isi)? {
        Jenis::Zip => {
            let mut arsip = Arsip::buka(isi)?;
            match jenis::dalam(&mut arsip)? {
                jenis::Dalam::Xlsx => xlsx::buku(&mut arsip, kemajuan)?,
                jenis::Dalam::Ods => ods::buku(&mut arsip, kemajuan)?,
            }
        }
        Jenis::Ole => xls::buku(isi, kemajuan)?,
        Jenis::Teks => csv::buku(permintaan, isi)?,
    };
    berisi(buku)
}

/// A workbook of which something is left; else why not.
fn berisi(buku: Buku) -> Result<Buku, Gagal> {
    if buku.lembar.iter().any(|lembar| !lembar.tabel.is_empty()) {
        return Ok(buku);
    }
    let why = buku.lembar.into_iter().find_map(|lembar| lembar.gagal);
    Err(why.unwrap_or(Sebab::Kosong.saja()))
}
