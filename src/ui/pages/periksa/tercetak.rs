//! Every figure that is recorded as printed, to be read and mended in one table.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::document::{Document, Row};
use crate::domain::field::{Field, RowKind};
use crate::domain::outline::Scope;
use crate::state::workspace::Workspace;
use crate::ui::frame::table::{Filter, Keep, SectionTable, Table, read, typed};
use crate::ui::kit::el::{el, live_text, perhaps, tagged};
use crate::ui::kit::grid::CardPlace::{Main, Title};

static TABLE: Table = Table::typing(
    "Angka tercetak",
    Scope::CETAKAN,
    &[
        read(Field::Angka, 320, Title),
        typed(Field::DicetakDi, 200, Main),
        typed(Field::Tercetak, 160, Main),
    ],
);

/// The table, folded away until it is asked for.
#[component]
pub(super) fn AngkaTercetak() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let open = RwSignal::new(false);
    let count = Memo::new(move |_| {
        workspace.document().with(|document| {
            let rows = document.of_kind(RowKind::Cetakan);
            rows.filter(|row| !row.is_blank(Field::Tercetak)).count()
        })
    });
    let words = move || format!("Angka tercetak ({})", count.get());
    let table = move || {
        let says = |_: &Document, row: &Row| !row.is_blank(Field::Tercetak);
        let filter = Filter::new(move || Some(Arc::new(says) as Keep));
        let hint = "Teks persis seperti dalam laporan, dan tempatnya bila bukan di tabel asal angka itu. Kosongkan teks untuk \
            menghapus catatannya.";
        open.get().then(|| {
            vec![
                tagged("p", "petunjuk", hint).into_any(),
                tagged(
                    "div",
                    "kisi-kecil",
                    view! { <SectionTable table=&TABLE filter/> },
                )
                .into_any(),
            ]
        })
    };
    tagged("details", "lipat", el("summary").child(live_text(words)))
        .attr("data-uji", "angka-tercetak")
        // Drawn once it is opened, and kept.
        .on("toggle", move |_| open.set(true))
        .child(perhaps(table))
}
