//! Files out and in: the report as JSON and as HTML, and what is no report at all.

use std::{collections::BTreeMap, fs, path::PathBuf};

use crate::app::*;
use crate::support::Page;
use serde_json::{Value, json};

/// Name, content, and what the message must say. The name never tells the truth about the content.
const WRONG: [(&str, &str, &str); 6] = [
    (
        "laporan.json",
        "%PDF-1.7\n1 0 obj",
        "bukan draf atau laporan dari Kalkulator SAKIP. Berkas ini tampaknya PDF",
    ),
    (
        "rekap.json",
        "PK\u{3}\u{4}\u{14}\0\u{6}\0",
        "rusak atau terpotong. Buka di Excel",
    ),
    (
        "potong.json",
        "{\"format\":\"kalkulator-sakip\",\"versi\":1,\"dokumen\":{\"identitas\":{\"inst",
        "rusak atau terpotong pada baris 1",
    ),
    (
        "lain.json",
        "{\"nama\":\"bukan laporan\"}",
        "bukan buatan Kalkulator SAKIP",
    ),
    (
        "halaman.html",
        "<!DOCTYPE html><title>lain</title><script>document.title='jebol'</script>",
        "Berkas ini tampaknya halaman HTML dari tempat lain",
    ),
    ("kosong.json", "", "kosong. Pilih berkas JSON atau HTML"),
];

