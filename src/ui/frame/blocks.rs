//! Blocks of the report on screen: the same figures, tables and charts that the file shows, with every computed figure
//! leading to its making.

use leptos::prelude::*;

use super::math::formula;
use crate::domain::address;
use crate::domain::document::Document;
use crate::domain::outcome::{HasilRef, Place};
use crate::report::chart::{Chart, Shape, break_paths};
use crate::report::model::{
    Align, Block, Cell, Content, Figure, Mark, Origin, Phrase, Span, Table,
};
use crate::state::session::Session;
use crate::ui::kit::el::{El, button, el, svg, tagged};

/// One block. Workings, signatures and the list of contents stand only in the file.
pub fn block_view(block: &Block, document: &Document, session: Session) -> AnyView {
    match block {
        Block::Heading { label, text, .. } => {
            el("h3").child(format!("{label} {}", text.text)).into_any()
        }
        Block::Prose(spans) => el("p").child(prose(spans, document, session)).into_any(),
        Block::List { ordered, items } => {
            let items = items
                .iter()
                .map(|item| el("li").child(prose(item, document, session)));
            el(if *ordered { "ol" } else { "ul" })
                .children(items)
                .into_any()
        }
        Block::Paragraph(text) => {
            let line = tagged("p", "ringkas", phrase(text));
            line.attr("data-uji", "ringkas").into_any()
        }
        Block::Details(list) => list
            .iter()
            .map(|(name, value)| {
                let name = el("strong").child(phrase(name));
                el("p")
                    .child(name)
                    .child(" ")
                    .child(phrase(value))
                    .into_any()
            })
            .collect::<Vec<_>>()
            .into_any(),
        Block::Figures(list) => figures(list, document, session).into_any(),
        Block::Table(of) => table(of, document, session).into_any(),
        Block::Chart(of) => chart(of, document, session).into_any(),
        Block::Working(_)
        | Block::Signature(_)
        | Block::Parties { .. }
        | Block::Contents(_)
        | Block::PageBreak => ().into_any(),
    }
}

fn phrase(phrase: &Phrase) -> AnyView {
    // Typed text may run from right to left; it must not turn what stands beside it.
    if phrase.typed {
        el("bdi").child(phrase.text.clone()).into_any()
    } else {
        phrase.text.clone().into_any()
    }
}

/// Running text; a figure that was put in by reference leads to where it comes from.
fn prose(spans: &[Span], document: &Document, session: Session) -> El {
    let span = |span: &Span| {
        let text = Phrase::own(&span.text);
        let shown = match span.place {
            Some(Place::Hasil(at)) => computed(at, &text, document, session),
            _ => phrase(&text),
        };
        match span.strong {
            true => el("strong").child(shown).into_any(),
            false => shown,
        }
    };
    el("bdi").children(spans.iter().map(span).collect::<Vec<_>>())
}

fn figures(list: &[Figure], document: &Document, session: Session) -> El {
    let figures = list.iter().map(|figure| {
        let value = Phrase::own(&figure.value);
        let value = match figure.origin {
            Some(at) => computed(at, &value, document, session),
            None => phrase(&value),
        };
        let told = el("dd")
            .child(el("strong").child(value))
            .child(el("span").child(figure.note.clone()));
        tagged("div", "angka-utama", el("dt").child(figure.label.clone())).child(told)
    });
    el("dl").attr("class", "deret-angka").children(figures)
}

/// A table with its caption, its notes and its source.
pub fn table(table: &Table, document: &Document, session: Session) -> Vec<AnyView> {
    let id = table.number.to_lowercase().replace(' ', "-");
    let head = table
        .columns
        .iter()
        .map(|column| tagged("th", side(column.align), column.label.clone()).attr("scope", "col"));
    let body = table.rows.iter().map(|row| {
        let class = match row.mark {
            Mark::Plain => "",
            Mark::Group => "kepala-kelompok",
            Mark::Subtotal | Mark::Total => "jumlah",
        };
        let mut at = 0;
        let cells = row
            .cells
            .iter()
            .map(|of| {
                let align = match (of.span, table.columns.get(at)) {
                    (1, Some(column)) => column.align,
                    _ => Align::Left,
                };
                let names_row = (at..at + of.span).contains(&table.head);
                at += of.span;
                cell(of, align, names_row, document, session)
            })
            .collect::<Vec<_>>();
        el("tr").attr("class", class).children(cells)
    });
    let notes = table
        .notes
        .iter()
        .chain(&table.source)
        .map(|note| tagged("p", "petunjuk", phrase(note)).into_any());
    let caption = el("caption")
        .attr("id", id.clone())
        .child(el("b").child(format!("{}. ", table.number)))
        .child(phrase(&table.caption));
    let grid = tagged("table", "laporan", caption)
        .child(el("thead").child(el("tr").children(head)))
        .child(el("tbody").children(body));
    std::iter::once(scrolling(id, grid)).chain(notes).collect()
}

