//! What a report prints, typed beside what is computed: shown and hidden, typed, pasted, taken back, told apart.

use crate::app::*;
use crate::support::Page;
use serde_json::{Value, json};

/// The eight capaian as a report might print them: the sixth another figure, the seventh cut off.
const KOLOM: &str = "100,00\n66,67\n87,5\n90,00\n0,00\n61,67\n70,17\n111,33\n";

/// Eight indikator below two sasaran, nothing of them printed yet, on a page of the draft.
async fn delapan_indikator(page: &Page, halaman: &str) {
    let figures = [
        ("100", "100"),
        ("3", "2"),
        ("8", "7"),
        ("10", "9"),
        ("5", "0"),
        ("10", "6,17"),
        ("57", "40"),
        ("3", "3,34"),
    ];
    let mut rows = vec![json!({ "id": 21, "jenis": "sasaran", "uraian": "Pertama" })];
    for (at, (target, realisasi)) in figures.iter().enumerate() {
        if at == 4 {
            rows.push(json!({ "id": 22, "jenis": "sasaran", "uraian": "Kedua" }));
        }
        rows.push(
            json!({ "id": at + 1, "jenis": "indikator", "uraian": format!("Indikator {}", at + 1),
            "target": target, "realisasi": realisasi }),
        );
    }
    buka_dokumen(page, &json!({ "kinerja": rows })).await;
    ke(page, halaman).await;
}

/// The field of what is printed of a figure.
fn tercetak(id: &str) -> String {
    isian(&format!("{id}.tercetak"))
}

/// What is typed of the first eight capaian.
async fn kolom(page: &Page) -> Value {
    let script = "return [1, 2, 3, 4, 5, 6, 7, 8].map((n) =>\
        document.querySelector(`[data-field=\"indikator.${n}.capaian.tercetak\"]`)?.value ?? null);";
    page.eval(script, vec![]).await
}

/// Waits until the printed columns are there, or gone.
async fn tampil(page: &Page, shown: bool) {
    let script = format!(
        "return (document.querySelector('[role=grid] [data-field$=\".tercetak\"]') !== null) === {shown}\
         && document.querySelector('[data-uji=tercetak]').innerText.startsWith('{}');",
        if shown { "Sembunyikan" } else { "Tampilkan" }
    );
    page.wait_until(&format!("printed columns shown: {shown}"), &script)
        .await;
}

