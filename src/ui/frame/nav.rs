//! The navigation: the steps of filling in with their state, then the results.

use leptos::prelude::*;

use crate::domain::field::Section;
use crate::state::derived::Progress;
use crate::state::periksa::Periksa;
use crate::state::route::{Outside, Page, Query, Route};
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::ui::kit::el::{El, button, el, live_text, tagged};

/// How far each section is.
type Steps = Memo<[Progress; Section::ALL.len()]>;

/// A group of pages: its name and where it stands in the bar of a phone.
struct Group {
    name: &'static str,
    id: &'static str,
    pages: &'static [Page],
}

static GROUPS: [Group; 5] = [
    Group {
        name: "Isian",
        id: "kelompok-isian",
        pages: &[
            Page::Identitas,
            Page::Indikator,
            Page::IsianAnggaran,
            Page::Keluaran,
            Page::Renstra,
            Page::Perjanjian,
            Page::Tabel(None),
            Page::Narasi,
            Page::Pengaturan,
        ],
    },
    Group {
        name: "Hasil",
        id: "kelompok-hasil",
        pages: &[
            Page::Rekap,
            Page::Capaian,
            Page::Perbandingan,
            Page::Triwulan,
            Page::Efisiensi,
            Page::Anggaran,
        ],
    },
    Group {
        name: "Periksa",
        id: "kelompok-periksa",
        pages: &[Page::Periksa, Page::Tempel],
    },
    Group {
        name: "Andai",
        id: "kelompok-andai",
        pages: &[Page::Andai],
    },
    Group {
        name: "Laporan",
        id: "kelompok-laporan",
        pages: &[Page::Laporan],
    },
];

/// The navigation of an open document. On a phone a bar of groups, each opening its pages.
#[component]
pub fn Nav() -> impl IntoView {
    let session = expect_context::<Session>();
    let progress = expect_context::<Workspace>().progress();
    let page = Memo::new(move |_| session.route.with(Route::page).map(Page::step));
    // Which group shows its pages on a phone: none, once one of them was gone to.
    let open = RwSignal::new(None);
    Effect::new(move |_| {
        page.get();
        open.set(None);
    });
    let groups = GROUPS.iter().map(|of| group(of, page, open, progress));
    el("nav")
        .attr("class", "navigasi")
        .attr("aria-label", "Halaman")
        .children(groups)
        .child(outside())
}

/// The pages that need no document, on one line; on a phone the header leads there.
fn outside() -> El {
    let routes = [
        Route::Belajar(None, Query::default()),
        Route::Latihan(Query::default()),
        Route::Data,
    ];
    let links = routes.map(|route| {
        let name = route.outside().map_or("", Outside::label);
        let link = el("a").attr("href", format!("#{}", route.hash()));
        el("li").child(link.child(name))
    });
    tagged("ul", "di-luar", ()).children(links)
}

fn group(
    of: &'static Group,
    page: Memo<Option<Page>>,
    open: RwSignal<Option<&'static str>>,
    progress: Steps,
) -> El {
    let links = of
        .pages
        .iter()
        .map(|page| el("li").child(link(*page, progress)));
    let toggle = move |_| open.update(|open| *open = (*open != Some(of.id)).then_some(of.id));
    let here = move || {
        let here = page.get().is_some_and(|page| of.pages.contains(&page));
        here.then_some("true")
    };
    // On a phone the pages are folded away; their number of findings stays in view.
    let count = of.pages.contains(&Page::Periksa).then(|| {
        let periksa = expect_context::<Periksa>();
        let text = live_text(move || findings(periksa));
        tagged("span", "keadaan-kelompok", text)
    });
    let opener = button("kelompok-buka", el("span").child(of.name), toggle)
        .children(count)
        .attr("aria-controls", of.id)
        .live("aria-current", here)
        .live("aria-expanded", move || {
            if open.get() == Some(of.id) {
                "true"
            } else {
                "false"
            }
        });
    let pages = el("ul")
        .attr("id", of.id)
        .live("class", move || {
            (open.get() == Some(of.id)).then_some("terbuka")
        })
        .children(links);
    // A page that is its whole group needs no heading of the same name.
    let title = (of.pages.len() > 1).then(|| el("h2").child(of.name));
    el("div")
        .attr("class", "kelompok")
        .children(title)
        .child(opener)
        .child(pages)
}

/// The address of another page of the open document; tracks.
pub fn address(session: Session, page: Page) -> String {
    session.route.with(|route| match route {
        Route::Document(source, _) => {
            format!("#{}", Route::Document(source.clone(), page).hash())
        }
        _ => "#/".into(),
    })
}

fn link(page: Page, progress: Steps) -> El {
    let workspace = expect_context::<Workspace>();
    let session = expect_context::<Session>();
    let periksa = expect_context::<Periksa>();
    let here = move || {
        session
            .route
            .with(|route| route.page().map(Page::step) == Some(page))
            .then_some("page")
    };
    let state = tagged(
        "span",
        "keadaan",
        live_text(move || match page {
            // There the light ones are told too.
            Page::Periksa => match findings(periksa) {
                none if none.is_empty() => none,
                some => format!("{some} penting"),
            },
            page => state(page, &workspace, progress),
        }),
    );
    el("a")
        .attr("id", link_id(page))
        .live("href", move || address(session, page))
        .live("aria-current", here)
        .child(el("span").child(page.label()))
        .child(state)
}

/// The name of a page's link, for bringing it into view.
pub fn link_id(page: Page) -> String {
    format!("ke-{}", page.step().path().replace('/', "-"))
}

/// How many findings mislead; nothing where none does, and before the first check.
fn findings(periksa: Periksa) -> String {
    let [tinggi, sedang, _] = periksa.hitungan();
    match tinggi + sedang {
        0 => String::new(),
        n => format!("{n} temuan"),
    }
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
