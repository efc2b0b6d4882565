//! One draft in two windows of one browser: one of them writes, the other reads and may take over; whatever happens to
//! either, nothing that was typed is written over.

use fantoccini::wd::WindowHandle;
use serde_json::{Value, json};
use std::time::Duration;

use crate::app::*;
use crate::support::{Browser, Fault, Page};
use kalkulator_sakip::draft::envelope::{seal, unseal};

pub(crate) const PITA: &str = uji!("penulis");
const DISUNTING: &str =
    "Draf ini sedang disunting di tab lain. Anda dapat melihat dan menyalin. Ambil alih";
const DIAMBIL: &str =
    "Draf ini diambil alih di tab lain. Anda dapat melihat dan menyalin. Ambil kembali";
pub(crate) const KONFLIK: &str = "isian terakhir di tab ini belum tersimpan";

/// Types letter by letter into the field with the focus, for three seconds.
const TYPES_ON: &str = "const e = document.querySelector(arguments[0]); e.focus(); const end = Date.now() + 3000;\
    const timer = setInterval(() => { if (Date.now() > end || e.readOnly) return clearInterval(timer);\
      e.value += 'a'; e.dispatchEvent(new window.Event('input', { bubbles: true })); }, 40);";

/// Notes when the banner says `part`, in `window.__kapan`.
const NOTES_WHEN: &str = "const says = () => document.querySelector('[data-uji=penulis]')?.innerText ?? '';\
    const part = arguments[0]; window.__kapan = null;\
    const look = () => { if (part === '' ? says() === '' : says().includes(part)) window.__kapan ??= Date.now(); };\
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });";

/// A second window, on the same address, with the fault there from its start; both handles.
pub(crate) async fn jendela_dua(page: &Page, fault: Fault) -> (WindowHandle, WindowHandle) {
    let here = page.client().window().await.expect("a window");
    let address = alamat(page).await;
    let there = page
        .client()
        .new_window(false)
        .await
        .expect("another window");
    ke_jendela(page, &there.handle).await;
    page.goto("#/").await;
    dengan(page, fault).await;
    page.goto(&address).await;
    (here, there.handle)
}

/// Puts a text into a field in the place of the one before. Not by keys: they need the window that the system thinks is in front.
pub(crate) async fn isi(page: &Page, css: &str, text: &str) {
    let script = "const [css, text] = arguments; const e = document.querySelector(css); e.focus();\
        e.value = text; e.dispatchEvent(new window.Event('input', { bubbles: true }));";
    page.text(css).await;
    page.eval(script, vec![json!(css), json!(text)]).await;
}

pub(crate) async fn dengan(page: &Page, fault: Fault) {
    page.set_fault(fault).await;
    page.reload().await;
}

pub(crate) async fn ke_jendela(page: &Page, window: &WindowHandle) {
    let window = window.clone();
    page.client()
        .switch_to_window(window)
        .await
        .expect("the window");
}

/// A draft with one indikator, stored.
pub(crate) async fn satu_indikator(page: &Page) {
    let dokumen = json!({ "identitas": { "instansi": "Dinas Uji", "tahun": "2024" },
        "kinerja": [{ "id": 1, "jenis": "indikator", "uraian": "Satu", "satuan": "%", "target": "80", "realisasi": "40" }] });
    buka_dokumen(page, &dokumen).await;
}

async fn kapan(page: &Page) -> f64 {
    page.wait_until("the banner has changed", "return window.__kapan !== null;")
        .await;
    page.eval("return window.__kapan;", vec![])
        .await
        .as_f64()
        .expect("a time")
}

