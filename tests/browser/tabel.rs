//! The table as in a spreadsheet: pasting, taking back, thousands of rows.

use std::fmt::Write;

use crate::app::*;
use crate::support::Page;
use serde_json::{Value, json};

const FIRST: &str = "[data-field=\"indikator.1.uraian\"]";
const LAST_ROW: u32 = 5000;

both_browsers! {
    /// A table goes with its page: none of its rows stays behind in the table of the next one.
    async fn a_table_leaves_with_its_page(page) {
        buka_contoh(page, "isian/indikator").await;
        ke(page, "isian/anggaran").await;
        page.wait_until("the kegiatan stand there", "return document.querySelector('tr.kegiatan') !== null;").await;
        assert_eq!(page.count("tr.indikator, tr.sasaran").await, 0);
        assert_eq!(page.count(".grid").await, 1);
        let widths = "return [...document.querySelectorAll('thead th')].map((th) => th.offsetWidth);";
        let there = page.eval(widths, vec![]).await;
        page.reload().await;
        page.wait_until("the kegiatan stand there", "return document.querySelector('tr.kegiatan') !== null;").await;
        assert_eq!(page.eval(widths, vec![]).await, there, "columns are as wide as on a first visit");
    }

    /// A block from a spreadsheet fills rows and adds those that are missing; one step takes it all back.
    async fn a_pasted_block_fills_and_adds_rows(page) {
        buka_dokumen(page, &json!({ "kinerja": [
            { "id": 1, "jenis": "indikator", "uraian": "Lama", "satuan": "orang" },
            { "id": 2, "jenis": "indikator", "uraian": "Kedua", "target": "7" },
        ] })).await;
        ke(page, "isian/indikator").await;
        page.click(FIRST).await;
        let block = "\"Indikator \"\"satu\"\"\"\t%\r\nIndikator dua\t\"a\tb\"\r\n\"Indikator, tiga\"\tkm\r\n";
        assert!(page.paste_block(FIRST, block).await, "the page did not take the block");
        wait_rows(page, 3).await;
        let third = row_of(page, "Indikator, tiga").await;
        page.wait_text(FIRST, "Indikator \"satu\"").await;
        page.wait_text(&isian("indikator.1.satuan"), "%").await;
        page.wait_text(&isian("indikator.2.uraian"), "Indikator dua").await;
        page.wait_text(&isian("indikator.2.satuan"), "a b").await;
        page.wait_text(&isian("indikator.2.target"), "7").await;
        page.wait_text(&isian(&format!("{third}.satuan")), "km").await;

        page.press("Control+z").await;
        wait_rows(page, 2).await;
        page.wait_text(FIRST, "Lama").await;
        page.wait_text(&isian("indikator.1.satuan"), "orang").await;
        page.wait_text(&isian("indikator.2.uraian"), "Kedua").await;
        page.press("Control+y").await;
        wait_rows(page, 3).await;
        page.wait_text(FIRST, "Indikator \"satu\"").await;

        // One text goes into every selected cell, and Delete empties them.
        let target = isian("indikator.1.target");
        page.click(&target).await;
        page.press("Shift+ArrowDown Shift+ArrowDown").await;
        assert!(page.paste_block(&target, "50").await);
        for row in ["indikator.1", "indikator.2", &third] {
            page.wait_text(&isian(&format!("{row}.target")), "50").await;
        }
        page.press("Delete").await;
        page.wait_text(&isian(&format!("{third}.target")), "").await;
        page.press("Control+z Control+z").await;
        page.wait_text(&isian("indikator.2.target"), "7").await;
    }

    /// More than a hundred steps back and again, by keys and by the buttons.
    async fn every_step_can_be_taken_back(page) {
        const STEPS: usize = 120;
        buka_dokumen(page, &json!({ "kinerja": [{ "id": 1, "jenis": "indikator", "uraian": "A" }] })).await;
        ke(page, "isian/indikator").await;
        page.click(FIRST).await;
        assert!(page.paste_block(FIRST, &"X\t%\n".repeat(STEPS)).await);
        wait_rows(page, STEPS).await;
        page.click(&isian("indikator.1.target")).await;
        let keys: String = (1..=STEPS).fold(String::new(), |mut keys, n| { let _ = writeln!(keys, "{n}"); keys });
        page.type_text(&keys).await;
        let last = format!("indikator.{STEPS}.target");
        gulung_ke(page, &isian(&last)).await;
        page.wait_text(&isian(&last), &STEPS.to_string()).await;

        for _ in 0..STEPS {
            page.press("Control+z").await;
        }
        gulung_ke(page, &isian("indikator.1.target")).await;
        page.wait_text(&isian("indikator.1.target"), "").await;
        page.wait_text(FIRST, "X").await;
        gulung_ke(page, &isian(&last)).await;
        page.wait_text(&isian(&last), "").await;
        page.click(uji!("urungkan")).await;
        wait_rows(page, 1).await;
        page.wait_text(FIRST, "A").await;
        assert!(page.attr(uji!("urungkan"), "disabled").await.is_some());

        page.click(uji!("ulangi")).await;
        wait_rows(page, STEPS).await;
        page.focus(FIRST).await;
        for _ in 0..STEPS {
            page.press("Control+y").await;
        }
        gulung_ke(page, &isian(&last)).await;
        page.wait_text(&isian(&last), &STEPS.to_string()).await;
        assert!(page.attr(uji!("ulangi"), "disabled").await.is_some());
    }

    /// Five thousand rows from a spreadsheet: only those near the window are in the page.
    async fn thousands_of_rows_are_pasted(page) {
        buka_dokumen(page, &json!({ "kinerja": [{ "id": 1, "jenis": "indikator" }] })).await;
        ke(page, "isian/indikator").await;
        page.click(FIRST).await;
        let block = (1..=LAST_ROW).fold(String::new(), |mut block, n| { let _ = writeln!(block, "Indikator {n}\t%\t{n},5"); block });
        assert!(page.paste_block(FIRST, &block).await);
        wait_rows(page, LAST_ROW as usize).await;
        few_rows(page).await;
        page.wait_text(FIRST, "Indikator 1").await;

        // To the end with the mouse wheel, and typing there.
        page.eval("const box = document.querySelector('.grid-frame'); box.scrollTop = box.scrollHeight;", vec![]).await;
        let last = format!("indikator.{LAST_ROW}");
        page.wait_text(&isian(&format!("{last}.uraian")), &format!("Indikator {LAST_ROW}")).await;
        page.wait_text(&isian(&format!("{last}.target")), &format!("{LAST_ROW},5")).await;
        few_rows(page).await;
        page.click(&isian(&format!("{last}.realisasi"))).await;
        page.type_text("2500,25\n").await;
        page.wait_text(&sel(&format!("{last}.capaian")), "50,00").await;
        page.wait_text(&sel("rekap.rerata"), "50,00").await;
        // And back to the first row with a key.
        page.press("Control+Home").await;
        page.wait_until("the first row has the focus", "return document.activeElement?.dataset.field === 'indikator.1.uraian';").await;
        few_rows(page).await;
        tersimpan(page).await;
        page.reload().await;
        wait_rows(page, LAST_ROW as usize).await;
        gulung_jauh(page).await;
        page.wait_text(&isian(&format!("{last}.realisasi")), "2500,25").await;
    }
}

/// Waits until the table says that it has so many indikator: header and total are rows, too.
async fn wait_rows(page: &Page, count: usize) {
    let script = format!(
        "return Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')) === {count} + 2;"
    );
    page.wait_until(&format!("the table has {count} rows"), &script)
        .await;
}

/// Fails when rows far from the window are in the page.
async fn few_rows(page: &Page) {
    let rows = page.count("[role=grid] [data-row]").await;
    assert!((5..200).contains(&rows), "{rows} rows are in the page");
}

async fn gulung_jauh(page: &Page) {
    page.wait_until(
        "the end is scrolled to",
        "const box = document.querySelector('.grid-frame'); box.scrollTop = box.scrollHeight; return box.scrollTop > 1000;",
    )
    .await;
}

/// The row whose name is this.
async fn row_of(page: &Page, name: &str) -> String {
    let script = "return [...document.querySelectorAll('[data-field$=\".uraian\"]')].find((e) => e.value === arguments[0])?.dataset.field;";
    let Value::String(id) = page.eval(script, vec![json!(name)]).await else {
        panic!("no row {name}")
    };
    id.rsplit_once('.').expect("a field id").0.to_owned()
}
