//! The public lists of hostile and odd strings that lie beside this file.

use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;

/// Every string of the lists, each once. Blank ones are no entry.
pub fn korpus() -> &'static [String] {
    static KORPUS: LazyLock<Vec<String>> = LazyLock::new(|| {
        let mut found = Vec::new();
        for folder in ["tests/cases/csv", "tests/cases/xss"] {
            let mut paths: Vec<_> = fs::read_dir(folder)
                .unwrap_or_else(|error| panic!("{folder}: {error}"))
                .map(|entry| entry.expect("a file").path())
                .collect();
            paths.sort();
            for path in paths {
                let text = fs::read(&path).expect("a list");
                let text = String::from_utf8_lossy(&text).into_owned();
                match path.extension().and_then(|ending| ending.to_str()) {
                    Some("json") => {
                        let list: Vec<serde_json::Value> =
                            serde_json::from_str(&text).expect("a list");
                        let text = |one: &serde_json::Value| {
                            one.as_str().or(one["input"].as_str()).map(str::to_owned)
                        };
                        found.extend(list.iter().filter_map(text));
                    }
                    Some("txt") => found.extend(text.lines().map(str::to_owned)),
                    _ => {}
                }
            }
        }
        let mut known = BTreeSet::new();
        found.retain(|text| !text.trim().is_empty() && known.insert(text.clone()));
        found
    });
    &KORPUS
}
