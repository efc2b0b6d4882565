//! The dashboard: figures first, then bars, then what needs attention.

use leptos::prelude::*;

use crate::domain::finding::Severity;
use crate::domain::outcome::Place;
use crate::report::model;
use crate::state::drafts::Drafts;
use crate::state::route::Page;
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::text;
use crate::ui::frame::blocks::block_view;
use crate::ui::frame::table::page_of;

/// More findings than these are told by their number.
const SHOWN: usize = 12;

/// The page.
#[component]
pub fn Rekap() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let session = expect_context::<Session>();
    let drafts = expect_context::<Drafts>();
    let begun = Memo::new(move |_| workspace.outcome().indikator > 0);
    let summary = move || {
        let outcome = workspace.outcome();
        let part = model::summary(&outcome.document, &outcome);
        part.blocks
            .iter()
            .map(|block| block_view(block, &outcome.document, session))
            .collect_view()
    };
    let start = move |_| drafts.go_to_page(Page::Indikator);
    view! {
        <h1>"Rekap"</h1>
        <Show when=move || begun.get() fallback=move || view! {
            <div class="kosong">
                <p>"Rekap muncul setelah ada indikator dengan target dan realisasi."</p>
                <button type="button" class="tombol utama" on:click=start>"Isi indikator"</button>
                <p><a href="#/contoh/babel-2020">"Lihat contoh LKjIP 2020"</a></p>
            </div>
        }>
            {summary}
        </Show>
        <Attention/>
    }
}

/// What is wrong or missing, each with the way to it.
#[component]
fn Attention() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let findings = workspace.findings();
    let drafts = expect_context::<Drafts>();
    let session = expect_context::<Session>();
    move || {
        let findings = findings.get();
        if findings.is_empty() {
            return ().into_any();
        }
        let mut sorted: Vec<_> = findings.iter().collect();
        sorted.sort_by_key(|finding| finding.kind.severity());
        let more = sorted.len().saturating_sub(SHOWN);
        let items = sorted
            .into_iter()
            .take(SHOWN)
            .map(|finding| {
                let sentence = workspace.document().with(|document| text::temuan(document, finding));
                let word = match finding.kind.severity() {
                    Severity::Galat => "Galat",
                    Severity::Peringatan => "Peringatan",
                    Severity::Kurang => "Belum diisi",
                };
                let place = finding.place;
                let go = move |_| open_cell(workspace, session, drafts, Place::Cell(place));
                view! {
                    <li><span class="jenis">{word}</span>" "<button type="button" class="tautan" on:click=go>{sentence}</button></li>
                }
            })
            .collect_view();
        view! {
            <section class="perhatian" aria-labelledby="perhatian-judul">
                <h2 id="perhatian-judul">"Perlu perhatian"</h2>
                <ul>{items}</ul>
                {(more > 0).then(|| view! { <p class="petunjuk">{format!("dan {more} hal lain")}</p> })}
            </section>
        }
        .into_any()
    }
}

/// Goes to the page where a cell is typed and focuses it.
pub fn open_cell(workspace: Workspace, session: Session, drafts: Drafts, place: Place) {
    let Some(page) = page_of(workspace, place) else {
        return;
    };
    drafts.go_to_page(page);
    // The page takes its cell from here once it stands.
    request_animation_frame(move || {
        session.inspect(place);
        session.goto.set(Some(place));
    });
}
