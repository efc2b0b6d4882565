//! Labelled fields of a form in the GOV.UK manner: label above, hint below it, message beside the field, the text kept
//! exactly as typed. They do not read, check or format anything.

use std::sync::Arc;

use leptos::prelude::*;

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
#[component]
pub fn TextField(
    /// What every field has.
    props: FieldProps,
    /// How it is to be typed.
    entry: Entry,
) -> impl IntoView {
    let FieldProps {
        id,
        label,
        hint,
        text,
        message,
        on_input,
        on_focus,
        on_leave,
    } = props;
    let described = described_by(&id, &hint, message);
    let invalid = move || message.with(|message| message.is_some().then_some("true"));
    let control = if entry == Entry::Lines {
        view! {
            <textarea id=id.clone() data-field=id.clone() class="isian" rows="4" autocomplete="off"
                aria-describedby=described aria-invalid=invalid
                prop:value=move || text.get().to_string()
                on:input:target=move |event| on_input.run(event.target().value())
                on:focus=move |_| on_focus.run(()) on:blur=move |_| { on_leave.try_run(()); }></textarea>
        }
        .into_any()
    } else {
        let mode = (entry == Entry::Digits).then_some("numeric");
        view! {
            <input type="text" id=id.clone() data-field=id.clone() class="isian" autocomplete="off" inputmode=mode
                aria-describedby=described aria-invalid=invalid
                prop:value=move || text.get().to_string()
                on:input:target=move |event| on_input.run(event.target().value())
                on:focus=move |_| on_focus.run(()) on:blur=move |_| { on_leave.try_run(()); } />
        }
        .into_any()
    };
    view! { <Labelled id label hint message control/> }
}

/// A field with a fixed list of answers. A text that is none of them stays visible as an answer of its own.
#[component]
pub fn ChoiceField(
    /// What every field has.
    props: FieldProps,
    /// The answers: value and word. The first may have an empty value and say what empty means.
    choices: Vec<(String, String)>,
) -> impl IntoView {
    let FieldProps {
        id,
        label,
        hint,
        text,
        message,
        on_input,
        on_focus,
        on_leave,
    } = props;
    let described = described_by(&id, &hint, message);
    let invalid = move || message.with(|message| message.is_some().then_some("true"));
    let known: Vec<String> = choices.iter().map(|(value, _)| value.clone()).collect();
    let foreign = move || {
        let text = text.get().to_string();
        (!known.contains(&text))
            .then(|| view! { <option value=text.clone() selected=true>{text.clone()}</option> })
    };
    let options = choices
        .into_iter()
        .map(|(value, word)| {
            let mine = value.clone();
            let selected = move || *text.get() == *mine;
            view! { <option value=value selected=selected>{word}</option> }
        })
        .collect_view();
    let control = view! {
        <select id=id.clone() data-field=id.clone() class="isian" aria-describedby=described aria-invalid=invalid
            prop:value=move || text.get().to_string()
            on:change:target=move |event| on_input.run(event.target().value())
            on:focus=move |_| on_focus.run(()) on:blur=move |_| { on_leave.try_run(()); }>
            {options}
            {foreign}
        </select>
    }
    .into_any();
    view! { <Labelled id label hint message control/> }
}

/// Label, hint and message round a control.
#[component]
fn Labelled(
    id: String,
    label: String,
    hint: String,
    message: Signal<Option<String>>,
    control: AnyView,
) -> impl IntoView {
    let (hint_id, message_id) = (format!("{id}-petunjuk"), format!("{id}-pesan"));
    let hint = (!hint.is_empty()).then(|| view! { <p class="petunjuk" id=hint_id>{hint}</p> });
    view! {
        <div class="bidang" class:salah=move || message.with(Option::is_some)>
            <label for=id>{label}</label>
            {hint}
            <p class="pesan" id=message_id>
                {move || message.get().map(|text| view! { <span class="hanya-dibaca">"Galat: "</span>{text} })}
            </p>
            {control}
        </div>
    }
}

fn described_by(
    id: &str,
    hint: &str,
    message: Signal<Option<String>>,
) -> impl Fn() -> Option<String> + Clone + use<> {
    let (hint_id, message_id) = (format!("{id}-petunjuk"), format!("{id}-pesan"));
    let has_hint = !hint.is_empty();
    move || match (has_hint, message.with(Option::is_some)) {
        (true, true) => Some(format!("{hint_id} {message_id}")),
        (true, false) => Some(hint_id.clone()),
        (false, true) => Some(message_id.clone()),
        (false, false) => None,
    }
}
