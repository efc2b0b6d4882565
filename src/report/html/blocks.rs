//! The blocks of a report as HTML elements.

use super::{prose, svg};
use crate::report::chart::Chart;
use crate::report::markup::{Attribute, Markup};
use crate::report::math::mathml;
use crate::report::model::{
    Align, Block, Cell, Column, Content, Figure, Form, Mark, Origin, Page, Phrase, Row, Table,
    Width, Working,
};
use crate::text::{CaraHitung, Suku, laporan};

/// Longer typed figures may break: they would push the table off the page.
const WHOLE: usize = 20;

/// A table of so few rows stays on one page.
const SHORT: usize = 8;

/// Blocks in their order.
pub fn run(out: &mut Markup, blocks: &[Block]) {
    blocks.iter().for_each(|of| block(out, of));
}

/// One block.
fn block(out: &mut Markup, block: &Block) {
    match block {
        Block::Heading {
            level,
            id,
            label,
            text,
        } => heading(out, *level, id, label, text),
        Block::Paragraph(text) => out.block("p", &[], |p| p.phrase(text)),
        Block::Prose(spans) => out.block("p", &[], |p| prose::spans(p, spans)),
        Block::List { ordered, items } => prose::list(out, *ordered, items),
        Block::Contents(entries) => prose::contents(out, entries),
        Block::Details(list) => details(out, "details", list),
        Block::Figures(list) => figures(out, list),
        Block::Table(of) => table(out, of),
        Block::Chart(of) => chart(out, of),
        Block::Working(of) => working(out, of),
        Block::Signature(lines) => signature(out, lines),
        Block::Parties { date, parties } => prose::parties(out, date, parties),
        Block::PageBreak => out.block("div", &[("class", "newpage")], |_| {}),
    }
}

fn heading(out: &mut Markup, level: u8, id: &str, label: &str, text: &Phrase) {
    let name = match level {
        0..=3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    };
    let id = [("id", id)];
    let attributes = if id[0].1.is_empty() { &id[1..] } else { &id };
    out.block(name, attributes, |heading| {
        if !label.is_empty() {
            heading.text(label);
            heading.text(" ");
        }
        heading.phrase(text);
    });
}

/// Names with values.
pub fn details(out: &mut Markup, class: &str, list: &[(Phrase, Phrase)]) {
    if list.is_empty() {
        return;
    }
    out.block("dl", &[("class", class)], |dl| {
        for (name, value) in list {
            dl.element("div", &[], |pair| {
                pair.element("dt", &[], |dt| dt.phrase(name));
                pair.element("dd", &[], |dd| dd.phrase(value));
            });
        }
    });
}

fn figures(out: &mut Markup, list: &[Figure]) {
    out.block("dl", &[("class", "figures")], |dl| {
        for figure in list {
            dl.element("div", &[], |pair| {
                pair.words("dt", &[], &figure.label);
                pair.element("dd", &[], |dd| {
                    dd.words("strong", &[], &figure.value);
                    if !figure.note.is_empty() {
                        // The word of a category may be the office's own.
                        dd.element("span", &[], |note| {
                            note.phrase(&Phrase::typed(&figure.note))
                        });
                    }
                });
            });
        }
    });
}

fn signature(out: &mut Markup, lines: &[&str]) {
    out.block("dl", &[("class", "signature")], |dl| {
        for line in lines {
            dl.element("div", &[], |pair| {
                pair.words("dt", &[], line);
                pair.words("dd", &[], "\u{a0}");
            });
        }
    });
}

/// The name for links of a numbered table or chart.
fn anchor(number: &str) -> String {
    number.to_lowercase().replace(' ', "-")
}

/// A table with its notes; a short one stays on one page with them.
fn table(out: &mut Markup, table: &Table) {
    let class = match table.rows.len() {
        0..=SHORT => "table short",
        _ => "table",
    };
    out.block("div", &[("class", class)], |out| {
        grid(out, table);
        if table.notes.is_empty() && table.source.is_none() {
            return;
        }
        out.block("div", &[("class", "notes")], |notes| {
            for note in table.notes.iter().chain(&table.source) {
                notes.element("p", &[], |p| p.phrase(note));
            }
        });
    });
}

/// The table itself in a box of its own, which scrolls where the screen is narrower than the table.
fn grid(out: &mut Markup, table: &Table) {
    let id = anchor(&table.number);
    let columns = match table.columns.len() {
        0..=3 => "scroll",
        4 => "scroll some",
        5..=8 => "scroll many",
        9..=14 => "scroll broad",
        _ => "scroll broad dense",
    };
    let region = [
        ("class", columns),
        ("tabindex", "0"),
        ("role", "region"),
        ("aria-labelledby", id.as_str()),
    ];
    out.block("div", &region, |scroll| {
        scroll.block("table", &[], |out| {
            out.element("caption", &[("id", &id)], |caption| {
                caption.words("b", &[], &format!("{}.", table.number));
                caption.text(" ");
                caption.phrase(&table.caption);
            });
            out.element("colgroup", &[], |group| {
                table
                    .columns
                    .iter()
                    .for_each(|column| group.void("col", &[("class", width(column.width))]));
            });
            out.block("thead", &[], |head| {
                head.element("tr", &[], |row| {
                    for column in &table.columns {
                        row.words(
                            "th",
                            &[("scope", "col"), ("class", side(column.align))],
                            &column.label,
                        );
                    }
                });
            });
            out.block("tbody", &[], |body| {
                table
                    .rows
                    .iter()
                    .for_each(|row| table_row(body, table, row))
            });
        });
    });
}

