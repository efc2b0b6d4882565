//! The foot of the window: the question whether the open draft is let go of, else what is under way and how to stop it,
//! else the message with its one button, else that it is time to download all drafts, else that a new version waits.

use leptos::prelude::*;

use crate::state::autosave::Saver;
use crate::state::berkas::Berkas;
use crate::state::data::Data;
use crate::state::drafts::Drafts;
use crate::state::session::{Action, Notice, Session};
use crate::text::{luring, penulis, pindah};
use crate::ui::kit::el::{El, button, el, live, live_text, perhaps, tagged};

/// The work of the second module while it lasts, else the message, when there is one. A new version may wait.
#[component]
pub fn NoticeBar() -> impl IntoView {
    let session = expect_context::<Session>();
    let berkas = expect_context::<Berkas>();
    let data = expect_context::<Data>();
    let drafts = expect_context::<Drafts>();
    let asked = Memo::new(move |_| drafts.pertanyaan());
    let working = Memo::new(move |_| berkas.kerja().with(Option::is_some));
    let close = move |_| {
        if session.notice.with_untracked(Option::is_some) {
            session.notice.set(None);
        } else if session.reminder.with_untracked(Option::is_some) {
            session.reminder.set(None);
        } else {
            session.new_version.set(None);
        }
    };
    let message = move || {
        let waiting = || session.new_version.get().map(new_version);
        let reminder = || {
            let words = session.reminder.get()?;
            Some(Notice::done(words).with("Unduh semua draf", move || data.unduh()))
        };
        let said = session.notice.get();
        let close_words = match said.is_none() && session.reminder.with(Option::is_some) {
            true => "Nanti",
            false => "Tutup",
        };
        said.or_else(reminder).or_else(waiting).map(|notice| {
            let (class, role) = if notice.alarm {
                ("kabar alarm", "alert")
            } else {
                ("kabar", "status")
            };
            let action = notice
                .action
                .map(|(label, act)| button("tombol kecil", label, move |_| act()));
            tagged("div", class, el("p").child(notice.text))
                .attr("role", role)
                .children(action)
                .child(button("tombol kecil polos", close_words, close))
        })
    };
    live(move || match (asked.get(), working.get()) {
        (Some((words, release)), _) => pertanyaan(drafts, words, release).into_any(),
        (None, true) => kerja(berkas).into_any(),
        (None, false) => perhaps(message),
    })
}

/// Something else was asked for while the open draft is not stored. The first button costs nothing, and has the focus.
fn pertanyaan(drafts: Drafts, words: String, release: &'static str) -> El {
    let saver = expect_context::<Saver>();
    let download = button("tombol kecil", penulis::UNDUH_CADANGAN, move |_| {
        saver.download_backup()
    });
    // Either answer leads to the page: the button that had the focus is gone.
    let answer = move |act: fn(&Drafts)| {
        move |_| {
            act(&drafts);
            (saver.platform().focus)("isi");
        }
    };
    let buttons = [
        download.attr("data-uji", "tertahan-unduh").focused(),
        button("tombol kecil", release, answer(Drafts::lepaskan))
            .attr("data-uji", "tertahan-lepas"),
        button("tombol kecil polos", pindah::TETAP, answer(Drafts::tetap))
            .attr("data-uji", "tertahan-tetap"),
    ];
    let words = el("p").attr("id", "tertahan").child(words);
    tagged("div", "kabar alarm", words)
        .attr("role", "alertdialog")
        .attr("aria-labelledby", "tertahan")
        .attr("data-uji", "tertahan")
        .children(buttons)
}

/// A new version of the program is there; it is loaded when the person says so.
fn new_version(load: Action) -> Notice {
    Notice::done(luring::VERSI_BARU).with(luring::MUAT, move || load())
}

/// What is under way, how far it is, and the button that stops it.
fn kerja(berkas: Berkas) -> El {
    let now = berkas.kerja();
    let words = move || now.with(|now| now.as_ref().map(|now| format!("{} …", now.nama)));
    let done = move || now.with(|now| now.as_ref().and_then(|now| now.kemajuan));
    let bar = el("progress")
        .attr("aria-label", "Kemajuan")
        .live("max", move || done().map(|(_, of)| of.max(1).to_string()))
        .live("value", move || done().map(|(so, _)| so.to_string()));
    let said = el("p").attr("role", "status");
    tagged(
        "div",
        "kabar kemajuan",
        said.child(live_text(move || words().unwrap_or_default())),
    )
    .attr("role", "region")
    .attr("aria-label", "Sedang dikerjakan")
    .attr("data-uji", "kerja")
    .child(bar)
    .child(
        button("tombol kecil", "Batalkan", move |_| berkas.batalkan())
            .attr("data-uji", "batalkan-kerja"),
    )
}
