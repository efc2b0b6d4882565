//! How charts look: the colours, dashes and letters of the report's own.

use super::xml::Xml;

/// Colours and dashes of lines, as the report draws them.
pub const GARIS: [[&str; 2]; 8] = [
    ["1D4E79", "solid"],
    ["9A5B00", "dash"],
    ["3F6F3A", "sysDot"],
    ["6B3F87", "dashDot"],
    ["000000", "solid"],
    ["A3303F", "lgDash"],
    ["25707A", "sysDashDot"],
    ["5D5D5D", "sysDash"],
];

/// How a bar is filled: by what it stands for; slanted lines where it is longer than drawn.
pub fn isian(out: &mut Xml, class: &str, terpotong: bool) {
    let colour = match class {
        "bar k0" | "bar realisasi" => "1D4E79",
        "bar k1" => "5B8DB8",
        "bar k2" => "B9C9D6",
        "bar k3" => "E6C27A",
        "bar k4" => "C07A1A",
        _ => "FFFFFF",
    };
    out.el("c:spPr", &[], |style| {
        match terpotong {
            true => style.el("a:pattFill", &[("prst", "wdUpDiag")], |fill| {
                fill.el("a:fgClr", &[], |of| {
                    of.kosong("a:srgbClr", &[("val", colour)])
                });
                fill.el("a:bgClr", &[], |of| {
                    of.kosong("a:srgbClr", &[("val", "FFFFFF")])
                });
            }),
            false => warna(style, colour),
        }
        garis_tipis(style, "000000");
    });
}

/// A colour.
pub fn warna(out: &mut Xml, colour: &str) {
    out.el("a:solidFill", &[], |fill| {
        fill.kosong("a:srgbClr", &[("val", colour)]);
    });
}

/// A thin line of a colour.
pub fn garis_tipis(out: &mut Xml, colour: &str) {
    out.el("a:ln", &[("w", "7620")], |line| warna(line, colour));
}

/// The letters of all words of a chart.
pub fn huruf(out: &mut Xml) {
    out.el("c:txPr", &[], |text| {
        text.kosong("a:bodyPr", &[]);
        text.el("a:p", &[], |p| {
            p.el("a:pPr", &[], |style| {
                style.el("a:defRPr", &[("sz", "800")], |run| {
                    run.kosong("a:latin", &[("typeface", "Arial")]);
                });
            });
            p.kosong("a:endParaRPr", &[("lang", "id-ID")]);
        });
    });
}
