//! The examples corrected: with the figures that the careful reader found, the check has nothing of weight to say.
//!
//! `tests/data/koreksi.json` holds the corrections: the place as in `temuan.rs`, the text that should stand there, and
//! the entry of the list of inconsistencies that it answers.

use std::collections::HashMap;
use std::sync::Arc;

use serde::Deserialize;

use super::dokumen::example;
use super::periksa_contoh::tempat;
use kalkulator_sakip::domain::address::place_id;
use kalkulator_sakip::domain::audit::{Berat, Diperiksa, periksa};
use kalkulator_sakip::domain::cetak::Cetak;
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::{CellRef, Document};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::Field;
use kalkulator_sakip::domain::outcome::Place;
use kalkulator_sakip::samples;
use kalkulator_sakip::text;

/// What is written where.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Koreksi {
    /// The entry of the list of inconsistencies.
    id: String,
    tempat: String,
    teks: String,
}

fn koreksi() -> HashMap<String, Vec<Koreksi>> {
    serde_json::from_str(include_str!("../data/koreksi.json")).expect("JSON")
}

/// An example with its corrections written into it.
fn benar(contoh: &str) -> Document {
    let mut document = example(contoh);
    for koreksi in koreksi().get(contoh).into_iter().flatten() {
        let tempat = tempat(&document, &koreksi.tempat);
        let printed = Cetak::baca(&document);
        let cell = match (printed.di(tempat.angka, &tempat.di), tempat.angka) {
            (Some(record), _) => CellRef::new(record.id, Field::Tercetak),
            (None, Place::Cell(at)) if tempat.di.is_empty() => at,
            _ => panic!("{} {}", koreksi.id, koreksi.tempat),
        };
        assert_ne!(document.text(cell), koreksi.teks, "{}", koreksi.tempat);
        let edit = Edit::set(cell, &*koreksi.teks);
        document.apply(edit).expect("a text is set");
    }
    document
}

/// The findings of weight, one line each.
fn berbobot(checked: &Diperiksa) -> Vec<String> {
    let found = checked.temuan.iter();
    found
        .filter(|temuan| temuan.berat <= Berat::Sedang)
        .map(|temuan| {
            let place = place_id(checked.bahan.document(), temuan.tempat).unwrap_or_default();
            let sentence = text::periksa::temuan(&checked.bahan, temuan);
            format!("{} {place} [{}] {sentence}", temuan.aturan, temuan.di)
        })
        .collect()
}

#[test]
fn a_corrected_report_has_nothing_of_weight_to_answer_for() {
    let mut left = Vec::new();
    for sample in samples::ALL {
        let checked = periksa(Arc::new(hitung(&benar(sample.id))));
        let light = checked.temuan.iter().filter(|t| t.berat == Berat::Rendah);
        let (light, heavy) = (light.count(), berbobot(&checked));
        println!("{}: {} of weight, {light} light", sample.id, heavy.len());
        left.extend(heavy);
    }
    assert_eq!(left, Vec::<String>::new());
}
