//! What lies around the page: files in and out, the storage, the size and the colours of the screen.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};

use super::{
    downloads,
    driver::{Browser, Driver, Pref, VendorCommand},
    lock,
    server::{HEADERS, Site},
    session::Page,
};

/// How the browser misbehaves.
#[derive(Clone, Copy, Debug)]
pub enum Fault {
    /// Works as usual.
    None,
    /// Each write throws `QuotaExceededError`.
    Full,
    /// After a reload there is no `navigator.locks`, as over plain http.
    Lockless,
    /// Nor can tabs send each other messages.
    Alone,
    /// The storage works, but after a reload the program does not start.
    Program,
    /// Even looking at `localStorage` throws `SecurityError`.
    Blocked,
    /// Faults of `prelude.js` by their names, joined by `+`.
    Named(&'static str),
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

    /// The folder of this test.
    pub fn folder(&self) -> &Path {
        self.dir.path()
    }

    /// Writes a file that a test can choose.
    pub fn write_file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
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

    /// Drags a file or folder of the disk over an element and drops it there; Chromium only.
    pub async fn drop_path(&self, css: &str, path: &Path) {
        self.step(format!("drop {} on {css}", path.display()));
        self.element(css).await;
        let script = "const e = document.querySelector(arguments[0]); e.scrollIntoView({ block: 'center' });\
            const box = e.getBoundingClientRect(); return [box.x + 5, box.y + 5];";
        let at = self.eval(script, vec![json!(css)]).await;
        let data =
            json!({ "items": [], "files": [path.to_string_lossy()], "dragOperationsMask": 1 });
        for kind in ["dragEnter", "dragOver", "drop"] {
            let params = json!({ "type": kind, "x": at[0], "y": at[1], "data": data });
            self.cdp("Input.dispatchDragEvent", params).await;
        }
    }

    /// Writes `target/screenshots/<name>-<browser>.png`.
    pub async fn screenshot(&self, name: &str) -> PathBuf {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .parent()
            .expect("below target");
        let folder = target.join("screenshots");
        fs::create_dir_all(&folder).expect("a folder for screenshots");
        let file = folder.join(format!("{name}-{}.png", self.browser.name()));
        fs::write(
            &file,
            self.client().screenshot().await.expect("a screenshot"),
        )
        .expect("a written screenshot");
        file
    }
}

/// The browser itself.
impl Page {
    /// Closes the window, then the browser, and opens it again on the same profile, as a person does the
    /// next day.
    pub async fn restart(&self) {
        self.restart_with(&[]).await;
    }

    /// The same with other preferences of the browser.
    pub async fn restart_with(&self, prefs: &[Pref]) {
        self.step("close the browser and open it again".into());
        self.keep_errors().await;
        let client = self.client();
        // Ending the session is a kill for the page; a window that is closed gets its `pagehide`.
        let other = client.new_window(true).await.expect("another window");
        client.close_window().await.expect("the window closes");
        client
            .switch_to_window(other.handle)
            .await
            .expect("the other window");
        client.close().await.expect("the browser closes");
        self.start_again(prefs).await;
    }

    /// Kills the browser as a power cut does, and opens it again on the same profile.
    pub async fn kill(&self) {
        self.step("kill the browser and open it again".into());
        lock(&self.running).0.kill_browser();
        let profile = self.dir.path().join("profile");
        // What a browser that was not closed leaves behind keeps the next one out.
        for name in [
            "SingletonLock",
            "SingletonCookie",
            "SingletonSocket",
            "lock",
            ".parentlock",
        ] {
            std::fs::remove_file(profile.join(name)).ok();
        }
        self.start_again(&[]).await;
    }

    async fn start_again(&self, prefs: &[Pref]) {
        let downloads = self.dir.downloads();
        let again = Driver::start(self.browser, self.dir.path(), &downloads, prefs).await;
        *lock(&self.running) = again;
    }
}

/// The world around the page.
impl Page {
    /// Breaks the browser from now on, also after a reload; needs an open page.
    pub async fn set_fault(&self, fault: Fault) {
        self.step(format!("fault {fault:?}"));
        let name = match fault {
            Fault::None => "none",
            Fault::Full => "full",
            Fault::Lockless => "lockless",
            Fault::Alone => "alone",
            Fault::Program => "program",
            Fault::Blocked => "blocked",
            Fault::Named(name) => name,
        };
        self.eval("window.__uji.fault(arguments[0]);", vec![json!(name)])
            .await;
    }

    /// From now on another build is served at the same address, as it is published: without the prelude that keeps the
    /// service worker off. `None`: nobody answers there.
    pub fn serve(&self, dist: Option<&Path>) {
        self.step(format!("serve {dist:?}"));
        self.publish(dist, HEADERS);
    }

    /// The same by a host that sends no headers of ours.
    pub fn serve_bare(&self, dist: &Path) {
        self.step(format!("serve {dist:?} without headers"));
        self.publish(Some(dist), "");
    }

    fn publish(&self, dist: Option<&Path>, headers: &'static str) {
        // Its service worker fetches what it likes, when it likes.
        *lock(&self.started) = None;
        *lock(&self.looked) = 0;
        let mut site = lock(&self.site);
        site.stop();
        if let Some(dist) = dist {
            *site = Site::start(dist, site.port(), "", headers).expect("the port is free again");
        }
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
                self.client()
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

    /// A command of Chromium's own.
    pub async fn cdp(&self, cmd: &str, params: Value) -> Value {
        let body = json!({ "cmd": cmd, "params": params });
        self.client()
            .issue_cmd(VendorCommand {
                path: "goog/cdp/execute",
                body,
            })
            .await
            .expect("a DevTools command")
    }

    /// Kills the process that draws the page; Chromium only.
    pub async fn crash(&self) {
        self.step("crash".into());
        let body = json!({ "cmd": "Page.crash", "params": {} });
        let path = "goog/cdp/execute";
        // There is nobody left to answer.
        let dead = self.client().issue_cmd(VendorCommand { path, body }).await;
        assert!(dead.is_err(), "{dead:?}");
    }

    /// Runs a script in the browser itself instead of the page.
    async fn firefox(&self, script: &str, args: Vec<Value>) {
        self.moz_context("chrome").await;
        let done = self.client().execute(script, args).await;
        self.moz_context("content").await;
        done.expect("a script in the browser");
    }

    async fn moz_context(&self, context: &str) {
        let body = json!({ "context": context });
        self.client()
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
