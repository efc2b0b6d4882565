//! The browser's storage as a whole: room, protection, and leaving no trace. What a browser lacks is not answered.

use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::platform::{Penyimpanan, Ruang, Terhapus};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = salinan, js_name = hapus, catch)]
    fn remove_copies() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = luring, js_name = hapus, catch)]
    fn remove_site() -> Result<Promise, JsValue>;
}

/// What a page may ask of it.
pub fn all() -> Penyimpanan {
    Penyimpanan {
        ruang: Rc::new(|done| {
            spawn_local(async move {
                let estimate = ask("estimate").await;
                let bytes = |name: &str| {
                    let value = Reflect::get(estimate.as_ref()?, &name.into()).ok()?;
                    Some(value.as_f64()? as u64)
                };
                done(Ruang {
                    terpakai: bytes("usage"),
                    batas: bytes("quota"),
                    dilindungi: ask("persisted").await.and_then(|answer| answer.as_bool()),
                });
            });
        }),
        lindungi: Rc::new(|done| {
            spawn_local(async move {
                let answer = ask("persist").await;
                done(answer.is_some_and(|answer| answer.is_truthy()));
            });
        }),
        hapus: Rc::new(|done| {
            spawn_local(async move {
                done(Terhapus {
                    salinan: gone(remove_copies()).await,
                    // The single file has neither.
                    luring: gone(remove_site()).await,
                });
            });
        }),
    }
}

/// `navigator.storage` is not there outside of https.
async fn ask(name: &str) -> Option<JsValue> {
    let storage = Reflect::get(&super::window().navigator(), &"storage".into()).ok()?;
    let method = Reflect::get(&storage, &name.into()).ok()?;
    let promise = method.dyn_ref::<Function>()?.call0(&storage).ok()?;
    JsFuture::from(promise.dyn_into::<Promise>().ok()?)
        .await
        .ok()
}

async fn gone(removing: Result<Promise, JsValue>) -> bool {
    match removing {
        Ok(removing) => JsFuture::from(removing)
            .await
            .is_ok_and(|done| done.is_truthy()),
        Err(_) => true,
    }
}
