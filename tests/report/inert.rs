//! Nothing typed becomes markup, in whatever field it stands, and the data inside the file comes back as it was.

use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::field::Field;
use kalkulator_sakip::draft::restore::restore;
use kalkulator_sakip::report::html::{POLICY, embedded_json};
use kalkulator_sakip::report::markup::{escape, plain_json, unescape};
use proptest::prelude::*;

use super::tokens::{Token, elements, read, texts};
use super::{filled, html, json, sound};

/// Public lists of hostile strings, a sample: PayloadsAllTheThings (MIT, f9fa514) and payloadbox (MIT, d473925).
const LIST: &str = include_str!("../data/xss.txt");

/// What the lists do not have.
const OWN: &[&str] = &[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</pre><script>alert(1)</script>",
    "</title></style><svg onload=alert(1)>",
    "]]><!--",
    "--><x>",
    "&#x3C;script&#x3E;",
    "&lt;b&gt; &amp; &",
    "\" onmouseover=\"alert(1)",
    "' onfocus='alert(1)",
    "`${alert(1)}`",
    "a\u{202e}b\u{2066}c",
    "a\u{2028}b\u{2029}c",
    "a\0b\u{1}c\u{8}d\u{1b}e\u{7f}f\u{85}g\u{9f}h",
    "a\tb\nc",
    "\u{feff}a\u{200f}b\u{fffe}",
    "𝕬 e\u{301} 한글 العربية 😀",
    "{{7*7}} ${x} #{x}",
    "\\u003cscript\\u003e \\",
];

fn hostile() -> Vec<&'static str> {
    OWN.iter()
        .copied()
        .chain(LIST.lines().filter(|line| !line.trim().is_empty()))
        .collect()
}

fn texts_are(text: &str) -> Document {
    filled(|field| sound(field).unwrap_or_else(|| text.into()))
}

/// How a text is to be read on the page.
fn visible(text: &str) -> String {
    let mut escaped = String::new();
    escape(text, &mut escaped);
    unescape(&escaped)
}

#[test]
fn typed_text_stays_text_in_every_text_field() {
    let plain = read(&html(&texts_are("Teks biasa")));
    let bdi = |tokens: &[Token], text: &str| {
        texts(tokens, "bdi")
            .iter()
            .filter(|found| *found == text)
            .count()
    };
    let expected = bdi(&plain, "Teks biasa");
    assert!(expected >= 40, "{expected} places show typed text");
    for text in hostile() {
        let tokens = read(&html(&texts_are(text)));
        assert_eq!(
            elements(&tokens),
            elements(&plain),
            "elements with {text:?}"
        );
        let shown = visible(text);
        // Names of bands are trimmed by the scale; nothing else is touched.
        if text.trim() == text {
            assert_eq!(bdi(&tokens, &shown), expected, "shown as typed: {text:?}");
        }
    }
}

#[test]
fn every_field_of_every_kind_may_hold_anything() {
    for text in hostile() {
        for prefix in ["", "10 ", "#1;"] {
            let tokens = read(&html(&filled(|_| format!("{prefix}{text}"))));
            check_attributes(&tokens);
        }
    }
}

#[track_caller]
fn check_attributes(tokens: &[Token]) {
    for token in tokens {
        let Token::Open { name, attributes } = token else {
            continue;
        };
        for (attribute, value) in attributes {
            let ours = |letter: char| letter.is_ascii_alphanumeric() || " -._".contains(letter);
            let sound = match attribute.as_str() {
                "class" | "id" | "role" | "scope" | "aria-labelledby" | "text-anchor" => {
                    value.chars().all(ours)
                }
                "href" => value.starts_with('#') && value.chars().skip(1).all(ours),
                "content" => name == "meta",
                _ => true,
            };
            assert!(sound, "{name} {attribute}={value:?}");
        }
    }
}

