//! Blocks of the report on screen: the same figures, tables and charts that the file shows, with every computed figure
//! leading to its making.

use leptos::prelude::*;
use leptos::svg;

use super::math::Formula;
use crate::domain::address;
use crate::domain::document::Document;
use crate::domain::outcome::{HasilRef, Place};
use crate::report::chart::{Chart, Shape, break_paths};
use crate::report::model::{Align, Block, Cell, Content, Figure, Mark, Origin, Phrase, Table};
use crate::state::session::Session;

/// One block. Workings and signatures stand only in the file.
pub fn block_view(block: &Block, document: &Document, session: Session) -> AnyView {
    match block {
        Block::Heading { label, text, .. } => {
            view! { <h3>{format!("{label} {}", text.text)}</h3> }.into_any()
        }
        Block::Paragraph(text) => {
            view! { <p class="ringkas" data-uji="ringkas">{phrase(text)}</p> }.into_any()
        }
        Block::Details(list) => list
            .iter()
            .map(|(name, value)| view! { <p><strong>{phrase(name)}</strong>" "{phrase(value)}</p> })
            .collect_view()
            .into_any(),
        Block::Figures(list) => figures(list, document, session).into_any(),
        Block::Table(of) => table(of, document, session).into_any(),
        Block::Chart(of) => chart(of, document, session).into_any(),
        Block::Working(_) | Block::Signature(_) => ().into_any(),
    }
}

fn phrase(phrase: &Phrase) -> AnyView {
    // Typed text may run from right to left; it must not turn what stands beside it.
    if phrase.typed {
        view! { <bdi>{phrase.text.clone()}</bdi> }.into_any()
    } else {
        phrase.text.clone().into_any()
    }
}

fn figures(list: &[Figure], document: &Document, session: Session) -> impl IntoView + use<> {
    let figures = list
        .iter()
        .map(|figure| {
            let value = Phrase::own(&figure.value);
            let value = match figure.origin {
                Some(at) => computed(at, &value, document, session),
                None => phrase(&value),
            };
            view! {
                <div class="angka-utama">
                    <dt>{figure.label.clone()}</dt>
                    <dd><strong>{value}</strong><span>{figure.note.clone()}</span></dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="deret-angka">{figures}</dl> }
}

fn table(table: &Table, document: &Document, session: Session) -> impl IntoView + use<> {
    let id = table.number.to_lowercase().replace(' ', "-");
    let head = table
        .columns
        .iter()
        .map(
            |column| view! { <th scope="col" class=side(column.align)>{column.label.clone()}</th> },
        )
        .collect_view();
    let body = table
        .rows
        .iter()
        .map(|row| {
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
                .collect_view();
            view! { <tr class=class>{cells}</tr> }
        })
        .collect_view();
    let notes = table
        .notes
        .iter()
        .chain(&table.source)
        .map(|note| view! { <p class="petunjuk">{phrase(note)}</p> })
        .collect_view();
    view! {
        <div class="gulung" tabindex="0" role="region" aria-labelledby=id.clone()>
            <table class="laporan">
                <caption id=id.clone()><b>{format!("{}. ", table.number)}</b>{phrase(&table.caption)}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{body}</tbody>
            </table>
        </div>
        {notes}
    }
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
        Content::Math(math) => view! { <Formula math=math.clone()/> }.into_any(),
    };
    let span = (cell.span > 1).then(|| cell.span.to_string());
    let class = side(align);
    if names_row {
        view! { <th scope="row" class=class colspan=span>{content}</th> }.into_any()
    } else {
        view! { <td class=class colspan=span>{content}</td> }.into_any()
    }
}

/// A computed figure leads to its making.
fn computed(at: HasilRef, text: &Phrase, document: &Document, session: Session) -> AnyView {
    let id = address::hasil_id(document, at);
    let text = phrase(text);
    view! {
        <button type="button" class="hasil" data-cell=id on:click=move |_| {
            session.inspector.set(Some(true));
            session.inspect(Place::Hasil(at));
        }>{text}</button>
    }
    .into_any()
}

const fn side(align: Align) -> &'static str {
    match align {
        Align::Left => "kata",
        Align::Right => "angka",
    }
}

fn chart(chart: &Chart, document: &Document, session: Session) -> impl IntoView + use<> {
    let id = chart.number.to_lowercase().replace(' ', "-");
    let (name, about) = (format!("{id}-nama"), format!("{id}-uraian"));
    let both = format!("{name} {about}");
    let shapes = chart.shapes.iter().map(shape).collect_view();
    let notes = chart
        .notes
        .iter()
        .map(|note| view! { <p class="petunjuk">{phrase(note)}</p> })
        .collect_view();
    let equal = table(&chart.table, document, session);
    view! {
        <figure class="grafik">
            <figcaption><b>{format!("{}. ", chart.number)}</b>{chart.title.clone()}</figcaption>
            <div class="gulung" tabindex="0" role="region" aria-labelledby=name.clone()>
                <svg viewBox=format!("0 0 {} {}", chart.width, chart.height) role="img"
                    aria-labelledby=both>
                    <title id=name.clone()>{chart.title.clone()}</title>
                    <desc id=about>{chart.description.clone()}</desc>
                    {shapes}
                </svg>
            </div>
            {notes}
        </figure>
        <details class="tabel-grafik">
            <summary>{format!("Angka {} sebagai tabel", chart.number.to_lowercase())}</summary>
            {equal}
        </details>
    }
}

fn shape(shape: &Shape) -> AnyView {
    match shape {
        Shape::Rect { x, y, w, h, class } => svg::rect()
            .class(*class)
            .attr("x", *x)
            .attr("y", *y)
            .attr("width", *w)
            .attr("height", *h)
            .into_any(),
        Shape::Line {
            x1,
            y1,
            x2,
            y2,
            class,
        } => svg::line()
            .class(*class)
            .attr("x1", *x1)
            .attr("y1", *y1)
            .attr("x2", *x2)
            .attr("y2", *y2)
            .into_any(),
        Shape::Text {
            x,
            y,
            anchor,
            class,
            text,
        } => svg::text()
            .class(*class)
            .attr("x", *x)
            .attr("y", *y)
            .attr("text-anchor", anchor.id())
            .child(text.text.clone())
            .into_any(),
        Shape::Break { x, y, h } => {
            let [gap, edges] = break_paths(*x, *y, *h);
            (
                svg::path().class("gap").attr("d", gap),
                svg::path().class("edges").attr("d", edges),
            )
                .into_any()
        }
    }
}
