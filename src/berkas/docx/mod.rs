//! The report for Word: the very blocks that the HTML report sets, as OOXML.
//!
//! ```text
//!   report::model::build -> naskah    cover, chapters, sections of paper
//!                             tabel   susunan   isi   rumus   grafik (rupa, buku)   blocks
//!                             alinea  teks  bidang                                  paragraphs, runs, fields
//!   gaya  tetap  halaman              styles; settings, lists, feet; paper
//!   paket  xml                        the package, the writer
//! ```
//!
//! Written by hand over `zip`, for what docx-rs 0.4.22 leaves out: formulas (OMML), charts, figures in captions (SEQ) and
//! page numbers of single entries of the contents (PAGEREF) have no place in its closed set of elements; it also brings
//! older copies of `zip` and `quick-xml` into the module.
//!
//! Page numbers of the contents are left to Word: only a program that has set the pages knows them. It fills them in when a
//! person updates the fields, and is not told to do so by itself (`w:updateFields`, `w:dirty`), for then it opens the file
//! with a question about "fields that may refer to other files", which frightens whoever is handed a report.
//!
//! Nothing is reckoned here. Every text, typed or ours, goes through [`xml`], which lets none become markup.

mod alinea;
mod bidang;
mod buku;
mod gaya;
mod grafik;
mod halaman;
mod isi;
mod naskah;
mod paket;
mod rumus;
mod rupa;
mod susunan;
mod tabel;
mod teks;
mod tetap;
mod xml;

use std::sync::Arc;

use self::halaman::Halaman;
use self::naskah::{KAKI, naskah};
use self::paket::{Bagian, Hubungan, bungkus};
use super::tugas::Kemajuan;
use crate::domain::audit::periksa;
use crate::domain::outcome::Outcome;
use crate::domain::rulebook;
use crate::report::model::{self, Report};
use crate::text::{self, laporan};

/// Name and version of the program.
const APLIKASI: &str = concat!("Kalkulator SAKIP ", env!("CARGO_PKG_VERSION"));

/// The report of a draft as the bytes of a DOCX file, made at `saat` (ISO 8601). `None` only where the packer fails.
pub fn tulis(outcome: Outcome, saat: &str, kemajuan: Kemajuan) -> Option<Vec<u8>> {
    const LANGKAH: u32 = 2;
    kemajuan(0, LANGKAH);
    let report = model::build(&periksa(Arc::new(outcome)));
    kemajuan(1, LANGKAH);
    dokumen(&report, saat)
}

fn dokumen(report: &Report, saat: &str) -> Option<Vec<u8>> {
    let saat = text::saat(saat).unwrap_or_default();
    let dibuat = laporan::dibuat_dokumen(&saat, APLIKASI, rulebook::ID);
    let (document, naskah) = naskah(report, &dibuat);
    let mut parts = vec![
        Bagian::hubungan("_rels/.rels", &akar()),
        Bagian::xml(
            "docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
            tetap::perihal(&report.name, APLIKASI),
        ),
        Bagian::xml(
            "docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            tetap::aplikasi(APLIKASI),
        ),
        Bagian::xml(
            "word/document.xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            document,
        ),
        Bagian::xml(
            "word/styles.xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
            gaya::gaya_xml(),
        ),
        Bagian::xml(
            "word/settings.xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml",
            tetap::setelan(),
        ),
        Bagian::xml(
            "word/numbering.xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
            tetap::daftar(naskah.bernomor),
        ),
    ];
    let mut word: Vec<Hubungan> = [
        ("rId1", "styles", "styles.xml"),
        ("rId2", "settings", "settings.xml"),
        ("rId3", "numbering", "numbering.xml"),
    ]
    .map(|(id, kind, target)| (id.into(), kind, target.into()))
    .into();
    for (page, id) in KAKI {
        let target = format!("kaki-{id}.xml");
        parts.push(Bagian::xml(
            format!("word/{target}"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml",
            tetap::kaki(Halaman::dari(page)),
        ));
        word.push((id.into(), "footer", target));
    }
    for (at, data) in (1_usize..).zip(&naskah.grafik) {
        let target = format!("charts/chart{at}.xml");
        word.push((grafik::hubungan(at), "chart", target.clone()));
        parts.push(Bagian::xml(
            format!("word/{target}"),
            "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
            grafik::grafik(data),
        ));
        let book = format!("embeddings/buku{at}.xlsx");
        parts.push(Bagian::hubungan(
            format!("word/charts/_rels/chart{at}.xml.rels"),
            &[("rId1".into(), "package", format!("../{book}"))],
        ));
        parts.push(Bagian {
            nama: format!("word/{book}"),
            jenis: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            isi: buku::buku(data)?,
        });
    }
    parts.push(Bagian::hubungan("word/_rels/document.xml.rels", &word));
    bungkus(&parts)
}

fn akar() -> [Hubungan; 3] {
    [
        ("rId1", "officeDocument", "word/document.xml"),
        (
            "rId2",
            "paket:metadata/core-properties",
            "docProps/core.xml",
        ),
        ("rId3", "extended-properties", "docProps/app.xml"),
    ]
    .map(|(id, kind, target)| (id.into(), kind, target.into()))
}