#[test]
fn no_script_no_handler_no_address_outside() {
    for text in hostile() {
        let file = html(&filled(|_| text.into()));
        let lower = file.to_lowercase();
        assert!(!lower.contains("<script"), "{text:?}");
        for token in read(&file) {
            let Token::Open { attributes, .. } = token else {
                continue;
            };
            for (name, value) in attributes {
                assert!(!name.starts_with("on"), "{name}");
                assert!(
                    !value.contains("//") && !value.to_lowercase().contains("javascript:"),
                    "{value:?}"
                );
            }
        }
    }
}

#[test]
fn the_policy_comes_before_everything_that_could_load() {
    let file = html(&texts_are("teks"));
    let tokens = read(&file);
    let opened: Vec<_> = tokens
        .iter()
        .filter_map(|token| match token {
            Token::Open { name, attributes } => Some((name.as_str(), attributes.as_slice())),
            _ => None,
        })
        .take(4)
        .collect();
    let value = |at: usize, name: &str| {
        opened[at]
            .1
            .iter()
            .find(|(found, _)| found == name)
            .map(|(_, value)| value.as_str())
    };
    assert_eq!(
        opened.iter().map(|(name, _)| *name).collect::<Vec<_>>(),
        ["html", "head", "meta", "meta"]
    );
    assert_eq!(value(0, "lang"), Some("id"));
    assert_eq!(value(2, "charset"), Some("utf-8"));
    assert_eq!(value(3, "http-equiv"), Some("Content-Security-Policy"));
    assert_eq!(value(3, "content"), Some(POLICY));
    let sheet = texts(&tokens, "style");
    assert_eq!(sheet.len(), 1);
    assert!(
        !sheet[0].contains("url(") && !sheet[0].contains("@import"),
        "the sheet loads nothing"
    );
}

#[test]
fn control_characters_are_shown() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(visible(text), expected);
    }
    check("a\tb\nc", "a\tb\nc");
    check("a\r\nb\rc", "a\nb\nc");
    check("\0\u{1b}\u{7f}", "\u{2400}\u{241b}\u{2421}");
    check("\u{80}\u{9f}", "\u{fffd}\u{fffd}");
    check("<&>\"'", "<&>\"'");
}

#[test]
fn the_data_comes_back() {
    for text in hostile() {
        for document in [texts_are(text), filled(|_| text.into())] {
            let file = html(&document);
            let inside = embedded_json(&file).expect("data in the file");
            // Exactly what a browser reads there.
            let pre = texts(&read(&file), "pre");
            assert_eq!(pre.concat(), inside, "{text:?}");
            let back = restore(&inside).expect("opens").document;
            assert_eq!(json(&back), json(&document), "{text:?}");
        }
    }
    assert_eq!(embedded_json("<p>nothing</p>"), None);
}

proptest! {
    // Each case writes and reads a whole report.
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_text_stays_text(text in any::<String>()) {
        // In running text a brace begins a reference, which is an element of its own; the tests of prose are about those.
        let text = text.replace('{', "(");
        let plain = read(&html(&texts_are("x")));
        let tokens = read(&html(&texts_are(&format!("x{text}x"))));
        prop_assert_eq!(elements(&tokens), elements(&plain));
    }

    #[test]
    fn any_json_comes_back(text in any::<String>()) {
        let json = serde_json::to_string(&text).unwrap();
        let mut escaped = String::new();
        escape(&plain_json(&json), &mut escaped);
        let back: String = serde_json::from_str(&unescape(&escaped)).unwrap();
        prop_assert_eq!(back, text);
    }
}

#[test]
fn fields_without_text_are_named() {
    // The fixture must not pass because a field was forgotten.
    let document = texts_are("Teks biasa");
    for field in Field::ALL {
        let anywhere = kalkulator_sakip::domain::field::Section::ALL
            .into_iter()
            .flat_map(|section| document.rows(section).iter())
            .any(|row| row.kind.fields().contains(field));
        assert!(anywhere, "{field:?}");
    }
}
