//! What the tests know of the calculator: its addresses, its hooks, and how a person gets about in it.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::support::Page;

/// A hook for tests, as a selector.
macro_rules! uji {
    ($name:literal) => {
        concat!("[data-uji=", $name, "]")
    };
}
/// The built-in example.
pub const CONTOH: &str = "#/contoh/babel-2020";

/// Every page of a document, as in its address.
pub const HALAMAN: [&str; 20] = [
    "isian/identitas",
    "isian/indikator",
    "isian/anggaran",
    "isian/keluaran",
    "isian/renstra",
    "isian/perjanjian-kinerja",
    "tabel",
    "isian/narasi",
    "isian/pengaturan",
    "rekap",
    "capaian",
    "perbandingan",
    "triwulan",
    "efisiensi",
    "anggaran",
    "periksa",
    "andai",
    "andai/kepekaan",
    "andai/rumus",
    "laporan",
];

/// The message at the foot of the window.
pub const KABAR: &str = ".kabar";
/// What the inspector says.
pub const PEMERIKSA: &str = uji!("pemeriksa");
/// Where the draft stands.
pub const STATUS: &str = uji!("status");

/// A computed cell, as a selector.
pub fn sel(id: &str) -> String {
    format!("[data-cell=\"{id}\"]")
}

/// A typed field, as a selector.
pub fn isian(id: &str) -> String {
    format!("[data-field=\"{id}\"]")
}

/// Opens a page of the example.
pub async fn buka_contoh(page: &Page, halaman: &str) {
    page.goto(&format!("{CONTOH}/{halaman}")).await;
}

/// Goes to another page of the open document by its link in the navigation.
pub async fn ke(page: &Page, halaman: &str) {
    page.click(&tautan(page, halaman).await).await;
    let here = format!("return location.hash.split('/').slice(3).join('/') === '{halaman}'");
    page.wait_until(&format!("the page is {halaman}"), &here)
        .await;
}

/// The link to a page of the open document in the navigation or in the bar of its group, as a selector.
pub async fn tautan(page: &Page, halaman: &str) -> String {
    let hash = alamat(page).await;
    let document: Vec<_> = hash.splitn(4, '/').take(3).collect();
    format!(
        "nav:is(.navigasi, .bilah) a[href=\"{}/{halaman}\"]",
        document.join("/")
    )
}

/// Starts an empty draft from the home page.
pub async fn draf_baru(page: &Page) {
    page.goto("#/").await;
    page.click(uji!("draf-baru")).await;
    page.wait_text("h1", "Identitas").await;
}

/// The address after `#`.
pub async fn alamat(page: &Page) -> String {
    let Value::String(hash) = page.eval("return location.hash;", vec![]).await else {
        panic!("no address")
    };
    hash
}

/// The address of the open draft, without its page.
pub async fn alamat_draf(page: &Page) -> String {
    let hash = alamat(page).await;
    let mut parts = hash.splitn(4, '/');
    let (_, kind, id) = (parts.next(), parts.next(), parts.next());
    assert_eq!(kind, Some("draf"), "{hash}");
    format!("#/draf/{}", id.expect("an id"))
}

/// Waits until the status says that everything is stored, and when.
pub async fn tersimpan(page: &Page) {
    let says = "return /^Tersimpan di peramban ini pukul [0-2]\\d\\.[0-5]\\d$/.test(\
        document.querySelector('[data-uji=status]')?.innerText.trim());";
    page.wait_until("the draft is stored", says).await;
}

/// Scrolls until an element is in the page, for only the rows near the window are; then to it.
pub async fn gulung_ke(page: &Page, css: &str) {
    let script = format!(
        "const e = document.querySelector({}); if (e) {{ e.scrollIntoView({{ block: 'center', inline: 'nearest' }}); return true; }}\
         const frame = document.querySelector('.grid-frame');\
         const box = frame && frame.scrollHeight > frame.clientHeight + 1 ? frame : document.scrollingElement;\
         const end = box.scrollTop + box.clientHeight >= box.scrollHeight - 2;\
         box.scrollTop = end ? 0 : box.scrollTop + box.clientHeight / 2; return false;",
        json!(css)
    );
    page.wait_until(&format!("{css} is scrolled to"), &script)
        .await;
}

/// Waits for the text of a computed cell, wherever in the table it stands.
pub async fn periksa(page: &Page, id: &str, expected: &str) {
    gulung_ke(page, &sel(id)).await;
    page.wait_text(&sel(id), expected).await;
}

/// Every figure of the page with its id: `data-cell` of the whole table, scrolled through to its end.
pub async fn semua_sel(page: &Page) -> BTreeMap<String, String> {
    let script = "const done = arguments[arguments.length - 1], found = {};\
        const box = document.querySelector('.grid-frame') ?? document.scrollingElement;\
        const then = (act) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(act)));\
        const look = () => {\
          for (const e of document.querySelectorAll('[data-cell]'))\
            if (e.getClientRects().length) found[e.dataset.cell] = e.innerText;\
          if (box.scrollTop + box.clientHeight >= box.scrollHeight - 2) return done(found);\
          box.scrollTop += box.clientHeight / 2; then(look); };\
        box.scrollTop = 0; then(look);";
    let Value::Object(found) = page.eval_async(script, vec![]).await else {
        panic!("no cells")
    };
    found
        .into_iter()
        .map(|(id, text)| {
            let text = text.as_str().unwrap_or_default();
            (id, text.split_whitespace().collect::<Vec<_>>().join(" "))
        })
        .collect()
}

/// Opens a document as a draft of its own: a file dropped on the page.
pub async fn buka_dokumen(page: &Page, dokumen: &Value) {
    let file =
        json!({ "format": "kalkulator-sakip", "versi": 1, "jenis": "draf", "dokumen": dokumen });
    page.goto("#/").await;
    page.drop_file("main", "uji.json", &file.to_string()).await;
    page.wait_contains(KABAR, "Berkas uji.json dibuka sebagai draf baru.")
        .await;
    page.wait_text("h1", "Rekap").await;
}

/// Waits until so many elements match.
pub async fn wait_count(page: &Page, css: &str, count: usize) {
    let script = format!(
        "return document.querySelectorAll({}).length === {count};",
        json!(css)
    );
    page.wait_until(&format!("{css} is there {count} times"), &script)
        .await;
}

/// Presses Tab until an element has the focus.
pub async fn tab_ke(page: &Page, css: &str) {
    tab(page, css, "Tab").await;
}

/// Presses Shift+Tab until an element has the focus.
pub async fn tab_mundur_ke(page: &Page, css: &str) {
    tab(page, css, "Shift+Tab").await;
}

/// The same, coming from the address bar: the document is entered at its first stop.
pub async fn tab_dari_awal_ke(page: &Page, css: &str) {
    page.focus("a.lewati").await;
    tab(page, css, "Tab").await;
}

async fn tab(page: &Page, css: &str, chord: &str) {
    const MOST: usize = 60;
    let mut passed = Vec::new();
    for _ in 0..MOST {
        if page.has_focus(css).await {
            return;
        }
        page.press(chord).await;
        let name = "const e = document.activeElement;\
            return document.hasFocus() ? e.id || e.dataset.uji || e.innerText || e.tagName : null;";
        let name = page.eval(name, vec![]).await;
        assert!(
            !name.is_null(),
            "{chord} leaves the page before {css}; it passed {passed:?}"
        );
        passed.push(name.to_string());
    }
    panic!("{chord} does not reach {css}; it passed {passed:?}");
}
