//! Serves dist/ for `make run` and opens a browser where there is one. Compiled by rustc alone, so
//! that trying the calculator needs no further crate. Not a web server for the public.

#[path = "../tests/browser/support/server.rs"]
mod server;

use std::{
    env,
    io::Write,
    path::Path,
    process::{Command, Stdio, exit},
};

/// How many ports after the wanted one are tried.
const TRIES: u16 = 50;

fn main() {
    let mut args = env::args().skip(1);
    let dir = args.next().unwrap_or_else(|| "dist".into());
    let wanted: u16 = args
        .next()
        .and_then(|port| port.parse().ok())
        .unwrap_or(8080);
    let site = (wanted..wanted.saturating_add(TRIES))
        .find_map(|port| server::Site::start(Path::new(&dir), port, "", server::HEADERS).ok())
        .unwrap_or_else(|| {
            eprintln!("no free port from {wanted} on; run: make run PORT=9000");
            exit(1)
        });
    let url = site.url("");
    println!("Kalkulator SAKIP: {url}");
    // Whoever waits for the address through a pipe must see it now.
    std::io::stdout().flush().ok();
    open_browser(&url);
    loop {
        std::thread::park();
    }
}

fn open_browser(url: &str) {
    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    let opener = if set("CI") {
        return;
    } else if cfg!(target_os = "macos") {
        "open"
    } else if set("DISPLAY") || set("WAYLAND_DISPLAY") {
        "xdg-open"
    } else {
        return;
    };
    // No browser is no error: the address stands above.
    Command::new(opener)
        .arg(url)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .ok();
}
