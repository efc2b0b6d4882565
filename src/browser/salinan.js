// The second store: a copy of every draft in IndexedDB, which a browser that is killed keeps where it loses the last minute
// of localStorage. Read whole before the program starts, so that the program asks it without waiting; written with strict
// durability. Plain JavaScript, because rescue.js hands the copies out when the program cannot.
globalThis.salinan = (() => {
  "use strict";
  const [BASIS, ISI] = ["kalkulator-sakip", "salinan"];
  // A browser that never answers must not keep the program from starting.
  const PATIENCE_MS = 3000;
  const texts = new Map();
  let basis = null;
  let writing = Promise.resolve(true);

  const open = () => new Promise((done, failed) => {
    const asked = indexedDB.open(BASIS, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(ISI);
    asked.onsuccess = () => done(asked.result);
    asked.onerror = asked.onblocked = () => failed(asked.error);
  });

  const finished = (work) => new Promise((done, failed) => {
    work.oncomplete = () => done(true);
    work.onerror = work.onabort = () => failed(work.error);
  });

  // Everything under keys that begin so.
  const read = async (found, begin) => {
    const range = IDBKeyRange.bound(begin, `${begin}\uffff`);
    const work = found.transaction(ISI, "readonly");
    const all = work.objectStore(ISI);
    const [keys, values] = [all.getAllKeys(range), all.getAll(range)];
    await finished(work);
    for (const key of texts.keys()) if (key.startsWith(begin)) texts.delete(key);
    keys.result.forEach((key, at) => {
      if (typeof values.result[at] === "string") texts.set(key, values.result[at]);
    });
  };

  const readAll = async () => {
    const found = await open();
    await read(found, "");
    // Another tab that removes everything must not wait for this one.
    found.onversionchange = () => { found.close(); basis = null; };
    found.onclose = () => { basis = null; };
    basis = found;
  };

  // What other tabs have changed since.
  const refresh = async (begin) => { if (basis) await read(basis, begin).catch(() => {}); };
  // A draft that another tab removes goes out of both stores.
  addEventListener("storage", ({ newValue }) => { if (newValue === null) refresh(""); });

  // Transactions that begin one after the other end in that order, so the last one speaks for all.
  const change = (act) => {
    try {
      const work = basis.transaction(ISI, "readwrite", { durability: "strict" });
      act(work.objectStore(ISI));
      writing = finished(work).catch(() => false);
    } catch {
      writing = Promise.resolve(false);
    }
  };

  const patience = new Promise((done) => setTimeout(done, PATIENCE_MS));
  return {
    /** Resolves when the copies are read, or are not to be had. */
    siap: Promise.race([readAll().catch(() => {}), patience]),
    keys: () => [...texts.keys()],
    get: (key) => texts.get(key),
    set: (key, text) => { texts.set(key, text); change((all) => all.put(text, key)); },
    remove: (key) => { texts.delete(key); change((all) => all.delete(key)); },
    /** Whether there is a second store. */
    ada: () => basis !== null,
    /** Reads anew what other tabs may have written under keys that begin so. */
    segarkan: refresh,
    /** Resolves to whether the last change is kept for good. */
    tuntas: () => writing,
  };
})();
