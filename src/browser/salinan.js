// The second store: a copy of every draft in IndexedDB, which a browser that is killed keeps where it loses the last minute
// of localStorage. Read whole before the program starts, so that the program asks it without waiting; written with strict
// durability.
globalThis.salinan = (() => {
  "use strict";
  const [BASIS, ISI] = ["kalkulator-sakip", "salinan"];
  // A browser that never answers must not keep the program from starting.
  const PATIENCE_MS = 3000;
  const wait = () => new Promise((done) => setTimeout(done, PATIENCE_MS, false));
  const texts = new Map();
  // Whether they are what stands there; only then are they told.
  let known = false;
  let basis = null;
  // While the store is opened and read.
  let opening = null;
  let writing = Promise.resolve();
  // What has become of the changes that are not kept: "under way", "refused" by the browser, or "behind" a newer copy of another tab.
  const lost = new Map();
  // Whether it has refused the last change that it answered.
  let refusing = false;
  let stopped = false;
  // Tells the other tabs what has changed; where the first store is full they have no other way to hear of it.
  let channel = null;
  try { channel = new BroadcastChannel(BASIS); } catch { /* They read it when they ask to write. */ }

  const open = () => new Promise((done, failed) => {
    const asked = indexedDB.open(BASIS, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(ISI);
    asked.onsuccess = () => done(asked.result);
    asked.onerror = asked.onblocked = () => failed(asked.error);
  });

  const hold = (found) => {
    // Another tab that removes everything must not wait for this one, and gets nothing back from it.
    found.onversionchange = ({ newVersion }) => {
      found.close();
      basis = null;
      if (newVersion === null) forget();
    };
    found.onclose = () => { basis = null; };
    basis = found;
  };

  const finished = (work) => new Promise((done, failed) => {
    work.oncomplete = () => done(true);
    work.onerror = work.onabort = () => failed(work.error);
  });

  // Everything under keys that begin so, but what this tab itself has changed since.
  const read = async (begin) => {
    const from = basis;
    const range = IDBKeyRange.bound(begin, `${begin}\uffff`);
    const work = from.transaction(ISI, "readonly");
    const all = work.objectStore(ISI);
    const [keys, values] = [all.getAllKeys(range), all.getAll(range)];
    await finished(work);
    // Everything was removed meanwhile.
    if (basis !== from) return;
    const theirs = (key) => !lost.has(key) || lost.get(key).is === "behind";
    for (const key of texts.keys()) if (key.startsWith(begin) && theirs(key)) texts.delete(key);
    keys.result.forEach((key, at) => {
      if (typeof values.result[at] === "string" && theirs(key)) texts.set(key, values.result[at]);
    });
  };

  // Also anew, after the browser has closed it or everything was removed.
  const connect = () => opening ??= open().then(hold).then(() => read("")).then(() => { known = true; })
    .finally(() => { opening = null; });

  const forget = () => {
    texts.clear();
    lost.clear();
  };

  // Pages of an older version may keep it open: it goes with the last of them, and is empty before.
  const hapus = async () => {
    await Promise.race([writing, wait()]);
    const clear = async () => {
      const work = basis.transaction(ISI, "readwrite");
      work.objectStore(ISI).clear();
      await finished(work);
    };
    await Promise.race([clear().catch(() => {}), wait()]);
    basis?.close();
    basis = null;
    forget();
    const gone = new Promise((done) => {
      const asked = indexedDB.deleteDatabase(BASIS);
      asked.onsuccess = () => done(true);
      asked.onerror = () => done(false);
    });
    return Promise.race([gone, wait()]);
  };

  // What other tabs have changed since.
  const refresh = async (begin) => { if (known && basis) await read(begin).catch(() => {}); };
  channel?.addEventListener("message", ({ data }) => refresh(data));
  // A draft that another tab removes goes out of both stores.
  addEventListener("storage", ({ key, newValue }) => {
    if (newValue === null && /:[ab]$/.test(key ?? ":a")) refresh("");
  });

  // Transactions that begin one after the other end in that order, so that the last one is the last to end.
  const change = (key, act) => {
    const one = { is: "under way" };
    lost.set(key, one);
    const write = async () => {
      const work = basis.transaction(ISI, "readwrite", { durability: "strict" });
      act(work.objectStore(ISI), work, one);
      await finished(work);
    };
    const kept = () => {
      if (lost.get(key) === one) lost.delete(key);
      refusing = false;
      channel?.postMessage(key);
    };
    const refused = () => {
      if (one.is === "behind") return;
      one.is = "refused";
      refusing = true;
    };
    if (stopped) return;
    const ready = basis && !opening ? write() : connect().then(write);
    writing = ready.then(kept, refused);
  };

  // A copy of another tab that is newer than this one's stays.
  const put = (key, text) => change(key, (all, work, one) => {
    const there = all.get(key);
    there.onsuccess = () => {
      if (!key.endsWith(":c") || rev(there.result) < rev(text) || there.result === text) all.put(text, key);
      else {
        texts.set(key, there.result);
        one.is = "behind";
        work.abort();
      }
    };
  });
  const rev = (text) => Number(/^KS1 rev=(\d+) /.exec(text)?.[1] ?? -1);

  const told = (what) => {
    if (known) return what;
    throw new Error("not read yet");
  };

  return {
    /** Resolves when the copies are read, or are not to be had. */
    siap: Promise.race([connect().catch(() => {}), wait()]),
    keys: () => told([...texts.keys()]),
    get: (key) => told(texts.get(key)),
    set: (key, text) => { texts.set(key, text); put(key, text); },
    remove: (key) => { texts.delete(key); change(key, (all) => all.delete(key)); },
    shift: (key, to) => {
      const text = texts.get(key);
      texts.set(to, text);
      texts.delete(key);
      change(to, (all) => {
        all.put(text, to);
        // Another tab may have put a better one in its place.
        const there = all.get(key);
        there.onsuccess = () => {
          if (there.result === text) all.delete(key);
          else if (there.result !== undefined) texts.set(key, there.result);
        };
      });
    },
    /** Whether there is a second store, or one that has not answered yet. */
    ada: () => basis !== null || opening !== null,
    /** Whether it keeps what it is given. */
    sehat: () => known && basis !== null && !refusing,
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
