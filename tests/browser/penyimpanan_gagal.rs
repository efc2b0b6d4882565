//! Storage that is shut, missing or broken, by faults of the page and by the browsers' own settings: each is said before the
//! first edit, the work goes on, and what is called stored is found again.

use std::fs;

use crate::app::*;
use crate::support::{Browser, Fault, Page};
use serde_json::{Value, json};

/// What a browser that has no storage left must still do.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Hasil {
    /// Stored as ever; the first page may say something all the same.
    Tersimpan,
    /// Stored in the second store only.
    Kedua,
    /// Not stored, and said so.
    Tidak,
}

const TANPA_KEDUA: &str = "Penyimpanan kedua (IndexedDB) tidak tersedia";
const KEDUA_SAJA: &str = "Penyimpanan utama tidak dapat dipakai";
const TIDAK_ADA: &str = "Draf tidak dapat disimpan";

/// A draft begun under a fault: the words before it, the status after it, the download, and what loading anew finds.
async fn uji_satu(page: &Page, case: &str, words: &str, hasil: Hasil) {
    page.goto("#/").await;
    match words {
        "" => assert_eq!(page.count(uji!("penyimpanan")).await, 0, "{case}"),
        words => page.wait_contains(uji!("penyimpanan"), words).await,
    }
    page.click(uji!("draf-baru")).await;
    page.wait_text("h1", "Identitas").await;
    let instansi = isian("identitas.instansi");
    let name = format!("Dinas {case}");
    page.type_into(&instansi, &name).await;
    match hasil {
        Hasil::Tersimpan => tersimpan(page).await,
        Hasil::Kedua => {
            page.wait_contains(
                uji!("gagal-simpan"),
                "Tersimpan hanya di penyimpanan kedua pukul",
            )
            .await
        }
        Hasil::Tidak => {
            page.wait_contains(uji!("gagal-simpan"), "Belum tersimpan: ")
                .await
        }
    }
    if hasil != Hasil::Tersimpan {
        page.clear_downloads();
        page.click(uji!("unduh-cadangan")).await;
        let file = page.wait_download("cadangan-SAKIP-*.json").await;
        let draf: Value =
            serde_json::from_str(&fs::read_to_string(file).expect("a file")).expect("JSON");
        assert_eq!(draf["dokumen"]["identitas"]["instansi"], name.as_str());
    }
    ke(page, "rekap").await;
    ke(page, "isian/identitas").await;
    page.wait_text(&instansi, &name).await;
    if hasil == Hasil::Tidak {
        // A page that is left would lose it: asked about, and only here.
        assert_eq!(asks(page).await, true);
        page.goto("#/").await;
        page.wait_contains(uji!("penyimpanan"), words).await;
        return;
    }
    assert_eq!(asks(page).await, false);
    page.reload().await;
    page.wait_text(&instansi, &name).await;
    page.goto("#/").await;
    page.wait_contains(uji!("draf"), &name).await;
}

/// Whether leaving the page is asked about.
async fn asks(page: &Page) -> Value {
    let leave = "const event = new Event('beforeunload', { cancelable: true }); dispatchEvent(event); return event.defaultPrevented;";
    page.eval(leave, vec![]).await
}

