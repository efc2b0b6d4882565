//! Going to another draft, an example or a file while the open draft is not stored: what was typed stays until it is let go of,
//! and the page says so with both ways out.

use std::fs;

use serde_json::{Value, json};

use crate::app::*;
use crate::dua_tab::{KONFLIK, PITA, dengan, isi, lebih_baru, satu_indikator};
use crate::support::{Fault, Page};

const TANYA: &str = uji!("tertahan");
const UNDUH: &str = uji!("tertahan-unduh");
const LEPAS: &str = uji!("tertahan-lepas");
const TETAP: &str = uji!("tertahan-tetap");

/// A stored draft of this office; its address.
async fn draf(page: &Page, instansi: &str) -> String {
    draf_baru(page).await;
    page.type_into(&isian("identitas.instansi"), instansi).await;
    tersimpan(page).await;
    format!("{}/isian/identitas", alamat_draf(page).await)
}

/// The question is asked over the draft in which `text` stands.
async fn ditanya(page: &Page, address: &str, text: &str) {
    page.wait_contains(TANYA, "belum tersimpan").await;
    assert_eq!(alamat(page).await, address);
    page.wait_text(&isian("identitas.instansi"), text).await;
}

async fn last_backup(page: &Page, css: &str) -> Value {
    page.clear_downloads();
    page.click(css).await;
    let file = page.wait_download("cadangan-SAKIP-*.json").await;
    let draf: Value =
        serde_json::from_str(&fs::read_to_string(file).expect("a file")).expect("JSON");
    draf["dokumen"]["identitas"]["instansi"].clone()
}

