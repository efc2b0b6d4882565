//! Files, stored texts and addresses that nobody would make by accident: each is refused in words or read as what it is, the
//! program goes on, and nothing is lost.

use std::path::PathBuf;

use kalkulator_sakip::draft::envelope::seal;
use serde_json::{Value, json};

use crate::app::*;
use crate::support::Page;

const SUITE: &str = include_str!("../cases/drafts/json_test_suite.json");

/// Deep enough to end a program that follows it; the stack of WebAssembly is small.
fn dalam() -> [(&'static str, String); 4] {
    [
        ("kurung.json", "[".repeat(100_000)),
        ("objek.json", "[{\"\":".repeat(50_000)),
        (
            "dokumen.json",
            format!(
                "{{\"format\":\"kalkulator-sakip\",\"versi\":1,\"dokumen\":{}",
                "{\"kinerja\":[".repeat(20_000)
            ),
        ),
        (
            "lapis.json",
            format!(
                "{{\"format\":\"kalkulator-sakip\",\"versi\":1,\"jenis\":\"draf\",\"dokumen\":{{\"asing\":{}1{}}}}}",
                "[".repeat(50_000),
                "]".repeat(50_000)
            ),
        ),
    ]
}

/// JSONTestSuite; a byte stands in the file as the character of its number. The names are hostile, too.
fn suite() -> Vec<(String, Vec<u8>)> {
    let suite: Value = serde_json::from_str(SUITE).expect("JSON");
    let files = suite["berkas"].as_object().expect("files").iter();
    files
        .map(|(name, content)| {
            let bytes = content.as_str().expect("a text").chars();
            let bytes = bytes.map(|c| u8::try_from(u32::from(c)).expect("a byte"));
            (format!("<img src=x onerror=kena=1>{name}"), bytes.collect())
        })
        .collect()
}

/// The first draft of a browser with a name in it, and the keys of its copies.
async fn draf(page: &Page) -> Vec<String> {
    draf_baru(page).await;
    page.type_into(&isian("identitas.instansi"), "Dinas Sasaran")
        .await;
    tersimpan(page).await;
    page.type_into(&isian("identitas.instansi"), "Dinas Sasaran Dua")
        .await;
    tersimpan(page).await;
    let storage = page.storage().await;
    let keys = storage.as_object().expect("keys").keys();
    keys.filter(|key| key.ends_with(":a") || key.ends_with(":b"))
        .cloned()
        .collect()
}

/// Another script of the same address writes into both stores; the page of the program is not open meanwhile.
async fn tulis(page: &Page, keys: &[String], text: &str) {
    let script = "const [keys, text, done] = arguments; for (const key of keys) localStorage.setItem(key, text);\
        const asked = indexedDB.open('kalkulator-sakip'); asked.onsuccess = () => {\
          const work = asked.result.transaction('salinan', 'readwrite'), all = work.objectStore('salinan');\
          const names = all.getAllKeys(); names.onsuccess = () => { for (const key of names.result) all.put(text, key); };\
          work.oncomplete = () => { asked.result.close(); done(true); }; };";
    page.eval_async(script, vec![json!(keys), json!(text)])
        .await;
}

async fn hidup(page: &Page) {
    page.wait_text("h1", "Kalkulator SAKIP").await;
    assert!(!page.is_visible("#galat-program").await);
    let marks = "return [typeof kena, document.querySelectorAll('main img, main script').length];";
    assert_eq!(page.eval(marks, vec![]).await, json!(["undefined", 0]));
}

both_browsers! {
    /// The whole suite in one go, under hostile names: every file is refused with its name and a reason, and a sound one beside
    /// them is read.
    async fn a_suite_of_files_is_refused_one_by_one(page) {
        let mut files = suite();
        let count = files.len();
        assert!(count > 200, "{count}");
        let sound = json!({ "format": "kalkulator-sakip", "versi": 1, "jenis": "draf", "dokumen": {
            "identitas": { "instansi": "Dinas Waras", "tahun": "2024" },
            "kinerja": [{ "id": 1, "jenis": "indikator", "uraian": "A", "satuan": "%", "target": "1", "realisasi": "1" }] } });
        files.push(("waras.json".into(), sound.to_string().into_bytes()));
        let paths: Vec<String> = files.iter().map(|(name, content)| page.write_file(name, content).display().to_string()).collect();
        page.goto("#/gabungan").await;
        page.choose_file("#gabung-berkas", &PathBuf::from(paths.join("\n"))).await;
        page.wait_contains(uji!("kabar-gabungan"), &format!("1 laporan dibaca, {count} berkas tidak dapat dibuka.")).await;
        let told = "return [...document.querySelectorAll('[data-uji=gabung-gagal] li')].map((li) => li.textContent);";
        let Value::Array(told) = page.eval(told, vec![]).await else { panic!("no list") };
        for (name, _) in &files[..count] {
            let line = told.iter().filter_map(Value::as_str).find_map(|line| line.strip_prefix(name.as_str()));
            assert!(line.is_some_and(|reason| reason.len() > 20), "{name}: {line:?}");
        }
        page.goto("#/").await;
        hidup(page).await;
    }

    /// Nothing is so deep that the program ends: as a file, as a table, as a stored draft.
    async fn depth_is_survived(page) {
        page.goto("#/").await;
        for (name, content) in dalam() {
            let file = page.write_file(name, &content);
            page.choose_file("#buka-berkas", &file).await;
            page.wait_contains(KABAR, &format!("Berkas {name} ")).await;
            assert_eq!(page.attr(KABAR, "role").await.as_deref(), Some("alert"), "{name}");
            page.press("Escape").await;
            page.wait_gone(KABAR).await;
        }
        let keys = draf(page).await;
        ke(page, "periksa/tempel").await;
        let lekat = "const field = document.querySelector('[data-uji=tempel-teks]'); field.focus(); field.value = arguments[0];\
            field.dispatchEvent(new Event('input', { bubbles: true }));";
        for (_, content) in dalam() {
            page.eval(lekat, vec![json!(content)]).await;
        }
        page.eval(lekat, vec![json!("")]).await;
        ke(page, "isian/identitas").await;
        page.wait_text(&isian("identitas.instansi"), "Dinas Sasaran Dua").await;
        page.goto("#/").await;
        for (name, content) in dalam() {
            for text in [content.clone(), seal(9_999, "2026-11-21T14:32:05+07:00", &content)] {
                tulis(page, &keys, &text).await;
                page.reload().await;
                hidup(page).await;
                assert_eq!(page.count(uji!("draf")).await, 1, "{name}");
            }
        }
    }

    /// A stored draft that another script has written, sealed as ours are: read like a file from anybody.
    async fn a_forged_draft_is_read_like_a_file(page) {
        let racun = "<img src=x onerror=kena=1>\"'</script>";
        let keys = draf(page).await;
        page.goto("#/").await;
        let forged = json!({ "format": "kalkulator-sakip", "versi": 1, "jenis": "draf", "disimpan": racun, "aplikasi": racun,
            "dokumen": { "__proto__": { "kena": racun }, "constructor": racun, "hasOwnProperty": racun, "": racun,
              "identitas": { "instansi": racun, "tahun": racun, "__proto__": racun },
              "kinerja": [{ "id": 1, "jenis": racun }, { "id": -1, "jenis": "indikator", "uraian": racun, "__proto__": racun }] } });
        tulis(page, &keys, &seal(9_999, racun, &forged.to_string())).await;
        page.reload().await;
        hidup(page).await;
        page.wait_contains(uji!("draf"), "onerror").await;
        page.click("[data-uji=draf] a").await;
        page.wait_until("the draft stands", "return location.hash.startsWith('#/draf/') && document.querySelector('main h1') !== null;").await;
        for halaman in ["isian/identitas", "isian/indikator", "periksa", "laporan"] {
            page.eval("location.hash = location.hash.split('/').slice(0, 3).join('/') + '/' + arguments[0];", vec![json!(halaman)]).await;
            page.wait_until("the page stands", "return document.querySelector('main h1') !== null;").await;
        }
        let marks = "return [typeof kena, ({}).kena ?? null, document.querySelectorAll('main img').length];";
        assert_eq!(page.eval(marks, vec![]).await, json!(["undefined", null, 0]));

        // The small key beside it, too.
        let meta = keys[0].rsplit_once(':').expect("a key").0.to_owned() + ":meta";
        page.goto("#/").await;
        for text in [json!({ "nama": racun, "instansi": racun }).to_string(), "[".repeat(100_000), "null".into(), seal(10_000, racun, racun)] {
            tulis(page, std::slice::from_ref(&meta), &text).await;
            page.reload().await;
            hidup(page).await;
        }
    }

    /// After `#` and after `?`: a page that is not there says so, and nothing of the address becomes anything else.
    async fn addresses_are_ids_or_nothing(page) {
        let racun = ["<img src=x onerror=kena=1>", "%3Cimg%20src%3Dx%20onerror%3Dkena%3D1%3E", "javascript:kena=1", "..%2F..%2F", "__proto__",
            "constructor", "%", "%ff%fe", "\u{202e}\u{0}", "a/b/c/d/e/f/g", "'\"`", "?A=1&A=2", "0", "-1", "99999999999999999999999"];
        page.goto("#/").await;
        for text in racun {
            for start in ["#", "#/", "#/draf/", "#/contoh/", "#/contoh/babel-2020/", "#/belajar/", "#/belajar/efisiensi?A=", "#/latihan?benih=", "#/gabungan/"] {
                page.eval("location.hash = arguments[0];", vec![json!(format!("{start}{text}"))]).await;
                page.wait_until("a page stands", "return document.querySelector('main h1') !== null;").await;
            }
            let long = format!("#/draf/{}", text.repeat(20_000 / text.len()));
            page.eval("location.hash = arguments[0];", vec![json!(long)]).await;
            let marks = "return [typeof kena, document.querySelectorAll('main img').length, document.querySelector('#galat-program').hidden];";
            assert_eq!(page.eval(marks, vec![]).await, json!(["undefined", 0, true]), "{text}");
        }
        page.leave_and_return("?q=%3Cimg%20src=x%20onerror=kena=1%3E&utm=1#/").await;
        hidup(page).await;
    }
}
