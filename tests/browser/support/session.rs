//! [`Page`]: one browser showing the served site, and what a test does with it. Waiting is built in:
//! whatever needs an element waits for it, and a helper that fails says what it waited for.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Mutex,
};

use fantoccini::{Client, Locator, elements::Element};
use serde_json::{Value, json};

use super::{
    axe,
    downloads::{self, TempDir},
    driver::{Browser, Driver, VendorCommand},
    keys, lock,
    server::Site,
    wait_for,
};

/// What a person reads in an element: the value of a field, else the visible text.
const READ: &str = "const e = document.querySelector(arguments[0]); if (!e) return null;\
    return e.matches('input, textarea, select') ? e.value : e.innerText;";

/// How the storage of the browser misbehaves.
#[derive(Clone, Copy, Debug)]
pub enum Fault {
    /// Works as usual.
    None,
    /// Each write throws `QuotaExceededError`.
    Full,
    /// Even looking at `localStorage` throws `SecurityError`.
    Blocked,
}

/// A browser on the site. See the groups of methods: going, reading, acting, files, the world, proof.
pub struct Page {
    pub browser: Browser,
    /// For what the helpers do not cover.
    pub client: Client,
    name: String,
    site: Site,
    driver: Driver,
    dir: TempDir,
    steps: Mutex<Vec<String>>,
    errors: Mutex<Vec<String>>,
}

/// Going.
impl Page {
    pub(super) async fn open(browser: Browser, name: &str, dist: &Path) -> Self {
        let site = Site::start(dist, 0, include_str!("prelude.js")).expect("a free port");
        let dir = TempDir::new();
        let (driver, client) = Driver::start(browser, dir.path(), &dir.downloads()).await;
        Self {
            browser,
            client,
            name: name.to_owned(),
            site,
            driver,
            dir,
            steps: Mutex::default(),
            errors: Mutex::default(),
        }
    }

    /// Opens the site at a hash such as `#/rekap` and waits until the app is mounted. When the site is
    /// open already, only the hash changes, as for a person who follows a link.
    pub async fn goto(&self, hash: &str) {
        self.step(format!("goto {hash}"));
        self.load(hash).await;
        self.wait_mounted().await;
    }

    /// The same without waiting for the app, for pages that are meant to fail.
    pub async fn load(&self, hash: &str) {
        self.keep_errors().await;
        self.client
            .goto(&self.site.url(hash))
            .await
            .expect("the page opens");
    }

    /// Loads the page anew and waits for the app.
    pub async fn reload(&self) {
        self.step("reload".into());
        self.keep_errors().await;
        self.client.refresh().await.expect("reload");
        self.wait_mounted().await;
    }

    /// Leaves for an empty page, so that `pagehide` runs, and comes back to `hash`.
    pub async fn leave_and_return(&self, hash: &str) {
        self.step(format!("leave and return to {hash}"));
        self.keep_errors().await;
        self.client.goto("about:blank").await.expect("about:blank");
        self.load(hash).await;
        self.wait_mounted().await;
    }

    /// Until `body` has lost `data-memuat`.
    pub async fn wait_mounted(&self) {
        self.wait_until(
            "the app is mounted",
            "return document.body && !document.body.hasAttribute('data-memuat');",
        )
        .await;
    }
}

/// Reading.
impl Page {
    /// Value of a field or visible text, white space (also no-break) folded to single spaces.
    pub async fn text(&self, css: &str) -> String {
        wait_for(
            async || self.read(css).await,
            async || format!("no element {css}"),
        )
        .await
    }

