//! Two figures under each other, with the digits marked in which they differ.

use crate::text::periksa::{self, Potong};
use crate::ui::kit::el::{El, el, tagged};

/// What is printed and what it should be, under the name of that, as a list of two.
pub fn beda(tercetak: &str, nama: &'static str, seharusnya: &str) -> El {
    let [printed, right] = periksa::beda(tercetak, seharusnya);
    let line = |name: &'static str, pieces: Vec<Potong>| {
        let figure = tagged("dd", "angka", ()).children(pieces.into_iter().map(piece));
        el("div").child(el("dt").child(name)).child(figure)
    };
    el("dl")
        .attr("class", "beda")
        .child(line("Tercetak", printed))
        .child(line(nama, right))
}

fn piece((text, differs): Potong) -> El {
    el(if differs { "mark" } else { "span" }).child(text)
}
