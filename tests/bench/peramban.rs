//! How the built site feels in real browsers: an edit until it is painted, saving, scrolling, a large paste,
//! starting; and what the first visit weighs. It prints tables and judges nothing. Needs dist/ (`make dist`);
//! `cargo bench --bench peramban -- chromium` runs it in one browser only.

#[path = "../browser/support/mod.rs"]
#[allow(unused_macros, reason = "the tests' own")]
mod support;

mod berat;
mod dokumen;
mod waktu;

use std::time::Duration;

use fantoccini::wd::WebDriverCompatibleCommand;
use kalkulator_sakip::domain::address::field_id;
use kalkulator_sakip::domain::document::{CellRef, Document};
use kalkulator_sakip::domain::field::{Field, RowKind};
use kalkulator_sakip::draft::wire::{Meta, encode_draft};
use serde_json::{Value, json};

use dokumen::{SIZES, Stage, document, ids};
use support::{Browser, Page, run};
use waktu::{Times, count, table};

/// Cells that are typed into, and the text: a fast hand, well below the pause after which a draft is saved.
const CELLS: usize = 12;
const TYPED: &str = "81,375";
const PACE: Duration = Duration::from_millis(110);

/// Rows that are scrolled through and pasted over.
const LONG: usize = 5_000;

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let named = |browser: Browser| wanted.iter().any(|word| word == browser.name());
    let all = ![Browser::Chromium, Browser::Firefox].into_iter().any(named);
    berat::print();
    for browser in [Browser::Chromium, Browser::Firefox] {
        if all || named(browser) {
            measure(browser);
        }
    }
}

/// What was measured at one size.
#[derive(Default)]
struct Figures {
    paint: Times,
    work: Times,
    walk: Times,
    save: Times,
    reopen: Times,
}

fn measure(browser: Browser) {
    let floor = floor(browser);
    let sizes = SIZES.map(|size| editing(browser, size));
    let head = [format!("{}, milliseconds: median / p95", browser.name())]
        .into_iter()
        .chain(["an empty page".to_owned()])
        .chain(SIZES.map(|size| format!("{} indikator", count(size))))
        .collect::<Vec<_>>();
    let line = |name: &str, empty: Option<&Times>, pick: &dyn Fn(&Figures) -> &Times| {
        let empty = empty.map_or_else(|| "–".into(), Times::cell);
        let cells = sizes.iter().map(|figures| pick(figures).cell());
        [name.to_owned(), empty].into_iter().chain(cells).collect()
    };
    let mut rows: Vec<Vec<String>> = vec![
        line(
            "key to paint, waiting for the screen included",
            Some(&floor.paint),
            &|f| &f.paint,
        ),
        line("work in it: handlers and frame", Some(&floor.work), &|f| {
            &f.work
        }),
        line(
            "work of Enter: to the cell below",
            Some(&floor.walk),
            &|f| &f.walk,
        ),
        line("saving, after a pause", None, &|f| &f.save),
    ];
    if browser == Browser::Chromium {
        let start = Times::of((0..5).map(|_| start(browser)).collect());
        rows.push(line(
            "start to mounted: cold browser, then with the draft open",
            Some(&start),
            &|f| &f.reopen,
        ));
    }
    table(&head, &rows);
    long_table(browser);
    several(browser);
}

/// A thousand reports of 50 indikator dropped at once: until the last is read, and until the ranking is painted.
fn several(browser: Browser) {
    run(browser, "several", async |page| {
        let text = encode_draft(
            &document(50, Stage::Filled),
            Meta::at("2026-11-21T14:32:05+07:00"),
        );
        let mut times = Vec::new();
        for _ in 0..3 {
            page.goto("#/gabungan").await;
            page.reload().await;
            let script = "const [text, done] = arguments, dataTransfer = new DataTransfer();\
                for (let n = 0; n < 1000; n++)\
                  dataTransfer.items.add(new File([text.replace('Dinas Contoh', 'Dinas ' + n)], `laporan-${n}.json`));\
                const main = document.querySelector('main'), start = performance.now();\
                new MutationObserver((_, observer) => {\
                  if (!document.querySelector('[data-uji=kabar-gabungan]')?.textContent.startsWith('1.000')) return;\
                  observer.disconnect();\
                  requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));\
                }).observe(document.body, { subtree: true, childList: true, characterData: true });\
                main.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));";
            let took = page.eval_async(script, vec![json!(text)]).await;
            times.push(took.as_f64().unwrap_or(f64::NAN));
        }
        table(
            &[
                format!("{}, 1,000 reports of 50 indikator", browser.name()),
                "milliseconds: median / p95".into(),
            ],
            &[vec![
                "dropped as files, to the painted ranking".into(),
                Times::of(times).cell(),
            ]],
        );
    });
}

