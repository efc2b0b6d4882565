//! Files in and out: a download, and a file that was chosen or dropped anywhere on the page.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Blob, BlobPropertyBag, DragEvent, File, FileList, HtmlAnchorElement, HtmlInputElement, Url,
};

use super::folders;
use crate::platform::{Download, Isi, Picked, Unread};

/// Larger files are refused before they are read, in bytes; what is smaller is judged by its content.
const LIMIT: f64 = crate::draft::file::MAX_HTML_BYTES as f64;

/// Hands content to the person as a file.
pub fn save(file: Download) {
    let part = match &file.isi {
        Isi::Teks(text) => JsValue::from_str(text),
        Isi::Bytes(bytes) => js_sys::Uint8Array::from(bytes.as_slice()).into(),
    };
    let parts = js_sys::Array::of1(&part);
    let options = BlobPropertyBag::new();
    options.set_type(file.mime);
    // Parts of any kind; the name is that of one of them.
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

/// Calls back with the files that are chosen in an `input[type=file]` or dropped on the page, folders opened up. None of
/// them is read yet; none at all is a folder without files.
pub fn on_files(act: impl Fn(Vec<Picked>) + Clone + 'static) {
    let document = super::document();
    let chosen = act.clone();
    EventListener::new(&document, "change", move |event| {
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input.filter(|input| input.type_() == "file") else {
            return;
        };
        let files = input.files().map(listed).unwrap_or_default();
        // The same file may be chosen again.
        input.set_value("");
        chosen(files);
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
        let event = event.dyn_ref::<DragEvent>();
        let Some(data) = event.and_then(|event| event.data_transfer()) else {
            return;
        };
        let files = data.files().map(listed).unwrap_or_default();
        if files.is_empty() {
            return;
        }
        // Else the browser would leave the page for the file.
        if let Some(event) = event {
            event.prevent_default();
        }
        if !folders::open(&data, act.clone()) {
            act(files);
        }
    })
    .forget();
}

fn has_files(event: Option<&DragEvent>) -> bool {
    event
        .and_then(|event| event.data_transfer())
        .is_some_and(|data| data.types().includes(&JsValue::from_str("Files"), 0))
}

/// The files of a list, in its order.
fn listed(files: FileList) -> Vec<Picked> {
    let files = (0..files.length()).filter_map(|at| files.get(at));
    files.map(picked).collect()
}

/// A file that is read when asked.
fn picked(file: File) -> Picked {
    // Empty unless a folder was chosen.
    let path = js_sys::Reflect::get(&file, &JsValue::from_str("webkitRelativePath"));
    let path = path.ok().and_then(|path| path.as_string());
    let name = path.filter(|path| !path.is_empty());
    Picked {
        name: name.unwrap_or_else(|| file.name()),
        read: Box::new(move |act| {
            let file = file.clone();
            spawn_local(async move { act(bytes(&file).await) });
        }),
    }
}

/// The content of a file.
pub(super) async fn bytes(file: &File) -> Result<Vec<u8>, Unread> {
    if file.size() > LIMIT {
        return Err(Unread::TooLarge);
    }
    let buffer = JsFuture::from(file.array_buffer()).await;
    let buffer = buffer.map_err(|_| Unread::Failed)?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
