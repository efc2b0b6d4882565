//! The browser's storage when it fails: full, blocked, damaged. Each failure is said in words, the work goes on, and
//! nothing is lost that can be kept.

use std::{fs, path::Path};

use crate::app::*;
use crate::support::{Fault, Page};
use serde_json::{Value, json};

/// Another program of the same address; never ours to touch.
const FOREIGN: &str = "localStorage.setItem('punya-lain', 'jangan disentuh');";

both_browsers! {
    /// A store that refuses: told at once, with a way out; the stored copy stays; it goes on when there is room again.
    async fn a_full_store_is_told(page) {
        let instansi = isian("identitas.instansi");
        draf_baru(page).await;
        page.eval(FOREIGN, vec![]).await;
        page.type_into(&instansi, "Dinas Uji").await;
        tersimpan(page).await;

        page.set_fault(Fault::Full).await;
        measure_failure(page).await;
        page.press("End").await;
        page.type_text(" Penuh").await;
        // The second store has it, and that is what is said.
        page.wait_contains(uji!("gagal-simpan"), "Tersimpan hanya di penyimpanan kedua pukul").await;
        page.wait_contains(uji!("gagal-simpan"), "ruang peramban penuh.").await;
        let told = page.eval("return window.__gagal;", vec![]).await.as_f64().expect("milliseconds");
        println!("{}: a failed save is told after {told} ms", page.browser.name());
        assert!(!page.text("body").await.contains("Tersimpan di peramban ini"));
        page.click(uji!("unduh-cadangan")).await;
        let file = page.wait_download("cadangan-SAKIP-*.json").await;
        assert_eq!(read(&file)["dokumen"]["identitas"]["instansi"], "Dinas Uji Penuh");
        // It is still said on the next page.
        ke(page, "rekap").await;
        page.wait_contains(uji!("gagal-simpan"), "ruang peramban penuh").await;
        ke(page, "isian/identitas").await;

        page.set_fault(Fault::None).await;
        page.type_into(&instansi, "Dinas Uji Lagi").await;
        tersimpan(page).await;
        assert_eq!(page.count(uji!("gagal-simpan")).await, 0);
        assert_eq!(page.storage().await["punya-lain"], "jangan disentuh");
    }

    /// The store is full in truth, by the keys of another program, until so many units are left.
    async fn a_store_that_another_program_fills_is_told(page) {
        let instansi = isian("identitas.instansi");
        draf_baru(page).await;
        page.type_into(&instansi, "Dinas Uji").await;
        tersimpan(page).await;
        for left in [10_000, 100, 0] {
            fill(page, left).await;
            let before = page.eval(FOREIGN_KEYS, vec![]).await;
            let name = format!("Dinas dengan sisa {left} {}", "panjang ".repeat(1300));
            page.eval("const e = document.querySelector(arguments[0]); e.focus(); e.value = arguments[1];\
                e.dispatchEvent(new Event('input', { bubbles: true }));", vec![json!(instansi), json!(name)]).await;
            page.wait_contains(uji!("gagal-simpan"), "Tersimpan hanya di penyimpanan kedua").await;
            page.clear_downloads();
            page.click(uji!("unduh-cadangan")).await;
            let file = page.wait_download("cadangan-SAKIP-*.json").await;
            assert_eq!(read(&file)["dokumen"]["identitas"]["instansi"], name.as_str());
            page.reload().await;
            page.wait_text(&instansi, &name).await;
            // Said on the first page where not even a small draft would fit.
            page.goto("#/").await;
            if left < 4000 {
                page.wait_contains(uji!("penyimpanan"), "Penyimpanan utama tidak dapat dipakai: ruang peramban penuh.").await;
            }
            page.client().back().await.expect("back");
            page.wait_text(&instansi, &name).await;
            assert_eq!(page.eval(FOREIGN_KEYS, vec![]).await, before, "{left}");
        }
    }

    /// No storage at all: said on the first page and beside the work, which goes on.
    async fn a_blocked_store_is_told(page) {
        page.goto("#/").await;
        page.set_fault(Fault::Named("blocked+idb-shut")).await;
        page.reload().await;
        page.wait_contains(uji!("penyimpanan"), "Draf tidak dapat disimpan: peramban tidak mengizinkan penyimpanan.").await;
        page.click(uji!("draf-baru")).await;
        page.wait_text("h1", "Identitas").await;
        page.type_into(&isian("identitas.instansi"), "Dinas Tanpa Simpan").await;
        page.wait_contains(uji!("gagal-simpan"), "Belum tersimpan: peramban tidak mengizinkan penyimpanan.").await;
        ke(page, "isian/indikator").await;
        page.click(uji!("tambah-indikator")).await;
        page.wait_until("the row can be typed in", "return document.activeElement?.dataset.field?.endsWith('.uraian');").await;
        page.type_text("Indikator\t%\t80\t40\n").await;
        page.wait_text(&sel("rekap.rerata"), "50,00").await;
        page.click(uji!("unduh-cadangan")).await;
        let file = page.wait_download("cadangan-SAKIP-*.json").await;
        let draf = read(&file);
        assert_eq!(draf["dokumen"]["identitas"]["instansi"], "Dinas Tanpa Simpan");
        assert_eq!(draf["dokumen"]["kinerja"][0]["realisasi"], "40");
        // The example opens as well, once what is not stored is let go of.
        page.load(&format!("{CONTOH}/rekap")).await;
        page.click(uji!("tertahan-lepas")).await;
        page.wait_contains("main", "rata-rata capaian 290,27 %").await;
    }

    /// A browser that is killed while somebody types gives back what it has called stored: an edit a second, for as long as
    /// localStorage alone is known to lose.
    async fn a_killed_browser_loses_nothing_that_was_called_stored(page) {
        let instansi = isian("identitas.instansi");
        draf_baru(page).await;
        page.type_into(&instansi, "Dinas 0").await;
        tersimpan(page).await;
        let draf = format!("{}/isian/identitas", alamat_draf(page).await);
        for count in 1..=20 {
            page.type_into(&instansi, &format!("Dinas {count}")).await;
            tokio::time::sleep(std::time::Duration::from_millis(900)).await;
        }
        tersimpan(page).await;
        page.kill().await;
        page.goto(&draf).await;
        page.wait_text(&instansi, "Dinas 20").await;
        // And once more without waiting for the word: what was typed two seconds ago is there.
        page.type_into(&instansi, "Dinas 21").await;
        tokio::time::sleep(std::time::Duration::from_secs(2)).await;
        page.kill().await;
        page.goto(&draf).await;
        page.wait_text(&instansi, "Dinas 21").await;
    }

    /// The same without waiting for any word, measured: how old the oldest edit is that is gone. Small drafts and large ones.
    async fn a_killed_browser_loses_less_than_two_seconds(page) {
        let instansi = isian("identitas.instansi");
        for size in [0, 500_000] {
            draf_baru(page).await;
            let draf = alamat_draf(page).await;
            if size > 0 {
                ke(page, "isian/narasi").await;
                page.eval("const e = document.querySelector('textarea'); e.focus(); e.value = 'Uraian panjang. '.repeat(arguments[0] / 16);\
                    e.dispatchEvent(new Event('input', { bubbles: true })); e.dispatchEvent(new Event('change', { bubbles: true }));", vec![json!(size)]).await;
                tersimpan(page).await;
                ke(page, "isian/identitas").await;
            }
            let mut edits = Vec::new();
            for count in 0..40 {
                page.type_into(&instansi, &format!("Dinas {count}")).await;
                edits.push(std::time::Instant::now());
                tokio::time::sleep(std::time::Duration::from_millis(150)).await;
            }
            let off = std::time::Instant::now();
            page.kill().await;
            page.goto(&format!("{draf}/isian/identitas")).await;
            let name = page.text(&instansi).await;
            let found: usize = name.trim_start_matches("Dinas ").parse().expect("a number");
            let lost = edits.get(found + 1).map_or(0.0, |first_lost| (off - *first_lost).as_secs_f64());
            let stored = page.eval("return Math.max(...Object.values(localStorage).map((text) => text.length));", vec![]).await;
            eprintln!("{}: draft of {stored} units, edit {found} of {}: {lost:.2} s lost", page.browser.name(), edits.len() - 1);
            assert!(lost < 2.0, "{lost} s");
        }
    }

    /// Either of the two stores alone brings every draft back.
    async fn either_store_alone_brings_a_draft_back(page) {
        let instansi = isian("identitas.instansi");
        draf_baru(page).await;
        page.type_into(&instansi, "Dinas Berdua").await;
        tersimpan(page).await;
        let draf = format!("{}/isian/identitas", alamat_draf(page).await);
        page.goto("#/").await;
        page.eval("Object.keys(localStorage).forEach((key) => localStorage.removeItem(key));", vec![]).await;
        page.reload().await;
        page.wait_contains(uji!("draf"), "Dinas Berdua").await;
        page.goto(&draf).await;
        page.wait_text(&instansi, "Dinas Berdua").await;
        page.type_into(&instansi, "Dinas Berdua Lagi").await;
        tersimpan(page).await;

        page.load("").await;
        page.eval("return new Promise((done) => { const asked = indexedDB.deleteDatabase('kalkulator-sakip'); asked.onsuccess = asked.onerror = () => done(); });", vec![]).await;
        page.goto(&draf).await;
        page.wait_text(&instansi, "Dinas Berdua Lagi").await;
    }

    /// A damaged copy is set aside whole, never deleted; the copy before it opens.
    async fn a_damaged_draft_is_kept_aside(page) {
        let instansi = isian("identitas.instansi");
        draf_baru(page).await;
        page.eval(FOREIGN, vec![]).await;
        page.type_into(&instansi, "Dinas Satu").await;
        tersimpan(page).await;
        page.type_into(&instansi, "Dinas Dua").await;
        page.wait_until("the second name is stored", "return Object.values(localStorage).some((text) => text.includes('Dinas Dua\"'));").await;
        let draf = format!("{}/isian/identitas", alamat_draf(page).await);

        forget_copy(page).await;
        let torn = tear(page, "Dinas Dua").await;
        assert_eq!(torn.len(), 1);
        page.reload().await;
        page.wait_contains(KABAR, "Simpanan terakhir draf ini rusak. Salinan ").await;
        let words = page.text(KABAR).await;
        assert!(words.contains(" pukul ") && words.contains(" dibuka."), "{words}");
        page.wait_text(&instansi, "Dinas Satu").await;
        page.click(&format!("{KABAR} button")).await;
        let file = page.wait_download("draf-rusak*").await;
        let text = fs::read_to_string(file).expect("a text");
        assert!(text.contains(&torn[0]), "{text}");

        // Typing goes on from there.
        page.type_into(&instansi, "Dinas Tiga").await;
        tersimpan(page).await;
        forget_copy(page).await;
        let torn = tear(page, "Dinas").await;
        assert!(!torn.is_empty());
        page.load("").await;
        page.goto(&draf).await;
        page.wait_contains(KABAR, "Draf ini rusak dan tidak dapat dibuka. Isinya disimpan apa adanya dan dapat diunduh.").await;
        page.wait_contains(uji!("rusak"), "salinan draf rusak disimpan apa adanya").await;
        page.clear_downloads();
        page.click(&format!("{} button", uji!("rusak"))).await;
        let file = page.wait_download("draf-rusak*").await;
        let text = fs::read_to_string(file).expect("a text");
        for torn in &torn {
            assert!(text.contains(torn.as_str()), "{torn} is not in {text}");
        }
        page.reload().await;
        page.wait_contains(uji!("rusak"), "salinan draf rusak").await;
        let stored = page.storage().await;
        assert_eq!(stored["punya-lain"], "jangan disentuh");
        for torn in &torn {
            assert!(stored.as_object().expect("keys").values().any(|text| text == torn), "deleted: {torn}");
        }
    }
}

