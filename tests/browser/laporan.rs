//! The report page: what is wrong stands in the way once, in the words that stand beside each field.

use crate::app::*;
use crate::support::Page;
use serde_json::{Value, json};

/// One mistake and two gaps.
pub fn dokumen_bermasalah() -> Value {
    json!({
        "identitas": { "instansi": "Dinas Bermasalah", "tahun": "20" },
        "kinerja": [
            { "id": 1, "jenis": "sasaran", "uraian": "Sasaran" },
            { "id": 2, "jenis": "indikator", "uraian": "Satu", "satuan": "%", "target": "delapan puluh", "realisasi": "85" },
            { "id": 3, "jenis": "indikator", "uraian": "Dua", "satuan": "%", "target": "80", "realisasi": "" },
            { "id": 4, "jenis": "indikator", "uraian": "Tiga", "satuan": "%", "target": "2", "realisasi": "1.258" },
            { "id": 5, "jenis": "indikator", "uraian": "Empat", "satuan": "%", "target": "0", "realisasi": "0" },
        ],
        "anggaran": [
            { "id": 11, "jenis": "program", "uraian": "Program" },
            { "id": 12, "jenis": "kegiatan", "uraian": "Kegiatan", "pagu_perubahan": "1.000.000", "realisasi_anggaran": "2.000.000", "indikator": "#2" },
            { "id": 13, "jenis": "kegiatan", "uraian": "Kegiatan lain", "pagu_perubahan": "satu juta", "realisasi_anggaran": "", "indikator": "#99" },
        ],
    })
}

both_browsers! {
    /// The summary takes the focus, its links say what the fields say and lead to them, and the title tells.
    async fn problems_are_listed_and_lead_to_their_fields(page) {
        buka_dokumen(page, &dokumen_bermasalah()).await;
        ke(page, "laporan").await;
        assert_eq!(page.count(".masalah").await, 0);
        page.click(uji!("unduh-html")).await;
        page.wait_text(".masalah h2", "Ada masalah").await;
        page.wait_until("the focus is in the summary", "return document.activeElement?.closest('.masalah') !== null;").await;
        page.wait_until("the title tells", "return document.title.startsWith('Galat: ');").await;

        let links = "return [...document.querySelectorAll('.masalah [data-menuju]')].map((e) => [e.dataset.menuju, e.innerText.trim()]);";
        let Value::Array(links) = page.eval(links, vec![]).await else { panic!("no links") };
        let links: Vec<(String, String)> = links.iter().map(|link| (link[0].as_str().unwrap_or_default().into(), link[1].as_str().unwrap_or_default().into())).collect();
        for id in ["identitas.tahun", "indikator.2.target", "indikator.3.realisasi", "indikator.4.realisasi", "kegiatan.13.pagu_perubahan"] {
            assert!(links.iter().any(|(link, _)| link == id), "{id} is not among {links:?}");
        }
        let mut different = Vec::new();
        for (id, words) in &links {
            page.click(&format!(".masalah [data-menuju=\"{id}\"]")).await;
            if !has_focus_soon(page, id).await {
                different.push(format!("{id}: the link does not lead the focus to the field"));
            }
            gulung_ke(page, &isian(id)).await;
            let beside = format!("const e = document.querySelector('{}'); return (e.getAttribute('aria-describedby') ?? '').split(' ')\
                .map((id) => document.getElementById(id)?.textContent ?? '').join(' ').replace('Galat: ', '').trim();", isian(id));
            let beside = page.eval(&beside, vec![]).await;
            if !beside.as_str().is_some_and(|text| text.contains(words.as_str())) {
                different.push(format!("{id}: the link says {words:?}, the field {beside}"));
            }
            ke(page, "laporan").await;
        }
        // All the same, the report of an unfinished draft can be had.
        page.click(uji!("unduh-html")).await;
        page.wait_download("LKjIP-*.html").await;
        assert!(different.is_empty(), "{}", different.join("\n"));
        page.wait_text(uji!("unduh-html"), "Tetap unduh laporan HTML").await;
    }

    /// The dashboard's list of what needs attention leads to the cells, too.
    async fn attention_leads_to_the_cell(page) {
        buka_dokumen(page, &dokumen_bermasalah()).await;
        for (id, begins) in [("indikator.2.target", "Target indikator 1 (Satu)"), ("kegiatan.13.pagu_perubahan", "Pagu perubahan kegiatan 2")] {
            let words = page.texts(".perhatian button").await;
            let at = words.iter().position(|text| text.starts_with(begins));
            let at = at.unwrap_or_else(|| panic!("{id} is not among {words:?}")) + 1;
            page.click(&format!(".perhatian li:nth-child({at}) button")).await;
            assert!(has_focus_soon(page, id).await, "{id} has no focus");
            page.wait_contains(PEMERIKSA, "harus berupa angka").await;
            ke(page, "rekap").await;
        }
    }

    /// Once the mistakes are mended the summary and the mark in the title are gone.
    async fn mended_problems_go_away(page) {
        buka_dokumen(page, &json!({ "identitas": { "instansi": "Dinas", "tahun": "20" } })).await;
        ke(page, "laporan").await;
        page.click(uji!("unduh-json")).await;
        page.wait_contains(".masalah", "Tahun laporan harus empat angka, misalnya 2020").await;
        page.click(".masalah [data-menuju=\"identitas.tahun\"]").await;
        page.wait_until("the field has the focus", "return document.activeElement?.dataset.field === 'identitas.tahun';").await;
        page.wait_until("the title tells", "return document.title.startsWith('Galat: ');").await;
        page.type_into(&isian("identitas.tahun"), "2024").await;
        page.wait_until("the title is calm", "return document.title === 'Identitas – Kalkulator SAKIP';").await;
        page.wait_gone("[data-field=\"identitas.tahun\"][aria-invalid]").await;
        ke(page, "laporan").await;
        assert!(!page.text("main").await.contains("empat angka"));
    }
}

/// Whether a field gets the focus within two seconds.
async fn has_focus_soon(page: &Page, id: &str) -> bool {
    let script = "const [id, done] = arguments, end = performance.now() + 2000;\
        const look = () => document.activeElement?.dataset.field === id ? done(true) : performance.now() > end ? done(false) : setTimeout(look, 20);\
        look();";
    page.eval_async(script, vec![json!(id)]).await == true
}