/// Takes over in the window of now from `other`, in which somebody types on; prints how long both took.
async fn ambil_alih(page: &Page, css: &str, here: &WindowHandle, other: &WindowHandle) {
    page.eval(NOTES_WHEN, vec![json!("")]).await;
    ke_jendela(page, other).await;
    page.eval(NOTES_WHEN, vec![json!("diambil alih")]).await;
    page.eval(TYPES_ON, vec![json!(css)]).await;
    tokio::time::sleep(Duration::from_millis(200)).await;
    ke_jendela(page, here).await;
    let click = "document.querySelector('[data-uji=penulis] button').click(); return Date.now();";
    let start = page.eval(click, vec![]).await.as_f64().expect("a time");
    let ours = kapan(page).await - start;
    ke_jendela(page, other).await;
    page.wait_text(PITA, DIAMBIL).await;
    let theirs = kapan(page).await - start;
    ke_jendela(page, here).await;
    println!(
        "{}: taken over after {ours} ms, let go after {theirs} ms",
        page.browser.name()
    );
}

both_browsers! {
    /// The second window: everything can be read, nothing changed; it takes over while somebody types in the first.
    async fn the_second_window_reads_and_may_take_over(page) {
        satu_indikator(page).await;
        ke(page, "isian/indikator").await;
        let uraian = isian("indikator.1.uraian");
        let (first, second) = jendela_dua(page, Fault::None).await;
        page.wait_text(PITA, DISUNTING).await;
        page.expect_accessible().await;

        page.focus(&uraian).await;
        page.type_text("x").await;
        page.press("F2").await;
        page.type_text("yz\n").await;
        page.wait_text(&uraian, "Satu").await;
        assert!(!page.is_visible(KABAR).await);
        page.focus(&uraian).await;
        page.press("Delete").await;
        page.wait_contains(KABAR, "Draf ini sedang disunting di tab lain.").await;
        page.press("Control+z").await;
        page.wait_text(&uraian, "Satu").await;
        assert_eq!(page.eval("return document.querySelector('[data-uji=tambah-indikator]').disabled;", vec![]).await, true);
        ke(page, "isian/identitas").await;
        let instansi = isian("identitas.instansi");
        page.focus(&instansi).await;
        page.type_text("x").await;
        assert_eq!(page.text(&instansi).await, "Dinas Uji");
        page.expect_accessible().await;
        ke(page, "laporan").await;
        page.click(uji!("unduh-json")).await;
        page.wait_download("*.json").await;
        ke(page, "isian/indikator").await;

        ke_jendela(page, &first).await;
        assert_eq!(page.count(PITA).await, 0);
        page.focus(&uraian).await;
        ke_jendela(page, &second).await;
        ambil_alih(page, &uraian, &second, &first).await;
        let taken = page.text(&uraian).await;
        assert!(taken.starts_with("Satuaa"), "{taken}");
        isi(page, &uraian, "Dari kedua").await;
        tersimpan(page).await;

        ke_jendela(page, &first).await;
        page.expect_accessible().await;
        page.wait_text(&uraian, "Dari kedua").await;
        // Closed, and the other one writes by itself.
        ke_jendela(page, &second).await;
        isi(page, &uraian, "Terakhir").await;
        page.client().close_window().await.expect("the window closes");
        let start = std::time::Instant::now();
        ke_jendela(page, &first).await;
        page.wait_gone(PITA).await;
        println!("{}: free {:?} after the other window was closed", page.browser.name(), start.elapsed());
        page.wait_text(&uraian, "Terakhir").await;
        isi(page, &uraian, "Sendiri").await;
        tersimpan(page).await;
    }

    /// The same without `navigator.locks`, by messages.
    async fn without_locks_the_windows_agree_by_messages(page) {
        page.goto("#/").await;
        dengan(page, Fault::Lockless).await;
        satu_indikator(page).await;
        ke(page, "isian/indikator").await;
        let uraian = isian("indikator.1.uraian");
        let (first, second) = jendela_dua(page, Fault::Lockless).await;
        page.wait_text(PITA, DISUNTING).await;
        ke_jendela(page, &first).await;
        assert_eq!(page.count(PITA).await, 0);
        page.focus(&uraian).await;
        ke_jendela(page, &second).await;
        ambil_alih(page, &uraian, &second, &first).await;
        let taken = page.text(&uraian).await;
        assert!(taken.starts_with("Satuaa"), "{taken}");
        isi(page, &uraian, "Terakhir").await;
        tersimpan(page).await;
        page.client().close_window().await.expect("the window closes");
        ke_jendela(page, &first).await;
        page.wait_gone(PITA).await;
        page.wait_text(&uraian, "Terakhir").await;
    }

    /// With neither locks nor messages the revision alone keeps a window from writing over the other one.
    async fn with_neither_the_older_write_is_refused(page) {
        page.goto("#/").await;
        dengan(page, Fault::Alone).await;
        satu_indikator(page).await;
        ke(page, "isian/identitas").await;
        let instansi = isian("identitas.instansi");
        let (first, _) = jendela_dua(page, Fault::Alone).await;
        isi(page, &instansi, "Dinas kedua").await;
        tersimpan(page).await;
        assert_eq!(page.count(PITA).await, 0);
        ke_jendela(page, &first).await;
        page.wait_text(&instansi, "Dinas kedua").await;

        // Typed here, and before it is stored another window stores, of which nothing is heard.
        let (key, newer) = lebih_baru(&page.storage().await, "Dinas kedua", "Dinas kedua menang");
        let script = "const [css, text, key, newer] = arguments; const e = document.querySelector(css); e.value = text;\
            e.dispatchEvent(new window.Event('input', { bubbles: true })); localStorage.setItem(key, newer);";
        page.eval(script, vec![json!(instansi), json!("Dinas pertama"), json!(key), json!(newer)]).await;
        page.wait_contains(PITA, KONFLIK).await;
        page.wait_contains(uji!("gagal-simpan"), "draf ini sudah berubah di tab lain").await;
        page.expect_accessible().await;
        assert_eq!(page.text(&instansi).await, "Dinas pertama");
        page.click(&format!("{PITA} button:nth-of-type(3)")).await;
        let file = page.wait_download("cadangan-SAKIP-*.json").await;
        assert!(std::fs::read_to_string(file).expect("a file").contains("Dinas pertama"));
        let stored = page.storage().await.to_string();
        assert!(stored.contains("Dinas kedua menang") && !stored.contains("Dinas pertama"), "{stored}");
        page.click(&format!("{PITA} button:nth-of-type(2)")).await;
        page.wait_text(&instansi, "Dinas kedua menang").await;
        page.wait_gone(PITA).await;
        assert_eq!(page.count(uji!("gagal-simpan")).await, 0);
    }

    /// A window that does not answer loses the draft; what was typed in it becomes a draft of its own. Where
    /// a browser keeps both in one process, they stand still together, and the first one stores before it lets go.
    async fn a_frozen_window_loses_the_draft_and_nothing_else(page) {
        satu_indikator(page).await;
        ke(page, "isian/identitas").await;
        let instansi = isian("identitas.instansi");
        let (first, second) = jendela_dua(page, Fault::None).await;
        page.wait_text(PITA, DISUNTING).await;
        page.eval(NOTES_WHEN, vec![json!("")]).await;
        ke_jendela(page, &first).await;
        page.eval(FREEZES, vec![json!(instansi), json!("Dinas beku")]).await;
        ke_jendela(page, &second).await;
        page.click(&format!("{PITA} button")).await;
        page.wait_gone(PITA).await;
        let stored_first = page.text(&instansi).await == "Dinas beku";
        isi(page, &instansi, "Dinas kedua").await;
        tersimpan(page).await;

        ke_jendela(page, &first).await;
        if stored_first {
            page.wait_text(PITA, DIAMBIL).await;
            page.wait_text(&instansi, "Dinas kedua").await;
            return;
        }
        page.wait_contains(PITA, KONFLIK).await;
        assert_eq!(page.text(&instansi).await, "Dinas beku");
        page.click(&format!("{PITA} button:nth-of-type(1)")).await;
        page.wait_gone(PITA).await;
        assert_eq!(page.text(&instansi).await, "Dinas beku");
        ke_jendela(page, &second).await;
        assert_eq!(page.text(&instansi).await, "Dinas kedua");
        assert_eq!(page.count(PITA).await, 0);
        page.goto("#/").await;
        wait_count(page, uji!("draf"), 2).await;
        let names = page.texts("[data-uji=draf] a").await.join(" | ");
        assert!(names.contains("LKjIP 2024 · Dinas kedua (salinan)") && names.contains("LKjIP 2024 · Dinas kedua"), "{names}");
    }

    /// A window whose process is killed, where the browser lets a test do that.
    async fn a_killed_window_frees_the_draft(page) {
        satu_indikator(page).await;
        ke(page, "isian/identitas").await;
        let instansi = isian("identitas.instansi");
        isi(page, &instansi, "Dinas terbunuh").await;
        tersimpan(page).await;
        let (first, second) = jendela_dua(page, Fault::None).await;
        page.wait_text(PITA, DISUNTING).await;
        ke_jendela(page, &first).await;
        if page.browser == Browser::Chromium {
            page.crash().await;
        } else {
            page.client().close_window().await.expect("the window closes");
        }
        ke_jendela(page, &second).await;
        page.wait_gone(PITA).await;
        page.wait_text(&instansi, "Dinas terbunuh").await;
        isi(page, &instansi, "Dinas hidup").await;
        tersimpan(page).await;
    }

    /// Drafts of their own are nobody else's; one that is open is not removed from the list of another window.
    async fn different_drafts_are_both_written(page) {
        satu_indikator(page).await;
        ke(page, "isian/identitas").await;
        let instansi = isian("identitas.instansi");
        let (first, second) = jendela_dua(page, Fault::None).await;
        page.wait_text(PITA, DISUNTING).await;
        draf_baru(page).await;
        isi(page, &instansi, "Dinas lain").await;
        tersimpan(page).await;
        assert_eq!(page.count(PITA).await, 0);
        ke_jendela(page, &first).await;
        isi(page, &instansi, "Dinas satu").await;
        tersimpan(page).await;
        assert_eq!(page.count(PITA).await, 0);

        ke_jendela(page, &second).await;
        page.goto("#/").await;
        wait_count(page, uji!("draf"), 2).await;
        let names = page.texts("[data-uji=draf] a").await;
        let at = names.iter().position(|name| name.contains("Dinas satu")).expect("the draft") + 1;
        page.click(&format!("ul.draf li:nth-child({at}) [data-uji=hapus-draf]")).await;
        page.click(uji!("ke-sampah")).await;
        page.click("[data-uji=sampah] button:nth-child(2)").await;
        page.wait_contains(KABAR, "Draf ini sedang terbuka di tab lain, jadi belum dihapus.").await;
        ke_jendela(page, &first).await;
        isi(page, &instansi, "Dinas tetap").await;
        tersimpan(page).await;
        page.reload().await;
        page.wait_text(&instansi, "Dinas tetap").await;
    }

    /// What a newer program has stored is not opened, and not written over by a tab that has the draft open.
    async fn a_newer_format_is_left_alone(page) {
        satu_indikator(page).await;
        ke(page, "isian/identitas").await;
        let instansi = isian("identitas.instansi");
        let body = "{\n\"format\": \"kalkulator-sakip\",\n\"versi\": 2,\n\"jenis\": \"draf\",\n\"besok\": {}}\n";
        let newer = seal(99, "2027-01-01T00:00:00+07:00", body);
        let (first, second) = jendela_dua(page, Fault::None).await;
        let draf = alamat(page).await;
        let put = "const key = `kalkulator-sakip:1:${location.hash.split('/')[2]}:a`; localStorage.setItem(key, arguments[0]);";
        page.eval(put, vec![json!(newer)]).await;
        let before = page.storage().await;

        ke_jendela(page, &first).await;
        page.wait_contains(PITA, "Draf ini sudah disimpan oleh Kalkulator SAKIP yang lebih baru.").await;
        page.expect_accessible().await;
        page.focus(&instansi).await;
        page.type_text("x").await;
        assert_eq!(page.text(&instansi).await, "Dinas Uji");
        page.click(&format!("{PITA} button")).await;
        let raw = page.wait_download("draf-*-mentah.txt").await;
        assert!(std::fs::read_to_string(raw).expect("a file").contains(&newer));

        ke_jendela(page, &second).await;
        page.goto("#/").await;
        page.load("").await;
        page.goto(&draf).await;
        page.wait_contains(KABAR, "Draf ini disimpan oleh Kalkulator SAKIP yang lebih baru (format versi 2).").await;
        page.wait_text("h1", "Kalkulator SAKIP").await;
        page.clear_downloads();
        page.click(&format!("{KABAR} button")).await;
        let raw = page.wait_download("draf-*-mentah.txt").await;
        assert!(std::fs::read_to_string(raw).expect("a file").contains(&newer));
        tokio::time::sleep(Duration::from_secs(10)).await;
        assert_eq!(page.storage().await, before);
    }

    /// The browser warns before leaving only while something is nowhere but in this tab.
    async fn leaving_is_warned_of_only_where_something_is_unsaved(page) {
        let asks = "const e = new window.Event('beforeunload', { cancelable: true }); window.dispatchEvent(e); return e.defaultPrevented;";
        draf_baru(page).await;
        let instansi = isian("identitas.instansi");
        assert_eq!(page.eval(asks, vec![]).await, Value::Bool(false));
        isi(page, &instansi, "Dinas").await;
        // Not stored yet: it is now.
        assert_eq!(page.eval(asks, vec![]).await, Value::Bool(false));
        tersimpan(page).await;
        assert_eq!(page.eval(asks, vec![]).await, Value::Bool(false));
        // With room in neither of the stores, until there is some again.
        page.set_fault(Fault::Named("no-idb")).await;
        page.reload().await;
        page.eval("window.__uji.fault('full');", vec![]).await;
        isi(page, &instansi, "Dinas penuh").await;
        assert_eq!(page.eval(asks, vec![]).await, Value::Bool(true));
        page.wait_contains(uji!("gagal-simpan"), "ruang peramban penuh").await;
        assert_eq!(page.eval(asks, vec![]).await, Value::Bool(true));
        page.set_fault(Fault::None).await;
        assert_eq!(page.eval(asks, vec![]).await, Value::Bool(false));
        tersimpan(page).await;
    }
}

/// What another window would store of the newest copy after `old` was changed to `new`: key and text.
pub(crate) fn lebih_baru(storage: &Value, old: &str, new: &str) -> (String, String) {
    let slots = storage.as_object().expect("keys").iter();
    let slots = slots.filter(|(key, _)| key.ends_with(":a") || key.ends_with(":b"));
    let copies = slots.filter_map(|(key, text)| Some((key, unseal(text.as_str()?)?)));
    let (key, copy) = copies.max_by_key(|(_, copy)| copy.rev).expect("a copy");
    assert!(copy.body.contains(old));
    let newer = seal(copy.rev + 1, copy.saved_at, &copy.body.replace(old, new));
    (key.clone(), newer)
}

/// Types into a field and does not answer for six seconds from then.
const FREEZES: &str = "const [css, text] = arguments; const e = document.querySelector(css);\
    e.value = text; e.dispatchEvent(new window.Event('input', { bubbles: true }));\
    setTimeout(() => { const end = Date.now() + 6000; while (Date.now() < end); });";
