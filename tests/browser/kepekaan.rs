//! The pages of sensitivity and of the comparison of formulas: choices, slider, tornado, and a formula taken over.

use crate::app::*;
use crate::axe::{look, narrow, none};
use crate::support::{Dark, Page};
use serde_json::{Value, json};

fn dokumen() -> Value {
    json!({
        "identitas": { "instansi": "Dinas Contoh", "tahun": "2020" },
        "kinerja": [
            { "id": 1, "jenis": "sasaran", "uraian": "Sasaran" },
            { "id": 2, "jenis": "indikator", "uraian": "Mutu", "satuan": "%", "polaritas": "turun", "target": "11", "realisasi": "9,74" },
            { "id": 3, "jenis": "indikator", "uraian": "Jumlah", "satuan": "%", "target": "80", "realisasi": "64" },
        ],
    })
}

const BACAAN: &str = uji!("kepekaan-bacaan");

async fn buka(page: &Page, halaman: &str) {
    buka_dokumen(page, &dokumen()).await;
    let draf = alamat_draf(page).await;
    page.goto(&format!("{draf}/{halaman}")).await;
}

both_browsers! {
    /// Another result and another entry; the slider goes along the line by arrow keys and reads it out.
    async fn the_line_is_chosen_and_walked_along(page) {
        buka(page, "andai/kepekaan").await;
        page.wait_text("h1", "Kepekaan").await;
        page.choose("#kepekaan-baris", "indikator.3.capaian").await;
        page.choose("#kepekaan-hasil", "indikator.3.capaian").await;
        page.wait_contains("figure figcaption", "Capaian Jumlah").await;
        page.wait_contains(BACAAN, "64: 80,00\u{a0}%, Tinggi (isian sekarang)").await;
        page.focus("#kepekaan-geser").await;
        page.press("ArrowRight").await;
        page.wait_contains(BACAAN, "65: 81,25\u{a0}%, Tinggi").await;
        let told = page.attr("#kepekaan-geser", "aria-valuetext").await;
        assert_eq!(told.as_deref(), Some("65: 81,25\u{a0}%, Tinggi"));
        page.choose("#kepekaan-isian", "indikator.3.target").await;
        page.wait_contains(BACAAN, "80: 80,00\u{a0}%").await;
        page.type_into("#kepekaan-dari", "90").await;
        page.type_into("#kepekaan-sampai", "20").await;
        page.wait_contains("main", "yang pertama lebih kecil").await;
        page.type_into("#kepekaan-sampai", "190").await;
        page.wait_text(".kepekaan-tabel tbody tr:first-child th", "90").await;
        page.wait_contains(uji!("tornado"), "Realisasi indikator 2 (Jumlah)").await;
    }

    /// A direction is put into the draft as one step, and taken back.
    async fn a_formula_is_taken_over_and_given_back(page) {
        buka(page, "andai/rumus").await;
        page.wait_contains(uji!("cermin-rasio"), "Cermin 111,45\u{a0}%, rasio 112,94\u{a0}%").await;
        page.wait_contains("[data-uji=turun]", "Dipakai indikator ini").await;
        page.click("[data-uji=turun-rasio] button").await;
        page.wait_contains(KABAR, "Turun (rasio)").await;
        page.wait_contains("[data-uji=turun-rasio]", "Dipakai indikator ini").await;
        page.click(".kabar button").await;
        page.wait_contains("[data-uji=turun]", "Dipakai indikator ini").await;
        page.type_into("#rumus-realisasi", "11").await;
        page.wait_contains(uji!("cermin-rasio"), "sama: 100,00\u{a0}%").await;
    }

    async fn both_pages_have_no_barriers(page) {
        let mut found = Vec::new();
        for dark in [Dark::Off, Dark::On] {
            page.emulate_dark(dark).await;
            for halaman in ["andai/kepekaan", "andai/rumus"] {
                buka_contoh(page, halaman).await;
                look(page, halaman, &mut found).await;
            }
        }
        page.set_viewport(360, 740).await;
        for halaman in ["andai/kepekaan", "andai/rumus"] {
            buka_contoh(page, halaman).await;
            page.wait_until("the page stands", "return document.querySelector('main table') !== null;").await;
            look(page, halaman, &mut found).await;
            narrow(page, halaman, &mut found).await;
        }
        none(&found);
    }
}
