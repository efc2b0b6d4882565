//! What is kept in the browser as a whole: all drafts out and in (P10), the reminder (P11), protection on a click only (P12),
//! the keys of others (P16), and one button that leaves nothing of ours (P18).

use std::fs;

use crate::app::*;
use crate::axe::{look, narrow, none};
use crate::support::{Dark, Page};
use serde_json::{Value, json};

/// Keys of other programs of the same address.
const FOREIGN: &str = "for (let n = 0; n < 20; n++) localStorage.setItem(n % 2 ? `punya-lain-${n}` : `kalkulator-${n}`, `isi ${n} \\u2028`);";

/// Whether they are as they were.
const FOREIGN_STAND: &str = "return [...Array(20).keys()].every((n) => localStorage.getItem(n % 2 ? `punya-lain-${n}` : `kalkulator-${n}`) === `isi ${n} \\u2028`);";

/// The newest body of every draft, by id.
const BODIES: &str = "const found = {}; for (const [key, text] of Object.entries(localStorage)) {\
    const [, id] = /^kalkulator-sakip:1:([^:]+):[ab]$/.exec(key) ?? []; if (!id) continue;\
    const rev = Number(/rev=(\\d+)/.exec(text)[1]); if (rev > (found[id]?.[0] ?? 0)) found[id] = [rev, text.slice(text.indexOf('\\n') + 1)];\
    } return Object.fromEntries(Object.entries(found).map(([id, [, body]]) => [id, body]).sort());";

/// What of ours is left anywhere.
const LEFT: &str = "const done = arguments[arguments.length - 1]; (async () => {\
    const keys = [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => key.startsWith('kalkulator-sakip'));\
    const bases = (await indexedDB.databases()).map((found) => found.name);\
    const caches_ = (await caches.keys()).filter((name) => name.startsWith('kalkulator-sakip'));\
    const workers = (await navigator.serviceWorker?.getRegistrations() ?? []).length;\
    done({ keys, bases, caches: caches_, workers }); })();";

/// A draft of this office and year.
async fn draf(page: &Page, instansi: &str) {
    buka_dokumen(
        page,
        &json!({ "identitas": { "instansi": instansi, "tahun": "2024" } }),
    )
    .await;
}

/// The file with all drafts, by the button of the page.
async fn unduh(page: &Page) -> String {
    page.clear_downloads();
    page.goto("#/data").await;
    page.click(uji!("unduh-semua")).await;
    let file = page.wait_download("kalkulator-sakip-cadangan-*.json").await;
    fs::read_to_string(file).expect("a text")
}

async fn hapus(page: &Page) {
    page.goto("#/data").await;
    let button = uji!("hapus-semua");
    assert!(page.attr(button, "disabled").await.is_some());
    page.type_into("#kata-hapus", "hapus").await;
    assert!(
        page.attr(button, "disabled").await.is_some(),
        "the very word"
    );
    page.type_into("#kata-hapus", "HAPUS").await;
    page.click(button).await;
    page.wait_contains(uji!("bersih"), "Semua data Anda sudah dihapus")
        .await;
}

