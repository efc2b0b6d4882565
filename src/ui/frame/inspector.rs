//! The inspector: one panel that says of any cell, typed or computed, what it is, how it came about and what is wrong
//! with it. It stays open while the person walks through a table.

use leptos::prelude::*;

use super::form::DocumentField;
use super::math::Formula;
use crate::domain::document::{CellRef, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::{HasilRef, Place};
use crate::state::history::Change;
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::text::{self, CaraHitung, Suku};

/// The panel at the side, or at the foot on a phone.
#[component]
pub fn Inspector() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let session = expect_context::<Session>();
    let content = move || {
        match session.selected.get() {
        None => view! {
            <p class="petunjuk">"Pilih sel mana pun untuk melihat cara hitung, aturan, dan sumbernya."</p>
        }
        .into_any(),
        Some(Place::Hasil(at)) => view! { <Computed at/> }.into_any(),
        Some(Place::Cell(at)) => view! { <Typed at/> }.into_any(),
    }
    };
    let row = Memo::new(move |_| {
        let id = match session.selected.get()? {
            Place::Cell(at) => at.row,
            Place::Hasil(HasilRef {
                baris: crate::domain::outcome::Baris::Row(id),
                ..
            }) => id,
            Place::Hasil(_) => return None,
        };
        workspace.document().with(|document| {
            document
                .row(id)
                .filter(|row| row.kind == RowKind::Indikator)
                .map(|row| row.id)
        })
    });
    let open = move || session.inspector.get();
    view! {
        <aside class="pemeriksa" class:terbuka=move || open() == Some(true) class:tertutup=move || open() == Some(false)
            aria-labelledby="pemeriksa-judul">
            <div class="pemeriksa-kepala">
                <h2 id="pemeriksa-judul">"Pemeriksa sel"</h2>
                <button type="button" class="tombol kecil polos" on:click=move |_| session.inspector.set(Some(false))>
                    "Tutup"
                </button>
            </div>
            <div class="pemeriksa-isi" data-uji="pemeriksa" tabindex="0" role="region" aria-label="Isi pemeriksa sel">
                {content}
                {move || row.get().map(|id| view! { <Details id/> })}
            </div>
        </aside>
        <button type="button" class="tombol kecil pemeriksa-buka" data-uji="buka-pemeriksa"
            on:click=move |_| session.inspector.set(Some(true))>
            "Pemeriksa sel"
        </button>
    }
}

/// A result with its making.
#[component]
fn Computed(at: HasilRef) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let cara = Memo::new(move |_| text::cara_hitung(&workspace.outcome(), at));
    move || match cara.get() {
        Some(cara) => cara_view(cara).into_any(),
        None => view! { <p class="petunjuk">"Sel ini sudah tidak ada."</p> }.into_any(),
    }
}

/// How a result came about.
pub fn cara_view(cara: CaraHitung) -> impl IntoView {
    let none = cara.alasan.is_some();
    let angka = cara.angka.map(|math| view! { <Formula math/> });
    let terms = (!cara.simbol.is_empty())
        .then(|| view! { <Terms title="Angka yang dimasukkan" terms=cara.simbol/> });
    let members = (!cara.suku.is_empty())
        .then(|| view! { <Terms title="Yang dijumlahkan" terms=cara.suku/> });
    let left_out = (!cara.dikeluarkan.is_empty())
        .then(|| view! { <Terms title="Tidak ikut dihitung" terms=cara.dikeluarkan/> });
    let notes = cara
        .catatan
        .into_iter()
        .map(|note| view! { <p class="catatan">{note}</p> })
        .collect_view();
    view! {
        <p class="pemeriksa-baris">{cara.baris}</p>
        <h3>{cara.judul}</h3>
        <p class="pemeriksa-hasil" class:tiada=none>{cara.hasil}</p>
        {cara.alasan.map(|reason| view! { <p class="pesan">{reason}</p> })}
        {notes}
        <h3>"Cara hitung"</h3>
        <p>{cara.rumus}</p>
        <Formula math=cara.lambang/>
        {angka}
        {terms}
        {members}
        {left_out}
        <h3>"Aturan dan sumber"</h3>
        <p><strong>{cara.dasar}</strong>{if cara.sumber.is_empty() { String::new() } else { format!(": {}", cara.sumber) }}</p>
        <p class="petunjuk">{cara.pembulatan}</p>
    }
}

