//! The second store as a [`KeyValue`]: `salinan.js` has read it before the program started.

use std::rc::Rc;

use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::draft::store::{KeyValue, StoreError};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = salinan, catch)]
    fn ada() -> Result<bool, JsValue>;
    #[wasm_bindgen(js_namespace = salinan, catch)]
    fn sehat() -> Result<bool, JsValue>;
    #[wasm_bindgen(js_namespace = salinan, js_name = keys, catch)]
    fn all_keys() -> Result<Array, JsValue>;
    #[wasm_bindgen(js_namespace = salinan, js_name = get, catch)]
    fn text(key: &str) -> Result<Option<String>, JsValue>;
    #[wasm_bindgen(js_namespace = salinan, js_name = set, catch)]
    fn put(key: &str, text: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(js_namespace = salinan, js_name = remove, catch)]
    fn take(key: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(js_namespace = salinan, js_name = shift, catch)]
    fn shift_text(key: &str, to: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(js_namespace = salinan, catch)]
    fn tuntas() -> Result<Promise, JsValue>;
}

struct Copies;

/// The second store, where the browser has one; until it has been read, it answers nothing.
pub fn store() -> Option<Rc<dyn KeyValue>> {
    ada()
        .unwrap_or(false)
        .then(|| Rc::new(Copies) as Rc<dyn KeyValue>)
}

/// Calls back with whether what was put there is kept for good.
pub fn kept(done: Box<dyn FnOnce(bool)>) {
    let Ok(writing) = tuntas() else {
        return done(false);
    };
    wasm_bindgen_futures::spawn_local(async move {
        let kept = JsFuture::from(writing).await;
        done(kept.is_ok_and(|kept| kept.is_truthy()));
    });
}

fn error(_: JsValue) -> StoreError {
    StoreError::Unavailable
}

impl KeyValue for Copies {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        text(key).map_err(error)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StoreError> {
        put(key, value).map_err(error)
    }

    fn shift(&self, from: &str, to: &str) -> Result<(), StoreError> {
        shift_text(from, to).map_err(error)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        take(key).map_err(error)
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        let keys = all_keys().map_err(error)?;
        Ok(keys.iter().filter_map(|key| key.as_string()).collect())
    }

    fn keeps(&self) -> bool {
        sehat().unwrap_or(false)
    }
}
