//! Makes files to be read: archives byte by byte, workbooks from hand-written XML.

use std::io::{Cursor, Write};

use kalkulator_sakip::berkas::baca::{self, Buku};
use kalkulator_sakip::berkas::pesan::{Baca, Gagal};
use kalkulator_sakip::domain::tempel::Lembar;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A ZIP of these entries.
pub fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in entries {
        out.start_file(*name, packed).expect("an entry");
        out.write_all(bytes).expect("its bytes");
    }
    out.finish().expect("a ZIP").into_inner()
}

/// A workbook of LibreOffice with these sheets.
pub fn ods(xml: &str) -> Vec<u8> {
    let xml = format!(
        "<document-content><body><spreadsheet>{xml}</spreadsheet></body></document-content>"
    );
    zip(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", xml.as_bytes()),
    ])
}

/// A workbook by its parts.
pub struct Xlsx {
    /// Name, attributes and XML of each sheet.
    pub lembar: Vec<(String, String, String)>,
    /// The parts that all share.
    pub lain: Vec<(String, String)>,
    /// Attributes of the workbook's properties.
    pub sifat: String,
}

const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const REL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

impl Xlsx {
    /// One sheet with this XML between `<worksheet>` and `</worksheet>`.
    pub fn satu(xml: &str) -> Xlsx {
        Xlsx {
            lembar: vec![("Data".into(), String::new(), xml.into())],
            lain: Vec::new(),
            sifat: String::new(),
        }
    }

    /// One sheet with these rows.
    pub fn baris(xml: &str) -> Xlsx {
        Xlsx::satu(&format!("<sheetData>{xml}</sheetData>"))
    }

    /// With shared strings.
    pub fn untai(mut self, xml: &str) -> Xlsx {
        self.lain.push(("sharedStrings".into(), xml.into()));
        self
    }

    /// With formats: each a number format of a style of its own, from style 1 on.
    pub fn gaya(mut self, formats: &[&str]) -> Xlsx {
        let mut own = String::new();
        let mut xfs = String::from(r#"<xf numFmtId="0"/>"#);
        for (format, id) in formats.iter().zip(164..) {
            let format = format
                .replace('&', "&amp;")
                .replace('"', "&quot;")
                .replace('<', "&lt;");
            own.push_str(&format!(
                r#"<numFmt numFmtId="{id}" formatCode="{format}"/>"#
            ));
            xfs.push_str(&format!(r#"<xf numFmtId="{id}" applyNumberFormat="1"/>"#));
        }
        let xml = format!(
            "<styleSheet><numFmts>{own}</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs>{xfs}</cellXfs></styleSheet>"
        );
        self.lain.push(("styles".into(), xml));
        self
    }

    /// The entries of the archive.
    pub fn isi(&self) -> Vec<(String, String)> {
        let mut sheets = String::new();
        let mut links = String::new();
        let mut found = vec![
            ("[Content_Types].xml".into(), TYPES.to_string()),
            (
                "_rels/.rels".into(),
                format!(
                    r#"<Relationships><Relationship Id="rId1" Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
                ),
            ),
        ];
        for ((name, attributes, xml), at) in self.lembar.iter().zip(1..) {
            sheets.push_str(&format!(
                r#"<sheet name="{name}" sheetId="{at}" r:id="rId{at}" {attributes}/>"#
            ));
            links.push_str(&format!(r#"<Relationship Id="rId{at}" Type="{REL}/worksheet" Target="worksheets/sheet{at}.xml"/>"#));
            found.push((
                format!("xl/worksheets/sheet{at}.xml"),
                format!(r#"<?xml version="1.0"?><worksheet>{xml}</worksheet>"#),
            ));
        }
        for (name, xml) in &self.lain {
            links.push_str(&format!(
                r#"<Relationship Id="{name}" Type="{REL}/{name}" Target="/xl/{name}.xml"/>"#
            ));
            found.push((format!("xl/{name}.xml"), xml.clone()));
        }
        found.push((
            "xl/_rels/workbook.xml.rels".into(),
            format!("<Relationships>{links}</Relationships>"),
        ));
        found.push((
            "xl/workbook.xml".into(),
            format!(
                r#"<workbook xmlns:r="{REL}"><workbookPr {}/><sheets>{sheets}</sheets></workbook>"#,
                self.sifat
            ),
        ));
        found
    }

    /// The file.
    pub fn bytes(&self) -> Vec<u8> {
        let entries = self.isi();
        let entries: Vec<(&str, &[u8])> = entries
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_bytes()))
            .collect();
        zip(&entries)
    }
}

/// Reads a file.
pub fn baca_dengan(asked: Baca, bytes: &[u8]) -> Result<Buku, Gagal> {
    baca::buku(&asked, bytes, &mut |_, _| {})
}

/// Reads a file by its bytes alone.
pub fn baca(bytes: &[u8]) -> Result<Buku, Gagal> {
    baca_dengan(Baca::default(), bytes)
}

/// The only table of a file.
#[track_caller]
pub fn tabel(bytes: &[u8]) -> Lembar {
    let mut buku = baca(bytes).unwrap_or_else(|gagal| panic!("{gagal:?}"));
    assert_eq!(buku.lembar.len(), 1, "{buku:?}");
    let mut lembar = buku.lembar.remove(0);
    assert_eq!(
        (lembar.gagal.take(), lembar.tabel.len()),
        (None, 1),
        "{lembar:?}"
    );
    lembar.tabel.remove(0)
}

/// The rows of a table, cells between bars.
pub fn baris(tabel: &Lembar) -> Vec<String> {
    tabel.baris.iter().map(|row| row.join("|")).collect()
}

/// The marks of a table: row, column, name.
pub fn tanda(tabel: &Lembar) -> Vec<(usize, usize, &'static str)> {
    tabel
        .tanda
        .iter()
        .map(|mark| (mark.baris, mark.kolom, mark.tanda.id()))
        .collect()
}
