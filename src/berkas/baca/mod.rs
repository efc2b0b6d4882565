//! Files in: bytes become sheets of cells that say what they are, and these become tables.
//!
//! ```text
//!   bytes
//!     |  what it is, by its first bytes, not by its ending                 jenis
//!     v
//!   text  ->  teks (encoding), csv (separator, quotes)  --+
//!   ZIP   ->  arsip (budget), xml  ->  xlsx, ods          +-->  Kisi, one a sheet  ->  domain::tempel
//!   OLE   ->  xls                                       --+
//! ```
//!
//! The XML of XLSX and ODS is read here and not by calamine: hidden rows, formulas, formats and merged cells come out of the
//! same pass as the values, figures stay the text that the file holds (no float), one damaged cell does not lose its sheet,
//! and nothing is allocated because a file claims a size. XLS is calamine's.

pub mod csv;
pub mod teks;

mod angka;
mod arsip;
mod format;
mod jenis;
mod kisi;
mod xlsx;
mod xml;

use super::pesan::{Baca, Buku, Gagal, Sebab};
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
                jenis::Dalam::Ods => return Err(Sebab::BukanTabel.saja()),
            }
        }
        Jenis::Ole => return Err(Sebab::BukanTabel.saja()),
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
