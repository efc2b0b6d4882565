//! Files of other programs, from the page to the second module and back: opened, read otherwise, refused, stopped, written.

use std::fs;
use std::io::{Cursor, Write};

use crate::app::*;
use crate::axe::{look, narrow, none};
use crate::support::Page;
use rust_xlsxwriter::{Format, Workbook};
use serde_json::json;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const RINGKAS: &str = uji!("tempel-ringkas");
const NAMA: &str = uji!("nama-berkas");
const KERJA: &str = uji!("kerja");

/// What the page gives away: button, where it stands, name of the file.
const KELUARAN: [(&str, &str, &str); 6] = [
    (uji!("unduh-xlsx"), "laporan", "LKjIP-2020-*.xlsx"),
    (uji!("unduh-docx"), "laporan", "LKjIP-2020-*.docx"),
    (uji!("unduh-csv"), "laporan", "LKjIP-2020-*.zip"),
    (
        uji!("unduh-templat"),
        "periksa/tempel",
        "templat-SAKIP.xlsx",
    ),
    (uji!("unduh-rapi-csv"), "", "data-SAKIP-CSV.zip"),
    (uji!("unduh-rapi-ndjson"), "", "data-SAKIP-NDJSON.zip"),
];

/// A cover without a table, the indicators of an office, and a sheet that is hidden.
fn buku(indikator: usize) -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Sampul").expect("a name");
    let sheet = book.add_worksheet().set_name("IKU").expect("a name");
    let heading = ["No", "Indikator Kinerja", "Satuan", "Target", "Realisasi"];
    for (at, word) in (0..).zip(heading) {
        sheet.write(0, at, word).expect("a cell");
    }
    let percent = Format::new().set_num_format("0.00%");
    for (row, at) in (1..).zip(0..indikator) {
        let name = format!("Indikator nomor {}", at + 1);
        sheet.write(row, 0, row).expect("a cell");
        sheet.write(row, 1, name).expect("a cell");
        sheet.write(row, 2, "%").expect("a cell");
        sheet.write(row, 3, 80.5).expect("a cell");
        sheet
            .write_with_format(row, 4, 0.8555, &percent)
            .expect("a cell");
    }
    let sheet = book.add_worksheet().set_name("Bantu").expect("a name");
    sheet.set_hidden(true);
    sheet.write(0, 0, "Kode").expect("a cell");
    sheet.write(0, 1, "Nilai").expect("a cell");
    sheet.write(1, 0, "a").expect("a cell");
    sheet.write(1, 1, 1).expect("a cell");
    book.save_to_buffer().expect("a workbook")
}

/// Two cells, as far apart as a sheet is wide.
fn dua_sudut() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, 1).expect("a cell");
    sheet.write(1_048_575, 16_383, 1).expect("a cell");
    book.save_to_buffer().expect("a workbook")
}

/// A workbook whose sheet is 200 MB of nothing.
fn bom() -> Vec<u8> {
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let blank = vec![b' '; 1_000_000];
    for name in [
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/worksheets/sheet1.xml",
    ] {
        out.start_file(name, packed).expect("an entry");
        out.write_all(b"<a>").expect("its bytes");
    }
    for _ in 0..200 {
        out.write_all(&blank).expect("its bytes");
    }
    out.finish().expect("a ZIP").into_inner()
}

/// Chooses a file on the page where tables are taken over.
async fn pilih(page: &Page, name: &str, bytes: &[u8]) {
    let file = page.write_file(name, bytes);
    page.choose_file("#ambil-berkas", &file).await;
}

/// What is asked of the worker comes to nothing: it is told nothing, told something that it cannot read, or not found.
async fn rusak(page: &Page, how: &str) {
    let script = "const [how] = arguments, real = window.Worker; window.__berhenti = 0;\
        const { terminate, postMessage } = real.prototype;\
        real.prototype.terminate = function () { window.__berhenti += 1; return terminate.call(this); };\
        if (how === 'diam') real.prototype.postMessage = () => {};\
        else if (how === 'galat') real.prototype.postMessage = function () { return postMessage.call(this, ['', -1]); };\
        else window.Worker = function () { return new real('./tidak-ada.js'); };";
    page.eval(script, vec![json!(how)]).await;
}

fn second(requests: &[String]) -> usize {
    let of = |path: &&String| path.contains("pekerja");
    requests.iter().filter(of).count()
}

