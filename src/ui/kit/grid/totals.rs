//! A row of totals for the footer of a grid: its figures stand under their columns, also when the
//! table is scrolled sideways or shown as cards. It adds nothing up.

use std::sync::Arc;

use leptos::prelude::*;

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
    move || {
        let (columns, first) = (columns.get(), first.get());
        // The label stays in view with the frozen columns; wider, it would cover figures.
        let frozen = columns.iter().take_while(|column| column.frozen).count();
        let label_span = if frozen > 0 { frozen.min(first) } else { first };
        let rest = first - label_span;
        let filler = (rest > 0).then(|| {
            view! {
                <td
                    role="gridcell"
                    class="grid-blank card-hidden"
                    colspan=rest
                    aria-colindex=label_span + 2
                ></td>
            }
        });
        let cells: Vec<_> = (first..columns.len())
            .map(|place| figure(&columns, place, total))
            .collect();
        view! {
            <tr role="row" class="grid-totals">
                <th role="rowheader" scope="row" aria-colindex="1" colspan=label_span + 1>
                    {label}
                </th>
                {filler}
                {cells}
            </tr>
        }
    }
}

fn figure(
    columns: &[GridColumn],
    place: usize,
    total: Callback<ColKey, GridCell>,
) -> impl IntoView + use<> {
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
    view! {
        <td
            role="gridcell"
            class=class
            style:left=left.map(cell::left_of)
            aria-readonly="true"
            aria-colindex=place + 2
            aria-label=name
            data-cell=id
            data-label=column.label.clone()
        >
            <span class="grid-figure">{move || data.with(|cell| cell.text().to_owned())}</span>
        </td>
    }
}