/// Keys in a page that holds one field and nothing else: what browser, driver and screen take by themselves.
fn floor(browser: Browser) -> Figures {
    let mut figures = Figures::default();
    run(browser, "floor", async |page| {
        let empty = "data:text/html,<!DOCTYPE html><title>uji</title><input id=sel>";
        page.client().goto(empty).await.expect("an empty page");
        watch(page).await;
        for _ in 0..CELLS {
            type_into(page, "#sel").await;
        }
        take(page, &mut figures).await;
    });
    figures
}

/// Typing into the middle of a table of `size` indikator, and opening it anew.
fn editing(browser: Browser, size: usize) -> Figures {
    let mut figures = Figures::default();
    run(browser, "edit", async |page| {
        let document = document(size, Stage::Filled);
        open(page, &document).await;
        let rows = ids(&document, RowKind::Indikator);
        // Ten indikator stand under each sasaran: these follow each other without a heading between.
        let first = (rows.len() / 2 / 10 * 10).min(rows.len() - CELLS);
        scroll_to(page, first, rows.len()).await;
        watch(page).await;
        for row in &rows[first..first + CELLS] {
            let cell = field_id(RowKind::Indikator, CellRef::new(*row, Field::Realisasi));
            type_into(page, &format!("[data-field='{cell}']")).await;
        }
        take(page, &mut figures).await;
        if browser == Browser::Chromium {
            on_new_page(page, STARTED).await;
            let mut times = Vec::new();
            for _ in 0..5 {
                page.reload().await;
                times.push(started(page).await);
            }
            figures.reopen = Times::of(times);
        }
    });
    figures
}

/// Scrolling, a large paste, and taking it back.
fn long_table(browser: Browser) {
    run(browser, "long", async |page| {
        let document = document(LONG, Stage::Filled);
        open(page, &document).await;
        watch(page).await;
        page.eval(
            "__ukur.gulir(document.querySelector('.grid-frame'), 400, 300);",
            vec![],
        )
        .await;
        page.wait_until("the scrolling ends", "return __ukur.bingkai.length >= 300;")
            .await;
        let frames = numbers(&page.eval("return __ukur.bingkai;", vec![]).await);
        let late = frames.iter().filter(|time| **time > 50.0).count();

        page.eval(
            "document.querySelector('.grid-frame').scrollTop = 0;",
            vec![],
        )
        .await;
        let first = ids(&document, RowKind::Indikator)[0];
        let cell = field_id(RowKind::Indikator, CellRef::new(first, Field::Satuan));
        let css = format!("[data-field='{cell}']");
        page.focus(&css).await;
        let mut paste = Vec::new();
        let mut undo = Vec::new();
        for turn in 0..3 {
            page.eval(
                "const [css, rows, turn] = arguments;\
                 const line = (_, n) => `paket\\t${n % 90 + 10},${turn}5\\t${n % 80 + 15},2${turn}`;\
                 __ukur.tempel = null; __ukur.pindah.length = 0;\
                 __ukur.tempelkan(document.querySelector(css), Array.from({ length: rows }, line).join('\\n'));",
                vec![json!(css), json!(LONG), json!(turn)],
            )
            .await;
            page.wait_until("the paste is painted", "return __ukur.tempel !== null;")
                .await;
            paste.push(
                page.eval("return __ukur.tempel;", vec![])
                    .await
                    .as_f64()
                    .unwrap_or(f64::NAN),
            );
            page.press("Control+z").await;
            page.wait_until("undo is painted", "return __ukur.pindah.length >= 2;")
                .await;
            let keys = pairs(&page.eval("return __ukur.pindah;", vec![]).await);
            undo.push(keys.last().map_or(f64::NAN, |(paint, _)| *paint));
        }
        table(
            &[
                format!("{}, {} indikator", browser.name(), count(LONG)),
                "milliseconds: median / p95".into(),
            ],
            &[
                vec![
                    format!(
                        "frames while scrolling 400 px a frame ({late} of {} above 50 ms)",
                        frames.len()
                    ),
                    Times::of(frames).cell(),
                ],
                vec![
                    format!("paste of {} × 3 cells, to paint", count(LONG)),
                    Times::of(paste).cell(),
                ],
                vec!["undo of it, to paint".into(), Times::of(undo).cell()],
            ],
        );
    });
}

