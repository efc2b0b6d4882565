//! Over the page: what is amiss with the stores, and that another tab writes this draft, or has written it first, and what
//! can be done about it.

use leptos::prelude::*;

use crate::state::autosave::Saver;
use crate::state::drafts::Drafts;
use crate::state::penulis::Peran;
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::text::{penulis as text, simpan};
use crate::ui::kit::el::{button, el, perhaps, tagged};

/// The banners; nothing while the stores work and this tab writes the draft alone.
#[component]
pub fn Spanduk() -> impl IntoView {
    let saver = expect_context::<Saver>();
    let drafts = expect_context::<Drafts>();
    let session = expect_context::<Session>();
    tell_why(expect_context(), session, saver);
    let trouble = move || {
        drafts.keadaan().map(|words| {
            let read = button("tombol kecil", simpan::MENGERTI, move |_| {
                drafts.dimengerti()
            });
            tagged("div", "spanduk", el("p").child(words))
                .attr("role", "alert")
                .attr("data-uji", "penyimpanan")
                .child(read)
        })
    };
    // Every word of it changes together, and typing draws nothing anew.
    let state = Memo::new(move |_| {
        let open = session.route.with(|route| route.page().is_some());
        let status = saver.status().get();
        // A draft that could not be stored is not left behind by going to a page without one.
        let shown = open || drafts.tertinggal().is_some();
        shown.then(|| (saver.penulis().peran(), status.conflict()))
    });
    let shown = move || {
        let (peran, conflict) = state.get()?;
        let take = move |words| button("tombol kecil", words, move |_| saver.ambil_alih());
        let download = move || {
            button("tombol kecil", text::UNDUH_CADANGAN, move |_| {
                saver.download_backup()
            })
        };
        let (words, buttons) = match (peran, conflict) {
            (Peran::Usang, _) => {
                let raw = move |_| {
                    if let Some(id) = saver.draft_id() {
                        drafts.download_raw(&id);
                    }
                };
                let raw = button("tombol kecil", text::UNDUH_ISINYA, raw);
                (text::USANG, vec![raw, download()])
            }
            (_, true) => {
                let beside = button("tombol kecil", text::JADI_BARU, move |_| {
                    drafts.create_beside()
                });
                let open = button("tombol kecil", text::BUKA_TERSIMPAN, move |_| {
                    saver.buka_tersimpan()
                });
                (text::KONFLIK, vec![beside, open, download()])
            }
            (Peran::Menonton, _) => (text::LAIN, vec![take(text::AMBIL_ALIH)]),
            (Peran::Diambil, _) => (text::DIAMBIL, vec![take(text::AMBIL_KEMBALI)]),
            (Peran::Mengambil, _) => (text::MENGAMBIL, Vec::new()),
            (Peran::Menulis | Peran::Menunggu, _) => return None,
        };
        let banner = tagged("div", "spanduk", el("p").child(words));
        Some(banner.attr("data-uji", "penulis").children(buttons))
    };
    let banner = el("div").attr("role", "status").child(perhaps(shown));
    vec![perhaps(trouble), banner.into_any()]
}

/// Whatever tries to change a draft that can only be read is told why nothing happens.
fn tell_why(workspace: Workspace, session: Session, saver: Saver) {
    Effect::new(move |before: Option<u64>| {
        let refused = workspace.refused();
        if before.is_some_and(|before| before != refused) {
            session.notice.set(saver.hanya_baca());
        }
        refused
    });
}