both_browsers! {
    /// Both stores are full: another draft, an example, a new draft, a file and a step back all ask first.
    async fn a_draft_that_is_not_stored_is_not_left_unasked(page) {
        const KETIK: &str = "Dinas B penuh";
        let instansi = isian("identitas.instansi");
        let a = draf(page, "Dinas A").await;
        let b = draf(page, "Dinas B").await;
        page.set_fault(Fault::Named("no-idb")).await;
        page.reload().await;
        page.click(&format!("{} button", uji!("penyimpanan"))).await;
        page.eval("window.__uji.fault('full');", vec![]).await;
        isi(page, &instansi, KETIK).await;
        page.wait_contains(uji!("gagal-simpan"), "Belum tersimpan: ruang peramban penuh.").await;

        // A link on the first page, which sounds the alarm as well and leads back.
        page.goto("#/").await;
        page.wait_contains(uji!("gagal-simpan"), "Belum tersimpan: ruang peramban penuh.").await;
        page.expect_accessible().await;
        assert_eq!(last_backup(page, uji!("unduh-cadangan")).await, KETIK);
        let names = page.texts("[data-uji=draf] a").await;
        let at = names.iter().position(|name| name.contains("Dinas A")).expect("the draft") + 1;
        page.click(&format!("ul.draf li:nth-child({at}) a")).await;
        ditanya(page, &b, KETIK).await;
        page.wait_until("the first button has the focus", &format!("return document.activeElement?.matches({});", json!(UNDUH))).await;
        page.expect_accessible().await;
        page.screenshot("pindah-tertahan").await;
        assert_eq!(last_backup(page, UNDUH).await, KETIK);
        page.click(TETAP).await;
        page.wait_gone(TANYA).await;
        assert_eq!(page.text(&instansi).await, KETIK);

        for enter in ["#/contoh/babel-2020/rekap", &a] {
            page.load(enter).await;
            ditanya(page, &b, KETIK).await;
            page.press("Escape").await;
            page.wait_gone(TANYA).await;
        }
        page.goto("#/").await;
        page.click(uji!("draf-baru")).await;
        ditanya(page, &b, KETIK).await;
        page.goto("#/data").await;
        page.wait_gone(TANYA).await;
        page.wait_contains(uji!("gagal-simpan"), "Belum tersimpan").await;
        let file = json!({ "format": "kalkulator-sakip", "versi": 1, "jenis": "draf",
            "dokumen": { "identitas": { "instansi": "Dinas Berkas" } } });
        page.drop_file("main", "uji.json", &file.to_string()).await;
        ditanya(page, &b, KETIK).await;
        page.set_viewport(320, 640).await;
        page.expect_accessible().await;
        let wide = "return document.documentElement.scrollWidth <= innerWidth;";
        assert_eq!(page.eval(wide, vec![]).await, true);
        page.screenshot("pindah-tertahan-320").await;
        page.set_viewport(1280, 720).await;

        // The way back from a page without a document.
        page.goto("#/data").await;
        page.click(&format!("header a[href=\"{b}\"]")).await;
        page.wait_text(&instansi, KETIK).await;

        // Let go of: the other draft is open, and nothing is asked any more.
        page.load(&a).await;
        ditanya(page, &b, KETIK).await;
        page.click(LEPAS).await;
        page.wait_text(&instansi, "Dinas A").await;
        assert_eq!(alamat(page).await, a);
        page.wait_gone(TANYA).await;
        assert_eq!(page.count(uji!("gagal-simpan")).await, 0);
        page.goto(&b).await;
        page.wait_text(&instansi, "Dinas B").await;
    }

    /// Once there is room, nobody is asked, and what was typed is stored on the way out.
    async fn with_room_again_it_is_stored_on_the_way_out(page) {
        let instansi = isian("identitas.instansi");
        let a = draf(page, "Dinas A").await;
        let b = draf(page, "Dinas B").await;
        page.set_fault(Fault::Named("no-idb")).await;
        page.reload().await;
        page.eval("window.__uji.fault('full');", vec![]).await;
        isi(page, &instansi, "Dinas B menyusul").await;
        page.wait_contains(uji!("gagal-simpan"), "Belum tersimpan").await;
        page.eval("window.__uji.fault('none');", vec![]).await;
        page.goto(&a).await;
        page.wait_text(&instansi, "Dinas A").await;
        assert_eq!(page.count(TANYA).await, 0);
        page.goto(&b).await;
        page.wait_text(&instansi, "Dinas B menyusul").await;
    }

    /// The first store is full and the second takes everything: who goes on at once is neither asked nor loses a letter.
    async fn what_the_second_store_takes_is_left_without_a_question(page) {
        let instansi = isian("identitas.instansi");
        let a = draf(page, "Dinas A").await;
        let b = draf(page, "Dinas B").await;
        page.set_fault(Fault::Full).await;
        isi(page, &instansi, "Dinas B kedua").await;
        page.load(&a).await;
        page.wait_text(&instansi, "Dinas A").await;
        assert_eq!(alamat(page).await, a);
        page.load(&b).await;
        page.wait_text(&instansi, "Dinas B kedua").await;
    }

    /// Another window was first: the banner stands on the first page too, and its way out makes the question pointless.
    async fn a_conflict_is_not_left_unasked(page) {
        page.goto("#/").await;
        dengan(page, Fault::Alone).await;
        satu_indikator(page).await;
        ke(page, "isian/identitas").await;
        let instansi = isian("identitas.instansi");
        let here = alamat(page).await;
        let (key, newer) = lebih_baru(&page.storage().await, "Dinas Uji", "Dinas menang");
        page.eval("localStorage.setItem(arguments[0], arguments[1]);", vec![json!(key), json!(newer)]).await;
        isi(page, &instansi, "Dinas kalah").await;
        page.wait_contains(PITA, KONFLIK).await;
        page.goto("#/").await;
        page.wait_contains(PITA, KONFLIK).await;
        page.wait_contains(uji!("gagal-simpan"), "draf ini sudah berubah di tab lain").await;
        page.expect_accessible().await;
        page.load(CONTOH).await;
        ditanya(page, &here, "Dinas kalah").await;
        page.click(&format!("{PITA} button:nth-of-type(1)")).await;
        page.wait_gone(PITA).await;
        page.wait_gone(TANYA).await;
        assert_eq!(page.text(&instansi).await, "Dinas kalah");
        page.goto("#/").await;
        let names = page.texts("[data-uji=draf] a").await.join(" | ");
        assert!(names.contains("Dinas menang (salinan)") && names.contains("Dinas menang"), "{names}");
    }
}
