//! Deleted drafts, which come back or go for good, and copies that do not open, which stay until somebody has them.

use leptos::prelude::*;

use crate::state::data::Data;
use crate::state::drafts::{DraftInfo, Drafts, title};
use crate::ui::kit::el::{El, button, el, live, perhaps, tagged};

/// The trash, and below it what is damaged.
#[component]
pub fn Sampah() -> impl IntoView {
    let drafts = expect_context::<Drafts>();
    let data = expect_context::<Data>();
    let asked = RwSignal::new(false);
    let trashed = move || {
        let mut list = drafts.list().get();
        list.retain(|info| info.trashed);
        list
    };
    let lines = move || {
        let lines = trashed();
        if lines.is_empty() {
            return tagged(
                "p",
                "petunjuk",
                "Kosong. Draf yang dihapus ada di sini sampai Anda mengosongkannya.",
            );
        }
        el("ul")
            .attr("class", "draf")
            .children(lines.into_iter().map(|info| line(drafts, info)))
    };
    let empty = move || {
        let count = trashed().len();
        if count == 0 {
            return None;
        }
        if !asked.get() {
            let ask = button("tombol", "Kosongkan sampah", move |_| asked.set(true));
            return Some(tagged(
                "div",
                "deret atas",
                ask.attr("data-uji", "kosongkan-sampah"),
            ));
        }
        let words = format!("Hapus {count} draf selamanya? Tidak dapat diurungkan.");
        let yes = button("tombol", format!("Hapus {count} draf"), move |_| {
            asked.set(false);
            data.kosongkan_sampah();
        });
        let no = button("tombol", "Batal", move |_| asked.set(false));
        let words = el("p").attr("role", "alert").child(words);
        Some(
            tagged("div", "deret atas", words)
                .child(yes.attr("data-uji", "kosongkan-ya"))
                .child(no.focused()),
        )
    };
    vec![
        el("h2").attr("id", "sampah").child("Sampah").into_any(),
        el("div")
            .attr("data-uji", "sampah")
            .child(live(lines))
            .into_any(),
        perhaps(empty),
        view! { <Rusak/> }.into_any(),
    ]
}

fn line(drafts: Drafts, info: DraftInfo) -> El {
    let name = el("p").child(el("bdi").child(title(&info)));
    let (back, gone) = (info.id.clone(), info.id);
    let buttons = [
        button("tombol kecil", "Kembalikan", move |_| drafts.untrash(&back)),
        button("tombol kecil", "Hapus selamanya", move |_| {
            drafts.delete_forever(vec![gone.clone()])
        }),
    ];
    el("li")
        .child(tagged("div", "draf-nama", name))
        .child(el("div").attr("class", "deret").children(buttons))
}

/// How many copies do not open, and the way to have them.
#[component]
pub fn Rusak() -> impl IntoView {
    let drafts = expect_context::<Drafts>();
    let count = Memo::new(move |_| {
        drafts.list().track();
        drafts.quarantined()
    });
    perhaps(move || {
        let count = count.get();
        (count > 0).then(|| {
            let get = move |_| drafts.download_quarantine();
            let words = format!("{count} salinan draf rusak disimpan apa adanya. ");
            tagged("p", "pesan", words)
                .attr("data-uji", "rusak")
                .child(button("tombol kecil", "Unduh yang rusak", get))
        })
    })
}
