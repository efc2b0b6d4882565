//! The lock of a draft among tabs, which `kunci.js` keeps.

use wasm_bindgen::prelude::*;

use crate::platform::{Held, Kunci, Pending};

#[wasm_bindgen]
extern "C" {
    type Antrean;
    #[wasm_bindgen(js_namespace = kunci, catch)]
    fn minta(id: &str, say: &Closure<dyn FnMut(String)>) -> Result<Antrean, JsValue>;
    #[wasm_bindgen(method)]
    fn ambil(this: &Antrean);
    #[wasm_bindgen(method)]
    fn lepas(this: &Antrean);
}

/// Asks to write a draft. Where there is no script to ask, everyone may: each save still looks at the revision.
pub fn lock(id: &str, mut hear: Box<dyn FnMut(Held)>) -> Kunci {
    let say = Closure::new(move |word: String| {
        hear(match word.as_str() {
            "kita" => Held::Kita,
            "lain" => Held::Lain,
            _ => Held::Diminta,
        });
    });
    let place: Option<Antrean> = minta(id, &say).ok();
    let place = place.map(std::rc::Rc::new);
    let leaving = place.clone();
    Kunci {
        ambil: Box::new(move || {
            if let Some(place) = &place {
                place.ambil();
            }
        }),
        lepas: Pending(Some(Box::new(move || {
            if let Some(place) = leaving {
                place.lepas();
            }
            drop(say);
        }))),
    }
}
