// Runs in the page under measurement: notes how long each key, each save and each frame takes.
//
// A key is measured from its first event to after the next paint: a message sent from a frame's callback
// is delivered once that frame is drawn. Most of that is waiting for the screen's next turn, so the work
// in it is noted too: the handlers (with the effects, which run as microtasks before the handler ends)
// and the frame, without the pause between them.
(() => {
  "use strict";
  const now = () => performance.now();
  const ukur = { ketik: [], pindah: [], simpan: [], bingkai: [], tempel: null };
  window.__ukur = ukur;

  const afterPaint = (act) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = act;
    channel.port2.postMessage(null);
  });
  ukur.afterPaint = afterPaint;

  let key = null;
  addEventListener("keydown", () => {
    const mine = { start: now(), from: now(), work: 0, frame: 0, typed: false };
    key = mine;
    // Before the program asks for frames of its own, so that these count as work.
    requestAnimationFrame(() => { mine.frame = now(); });
    afterPaint(() => {
      const end = now();
      (mine.typed ? ukur.ketik : ukur.pindah).push([end - mine.start, mine.work + end - mine.frame]);
    });
  }, true);
  const handled = () => {
    if (key === null || key.from === null) return;
    key.work += now() - key.from;
    key.from = null;
  };
  addEventListener("beforeinput", () => { if (key !== null) key.from = now(); }, true);
  // The program listens further in, so these come after it.
  addEventListener("keydown", handled);
  addEventListener("input", () => {
    handled();
    if (key !== null) key.typed = true;
  });

  // A save is a timer that ends up in the storage.
  let stored = false;
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (...words) {
    stored = true;
    return setItem.apply(this, words);
  };
  const setTimer = window.setTimeout;
  window.setTimeout = (act, pause, ...words) => setTimer(() => {
    const start = now();
    stored = false;
    act(...words);
    if (stored) ukur.simpan.push(now() - start);
  }, pause);

  // Scrolls a box by some pixels in each frame and notes how far apart the frames are.
  ukur.gulir = (box, pixels, frames) => {
    let before = null;
    const step = (time) => {
      if (before !== null) ukur.bingkai.push(time - before);
      before = time;
      if (ukur.bingkai.length >= frames) return;
      box.scrollTop += pixels;
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  };

  // Pastes a text into an element, as the grid sees it.
  ukur.tempelkan = (element, text) => {
    element.focus();
    const event = new Event("paste", { bubbles: true, cancelable: true, composed: true });
    const getData = (kind) => (/^text(\/plain)?$/i.test(kind) ? text : "");
    Object.defineProperty(event, "clipboardData", { value: { getData, types: ["text/plain"], files: [], items: [] } });
    const start = now();
    element.dispatchEvent(event);
    afterPaint(() => { ukur.tempel = now() - start; });
  };
})();