#[component]
fn Terms(title: &'static str, terms: Vec<Suku>) -> impl IntoView {
    let session = expect_context::<Session>();
    // A sum over thousands of rows is told by its first ones; the table holds them all.
    const SHOWN: usize = 60;
    let more = terms.len().saturating_sub(SHOWN);
    let lines = terms
        .into_iter()
        .take(SHOWN)
        .map(|term| {
            let name = match term.asal {
                Some(place) => view! {
                    <button type="button" class="tautan" on:click=move |_| {
                        session.inspect(place);
                        session.goto.set(Some(place));
                    }>{term.nama}</button>
                }
                .into_any(),
                None => term.nama.into_any(),
            };
            view! { <tr><th scope="row">{(!term.simbol.is_empty()).then(|| view! { <i>{term.simbol}" "</i> })}{name}</th><td class="angka">{term.nilai}</td></tr> }
        })
        .collect_view();
    view! {
        <table class="suku">
            <caption>{title}</caption>
            <tbody>{lines}</tbody>
        </table>
        {(more > 0).then(|| view! { <p class="petunjuk">{format!("dan {more} baris lain")}</p> })}
    }
}

/// A typed cell: how it is read, what is wrong with it, and what to do.
#[component]
fn Typed(at: CellRef) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let name = move || {
        workspace
            .document()
            .with(|document| text::row_name(document, at.row))
    };
    let raw = move || workspace.text(at).to_string();
    let reading = move || {
        workspace
            .document()
            .with(|document| text::bacaan_sel(document, at))
    };
    let findings = Memo::new(move |_| {
        let outcome = workspace.outcome();
        outcome
            .findings()
            .filter(|finding| finding.place == at)
            .map(|finding| {
                (
                    text::temuan(&outcome.document, finding),
                    finding.remedies.clone(),
                )
            })
            .collect::<Vec<_>>()
    });
    let problems = move || {
        findings
            .get()
            .into_iter()
            .map(|(sentence, remedies)| {
                let buttons = remedies
                    .into_iter()
                    .map(|remedy| {
                        let label = text::perbaikan(&remedy.kind);
                        let shown = label.clone();
                        let apply = move |_| workspace.edit(Change::act(label.to_lowercase()).at(at), remedy.edit.clone());
                        view! { <button type="button" class="tombol kecil" data-uji="perbaikan" on:click=apply>{shown}</button> }
                    })
                    .collect_view();
                view! { <p class="pesan">{sentence}"."</p><p class="deret">{buttons}</p> }
            })
            .collect_view()
    };
    view! {
        <p class="pemeriksa-baris">{name}</p>
        <h3>{at.field.label()}</h3>
        <p class="pemeriksa-hasil ketik">{move || { let raw = raw(); if raw.trim().is_empty() { "– belum diisi".into() } else { raw } }}</p>
        {move || reading().map(|reading| view! { <p class="petunjuk" data-uji="bacaan">{reading}</p> })}
        {problems}
    }
}

/// The fields of an indikator that are too long for the table.
#[component]
fn Details(id: RowId) -> impl IntoView {
    const FIELDS: [(Field, &str); 6] = [
        (Field::SumberData, "Dokumen atau sistem asal angkanya."),
        (Field::Definisi, ""),
        (Field::Penyebab, ""),
        (Field::Hambatan, ""),
        (Field::TindakLanjut, ""),
        (
            Field::RealisasiTerburuk,
            "Hanya untuk target 0 dengan polaritas turun.",
        ),
    ];
    let fields = FIELDS
        .into_iter()
        .map(|(field, hint)| {
            let at = CellRef::new(id, field);
            view! { <DocumentField kind=RowKind::Indikator at hint/> }
        })
        .collect_view();
    view! {
        <details class="rincian">
            <summary>"Rincian indikator: sumber data dan analisis"</summary>
            {fields}
        </details>
    }
}