/// The faults of the page, each in a tab of its own.
async fn faults(page: &Page, cases: &[(&'static str, &str, Hasil)]) {
    for (fault, words, hasil) in cases {
        page.goto("#/").await;
        page.set_fault(Fault::Named(fault)).await;
        page.reload().await;
        uji_satu(page, fault, words, *hasil).await;
        page.set_fault(Fault::None).await;
        page.reload().await;
        page.take_errors().await;
    }
}

both_browsers! {
    /// The first store fails in every way there is, and the second carries the work.
    async fn the_second_store_carries_the_work(page) {
        faults(page, &[
            ("blocked", KEDUA_SAJA, Hasil::Kedua),
            ("null", KEDUA_SAJA, Hasil::Kedua),
            ("get", KEDUA_SAJA, Hasil::Kedua),
            ("full", KEDUA_SAJA, Hasil::Kedua),
        ]).await;
    }

    /// The keys cannot be listed, which the list of drafts needs and saving does not.
    async fn keys_that_cannot_be_listed(page) {
        for fault in ["key", "length"] {
            page.goto("#/").await;
            page.set_fault(Fault::Named(fault)).await;
            page.reload().await;
            page.click(uji!("draf-baru")).await;
            page.wait_text("h1", "Identitas").await;
            let instansi = isian("identitas.instansi");
            page.type_into(&instansi, "Dinas Tanpa Daftar").await;
            tersimpan(page).await;
            page.reload().await;
            page.wait_text(&instansi, "Dinas Tanpa Daftar").await;
            page.goto("#/").await;
            page.wait_contains(uji!("draf"), "Dinas Tanpa Daftar").await;
            page.set_fault(Fault::None).await;
            page.reload().await;
        }
    }

    /// The second store fails in every way there is, and the first carries the work.
    async fn the_first_store_carries_the_work(page) {
        faults(page, &[
            ("no-idb", TANPA_KEDUA, Hasil::Tersimpan),
            ("idb-shut", TANPA_KEDUA, Hasil::Tersimpan),
            ("idb-silent", TANPA_KEDUA, Hasil::Tersimpan),
        ]).await;
    }

    /// Both fail: nothing is called stored.
    async fn with_both_stores_gone_nothing_is_called_stored(page) {
        faults(page, &[
            ("blocked+idb-shut", TIDAK_ADA, Hasil::Tidak),
            ("null+no-idb", TIDAK_ADA, Hasil::Tidak),
            ("full+idb-silent", TIDAK_ADA, Hasil::Tidak),
        ]).await;
    }

    /// Said before the first edit also to those who come by the address of an example or of a draft, and once.
    async fn trouble_is_said_on_every_way_in(page) {
        draf_baru(page).await;
        page.type_into(&isian("identitas.instansi"), "Dinas Pintu").await;
        tersimpan(page).await;
        let draf = format!("{}/isian/identitas", alamat_draf(page).await);
        page.set_fault(Fault::Named("no-idb")).await;
        for address in [draf.as_str(), CONTOH] {
            page.goto(address).await;
            page.reload().await;
            page.wait_contains(uji!("penyimpanan"), TANPA_KEDUA).await;
            assert_eq!(page.count(uji!("penyimpanan")).await, 1);
            page.expect_accessible().await;
            page.click(&format!("{} button", uji!("penyimpanan"))).await;
            page.wait_gone(uji!("penyimpanan")).await;
            page.goto("#/").await;
            assert_eq!(page.count(uji!("penyimpanan")).await, 0);
        }
    }

    /// The settings with which people shut storage off, in the browser itself.
    async fn storage_shut_off_in_the_settings(page) {
        let cases: &[(&str, Value, &str, Hasil)] = match page.browser {
            Browser::Chromium => &[("profile.default_content_setting_values.cookies", json!(2), TIDAK_ADA, Hasil::Tidak)],
            Browser::Firefox => &[
                ("network.cookie.cookieBehavior", json!(2), TIDAK_ADA, Hasil::Tidak),
                ("dom.storage.enabled", json!(false), KEDUA_SAJA, Hasil::Kedua),
                ("dom.storage.default_quota", json!(0), KEDUA_SAJA, Hasil::Kedua),
                // Works, and ends with the window.
                ("browser.privatebrowsing.autostart", json!(true), "", Hasil::Tersimpan),
            ],
        };
        for (name, value, words, hasil) in cases {
            // The profile remembers those of the case before.
            let mut prefs = match page.browser {
                Browser::Chromium => vec![],
                Browser::Firefox => vec![
                    ("network.cookie.cookieBehavior", json!(5)),
                    ("dom.storage.enabled", json!(true)),
                    ("dom.storage.default_quota", json!(5120)),
                    ("dom.storage.default_site_quota", json!(25600)),
                ],
            };
            prefs.push((*name, value.clone()));
            if *name == "dom.storage.default_quota" {
                prefs.push(("dom.storage.default_site_quota", json!(0)));
            }
            page.restart_with(&prefs).await;
            uji_satu(page, name, words, *hasil).await;
            // What the settings keep from the program they keep from the page of last resort, too; it says so.
            page.load("pemulihan.html").await;
            let said = match hasil {
                Hasil::Tidak => "menolak membuka penyimpanannya",
                _ => "Simpanan terakhir di peramban ini: ",
            };
            page.wait_contains("#simpanan", said).await;
            page.take_errors().await;
        }
    }

    /// What stands in the slots may be anything: the program starts, the third copy opens, the raw text is kept as it was.
    async fn anything_may_stand_in_the_slots(page) {
        let instansi = isian("identitas.instansi");
        draf_baru(page).await;
        page.type_into(&instansi, "Dinas Utuh").await;
        tersimpan(page).await;
        let draf = format!("{}/isian/identitas", alamat_draf(page).await);
        let put = "const texts = { lone: 'KS1 rev=9 \\ud800', noise: 'x\\u0001'.repeat(2e6), null: 'null', list: '[]', undef: '\"undefined\"', other: '{\"elements\":[]}' };\
            const slots = ['a', 'b'].map((slot) => `kalkulator-sakip:1:${arguments[1]}:${slot}`);\
            slots.forEach((key) => localStorage.removeItem(key)); localStorage.setItem(slots[0], texts[arguments[0]]);";
        let id = draf.split('/').nth(2).expect("an id").to_owned();
        let kept = "return Object.entries(localStorage).filter(([key]) => key.includes(':karantina:')).map(([, text]) => [text.length, text.charCodeAt(text.length - 1)]);";
        // 4 MB of noise cannot be moved beside itself: it stays where it is.
        for (kind, aside) in [("null", 1), ("undef", 2), ("list", 3), ("other", 4), ("lone", 5), ("noise", 5)] {
            page.load("pemulihan.html").await;
            page.wait_contains("#simpanan", " ").await;
            page.eval(put, vec![json!(kind), json!(id)]).await;
            page.goto(&draf).await;
            page.wait_text(&instansi, "Dinas Utuh").await;
            let aside_now = page.eval(kept, vec![]).await;
            assert_eq!(aside_now.as_array().map(Vec::len), Some(aside), "{kind}: {aside_now}");
            if kind == "lone" {
                assert!(aside_now.as_array().and_then(|all| all.iter().find(|one| one[1] == 0xd800)).is_some(), "{aside_now}");
            }
        }
        // The save goes on beside the noise, which is not written over.
        page.type_into(&instansi, "Dinas Tetap Utuh").await;
        page.wait_until("the change is kept", "return /Tersimpan/.test(document.querySelector('header').innerText);").await;
        let noise = page.eval("return Object.values(localStorage).some((text) => text.length === 4e6);", vec![]).await;
        assert_eq!(noise, true);
        page.reload().await;
        page.wait_text(&instansi, "Dinas Tetap Utuh").await;
    }

    /// The copy in the second store is torn, alone and with all others.
    async fn a_torn_second_store_is_kept_aside(page) {
        let instansi = isian("identitas.instansi");
        draf_baru(page).await;
        page.type_into(&instansi, "Dinas Ketiga").await;
        tersimpan(page).await;
        let draf = format!("{}/isian/identitas", alamat_draf(page).await);
        let tear = "const done = arguments[arguments.length - 1]; const asked = indexedDB.open('kalkulator-sakip');\
            asked.onsuccess = () => { const db = asked.result, work = db.transaction('salinan', 'readwrite'), all = work.objectStore('salinan');\
              const keys = all.getAllKeys(); keys.onsuccess = () => keys.result.filter((key) => key.endsWith(':c')).forEach((key) => all.put('robek', key));\
              work.oncomplete = () => { db.close(); done(); }; };";
        page.load("pemulihan.html").await;
            page.wait_contains("#simpanan", " ").await;
        page.eval_async(tear, vec![]).await;
        page.goto(&draf).await;
        page.wait_text(&instansi, "Dinas Ketiga").await;
        page.goto("#/").await;
        page.wait_contains(uji!("rusak"), "1 salinan draf rusak disimpan apa adanya").await;
        page.click(&format!("{} button", uji!("rusak"))).await;
        let file = page.wait_download("draf-rusak*").await;
        assert!(fs::read_to_string(file).expect("a text").contains("robek"));
        // All of them: nothing opens, everything is there.
        page.goto(&draf).await;
        page.type_into(&instansi, "Dinas Keempat").await;
        tersimpan(page).await;
        page.load("pemulihan.html").await;
            page.wait_contains("#simpanan", " ").await;
        page.eval_async(tear, vec![]).await;
        page.eval("Object.keys(localStorage).filter((key) => /:[ab]$/.test(key)).forEach((key) => localStorage.setItem(key, 'sobek'));", vec![]).await;
        page.goto(&draf).await;
        page.wait_contains(KABAR, "Draf ini rusak dan tidak dapat dibuka.").await;
        page.wait_contains(uji!("rusak"), "salinan draf rusak disimpan apa adanya").await;
        assert_eq!(page.eval("return Object.values(localStorage).filter((text) => text === 'sobek').length;", vec![]).await, 2);
    }
}
