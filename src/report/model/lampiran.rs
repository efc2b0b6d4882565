//! The appendices: every rule that was used, with where it stands, and every finding.

use super::{Block, Cell, Column, Page, Part, Phrase, Row, Source, Table, Width};
use crate::domain::field::{Field, FieldKind};
use crate::domain::finding::Severity;
use crate::domain::formula::{Math, layout};
use crate::domain::order::PutInOrder;
use crate::domain::rulebook;
use crate::domain::rulebook::rumus::{self, Rumus};
use crate::text::{self, laporan};

/// Formulas, symbols, scale and settings.
pub(super) fn rules(source: &Source) -> Part {
    let used = used(source);
    let mut blocks = vec![
        Block::Paragraph(Phrase::own(laporan::PEMBULATAN)),
        Block::heading(3, "", Phrase::own(laporan::PENGATURAN)),
        Block::Details(settings(source)),
        Block::Table(scale(source)),
    ];
    if !used.is_empty() {
        blocks.push(Block::Table(formulas(&used)));
        blocks.push(Block::Table(symbols(&used)));
    }
    Part {
        id: "rumus",
        label: String::new(),
        title: laporan::RUMUS,
        page: Page::Portrait,
        blocks,
    }
}

/// What is wrong, missing or worth a look.
pub(super) fn findings(source: &Source) -> Part {
    let columns = vec![
        Column::figures(laporan::NO, Width::Number),
        Column::words(laporan::TINGKAT, Width::Figure),
        Column::words(laporan::URAIAN_TEMUAN, Width::Rest),
    ];
    let mut table = Table::new(Phrase::own(laporan::T_TEMUAN), 2, columns);
    for severity in [Severity::Galat, Severity::Peringatan, Severity::Kurang] {
        for finding in source
            .outcome
            .findings()
            .filter(|finding| finding.kind.severity() == severity)
        {
            let number = table.rows.len().saturating_add(1).to_string();
            table.rows.push(Row::plain(vec![
                Cell::label(number),
                Cell::label(laporan::tingkat(severity)),
                Cell::phrase(Phrase::typed(text::temuan(source.document, finding))),
            ]));
        }
    }
    let block = match table.rows.is_empty() {
        true => Block::Paragraph(Phrase::own(laporan::TANPA_TEMUAN)),
        false => Block::Table(table),
    };
    Part {
        id: "temuan",
        label: String::new(),
        title: laporan::TEMUAN,
        page: Page::Portrait,
        blocks: vec![block],
    }
}

/// The formulas that gave a result, in the order of the rule book. A formula that only hands on its input says nothing.
fn used(source: &Source) -> Vec<&'static Rumus> {
    let results = source.outcome.baris.iter().flat_map(|row| row.sel.iter());
    let mut ids: Vec<&str> = results
        .filter(|sel| sel.nilai.ada())
        .map(|sel| sel.cara.rumus.id)
        .collect();
    ids.put_in_order();
    ids.dedup();
    let says = |rumus: &Rumus| rumus.expr().names().len() != 1 || rumus.teks.contains(' ');
    rumus::SEMUA
        .iter()
        .copied()
        .filter(|rumus| ids.binary_search(&rumus.id).is_ok() && says(rumus))
        .collect()
}

fn formulas(used: &[&'static Rumus]) -> Table {
    let columns = vec![
        Column::words(laporan::NAMA_RUMUS, Width::Rest),
        Column::words(laporan::RUMUS_KOLOM, Width::Rest),
        Column::words(laporan::DASAR, Width::Word),
        Column::words(laporan::SUMBER, Width::Rest),
    ];
    let mut table = Table::new(Phrase::own(laporan::T_RUMUS), 0, columns);
    table.rows.extend(used.iter().map(|rumus| {
        let name = |text: &str| Math::Name(text.into());
        let formula = Math::Row(vec![
            name(rumus.hasil),
            Math::Sign("="),
            layout(rumus.expr(), &name),
        ]);
        Row::plain(vec![
            Cell::label(rumus.nama),
            Cell::math(formula),
            Cell::label(rumus.dasar.label()),
            Cell::label(rumus.sumber),
        ])
    }));
    table.notes.push(Phrase::own(laporan::ARTI_DASAR));
    table
}

fn symbols(used: &[&'static Rumus]) -> Table {
    let columns = vec![
        Column::words(laporan::SIMBOL, Width::Word),
        Column::words(laporan::ARTI, Width::Rest),
    ];
    // The meaning heads the row: a screen reader may skip a symbol that is set as mathematics.
    let mut table = Table::new(Phrase::own(laporan::T_SIMBOL), 1, columns);
    let mut names: Vec<&str> = Vec::new();
    for name in used.iter().flat_map(|rumus| rumus.expr().names()) {
        if !names.contains(&name) && !rumus::arti(name).is_empty() {
            names.push(name);
        }
    }
    let row = |name: &&str| {
        Row::plain(vec![
            Cell::math(Math::Name((*name).into())),
            Cell::label(rumus::arti(name)),
        ])
    };
    table.rows.extend(names.iter().map(row));
    table
}

fn scale(source: &Source) -> Table {
    let skala = &source.outcome.pengaturan.skala;
    let columns = vec![
        Column::words(laporan::KELAS, Width::Rest),
        Column::figures(laporan::MULAI, Width::Figure),
    ];
    let mut table = Table::new(Phrase::own(laporan::T_SKALA), 0, columns);
    let bands = skala.kelas.iter().zip(laporan::kelas_batas(skala));
    table.rows.extend(bands.map(|(kelas, bound)| {
        Row::plain(vec![
            Cell::phrase(Phrase::typed(&kelas.label)),
            Cell::label(bound),
        ])
    }));
    table
        .notes
        .push(Phrase::own(laporan::kelas_pembulatan(skala)));
    table.source = Some(Phrase::own(laporan::sumber_aturan(
        skala.nama,
        skala.dasar.label(),
        skala.sumber,
    )));
    table
}

/// What was chosen; where nothing was, the first choice is the rule book's own.
fn settings(source: &Source) -> Vec<(Phrase, Phrase)> {
    let fields = [
        Field::Skala,
        Field::Batas,
        Field::Rerata,
        Field::TargetNol,
        Field::Simpangan,
    ];
    let chosen = |field: Field| {
        let FieldKind::Choice(choices) = field.kind() else {
            return None;
        };
        let choice = field
            .choice(source.document.pengaturan(field))
            .or_else(|| choices.first().copied())?;
        Some((Phrase::own(field.label()), Phrase::own(choice.label)))
    };
    let mut settings: Vec<_> = fields.into_iter().filter_map(chosen).collect();
    settings.push((Phrase::own(laporan::ATURAN), Phrase::own(rulebook::ID)));
    settings
}
