//! How much room drafts take and how much there is, and whether the browser may make room by itself.

use leptos::prelude::*;

use crate::state::data::{Data, Lindung, QUOTA, TOO_LARGE};
use crate::state::drafts::Drafts;
use crate::text::data as kata;
use crate::ui::kit::el::{button, el, live, live_text, perhaps, tagged};

/// The room and its protection.
#[component]
pub fn Ruang() -> impl IntoView {
    let data = expect_context::<Data>();
    let drafts = expect_context::<Drafts>();
    let meter = move || {
        drafts.list().track();
        let usage = data.usage();
        let words = kata::terpakai(usage.ours, usage.others, QUOTA);
        let meter = el("meter")
            .attr("aria-labelledby", "ruang-kata")
            .attr("max", QUOTA)
            .attr("high", QUOTA / 10 * 8)
            .attr("value", usage.ours.saturating_add(usage.others));
        el("div")
            .child(meter)
            .child(el("p").attr("id", "ruang-kata").child(words))
    };
    let large = move || {
        let large = data.large();
        (!large.is_empty()).then(|| {
            let lines = large.into_iter();
            let lines =
                lines.map(|(name, units)| el("li").child(kata::besar(&name, units, TOO_LARGE)));
            tagged("ul", "catatan", ())
                .attr("data-uji", "draf-besar")
                .children(lines)
        })
    };
    let disk = move || {
        let ruang = data.ruang().get();
        let words = ruang.terpakai.zip(ruang.batas);
        words.map(|(used, of)| tagged("p", "petunjuk", kata::diska(used, of)))
    };
    let asked = move || data.lindung().get();
    let outcome = move || match asked() {
        Lindung::Belum => "",
        Lindung::Ditanya => {
            "Menunggu jawaban peramban. Mungkin ada pertanyaan di dekat bilah alamat; draf tetap tersimpan seperti biasa."
        }
        Lindung::Ya => "Peramban melindungi draf di sini.",
        Lindung::Tidak => "Peramban belum melindunginya. Unduh cadangan secara teratur.",
    };
    let ask = move || {
        (asked() != Lindung::Ya).then(|| {
            button("tombol", "Minta peramban melindungi draf", move |_| {
                data.lindungi()
            })
            .attr("data-uji", "lindungi")
        })
    };
    let outcome = el("p")
        .attr("role", "status")
        .attr("data-uji", "terlindung")
        .child(live_text(move || outcome().into()));
    vec![
        el("h2").child("Ruang").into_any(),
        el("div")
            .attr("data-uji", "ruang")
            .child(live(meter))
            .into_any(),
        perhaps(large),
        perhaps(disk),
        el("h2").child("Perlindungan").into_any(),
        el("p").child(kata::LINDUNGI).into_any(),
        perhaps(ask),
        outcome.into_any(),
        tagged("p", "petunjuk", kata::PRIBADI).into_any(),
    ]
}
