//! What a page asks of the window: keys wherever the focus is, and its own address.

use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event};

/// Calls back for every key that no control has taken, as long as the page stands; `true` keeps the browser from doing
/// its own with it. A field keeps all its keys, a button and a link their Space and Enter.
pub fn page_keys(act: impl Fn(&str) -> bool + 'static) {
    let listener = window_event_listener(ev::keydown, move |event| {
        let commands = event.ctrl_key() || event.meta_key() || event.alt_key();
        let key = event.key();
        if !commands && !event.default_prevented() && !taken(&event, &key) && act(&key) {
            event.prevent_default();
        }
    });
    on_cleanup(move || listener.remove());
}

fn taken(event: &Event, key: &str) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let within = |css: &str| {
        let found = target.as_ref().map(|target| target.closest(css));
        matches!(found, Some(Ok(Some(_))))
    };
    // A box that the keyboard scrolls.
    let box_of_its_own = matches!(key, "ArrowLeft" | "ArrowRight")
        && target
            .as_ref()
            .is_some_and(|target| target.matches(".gulung, .rumus").unwrap_or(false));
    box_of_its_own
        || within("input, textarea, select")
        || (matches!(key, " " | "Enter") && within("a, button, summary"))
}

/// The address of the program without what follows `#`.
pub fn site_address() -> String {
    let address = document().base_uri().ok().flatten().unwrap_or_default();
    let before = address
        .split_once('#')
        .map(|(before, _)| before.to_string());
    before.unwrap_or(address)
}
