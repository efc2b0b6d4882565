// Registers the service worker and speaks for it: `versi-baru` on the window when a new version waits, `muat-versi-baru`
// to take it. Plain JavaScript, so that a version whose program does not start can still be replaced.
(() => {
  "use strict";
  // Missing in some private windows and outside of https; there the site needs a network, as any other.
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  let registration;
  let asked = false;
  let controlled = serviceWorker.controller !== null;

  const tell = () => {
    // For a program that starts later.
    document.documentElement.dataset.versiBaru = "";
    dispatchEvent(new Event("versi-baru"));
  };

  // What waits beside an active one is a new version; the very first one does not wait.
  const look = () => {
    if (registration.waiting && registration.active) tell();
  };

  const watch = (worker) => worker?.addEventListener("statechange", look);

  serviceWorker.addEventListener("controllerchange", () => {
    if (asked) location.reload();
    // Taken in another tab; this page goes on as it is.
    else if (controlled) tell();
    controlled = true;
  });

  addEventListener("muat-versi-baru", () => {
    asked = true;
    if (registration?.waiting) registration.waiting.postMessage("muat");
    else location.reload();
  });

  globalThis.luring = {
    /** Removes the files that are kept and what keeps them; resolves to whether they are gone. The next start keeps them anew. */
    hapus: async () => {
      try {
        const found = await serviceWorker.getRegistration();
        const scope = found?.scope ?? new URL("./", document.baseURI).href;
        await found?.unregister();
        const ours = (await caches.keys()).filter((name) => name.startsWith(`kalkulator-sakip:${scope}:`));
        await Promise.all(ours.map((name) => caches.delete(name)));
        return true;
      } catch {
        return false;
      }
    },
  };

  // After the page has what it needs itself. Browsers look for a new version here, and not again while the page is open.
  addEventListener("load", async () => {
    try {
      registration = await serviceWorker.register("./service_worker.js", { updateViaCache: "none" });
    } catch {
      // Refused, or no network: as above.
      return;
    }
    look();
    watch(registration.installing);
    registration.addEventListener("updatefound", () => watch(registration.installing));
  });
})();
