// Starts the program and tells rescue.js why it cannot. A script of its own, because a browser that is too old does not
// even read it.
(() => {
  "use strict";
  // The names of the built files; trunk fills them in, see pattern_script in Trunk.toml.
  const { js, wasm } = document.currentScript.dataset;
  const at = (name) => new URL(name, document.baseURI).href;
  const sebab = (cause) => (error) => { throw Object.assign(error, { sebab: cause }); };

  // What is fetched and never read keeps the service worker busy, and a version that mends this one waiting.
  const fetching = new AbortController();

  // Only what this names is known: a file that is missing, one that does not arrive, one that is not what was built.
  const script = (error) => {
    fetching.abort();
    const cause = error instanceof TypeError ? "terhalang" : error instanceof SyntaxError ? "rusak" : "lain";
    sebab(cause)(error);
  };
  const module = async () => {
    const answer = await fetch(at(wasm), { signal: fetching.signal }).catch(sebab("terhalang"));
    if (!answer.ok) sebab("hilang")(new Error(`${answer.status} ${wasm}`));
    return answer;
  };

  // Browsers differ in what they say of bytes that are no program.
  const compiling = (error) => {
    if (error instanceof WebAssembly.RuntimeError) throw error;
    sebab("rusak")(error);
  };

  const start = async () => {
    // Within the page itself in the single-file edition, see portable.js; else beside it.
    const [app, bytes] = await Promise.all([
      globalThis.programSakip ?? import(at(js)).catch(script),
      globalThis.programSakip?.wasm() ?? module(),
      // The second store is read before the program asks it.
      globalThis.salinan?.siap,
    ]);
    await app.default({ module_or_path: bytes }).catch(compiling);
    // Loaded: from here on the page has no reason to ask anybody for anything.
    const policy = document.createElement("meta");
    policy.httpEquiv = "Content-Security-Policy";
    policy.content = "connect-src 'none'";
    document.head.append(policy);
  };

  // Out of the browser's memory, it has heard nothing of what other tabs have stored or removed since.
  addEventListener("pageshow", ({ persisted }) => { if (persisted) location.reload(); });

  const begin = () => start().catch((error) => {
    console.error(error);
    penyelamat.gagal(error);
  });
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin, { once: true });
  else begin();
})();
