//! The recomputed figures of all five documents, and the cell of the examples that each of them is the result of. The
//! map is data (`tests/data/golden_peta.json`): one loop compares them all.
//!
//! `baris.126.k101` is a result; `rekap.rerata @Tabel 3.2` the same result, reckoned with the inputs that are printed
//! there; `baris.126.k101 tercetak` the figure printed for it. Several are added up, one with `-` before it turned round.
//!
//! `tests/data/golden/babel_2020.json` holds only the recomputed members of the golden data, at their places; the other
//! four files are the golden data as they are.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::Value;

use super::dokumen::{dec, example};
use kalkulator_sakip::domain::address::{hasil_id, parse_hasil_id};
use kalkulator_sakip::domain::audit::Bahan;
use kalkulator_sakip::domain::audit::banding::Tercetak;
use kalkulator_sakip::domain::audit::urai::{Bagian, urai};
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::notation::{Decimal, write};
use kalkulator_sakip::domain::outcome::{HasilRef, Nilai, Place, Simpulan};

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

/// What a figure is reckoned from.
enum Asal {
    /// The document.
    Dokumen,
    /// The inputs printed in one place.
    CetakanDi(String),
    /// Nothing: it is printed.
    Tercetak,
}

/// A result of an example, or what is printed for it.
struct Tempat {
    hasil: HasilRef,
    nama: String,
    asal: Asal,
    negatif: bool,
}

impl Tempat {
    fn parse(text: &str) -> Tempat {
        let (negatif, text) = match text.strip_prefix('-') {
            Some(text) => (true, text),
            None => (false, text),
        };
        let (nama, asal) = match (text.strip_suffix(" tercetak"), text.split_once(" @")) {
            (Some(nama), _) => (nama, Asal::Tercetak),
            (None, Some((nama, di))) => (nama, Asal::CetakanDi(di.into())),
            (None, None) => (text, Asal::Dokumen),
        };
        Tempat {
            hasil: parse_hasil_id(nama).unwrap_or_else(|| panic!("{nama}")),
            nama: nama.into(),
            asal,
            negatif,
        }
    }

    fn angka(&self, bahan: &Bahan) -> Option<Decimal> {
        let place = Place::Hasil(self.hasil);
        let value = match &self.asal {
            Asal::Dokumen => bahan.angka(place)?,
            Asal::Tercetak => {
                let printed = bahan.cetak.utama(place)?;
                Tercetak::baca(&printed.teks, bahan.angka(place))?.nilai
            }
            Asal::CetakanDi(di) => dari_cetakan(bahan, place, di)?,
        };
        Some(if self.negatif { -value } else { value })
    }
}

/// A result from what is printed in one place: a printed input as it stands there, another one from its own inputs.
fn dari_cetakan(bahan: &Bahan, place: Place, di: &str) -> Option<Decimal> {
    let uraian = urai(bahan, bahan.sel(place)?)?;
    let part = |bagian: &Bagian| {
        let asal = bagian.asal?;
        match bahan.cetak.di(asal, di) {
            Some(printed) => Some(Tercetak::baca(&printed.teks, Some(bagian.nilai))?.nilai),
            None => dari_cetakan(bahan, asal, di),
        }
    };
    uraian.hitung(&|bagian| part(bagian).unwrap_or(bagian.nilai))
}

fn tempat(value: &Value) -> Vec<Tempat> {
    let names: Vec<&str> = match value {
        Value::Array(names) => names.iter().filter_map(Value::as_str).collect(),
        name => name.as_str().into_iter().collect(),
    };
    assert!(!names.is_empty(), "{value}");
    names.into_iter().map(Tempat::parse).collect()
}

/// The map, by the place in the golden data.
fn peta() -> BTreeMap<String, Vec<Tempat>> {
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
        for tempat in tempat {
            let name = hasil_id(&documents[file], tempat.hasil);
            assert_eq!(name, Some(tempat.nama), "{place}");
        }
    }
}

/// What came out, against what was recomputed, with as many decimals as the golden figure has; `None` where they agree.
fn beda(bahan: &Bahan, tempat: &[Tempat], expected: &Value) -> Option<String> {
    let names: Vec<&str> = tempat.iter().map(|tempat| tempat.nama.as_str()).collect();
    if let [only] = tempat
        && let Some(sel) = bahan.outcome.sel(only.hasil)
        && let Nilai::Simpulan(simpulan) = sel.nilai
    {
        let word = match simpulan {
            Simpulan::Efisien => "efisiensi",
            Simpulan::Inefisien => "inefisiensi",
            Simpulan::Impas => "impas",
        };
        return (expected != word).then(|| format!("{names:?} is {word}, not {expected}"));
    }
    let parts = tempat.iter().map(|tempat| tempat.angka(bahan));
    let ours = parts.sum::<Option<Decimal>>();
    let expected = expected.as_str().map(dec);
    let scale = expected.map_or(2, |expected| expected.scale());
    let [ours, expected] = [ours, expected].map(|value| value.map(|value| write(value, scale)));
    (ours != expected).then(|| format!("{names:?} is {ours:?}, not {expected:?}"))
}

#[test]
fn every_figure_comes_out_of_its_example() {
    let peta = peta();
    let (mut compared, mut wrong) = (0, Vec::new());
    for (file, id, text) in BERKAS {
        let bahan = Bahan::new(Arc::new(hitung(&example(id))));
        for (place, expected) in leaves(file, text) {
            let Some(tempat) = peta.get(&place) else {
                continue; // no figure
            };
            compared += 1;
            let beda = beda(&bahan, tempat, &expected);
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
