// The end of the one script of the single-file edition: hands rescue.js the program and pekerja.rs the address of the
// second module, both out of the page, for a page opened from disk may load nothing beside it. .ci/portable puts the
// module that wasm-bindgen wrote above this.
{
  const take = (id) => {
    const part = document.getElementById(id);
    part.remove();
    return part.textContent;
  };
  const wasm = take("portable-wasm");
  const bytes = (text) => {
    const signs = atob(text);
    const found = new Uint8Array(signs.length);
    for (let i = 0; i < signs.length; i += 1) found[i] = signs.charCodeAt(i);
    return found;
  };
  globalThis.programSakip = { default: __wbg_init, wasm: () => bytes(wasm) };

  // As pekerja_mulai.js does; a worker made of a Blob may load nothing either.
  const worker = [
    take("portable-pekerja"),
    `\nconst bytes = ${bytes};\nwasm_bindgen({ module_or_path: bytes("`,
    take("portable-pekerja-wasm"),
    '") }).catch((error) => setTimeout(() => { throw error; }));',
  ];
  document.documentElement.dataset.pekerja = URL.createObjectURL(new Blob(worker, { type: "text/javascript" }));
}