    /// Visible texts of all matches, in order.
    pub async fn texts(&self, css: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(arguments[0])].map((e) => e.innerText);";
        let Value::Array(texts) = self.eval(script, vec![json!(css)]).await else {
            return Vec::new();
        };
        texts.iter().filter_map(Value::as_str).map(fold).collect()
    }

    /// Waits until [`text`](Self::text) is exactly `expected`.
    pub async fn wait_text(&self, css: &str, expected: &str) {
        self.step(format!("wait for {css} = {expected:?}"));
        let expected = fold(expected);
        wait_for(
            async || self.read(css).await.filter(|text| *text == expected),
            async || format!("{css} is {:?}, expected {expected:?}", self.read(css).await),
        )
        .await;
    }

    /// Waits until [`text`](Self::text) contains `part`.
    pub async fn wait_contains(&self, css: &str, part: &str) {
        self.step(format!("wait for {css} to contain {part:?}"));
        let part = fold(part);
        wait_for(
            async || self.read(css).await.filter(|text| text.contains(&part)),
            async || {
                format!(
                    "{css} is {:?}, expected to contain {part:?}",
                    self.read(css).await
                )
            },
        )
        .await;
    }

    /// Waits until nothing matches.
    pub async fn wait_gone(&self, css: &str) {
        self.step(format!("wait until {css} is gone"));
        wait_for(
            async || (self.count(css).await == 0).then_some(()),
            async || format!("{css} is still there"),
        )
        .await;
    }

    /// How many elements match now.
    pub async fn count(&self, css: &str) -> usize {
        self.client
            .find_all(Locator::Css(css))
            .await
            .expect("a valid selector")
            .len()
    }

    /// Whether a person sees it now.
    pub async fn is_visible(&self, css: &str) -> bool {
        match self.client.find(Locator::Css(css)).await {
            Ok(element) => element.is_displayed().await.unwrap_or(false),
            Err(_) => false,
        }
    }

    /// An attribute, `None` when it is missing.
    pub async fn attr(&self, css: &str, name: &str) -> Option<String> {
        self.element(css)
            .await
            .attr(name)
            .await
            .expect("an attribute")
    }

    /// Whether the focus is on this element.
    pub async fn has_focus(&self, css: &str) -> bool {
        self.eval(
            "return document.activeElement?.matches(arguments[0]) ?? false;",
            vec![json!(css)],
        )
        .await
            == true
    }

    /// Every entry of localStorage, as text.
    pub async fn storage(&self) -> Value {
        self.eval("return { ...localStorage };", vec![]).await
    }

    /// Runs a script body in the page and returns what it returns.
    pub async fn eval(&self, script: &str, args: Vec<Value>) -> Value {
        self.client
            .execute(script, args)
            .await
            .unwrap_or_else(|error| panic!("script failed: {error}\n{script}"))
    }

    /// Waits until a script body returns something true.
    pub async fn wait_until(&self, what: &str, script: &str) {
        self.step(format!("wait until {what}"));
        wait_for(
            // A page that is just changing may refuse the script.
            async || match self.client.execute(script, vec![]).await {
                Ok(Value::Null | Value::Bool(false)) | Err(_) => None,
                Ok(_) => Some(()),
            },
            async || format!("not yet: {what}"),
        )
        .await;
    }
}

/// Acting.
impl Page {
    /// Clicks the first match, scrolled into view.
    pub async fn click(&self, css: &str) {
        self.step(format!("click {css}"));
        let element = self.element(css).await;
        element
            .click()
            .await
            .unwrap_or_else(|error| panic!("click {css}: {error}"));
    }

    /// Replaces what stands in a field by typing, key by key; the focus stays in the field.
    pub async fn type_into(&self, css: &str, text: &str) {
        self.step(format!("type {text:?} into {css}"));
        let element = self.element(css).await;
        self.eval(
            "const e = document.querySelector(arguments[0]); e.scrollIntoView({ block: 'center' }); e.focus(); e.select?.();",
            vec![json!(css)],
        )
        .await;
        let keys = if text.is_empty() { "\u{e017}" } else { text };
        element
            .send_keys(keys)
            .await
            .unwrap_or_else(|error| panic!("type into {css}: {error}"));
    }

    /// Types where the focus is.
    pub async fn type_text(&self, text: &str) {
        self.step(format!("type {text:?}"));
        let element = self
            .client
            .active_element()
            .await
            .expect("something has the focus");
        element.send_keys(text).await.expect("typing");
    }

