//! Running text on screen: how it will look with its figures put in, the references that can be put into it, and
//! sentences that are offered for it.

use leptos::prelude::*;

use super::blocks::block_view;
use crate::domain::address::field_id;
use crate::domain::document::{CellRef, Document};
use crate::domain::edit::Edit;
use crate::domain::field::{Field, FieldKind, RowKind};
use crate::domain::outcome::Place;
use crate::domain::rujukan::Pencari;
use crate::report::model;
use crate::state::history::Change;
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::text::narasi as text;
use crate::ui::frame::form::DocumentField;
use crate::ui::kit::el::{El, button, el, insert_at_caret, live, perhaps, tagged};

/// The figures that are most wanted in a sentence: name in the reference, word.
const FIGURES: [(&str, &str); 13] = [
    ("capaian", "Capaian"),
    ("target", "Target"),
    ("realisasi", "Realisasi"),
    ("kategori", "Kategori"),
    ("realisasi_lalu", "Realisasi tahun lalu"),
    ("pertumbuhan", "Pertumbuhan"),
    ("selisih_capaian", "Selisih capaian"),
    ("capaian_renstra", "Capaian akhir Renstra"),
    ("rerata", "Rata-rata capaian"),
    ("pagu", "Pagu"),
    ("jumlah_realisasi_anggaran", "Realisasi anggaran"),
    ("serapan", "Serapan"),
    ("ei", "E/I"),
];

/// A field for running text with the text as it will look.
#[component]
pub fn NarrativeField(
    /// Kind of the row.
    kind: RowKind,
    /// The cell.
    at: CellRef,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let session = expect_context::<Session>();
    let sentences = Memo::new(move |_| text::tawaran(&workspace.outcome(), at));
    let shown = move || {
        let outcome = workspace.outcome();
        let text = outcome.document.text(at);
        let blocks = model::narasi(&outcome, text);
        let blocks = blocks
            .iter()
            .map(|block| block_view(block, &outcome.document, session));
        let any = !text.trim().is_empty();
        any.then(|| {
            el("div")
                .attr("class", "jadinya")
                .attr("data-uji", "jadinya")
                .children(blocks)
        })
    };
    vec![
        view! { <DocumentField kind at/> }.into_any(),
        perhaps(shown),
        perhaps(move || offered(workspace, at, &sentences.get())),
    ]
}

/// Puts a reference into the text that was typed in last.
#[component]
pub fn ReferencePicker() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let session = expect_context::<Session>();
    let figure = RwSignal::new(FIGURES[0].0.to_string());
    let place = RwSignal::new(String::new());
    let places = Memo::new(move |_| workspace.document().with(places));
    let chosen = move || {
        let place = place.get();
        let first = || places.with(|all| all.first().map(|(id, _)| id.clone()));
        let known = places.with(|all| all.iter().any(|(id, _)| *id == place));
        if known { Some(place) } else { first() }
    };
    let reference = move || chosen().map(|place| format!("{{{}:{place}}}", figure.get()));
    let figures = FIGURES
        .iter()
        .map(|(id, word)| el("option").attr("value", *id).child(*word));
    let figures = el("select")
        .attr("class", "isian")
        .attr("data-uji", "rujukan-angka")
        .children(figures)
        .on("change", move |event| {
            figure.set(event_target_value(&event))
        });
    let options = move || {
        let option = |(id, word): (String, String)| el("option").attr("value", id).child(word);
        places.get().into_iter().map(option).collect::<Vec<_>>()
    };
    let from = el("select")
        .attr("class", "isian")
        .attr("data-uji", "rujukan-tempat")
        .child(live(options))
        .on("change", move |event| place.set(event_target_value(&event)));
    let target = move || match session.selected.get() {
        Some(Place::Cell(at)) if is_narrative(at.field) => Some(at),
        _ => None,
    };
    let put = move |_| {
        let (Some(at), Some(reference)) = (untrack(target), untrack(reference)) else {
            return;
        };
        put_in(workspace, at, &reference);
    };
    let put = button("tombol", "Sisipkan", put)
        .attr("data-uji", "sisipkan")
        .writes_unless(move || target().is_none());
    let shown = live(move || tagged("code", "rujukan", reference().unwrap_or_default()));
    el("div")
        .attr("class", "deret alat rujukan-alat")
        .attr("role", "group")
        .attr("aria-label", "Sisipkan angka")
        .child(tagged("label", "centang", "Angka ").child(figures))
        .child(tagged("label", "centang", "dari ").child(from))
        .child(put)
        .child(shown)
}

/// Writes a piece where the caret of a field stands, as a step of its own.
fn put_in(workspace: Workspace, at: CellRef, piece: &str) {
    let found = workspace.document().with_untracked(|document| {
        let row = document.row(at.row)?;
        let id = field_id(row.kind, at);
        Some(insert_at_caret(&id, row.text(at.field), piece))
    });
    if let Some(text) = found {
        let edit = Edit::set(at, text);
        workspace.edit(Change::act("sisipkan").at(at), edit);
    }
}

/// Whether a field holds running text with references.
const fn is_narrative(field: Field) -> bool {
    matches!(field.kind(), FieldKind::LongText)
}

/// What a reference may name: name in the reference, word.
fn places(document: &Document) -> Vec<(String, String)> {
    let search = Pencari::new(document);
    let named = |kind: RowKind| {
        let rows = document.of_kind(kind).enumerate();
        rows.map(|(at, row)| {
            let word = format!("{}. {}", at + 1, row.text(Field::Uraian).trim());
            (search.tempat(row), word)
        })
        .collect::<Vec<_>>()
    };
    let totals = [
        ("rekap", "Seluruh indikator"),
        ("total_apbd", "Jumlah belanja APBD"),
        ("total", "Jumlah seluruh sumber dana"),
    ];
    let totals = totals.map(|(id, word)| (id.to_string(), word.to_string()));
    let mut all = named(RowKind::Indikator);
    all.extend(totals);
    all.extend(named(RowKind::Program));
    all
}

/// Sentences that follow from the numbers, each to be taken or left.
fn offered(workspace: Workspace, at: CellRef, sentences: &[String]) -> Option<El> {
    if sentences.is_empty() {
        return None;
    }
    let line = |sentence: &String| {
        let piece = sentence.clone();
        let take = move |_| {
            let before = workspace.text(at);
            let gap = match before.trim().is_empty() {
                true => "",
                false => " ",
            };
            put_in(workspace, at, &format!("{gap}{piece}"));
        };
        let button = button("tombol kecil", "Pakai", take)
            .attr("data-uji", "pakai-kalimat")
            .writes();
        // As it will read; what is put in keeps its references.
        let read = text::dibaca(&untrack(|| workspace.outcome()), sentence);
        el("li").child(read).child(" ").child(button)
    };
    let list = el("ul").children(sentences.iter().map(line));
    let head = format!("Kalimat yang ditawarkan ({})", sentences.len());
    Some(tagged("details", "lipat tawaran", el("summary").child(head)).child(list))
}
