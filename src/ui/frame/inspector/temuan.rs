//! What the last check found about the selected figure, above all else that is said of it, and the way back to the
//! findings for who came from there.

use leptos::prelude::*;

use crate::domain::audit::Temuan;
use crate::domain::document::{CellRef, Text};
use crate::domain::field::Field;
use crate::state::periksa::Periksa;
use crate::state::route::Page;
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::text;
use crate::ui::frame::beda::beda;
use crate::ui::frame::nav;
use crate::ui::kit::el::{El, el, live, perhaps, tagged};

/// One finding as it is shown here.
#[derive(Clone, PartialEq)]
struct Isi {
    sentence: String,
    /// What is printed and what it should be.
    figures: Option<(Text, String)>,
    /// Why it was put aside.
    reason: Option<Text>,
}

/// The findings about the selected figure.
#[component]
pub(super) fn TemuanSel() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let session = expect_context::<Session>();
    let check = expect_context::<Periksa>();
    let found = Memo::new(move |_| {
        let (Some(here), Some(done), aside) =
            (session.selected.get(), check.hasil(), check.abaian())
        else {
            return Vec::new();
        };
        // Where another figure is printed since, it speaks of nothing that is there.
        let stands = |of: &&Temuan| {
            let now = of
                .cetakan
                .map(|id| workspace.text(CellRef::new(id, Field::Tercetak)));
            of.tempat == here && now.is_none_or(|now| now == of.tercetak)
        };
        let isi = |of: &Temuan| Isi {
            sentence: text::periksa::temuan(&done.bahan, of),
            figures: text::periksa::seharusnya(of)
                .filter(|right| !of.tercetak.is_empty() && of.tercetak.trim() != right)
                .map(|right| (of.tercetak.clone(), right)),
            reason: aside.alasan(&of.kunci(done.bahan.document())).cloned(),
        };
        done.temuan.iter().filter(stands).map(isi).collect()
    });
    let list = move || {
        let found = found.get();
        (!found.is_empty()).then(|| {
            tagged("section", "temuan-sel", el("h3").child("Temuan"))
                .attr("aria-label", "Temuan pada sel ini")
                .attr("data-uji", "temuan-sel")
                .children(found.into_iter().map(line))
        })
    };
    let on_the_way = Memo::new(move |_| {
        let page = session.route.with(|route| route.page());
        check.asal().is_some() && page != Some(Page::Periksa)
    });
    let back = move || {
        on_the_way.get().then(|| {
            el("a")
                .live("href", move || nav::address(session, Page::Periksa))
                .attr("data-uji", "kembali-ke-temuan")
                .child("← Kembali ke temuan")
        })
    };
    vec![
        perhaps(move || back().map(|back| tagged("p", "kembali", back))),
        live(list),
    ]
}

fn line(of: Isi) -> El {
    let sentence = match of.reason {
        None => tagged("p", "pesan", of.sentence),
        Some(reason) => {
            let words = text::periksa::diabaikan(&of.sentence, &reason);
            tagged("p", "petunjuk", words)
        }
    };
    let figures = of
        .figures
        .map(|(printed, right)| beda(&printed, "Seharusnya", &right));
    el("div").children(figures).child(sentence)
}
