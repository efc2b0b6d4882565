//! Preview and downloads: the report as HTML, the same as JSON, and a backup of the draft.

use leptos::prelude::*;

use super::rekap::open_cell;
use crate::domain::address;
use crate::domain::field::Field;
use crate::domain::finding::Severity;
use crate::domain::outcome::Place;
use crate::state::autosave::Saver;
use crate::state::drafts::Drafts;
use crate::state::export::{self, Format};
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::text;
use crate::ui::kit::problems::{Problem, Problems};

const FRAME: &str = "pratinjau";

/// The page.
#[component]
pub fn Laporan() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let session = expect_context::<Session>();
    let saver = expect_context::<Saver>();
    let drafts = expect_context::<Drafts>();
    let findings = workspace.findings();
    // Errors and gaps hold a download back once; a report of an unfinished draft is allowed.
    let problems = Memo::new(move |_| {
        let document = workspace.document();
        let listed = findings.get();
        let of = listed
            .iter()
            .filter(|finding| finding.kind.severity() != Severity::Peringatan);
        of.filter_map(|finding| {
            document.with(|document| {
                let kind = document.row(finding.place.row)?.kind;
                Some(Problem {
                    text: text::temuan(document, finding),
                    id: address::field_id(kind, finding.place),
                })
            })
        })
        .collect::<Vec<_>>()
    });
    let held = move || session.checked.get() && !problems.with(Vec::is_empty);
    let download = move |format: Format| {
        if !session.checked.get_untracked() && !problems.with_untracked(Vec::is_empty) {
            session.checked.set(true);
            return;
        }
        export::download(workspace, saver, format);
    };
    let follow = Callback::new(move |id: String| {
        if let Some(at) = address::parse_field_id(&id) {
            open_cell(workspace, session, drafts, Place::Cell(at));
        }
    });
    let label = move |words: &'static str| {
        move || {
            if held() {
                format!("Tetap {}", words.to_lowercase())
            } else {
                words.to_string()
            }
        }
    };
    let year = move || {
        workspace
            .document()
            .with(|document| document.identitas(Field::Tahun).trim().to_string())
    };
    let html = Memo::new(move |_| export::html(workspace, saver));
    let print = move |_| (saver.platform().print)(FRAME);
    view! {
        <h1>"Laporan"</h1>
        <Show when=held fallback=|| ()>
            <Problems title="Ada masalah".to_string() problems=problems on_follow=follow
                more_words=|more| format!("dan {more} hal lain")/>
        </Show>
        <div class="unduhan">
            <section>
                <h2>"HTML"</h2>
                <p>"Laporan lengkap untuk dibaca, dicetak, dan dikirim. Dapat dibuka lagi di sini."</p>
                <button type="button" class="tombol utama" data-uji="unduh-html" on:click=move |_| download(Format::Html)>{label("Unduh laporan HTML")}</button>
            </section>
            <section>
                <h2>"JSON"</h2>
                <p>"Isian, hasil, rumus, dan sumbernya untuk diperiksa atau diolah. Dapat dibuka lagi di sini."</p>
                <button type="button" class="tombol" data-uji="unduh-json" on:click=move |_| download(Format::Json)>{label("Unduh laporan JSON")}</button>
            </section>
            <section>
                <h2>"Cetak"</h2>
                <p>"Kertas A4, atau simpan sebagai PDF dari dialog cetak."</p>
                <button type="button" class="tombol" on:click=print>"Cetak"</button>
            </section>
            <section>
                <h2>"Cadangan"</h2>
                <p>"Isian saja, untuk disimpan di luar peramban. Membersihkan data peramban menghapus draf."</p>
                <button type="button" class="tombol" data-uji="unduh-draf" on:click=move |_| saver.download_backup()>"Unduh draf"</button>
            </section>
        </div>
        <h2>"Pratinjau"</h2>
        <iframe id=FRAME class="pratinjau" title=move || format!("Pratinjau laporan {}", year())
            sandbox="allow-same-origin allow-modals" srcdoc=html></iframe>
    }
}
