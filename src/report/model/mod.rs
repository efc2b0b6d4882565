//! The report as data: parts of headings, tables, charts and workings, made once from a document and what follows
//! from it. The preview on screen, the HTML file and every later format set the same blocks.
//!
//! Nothing is reckoned here and nothing is set here: figures come from the outcome, words from [`crate::text`], and
//! markup belongs to the format.

mod anggaran;
mod capaian;
mod efisiensi;
mod lampiran;
mod ringkasan;
mod sasaran;
mod table;

use crate::domain::document::{Document, Row as DocRow};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::outcome::{HasilRef, Outcome};
use crate::report::chart::Chart;
use crate::text::{CaraHitung, laporan};

pub use table::{Align, Cell, Column, Content, Mark, Origin, Row, Table, Width};

/// A piece of text, and whether a person's typing is in it (which a format may have to isolate or to keep as it is).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The text, exactly as it is to be read.
    pub text: String,
    /// Whether all or part of it was typed.
    pub typed: bool,
}

impl Phrase {
    /// Words and figures of ours.
    pub fn own(text: impl Into<String>) -> Phrase {
        Phrase {
            text: text.into(),
            typed: false,
        }
    }

    /// Text that was typed, or a sentence with such text in it.
    pub fn typed(text: impl Into<String>) -> Phrase {
        Phrase {
            text: text.into(),
            typed: true,
        }
    }
}

/// A report.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Title of the window or file; nothing typed is in it but a year.
    pub name: String,
    /// The kind of document.
    pub kind: Phrase,
    /// The lines below it: year, office, government.
    pub title: Vec<Phrase>,
    /// What the report is about, as name and value.
    pub identity: Vec<(Phrase, Phrase)>,
    /// The chapters.
    pub parts: Vec<Part>,
}

/// A chapter.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// A stable name for links.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// How its paper lies.
    pub page: Page,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// How the paper lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// A4 upright.
    Portrait,
    /// A4 across, for wide tables.
    Landscape,
}

/// One block of a chapter.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading below the chapter's own: level 3 or 4, number or kind, and text.
    Heading {
        /// 3 or 4.
        level: u8,
        /// What stands before the text, as `Sasaran 1`; empty for none.
        label: String,
        /// The text.
        text: Phrase,
    },
    /// A paragraph.
    Paragraph(Phrase),
    /// Names with longer values.
    Details(Vec<(Phrase, Phrase)>),
    /// The figures that matter most: name, figure, remark.
    Figures(Vec<Figure>),
    /// A table.
    Table(Table),
    /// A chart; its table with equal figures goes with it.
    Chart(Chart),
    /// How a result came about.
    Working(Box<Working>),
    /// Lines to be filled in by hand.
    Signature(&'static [&'static str]),
}

/// A figure with its name.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Name.
    pub label: String,
    /// The figure with its unit, or the dash and reason.
    pub value: String,
    /// What it is made of; empty for nothing to say.
    pub note: String,
    /// Which result it is, where it is one.
    pub origin: Option<HasilRef>,
}

/// How a result came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Working {
    /// Number of the indikator; empty where it has none.
    pub number: String,
    /// What [`crate::text::cara_hitung`] tells.
    pub cara: CaraHitung,
    /// How much of it is shown.
    pub form: Form,
}

/// How much of a working is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Everything: formula, numbers, symbols, notes, source.
    Full,
    /// The formula with the numbers put in.
    Line,
}

/// The first chapter alone: what the dashboard shows at every keystroke.
pub fn summary(document: &Document, outcome: &Outcome) -> Part {
    let tahun = document.identitas(Field::Tahun);
    let source = Source {
        document,
        outcome,
        groups: groups(document),
        tahun,
    };
    let mut parts = [ringkasan::part(&source)];
    number(&mut parts);
    let [part] = parts;
    part
}

/// The report of a document.
pub fn build(document: &Document, outcome: &Outcome) -> Report {
    let tahun = document.identitas(Field::Tahun);
    let source = Source {
        document,
        outcome,
        groups: groups(document),
        tahun,
    };
    let mut parts = vec![
        ringkasan::part(&source),
        capaian::part(&source),
        sasaran::part(&source),
        efisiensi::part(&source),
        anggaran::part(&source),
        lampiran::rules(&source),
        lampiran::findings(&source),
    ];
    number(&mut parts);
    Report {
        name: laporan::judul_berkas(tahun),
        kind: Phrase::own(laporan::JENIS),
        title: title(document),
        identity: identity(document),
        parts,
    }
}

