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
