//! Hostile texts by every entrance that a browser has, on every page and in what is given away: nothing runs, nothing stands
//! on the page that plain words would not put there, and every text comes back as it was. What tries to run is refused by
//! the policy, and the harness fails a test with a refusal. The other formats of files are swept in tests/berkas/korpus.rs.

#[path = "../cases/korpus.rs"]
mod daftar;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use self::daftar::korpus;
use crate::app::*;
use crate::berkas::unduh;
use crate::support::{Page, Site};

/// Put behind every text of a draft that uses every field.
const RACUN: &str = " \"><img src=x onerror=\"kena=1\"><script>kena=1</script></textarea></style><svg onload=kena=1>'\u{202e}";
/// In its place in the draft that the hostile one is held against.
const BIASA: &str = " biasa";
const SETIAP_BIDANG: &str = include_str!("../cases/drafts/v1-lengkap.json");

/// So many of the strings stand in one indikator and one kegiatan together.
const SEKALI: usize = 6;

/// A draft with something behind every text, and with rows of these texts.
fn dokumen(akhir: &str, teks: &[String]) -> Value {
    let mut file: Value = serde_json::from_str(SETIAP_BIDANG).expect("JSON");
    let mut dokumen = file["dokumen"].take();
    sisipkan(&mut dokumen, akhir);
    let pick = |few: &[String], at: usize| few.get(at).cloned().unwrap_or_default();
    for (few, at) in teks.chunks(SEKALI).zip(0..) {
        let (indikator, kegiatan) = (1_000 + at, 5_000 + at);
        let baris = json!({ "id": indikator, "jenis": "indikator", "uraian": pick(few, 0), "satuan": pick(few, 1), "target": "1",
            "realisasi": "2", "sumber_data": pick(few, 2), "hambatan": pick(few, 3) });
        dokumen["kinerja"].as_array_mut().expect("rows").push(baris);
        let baris = json!({ "id": kegiatan, "jenis": "kegiatan", "kode": pick(few, 4), "uraian": pick(few, 5), "pagu_semula": "9",
            "realisasi_anggaran": "8", "indikator": format!("#{indikator}") });
        dokumen["anggaran"]
            .as_array_mut()
            .expect("rows")
            .push(baris);
    }
    dokumen["id_berikutnya"] = json!(10_000);
    dokumen
}

/// Behind every text but figures, references and what says of which kind a row is.
fn sisipkan(value: &mut Value, akhir: &str) {
    match value {
        Value::String(text)
            if text.starts_with(|first: char| first == '#' || first.is_ascii_digit()) => {}
        Value::String(text) => text.push_str(akhir),
        Value::Array(list) => list.iter_mut().for_each(|one| sisipkan(one, akhir)),
        Value::Object(members) => {
            let texts = members
                .iter_mut()
                .filter(|(name, _)| *name != "jenis" && *name != "kolom");
            texts.for_each(|(_, one)| sisipkan(one, akhir));
        }
        _ => {}
    }
}

/// The strings that a field of one line keeps letter by letter.
fn sebaris() -> Vec<String> {
    let whole = |text: &&String| text.trim() == *text && !text.contains(|c: char| c.is_control());
    korpus().iter().filter(whole).cloned().collect()
}

/// What stands on the page and in its preview: every kind of element with the names of its attributes, each once, and every
/// address that leads elsewhere.
async fn bentuk(page: &Page) -> BTreeSet<String> {
    let script = "const pages = [document], preview = document.querySelector('iframe')?.contentDocument; if (preview) pages.push(preview);\
        const all = pages.flatMap((page) => [...page.body.querySelectorAll('*')]);\
        const kinds = all.map((e) => `${e.localName} ${e.getAttributeNames().sort().join(' ')}`);\
        const away = all.flatMap((e) => ['href', 'src', 'action', 'xlink:href', 'formaction'].map((name) => e.getAttribute(name)))\
          .filter((to) => to !== null && !/^(#|\\.\\/|blob:)/.test(to));\
        return [...new Set([...kinds, ...away])];";
    let Value::Array(found) = page.eval(script, vec![]).await else {
        panic!("no page")
    };
    found
        .iter()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

/// Every page of the open draft.
async fn bentuk_semua(page: &Page) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for halaman in HALAMAN {
        page.eval(
            "location.hash = location.hash.split('/').slice(0, 3).join('/') + '/' + arguments[0];",
            vec![json!(halaman)],
        )
        .await;
        page.wait_until(
            "the page stands",
            "return document.querySelector('main h1') !== null;",
        )
        .await;
        if halaman == "laporan" {
            let stands = "return Boolean(document.querySelector('iframe')?.contentDocument?.querySelector('h1'));";
            page.wait_until("the preview stands", stands).await;
        }
        all.extend(bentuk(page).await);
    }
    all
}

