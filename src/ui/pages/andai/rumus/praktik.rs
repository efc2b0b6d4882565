//! Who uses which variant, by subject, with the printed figures reckoned again.

use leptos::prelude::*;

use crate::domain::rulebook::praktik::{self, Pokok, Praktik};
use crate::domain::whatif::varian::{self, Terukur};
use crate::text::varian as kata;
use crate::ui::kit::el::{El, el, tagged};

/// Every practice that was found.
pub(super) fn practices() -> Vec<AnyView> {
    let mut subjects: Vec<Pokok> = Vec::new();
    for praktik in praktik::SEMUA {
        if !subjects.contains(&praktik.pokok) {
            subjects.push(praktik.pokok);
        }
    }
    let subject = |pokok: Pokok| {
        let list = praktik::tentang(pokok).map(practice);
        let list = el("ul").attr("class", "praktik").children(list);
        vec![
            el("h3").child(kata::pokok(pokok)).into_any(),
            list.into_any(),
        ]
    };
    subjects.into_iter().flat_map(subject).collect()
}

fn practice(of: &Praktik) -> El {
    let source = match of.sumber {
        "" => format!("{}, {}", of.dasar.label(), kata::bukti(of.bukti)),
        source => format!("{}, {}: {source}", of.dasar.label(), kata::bukti(of.bukti)),
    };
    let examples = of.contoh.iter().filter_map(|contoh| {
        let sel = Terukur::contoh(contoh).capaian(contoh.polaritas)?;
        let words = kata::contoh(contoh, &varian::dibatasi(&sel, contoh.batas));
        Some(tagged("p", "petunjuk", words))
    });
    el("li")
        .child(el("b").child(format!("{}. ", of.siapa)))
        .child(of.isi)
        .children(examples)
        .child(tagged("p", "petunjuk", source))
}
