// Starts the second module in its worker. What fails becomes an error of the worker, so that the page is told: a promise
// that is refused would be told to nobody.
const { search } = self.location;
importScripts(`./pekerja.js${search}`);
wasm_bindgen({ module_or_path: `./pekerja_bg.wasm${search}` }).catch((error) => setTimeout(() => { throw error; }));
