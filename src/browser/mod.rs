//! The only code that names the browser: one implementation of [`crate::platform::Platform`], and the events that
//! reach the program from outside. It knows no formulas, no state and no screen.

mod clock;
mod events;
mod files;
mod folders;
mod kunci;
mod pekerja;
mod penyimpanan;
mod salinan;
mod storage;

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;

use crate::platform::{Pending, Platform, Visit};

pub use events::{Shortcut, on_hash, on_leave, on_new_version, on_shortcut, on_stored, on_unsaved};
pub use files::on_files;

/// The world of a browser tab.
pub fn platform() -> Platform {
    Platform {
        store: Rc::new(storage::Local),
        salinan: salinan::store(),
        kept: Rc::new(salinan::kept),
        lock: Rc::new(kunci::lock),
        penyimpanan: penyimpanan::all(),
        save_file: Rc::new(files::save),
        now: Rc::new(clock::now),
        new_id: Rc::new(new_id),
        after: Rc::new(after),
        hash: Rc::new(|| window().location().hash().unwrap_or_default()),
        go: Rc::new(go),
        focus: Rc::new(focus),
        reveal: Rc::new(reveal),
        copy: Rc::new(copy),
        work: Rc::new(pekerja::work),
        print: Rc::new(|frame| {
            let frame = document()
                .get_element_by_id(frame)
                .and_then(|frame| frame.dyn_into::<web_sys::HtmlIFrameElement>().ok());
            let framed = frame.and_then(|frame| frame.content_window());
            let _ = framed.unwrap_or_else(window).print();
        }),
    }
}

/// Tells the page outside of the program that it runs; see `index.html` and `rescue.js`.
pub fn started() {
    if let Some(body) = document().body() {
        let _ = body.remove_attribute("data-memuat");
    }
    if let Some(waiting) = document().get_element_by_id("memuat") {
        waiting.remove();
    }
}

/// Tells the page outside of the program that it has stopped for good; see `rescue.js`.
pub fn stopped() {
    tell("program-berhenti");
}

/// Leaves this page for the new version; see `offline.js`.
pub fn load_new_version() {
    tell("muat-versi-baru");
}

fn tell(what: &str) {
    if let Ok(event) = web_sys::Event::new(what) {
        let _ = window().dispatch_event(&event);
    }
}

/// Names the tab.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// How late a timer can be, in milliseconds, before the tab must have been asleep.
const ASLEEP: f64 = 1000.0;

/// A tab that was asleep hears first what other tabs have done meanwhile, such as taking its draft over.
fn after(millis: u32, act: Box<dyn FnOnce()>) -> Pending {
    let timer = Rc::new(RefCell::new(None));
    let (again, due) = (timer.clone(), js_sys::Date::now() + f64::from(millis));
    let first = Timeout::new(millis, move || {
        if js_sys::Date::now() - due > ASLEEP {
            *again.borrow_mut() = Some(Timeout::new(millis, act));
        } else {
            act();
        }
    });
    *timer.borrow_mut() = Some(first);
    Pending(Some(Box::new(move || drop(timer.borrow_mut().take()))))
}

fn window() -> web_sys::Window {
    web_sys::window().expect("a browser tab has a window")
}

fn document() -> web_sys::Document {
    window()
        .document()
        .expect("a browser window has a document")
}

/// Time and chance: two drafts of one browser never share it.
fn new_id() -> String {
    let chance = (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
    format!("{:x}{chance:08x}", js_sys::Date::now() as u64)
}

fn go(hash: &str, visit: Visit) {
    let url = format!("#{hash}");
    match visit {
        Visit::Push => {
            let _ = window().location().set_hash(&url);
        }
        Visit::Replace => {
            if let Ok(history) = window().history() {
                let _ =
                    history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&url));
            }
        }
    }
}

fn focus(id: &str) {
    let Some(element) = document().get_element_by_id(id) else {
        return;
    };
    element.scroll_into_view();
    if let Ok(element) = element.dyn_into::<web_sys::HtmlElement>() {
        let _ = element.focus();
    }
}

fn copy(text: &str, done: Box<dyn FnOnce(bool)>) {
    // A page that was not loaded safely has no clipboard at all.
    let navigator = window().navigator();
    let there = js_sys::Reflect::has(&navigator, &"clipboard".into()).unwrap_or(false);
    if !there {
        return done(false);
    }
    let writing = navigator.clipboard().write_text(text);
    wasm_bindgen_futures::spawn_local(async move {
        let written = wasm_bindgen_futures::JsFuture::from(writing).await;
        done(written.is_ok());
    });
}

fn reveal(id: &str) {
    let Some(element) = document().get_element_by_id(id) else {
        return;
    };
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
