//! What of the findings is shown: weight, rule, place, words, and those that were put aside.

use leptos::prelude::*;

use crate::domain::audit::{Berat, aturan};
use crate::state::periksa::Periksa;
use crate::state::periksa::daftar::{Butir, Daftar, Saringan};
use crate::text;
use crate::ui::kit::el::{El, el, live, live_text, tagged};

/// The filters.
#[component]
pub(super) fn Penyaring(wanted: RwSignal<Saringan>, all: Memo<Daftar>) -> impl IntoView {
    let periksa = expect_context::<Periksa>();
    let weights = Berat::ALL.map(|berat| {
        (
            berat.id().to_string(),
            text::periksa::berat(berat).to_string(),
        )
    });
    let weight = choice(
        "Tingkat",
        "saring-berat",
        Signal::stored(weights.to_vec()),
        move || wanted.with(|wanted| wanted.berat.map(|berat| berat.id().to_string())),
        move |id| {
            let berat = Berat::ALL.into_iter().find(|berat| berat.id() == id);
            wanted.update(|wanted| wanted.berat = berat);
        },
    );
    let some = |id: String| (!id.is_empty()).then_some(id);
    let rule = choice(
        "Aturan",
        "saring-aturan",
        different(all, |butir| {
            let id = butir.temuan.aturan;
            let name = aturan::cari(id).map_or(id, |aturan| aturan.nama);
            (id.to_string(), name.to_string())
        }),
        move || wanted.with(|wanted| wanted.aturan.clone()),
        move |id| wanted.update(|wanted| wanted.aturan = some(id)),
    );
    let place = choice(
        "Tempat",
        "saring-tempat",
        different(all, |butir| {
            (butir.kelompok.clone(), butir.kelompok.clone())
        }),
        move || wanted.with(|wanted| wanted.kelompok.clone()),
        move |id| wanted.update(|wanted| wanted.kelompok = some(id)),
    );
    let words = el("input")
        .attr("type", "search")
        .attr("class", "isian saring")
        .attr("autocomplete", "off")
        .attr("data-uji", "saring-teks")
        .live_value(move || wanted.with(|wanted| wanted.teks.clone()))
        .on("input", move |event| {
            let text = event_target_value(&event);
            wanted.update(|wanted| wanted.teks = text);
        });
    let aside = el("input")
        .attr("type", "checkbox")
        .attr("data-uji", "saring-diabaikan")
        .live_checked(move || wanted.with(|wanted| wanted.diabaikan))
        .on("change", move |_| {
            wanted.update(|wanted| wanted.diabaikan = !wanted.diabaikan)
        });
    let count = move || {
        let aside = periksa.abaian();
        let is = |butir: &&std::sync::Arc<Butir>| aside.alasan(&butir.kunci).is_some();
        let count = all.with(|all| all.iter().filter(is).count());
        format!("Tampilkan yang diabaikan ({count})")
    };
    el("div")
        .attr("class", "deret alat saring-temuan")
        .attr("role", "group")
        .attr("aria-label", "Saring temuan")
        .child(weight)
        .child(rule)
        .child(place)
        .child(tagged("label", "centang", "Kata ").child(words))
        .child(tagged("label", "centang", aside).child(live_text(count)))
}

/// The different answers among all findings, in their order: value and word.
fn different(
    all: Memo<Daftar>,
    of: fn(&Butir) -> (String, String),
) -> Signal<Vec<(String, String)>> {
    Memo::new(move |_| {
        let mut found: Vec<(String, String)> = Vec::new();
        all.with(|all| {
            for butir in all.iter() {
                let one = of(butir);
                if !found.contains(&one) {
                    found.push(one);
                }
            }
        });
        found
    })
    .into()
}

/// One of several answers, or all of them.
fn choice(
    label: &'static str,
    uji: &'static str,
    answers: Signal<Vec<(String, String)>>,
    now: impl Fn() -> Option<String> + Clone + Send + 'static,
    chosen: impl Fn(String) + Clone + Send + 'static,
) -> El {
    let options = move || {
        let answers = answers.get().into_iter();
        let now = untrack(&now);
        let option = |(value, word): (String, String)| {
            let chosen = now.as_ref() == Some(&value);
            el("option")
                .attr("selected", chosen)
                .attr("value", value)
                .child(word)
        };
        answers.map(option).collect::<Vec<_>>()
    };
    let select = el("select")
        .attr("class", "isian")
        .attr("data-uji", uji)
        .on("change", move |event| chosen(event_target_value(&event)))
        .child(el("option").attr("value", "").child("Semua"))
        .child(live(options));
    tagged("label", "centang", format!("{label} ")).child(select)
}
