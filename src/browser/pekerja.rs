//! Starts the second module in a worker, hands it a request, and hears what it says. Decides nothing.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, MessageEvent, Worker};

use crate::berkas::pesan::{Kabar, Permintaan, Sebab};
use crate::platform::{Hear, Pending};

/// The script that loads the module, beside the page.
const SCRIPT: &str = "./pekerja_mulai.js";

/// Does a request in a worker of its own; dropping the answer stops it.
pub fn work(asked: &Permintaan, bytes: Vec<u8>, hear: Hear) -> Pending {
    let hear = Rc::new(RefCell::new(hear));
    let Ok(worker) = Worker::new(SCRIPT) else {
        (hear.borrow_mut())(Kabar::Gagal(Sebab::Berhenti.saja()), Vec::new());
        return Pending(None);
    };
    let text = asked.encode();
    let mut waiting = Some(bytes);
    let (to, heard) = (worker.clone(), hear.clone());
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some(bytes) = waiting.take() {
            // Its first word: it listens now.
            let bytes = Uint8Array::from(bytes.as_slice());
            let message = Array::of2(&JsValue::from_str(&text), &bytes);
            let _ = to.post_message_with_transfer(&message, &Array::of1(&bytes.buffer()));
            return;
        }
        let parts = Array::from(&event.data());
        let kabar = Kabar::decode(&parts.get(0).as_string().unwrap_or_default());
        let bytes = Uint8Array::new(&parts.get(1)).to_vec();
        (heard.borrow_mut())(kabar, bytes);
    });
    let on_error = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        // It is told to the person; the console says more.
        event.prevent_default();
        (hear.borrow_mut())(Kabar::Gagal(Sebab::Berhenti.saja()), Vec::new());
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    Pending(Some(Box::new(move || {
        worker.set_onmessage(None);
        worker.set_onerror(None);
        worker.terminate();
        drop((on_message, on_error));
    })))
}
