//! Load: a draft of half a million characters, and a browser full of drafts. Nothing is lost, and a person can go on.

use crate::app::*;
use crate::support::Page;
use serde_json::{Value, json};

const RINGKAS: &str = uji!("tempel-ringkas");

/// Indikator with names as long as those of real reports.
const BARIS: usize = 2_000;

/// Small drafts besides.
const DRAF: usize = 300;

async fn number(page: &Page, script: &str) -> u64 {
    let answer = page.eval(script, vec![]).await;
    answer
        .as_u64()
        .unwrap_or_else(|| panic!("{script}: {answer}"))
}

/// Takes a table of [`BARIS`] indikator over into a new draft.
async fn draf_besar(page: &Page) {
    draf_baru(page).await;
    page.type_into(&isian("identitas.instansi"), "Dinas Besar")
        .await;
    ke(page, "periksa/tempel").await;
    let mut table = String::from("No\tIndikator\tSatuan\tTarget\tRealisasi\n");
    for at in 1..=BARIS {
        let nama = format!(
            "Persentase perangkat daerah yang menyusun dokumen perencanaan tepat waktu dan sesuai pedoman, menurut hasil evaluasi tahunan inspektorat, kelompok {at}"
        );
        table.push_str(&format!("{at}\t{nama}\tpersen\t80\t{}\n", at % 100));
    }
    let paste = "const [css, text] = arguments, field = document.querySelector(css);\
        field.focus(); field.value = text; field.dispatchEvent(new Event('input', { bubbles: true }));";
    page.eval(paste, vec![json!(uji!("tempel-teks")), json!(table)])
        .await;
    page.wait_contains(RINGKAS, "2.000 indikator").await;
    page.click(uji!("ambil-tabel")).await;
    page.wait_text("h1", "Periksa").await;
    tersimpan(page).await;
}

both_browsers! {
    /// A draft of half a million characters is stored like a small one, and a browser that is killed gives it back whole.
    async fn a_large_draft_outlives_a_killed_browser(page) {
        draf_besar(page).await;
        let units = number(page, "return Math.max(...Object.keys(localStorage).map((key) => localStorage.getItem(key).length));").await;
        assert!(units > 450_000, "{units} units are no load");
        let draf = alamat_draf(page).await;
        ke(page, "isian/identitas").await;
        let status = "window.__lama = null; const at = performance.now();\
            new MutationObserver((_, watch) => { if (/^Tersimpan/.test(document.querySelector('[data-uji=status]')?.innerText)) {\
            window.__lama = Math.round(performance.now() - at); watch.disconnect(); } })\
            .observe(document.querySelector('[data-uji=status]'), { subtree: true, childList: true, characterData: true });";
        page.eval(status, vec![]).await;
        page.type_into(&isian("identitas.instansi"), "Dinas Besar Sekali").await;
        page.wait_until("the word of the status", "return window.__lama;").await;
        let word = number(page, "return window.__lama;").await;
        page.kill().await;
        page.goto(&format!("{draf}/isian/identitas")).await;
        page.wait_text(&isian("identitas.instansi"), "Dinas Besar Sekali").await;
        let rows = number(page, "return Object.keys(localStorage).length").await;
        println!("{}: {units} units, called stored {word} ms after the first key; {rows} keys of localStorage outlived the kill", page.browser.name());
        ke(page, "isian/indikator").await;
        let whole = format!("return Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')) > {BARIS};");
        page.wait_until("every row is there", &whole).await;
    }

    /// Hundreds of drafts: the list shows them, each opens, and the next one is stored.
    async fn a_browser_full_of_drafts_goes_on(page) {
        draf_baru(page).await;
        page.type_into(&isian("identitas.instansi"), "Dinas Satu").await;
        tersimpan(page).await;
        // What is stored of a draft does not name it.
        let copies = "const from = Object.keys(localStorage).filter((key) => /:(a|b|meta)$/.test(key));\
            for (let n = 0; n < arguments[0]; n += 1) for (const key of from) {\
                const [app, layout, , part] = key.split(':');\
                localStorage.setItem([app, layout, `banyak${n}`, part].join(':'), localStorage.getItem(key)); }";
        page.eval(copies, vec![json!(DRAF)]).await;
        page.goto("#/").await;
        page.reload().await;
        wait_count(page, uji!("draf"), DRAF + 1).await;
        page.goto("#/draf/banyak157/isian/identitas").await;
        page.wait_text(&isian("identitas.instansi"), "Dinas Satu").await;
        page.type_into(&isian("identitas.instansi"), "Dinas Lain").await;
        tersimpan(page).await;
        page.goto("#/").await;
        page.wait_contains(uji!("draf"), "Dinas Lain").await;
        let Value::Array(shown) = page.eval("return [...document.querySelectorAll('[data-uji=draf] a')].map((a) => a.innerText);", vec![]).await else {
            panic!("no list")
        };
        assert_eq!(shown.iter().filter(|name| **name == "Dinas Satu").count(), DRAF);
    }
}
