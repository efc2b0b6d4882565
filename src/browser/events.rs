//! What reaches the program from the window: leaving, coming back by the address, shortcuts.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{BeforeUnloadEvent, KeyboardEvent, StorageEvent};

/// The keys that work everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// Ctrl+Z
    Undo,
    /// Ctrl+Y, Ctrl+Shift+Z
    Redo,
    /// Ctrl+S: drafts save themselves, but the hand does it anyway.
    Save,
    /// Esc outside of a grid
    Escape,
    /// F8 outside of a grid
    Printed,
}

/// Calls back when the tab is left, hidden or closed: the last chance to save.
pub fn on_leave(act: impl Fn() + Clone + 'static) {
    let hidden = act.clone();
    EventListener::new(&super::window(), "pagehide", move |_| act()).forget();
    EventListener::new(&super::document(), "visibilitychange", move |_| {
        if super::document().hidden() {
            hidden();
        }
    })
    .forget();
}

/// Asks the browser to warn before leaving, but only while `unsaved` says so: a general warning would be a lie.
pub fn on_unsaved(unsaved: impl Fn() -> bool + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&super::window(), "beforeunload", options, move |event| {
        if unsaved() {
            event.prevent_default();
            if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
                event.set_return_value("belum tersimpan");
            }
        }
    })
    .forget();
}

/// Calls back with the new address after `#`.
pub fn on_hash(act: impl Fn(String) + 'static) {
    EventListener::new(&super::window(), "hashchange", move |_| {
        act(super::window().location().hash().unwrap_or_default());
    })
    .forget();
}

/// Calls back with the key under which another tab has written or removed something, and whether something stands there now.
pub fn on_stored(act: impl Fn(&str, bool) + 'static) {
    EventListener::new(&super::window(), "storage", move |event| {
        let event: Option<&StorageEvent> = event.dyn_ref();
        let Some(event) = event else { return };
        if let Some(key) = event.key() {
            act(&key, event.new_value().is_some());
        }
    })
    .forget();
}

/// Calls back when a new version of the program waits to be loaded; see `offline.js`.
pub fn on_new_version(act: impl Fn() + 'static) {
    let page = super::document().document_element();
    if page.is_some_and(|page| page.has_attribute("data-versi-baru")) {
        act();
    }
    EventListener::new(&super::window(), "versi-baru", move |_| act()).forget();
}

/// Calls back for the shortcuts; `true` keeps the browser from doing its own.
pub fn on_shortcut(act: impl Fn(Shortcut) -> bool + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&super::document(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if event.default_prevented() {
            return;
        }
        let control = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
        let shortcut = match event.key().to_lowercase().as_str() {
            "z" if control && event.shift_key() => Shortcut::Redo,
            "z" if control => Shortcut::Undo,
            "y" if control => Shortcut::Redo,
            "s" if control => Shortcut::Save,
            "escape" => Shortcut::Escape,
            "f8" => Shortcut::Printed,
            _ => return,
        };
        if act(shortcut) {
            event.prevent_default();
        }
    })
    .forget();
}
