//! Starts the second module in a worker, hands it what is asked, and hears what it says. Decides nothing.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, MessageEvent, Worker};

use crate::berkas::pesan::{Kabar, Sebab, VERSI};
use crate::platform::{Hear, Pekerja, Pending};

/// The script that loads the module, beside the page. The version in its address, and in those of what it loads, keeps a
/// browser from giving out what it has of an older one.
fn script() -> String {
    format!("./pekerja_mulai.js?v={VERSI}")
}

/// What was asked before the worker listens; `None` from then on.
type Waiting = Rc<RefCell<Option<Vec<(String, Vec<u8>)>>>>;

/// Starts a worker.
pub fn work(hear: Hear) -> Pekerja {
    let hear = Rc::new(RefCell::new(hear));
    let Ok(worker) = Worker::new(&script()) else {
        return Pekerja {
            ask: Box::new(move |_, _| stopped(&hear)),
            stop: Pending(None),
        };
    };
    let waiting: Waiting = Rc::new(RefCell::new(Some(Vec::new())));
    let (to, asked, heard) = (worker.clone(), waiting.clone(), hear.clone());
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let first = asked.borrow_mut().take();
        if let Some(asked) = first {
            // Its first word: it listens now. The site may have been renewed since this page was loaded.
            if event.data().as_string().as_deref() != Some(VERSI) {
                let other = Kabar::Gagal(Sebab::TakDimengerti.saja());
                return (heard.borrow_mut())(other, Vec::new());
            }
            for (text, bytes) in asked {
                send(&to, &text, &bytes);
            }
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
        stopped(&hear);
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    let to = worker.clone();
    Pekerja {
        ask: Box::new(move |permintaan, bytes| {
            let text = permintaan.encode();
            match &mut *waiting.borrow_mut() {
                Some(waiting) => waiting.push((text, bytes)),
                None => send(&to, &text, &bytes),
            }
        }),
        stop: Pending(Some(Box::new(move || {
            worker.set_onmessage(None);
            worker.set_onerror(None);
            worker.terminate();
            drop((on_message, on_error));
        }))),
    }
}

fn stopped(hear: &RefCell<Hear>) {
    (hear.borrow_mut())(Kabar::Gagal(Sebab::Berhenti.saja()), Vec::new());
}

fn send(worker: &Worker, text: &str, bytes: &[u8]) {
    let bytes = Uint8Array::from(bytes);
    let message = Array::of2(&JsValue::from_str(text), &bytes);
    // Handed over, not copied.
    let _ = worker.post_message_with_transfer(&message, &Array::of1(&bytes.buffer()));
}