    /// Presses chords one after the other: `"Tab Tab Control+z Enter"`. Not for the clipboard, see
    /// [`paste_block`](Self::paste_block).
    pub async fn press(&self, chords: &str) {
        self.step(format!("press {chords}"));
        for chord in chords.split_whitespace() {
            self.client
                .perform_actions(keys::chord(chord))
                .await
                .unwrap_or_else(|error| panic!("press {chord}: {error}"));
        }
    }

    /// Puts the focus on an element without clicking it.
    pub async fn focus(&self, css: &str) {
        self.step(format!("focus {css}"));
        self.element(css).await;
        self.eval(
            "document.querySelector(arguments[0]).focus();",
            vec![json!(css)],
        )
        .await;
    }

    /// Chooses an option of a `<select>` by its value.
    pub async fn choose(&self, css: &str, value: &str) {
        self.step(format!("choose {value:?} in {css}"));
        let element = self.element(css).await;
        element
            .select_by_value(value)
            .await
            .unwrap_or_else(|error| panic!("choose {value:?} in {css}: {error}"));
    }

    /// Pastes text, for example rows and tabs from a spreadsheet. The event is our own: neither browser
    /// lets a driver paste reliably, and `ClipboardEvent` arrives empty in Firefox. Returns whether the
    /// page handled it, that is prevented the default.
    pub async fn paste_block(&self, css: &str, text: &str) -> bool {
        self.step(format!("paste {text:?} into {css}"));
        self.element(css).await;
        let script = "const [css, text] = arguments, e = document.querySelector(css); e.focus();\
            const event = new Event('paste', { bubbles: true, cancelable: true, composed: true });\
            const getData = (kind) => /^text(\\/plain)?$/i.test(kind) ? text : '';\
            Object.defineProperty(event, 'clipboardData', { value: { getData, types: ['text/plain'], files: [], items: [] } });\
            return !e.dispatchEvent(event);";
        self.eval(script, vec![json!(css), json!(text)]).await == true
    }
}

/// Files.
impl Page {
    /// Waits for a finished download; `*` in `pattern` stands for any text.
    pub async fn wait_download(&self, pattern: &str) -> PathBuf {
        self.step(format!("wait for the download {pattern}"));
        downloads::wait_download(&self.dir.downloads(), pattern).await
    }

    /// Forgets the downloads so far, so that the next one has the plain name again.
    pub fn clear_downloads(&self) {
        for entry in fs::read_dir(self.dir.downloads())
            .expect("the download folder")
            .flatten()
        {
            fs::remove_file(entry.path()).ok();
        }
    }

    /// Hands a file to an `<input type="file">`, hidden or not.
    pub async fn choose_file(&self, css: &str, file: &Path) {
        self.step(format!("choose the file {} in {css}", file.display()));
        let element = self.element(css).await;
        element
            .send_keys(&file.to_string_lossy())
            .await
            .unwrap_or_else(|error| panic!("choose a file in {css}: {error}"));
    }

    /// Writes a file that a test can choose.
    pub fn write_file(&self, name: &str, content: &str) -> PathBuf {
        let file = self.dir.path().join(name);
        fs::write(&file, content).expect("a temporary file");
        file
    }

    /// Drags a file over an element and drops it there.
    pub async fn drop_file(&self, css: &str, name: &str, content: &str) {
        self.step(format!("drop {name} on {css}"));
        self.element(css).await;
        let script = "const [css, name, content] = arguments, e = document.querySelector(css);\
            const dataTransfer = new DataTransfer(); dataTransfer.items.add(new File([content], name));\
            for (const kind of ['dragenter', 'dragover', 'drop'])\
              e.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));";
        self.eval(script, vec![json!(css), json!(name), json!(content)])
            .await;
    }

