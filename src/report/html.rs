//! The report as one HTML file that does nothing: no script, no reference to anything outside, a policy of its own that
//! forbids both, and every text escaped. It prints on A4 and carries its data as JSON, so that it can be opened again.

mod blocks;
mod svg;

use super::markup::{Markup, plain_json, unescape};
use super::model::{self, Page, Part, Report};
use crate::domain::document::Document;
use crate::domain::outcome::Outcome;
use crate::domain::rulebook;
use crate::text::laporan;

/// The policy of the file: nothing may be loaded, run or sent, whatever stands in it.
pub const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const STYLE: &str = include_str!("laporan.css");
const DATA_ID: &str = "kalkulator-sakip-data";

/// What the report says about its own making.
#[derive(Clone, Copy, Debug)]
pub struct Meta<'a> {
    /// Date and time as they are to be read: `21 November 2026 pukul 14.32`.
    pub dibuat: &'a str,
    /// Name and version of the program.
    pub aplikasi: &'a str,
}

/// The report as an HTML file with `json` inside.
pub fn encode_html(document: &Document, outcome: &Outcome, json: &str, meta: Meta) -> String {
    write(&model::build(document, outcome), json, meta)
}

/// A report that was already built, as an HTML file with `json` inside.
pub fn write(report: &Report, json: &str, meta: Meta) -> String {
    let mut out = Markup::default();
    out.doctype();
    out.block("html", &[("lang", "id")], |html| {
        html.block("head", &[], |head| {
            head.void("meta", &[("charset", "utf-8")]);
            head.void(
                "meta",
                &[
                    ("http-equiv", "Content-Security-Policy"),
                    ("content", POLICY),
                ],
            );
            head.void(
                "meta",
                &[
                    ("name", "viewport"),
                    ("content", "width=device-width, initial-scale=1"),
                ],
            );
            head.void("meta", &[("name", "color-scheme"), ("content", "light")]);
            head.block("title", &[], |title| title.text(&report.name));
            head.style(STYLE);
        });
        html.block("body", &[], |body| {
            body.block("main", &[], |main| {
                cover(main, report);
                report.parts.iter().for_each(|part| chapter(main, part));
            });
            body.block("footer", &[], |footer| {
                footer.text(&laporan::dibuat(meta.dibuat, meta.aplikasi, rulebook::ID));
            });
            // Escaped like any text: the browser shows nothing of it and reads nothing in it.
            body.block("pre", &[("id", DATA_ID), ("hidden", "")], |pre| {
                pre.text(&plain_json(json))
            });
        });
    });
    out.finish()
}

/// The JSON in a report file, if there is one.
pub fn embedded_json(html: &str) -> Option<String> {
    let start = format!("<pre id=\"{DATA_ID}\" hidden>");
    let (_, after) = html.rsplit_once(&start)?;
    let (inside, _) = after.split_once("</pre>")?;
    Some(unescape(inside))
}

fn cover(out: &mut Markup, report: &Report) {
    out.block("header", &[("class", "cover")], |header| {
        header.block("p", &[("class", "kind")], |kind| kind.phrase(&report.kind));
        header.block("h1", &[], |title| {
            for (at, line) in report.title.iter().enumerate() {
                if at > 0 {
                    title.void("br", &[]);
                }
                title.phrase(line);
            }
        });
        blocks::details(header, "identity", &report.identity);
        header.block("nav", &[("aria-label", laporan::ISI)], |nav| {
            nav.element("ol", &[], |list| {
                for part in &report.parts {
                    list.element("li", &[], |item| {
                        item.words("a", &[("href", &format!("#{}", part.id))], part.title);
                    });
                }
            });
        });
    });
}

fn chapter(out: &mut Markup, part: &Part) {
    let class = match part.page {
        Page::Portrait => "upright",
        Page::Landscape => "across",
    };
    let heading = format!("judul-{}", part.id);
    let attributes = [
        ("id", part.id),
        ("class", class),
        ("aria-labelledby", heading.as_str()),
    ];
    out.block("section", &attributes, |section| {
        section.element("h2", &[("id", &heading)], |title| title.text(part.title));
        part.blocks
            .iter()
            .for_each(|block| blocks::block(section, block));
    });
}