both_browsers! {
    /// Out, everything gone, in again: the same to the byte. The second time it is all there already.
    async fn all_drafts_go_out_and_come_back(page) {
        page.goto("#/").await;
        page.eval(FOREIGN, vec![]).await;
        for name in ["Dinas A", "Dinas B \u{202e}<b>", "Dinas C"] {
            draf(page, name).await;
        }
        page.goto("#/").await;
        page.click(uji!("hapus-draf")).await;
        page.wait_text(uji!("ke-sampah"), "Sampah (1)").await;
        let before = page.eval(BODIES, vec![]).await;
        assert_eq!(before.as_object().map(serde_json::Map::len), Some(3), "{before}");
        let file = unduh(page).await;
        page.wait_contains(uji!("terakhir"), "Cadangan terakhir diunduh").await;
        page.wait_contains(KABAR, "Cadangan semua draf diserahkan").await;

        hapus(page).await;
        page.wait_contains(uji!("bersih"), "3 draf beserta salinan dan catatannya dihapus.").await;
        assert_eq!(page.eval(BODIES, vec![]).await, json!({}));
        page.goto("#/").await;
        page.wait_contains(uji!("tanpa-draf"), "Belum ada draf").await;
        page.drop_file("main", "cadangan.json", &file).await;
        page.wait_text("h1", "Data di peramban ini").await;
        page.wait_contains(uji!("isi-cadangan"), "Belum ada yang disimpan.").await;
        wait_count(page, "[data-uji=isi-cadangan] tbody tr", 3).await;
        assert_eq!(page.eval(BODIES, vec![]).await, json!({}));
        page.wait_text(uji!("pulihkan"), "Pulihkan 3 draf").await;
        page.click(uji!("pulihkan")).await;
        page.wait_contains(KABAR, "3 draf dipulihkan.").await;
        assert_eq!(page.eval(BODIES, vec![]).await, before);
        page.wait_contains(uji!("sampah"), "LKjIP 2024").await;

        // By choosing, while one of them has another content by now.
        let path = page.write_file("cadangan.json", &file);
        page.goto("#/").await;
        wait_count(page, uji!("draf"), 2).await;
        page.click("[data-uji=draf] a").await;
        ke(page, "isian/identitas").await;
        page.type_into(&isian("identitas.tahun"), "2025").await;
        tersimpan(page).await;
        page.goto("#/data").await;
        page.choose_file("#pulihkan-berkas", &path).await;
        page.wait_contains(uji!("isi-cadangan"), "berbeda dari draf di sini").await;
        page.wait_contains(uji!("isi-cadangan"), "sama, di sampah").await;
        page.wait_text(uji!("pulihkan"), "Pulihkan 1 draf").await;
        let changed = page.eval(BODIES, vec![]).await;
        page.click(uji!("pulihkan")).await;
        page.wait_contains(KABAR, "1 draf dipulihkan.").await;
        let both = page.eval(BODIES, vec![]).await;
        assert_eq!(both.as_object().map(serde_json::Map::len), Some(4), "both are kept");
        page.click(&format!("{KABAR} button")).await;
        page.wait_contains(KABAR, "Pemulihan diurungkan.").await;
        assert_eq!(page.eval(BODIES, vec![]).await, changed);

        // Instead of it: the other one lies in the trash, and comes back with one click.
        page.choose_file("#pulihkan-berkas", &path).await;
        wait_count(page, "[data-uji=isi-cadangan] [value=ganti]", 1).await;
        page.choose("[data-uji=isi-cadangan] select:has([value=ganti])", "ganti").await;
        page.click(uji!("pulihkan")).await;
        page.wait_contains(KABAR, "1 draf yang diganti ada di sampah").await;
        page.wait_contains(uji!("sampah"), "LKjIP 2025").await;
        page.click(&format!("{KABAR} button")).await;
        page.wait_contains(KABAR, "Pemulihan diurungkan.").await;
        assert_eq!(page.eval(BODIES, vec![]).await, changed);
        assert!(!page.text(uji!("sampah")).await.contains("LKjIP 2025"));

        // Emptied after a question.
        page.click(uji!("kosongkan-sampah")).await;
        page.click(uji!("kosongkan-ya")).await;
        page.wait_contains(uji!("sampah"), "Kosong.").await;
        assert_eq!(page.eval(FOREIGN_STAND, vec![]).await, true);
    }

    /// After seven days, once a visit; not before, and not after a download.
    async fn a_download_is_reminded_of(page) {
        draf(page, "Dinas Lupa").await;
        page.goto("#/").await;
        let later = "const ago = arguments[0] * 864e5, Real = Date; window.Date = class extends Real {\
            constructor(...at) { at.length ? super(...at) : super(Real.now() + ago); } };";
        page.click(".kabar button:last-child").await;
        page.wait_gone(KABAR).await;
        page.eval(later, vec![json!(5)]).await;
        page.goto("#/data").await;
        page.wait_text("h1", "Data di peramban ini").await;
        assert!(!page.is_visible(KABAR).await);
        page.eval(later, vec![json!(2)]).await;
        page.goto("#/").await;
        page.wait_contains(KABAR, "Draf hanya ada di peramban ini.").await;
        page.expect_accessible().await;
        page.wait_text(".kabar button:last-child", "Nanti").await;
        page.click(".kabar button:last-child").await;
        page.wait_gone(KABAR).await;
        page.goto("#/data").await;
        page.wait_text("h1", "Data di peramban ini").await;
        assert!(!page.is_visible(KABAR).await);

        // The next visit, again eight days on.
        page.reload().await;
        assert!(!page.is_visible(KABAR).await, "by the clock of today it is not time");
        page.eval(later, vec![json!(8)]).await;
        page.goto("#/").await;
        page.wait_contains(KABAR, "Draf hanya ada di peramban ini.").await;
        page.clear_downloads();
        page.click(".kabar button").await;
        page.wait_download("kalkulator-sakip-cadangan-*.json").await;
        page.reload().await;
        page.eval(later, vec![json!(30)]).await;
        page.goto("#/data").await;
        page.wait_contains(uji!("terakhir"), "Cadangan terakhir diunduh").await;
        assert!(!page.is_visible(KABAR).await);
    }

    /// Nothing asks for protection but a click, and nothing waits for the answer.
    async fn protection_is_asked_for_on_a_click(page) {
        page.goto("#/").await;
        let wrap = "const ask = StorageManager.prototype.persist; window.__minta = 0;\
            StorageManager.prototype.persist = function () { window.__minta += 1; return ask.call(this); };";
        page.eval(wrap, vec![]).await;
        draf(page, "Dinas Minta").await;
        page.goto("#/data").await;
        page.wait_contains(uji!("ruang"), "dari 5.242.880 karakter").await;
        assert_eq!(page.eval("return window.__minta;", vec![]).await, 0);
        page.click(uji!("lindungi")).await;
        assert_eq!(page.eval("return window.__minta;", vec![]).await, 1);
        page.wait_contains(uji!("terlindung"), "eramban").await;
        // Firefox may still ask: everything else goes on.
        page.goto("#/").await;
        page.click("[data-uji=draf] a").await;
        ke(page, "isian/identitas").await;
        page.type_into(&isian("identitas.tahun"), "2026").await;
        tersimpan(page).await;
        assert_eq!(page.eval("return window.__minta;", vec![]).await, 1);
    }

    /// Nothing of ours is left, also not by another tab with an open draft; what others have stands. The work goes on.
    async fn nothing_is_left(page) {
        page.goto("#/").await;
        page.eval(FOREIGN, vec![]).await;
        draf(page, "Dinas Hilang").await;
        ke(page, "isian/identitas").await;
        page.type_into(&isian("identitas.tahun"), "2025").await;
        tersimpan(page).await;
        let client = page.client();
        let first = client.window().await.expect("a tab");
        let second = client.new_window(true).await.expect("a tab").handle;
        client.switch_to_window(second.clone()).await.expect("the tab");
        hapus(page).await;
        page.wait_contains(uji!("bersih"), "Salinan kedua (IndexedDB) dihapus.").await;
        let clean = json!({ "keys": [], "bases": [], "caches": [], "workers": 0 });
        assert_eq!(page.eval_async(LEFT, vec![]).await, clean);

        client.switch_to_window(first).await.expect("the first tab");
        page.wait_contains(KABAR, "dihapus dari tab lain").await;
        page.wait_text("h1", "Kalkulator SAKIP").await;
        page.eval("dispatchEvent(new Event('pagehide'));", vec![]).await;
        client.back().await.expect("back");
        tokio::time::sleep(std::time::Duration::from_millis(600)).await;
        assert_eq!(page.eval_async(LEFT, vec![]).await, clean);

        client.switch_to_window(second).await.expect("the second tab");
        draf_baru(page).await;
        page.type_into(&isian("identitas.instansi"), "Dinas Baru").await;
        tersimpan(page).await;
        // The second store is made anew, and gives the draft back by itself.
        page.wait_until("the copy is kept", "return salinan.keys().some((key) => key.endsWith(':c'));").await;
        assert_eq!(page.eval_async("salinan.tuntas().then(arguments[arguments.length - 1]);", vec![]).await, true);
        page.eval("Object.keys(localStorage).filter((key) => key.startsWith('kalkulator-sakip:')).forEach((key) => localStorage.removeItem(key));", vec![]).await;
        page.goto("#/").await;
        page.reload().await;
        page.wait_contains(uji!("draf"), "Dinas Baru").await;
        assert_eq!(page.eval(FOREIGN_STAND, vec![]).await, true);
    }

    /// The site that was kept for work without a network goes as well, with its service worker.
    async fn the_kept_site_goes_too(page) {
        page.serve(Some(&crate::support::root().join("dist")));
        page.goto("").await;
        let kept = "return navigator.serviceWorker.controller?.state === 'activated';";
        page.wait_until("the site is kept", kept).await;
        draf(page, "Dinas Luring").await;
        let foreign = "const done = arguments[arguments.length - 1]; caches.open('punya-lain').then(() => done());";
        page.eval_async(foreign, vec![]).await;
        let left = page.eval_async(LEFT, vec![]).await;
        assert_eq!((left["caches"].as_array().map(Vec::len), left["workers"].as_u64()), (Some(1), Some(1)), "{left}");
        hapus(page).await;
        page.wait_contains(uji!("bersih"), "Berkas aplikasi untuk bekerja tanpa jaringan dihapus.").await;
        assert_eq!(page.eval_async(LEFT, vec![]).await, json!({ "keys": [], "bases": [], "caches": [], "workers": 0 }));
        let others = page.eval_async("caches.has('punya-lain').then(arguments[arguments.length - 1]);", vec![]).await;
        assert_eq!(others, true);
        page.take_errors().await;
    }

    /// Without barriers and without scrolling sideways: empty, full, with a file that is half damaged, at any width, in the dark.
    async fn the_page_has_no_barriers(page) {
        let mut found = Vec::new();
        page.goto("#/data").await;
        look(page, "empty", &mut found).await;
        page.screenshot("data-kosong").await;
        let long = "Dinas dengan nama yang panjang sekali ".repeat(6);
        for name in ["Dinas A", "Dinas B", &long] {
            draf(page, name).await;
        }
        let file = unduh(page).await;
        page.goto("#/").await;
        page.click(uji!("hapus-draf")).await;
        page.eval("localStorage.setItem('kalkulator-sakip:1:karantina:1', 'rusak');", vec![]).await;
        page.eval("localStorage.setItem('punya-lain', 'x'.repeat(2e6));", vec![]).await;
        let mut content: Value = serde_json::from_str(&file).expect("JSON");
        let isi = content["isi"].as_object_mut().expect("entries");
        let id = isi.keys().find(|key| key.ends_with(":a")).cloned().expect("a draft");
        isi.insert("kalkulator-sakip:1:rusak:a".into(), json!("KS1 rusak"));
        isi.insert("kalkulator-sakip:1:baru:a".into(), isi[&id].clone());
        page.goto("#/data").await;
        page.drop_file("main", "cadangan-dengan-nama-panjang-sekali-dari-bulan-lalu.json", &content.to_string()).await;
        page.wait_contains(uji!("isi-cadangan"), "rusak, tidak dapat dipulihkan sebagai draf").await;
        for (width, height) in [(1280, 720), (360, 740), (320, 640)] {
            page.set_viewport(width, height).await;
            for (dark, name) in [(Dark::On, "gelap"), (Dark::Off, "terang")] {
                page.emulate_dark(dark).await;
                look(page, &format!("{width} {name}"), &mut found).await;
                narrow(page, &format!("{width} {name}"), &mut found).await;
                for (part, at) in [("atas", "h1"), ("tengah", "[data-uji=sampah]"), ("bawah", "#kata-hapus")] {
                    page.eval("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' });", vec![json!(at)]).await;
                    page.screenshot(&format!("data-{width}-{name}-{part}")).await;
                }
            }
        }
        page.click(uji!("kosongkan-sampah")).await;
        look(page, "with a question", &mut found).await;
        page.set_viewport(1280, 720).await;
        hapus(page).await;
        look(page, "after everything was removed", &mut found).await;
        page.screenshot("data-bersih").await;
        none(&found);
    }
}
