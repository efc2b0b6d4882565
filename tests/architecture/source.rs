//! Reads Rust as text, just far enough for the rules: comments and strings apart, the paths of `use`
//! and of the code, format strings. It is no parser and knows no types.

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// Whether `word` stands there as a whole: a longer name is another name.
pub fn has_word(line: &str, word: &str) -> bool {
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
pub fn has_precision(line: &str) -> bool {
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
pub fn paths(bare: &str, file: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let starts: Vec<usize> = bare.match_indices('\n').map(|(at, _)| at).collect();
    let line_at = |at: usize| starts.partition_point(|start| *start < at) + 1;
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
pub fn without_tests(source: &str) -> &str {
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
pub fn strip(source: &str) -> (String, String) {
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