    /// Writes `target/screenshots/<name>-<browser>.png`.
    pub async fn screenshot(&self, name: &str) -> PathBuf {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .parent()
            .expect("below target");
        let folder = target.join("screenshots");
        fs::create_dir_all(&folder).expect("a folder for screenshots");
        let file = folder.join(format!("{name}-{}.png", self.browser.name()));
        fs::write(&file, self.client.screenshot().await.expect("a screenshot"))
            .expect("a written screenshot");
        file
    }
}

/// The world around the page.
impl Page {
    /// Breaks the storage from now on, also after a reload; needs an open page.
    pub async fn set_storage_fault(&self, fault: Fault) {
        self.step(format!("storage fault {fault:?}"));
        let name = match fault {
            Fault::None => "none",
            Fault::Full => "full",
            Fault::Blocked => "blocked",
        };
        self.eval("window.__uji.fault(arguments[0]);", vec![json!(name)])
            .await;
    }

    /// Sets the size of the page itself, in CSS pixels; also narrower than a window can be.
    pub async fn set_viewport(&self, width: u32, height: u32) {
        self.step(format!("viewport {width} x {height}"));
        match self.browser {
            Browser::Chromium => {
                let params = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                self.cdp("Emulation.setDeviceMetricsOverride", params).await;
            }
            Browser::Firefox => {
                // As its own driver does it: the tab inside a window that is large enough.
                self.client
                    .set_window_size(width.max(600), height + 150)
                    .await
                    .expect("a window size");
                let script = "const [w, h] = arguments, { style } = window.gBrowser.selectedBrowser;\
                    for (const [side, size] of [['width', w], ['height', h]])\
                      for (const name of [side, 'min-' + side, 'max-' + side])\
                        style.setProperty(name, size + 'px', 'important');";
                self.firefox(script, vec![json!(width), json!(height)])
                    .await;
            }
        }
        let script = format!("return innerWidth === {width} && innerHeight === {height};");
        self.wait_until(&format!("the page measures {width} x {height}"), &script)
            .await;
    }

    /// Shows the page in dark or light colours, as the system would ask for it.
    pub async fn emulate_dark(&self, dark: Dark) {
        self.step(format!("colours {dark:?}"));
        let (scheme, number) = match dark {
            Dark::On => ("dark", 0),
            Dark::Off => ("light", 1),
        };
        match self.browser {
            Browser::Chromium => {
                let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
                self.cdp(
                    "Emulation.setEmulatedMedia",
                    json!({ "features": features }),
                )
                .await;
            }
            Browser::Firefox => {
                let script = "Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', arguments[0]);";
                self.firefox(script, vec![json!(number)]).await;
            }
        }
        let script = format!("return matchMedia('(prefers-color-scheme: {scheme})').matches;");
        self.wait_until(&format!("the colours are {scheme}"), &script)
            .await;
    }

    async fn cdp(&self, cmd: &str, params: Value) -> Value {
        let body = json!({ "cmd": cmd, "params": params });
        self.client
            .issue_cmd(VendorCommand {
                path: "goog/cdp/execute",
                body,
            })
            .await
            .expect("a DevTools command")
    }

    /// Runs a script in the browser itself instead of the page.
    async fn firefox(&self, script: &str, args: Vec<Value>) {
        self.moz_context("chrome").await;
        let done = self.client.execute(script, args).await;
        self.moz_context("content").await;
        done.expect("a script in the browser");
    }

    async fn moz_context(&self, context: &str) {
        let body = json!({ "context": context });
        self.client
            .issue_cmd(VendorCommand {
                path: "moz/context",
                body,
            })
            .await
            .expect("a change of context");
    }
}

/// Colours for [`Page::emulate_dark`].
#[derive(Clone, Copy, Debug)]
pub enum Dark {
    On,
    Off,
}

/// Proof.
impl Page {
    /// Errors since the last call, from all pages of this test: exceptions, rejections, console.error,
    /// missing files, breaches of the content policy, and in Chromium its own complaints. A test that
    /// provokes errors takes them; what is left at its end fails it.
    pub async fn take_errors(&self) -> Vec<String> {
        self.keep_errors().await;
        std::mem::take(&mut *lock(&self.errors))
    }