/// A cold start: a fresh browser with a fresh profile, from the navigation until the program has mounted.
fn start(browser: Browser) -> f64 {
    let mut time = f64::NAN;
    run(browser, "start", async |page| {
        on_new_page(page, STARTED).await;
        page.goto("").await;
        time = started(page).await;
    });
    time
}

/// Opens a document as a file and goes to its table of indikator.
async fn open(page: &Page, document: &Document) {
    page.goto("").await;
    let text = encode_draft(document, Meta::at("2026-11-21T14:32:05+07:00"));
    let file = page.write_file("ukur.json", &text);
    page.choose_file("#buka-berkas", &file).await;
    let link = "a[href$='isian/indikator']";
    page.click(link).await;
    page.wait_until(
        "the table is there",
        "return document.querySelector('[data-field$=\".realisasi\"]') !== null;",
    )
    .await;
    // What opening left to be done is not part of typing.
    tokio::time::sleep(Duration::from_secs(1)).await;
}

/// Brings the indikator at a place near the middle of the view.
async fn scroll_to(page: &Page, place: usize, of: usize) {
    let script = "const box = document.querySelector('.grid-frame');\
        box.scrollTop = box.scrollHeight * arguments[0] - box.clientHeight / 4;";
    page.eval(script, vec![json!(place as f64 / of as f64)])
        .await;
    tokio::time::sleep(Duration::from_millis(500)).await;
}

async fn watch(page: &Page) {
    page.eval(include_str!("ukur.js"), vec![]).await;
}

/// Types a figure into a cell with real keys, at the pace of a fast hand, and goes on with Enter.
async fn type_into(page: &Page, css: &str) {
    page.focus(css).await;
    for key in TYPED.chars() {
        page.press(&key.to_string()).await;
        tokio::time::sleep(PACE).await;
    }
    page.press("Enter").await;
    tokio::time::sleep(PACE).await;
}

async fn take(page: &Page, figures: &mut Figures) {
    // The last save.
    tokio::time::sleep(Duration::from_secs(1)).await;
    let typed = pairs(&page.eval("return __ukur.ketik;", vec![]).await);
    let walked = pairs(&page.eval("return __ukur.pindah;", vec![]).await);
    let saved = numbers(&page.eval("return __ukur.simpan;", vec![]).await);
    figures.paint = Times::of(typed.iter().map(|(paint, _)| *paint).collect());
    figures.work = Times::of(typed.iter().map(|(_, work)| *work).collect());
    figures.walk = Times::of(walked.iter().map(|(_, work)| *work).collect());
    figures.save = Times::of(saved);
}

/// Notes when the program has mounted, in each page from its very beginning.
const STARTED: &str = "new MutationObserver((_, observer) => {\
    if (!document.body || document.body.hasAttribute('data-memuat')) return;\
    observer.disconnect(); window.__mulai = performance.now();\
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-memuat'] });";

async fn started(page: &Page) -> f64 {
    page.eval("return window.__mulai;", vec![])
        .await
        .as_f64()
        .unwrap_or(f64::NAN)
}

/// Runs a script at the start of each page from now on; Chromium only.
async fn on_new_page(page: &Page, source: &str) {
    let command = DevTools(
        json!({ "cmd": "Page.addScriptToEvaluateOnNewDocument", "params": { "source": source } }),
    );
    page.client()
        .issue_cmd(command)
        .await
        .expect("a DevTools command");
}

/// A command of Chromium's own protocol.
#[derive(Debug)]
struct DevTools(Value);

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!(
            "session/{}/goog/cdp/execute",
            session.unwrap_or_default()
        ))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.0.to_string()))
    }
}

fn numbers(list: &Value) -> Vec<f64> {
    let list = list.as_array().map_or(&[][..], Vec::as_slice);
    list.iter().filter_map(Value::as_f64).collect()
}

fn pairs(list: &Value) -> Vec<(f64, f64)> {
    let list = list.as_array().map_or(&[][..], Vec::as_slice);
    let pair = |pair: &Value| Some((pair.get(0)?.as_f64()?, pair.get(1)?.as_f64()?));
    list.iter().filter_map(pair).collect()
}
