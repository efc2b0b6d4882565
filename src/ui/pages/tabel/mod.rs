//! The office's own tables: the list of them, a new one, and templates to start from.

mod kisi;
pub mod satu;

use leptos::prelude::*;

use crate::domain::document::{Document, RowId};
use crate::domain::field::{Field, RowKind};
use crate::state::route::Page;
use crate::state::session::Session;
use crate::state::tabel::{self, Filling, Meja, TEMPLAT, Templat};
use crate::state::workspace::Workspace;
use crate::text;
use crate::ui::frame::nav::address;
use crate::ui::kit::el::{El, button, el, live, opening, tagged};

/// The page of all tables.
#[component]
pub fn DaftarTabel() -> impl IntoView {
    let meja = Meja::here();
    let words = "Tabel rancangan sendiri untuk laporan: kolom teks, angka, uang, persen, dan kolom yang dihitung dengan rumus.";
    let mut page = opening("Tabel lain", words);
    let new = button("tombol utama", "Tabel baru", move |_| meja.create());
    page.push(tagged("div", "deret", new.attr("data-uji", "tabel-baru").writes()).into_any());
    page.push(view! { <Daftar/> }.into_any());
    page.push(el("h2").child("Dari templat").into_any());
    let words = "Dengan data contoh untuk melihat cara kerjanya, tanpa angka untuk diisi sendiri, atau kosong dengan rumusnya saja.";
    page.push(tagged("p", "petunjuk", words).into_any());
    let templates = TEMPLAT.iter().map(|of| template(of, meja));
    let templates = el("ul").attr("class", "draf").children(templates);
    page.push(templates.into_any());
    page
}

/// The tables of the document, each leading to its page.
#[component]
fn Daftar() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let session = expect_context::<Session>();
    let tables = Memo::new(move |_| workspace.document().with(tables));
    live(move || {
        let tables = tables.get();
        if tables.is_empty() {
            let words = "Belum ada tabel. Mulai dari tabel baru, atau dari templat di bawah ini.";
            return tagged("p", "petunjuk", words);
        }
        let line = |(id, name, rows): (RowId, String, usize)| {
            let link = el("a")
                .live("href", move || address(session, Page::Tabel(Some(id))))
                .attr("data-uji", "tabel")
                .child(el("bdi").child(name));
            let name = tagged("div", "draf-nama", link);
            el("li").child(name.child(tagged("p", "petunjuk", format!("{rows} baris"))))
        };
        el("ul")
            .attr("class", "draf")
            .children(tables.into_iter().map(line))
    })
}

/// Id, name and number of rows of each table.
fn tables(document: &Document) -> Vec<(RowId, String, usize)> {
    let tables = document.of_kind(RowKind::Tabel);
    let line = |row: &std::sync::Arc<crate::domain::document::Row>| {
        let rows = tabel::scope(row.id).rows(document).count();
        (row.id, text::row_name(document, row.id), rows)
    };
    tables.map(line).collect()
}

fn template(of: &'static Templat, meja: Meja) -> El {
    let take = |words: &'static str, filling: Filling| {
        button("tombol kecil", words, move |_| {
            meja.create_from(of, filling)
        })
        .attr("aria-label", format!("{words}: {}", of.title))
        .writes()
    };
    let about = tagged("div", "draf-nama", el("strong").child(of.title))
        .child(tagged("p", "petunjuk", of.about));
    let with_data = take("Dengan data contoh", Filling::Lengkap);
    let empty = take("Kosong", Filling::Kosong);
    let names = take("Tanpa angka", Filling::TanpaAngka);
    let buttons = tagged(
        "div",
        "deret",
        with_data.attr("data-uji", format!("templat-{}", of.id)),
    );
    let empty = empty.attr("data-uji", format!("templat-kosong-{}", of.id));
    el("li")
        .child(about)
        .child(buttons.child(names).child(empty))
}

/// The title of a table as a heading.
fn name_of(document: &Document, tabel: RowId) -> Option<String> {
    let row = document
        .row(tabel)
        .filter(|row| row.kind == RowKind::Tabel)?;
    let name = row.text(Field::Uraian).trim();
    Some(if name.is_empty() {
        "Tabel tanpa judul".into()
    } else {
        name.to_string()
    })
}
