//! The check against what a careful reader found in the reports: every listed inconsistency is found at its place, with
//! the figure that should stand there.
//!
//! `tests/data/temuan.json` lists the inconsistencies between figures (sums, ratios, means, differences, inputs of
//! formulas, and cross-references of weight) with the places at which the check has to speak: the figure and, in
//! brackets, where it is printed; nothing in the brackets for what is typed.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::dokumen::{dec, example};
use super::periksa_contoh::{Tempat, diperiksa, tempat};
use kalkulator_sakip::domain::audit::letak::letak;
use kalkulator_sakip::domain::audit::{Diperiksa, Jenis, Temuan, setempat};
use kalkulator_sakip::domain::notation::{Decimal, write};

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
    /// Why the listed figure is not the one that should stand there.
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

/// The two figures that the list holds against each other both stand at the place: in the document, in print, or
/// reckoned with what is printed beside it.
#[test]
fn both_figures_of_the_list_stand_there() {
    let checked = diperiksa();
    let (mut compared, mut absent) = (0, Vec::new());
    for butir in semua().iter().filter(|butir| butir.lain.is_none()) {
        let (Some(printed), Some(right), Some(name)) = (
            &butir.printed_value,
            &butir.recomputed_value,
            butir.temuan.first(),
        ) else {
            continue;
        };
        compared += 1;
        let ours = angka(&checked[&butir.contoh], name);
        for listed in [printed, right].map(|text| dec(text)) {
            let same =
                |value: &Decimal| write(*value, listed.scale()) == write(listed, listed.scale());
            if !ours.iter().any(same) {
                absent.push(format!("{} {name}: {listed} is none of {ours:?}", butir.id));
            }
        }
    }
    println!("{compared} pairs of figures compared");
    assert_eq!(absent, Vec::<String>::new());
}

/// The figures of a place: of the document, printed, reckoned with the inputs printed in the same place, and those that
/// the findings about it name.
fn angka(checked: &Diperiksa, name: &str) -> Vec<Decimal> {
    let bahan = &checked.bahan;
    let tempat = tempat(bahan.document(), name);
    let mut figures: Vec<Decimal> = bahan.angka(tempat.angka).into_iter().collect();
    if let Some(record) = bahan.cetak.di(tempat.angka, &tempat.di) {
        figures.extend(bahan.baca(record).map(|printed| printed.nilai));
        let letak = letak(bahan.document(), record);
        figures.extend(setempat::hitung(bahan, tempat.angka, &letak).map(|again| again.nilai));
    }
    for temuan in di(checked, &tempat) {
        figures.extend(bahan.angka(temuan.tempat));
        figures.extend(temuan.seharusnya);
        if let Jenis::BedaRujukan { nilai, .. } = temuan.jenis {
            figures.push(nilai);
        }
    }
    figures
}
