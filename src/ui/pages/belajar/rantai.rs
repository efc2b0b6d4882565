//! The chain that moves with the numbers of a lesson, and the formula worked out step by step.

use leptos::prelude::*;

use super::peraga::{kelas, tulis};
use crate::domain::belajar::{Langkah, Mata};
use crate::domain::rulebook::rumus::Rumus;
use crate::state::belajar::Belajar;
use crate::text::belajar as kata;
use crate::ui::kit::el::{El, el, live, live_text, tagged};

/// The links of the chain, each a button that brings its formula up. What is not as at first is marked, with what it was.
pub fn rantai(belajar: Belajar) -> El {
    let links = Memo::new(move |_| {
        belajar.tayangan.with(|tayangan| {
            let all = &tayangan.mata;
            let link = |(at, mata): (usize, &Mata)| (mata.rumus, kata::nama_mata(all, at));
            let links = all.iter().enumerate().map(link);
            links.collect::<Vec<(&'static Rumus, String)>>()
        })
    });
    let cards = live(move || {
        let links = links.get().into_iter().enumerate();
        links
            .map(|(at, (rumus, nama))| satu(belajar, at, rumus, nama))
            .collect::<Vec<_>>()
    });
    tagged("ol", "rantai", cards).attr("aria-label", "Rantai hitungan")
}

fn satu(belajar: Belajar, at: usize, rumus: &'static Rumus, nama: String) -> El {
    let now = move || belajar.tayangan.with(|all| all.mata.get(at).map(tulis));
    let before = move || {
        let before = belajar.semula.with(|all| all.mata.get(at).map(tulis));
        before.filter(|before| Some(before) != now().as_ref())
    };
    let before = Memo::new(move |_| before());
    let chosen = move || {
        let here = belajar.tayangan.with(|all| belajar.pilihan(all)) == at;
        if here { "true" } else { "false" }
    };
    let figure = tagged(
        "strong",
        "rantai-angka",
        live_text(move || now().unwrap_or_default()),
    );
    let figure = figure.live("data-kelas", move || {
        belajar
            .tayangan
            .with(|all| all.mata.get(at).and_then(kelas))
    });
    let was = live_text(move || match before.get() {
        Some(before) => format!("semula {before}"),
        None => "\u{a0}".into(),
    });
    let card = el("button")
        .attr("type", "button")
        .live("class", move || match before.with(Option::is_some) {
            true => "mata berubah",
            false => "mata",
        })
        .attr("data-uji", rumus.id)
        .live("aria-pressed", chosen)
        .on("click", move |_| belajar.lihat(at))
        .child(tagged("span", "rantai-nama", nama))
        .child(figure)
        .child(tagged("span", "rantai-semula", was));
    el("li").child(card)
}

/// A step with its sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Tampak {
    /// The step.
    pub langkah: Langkah,
    /// What it does.
    pub kalimat: String,
}

/// The steps that are shown, in order; tracks.
pub fn tampak(belajar: Belajar) -> Vec<Tampak> {
    let (shown, _) = belajar.langkah();
    let symbols: Vec<&str> = belajar
        .pelajaran
        .peubah
        .iter()
        .map(|peubah| peubah.simbol)
        .collect();
    let of = |mata: &Mata| {
        let steps = mata.langkah.iter().take(shown);
        steps
            .map(|langkah| Tampak {
                langkah: langkah.clone(),
                kalimat: kata::langkah(&symbols, mata, langkah),
            })
            .collect()
    };
    belajar.mata(of).unwrap_or_default()
}
