//! The real examples of a lesson: choosing one puts its figures in; what its source prints, and whether that follows.

use leptos::prelude::*;

use super::susunan::symbol;
use crate::domain::belajar::{Contoh, JenisPeubah, Pelajaran, Tayangan};
use crate::state::belajar::Belajar;
use crate::state::belajar::papan::Papan;
use crate::text::belajar as kata;
use crate::ui::kit::el::{El, button, el, live_text, tagged};

/// The list.
pub fn contoh(belajar: Belajar) -> Option<El> {
    let all = belajar.pelajaran.contoh;
    let lines = all
        .iter()
        .enumerate()
        .map(|(at, one)| satu(belajar, at, one));
    let title = tagged(
        "h2",
        "contoh-judul",
        format!("Contoh nyata ({})", all.len()),
    );
    let list = tagged("ul", "contoh-nyata", ()).children(lines);
    (!all.is_empty()).then(|| el("section").child(title).child(list))
}

fn satu(belajar: Belajar, at: usize, contoh: &'static Contoh) -> El {
    let chosen = move || match belajar.papan.with(|papan| papan.contoh) == Some(at) {
        true => "true",
        false => "false",
    };
    let put = move |_| {
        let same = belajar.papan.with_untracked(|papan| papan.contoh) == Some(at);
        belajar.contoh((!same).then_some(at));
    };
    let pick = button("tombol kecil", isi(belajar.pelajaran, contoh), put)
        .live("aria-pressed", chosen)
        .attr("data-uji", contoh.id);
    let held = kata::kesesuaian(contoh, &tayangan(belajar.pelajaran, at));
    let verdict = match held.cocok {
        Some(true) => "cocok",
        Some(false) => "tidak-cocok",
        None => "petunjuk",
    };
    let about = kata::contoh(contoh.id);
    el("li")
        .child(pick)
        .children((!about.is_empty()).then(|| tagged("p", "tentang", about)))
        .child(tagged("p", verdict, held.kalimat))
        .child(tagged("p", "petunjuk", contoh.sumber))
}

/// `R = 40 · T = 57 · Turun (cermin)`
fn isi(pelajaran: &Pelajaran, contoh: &Contoh) -> Vec<El> {
    let parts = contoh.isi.iter().enumerate().map(|(at, (simbol, text))| {
        let part = el("span").child(if at > 0 { " · " } else { "" });
        let peubah = pelajaran
            .peubah
            .iter()
            .find(|peubah| peubah.simbol == *simbol);
        match peubah.map(|peubah| &peubah.jenis) {
            Some(JenisPeubah::Pilihan(choices)) => {
                let choice = choices.iter().find(|choice| choice.id == *text);
                part.child(choice.map_or(*text, |choice| choice.label))
            }
            _ => part
                .child(symbol(simbol))
                .child(format!(" = {}", kata::ringkas(text))),
        }
    });
    parts.collect()
}

fn tayangan(pelajaran: &Pelajaran, at: usize) -> Tayangan {
    let papan = Papan {
        contoh: Some(at),
        ..Default::default()
    };
    (pelajaran.hitung)(&papan.dasar(pelajaran))
}

/// What the source of the chosen example prints against what follows; tracks.
pub fn terpilih(belajar: Belajar) -> AnyView {
    live_text(move || {
        let at = belajar.papan.with(|papan| papan.contoh);
        let contoh = at.and_then(|at| belajar.pelajaran.contoh.get(at));
        let held = contoh.map(|contoh| {
            let held = belajar
                .semula
                .with(|semula| kata::kesesuaian(contoh, semula));
            format!("{}. {}", contoh.sumber, held.kalimat)
        });
        held.unwrap_or_default()
    })
}
