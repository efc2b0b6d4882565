//! Without a network: the site that was visited once, the step to a new version of it, and the program in one file.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use rust_xlsxwriter::Workbook;
use serde_json::json;

use crate::app::*;
use crate::berkas::unduh;
use crate::support::{Browser, Page, root};

const VERSI_BARU: &str = "Versi baru tersedia.";
const INSTANSI: &str = "[data-field=\"identitas.instansi\"]";

/// What the build gave.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The hash that policies and lists of files give a file, by the script of the build itself.
fn hash(file: &Path) -> String {
    let out = Command::new("bash")
        .args(["-euc", ". .ci/hash; hash_base64 \"$0\""])
        .arg(file)
        .current_dir(root())
        .output()
        .expect("bash runs");
    assert!(
        out.status.success(),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
    let hash = String::from_utf8(out.stdout).expect("base64");
    hash.trim().to_owned()
}

/// Another version, as a build of changed sources gives it: a page that says so and a second module of another name.
fn versi_b(page: &Page) -> PathBuf {
    let versi = salin(page, "b");
    let name = bernama(&versi, "pekerja_mulai-", ".js");
    let other = "pekerja_mulai-00000000000000bb.js";
    fs::rename(versi.join(&name), versi.join(other)).expect("another name");
    ubah(&versi, "service_worker.js", |list| {
        list.replace(&name, other)
    });
    ubah(&versi, "index.html", |page| {
        page.replace(&name, other)
            .replace("<html ", "<html data-uji-versi=\"b\" ")
    });
    versi
}

/// A copy of what the build gave.
pub fn salin(page: &Page, name: &str) -> PathBuf {
    let to = page.folder().join(name);
    fs::create_dir(&to).expect("a folder");
    for file in fs::read_dir(dist()).expect("dist/").flatten() {
        fs::copy(file.path(), to.join(file.file_name())).expect("a copy");
    }
    to
}

/// Changes a file of a version, with its hash in the list of files.
pub fn ubah(versi: &Path, name: &str, change: impl Fn(String) -> String) {
    let (file, list) = (versi.join(name), versi.join("service_worker.js"));
    let before = hash(&file);
    let text = fs::read_to_string(&file).expect("a text");
    fs::write(&file, change(text)).expect("a text");
    let kept = fs::read_to_string(&list).expect("the list");
    let kept = kept
        .replace(&before, &hash(&file))
        .replace("VERSION = \"", "VERSION = \"b");
    fs::write(list, kept).expect("the list");
}

/// The file of a folder whose name begins and ends so.
pub fn bernama(folder: &Path, start: &str, end: &str) -> String {
    let files = fs::read_dir(folder).expect("a folder").flatten();
    let mut names = files.map(|file| file.file_name().to_string_lossy().into_owned());
    names
        .find(|name| name.starts_with(start) && name.ends_with(end))
        .expect("a file")
}

/// Opens the site and waits until it is kept.
async fn buka(page: &Page, dist: &Path) {
    page.serve(Some(dist));
    page.goto("").await;
    let kept = "return navigator.serviceWorker.controller?.state === 'activated';";
    page.wait_until("the site is kept", kept).await;
}

/// Loads the page anew as a person does: the command of a driver goes round the service worker in Firefox.
pub async fn muat_ulang(page: &Page) {
    let again = "document.body.dataset.lama = ''; setTimeout(() => location.reload());";
    page.eval(again, vec![]).await;
    let new = "return document.body && !('lama' in document.body.dataset) && !document.body.hasAttribute('data-memuat');";
    page.wait_until("the page is loaded anew", new).await;
}

/// A draft with a name in it, stored.
async fn draf(page: &Page, instansi: &str) {
    page.click(uji!("draf-baru")).await;
    page.wait_text("h1", "Identitas").await;
    page.type_into(INSTANSI, instansi).await;
    tersimpan(page).await;
}

/// A workbook goes in, another one comes out: both are the work of the second module.
async fn buku_masuk_keluar(page: &Page) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0..).zip([["Indikator Kinerja", "Target"], ["Indeks Luring", "80"]]) {
        for (at, cell) in (0..).zip(cells) {
            sheet.write(row, at, cell).expect("a cell");
        }
    }
    let file = page.write_file("luring.xlsx", book.save_to_buffer().expect("a workbook"));
    ke(page, "periksa/tempel").await;
    page.choose_file("#ambil-berkas", &file).await;
    page.wait_text(uji!("nama-berkas"), "Berkas luring.xlsx")
        .await;
    ke(page, "laporan").await;
    page.clear_downloads();
    let file = unduh(page, uji!("unduh-xlsx"), "LKjIP*.xlsx").await;
    let start = fs::read(file).expect("a file");
    assert_eq!(&start[..4], b"PK\x03\x04");
}

