//! The navigation: the steps of filling in with their state, then the results.

use leptos::prelude::*;

use crate::domain::field::Section;
use crate::state::derived::Progress;
use crate::state::route::{Page, Route};
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::ui::kit::el::{El, el, live_text, tagged};

/// How far each section is.
type Steps = Memo<[Progress; Section::ALL.len()]>;

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
    let progress = expect_context::<Workspace>().progress();
    let groups = [
        group("Isian", &STEPS, progress),
        group("Hasil", &RESULTS, progress),
        group("Keluaran", &[Page::Laporan], progress),
    ];
    el("nav")
        .attr("class", "navigasi")
        .attr("aria-label", "Halaman")
        .children(groups)
}

fn group(title: &'static str, pages: &'static [Page], progress: Steps) -> El {
    let links = pages
        .iter()
        .map(|page| el("li").child(link(*page, progress)));
    tagged("div", "kelompok", el("h2").child(title)).child(el("ul").children(links))
}

fn link(page: Page, progress: Steps) -> El {
    let workspace = expect_context::<Workspace>();
    let session = expect_context::<Session>();
    let address = move || {
        session.route.with(|route| match route {
            Route::Document(source, _) => {
                format!("#{}", Route::Document(source.clone(), page).hash())
            }
            _ => "#/".into(),
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
        live_text(move || state(page, &workspace, progress)),
    );
    el("a")
        .attr("id", link_id(page))
        .live("href", address)
        .live("aria-current", here)
        .child(el("span").child(page.label()))
        .child(state)
}

/// The name of a page's link, for bringing it into view.
pub fn link_id(page: Page) -> String {
    format!("ke-{}", page.path().replace('/', "-"))
}

/// How far a step is, in a word or two.
fn state(page: Page, workspace: &Workspace, progress: Steps) -> String {
    let of = |section: Section, begun: bool| {
        let Progress { wrong, missing } = progress.with(|all| all[section.index()]);
        match (wrong, begun, missing) {
            (true, _, _) => "Ada masalah".to_string(),
            (_, false, _) => "Belum mulai".to_string(),
            (_, true, 0) => "Selesai".to_string(),
            (_, true, n) => format!("{n} belum diisi"),
        }
    };
    let outcome = workspace.outcome();
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
        Page::IsianAnggaran => of(
            Section::Anggaran,
            !outcome.document.rows(Section::Anggaran).is_empty(),
        ),
        _ => String::new(),
    }
}
