//! The page that gives drafts back without the program, over every state of the two stores.

use std::fs;

use crate::app::*;
use crate::luring::dist;
use crate::rescue::{cadangan, draf_tersimpan};
use crate::support::{Dark, Fault, Page};
use serde_json::{Value, json};

const PEMULIHAN: &str = "pemulihan.html";
const DAFTAR: &str = "#simpanan";

/// Everything that stands in either store.
async fn isi(page: &Page) -> Value {
    let script = "const done = arguments[arguments.length - 1]; const asked = indexedDB.open('kalkulator-sakip');\
        asked.onsuccess = () => { const db = asked.result; const work = db.transaction('salinan');\
          const all = work.objectStore('salinan'), keys = all.getAllKeys(), values = all.getAll();\
          work.oncomplete = () => { db.close(); done([{ ...localStorage }, keys.result, values.result]); }; };";
    page.eval_async(script, vec![]).await
}

/// Forgets one of the two stores, from a page that has not opened them.
async fn lupakan(page: &Page, script: &str) {
    page.load(PEMULIHAN).await;
    page.wait_contains(DAFTAR, " ").await;
    let script = format!("const done = arguments[arguments.length - 1]; {script}");
    page.eval_async(&script, vec![]).await;
}

const TANPA_UTAMA: &str = "Object.keys(localStorage).filter((key) => key.startsWith('kalkulator-sakip:')).forEach((key) => localStorage.removeItem(key)); done();";
const TANPA_KEDUA: &str = "const asked = indexedDB.deleteDatabase('kalkulator-sakip'); asked.onsuccess = asked.onerror = asked.onblocked = () => done();";

