//! What a test demands of every page: no errors, no requests, no barriers; and the report when a test
//! fails.

use std::{fs, path::Path};

use serde_json::{Value, json};

use super::{
    axe,
    driver::{Browser, VendorCommand},
    lock, root,
    session::Page,
};

/// Proof.
impl Page {
    /// Errors since the last call, from all pages of this test: exceptions, rejections, console.error,
    /// missing files, breaches of the content policy, requests to others, requests after the start, and in Chromium its own
    /// complaints. A test that provokes errors takes them; what is left at its end fails it.
    pub async fn take_errors(&self) -> Vec<String> {
        self.keep_errors().await;
        std::mem::take(&mut *lock(&self.errors))
    }

    /// Fails with every violation of WCAG 2.2 AA and axe's best practices on the page as it is now.
    pub async fn expect_accessible(&self) {
        let found = self.violations().await;
        assert!(
            found.is_empty(),
            "{} violations:\n{}",
            found.len(),
            found.join("\n")
        );
    }

    /// Every violation of WCAG 2.2 AA and axe's best practices on the page as it is now.
    pub async fn violations(&self) -> Vec<String> {
        self.step("axe".into());
        self.axe(axe::WCAG_22_AA).await
    }

    /// What axe-core objects to, for the rules with one of these tags.
    pub async fn axe(&self, tags: &[&str]) -> Vec<String> {
        axe::violations(&self.client(), tags).await
    }

    /// Paths that the browser asked the server for, so far.
    pub fn requests(&self) -> Vec<String> {
        lock(&self.site).requests()
    }

    /// Fails when the page asked anybody for anything after the requests in `start`.
    pub async fn expect_quiet_since(&self, start: &[String]) {
        let requests = self.requests();
        assert_eq!(
            requests[start.len()..],
            [] as [String; 0],
            "requests after the start"
        );
        let errors = self.take_errors().await;
        assert_eq!(errors, [] as [String; 0]);
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
            .client()
            .execute("return window.__uji?.errors ?? [];", vec![])
            .await
        {
            errors.iter().for_each(|error| eprintln!("  page: {error}"));
        }
        if let Ok(picture) = self.client().screenshot().await {
            let file = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("screenshots");
            fs::create_dir_all(&file).ok();
            let file = file.join(format!("FAILED-{}-{}.png", self.name, self.browser.name()));
            if fs::write(&file, picture).is_ok() {
                eprintln!("  picture: {}", file.display());
            }
        }
        eprintln!("  driver: {}", lock(&self.running).0.log_tail());
    }

    /// What the page asked the server for after it had all it needs, besides the second module, up to where it was loaded
    /// anew; and whatever is no file of the site.
    fn strays(&self) -> Vec<String> {
        let requests = self.requests();
        let is_page = |path: &str| {
            let name = path.split('?').next().unwrap_or_default();
            name == "/" || name.ends_with(".html")
        };
        let is_file = |path: &str| root().join("dist").join(&path[1..]).is_file();
        // Each is told once.
        let mut looked = lock(&self.looked);
        let strange = requests[(*looked).min(requests.len())..]
            .iter()
            .filter(|path| !is_page(path) && !is_file(path))
            .map(|path| format!("request for no file of the site: {path}"));
        let mut started = lock(&self.started);
        let late = started.map_or(&[][..], |at| requests.get(at..).unwrap_or_default());
        let late = late
            .iter()
            .take_while(|path| !is_page(path))
            .filter(|path| !path.starts_with("/pekerja"))
            .map(|path| format!("request after the start: {path}"));
        let found = strange.chain(late).collect();
        *looked = requests.len();
        *started = started.and(Some(requests.len()));
        found
    }

    pub(super) async fn close(self) {
        // Ends the browser; the driver goes when it is dropped.
        self.client().close().await.ok();
    }

    /// Saves the errors of the present page before it goes away.
    pub(super) async fn keep_errors(&self) {
        let script = "const asked = performance.getEntriesByType('resource').map((e) => e.name)\
              .filter((name) => /^(http|ws)/.test(name) && new URL(name).origin !== location.origin);\
            const found = asked.map((name) => `request to others: ${name}`);\
            return { found: found.concat(window.__uji?.errors.splice(0) ?? []), watched: '__uji' in window };";
        if let Ok(answer) = self.client().execute(script, vec![]).await {
            let found = answer["found"].as_array().into_iter().flatten();
            lock(&self.errors).extend(found.filter_map(Value::as_str).map(str::to_owned));
            // Else a service worker may be at work.
            if answer["watched"] == true {
                let strays = self.strays();
                lock(&self.errors).extend(strays);
            }
        }
        if self.browser == Browser::Chromium {
            let log = VendorCommand {
                path: "se/log",
                body: json!({ "type": "browser" }),
            };
            if let Ok(Value::Array(entries)) = self.client().issue_cmd(log).await {
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
}
