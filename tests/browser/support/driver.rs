//! Starts chromedriver or geckodriver on a free port and asks it for a browser that is quiet, headless
//! and fresh. Ends only what it started.

use std::{
    env,
    ffi::OsString,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{Arc, Condvar, Mutex, mpsc},
    thread,
    time::Duration,
};

use fantoccini::{Client, ClientBuilder, wd::WebDriverCompatibleCommand};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};

use super::{lock, sessions, tools_path};

/// The browsers that every test runs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    Chromium,
    Firefox,
}

impl Browser {
    /// For file names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }

    fn capabilities(self, dir: &Path, downloads: &Path, more: &[Pref]) -> Map<String, Value> {
        let mut capabilities = match self {
            Self::Chromium => json!({
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": {
                    "binary": find(&["chromium", "chromium-browser", "google-chrome"]),
                    "args": [
                        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic",
                        "--no-first-run", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
                        "--window-size=1280,900",
                        format!("--user-data-dir={}", dir.join("profile").display()),
                    ],
                    "prefs": {
                        "download.default_directory": downloads,
                        "download.prompt_for_download": false,
                        "profile.default_content_setting_values.automatic_downloads": 1,
                    },
                },
            }),
            Self::Firefox => json!({
                "moz:firefoxOptions": {
                    "binary": find(&["firefox-esr", "firefox"]),
                    "args": ["-headless", "--width=1280", "--height=900", "-profile", dir.join("profile")],
                    "prefs": {
                        "browser.download.folderList": 2,
                        "browser.download.dir": downloads,
                        "browser.download.useDownloadDir": true,
                        "browser.download.alwaysOpenPanel": false,
                        "browser.download.always_ask_before_handling_new_types": false,
                        "browser.helperApps.neverAsk.saveToDisk":
                            "application/json,text/html,text/csv,application/octet-stream",
                        // As people have them; its driver turns them off.
                        "security.fileuri.strict_origin_policy": true,
                        "privacy.file_unique_origin": true,
                        "network.captive-portal-service.enabled": false,
                        "network.connectivity-service.enabled": false,
                        "services.settings.server": "data:,#none",
                        "app.normandy.enabled": false,
                        "messaging-system.rsexperimentloader.enabled": false,
                    },
                },
            }),
        };
        let options = match self {
            Self::Chromium => "goog:chromeOptions",
            Self::Firefox => "moz:firefoxOptions",
        };
        for (name, value) in more {
            capabilities[options]["prefs"][name] = value.clone();
        }
        let Value::Object(mut capabilities) = capabilities else {
            unreachable!("written as an object")
        };
        // axe takes its time over a long report where other work keeps the machine busy.
        capabilities.insert("timeouts".into(), json!({ "script": 120_000 }));
        capabilities
    }

    fn command(self) -> Command {
        let (name, args): (_, &[&str]) = match self {
            Self::Chromium => ("chromedriver", &["--port=0"]),
            // System access lets a test set preferences of the running browser.
            Self::Firefox => (
                "geckodriver",
                &["--port=0", "--websocket-port=0", "--allow-system-access"],
            ),
        };
        let mut command = Command::new(find(&[name]).unwrap_or_else(|| PathBuf::from(name)));
        command.args(args);
        command
    }
}

