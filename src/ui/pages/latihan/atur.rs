//! What the sheet is made from: seed, level, number, kinds.

use leptos::prelude::*;

use crate::domain::latihan::{Jenis, Pesanan, Tingkat};
use crate::state::latihan::Latih;
use crate::text::latihan as kata;
use crate::ui::kit::el::{El, button, el, live_text, perhaps, tagged};

/// How many exercises are offered.
const BANYAK: [usize; 4] = [5, 10, 20, 40];

/// The choices; each change is another sheet.
pub fn atur(latih: Latih) -> El {
    let order = latih.pesanan();
    let change = move |change: &dyn Fn(&mut Pesanan)| {
        let mut pesanan = order.get_untracked();
        change(&mut pesanan);
        latih.atur(&pesanan);
    };
    let seed = el("input")
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .attr("id", "benih")
        .attr("class", "isian")
        .attr("size", "7")
        .attr("aria-describedby", "benih-pesan")
        .live("aria-invalid", move || {
            latih.ditolak().is_some().then_some("true")
        })
        .live_value(move || {
            let used = move || order.with(|order| order.benih.to_string());
            latih.ditolak().unwrap_or_else(used)
        })
        .on("change", move |event| {
            latih.benih(&event_target_value(&event))
        });
    let refused = move || {
        let used = order.with(|order| order.benih);
        let words = latih.ditolak();
        words.map_or_else(String::new, |text| kata::benih_ditolak(&text, used))
    };
    let refused = tagged("p", "pesan", live_text(refused))
        .attr("id", "benih-pesan")
        .attr("role", "alert");
    let level = pilihan(
        "tingkat",
        Tingkat::ALL.map(|level| {
            let choice = level.choice();
            (choice.id.to_string(), choice.label.to_string())
        }),
        move || order.with(|order| order.tingkat.choice().id.to_string()),
        move |text| {
            if let Some(level) = Tingkat::from_id(&text) {
                change(&|order| order.tingkat = level);
            }
        },
    );
    let count = pilihan(
        "banyak",
        BANYAK.map(|count| (count.to_string(), kata::banyak_soal(count))),
        move || order.with(|order| order.banyak.to_string()),
        move |text| {
            if let Ok(count) = text.parse() {
                change(&|order| order.banyak = count);
            }
        },
    )
    .child(perhaps(move || {
        // An address may ask for another number.
        let count = order.with(|order| order.banyak);
        (!BANYAK.contains(&count)).then(|| {
            el("option")
                .attr("value", count)
                .attr("selected", true)
                .child(kata::banyak_soal(count))
        })
    }));
    let other =
        button("tombol", "Lembar lain", move |_| latih.lain()).attr("data-uji", "lembar-lain");
    let field = |label: &'static str, id: &'static str, control: El| {
        tagged("div", "bidang", el("label").attr("for", id).child(label)).child(control)
    };
    el("div")
        .child(
            tagged("div", "atur-latihan", field("Benih", "benih", seed))
                .child(field("Tingkat", "tingkat", level))
                .child(field("Banyaknya", "banyak", count))
                .child(other),
        )
        .child(refused)
        .child(jenis(latih))
}

/// A list to choose from.
fn pilihan<const N: usize>(
    id: &'static str,
    choices: [(String, String); N],
    now: impl Fn() -> String + Copy + Send + 'static,
    act: impl Fn(String) + Send + 'static,
) -> El {
    let options = choices.map(|(value, word)| {
        let mine = value.clone();
        el("option")
            .attr("value", value)
            .live("selected", move || now() == mine)
            .child(word)
    });
    el("select")
        .attr("id", id)
        .attr("class", "isian")
        .live_value(now)
        .on("change", move |event| act(event_target_value(&event)))
        .children(options)
}

/// Which kinds occur; none ticked means all of the level.
fn jenis(latih: Latih) -> El {
    let order = latih.pesanan();
    let one = move |jenis: Jenis| {
        let ticked = move || order.with(|order| order.jenis.contains(&jenis));
        let turn = move |_| {
            let mut pesanan = order.get_untracked();
            match pesanan.jenis.iter().position(|of| *of == jenis) {
                Some(at) => {
                    pesanan.jenis.remove(at);
                }
                None => pesanan.jenis.push(jenis),
            }
            latih.atur(&pesanan);
        };
        let tick = el("input")
            .attr("type", "checkbox")
            .attr("data-uji", jenis.choice().id)
            .live_checked(ticked)
            .on("change", turn);
        tagged("label", "centang", tick).child(jenis.choice().label)
    };
    let words = move || kata::jenis_dipilih(order.with(|order| order.jenis.len()));
    tagged("details", "lipat", el("summary").child(live_text(words)))
        .child(tagged("div", "deret jenis-soal", ()).children(Jenis::ALL.map(one)))
}
