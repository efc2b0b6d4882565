//! Puts the parts in their order, leaves out what is switched off or empty, and numbers what is left: appendices,
//! headings, tables and charts, then the list of contents.

use super::{
    Block, Entry, EntryKind, Page, Part, Phrase, Report, Source, Table, bab, efisiensi, lampiran,
    periksa, perjanjian, ringkasan, tabel,
};
use crate::domain::audit::Diperiksa;
use crate::domain::document::Document;
use crate::domain::field::{Field, Section};
use crate::domain::outcome::Outcome;
use crate::text::laporan;

/// The summary alone: what the dashboard shows at every keystroke.
pub fn summary(document: &Document, outcome: &Outcome) -> Part {
    let source = Source::new(document, outcome);
    let mut parts = [ringkasan::part(&source)];
    number(&mut parts);
    let [part] = parts;
    part
}

/// The office's own tables alone, for the screen.
pub fn tables(document: &Document, outcome: &Outcome) -> Part {
    let source = Source::new(document, outcome);
    let mut parts = [Part {
        id: "tabel",
        label: String::new(),
        title: laporan::TABEL_INSTANSI,
        page: Page::Portrait,
        blocks: tabel::all(&source),
    }];
    number(&mut parts);
    let [part] = parts;
    part
}

/// The report of a document that was checked.
pub fn build(check: &Diperiksa) -> Report {
    let outcome = &*check.bahan.outcome;
    let document = &outcome.document;
    let source = Source::new(document, outcome);
    let mut parts = main(&source);
    // The head of the office signs what closes the text; without a Bab IV, the summary.
    let signed = ["bab4", "ringkasan"]
        .iter()
        .find_map(|id| parts.iter().position(|part| part.id == *id))
        .or_else(|| parts.len().checked_sub(1));
    if let Some(part) = signed.and_then(|at| parts.get_mut(at)) {
        part.blocks
            .push(Block::heading(3, "", Phrase::own(laporan::PENGESAHAN)));
        part.blocks.push(Block::Signature(&laporan::TANDA_TANGAN));
    }
    let mut appendices: Vec<Part> = [
        source
            .prints("lampiran-pk")
            .then(|| perjanjian::part(&source))
            .flatten(),
        source
            .prints("lampiran-tabel")
            .then(|| tabel::part(&source))
            .flatten(),
        source
            .prints("efisiensi")
            .then(|| efisiensi::part(&source))
            .flatten(),
        source.prints("rumus").then(|| lampiran::rules(&source)),
        source.prints("temuan").then(|| lampiran::findings(&source)),
        source
            .prints("periksa")
            .then(|| periksa::part(check))
            .flatten(),
    ]
    .into_iter()
    .flatten()
    .collect();
    for (at, part) in appendices.iter_mut().enumerate() {
        part.label = laporan::lampiran(at.saturating_add(1));
    }
    parts.append(&mut appendices);
    number(&mut parts);
    if source.prints("isi") {
        insert_contents(&mut parts);
    }
    Report {
        name: laporan::judul_berkas(source.tahun),
        kind: Phrase::own(laporan::JENIS),
        title: title(document),
        identity: identity(document),
        parts,
    }
}

fn main(source: &Source) -> Vec<Part> {
    let mut ringkasan = ringkasan::part(source);
    // A document of tables alone has no figures to begin with.
    let money = source.document.rows(Section::Anggaran).iter();
    if source.groups.is_empty() && money.clone().all(|row| row.is_empty()) {
        ringkasan.blocks.clear();
    }
    let lead = bab::prose(source, Field::Ikhtisar);
    ringkasan.blocks.splice(0..0, lead);
    let summed = source.prints("ringkasan") && !ringkasan.blocks.is_empty();
    let parts = [
        source
            .prints("pengantar")
            .then(|| bab::pengantar(source))
            .flatten(),
        summed.then_some(ringkasan),
        source
            .prints("bab1")
            .then(|| bab::pendahuluan(source))
            .flatten(),
        bab::perencanaan(source),
        bab::akuntabilitas(source),
        source
            .prints("bab4")
            .then(|| bab::penutup(source))
            .flatten(),
    ];
    parts.into_iter().flatten().collect()
}

/// The contents stand behind kata pengantar and ikhtisar, as offices print them.
fn insert_contents(parts: &mut Vec<Part>) {
    let before = |part: &&Part| matches!(part.id, "pengantar" | "ringkasan");
    let at = parts.iter().take_while(before).count();
    let entries = entries(parts);
    parts.insert(
        at,
        Part {
            id: "isi",
            label: String::new(),
            title: laporan::ISI,
            page: Page::Portrait,
            blocks: vec![Block::Contents(entries)],
        },
    );
}

fn entries(parts: &[Part]) -> Vec<Entry> {
    let mut entries = Vec::new();
    let (mut tables, mut charts) = (Vec::new(), Vec::new());
    let table = |table: &Table| Entry {
        kind: EntryKind::Table,
        id: anchor(&table.number),
        label: format!("{}.", table.number),
        text: table.caption.clone(),
    };
    for part in parts {
        entries.push(Entry {
            kind: EntryKind::Part,
            id: part.id.into(),
            label: part.label.clone(),
            text: Phrase::own(part.title),
        });
        for block in &part.blocks {
            match block {
                Block::Heading {
                    level,
                    id,
                    label,
                    text,
                } if *level < 5 && !id.is_empty() => {
                    entries.push(Entry {
                        kind: EntryKind::Section,
                        id: id.clone(),
                        label: label.clone(),
                        text: text.clone(),
                    });
                }
                Block::Table(of) => tables.push(table(of)),
                Block::Chart(of) => {
                    charts.push(Entry {
                        kind: EntryKind::Chart,
                        id: anchor(&of.number),
                        label: format!("{}.", of.number),
                        text: Phrase::own(&of.title),
                    });
                    tables.push(table(&of.table));
                }
                _ => {}
            }
        }
    }
    entries.append(&mut tables);
    entries.append(&mut charts);
    entries
}

/// The name for links of a numbered table or chart: `tabel-3`.
pub(super) fn anchor(number: &str) -> String {
    number.to_lowercase().replace(' ', "-")
}

/// Numbers headings, tables and charts in the order in which they stand.
pub(super) fn number(parts: &mut [Part]) {
    let (mut tables, mut charts) = (0_usize, 0_usize);
    let mut next_table = |table: &mut Table| {
        tables = tables.saturating_add(1);
        table.number = laporan::tabel(tables);
        table.fit();
    };
    for part in parts {
        let mut headings = 0_usize;
        for block in &mut part.blocks {
            match block {
                Block::Table(table) => next_table(table),
                Block::Chart(chart) => {
                    charts = charts.saturating_add(1);
                    chart.number = laporan::grafik(charts);
                    next_table(&mut chart.table);
                }
                Block::Heading { id, .. } => {
                    headings = headings.saturating_add(1);
                    *id = format!("{}-{headings}", part.id);
                }
                _ => {}
            }
        }
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
    let value = |field: Field, text: &str| match field.choice(text) {
        Some(choice) => Phrase::own(choice.label),
        None => Phrase::typed(text),
    };
    filled
        .map(|(field, text)| (Phrase::own(field.label()), value(field, text)))
        .collect()
}