fn read(file: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(file).expect("a file")).expect("JSON")
}

/// What other programs have stored, in all.
const FOREIGN_KEYS: &str = "return Object.keys(localStorage).filter((key) => !key.startsWith('kalkulator-sakip:'))\
    .map((key) => [key, localStorage[key].length]).sort();";

/// Fills the storage under foreign keys until `left` units are left.
pub(crate) async fn fill(page: &Page, left: usize) {
    let script = "const left = arguments[0]; Object.keys(localStorage).filter((key) => key.startsWith('isi-')).forEach((key) => localStorage.removeItem(key));\
        if (left > 0) localStorage.setItem('isi-x', 'x'.repeat(left - 5));\
        const fill = (size) => { for (let n = 0; ; n++) try { localStorage.setItem(`isi-${size}-${n}`, 'x'.repeat(size)); } catch { return; } };\
        [1e6, 1e5, 1e4, 1e3, 1e2, 10, 1].forEach(fill); localStorage.removeItem('isi-x');";
    page.eval(script, vec![json!(left)]).await;
}

/// From now on the page notes how long after a key the failure shows, in `window.__gagal`.
async fn measure_failure(page: &Page) {
    let script = "window.__gagal = null; let start = null;\
        document.addEventListener('input', () => { start ??= performance.now(); }, true);\
        new MutationObserver(() => { if (start !== null && document.querySelector('[data-uji=gagal-simpan]')) window.__gagal ??= performance.now() - start; })\
          .observe(document.body, { childList: true, subtree: true });";
    page.eval(script, vec![]).await;
}

/// Takes the third copy away, which would open in place of a torn one.
async fn forget_copy(page: &Page) {
    let script = "const done = arguments[arguments.length - 1]; const asked = indexedDB.open('kalkulator-sakip');\
        asked.onsuccess = () => { const db = asked.result, work = db.transaction('salinan', 'readwrite');\
          work.objectStore('salinan').clear(); work.oncomplete = () => { db.close(); done(); }; };";
    page.eval_async(script, vec![]).await;
}

/// Cuts in half each stored copy of a draft that contains `text`, as a torn write would; returns what is left of them.
async fn tear(page: &Page, text: &str) -> Vec<String> {
    let script = "return Object.keys(localStorage).filter((key) => /^kalkulator-sakip:1:[0-9a-z]+:[ab]$/.test(key)\
        && localStorage[key].includes(arguments[0])).map((key) => {\
          localStorage[key] = localStorage[key].slice(0, localStorage[key].length * 0.7); return localStorage[key]; });";
    let Value::Array(torn) = page.eval(script, vec![json!(text)]).await else {
        panic!("nothing was torn")
    };
    torn.into_iter()
        .filter_map(|text| text.as_str().map(str::to_owned))
        .collect()
}
