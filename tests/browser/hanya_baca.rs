//! A window that only reads a draft offers nothing that it would then refuse.

use serde_json::json;

use crate::app::*;
use crate::dua_tab::jendela_dua;
use crate::support::Fault;

/// Every page that has something to change.
const HALAMAN: &[&str] = &[
    "isian/indikator",
    "isian/anggaran",
    "isian/keluaran",
    "isian/renstra",
    "isian/perjanjian-kinerja",
    "isian/narasi",
    "isian/pengaturan",
    "tabel",
    "periksa",
    "andai",
    "andai/rumus",
    "laporan",
];

/// Presses every button of the page that is on, one after the other, and returns those that were refused and how many
/// were pressed. Not what leaves the page: files, the printer, the clipboard.
const PRESSES: &str = "const done = arguments[arguments.length - 1], here = location.hash;\
    const leaves = /^unduh|^cetak|^salin (kalimat|semua|tautan)/i;\
    const name = (e) => e.dataset.uji + ' ' + (e.getAttribute('aria-label') ?? e.innerText);\
    const later = () => new Promise((then) => setTimeout(then, 60));\
    const notice = () => document.querySelector('.kabar')?.innerText ?? '';\
    (async () => {\
      const pressed = new Set(), refused = [];\
      for (;;) {\
        const all = [...document.querySelectorAll('main button:not(:disabled)')];\
        const next = all.find((e) => !pressed.has(name(e)) && !leaves.test(e.innerText));\
        if (!next) break;\
        pressed.add(name(next));\
        next.click();\
        await later();\
        if (notice().includes('sedang disunting di tab lain')) refused.push(name(next));\
        document.querySelectorAll('.kabar button').forEach((e) => /Tutup/.test(e.innerText) && e.click());\
        if (location.hash !== here) { location.hash = here; await later(); await later(); }\
      }\
      done([refused, pressed.size]);\
    })();";

both_browsers! {
    /// No button that changes the draft can be pressed; all others do what they say.
    async fn a_window_that_only_reads_has_no_button_that_is_refused(page) {
        let dokumen = json!({ "identitas": { "instansi": "Dinas Uji", "tahun": "2024" },
            "kinerja": [{ "id": 1, "jenis": "indikator", "uraian": "Satu", "satuan": "%", "polaritas": "naik", "target": "80",
                "realisasi": "40.5.1" }],
            "anggaran": [{ "id": 3, "jenis": "kegiatan", "uraian": "Kegiatan", "pagu_semula": "1.000", "realisasi_anggaran": "2.000" }] });
        buka_dokumen(page, &dokumen).await;
        let draf = alamat_draf(page).await;
        page.goto(&format!("{draf}/andai")).await;
        page.click(uji!("skenario-baru")).await;
        page.goto(&format!("{draf}/tabel")).await;
        page.click(uji!("tabel-baru")).await;
        tersimpan(page).await;
        let _ = jendela_dua(page, Fault::None).await;
        page.wait_contains(uji!("penulis"), "sedang disunting di tab lain").await;
        let before = page.storage().await;
        let (mut refused, mut pressed) = (Vec::new(), 0);
        for halaman in HALAMAN {
            page.goto(&format!("{draf}/{halaman}")).await;
            page.wait_contains(uji!("penulis"), "sedang disunting di tab lain").await;
            let answer = page.eval_async(PRESSES, vec![]).await;
            let names = answer[0].as_array().expect("a list").iter();
            refused.extend(names.map(|name| format!("{halaman}: {name}")));
            pressed += answer[1].as_u64().expect("a count");
        }
        println!("{}: {pressed} buttons pressed", page.browser.name());
        assert!(pressed > 10, "{pressed}");
        assert_eq!(refused, [] as [String; 0]);
        assert_eq!(page.storage().await, before);
    }
}
