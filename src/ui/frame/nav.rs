//! The navigation: the steps of filling in with their state, then the results.

use leptos::prelude::*;

use crate::domain::field::{RowKind, Section};
use crate::state::route::{Page, Route};
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::ui::kit::el::{El, el, live_text, tagged};

const STEPS: [Page; 4] = [
    Page::Identitas,
    Page::Indikator,
    Page::IsianAnggaran,
    Page::Pengaturan,
];
const RESULTS: [Page; 4] = [Page::Rekap, Page::Capaian, Page::Efisiensi, Page::Anggaran];

/// The navigation of an open document.
#[component]
pub fn Nav() -> impl IntoView {
    let groups = [
        group("Isian", &STEPS),
        group("Hasil", &RESULTS),
        group("Keluaran", &[Page::Laporan]),
    ];
    el("nav")
        .attr("class", "navigasi")
        .attr("aria-label", "Halaman")
        .children(groups)
}

fn group(title: &'static str, pages: &'static [Page]) -> El {
    let links = pages.iter().map(|page| el("li").child(link(*page)));
    tagged("div", "kelompok", el("h2").child(title)).child(el("ul").children(links))
}

fn link(page: Page) -> El {
    let workspace = expect_context::<Workspace>();
    let session = expect_context::<Session>();
    let address = move || {
        session.route.with(|route| match route {
            Route::Document(source, _) => {
                format!("#{}", Route::Document(source.clone(), page).hash())
            }
            Route::Beranda => "#/".into(),
        })
    };
    let here = move || {
        session
            .route
            .with(|route| route.page() == Some(page))
            .then_some("page")
    };
    let state = tagged(
        "span",
        "keadaan",
        live_text(move || state(page, &workspace)),
    );
    el("a")
        .live("href", address)
        .live("aria-current", here)
        .child(el("span").child(page.label()))
        .child(state)
}

/// How far a step is, in a word or two.
fn state(page: Page, workspace: &Workspace) -> String {
    let outcome = workspace.outcome();
    let wrong = |section: Section| {
        outcome.findings().any(|finding| {
            let here = outcome
                .document
                .row(finding.place.row)
                .is_some_and(|row| row.kind.section() == section);
            here && finding.kind.severity() == crate::domain::finding::Severity::Galat
        })
    };
    let missing = |section: Section| {
        outcome
            .findings()
            .filter(|finding| {
                finding.kind.severity() == crate::domain::finding::Severity::Kurang
                    && outcome
                        .document
                        .row(finding.place.row)
                        .is_some_and(|row| row.kind.section() == section)
            })
            .count()
    };
    let of = |section: Section, begun: bool| match (wrong(section), begun, missing(section)) {
        (true, _, _) => "Ada masalah".to_string(),
        (_, false, _) => "Belum mulai".to_string(),
        (_, true, 0) => "Selesai".to_string(),
        (_, true, n) => format!("{n} belum diisi"),
    };
    match page {
        Page::Identitas => {
            let begun = outcome
                .document
                .rows(Section::Identitas)
                .iter()
                .any(|row| !row.is_empty());
            of(Section::Identitas, begun)
        }
        Page::Indikator => of(Section::Kinerja, outcome.indikator > 0),
        Page::IsianAnggaran => {
            let begun = outcome.document.of_kind(RowKind::Kegiatan).next().is_some()
                || outcome.document.of_kind(RowKind::Program).next().is_some();
            of(Section::Anggaran, begun)
        }
        _ => String::new(),
    }
}
