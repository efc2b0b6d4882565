//! Keeps the layers apart: who may import whom, and what may be written only in one place. The rules
//! are tables in `rules`; the drawing is in `src/lib.rs`. Reads the sources as text: no type is known
//! here, so a rule is about names; which calls may not be made is in `.clippy.toml`. Code of tests
//! (`#[cfg(test)] mod …`, `tests.rs`) is free of them.

mod deploy;
mod manifest;
mod rules;
mod source;

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use self::{
    rules::{LAYERS, MOST_LINES, PRECISION_ALLOWED, SCRIPTS, TEXTS},
    source::{has_precision, has_word, paths, strip, without_tests},
};

#[test]
fn sources_keep_to_the_layers() {
    let root = root();
    let root = root.as_path();
    let crates = dependencies(&read(&root.join("Cargo.toml")));
    let modules = modules(&read(&root.join("src/lib.rs")));
    let mut files = Vec::new();
    for dir in ["src", "tests", ".ci", "fuzz"] {
        files_of(&root.join(dir), "rs", &mut files);
    }
    files_of(&root.join("src"), "js", &mut files);
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

/// The clone, asked at run time: clones may share a target directory.
fn root() -> PathBuf {
    env::var("CARGO_MANIFEST_DIR").map_or_else(|_| PathBuf::from("."), PathBuf::from)
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
        "src/text/a.rs",
        "a.sort_by_key(|b| b.c);\na.sort();\nmeja.sort(a);",
        &[2, 3],
    );
    check(
        "src/state/drafts.rs",
        "self.workspace.open(document);\nlet open = workspace.open_rows();\nsaver.opened(None);",
        &[2, 4],
    );
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
    check(
        "src/browser/a.js",
        "localStorage.clear();\n// eval in a comment\nx.innerHTML = y;",
        &[2, 4],
    );
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
    if file.ends_with(".js") {
        let code = |(_, line): &(usize, &str)| !line.trim_start().starts_with("//");
        for (index, line) in source.lines().enumerate().filter(code) {
            for rule in SCRIPTS {
                if let Some(text) = rule.found.iter().find(|text| has_word(line, text)) {
                    complain(
                        index + 1,
                        format!("`{text}` is not allowed here"),
                        rule.remedy,
                    );
                }
            }
        }
        return found;
    }
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
        for (index, (line, bare_line)) in code.lines().zip(bare.lines()).enumerate() {
            // Only whole words, so that a longer name is another name; strings count, except for types.
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

fn files_of(dir: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(dir) else {
        return;
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            files_of(&path, ending, found);
        } else if path.extension().is_some_and(|end| end == ending) {
            found.push(path);
        }
    }
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}
