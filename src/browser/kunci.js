// Which tab writes a draft: the one that holds its lock. The browser keeps the queue, and knows when a tab is closed or killed;
// where it has no locks (over plain http) the tabs agree by messages. Without either everyone writes, and the revision that
// each save looks at is what keeps one tab from writing over another.
globalThis.kunci = (() => {
  "use strict";
  const PREFIX = "kalkulator-sakip:";
  // How long a tab may take to store and let go, and how long the others wait for its word.
  const [LETS_GO_MS, ANSWERS_MS] = [1000, 300];
  // How long a disk may take to read one draft, behind what the tab before is still writing.
  const READS_MS = 3000;
  const wait = (millis) => new Promise((done) => setTimeout(done, millis));
  const atMost = (millis, work) => Promise.race([work, wait(millis)]);

  let channel = null;
  try { channel = new BroadcastChannel(PREFIX); } catch { /* Then nobody can be asked. */ }
  const hear = (act) => channel?.addEventListener("message", ({ data }) => act(data));
  const post = (message) => channel?.postMessage(message);

  // As much of LockManager as is needed: who hears no objection holds.
  const byMessages = () => {
    const me = Math.random();
    const [held, asking] = [new Map(), new Map()];
    hear(({ ask, holds, steal, from }) => {
      // Of two that ask at once the smaller one is first, and of two that hold, which happens when one was too busy to answer.
      if (held.has(ask) || (asking.has(ask) && me < from)) post({ holds: ask, from: me });
      asking.get(holds)?.();
      if (from < me) held.get(holds)?.();
      held.get(steal)?.();
    });
    const free = async (name) => {
      const objection = new Promise((done) => asking.set(name, () => done(false)));
      post({ ask: name, from: me });
      const answer = await Promise.race([objection, wait(ANSWERS_MS).then(() => true)]);
      asking.delete(name);
      return answer;
    };
    const request = async (name, { ifAvailable, steal, signal }, act) => {
      if (steal) post({ steal: name });
      else if (ifAvailable) {
        if (!await free(name)) return act(null);
      } else {
        // Twice: a tab that is busy is not gone.
        while (!(await free(name) && await free(name))) {
          signal.throwIfAborted();
          await wait(ANSWERS_MS);
        }
        signal.throwIfAborted();
      }
      const lost = new Promise((_, failed) => held.set(name, () => failed(new DOMException("lost", "AbortError"))));
      try {
        return await Promise.race([act({ name }), lost]);
      } finally {
        held.delete(name);
      }
    };
    return { request };
  };
  const nobody = { request: (name, options, act) => act({ name }) };
  const locks = navigator.locks ?? (channel ? byMessages() : nobody);

  const waiting = new Set();
  hear(({ wants, at }) => {
    // Read by a tab that was asleep: the one that asked has taken the lock long since.
    if (Date.now() - at >= LETS_GO_MS) return;
    waiting.forEach((one) => { if (one.id === wants) one.yields(); });
  });

  /** Asks to write a draft. `say` hears "kita" (it may), "lain" (another tab does), "diminta" (another tab wants to: what is
      not stored by the end of this call stays here). */
  const minta = (id, say) => {
    let [over, letGo, queue, timer] = [false, null, null, 0];
    const tell = (held) => { if (!over) say(held); };
    const turn = async (options) => {
      // Nothing is heard before `minta` has answered.
      await null;
      try {
        await locks.request(PREFIX + id, options, async (lock) => {
          if (over) return;
          if (!lock) {
            tell("lain");
            enqueue();
            return;
          }
          clearTimeout(timer);
          queue = null;
          const done = new Promise((resolve) => { letGo = resolve; });
          // What another tab has stored shows in this one's localStorage when it pleases the browser, and where that
          // store is full not at all.
          await atMost(READS_MS, salinan.segarkan(`${PREFIX}1:${id}:`));
          tell("kita");
          await done;
        });
      } catch (error) {
        if (letGo) {
          letGo = null;
          tell("lain");
          enqueue();
        } else if (error.name !== "AbortError") {
          tell("kita");
        }
      }
    };
    const enqueue = () => {
      if (over) return;
      queue = new AbortController();
      turn({ signal: queue.signal });
    };
    const one = {
      id,
      async yields() {
        const free = letGo;
        if (!free && !queue) return;
        letGo = null;
        if (free) {
          tell("diminta");
          await atMost(ANSWERS_MS, salinan.tuntas());
          free();
        } else {
          queue.abort();
        }
        // Behind the one that asked.
        enqueue();
      },
    };
    waiting.add(one);
    turn({ ifAvailable: true });
    return {
      /** Asks the tab that writes to let go; one that does not answer loses the lock. */
      ambil() {
        post({ wants: id, at: Date.now() });
        clearTimeout(timer);
        timer = setTimeout(() => {
          queue?.abort();
          turn({ steal: true });
        }, LETS_GO_MS);
      },
      /** Wants no more. */
      lepas() {
        over = true;
        waiting.delete(one);
        clearTimeout(timer);
        queue?.abort();
        letGo?.();
      },
    };
  };
  return { minta };
})();