fn table_row(out: &mut Markup, table: &Table, row: &Row) {
    let mark = match row.mark {
        Mark::Group => "group",
        Mark::Subtotal => "subtotal",
        Mark::Total => "total",
        Mark::Plain => "plain",
    };
    // The outermost two levels are told apart by their weight.
    let class = match row.level {
        0 | 1 => mark.to_string(),
        deep => format!("{mark} in{}", deep.min(5)),
    };
    out.block("tr", &[("class", class.as_str())], |tr| {
        let mut at = 0_usize;
        for cell in &row.cells {
            let covers = at..at.saturating_add(cell.span);
            let column = table.columns.get(at);
            table_cell(tr, cell, column, covers.contains(&table.head));
            at = covers.end;
        }
    });
}

fn table_cell(out: &mut Markup, cell: &Cell, column: Option<&Column>, names_row: bool) {
    // A cell over several columns holds words, whatever the column that it begins in.
    let align = match (cell.span, column) {
        (1, Some(column)) => column.align,
        _ => Align::Left,
    };
    let kind = match cell.origin {
        Origin::Label | Origin::Typed(_) => "",
        Origin::Computed(_) => "computed",
        Origin::Missing(_) => "missing",
    };
    let text = cell.text();
    // An empty name names nothing.
    let names_row = names_row && !text.trim().is_empty();
    let whole = align == Align::Right && kind != "missing" && text.chars().count() <= WHOLE;
    let class = [side(align), kind, if whole { "whole" } else { "" }];
    let class = class
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    let span = cell.span.to_string();
    let mut attributes: Vec<Attribute> = vec![("class", class.as_str())];
    if cell.span > 1 {
        attributes.push(("colspan", span.as_str()));
    }
    let name = if names_row { "th" } else { "td" };
    if names_row {
        attributes.push(("scope", "row"));
    }
    out.element(name, &attributes, |out| match &cell.content {
        Content::Phrase(phrase) => {
            out.phrase(phrase);
            if cell.partial {
                out.words("sup", &[], laporan::TANDA_SEBAGIAN);
            }
        }
        Content::Math(math) => mathml(out, math),
    });
}

const fn side(align: Align) -> &'static str {
    match align {
        Align::Left => "words",
        Align::Right => "figure",
    }
}

const fn width(width: Width) -> &'static str {
    match width {
        Width::Number => "w-number",
        Width::Short => "w-short",
        Width::Word => "w-word",
        Width::Percent => "w-percent",
        Width::Figure => "w-figure",
        Width::Wide => "w-wide",
        Width::Rest => "w-rest",
    }
}

fn chart(out: &mut Markup, chart: &Chart) {
    let id = anchor(&chart.number);
    out.block("figure", &[("id", id.as_str())], |figure| {
        figure.block("figcaption", &[], |caption| {
            caption.words("b", &[], &format!("{}.", chart.number));
            caption.text(" ");
            caption.text(&chart.title);
        });
        svg::draw(figure, chart);
        if !chart.notes.is_empty() {
            figure.block("div", &[("class", "notes")], |notes| {
                chart
                    .notes
                    .iter()
                    .for_each(|note| notes.element("p", &[], |p| p.phrase(note)));
            });
        }
    });
    match chart.table.page {
        Page::Portrait => table(out, &chart.table),
        Page::Landscape => out.block("div", &[("class", "across")], |across| {
            table(across, &chart.table)
        }),
    }
}

fn working(out: &mut Markup, working: &Working) {
    let cara = &working.cara;
    let class = match working.form {
        Form::Full => "working full",
        Form::Line => "working",
    };
    out.block("div", &[("class", class)], |out| {
        let line = working.form == Form::Line;
        out.block("p", &[("class", "of")], |p| {
            p.words("b", &[], &laporan::indikator(&working.number));
            p.text(" ");
            p.phrase(&Phrase::typed(&cara.baris));
            p.text(": ");
            p.words("span", &[], cara.rumus);
        });
        out.block("div", &[("class", "formula"), ("tabindex", "0")], |out| {
            out.block("p", &[], |p| mathml(p, &cara.lambang));
            out.block("p", &[], |p| match &cara.angka {
                Some(angka) => mathml(p, angka),
                None => p.text(&cara.hasil),
            });
        });
        if let Some(reason) = &cara.alasan {
            out.block("p", &[], |p| p.phrase(&Phrase::typed(reason)));
        }
        if !line {
            inputs(out, cara);
        }
        for note in &cara.catatan {
            out.block("p", &[("class", "note")], |p| {
                p.phrase(&Phrase::typed(note))
            });
        }
        if !line {
            let source = laporan::sumber_rumus(cara.dasar, &cara.sumber, cara.pembulatan);
            out.block("p", &[("class", "note")], |p| {
                p.phrase(&Phrase::typed(source))
            });
        }
    });
}

fn inputs(out: &mut Markup, cara: &CaraHitung) {
    let all: Vec<&Suku> = cara.simbol.iter().chain(&cara.suku).collect();
    if all.is_empty() {
        return;
    }
    out.block("ul", &[("class", "inputs")], |list| {
        for suku in all {
            list.element("li", &[], |item| {
                if !suku.simbol.is_empty() {
                    item.words("i", &[], &suku.simbol);
                    item.text("\u{a0}=\u{a0}");
                }
                item.words("b", &[], &suku.nilai);
                item.text(" ");
                item.phrase(&Phrase::typed(&suku.nama));
            });
        }
    });
}
