//! A lesson for a projector: one formula fills the screen, everything goes by keys, nothing else is there.

use leptos::prelude::*;

use super::contoh::terpilih;
use super::pelajaran::{diperiksa, langkah};
use super::peraga::peraga;
use super::rantai::{rantai, tampak};
use crate::domain::belajar::{SEMUA, Tayangan};
use crate::state::belajar::{Belajar, Ke};
use crate::text::belajar as kata;
use crate::ui::kit::angka::Tangan;
use crate::ui::kit::el::{El, button, el, live, live_text, perhaps, site_address, tagged};

/// What each key does.
static KEYS: &[(&str, &str)] = &[
    ("→ atau spasi", "langkah berikutnya"),
    ("←", "langkah sebelumnya"),
    ("Home", "kembali ke langkah pertama"),
    ("Tab", "ke angka berikutnya"),
    (
        "↑ ↓",
        "mengubah angka; Page Up dan Page Down sepuluh langkah",
    ),
    ("Enter", "mengetik angka; Esc membatalkan"),
    ("1 – 9", "rumus lain dalam rantai"),
    ("0", "angka awal"),
    ("N, Page Down", "pelajaran berikutnya"),
    ("B, Page Up", "pelajaran sebelumnya"),
    ("?", "tombol-tombol ini"),
    ("F11", "layar penuh peramban"),
    ("Esc, P", "selesai"),
];

/// The lesson as it fills the screen.
pub fn panggung(belajar: Belajar, hand: Tangan, helped: RwSignal<bool>) -> AnyView {
    let lesson = belajar.pelajaran;
    let title = kata::kata(lesson.id).map_or(lesson.id, |words| words.judul);
    let place = format!("{} / {}", belajar.nomor().saturating_add(1), SEMUA.len());
    let place = tagged("p", "panggung-tempat", place);
    let head = tagged("div", "panggung-kepala", el("h1").child(title)).child(place);
    let formula = tagged("div", "panggung-rumus", ()).children(peraga(belajar, hand));
    // The step before stays in sight, so that one sees what became of it.
    let steps = live(move || {
        let steps = tampak(belajar);
        let last = steps.len().saturating_sub(2);
        steps.iter().skip(last).map(langkah).collect::<Vec<_>>()
    });
    let steps = tagged("ol", "langkah-hitung", steps).attr("aria-live", "polite");
    let source = tagged("p", "panggung-sumber", terpilih(belajar));
    let class = move || match (belajar.langkah().0, belajar.tayangan.with(padat)) {
        (0, false) => "panggung",
        (0, true) => "panggung padat",
        (_, false) => "panggung berlangkah",
        (_, true) => "panggung berlangkah padat",
    };
    el("section")
        .live("class", class)
        .child(head)
        .attr("aria-label", "Presentasi")
        .attr("tabindex", "-1")
        .attr("data-uji", "panggung")
        .child(formula)
        .child(steps)
        .child(perhaps(move || diperiksa(belajar)))
        .child(source)
        .child(rantai(belajar))
        // After the numbers, so that Tab comes to them first.
        .child(kemudi(belajar, helped))
        .child(perhaps(move || helped.get().then(bantuan)))
        .focused()
        .into_any()
}

/// Whether the chain is so long that its figures have to be smaller than those of the formula.
fn padat(tayangan: &Tayangan) -> bool {
    tayangan.mata.len() > 3
}

/// The same by hand, for a screen that is touched.
fn kemudi(belajar: Belajar, helped: RwSignal<bool>) -> El {
    let to = move |ke: Ke| move |_| belajar.langkahkan(ke);
    let far = live_text(move || match belajar.langkah() {
        (0, all) => format!("{all} langkah"),
        (now, all) => format!("{now} / {all}"),
    });
    let shown = move || if helped.get() { "true" } else { "false" };
    let buttons = [
        button("tombol kecil", "‹", to(Ke::Mundur)).attr("aria-label", "Langkah sebelumnya"),
        tagged("p", "petunjuk", far).attr("data-uji", "langkah-ke"),
        button("tombol kecil", "›", to(Ke::Maju)).attr("aria-label", "Langkah berikutnya"),
        button("tombol kecil", "Salin tautan", move |_| {
            belajar.salin(&site_address())
        }),
        button("tombol kecil", "Tombol (?)", move |_| {
            helped.update(|on| *on = !*on)
        })
        .live("aria-expanded", shown),
        button("tombol kecil", "Selesai (Esc)", move |_| {
            belajar.presentasi(false)
        }),
    ];
    tagged("div", "panggung-kemudi", ()).children(buttons)
}

fn bantuan() -> El {
    let lines = KEYS.iter().map(|(key, what)| {
        let key = el("dt").child(el("kbd").child(*key));
        el("div").child(key).child(el("dd").child(*what))
    });
    tagged("section", "panggung-bantuan", el("h2").child("Tombol"))
        .attr("aria-label", "Tombol")
        .attr("data-uji", "bantuan")
        .child(el("dl").children(lines))
}