    /// Fails with every violation of WCAG 2.2 AA and axe's best practices on the page as it is now.
    pub async fn expect_accessible(&self) {
        self.step("axe".into());
        let found = self.axe(axe::WCAG_22_AA).await;
        assert!(
            found.is_empty(),
            "{} violations:\n{}",
            found.len(),
            found.join("\n")
        );
    }

    /// What axe-core objects to, for the rules with one of these tags.
    pub async fn axe(&self, tags: &[&str]) -> Vec<String> {
        axe::violations(&self.client, tags).await
    }

    /// Paths that the browser asked the server for, so far.
    pub fn requests(&self) -> Vec<String> {
        self.site.requests()
    }

    /// Fails when the page asked anybody for anything after the requests in `start`.
    pub async fn expect_quiet_since(&self, start: &[String]) {
        let requests = self.requests();
        assert_eq!(
            requests[start.len()..],
            [] as [String; 0],
            "requests after the start"
        );
        let script = "return performance.getEntriesByType('resource').map((e) => e.name)\
            .filter((name) => !/^(blob|data):/.test(name) && new URL(name).origin !== location.origin);";
        assert_eq!(
            self.eval(script, vec![]).await,
            json!([]),
            "requests to others"
        );
    }

    /// On a failure: the last steps, the errors, the driver's last words and a picture.
    pub(super) async fn explain(&self) {
        let steps = lock(&self.steps).clone();
        eprintln!("--- {} in {}", self.name, self.browser.name());
        for step in &steps[steps.len().saturating_sub(12)..] {
            eprintln!("  step: {step}");
        }
        // The browser itself may be what broke: nothing here may panic again.
        if let Ok(Value::Array(errors)) = self
            .client
            .execute("return window.__uji?.errors ?? [];", vec![])
            .await
        {
            errors.iter().for_each(|error| eprintln!("  page: {error}"));
        }
        if let Ok(picture) = self.client.screenshot().await {
            let file = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("screenshots");
            fs::create_dir_all(&file).ok();
            let file = file.join(format!("FAILED-{}-{}.png", self.name, self.browser.name()));
            if fs::write(&file, picture).is_ok() {
                eprintln!("  picture: {}", file.display());
            }
        }
        eprintln!("  driver: {}", self.driver.log_tail());
    }

    pub(super) async fn close(self) {
        // Ends the browser; the driver goes when it is dropped.
        self.client.close().await.ok();
    }

    /// Saves the errors of the present page before it goes away.
    async fn keep_errors(&self) {
        let script = "return window.__uji ? window.__uji.errors.splice(0) : [];";
        if let Ok(Value::Array(found)) = self.client.execute(script, vec![]).await {
            lock(&self.errors).extend(found.iter().filter_map(Value::as_str).map(str::to_owned));
        }
        if self.browser == Browser::Chromium {
            let log = VendorCommand {
                path: "se/log",
                body: json!({ "type": "browser" }),
            };
            if let Ok(Value::Array(entries)) = self.client.issue_cmd(log).await {
                let severe = entries.iter().filter(|entry| entry["level"] == "SEVERE");
                // What the page's own record has already is of these two sources.
                let new = severe.filter(|entry| {
                    entry["source"] != "console-api" && entry["source"] != "javascript"
                });
                lock(&self.errors)
                    .extend(new.map(|entry| format!("chromium: {}", entry["message"])));
            }
        }
    }

    async fn read(&self, css: &str) -> Option<String> {
        match self.client.execute(READ, vec![json!(css)]).await {
            Ok(Value::String(text)) => Some(fold(&text)),
            _ => None,
        }
    }

    async fn element(&self, css: &str) -> Element {
        wait_for(
            async || self.client.find(Locator::Css(css)).await.ok(),
            async || format!("no element {css}"),
        )
        .await
    }

    fn step(&self, step: String) {
        lock(&self.steps).push(step);
    }
}

fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
