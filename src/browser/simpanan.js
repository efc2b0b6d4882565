// Reads every draft that stands in this browser, shows the list, and hands the drafts out. Changes nothing. It is what is
// left when the program does not run, so it is written for the oldest browser that may open the page, and it asks the
// stores itself.
window.simpanan = (function () {
  "use strict";
  var PREFIX = "kalkulator-sakip:";
  var PATIENCE_MS = 3000;
  var BULAN = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
    "November", "Desember"];

  // The UTF-8 bytes of a text, one sign each; null for a text that no program of ours has written.
  function utf8(text) {
    try {
      return unescape(encodeURIComponent(text));
    } catch (error) {
      return null;
    }
  }

  // FNV-1a, 64 bits, as in src/draft/envelope.rs.
  function checksum(bytes) {
    var high = 0xcbf29ce4;
    var low = 0x84222325;
    for (var i = 0; i < bytes.length; i += 1) {
      low = (low ^ bytes.charCodeAt(i)) >>> 0;
      // Times 2^40 + 435.
      var product = low * 435;
      high = (high * 435 + (product - (product >>> 0)) / 4294967296 + low * 256) % 4294967296;
      low = product >>> 0;
    }
    return ("0000000" + high.toString(16)).slice(-8) + ("0000000" + low.toString(16)).slice(-8);
  }

  // What a stored copy holds; null when it is damaged.
  function unseal(text) {
    var found = /^KS1 rev=(\d+) length=(\d+) checksum=([0-9a-f]{16}) saved=(.*)\n/.exec(text);
    var body = found && utf8(text.slice(found[0].length));
    var saved = found && utf8(found[4]);
    if (!found || body === null || saved === null || body.length !== Number(found[2])) return null;
    var rev = "";
    for (var rest = Number(found[1]), i = 0; i < 8; i += 1, rest = Math.floor(rest / 256)) {
      rev += String.fromCharCode(rest % 256);
    }
    if (checksum(rev + saved + "\0" + body) !== found[3]) return null;
    return { rev: Number(found[1]), saved: found[4], isi: text.slice(found[0].length), bytes: body.length };
  }

  // Every text of ours in localStorage.
  function local(texts, trouble) {
    try {
      for (var i = 0; i < localStorage.length; i += 1) {
        var key = localStorage.key(i);
        if (key.indexOf(PREFIX) !== 0) continue;
        try {
          texts.push({ key: key, di: "penyimpanan utama", teks: localStorage.getItem(key) });
        } catch (error) {
          trouble.push("penyimpanan utama");
        }
      }
    } catch (error) {
      trouble.push("penyimpanan utama");
    }
  }

  // The same in IndexedDB, which may never answer.
  function copies(texts, trouble, done) {
    var over = false;
    function end(failed) {
      if (over) return;
      over = true;
      if (failed) trouble.push("penyimpanan kedua");
      done();
    }
    setTimeout(function () { end(true); }, PATIENCE_MS);
    try {
      var asked = indexedDB.open("kalkulator-sakip");
      asked.onerror = asked.onblocked = function () { end(true); };
      // There was none: nothing is left behind.
      asked.onupgradeneeded = function () {
        asked.transaction.abort();
        end(false);
      };
      asked.onsuccess = function () {
        var found = asked.result;
        try {
          var work = found.transaction("salinan", "readonly");
          var cursor = work.objectStore("salinan").openCursor();
          cursor.onsuccess = function () {
            var at = cursor.result;
            if (!at) return;
            if (typeof at.value === "string" && String(at.key).indexOf(PREFIX) === 0) {
              texts.push({ key: String(at.key), di: "penyimpanan kedua", teks: at.value });
            }
            at["continue"]();
          };
          work.oncomplete = function () { found.close(); end(false); };
          work.onerror = work.onabort = function () { found.close(); end(true); };
        } catch (error) {
          found.close();
          end(true);
        }
      };
    } catch (error) {
      end(true);
    }
  }

  function json(text) {
    try {
      return JSON.parse(text) || {};
    } catch (error) {
      return {};
    }
  }

  // What a draft is called, by the key beside it or by its content.
  function nama(draf) {
    var beside = draf.meta ? json(draf.meta.isi) : {};
    var inside = draf.baik ? (json(draf.baik.isi).dokumen || {}).identitas || {} : {};
    var office = String(inside.instansi || beside.instansi || "").trim();
    var year = String(inside.tahun || beside.tahun || "").trim();
    var own = String(beside.nama || "").trim();
    draf.berkas = ["draf", office, year].join(" ").replace(/[^0-9A-Za-z]+/g, "-").replace(/^-|-$/g, "");
    draf.dibuang = beside.dibuang === true;
    draf.nama = own || ("LKjIP " + (year || "tanpa tahun") + " · " + (office || "instansi belum diisi"));
  }

  // The texts sorted into drafts, the last saved first, and those that belong to none.
  function sort(texts) {
    var drafts = {};
    var list = [];
    var aside = [];
    texts.forEach(function (text) {
      var part = /^kalkulator-sakip:1:([^:]+):(a|b|c|meta|lama\d+)$/.exec(text.key);
      var copy = unseal(text.teks);
      if (!part || part[1] === "karantina") {
        if (/:karantina:/.test(text.key)) aside.push(text);
        return;
      }
      // "$": an id may be the name of what every object has.
      var draf = drafts["$" + part[1]];
      if (!draf) {
        draf = drafts["$" + part[1]] = { id: part[1], baik: null, meta: null, rusak: [], di: [] };
        list.push(draf);
      }
      if (part[2] === "meta") {
        if (copy && (!draf.meta || copy.rev > draf.meta.rev)) draf.meta = copy;
      } else if (!copy) {
        draf.rusak.push(text);
      } else if (!draf.baik || copy.rev > draf.baik.rev) {
        draf.baik = copy;
        draf.di = [text.di];
      } else if (copy.rev === draf.baik.rev && draf.di.indexOf(text.di) < 0) {
        draf.di.push(text.di);
      }
    });
    // What only stands beside a draft that is gone is no draft.
    list = list.filter(function (draf) { return draf.baik || draf.rusak.length > 0; });
    list.forEach(nama);
    list.sort(function (a, b) {
      var x = a.baik ? a.baik.saved : "";
      var y = b.baik ? b.baik.saved : "";
      return x < y ? 1 : x > y ? -1 : 0;
    });
    return { draf: list, karantina: aside };
  }

  /** Reads everything and calls back with { teks, draf, karantina, gagal }; `gagal` names the stores that do not answer. */
  function baca(done) {
    var texts = [];
    var trouble = [];
    local(texts, trouble);
    copies(texts, trouble, function () {
      var all = sort(texts);
      all.teks = texts;
      all.gagal = trouble.filter(function (name, at) { return trouble.indexOf(name) === at; });
      done(all);
    });
  }

  function unduh(name, mime, text) {
    var blob = new Blob([text], { type: mime });
    if (navigator.msSaveBlob) return navigator.msSaveBlob(blob, name);
    var link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
  }

  // Half of a surrogate pair is no text to most readers of JSON, and one would make the whole file unreadable: spelled out.
  function whole(text) {
    if (utf8(text) !== null) return text;
    return text.replace(/[\ud800-\udfff]/g, function (half) { return "\\u" + half.charCodeAt(0).toString(16); });
  }

  // Every stored text as it is: whoever opens the file decides what can be read.
  function unduhSemua(all) {
    var isi = {};
    all.teks.forEach(function (text) {
      if (!Object.prototype.hasOwnProperty.call(isi, text.key)) isi[text.key] = whole(text.teks);
    });
    var waktu = new Date().toISOString();
    var name = "kalkulator-sakip-cadangan-" + waktu.slice(0, 10) + ".json";
    var file = { jenis: "kalkulator-sakip-cadangan", versi: 1, waktu: waktu, isi: isi };
    unduh(name, "application/json", JSON.stringify(file, null, 2));
    return Object.keys(isi).length + " catatan diunduh sebagai " + name + ".";
  }

  function mentah(texts) {
    var parts = texts.map(function (text) { return text.key + "\n" + text.teks + "\n"; });
    unduh("draf-rusak.txt", "text/plain", parts.join("\n"));
  }

  // "21 November 2026 pukul 14.32"
  function saat(iso) {
    var found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(iso);
    if (!found) return "";
    return Number(found[3]) + " " + BULAN[found[2] - 1] + " " + found[1] + " pukul " + found[4] + "." + found[5];
  }

  function element(name, text) {
    var made = document.createElement(name);
    if (text) made.appendChild(document.createTextNode(text));
    return made;
  }

  function button(label, about, act) {
    var made = element("button", label);
    made.type = "button";
    made.className = "tombol kecil";
    if (about) made.setAttribute("aria-label", label + ": " + about);
    made.addEventListener("click", act);
    return made;
  }

  function line(draf) {
    var item = element("li");
    item.appendChild(element("strong", draf.nama));
    var words = draf.baik
      ? " tersimpan " + (saat(draf.baik.saved) || "tanpa waktu") + ", " + Math.ceil(draf.baik.bytes / 1024) + " kB, utuh, di " +
        draf.di.join(" dan ")
      : " rusak: tidak ada salinan yang utuh";
    if (draf.baik && draf.rusak.length > 0) words += "; " + draf.rusak.length + " salinan lain rusak";
    if (draf.dibuang) words += "; di sampah";
    item.appendChild(document.createTextNode(words + ". "));
    if (draf.baik) {
      item.appendChild(button("Unduh", draf.nama, function () {
        unduh(draf.berkas + ".json", "application/json", draf.baik.isi);
      }));
    }
    if (draf.rusak.length > 0) {
      item.appendChild(button("Unduh yang rusak", draf.nama, function () { mentah(draf.rusak); }));
    }
    return item;
  }

  /** The sentence about what is safe: which draft was stored last, and when, and no more than that. One in the trash is
   * named only where there is no other. */
  function kabar(all) {
    var whole = all.draf.filter(function (draf) { return draf.baik; });
    var last = whole.filter(function (draf) { return !draf.dibuang; })[0] || whole[0];
    var words = "";
    if (last) {
      words = "Simpanan terakhir di peramban ini: " + last.nama + (last.dibuang ? " (di sampah)" : "") + ", " +
        (saat(last.baik.saved) || "tanpa waktu") + ".";
    }
    else if (all.gagal.length === 0 && all.teks.length === 0) words = "Tidak ada draf yang tersimpan di peramban ini.";
    else if (all.draf.length === 0) words = "Tidak ada draf yang terbaca.";
    if (all.gagal.length === 2) words = "Peramban ini menolak membuka penyimpanannya, sehingga draf tidak dapat dibaca.";
    else if (all.gagal.length === 1) words += " Yang tidak menjawab: " + all.gagal[0] + ".";
    return words.trim();
  }

  /** Shows the list in an element, with its buttons. */
  function tampilkan(into) {
    baca(function (all) {
      into.textContent = "";
      var about = element("p", kabar(all));
      about.setAttribute("role", "status");
      into.appendChild(about);
      var list = element("ul");
      all.draf.forEach(function (draf) { list.appendChild(line(draf)); });
      if (all.karantina.length > 0) {
        var item = element("li", all.karantina.length + " salinan rusak disimpan apa adanya. ");
        item.appendChild(button("Unduh yang rusak", "", function () { mentah(all.karantina); }));
        list.appendChild(item);
      }
      if (list.firstChild) into.appendChild(list);
      if (all.teks.length === 0) return;
      var every = button("Unduh semua", "", function () { about.textContent = unduhSemua(all); });
      every.className = "tombol";
      into.appendChild(every);
    });
  }

  return { tampilkan: tampilkan };
})();
