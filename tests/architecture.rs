//! Keeps the layers apart: who may import whom, and what may be written only in one place. The rules
//! are the tables below; the drawing is in `src/lib.rs`. Reads the sources as text: no type is known
//! here, so a rule is about names. Code of tests (`#[cfg(test)] mod …`, `tests.rs`) is free of them.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// What a layer may import. Everything else named in Cargo.toml or in `src/lib.rs` is forbidden.
struct Layer {
    /// Paths below `src/`; the first layer that fits a file is the one that counts.
    paths: &'static [&'static str],
    crates: &'static [&'static str],
    modules: &'static [&'static str],
    /// Exceptions to `modules`.
    not: &'static [&'static str],
    remedy: &'static str,
}

const LAYERS: &[Layer] = &[
    Layer {
        paths: &["domain/"],
        crates: &["rust_decimal"],
        modules: &["domain"],
        not: &[],
        remedy: "the domain is pure: pass it in, or move the code up",
    },
    Layer {
        paths: &["draft/", "report/", "samples/", "text.rs", "text/"],
        crates: &["rust_decimal", "serde", "serde_json"],
        modules: &["domain", "text", "draft", "report", "samples"],
        not: &[],
        remedy: "these layers are pure: what the browser does reaches them as an argument",
    },
    Layer {
        paths: &["platform.rs", "platform/"],
        crates: &[],
        modules: &["domain", "draft", "platform"],
        not: &[],
        remedy: "platform names what we need; implementations live in browser/ and in tests",
    },
    Layer {
        paths: &["state/"],
        crates: &["leptos", "rust_decimal", "serde_json"],
        modules: &[
            "domain", "text", "draft", "report", "samples", "platform", "state",
        ],
        not: &[],
        remedy: "state is reactive but knows no DOM: ask the Platform",
    },
    Layer {
        paths: &["browser/"],
        crates: &[
            "gloo_events",
            "gloo_storage",
            "gloo_timers",
            "js_sys",
            "wasm_bindgen",
            "wasm_bindgen_futures",
            "web_sys",
        ],
        modules: &["domain", "draft", "platform", "browser"],
        not: &["domain::compute"],
        remedy: "browser/ implements the Platform and decides nothing",
    },
    Layer {
        paths: &["ui/kit/", "ui/kit.rs"],
        crates: &["leptos", "wasm_bindgen"],
        modules: &["ui::kit"],
        not: &[],
        remedy: "a widget knows nothing of SAKIP: give it strings, signals and callbacks",
    },
    Layer {
        paths: &["ui/"],
        crates: &["leptos"],
        modules: &["domain", "text", "state", "ui"],
        not: &["domain::compute"],
        remedy: "a page shows: results come from state, work goes through the workspace",
    },
];

/// A text that may stand only in some places.
struct Text {
    /// Any of these, in code; comments do not count. Names match whole words only.
    found: &'static [&'static str],
    /// Paths below `src/` that the rule is about.
    within: &'static [&'static str],
    allowed: &'static [&'static str],
    remedy: &'static str,
}

const TEXTS: &[Text] = &[
    Text {
        found: &["f32", "f64"],
        within: &["domain/", "draft/"],
        allowed: &[],
        remedy: "money and ratios are exact: use Decimal",
    },
    Text {
        found: &["SystemTime", "Instant", "Utc"],
        within: &[""],
        allowed: &["browser/"],
        remedy: "time is an argument; only the Platform knows the clock",
    },
    Text {
        found: &[
            "Decimal::from_str",
            "Decimal::from_str_exact",
            "Decimal::from_scientific",
            "parse::<Decimal>",
        ],
        within: &[""],
        allowed: &["domain/notation"],
        remedy: "digits pass one door: read them with domain::notation (from_str takes 1_000 and 1e3)",
    },
    Text {
        found: &[
            "localStorage",
            "sessionStorage",
            "local_storage",
            "gloo_storage",
            "LocalStorage",
        ],
        within: &[""],
        allowed: &["browser/"],
        remedy: "storage is reached through draft::store only",
    },
    Text {
        found: &["web_sys", "js_sys", "gloo_events", "gloo_timers"],
        within: &[""],
        allowed: &["browser/"],
        remedy: "only browser/ names the browser's interfaces",
    },
    Text {
        found: &[
            "localStorage.clear",
            "LocalStorage::clear",
            "storage.clear",
            "delete_all",
        ],
        within: &["browser/"],
        allowed: &[],
        remedy: "no draft is ever wiped: remove one key at a time",
    },
    Text {
        found: &["view!"],
        within: &["state/", "browser/"],
        allowed: &[],
        remedy: "markup belongs to ui/",
    },
    Text {
        found: &[
            "inner_html",
            "set_inner_html",
            "set_outer_html",
            "insert_adjacent_html",
        ],
        within: &[""],
        allowed: &[],
        remedy: "text of the person must never become markup: use text nodes",
    },
    Text {
        found: &["type=\"number\""],
        within: &["ui/", "app.rs"],
        allowed: &[],
        remedy: "use type=\"text\" inputmode=\"decimal\": number fields lose 1.234,56",
    },
    Text {
        found: &["placeholder="],
        within: &["ui/", "app.rs"],
        allowed: &[],
        remedy: "put the hint into visible text: a placeholder disappears and is too pale",
    },
    Text {
        found: &["style=\"", "style='", "style=("],
        within: &["ui/", "app.rs"],
        allowed: &[],
        remedy: "use a class of style/, or style:name= for one computed value",
    },
];

