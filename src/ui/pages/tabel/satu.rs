//! One table of the office's own: its heading, its rows, how they are sorted and filtered, its columns and inputs.

use std::sync::Arc;

use leptos::prelude::*;

use super::kisi::{self, Asked};
use super::name_of;
use crate::domain::document::{CellRef, Document, Row, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::Hasil;
use crate::report::chart;
use crate::report::model::Block;
use crate::state::route::Page;
use crate::state::session::Session;
use crate::state::tabel::{self, Meja, Order, Siap};
use crate::state::workspace::Workspace;
use crate::text;
use crate::ui::frame::blocks::block_view;
use crate::ui::frame::form::DocumentField;
use crate::ui::frame::nav::address;
use crate::ui::frame::table::{Filter, Keep, SectionTable, Shown, Shows, Table};
use crate::ui::frame::toolbar::RowTools;
use crate::ui::kit::el::{El, button, el, live, live_text, perhaps, tagged};
use crate::ui::kit::grid::GridSelection;

/// Field, hint, what an empty choice means.
const HEADING: [(Field, &str, &str); 7] = [
    (Field::Uraian, "", ""),
    (
        Field::NamaBaris,
        "Judul kolom pertama, misalnya Kabupaten/kota.",
        "",
    ),
    (
        Field::Satuan,
        "Berlaku bagi semua baris dan kolom tanpa satuan sendiri.",
        "",
    ),
    (Field::Grafik, "", "Tanpa grafik (bawaan)"),
    (Field::Letak, "", "Lampiran (bawaan)"),
    (Field::SumberData, "Dicetak di bawah tabel.", ""),
    (Field::Catatan, "", ""),
];

/// The page of a table.
#[component]
pub fn SatuTabel(
    /// Which one.
    tabel: RowId,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let session = expect_context::<Session>();
    let there = Memo::new(move |_| workspace.document().with(|d| name_of(d, tabel).is_some()));
    let back = move || {
        let link = el("a").live("href", move || address(session, Page::Tabel(None)));
        tagged("p", "remah", link.child("Semua tabel"))
    };
    live(move || {
        if there.get() {
            vec![back().into_any(), view! { <Isi tabel/> }.into_any()]
        } else {
            let gone = "Tabel ini tidak ada lagi. Urungkan mengembalikannya.";
            let title = el("h1").child("Tabel lain").into_any();
            vec![title, el("p").child(gone).into_any(), back().into_any()]
        }
    })
}

#[component]
fn Isi(tabel: RowId) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let title = move || {
        let name = |document: &_| name_of(document, tabel).unwrap_or_default();
        workspace.document().with(name)
    };
    let untitled = workspace.document().with_untracked(|document| {
        document
            .row(tabel)
            .is_some_and(|row| row.is_blank(Field::Uraian))
    });
    let heading = HEADING.into_iter().map(|(field, hint, empty)| {
        let at = CellRef::new(tabel, field);
        view! { <DocumentField kind=RowKind::Tabel at hint empty/> }
    });
    let heading = el("details")
        .attr("class", "lipat")
        .attr("open", untitled)
        .child(el("summary").child("Judul, satuan, grafik, dan letak dalam laporan"))
        .child(el("div").attr("class", "formulir dua").children(heading));
    vec![
        el("h1").child(el("bdi").child(live_text(title))).into_any(),
        heading.into_any(),
        view! { <Baris tabel/> }.into_any(),
        view! { <Grafik tabel/> }.into_any(),
        view! { <Kolom tabel/> }.into_any(),
        view! { <Masukan tabel/> }.into_any(),
        closing(tabel).into_any(),
    ]
}

