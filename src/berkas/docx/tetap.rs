//! The small parts: settings, lists, feet of pages, properties of the document.

use super::halaman::Halaman;
use super::paket::{M, R, W};
use super::teks::{Huruf, kata, tab};
use super::xml::Xml;
use super::{alinea::Alinea, bidang};
use crate::text::laporan;

/// The list of points.
pub const BUTIR: usize = 1;

/// The part `word/settings.xml`.
pub fn setelan() -> String {
    let mut out = Xml::bagian();
    out.el("w:settings", &[W, M], |settings| {
        settings.kosong("w:zoom", &[("w:percent", "100")]);
        settings.nilai("w:defaultTabStop", "567");
        settings.nilai("w:characterSpacingControl", "doNotCompress");
        settings.el("w:compat", &[], |compat| {
            // As Word 2013 and later set it; without it, Word opens in a mode of its past.
            compat.kosong(
                "w:compatSetting",
                &[
                    ("w:name", "compatibilityMode"),
                    ("w:uri", "http://schemas.microsoft.com/office/word"),
                    ("w:val", "15"),
                ],
            );
        });
        settings.el("m:mathPr", &[], |math| {
            math.kosong("m:mathFont", &[("m:val", "Cambria Math")]);
            math.kosong("m:defJc", &[("m:val", "left")]);
        });
        settings.kosong("w:themeFontLang", &[("w:val", "id-ID")]);
        settings.nilai("w:decimalSymbol", ",");
        settings.nilai("w:listSeparator", ";");
    });
    out.selesai()
}

/// The part `word/numbering.xml`: the points, and each numbered list, which begins at 1. The lists are numbered from
/// [`BUTIR`]` + 1`.
pub fn daftar(bernomor: usize) -> String {
    const BULLET: &str = r#"<w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="454" w:hanging="284"/></w:pPr></w:lvl>"#;
    const NUMBER: &str = r#"<w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="454" w:hanging="454"/></w:pPr></w:lvl>"#;
    let mut out = Xml::bagian();
    out.el("w:numbering", &[W], |numbering| {
        for (id, levels) in [("0", BULLET), ("1", NUMBER)] {
            let id = [("w:abstractNumId", id)];
            numbering.el("w:abstractNum", &id, |of| of.tetap(levels));
        }
        numbering.el("w:num", &[("w:numId", &BUTIR.to_string())], |num| {
            num.nilai("w:abstractNumId", "0");
        });
        for at in 1..=bernomor {
            let id = BUTIR.saturating_add(at).to_string();
            numbering.el("w:num", &[("w:numId", &id)], |num| {
                num.nilai("w:abstractNumId", "1");
                num.el("w:lvlOverride", &[("w:ilvl", "0")], |level| {
                    level.nilai("w:startOverride", "1");
                });
            });
        }
    });
    out.selesai()
}

/// A foot: the kind of document at the left, the page and how many there are at the right.
pub fn kaki(halaman: &Halaman) -> String {
    let mut out = Xml::bagian();
    out.el("w:ftr", &[W, R], |foot| {
        foot.el("w:p", &[], |p| {
            p.el("w:pPr", &[], |style| {
                style.nilai("w:pStyle", "Footer");
                style.el("w:tabs", &[], |tabs| {
                    let at = halaman.isi().to_string();
                    tabs.kosong("w:tab", &[("w:val", "right"), ("w:pos", &at)]);
                });
            });
            kata(p, laporan::LAPORAN_KINERJA, Huruf::Biasa);
            tab(p);
            let [before, between] = laporan::HALAMAN_DARI;
            kata(p, before, Huruf::Biasa);
            bidang::sederhana(p, " PAGE ", "1", Huruf::Biasa);
            kata(p, between, Huruf::Biasa);
            bidang::sederhana(p, " NUMPAGES ", "1", Huruf::Biasa);
        });
    });
    out.selesai()
}

/// The part `docProps/core.xml`: a title and the language; nobody's name and no moment.
pub fn perihal(judul: &str, aplikasi: &str) -> String {
    let mut out = Xml::bagian();
    let namespaces = [
        (
            "xmlns:cp",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        ),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ];
    out.el("cp:coreProperties", &namespaces, |core| {
        core.kata("dc:creator", &[], aplikasi);
        core.kata("dc:language", &[], "id-ID");
        core.kata("dc:title", &[], judul);
    });
    out.selesai()
}

/// The part `docProps/app.xml`.
pub fn aplikasi(nama: &str) -> String {
    let mut out = Xml::bagian();
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    out.el("Properties", &[("xmlns", namespace)], |all| {
        all.kata("Application", &[], nama);
    });
    out.selesai()
}

/// Writes an empty paragraph that takes no room and may carry the end of a section.
pub fn pemisah(out: &mut Xml, content: impl FnOnce(&mut Xml)) {
    out.el("w:p", &[], |p| {
        p.el("w:pPr", &[], |style| {
            style.nilai("w:pStyle", "Pemisah");
            content(style);
        });
    });
}

/// A paragraph in the body of the text.
pub const ISI: Alinea = Alinea::baru("Normal");
