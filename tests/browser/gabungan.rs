//! Several reports at once: files, folders and drafts in; ranking, totals, trend and CSV out; by mouse and by keyboard.

use std::{fs, path::PathBuf};

use crate::app::*;
use crate::axe::{look, narrow, none};
use crate::support::{Browser, Dark, Page};
use serde_json::{Value, json};

const KABAR_GABUNGAN: &str = uji!("kabar-gabungan");
const BARIS: &str = uji!("gabung-baris");

/// A report of these capaian (target 100) and money, saved at a minute of one day.
fn laporan(instansi: &str, tahun: &str, capaian: &[&str], money: [&str; 2], menit: u32) -> String {
    let kinerja: Vec<Value> = capaian
        .iter()
        .enumerate()
        .map(|(at, capaian)| json!({ "id": at + 1, "jenis": "indikator", "uraian": format!("Indikator {}", at + 1), "satuan": "%", "target": "100", "realisasi": capaian }))
        .collect();
    let anggaran = json!([{ "id": 90, "jenis": "kegiatan", "uraian": "K", "pagu_semula": money[0], "realisasi_anggaran": money[1], "indikator": "#1" }]);
    json!({
        "format": "kalkulator-sakip", "versi": 1, "jenis": "draf", "disimpan": format!("2026-11-21T14:{menit:02}:00+07:00"),
        "dokumen": { "identitas": { "instansi": instansi, "tahun": tahun }, "kinerja": kinerja, "anggaran": anggaran },
    })
    .to_string()
}

/// Writes the files of the tests and chooses all of them at once.
async fn pilih(page: &Page, files: &[(&str, String)]) {
    let paths: Vec<String> = files
        .iter()
        .map(|(name, content)| page.write_file(name, content).display().to_string())
        .collect();
    page.choose_file("#gabung-berkas", &PathBuf::from(paths.join("\n")))
        .await;
}

fn lima() -> Vec<(&'static str, String)> {
    let skala = laporan("Dinas C", "2024", &["60"], ["500.000", "100.000"], 5).replacen(
        "\"identitas\"",
        "\"pengaturan\":{\"skala\":\"lampu\"},\"identitas\"",
        1,
    );
    vec![
        (
            "a-2024.json",
            laporan(
                "Dinas A",
                "2024",
                &["80", "90"],
                ["1.000.000", "900.000"],
                1,
            ),
        ),
        (
            "a-2023.json",
            laporan("Dinas A", "2023", &["75", ""], ["1.000.000", "500.000"], 2),
        ),
        (
            "a-2024-lama.json",
            laporan("Dinas A", "2024", &["10"], ["9.000.000", "1"], 0),
        ),
        (
            "b-2024.json",
            laporan("=cmd|x", "2024", &["95"], ["2.000.000", "1.000.000"], 4),
        ),
        ("c-2024.json", skala),
        ("rapat.pdf", "%PDF-1.7".to_owned()),
    ]
}

/// The offices of the ranking with their ranks, from above.
async fn urutan(page: &Page) -> Vec<String> {
    let script = "return [...document.querySelectorAll('[data-uji=gabung-baris]')].map((row) =>\
        row.cells[0].innerText + ' ' + row.cells[1].querySelector('bdi').innerText + ' ' + row.cells[2].innerText);";
    let found = page.eval(script, vec![]).await;
    found
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|row| row.as_str().map(str::to_owned))
        .collect()
}

