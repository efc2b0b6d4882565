//! Tables of the office's own: made from nothing, from a template, computed, sorted, filtered, deleted.

use crate::app::*;
use crate::support::Page;
use serde_json::{Value, json};

/// The first table of an empty draft: its id is 1, its first column 2, its rows 3 to 5.
async fn tabel_baru(page: &Page, title: &str, block: &str) {
    draf_baru(page).await;
    ke(page, "tabel").await;
    page.click(uji!("tabel-baru")).await;
    page.wait_until(
        "the title has the focus",
        "return document.activeElement?.dataset.field === 'tabel.1.uraian';",
    )
    .await;
    page.type_text(title).await;
    page.wait_text("h1", title).await;
    let first = isian("baris.3.uraian");
    page.click(&first).await;
    assert!(
        page.paste_block(&first, block).await,
        "the page did not take the block"
    );
}

/// The names of the rows in their order.
async fn nama_baris(page: &Page) -> Value {
    let script = "return [...document.querySelectorAll('[data-field^=\"baris.\"][data-field$=\".uraian\"]')].map((e) => e.value);";
    page.eval(script, vec![]).await
}

both_browsers! {
    /// A table from nothing: rows pasted, a second column, a computed one, and the sum under a column.
    async fn a_table_is_made_from_nothing(page) {
        tabel_baru(page, "Industri kecil", "Pangan\t10\nSandang\t20\nKerajinan\t30,5\n").await;
        page.wait_text(&isian("baris.5.k2"), "30,5").await;

        page.click(uji!("tambah-kolom_tabel")).await;
        page.wait_until("the new column has the focus", "return document.activeElement?.dataset.field === 'kolom_tabel.6.uraian';").await;
        page.type_text("Target\n").await;
        let target = isian("baris.3.k6");
        gulung_ke(page, &target).await;
        page.click(&target).await;
        assert!(page.paste_block(&target, "20\n40\n61\n").await);
        page.wait_text(&isian("baris.5.k6"), "61").await;

        page.click(uji!("siap-jumlah")).await;
        page.wait_text(&isian("kolom_tabel.7.rumus"), "jumlah([Nilai]..[Target])").await;
        page.wait_contains(&sel("baris.3.k7"), "30").await;
        page.wait_contains(&sel("baris.5.k7"), "91,5").await;
        page.choose(&isian("kolom_tabel.2.ringkasan"), "jumlah").await;
        page.wait_contains(&sel("ringkasan.1.k2"), "60,5").await;

        // A new name of a column reaches the formula.
        let name = isian("kolom_tabel.2.uraian");
        page.click(&name).await;
        page.type_text("Realisasi\n").await;
        page.wait_text(&isian("kolom_tabel.7.rumus"), "jumlah([Realisasi]..[Target])").await;
        page.wait_contains(&sel("baris.3.k7"), "30").await;
        page.press("Control+z").await;
        page.wait_text(&isian("kolom_tabel.7.rumus"), "jumlah([Nilai]..[Target])").await;
        page.wait_text(&name, "Nilai").await;

        // The inspector says how the figure came about; everything is stored.
        page.click(&sel("baris.3.k7")).await;
        page.wait_contains(PEMERIKSA, "Cara hitung").await;
        tersimpan(page).await;
        page.reload().await;
        page.wait_text("h1", "Industri kecil").await;
        page.wait_contains(&sel("baris.5.k7"), "91,5").await;
    }

    /// Rows are sorted by the column of the active cell, filtered by what they hold, and brought back.
    async fn rows_are_sorted_and_filtered(page) {
        tabel_baru(page, "Urutan", "Dua\t2\nTiga\t3\nSatu\t1000\n").await;
        page.click(&isian("baris.4.k2")).await;
        page.click(uji!("urut-turun")).await;
        page.wait_until("the largest is first", "return document.querySelector('[data-field^=\"baris.\"][data-field$=\".uraian\"]').value === 'Satu';").await;
        assert_eq!(nama_baris(page).await, json!(["Satu", "Tiga", "Dua"]));
        page.click(uji!("urungkan")).await;
        page.wait_until("the rows are back", "return document.querySelector('[data-field^=\"baris.\"][data-field$=\".uraian\"]').value === 'Dua';").await;

        page.click(&isian("baris.3.uraian")).await;
        page.type_into(uji!("saring"), "tiga").await;
        page.wait_until("others are hidden", "return document.querySelector('[data-field=\"baris.5.uraian\"]') === null;").await;
        assert!(page.is_visible(&isian("baris.4.uraian")).await);
        page.type_into(uji!("saring"), "").await;
        page.wait_text(&isian("baris.5.uraian"), "Satu").await;
    }

    /// A template with its figures, a copy of it, and deleting with a way back.
    async fn a_template_is_taken_copied_and_deleted(page) {
        draf_baru(page).await;
        ke(page, "tabel").await;
        page.click(uji!("templat-ikk-perdagangan")).await;
        page.wait_contains("h1", "Kertas kerja IKK").await;
        let twenty = "const row = [...document.querySelectorAll('tr[data-row]')].find((r) => [...r.querySelectorAll('input')].some((i) => i.value === '9/45 x 100%'));\
            return row && [...row.querySelectorAll('[data-cell]')].some((c) => /^20(,00)?( ?%)?$/.test(c.innerText.trim()));";
        page.wait_until("9/45 x 100% gives 20", twenty).await;
        page.click(uji!("gandakan-tabel")).await;
        page.wait_contains("h1", "(salinan)").await;
        page.click(uji!("hapus-tabel")).await;
        page.wait_text("h1", "Tabel lain").await;
        assert_eq!(page.count(uji!("tabel")).await, 1);
        page.click(".kabar .tombol").await;
        page.wait_contains("h1", "(salinan)").await;
        page.goto(&format!("{}/tabel/4000000", alamat_draf(page).await)).await;
        page.wait_contains("main", "Tabel ini tidak ada lagi").await;
    }

    /// A formula in a cell: where it is wrong, and what it gives once it is right.
    async fn a_wrong_formula_says_where(page) {
        buka_dokumen(page, &json!({ "tabel": [
            { "id": 1, "jenis": "tabel", "uraian": "IKK" },
            { "id": 2, "jenis": "kolom_tabel", "uraian": "Rumus", "jenis_kolom": "rumus" },
            { "id": 3, "jenis": "baris", "uraian": "Rasio" },
        ] })).await;
        page.goto(&format!("{}/tabel/1", alamat_draf(page).await)).await;
        let formula = isian("baris.3.k2");
        page.click(&formula).await;
        page.type_text("9/(45").await;
        page.wait_contains(".grid-message", "huruf ke-").await;
        assert_eq!(page.attr(&formula, "aria-invalid").await.as_deref(), Some("true"));
        page.type_into(&formula, "9/45 x 100%").await;
        page.wait_contains(&sel("baris.3.k2"), "20").await;
        page.wait_contains(PEMERIKSA, "Cara hitung").await;
        page.type_into(&formula, "0/0").await;
        page.wait_contains(&sel("baris.3.k2"), "–").await;
    }

    /// The tables of an example that has nothing else are found from its first page.
    async fn an_example_of_tables_begins_with_them(page) {
        page.goto("#/contoh/belitung-industri/rekap").await;
        page.wait_contains("main", "2017").await;
        page.click("main p a[href$='/tabel']").await;
        page.click(uji!("tabel")).await;
        page.wait_until("a table is open", "return /\\/tabel\\/\\d+$/.test(location.hash);").await;
        page.wait_contains("[role=grid] thead", "2017").await;
    }
}
