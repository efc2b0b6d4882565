//! The second module: takes requests and the bytes of files from the page, does one after the other, and answers.
//! Nothing else.
//!
//! A message either way is a list of JSON text ([`kalkulator_sakip::berkas::pesan`]) and bytes. The page stops the worker to
//! cancel; a panic ends it, which the page is told by the browser.

use js_sys::{Array, Uint8Array};
use kalkulator_sakip::berkas::pesan::{Kabar, Permintaan, Sebab, VERSI};
use kalkulator_sakip::berkas::tugas::Tugas;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    console_error_panic_hook::set_once();
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let asked = {
        let (scope, mut tugas) = (scope.clone(), Tugas::default());
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            answer(&mut tugas, &scope, &event.data());
        })
    };
    scope.set_onmessage(Some(asked.as_ref().unchecked_ref()));
    // It listens as long as the worker lives.
    asked.forget();
    // What was sent before this is lost: the page waits for this word, and looks whether both are of one version.
    let _ = scope.post_message(&JsValue::from_str(VERSI));
}

fn answer(tugas: &mut Tugas, scope: &DedicatedWorkerGlobalScope, message: &JsValue) {
    let parts = Array::from(message);
    let text = parts.get(0).as_string().unwrap_or_default();
    let bytes = Uint8Array::new(&parts.get(1)).to_vec();
    let (kabar, bytes) = match Permintaan::decode(&text) {
        Some(permintaan) => tugas.kerjakan(&permintaan, &bytes, &mut |selesai, dari| {
            say(scope, &Kabar::Kemajuan { selesai, dari }, &[]);
        }),
        None => (Kabar::Gagal(Sebab::TakDimengerti.saja()), Vec::new()),
    };
    say(scope, &kabar, &bytes);
}

fn say(scope: &DedicatedWorkerGlobalScope, kabar: &Kabar, bytes: &[u8]) {
    let bytes = Uint8Array::from(bytes);
    let message = Array::of2(&JsValue::from_str(&kabar.encode()), &bytes);
    // Handed over, not copied.
    let _ = scope.post_message_with_transfer(&message, &Array::of1(&bytes.buffer()));
}
