//! Preview and downloads: the report as HTML and JSON, as Excel, Word and CSV of the second module, and a backup of the draft.

use leptos::prelude::*;

use super::rekap::open_cell;
use super::unduh;
use crate::berkas::pesan::Keluaran;
use crate::domain::address;
use crate::domain::document::{CellRef, RowId};
use crate::domain::edit::Edit;
use crate::domain::field::Field;
use crate::domain::finding::Severity;
use crate::domain::outcome::Place;
use crate::report::model;
use crate::state::autosave::Saver;
use crate::state::drafts::Drafts;
use crate::state::export::{self, Format};
use crate::state::history::Change;
use crate::state::periksa::Periksa;
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::text;
use crate::ui::kit::el::{El, button, el, live, live_text, perhaps, tagged};
use crate::ui::kit::problems::{Problem, Problems};

const FRAME: &str = "pratinjau";

const PARTS: &str = "Bagian yang dicetak";

/// What is missing beyond these is told by its number.
const SHOWN: usize = 30;

/// Up to so many stand open.
const OPEN: usize = 5;

/// The page.
#[component]
pub fn Laporan() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let session = expect_context::<Session>();
    let saver = expect_context::<Saver>();
    let drafts = expect_context::<Drafts>();
    let periksa = expect_context::<Periksa>();
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
    let held = Memo::new(move |_| session.checked.get() && !problems.with(Vec::is_empty));
    let goes = move || {
        let told = session.checked.get_untracked() || problems.with_untracked(Vec::is_empty);
        session
            .checked
            .set(session.checked.get_untracked() || !told);
        told
    };
    let download = move |format: Format| {
        if goes() {
            export::download(periksa, saver, format);
        }
    };
    let follow = Callback::new(move |id: String| {
        if let Some(at) = address::parse_field_id(&id) {
            open_cell(workspace, session, drafts, Place::Cell(at));
        }
    });
    let label = move |words: &'static str| {
        move || {
            if held.get() {
                format!("Tetap {}{}", words[..1].to_lowercase(), &words[1..])
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
    let html = Memo::new(move |_| export::html(periksa, saver));
    let print = move |_| (saver.platform().print)(FRAME);
    let list = move || {
        let more = |more| format!("dan {more} hal lain");
        view! {
            <Problems title="Ada masalah".to_string() problems=problems on_follow=follow more_words=more/>
        }
    };
    let choice = |title: &'static str, words: &'static str, button: El| {
        el("section")
            .child(el("h2").child(title))
            .child(el("p").child(words))
            .child(button)
    };
    let html_button = button(
        "tombol utama",
        live_text(label("Unduh laporan HTML")),
        move |_| download(Format::Html),
    );
    let json_button = button(
        "tombol",
        live_text(label("Unduh laporan JSON")),
        move |_| download(Format::Json),
    );
    let draft_button = button("tombol", "Unduh draf", move |_| saver.download_backup());
    let choices = [
        choice(
            "HTML",
            "Laporan lengkap untuk dibaca, dicetak, dan dikirim. Dapat dibuka lagi di sini.",
            html_button.attr("data-uji", "unduh-html"),
        ),
        choice(
            "Excel (XLSX)",
            "Setiap tabel satu lembar, dengan rumus yang dapat ditelusuri dan cara hitungnya.",
            unduh::tombol(Keluaran::Xlsx, label("Unduh Excel"), goes),
        ),
        choice(
            "Word (DOCX)",
            text::berkas::WORD,
            unduh::tombol(Keluaran::Docx, label("Unduh Word"), goes),
        ),
        choice(
            "CSV (ZIP)",
            "Setiap tabel satu CSV. Untuk disunting pilih Excel: CSV yang disimpan ulang oleh Excel dapat kehilangan penangkal rumusnya.",
            unduh::tombol(Keluaran::Csv, label("Unduh CSV"), goes),
        ),
        choice(
            "JSON",
            "Isian, hasil, rumus, dan sumbernya untuk diperiksa atau diolah. Dapat dibuka lagi di sini.",
            json_button.attr("data-uji", "unduh-json"),
        ),
        choice(
            "Cetak",
            "Kertas A4, atau simpan sebagai PDF dari dialog cetak.",
            button("tombol", "Cetak", print),
        ),
        choice(
            "Cadangan",
            "Isian saja, untuk disimpan di luar peramban. Membersihkan data peramban menghapus draf.",
            draft_button.attr("data-uji", "unduh-draf"),
        ),
    ];
    let preview = el("iframe")
        .attr("id", FRAME)
        .attr("class", "pratinjau")
        .live("title", move || format!("Pratinjau laporan {}", year()))
        .attr("sandbox", "allow-same-origin allow-modals")
        .live("srcdoc", move || html.get());
    vec![
        el("h1").child("Laporan").into_any(),
        perhaps(move || held.get().then(list)),
        view! { <Missing/> }.into_any(),
        view! { <Parts/> }.into_any(),
        el("div")
            .attr("class", "unduhan")
            .children(choices)
            .into_any(),
        el("h2").child("Pratinjau").into_any(),
        preview.into_any(),
    ]
}

/// What the report still lacks, each with the way to it: a report prints no gaps, so they are told here.
#[component]
fn Missing() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let session = expect_context::<Session>();
    let drafts = expect_context::<Drafts>();
    live(move || {
        let outcome = workspace.outcome();
        let missing = model::missing(&outcome.document, &outcome);
        if missing.is_empty() {
            return tagged("p", "petunjuk", "Semua bagian laporan terisi.").into_any();
        }
        let more = missing.len().saturating_sub(SHOWN);
        let count = missing.len();
        let words = format!("Belum lengkap ({count})");
        let items = missing.into_iter().take(SHOWN).map(|one| {
            let go = move |_| open_cell(workspace, session, drafts, one.place);
            el("li")
                .attr("data-bagian", one.part)
                .child(button("tautan", one.sentence, go))
        });
        let more = (more > 0).then(|| tagged("p", "petunjuk", format!("dan {more} hal lain")));
        // Folded where it is long: the downloads stay in view, the number says that there is more.
        tagged("details", "perhatian", el("summary").child(words))
            .attr("data-uji", "kurang")
            .attr("open", (count <= OPEN).then_some(""))
            .child(el("ul").children(items))
            .children(more)
            .into_any()
    })
}

/// Which parts are printed.
#[component]
fn Parts() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let at = CellRef::new(RowId::PENGATURAN, Field::TanpaBagian);
    let boxes = model::BAGIAN.iter().map(|part| {
        let printed = move || model::dicetak(&workspace.text(at), part.id);
        let turn = move |_| {
            let text = model::tanpa(&untrack(|| workspace.text(at)), part.id);
            workspace.edit(
                Change::act(PARTS.to_lowercase()).at(at),
                Edit::set(at, text.as_str()),
            );
        };
        let tick = el("input")
            .attr("type", "checkbox")
            .attr("data-uji", part.id)
            .live_checked(printed)
            .on("change", turn)
            .writes();
        el("li").child(el("label").child(tick).child(" ").child(part.title))
    });
    let list = tagged("ul", "bagian", ()).children(boxes);
    el("details")
        .attr("class", "bagian-laporan")
        .child(el("summary").child(PARTS))
        .child(list)
        .into_any()
}
