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

  const readAll = async () => {
    const found = await open();
    const work = found.transaction(ISI, "readonly");
    const all = work.objectStore(ISI);
    const [keys, values] = [all.getAllKeys(), all.getAll()];
    await finished(work);
    keys.result.forEach((key, at) => {
      if (typeof key === "string" && typeof values.result[at] === "string") texts.set(key, values.result[at]);
    });
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
  };

  // Transactions that begin one after the other end in that order, so the last one speaks for all.
  const change = (act) => {
    const write = async () => {
      const work = basis.transaction(ISI, "readwrite", { durability: "strict" });
      act(work.objectStore(ISI));
      return finished(work);
    };
    if (removed && !basis) opening ??= open().then(hold).finally(() => { opening = null; });
    writing = (opening ? opening.then(write) : write()).catch(() => false);
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
    /** Resolves to whether the last change is kept for good. */
    tuntas: () => writing,
    /** Removes the second store; resolves to whether it is gone. It is made anew when something is to be kept. */
    hapus,
  };
})();
