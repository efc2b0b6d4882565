//! Composition root: the signals of the program, the events from outside, and the switch between pages.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{self, Shortcut};
use crate::draft::ruang::wiped_key;
use crate::platform::{Platform, Visit};
use crate::state::andai::Andai;
use crate::state::andai::tanya::Tanya;
use crate::state::autosave::{SaveStatus, Saver};
use crate::state::berkas::Berkas;
use crate::state::data::Data;
use crate::state::drafts::Drafts;
use crate::state::gabungan::Gabung;
use crate::state::periksa::Periksa;
use crate::state::route::{Outside, Page, Route};
use crate::state::session::{Action, Notice, Session};
use crate::state::tempel::Tempelan;
use crate::state::workspace::Workspace;
use crate::text;
use crate::ui::frame::header::{Header, step};
use crate::ui::frame::inspector::Inspector;
use crate::ui::frame::nav::{self, Nav};
use crate::ui::frame::notice::NoticeBar;
use crate::ui::frame::penulis::Spanduk;
use crate::ui::kit::el::{Terkunci, el, live, perhaps, tagged};
use crate::ui::pages;

/// How long a message stays that needs no answer; its button undoes what was done.
const NOTICE_MILLIS: u32 = 10_000;

/// The whole program.
#[component]
pub fn App(
    /// The outside world.
    platform: Platform,
) -> impl IntoView {
    let workspace = Workspace::new();
    let session = Session::new();
    let saver = Saver::new(workspace, session, platform.clone());
    let drafts = Drafts::new(workspace, session, saver);
    provide_context(workspace);
    provide_context(session);
    provide_context(saver);
    provide_context(Terkunci(Signal::derive(move || workspace.is_locked())));
    provide_context(Periksa::new(workspace, session, platform.clone()));
    provide_context(Andai::new(workspace, session));
    let gabung = Gabung::new(session, saver, drafts);
    provide_context(drafts);
    provide_context(gabung);
    let data = Data::new(session, saver, drafts);
    provide_context(data);
    let tempelan = Tempelan::new(workspace, session, saver, drafts);
    let berkas = Berkas::new(workspace, session, saver, drafts, tempelan);
    provide_context(tempelan);
    provide_context(berkas);
    provide_context(Tanya::new(session));
    listen(workspace, session, saver, drafts, (gabung, berkas));
    renew(session, saver);
    browser::on_stored(move |key, kept| {
        if kept && key == wiped_key() {
            data.dihapus();
        } else {
            saver.ditulis_lain(key);
        }
    });
    drafts.follow(&(platform.hash)());

    // Only the page matters here: the address may change its source without the page being built anew.
    let page = Memo::new(move |_| session.route.with(Route::page));
    // A page without a document: which, and not with which figures.
    let outside = Memo::new(move |_| session.route.with(Route::outside));
    // The link that was followed is gone with its page: without this the focus would fall behind everything.
    Effect::new(move |before: Option<(Option<Page>, Option<Outside>)>| {
        let here = (page.get(), outside.get());
        let (page, platform) = (here.0, saver.platform());
        // Not where the person is on the way to a cell.
        if before.is_some_and(|before| before != here) && session.selected.get_untracked().is_none()
        {
            (platform.focus)("isi");
        }
        if let Some(page) = page {
            (platform.reveal)(&nav::link_id(page));
        }
        here
    });
    Effect::new(move |_| {
        let home = outside.get().map_or("", Outside::label);
        let name = page.get().map_or(home, Page::label);
        let mark = if session.checked.get() && workspace.finding_counts().get()[0] > 0 {
            "Galat: "
        } else {
            ""
        };
        browser::set_title(&format!("{mark}{name} – Kalkulator SAKIP"));
    });
    // Wherever the person goes, and whenever something was stored.
    Effect::new(move |_| {
        outside.track();
        if !matches!(saver.status().get(), SaveStatus::Pending) {
            data.ingatkan();
        }
    });
    // An offer to undo goes with the next change.
    Effect::new(move |_| {
        let now = workspace.changes();
        let old = |notice: &Option<Notice>| {
            let change = notice.as_ref().and_then(|notice| notice.change);
            change.is_some_and(|change| change != now)
        };
        if session.notice.with_untracked(old) {
            session.notice.set(None);
        }
    });
    // What was done is news for a while; a failure stays until it is read.
    let fading = StoredValue::new_local(None);
    Effect::new(move |_| {
        let passing = session
            .notice
            .with(|notice| notice.as_ref().is_some_and(|notice| !notice.alarm));
        let forget = Box::new(move || session.notice.set(None));
        fading.set_value(passing.then(|| (saver.platform().after)(NOTICE_MILLIS, forget)));
    });
    let skip = tagged("a", "lewati", "Lewati ke isi")
        .attr("href", "#isi")
        .on("click", move |event| {
            // The address after `#` is the page; only the focus moves.
            event.prevent_default();
            (saver.platform().focus)("isi");
        });
    let shown = move || match page.get() {
        None => match outside.get() {
            Some(Outside::Gabungan) => view! { <pages::gabungan::Gabungan/> }.into_any(),
            Some(Outside::Belajar) => view! { <pages::belajar::Belajar/> }.into_any(),
            Some(Outside::Data) => view! { <pages::data::Data/> }.into_any(),
            Some(Outside::Latihan) => view! { <pages::latihan::Latihan/> }.into_any(),
            _ => view! { <pages::beranda::Beranda/> }.into_any(),
        },
        Some(Page::Identitas) => view! { <pages::identitas::Identitas/> }.into_any(),
        Some(Page::Indikator) => view! { <pages::indikator::Indikator/> }.into_any(),
        Some(Page::IsianAnggaran) => view! { <pages::isian_anggaran::IsianAnggaran/> }.into_any(),
        Some(Page::Keluaran) => view! { <pages::keluaran::Keluaran/> }.into_any(),
        Some(Page::Renstra) => view! { <pages::renstra::Renstra/> }.into_any(),
        Some(Page::Perjanjian) => view! { <pages::perjanjian::Perjanjian/> }.into_any(),
        Some(Page::Tabel(None)) => view! { <pages::tabel::DaftarTabel/> }.into_any(),
        Some(Page::Tabel(Some(tabel))) => {
            view! { <pages::tabel::satu::SatuTabel tabel/> }.into_any()
        }
        Some(Page::Narasi) => view! { <pages::narasi::Narasi/> }.into_any(),
        Some(Page::Pengaturan) => view! { <pages::pengaturan::Pengaturan/> }.into_any(),
        Some(Page::Rekap) => view! { <pages::rekap::Rekap/> }.into_any(),
        Some(Page::Capaian) => view! { <pages::capaian::Capaian/> }.into_any(),
        Some(Page::Perbandingan) => view! { <pages::perbandingan::Perbandingan/> }.into_any(),
        Some(Page::Triwulan) => view! { <pages::triwulan::Triwulan/> }.into_any(),
        Some(Page::Efisiensi) => view! { <pages::efisiensi::Efisiensi/> }.into_any(),
        Some(Page::Anggaran) => view! { <pages::anggaran::Anggaran/> }.into_any(),
        Some(Page::Periksa) => view! { <pages::periksa::Periksa/> }.into_any(),
        Some(Page::Tempel) => view! { <pages::tempel::Tempel/> }.into_any(),
        Some(Page::Andai) => view! { <pages::andai::Andai/> }.into_any(),
        Some(Page::Kepekaan) => view! { <pages::andai::kepekaan::Kepekaan/> }.into_any(),
        Some(Page::BandingRumus) => view! { <pages::andai::rumus::BandingRumus/> }.into_any(),
        Some(Page::Laporan) => view! { <pages::laporan::Laporan/> }.into_any(),
    };
    let inspected = move || {
        page.get().is_some_and(|page| {
            !matches!(
                page,
                Page::Laporan | Page::Tempel | Page::Andai | Page::Kepekaan | Page::BandingRumus
            )
        })
    };
    let main = el("main")
        .attr("id", "isi")
        .attr("tabindex", "-1")
        .child(live(shown));
    let body = el("div")
        .live("class", move || match (page.get(), outside.get()) {
            (Some(_), _) => "badan",
            (None, None | Some(Outside::Beranda | Outside::Data)) => "badan beranda",
            (None, Some(_)) => "badan beranda lebar",
        })
        .child(perhaps(move || page.get().map(|_| view! { <Nav/> })))
        .child(main)
        .child(perhaps(move || inspected().then(|| view! { <Inspector/> })));
    vec![
        skip.into_any(),
        view! { <Header/> }.into_any(),
        view! { <Spanduk/> }.into_any(),
        body.into_any(),
        view! { <NoticeBar/> }.into_any(),
    ]
}

