//! The header: which report, whether it is saved, undo and redo.

use leptos::prelude::*;

use crate::domain::field::Field;
use crate::domain::outcome::Place;
use crate::state::autosave::{SaveStatus, Saver};
use crate::state::route::{Route, Source};
use crate::state::session::Session;
use crate::state::workspace::Workspace;

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
    let open = move || session.route.with(|route| *route != Route::Beranda);
    let undo = move |_| step(workspace, session, Workspace::undo);
    let redo = move |_| step(workspace, session, Workspace::redo);
    view! {
        <header class="kepala">
            <a class="nama" href="#/">"Kalkulator SAKIP"</a>
            <Show when=open fallback=|| ()>
                <p class="judul-laporan">{title}</p>
                <div class="langkah">
                    <button type="button" class="tombol kecil" data-uji="urungkan" on:click=undo
                        disabled=move || workspace.undo_label().is_none()
                        title=move || workspace.undo_label().map(|label| format!("Urungkan: {label}"))>
                        <span aria-hidden="true">"↶ "</span>"Urungkan"
                    </button>
                    <button type="button" class="tombol kecil" data-uji="ulangi" on:click=redo
                        disabled=move || workspace.redo_label().is_none()
                        title=move || workspace.redo_label().map(|label| format!("Ulangi: {label}"))>
                        <span aria-hidden="true">"↷ "</span>"Ulangi"
                    </button>
                </div>
                <Status/>
            </Show>
        </header>
    }
}

/// Takes a step back or again and shows where it was.
pub fn step(
    workspace: Workspace,
    session: Session,
    act: fn(&Workspace) -> Option<crate::state::history::Change>,
) {
    if let Some(cell) = act(&workspace).and_then(|change| change.cell) {
        session.selected.set(Some(Place::Cell(cell)));
        session.goto.set(Some(Place::Cell(cell)));
    }
}

/// Where the draft stands, truthfully, with a way out when it could not be saved.
#[component]
fn Status() -> impl IntoView {
    let saver = expect_context::<Saver>();
    let session = expect_context::<Session>();
    let example = move || {
        session
            .route
            .with(|route| matches!(route, Route::Document(Source::Contoh(_), _)))
    };
    let failed = move || saver.status().get().failure();
    let download = move |_| saver.download_backup();
    view! {
        <p class="status" role="status" data-uji="status">
            {move || match saver.status().get() {
                _ if example() => "Contoh: perubahan Anda disimpan sebagai draf baru".to_string(),
                SaveStatus::Clean => "Disimpan di peramban ini".to_string(),
                SaveStatus::Pending => "Menyimpan…".to_string(),
                SaveStatus::Saved(clock) => format!("Tersimpan di peramban ini pukul {clock}"),
                SaveStatus::Failed(_) => String::new(),
            }}
        </p>
        {move || failed().map(|reason| view! {
            <p class="status gagal" role="alert" data-uji="gagal-simpan">
                {format!("Belum tersimpan: {reason}. ")}
                <button type="button" class="tombol kecil" data-uji="unduh-cadangan" on:click=download>"Unduh cadangan"</button>
            </p>
        })}
    }
}