both_browsers! {
    /// Files in, figures out; the duplicate and the stranger are told; order, year and choice by the person.
    async fn many_files_become_a_ranking(page) {
        page.goto("#/").await;
        page.click(uji!("gabungan")).await;
        page.wait_text("h1", "Gabungan laporan").await;
        let start = page.requests();
        pilih(page, &lima()).await;
        page.wait_text(KABAR_GABUNGAN, "5 laporan dibaca, 1 berkas tidak dapat dibuka.").await;
        page.wait_contains(uji!("gabung-gagal"), "1 berkas tidak dapat dibuka").await;
        page.click("[data-uji=gabung-gagal] summary").await;
        page.wait_contains(uji!("gabung-gagal"), "rapat.pdf bukan draf atau laporan dari Kalkulator SAKIP").await;

        assert_eq!(urutan(page).await, ["1 =cmd|x 2024", "2 Dinas A 2024", "3 Dinas A 2023", "4 Dinas C 2024", "– Dinas A 2024"]);
        page.wait_contains(uji!("total-laporan"), "4").await;
        // (85 + 75 + 95 + 60) / 4, and (80 + 90 + 75 + 95 + 60) / 5.
        page.wait_contains(uji!("total-rerata-laporan"), "78,75 %").await;
        page.wait_contains(uji!("total-rerata-indikator"), "80,00 %").await;
        page.wait_contains(uji!("total-pagu"), "Rp 4.500.000").await;
        page.wait_contains(uji!("total-serapan"), "55,56 %").await;
        let rows = page.texts(BARIS).await;
        assert!(rows[3].contains("skala berbeda"), "{rows:#?}");
        assert!(rows[1].contains("ganda, yang ini dihitung"), "{rows:#?}");
        assert!(rows[4].contains("ganda, tidak dihitung"), "{rows:#?}");
        assert_eq!(page.count(uji!("gabung-kategori")).await, 2);
        let trend = page.texts(uji!("gabung-unit")).await;
        assert!(trend[1].contains("+10,00 poin sejak 2023") && trend[1].contains("+40,00 poin sejak 2023"), "{trend:#?}");

        // The heading turns the order, by keyboard too.
        let serapan = "table.gabungan thead th:nth-child(9) button";
        page.focus(serapan).await;
        page.press("Enter").await;
        page.wait_until("the order is by serapan", "return document.querySelector('table.gabungan thead th:nth-child(9)').getAttribute('aria-sort') === 'descending';").await;
        assert_eq!(urutan(page).await, ["1 Dinas A 2024", "2 =cmd|x 2024", "2 Dinas A 2023", "4 Dinas C 2024", "– Dinas A 2024"]);
        assert!(page.has_focus(serapan).await);
        page.press("Enter").await;
        page.wait_until("the order is turned", "return document.querySelector('table.gabungan thead th:nth-child(9)').getAttribute('aria-sort') === 'ascending';").await;

        page.choose("#gabung-tahun", "1").await;
        wait_count(page, BARIS, 1).await;
        page.wait_contains(uji!("total-pagu"), "Rp 1.000.000").await;
        page.choose("#gabung-tahun", "0").await;
        wait_count(page, BARIS, 5).await;

        // Choosing the older one takes the newer one out: never both.
        page.click("tr.tidak-ikut input").await;
        page.wait_contains(uji!("total-pagu"), "Rp 12.500.000").await;
        assert_eq!(page.count("tr.tidak-ikut").await, 1);
        page.wait_contains("tr.tidak-ikut", "a-2024.json").await;

        page.focus(uji!("unduh-csv")).await;
        page.press("Enter").await;
        let csv = fs::read_to_string(page.wait_download("gabungan-LKjIP*.csv").await).expect("a file");
        assert!(csv.starts_with("\u{feff}Peringkat;Instansi;"), "{csv}");
        assert!(csv.contains(";\"'=cmd|x\";2024;1;1;95,00;Sangat Tinggi;"), "{csv}");
        page.expect_quiet_since(&start).await;
        assert_eq!(page.storage().await, json!({}));
    }

    /// A file opens as a draft only by its button; the drafts of this browser are taken together.
    async fn a_report_opens_as_a_draft_and_drafts_are_taken_together(page) {
        page.goto("#/gabungan").await;
        pilih(page, &lima()[..2]).await;
        page.wait_text(KABAR_GABUNGAN, "2 laporan dibaca.").await;
        page.click("[data-uji=gabung-baris] button").await;
        page.wait_contains(KABAR, "Berkas a-2024.json dibuka sebagai draf baru.").await;
        page.wait_text("h1", "Rekap").await;
        buka_dokumen(page, &json!({ "identitas": { "instansi": "Dinas Z", "tahun": "2022" }, "kinerja": [{ "id": 1, "jenis": "indikator", "uraian": "A", "target": "4", "realisasi": "3" }] })).await;
        page.goto("#/gabungan").await;
        page.wait_contains(uji!("gabung-draf"), "Semua draf di peramban ini (2)").await;
        page.click(uji!("gabung-kosongkan")).await;
        page.wait_gone(BARIS).await;
        page.click(uji!("gabung-draf")).await;
        page.wait_text(KABAR_GABUNGAN, "2 laporan dibaca.").await;
        assert_eq!(urutan(page).await, ["1 Dinas A 2024", "2 Dinas Z 2022"]);
        page.click("[data-uji=gabung-baris]:nth-child(2) button").await;
        page.wait_text("h1", "Rekap").await;
        page.wait_contains(".judul-laporan", "Dinas Z").await;
    }

    /// A folder chosen whole, and one dropped with a folder in it: every file is read, with the path in its name. Firefox'
    /// driver can give neither; there the browser's own list of files is tried, which names the path itself.
    async fn folders_are_opened_up(page) {
        page.goto("#/gabungan").await;
        let files = lima();
        let inner = page.write_file("isi.json", &files[0].1).with_file_name("kumpulan/dalam");
        fs::create_dir_all(&inner).expect("a folder");
        let folder = inner.parent().expect("a folder").to_owned();
        fs::write(folder.join("satu.json"), &files[0].1).expect("a file");
        fs::write(inner.join("dua.json"), &files[1].1).expect("a file");
        fs::write(inner.join("tiga.txt"), "catatan").expect("a file");
        if page.browser == Browser::Firefox {
            let script = "const [texts] = arguments, input = document.querySelector('#gabung-folder'), list = new DataTransfer();\
                for (const [path, text] of texts) {\
                  const file = new File([text], path.split('/').pop());\
                  Object.defineProperty(file, 'webkitRelativePath', { value: path }); list.items.add(file); }\
                Object.defineProperty(input, 'files', { value: list.files });\
                input.dispatchEvent(new Event('change', { bubbles: true }));";
            let texts = json!([["kumpulan/satu.json", files[0].1], ["kumpulan/dalam/dua.json", files[1].1], ["kumpulan/dalam/tiga.txt", "catatan"]]);
            page.eval(script, vec![texts]).await;
            diperiksa(page).await;
            return;
        }
        page.choose_file("#gabung-folder", &folder).await;
        diperiksa(page).await;
        page.click(uji!("gabung-kosongkan")).await;
        page.wait_gone(BARIS).await;
        page.drop_path("h1", &folder).await;
        diperiksa(page).await;
    }

    /// A thousand files: the page answers while it reads, stops when asked, and reads on from there.
    async fn a_thousand_files_can_be_stopped(page) {
        page.goto("#/gabungan").await;
        let isi: Vec<String> = (0..50).map(|at| format!("{},5", 60 + at)).collect();
        let isi: Vec<&str> = isi.iter().map(String::as_str).collect();
        let text = laporan("Dinas NOMOR", "2024", &isi, ["1.000.000", "900.000"], 1);
        jatuhkan(page, &text, 1000).await;
        page.wait_contains(uji!("kemajuan"), "dari 1.000 berkas").await;
        page.click(uji!("batalkan")).await;
        page.wait_contains(KABAR_GABUNGAN, "Dibatalkan setelah").await;
        page.wait_gone(uji!("kemajuan")).await;
        page.click(uji!("gabung-kosongkan")).await;
        page.wait_gone(BARIS).await;
        jatuhkan(page, &text, 300).await;
        page.wait_text(KABAR_GABUNGAN, "300 laporan dibaca.").await;
        page.wait_contains(uji!("total-laporan"), "300").await;
        // The first hundred are drawn; the others when asked for.
        assert_eq!(page.count(BARIS).await, 100);
        page.click(uji!("gabung-semua")).await;
        wait_count(page, BARIS, 300).await;
    }

    /// Empty and filled, wide and narrow, light and dark.
    async fn the_page_has_no_barriers(page) {
        let mut found = Vec::new();
        page.goto("#/gabungan").await;
        look(page, "gabungan, empty", &mut found).await;
        pilih(page, &lima()).await;
        page.wait_contains(KABAR_GABUNGAN, "5 laporan dibaca").await;
        look(page, "gabungan", &mut found).await;
        page.emulate_dark(Dark::On).await;
        look(page, "gabungan in the dark", &mut found).await;
        page.emulate_dark(Dark::Off).await;
        for width in [360, 320] {
            page.set_viewport(width, 740).await;
            narrow(page, &format!("gabungan at {width} px"), &mut found).await;
        }
        look(page, "gabungan at 320 px", &mut found).await;
        none(&found);
    }
}

