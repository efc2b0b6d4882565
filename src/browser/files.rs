//! Files in and out: a download, and a file that was chosen or dropped anywhere on the page.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, DragEvent, File, HtmlAnchorElement, HtmlInputElement, Url};

use crate::platform::Download;

/// Larger files are refused before they are read, in bytes; what is smaller is judged by its content.
const LIMIT: f64 = crate::draft::file::MAX_HTML_BYTES as f64;

/// Hands a text to the person as a file.
pub fn save(file: Download) {
    let parts = js_sys::Array::of1(&JsValue::from_str(&file.text));
    let options = BlobPropertyBag::new();
    options.set_type(file.mime);
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) else {
        return;
    };
    let Ok(url) = Url::create_object_url_with_blob(&blob) else {
        return;
    };
    let link = super::document()
        .create_element("a")
        .ok()
        .and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if let (Some(link), Some(body)) = (link, super::document().body()) {
        link.set_href(&url);
        link.set_download(&file.name);
        link.set_hidden(true);
        let _ = body.append_child(&link);
        link.click();
        link.remove();
    }
    // The download has its own hold on the blob by then.
    gloo_timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
}

/// Calls back with the name and content of every file that is chosen in an `input[type=file]` or dropped on the page;
/// without content where the file is too large or cannot be read.
pub fn on_file(act: impl Fn(String, Option<Vec<u8>>) + Clone + 'static) {
    let document = super::document();
    let chosen = act.clone();
    EventListener::new(&document, "change", move |event| {
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input.filter(|input| input.type_() == "file") else {
            return;
        };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            read(file, chosen.clone());
        }
        // The same file may be chosen again.
        input.set_value("");
    })
    .forget();
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document, "dragover", options, |event| {
        if has_files(event.dyn_ref::<DragEvent>()) {
            event.prevent_default();
        }
    })
    .forget();
    EventListener::new_with_options(&document, "drop", options, move |event| {
        let Some(event) = event.dyn_ref::<DragEvent>() else {
            return;
        };
        let file = event
            .data_transfer()
            .and_then(|data| data.files())
            .and_then(|files| files.get(0));
        if let Some(file) = file {
            // Else the browser would leave the page for the file.
            event.prevent_default();
            read(file, act.clone());
        }
    })
    .forget();
}

fn has_files(event: Option<&DragEvent>) -> bool {
    event
        .and_then(|event| event.data_transfer())
        .is_some_and(|data| data.types().includes(&JsValue::from_str("Files"), 0))
}

fn read(file: File, act: impl Fn(String, Option<Vec<u8>>) + 'static) {
    let name = file.name();
    if file.size() > LIMIT {
        return act(name, None);
    }
    spawn_local(async move {
        let buffer = JsFuture::from(file.array_buffer()).await;
        act(
            name,
            buffer
                .ok()
                .map(|buffer| js_sys::Uint8Array::new(&buffer).to_vec()),
        );
    });
}