/// Only this place may round by formatting: `{:.2}` truncates a Decimal.
const PRECISION_ALLOWED: &str = "domain/notation";
const MOST_LINES: usize = 400;

#[test]
fn sources_keep_to_the_layers() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let crates = dependencies(&read(&root.join("Cargo.toml")));
    let modules = modules(&read(&root.join("src/lib.rs")));
    let mut files = Vec::new();
    for dir in ["src", "tests", ".ci"] {
        rust_files(&root.join(dir), &mut files);
    }
    files.sort();
    assert!(
        !files.is_empty() && !crates.is_empty(),
        "no sources found in {}",
        root.display()
    );
    let complaints: Vec<String> = files
        .iter()
        .flat_map(|file| {
            let name = file
                .strip_prefix(root)
                .expect("below the root")
                .to_string_lossy()
                .replace('\\', "/");
            complaints(&name, &read(file), &crates, &modules)
        })
        .collect();
    assert!(
        complaints.is_empty(),
        "{} breaches:\n{}",
        complaints.len(),
        complaints.join("\n")
    );
}

#[test]
fn each_rule_bites() {
    #[track_caller]
    fn check(file: &str, code: &str, expected: &[usize]) {
        let crates = ["leptos", "rust_decimal", "serde", "serde_json", "web_sys"].map(String::from);
        let modules = ["domain", "draft", "state", "browser", "ui", "text"].map(String::from);
        let found = complaints(file, &format!("//! Header.\n{code}"), &crates, &modules);
        let lines: Vec<usize> = found
            .iter()
            .map(|line| {
                line.split(':')
                    .nth(1)
                    .and_then(|n| n.parse().ok())
                    .expect("a line")
            })
            .collect();
        assert_eq!(lines, expected, "{found:#?}");
    }
    check(
        "src/domain/a.rs",
        "use rust_decimal::Decimal;\nuse std::fmt;",
        &[],
    );
    check("src/domain/a.rs", "use serde::Serialize;", &[2]);
    check(
        "src/domain/a.rs",
        "#[derive(serde::Serialize)]\nstruct A;",
        &[2],
    );
    check(
        "src/domain/a.rs",
        "use crate::{domain::x, draft::{y}};",
        &[2],
    );
    check(
        "src/domain/a/b.rs",
        "use super::super::super::state::Workspace;",
        &[2],
    );
    check("src/domain/a/b.rs", "use super::super::compute;", &[]);
    check(
        "src/domain/a.rs",
        "let x: f64 = 1.0; // f64 in code\n// f64 in a comment\n/* f32 */",
        &[2],
    );
    check(
        "src/domain/a.rs",
        "let leptos_like = 1;\nlet s = \"serde::x f64\";",
        &[],
    );
    check(
        "src/domain/a.rs",
        "fn a<'a>(x: &'a str) {}\nlet q = '\"'; let y = f32::MAX;",
        &[3],
    );
    check(
        "src/domain/a.rs",
        "#[cfg(test)]\nmod tests {\n    use serde::Serialize;\n}",
        &[],
    );
    check(
        "src/draft/a.rs",
        "use leptos::prelude::*;\nuse serde::Serialize;",
        &[2],
    );
    check(
        "src/draft/a.rs",
        "let now = std::time::SystemTime::now();",
        &[2],
    );
    check("src/state/a.rs", "fn a() { view! { <p/> } }", &[2]);
    check("src/state/a.rs", "use crate::browser::Store;", &[2]);
    check(
        "src/browser/a.rs",
        "use crate::domain::document::Document;\nuse crate::domain::compute::hitung;",
        &[3],
    );
    check("src/browser/a.rs", "web_sys::window();", &[]);
    check(
        "src/ui/kit/a.rs",
        "use leptos::prelude::*;\nuse crate::state::Workspace;",
        &[3],
    );
    check(
        "src/ui/kit/a.rs",
        "use super::button;\nuse crate::domain::X;",
        &[3],
    );
    check(
        "src/ui/pages/a.rs",
        "use crate::ui::kit::Table;\nuse crate::draft::Wire;",
        &[3],
    );
    check("src/ui/pages/a.rs", "let x = serde_json::json!(1);", &[2]);
    check("src/ui/pages/a.rs", "leptos::web_sys::window();", &[2]);
    check(
        "src/ui/pages/a.rs",
        "<input type=\"number\" placeholder=\"x\"/>",
        &[2, 2],
    );
    check(
        "src/ui/pages/a.rs",
        "<p style=\"color: red\"/>\n<p style:width=w/>",
        &[2],
    );
    check("src/ui/pages/a.rs", "<p inner_html=x/>", &[2]);
    check("src/app.rs", "let s = \"localStorage\";", &[2]);
    check("src/report/a.rs", "Decimal::from_str(x);", &[2]);
    check(
        "src/domain/notation/a.rs",
        "Decimal::from_str(x); format!(\"{x:.2}\");",
        &[],
    );
    check(
        "src/report/a.rs",
        "format!(\"{x:.2}\");\nformat!(\"{:.*}\", 2, x);\nformat!(\"{a}: .5 {b:>3}\");",
        &[2, 3],
    );
    check("src/browser/a.rs", "LocalStorage::clear();", &[2]);
    check("src/domain/long.rs", &"//\n".repeat(MOST_LINES), &[1]);
    check(
        "tests/long.rs",
        &format!(
            "//! More than 400 lines, because.\n{}",
            "//\n".repeat(MOST_LINES)
        ),
        &[],
    );
    assert_eq!(
        complaints("tests/a.rs", "fn a() {}", &[], &[]).len(),
        1,
        "no header"
    );
}

