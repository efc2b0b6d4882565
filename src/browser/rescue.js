// Starts the app, and speaks for it when it cannot speak: shows the banner of index.html when the
// program does not start or stops, and hands out the stored drafts. Deliberately plain JavaScript,
// because it has to work without the WebAssembly.
(() => {
  "use strict";
  const PREFIX = "kalkulator-sakip:";
  const PATIENCE_MS = 20000;
  // The names of the built files; trunk fills them in, see pattern_script in Trunk.toml.
  const { js, wasm } = document.currentScript.dataset;
  const part = (id) => document.getElementById(id);
  const mounted = () => document.body !== null && !document.body.hasAttribute("data-memuat");
  let stopped = false;

  const show = (cause) => {
    part("galat-program-sebab").textContent = cause;
    part("galat-program").hidden = false;
    if (!mounted()) part("memuat")?.setAttribute("hidden", "");
  };

  const stop = (cause) => {
    if (stopped) return;
    stopped = true;
    onPage(() => show(cause));
  };

  function onPage(act) {
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", act, { once: true });
    else act();
  }

  // Every stored text as it is: whoever opens the file decides what can be read.
  function download() {
    const say = (text) => { part("galat-program-kabar").textContent = text; };
    try {
      const isi = {};
      for (let i = 0; i < localStorage.length; i += 1) {
        const key = localStorage.key(i);
        if (key.startsWith(PREFIX)) isi[key] = localStorage.getItem(key);
      }
      for (const key of salinan.keys()) isi[key] ??= salinan.get(key);
      const count = Object.keys(isi).length;
      if (count === 0) return say("Tidak ada draf yang tersimpan di peramban ini.");
      const waktu = new Date().toISOString();
      const file = JSON.stringify({ jenis: "kalkulator-sakip-cadangan", versi: 1, waktu, isi }, null, 2);
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([file], { type: "application/json" }));
      link.download = `kalkulator-sakip-cadangan-${waktu.slice(0, 10)}.json`;
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      return say(`${count} catatan diunduh sebagai ${link.download}.`);
    } catch {
      return say("Peramban ini menolak membuka penyimpanannya, sehingga draf tidak dapat diunduh.");
    }
  }

  // A panic ends in a WebAssembly trap; nothing of the app runs after it.
  addEventListener("error", (event) => {
    if (event.error instanceof WebAssembly.RuntimeError) stop("Aplikasi berhenti.");
  });
  addEventListener("unhandledrejection", (event) => {
    if (event.reason instanceof WebAssembly.RuntimeError) stop("Aplikasi berhenti.");
  });

  onPage(() => {
    part("galat-program-muat").addEventListener("click", () => {
      // A version that waits may be what mends it; see offline.js.
      if ("versiBaru" in document.documentElement.dataset) dispatchEvent(new Event("muat-versi-baru"));
      else location.reload();
    });
    part("galat-program-unduh").addEventListener("click", download);
  });

  // A slow line may still bring the program: the banner goes away again when it mounts.
  setTimeout(() => {
    if (mounted() || stopped) return;
    show("Aplikasi belum dapat dimuat.");
    new MutationObserver((_, watch) => {
      if (!mounted() || stopped) return;
      watch.disconnect();
      part("galat-program").hidden = true;
    }).observe(document.body, { attributeFilter: ["data-memuat"] });
  }, PATIENCE_MS);

  const start = async () => {
    // Within the page itself in the single-file edition, see portable.js; else beside it.
    const [app] = await Promise.all([
      globalThis.programSakip ?? import(new URL(js, document.baseURI).href),
      salinan.siap,
    ]);
    await app.default({ module_or_path: app.wasm?.() ?? new URL(wasm, document.baseURI) });
    // Loaded: from here on the page has no reason to ask anybody for anything.
    const policy = document.createElement("meta");
    policy.httpEquiv = "Content-Security-Policy";
    policy.content = "connect-src 'none'";
    document.head.append(policy);
  };
  onPage(() => start().catch((error) => {
    console.error(error);
    // A browser lets no page of a disk load what lies beside it.
    const disk = location.protocol === "file:" && !globalThis.programSakip;
    const missing = disk
      ? "Halaman ini hanya berjalan dari sebuah situs. Dari disk, buka kalkulator-sakip.html."
      : "Aplikasi tidak dapat dimuat.";
    stop(mounted() ? "Aplikasi berhenti." : missing);
  }));
})();