async fn versi(page: &Page) -> Option<String> {
    let found = page
        .eval(
            "return document.documentElement.dataset.ujiVersi ?? null;",
            vec![],
        )
        .await;
    found.as_str().map(str::to_owned)
}

both_browsers! {
    /// Visited once, the site starts with nobody answering: drafts, spreadsheets in and out, any address.
    async fn a_site_visited_once_needs_no_network(page) {
        buka(page, &dist()).await;
        draf(page, "Dinas Luring").await;
        let here = alamat(page).await;
        page.serve(None);

        muat_ulang(page).await;
        page.wait_text(INSTANSI, "Dinas Luring").await;
        page.type_into(INSTANSI, "Dinas Tanpa Jaringan").await;
        tersimpan(page).await;
        buku_masuk_keluar(page).await;
        for address in ["index.html", "?dari=luar", ""] {
            page.goto(&format!("{address}{here}")).await;
            page.wait_text(INSTANSI, "Dinas Tanpa Jaringan").await;
        }
        // The browser may say that it could not look for a new version; nothing else failed.
        let errors = page.take_errors().await;
        assert!(errors.iter().all(|error| error.contains("service_worker.js")), "{errors:?}");
    }

    /// All files are fetched once to be kept; then the whole program runs and nothing more is asked for.
    async fn a_kept_site_asks_for_nothing(page) {
        buka(page, &dist()).await;
        let start = page.requests();
        for file in fs::read_dir(dist()).expect("dist/").flatten() {
            let name = file.file_name().to_string_lossy().into_owned();
            let asked = start.iter().any(|path| path.trim_start_matches('/') == name.replace("index.html", ""));
            assert!(asked || name.starts_with("icon") || name == "manifest.json", "{name} in {start:?}");
        }
        draf(page, "Dinas Senyap").await;
        buku_masuk_keluar(page).await;
        // A browser looks by itself, when it pleases, whether there is another service worker.
        let mut since = page.requests().split_off(start.len());
        since.retain(|path| path != "/service_worker.js");
        assert_eq!(since, [] as [String; 0]);
        assert_eq!(page.take_errors().await, [] as [String; 0]);
    }

    /// The old version goes on, also when it is loaded anew, until the person takes the new one; the draft comes along.
    async fn a_new_version_waits_for_the_person(page) {
        buka(page, &dist()).await;
        draf(page, "Dinas Versi").await;
        let here = alamat(page).await;
        assert!(!page.is_visible(KABAR).await);
        page.serve(Some(&versi_b(page)));

        muat_ulang(page).await;
        page.wait_contains(KABAR, VERSI_BARU).await;
        page.expect_accessible().await;
        assert_eq!(versi(page).await, None);
        page.type_into(INSTANSI, "Dinas Versi Lama").await;
        // Not now.
        page.click(&format!("{KABAR} button:last-child")).await;
        page.wait_gone(KABAR).await;
        muat_ulang(page).await;
        page.wait_contains(KABAR, VERSI_BARU).await;
        assert_eq!(versi(page).await, None);
        page.wait_text(INSTANSI, "Dinas Versi Lama").await;

        // Typed in this very moment.
        page.type_into(INSTANSI, "Dinas Versi Baru").await;
        page.click(&format!("{KABAR} button")).await;
        page.wait_until("the new version runs", "return document.documentElement?.dataset.ujiVersi === 'b';").await;
        page.wait_mounted().await;
        assert_eq!(alamat(page).await, here);
        page.wait_text(INSTANSI, "Dinas Versi Baru").await;
        assert!(!page.is_visible(KABAR).await);
        buku_masuk_keluar(page).await;
        // Nobody needs the old one any more.
        let kept = page.eval_async("caches.keys().then(arguments[arguments.length - 1]);", vec![]).await;
        assert_eq!(kept.as_array().map(Vec::len), Some(1), "{kept}");
    }

    /// A tab that did not ask goes on with its own version, second module and all, though its files are nowhere else.
    async fn another_tab_keeps_its_version(page) {
        buka(page, &dist()).await;
        draf(page, "Dinas Tab Satu").await;
        let client = page.client();
        let first = client.window().await.expect("a tab");
        page.serve(Some(&versi_b(page)));
        let second = client.new_window(true).await.expect("a tab").handle;
        client.switch_to_window(second.clone()).await.expect("the tab");
        page.goto("").await;
        page.wait_contains(KABAR, VERSI_BARU).await;
        page.click(&format!("{KABAR} button")).await;
        page.wait_until("the new version runs", "return document.documentElement?.dataset.ujiVersi === 'b';").await;
        page.wait_mounted().await;

        client.switch_to_window(first).await.expect("the first tab");
        page.wait_contains(KABAR, VERSI_BARU).await;
        assert_eq!(versi(page).await, None);
        buku_masuk_keluar(page).await;
        page.click(&format!("{KABAR} button")).await;
        page.wait_until("the new version runs", "return document.documentElement?.dataset.ujiVersi === 'b';").await;
    }

    /// A tab that is never asked has the new version at its next start.
    async fn the_next_start_has_the_new_version(page) {
        buka(page, &dist()).await;
        page.serve(Some(&versi_b(page)));
        muat_ulang(page).await;
        page.wait_contains(KABAR, VERSI_BARU).await;
        page.restart().await;
        page.goto("").await;
        page.wait_until("the new version runs", "return document.documentElement?.dataset.ujiVersi === 'b';").await;
    }

    /// A version whose program does not start is replaced by the one that mends it, from its own banner.
    async fn a_broken_version_can_be_left(page) {
        let broken = salin(page, "rusak");
        ubah(&broken, &bernama(&broken, "kalkulator-sakip-", ".js"), |_| "throw new Error('uji');".into());
        page.serve(Some(&broken));
        page.load("").await;
        page.wait_contains("#galat-program", "Aplikasi tidak dapat dimuat.").await;
        page.wait_until("it is kept", "return navigator.serviceWorker.controller?.state === 'activated';").await;
        page.serve(Some(&dist()));
        page.click("#galat-program-muat").await;
        page.wait_until("the new version waits", "return 'versiBaru' in document.documentElement.dataset;").await;
        page.click("#galat-program-muat").await;
        page.wait_mounted().await;
        page.wait_text("h1", "Kalkulator SAKIP").await;
        page.take_errors().await;
    }

    /// A deployment that stands only half is not taken, and harms nobody.
    async fn half_a_deployment_is_not_taken(page) {
        buka(page, &dist()).await;
        let half = versi_b(page);
        let index = half.join("index.html");
        let cut = fs::read_to_string(&index).expect("the page").replace("</html>", "");
        fs::write(&index, cut).expect("the page");
        page.serve(Some(&half));
        muat_ulang(page).await;
        let failed = "navigator.serviceWorker.ready.then((kept) => kept.update()).then(() => 'taken', () => 'refused').then(arguments[arguments.length - 1]);";
        let _ = page.eval_async(failed, vec![]).await;
        page.wait_until("nothing waits", "return navigator.serviceWorker.getRegistration().then((kept) => !kept.installing && !kept.waiting);").await;
        assert!(!page.is_visible(KABAR).await);
        page.serve(None);
        muat_ulang(page).await;
        page.wait_text("h1", "Kalkulator SAKIP").await;
        page.take_errors().await;
    }

    /// The browser may install it as an app.
    async fn the_site_can_be_installed(page) {
        buka(page, &dist()).await;
        let manifest = "const done = arguments[arguments.length - 1]; const link = document.querySelector('link[rel=manifest]');\
            done([link.href, document.baseURI]);";
        let found = page.eval_async(manifest, vec![]).await;
        assert_eq!(found[0], format!("{}manifest.json", found[1].as_str().expect("an address")));
        if page.browser == Browser::Chromium {
            let found = page.cdp("Page.getAppManifest", json!({})).await;
            assert_eq!(found["errors"], json!([]), "{found}");
            let found = page.cdp("Page.getInstallabilityErrors", json!({})).await;
            assert_eq!(found["installabilityErrors"], json!([]));
        }
    }

    /// One file, opened from disk: the draft is kept, spreadsheets and reports go in and out, nothing is asked of anybody.
    async fn one_file_runs_from_disk(page) {
        let file = root().join("dist-portable/kalkulator-sakip.html");
        assert!(file.is_file(), "dist-portable/ tidak ada; jalankan: make portable");
        let start = page.requests();
        let address = format!("file://{}", file.display());
        page.client().goto(&address).await.expect("the file opens");
        page.wait_mounted().await;
        let policy = page.attr("head meta[http-equiv=\"Content-Security-Policy\"]", "content").await.expect("a policy");
        assert!(policy.starts_with("default-src 'none'; script-src 'sha256-") && !policy.contains("unsafe-inline"), "{policy}");
        page.eval("window.__tolak = []; addEventListener('securitypolicyviolation', (event) => __tolak.push(`${event.violatedDirective} ${event.blockedURI}`));", vec![]).await;
        draf(page, "Dinas Cakram").await;
        buku_masuk_keluar(page).await;

        // The report shows with its own style, and goes out.
        page.wait_until("the preview stands", "return Boolean(document.querySelector('iframe')?.contentDocument?.querySelector('h1'));").await;
        let font = "const { contentDocument: d } = document.querySelector('iframe'); return d.defaultView.getComputedStyle(d.body).fontFamily;";
        let font = page.eval(font, vec![]).await;
        assert!(font.as_str().is_some_and(|font| font.contains("Georgia")), "{font}");
        page.clear_downloads();
        let report = unduh(page, uji!("unduh-html"), "LKjIP*.html").await;
        assert!(fs::read_to_string(report).expect("a file").contains("Dinas Cakram"));

        let here = alamat(page).await;
        muat_ulang(page).await;
        assert_eq!(alamat(page).await, here);
        ke(page, "isian/identitas").await;
        page.wait_text(INSTANSI, "Dinas Cakram").await;
        page.eval("location.hash = '#/';", vec![]).await;
        page.wait_contains(uji!("draf"), "Dinas Cakram").await;

        let reach = "const done = arguments[arguments.length - 1]; window.fetch(arguments[0]).then(() => done('jalan'), () => done('tolak'));";
        assert_eq!(page.eval_async(reach, vec![json!(page.url(""))]).await, "tolak");
        assert_eq!(page.requests(), start);
        let asked = "return performance.getEntriesByType('resource').map((e) => e.name).filter((name) => !/^(blob|data):/.test(name) && !name.startsWith('http://127.0.0.1'));";
        assert_eq!(page.eval(asked, vec![]).await, json!([]));
        let errors = page.take_errors().await;
        assert!(errors.iter().all(|error| error.contains("127.0.0.1")), "{errors:?}");
    }

    /// The site itself, opened from disk: no browser runs it, and it says what to open instead.
    async fn the_site_from_disk_says_what_to_open(page) {
        page.client().goto(&format!("file://{}", dist().join("index.html").display())).await.expect("the file opens");
        page.wait_contains("#galat-program", "Dari disk, buka kalkulator-sakip.html.").await;
        page.take_errors().await;
    }
}
