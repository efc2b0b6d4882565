//! Running text on screen: how it will look with its figures put in, the references that can be put into it, and
//! sentences that are offered for it.

use leptos::prelude::*;

use super::blocks::block_view;
use crate::domain::document::{CellRef, Document, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::Place;
use crate::report::model::{Block, Phrase};
use crate::state::history::Change;
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::ui::frame::form::DocumentField;
use crate::ui::kit::el::{El, button, el, insert_at_caret, live, tagged};

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
    let shown = move || {
        let outcome = workspace.outcome();
        let text = outcome.document.text(at);
        let blocks = blocks(text);
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
        live(move || shown().map(El::into_any).unwrap_or_else(|| ().into_any())),
    ]
}

/// The text in paragraphs; figures and lists come with the report's own reading of it.
fn blocks(text: &str) -> Vec<Block> {
    let paragraphs = text.split("\n\n").map(str::trim);
    let paragraphs = paragraphs.filter(|text| !text.is_empty());
    paragraphs
        .map(|text| Block::Paragraph(Phrase::typed(text)))
        .collect()
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
        Some(Place::Cell(at)) if matches!(at.field, field if is_narrative(field)) => Some(at),
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
        .live("disabled", move || target().is_none());
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
pub fn put_in(workspace: Workspace, at: CellRef, piece: &str) {
    let found = workspace.document().with_untracked(|document| {
        let row = document.row(at.row)?;
        let id = crate::domain::address::field_id(row.kind, at);
        Some(insert_at_caret(&id, row.text(at.field), piece))
    });
    if let Some(text) = found {
        let edit = crate::domain::edit::Edit::set(at, text);
        workspace.edit(Change::act("sisipkan").at(at), edit);
    }
}

/// Whether a field holds running text with references.
const fn is_narrative(field: Field) -> bool {
    matches!(field.kind(), crate::domain::field::FieldKind::LongText)
}

/// What a reference may name: name in the reference, word.
fn places(document: &Document) -> Vec<(String, String)> {
    let named = |kind: RowKind| {
        document.of_kind(kind).enumerate().map(move |(at, row)| {
            let code = row.text(Field::Kode).trim();
            let word = format!("{}. {}", at + 1, row.text(Field::Uraian).trim());
            let own = !code.is_empty() && !code.contains(char::is_whitespace);
            match own {
                true => (code.to_string(), word),
                false => (format!("#{}", row.id.0), word),
            }
        })
    };
    let totals = [
        ("rekap", "Seluruh indikator"),
        ("total_apbd", "Jumlah belanja APBD"),
        ("total", "Jumlah seluruh sumber dana"),
    ];
    let totals = totals.map(|(id, word)| (id.to_string(), word.to_string()));
    named(RowKind::Indikator)
        .chain(totals)
        .chain(named(RowKind::Program))
        .collect()
}

/// Sentences that follow from the numbers of a sasaran, each to be taken or left.
pub fn offered(sasaran: RowId, sentences: Vec<String>) -> Option<El> {
    let workspace = expect_context::<Workspace>();
    if sentences.is_empty() {
        return None;
    }
    let at = CellRef::new(sasaran, Field::Narasi);
    let line = |sentence: String| {
        let words = sentence.clone();
        let take = move |_| put_in(workspace, at, &sentence);
        el("li")
            .child(words)
            .child(" ")
            .child(button("tombol kecil", "Pakai", take).attr("data-uji", "pakai-kalimat"))
    };
    let list = el("ul").children(sentences.into_iter().map(line));
    let head = el("summary").child("Kalimat yang ditawarkan");
    Some(tagged("details", "lipat", head).child(list))
}
