//! The page of the check: findings, filters, the way to the cell, remedies, reasons, rules, and the record.

use std::fs;

use crate::app::*;
use crate::axe::{look, narrow, none};
use crate::berkas::unduh;
use crate::support::Page;
use serde_json::{Value, json};

/// Two indikator with what is printed of them: the capaian of the first is another one, that of the second is right.
fn dokumen_tercetak() -> Value {
    json!({
        "identitas": { "instansi": "Dinas Contoh", "tahun": "2020" },
        "kinerja": [
            { "id": 1, "jenis": "sasaran", "uraian": "Sasaran" },
            { "id": 2, "jenis": "indikator", "uraian": "Mutu", "satuan": "%", "target": "80", "realisasi": "60" },
            { "id": 3, "jenis": "indikator", "uraian": "Jumlah", "satuan": "%", "target": "80", "realisasi": "64" },
        ],
        "periksa": [
            { "id": 11, "jenis": "cetakan", "angka": "indikator.2.capaian", "tercetak": "57,00" },
            { "id": 12, "jenis": "cetakan", "angka": "indikator.3.capaian", "tercetak": "80,00" },
        ],
    })
}

const TEMUAN: &str = "[data-uji=temuan]:not([hidden])";
const RINGKASAN: &str = uji!("ringkasan-periksa");

/// Opens the page of the check of such a draft and waits for the first result.
async fn buka(page: &Page) {
    buka_dokumen(page, &dokumen_tercetak()).await;
    ke(page, "periksa").await;
    page.wait_contains(RINGKASAN, "2 angka tercetak diperiksa")
        .await;
    page.wait_contains(TEMUAN, "57,00").await;
}

/// A part of the page that is folded away.
async fn buka_lipatan(page: &Page, css: &str) {
    let summary = format!("{css} > summary");
    // The driver brings it to the very edge, below the bar of the phone.
    gulung_ke(page, &summary).await;
    page.click(&summary).await;
}

