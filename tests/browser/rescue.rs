//! The page without its program: `rescue.js` must tell what happened and hand out the drafts.

use crate::support::Fault;
use serde_json::{Value, json};

/// What the browser reports when the program panics. The classes of the page itself: Firefox runs the
/// scripts of a driver in a realm of their own.
const TRAP: &str = "const { ErrorEvent, WebAssembly } = window;\
    window.dispatchEvent(new ErrorEvent('error', { message: 'uji', error: new WebAssembly.RuntimeError('uji') }));";

both_browsers! {
    /// A trap of the WebAssembly brings up the banner, and the drafts can be saved.
    async fn stopped_program_hands_out_drafts(page) {
        page.goto("").await;
        assert!(!page.is_visible("#galat-program").await);
        page.eval("localStorage.setItem('kalkulator-sakip:uji', '{\"a\":\"1.234,56\"}');\
            localStorage.setItem('lain', 'bukan milik kami');", vec![]).await;
        page.eval(TRAP, vec![]).await;
        page.wait_contains("#galat-program", "Aplikasi berhenti. Draf Anda yang terakhir tersimpan tetap aman").await;
        page.click("#galat-program-unduh").await;
        let file = page.wait_download("kalkulator-sakip-cadangan-*.json").await;
        let content: Value = serde_json::from_str(&std::fs::read_to_string(file).expect("a file")).expect("JSON");
        assert_eq!(content["isi"]["kalkulator-sakip:uji"], json!("{\"a\":\"1.234,56\"}"));
        assert_eq!(content["isi"].get("lain"), None);
        assert_eq!(page.take_errors().await.len(), 1);
        page.click("#galat-program-muat").await;
        page.wait_mounted().await;
    }

    /// With the storage blocked there is nothing to save, and the page says so.
    async fn blocked_storage_is_said(page) {
        page.goto("").await;
        page.set_fault(Fault::Blocked).await;
        page.eval(TRAP, vec![]).await;
        page.wait_contains("#galat-program", "Aplikasi berhenti.").await;
        page.click("#galat-program-unduh").await;
        page.wait_contains("#galat-program-kabar", "menolak membuka penyimpanannya").await;
        page.take_errors().await;
    }

    /// A program that does not start is said at once, not after the patience of the watchdog.
    async fn missing_program_is_said(page) {
        page.goto("").await;
        page.set_fault(Fault::Program).await;
        page.client().refresh().await.expect("reload");
        page.wait_contains("#galat-program", "Aplikasi tidak dapat dimuat.").await;
        assert!(!page.is_visible("#memuat").await);
        assert_eq!(page.take_errors().await.len(), 1);
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
