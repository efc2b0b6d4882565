//! Nothing leaves the browser: a tour of everything, and the server is asked for nothing after the start.

use crate::app::*;
use serde_json::json;

both_browsers! {
    /// Every page of example and draft, an edit, downloads, a file: no request, no console error, no breach of the policy.
    async fn a_whole_tour_asks_for_nothing(page) {
        page.goto("#/").await;
        let start = page.requests();
        for halaman in HALAMAN {
            buka_contoh(page, halaman).await;
            page.wait_until("the page stands", "return document.querySelector('h1') !== null;").await;
        }
        page.click(uji!("unduh-json")).await;
        page.click(uji!("unduh-html")).await;
        page.wait_download("LKjIP-2020-*.html").await;
        ke(page, "isian/indikator").await;
        page.type_into(&isian("indikator.1.realisasi"), "1").await;
        tersimpan(page).await;
        buka_dokumen(page, &json!({ "identitas": { "instansi": "<img src=x onerror=alert(1)>", "tahun": "2024" }, "kinerja": [
            { "id": 1, "jenis": "indikator", "uraian": "<script src='https://contoh.invalid/x.js'></script>", "target": "1", "realisasi": "1",
              "satuan": "\"><img src=https://contoh.invalid/y.png>" }] })).await;
        for halaman in HALAMAN {
            ke(page, halaman).await;
            page.wait_until("the page stands", "return document.querySelector('h1') !== null;").await;
        }
        page.wait_until("the preview stands", "return document.querySelector('iframe')?.contentDocument?.body?.innerText.includes('contoh.invalid');").await;
        page.goto("#/").await;
        page.wait_contains(uji!("draf"), "Diubah").await;
        page.expect_quiet_since(&start).await;
        assert_eq!(page.eval("return Object.keys(localStorage).filter((key) => !key.startsWith('kalkulator-sakip:'));", vec![]).await, json!([]));
        let stored = page.eval("return [document.cookie, sessionStorage.length];", vec![]).await;
        assert_eq!(stored, json!(["", 0]));
    }
}