both_browsers! {
    /// The example has findings; the navigation tells their number; filters narrow them down.
    async fn the_example_is_checked_and_its_findings_are_filtered(page) {
        buka_contoh(page, "periksa").await;
        page.wait_contains(RINGKASAN, "temuan (").await;
        page.wait_contains("#ke-periksa", "temuan").await;
        let all = page.count(TEMUAN).await;
        assert!(all > 5, "only {all} findings");
        let grave = page.count(&format!("[data-uji=tinggi] {TEMUAN}")).await;
        page.choose(uji!("saring-berat"), "tinggi").await;
        wait_count(page, TEMUAN, grave).await;
        page.choose(uji!("saring-berat"), "").await;
        wait_count(page, TEMUAN, all).await;

        let rule = page.attr(TEMUAN, "data-aturan").await.expect("a rule");
        let of = page.count(&format!("{TEMUAN}[data-aturan=\"{rule}\"]")).await;
        page.choose(uji!("saring-aturan"), &rule).await;
        wait_count(page, TEMUAN, of).await;
        page.choose(uji!("saring-aturan"), "").await;

        page.type_into(uji!("saring-teks"), "tidak ada kata seperti ini").await;
        wait_count(page, TEMUAN, 0).await;
        page.wait_contains("main", "Tidak ada temuan yang cocok").await;
        page.type_into(uji!("saring-teks"), "").await;
        wait_count(page, TEMUAN, all).await;
    }

    /// Printed and right figure with their digits marked, the way to the cell, the remedy and its way back.
    async fn a_finding_leads_to_its_cell_and_is_mended(page) {
        buka(page).await;
        page.wait_contains("#ke-periksa", "1 temuan").await;
        assert_eq!(page.texts(&format!("{TEMUAN} .beda dd")).await, ["57,00", "75,00"]);
        assert_eq!(page.texts(&format!("{TEMUAN} .beda mark")).await, ["57", "75"]);
        // The way there and back leaves the filters, and leads to the card.
        page.type_into(uji!("saring-teks"), "mutu").await;
        page.choose(uji!("saring-berat"), &page.attr(".temuan-berat:not([hidden])", "data-uji").await.expect("a weight")).await;
        let card = page.attr(TEMUAN, "id").await.expect("a card");
        page.click(uji!("buka-sel")).await;
        page.wait_text("h1", "Capaian").await;
        page.wait_until("the cell has the focus", "return document.activeElement?.dataset.cell === 'indikator.2.capaian';").await;
        page.wait_contains(PEMERIKSA, "Mutu").await;
        page.wait_contains(uji!("temuan-sel"), "tercetak 57,00").await;
        let first = "return document.querySelector('.pemeriksa-isi > :is(section, h3)')?.dataset.uji === 'temuan-sel';";
        page.wait_until("the finding stands first", first).await;
        page.wait_text(&isian("indikator.2.capaian.tercetak"), "57,00").await;
        page.click(uji!("kembali-ke-temuan")).await;
        page.wait_text("h1", "Periksa").await;
        page.wait_until("the card has the focus", &format!("return document.activeElement?.id === '{card}';")).await;
        page.wait_text(uji!("saring-teks"), "mutu").await;
        let weight = "return document.querySelector('[data-uji=saring-berat]').value !== '';";
        page.wait_until("the filter stands", weight).await;

        page.click(uji!("terapkan")).await;
        page.wait_contains(KABAR, "Diterapkan").await;
        page.wait_contains(RINGKASAN, "tidak ada temuan").await;
        wait_count(page, TEMUAN, 0).await;
        page.click(".kabar .tombol").await;
        page.wait_contains(TEMUAN, "57,00").await;
    }

    /// Put aside with a reason and the keyboard alone: gone, but in the record, after a reload and in the downloads too.
    async fn a_finding_is_put_aside_with_a_reason(page) {
        buka(page).await;
        tab_ke(page, uji!("abaikan")).await;
        page.press("Enter").await;
        page.wait_until("the reason has the focus", "return document.activeElement?.dataset.uji === 'alasan';").await;
        page.press("Escape").await;
        page.wait_until("Escape leads back", "return document.activeElement?.dataset.uji === 'abaikan';").await;
        assert_eq!(page.count(uji!("alasan")).await, 0);
        page.press("Enter").await;
        page.wait_until("the reason has the focus", "return document.activeElement?.dataset.uji === 'alasan';").await;
        page.press("Enter").await;
        page.wait_contains(TEMUAN, "Isi alasannya.").await;
        assert_eq!(page.count(TEMUAN).await, 1, "not without a reason");
        page.type_text("sudah disepakati\n").await;
        wait_count(page, TEMUAN, 0).await;
        page.wait_contains(RINGKASAN, "1 lagi diabaikan dengan alasan").await;
        page.wait_text("#ke-periksa", "Periksa").await;
        tersimpan(page).await;
        page.reload().await;
        page.wait_contains(RINGKASAN, "1 lagi diabaikan dengan alasan").await;
        page.wait_contains(uji!("saring-diabaikan"), "").await;
        page.click(uji!("saring-diabaikan")).await;
        page.wait_contains(TEMUAN, "sudah disepakati").await;

        let file = unduh(page, uji!("unduh-catatan"), "Catatan-Hasil-Periksa-2020-*.html").await;
        let text = fs::read_to_string(file).expect("a file");
        assert!(text.contains("sudah disepakati") && text.contains("57,00"));
        ke(page, "laporan").await;
        page.click(uji!("unduh-json")).await;
        let file = unduh(page, uji!("unduh-json"), "LKjIP-2020-*.json").await;
        let report: Value = serde_json::from_str(&fs::read_to_string(file).expect("a file")).expect("JSON");
        assert_eq!(report["periksa"]["temuan"][0]["diabaikan"], "sudah disepakati");

        ke(page, "periksa").await;
        page.wait_contains(RINGKASAN, "diabaikan").await;
        // The filters are as they were left.
        page.click(uji!("jangan-abaikan")).await;
        page.wait_contains(RINGKASAN, "1 temuan (").await;
    }

    /// A rule is switched off and on; a printed figure is mended in the table of all of them.
    async fn rules_are_switched_and_printed_figures_mended(page) {
        buka(page).await;
        let rule = page.attr(TEMUAN, "data-aturan").await.expect("a rule");
        buka_lipatan(page, uji!("aturan")).await;
        page.click(&format!("[data-uji=\"aturan-{rule}\"]")).await;
        page.wait_contains(RINGKASAN, "tidak ada temuan").await;
        page.wait_contains(uji!("aturan"), "1 dimatikan").await;
        page.click(&format!("[data-uji=\"aturan-{rule}\"]")).await;
        page.wait_contains(TEMUAN, "57,00").await;

        buka_lipatan(page, uji!("angka-tercetak")).await;
        page.wait_contains("[role=grid]", "Capaian (%) Mutu").await;
        let printed = isian("cetakan.11.tercetak");
        gulung_ke(page, &printed).await;
        page.click(&printed).await;
        page.type_text("75,00\n").await;
        page.wait_contains(RINGKASAN, "tidak ada temuan").await;
    }

    /// What stands there before anything is printed, and when all is well.
    async fn an_empty_draft_is_told_what_to_do(page) {
        draf_baru(page).await;
        ke(page, "periksa").await;
        page.wait_contains(uji!("kosong-periksa"), "Belum ada angka tercetak").await;
        page.click("[data-uji=kosong-periksa] .utama").await;
        page.wait_text("h1", "Ambil tabel").await;
    }

    async fn the_check_has_no_barriers(page) {
        let mut found = Vec::new();
        buka_contoh(page, "periksa").await;
        page.wait_contains(RINGKASAN, "temuan (").await;
        buka_lipatan(page, uji!("aturan")).await;
        look(page, "the example", &mut found).await;
        page.eval("scrollTo(0, 0);", vec![]).await;
        page.click(uji!("abaikan")).await;
        page.wait_until("the reason has the focus", "return document.activeElement?.dataset.uji === 'alasan';").await;
        look(page, "giving a reason", &mut found).await;
        page.set_viewport(360, 740).await;
        look(page, "at 360 px", &mut found).await;
        narrow(page, "at 360 px", &mut found).await;
        buka_dokumen(page, &dokumen_tercetak()).await;
        page.goto(&format!("{}/periksa", alamat_draf(page).await)).await;
        page.wait_contains(TEMUAN, "57,00").await;
        buka_lipatan(page, uji!("angka-tercetak")).await;
        page.wait_contains("[role=grid]", "Mutu").await;
        look(page, "the printed figures at 360 px", &mut found).await;
        narrow(page, "the printed figures at 360 px", &mut found).await;
        none(&found);
    }
}
