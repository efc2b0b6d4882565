//! A file server on 127.0.0.1 for `make run` and the browser tests: correct MIME types, a record of
//! every request, the headers of `deploy/`, nothing else. Only the standard library; no keep-alive, no ranges, no cache.

use std::{
    fs,
    io::{self, BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Component, Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

/// Everything under this path is answered by the server itself and kept out of the record.
const OWN: &str = "/__uji/";
/// What Chromium asks for by itself, whenever it likes, to find out whether the site can be installed: not the page's doing.
const BROWSERS: [&str; 4] = [
    "/manifest.json",
    "/icon.svg",
    "/icon-192.png",
    "/icon-512.png",
];

/// What a server in earnest sends too: the lines of the first block are the headers of every file.
pub const HEADERS: &str = include_str!("../../../deploy/_headers");

/// One served directory; lives until it is stopped or the process ends.
pub struct Site {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
    stopped: Arc<AtomicBool>,
}

struct Content {
    dir: PathBuf,
    /// Script that runs before anything else of the page; empty for none.
    prelude: String,
    headers: &'static str,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Site {
    /// Serves `dir` on `port`, or on any free port for 0. `prelude` is a script put first into every
    /// HTML page: the tests see errors from the very start with it. `headers` are [`HEADERS`], or nothing for a host that
    /// sends none.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn start(dir: &Path, port: u16, prelude: &str, headers: &'static str) -> io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", port))?;
        let address = listener.local_addr()?;
        let requests = Arc::new(Mutex::new(Vec::new()));
        let content = Arc::new(Content {
            dir: dir.to_owned(),
            prelude: prelude.to_owned(),
            headers,
            requests: Arc::clone(&requests),
        });
        let stopped = Arc::new(AtomicBool::new(false));
        let over = Arc::clone(&stopped);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if over.load(Ordering::SeqCst) {
                    break;
                }
                let content = Arc::clone(&content);
                // A browser that goes away in the middle is its own affair.
                thread::spawn(move || content.answer(stream).ok());
            }
        });
        Ok(Self {
            address,
            requests,
            stopped,
        })
    }

    /// From now on nobody answers at this address, until another site is started on its port.
    #[allow(dead_code, reason = "for the tests; `make run` is stopped by hand")]
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::SeqCst);
        // Until the port is free again.
        while let Ok(stream) = TcpStream::connect(self.address) {
            drop(stream);
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// The port.
    #[allow(dead_code, reason = "as above")]
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// The address of the start page followed by `rest`, for example a hash.
    pub fn url(&self, rest: &str) -> String {
        format!("http://{}/{rest}", self.address)
    }

    /// The paths asked for so far, with what follows a `?`, in order.
    #[allow(dead_code, reason = "for the tests; `make run` keeps no record")]
    pub fn requests(&self) -> Vec<String> {
        self.requests
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Content {
    fn answer(&self, mut stream: TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        let mut lines = BufReader::new(stream.try_clone()?).lines();
        let request = lines.next().unwrap_or_else(|| Ok(String::new()))?;
        for header in lines {
            if header?.is_empty() {
                break;
            }
        }
        let mut words = request.split(' ');
        let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or("/"));
        let path = target.split(['?', '#']).next().unwrap_or("/");
        if !path.starts_with(OWN) && !BROWSERS.contains(&path) {
            self.requests
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(target.to_owned());
        }
        if !matches!(method, "GET" | "HEAD") {
            return self.send(&mut stream, "405 Method Not Allowed", "text/plain", b"", "");
        }
        match self.find(path) {
            Some((kind, body)) => self.send(&mut stream, "200 OK", kind, &body, method),
            None => self.send(&mut stream, "404 Not Found", "text/plain", b"404", method),
        }
    }

    fn send(
        &self,
        stream: &mut TcpStream,
        status: &str,
        kind: &str,
        body: &[u8],
        method: &str,
    ) -> io::Result<()> {
        let block = self
            .headers
            .lines()
            .skip_while(|line| *line != "/*")
            .skip(1);
        let headers: String = block
            .map_while(|line| line.strip_prefix("  "))
            .map(|header| format!("{header}\r\n"))
            .collect();
        write!(
            stream,
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n{headers}\
             Cache-Control: no-store\r\nConnection: close\r\n\r\n",
            body.len()
        )?;
        if method != "HEAD" {
            stream.write_all(body)?;
        }
        stream.flush()
    }

    fn find(&self, path: &str) -> Option<(&'static str, Vec<u8>)> {
        if path == format!("{OWN}prelude.js") {
            return Some((mime("js"), self.prelude.clone().into_bytes()));
        }
        let relative = Path::new(path.trim_start_matches('/'));
        // Only plain names: nothing outside the directory can be asked for.
        if !relative
            .components()
            .all(|part| matches!(part, Component::Normal(_)))
        {
            return None;
        }
        let mut file = self.dir.join(relative);
        if file.is_dir() {
            file.push("index.html");
        }
        let kind = mime(file.extension().and_then(|end| end.to_str()).unwrap_or(""));
        let body = fs::read(&file).ok()?;
        if self.prelude.is_empty() || !kind.starts_with("text/html") {
            return Some((kind, body));
        }
        let script = format!("<head><script src=\"{OWN}prelude.js\"></script>");
        Some((
            kind,
            String::from_utf8(body)
                .ok()?
                .replacen("<head>", &script, 1)
                .into_bytes(),
        ))
    }
}

fn mime(extension: &str) -> &'static str {
    match extension {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
