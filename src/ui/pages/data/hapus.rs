//! Removing everything of ours, after a word is typed; and what came of it.

use leptos::prelude::*;

use crate::state::data::Data;
use crate::text::data as kata;
use crate::ui::kit::el::{El, button, el, tagged};

/// What goes, and the button.
#[component]
pub fn Hapus() -> impl IntoView {
    let data = expect_context::<Data>();
    let typed = RwSignal::new(String::new());
    let matches = move || typed.with(|typed| typed.trim() == kata::KATA_HAPUS);
    let word = el("input")
        .attr("type", "text")
        .attr("id", "kata-hapus")
        .attr("class", "isian")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "characters")
        .attr("spellcheck", "false")
        .live_value(move || typed.get())
        .on("input", move |event| typed.set(event_target_value(&event)));
    let words = format!("Ketik {} untuk melanjutkan", kata::KATA_HAPUS);
    let label = el("label").attr("for", "kata-hapus").child(words);
    let go = move |_| {
        if matches() {
            typed.set(String::new());
            data.hapus_semua();
        }
    };
    let first = button("tombol", "Unduh semua draf dulu", move |_| data.unduh());
    let buttons = tagged("div", "deret", first).child(
        button("tombol", "Hapus semua data saya", go)
            .attr("data-uji", "hapus-semua")
            .live("disabled", move || !matches()),
    );
    vec![
        el("h2").child("Hapus semua data saya").into_any(),
        el("p").child(kata::HAPUS).into_any(),
        tagged(
            "div",
            "formulir sebaris",
            tagged("div", "bidang", label).child(word),
        )
        .into_any(),
        buttons.into_any(),
    ]
}

/// What was removed.
pub fn bersih() -> Option<El> {
    let bersih = expect_context::<Data>().bersih().get()?;
    let or = |done: bool, yes: &'static str, no: &'static str| if done { yes } else { no };
    let drafts = match &bersih.draf {
        Ok(count) => format!("{count} draf beserta salinan dan catatannya dihapus."),
        Err(why) => format!("Sebagian draf belum terhapus: {why}. Coba lagi."),
    };
    let lines = [
        drafts,
        or(
            bersih.lain.salinan,
            "Salinan kedua (IndexedDB) dihapus.",
            "Salinan kedua (IndexedDB) masih dibuka tab lain. Isinya sudah kosong; tutup tab itu agar hilang.",
        )
        .into(),
        or(
            bersih.lain.luring,
            "Berkas aplikasi untuk bekerja tanpa jaringan dihapus. Aplikasi tetap dapat dipakai; saat dibuka lagi, berkas itu disimpan lagi.",
            "Berkas aplikasi untuk bekerja tanpa jaringan belum terhapus. Hapus data situs ini di setelan peramban.",
        )
        .into(),
    ];
    let lines = lines.map(|line| el("li").child(line));
    let title = el("h2").child(bersih.judul());
    let done = tagged("section", "janji", title)
        .attr("role", "status")
        .attr("id", "bersih")
        .attr("tabindex", "-1")
        .attr("data-uji", "bersih")
        .child(el("ul").children(lines));
    Some(done.focused())
}
