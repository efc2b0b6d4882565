//! The formats of the cells of a workbook.

use std::collections::HashMap;

use super::super::format::Format;
use super::super::xml::{Simpul, Xml};
use crate::berkas::pesan::Sebab;

/// Excel's own bound for the formats of cells, and far above that for those of numbers.
const MAX_GAYA: usize = 65_536;

/// The format of each style of cells.
#[derive(Default)]
pub struct Gaya(Vec<Format>);

impl Gaya {
    /// Reads the styles.
    ///
    /// # Errors
    /// As [`Xml::lanjut`]; [`Sebab::TerlaluBesar`].
    pub fn baca(text: &str) -> Result<Gaya, Sebab> {
        let mut xml = Xml::new(text);
        let mut own: HashMap<u32, Format> = HashMap::new();
        let mut found = Vec::new();
        // Cells refer to the list `cellXfs`; `cellStyleXfs` looks the same.
        let mut inside = None;
        while let Some(piece) = xml.lanjut()? {
            match piece {
                Simpul::Buka(unsur) if unsur.bernama("numFmt") => {
                    let id = unsur.atribut("numFmtId").and_then(|id| id.parse().ok());
                    let code = unsur.atribut("formatCode");
                    if let Some((id, code)) = id.zip(code) {
                        own.insert(id, Format::baca(&code));
                    }
                }
                Simpul::Buka(unsur) if unsur.bernama("cellXfs") => inside = Some(xml.dalam()),
                Simpul::Buka(unsur) if inside.is_some() && unsur.bernama("xf") => {
                    let id: u32 = unsur
                        .atribut("numFmtId")
                        .and_then(|id| id.parse().ok())
                        .unwrap_or(0);
                    let format = own.get(&id).copied();
                    found.push(format.unwrap_or_else(|| Format::bawaan(id)));
                }
                Simpul::Tutup if inside.is_some_and(|level| xml.dalam() < level) => inside = None,
                _ => {}
            }
            if found.len() > MAX_GAYA || own.len() > MAX_GAYA {
                return Err(Sebab::TerlaluBesar);
            }
        }
        Ok(Gaya(found))
    }

    /// The format of a style; of one that is missing none.
    pub fn format(&self, at: usize) -> Format {
        self.0.get(at).copied().unwrap_or_default()
    }
}
