//! The page without its program: `rescue.js` must tell what happened and hand out the drafts, whatever has become of the
//! program.

use std::fs;
use std::path::{Path, PathBuf};

use crate::app::*;
use crate::luring::{bernama, salin};
use crate::support::{Fault, Page};
use serde_json::{Value, json};

/// What the browser reports when the program panics. The classes of the page itself: Firefox runs the
/// scripts of a driver in a realm of their own.
const TRAP: &str = "const { ErrorEvent, WebAssembly } = window;\
    window.dispatchEvent(new ErrorEvent('error', { message: 'uji', error: new WebAssembly.RuntimeError('uji') }));";

/// The program as it dies: its memory is torn under it, so that its next step ends in a trap of the browser's own.
const TEAR: &str = "new window.Uint8Array(window.__uji.program.memory.buffer).fill(0xff);";

const BANNER: &str = "#galat-program";
const INSTANSI: &str = "[data-field=\"identitas.instansi\"]";

/// A button of the list of drafts, by its place.
fn tombol(nth: usize) -> String {
    format!("#simpanan button:nth-of-type({nth})")
}

/// A stored draft with a name; gives its address.
pub async fn draf_tersimpan(page: &Page, instansi: &str) -> String {
    draf_baru(page).await;
    page.type_into(INSTANSI, instansi).await;
    tersimpan(page).await;
    alamat_draf(page).await
}

/// The file of all drafts, as it was downloaded.
pub async fn cadangan(page: &Page) -> Value {
    page.clear_downloads();
    page.click("#simpanan > button").await;
    let file = page.wait_download("kalkulator-sakip-cadangan-*.json").await;
    let text = fs::read_to_string(file).expect("a file");
    serde_json::from_str(&text).expect("JSON")
}

/// How the name of the main module begins and ends.
const PROGRAM: (&str, &str) = ("kalkulator-sakip-", ".wasm");

/// What the site says where one of its files is not what was built.
async fn rusak(
    page: &Page,
    name: &str,
    (start, end): (&str, &str),
    change: impl Fn(&Path),
    cause: &str,
) {
    let broken = salin(page, name);
    change(&broken.join(bernama(&broken, start, end)));
    page.serve(Some(&broken));
    page.load("").await;
    page.wait_contains(BANNER, cause).await;
    page.wait_contains("#simpanan", "Simpanan terakhir di peramban ini: LKjIP")
        .await;
    page.wait_contains("#simpanan li", "Dinas Selamat").await;
    page.click(&tombol(1)).await;
    let draf: PathBuf = page.wait_download("draf-Dinas-Selamat*.json").await;
    let draf: Value =
        serde_json::from_str(&fs::read_to_string(draf).expect("a file")).expect("JSON");
    assert_eq!(draf["dokumen"]["identitas"]["instansi"], "Dinas Selamat");
    page.clear_downloads();
    page.take_errors().await;
}

