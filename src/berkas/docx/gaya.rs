//! The styles: what a heading, a table or a note looks like. People change them in Word in one place.
//!
//! Letters are those that every office has and that LibreOffice has in equal widths, so that lines and pages break alike
//! in both: Times New Roman for the text, Arial for tables.

use super::paket::W;
use super::xml::Xml;

/// A paragraph style: the children of `w:pPr` and `w:rPr` in the order of the schema.
struct Gaya {
    id: &'static str,
    /// The name by which Word knows a style of its own.
    nama: &'static str,
    dasar: &'static str,
    sesudah: &'static str,
    alinea: &'static str,
    huruf: &'static str,
}

const fn gaya(
    id: &'static str,
    nama: &'static str,
    [dasar, sesudah]: [&'static str; 2],
    alinea: &'static str,
    huruf: &'static str,
) -> Gaya {
    Gaya {
        id,
        nama,
        dasar,
        sesudah,
        alinea,
        huruf,
    }
}

const GAYA: &[Gaya] = &[
    gaya(
        "Heading1",
        "heading 1",
        ["Normal", "Normal"],
        r#"<w:keepNext/><w:keepLines/><w:pageBreakBefore/><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="3" w:color="000000"/></w:pBdr><w:spacing w:before="0" w:after="240" w:line="264" w:lineRule="auto"/><w:outlineLvl w:val="0"/>"#,
        r#"<w:b/><w:bCs/><w:sz w:val="30"/><w:szCs w:val="30"/>"#,
    ),
    gaya(
        "Heading2",
        "heading 2",
        ["Normal", "Normal"],
        r#"<w:keepNext/><w:keepLines/><w:spacing w:before="360" w:after="140" w:line="264" w:lineRule="auto"/><w:outlineLvl w:val="1"/>"#,
        r#"<w:b/><w:bCs/><w:sz w:val="25"/><w:szCs w:val="25"/>"#,
    ),
    gaya(
        "Heading3",
        "heading 3",
        ["Normal", "Normal"],
        r#"<w:keepNext/><w:keepLines/><w:spacing w:before="300" w:after="110" w:line="264" w:lineRule="auto"/><w:outlineLvl w:val="2"/>"#,
        r#"<w:b/><w:bCs/><w:sz w:val="23"/><w:szCs w:val="23"/>"#,
    ),
    gaya(
        "Heading4",
        "heading 4",
        ["Normal", "Normal"],
        r#"<w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="80" w:line="264" w:lineRule="auto"/><w:outlineLvl w:val="3"/>"#,
        r#"<w:b/><w:bCs/><w:i/><w:iCs/>"#,
    ),
    gaya(
        "Subtitle",
        "Subtitle",
        ["Normal", "Title"],
        r#"<w:spacing w:before="2800" w:after="240"/><w:jc w:val="center"/>"#,
        r#"<w:caps/><w:spacing w:val="20"/><w:sz w:val="24"/><w:szCs w:val="24"/>"#,
    ),
    gaya(
        "Title",
        "Title",
        ["Normal", "Normal"],
        r#"<w:spacing w:before="0" w:after="1200" w:line="288" w:lineRule="auto"/><w:jc w:val="center"/>"#,
        r#"<w:b/><w:bCs/><w:sz w:val="46"/><w:szCs w:val="46"/>"#,
    ),
    gaya(
        "TOCHeading",
        "TOC Heading",
        ["Normal", "Normal"],
        r#"<w:keepNext/><w:keepLines/><w:spacing w:before="0" w:after="140" w:line="264" w:lineRule="auto"/>"#,
        r#"<w:b/><w:bCs/><w:sz w:val="30"/><w:szCs w:val="30"/>"#,
    ),
    gaya(
        "JudulDaftar",
        "Judul Daftar",
        ["TOCHeading", "Normal"],
        r#"<w:spacing w:before="300" w:after="140"/>"#,
        r#"<w:sz w:val="25"/><w:szCs w:val="25"/>"#,
    ),
    gaya(
        "TOC1",
        "toc 1",
        ["Normal", "Normal"],
        r#"<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9808"/></w:tabs><w:spacing w:before="80" w:after="30" w:line="252" w:lineRule="auto"/><w:ind w:left="0" w:right="567"/>"#,
        r#"<w:b/><w:bCs/><w:sz w:val="21"/><w:szCs w:val="21"/>"#,
    ),
    gaya(
        "TOC2",
        "toc 2",
        ["Normal", "Normal"],
        r#"<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9808"/></w:tabs><w:spacing w:after="30" w:line="252" w:lineRule="auto"/><w:ind w:left="284" w:right="567"/>"#,
        r#"<w:sz w:val="21"/><w:szCs w:val="21"/>"#,
    ),
    gaya(
        "TOC3",
        "toc 3",
        ["Normal", "Normal"],
        r#"<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9808"/></w:tabs><w:spacing w:after="30" w:line="252" w:lineRule="auto"/><w:ind w:left="567" w:right="567"/>"#,
        r#"<w:sz w:val="21"/><w:szCs w:val="21"/>"#,
    ),
    gaya(
        "TableofFigures",
        "table of figures",
        ["Normal", "Normal"],
        r#"<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9808"/></w:tabs><w:spacing w:after="30" w:line="252" w:lineRule="auto"/><w:ind w:left="964" w:right="567" w:hanging="964"/>"#,
        r#"<w:sz w:val="20"/><w:szCs w:val="20"/>"#,
    ),
    gaya(
        "Caption",
        "caption",
        ["Normal", "Normal"],
        r#"<w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="80" w:line="264" w:lineRule="auto"/>"#,
        r#"<w:sz w:val="20"/><w:szCs w:val="20"/>"#,
    ),
    gaya(
        "Footer",
        "footer",
        ["Normal", "Footer"],
        r#"<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>"#,
        r#"<w:color w:val="333333"/><w:sz w:val="17"/><w:szCs w:val="17"/>"#,
    ),
    gaya(
        "ListParagraph",
        "List Paragraph",
        ["Normal", "ListParagraph"],
        r#"<w:spacing w:after="60"/>"#,
        "",
    ),
    gaya(
        "IsiTabel",
        "Isi Tabel",
        ["Normal", "IsiTabel"],
        r#"<w:spacing w:after="0" w:line="264" w:lineRule="auto"/>"#,
        r#"<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="17"/><w:szCs w:val="17"/>"#,
    ),
    gaya(
        "IsiTabelLebar",
        "Isi Tabel Lebar",
        ["IsiTabel", "IsiTabelLebar"],
        "",
        r#"<w:sz w:val="16"/><w:szCs w:val="16"/>"#,
    ),
    gaya(
        "IsiTabelRapat",
        "Isi Tabel Rapat",
        ["IsiTabel", "IsiTabelRapat"],
        "",
        r#"<w:sz w:val="13"/><w:szCs w:val="13"/>"#,
    ),
    gaya(
        "CatatanTabel",
        "Catatan Tabel",
        ["Normal", "CatatanTabel"],
        r#"<w:spacing w:before="40" w:after="40" w:line="264" w:lineRule="auto"/>"#,
        r#"<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:color w:val="222222"/><w:sz w:val="17"/><w:szCs w:val="17"/>"#,
    ),
    gaya(
        "Rincian",
        "Rincian",
        ["Normal", "Rincian"],
        r#"<w:spacing w:before="30" w:after="30" w:line="276" w:lineRule="auto"/>"#,
        "",
    ),
    gaya(
        "Isian",
        "Isian",
        ["Normal", "Isian"],
        r#"<w:spacing w:before="240" w:after="0" w:line="264" w:lineRule="auto"/>"#,
        "",
    ),
    gaya(
        "Pihak",
        "Pihak",
        ["Normal", "Pihak"],
        r#"<w:spacing w:after="0" w:line="276" w:lineRule="auto"/>"#,
        "",
    ),
    gaya(
        "RuangTandaTangan",
        "Ruang Tanda Tangan",
        ["Pihak", "Pihak"],
        r#"<w:spacing w:before="1080"/>"#,
        "",
    ),
    gaya(
        "AngkaUtama",
        "Angka Utama",
        ["Normal", "Normal"],
        r#"<w:keepNext/><w:spacing w:after="0" w:line="264" w:lineRule="auto"/>"#,
        r#"<w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/>"#,
    ),
    gaya(
        "KeteranganAngka",
        "Keterangan Angka",
        ["Normal", "Normal"],
        r#"<w:spacing w:before="30" w:after="30" w:line="264" w:lineRule="auto"/>"#,
        r#"<w:sz w:val="19"/><w:szCs w:val="19"/>"#,
    ),
    gaya(
        "CaraHitung",
        "Cara Hitung",
        ["Normal", "CaraHitung"],
        r#"<w:keepLines/><w:pBdr><w:left w:val="single" w:sz="12" w:space="9" w:color="999999"/></w:pBdr><w:spacing w:after="60" w:line="276" w:lineRule="auto"/><w:ind w:left="227"/>"#,
        r#"<w:sz w:val="20"/><w:szCs w:val="20"/>"#,
    ),
    gaya(
        "Pemisah",
        "Pemisah",
        ["Normal", "Normal"],
        r#"<w:spacing w:after="100" w:line="20" w:lineRule="exact"/>"#,
        r#"<w:sz w:val="2"/><w:szCs w:val="2"/>"#,
    ),
];

/// The table style of the report: lines above, below and between, a bold first row.
const TABEL: &str = r#"<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:customStyle="1" w:styleId="TabelLaporan"><w:name w:val="Tabel Laporan"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="9" w:space="0" w:color="000000"/><w:bottom w:val="single" w:sz="9" w:space="0" w:color="000000"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="BBBBBB"/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>"#;

/// The part `word/styles.xml`.
pub fn gaya_xml() -> String {
    let mut out = Xml::bagian();
    out.el("w:styles", &[W], |styles| {
        styles.tetap(concat!(
            r#"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>"#,
            r#"<w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>"#,
            r#"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>"#,
            r#"<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>"#,
            r#"<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>"#,
        ));
        styles.tetap(TABEL);
        GAYA.iter().for_each(|one| satu(styles, one));
    });
    out.selesai()
}

fn satu(out: &mut Xml, gaya: &Gaya) {
    let own = gaya.nama.contains(char::is_uppercase) && gaya.id == gaya.nama.replace(' ', "");
    let built_in = matches!(
        gaya.id,
        "Title" | "Subtitle" | "TOCHeading" | "ListParagraph"
    );
    let mut attributes = vec![("w:type", "paragraph")];
    if own && !built_in {
        attributes.push(("w:customStyle", "1"));
    }
    attributes.push(("w:styleId", gaya.id));
    out.el("w:style", &attributes, |style| {
        style.nilai("w:name", gaya.nama);
        style.nilai("w:basedOn", gaya.dasar);
        style.nilai("w:next", gaya.sesudah);
        style.kosong("w:qFormat", &[]);
        if !gaya.alinea.is_empty() {
            style.el("w:pPr", &[], |inside| inside.tetap(gaya.alinea));
        }
        if !gaya.huruf.is_empty() {
            style.el("w:rPr", &[], |inside| inside.tetap(gaya.huruf));
        }
    });
}