/// One line per breach: `file:line: what. Remedy`.
fn complaints(file: &str, source: &str, crates: &[String], modules: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    let mut complain = |line: usize, what: String, remedy: &str| {
        found.push(format!("{file}:{line}: {what}. Remedy: {remedy}"));
    };
    let header: Vec<&str> = source
        .lines()
        .take_while(|line| line.starts_with("//!"))
        .collect();
    if header.is_empty() {
        complain(
            1,
            "does not open with //!".into(),
            "say what the file is for and what it leaves to others",
        );
    }
    let lines = source.lines().count();
    if lines > MOST_LINES && !header.iter().any(|line| line.contains("400")) {
        let remedy = "split it by subject, or say in the header why it has more than 400 lines";
        complain(1, format!("{lines} lines"), remedy);
    }
    let Some(path) = file
        .strip_prefix("src/")
        .filter(|path| !path.ends_with("tests.rs"))
    else {
        return found;
    };

    let (code, bare) = strip(without_tests(source));
    if let Some(layer) = LAYERS.iter().find(|layer| starts(path, layer.paths)) {
        for (line, name) in paths(&bare, path) {
            let first = name.split("::").next().unwrap_or_default();
            let forbidden = match name.strip_prefix("crate::") {
                None => crates.iter().any(|known| known == first) && !layer.crates.contains(&first),
                Some(inner) => {
                    let known = modules.iter().any(|module| below(inner, module));
                    let allowed = layer.modules.iter().any(|module| below(inner, module));
                    known && (!allowed || layer.not.iter().any(|module| below(inner, module)))
                }
            };
            if forbidden {
                complain(
                    line,
                    format!("`{name}` does not belong into {}", layer.paths[0]),
                    layer.remedy,
                );
            }
        }
    }
    for rule in TEXTS
        .iter()
        .filter(|rule| starts(path, rule.within) && !starts(path, rule.allowed))
    {
        for (index, line) in code.lines().enumerate() {
            // Only whole words, so that a longer name is another name; strings count, except for types.
            let bare_line = bare.lines().nth(index).unwrap_or_default();
            let line = if rule.found.contains(&"f64") {
                bare_line
            } else {
                line
            };
            if let Some(text) = rule.found.iter().find(|text| has_word(line, text)) {
                complain(
                    index + 1,
                    format!("`{text}` is not allowed here"),
                    rule.remedy,
                );
            }
        }
    }
    if !path.starts_with(PRECISION_ALLOWED) {
        for (index, _) in code
            .lines()
            .enumerate()
            .filter(|(_, line)| has_precision(line))
        {
            let remedy = "write numbers with domain::notation: {:.2} truncates a Decimal";
            complain(
                index + 1,
                "a number is rounded by formatting".into(),
                remedy,
            );
        }
    }
    found
}