fn title(document: &Document) -> Vec<Phrase> {
    let mut lines = Vec::new();
    if !document.identitas(Field::Tahun).trim().is_empty() {
        lines.push(Phrase::typed(laporan::tahun(
            document.identitas(Field::Tahun),
        )));
    }
    lines.push(match document.identitas(Field::Instansi) {
        name if name.trim().is_empty() => Phrase::own(laporan::TANPA_INSTANSI),
        name => Phrase::typed(name),
    });
    let above = document.identitas(Field::Pemerintah);
    if !above.trim().is_empty() {
        lines.push(Phrase::typed(above));
    }
    lines
}

fn identity(document: &Document) -> Vec<(Phrase, Phrase)> {
    let rows = document.rows(Section::Identitas);
    let filled = rows.iter().flat_map(|row| row.filled());
    filled
        .map(|(field, text)| (Phrase::own(field.label()), Phrase::typed(text)))
        .collect()
}

/// Numbers tables and charts in the order in which they stand.
fn number(parts: &mut [Part]) {
    let (mut tables, mut charts) = (0_usize, 0_usize);
    let mut next_table = |table: &mut Table| {
        tables = tables.saturating_add(1);
        table.number = laporan::tabel(tables);
    };
    for block in parts.iter_mut().flat_map(|part| part.blocks.iter_mut()) {
        match block {
            Block::Table(table) => next_table(table),
            Block::Chart(chart) => {
                charts = charts.saturating_add(1);
                chart.number = laporan::grafik(charts);
                next_table(&mut chart.table);
            }
            _ => {}
        }
    }
}

/// What every chapter is made from.
struct Source<'a> {
    document: &'a Document,
    outcome: &'a Outcome,
    groups: Vec<Group<'a>>,
    tahun: &'a str,
}

impl<'a> Source<'a> {
    /// The indikator that are not wholly empty, with their numbers.
    fn indikator(&self) -> impl Iterator<Item = &Numbered<'a>> {
        self.groups.iter().flat_map(|group| group.indikator.iter())
    }
}

/// An indikator and the number that a person sees before it.
struct Numbered<'a> {
    number: String,
    row: &'a DocRow,
}

/// A sasaran with its indikator, or the indikator that stand under none.
struct Group<'a> {
    /// The tujuan that begins with this sasaran.
    tujuan: Option<&'a DocRow>,
    sasaran: Option<(usize, &'a DocRow)>,
    indikator: Vec<Numbered<'a>>,
}

/// The outline of tujuan, sasaran and indikator as chapters; rows in which nothing was typed are left out.
fn groups(document: &Document) -> Vec<Group<'_>> {
    let mut groups: Vec<Group> = Vec::new();
    let (mut sasaran, mut indikator) = (0_usize, 0_usize);
    let mut tujuan = None;
    for row in document.rows(Section::Kinerja).iter() {
        match row.kind {
            RowKind::Tujuan => {
                tujuan = (!row.is_empty()).then_some(&**row);
                groups.push(Group {
                    tujuan: None,
                    sasaran: None,
                    indikator: Vec::new(),
                });
            }
            RowKind::Sasaran => {
                sasaran = sasaran.saturating_add(1);
                let tujuan = tujuan.take();
                groups.push(Group {
                    tujuan,
                    sasaran: Some((sasaran, row)),
                    indikator: Vec::new(),
                });
            }
            _ => {
                indikator = indikator.saturating_add(1);
                if row.is_empty() {
                    continue;
                }
                if groups.is_empty() {
                    groups.push(Group {
                        tujuan: None,
                        sasaran: None,
                        indikator: Vec::new(),
                    });
                }
                if let Some(group) = groups.last_mut() {
                    if group.indikator.is_empty() && group.tujuan.is_none() {
                        group.tujuan = tujuan.take();
                    }
                    group.indikator.push(Numbered {
                        number: indikator.to_string(),
                        row,
                    });
                }
            }
        }
    }
    groups.retain(|group| {
        !group.indikator.is_empty() || group.sasaran.is_some_and(|(_, row)| !row.is_empty())
    });
    groups
}
