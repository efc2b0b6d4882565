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

  const readAll = async () => {
    const found = await open();
    const work = found.transaction(ISI, "readonly");
    const all = work.objectStore(ISI);
    const [keys, values] = [all.getAllKeys(), all.getAll()];
    await finished(work);
    keys.result.forEach((key, at) => {
      if (typeof key === "string" && typeof values.result[at] === "string") texts.set(key, values.result[at]);
    });
    // Another tab that removes everything must not wait for this one.
    found.onversionchange = () => { found.close(); basis = null; };
    found.onclose = () => { basis = null; };
    basis = found;
  };

  // What another tab has written is read anew: only the database itself is shared.
  const others = "BroadcastChannel" in globalThis ? new BroadcastChannel(`${BASIS}:${ISI}`) : null;
  const readAgain = (key) => {
    const asked = basis.transaction(ISI, "readonly").objectStore(ISI).get(key);
    asked.onsuccess = () => {
      if (typeof asked.result === "string") texts.set(key, asked.result);
      else texts.delete(key);
    };
  };
  others?.addEventListener("message", ({ data }) => {
    // A database that was closed or never opened has nothing to be read.
    try { readAgain(data); } catch { texts.delete(data); }
  });

  // Transactions that begin one after the other end in that order, so the last one speaks for all.
  const change = (key, act) => {
    try {
      const work = basis.transaction(ISI, "readwrite", { durability: "strict" });
      act(work.objectStore(ISI));
      writing = finished(work).then((done) => { others?.postMessage(key); return done; }).catch(() => false);
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
    set: (key, text) => { texts.set(key, text); change(key, (all) => all.put(text, key)); },
    remove: (key) => { texts.delete(key); change(key, (all) => all.delete(key)); },
    /** Whether there is a second store. */
    ada: () => basis !== null,
    /** Resolves to whether the last change is kept for good. */
    tuntas: () => writing,
  };
})();
