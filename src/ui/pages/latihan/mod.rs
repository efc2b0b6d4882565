//! Practice: a sheet of exercises, marked at once or printed.

mod atur;
mod kartu;

use leptos::prelude::*;

use self::atur::atur;
use self::kartu::kartu;
use crate::state::autosave::Saver;
use crate::state::drafts::Drafts;
use crate::state::latihan::Latih;
use crate::state::session::Session;
use crate::text::latihan as kata;
use crate::ui::kit::el::{El, button, el, live, live_text, opening, perhaps, tagged};

/// The frame that holds the sheet to print.
const FRAME: &str = "lembar-latihan";

/// The page.
#[component]
pub fn Latihan() -> impl IntoView {
    let session = expect_context::<Session>();
    let latih = Latih::new(
        session,
        expect_context::<Saver>(),
        expect_context::<Drafts>(),
    );
    let mut parts = opening("Latihan", kata::PENGANTAR);
    parts.push(atur(latih).into_any());
    let about = move || {
        let count = latih.lembar().with(|lembar| lembar.0.len());
        latih
            .pesanan()
            .with(|pesanan| kata::pesanan(pesanan, count))
    };
    parts.push(
        el("h2")
            .attr("data-uji", "lembar")
            .child(live_text(about))
            .into_any(),
    );
    let rules = kata::KETENTUAN.map(|rule| el("li").child(rule));
    let rules = tagged(
        "details",
        "lipat",
        el("summary").child(kata::JUDUL_KETENTUAN),
    )
    .child(el("ul").children(rules));
    parts.push(rules.into_any());
    parts.push(nomor(latih).into_any());
    parts.push(live(move || kartu(latih, latih.kini.get())));
    parts.push(maju(latih).into_any());
    parts.push(view! { <Riwayat latih/> }.into_any());
    parts.push(view! { <Cetakan latih/> }.into_any());
    parts
}

/// The numbers of the exercises: where one is, which are done.
fn nomor(latih: Latih) -> El {
    let buttons = move || {
        let count = latih.lembar().with(|lembar| lembar.0.len());
        let one = |at: usize| {
            let class = move || {
                let kerja = latih.kerja(at);
                match (kerja.jawaban, kerja.nilai) {
                    (None, _) => "tombol nomor",
                    (Some(_), 100) => "tombol nomor benar",
                    (Some(_), 0) => "tombol nomor salah",
                    (Some(_), _) => "tombol nomor sebagian",
                }
            };
            let name = move || {
                let kerja = latih.kerja(at);
                kata::nomor_soal(at + 1, kerja.jawaban.map(|_| kerja.nilai))
            };
            let here = move || (latih.kini.get() == at).then_some("step");
            button("", (at + 1).to_string(), move |_| latih.kini.set(at))
                .live("class", class)
                .live("aria-label", name)
                .live("aria-current", here)
        };
        el("li").children((0..count).map(one))
    };
    el("nav")
        .attr("class", "nomor-soal")
        .attr("aria-label", "Nomor soal")
        .child(el("ul").child(live(buttons)))
}

/// How far it is, and the way on.
fn maju(latih: Latih) -> El {
    let words = move || {
        let count = latih.lembar().with(|lembar| lembar.0.len());
        let done = (0..count).map(|at| latih.kerja(at));
        let done: Vec<_> = done.filter(|kerja| kerja.jawaban.is_some()).collect();
        let sum = done.iter().map(|kerja| u32::from(kerja.nilai)).sum();
        kata::kemajuan(done.len(), count, sum)
    };
    let again = button("tombol polos", "Ulangi lembar ini", move |_| latih.ulang());
    tagged(
        "div",
        "deret atas",
        tagged("p", "", live_text(words)).attr("data-uji", "kemajuan-latihan"),
    )
    .attr("role", "status")
    .child(again.attr("data-uji", "ulangi"))
}

/// How each kind has gone on this device.
#[component]
fn Riwayat(
    /// The practice.
    latih: Latih,
) -> impl IntoView {
    let lines = move || {
        let buku = latih.buku().get();
        (!buku.riwayat.is_empty()).then(|| {
            let lines = buku
                .riwayat
                .iter()
                .map(|of| el("li").child(kata::riwayat(of)));
            let lines: Vec<_> = lines.collect();
            el("section")
                .attr("aria-labelledby", "riwayat-judul")
                .child(el("h2").attr("id", "riwayat-judul").child("Riwayat"))
                .child(
                    tagged("ul", "riwayat", ())
                        .children(lines)
                        .attr("data-uji", "riwayat"),
                )
                .child(tagged("p", "petunjuk", kata::DI_PERANGKAT))
                .child(
                    button("tombol", "Hapus hasil latihan", move |_| latih.hapus())
                        .attr("data-uji", "hapus-latihan"),
                )
        })
    };
    perhaps(lines)
}

/// The sheet on paper, drawn when asked for.
#[component]
fn Cetakan(
    /// The practice.
    latih: Latih,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    let frame = move || {
        shown.get().then(|| {
            let frame = el("iframe")
                .attr("id", FRAME)
                .attr("class", "pratinjau")
                .attr("title", kata::PRATINJAU)
                .attr("sandbox", "allow-same-origin allow-modals")
                .live("srcdoc", move || latih.html());
            let print = button("tombol", "Cetak", move |_| latih.cetak(FRAME));
            el("div")
                .attr("class", "lembar-terlihat")
                .child(tagged("div", "deret", print))
                .child(frame)
                .child(tagged("p", "hanya-cetak", kata::CETAK_DI_LEMBAR))
        })
    };
    let toggle = button("tombol", "Lihat lembar cetak", move |_| {
        shown.update(|shown| *shown = !*shown)
    })
    .attr("data-uji", "lembar-cetak")
    .live(
        "aria-expanded",
        move || if shown.get() { "true" } else { "false" },
    );
    let save = button("tombol", "Unduh lembar (HTML)", move |_| latih.unduh())
        .attr("data-uji", "unduh-lembar");
    el("section")
        .attr("aria-labelledby", "cetak-judul")
        .child(
            el("h2")
                .attr("id", "cetak-judul")
                .child("Lembar untuk dicetak"),
        )
        .child(tagged("p", "petunjuk", kata::LEMBAR_CETAK))
        .child(tagged("div", "deret", toggle).child(save))
        .child(perhaps(frame))
}
