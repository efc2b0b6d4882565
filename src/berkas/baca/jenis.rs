//! What a file is, by its first bytes: an ending may say anything.

use super::arsip::Arsip;
use crate::berkas::pesan::{Gagal, Sebab};

/// The families of files that may hold a table.
pub enum Jenis {
    /// A ZIP: XLSX, ODS, and what is no table.
    Zip,
    /// The container of older Office files: XLS, and what is no table.
    Ole,
    /// Everything that is text.
    Teks,
}

/// What is packed in a ZIP.
pub enum Dalam {
    /// A workbook of Excel.
    Xlsx,
    /// A workbook of LibreOffice.
    Ods,
}

/// First bytes of files that are no tables.
const LAIN: [(&[u8], Sebab); 10] = [
    (b"%PDF-", Sebab::Pdf),
    (b"\x89PNG", Sebab::Gambar),
    (b"\xff\xd8\xff", Sebab::Gambar),
    (b"GIF8", Sebab::Gambar),
    (b"BM", Sebab::Gambar),
    (b"II*\0", Sebab::Gambar),
    (b"MM\0*", Sebab::Gambar),
    (b"{\\rtf", Sebab::Word),
    (b"Rar!", Sebab::BukanTabel),
    (b"\x1f\x8b", Sebab::BukanTabel),
];

/// Tells the family.
///
/// # Errors
/// What the file is, where it is none of them.
pub fn jenis(isi: &[u8]) -> Result<Jenis, Gagal> {
    if isi
        .iter()
        .all(|byte| byte.is_ascii_whitespace() || *byte == 0)
    {
        return Err(Sebab::Kosong.saja());
    }
    if isi.starts_with(b"PK\x03\x04") {
        return Ok(Jenis::Zip);
    }
    if isi.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Ok(Jenis::Ole);
    }
    if isi.starts_with(b"RIFF") && isi.get(8..12) == Some(b"WEBP") {
        return Err(Sebab::Gambar.saja());
    }
    // "BM" begins words, too; a picture goes on with its size.
    let picture = |sign: &[u8]| sign != b"BM" || isi.get(6..10) == Some(&[0; 4]);
    let other = LAIN
        .iter()
        .find(|(sign, _)| isi.starts_with(sign) && picture(sign));
    match other {
        Some((_, sebab)) => Err(sebab.saja()),
        None => Ok(Jenis::Teks),
    }
}

/// Tells what a ZIP holds, by the names in it.
///
/// # Errors
/// What it is, where it is no workbook.
pub fn dalam(arsip: &mut Arsip) -> Result<Dalam, Gagal> {
    if arsip.ada("[Content_Types].xml") {
        let kinds = arsip.teks("[Content_Types].xml")?;
        return match () {
            () if kinds.contains("sheet.binary.macroEnabled.main") => Err(Sebab::Xlsb.saja()),
            () if kinds.contains("spreadsheetml") => Ok(Dalam::Xlsx),
            () if kinds.contains("wordprocessingml") => Err(Sebab::Word.saja()),
            () => Err(Sebab::BukanTabel.saja()),
        };
    }
    if arsip.ada("mimetype") {
        let kind = arsip.teks("mimetype")?;
        return match kind.trim() {
            "application/vnd.oasis.opendocument.spreadsheet"
            | "application/vnd.oasis.opendocument.spreadsheet-template" => Ok(Dalam::Ods),
            "application/vnd.oasis.opendocument.text" => Err(Sebab::Word.saja()),
            _ => Err(Sebab::BukanTabel.saja()),
        };
    }
    Err(Sebab::BukanTabel.saja())
}
