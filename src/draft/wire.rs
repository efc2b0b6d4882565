//! The file format, version 1: what is written. Draft and report are the same file; a report adds its results.
//!
//! ```text
//! { "format": "kalkulator-sakip", "versi": 1, "jenis": "draf", "aplikasi": "0.1.0", "aturan": "sakip-2026.1",
//!   "disimpan": "2026-11-21T14:32:05+07:00",
//!   "dokumen": {
//!     "identitas":  { "instansi": "…", "tahun": "2020" },
//!     "pengaturan": { "skala": "permendagri" },
//!     "kinerja":    [ { "id": 1, "jenis": "sasaran", "uraian": "…" },
//!                     { "id": 2, "jenis": "indikator", "target": "14.157.209.890" } ],
//!     "anggaran": [], "skala": [], "notasi": [], "id_berikutnya": 3 } }
//! ```
//!
//! - A cell of a table is a member named by its column: `"k32"` for the column of id 32.
//! - Members of a row are [`Field::id`]s, their values the texts exactly as typed; an empty field has no member.
//! - `id_berikutnya` is the id of the next new row, so that an id once given (and linked to as `#7`) is not given again.
//! - Members that a version does not know are kept and written out again; a value that could not be shown is kept
//!   under a name ending in `_asing`.
//! - Results stand in `hasil` of a report ([`crate::report::json`]); opening a file ignores them and reckons anew.
//!
//! `src/report/skema.json` says the same as a JSON Schema.

use super::json::{self, Writer};
use crate::domain::document::{Document, Row, Text};
use crate::domain::field::{Field, Section};
use crate::domain::rulebook;

/// What every file says in `format`.
pub const FORMAT: &str = "kalkulator-sakip";

/// The version of the format that is written.
pub const VERSI: u64 = 1;

/// The version of the program, written into every file.
pub const APLIKASI: &str = env!("CARGO_PKG_VERSION");

/// The member of a row that holds its id.
pub(super) const ID: &str = "id";

/// The member of a row that holds its kind; of a file, whether it is a draft or a report.
pub(super) const JENIS: &str = "jenis";

/// The member of `dokumen` that holds the id of the next new row.
pub(super) const NEXT_ID: &str = "id_berikutnya";

/// The members of a file before `dokumen` and those of its results.
pub(super) const TOP: [&str; 12] = [
    "format", "versi", JENIS, "aplikasi", "aturan", "disimpan", "dokumen", "hasil", "temuan",
    "periksa", "rumus", "skala",
];

/// What a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Jenis {
    /// What was typed.
    Draf,
    /// What was typed and what follows from it.
    Laporan,
}

impl Jenis {
    /// The word in files.
    pub const fn id(self) -> &'static str {
        match self {
            Jenis::Draf => "draf",
            Jenis::Laporan => "laporan",
        }
    }
}

/// What a file says about itself beyond its content.
#[derive(Clone, Copy, Debug)]
pub struct Meta<'a> {
    /// When it was written: ISO 8601 local time with offset, `2026-11-21T14:32:05+07:00`.
    pub saved_at: &'a str,
    /// The version that it says it is of: [`VERSI`] but where a test goes on to one that does not exist yet.
    pub versi: u64,
}

impl<'a> Meta<'a> {
    /// Written at this time.
    pub const fn at(saved_at: &'a str) -> Self {
        Meta {
            saved_at,
            versi: VERSI,
        }
    }
}

/// A draft as file text.
pub fn encode_draft(document: &Document, meta: Meta) -> String {
    encode(Jenis::Draf, document, meta, |_| {})
}

/// A file of either kind; `results` writes the members after `dokumen`.
pub(crate) fn encode(
    jenis: Jenis,
    document: &Document,
    meta: Meta,
    results: impl FnOnce(&mut Writer),
) -> String {
    let mut out = Writer::default();
    out.map(|out| {
        head(jenis, meta.versi, out);
        out.line().pair("aplikasi", APLIKASI);
        out.line().pair("aturan", rulebook::ID);
        out.line().pair("disimpan", meta.saved_at);
        out.line()
            .key("dokumen")
            .map(|out| dokumen(jenis, document, out));
        results(out);
        out.line();
    });
    let mut text = out.finish();
    text.push('\n');
    text
}

fn head(jenis: Jenis, versi: u64, out: &mut Writer) {
    out.line().pair("format", FORMAT);
    out.line().key("versi").number(versi);
    out.line().pair(JENIS, jenis.id());
}

/// How a file that we wrote begins, by which it is known before it is read.
pub(super) fn opening(jenis: Jenis) -> String {
    let mut out = Writer::default();
    out.map(|out| head(jenis, VERSI, out));
    let mut text = out.finish();
    text.pop();
    text
}

fn dokumen(jenis: Jenis, document: &Document, out: &mut Writer) {
    let mut names = vec![NEXT_ID.to_owned()];
    for section in Section::ALL {
        names.push(section.id().to_owned());
        out.line().key(section.id());
        let rows = document.rows(section);
        if section.is_single() {
            out.map(|out| {
                rows.iter()
                    .take(1)
                    .for_each(|row| members(row, Vec::new(), out))
            });
        } else {
            out.list(|out| {
                // What the planner turns over is no part of what is handed in.
                let kept = jenis == Jenis::Draf || section != Section::Andai;
                rows.iter()
                    .filter(|_| kept)
                    .for_each(|row| out.line().map(|out| numbered(row, out)))
            });
        }
    }
    out.line().key(NEXT_ID).number(document.next_id().0.into());
    extra(&document.extra, names, out);
    out.line();
}

/// A row of a section of many.
fn numbered(row: &Row, out: &mut Writer) {
    out.key(ID).number(row.id.0.into());
    out.pair(JENIS, row.kind.id());
    members(row, vec![ID.to_owned(), JENIS.to_owned()], out);
}

/// The texts of a row and what else it carries. A text in a column that its kind lacks is no less typed.
fn members(row: &Row, mut names: Vec<String>, out: &mut Writer) {
    let own = row.kind.fields();
    let others = Field::ALL.iter().filter(|field| !own.contains(field));
    let cells = row.sel().map(|(field, text)| (field.id(), text));
    let texts = own.iter().chain(others);
    let texts = texts.map(|field| (field.id(), row.text(*field)));
    for (id, text) in texts.chain(cells).filter(|(_, text)| !text.is_empty()) {
        out.pair(&id, text);
        names.push(id.into_owned());
    }
    // An empty cell of the same name must not turn a kept value into its text when the file is opened again.
    if !row.extra.is_empty() {
        names.extend(Field::ALL.iter().map(|field| field.id().into_owned()));
    }
    extra(&row.extra, names, out);
}

fn extra(extra: &[(Text, Text)], mut names: Vec<String>, out: &mut Writer) {
    for (name, value) in extra {
        let name = free_name(name, &names);
        // Kept values were JSON when they were read; anything else still leaves as a text.
        match json::parse(value) {
            Ok(node) => out.key(&name).node(&node),
            Err(_) => out.pair(&name, value),
        }
        names.push(name);
    }
}

/// `name` itself where it is free, else `name_asing`, `name_asing_2`, …
pub(super) fn free_name(name: &str, taken: &[String]) -> String {
    let free = |name: &String| !taken.contains(name);
    let numbered = (2_u32..).map(|n| format!("{name}_asing_{n}"));
    let mut names = [name.to_owned(), format!("{name}_asing")]
        .into_iter()
        .chain(numbered);
    names.find(free).unwrap_or_default()
}
