//! A table of a finished report: pasted, its guesses changed, taken over, checked, taken back.

use std::fs;

use crate::app::*;
use crate::axe::{look, none};
use crate::support::Page;
use serde_json::json;

const TEKS: &str = uji!("tempel-teks");
const RINGKAS: &str = uji!("tempel-ringkas");
const PRATINJAU: &str = uji!("pratinjau-tabel");

/// Puts a text into the field, as a paste does.
async fn lekat(page: &Page, text: &str) {
    let script = "const [css, text] = arguments, field = document.querySelector(css);\
        field.focus(); field.value = text; field.dispatchEvent(new Event('input', { bubbles: true }));";
    page.eval(script, vec![json!(TEKS), json!(text)]).await;
}

/// Puts an excerpt of a report into the field.
async fn tempel(page: &Page, nama: &str) {
    let path = format!("tests/cases/tempel/{nama}.txt");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    lekat(page, &text).await;
}

both_browsers! {
    /// Table 3.2 into an empty draft: recognised, a column changed and changed back, taken, checked, taken back.
    async fn a_table_is_pasted_taken_checked_and_taken_back(page) {
        draf_baru(page).await;
        ke(page, "periksa/tempel").await;
        tempel(page, "tabel-3-2").await;
        let all = "Yang diambil: 7 sasaran, 8 indikator, 16 isian, 9 angka tercetak.";
        page.wait_text(RINGKAS, all).await;
        // Without the column of the capaian nothing printed is left; the choice keeps the focus.
        page.focus(uji!("kolom-5")).await;
        page.choose(uji!("kolom-5"), "abaikan").await;
        page.wait_text(RINGKAS, "Yang diambil: 7 sasaran, 8 indikator, 16 isian.").await;
        page.choose(uji!("kolom-5"), "capaian").await;
        page.wait_text(RINGKAS, all).await;
        // A row that is not to be taken.
        page.choose(uji!("baris-1"), "abaikan").await;
        page.wait_contains(RINGKAS, "7 indikator").await;
        page.choose(uji!("baris-1"), "data").await;
        page.wait_text(RINGKAS, all).await;

        page.click(uji!("ambil-tabel")).await;
        page.wait_text("h1", "Periksa").await;
        page.wait_contains(KABAR, "Tabel diambil: 7 sasaran").await;
        page.wait_contains("main", "295,96%").await;
        page.click(".kabar .tombol").await;
        page.wait_text("h1", "Ambil tabel").await;
        page.wait_text(RINGKAS, all).await;
        ke(page, "isian/indikator").await;
        assert_eq!(page.count("[data-field^=\"indikator.\"]").await, 0);
    }

    /// A long table is taken whole; two tables without a name are two places, and what the second prints of a figure
    /// stands beside what the first prints.
    async fn a_second_paste_takes_nothing_from_the_first(page) {
        draf_baru(page).await;
        ke(page, "periksa/tempel").await;
        let mut long = String::from("No\tIndikator\tTarget\tRealisasi\tCapaian\n");
        for at in 1..=400 {
            long.push_str(&format!("{at}\tIndikator nomor {at}\t5\t4\t80,00\n"));
        }
        lekat(page, &long).await;
        page.wait_contains(RINGKAS, "400 indikator").await;
        let first = "Uraian\tPagu\tRealisasi\t%\nBelanja Langsung\t100\t50\t50,00\n";
        for (text, place) in [(first.into(), "Tabel tempel 1"), (first.replace("50,00", "55,00"), "Tabel tempel 2")] {
            ke(page, "periksa/tempel").await;
            lekat(page, &text).await;
            page.wait_contains(RINGKAS, "1 angka tercetak").await;
            assert_eq!(page.eval("return document.querySelector('#tempel-di').value", vec![]).await, json!(place));
            page.click(uji!("ambil-tabel")).await;
            page.wait_text("h1", "Periksa").await;
        }
        page.wait_contains("main", "55,00").await;
    }

    /// Several tables in one text, each with one cell per line: one after the other becomes a table of its own.
    async fn tables_of_one_text_are_taken_one_by_one(page) {
        draf_baru(page).await;
        ke(page, "periksa/tempel").await;
        tempel(page, "industri").await;
        wait_count(page, "[data-uji=tempel-tabel] option", 3).await;
        for part in ["25 isian", "15 isian", "10 isian"] {
            page.wait_contains(RINGKAS, part).await;
            page.click(uji!("ambil-tabel")).await;
            if part == "25 isian" {
                page.wait_contains(KABAR, "3 temuan di dalamnya, lihat di Periksa.").await;
            }
        }
        page.wait_text("h1", "Jumlah Industri Dasar Tahun 2013-2017").await;
        ke(page, "periksa").await;
        page.wait_contains("main", "2.016").await;
    }

    /// What is no table is told, and the page has no barriers in any state.
    async fn the_page_says_what_is_wrong_and_has_no_barriers(page) {
        let mut found = Vec::new();
        draf_baru(page).await;
        ke(page, "periksa/tempel").await;
        look(page, "Tempel, empty", &mut found).await;
        lekat(page, "  \n ").await;
        page.wait_contains("#tempel-pesan", "hanya berisi spasi").await;
        page.type_into(TEKS, "Hanya kalimat.").await;
        page.wait_contains("#tempel-pesan", "Tidak ada tabel").await;
        look(page, "Tempel, no table", &mut found).await;
        tempel(page, "tabel-3-3").await;
        page.wait_contains(PRATINJAU, "30047,05%").await;
        page.choose(uji!("kolom-1"), "target").await;
        page.wait_contains(uji!("tempel-masalah"), "bukan angka").await;
        look(page, "Tempel, a table with problems", &mut found).await;
        none(&found);
    }
}
