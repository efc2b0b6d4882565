//! The recomputed figures of all five documents, and the cell of the examples that each of them is the result of. The
//! map is data (`tests/data/golden_peta.json`): one loop compares them all.
//!
//! `tests/data/golden/babel_2020.json` holds only the recomputed members of the golden data, at their places; the other
//! four files are the golden data as they are.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::dokumen::{dec, example};
use kalkulator_sakip::domain::address::{hasil_id, parse_hasil_id};
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::notation::{Decimal, write};
use kalkulator_sakip::domain::outcome::{Nilai, Outcome, Simpulan};

/// The documents: golden file, example, content.
const BERKAS: [(&str, &str, &str); 5] = [
    (
        "babel_2020.json",
        "babel-2020",
        include_str!("../data/golden/babel_2020.json"),
    ),
    (
        "belitung_industri.json",
        "belitung-industri",
        include_str!("../data/golden/belitung_industri.json"),
    ),
    (
        "belitung_bimtek.json",
        "belitung-bimtek",
        include_str!("../data/golden/belitung_bimtek.json"),
    ),
    (
        "kalbar_ikm.json",
        "kalbar-ikm",
        include_str!("../data/golden/kalbar_ikm.json"),
    ),
    (
        "kaltim_kawasan.json",
        "kaltim-kawasan",
        include_str!("../data/golden/kaltim_kawasan.json"),
    ),
];

/// What was recomputed and is no figure, with the reason.
const BUKAN_ANGKA: &[(&str, &str)] = &[
    (
        "belitung_bimtek.json#/meta/hari_recomputed",
        "the weekday of a date",
    ),
    (
        "kalbar_ikm.json#/meta/hari_recomputed",
        "the weekday of a date",
    ),
    (
        "kaltim_kawasan.json#/rapat_koordinasi/tidak_disebut_recomputed/0",
        "the name of a place",
    ),
    (
        "kaltim_kawasan.json#/rapat_koordinasi/tidak_disebut_recomputed/1",
        "the name of a place",
    ),
];

/// Where a figure comes out: results that are added up, most often one; with a `-` before the name, turned round.
struct Tempat {
    hasil: Vec<String>,
    negatif: bool,
}

fn tempat(value: &Value) -> Tempat {
    let names: Vec<&str> = match value {
        Value::Array(names) => names.iter().filter_map(Value::as_str).collect(),
        name => name.as_str().into_iter().collect(),
    };
    assert!(!names.is_empty(), "{value}");
    let negatif = names.iter().any(|name| name.starts_with('-'));
    let hasil = names
        .iter()
        .map(|name| name.trim_start_matches('-').to_owned());
    Tempat {
        hasil: hasil.collect(),
        negatif,
    }
}

/// The map, by the place in the golden data.
fn peta() -> BTreeMap<String, Tempat> {
    let map: BTreeMap<String, Value> =
        serde_json::from_str(include_str!("../data/golden_peta.json")).expect("JSON");
    let entries = map.into_iter();
    entries
        .map(|(place, names)| (place, tempat(&names)))
        .collect()
}

/// The recomputed leaves of a golden file, by their place: `belitung_industri.json#/tabel_4_72/jumlah_recomputed/2013`.
fn leaves(file: &str, text: &str) -> BTreeMap<String, Value> {
    fn walk(value: &Value, at: String, inside: bool, found: &mut BTreeMap<String, Value>) {
        match value {
            Value::Object(members) => {
                for (key, inner) in members {
                    let name = key.replace('~', "~0").replace('/', "~1");
                    let inside = inside || key.contains("recomputed");
                    walk(inner, format!("{at}/{name}"), inside, found);
                }
            }
            Value::Array(items) => {
                for (n, inner) in items.iter().enumerate() {
                    walk(inner, format!("{at}/{n}"), inside, found);
                }
            }
            _ if inside => {
                found.insert(at, value.clone());
            }
            _ => {}
        }
    }
    let golden: Value = serde_json::from_str(text).expect("JSON");
    let mut found = BTreeMap::new();
    walk(&golden, format!("{file}#"), false, &mut found);
    found
}

#[test]
fn every_recomputed_figure_has_its_cell() {
    let found = BERKAS.map(|(file, _, text)| leaves(file, text));
    // So that a table that vanishes from the data is noticed.
    assert_eq!(found.each_ref().map(BTreeMap::len), [508, 52, 2, 10, 6]);
    let found: BTreeSet<String> = found.into_iter().flat_map(BTreeMap::into_keys).collect();
    let mapped = peta().into_keys();
    let named = mapped.chain(BUKAN_ANGKA.iter().map(|(place, _)| (*place).to_owned()));
    let mut known = BTreeSet::new();
    for place in named {
        assert!(known.insert(place.clone()), "{place} twice");
    }
    assert_eq!(known, found);
}

#[test]
fn every_cell_of_the_map_stands_in_its_example() {
    let documents: BTreeMap<&str, Document> = BERKAS
        .iter()
        .map(|(file, id, _)| (*file, example(id)))
        .collect();
    for (place, tempat) in peta() {
        let (file, _) = place.split_once('#').expect("place");
        for name in tempat.hasil {
            let at = parse_hasil_id(&name).unwrap_or_else(|| panic!("{place}: {name}"));
            assert_eq!(
                hasil_id(&documents[file], at).as_ref(),
                Some(&name),
                "{place}"
            );
        }
        assert!(!tempat.negatif || place.contains("refocusing"), "{place}");
    }
}

/// What came out, against what was recomputed, with as many decimals as the golden figure has; `None` where they agree.
fn beda(outcome: &Outcome, tempat: &Tempat, expected: &Value) -> Option<String> {
    let mut sum = Some(Decimal::ZERO);
    for name in &tempat.hasil {
        let at = parse_hasil_id(name).expect("name");
        let Some(sel) = outcome.sel(at) else {
            return Some(format!("there is no {name}"));
        };
        if let Nilai::Simpulan(simpulan) = sel.nilai {
            let word = match simpulan {
                Simpulan::Efisien => "efisiensi",
                Simpulan::Inefisien => "inefisiensi",
                Simpulan::Impas => "impas",
            };
            return (expected != word).then(|| format!("{name} is {word}, not {expected}"));
        }
        sum = sum
            .zip(sel.nilai.angka())
            .and_then(|(sum, value)| sum.checked_add(value));
    }
    let ours = sum.map(|sum| if tempat.negatif { -sum } else { sum });
    let expected = expected.as_str().map(dec);
    let scale = expected.map_or(2, |expected| expected.scale());
    let [ours, expected] = [ours, expected].map(|value| value.map(|value| write(value, scale)));
    (ours != expected).then(|| format!("{:?} is {ours:?}, not {expected:?}", tempat.hasil))
}

#[test]
fn every_figure_comes_out_of_its_example() {
    let peta = peta();
    let (mut compared, mut wrong) = (0, Vec::new());
    for (file, id, text) in BERKAS {
        let outcome = hitung(&example(id));
        for (place, expected) in leaves(file, text) {
            let Some(tempat) = peta.get(&place) else {
                continue; // no figure
            };
            compared += 1;
            let beda = beda(&outcome, tempat, &expected);
            wrong.extend(beda.map(|beda| format!("{place}: {beda}")));
        }
    }
    println!(
        "{compared} recomputed figures compared, {} differ",
        wrong.len()
    );
    assert_eq!(wrong, Vec::<String>::new());
    assert_eq!(compared, 574);
}
