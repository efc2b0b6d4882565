// The second store: a copy of every draft in IndexedDB, which a browser that is killed keeps where it loses the last minute
// of localStorage. Read whole before the program starts, so that the program asks it without waiting; written with strict
// durability.
globalThis.salinan = (() => {
  "use strict";
  const [BASIS, ISI] = ["kalkulator-sakip", "salinan"];
  // A browser that never answers must not keep the program from starting.
  const PATIENCE_MS = 3000;
  const texts = new Map();
  let basis = null;
  let writing = Promise.resolve();
  // Keys whose last change is not kept, or not yet.
  const lost = new Set();
  let stopped = false;
  // While it is made anew, after everything was removed.
  let opening = null;
  let removed = false;

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
    // Everything was removed meanwhile.
    if (removed && !basis) return;
    for (const key of texts.keys()) if (key.startsWith(begin)) texts.delete(key);
    keys.result.forEach((key, at) => {
      if (typeof values.result[at] === "string") texts.set(key, values.result[at]);
    });
  };

  const readAll = async () => {
    const found = await open();
    await read(found, "");
    hold(found);
  };

  const hold = (found) => {
    // Another tab that removes everything must not wait for this one, and gets nothing back from it.
    found.onversionchange = ({ newVersion }) => {
      found.close();
      if (newVersion === null) forget();
      else basis = null;
    };
    found.onclose = () => { basis = null; };
    basis = found;
  };

  const forget = () => {
    basis = null;
    removed = true;
    texts.clear();
    lost.clear();
  };

  // Pages of an older version may keep it open; it goes with the last of them.
  const hapus = async () => {
    await writing;
    basis?.close();
    forget();
    const gone = new Promise((done) => {
      const asked = indexedDB.deleteDatabase(BASIS);
      asked.onsuccess = () => done(true);
      asked.onerror = () => done(false);
    });
    return Promise.race([gone, new Promise((done) => setTimeout(done, PATIENCE_MS, false))]);
  };

  // What other tabs have changed since.
  const refresh = async (begin) => { if (basis) await read(basis, begin).catch(() => {}); };
  // A draft that another tab removes goes out of both stores.
  addEventListener("storage", ({ newValue }) => { if (newValue === null) refresh(""); });

  // Transactions that begin one after the other end in that order, so that the last one is the last to end.
  const change = (key, act) => {
    lost.add(key);
    const kept = () => lost.delete(key);
    const write = async () => {
      const work = basis.transaction(ISI, "readwrite", { durability: "strict" });
      act(work.objectStore(ISI), work);
      await finished(work);
    };
    if (stopped) return;
    if (removed && !basis) opening ??= open().then(hold).finally(() => { opening = null; });
    // Closed, or given up by the browser: it stays among the lost.
    writing = (opening ? opening.then(write) : write()).then(kept, () => {});
  };

  // A copy of another tab that is newer than this one's stays.
  const put = (key, text) => change(key, (all, work) => {
    const there = all.get(key);
    there.onsuccess = () => {
      if (!key.endsWith(":c") || rev(there.result) < rev(text) || there.result === text) all.put(text, key);
      else {
        texts.set(key, there.result);
        work.abort();
      }
    };
  });
  const rev = (text) => Number(/^KS1 rev=(\d+) /.exec(text)?.[1] ?? -1);

  const patience = new Promise((done) => setTimeout(done, PATIENCE_MS));
  return {
    /** Resolves when the copies are read, or are not to be had. */
    siap: Promise.race([readAll().catch(() => {}), patience]),
    keys: () => [...texts.keys()],
    get: (key) => texts.get(key),
    set: (key, text) => { texts.set(key, text); put(key, text); },
    remove: (key) => { texts.delete(key); change(key, (all) => all.delete(key)); },
    shift: (key, to) => {
      const text = texts.get(key);
      texts.set(to, text);
      texts.delete(key);
      change(to, (all) => { all.put(text, to); all.delete(key); });
    },
    /** Whether there is a second store. */
    ada: () => basis !== null,
    /** Reads anew what other tabs may have written under keys that begin so. */
    segarkan: refresh,
    /** Resolves to whether every change is kept for good. */
    tuntas: () => writing.then(() => lost.size === 0),
    /** From now on nothing is changed. */
    berhenti: () => { stopped = true; },
    /** Removes the second store; resolves to whether it is gone. It is made anew when something is to be kept. */
    hapus,
  };
})();
