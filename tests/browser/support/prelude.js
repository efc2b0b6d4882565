// Runs before anything else of every page under test: records what a person would see as errors,
// and can break the storage. The server puts it in; it is no part of dist/.
(() => {
  "use strict";
  const errors = [];
  const note = (kind, text) => errors.push(`${kind}: ${text}`);
  addEventListener("error", (event) => {
    const source = event.target?.src ?? event.target?.href;
    note(source ? "load" : "error", source ?? event.message);
  }, true);
  addEventListener("unhandledrejection", (event) => note("rejection", event.reason?.stack ?? event.reason));
  addEventListener("securitypolicyviolation", (event) => note("policy", `${event.violatedDirective} ${event.blockedURI}`));
  const consoleError = console.error;
  console.error = (...words) => {
    note("console.error", words.join(" "));
    consoleError.apply(console, words);
  };

  // It keeps the site for later, and its requests would be taken for those of the page. See Page::serve.
  Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => undefined });

  // A hold on the program as it runs, to break it.
  const uji = { errors };
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (...how) => {
    const made = await instantiateStreaming(...how);
    uji.program = made.instance.exports;
    return made;
  };

  const setItem = Storage.prototype.setItem;
  const storage = Object.getOwnPropertyDescriptor(window, "localStorage");
  const locks = Object.getOwnPropertyDescriptor(Navigator.prototype, "locks");
  const channel = globalThis.BroadcastChannel;
  const second = globalThis.indexedDB;
  const define = (name, get) => Object.defineProperty(window, name, { get, configurable: true });
  const refuse = () => { throw new DOMException("blocked", "SecurityError"); };
  const broken = () => { throw new DOMException("broken", "NS_ERROR_FILE_CORRUPTED"); };
  const faults = {
    // What breaks more than this is mended by loading the page anew.
    none() {
      if (locks) Object.defineProperty(Navigator.prototype, "locks", locks);
      globalThis.BroadcastChannel = channel;
      Storage.prototype.setItem = setItem;
      Object.defineProperty(window, "localStorage", storage);
    },
    full() {
      Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
    },
    lockless() {
      Object.defineProperty(Navigator.prototype, "locks", { get: () => undefined, configurable: true });
    },
    alone() {
      faults.lockless();
      globalThis.BroadcastChannel = undefined;
    },
    program() {
      const fail = () => Promise.reject(new Error("no program"));
      WebAssembly.instantiateStreaming = fail;
      WebAssembly.instantiate = fail;
    },
    // The program never comes.
    waits() {
      WebAssembly.instantiateStreaming = () => new Promise(() => {});
    },
    old() {
      delete window.WebAssembly;
    },
    blocked: () => define("localStorage", refuse),
    null: () => define("localStorage", () => null),
    get() {
      Storage.prototype.getItem = broken;
    },
    key() {
      Storage.prototype.key = broken;
    },
    length: () => Object.defineProperty(Storage.prototype, "length", { get: broken, configurable: true }),
    // The second store: none, shut, silent.
    "no-idb": () => define("indexedDB", () => undefined),
    "idb-shut": () => define("indexedDB", () => ({ open: refuse })),
    "idb-silent": () => define("indexedDB", () => ({ open: () => ({}) })),
    // Longer than the program waits for it.
    "idb-late": () => define("indexedDB", () => ({
      open(...args) {
        const asked = {};
        setTimeout(() => {
          const real = second.open(...args);
          for (const kind of ["onupgradeneeded", "onsuccess", "onerror"]) {
            real[kind] = () => { asked.result = real.result; asked[kind]?.(); };
          }
        }, 4000);
        return asked;
      },
    })),
  };
  // window.name outlives a reload and is no storage, so a fault can be there from the start.
  const MARK = "fault:";
  uji.fault = (kind) => {
    window.name = MARK + kind;
    faults.none();
    kind.split("+").forEach((one) => faults[one]());
  };
  if (window.name.startsWith(MARK)) uji.fault(window.name.slice(MARK.length));
  Object.defineProperty(window, "__uji", { value: uji });
})();