/// Offers a new version of the program; it is loaded once the open draft is stored.
fn renew(session: Session, saver: Saver) {
    let wanted = RwSignal::new(false);
    let load: Action = Arc::new(move || {
        saver.flush();
        wanted.set(true);
    });
    browser::on_new_version(move || session.new_version.set(Some(load.clone())));
    Effect::new(move |_| {
        if !wanted.get() {
            return;
        }
        match saver.status().get() {
            SaveStatus::Pending | SaveStatus::Keeping(_) => {}
            SaveStatus::Clean
            | SaveStatus::Saved(_)
            | SaveStatus::SavedInFirst(_)
            | SaveStatus::SavedInSecond(..) => browser::load_new_version(),
            SaveStatus::Failed(_) => {
                wanted.set(false);
                session
                    .notice
                    .set(Some(Notice::failed(text::luring::BELUM_TERSIMPAN)));
            }
        }
    });
}

/// What reaches the program from the window.
fn listen(
    workspace: Workspace,
    session: Session,
    saver: Saver,
    drafts: Drafts,
    (gabung, berkas): (Gabung, Berkas),
) {
    browser::on_leave(move || saver.flush());
    browser::on_unsaved(move || {
        saver.flush();
        saver.is_unsaved()
    });
    browser::on_hash(move |hash| drafts.follow(&hash));
    browser::on_files(move |mut files| {
        let several = session
            .route
            .with_untracked(|route| *route == Route::Gabungan);
        match files.pop() {
            Some(file) if !several && files.is_empty() => {
                let name = file.name.clone();
                (file.read)(Box::new(move |content| {
                    berkas.buka(&name, content.ok());
                }));
            }
            None if !several => {}
            last => {
                files.extend(last);
                if !several {
                    drafts.go(Route::Gabungan, Visit::Push);
                }
                gabung.buka(files);
            }
        }
    });
    browser::on_shortcut(move |shortcut| {
        let open = session.route.with_untracked(|route| route.page().is_some());
        match shortcut {
            Shortcut::Undo if open => step(workspace, session, Workspace::undo),
            Shortcut::Redo if open => step(workspace, session, Workspace::redo),
            // Also where a draft was left behind that could not be stored.
            Shortcut::Save if open || untrack(|| drafts.tertinggal().is_some()) => drafts.simpan(),
            Shortcut::Printed if session.printable.get_untracked() > 0 => {
                session.printed.update(|shown| *shown = !*shown)
            }
            Shortcut::Escape => {
                session.notice.set(None);
                drafts.tetap();
                return false;
            }
            _ => return false,
        }
        true
    });
}