/// Fails with what only hostile texts put on a page, and where any of them has left a mark.
#[track_caller]
fn sama(found: &BTreeSet<String>, plain: &BTreeSet<String>) {
    let strange: Vec<_> = found.difference(plain).collect();
    assert!(strange.is_empty(), "only with hostile texts: {strange:#?}");
}

async fn tak_kena(page: &Page) {
    assert_eq!(page.eval("return typeof kena;", vec![]).await, "undefined");
}

/// The draft as the page gives it away.
async fn draf_keluar(page: &Page) -> Value {
    ke(page, "laporan").await;
    page.clear_downloads();
    let file = unduh(page, uji!("unduh-draf"), "*.json").await;
    let text = fs::read_to_string(file).expect("a file");
    serde_json::from_str::<Value>(&text).expect("JSON")["dokumen"].take()
}

/// The texts of the rows that hold the strings, in the order of the lists.
fn kembali(dokumen: &Value) -> Vec<String> {
    let rows = |section: &str, from: u64, fields: &'static [&str]| {
        let rows = dokumen[section].as_array().into_iter().flatten();
        let rows = rows.filter(move |row| row["id"].as_u64().is_some_and(|id| id >= from));
        rows.map(move |row| {
            fields
                .iter()
                .map(|field| row[field].as_str().unwrap_or_default().to_owned())
        })
        .collect::<Vec<_>>()
    };
    let indikator = rows(
        "kinerja",
        1_000,
        &["uraian", "satuan", "sumber_data", "hambatan"],
    );
    let kegiatan = rows("anggaran", 5_000, &["kode", "uraian"]);
    let mut all: Vec<String> = indikator
        .into_iter()
        .zip(kegiatan)
        .flat_map(|(a, b)| a.chain(b))
        .collect();
    all.truncate(korpus().len());
    all
}

