//! Labelled fields of a form in the GOV.UK manner: label above, hint below it, message beside the field, the text kept
//! exactly as typed. They do not read, check or format anything.

use std::sync::Arc;

use leptos::prelude::*;

use super::el::{El, el, perhaps, tagged};

/// What every field has.
#[derive(Clone)]
pub struct FieldProps {
    /// Name of the field and id of its control.
    pub id: String,
    /// Visible label.
    pub label: String,
    /// Sentence under the label; empty for none.
    pub hint: String,
    /// The text, as it is now.
    pub text: Signal<Arc<str>>,
    /// What is wrong, if anything.
    pub message: Signal<Option<String>>,
    /// Called at each key with the whole text.
    pub on_input: Callback<String>,
    /// Called when the field is entered.
    pub on_focus: Callback<()>,
    /// Whether it changes what [`Terkunci`](super::el::Terkunci) speaks of.
    pub writes: bool,
    /// Called when the field is left; not when that happens because the page is being removed.
    pub on_leave: Callback<()>,
}

/// How a text field is to be typed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// One line.
    Line,
    /// One line of digits; a phone shows its number keys.
    Digits,
    /// Several lines.
    Lines,
}

/// A field for text.
pub fn text_field(props: FieldProps, entry: Entry) -> El {
    let control = if entry == Entry::Lines {
        el("textarea").attr("rows", "4")
    } else {
        let mode = (entry == Entry::Digits).then_some("numeric");
        el("input").attr("type", "text").attr("inputmode", mode)
    };
    let control = control.attr("autocomplete", "off");
    let on_input = props.on_input;
    let control = control.on("input", move |event| {
        on_input.run(event_target_value(&event));
    });
    labelled(props, control)
}

/// A field with a fixed list of answers: value and word. The first may have an empty value and say what empty means. A
/// text that is none of them stays visible as an answer of its own.
pub fn choice_field(props: FieldProps, choices: Vec<(String, String)>) -> El {
    let text = props.text;
    let known: Vec<String> = choices.iter().map(|(value, _)| value.clone()).collect();
    let foreign = move || {
        let text = text.get().to_string();
        (!known.contains(&text)).then(|| {
            let option = el("option").attr("value", text.clone());
            option.attr("selected", true).child(text)
        })
    };
    let options = choices.into_iter().map(|(value, word)| {
        let mine = value.clone();
        let option = el("option").attr("value", value);
        option
            .live("selected", move || *text.get() == *mine)
            .child(word)
    });
    let on_input = props.on_input;
    let control =
        el("select")
            .children(options)
            .child(perhaps(foreign))
            .on("change", move |event| {
                on_input.run(event_target_value(&event));
            });
    labelled(props, control)
}

/// Label, hint and message round a control, and what every control has.
fn labelled(props: FieldProps, control: El) -> El {
    let FieldProps {
        id,
        label,
        hint,
        text,
        message,
        on_focus,
        on_leave,
        writes,
        ..
    } = props;
    let (hint_id, message_id) = (format!("{id}-petunjuk"), format!("{id}-pesan"));
    let has_hint = !hint.is_empty();
    let hint = has_hint.then(|| tagged("p", "petunjuk", hint).attr("id", hint_id.clone()));
    let told = message_id.clone();
    let described = move || match (has_hint, message.with(Option::is_some)) {
        (true, true) => Some(format!("{hint_id} {told}")),
        (true, false) => Some(hint_id.clone()),
        (false, true) => Some(told.clone()),
        (false, false) => None,
    };
    let control = if writes { control.writes() } else { control };
    let control = control
        .attr("id", id.clone())
        .attr("data-field", id.clone())
        .attr("class", "isian")
        .live("aria-describedby", described)
        .live("aria-invalid", move || {
            message.with(|message| message.is_some().then_some("true"))
        })
        .live_value(move || text.get().to_string())
        .on("focus", move |_| on_focus.run(()))
        .on("blur", move |_| {
            on_leave.try_run(());
        });
    let class = move || {
        if message.with(Option::is_some) {
            "bidang salah"
        } else {
            "bidang"
        }
    };
    let wrong = move || {
        message.get().map(|text| {
            let galat = tagged("span", "hanya-dibaca", "Galat: ");
            vec![galat.into_any(), text.into_any()]
        })
    };
    el("div")
        .live("class", class)
        .child(el("label").attr("for", id).child(label))
        .children(hint)
        .child(tagged("p", "pesan", perhaps(wrong)).attr("id", message_id))
        .child(control)
}