fn cell(
    cell: &Cell,
    align: Align,
    names_row: bool,
    document: &Document,
    session: Session,
) -> AnyView {
    let content = match &cell.content {
        Content::Phrase(text) => match cell.origin {
            Origin::Computed(at) | Origin::Missing(at) => computed(at, text, document, session),
            _ => phrase(text),
        },
        Content::Math(math) => formula(math).into_any(),
    };
    let span = (cell.span > 1).then(|| cell.span.to_string());
    // An empty name names nothing.
    let names_row = names_row && !cell.text().trim().is_empty();
    let tag = if names_row { "th" } else { "td" };
    tagged(tag, side(align), content)
        .attr("scope", names_row.then_some("row"))
        .attr("colspan", span)
        .into_any()
}

/// A box that scrolls sideways; the keyboard must reach it.
fn scrolling(name: String, content: El) -> AnyView {
    tagged("div", "gulung", content)
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-labelledby", name)
        .into_any()
}

/// A computed figure leads to its making.
fn computed(at: HasilRef, text: &Phrase, document: &Document, session: Session) -> AnyView {
    let id = address::hasil_id(document, at);
    let text = phrase(text);
    let show = move |_| {
        session.inspector.set(Some(true));
        session.inspect(Place::Hasil(at));
    };
    button("hasil", text, show).attr("data-cell", id).into_any()
}

const fn side(align: Align) -> &'static str {
    match align {
        Align::Left => "kata",
        Align::Right => "angka",
    }
}

fn chart(chart: &Chart, document: &Document, session: Session) -> Vec<AnyView> {
    let equal = table(&chart.table, document, session);
    let words = format!("Angka {} sebagai tabel", chart.number.to_lowercase());
    let equal = tagged("details", "tabel-grafik", el("summary").child(words)).children(equal);
    vec![drawing(chart, Vec::new()).into_any(), equal.into_any()]
}

/// A chart without its table, and what lies over it.
pub fn drawing(chart: &Chart, over: Vec<El>) -> El {
    let id = chart.number.to_lowercase().replace(' ', "-");
    let (name, about) = (format!("{id}-nama"), format!("{id}-uraian"));
    let both = format!("{name} {about}");
    let shapes = chart.shapes.iter().flat_map(shape).chain(over);
    let notes = chart
        .notes
        .iter()
        .map(|note| tagged("p", "petunjuk", phrase(note)));
    let drawing = svg("svg")
        .attr("viewBox", format!("0 0 {} {}", chart.width, chart.height))
        .attr("role", "img")
        .attr("aria-labelledby", both)
        .child(
            svg("title")
                .attr("id", name.clone())
                .child(chart.title.clone()),
        )
        .child(
            svg("desc")
                .attr("id", about)
                .child(chart.description.clone()),
        )
        .children(shapes);
    let caption = el("figcaption")
        .child(el("b").child(format!("{}. ", chart.number)))
        .child(chart.title.clone());
    tagged("figure", "grafik", caption)
        .child(scrolling(name, drawing))
        .children(notes)
}

fn shape(shape: &Shape) -> Vec<El> {
    match shape {
        Shape::Rect { x, y, w, h, class } => vec![
            svg("rect")
                .attr("class", *class)
                .attr("x", *x)
                .attr("y", *y)
                .attr("width", *w)
                .attr("height", *h),
        ],
        Shape::Line {
            x1,
            y1,
            x2,
            y2,
            class,
        } => vec![
            svg("line")
                .attr("class", *class)
                .attr("x1", *x1)
                .attr("y1", *y1)
                .attr("x2", *x2)
                .attr("y2", *y2),
        ],
        Shape::Text {
            x,
            y,
            anchor,
            class,
            text,
        } => vec![
            svg("text")
                .attr("class", *class)
                .attr("x", *x)
                .attr("y", *y)
                .attr("text-anchor", anchor.id())
                .child(text.text.clone()),
        ],
        Shape::Break { x, y, h } => {
            let [gap, edges] = break_paths(*x, *y, *h);
            let path =
                |class: &'static str, d: String| svg("path").attr("class", class).attr("d", d);
            vec![path("gap", gap), path("edges", edges)]
        }
    }
}
