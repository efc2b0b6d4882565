//! What the tables of the page are made of: the box that scrolls, heads of rows, figures.

use leptos::prelude::*;

use crate::domain::outcome::Sel;
use crate::text::varian as kata;
use crate::ui::kit::el::{El, el, tagged};

/// A table that scrolls sideways in its box.
pub fn grid(
    name: &'static str,
    first: &'static str,
    side: &'static str,
    columns: Vec<String>,
    rows: Vec<El>,
) -> El {
    let columns = columns.into_iter().map(|words| tagged("th", side, words));
    let head = std::iter::once(el("th").child(first)).chain(columns);
    let head = head.map(|cell| cell.attr("scope", "col"));
    let table = tagged(
        "table",
        "laporan varian",
        el("caption").child(el("b").child(name)),
    )
    .child(el("thead").child(el("tr").children(head)))
    .child(el("tbody").children(rows));
    tagged("div", "gulung", table)
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", name)
}

/// The head of a row.
pub fn row_head(words: impl IntoAny) -> El {
    el("th").attr("scope", "row").child(words)
}

/// A figure, or what stands in its place.
pub fn figure(words: String, there: bool) -> El {
    tagged("td", if there { "angka" } else { "angka tiada" }, words)
}

/// A capaian, or why there is none.
pub fn capaian(sel: Option<&Sel>) -> El {
    figure(kata::capaian(sel), sel.is_some_and(|sel| sel.nilai.ada()))
}