both_browsers! {
    /// By a file, on every page: the lists in rows, and one text in every field there is.
    async fn pages_show_texts_and_nothing_else(page) {
        buka_dokumen(page, &dokumen(BIASA, &vec!["kata".into(); korpus().len()])).await;
        let plain = bentuk_semua(page).await;
        assert!(plain.len() > 100, "{plain:?}");
        buka_dokumen(page, &dokumen(RACUN, korpus())).await;
        sama(&bentuk_semua(page).await, &plain);
        page.goto("#/").await;
        let away: Vec<_> = bentuk(page).await.into_iter().filter(|kind| kind.starts_with("img") || kind.contains(" on")).collect();
        assert_eq!(away, [] as [String; 0]);
        tak_kena(page).await;
    }

    /// Out as a draft, as JSON and as HTML, and in again: every text is the same. The HTML shows each as text, from a disk and
    /// from a server that sends no headers.
    async fn what_is_given_away_comes_back(page) {
        buka_dokumen(page, &dokumen(BIASA, &vec!["kata".into(); korpus().len()])).await;
        ke(page, "laporan").await;
        let plain = unduh(page, uji!("unduh-html"), "*.html").await;
        fs::rename(plain, page.folder().join("biasa.html")).expect("a file");
        buka_dokumen(page, &dokumen(RACUN, korpus())).await;
        let first = draf_keluar(page).await;
        assert_eq!(kembali(&first), korpus());
        let mut files: Vec<PathBuf> = Vec::new();
        for (hook, pattern, to) in [(uji!("unduh-html"), "*.html", "racun.html"), (uji!("unduh-json"), "*.json", "racun.json")] {
            page.clear_downloads();
            let file = unduh(page, hook, pattern).await;
            let to = page.folder().join(to);
            fs::rename(file, &to).expect("a file");
            files.push(to);
        }
        for file in &files {
            page.goto("#/").await;
            page.choose_file("#buka-berkas", file).await;
            page.wait_contains(KABAR, "dibuka sebagai draf baru.").await;
            page.wait_text("h1", "Rekap").await;
            assert_eq!(draf_keluar(page).await, first, "{}", file.display());
        }

        let bare = Site::start(page.folder(), 0, "", "").expect("a free port");
        for from in [format!("file://{}/", page.folder().display()), bare.url("")] {
            page.client().goto(&format!("{from}biasa.html")).await.expect("the report opens");
            let plain = bentuk(page).await;
            page.client().goto(&format!("{from}racun.html")).await.expect("the report opens");
            sama(&bentuk(page).await, &plain);
            tak_kena(page).await;
            let shown = page.eval("return [...document.querySelectorAll('bdi')].map((e) => e.textContent);", vec![]).await;
            let shown: BTreeSet<&str> = shown.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            // Not every column of a draft is one of the report; what is no column stands in the JSON within.
            let lists = sebaris();
            let missing = lists.iter().filter(|text| !shown.contains(text.as_str())).count();
            assert!(missing * 3 < lists.len(), "{missing} of {} are not shown by {from}", lists.len());
        }
        let asked: BTreeSet<String> = bare.requests().into_iter().collect();
        assert!(asked.iter().all(|path| ["/biasa.html", "/racun.html", "/favicon.ico"].contains(&path.as_str())), "{asked:?}");
        assert!(page.take_errors().await.iter().all(|error| error.contains("favicon.ico")));
    }

    /// Pasted into the table of the draft, and copied out of it again; pasted as the table of a report.
    async fn what_is_pasted_stays_text(page) {
        let texts = sebaris();
        let first = isian("indikator.1.uraian");
        buka_dokumen(page, &json!({ "kinerja": [{ "id": 1, "jenis": "indikator", "uraian": "A" }] })).await;
        ke(page, "isian/indikator").await;
        // Once: a second click would open the cell for typing.
        page.click(&first).await;
        let mut plain = BTreeSet::new();
        for texts in [&vec!["kata".to_owned(); texts.len()], &texts] {
            plain = bentuk(page).await;
            let block: String = texts.iter().map(|text| format!("\"{}\"\r\n", text.replace('"', "\"\""))).collect();
            assert!(page.paste_block(&first, &block).await, "the page did not take the block");
            page.wait_until("every row is there", &format!("return Number(document.querySelector('[role=grid]').getAttribute('aria-rowcount')) === {} + 2;", texts.len())).await;
            page.wait_text(&first, &texts[0]).await;
        }
        let kinds = |all: &BTreeSet<String>| -> BTreeSet<String> { all.iter().map(|kind| kind.split(' ').next().unwrap_or_default().to_owned()).collect() };
        sama(&kinds(&bentuk(page).await), &kinds(&plain));
        page.press("Escape").await;
        page.press(&"Shift+ArrowDown ".repeat(40)).await;
        let copy = "let text = null; const event = new Event('copy', { bubbles: true, cancelable: true, composed: true });\
            Object.defineProperty(event, 'clipboardData', { value: { setData: (kind, put) => { if (/plain/.test(kind)) text = put; } } });\
            document.activeElement.dispatchEvent(event); return text;";
        let copied = page.eval(copy, vec![]).await;
        assert_eq!(copied.as_str().map(|text| text.split("\r\n").count()), Some(41), "{copied}");
        let draft = draf_keluar(page).await;
        let rows = draft["kinerja"].as_array().expect("rows");
        let back: Vec<&str> = rows.iter().map(|row| row["uraian"].as_str().unwrap_or_default()).collect();
        assert_eq!(back, texts);

        ke(page, "periksa/tempel").await;
        let lekat = "const field = document.querySelector('[data-uji=tempel-teks]'); field.focus(); field.value = arguments[0];\
            field.dispatchEvent(new Event('input', { bubbles: true }));";
        let table = |texts: &[String]| -> String {
            let rows = texts.iter().enumerate().map(|(at, text)| format!("{}\t\"{}\"\t5\t4\r\n", at + 1, text.replace('"', "\"\"")));
            format!("No\tIndikator Kinerja\tTarget\tRealisasi\r\n{}", rows.collect::<String>())
        };
        let mut found = Vec::new();
        for texts in [vec!["kata".to_owned(); texts.len()], texts] {
            page.eval(lekat, vec![json!(table(&texts))]).await;
            page.wait_contains(uji!("tempel-ringkas"), "indikator").await;
            found.push(kinds(&bentuk(page).await));
        }
        sama(&found[1], &found[0]);
        page.click(uji!("ambil-tabel")).await;
        page.wait_text("h1", "Periksa").await;
        tak_kena(page).await;
    }

    /// Typed as the name of a draft and of an office, met in the list, in the title and in the name of a file.
    async fn names_stay_text(page) {
        draf_baru(page).await;
        let name = format!("../../CON{RACUN}");
        page.type_into(&isian("identitas.instansi"), &name).await;
        page.type_into(&isian("identitas.tahun"), "2024").await;
        tersimpan(page).await;
        ke(page, "laporan").await;
        let file = unduh(page, uji!("unduh-html"), "*.html").await;
        let file = file.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
        assert!(file.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c)) && file.len() <= 105 && !file.contains(".."), "{file}");
        page.goto("#/").await;
        page.wait_contains(uji!("draf"), "onerror").await;
        page.click("ul.draf li .deret button:nth-child(1)").await;
        page.wait_until("the name can be typed", "return document.activeElement?.matches('[data-uji=draf] input');").await;
        page.type_text(&format!("{name}\n")).await;
        page.wait_contains(uji!("draf"), "../../CON").await;
        page.click("[data-uji=hapus-draf]").await;
        page.wait_contains(KABAR, "onerror").await;
        let found = bentuk(page).await;
        assert!(!found.iter().any(|kind| kind.starts_with("img") || kind.starts_with("script ") && kind != "script src"), "{found:?}");
        tak_kena(page).await;
    }
}
