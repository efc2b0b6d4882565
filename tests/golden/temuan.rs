//! The check against what a careful reader found in the reports: every listed inconsistency is found at its place, with
//! the figure that should stand there.
//!
//! `tests/data/temuan.json` lists the inconsistencies between figures (sums, ratios, means, differences, inputs of
//! formulas, and cross-references of weight) with the places at which the check has to speak: the figure and, in
//! brackets, where it is printed; nothing in the brackets for what is typed.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

use super::dokumen::{dec, example};
use super::periksa_contoh::{Tempat, diperiksa, tempat};
use kalkulator_sakip::domain::audit::banding::Tercetak;
use kalkulator_sakip::domain::audit::{Diperiksa, Temuan};
use kalkulator_sakip::domain::notation::write;
use kalkulator_sakip::domain::outcome::Place;

/// One inconsistency of a report.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Butir {
    id: String,
    contoh: String,
    rule: String,
    severity: String,
    #[serde(rename = "where")]
    _di: String,
    what: String,
    printed_ref: Option<String>,
    printed_value: Option<String>,
    recomputed_value: Option<String>,
    #[serde(default)]
    temuan: Vec<String>,
    /// Why nothing is found: no figure stands against another.
    bukan_angka: Option<String>,
    /// Why the figure of the check is not the one of the list.
    lain: Option<String>,
}

fn semua() -> Vec<Butir> {
    serde_json::from_str(include_str!("../data/temuan.json")).expect("JSON")
}

/// What was found at a place, or against it.
fn di<'a>(checked: &'a Diperiksa, tempat: &'a Tempat) -> impl Iterator<Item = &'a Temuan> {
    let found = checked.temuan.iter();
    found.filter(|temuan| tempat.dari(temuan))
}

#[test]
fn the_list_is_whole_and_names_places_of_the_examples() {
    let semua = semua();
    let mut rules: BTreeMap<&str, usize> = BTreeMap::new();
    for butir in &semua {
        *rules.entry(&butir.rule).or_default() += 1;
        assert_ne!(
            butir.temuan.is_empty(),
            butir.bukan_angka.is_none(),
            "{}",
            butir.id
        );
        let heavy = ["high", "medium"].contains(&&*butir.severity);
        assert!(heavy || butir.printed_ref.is_some(), "{}", butir.id);
        let document = example(&butir.contoh);
        for name in &butir.temuan {
            tempat(&document, name);
        }
    }
    let expected = [
        ("cross_reference", 34),
        ("difference", 3),
        ("formula_inputs", 9),
        ("mean", 2),
        ("ratio", 9),
        ("sum", 5),
    ];
    assert_eq!(rules.into_iter().collect::<Vec<_>>(), expected);
}

#[test]
fn every_inconsistency_is_found_at_its_place() {
    let checked = diperiksa();
    let mut rules: BTreeMap<String, [usize; 2]> = BTreeMap::new();
    let mut missing = Vec::new();
    for butir in semua().iter().filter(|butir| !butir.temuan.is_empty()) {
        let checked = &checked[&butir.contoh];
        let count = rules.entry(butir.rule.clone()).or_default();
        count[1] += 1;
        let absent = butir.temuan.iter().find(|name| {
            let tempat = tempat(checked.bahan.document(), name);
            di(checked, &tempat).next().is_none()
        });
        match absent {
            None => count[0] += 1,
            Some(name) => missing.push(format!("{} {name}: {}", butir.id, butir.what)),
        }
    }
    for (rule, [found, expected]) in &rules {
        println!("{rule}: {found} of {expected} found");
    }
    assert_eq!(missing, Vec::<String>::new());
}

/// The texts that are recorded and typed in the examples are those that the list speaks of.
#[test]
fn what_is_printed_there_is_the_listed_figure() {
    let checked = diperiksa();
    let mut compared = 0;
    for butir in semua() {
        let (Some(printed), [name]) = (&butir.printed_value, butir.temuan.as_slice()) else {
            continue;
        };
        let bahan = &checked[&butir.contoh].bahan;
        let tempat = tempat(bahan.document(), name);
        let text = match (bahan.cetak.di(tempat.angka, &tempat.di), tempat.angka) {
            (Some(record), _) => record.teks.clone(),
            (None, Place::Cell(at)) => bahan.document().text(at).into(),
            (None, _) => panic!("{} {name}", butir.id),
        };
        if butir.lain.is_some() {
            continue;
        }
        compared += 1;
        let ours = Tercetak::baca(&text, bahan.angka(tempat.angka));
        let ours = ours.map(|printed| printed.nilai);
        assert_eq!(ours, Some(dec(printed)), "{} {name}", butir.id);
    }
    println!("{compared} printed figures compared");
}

/// What the check says should stand there is what was recomputed by hand, and not what is printed.
#[test]
fn what_should_stand_there_is_the_recomputed_figure() {
    let checked = diperiksa();
    let (mut compared, mut differ) = (0, Vec::new());
    for butir in semua() {
        let (Some(right), Some(name), None) =
            (&butir.recomputed_value, butir.temuan.first(), &butir.lain)
        else {
            continue;
        };
        compared += 1;
        let right = dec(right);
        let checked = &checked[&butir.contoh];
        let tempat = tempat(checked.bahan.document(), name);
        let ours: Vec<String> = di(checked, &tempat)
            .filter_map(|temuan| temuan.seharusnya)
            .map(|value| write(value, right.scale()))
            .collect();
        if !ours.contains(&write(right, right.scale())) {
            differ.push(format!("{} {name}: {ours:?}, not {right}", butir.id));
        }
    }
    println!("{compared} right figures compared");
    assert_eq!(differ, Vec::<String>::new());
}