/// The rows with their tools.
#[component]
fn Baris(tabel: RowId) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let selection = RwSignal::new(None);
    let asked = RwSignal::new(Asked::default());
    let wanted = RwSignal::new(String::new());
    let table = Memo::new(move |_| {
        let of = |document: &_| Arc::new(kisi::rows(document, tabel, asked.get()));
        workspace.document().with(of)
    });
    let filter = Filter::new(move || {
        let part = wanted.get().trim().to_lowercase();
        (!part.is_empty()).then(|| {
            let holds = move |_: &Document, row: &Row| {
                let mut texts = row.filled();
                texts.any(|(_, text)| text.to_lowercase().contains(&part))
            };
            Arc::new(holds) as Keep
        })
    });
    let scope = tabel::scope(tabel);
    let rows = view! { <RowTools scope kinds=&[RowKind::BarisTabel] selection filter/> };
    vec![
        tagged("div", "alat-tabel", rows)
            .child(filtering(wanted))
            .into_any(),
        tagged("div", "alat-tabel", sorting(tabel, table, selection))
            .child(asking(tabel, asked))
            .into_any(),
        view! { <SectionTable table selection filter/> }.into_any(),
    ]
}

/// The chart that the table asks for.
#[component]
fn Grafik(
    /// Which table.
    tabel: RowId,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let session = expect_context::<Session>();
    perhaps(move || {
        let outcome = workspace.outcome();
        let chart = chart::tabel(&outcome.document, &outcome, tabel)?;
        Some(block_view(&Block::Chart(chart), &outcome.document, session))
    })
}

/// Sorts by the column of the active cell.
fn sorting(
    tabel: RowId,
    table: Memo<Arc<Table>>,
    selection: RwSignal<Option<GridSelection>>,
) -> El {
    let meja = Meja::here();
    let by = move || {
        let at = selection.get()?.anchor;
        table.with(
            |table| match table.columns.get(usize::from(at.col))?.shows {
                Shows::Hasil(Hasil::Sel(column)) => Some(Field::Sel(column)),
                shows => shows.field(),
            },
        )
    };
    let sort = |words: &'static str, order: Order, uji: &'static str| {
        let act = move |_| {
            if let Some(by) = untrack(by) {
                meja.sort(tabel, by, order);
            }
        };
        button("tombol kecil", words, act)
            .attr("data-uji", uji)
            .writes_unless(move || by().is_none())
    };
    let active = move || {
        let label =
            |document: &Document| by().map(|by| text::judul_kolom(document, by).into_owned());
        let label = meja.workspace.document().with(label);
        label.map_or_else(
            || "Urutkan menurut kolom terpilih:".to_string(),
            |label| format!("Urutkan menurut {label}:"),
        )
    };
    el("div")
        .attr("class", "deret alat")
        .attr("role", "group")
        .attr("aria-label", "Urutan baris")
        .child(tagged("span", "petunjuk", live_text(active)))
        .child(sort("Naik", Order::Naik, "urut-naik"))
        .child(sort("Turun", Order::Turun, "urut-turun"))
}

/// What the rows that are shown must hold.
fn filtering(wanted: RwSignal<String>) -> El {
    let input = el("input")
        .attr("type", "search")
        .attr("class", "isian saring")
        .attr("autocomplete", "off")
        .attr("data-uji", "saring")
        .live_value(move || wanted.get())
        .on("input", move |event| wanted.set(event_target_value(&event)));
    tagged("label", "centang", "Saring baris ").child(input)
}

/// Which columns of the rows themselves are shown though none of them is used yet.
fn asking(tabel: RowId, asked: RwSignal<Asked>) -> El {
    let workspace = expect_context::<Workspace>();
    let used = Memo::new(move |_| workspace.document().with(|d| kisi::used(d, tabel)));
    let choice = |words: &'static str, uji: &'static str, part: fn(&mut Asked) -> &mut bool| {
        let of = move |mut asked: Asked| *part(&mut asked);
        let input = el("input")
            .attr("type", "checkbox")
            .attr("data-uji", uji)
            .live_checked(move || of(used.get()) || of(asked.get()))
            // What is in use cannot be hidden.
            .live("disabled", move || of(used.get()))
            .on("change", move |_| {
                asked.update(|asked| {
                    let part = part(asked);
                    *part = !*part;
                })
            });
        el("label")
            .attr("class", "centang")
            .child(input)
            .child(words)
    };
    el("div")
        .attr("class", "deret alat")
        .attr("role", "group")
        .attr("aria-label", "Kolom yang ditampilkan")
        .child(tagged("span", "petunjuk", "Tampilkan:"))
        .child(choice("kode", "tampil-kode", |asked| &mut asked.kode))
        .child(choice("satuan baris", "tampil-satuan", |asked| {
            &mut asked.satuan
        }))
        .child(choice("rumus baris", "tampil-rumus", |asked| {
            &mut asked.rumus
        }))
}

