//! The catalogue of rules is what the list of rules says. Renew it with `UPDATE_EXPECT=1 cargo test --no-default-features
//! --test audit katalog`.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use kalkulator_sakip::domain::audit::ATURAN;
use kalkulator_sakip::domain::audit::bentuk::{Bentuk, dari_rumus};
use kalkulator_sakip::domain::rulebook::rumus;
use kalkulator_sakip::text::periksa::berat;

fn catalogue() -> String {
    let mut out = String::from(
        "# Katalog aturan periksa\n\nDibuat dari `aturan/mod.rs`; contohnya di `tests/cases/audit`.\n\n\
         | Aturan | Nama | Yang dilihat | Paling berat |\n|---|---|---|---|\n",
    );
    for aturan in ATURAN {
        let (id, name, about) = (aturan.id, aturan.nama, aturan.uraian);
        out += &format!("| `{id}` | {name} | {about} | {} |\n", berat(aturan.berat));
    }
    out
}

#[test]
fn the_catalogue_lists_every_rule() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/domain/audit/KATALOG.md");
    let found = catalogue();
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, &found).expect("written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(found, expected, "renew with UPDATE_EXPECT=1");
}

#[test]
fn rules_have_distinct_names_that_fit_a_switch() {
    let ids: HashSet<_> = ATURAN.iter().map(|aturan| aturan.id).collect();
    assert_eq!(ids.len(), ATURAN.len());
    for aturan in ATURAN {
        let plain = |c: char| c.is_ascii_lowercase() || c == '-';
        assert!(aturan.id.chars().all(plain), "{}", aturan.id);
        assert!(aturan.uraian.ends_with('.'), "{}", aturan.id);
    }
}

/// What a formula of the rule book falls under where it is named nowhere: an achievement.
#[test]
fn every_formula_of_the_rule_book_has_its_rule() {
    for rumus in rumus::SEMUA {
        let left = dari_rumus(rumus.id) == Bentuk::Capaian;
        let achievement = rumus.id.starts_with("capaian.")
            || rumus.id.starts_with("skp.")
            || ["kategori", "akip.predikat"].contains(&rumus.id);
        let difference = rumus.id == rumus::SELISIH_CAPAIAN.id;
        assert_eq!(left, achievement && !difference, "{}", rumus.id);
    }
}
