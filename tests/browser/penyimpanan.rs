//! The browser's storage when it fails: full, blocked, damaged. Each failure is said in words, the work goes on, and
//! nothing is lost that can be kept.

use std::{fs, path::Path};

use crate::app::*;
use crate::support::{Fault, Page};
use serde_json::{Value, json};

/// Another program of the same address; never ours to touch.
const FOREIGN: &str = "localStorage.setItem('punya-lain', 'jangan disentuh');";

/// A failed save is told within this time of the key, in milliseconds.
const TOLD_WITHIN: f64 = 1500.0;

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
        page.wait_contains(uji!("gagal-simpan"), "Belum tersimpan: ruang peramban penuh.").await;
        let told = page.eval("return window.__gagal;", vec![]).await.as_f64().expect("milliseconds");
        assert!(told < TOLD_WITHIN, "told after {told} ms");
        assert!(!page.text("body").await.contains("Tersimpan di peramban ini"));
        page.click(uji!("unduh-cadangan")).await;
        let file = page.wait_download("cadangan-SAKIP-*.json").await;
        assert_eq!(read(&file)["dokumen"]["identitas"]["instansi"], "Dinas Uji Penuh");
        // What could not be stored survives going from page to page.
        ke(page, "rekap").await;
        page.wait_contains(uji!("gagal-simpan"), "ruang peramban penuh").await;
        ke(page, "isian/identitas").await;

        page.set_fault(Fault::None).await;
        page.type_into(&instansi, "Dinas Uji Lagi").await;
        tersimpan(page).await;
        assert_eq!(page.count(uji!("gagal-simpan")).await, 0);

        // The same with a store that is full in truth.
        page.eval("const fill = (size) => { for (let n = 0; ; n++) try { localStorage.setItem(`isi-${size}-${n}`, 'x'.repeat(size)); } catch { return; } };\
            [1e6, 1e5, 1e4, 1e3, 1e2, 10, 1].forEach(fill);", vec![]).await;
        page.type_into(&instansi, "Dinas Uji yang namanya tidak muat lagi").await;
        page.wait_contains(uji!("gagal-simpan"), "Belum tersimpan: ruang peramban penuh.").await;
        page.clear_downloads();
        page.click(uji!("unduh-cadangan")).await;
        let file = page.wait_download("cadangan-SAKIP-*.json").await;
        assert_eq!(read(&file)["dokumen"]["identitas"]["instansi"], "Dinas Uji yang namanya tidak muat lagi");
        page.reload().await;
        // The second store has kept what the first had no room for.
        page.wait_text(&instansi, "Dinas Uji yang namanya tidak muat lagi").await;
        assert_eq!(page.storage().await["punya-lain"], "jangan disentuh");
    }

    /// No storage at all: said on the first page and beside the work, which goes on.
    async fn a_blocked_store_is_told(page) {
        page.goto("#/").await;
        page.set_fault(Fault::Blocked).await;
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
        // The example opens as well.
        buka_contoh(page, "rekap").await;
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

        let torn = tear(page, "Dinas Dua").await;
        assert_eq!(torn.len(), 1);
        page.reload().await;
        page.wait_contains(KABAR, "Salinan terakhir draf ini rusak atau hilang; salinan sebelumnya dibuka.").await;
        page.wait_text(&instansi, "Dinas Satu").await;
        page.click(&format!("{KABAR} button")).await;
        let file = page.wait_download("draf-rusak*").await;
        let text = fs::read_to_string(file).expect("a text");
        assert!(text.contains(&torn[0]), "{text}");

        // Typing goes on from there.
        page.type_into(&instansi, "Dinas Tiga").await;
        tersimpan(page).await;
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

/// From now on the page notes how long after a key the failure shows, in `window.__gagal`.
async fn measure_failure(page: &Page) {
    let script = "window.__gagal = null; let start = null;\
        document.addEventListener('input', () => { start ??= performance.now(); }, true);\
        new MutationObserver(() => { if (start !== null && document.querySelector('[data-uji=gagal-simpan]')) window.__gagal ??= performance.now() - start; })\
          .observe(document.body, { childList: true, subtree: true });";
    page.eval(script, vec![]).await;
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
