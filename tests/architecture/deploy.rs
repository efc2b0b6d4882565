//! The headers of the server samples in `deploy/` say the same, and the same as the policy in `index.html`.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use super::{read, root};

type Headers = BTreeMap<String, String>;

#[test]
fn every_sample_sends_the_same() {
    let root = root();
    let file = |name: &str| read(&root.join("deploy").join(name));
    let (plain, caddy, nginx) = (file("_headers"), file("Caddyfile"), file("nginx.conf"));

    let block = plain.lines().skip_while(|line| *line != "/*").skip(1);
    let plain: Headers = block
        .map_while(|line| line.strip_prefix("  "))
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    assert!(plain.len() >= 6, "{plain:?}");
    let caddy = caddy
        .lines()
        .skip_while(|line| line.trim() != "header {")
        .skip(1);
    assert_eq!(quoted(caddy.take_while(|line| line.trim() != "}")), plain);
    let nginx = nginx
        .lines()
        .filter_map(|line| line.trim().strip_prefix("add_header "))
        .filter_map(|line| line.strip_suffix(" always;"));
    assert_eq!(quoted(nginx), plain);

    let page = policy(&root);
    assert_eq!(
        plain["Content-Security-Policy"],
        format!("{page}; frame-ancestors 'none'")
    );
}

/// `Name "value"` each line; how long a file is kept is the one thing that differs from file to file.
fn quoted<'a>(lines: impl Iterator<Item = &'a str>) -> Headers {
    let pairs = lines.filter_map(|line| line.trim().split_once(" \""));
    pairs
        .map(|(name, value)| (name.to_owned(), value.trim_end_matches('"').to_owned()))
        .filter(|(name, _)| !name.ends_with("Cache-Control"))
        .collect()
}

/// The policy that the page brings along.
fn policy(root: &Path) -> String {
    let page = read(&root.join("index.html"));
    let rest = page
        .split("http-equiv=\"Content-Security-Policy\" content=\"")
        .nth(1)
        .expect("a policy");
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// The previews carry their style sheets along and stand under the policy of the page, which names them by hash; else they
/// are shown bare.
#[test]
fn the_policy_names_the_styles_of_the_previews() {
    let root = root();
    let page = policy(&root);
    let styles = page
        .split("; ")
        .find_map(|part| part.strip_prefix("style-src "))
        .expect("styles");
    let wanted = ["src/report/laporan.css", "src/report/html/latihan.css"].map(|sheet| {
        // As `Markup::style` writes it.
        let script = ". .ci/hash; hash_base64 <(printf '\\n'; cat \"$1\")";
        let hash = Command::new("bash")
            .args(["-c", script, "hash", sheet])
            .current_dir(&root)
            .output()
            .expect("bash and .ci/hash");
        let hash = String::from_utf8(hash.stdout).expect("base64");
        assert_eq!(hash.trim().len(), 44, "{sheet}: {hash}");
        format!("'sha256-{}'", hash.trim())
    });
    assert_eq!(
        styles,
        format!("'self' {}", wanted.join(" ")),
        "write the right side into index.html and deploy/*"
    );
}

/// Names with the hash of their content are kept for ever, all others are asked for anew: every sample and the service
/// worker tell them apart in the same way.
#[test]
fn hashed_names_are_kept_and_no_others() {
    const STAMPED: &str = r"-[0-9a-f]{16}(_bg)?\.(css|js|wasm)$";
    let root = root();
    for file in [
        "deploy/nginx.conf",
        "deploy/Caddyfile",
        "src/browser/service_worker.js",
    ] {
        let count = read(&root.join(file)).matches(STAMPED).count();
        assert_eq!(count, 1, "{file} does not say {STAMPED}");
    }

    let (stamped, plain) = names(&root);
    assert!(
        stamped.len() > 15 && plain.len() > 5,
        "{stamped:?} {plain:?}"
    );
    let headers = read(&root.join("deploy/_headers"));
    let kept: Vec<(&str, &str)> = headers
        .lines()
        .filter(|line| line.starts_with('/') && *line != "/*")
        .map(|line| line.split_once('*').expect("a pattern"))
        .collect();
    let is_kept = |name: &str| {
        let path = format!("/{name}");
        let fits = |(start, end): &(&str, &str)| path.starts_with(start) && path.ends_with(end);
        kept.iter().any(fits)
    };
    for name in &stamped {
        assert!(is_kept(name), "deploy/_headers does not keep {name}");
    }
    for name in &plain {
        assert!(!is_kept(name), "deploy/_headers keeps {name}");
    }
    for pattern in &kept {
        let used =
            |name: &String| format!("/{name}").starts_with(pattern.0) && name.ends_with(pattern.1);
        assert!(
            stamped.iter().any(used),
            "{pattern:?} in deploy/_headers is of no use"
        );
    }
}

/// The names in dist/: with a hash, and without.
fn names(root: &Path) -> (Vec<String>, Vec<String>) {
    let page = read(&root.join("index.html"));
    let hook = read(&root.join(".ci/offline"));
    let by_hook = hook
        .lines()
        .find_map(|line| line.strip_prefix("for name in pekerja_bg.wasm "))
        .and_then(|line| line.strip_suffix("; do"))
        .expect("the names that the hook gives a hash");
    let by_hook: Vec<&str> = by_hook.split(' ').chain(["pekerja_bg.wasm"]).collect();
    let of = |kind: &str| -> Vec<String> {
        let lines = page
            .split("<link data-trunk rel=\"")
            .filter_map(|rest| rest.strip_prefix(kind));
        let paths = lines.filter_map(|rest| rest.split("href=\"").nth(1)?.split('"').next());
        paths
            .map(|path| path.rsplit('/').next().unwrap_or(path).to_owned())
            .collect()
    };
    let copied = of("copy-file\"");
    let by_trunk = of("css\"").into_iter().chain([
        "kalkulator-sakip.js".into(),
        "kalkulator-sakip_bg.wasm".into(),
    ]);
    let stamp = |name: String| {
        let (stem, ending) = name.split_once('.').expect("an ending");
        match stem.strip_suffix("_bg") {
            Some(stem) => format!("{stem}-0123456789abcdef_bg.{ending}"),
            None => format!("{stem}-0123456789abcdef.{ending}"),
        }
    };
    let stamped = by_trunk
        .chain(by_hook.iter().map(|name| (*name).to_owned()))
        .map(stamp)
        .collect();
    let plain = copied
        .into_iter()
        .filter(|name| !by_hook.contains(&name.as_str()));
    (stamped, plain.chain(["index.html".into()]).collect())
}