both_browsers! {
    /// A trap of the WebAssembly brings up the banner, and the drafts can be saved.
    async fn stopped_program_hands_out_drafts(page) {
        page.goto("").await;
        assert!(!page.is_visible(BANNER).await);
        page.eval("localStorage.setItem('kalkulator-sakip:uji', '{\"a\":\"1.234,56\"}');\
            localStorage.setItem('lain', 'bukan milik kami');", vec![]).await;
        page.eval(TRAP, vec![]).await;
        page.wait_contains(BANNER, "Aplikasi berhenti karena kesalahan di dalamnya.").await;
        let content = cadangan(page).await;
        assert_eq!(content["isi"]["kalkulator-sakip:uji"], json!("{\"a\":\"1.234,56\"}"));
        assert_eq!(content["isi"].get("lain"), None);
        assert_eq!(page.take_errors().await.len(), 1);
        page.click("#galat-program-muat").await;
        page.wait_mounted().await;
    }

    /// The program dies in the middle of the work: what was stored is named with its time, nothing is written any more, and
    /// after loading anew it is there.
    async fn a_program_that_dies_writes_nothing_more(page) {
        let draf = draf_tersimpan(page, "Dinas Terakhir").await;
        let before = page.storage().await;
        page.eval(TEAR, vec![]).await;
        // Typing asks the dead program; the browser ends it.
        page.type_into(INSTANSI, "Dinas Hilang").await;
        page.wait_contains(BANNER, "Aplikasi berhenti karena kesalahan di dalamnya.").await;
        page.wait_contains("#simpanan", "Simpanan terakhir di peramban ini: ").await;
        page.wait_contains("#simpanan li", "Dinas Terakhir").await;
        let second = "di penyimpanan utama dan penyimpanan kedua";
        page.wait_contains("#simpanan li", second).await;
        page.type_into(INSTANSI, "Dinas Hilang Juga").await;
        tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
        assert_eq!(page.storage().await, before);
        page.expect_accessible().await;
        assert!(!page.take_errors().await.is_empty());
        page.click("#galat-program-muat").await;
        page.wait_mounted().await;
        page.goto(&format!("{draf}/isian/identitas")).await;
        page.wait_text(INSTANSI, "Dinas Terakhir").await;
    }

    /// A stack that runs over within the program ends it, too; one of another script does not.
    async fn a_stack_that_runs_over_is_a_stop(page) {
        page.goto("").await;
        let over = |stack: &str| format!("const {{ ErrorEvent, RangeError }} = window; const error = new RangeError('Maximum call stack size exceeded');\
            error.stack = '{stack}'; window.dispatchEvent(new ErrorEvent('error', {{ message: 'uji', error }}));");
        page.eval(&over("at lain.js:1"), vec![]).await;
        assert!(!page.is_visible(BANNER).await);
        page.eval(&over("at http://x/kalkulator-sakip_bg.wasm:wasm-function[1]:0x1"), vec![]).await;
        page.wait_contains(BANNER, "Aplikasi berhenti karena kesalahan di dalamnya.").await;
        page.wait_contains("#simpanan", "Tidak ada draf yang tersimpan").await;
        page.take_errors().await;
    }

    /// With both stores shut there is nothing to save, and the page says so.
    async fn blocked_storage_is_said(page) {
        page.goto("").await;
        page.set_fault(Fault::Named("blocked+idb-shut")).await;
        page.eval(TRAP, vec![]).await;
        page.wait_contains(BANNER, "menolak membuka penyimpanannya").await;
        assert_eq!(page.count("#simpanan button").await, 0);
        page.take_errors().await;
    }

    /// A program that does not start is said at once, not after the patience of the watchdog.
    async fn missing_program_is_said(page) {
        page.goto("").await;
        page.set_fault(Fault::Program).await;
        page.client().refresh().await.expect("reload");
        page.wait_contains(BANNER, "Aplikasi tidak dapat dimuat: berkas program rusak").await;
        assert!(!page.is_visible("#memuat").await);
        page.expect_accessible().await;
        assert_eq!(page.take_errors().await.len(), 1);
    }

    /// One that never comes is said by the watchdog; a browser without WebAssembly is told so.
    async fn a_program_that_never_comes_is_said(page) {
        draf_tersimpan(page, "Dinas Menunggu").await;
        page.set_fault(Fault::Named("waits")).await;
        page.client().refresh().await.expect("reload");
        tokio::time::sleep(std::time::Duration::from_secs(15)).await;
        page.wait_contains(BANNER, "Aplikasi belum dapat dimuat.").await;
        page.wait_contains("#simpanan li", "Dinas Menunggu").await;
        page.set_fault(Fault::Named("old")).await;
        page.client().refresh().await.expect("reload");
        page.wait_contains(BANNER, "WebAssembly tidak ada atau dimatikan di peramban ini.").await;
        page.wait_contains("#simpanan li", "Dinas Menunggu").await;
        page.take_errors().await;
    }

    /// Each way in which the files of the program can be wrong has words of its own, and the drafts are there.
    async fn wrong_files_are_told_apart(page) {
        draf_tersimpan(page, "Dinas Selamat").await;
        let write = |file: &Path, bytes: &[u8]| fs::write(file, bytes).expect("a file");
        rusak(page, "tanpa", PROGRAM, |file| fs::remove_file(file).expect("a file"), "berkas program tidak ada").await;
        rusak(page, "potong", PROGRAM, |file| {
            let bytes = fs::read(file).expect("a file");
            write(file, &bytes[..bytes.len() / 2]);
        }, "berkas program rusak atau terpotong").await;
        rusak(page, "rusak", PROGRAM, |file| {
            let mut bytes = fs::read(file).expect("a file");
            let middle = bytes.len() / 2;
            bytes[middle..middle + 4000].fill(0xff);
            write(file, &bytes);
        }, "berkas program rusak atau terpotong").await;
        rusak(page, "kosong", PROGRAM, |file| write(file, b""), "berkas program rusak atau terpotong").await;
        rusak(page, "mulai", ("mulai-", ".js"), |file| fs::remove_file(file).expect("a file"), "berkas program tidak sampai").await;
        // What a browser makes of words that it does not know yet.
        rusak(page, "tua", ("mulai-", ".js"), |file| write(file, b"const baru = @;"), "peramban ini terlalu lama").await;
        rusak(page, "dilarang", ("index", ".html"), |file| {
            let page = fs::read_to_string(file).expect("a page").replace(" 'wasm-unsafe-eval'", "");
            write(file, page.as_bytes());
        }, "WebAssembly tidak ada atau dimatikan").await;
    }

    /// After the start the content policy forbids every request, even to the own site.
    async fn requests_are_forbidden_after_the_start(page) {
        page.goto("").await;
        page.wait_until("a request fails", "window.__coba ??= fetch('rescue.js').then(() => 'jalan', () => 'tolak')\
            .then((hasil) => { window.__hasil = hasil; }); return window.__hasil;").await;
        assert_eq!(page.eval("return window.__hasil;", vec![]).await, "tolak");
        let errors = page.take_errors().await;
        assert!(errors.iter().any(|error| error.starts_with("policy: connect-src")), "{errors:?}");
    }
}
