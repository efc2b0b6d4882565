//! [`Page`]: one browser showing the served site, and what a test does with it. Waiting is built in:
//! whatever needs an element waits for it, and a helper that fails says what it waited for.

use std::{path::Path, sync::Mutex};

use fantoccini::{Client, Locator, elements::Element};
use serde_json::{Value, json};

use super::{
    downloads::TempDir,
    driver::{Browser, Driver},
    keys, lock,
    server::{HEADERS, Site},
    wait_for,
};

/// What a person reads in an element: the value of a field, else the text; nothing while it is hidden.
const READ: &str = "const e = document.querySelector(arguments[0]);\
    if (!e || e.getClientRects().length === 0) return null;\
    return e.matches('input, textarea, select') ? e.value : e.innerText;";

/// A browser on the site. Here: going, reading, acting; files and the world around the page are in
/// `world`, what a test demands of a page in `proof`.
pub struct Page {
    pub browser: Browser,
    pub(super) name: String,
    /// Another one after [`serve`](Self::serve).
    pub(super) site: Mutex<Site>,
    /// Another pair after [`restart`](Self::restart).
    pub(super) running: Mutex<(Driver, Client)>,
    pub(super) dir: TempDir,
    pub(super) steps: Mutex<Vec<String>>,
    pub(super) errors: Mutex<Vec<String>>,
    /// How many requests there were when the page had all it needs; `None` while it is loaded.
    pub(super) started: Mutex<Option<usize>>,
    /// Requests that were looked at.
    pub(super) looked: Mutex<usize>,
}

/// Going.
impl Page {
    pub(super) async fn open(browser: Browser, name: &str, dist: &Path) -> Self {
        let site = Site::start(dist, 0, include_str!("prelude.js"), HEADERS).expect("a free port");
        let dir = TempDir::new();
        let running = Driver::start(browser, dir.path(), &dir.downloads(), &[]).await;
        Self {
            browser,
            name: name.to_owned(),
            site: Mutex::new(site),
            running: Mutex::new(running),
            dir,
            steps: Mutex::default(),
            errors: Mutex::default(),
            started: Mutex::default(),
            looked: Mutex::default(),
        }
    }

    /// For what the helpers do not cover.
    pub fn client(&self) -> Client {
        lock(&self.running).1.clone()
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
        self.client()
            .goto(&self.url(hash))
            .await
            .expect("the page opens");
    }

    /// The address of the site followed by `rest`.
    pub fn url(&self, rest: &str) -> String {
        lock(&self.site).url(rest)
    }

    /// Loads the page anew and waits for the app.
    pub async fn reload(&self) {
        self.step("reload".into());
        self.keep_errors().await;
        self.client().refresh().await.expect("reload");
        self.wait_mounted().await;
    }

    /// Leaves for an empty page, so that `pagehide` runs, and comes back to `hash`.
    pub async fn leave_and_return(&self, hash: &str) {
        self.step(format!("leave and return to {hash}"));
        self.keep_errors().await;
        self.client()
            .goto("about:blank")
            .await
            .expect("about:blank");
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
        *lock(&self.started) = Some(self.requests().len());
    }
}

/// Reading.
impl Page {
    /// Value of a field or visible text, white space (also no-break) folded to single spaces.
    pub async fn text(&self, css: &str) -> String {
        wait_for(
            async || self.read(css).await,
            async || format!("no visible element {css}"),
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
        self.client()
            .find_all(Locator::Css(css))
            .await
            .expect("a valid selector")
            .len()
    }

    /// Whether a person sees it now.
    pub async fn is_visible(&self, css: &str) -> bool {
        match self.client().find(Locator::Css(css)).await {
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
        self.client()
            .execute(script, args)
            .await
            .unwrap_or_else(|error| panic!("script failed: {error}\n{script}"))
    }

    /// The same for a script body that answers later, through its last argument.
    pub async fn eval_async(&self, script: &str, args: Vec<Value>) -> Value {
        self.client()
            .execute_async(script, args)
            .await
            .unwrap_or_else(|error| panic!("script failed: {error}\n{script}"))
    }

    /// Waits until a script body returns something true.
    pub async fn wait_until(&self, what: &str, script: &str) {
        self.step(format!("wait until {what}"));
        wait_for(
            // A page that is just changing may refuse the script.
            async || match self.client().execute(script, vec![]).await {
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
    /// Clicks the first match, scrolled into view; waits until nothing covers it, as a person would.
    pub async fn click(&self, css: &str) {
        self.step(format!("click {css}"));
        let refusal = Mutex::new(String::new());
        wait_for(
            async || {
                if let Err(error) = self.element(css).await.click().await {
                    *lock(&refusal) = error.to_string();
                    // It may lie below the header or the bar at the foot: a person scrolls on.
                    let middle = "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center' });";
                    let _ = self.client().execute(middle, vec![json!(css)]).await;
                    return None;
                }
                Some(())
            },
            async || format!("cannot click {css}: {}", lock(&refusal)),
        )
        .await;
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

    /// Types where the focus is, with the keys of a keyboard: `\n` is Enter, `\t` is Tab.
    pub async fn type_text(&self, text: &str) {
        self.step(format!("type {text:?}"));
        self.client()
            .perform_actions(keys::typing(text))
            .await
            .expect("typing");
    }

    /// Presses chords one after the other: `"Tab Tab Control+z Enter"`. Not for the clipboard, see
    /// [`paste_block`](Self::paste_block).
    pub async fn press(&self, chords: &str) {
        self.step(format!("press {chords}"));
        for chord in chords.split_whitespace() {
            self.client()
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

impl Page {
    async fn read(&self, css: &str) -> Option<String> {
        match self.client().execute(READ, vec![json!(css)]).await {
            Ok(Value::String(text)) => Some(fold(&text)),
            _ => None,
        }
    }

    pub(super) async fn element(&self, css: &str) -> Element {
        wait_for(
            async || self.client().find(Locator::Css(css)).await.ok(),
            async || format!("no element {css}"),
        )
        .await
    }

    pub(super) fn step(&self, step: String) {
        lock(&self.steps).push(step);
    }
}

fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