/// The columns: their names, kinds and formulas.
#[component]
fn Kolom(tabel: RowId) -> impl IntoView {
    let meja = Meja::here();
    let selection = RwSignal::new(None);
    let scope = tabel::below(tabel, &[RowKind::KolomTabel]);
    let table = kisi::columns(tabel);
    let ready = Siap::ALL.into_iter().map(|ready| {
        button("tombol kecil", ready.label(), move |_| {
            meja.add_computed(tabel, ready)
        })
        .attr("data-uji", format!("siap-{}", ready.id()))
        .writes()
    });
    let ready = el("div")
        .attr("class", "deret alat")
        .attr("role", "group")
        .attr("aria-label", "Kolom dihitung")
        .child(tagged("span", "petunjuk", "Tambah kolom dihitung:"))
        .children(ready);
    let words = "Rumus kolom memakai nama kolom lain dalam kurung siku: [Target] - [Realisasi], jumlah([2013]..[2017]).";
    vec![
        el("h2").child("Kolom").into_any(),
        tagged("p", "petunjuk", words).into_any(),
        view! { <RowTools scope kinds=&[RowKind::KolomTabel] selection/> }.into_any(),
        ready.into_any(),
        tagged(
            "div",
            "kisi-kecil",
            view! { <SectionTable table selection/> },
        )
        .into_any(),
    ]
}

/// The named inputs, folded: few tables have some.
#[component]
fn Masukan(tabel: RowId) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let selection = RwSignal::new(None);
    let scope = tabel::below(tabel, &[RowKind::Peubah]);
    let table = Shown::from(kisi::inputs(tabel));
    let open = RwSignal::new(
        workspace
            .document()
            .with_untracked(|document| scope.rows(document).next().is_some()),
    );
    let words =
        "Angka yang dipakai beberapa rumus, misalnya jumlah penduduk. Rumus menyebut namanya.";
    // A grid that is not shown cannot measure its rows, so it is drawn when it is opened.
    let content = move || {
        if !open.get() {
            return Vec::new();
        }
        let grid = view! { <SectionTable table selection/> };
        vec![
            tagged("p", "petunjuk", words).into_any(),
            view! { <RowTools scope kinds=&[RowKind::Peubah] selection/> }.into_any(),
            tagged("div", "kisi-kecil", grid).into_any(),
        ]
    };
    let toggle = button("tombol kecil", "Masukan bernama", move |_| {
        open.update(|open| *open = !*open)
    })
    .attr("data-uji", "masukan")
    .live(
        "aria-expanded",
        move || if open.get() { "true" } else { "false" },
    );
    vec![
        tagged("p", "deret atas", toggle).into_any(),
        el("div").child(live(content)).into_any(),
    ]
}

/// What is done with the table as a whole.
fn closing(tabel: RowId) -> El {
    let meja = Meja::here();
    let copy = button("tombol kecil", "Gandakan tabel", move |_| {
        meja.duplicate(tabel)
    });
    let remove = button("tombol kecil", "Hapus tabel", move |_| meja.remove(tabel));
    tagged(
        "div",
        "deret atas",
        copy.attr("data-uji", "gandakan-tabel").writes(),
    )
    .child(remove.attr("data-uji", "hapus-tabel").writes())
}