both_browsers! {
    /// A workbook, its sheet, a column, taken over, seen, taken back; the second module is loaded then and not before.
    async fn a_workbook_is_taken_over_and_taken_back(page) {
        draf_baru(page).await;
        ke(page, "periksa/tempel").await;
        assert_eq!(second(&page.requests()), 0, "{:?}", page.requests());
        pilih(page, "capaian 2024.xlsx", &buku(3)).await;
        page.wait_text(NAMA, "Berkas capaian 2024.xlsx").await;
        assert!(second(&page.requests()) >= 3, "{:?}", page.requests());
        assert_eq!(page.texts("#tempel-lembar option").await, ["Sampul (tanpa tabel)", "IKU", "Bantu (tersembunyi)"]);
        let all = "Yang diambil: 3 indikator, 9 isian.";
        page.wait_contains(RINGKAS, "3 indikator").await;
        let said = page.text(RINGKAS).await;
        page.choose("#tempel-lembar", "0").await;
        page.wait_text(uji!("lembar-kosong"), "Tidak ada tabel di lembar ini.").await;
        page.choose("#tempel-lembar", "1").await;
        page.wait_text(RINGKAS, &said).await;
        page.choose(uji!("kolom-4"), "abaikan").await;
        page.wait_until("the column is left out", &format!("return document.querySelector('{RINGKAS}').innerText !== {};", json!(said))).await;
        page.choose(uji!("kolom-4"), "realisasi").await;
        page.wait_text(RINGKAS, &said).await;
        assert_eq!(said, all);
        page.click(uji!("ambil-tabel")).await;
        page.wait_contains(KABAR, "Tabel diambil: 3 indikator").await;
        ke(page, "capaian").await;
        page.wait_contains("main", "Indikator nomor 3").await;
        page.wait_contains("main", "106,27").await;
        page.press("Control+z").await;
        ke(page, "isian/indikator").await;
        assert_eq!(page.count("[data-field^=\"indikator.\"]").await, 0);
        // The table is still there as it was left.
        ke(page, "periksa/tempel").await;
        page.wait_text(RINGKAS, all).await;
    }

    /// A text that is dropped on the first page becomes a draft of its own, and is read with another separator.
    async fn a_text_is_dropped_and_read_otherwise(page) {
        page.goto("#/").await;
        let text = "No,Indikator,Satuan,Target,Realisasi\n1,Indeks A,Poin,80,85\n2,Indeks B,Poin,70,75\n";
        page.drop_file("main", "rekap.json", text).await;
        page.wait_text("h1", "Ambil tabel").await;
        page.wait_text(NAMA, "Berkas rekap.json").await;
        assert!(alamat(page).await.starts_with("#/draf/"));
        page.wait_text(RINGKAS, "Yang diambil: 2 indikator, 6 isian.").await;
        assert_eq!(page.eval("return document.querySelector('#tempel-pemisah').value", vec![]).await, ",");
        // By key: geckodriver takes the focus out of any choice that it makes.
        page.focus("#tempel-pemisah").await;
        page.press("ArrowUp").await;
        page.wait_contains(KABAR, "Pilihan sebelumnya tetap dipakai.").await;
        assert_eq!(page.eval("return document.querySelector('#tempel-pemisah').value", vec![]).await, ",");
        assert!(page.has_focus("#tempel-pemisah").await, "the choice keeps the focus");
        page.wait_text(RINGKAS, "Yang diambil: 2 indikator, 6 isian.").await;
        page.click(uji!("ambil-tabel")).await;
        page.wait_contains(KABAR, "2 indikator").await;
    }

    /// What would break a careless reader is refused in words; the page and its draft stay.
    async fn hostile_files_are_refused_in_words(page) {
        draf_baru(page).await;
        page.type_into(&isian("identitas.instansi"), "Dinas Terbuka").await;
        tersimpan(page).await;
        ke(page, "periksa/tempel").await;
        let mut cut = buku(3);
        cut.truncate(2000);
        for (name, bytes, says) in [
            ("sudut.xlsx", dua_sudut(), "terlalu luas"),
            ("bom.xlsx", bom(), "tidak lazim bagi sebuah tabel"),
            ("potong.xlsx", cut, "rusak atau terpotong"),
            ("surat.xlsx", b"%PDF-1.7".to_vec(), "PDF"),
        ] {
            assert!(bytes.len() < 1_000_000, "{name}");
            pilih(page, name, &bytes).await;
            page.wait_contains(KABAR, &format!("Berkas {name} ")).await;
            page.wait_contains(KABAR, says).await;
            page.wait_contains(KABAR, "Draf yang terbuka tidak berubah.").await;
            assert_eq!(page.attr(KABAR, "role").await.as_deref(), Some("alert"));
        }
        assert_eq!(page.count(NAMA).await, 0);
        ke(page, "isian/identitas").await;
        page.wait_text(&isian("identitas.instansi"), "Dinas Terbuka").await;
    }

    /// Each file arrives, under its name and with the first bytes of its kind.
    async fn each_file_arrives(page) {
        buka_contoh(page, "isian/indikator").await;
        let first = "[data-field^=\"indikator.\"][data-field$=\".satuan\"]";
        page.type_into(first, "Poin").await;
        tersimpan(page).await;
        let draf = alamat_draf(page).await;
        for (hook, halaman, pattern) in KELUARAN {
            let address = if halaman.is_empty() { "#/".to_owned() } else { format!("{draf}/{halaman}") };
            page.goto(&address).await;
            let file = crate::berkas::unduh(page, hook, pattern).await;
            let bytes = fs::read(&file).expect("a file");
            assert!(bytes.starts_with(b"PK\x03\x04") && bytes.len() > 1000, "{hook}: {} bytes", bytes.len());
            assert!(!page.is_visible(KABAR).await, "{hook}: {}", page.text(KABAR).await);
        }
    }

    /// Work can be stopped, and what stops by itself is told; the page lives.
    async fn work_is_stopped_and_what_stops_is_told(page) {
        draf_baru(page).await;
        ke(page, "periksa/tempel").await;
        rusak(page, "diam").await;
        pilih(page, "lama.xlsx", &buku(3)).await;
        page.wait_contains(KERJA, "Membaca lama.xlsx …").await;
        assert_eq!(page.attr(uji!("unduh-templat"), "aria-disabled").await.as_deref(), Some("true"));
        page.click(uji!("batalkan-kerja")).await;
        page.wait_gone(KERJA).await;
        assert_eq!(page.eval("return window.__berhenti", vec![]).await, 1);
        assert_eq!(page.count(NAMA).await, 0);
        for how in ["galat", "hilang"] {
            page.reload().await;
            rusak(page, how).await;
            pilih(page, "buku.xlsx", &buku(3)).await;
            page.wait_contains(KABAR, "Berkas buku.xlsx tidak dapat dibaca: bagian aplikasi untuk Excel dan Word tidak termuat atau berhenti.").await;
            page.wait_gone(KERJA).await;
            page.click(uji!("unduh-templat")).await;
            page.wait_contains(KABAR, "Templat Excel tidak dapat dibuat.").await;
        }
        page.reload().await;
        pilih(page, "buku.xlsx", &buku(3)).await;
        page.wait_contains(RINGKAS, "3 indikator").await;
        // The browser itself complains of the missing script and of what the worker could not read.
        let errors = page.take_errors().await;
        assert!(errors.iter().all(|error| error.contains("tidak-ada.js") || error.contains("RangeError")), "{errors:?}");
    }

    /// From the sheet to the figures by keyboard alone; no barriers, nothing sticks out of 360 px.
    async fn it_is_done_by_keyboard_and_on_a_small_screen(page) {
        let mut found = Vec::new();
        draf_baru(page).await;
        ke(page, "periksa/tempel").await;
        page.set_viewport(360, 740).await;
        pilih(page, "capaian tahun 2024 menurut perangkat daerah.xlsx", &buku(3)).await;
        page.wait_contains(RINGKAS, "3 indikator").await;
        look(page, "Ambil tabel, a workbook at 360 px", &mut found).await;
        narrow(page, "Ambil tabel, a workbook at 360 px", &mut found).await;
        page.drop_file("main", "a.csv", "No;Indikator;Target\n1;Indeks;80\n").await;
        page.wait_contains(NAMA, "a.csv").await;
        look(page, "Ambil tabel, a text at 360 px", &mut found).await;
        narrow(page, "Ambil tabel, a text at 360 px", &mut found).await;
        rusak(page, "diam").await;
        pilih(page, "b.xlsx", &buku(1)).await;
        page.wait_contains(KERJA, "Membaca b.xlsx").await;
        look(page, "Ambil tabel, reading", &mut found).await;
        narrow(page, "Ambil tabel, reading", &mut found).await;
        tab_ke(page, uji!("batalkan-kerja")).await;
        page.press("Enter").await;
        page.wait_gone(KERJA).await;
        page.reload().await;
        page.set_viewport(1280, 720).await;
        pilih(page, "c.xlsx", &buku(2)).await;
        page.wait_contains(RINGKAS, "2 indikator").await;
        look(page, "Ambil tabel, a workbook", &mut found).await;
        page.focus("#ambil-berkas").await;
        tab_ke(page, "#tempel-lembar").await;
        page.press("ArrowUp").await;
        page.wait_contains(uji!("lembar-kosong"), "Tidak ada tabel").await;
        assert!(page.has_focus("#tempel-lembar").await, "the choice keeps the focus");
        page.press("ArrowDown").await;
        page.wait_contains(RINGKAS, "2 indikator").await;
        tab_ke(page, uji!("ambil-tabel")).await;
        page.press("Enter").await;
        page.wait_contains(KABAR, "2 indikator").await;
        none(&found);
    }

    /// Ten thousand rows are read and taken over, each within the patience of the harness; the times are printed.
    async fn ten_thousand_rows_are_taken_over(page) {
        draf_baru(page).await;
        ke(page, "periksa/tempel").await;
        let watch = "window.__lama = []; window.__mulai = performance.now();\
            if (PerformanceObserver.supportedEntryTypes.includes('longtask'))\
              new PerformanceObserver((list) => window.__lama.push(...list.getEntries().map((e) => Math.round(e.duration)))).observe({ entryTypes: ['longtask'] });";
        let bytes = buku(10_000);
        page.eval(watch, vec![]).await;
        pilih(page, "besar.xlsx", &bytes).await;
        page.wait_contains(RINGKAS, "10.000 indikator").await;
        let script = "return [Math.round(performance.now() - window.__mulai), window.__lama];";
        let read = page.eval(script, vec![]).await;
        page.click(uji!("ambil-tabel")).await;
        page.wait_contains(KABAR, "Tabel diambil: 10.000 indikator").await;
        let taken = page.eval(script, vec![]).await;
        println!("{}: read after {read}, taken after {taken} ms", page.browser.name());
    }
}
