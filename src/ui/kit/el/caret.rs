//! Where the caret stands in a field of several lines, so that a piece of text can be put there.

use leptos::prelude::{document, request_animation_frame};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlTextAreaElement;

/// `text`, what the field of this id holds, with `piece` in place of its selection; at the end where there is none.
pub fn insert_at_caret(id: &str, text: &str, piece: &str) -> String {
    let field = document().get_element_by_id(id);
    let field = field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok());
    let ends = field.and_then(|field| {
        let from = field.selection_start().ok()??;
        Some((from, field.selection_end().ok()??))
    });
    let after = |from: usize| from.saturating_add(piece.encode_utf16().count());
    let Some((from, to)) = ends else {
        return_to(id, after(text.encode_utf16().count()));
        return format!("{text}{piece}");
    };
    return_to(id, after(from as usize));
    // The browser counts in UTF-16.
    let (from, to) = (byte_at(text, from), byte_at(text, to));
    format!("{}{piece}{}", &text[..from], &text[to.max(from)..])
}

/// Once the field shows its new text, typing goes on behind the piece: the button has done its work.
fn return_to(id: &str, units: usize) {
    let id = id.to_owned();
    let units = u32::try_from(units).unwrap_or(u32::MAX);
    request_animation_frame(move || {
        let field = document().get_element_by_id(&id);
        let field = field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok());
        if let Some(field) = field {
            // A field that is gone by now needs no caret.
            let _ = field.focus();
            let _ = field.set_selection_range(units, units);
        }
    });
}

fn byte_at(text: &str, units: u32) -> usize {
    let mut left = units as usize;
    for (at, char) in text.char_indices() {
        if left < char.len_utf16() {
            return at;
        }
        left -= char.len_utf16();
    }
    text.len()
}
