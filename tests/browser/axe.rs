//! No barriers: axe-core finds nothing on any page, in any state, at any width, in either colours.

use crate::app::*;
use crate::laporan::dokumen_bermasalah;
use crate::support::{Dark, Page};
use serde_json::json;

both_browsers! {
    async fn the_example_has_no_barriers(page) {
        let mut found = Vec::new();
        page.goto("#/").await;
        look(page, "Beranda", &mut found).await;
        for halaman in HALAMAN {
            buka_contoh(page, halaman).await;
            look(page, halaman, &mut found).await;
        }
        for tabel in ["tabel/7000", "tabel/7400", "tabel/8600"] {
            buka_contoh(page, tabel).await;
            look(page, tabel, &mut found).await;
        }
        // With a cell being typed in and the inspector on a computed one.
        buka_contoh(page, "isian/indikator").await;
        page.click(&isian("indikator.1.realisasi")).await;
        page.press("F2").await;
        look(page, "isian/indikator while typing", &mut found).await;
        page.click(&sel("indikator.1.capaian")).await;
        page.wait_contains(PEMERIKSA, "Cara hitung").await;
        look(page, "isian/indikator with a making", &mut found).await;
        none(&found);
    }

    async fn an_empty_draft_has_no_barriers(page) {
        let mut found = Vec::new();
        draf_baru(page).await;
        let draf = alamat_draf(page).await;
        for halaman in HALAMAN {
            page.goto(&format!("{draf}/{halaman}")).await;
            look(page, halaman, &mut found).await;
        }
        page.goto("#/").await;
        page.click(uji!("hapus-draf")).await;
        page.wait_contains(KABAR, "sampah").await;
        look(page, "Beranda with a message", &mut found).await;
        none(&found);
    }

    async fn a_draft_with_errors_has_no_barriers(page) {
        let mut found = Vec::new();
        buka_dokumen(page, &dokumen_bermasalah()).await;
        let draf = alamat_draf(page).await;
        ke(page, "laporan").await;
        page.click(uji!("unduh-html")).await;
        page.wait_text(".masalah h2", "Ada masalah").await;
        for halaman in HALAMAN {
            page.goto(&format!("{draf}/{halaman}")).await;
            look(page, halaman, &mut found).await;
        }
        page.goto(&format!("{draf}/isian/indikator")).await;
        page.click(&isian("indikator.4.realisasi")).await;
        page.wait_contains(PEMERIKSA, "Pilih satu").await;
        look(page, "isian/indikator with a finding", &mut found).await;
        none(&found);
    }

    /// Each page at 360 px and in dark colours; at 320 too, nothing is wider than the screen.
    async fn small_and_dark_pages_have_no_barriers(page) {
        let mut found = Vec::new();
        buka_dokumen(page, &dokumen_bermasalah()).await;
        let draf = alamat_draf(page).await;
        let addresses: Vec<String> = HALAMAN.iter().map(|halaman| format!("{CONTOH}/{halaman}"))
            .chain([format!("{draf}/isian/indikator"), format!("{draf}/isian/anggaran"), "#/".to_owned()]).collect();
        page.emulate_dark(Dark::On).await;
        for address in &addresses {
            page.goto(address).await;
            look(page, &format!("{address} in the dark"), &mut found).await;
        }
        page.emulate_dark(Dark::Off).await;
        page.set_viewport(360, 740).await;
        for address in &addresses {
            page.goto(address).await;
            look(page, &format!("{address} at 360 px"), &mut found).await;
            narrow(page, &format!("{address} at 360 px"), &mut found).await;
        }
        // The groups of the bar at the foot open their pages.
        buka_contoh(page, "rekap").await;
        page.click("[aria-controls=kelompok-isian]").await;
        page.wait_contains("#kelompok-isian", "Narasi").await;
        look(page, "the bar of groups", &mut found).await;
        page.click("#kelompok-isian a[href$=narasi]").await;
        page.wait_text("h1", "Narasi").await;
        assert!(!page.is_visible("#kelompok-isian").await, "the pages close once one is gone to");
        page.set_viewport(320, 640).await;
        for address in &addresses {
            page.goto(address).await;
            narrow(page, &format!("{address} at 320 px"), &mut found).await;
        }
        // The inspector as a sheet at the foot.
        buka_contoh(page, "rekap").await;
        page.click("main [data-cell]").await;
        page.wait_contains(PEMERIKSA, "Cara hitung").await;
        look(page, "the inspector at 320 px", &mut found).await;
        narrow(page, "the inspector at 320 px", &mut found).await;
        none(&found);
    }

    /// Words that grow and letters that stand apart break nothing (WCAG 1.4.12), and no field is a number field.
    async fn an_empty_page_is_plain_about_its_fields(page) {
        buka_dokumen(page, &json!({ "kinerja": [{ "id": 1, "jenis": "indikator", "uraian": "A", "target": "1" }] })).await;
        let draf = alamat_draf(page).await;
        let mut found = Vec::new();
        for halaman in HALAMAN {
            page.goto(&format!("{draf}/{halaman}")).await;
            let wrong = "return [...document.querySelectorAll('input[type=number], [placeholder], [required], [maxlength]')].map((e) => e.outerHTML);";
            let wrong = page.eval(wrong, vec![]).await;
            if wrong != json!([]) {
                found.push(format!("{halaman}: {wrong}"));
            }
            let lang = page.eval("return [document.documentElement.lang, document.querySelectorAll('h1').length, document.title];", vec![]).await;
            if lang[0] != "id" || lang[1] != 1 || !lang[2].as_str().is_some_and(|title| title.ends_with(" – Kalkulator SAKIP")) {
                found.push(format!("{halaman}: {lang}"));
            }
            // Into a sheet that is there: the policy lets no other in.
            page.eval("const rule = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }';\
                document.styleSheets[0].insertRule(rule, 0);", vec![]).await;
            narrow(page, &format!("{halaman} with text spacing"), &mut found).await;
            page.eval("document.styleSheets[0].deleteRule(0);", vec![]).await;
        }
        none(&found);
    }
}

/// Notes every barrier of the page as it is now.
pub async fn look(page: &Page, what: &str, found: &mut Vec<String>) {
    page.wait_until(
        "the page stands",
        "return document.querySelector('h1') !== null;",
    )
    .await;
    for line in page.violations().await {
        found.push(format!("{what}: {line}"));
    }
}

/// Notes it when the page itself scrolls sideways, with what sticks out.
pub async fn narrow(page: &Page, what: &str, found: &mut Vec<String>) {
    let script = "const wide = document.documentElement.clientWidth;\
        if (document.scrollingElement.scrollWidth <= wide) return null;\
        const out = [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > wide + 1 && !e.closest('.gulung, .grid-frame, iframe'));\
        return `${document.scrollingElement.scrollWidth} > ${wide}: ` + out.slice(0, 4).map((e) => e.tagName + '.' + e.className + '#' + e.id).join(' ');";
    let wide = page.eval(script, vec![]).await;
    if !wide.is_null() {
        found.push(format!("{what} scrolls sideways: {wide}"));
    }
}

/// Fails with what was noted.
#[track_caller]
pub fn none(found: &[String]) {
    assert!(
        found.is_empty(),
        "{} barriers:\n{}",
        found.len(),
        found.join("\n")
    );
}
