//! Every worked example of the formulas that the course teaches is in it, reckoned live, and says rightly whether its
//! source agrees.

use std::collections::HashSet;

use kalkulator_sakip::domain::belajar::{Contoh, Pelajaran, SEMUA, angka};
use kalkulator_sakip::domain::notation::{Decimal, from_machine};
use kalkulator_sakip::domain::outcome::Nilai;
use kalkulator_sakip::text::belajar::{contoh as kata, kesesuaian};
use serde_json::Value;

use crate::alat::{isian, mata};

/// Formulas that the course does not teach: they belong to the sectors and to writing (formulas.md 5 and 7).
const DI_LUAR: [&str; 8] = [
    "ikk_rasio",
    "skor_tahap",
    "koefisien_variasi",
    "level_ikk_konsumen",
    "terbilang",
    "terbilang_rupiah",
    "format_rupiah",
    "format_negatif",
];

/// Rows for which the rules deliberately give something else than the row expects, and what.
const LAIN: [(&str, &str); 3] = [
    // One application sets 100 %; no ratio exists (formulas.md 1.5).
    ("pringsewu-turun-nol", "RealisasiNol"),
    // The printed scale leaves exactly 85 to nobody; ours has no gap.
    ("malteng-85", "Sangat Baik"),
    // |R / T| means the opposite of KMK 127/2026, which is used (formulas.md 1.5).
    ("kwanter-neg", "80"),
];

/// Inputs of a row that are no input of the lesson: limits and weights of the rule itself.
const TETAP: [&str; 9] = [
    "e_min",
    "e_max",
    "floor",
    "bobot",
    "sampai",
    "skala",
    "target_maksimal",
    "ambang",
    "se",
];

/// Rows whose inputs stand in the lesson in another form, and why.
const BENTUK_LAIN: [(&str, &str); 8] = [
    ("kwanter-neg", "its cap of 200 is none that is offered"),
    (
        "babel-ei-kv",
        "the row gives the mirrored realisasi 12,26, the lesson mirrors 9,74 itself",
    ),
    (
        "lan-e-dari-ne",
        "the lesson begins with E and comes back to it",
    ),
    ("bpom-te-1", "the index 1,063 as 106,3 over 100"),
    ("pmk22-op-1a", "ratios as percentages"),
    ("pmk22-op-1b", "ratios as percentages"),
    ("pmk22-ue1", "ratios as percentages"),
    ("pmk214-ckk", "ratios as percentages"),
];

fn rows() -> Vec<Value> {
    serde_json::from_str(include_str!("../data/formula_examples.json")).expect("JSON")
}

fn text<'a>(row: &'a Value, member: &str) -> &'a str {
    row[member].as_str().unwrap_or("")
}

fn find(id: &str) -> Option<(&'static Pelajaran, &'static Contoh)> {
    SEMUA.iter().find_map(|pelajaran| {
        let contoh = pelajaran.contoh.iter().find(|contoh| contoh.id == id)?;
        Some((*pelajaran, contoh))
    })
}

#[track_caller]
fn dec(machine: &str) -> Decimal {
    from_machine(machine).unwrap_or_else(|| panic!("{machine} is no decimal"))
}

/// `cukup_efisien` is Cukup efisien.
fn word(text: &str) -> String {
    text.to_lowercase().replace(['_', ' '], "")
}

#[test]
fn every_row_of_a_formula_that_is_taught_is_an_example() {
    let rows = rows();
    let taught = |row: &&Value| !DI_LUAR.contains(&text(row, "formula"));
    let missing: Vec<_> = rows
        .iter()
        .filter(taught)
        .map(|row| text(row, "id"))
        .filter(|id| find(id).is_none())
        .collect();
    assert_eq!(missing, [""; 0], "rows without an example");
    let taught = rows.iter().filter(taught).count();
    assert!(taught > 110, "only {taught} rows are taught");
}

#[test]
fn every_exception_is_a_row() {
    let rows = rows();
    let known: HashSet<_> = rows.iter().map(|row| text(row, "id")).collect();
    let formulas: HashSet<_> = rows.iter().map(|row| text(row, "formula")).collect();
    for (id, _) in LAIN.iter().chain(&BENTUK_LAIN) {
        assert!(known.contains(id), "no row {id}");
    }
    for formula in &DI_LUAR {
        assert!(formulas.contains(formula), "no formula {formula}");
    }
}

#[test]
fn every_example_puts_in_what_its_row_says() {
    for row in &rows() {
        let id = text(row, "id");
        let Some((pelajaran, contoh)) = find(id) else {
            continue;
        };
        if BENTUK_LAIN.iter().any(|(other, _)| *other == id) {
            continue;
        }
        let texts = isian(pelajaran, contoh);
        let put: Vec<String> = texts.0.iter().flat_map(|(_, text)| parts(text)).collect();
        let inputs = row["inputs"].as_object().expect("inputs");
        for (name, value) in inputs
            .iter()
            .filter(|(name, _)| !TETAP.contains(&name.as_str()))
        {
            for value in value.as_str().unwrap_or("").split(';') {
                let wanted = dec(value).normalize().to_string();
                assert!(
                    put.contains(&wanted),
                    "{id}: {name} {value} is not in {put:?}"
                );
            }
        }
    }
}

