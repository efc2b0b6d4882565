//! A list to choose from within a sentence: its name is only read out, for the words round it say what it is.

use leptos::prelude::*;

use crate::ui::kit::el::{El, el, live};

/// One answer: its value and its word.
#[derive(Clone, PartialEq)]
pub(super) struct Opsi {
    nilai: String,
    kata: String,
}

impl Opsi {
    pub(super) fn new(nilai: impl Into<String>, kata: impl Into<String>) -> Self {
        Opsi {
            nilai: nilai.into(),
            kata: kata.into(),
        }
    }
}

/// The list. It stays where it is, and keeps the focus, while its answers change.
pub(super) fn pilih(
    label: &'static str,
    uji: &'static str,
    options: Memo<Vec<Opsi>>,
    now: Signal<String>,
    choose: impl Fn(String) + Send + 'static,
) -> El {
    let drawn = live(move || {
        let options = options.get().into_iter().map(|opsi| {
            let mine = opsi.nilai.clone();
            el("option")
                .attr("value", opsi.nilai)
                .live("selected", move || now.get() == mine)
                .child(opsi.kata)
                .into_any()
        });
        options.collect::<Vec<_>>()
    });
    el("select")
        .attr("class", "isian")
        .attr("aria-label", label)
        .attr("data-uji", uji)
        .child(drawn)
        .live_value(move || now.get())
        .on("change", move |event| choose(event_target_value(&event)))
}
