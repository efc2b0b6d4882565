//! The header: which report, whether it is saved, undo and redo.

use leptos::prelude::*;

use crate::domain::document::Document;
use crate::domain::field::Field;
use crate::domain::outcome::Place;
use crate::state::autosave::{SaveStatus, Saver};
use crate::state::cetak;
use crate::state::drafts::Drafts;
use crate::state::route::{Outside, Route, Source};
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::text::pindah::KEMBALI;
use crate::ui::kit::el::{button, el, live_text, perhaps, tagged};

/// The header of every page.
#[component]
pub fn Header() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let session = expect_context::<Session>();
    let title = Memo::new(move |_| {
        workspace.document().with(|document| {
            let (year, office) = (
                document.identitas(Field::Tahun).trim(),
                document.identitas(Field::Instansi).trim(),
            );
            let year = if year.is_empty() {
                "tahun belum diisi"
            } else {
                year
            };
            let office = if office.is_empty() {
                "instansi belum diisi"
            } else {
                office
            };
            format!("LKjIP {year} · {office}")
        })
    });
    let open = Memo::new(move |_| session.route.with(|route| route.page().is_some()));
    let undo = move |_| step(workspace, session, Workspace::undo);
    let redo = move |_| step(workspace, session, Workspace::redo);
    let inside = move || {
        let undo = button(
            "tombol kecil",
            el("span").attr("aria-hidden", "true").child("↶ "),
            undo,
        )
        .child("Urungkan")
        .attr("data-uji", "urungkan")
        .writes_unless(move || workspace.undo_label().is_none())
        .live("title", move || {
            workspace
                .undo_label()
                .map(|label| format!("Urungkan: {label}"))
        });
        let redo = button(
            "tombol kecil",
            el("span").attr("aria-hidden", "true").child("↷ "),
            redo,
        )
        .child("Ulangi")
        .attr("data-uji", "ulangi")
        .writes_unless(move || workspace.redo_label().is_none())
        .live("title", move || {
            workspace
                .redo_label()
                .map(|label| format!("Ulangi: {label}"))
        });
        vec![
            tagged("p", "judul-laporan", live_text(move || title.get())).into_any(),
            tagged("div", "langkah", undo).child(redo).into_any(),
            view! { <Status/> }.into_any(),
        ]
    };
    // On a page without a document the way back to one that could not be stored.
    let drafts = expect_context::<Drafts>();
    let left = Memo::new(move |_| {
        drafts
            .tertinggal()
            .map(|route| format!("#{}", route.hash()))
    });
    let name = tagged("a", "nama", "Kalkulator SAKIP").attr("href", "#/");
    let elsewhere = [(Outside::Belajar, "#/belajar"), (Outside::Data, "#/data")];
    let elsewhere = elsewhere.map(|(outside, address)| {
        let here = move || {
            let here = session.route.with(Route::outside) == Some(outside);
            here.then_some("page")
        };
        tagged("a", "ke-belajar", outside.label())
            .attr("href", address)
            .live("aria-current", here)
    });
    tagged("header", "kepala", name)
        .child(perhaps(move || open.get().then(inside)))
        .children(elsewhere)
        .child(perhaps(move || {
            left.get().map(|back| {
                vec![
                    view! { <Alarm/> }.into_any(),
                    el("a").attr("href", back).child(KEMBALI).into_any(),
                ]
            })
        }))
}

/// Takes a step back or again and shows where it was.
pub fn step(
    workspace: Workspace,
    session: Session,
    act: fn(&Workspace) -> Option<crate::state::history::Change>,
) {
    let before = workspace.document().get_untracked();
    let Some(cell) = act(&workspace).and_then(|change| change.cell) else {
        return;
    };
    // A printed figure is looked at where the figure stands.
    let printed = |now: &Document| cetak::angka(&before, now, cell);
    let place = match workspace.document().with_untracked(printed) {
        Some(angka) => angka,
        None => Place::Cell(cell),
    };
    session.selected.set(Some(place));
    session.goto.set(Some(place));
}

/// Where the draft stands, truthfully.
#[component]
fn Status() -> impl IntoView {
    let saver = expect_context::<Saver>();
    let session = expect_context::<Session>();
    let example = move || {
        session
            .route
            .with(|route| matches!(route, Route::Document(Source::Contoh(_), _)))
    };
    let words = move || match saver.status().get() {
        _ if example() => "Contoh: perubahan Anda disimpan sebagai draf baru".to_string(),
        SaveStatus::Clean => "Disimpan di peramban ini".to_string(),
        SaveStatus::Pending | SaveStatus::Keeping(_) => "Menyimpan…".to_string(),
        SaveStatus::Saved(clock) => format!("Tersimpan di peramban ini pukul {clock}"),
        SaveStatus::SavedInFirst(clock) => crate::text::simpan::pertama(&clock),
        SaveStatus::Failed(_) | SaveStatus::SavedInSecond(..) => String::new(),
    };
    let status = tagged("p", "status", live_text(words))
        .attr("role", "status")
        .attr("data-uji", "status");
    vec![status.into_any(), view! { <Alarm/> }.into_any()]
}

/// That it could not be stored, or not where it should be, with a way out.
#[component]
fn Alarm() -> impl IntoView {
    let saver = expect_context::<Saver>();
    let download = move |_| saver.download_backup();
    perhaps(move || {
        saver.status().get().failure().map(|words| {
            // Another tab that was first has nothing to do with the room of the browser.
            let room = saver.status().get().storage_failed().then(|| {
                vec![
                    " ".into_any(),
                    el("a")
                        .attr("href", "#/data")
                        .child("Lihat ruang")
                        .into_any(),
                ]
            });
            let room = room.into_iter().flatten();
            let way_out = button("tombol kecil", "Unduh cadangan", download);
            tagged("p", "status gagal", words)
                .attr("role", "alert")
                .attr("data-uji", "gagal-simpan")
                .child(way_out.attr("data-uji", "unduh-cadangan"))
                .children(room)
        })
    })
}
