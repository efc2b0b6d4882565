//! The texts that the sheets of a workbook share.

use super::super::xml::{Simpul, Xml};
use crate::berkas::pesan::Sebab;

/// The most texts: one for each cell that is read would be too many already.
const MAX_UNTAI: usize = 1_000_000;

/// All texts in one, and where each ends.
#[derive(Default)]
pub struct Untai {
    isi: String,
    ujung: Vec<usize>,
}

impl Untai {
    /// Reads them. What the file claims their number to be is not believed.
    ///
    /// # Errors
    /// As [`Xml::lanjut`]; [`Sebab::TerlaluBesar`].
    pub fn baca(text: &str) -> Result<Untai, Sebab> {
        let mut xml = Xml::new(text);
        let mut found = Untai::default();
        while let Some(piece) = xml.lanjut()? {
            let Simpul::Buka(unsur) = piece else { continue };
            if unsur.bernama("si") {
                untai(&mut xml, &mut found.isi)?;
                found.ujung.push(found.isi.len());
                if found.ujung.len() > MAX_UNTAI {
                    return Err(Sebab::TerlaluBesar);
                }
            }
        }
        Ok(found)
    }

    /// The text of this number.
    pub fn ambil(&self, at: usize) -> Option<&str> {
        let end = *self.ujung.get(at)?;
        let start = match at.checked_sub(1) {
            Some(before) => *self.ujung.get(before)?,
            None => 0,
        };
        self.isi.get(start..end)
    }
}

/// The text of a string of one or several runs, up to its end. How it is spoken (`rPh`) is left out.
///
/// # Errors
/// As [`Xml::lanjut`].
pub fn untai(xml: &mut Xml, out: &mut String) -> Result<(), Sebab> {
    let level = xml.dalam();
    while let Some(piece) = xml.lanjut()? {
        match piece {
            Simpul::Buka(unsur) if unsur.bernama("t") => {
                let from = out.len();
                xml.teks(out, &[])?;
                lepas(out, from);
            }
            Simpul::Buka(unsur) if unsur.bernama("rPh") => xml.lewati()?,
            Simpul::Tutup if xml.dalam() < level => break,
            _ => {}
        }
    }
    Ok(())
}

/// Writes out the characters that Excel spells as `_x000D_`, from a place on.
fn lepas(text: &mut String, from: usize) {
    let tail = text.get(from..).unwrap_or("");
    if !tail.contains("_x") {
        return;
    }
    let mut plain = String::with_capacity(tail.len());
    let mut rest = tail;
    while let Some((before, after)) = rest.split_once("_x") {
        plain.push_str(before);
        let code = after.get(..4).filter(|_| after.get(4..5) == Some("_"));
        let found = code
            .and_then(|code| u32::from_str_radix(code, 16).ok())
            .and_then(char::from_u32);
        match found {
            Some(c) => {
                plain.push(c);
                rest = after.get(5..).unwrap_or("");
            }
            None => {
                plain.push_str("_x");
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    text.truncate(from);
    text.push_str(&plain);
}
