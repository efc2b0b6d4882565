//! The package: a ZIP of parts, the list of their kinds, and how they hang together.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::xml::{Atribut, Xml};

/// The namespace of WordprocessingML.
pub const W: Atribut = (
    "xmlns:w",
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
);
/// The namespace of relationships within parts.
pub const R: Atribut = (
    "xmlns:r",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
);
/// The namespace of Office Math.
pub const M: Atribut = (
    "xmlns:m",
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
);
/// The namespace of drawings.
pub const A: Atribut = (
    "xmlns:a",
    "http://schemas.openxmlformats.org/drawingml/2006/main",
);
/// The namespace of charts.
pub const C: Atribut = (
    "xmlns:c",
    "http://schemas.openxmlformats.org/drawingml/2006/chart",
);

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// How a part hangs together with another: id, kind, target.
pub type Hubungan = (String, &'static str, String);

/// A part: its name within the package, its kind, its bytes.
pub struct Bagian {
    /// `word/document.xml`
    pub nama: String,
    /// The media type; empty for relationships, which go by their ending.
    pub jenis: &'static str,
    /// What stands in it.
    pub isi: Vec<u8>,
}

impl Bagian {
    /// A part of XML.
    pub fn xml(nama: impl Into<String>, jenis: &'static str, isi: String) -> Bagian {
        Bagian {
            nama: nama.into(),
            jenis,
            isi: isi.into_bytes(),
        }
    }

    /// How a part hangs together with others.
    pub fn hubungan(nama: impl Into<String>, hubungan: &[Hubungan]) -> Bagian {
        let mut out = Xml::bagian();
        let namespace = format!("{PACKAGE}relationships");
        out.el("Relationships", &[("xmlns", &namespace)], |list| {
            for (id, kind, target) in hubungan {
                let kind = match kind.split_once(':') {
                    Some(("paket", kind)) => format!("{PACKAGE}relationships/{kind}"),
                    _ => format!("{OFFICE}{kind}"),
                };
                list.kosong(
                    "Relationship",
                    &[("Id", id), ("Type", &kind), ("Target", target)],
                );
            }
        });
        Bagian::xml(nama, "", out.selesai())
    }
}

/// Packs the parts. `None` only where the packer fails, which writing to memory gives no cause for.
pub fn bungkus(parts: &[Bagian]) -> Option<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, bytes: &[u8]| {
        // One moment for all: equal drafts give equal files.
        let begun = zip.start_file(name, SimpleFileOptions::default());
        begun.ok()?;
        zip.write_all(bytes).ok()
    };
    put("[Content_Types].xml", jenis(parts).as_bytes())?;
    for part in parts {
        put(&part.nama, &part.isi)?;
    }
    zip.finish().ok().map(Cursor::into_inner)
}

fn jenis(parts: &[Bagian]) -> String {
    let mut out = Xml::bagian();
    let namespace = format!("{PACKAGE}content-types");
    out.el("Types", &[("xmlns", &namespace)], |types| {
        let defaults = [
            (
                "rels",
                "application/vnd.openxmlformats-package.relationships+xml",
            ),
            ("xml", "application/xml"),
        ];
        for (ending, kind) in defaults {
            types.kosong("Default", &[("Extension", ending), ("ContentType", kind)]);
        }
        for part in parts.iter().filter(|part| !part.jenis.is_empty()) {
            let name = format!("/{}", part.nama);
            types.kosong(
                "Override",
                &[("PartName", &name), ("ContentType", part.jenis)],
            );
        }
    });
    out.selesai()
}