/// The two reports of the folder stand there with their paths, the third file is told.
async fn diperiksa(page: &Page) {
    page.wait_text(
        KABAR_GABUNGAN,
        "2 laporan dibaca, 1 berkas tidak dapat dibuka.",
    )
    .await;
    let rows = page.texts(BARIS).await;
    assert!(
        rows[0].contains("kumpulan/satu.json") && rows[1].contains("kumpulan/dalam/dua.json"),
        "{rows:#?}"
    );
    let failed = page
        .eval(
            "return document.querySelector('[data-uji=gabung-gagal]').textContent;",
            vec![],
        )
        .await;
    assert!(
        failed
            .as_str()
            .is_some_and(|text| text.contains("kumpulan/dalam/tiga.txt")),
        "{failed}"
    );
}

/// Drops so many copies of a report, each of an office of its own.
async fn jatuhkan(page: &Page, text: &str, count: usize) {
    let script = "const [text, count] = arguments, dataTransfer = new DataTransfer();\
        for (let n = 0; n < count; n++) dataTransfer.items.add(new File([text.replace('NOMOR', n)], `laporan-${n}.json`));\
        const e = document.querySelector('main');\
        for (const kind of ['dragenter', 'dragover', 'drop'])\
          e.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));";
    page.eval(script, vec![json!(text), json!(count)]).await;
}
