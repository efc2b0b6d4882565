// The buttons of pemulihan.html, which works without the program: see simpanan.js.
(function () {
  "use strict";
  function part(id) { return document.getElementById(id); }
  function say(words) { part("kabar-cache").textContent = words; }

  // Only what offline.js and service_worker.js of this very folder have made.
  function forget() {
    var here = new URL("./", location.href).href;
    var ours = "kalkulator-sakip:" + here + ":";
    return navigator.serviceWorker.getRegistrations().then(function (all) {
      return Promise.all(all.map(function (one) { return one.scope === here && one.unregister(); }));
    }).then(function () {
      return caches.keys();
    }).then(function (names) {
      return Promise.all(names.map(function (name) { return name.indexOf(ours) === 0 && caches.delete(name); }));
    });
  }

  part("hapus-cache").addEventListener("click", function () {
    if (!navigator.serviceWorker || !window.caches) {
      say("Peramban ini tidak menyimpan cache aplikasi.");
      return;
    }
    forget().then(function () {
      say("Cache aplikasi sudah dihapus. Draf tetap ada. Buka aplikasi lagi selagi ada jaringan.");
    }, function () {
      say("Cache aplikasi tidak dapat dihapus. Tutup semua tab Kalkulator SAKIP, lalu ulangi.");
    });
  });
  simpanan.tampilkan(part("simpanan"));
})();