/// The figures of an input: both bounds of a range.
fn parts(text: &str) -> Vec<String> {
    let one = |text: &str| angka(text).map(|value| value.normalize().to_string());
    match one(text) {
        Some(value) => vec![value],
        None => text.split('-').filter_map(one).collect(),
    }
}

#[test]
fn every_example_gives_the_exact_result_of_its_row() {
    for row in &rows() {
        let id = text(row, "id");
        let Some((pelajaran, contoh)) = find(id) else {
            continue;
        };
        let shown = (pelajaran.hitung)(&isian(pelajaran, contoh));
        let ours = &mata(&shown, contoh).nilai;
        let otherwise = LAIN.iter().find(|(other, _)| *other == id);
        match (ours, otherwise) {
            (Nilai::Angka(value), None) => {
                let exact = dec(text(row, "expected"));
                let near = (value - exact).abs() <= Decimal::new(1, 12);
                assert!(near, "{id}: {value} is not {exact}");
            }
            (Nilai::Kelas(_, label), None) => {
                assert_eq!(word(label), word(text(row, "expected")), "{id}");
            }
            (Nilai::Angka(value), Some((_, expected))) => assert_eq!(*value, dec(expected), "{id}"),
            (Nilai::Kelas(_, label), Some((_, expected))) => {
                assert_eq!(&**label, *expected, "{id}")
            }
            (other, expected) => {
                let expected = expected.map_or("a result", |(_, expected)| *expected);
                assert!(format!("{other:?}").contains(expected), "{id}: {other:?}");
            }
        }
    }
}

#[test]
fn every_example_says_whether_its_source_agrees() {
    for row in &rows() {
        let id = text(row, "id");
        let Some((pelajaran, contoh)) = find(id) else {
            continue;
        };
        let printed = text(row, "printed");
        if !printed.is_empty() {
            assert_eq!(contoh.tercetak, printed, "{id}");
        }
        let shown = (pelajaran.hitung)(&isian(pelajaran, contoh));
        let verdict = kesesuaian(contoh, &shown);
        let expected = match text(row, "status") {
            _ if contoh.tercetak.is_empty() => None,
            _ if LAIN.iter().any(|(other, _)| *other == id) => Some(false),
            "wrong" => Some(false),
            _ => Some(true),
        };
        assert_eq!(verdict.cocok, expected, "{id}: {}", verdict.kalimat);
        assert!(!verdict.kalimat.is_empty(), "{id}");
    }
}

/// The examples that stand in formulas.md but in no row.
#[test]
fn the_other_examples_agree_with_their_sources_but_for_the_known_slips() {
    let rows = rows();
    let known: HashSet<_> = rows.iter().map(|row| text(row, "id")).collect();
    let wrong = [
        "periksa-sampel",
        "periksa-legalitas",
        "periksa-rentang",
        "periksa-rata2",
    ];
    let mut others = 0;
    for pelajaran in SEMUA {
        for contoh in pelajaran
            .contoh
            .iter()
            .filter(|contoh| !known.contains(contoh.id))
        {
            others += 1;
            let shown = (pelajaran.hitung)(&isian(pelajaran, contoh));
            assert!(
                mata(&shown, contoh).nilai.ada() || contoh.id == "babel-kegiatan-nol",
                "{}",
                contoh.id
            );
            let expected = (!contoh.tercetak.is_empty()).then(|| !wrong.contains(&contoh.id));
            let verdict = kesesuaian(contoh, &shown);
            assert_eq!(
                verdict.cocok, expected,
                "{}: {}",
                contoh.id, verdict.kalimat
            );
        }
    }
    assert!(others >= 20, "{others}");
}

#[test]
fn figures_without_a_print_are_those_of_the_list_of_formulas() {
    for (id, expected) in [
        ("pmk214-e", "25,67\u{a0}%"),
        ("babel-rata2-tanpa", "143,24\u{a0}%"),
        ("babel-rata2-batas", "74,68\u{a0}%"),
        ("celah-90,5", "Tinggi"),
        ("celah-90,5-bulat", "Sangat Tinggi"),
    ] {
        let (pelajaran, contoh) = find(id).expect(id);
        let shown = (pelajaran.hitung)(&isian(pelajaran, contoh));
        let verdict = kesesuaian(contoh, &shown).kalimat;
        assert!(verdict.contains(expected), "{id}: {verdict}");
    }
}

#[test]
fn every_example_has_its_own_name_its_inputs_and_its_words() {
    let mut seen = HashSet::new();
    for pelajaran in SEMUA {
        for contoh in pelajaran.contoh {
            assert!(seen.insert(contoh.id), "{} twice", contoh.id);
            assert!(!contoh.sumber.is_empty(), "{}", contoh.id);
            assert!(!kata(contoh.id).is_empty(), "{} has no words", contoh.id);
            for (simbol, _) in contoh.isi {
                let known = pelajaran
                    .peubah
                    .iter()
                    .any(|peubah| peubah.simbol == *simbol);
                assert!(
                    known,
                    "{}: {simbol} is no input of {}",
                    contoh.id, pelajaran.id
                );
            }
        }
    }
}
