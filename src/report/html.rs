//! The report as one HTML file that does nothing: no script, no reference to anything outside, a policy of its own that
//! forbids both, and every text escaped. It prints on A4 and carries its data as JSON, so that it can be opened again.

mod blocks;
mod latihan;
mod prose;
mod svg;

pub use latihan::latihan;

use super::markup::{Markup, plain_json, unescape};
use super::model::{self, Block, Edisi, Page, Part, Report, Run};
use crate::domain::audit::Diperiksa;
use crate::domain::document::{Document, RowId};
use crate::domain::field::Field;
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

/// The report of a document that was checked, as an HTML file with `json` inside.
pub fn encode_html(check: &Diperiksa, json: &str, meta: Meta) -> String {
    write(&model::build(check), json, meta)
}

/// A report that was already built, as an HTML file with `json` inside.
pub fn write(report: &Report, json: &str, meta: Meta) -> String {
    page(&report.name, |body| {
        body.block("main", &[], |main| {
            cover(main, report);
            report.parts.iter().for_each(|part| chapter(main, part));
        });
        body.block("footer", &[], |footer| {
            footer.text(&laporan::dibuat(meta.dibuat, meta.aplikasi, rulebook::ID));
        });
        // The browser shows nothing of it and reads nothing in it.
        body.block("pre", &[("id", DATA_ID), ("hidden", "")], |pre| {
            pre.data(&plain_json(json))
        });
    })
}

/// A file of its own: its text, and what its name is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lembar {
    /// The parts of its name, most important first, without extension.
    pub nama: [String; 3],
    /// The HTML file.
    pub html: String,
}

/// The Perjanjian Kinerja of a jabatan as a page to print and sign; `None` where it has no target in that edition.
pub fn perjanjian(
    document: &Document,
    outcome: &Outcome,
    jabatan: RowId,
    edisi: Edisi,
) -> Option<Lembar> {
    let part = model::perjanjian(document, outcome, jabatan, edisi)?;
    let year = document.identitas(Field::Tahun).trim();
    let kind = match edisi {
        Edisi::Semula => "PK",
        Edisi::Perubahan => "PK Perubahan",
    };
    Some(Lembar {
        nama: [
            kind.into(),
            year.into(),
            crate::text::row_name(document, jabatan),
        ],
        html: sheet("lembar", &laporan::perjanjian_tahun(year), &part),
    })
}

/// The record of the check as a page to print and sign; `None` where nothing is printed and nothing was found.
pub fn periksa(check: &Diperiksa, meta: Meta) -> Option<Lembar> {
    let part = model::catatan(check, meta.dibuat)?;
    let document = check.bahan.document();
    let [year, office] =
        [Field::Tahun, Field::Instansi].map(|field| document.identitas(field).trim());
    Some(Lembar {
        nama: [laporan::CATATAN_PERIKSA.into(), year.into(), office.into()],
        html: sheet("lembar catatan", &laporan::judul_periksa(year), &part),
    })
}

/// A part as a page by itself: its first heading is that of the page.
fn sheet(class: &str, name: &str, part: &Part) -> String {
    page(name, |body| {
        let (title, rest) = match part.blocks.split_first() {
            Some((Block::Heading { text, .. }, rest)) => (text.clone(), rest),
            _ => (model::Phrase::own(part.title), part.blocks.as_slice()),
        };
        body.block("main", &[("class", class)], |main| {
            main.block("h1", &[], |h1| h1.phrase(&title));
            rest.iter().for_each(|block| match block {
                Block::Heading { text, .. } => main.block("h2", &[], |h2| h2.phrase(text)),
                other => blocks::run(main, std::slice::from_ref(other)),
            });
        });
    })
}

fn page(name: &str, body: impl FnOnce(&mut Markup)) -> String {
    styled(name, "", body)
}

/// A page with rules of its own after those of the report.
fn styled(name: &str, style: &'static str, body: impl FnOnce(&mut Markup)) -> String {
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
            head.block("title", &[], |title| title.text(name));
            head.style(STYLE);
            if !style.is_empty() {
                head.style(style);
            }
        });
        html.block("body", &[], body);
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
        let title = |out: &mut Markup| {
            out.element("h2", &[("id", &heading)], |title| {
                if !part.label.is_empty() {
                    title.words("span", &[("class", "label")], &part.label);
                    title.text(" ");
                }
                title.text(part.title);
            });
        };
        let runs = model::runs(part);
        // A heading stands on the page of what it heads.
        let turned = |run: &&Run| part.page == Page::Portrait && run.page == Page::Landscape;
        let mut begun = runs.first().as_ref().is_none_or(|first| !turned(first));
        if begun {
            title(section);
        }
        for run in &runs {
            if turned(&run) {
                section.block("div", &[("class", "across")], |div| {
                    if !begun {
                        title(div);
                    }
                    blocks::run(div, run.blocks);
                });
            } else {
                blocks::run(section, run.blocks);
            }
            begun = true;
        }
    });
}
