//! The dashboard: figures first, then bars, then what needs attention.

use leptos::prelude::*;

use crate::domain::document::Document;
use crate::domain::field::RowKind;
use crate::domain::finding::Severity;
use crate::domain::outcome::{Outcome, Place};
use crate::report::model::{self, Part};
use crate::state::drafts::Drafts;
use crate::state::route::Page;
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::text;
use crate::ui::frame::blocks::block_view;
use crate::ui::frame::nav;
use crate::ui::frame::table::page_of;
use crate::ui::kit::el::{button, el, live, tagged};

/// More findings than these are told by their number.
const SHOWN: usize = 12;

/// The page.
#[component]
pub fn Rekap() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let session = expect_context::<Session>();
    let drafts = expect_context::<Drafts>();
    let begun = Memo::new(move |_| workspace.outcome().indikator > 0);
    let tables = Memo::new(move |_| {
        let any = |document: &Document| document.of_kind(RowKind::Tabel).next().is_some();
        workspace.document().with(any)
    });
    let summary = move || {
        let outcome = workspace.outcome();
        shown(
            model::summary(&outcome.document, &outcome),
            session,
            &outcome,
        )
    };
    let start = move |_| drafts.go_to_page(Page::Indikator);
    let empty = move || {
        // A report of nothing but tables begins with them.
        if tables.get() {
            let outcome = workspace.outcome();
            let part = model::tables(&outcome.document, &outcome);
            let words = "Laporan ini berisi tabel, belum berisi indikator. Ubah tabelnya: ";
            let change = el("a")
                .attr("href", nav::address(session, Page::Tabel(None)))
                .child(Page::Tabel(None).label());
            return el("div")
                .child(tagged("p", "petunjuk", words).child(change))
                .children(shown(part, session, &outcome))
                .into_any();
        }
        let hint = "Rekap muncul setelah ada indikator dengan target dan realisasi.";
        let example = el("a")
            .attr("href", "#/contoh/babel-2020")
            .child("Lihat contoh LKjIP 2020");
        tagged("div", "kosong", el("p").child(hint))
            .child(button("tombol utama", "Isi indikator", start))
            .child(el("p").child(example))
            .into_any()
    };
    vec![
        el("h1").child("Rekap").into_any(),
        live(move || if begun.get() { live(summary) } else { empty() }),
        view! { <Attention/> }.into_any(),
    ]
}

fn shown(part: Part, session: Session, outcome: &Outcome) -> Vec<AnyView> {
    let blocks = part.blocks.iter();
    blocks
        .map(|block| block_view(block, &outcome.document, session).into_any())
        .collect()
}

/// What is wrong or missing, each with the way to it.
#[component]
fn Attention() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let findings = workspace.findings();
    let drafts = expect_context::<Drafts>();
    let session = expect_context::<Session>();
    live(move || {
        let findings = findings.get();
        if findings.is_empty() {
            return ().into_any();
        }
        let more = findings.len().saturating_sub(SHOWN);
        let of = |severity| {
            let all = findings.iter();
            all.filter(move |finding| finding.kind.severity() == severity)
        };
        let sorted = [Severity::Galat, Severity::Peringatan, Severity::Kurang];
        let sorted = sorted.into_iter().flat_map(of);
        let items = sorted.take(SHOWN).map(|finding| {
            let sentence = workspace
                .document()
                .with(|document| text::temuan(document, finding));
            let word = match finding.kind.severity() {
                Severity::Galat => "Galat",
                Severity::Peringatan => "Peringatan",
                Severity::Kurang => "Belum diisi",
            };
            let place = finding.place;
            let go = move |_| open_cell(workspace, session, drafts, Place::Cell(place));
            el("li")
                .child(tagged("span", "jenis", word))
                .child(" ")
                .child(button("tautan", sentence, go))
        });
        let title = el("h2")
            .attr("id", "perhatian-judul")
            .child("Perlu perhatian");
        let more = (more > 0).then(|| tagged("p", "petunjuk", format!("dan {more} hal lain")));
        tagged("section", "perhatian", title)
            .attr("aria-labelledby", "perhatian-judul")
            .child(el("ul").children(items))
            .children(more)
            .into_any()
    })
}

/// Goes to the page where a cell is typed and focuses it.
pub fn open_cell(workspace: Workspace, session: Session, drafts: Drafts, place: Place) {
    let Some(page) = page_of(workspace, place) else {
        return;
    };
    // The page takes its cell from here once it stands.
    session.inspect(place);
    session.goto.set(Some(place));
    drafts.go_to_page(page);
}
