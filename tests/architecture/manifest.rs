//! What a browser is told of the program as an app: its colours are those of `style/tokens.css`, its icons are there and as
//! large as it says, and nothing in it is bound to one address.

use std::fs;

use serde_json::Value;

use super::{read, root};

#[test]
fn manifest_fits_the_site() {
    let root = root();
    let manifest: Value = serde_json::from_str(&read(&root.join("manifest.json"))).expect("JSON");
    let page = read(&root.join("index.html"));
    let tokens = read(&root.join("style/tokens.css"));
    for (name, colour) in [
        ("--dasar", &manifest["background_color"]),
        ("--panel", &manifest["theme_color"]),
    ] {
        let colour = colour.as_str().expect("a colour");
        assert!(
            tokens.contains(&format!("{name}: {colour};")),
            "{name} is not {colour}"
        );
    }
    let themes = page.split("name=\"theme-color\"").skip(1);
    let themes: Vec<&str> = themes
        .map(|rest| {
            rest.split("content=\"")
                .nth(1)
                .expect("a colour")
                .split('"')
                .next()
                .expect("its end")
        })
        .collect();
    assert_eq!(themes.len(), 2, "light and dark");
    for theme in themes {
        assert!(tokens.contains(&format!("--panel: {theme};")), "{theme}");
    }

    for key in ["start_url", "scope", "id"] {
        assert_eq!(manifest[key], "./", "{key}");
    }
    for icon in manifest["icons"].as_array().expect("icons") {
        let name = icon["src"]
            .as_str()
            .expect("an address")
            .trim_start_matches("./");
        assert!(
            page.contains(&format!("href=\"style/{name}\"")),
            "{name} is not copied to dist/"
        );
        let file = fs::read(root.join("style").join(name)).expect("an icon");
        if icon["type"] == "image/png" {
            // The header of a PNG: width and height after sixteen bytes.
            let side =
                |at: usize| u32::from_be_bytes(file[at..at + 4].try_into().expect("four bytes"));
            assert_eq!(
                icon["sizes"],
                format!("{}x{}", side(16), side(20)),
                "{name}"
            );
        }
    }
}
