//! Several files as one ZIP.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::pesan::{Gagal, Sebab};

/// The archive of these files, names and bytes. The same files always give the same bytes: no clock goes into it.
///
/// # Errors
/// [`Sebab::TerlaluBesar`]: more files or bytes than a ZIP holds.
pub fn arsip(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Result<Vec<u8>, Gagal> {
    pack(files).map_err(|_| Sebab::TerlaluBesar.saja())
}

fn pack(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> zip::result::ZipResult<Vec<u8>> {
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in files {
        out.start_file(name, options)?;
        out.write_all(&bytes)?;
    }
    Ok(out.finish()?.into_inner())
}
