//! A number in a sentence or formula that is changed where it stands: drawn to the side, stepped by keys, or typed. It
//! reads and reckons nothing: how far a step goes is asked of the page.

use leptos::ev::{self, KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use super::el::{El, el, live, live_text, perhaps, tagged};

/// What a hand does to a number.
#[derive(Clone, Debug, PartialEq)]
pub enum Ulah {
    /// Takes hold of it.
    Pegang,
    /// Has drawn it so many pixels to the right since.
    Geser(i32),
    /// Goes so many steps up.
    Naik(i32),
    /// Goes to its lower (`false`) or upper end.
    Ujung(bool),
    /// Types this text.
    Ketik(String),
}

/// A number of the page's list, and which of the places where it stands.
type Spot = (usize, usize);

/// Pixels that a hand may tremble at a click.
const TREMBLE: i32 = 3;

/// The hand of a page: which number it holds, and which one is being typed. Drawing goes on where the formula round the
/// number is set anew meanwhile.
#[derive(Clone, Copy)]
pub struct Tangan {
    act: Callback<(usize, Ulah)>,
    held: StoredValue<Option<(usize, i32)>>,
    moved: StoredValue<bool>,
    typed: RwSignal<Option<Spot>>,
    /// The number whose typing ended by a key, so that the focus goes back to it.
    back: StoredValue<Option<Spot>>,
}

impl Tangan {
    /// A hand whose doings are told with the place of the number in the page's list.
    pub fn new(act: impl Fn(usize, Ulah) + Send + Sync + 'static) -> Self {
        let hand = Tangan {
            act: Callback::new(move |(at, what)| act(at, what)),
            held: StoredValue::new(None),
            moved: StoredValue::new(false),
            typed: RwSignal::new(None),
            back: StoredValue::new(None),
        };
        let moving = window_event_listener(ev::pointermove, move |event| hand.draw(&event));
        let up = window_event_listener(ev::pointerup, move |_| hand.held.set_value(None));
        let gone = window_event_listener(ev::pointercancel, move |_| hand.held.set_value(None));
        on_cleanup(move || {
            moving.remove();
            up.remove();
            gone.remove();
        });
        hand
    }

    /// Whether a number is being typed; tracks.
    pub fn typing(&self) -> bool {
        self.typed.get().is_some()
    }

    fn draw(&self, event: &PointerEvent) {
        let Some((at, from)) = self.held.get_value() else {
            return;
        };
        let far = event.client_x() - from;
        if far.abs() > TREMBLE || self.moved.get_value() {
            self.moved.set_value(true);
            self.act.run((at, Ulah::Geser(far)));
        }
    }

    fn finish(&self, back: bool) {
        let typed = self.typed.get_untracked();
        self.back.set_value(typed.filter(|_| back));
        self.typed.set(None);
    }
}

/// What a number shows.
pub struct Angka {
    /// Its place in the page's list.
    pub at: usize,
    /// Which of the places where it stands.
    pub spot: usize,
    /// Id of its element.
    pub id: String,
    /// Its name for those who cannot see where it stands.
    pub label: String,
    /// The word below it; empty for none.
    pub caption: String,
    /// The text as it was typed.
    pub text: Signal<String>,
    /// The same as it is shown while nobody types: shorter, where it is very long.
    pub shown: Signal<String>,
    /// Unit for reading aloud; empty for none.
    pub unit: &'static str,
    /// The number in machine form, where the text is one.
    pub now: Signal<Option<String>>,
    /// Where drawing ends, in machine form; without it the number is typed only.
    pub ends: Option<(String, String)>,
    /// What is wrong with it.
    pub message: Signal<Option<String>>,
    /// Letters for which there is always room, so that its surroundings stand still.
    pub room: usize,
    /// Whether Tab stops here: not at a number that stands there a second time.
    pub stop: bool,
}

/// The number.
pub fn angka(hand: Tangan, of: Angka) -> El {
    let of = StoredValue::new(of);
    let (spot, caption) = of.with_value(|of| ((of.at, of.spot), of.caption.clone()));
    let message = of.with_value(|of| of.message);
    let typing = Memo::new(move |_| hand.typed.get() == Some(spot));
    let shown = live(move || match typing.get() {
        true => typed(hand, of),
        false => resting(hand, of),
    });
    let room = of.with_value(|of| of.room);
    el("span")
        .live("class", move || match message.with(Option::is_some) {
            true => "angka-geser salah",
            false => "angka-geser",
        })
        .style("--ruang", room)
        .child(shown)
        .children((!caption.is_empty()).then(|| tagged("small", "angka-nama", caption)))
}

fn resting(hand: Tangan, of: StoredValue<Angka>) -> El {
    let (at, text, now, message, unit) =
        of.with_value(|of| (of.at, of.text, of.now, of.message, of.unit));
    let shown = of.with_value(|of| of.shown);
    let (id, label, ends, stop) =
        of.with_value(|of| (of.id.clone(), of.label.clone(), of.ends.clone(), of.stop));
    let spot = (at, of.with_value(|of| of.spot));
    let drawn = ends.is_some();
    let aloud = move || match (text.get(), message.get()) {
        (text, Some(message)) => format!("{text}. {message}"),
        (text, None) => format!("{text} {unit}"),
    };
    let element = el("span")
        .attr("id", id)
        .attr("class", if drawn { "nilai tarik" } else { "nilai" })
        .attr("data-uji", "angka")
        .attr("tabindex", if stop { "0" } else { "-1" })
        .attr("role", if drawn { "spinbutton" } else { "button" })
        .live("aria-label", {
            move || match drawn {
                true => label.clone(),
                false => format!("{label}: {}", aloud()),
            }
        });
    let element = match ends {
        Some((least, most)) => element
            .attr("aria-valuemin", least)
            .attr("aria-valuemax", most)
            .live("aria-valuenow", move || now.get().unwrap_or_default())
            .live("aria-valuetext", aloud)
            .live("aria-invalid", move || {
                message.with(|message| message.is_some().then_some("true"))
            }),
        None => element,
    };
    let element = element
        .on("pointerdown", move |event| {
            let event: &PointerEvent = event.unchecked_ref();
            hand.moved.set_value(false);
            if drawn && event.is_primary() && event.button() == 0 {
                hand.held.set_value(Some((at, event.client_x())));
                hand.act.run((at, Ulah::Pegang));
            }
        })
        .on("click", move |_| {
            if !hand.moved.get_value() {
                hand.typed.set(Some(spot));
            }
        })
        .on("keydown", move |event| {
            let event: &KeyboardEvent = event.unchecked_ref();
            let plain = !event.ctrl_key() && !event.meta_key() && !event.alt_key();
            if plain && press(hand, spot, drawn, &event.key()) {
                event.prevent_default();
                event.stop_propagation();
            }
        })
        .child(live_text(move || match shown.get() {
            empty if empty.trim().is_empty() => "…".into(),
            text => text,
        }));
    match hand.back.get_value() == Some(spot) {
        true => {
            hand.back.set_value(None);
            element.focused()
        }
        false => element,
    }
}

/// What a key does to a number at rest; `false` for a key that is not its own.
fn press(hand: Tangan, spot: Spot, drawn: bool, key: &str) -> bool {
    let what = match key {
        "Enter" | "F2" => {
            hand.typed.set(Some(spot));
            return true;
        }
        "ArrowUp" => Ulah::Naik(1),
        "ArrowDown" => Ulah::Naik(-1),
        "PageUp" => Ulah::Naik(10),
        "PageDown" => Ulah::Naik(-10),
        "Home" => Ulah::Ujung(false),
        "End" => Ulah::Ujung(true),
        _ => return false,
    };
    if drawn {
        hand.act.run((spot.0, what));
    }
    drawn
}

fn typed(hand: Tangan, of: StoredValue<Angka>) -> El {
    let (at, text, message) = of.with_value(|of| (of.at, of.text, of.message));
    let spot = (at, of.with_value(|of| of.spot));
    let (id, label) = of.with_value(|of| (of.id.clone(), of.label.clone()));
    let before = text.get_untracked();
    let told = format!("{id}-pesan");
    let wrong = perhaps({
        let told = told.clone();
        move || {
            let message = message.get()?;
            Some(tagged("span", "hanya-dibaca", message).attr("id", told.clone()))
        }
    });
    let field = el("input")
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .attr("class", "nilai")
        .attr("data-uji", "ketik")
        .attr("id", format!("{id}-ketik"))
        .attr("aria-label", label)
        .live("aria-invalid", move || {
            message.with(|message| message.is_some().then_some("true"))
        })
        .live("aria-describedby", move || {
            message.with(|message| message.is_some().then(|| told.clone()))
        })
        .live("size", move || {
            text.with(|text| text.chars().count().max(3))
        })
        .value(before.clone())
        .on("input", move |event| {
            hand.act.run((at, Ulah::Ketik(event_target_value(&event))));
        })
        .on("keydown", move |event| {
            let event: &KeyboardEvent = event.unchecked_ref();
            match event.key().as_str() {
                "Enter" => hand.finish(true),
                "Escape" => {
                    hand.act.run((at, Ulah::Ketik(before.clone())));
                    hand.finish(true);
                }
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
        // The browser also takes the focus away while the page is being removed; its signals are gone by then.
        .on("blur", move |_| {
            if hand.typed.try_get_untracked() == Some(Some(spot)) {
                hand.finish(false);
            }
        })
        .focused();
    el("span").child(field).child(wrong)
}