both_browsers! {
    /// Drafts in both stores, in either one alone, damaged ones: listed with where and whether whole, handed out, untouched.
    async fn every_draft_is_listed_and_handed_out(page) {
        draf_tersimpan(page, "Dinas Satu").await;
        draf_tersimpan(page, "Dinas Dua").await;
        page.load(PEMULIHAN).await;
        page.wait_contains(DAFTAR, "Simpanan terakhir di peramban ini: ").await;
        let lines = page.texts("#simpanan li").await;
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(lines.iter().all(|line| line.contains("utuh, di penyimpanan utama dan penyimpanan kedua")), "{lines:?}");
        let named = |name: &str| lines.iter().any(|line| line.contains(name));
        assert!(named("Dinas Dua") && named("Dinas Satu"), "{lines:?}");
        page.expect_accessible().await;
        let before = isi(page).await;
        page.click("#simpanan button[aria-label$=\"Dinas Satu\"]").await;
        let file = page.wait_download("draf-Dinas-Satu*.json").await;
        let opened = page.folder().join("draf.json");
        fs::copy(file, &opened).expect("a copy");
        let all = cadangan(page).await;
        assert_eq!(all["jenis"], "kalkulator-sakip-cadangan");
        for (key, text) in before[0].as_object().expect("keys") {
            assert_eq!(all["isi"][key], *text, "{key}");
        }
        assert!(all["isi"].as_object().expect("keys").keys().any(|key| key.ends_with(":c")));
        assert_eq!(isi(page).await, before, "nothing is changed");

        // What it hands out opens in the program.
        page.goto("#/").await;
        page.choose_file("#buka-berkas", &opened).await;
        page.wait_contains(KABAR, "dibuka sebagai draf baru").await;
        ke(page, "isian/identitas").await;
        page.wait_text(&isian("identitas.instansi"), "Dinas Satu").await;
    }

    /// Either store alone is enough, one that is shut is named, and with both gone it is said.
    async fn either_store_alone_is_read(page) {
        draf_tersimpan(page, "Dinas Sendiri").await;
        lupakan(page, TANPA_UTAMA).await;
        page.load(PEMULIHAN).await;
        page.wait_contains("#simpanan li", "Dinas Sendiri").await;
        page.wait_contains("#simpanan li", "utuh, di penyimpanan kedua").await;
        // The program brings it back into both.
        page.goto("#/").await;
        page.click(&format!("{} a", uji!("draf"))).await;
        ke(page, "isian/identitas").await;
        page.type_into(&isian("identitas.instansi"), "Dinas Kembali").await;
        tersimpan(page).await;
        lupakan(page, TANPA_KEDUA).await;
        page.load(PEMULIHAN).await;
        page.wait_contains("#simpanan li", "Dinas Kembali").await;
        page.wait_contains("#simpanan li", "utuh, di penyimpanan utama").await;
        for (fault, words) in [
            ("idb-silent", "Yang tidak menjawab: penyimpanan kedua."),
            ("idb-shut", "Yang tidak menjawab: penyimpanan kedua."),
            ("no-idb", "Yang tidak menjawab: penyimpanan kedua."),
            ("get", "Yang tidak menjawab: penyimpanan utama."),
            ("key", "Yang tidak menjawab: penyimpanan utama."),
            ("length", "Yang tidak menjawab: penyimpanan utama."),
            ("null+no-idb", "menolak membuka penyimpanannya"),
            ("blocked+idb-shut", "menolak membuka penyimpanannya"),
        ] {
            page.set_fault(Fault::Named(fault)).await;
            page.load(PEMULIHAN).await;
            page.wait_contains(DAFTAR, words).await;
        }
        page.set_fault(Fault::None).await;
        lupakan(page, TANPA_UTAMA).await;
        page.load(PEMULIHAN).await;
        page.wait_contains(DAFTAR, "Tidak ada draf yang tersimpan di peramban ini.").await;
        assert_eq!(page.count("#simpanan button").await, 0);
        page.expect_accessible().await;
    }

    /// Damaged copies are named and handed out raw; the whole one before them is the draft.
    async fn damaged_copies_are_handed_out_raw(page) {
        draf_tersimpan(page, "Dinas Retak").await;
        let keys = page.eval("const slots = Object.keys(localStorage).filter((key) => /:[ab]$/.test(key));\
            slots.forEach((key) => localStorage.setItem(key, localStorage[key].slice(0, 200)));\
            localStorage.setItem('kalkulator-sakip:1:karantina:9', 'catatan lama \\ud800 rusak');\
            localStorage.setItem('kalkulator-sakip:1:hancur:a', 'null'); return slots;", vec![]).await;
        let slots = keys.as_array().expect("slots").len();
        page.load(PEMULIHAN).await;
        page.wait_contains("#simpanan li:nth-of-type(1)", "Dinas Retak tersimpan").await;
        page.wait_contains("#simpanan li:nth-of-type(1)", &format!("{slots} salinan lain rusak")).await;
        page.wait_contains(DAFTAR, "rusak: tidak ada salinan yang utuh").await;
        page.wait_contains(DAFTAR, "1 salinan rusak disimpan apa adanya.").await;
        page.click("#simpanan li:nth-of-type(1) button:nth-of-type(2)").await;
        let file = page.wait_download("draf-rusak*.txt").await;
        assert!(fs::read_to_string(file).expect("a text").contains("KS1 rev="));
        // Half a character survives in the file of all.
        let all = cadangan(page).await;
        let text = page.eval("return JSON.stringify(localStorage['kalkulator-sakip:1:karantina:9']);", vec![]).await;
        assert_eq!(text, json!("\"catatan lama \\ud800 rusak\""));
        assert_eq!(all["isi"]["kalkulator-sakip:1:karantina:9"], "catatan lama \\ud800 rusak");
        assert_eq!(all["isi"]["kalkulator-sakip:1:hancur:a"], "null");
    }

    /// Removing what the browser keeps of the site leaves the drafts, and what others keep.
    async fn forgetting_the_site_keeps_the_drafts(page) {
        page.serve(Some(&dist()));
        page.goto("").await;
        page.wait_until("the site is kept", "return navigator.serviceWorker.controller?.state === 'activated';").await;
        draf_tersimpan(page, "Dinas Tinggal").await;
        page.eval_async("caches.open('milik-lain').then(arguments[arguments.length - 1]);", vec![]).await;
        // Without a network the page is there as well.
        page.serve(None);
        page.eval("location.href = 'pemulihan.html';", vec![]).await;
        page.wait_contains("#simpanan li", "Dinas Tinggal").await;
        page.serve(Some(&dist()));
        page.click("#hapus-cache").await;
        page.wait_contains("#kabar-cache", "Cache aplikasi sudah dihapus. Draf tetap ada.").await;
        let left = "Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()])\
            .then(([names, all]) => arguments[arguments.length - 1]([names, all.length]));";
        assert_eq!(page.eval_async(left, vec![]).await, json!([["milik-lain"], 0]));
        page.load(PEMULIHAN).await;
        page.wait_contains("#simpanan li", "Dinas Tinggal").await;
    }

    /// The last save is called by the name of its draft, for a draft that was never stored may be the one that is missed. One in
    /// the trash is named only when there is no other.
    async fn the_last_save_is_named(page) {
        draf_tersimpan(page, "Dinas Tinggal").await;
        draf_tersimpan(page, "Dinas Buang").await;
        page.goto("#/").await;
        let names = page.texts("[data-uji=draf] a").await;
        let at = names.iter().position(|name| name.contains("Dinas Buang")).expect("the draft") + 1;
        page.click(&format!("ul.draf li:nth-child({at}) [data-uji=hapus-draf]")).await;
        page.wait_contains(uji!("ke-sampah"), "Sampah (1)").await;
        page.load(PEMULIHAN).await;
        page.wait_contains(DAFTAR, "Dinas Tinggal, ").await;
        let said = page.text("#simpanan [role=status]").await;
        assert!(said.starts_with("Simpanan terakhir di peramban ini: ") && !said.contains("Dinas Buang"), "{said}");
        page.goto("#/").await;
        page.click(uji!("hapus-draf")).await;
        page.wait_contains(uji!("ke-sampah"), "Sampah (2)").await;
        page.load(PEMULIHAN).await;
        page.wait_contains(DAFTAR, "(di sampah), ").await;
    }

    /// At every width and in both colours.
    async fn it_fits_every_screen(page) {
        draf_tersimpan(page, "Badan Perencanaan Pembangunan, Penelitian, dan Pengembangan Daerah").await;
        page.load(PEMULIHAN).await;
        for (width, height) in [(360, 740), (1280, 900)] {
            page.set_viewport(width, height).await;
            for (dark, name) in [(Dark::Off, "terang"), (Dark::On, "gelap")] {
                page.emulate_dark(dark).await;
                page.wait_contains(DAFTAR, "Simpanan terakhir di peramban ini: ").await;
                page.expect_accessible().await;
                let wide = "return document.documentElement.scrollWidth <= innerWidth;";
                assert_eq!(page.eval(wide, vec![]).await, true);
                page.screenshot(&format!("pemulihan-{width}-{name}")).await;
            }
        }
    }
}
