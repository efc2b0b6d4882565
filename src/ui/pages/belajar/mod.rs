//! The course: the list of lessons, one lesson, and the mode for a projector.
//!
//! `pelajaran` and `panggung` are the two faces of one lesson; what both show, the formula whose numbers are changed where
//! they stand and the chain that moves with them, is `peraga` and `rantai`.

mod contoh;
mod panggung;
mod pelajaran;
mod peraga;
mod rantai;
mod susunan;

use leptos::prelude::*;

use self::pelajaran::SatuPelajaran;
use crate::domain::belajar;
use crate::state::route::{Query, Route};
use crate::state::session::Session;
use crate::text::belajar::{BAGIAN, kata};
use crate::ui::kit::el::{El, el, live, opening, tagged};

/// The link to the lesson that is open.
const HERE: &str = "pelajaran-ini";

/// The page.
#[component]
pub fn Belajar() -> impl IntoView {
    let session = expect_context::<Session>();
    // While the page is being left it stays as it was.
    let id = Memo::new(move |before: Option<&Option<String>>| {
        session.route.with(|route| match route {
            Route::Belajar(id, _) => id.clone(),
            _ => before.cloned().flatten(),
        })
    });
    live(move || match id.get() {
        None => daftar(None),
        Some(id) => match belajar::pelajaran(&id) {
            Some(pelajaran) => vec![view! { <SatuPelajaran pelajaran/> }.into_any()],
            None => daftar(Some(id)),
        },
    })
}

/// The lessons along the chain; `asing` is one that does not exist.
fn daftar(asing: Option<String>) -> Vec<AnyView> {
    let words = "Rangkaian SAKIP selangkah demi selangkah, dengan rumus yang angkanya dapat digeser. Semua angka dihitung \
        langsung oleh aturan yang sama dengan laporan.";
    let mut parts = opening("Belajar", words);
    if let Some(id) = asing {
        let words = format!("Tidak ada pelajaran bernama “{id}”. Pilih salah satu di bawah ini.");
        parts.push(tagged("p", "pesan", words).into_any());
    }
    let parts_of = BAGIAN.iter().map(|bagian| {
        let lessons = bagian.pelajaran.iter().filter_map(|id| {
            let kata = kata(id)?;
            let link = el("a").attr("href", alamat(id)).child(kata.judul);
            let item = el("li").child(link);
            Some(item.child(tagged("p", "petunjuk", kata.tujuan)))
        });
        el("li")
            .child(el("h2").child(bagian.judul))
            .child(tagged("ul", "contoh", ()).children(lessons))
    });
    parts.push(tagged("ol", "rangkaian", ()).children(parts_of).into_any());
    parts
}

/// The address of a lesson as it begins.
fn alamat(id: &str) -> String {
    format!(
        "#{}",
        Route::Belajar(Some(id.to_string()), Query::default()).hash()
    )
}

/// All lessons beside the one that is open.
fn jalur(here: &'static str) -> El {
    let parts = BAGIAN.iter().map(|bagian| {
        let lessons = bagian.pelajaran.iter().filter_map(|id| {
            let current = (*id == here).then_some("page");
            let link = el("a")
                .attr("href", alamat(id))
                .attr("id", current.map(|_| HERE))
                .attr("aria-current", current);
            Some(el("li").child(link.child(kata(id)?.judul)))
        });
        let open = bagian.pelajaran.contains(&here);
        el("li")
            .attr("class", open.then_some("di-sini"))
            .child(el("span").child(bagian.judul))
            .child(el("ul").children(lessons))
    });
    let all = el("a").attr("href", "#/belajar").child("Semua pelajaran");
    tagged("nav", "jalur", all)
        .attr("aria-label", "Pelajaran")
        .child(el("ol").children(parts))
}