both_browsers! {
    /// The button, the key, and Ctrl with a click; the figure that was selected stays it.
    async fn printed_columns_come_and_go(page) {
        buka_contoh(page, "capaian").await;
        page.wait_text(&sel("indikator.6.capaian"), "61,70").await;
        assert_eq!(page.count("[role=grid] [data-field$='.tercetak']").await, 0);
        let columns = page.count("thead th").await;
        page.click(uji!("tercetak")).await;
        tampil(page, true).await;
        assert!(page.has_focus(uji!("tercetak")).await, "the button keeps the focus");
        assert!(page.count("thead th").await < columns + 5, "only what is printed");
        page.click(uji!("semua-kolom")).await;
        wait_count(page, "thead th", columns + 5).await;
        page.click(uji!("semua-kolom")).await;
        // The key works from outside of the table, too.
        page.press("F8").await;
        tampil(page, false).await;
        page.press("F8").await;
        tampil(page, true).await;

        let capaian = sel("indikator.6.capaian");
        page.click(&capaian).await;
        page.press("F8").await;
        tampil(page, false).await;
        page.wait_until("the figure has the focus", "return document.activeElement?.dataset.cell === 'indikator.6.capaian';").await;
        page.press("F8").await;
        tampil(page, true).await;
        page.wait_until("the figure has the focus", "return document.activeElement?.dataset.cell === 'indikator.6.capaian';").await;
        // From the printed cell the way back leads to the figure beside it.
        page.press("ArrowRight").await;
        assert!(page.has_focus(&tercetak("indikator.6.capaian")).await);
        page.press("F8").await;
        tampil(page, false).await;
        page.wait_until("the figure has the focus", "return document.activeElement?.dataset.cell === 'indikator.6.capaian';").await;

        let ctrl_click = "const [css] = arguments, e = document.querySelector(css);\
            e.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true, ctrlKey: true, button: 0 }));";
        page.eval(ctrl_click, vec![json!(capaian)]).await;
        tampil(page, true).await;
        page.eval(ctrl_click, vec![json!("thead th:nth-child(5)")]).await;
        tampil(page, false).await;

        // It is remembered on the way to other tables, and the Tab key still finds the table.
        page.click(uji!("tercetak")).await;
        ke(page, "efisiensi").await;
        tampil(page, true).await;
        page.click(&tercetak("indikator.6.ei")).await;
        page.click(uji!("tercetak")).await;
        tampil(page, false).await;
        page.press("Tab").await;
        page.wait_until("the table is entered", "return document.activeElement?.closest('[role=grid]') !== null;").await;
    }

    /// A column of eight is pasted from a spreadsheet: headings are stepped over, wrong figures are marked.
    async fn a_printed_column_is_pasted_and_told_apart(page) {
        delapan_indikator(page, "isian/indikator").await;
        page.click(uji!("tercetak")).await;
        let first = tercetak("indikator.1.capaian");
        page.click(&first).await;
        assert!(page.paste_block(&first, KOLOM).await, "the page did not take the block");
        page.wait_text(&first, "100,00").await;
        let typed: Vec<&str> = KOLOM.trim().split('\n').collect();
        assert_eq!(kolom(page).await, json!(typed));
        page.wait_text(uji!("tercetak"), "Sembunyikan angka tercetak (8)").await;

        for (id, wrong) in [("indikator.1", false), ("indikator.2", false), ("indikator.6", true), ("indikator.7", true)] {
            let invalid = page.attr(&tercetak(&format!("{id}.capaian")), "aria-invalid").await;
            assert_eq!(invalid.is_some(), wrong, "{id}");
        }
        page.click(&tercetak("indikator.6.capaian")).await;
        page.wait_text(".grid-message", "Tercetak 61,67; dihitung 61,70").await;
        page.wait_contains(PEMERIKSA, "Cara hitung").await;
        page.wait_contains(uji!("putusan"), "berbeda").await;
        page.wait_until("the digits that differ are marked", "return [...document.querySelectorAll('.pemeriksa .banding .beda mark')].map((e) => e.innerText).join(' ') === '67 70';").await;
        page.press("ArrowDown").await;
        assert!(page.has_focus(&tercetak("indikator.7.capaian")).await, "the arrows walk the column");
        page.wait_contains(".grid-message", "dipotong tanpa dibulatkan; dihitung 70,18").await;
        let label = page.attr(&first, "aria-label").await;
        assert!(label.as_deref().is_some_and(|label| label.ends_with(", cocok")), "{label:?}");

        // One step takes the column back, and brings it again.
        page.press("Control+z").await;
        page.wait_text(&first, "").await;
        assert_eq!(kolom(page).await, json!(vec![""; 8]));
        page.press("Control+y").await;
        page.wait_text(&first, "100,00").await;
        tersimpan(page).await;
        page.reload().await;
        page.wait_text(uji!("tercetak"), "Tampilkan angka tercetak (8)").await;
        page.click(uji!("tercetak")).await;
        page.wait_text(&first, "100,00").await;
    }

    /// As in any other column: arrows, typing, Enter, Escape, Delete, filling down; and the row of totals.
    async fn printed_cells_are_typed_by_keys(page) {
        delapan_indikator(page, "capaian").await;
        page.click(uji!("tercetak")).await;
        let (one, two) = (tercetak("indikator.1.capaian"), tercetak("indikator.2.capaian"));
        page.click(&sel("indikator.1.capaian")).await;
        page.press("ArrowRight").await;
        page.type_text("100,0").await;
        page.press("Escape").await;
        page.wait_text(&one, "").await;
        page.type_text("100,00\n").await;
        page.wait_text(&one, "100,00").await;
        assert!(page.has_focus(&two).await, "Enter leads to the next one");
        page.press("Control+d").await;
        page.wait_text(&two, "100,00").await;
        page.press("Delete").await;
        page.wait_text(&two, "").await;
        page.press("Control+z Control+z").await;
        page.wait_text(&two, "").await;
        page.wait_text(&one, "100,00").await;
        page.press("Control+z").await;
        page.wait_text(&one, "").await;
        assert!(page.attr(uji!("urungkan"), "disabled").await.is_some(), "each act was one step");

        // The row of totals has what is printed of it, too.
        gulung_ke(page, &tercetak("rekap.rerata")).await;
        page.focus(&tercetak("rekap.rerata")).await;
        page.type_text("295,96\n").await;
        page.wait_contains(".grid-message", "Tercetak 295,96; dihitung").await;
        tersimpan(page).await;
    }

    /// Any figure may be printed in several places: the inspector keeps them all, also of a typed figure.
    async fn the_inspector_records_other_places(page) {
        delapan_indikator(page, "isian/indikator").await;
        page.click(&isian("indikator.6.target")).await;
        let records = uji!("catatan-tercetak");
        page.wait_contains(records, "Catat angka tercetak").await;
        page.click(&format!("{records} summary")).await;
        page.type_into(&isian("catat.tercetak"), "11 %").await;
        page.type_into(&isian("catat.di"), "Tabel 3.2").await;
        page.click(uji!("catat-tercetak")).await;
        page.wait_contains(records, "Tabel 3.2").await;
        page.wait_contains(uji!("putusan"), "berbeda").await;
        let id = "return document.querySelector('[data-uji=catatan-tercetak] input[data-field$=\".tercetak\"]').dataset.field;";
        let Value::String(id) = page.eval(id, vec![]).await else { panic!("no record") };
        page.type_into(&isian(&id), "10%").await;
        page.wait_contains(uji!("putusan"), "cocok").await;
        assert!(page.has_focus(&isian(&id)).await, "the field stays while one types in it");
        page.expect_accessible().await;
        page.click(uji!("hapus-tercetak")).await;
        page.wait_gone(uji!("hapus-tercetak")).await;
        page.click(uji!("urungkan")).await;
        page.wait_contains(records, "Tabel 3.2").await;
    }

    /// A figure that is right here and wrong elsewhere is marked, with the other print.
    async fn another_print_that_differs_is_told(page) {
        buka_dokumen(page, &json!({
            "kinerja": [
                { "id": 1, "jenis": "sasaran", "uraian": "Sasaran" },
                { "id": 2, "jenis": "indikator", "uraian": "Mutu", "target": "80", "realisasi": "60" },
            ],
            "periksa": [
                { "id": 11, "jenis": "cetakan", "angka": "indikator.2.capaian", "tercetak": "75,00" },
                { "id": 12, "jenis": "cetakan", "angka": "indikator.2.capaian", "dicetak_di": "Tabel 3.3", "tercetak": "57,00" },
            ],
        })).await;
        ke(page, "capaian").await;
        page.click(uji!("tercetak")).await;
        let field = tercetak("indikator.2.capaian");
        page.wait_text(&field, "75,00").await;
        page.click(&field).await;
        page.wait_text(".grid-message", "Juga tercetak 57,00 di Tabel 3.3; dihitung 75,00").await;
        assert!(page.attr(&field, "aria-invalid").await.is_some());
    }

    /// A table of the office's own, the totals of money, a phone: no barriers anywhere.
    async fn printed_figures_have_no_barriers(page) {
        buka_contoh(page, "tabel/7400").await;
        page.click(uji!("tercetak")).await;
        page.click(uji!("semua-kolom")).await;
        let asset = tercetak("baris.7421.k7401");
        page.click(&asset).await;
        page.type_text("18.355.836.194,00\n").await;
        page.wait_contains(&format!("td:has({asset})"), "dihitung 18.355.836.194,32").await;
        page.expect_accessible().await;
        ke(page, "anggaran").await;
        gulung_ke(page, &tercetak("total_apbd.serapan")).await;
        page.click(&tercetak("total_apbd.serapan")).await;
        page.type_text("99,98\n").await;
        page.expect_accessible().await;
        page.set_viewport(360, 740).await;
        ke_kartu(page).await;
        page.expect_accessible().await;
        let wide = "return document.scrollingElement.scrollWidth <= innerWidth;";
        page.wait_until("nothing is wider than the window", wide).await;
    }
}

/// A card shows what is printed with the name of its figure.
async fn ke_kartu(page: &Page) {
    let field = tercetak("total_apbd.serapan");
    gulung_ke(page, &field).await;
    let cell = format!("td:has({field})");
    let label = page.attr(&cell, "data-label").await;
    assert!(
        label.is_some_and(|label| label.starts_with("Tercetak: serapan")),
        "a label on the card"
    );
    assert!(page.is_visible(&field).await);
}