/// Whether `path` is the module or lies in it.
fn below(path: &str, module: &str) -> bool {
    path.strip_prefix(module)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

fn starts(path: &str, prefixes: &[&str]) -> bool {
    prefixes.iter().any(|prefix| path.starts_with(prefix))
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        let open = |beside: Option<char>, edge: Option<char>| {
            !(beside.is_some_and(is_word) && edge.is_some_and(is_word))
        };
        open(before, word.chars().next()) && open(after, word.chars().next_back())
    })
}

/// Whether a format string asks for decimals: `{:.2}`, `{x:>8.2}`, `{:.*}`, `{:.n$}`.
fn has_precision(line: &str) -> bool {
    line.match_indices('{').any(|(at, _)| {
        let Some(inner) = line[at + 1..].split('}').next() else {
            return false;
        };
        let Some((name, spec)) = inner.split_once(':') else {
            return false;
        };
        let Some((_, decimals)) = spec.split_once('.') else {
            return false;
        };
        name.chars().all(is_word)
            && !spec.contains(' ')
            && decimals.starts_with(|first: char| {
                first.is_ascii_digit() || first == '*' || decimals.ends_with('$')
            })
    })
}

/// Every path in the code with its line: the branches of each `use`, and `a::b` elsewhere; `self` and
/// `super` resolved against the file's place.
fn paths(bare: &str, file: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let line_at = |at: usize| bare[..at].matches('\n').count() + 1;
    let mut rest = bare.to_owned();
    for (at, _) in bare.match_indices("use ") {
        if bare[..at].chars().next_back().is_some_and(is_word) {
            continue;
        }
        let tree = bare[at + 4..].split(';').next().unwrap_or_default();
        let mut branches = Vec::new();
        flatten("", tree, &mut branches);
        found.extend(
            branches
                .into_iter()
                .map(|path| (line_at(at), resolve(&path, file))),
        );
        // Already seen; blank, so that the search below does not count it again.
        rest.replace_range(at..at + 4 + tree.len(), &" ".repeat(4 + tree.len()));
    }
    let bytes = rest.as_bytes();
    let in_path = |byte: u8| byte == b':' || is_word(char::from(byte));
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        while at < bytes.len() && in_path(bytes[at]) {
            at += 1;
        }
        if let Some(path) = rest.get(start..at).filter(|path| path.contains("::")) {
            found.push((line_at(start), resolve(path.trim_start_matches("::"), file)));
        }
        at = at.max(start + 1);
    }
    found
}

/// `a::{b, c::{d}}` as `a::b` and `a::c::d`.
fn flatten(prefix: &str, tree: &str, found: &mut Vec<String>) {
    let tree = tree.trim();
    match tree.split_once('{') {
        None => found.push(format!(
            "{prefix}{}",
            tree.split(" as ").next().unwrap_or_default().trim()
        )),
        Some((head, group)) => {
            let group = group.rsplit_once('}').map_or(group, |(inside, _)| inside);
            let prefix = format!("{prefix}{}", head.trim());
            let (mut depth, mut start) = (0_usize, 0);
            for (at, letter) in group.char_indices().chain([(group.len(), ',')]) {
                match letter {
                    '{' => depth += 1,
                    '}' => depth = depth.saturating_sub(1),
                    ',' if depth == 0 => {
                        if !group[start..at].trim().is_empty() {
                            flatten(&prefix, &group[start..at], found);
                        }
                        start = (at + 1).min(group.len());
                    }
                    _ => {}
                }
            }
        }
    }
}

