//! A draft of one's own: written, left, found again, kept in order; and nothing typed is lost on leaving.

use crate::app::*;
use serde_json::{Value, json};

/// First line of the list: its link and its buttons.
const GANTI_NAMA: &str = "[data-uji=draf] .deret button:nth-child(1)";
const GANDAKAN: &str = "[data-uji=draf] .deret button:nth-child(2)";

/// What is stored at this very moment, as one text.
const STORED: &str =
    "return Object.entries(localStorage).map((e) => e.join('\\n')).join('\\n\\n');";

both_browsers! {
    /// Identity, a sasaran and two indikator by keyboard; the browser is closed; the draft is in the list.
    async fn own_draft_is_found_again(page) {
        page.goto("#/").await;
        page.wait_text(uji!("tanpa-draf"), "Belum ada draf. Mulai draf baru, atau ubah contoh: perubahannya menjadi draf.").await;
        tab_ke(page, uji!("draf-baru")).await;
        page.press("Enter").await;
        page.wait_text("h1", "Identitas").await;
        tab_dari_awal_ke(page, &isian("identitas.instansi")).await;
        page.type_text("Dinas Uji").await;
        tab_ke(page, &isian("identitas.tahun")).await;
        page.type_text("2024").await;
        tab_mundur_ke(page, &tautan(page, "isian/indikator").await).await;
        page.press("Enter").await;
        page.wait_text("h1", "Indikator kinerja").await;
        tab_ke(page, uji!("tambah-sasaran")).await;
        page.press("Enter").await;
        wait_fokus(page, "sasaran.", ".uraian").await;
        page.type_text("Sasaran satu\n").await;
        tab_mundur_ke(page, uji!("tambah-indikator")).await;
        page.press("Enter").await;
        let satu = wait_fokus(page, "indikator.", ".uraian").await;
        page.type_text("Indikator satu\t%\t80\t85,5\t").await;
        page.press("Control+Enter").await;
        let dua = wait_other_fokus(page, &satu, ".uraian").await;
        page.type_text("Indikator dua\t%\t50\t40\n").await;
        page.wait_text(&sel(&format!("{satu}.capaian")), "106,88").await;
        page.wait_text(&sel(&format!("{dua}.capaian")), "80,00").await;
        page.wait_text(&sel("rekap.rerata"), "93,44").await;
        tersimpan(page).await;

        page.restart().await;
        page.goto("#/").await;
        page.wait_contains(uji!("draf"), "LKjIP 2024 · Dinas Uji").await;
        let line = page.text(uji!("draf")).await;
        let (_, when) = line.split_once("Diubah ").expect("when it was changed");
        let digits = when.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect::<String>();
        assert!(digits.contains(" 0000 pukul 00.00"), "{line}");
        page.click("[data-uji=draf] a").await;
        page.wait_text("h1", "Rekap").await;
        page.wait_contains("main", "2 dari 2 indikator terhitung; rata-rata capaian 93,44 %").await;
        ke(page, "isian/indikator").await;
        page.wait_text(&isian(&format!("{satu}.realisasi")), "85,5").await;
        page.wait_text(&isian(&format!("{dua}.uraian")), "Indikator dua").await;
    }

    /// Copy, name, trash and back, gone for good.
    async fn drafts_are_kept_in_order(page) {
        buka_dokumen(page, &json!({ "identitas": { "instansi": "Dinas Uji", "tahun": "2024" } })).await;
        page.goto("#/").await;
        page.wait_contains(uji!("draf"), "LKjIP 2024 · Dinas Uji").await;
        page.click(GANDAKAN).await;
        wait_count(page, uji!("draf"), 2).await;
        let names = page.texts("[data-uji=draf] a").await;
        let copy = names.iter().position(|name| name == "LKjIP 2024 · Dinas Uji (salinan)").expect("a copy");
        let nth = format!("ul.draf li:nth-child({})", copy + 1);

        page.click(&format!("{nth} .deret button:nth-child(1)")).await;
        page.wait_until("the name can be typed", "return document.activeElement?.matches('[data-uji=draf] input');").await;
        page.type_text("Draf kedua\n").await;
        page.wait_contains(&nth, "Draf kedua").await;
        // Escape takes a name back.
        page.click(&format!("{nth} .deret button:nth-child(1)")).await;
        page.wait_until("the name can be typed", "return document.activeElement?.matches('[data-uji=draf] input');").await;
        page.type_text("Bukan ini").await;
        page.press("Escape").await;
        page.wait_contains(&nth, "Draf kedua").await;
        assert!(page.count(GANTI_NAMA).await > 0);

        page.click(&format!("{nth} [data-uji=hapus-draf]")).await;
        page.wait_contains(KABAR, "Draf kedua dipindahkan ke sampah").await;
        wait_count(page, uji!("draf"), 1).await;
        page.click(&format!("{KABAR} button")).await;
        wait_count(page, uji!("draf"), 2).await;
        page.wait_gone(KABAR).await;

        page.click(&format!("{nth} [data-uji=hapus-draf]")).await;
        page.wait_text(uji!("ke-sampah"), "Sampah (1)").await;
        page.reload().await;
        page.click(uji!("ke-sampah")).await;
        page.wait_contains(uji!("sampah"), "Draf kedua").await;
        page.click("[data-uji=sampah] button:nth-child(1)").await;
        page.wait_contains(uji!("sampah"), "Kosong.").await;
        page.goto("#/").await;
        wait_count(page, uji!("draf"), 2).await;

        page.click(&format!("{nth} [data-uji=hapus-draf]")).await;
        page.click(uji!("ke-sampah")).await;
        page.click("[data-uji=sampah] button:nth-child(2)").await;
        page.wait_contains(uji!("sampah"), "Kosong.").await;
        page.goto("#/").await;
        wait_count(page, uji!("draf"), 1).await;
        page.wait_contains(uji!("draf"), "LKjIP 2024 · Dinas Uji").await;
        let stored = page.storage().await;
        assert_eq!(stored.as_object().expect("keys").keys().filter(|key| key.ends_with(":meta")).count(), 1, "{stored}");
    }

    /// Browser Back and Forward with the caret still in a field: the page goes, the program stays.
    async fn leaving_a_focused_field_is_harmless(page) {
        draf_baru(page).await;
        page.type_into(&isian("identitas.instansi"), "Dinas").await;
        tersimpan(page).await;
        page.client().back().await.expect("back");
        page.wait_text("h1", "Kalkulator SAKIP").await;
        page.client().forward().await.expect("forward");
        page.wait_text(&isian("identitas.instansi"), "Dinas").await;
        ke(page, "isian/indikator").await;
        page.click(uji!("tambah-indikator")).await;
        wait_fokus(page, "indikator.", ".uraian").await;
        page.type_text("Indikator").await;
        page.client().back().await.expect("back");
        page.wait_text("h1", "Identitas").await;
        page.client().forward().await.expect("forward");
        page.wait_text("[data-field$=\".uraian\"]", "Indikator").await;
        page.client().back().await.expect("back");
        page.wait_text("h1", "Identitas").await;
        page.client().back().await.expect("back");
        page.wait_text("h1", "Kalkulator SAKIP").await;
        page.click(GANTI_NAMA).await;
        page.wait_until("the name can be typed", "return document.activeElement?.matches('[data-uji=draf] input');").await;
        page.client().forward().await.expect("forward");
        page.wait_text("h1", "Identitas").await;
        assert!(!page.is_visible("#galat-program").await);
    }

    /// The last letter, however the tab is left.
    async fn nothing_typed_is_lost_on_leaving(page) {
        draf_baru(page).await;
        let instansi = isian("identitas.instansi");
        page.type_into(&instansi, "Dinas ").await;
        tersimpan(page).await;
        let draf = alamat_draf(page).await;

        // In one script: no timer can run in between.
        let typed = "const e = document.querySelector(arguments[0]); e.value += arguments[1];\
            e.dispatchEvent(new window.Event('input', { bubbles: true }));";
        let script = format!("{typed} window.dispatchEvent(new window.Event('pagehide')); {STORED}");
        let stored = page.eval(&script, vec![json!(instansi), json!("A")]).await;
        assert!(stored.as_str().is_some_and(|text| text.contains("Dinas A")), "pagehide stored nothing: {stored}");
        page.reload().await;
        page.wait_text(&instansi, "Dinas A").await;

        let script = format!("{typed} Object.defineProperty(document, 'hidden', {{ value: true, configurable: true }});\
            document.dispatchEvent(new window.Event('visibilitychange')); {STORED}");
        let stored = page.eval(&script, vec![json!(instansi), json!("B")]).await;
        assert!(stored.as_str().is_some_and(|text| text.contains("Dinas AB")), "hiding stored nothing: {stored}");
        page.reload().await;
        page.wait_text(&instansi, "Dinas AB").await;

        // With real keys, straight away to another page.
        page.focus(&instansi).await;
        page.press("End").await;
        page.type_text("C").await;
        page.leave_and_return(&format!("{draf}/isian/identitas")).await;
        page.wait_text(&instansi, "Dinas ABC").await;

        // And the window closed at once.
        page.focus(&instansi).await;
        page.press("End").await;
        page.type_text("D").await;
        page.restart().await;
        page.goto(&format!("{draf}/isian/identitas")).await;
        page.wait_text(&instansi, "Dinas ABCD").await;
    }

    /// A page that the browser had kept in its memory is loaded anew: it has heard nothing of other tabs meanwhile.
    async fn a_page_out_of_the_memory_is_loaded_anew(page) {
        page.goto("#/").await;
        page.eval("window.__lama = true; window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));", vec![]).await;
        page.wait_until("another page is there", "return window.__lama === undefined && !document.body.hasAttribute('data-memuat');").await;
    }
}

/// The row whose cell has the focus, once it is one of this kind and column.
async fn wait_fokus(page: &crate::support::Page, kind: &str, column: &str) -> String {
    let script = format!(
        "const id = document.activeElement?.dataset.field ?? ''; return id.startsWith('{kind}') && id.endsWith('{column}');"
    );
    page.wait_until(&format!("the focus is in {kind}*{column}"), &script)
        .await;
    fokus_baris(page).await
}

/// The same, once the focus has left the row `before`.
async fn wait_other_fokus(page: &crate::support::Page, before: &str, column: &str) -> String {
    let script = format!(
        "const id = document.activeElement?.dataset.field ?? ''; return !id.startsWith('{before}.') && id.endsWith('{column}');"
    );
    page.wait_until("the focus is in another row", &script)
        .await;
    fokus_baris(page).await
}

async fn fokus_baris(page: &crate::support::Page) -> String {
    let Value::String(id) = page
        .eval("return document.activeElement.dataset.field;", vec![])
        .await
    else {
        panic!("no field has the focus")
    };
    id.rsplit_once('.').expect("a field id").0.to_owned()
}
