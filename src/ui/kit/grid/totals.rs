//! A row of totals for the footer of a grid: its figures stand under their columns, also when the
//! table is scrolled sideways or shown as cards. It adds nothing up.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::el::{El, el, live, live_text, tagged};
use super::cell;
use super::model::{CardPlace, ColKey, GridCell, GridColumn};

/// A row of totals.
#[component]
pub fn GridTotals(
    /// Shown at the left, over the columns before the first figure.
    #[prop(into)]
    label: Signal<String>,
    /// The columns of the grid.
    #[prop(into)]
    columns: Signal<Arc<Vec<GridColumn>>>,
    /// The total under a column: `GridCell::Value`, or `Blank` for none. May read signals.
    total: Callback<ColKey, GridCell>,
) -> impl IntoView {
    let columns = Memo::new(move |_| columns.get());
    // Which columns have a total seldom changes; the figures do at each key.
    let first = Memo::new(move |_| {
        let columns = columns.get();
        columns
            .iter()
            .position(|column| total.run(column.key) != GridCell::Blank)
            .unwrap_or(columns.len())
    });
    live(move || {
        let (columns, first) = (columns.get(), first.get());
        // The label stays in view with the frozen columns; wider, it would cover figures.
        let frozen = columns.iter().take_while(|column| column.frozen).count();
        let label_span = if frozen > 0 { frozen.min(first) } else { first };
        let rest = first - label_span;
        let filler = (rest > 0).then(|| {
            el("td")
                .attr("role", "gridcell")
                .attr("class", "grid-blank card-hidden")
                .attr("colspan", rest)
                .attr("aria-colindex", label_span + 2)
        });
        let cells = (first..columns.len()).map(|place| figure(&columns, place, total));
        let header = el("th")
            .attr("role", "rowheader")
            .attr("scope", "row")
            .attr("aria-colindex", "1")
            .attr("colspan", label_span + 1)
            .child(live_text(move || label.get()));
        tagged("tr", "grid-totals", header)
            .attr("role", "row")
            .children(filler)
            .children(cells)
    })
}

fn figure(columns: &[GridColumn], place: usize, total: Callback<ColKey, GridCell>) -> El {
    let column = &columns[place];
    let key = column.key;
    let data = Memo::new(move |_| total.run(key));
    let left = cell::frozen_left(columns, place);
    let card = cell::card_class(column.card);
    // A total is worth its line on a card even where the figures of the rows are not.
    let card = if column.card == CardPlace::Hidden {
        "card-detail"
    } else {
        card
    };
    let class = move || {
        let frozen = if left.is_some() { " grid-frozen" } else { "" };
        data.with(|cell| match cell {
            GridCell::Value { tone, .. } => {
                format!("grid-value grid-computed {card}{frozen} {tone}")
            }
            _ => format!("grid-blank card-hidden{frozen}"),
        })
    };
    let id = move || {
        data.with(|cell| match cell {
            GridCell::Value { id, .. } => Some(id.clone()),
            _ => None,
        })
    };
    let name = move || {
        data.with(|cell| match cell {
            GridCell::Value { label, text, .. } => Some(format!("{label}: {text}")),
            _ => None,
        })
    };
    let text = live_text(move || data.with(|cell| cell.text().to_owned()));
    el("td")
        .attr("role", "gridcell")
        .live("class", class)
        .style("left", left.map(cell::left_of))
        .attr("aria-readonly", "true")
        .attr("aria-colindex", place + 2)
        .live("aria-label", name)
        .live("data-cell", id)
        .attr("data-label", column.label.clone())
        .child(tagged("span", "grid-figure", text))
}
