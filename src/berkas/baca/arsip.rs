//! A ZIP that is trusted with nothing: its directory is looked over before anything is unpacked, and what comes out is
//! counted.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::teks;
use crate::berkas::pesan::{Gagal, Sebab};

/// The most entries; a workbook of a hundred sheets with drawings has some hundred.
const MAX_ISI: usize = 1_000;
/// The largest entry unpacked: 100,000 cells take about 8 MB, and two of these must fit into 100 MB of memory.
const MAX_SATU: u64 = 32_000_000;
/// All entries unpacked that are read.
const MAX_SEMUA: u64 = 64_000_000;
/// Workbooks pack to a tenth, rows of empty cells to a fortieth; bombs to a thousandth.
const MAX_NISBAH: u64 = 200;
/// Below so many bytes the ratio does not matter.
const NISBAH_DARI: u64 = 1_000_000;

/// A ZIP in memory.
pub struct Arsip<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    sisa: u64,
}

impl<'a> Arsip<'a> {
    /// Looks the directory over.
    ///
    /// # Errors
    /// [`Sebab::Rusak`] where there is none, [`Sebab::Mencurigakan`] where it says what no workbook needs,
    /// [`Sebab::Sandi`], [`Sebab::TerlaluBesar`].
    pub fn buka(isi: &'a [u8]) -> Result<Arsip<'a>, Gagal> {
        let mut zip = ZipArchive::new(Cursor::new(isi)).map_err(|error| rusak(&error).saja())?;
        let odd = |found: Result<bool, ZipError>| found.unwrap_or(true);
        if zip.len() > MAX_ISI
            || zip.has_duplicate_names()
            || zip.offset() != 0
            || odd(zip.has_overlapping_files())
        {
            return Err(Sebab::Mencurigakan.saja());
        }
        let mut all = 0_u64;
        for at in 0..zip.len() {
            let entry = zip.by_index_raw(at).map_err(|error| rusak(&error).saja())?;
            let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
            if entry.encrypted() {
                return Err(Sebab::Sandi.saja());
            }
            let (packed, size) = (entry.compressed_size(), entry.size());
            if bengkak(packed, size) {
                return Err(Sebab::Mencurigakan.di(name));
            }
            all = all.saturating_add(size);
            // Pictures may be large; they are never unpacked.
            if size > MAX_SATU && name.ends_with(".xml") {
                return Err(Sebab::TerlaluBesar.di(name));
            }
        }
        if all > MAX_SEMUA.saturating_mul(2) {
            return Err(Sebab::TerlaluBesar.saja());
        }
        Ok(Arsip {
            zip,
            sisa: MAX_SEMUA,
        })
    }

    /// Whether there is an entry of this name.
    pub fn ada(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// An entry as text.
    ///
    /// # Errors
    /// [`Sebab::Rusak`] where it is missing or cannot be unpacked, [`Sebab::TerlaluBesar`], [`Sebab::Mencurigakan`]; the
    /// place is its name.
    pub fn teks(&mut self, name: &str) -> Result<String, Gagal> {
        let sisa = self.sisa.min(MAX_SATU);
        let entry = self
            .zip
            .by_name(name)
            .map_err(|error| rusak(&error).di(name))?;
        let (packed, size) = (entry.compressed_size(), entry.size());
        let mut bytes = Vec::new();
        // What is claimed is reserved only as far as it may be read.
        bytes.reserve_exact(usize::try_from(size.min(sisa)).unwrap_or(0));
        // One byte more than may be: it tells that there is more.
        let mut limited = entry.take(sisa.saturating_add(1));
        let done = limited.read_to_end(&mut bytes);
        let read = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        // What is refused was unpacked all the same.
        self.sisa = self.sisa.saturating_sub(read);
        done.map_err(|_| Sebab::Rusak.di(name))?;
        if read > sisa {
            return Err(Sebab::TerlaluBesar.di(name));
        }
        if bengkak(packed, read) {
            return Err(Sebab::Mencurigakan.di(name));
        }
        Ok(teks::dari_xml(bytes))
    }
}

/// Whether something is packed more tightly than a workbook ever is.
fn bengkak(packed: u64, size: u64) -> bool {
    size > NISBAH_DARI && size > packed.saturating_mul(MAX_NISBAH)
}

fn rusak(error: &ZipError) -> Sebab {
    match error {
        ZipError::UnsupportedArchive(_) => Sebab::Mencurigakan,
        ZipError::InvalidPassword => Sebab::Sandi,
        _ => Sebab::Rusak,
    }
}