both_browsers! {
    /// The JSON holds what the screen shows, under the same names, and opens again to the same figures.
    async fn json_report_round_trip(page) {
        buka_contoh(page, "capaian").await;
        let shown = semua_sel(page).await;
        ke(page, "laporan").await;
        let file = unduh(page, uji!("unduh-json"), "LKjIP-2020-*.json").await;
        assert_eq!(file.file_name().and_then(|name| name.to_str()), Some("LKjIP-2020-Dinas-Perindustrian-dan-Perdagangan.json"));
        let text = fs::read_to_string(&file).expect("a file");
        let report: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!((&report["format"], &report["versi"], &report["jenis"]), (&json!("kalkulator-sakip"), &json!(1), &json!("laporan")));
        assert_eq!(report["hasil"]["indikator.3.capaian"]["tampil"], "65,55");
        assert_eq!(report["hasil"]["indikator.3.ei"]["tampil"], "-8.657.852");
        let exact = report["hasil"]["indikator.3.capaian"]["nilai"].as_str().expect("a decimal string");
        assert!(exact.starts_with("65.5522673615"), "{exact}");
        assert_eq!(report["hasil"]["total_apbd.serapan"]["tampil"], "93,65");
        assert!(report["rumus"]["capaian.naik"]["sumber"].as_str().is_some_and(|text| text.contains("PermenPANRB")), "{}", report["rumus"]["capaian.naik"]);
        assert_eq!(report["dokumen"]["kinerja"][1]["realisasi"], "186.797.290.000");

        let hasil = report["hasil"].as_object().expect("results");
        let (mut compared, mut strangers) = (0, Vec::new());
        for (id, text) in &shown {
            match hasil.get(id) {
                Some(found) => {
                    assert_eq!(found["tampil"].as_str(), Some(text.as_str()), "{id}");
                    compared += 1;
                }
                None if typed(&report, id).is_some() => {}
                None => strangers.push(id),
            }
        }
        assert!(compared > 60, "only {compared} cells were compared");
        assert!(strangers.is_empty(), "cells with an id that is not in the JSON: {strangers:?}");

        // Again, through the button of the home page.
        page.goto("#/").await;
        page.choose_file("#buka-berkas", &file).await;
        page.wait_contains(KABAR, "Berkas LKjIP-2020-Dinas-Perindustrian-dan-Perdagangan.json dibuka sebagai draf baru.").await;
        page.wait_text("h1", "Rekap").await;
        assert!(alamat(page).await.starts_with("#/draf/"));
        ke(page, "capaian").await;
        assert_eq!(semua_sel(page).await, shown);
        // And what it gives is the same file, but for the time.
        ke(page, "laporan").await;
        page.clear_downloads();
        let again = unduh(page, uji!("unduh-json"), "LKjIP-2020-*.json").await;
        let mut again: Value = serde_json::from_str(&fs::read_to_string(again).expect("a file")).expect("JSON");
        again["disimpan"] = report["disimpan"].clone();
        assert_eq!(again, report);
    }

    /// The HTML stands alone: no script, its own policy, the figures in words; a browser shows it; it opens again by drop.
    async fn html_report_round_trip(page) {
        buka_contoh(page, "efisiensi").await;
        let shown = semua_sel(page).await;
        ke(page, "laporan").await;
        let file = unduh(page, uji!("unduh-html"), "LKjIP-2020-*.html").await;
        let html = fs::read_to_string(&file).expect("a file");
        let lower = html.to_lowercase();
        for forbidden in ["<script", "<link", "<img", "<iframe", "javascript:", " onload=", " onerror=", "http://", "https://"] {
            let found = lower.find(forbidden);
            let allowed = forbidden.starts_with("http") && lower.matches(forbidden).count() == lower.matches("http://www.w3.org/").count();
            assert!(found.is_none() || allowed, "{forbidden} at {found:?}");
        }
        for part in ["1.319,45", "582,48", "65,55", "111,45", "61,70", "70,18", "111,33", "290,27", "51.219.500.402", "-545.605.117", "93,65", "97,26", "89,33", "82,60", "kalkulator-sakip-data"] {
            assert!(html.contains(part), "{part}");
        }

        // A person opens the file with the browser.
        let address = format!("file://{}", file.display());
        let start = page.requests();
        page.client().goto(&address).await.expect("the report opens");
        page.wait_contains("h1", "2020").await;
        page.wait_contains("body", "65,55").await;
        assert!(!page.is_visible("#kalkulator-sakip-data").await);
        let policy = page.attr("head meta[http-equiv=\"Content-Security-Policy\"]", "content").await.expect("a policy");
        assert!(policy.starts_with("default-src 'none'; style-src 'unsafe-inline'; img-src data:"), "{policy}");
        assert_eq!(page.requests(), start);
        let barriers = page.violations().await;

        page.goto("#/").await;
        page.drop_file("body", "laporan.html", &html).await;
        page.wait_contains(KABAR, "Berkas laporan.html dibuka sebagai draf baru.").await;
        ke(page, "efisiensi").await;
        assert_eq!(semua_sel(page).await, shown);
        assert!(barriers.is_empty(), "the report has barriers:\n{}", barriers.join("\n"));
    }

    /// Each wrong file is named with what it is and what to do; what is open stays as it is.
    async fn wrong_files_are_told(page) {
        draf_baru(page).await;
        page.type_into(&isian("identitas.instansi"), "Dinas Terbuka").await;
        tersimpan(page).await;
        let here = alamat(page).await;
        for (name, content, says) in WRONG {
            page.drop_file("main", name, content).await;
            page.wait_contains(KABAR, &format!("Berkas {name} ")).await;
            page.wait_contains(KABAR, says).await;
            page.wait_contains(KABAR, "Draf yang terbuka tidak berubah.").await;
            assert_eq!(page.attr(KABAR, "role").await.as_deref(), Some("alert"));
        }
        assert_eq!(alamat(page).await, here);
        page.wait_text(&isian("identitas.instansi"), "Dinas Terbuka").await;

        page.goto("#/").await;
        let (name, content, says) = WRONG[0];
        let file = page.write_file(name, content);
        page.choose_file("#buka-berkas", &file).await;
        page.wait_contains(KABAR, says).await;
        // The same file once more says it once more.
        page.press("Escape").await;
        page.wait_gone(KABAR).await;
        page.choose_file("#buka-berkas", &file).await;
        page.wait_contains(KABAR, says).await;
        assert_eq!(page.count(uji!("draf")).await, 1);
    }
}

/// Presses a download button; a report with gaps wants it pressed twice, once.
pub async fn unduh(page: &Page, hook: &str, pattern: &str) -> PathBuf {
    let told = page.text(hook).await.starts_with("Tetap");
    page.click(hook).await;
    if !told && page.text(hook).await.starts_with("Tetap") {
        page.click(hook).await;
    }
    page.wait_download(pattern).await
}

/// The typed text with this id.
fn typed<'a>(report: &'a Value, id: &str) -> Option<&'a Value> {
    let parts: Vec<_> = id.split('.').collect();
    let [kind, row, field] = parts[..] else {
        return None;
    };
    let rows: BTreeMap<_, _> = ["kinerja", "anggaran"]
        .into_iter()
        .flat_map(|section| report["dokumen"][section].as_array().into_iter().flatten())
        .map(|row| ((row["jenis"].to_string(), row["id"].to_string()), row))
        .collect();
    rows.get(&(json!(kind).to_string(), row.to_owned()))
        .map(|row| row.get(field).unwrap_or(&Value::Null))
}
