//! The main job without a mouse.

use std::fs;

use crate::app::*;
use serde_json::Value;

both_browsers! {
    /// Example, table, a figure, undo and redo, report, download: keys only.
    async fn the_main_job_by_keyboard(page) {
        page.goto("#/").await;
        tab_dari_awal_ke(page, uji!("contoh")).await;
        page.press("Enter").await;
        page.wait_text("h1", "Rekap").await;
        tab_dari_awal_ke(page, &tautan(page, "isian/indikator").await).await;
        page.press("Enter").await;
        page.wait_text("h1", "Indikator kinerja").await;
        tab_dari_awal_ke(page, "[role=grid] :is(input, textarea, select, td)").await;
        // Sasaran, two indikator, sasaran, the third indikator; then uraian, satuan, target, realisasi.
        page.press("Control+Home ArrowDown ArrowDown ArrowDown ArrowDown ArrowRight ArrowRight ArrowRight").await;
        let realisasi = isian("indikator.3.realisasi");
        assert!(page.has_focus(&realisasi).await, "the focus is elsewhere");
        page.type_text("1.835.337.899").await;
        page.wait_text(&sel("indikator.3.capaian"), "100,00").await;
        page.press("Escape").await;
        page.wait_text(&sel("indikator.3.capaian"), "65,55").await;
        page.type_text("1.835.337.899\n").await;
        page.wait_text(&sel("indikator.3.capaian"), "100,00").await;
        page.press("Control+z").await;
        page.wait_text(&sel("indikator.3.capaian"), "65,55").await;
        page.wait_text(&realisasi, "1.203.105.606,54").await;
        page.press("Control+y").await;
        page.wait_text(&sel("indikator.3.capaian"), "100,00").await;
        tersimpan(page).await;

        // No trap: Esc, then Tab leaves the table, either way.
        page.wait_until("the focus is in the table", "return document.activeElement?.closest('[role=grid]') !== null;").await;
        page.press("Escape Tab").await;
        assert!(!page.has_focus("[role=grid] *").await, "Tab stays in the table");
        page.press("Shift+Tab").await;
        assert!(page.has_focus("[role=grid] *").await, "Shift+Tab does not come back");
        tab_mundur_ke(page, &tautan(page, "laporan").await).await;
        page.press("Enter").await;
        page.wait_text("h1", "Laporan").await;
        tab_dari_awal_ke(page, uji!("unduh-json")).await;
        page.press("Enter").await;
        if page.count(".masalah").await > 0 {
            tab_ke(page, uji!("unduh-json")).await;
            page.press("Enter").await;
        }
        let file = page.wait_download("LKjIP-2020-*.json").await;
        let report: Value = serde_json::from_str(&fs::read_to_string(file).expect("a file")).expect("JSON");
        assert_eq!(report["hasil"]["indikator.3.capaian"]["tampil"], "100,00");
    }

    /// A followed link or pressed button leads the focus to the page it opens, not to nowhere.
    async fn focus_follows_to_the_new_page(page) {
        let inside = "const e = document.activeElement; return e.closest('main') !== null || e.matches('nav a');";
        page.goto("#/").await;
        tab_dari_awal_ke(page, uji!("draf-baru")).await;
        page.press("Enter").await;
        page.wait_text("h1", "Identitas").await;
        page.wait_until("the focus is on the new page", inside).await;
        page.goto("#/").await;
        tab_dari_awal_ke(page, uji!("contoh")).await;
        page.press("Enter").await;
        page.wait_text("h1", "Rekap").await;
        page.wait_until("the focus is on the new page", inside).await;
        // The first link of each page skips the navigation.
        tab_dari_awal_ke(page, "a.lewati").await;
        page.press("Enter").await;
        page.wait_until("the focus is on the content", "return document.activeElement?.id === 'isi';").await;
    }

    /// Every key from the edges of the table stays in it; wide cells and totals do not stop the way.
    async fn keys_walk_the_table(page) {
        buka_contoh(page, "isian/indikator").await;
        tab_dari_awal_ke(page, "[role=grid] :is(input, textarea, select, td)").await;
        page.press("Control+Home").await;
        assert!(page.has_focus(&isian("sasaran.21.uraian")).await);
        page.press("ArrowUp ArrowLeft Home Control+Home").await;
        assert!(page.has_focus(&isian("sasaran.21.uraian")).await);
        page.press("ArrowDown End").await;
        assert!(page.has_focus(&isian("indikator.1.kode")).await);
        page.press("ArrowRight").await;
        assert!(page.has_focus(&isian("indikator.1.kode")).await);
        page.press("Home ArrowRight ArrowRight ArrowRight ArrowRight").await;
        assert!(page.has_focus(&sel("indikator.1.capaian")).await);
        page.wait_contains(PEMERIKSA, "1.319,45 %").await;
        page.press("ArrowDown").await;
        assert!(page.has_focus(&sel("indikator.2.capaian")).await);
        page.wait_contains(PEMERIKSA, "582,48 %").await;
        page.press("PageDown PageDown PageDown Control+End").await;
        page.press("Control+ArrowUp").await;
        // F2 edits with the caret at the end; Esc takes back.
        page.press("Control+Home ArrowDown ArrowRight ArrowRight F2").await;
        page.type_text("9").await;
        page.wait_text(&isian("indikator.1.target"), "14.157.209.8909").await;
        page.press("Escape").await;
        page.wait_text(&isian("indikator.1.target"), "14.157.209.890").await;
        // Tab in a cell being typed in goes to the next one, Enter down, Shift+Enter up.
        page.type_text("1\t").await;
        assert!(page.has_focus(&isian("indikator.1.realisasi")).await);
        page.type_text("2\n").await;
        assert!(page.has_focus(&isian("indikator.2.realisasi")).await);
        page.wait_text(&sel("indikator.1.capaian"), "200,00").await;
        page.press("F2 Shift+Enter").await;
        assert!(page.has_focus(&isian("indikator.1.realisasi")).await);
        // Rows: added below, moved, removed, and back.
        page.press("Control+Enter").await;
        page.wait_until("a new row has the focus", "return /^indikator\\.\\d+\\.uraian$/.test(document.activeElement?.dataset.field) && document.activeElement.value === '';").await;
        page.type_text("Baris baru\n").await;
        page.press("ArrowUp Alt+ArrowUp").await;
        let order = "const ids = [...document.querySelectorAll('[data-field$=\".uraian\"]')].map((e) => e.value); return ids[1] === 'Baris baru';";
        page.wait_until("the row is above the first indikator", order).await;
        page.press("Control+Delete").await;
        page.wait_until("the row is gone", "return ![...document.querySelectorAll('[data-field$=\".uraian\"]')].some((e) => e.value === 'Baris baru');").await;
        page.press("Control+z").await;
        page.wait_until("the row is back", order).await;
    }
}
