//! The harness of the browser tests: a served dist/, a driver, a browser, and a [`Page`] to act on.
//! It knows nothing of the calculator.
//!
//! A test is one async body, run in both browsers:
//!
//! ```ignore
//! both_browsers! {
//!     async fn title_is_there(page) {
//!         page.goto("#/").await;
//!         page.wait_text("h1", "Kalkulator SAKIP").await;
//!     }
//! }
//! ```
//!
//! gives the tests `title_is_there::chromium` and `title_is_there::firefox`. A failed test prints its
//! last steps and the errors of the page, and leaves a picture in `target/screenshots`.

#![allow(
    dead_code,
    reason = "a box of tools: not every one is in use all the time"
)]

mod axe;
mod downloads;
mod driver;
mod keys;
mod proof;
mod server;
mod session;
mod world;

use std::{
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::PathBuf,
    process::Command,
    thread,
    time::Duration,
};

#[allow(unused_imports, reason = "as above")]
pub use self::{
    driver::Browser,
    server::Site,
    session::Page,
    world::{Dark, Fault},
};

/// A body that takes longer hangs.
const TEST_LIMIT: Duration = Duration::from_secs(180);

/// Runs each body once per browser; see the module's page.
macro_rules! both_browsers {
    ($($(#[$attribute:meta])* async fn $name:ident($page:ident) $body:block)+) => {$(
        $(#[$attribute])*
        mod $name {
            #[allow(unused_imports, reason = "small bodies need none of it")]
            use super::*;

            async fn body($page: &$crate::support::Page) $body

            #[test]
            fn chromium() {
                $crate::support::run($crate::support::Browser::Chromium, stringify!($name), body);
            }

            #[test]
            fn firefox() {
                $crate::support::run($crate::support::Browser::Firefox, stringify!($name), body);
            }
        }
    )+};
}

/// Opens a fresh browser on a fresh origin, runs `body`, and closes it again whatever happened. A page
/// that reported an error nobody [allowed](Page::take_errors) fails even if the body is content.
pub fn run(browser: Browser, name: &str, body: impl AsyncFnOnce(&Page)) {
    let dist = root().join("dist");
    assert!(
        dist.join("index.html").is_file(),
        "dist/ tidak ada; jalankan: make dist"
    );
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a runtime");
    let _turn = driver::wait_for_turn();
    let page = runtime.block_on(Page::open(browser, name, &dist));
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            tokio::time::timeout(TEST_LIMIT, body(&page))
                .await
                .unwrap_or_else(|_| panic!("still running after {TEST_LIMIT:?}"));
            let errors = page.take_errors().await;
            assert!(
                errors.is_empty(),
                "errors on the page:\n{}",
                errors.join("\n")
            );
        });
    }));
    if outcome.is_err() {
        runtime.block_on(page.explain());
    }
    runtime.block_on(page.close());
    if let Err(cause) = outcome {
        resume_unwind(cause);
    }
}

/// Asks `probe` until it answers or the patience ends; then fails with what `describe` says.
async fn wait_for<T>(
    mut probe: impl AsyncFnMut() -> Option<T>,
    describe: impl AsyncFnOnce() -> String,
) -> T {
    const PATIENCE: Duration = Duration::from_secs(15);
    let end = tokio::time::Instant::now() + PATIENCE;
    loop {
        if let Some(answer) = probe().await {
            return answer;
        }
        if tokio::time::Instant::now() > end {
            panic!("after {PATIENCE:?}: {}", describe().await);
        }
        tokio::time::sleep(Duration::from_millis(40)).await;
    }
}

/// The clone, asked at run time: clones may share a target directory.
pub fn root() -> PathBuf {
    std::env::var("CARGO_MANIFEST_DIR").map_or_else(|_| PathBuf::from("."), PathBuf::from)
}

/// Where `.ci/setup` put a tool, or with `None` the directories to put first in PATH; so that a plain
/// `cargo test --test browser` finds the same tools as `make test`.
fn tools_path(tool: Option<&str>) -> PathBuf {
    let answer = Command::new(root().join(".ci/tools-path"))
        .args(tool)
        .output()
        .expect(".ci/tools-path runs");
    PathBuf::from(String::from_utf8_lossy(&answer.stdout).trim())
}

/// A test that panicked while it held the lock must not take the others with it.
fn lock<T>(mutex: &std::sync::Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// How many browsers run at once: each wants a core.
fn sessions() -> usize {
    thread::available_parallelism().map_or(2, |cores| cores.get().clamp(1, 4))
}
