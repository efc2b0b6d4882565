//! Names of files, safe on every system.

/// A safe file name: letters, digits, `-` and `_`, at most 100 of them, never a reserved one.
pub fn file_name(parts: &[&str], extension: &str) -> String {
    let mut name = String::new();
    for part in parts {
        let word: String = part
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
            .collect();
        for piece in word.split('-').filter(|piece| !piece.is_empty()) {
            if !name.is_empty() {
                name.push('-');
            }
            name.push_str(piece);
        }
    }
    name.truncate(100);
    let stem = if name.is_empty() {
        "kalkulator-sakip"
    } else {
        name.trim_end_matches('-')
    };
    // Names that Windows keeps for devices, with or without an extension.
    let device = |text: &str| {
        let text = text.to_ascii_lowercase();
        let numbered = |stem: &str| {
            let rest = text.strip_prefix(stem);
            rest.is_some_and(|rest| {
                rest.len() == 1 && rest.starts_with(|c: char| c.is_ascii_digit())
            })
        };
        matches!(text.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
    };
    let guard = if device(stem) { "berkas-" } else { "" };
    format!("{guard}{stem}.{extension}")
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[track_caller]
    fn check(parts: &[&str], expected: &str) {
        assert_eq!(file_name(parts, "json"), expected);
    }

    #[test]
    fn file_names_are_safe() {
        check(
            &["LKjIP", "2020", "Dinas Perindag"],
            "LKjIP-2020-Dinas-Perindag.json",
        );
        check(&["../../x", "a<b>.html"], "x-a-b-html.json");
        check(&["CON"], "berkas-CON.json");
        check(&["com1"], "berkas-com1.json");
        check(&["", "…"], "kalkulator-sakip.json");
        check(&[&"a".repeat(300)], &format!("{}.json", "a".repeat(100)));
    }
}
