//! What holds the program to itself: the policy of the page, of its previews, and of the worker, on hosts that send headers
//! and on hosts that cannot.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::app::*;
use crate::luring::{bernama, muat_ulang, salin, ubah};
use crate::support::{Page, Site};

/// A second module that tries to reach `to` and says what came of it.
fn mencoba(page: &Page, to: &str) -> PathBuf {
    let versi = salin(page, "mencoba");
    let script = format!(
        "let refused = false; addEventListener('securitypolicyviolation', () => {{ refused = true; }});\
         fetch({}, {{ mode: 'no-cors' }}).then(() => 'reached', () => 'failed')\
         .then((word) => setTimeout(() => postMessage(refused ? 'refused' : word), 200));",
        json!(to)
    );
    ubah(&versi, &bernama(&versi, "pekerja_mulai-", ".js"), |_| {
        script.clone()
    });
    versi
}

/// Starts the worker of the page and hears its first word.
async fn kata_pekerja(page: &Page) -> Value {
    let script = "const done = arguments[arguments.length - 1];\
        const worker = new Worker(document.documentElement.dataset.pekerja);\
        worker.onmessage = (event) => done(event.data); worker.onerror = (event) => done('error ' + event.message);";
    page.eval_async(script, vec![]).await
}

/// Leaves the service worker out.
fn tanpa_penyimpan(versi: PathBuf) -> PathBuf {
    ubah(&versi, &bernama(&versi, "offline-", ".js"), |_| {
        String::new()
    });
    versi
}

both_browsers! {
    /// The previews stand under the policy of the page, which names their styles and no other.
    async fn previews_wear_their_styles(page) {
        let worn = |css: &str, of: &str| format!("const d = document.querySelector('iframe')?.contentDocument, e = d?.querySelector({});\
            return Boolean(e) && d.defaultView.getComputedStyle(e).{of};", json!(css));
        buka_contoh(page, "laporan").await;
        page.wait_until("the report has its letters", &worn("h1", "fontFamily.includes('Georgia')")).await;
        page.goto("#/latihan?benih=7").await;
        page.click(uji!("lembar-cetak")).await;
        page.wait_until("the sheet has its letters", &worn("h1", "fontFamily.includes('Georgia')")).await;
        page.wait_until("the sheet has its lines", &worn(".isian", "display === 'flex'")).await;
        // Any other style is refused, there and here.
        let strange = "for (const d of [document, document.querySelector('iframe').contentDocument]) {\
            const style = d.createElement('style'); style.textContent = 'h1 { color: rgb(1, 2, 3) }'; d.head.append(style); }\
            return [document, document.querySelector('iframe').contentDocument].map((d) => getComputedStyle(d.querySelector('h1')).color);";
        let found = page.eval(strange, vec![]).await;
        assert!(found.as_array().is_some_and(|all| all.len() == 2 && all.iter().all(|colour| colour != "rgb(1, 2, 3)")), "{found}");
        assert!(!page.take_errors().await.is_empty(), "the policy says nothing");
    }

    /// What the others are held against: without headers and on the very first visit, a worker could reach others.
    async fn a_worker_is_not_bound_by_the_page(page) {
        let other = Site::start(page.folder(), 0, "", "").expect("a free port");
        page.serve_bare(&tanpa_penyimpan(mencoba(page, &other.url(""))));
        page.goto("").await;
        assert_eq!(kata_pekerja(page).await, "reached");
        assert_eq!(other.requests(), ["/"]);
    }

    /// Also where nothing keeps the site yet, a worker under our headers reaches nobody else.
    async fn a_worker_is_bound_by_the_headers(page) {
        let other = Site::start(page.folder(), 0, "", "").expect("a free port");
        page.serve(Some(&tanpa_penyimpan(mencoba(page, &other.url("")))));
        page.goto("").await;
        assert_eq!(kata_pekerja(page).await, "refused");
        assert_eq!(other.requests(), [] as [String; 0]);
        // Chromium says it in the console, too.
        let errors = page.take_errors().await;
        assert!(errors.iter().all(|error| error.contains("Content Security Policy")), "{errors:?}");
    }

    /// A host that sends no headers: from the first visit on the service worker sends them in its place.
    async fn a_worker_is_bound_without_headers(page) {
        let other = Site::start(page.folder(), 0, "", "").expect("a free port");
        page.serve_bare(&mencoba(page, &other.url("")));
        page.goto("").await;
        page.wait_until("the site is kept", "return navigator.serviceWorker.controller?.state === 'activated';").await;
        muat_ulang(page).await;
        assert_eq!(kata_pekerja(page).await, "refused");
        assert_eq!(other.requests(), [] as [String; 0]);
        // Chromium says it in the console, too.
        let errors = page.take_errors().await;
        assert!(errors.iter().all(|error| error.contains("Content Security Policy")), "{errors:?}");
    }
}
