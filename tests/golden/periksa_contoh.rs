//! The examples, checked once for all tests; and places as the lists of these tests write them.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use super::dokumen::example;
use kalkulator_sakip::domain::address::parse_place;
use kalkulator_sakip::domain::audit::{Diperiksa, Jenis, Temuan, periksa};
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::outcome::Place;
use kalkulator_sakip::samples;

static DIPERIKSA: LazyLock<HashMap<String, Diperiksa>> = LazyLock::new(|| {
    let each = samples::ALL.iter();
    each.map(|sample| {
        let outcome = hitung(&example(sample.id));
        (sample.id.to_string(), periksa(Arc::new(outcome)))
    })
    .collect()
});

/// What the check finds in each example.
pub fn diperiksa() -> &'static HashMap<String, Diperiksa> {
    &DIPERIKSA
}

/// A figure and where it is printed.
#[derive(Clone, Debug, PartialEq)]
pub struct Tempat {
    pub angka: Place,
    pub di: String,
}

/// The place written as `indikator.6.capaian [Tabel 3.2]`.
#[track_caller]
pub fn tempat(document: &Document, text: &str) -> Tempat {
    let parts = text
        .strip_suffix(']')
        .and_then(|text| text.split_once(" ["));
    let (angka, di) = parts.unwrap_or_else(|| panic!("{text}"));
    Tempat {
        angka: parse_place(document, angka).unwrap_or_else(|| panic!("{angka}")),
        di: di.into(),
    }
}

impl Tempat {
    /// Whether a finding speaks of this place, at either of its ends.
    pub fn dari(&self, temuan: &Temuan) -> bool {
        let here = temuan.tempat == self.angka && *temuan.di == *self.di;
        let there = match &temuan.jenis {
            Jenis::BedaRujukan { lain, lain_di, .. } => {
                *lain == self.angka && lain_di.as_deref().unwrap_or_default() == self.di
            }
            _ => false,
        };
        here || there
    }
}