/// A preference of a browser: its name and value.
pub type Pref = (&'static str, Value);

/// A running driver with its log.
pub struct Driver {
    child: Child,
    log: Arc<Mutex<Vec<String>>>,
}

impl Driver {
    /// Starts the driver and one browser whose files all lie in `dir`, with these preferences besides ours.
    pub async fn start(
        browser: Browser,
        dir: &Path,
        downloads: &Path,
        prefs: &[Pref],
    ) -> (Self, Client) {
        // Firefox wants its profile to be there; Chromium makes it.
        std::fs::create_dir_all(dir.join("profile")).expect("a folder for the profile");
        // A driver that is told to take any free port may still lose it to another program, and then gives up.
        let mut tries = 0;
        let (driver, port) = loop {
            tries += 1;
            match Self::spawn(browser, dir) {
                (driver, Some(port)) => break (driver, port),
                (driver, None) if tries == 5 => panic!(
                    "the driver of {} names no port\n{}",
                    browser.name(),
                    driver.log_tail()
                ),
                _ => {}
            }
        };
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(browser.capabilities(dir, downloads, prefs));
        let address = format!("http://127.0.0.1:{port}");
        let patience = Duration::from_secs(90);
        let problem = match tokio::time::timeout(patience, builder.connect(&address)).await {
            Ok(Ok(client)) => return (driver, client),
            Ok(Err(error)) => error.to_string(),
            Err(_) => format!("no answer in {patience:?}"),
        };
        panic!(
            "{} did not open: {problem}\n{}",
            browser.name(),
            driver.log_tail()
        )
    }

    /// Starts the driver; without a port where it gave up.
    fn spawn(browser: Browser, dir: &Path) -> (Self, Option<u16>) {
        let mut child = browser
            .command()
            .env("PATH", path())
            // The clock on the page must not depend on the machine.
            .env("TZ", "Asia/Jakarta")
            .env("TMPDIR", dir)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| {
                panic!(
                    "no driver for {} ({error}); run: .ci/setup test",
                    browser.name()
                )
            });
        let out = child.stdout.take().expect("piped above");
        let log = Arc::new(Mutex::new(Vec::new()));
        let (send, receive) = mpsc::channel();
        // Reads to the end, or the driver would block on a full pipe.
        thread::spawn({
            let log = Arc::clone(&log);
            move || {
                for line in BufReader::new(out).lines().map_while(Result::ok) {
                    if let Some(port) = listening_port(&line) {
                        send.send(port).ok();
                    }
                    lock(&log).push(line);
                }
            }
        });
        let driver = Self { child, log };
        let port = receive.recv_timeout(Duration::from_secs(30)).ok();
        (driver, port)
    }

    /// Ends the browser with SIGKILL, all of its processes at once and nothing but them: what a power cut leaves of it.
    pub fn kill_browser(&self) {
        let parents: Vec<(u32, u32)> = std::fs::read_dir("/proc")
            .expect("processes")
            .flatten()
            .filter_map(|entry| {
                let pid = entry.file_name().to_str()?.parse().ok()?;
                let stat = std::fs::read_to_string(entry.path().join("stat")).ok()?;
                // The name before may hold blanks and brackets.
                let rest = &stat[stat.rfind(')')? + 1..];
                Some((pid, rest.split_whitespace().nth(1)?.parse().ok()?))
            })
            .collect();
        let mut ours = vec![self.child.id()];
        let mut at = 0;
        while at < ours.len() {
            let of = ours[at];
            let children = parents.iter().filter(|(_, parent)| *parent == of);
            ours.extend(children.map(|(pid, _)| *pid));
            at += 1;
        }
        let browser = ours.iter().skip(1).map(u32::to_string);
        let killed = Command::new("kill").arg("-9").args(browser).status();
        assert!(killed.is_ok(), "{killed:?}");
    }

    /// The last lines of the driver, for the report of a failure.
    pub fn log_tail(&self) -> String {
        let log = lock(&self.log);
        log[log.len().saturating_sub(8)..].join("\n")
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// A command of one browser only, which the WebDriver standard lacks.
#[derive(Debug)]
pub struct VendorCommand {
    /// Below `/session/{id}/`.
    pub path: &'static str,
    pub body: Value,
}

impl WebDriverCompatibleCommand for VendorCommand {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

/// Held while a browser is open; see [`wait_for_turn`].
pub struct Turn(());

static OPEN: Mutex<usize> = Mutex::new(0);
static CLOSED: Condvar = Condvar::new();

/// Waits until another browser fits on this machine, whatever `--test-threads` says.
pub fn wait_for_turn() -> Turn {
    let open = lock(&OPEN);
    let mut open = CLOSED
        .wait_while(open, |open| *open >= sessions())
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    *open += 1;
    Turn(())
}

impl Drop for Turn {
    fn drop(&mut self) {
        *lock(&OPEN) -= 1;
        CLOSED.notify_one();
    }
}

/// chromedriver: "… started successfully on port 40123."; geckodriver: "… Listening on 127.0.0.1:40123".
fn listening_port(line: &str) -> Option<u16> {
    let (_, rest) = line
        .split_once("started successfully on port ")
        .or_else(|| line.split_once("Listening on 127.0.0.1:"))?;
    rest.trim_end_matches('.').trim().parse().ok()
}

fn path() -> OsString {
    let mut path = tools_path(None).into_os_string();
    path.push(":");
    path.push(env::var_os("PATH").unwrap_or_default());
    path
}

fn find(names: &[&str]) -> Option<PathBuf> {
    let path = path();
    names.iter().find_map(|name| {
        env::split_paths(&path)
            .map(|dir| dir.join(name))
            .find(|file| file.is_file())
    })
}