fn resolve(path: &str, file: &str) -> String {
    let mut here: Vec<&str> = file.trim_end_matches(".rs").split('/').collect();
    if here
        .last()
        .is_some_and(|last| matches!(*last, "mod" | "lib" | "main"))
    {
        here.pop();
    }
    let mut rest = path;
    let mut relative = false;
    loop {
        if let Some(after) = rest.strip_prefix("super::") {
            here.pop();
            rest = after;
        } else if let Some(after) = rest.strip_prefix("self::") {
            rest = after;
        } else {
            break;
        }
        relative = true;
    }
    if !relative {
        return path.to_owned();
    }
    ["crate"]
        .into_iter()
        .chain(here)
        .chain([rest])
        .collect::<Vec<_>>()
        .join("::")
}

/// Up to the inline test module, which by convention stands last.
fn without_tests(source: &str) -> &str {
    let end = source
        .match_indices("\n#[cfg(test)]\nmod ")
        .find(|(at, found)| {
            source[at + found.len()..]
                .lines()
                .next()
                .is_some_and(|line| line.ends_with('{'))
        });
    end.map_or(source, |(at, _)| &source[..=at])
}

/// The source without comments, and also without the contents of strings; lines stay where they are.
fn strip(source: &str) -> (String, String) {
    let (mut code, mut bare) = (String::new(), String::new());
    let mut rest = source;
    while let Some(letter) = rest.chars().next() {
        let comment = if rest.starts_with("//") {
            rest.find('\n')
        } else if rest.starts_with("/*") {
            rest.find("*/").map(|at| at + 2)
        } else {
            Some(0)
        };
        let comment = comment.unwrap_or(rest.len());
        let text = if comment == 0 {
            literal(rest, bare.chars().next_back())
        } else {
            comment
        };
        let taken = if text == 0 { letter.len_utf8() } else { text };
        let blank: String = rest[..taken]
            .chars()
            .map(|l| if l == '\n' { '\n' } else { ' ' })
            .collect();
        code.push_str(if comment == 0 { &rest[..taken] } else { &blank });
        bare.push_str(if text == 0 { &rest[..taken] } else { &blank });
        rest = &rest[taken..];
    }
    (code, bare)
}

/// The length of the string or character literal that `rest` starts with, 0 for none.
fn literal(rest: &str, before: Option<char>) -> usize {
    let hashes = rest
        .strip_prefix('r')
        .map_or(0, |raw| raw.len() - raw.trim_start_matches('#').len());
    if rest.starts_with('r') && rest[1 + hashes..].starts_with('"') && !before.is_some_and(is_word)
    {
        let end = format!("\"{}", "#".repeat(hashes));
        return rest[2 + hashes..]
            .find(&end)
            .map_or(rest.len(), |at| at + 2 + hashes + end.len());
    }
    let quote = match rest.chars().next() {
        Some(quote @ ('"' | '\'')) => quote,
        _ => return 0,
    };
    let mut escaped = false;
    for (count, (at, letter)) in rest.char_indices().enumerate().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if letter == quote => return at + 1,
            // Two plain characters and no end: a lifetime.
            _ if quote == '\'' && count > 1 && !rest.starts_with("'\\") => return 0,
            _ => {}
        }
    }
    0
}

/// The dependencies of the program (not of its tests), as they are written in code.
fn dependencies(manifest: &str) -> Vec<String> {
    let section = manifest
        .split("\n[dependencies]\n")
        .nth(1)
        .unwrap_or_default();
    let section = section.split("\n[").next().unwrap_or_default();
    let names = section
        .lines()
        .filter_map(|line| line.split_once(" = "))
        .filter(|(name, _)| !name.starts_with(['#', ' ']));
    names
        .map(|(name, _)| name.trim().replace('-', "_"))
        .collect()
}

/// The modules that `src/lib.rs` declares.
fn modules(lib: &str) -> Vec<String> {
    let names = lib
        .lines()
        .filter_map(|line| line.trim().trim_start_matches("pub ").strip_prefix("mod "));
    names
        .filter_map(|name| name.strip_suffix(';'))
        .map(str::to_owned)
        .collect()
}

fn rust_files(dir: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(dir) else {
        return;
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}
