// Speaks for the program when it cannot speak: shows the banner of index.html when it does not start or stops, with the
// drafts of this browser (simpanan.js). Deliberately plain JavaScript, because it has to work without the WebAssembly,
// and old, because it has to tell a browser that it is too old.
window.penyelamat = (function () {
  "use strict";
  var PATIENCE_MS = 20000;
  var SEBAB = {
    berhenti: "Aplikasi berhenti karena kesalahan di dalamnya. Yang Anda ketik sesudah simpanan terakhir tidak tersimpan.",
    tua: "Aplikasi tidak dapat dimuat: peramban ini terlalu lama. Perbarui peramban, atau pakai Chrome, Edge, Firefox, atau " +
      "Safari yang baru.",
    tanpaWasm: "Aplikasi tidak dapat dimuat: WebAssembly tidak ada atau dimatikan di peramban ini. Nyalakan, perbarui " +
      "peramban, atau pakai peramban lain.",
    hilang: "Aplikasi tidak dapat dimuat: berkas program tidak ada di situs ini. Muat ulang; bila tetap begitu, kabari " +
      "pengelola situs.",
    terhalang: "Aplikasi tidak dapat dimuat: berkas program tidak sampai. Periksa jaringan dan pemblokir, lalu muat ulang.",
    rusak: "Aplikasi tidak dapat dimuat: berkas program rusak atau terpotong. Muat ulang; bila tetap begitu, hapus cache " +
      "aplikasi di halaman pemulihan.",
    disk: "Halaman ini hanya berjalan dari sebuah situs. Dari disk, buka kalkulator-sakip.html.",
    lambat: "Aplikasi belum dapat dimuat. Halaman ini masih menunggu.",
    lain: "Aplikasi tidak dapat dimuat. Muat ulang; bila tetap begitu, hapus cache aplikasi di halaman pemulihan."
  };
  var stopped = false;
  var shown = false;

  function part(id) { return document.getElementById(id); }
  function mounted() { return document.body !== null && !document.body.hasAttribute("data-memuat"); }

  function onPage(act) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", act);
    else act();
  }

  // Where there is no program, the banner is the whole page: its content, under its heading.
  function alone(on) {
    var parts = [[part("galat-program-isi"), "main"], [part("galat-program-sebab"), "heading"]];
    parts.forEach(function (one) {
      if (on) one[0].setAttribute("role", one[1]);
      else one[0].removeAttribute("role");
    });
    if (on) part("galat-program-sebab").setAttribute("aria-level", "1");
    else part("galat-program-sebab").removeAttribute("aria-level");
  }

  function show(cause) {
    alone(!mounted());
    part("galat-program-sebab").textContent = SEBAB[cause];
    part("galat-program").removeAttribute("hidden");
    // No link before the banner shows: the first one of a page is the one to its content.
    part("galat-program-pemulihan").href = part("galat-program-pemulihan").getAttribute("data-ke");
    if (!mounted() && part("memuat")) part("memuat").setAttribute("hidden", "");
    // It belongs to the program, and leads nowhere without it.
    var skip = document.querySelector(".lewati");
    if (skip && stopped) skip.setAttribute("hidden", "");
    if (!shown && window.simpanan) simpanan.tampilkan(part("simpanan"));
    shown = true;
  }

  // Once for good: what is left of the program must not write over what was stored.
  function stop(cause) {
    if (stopped) return;
    stopped = true;
    try {
      Storage.prototype.setItem = Storage.prototype.removeItem = function () { throw new Error("berhenti"); };
    } catch (error) {
      // No storage, nothing to keep.
    }
    if (window.salinan) salinan.berhenti();
    onPage(function () { show(cause); });
  }

  // What ends the program: a trap, a stack or a memory that is used up. A fault of another script does not.
  function fatal(error) {
    if (!error) return false;
    if (typeof WebAssembly !== "undefined" && error instanceof WebAssembly.RuntimeError) return true;
    return /^(RangeError|InternalError)$/.test(error.name) && /wasm/.test(error.stack);
  }

  window.addEventListener("error", function (event) {
    if (fatal(event.error)) stop("berhenti");
    // mulai.js could not be read, or did not come.
    else if (!mounted() && /SyntaxError/.test(event.message)) stop("tua");
    else if (!mounted() && event.target && /\/mulai[-.]/.test(event.target.src)) stop("terhalang");
  }, true);
  window.addEventListener("unhandledrejection", function (event) {
    if (fatal(event.reason)) stop("berhenti");
  });
  // Of the program's own hook, which runs before the trap.
  window.addEventListener("program-berhenti", function () { stop("berhenti"); });

  // A stopped program is asked nothing more, whether the page may be left least of all.
  ["beforeunload", "pagehide", "visibilitychange", "hashchange"].forEach(function (kind) {
    window.addEventListener(kind, function (event) {
      if (stopped) event.stopImmediatePropagation();
    }, true);
  });

  onPage(function () {
    part("galat-program-muat").addEventListener("click", function () {
      // A version that waits may be what mends it; see offline.js.
      if (document.documentElement.hasAttribute("data-versi-baru")) window.dispatchEvent(new Event("muat-versi-baru"));
      else location.reload();
    });
    if (typeof WebAssembly === "undefined") stop("tanpaWasm");
  });

  // A slow line may still bring the program: the banner goes away again when it mounts.
  setTimeout(function () {
    if (mounted() || stopped) return;
    show("lambat");
    new MutationObserver(function (_, watch) {
      if (!mounted() || stopped) return;
      watch.disconnect();
      part("galat-program").setAttribute("hidden", "");
      alone(false);
    }).observe(document.body, { attributes: true, attributeFilter: ["data-memuat"] });
  }, PATIENCE_MS);

  return {
    /** The program did not start. */
    gagal: function (error) {
      var cause = error.sebab || "lain";
      // A browser lets no page of a disk load what lies beside it.
      if (location.protocol === "file:" && !window.programSakip) cause = "disk";
      // Compiling is forbidden by a policy or a setting.
      else if (/Content.Security|CSP/i.test(error.message)) cause = "tanpaWasm";
      stop(mounted() ? "berhenti" : cause);
    }
  };
})();
