//! The steps: each is worth the same as the one before, and the last is the result as the core rounds it.

use kalkulator_sakip::domain::belajar::langkah::{self, singkat};
use kalkulator_sakip::domain::belajar::{JenisLangkah, Mata, SEMUA};
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::formula::Math;
use kalkulator_sakip::domain::notation::{Decimal, LoneDot, Reading, read};
use kalkulator_sakip::domain::outcome::Nilai;
use kalkulator_sakip::samples;
use kalkulator_sakip::text::belajar::langkah as kalimat;
use proptest::prelude::*;

use crate::alat::{semua, simbol};

/// The value of set mathematics, and the largest figure on the way; `None` where it holds a symbol or a word.
fn nilai(math: &Math) -> Option<(Decimal, Decimal)> {
    match math {
        Math::Baru(inner) => nilai(inner),
        Math::Number(text) => {
            let text = text.trim_end_matches('…');
            match read(text, LoneDot::Thousands) {
                Reading::Number(number) => Some((number.value, number.value.abs())),
                _ => None,
            }
        }
        Math::Over(a, b) => {
            let ((a, m), (b, n)) = (nilai(a)?, nilai(b)?);
            let value = a.checked_div(b)?;
            Some((value, m.max(n).max(value.abs())))
        }
        Math::Row(parts) => match parts.as_slice() {
            [one] => nilai(one),
            [Math::Sign("("), inner, Math::Sign(")")] => nilai(inner),
            [Math::Sign("|"), inner, Math::Sign("|")] => {
                nilai(inner).map(|(value, most)| (value.abs(), most))
            }
            [a, Math::Sign(sign), b] => {
                let ((a, m), (b, n)) = (nilai(a)?, nilai(b)?);
                let value = match *sign {
                    "+" => a.checked_add(b)?,
                    "−" => a.checked_sub(b)?,
                    "×" => a.checked_mul(b)?,
                    _ => return None,
                };
                Some((value, m.max(n).max(value.abs())))
            }
            _ => None,
        },
        _ => None,
    }
}

/// The right side of `C = …`.
fn kanan(math: &Math) -> Option<&Math> {
    match math {
        Math::Row(parts) => match parts.as_slice() {
            [_, Math::Sign("="), right] => Some(right),
            _ => None,
        },
        _ => None,
    }
}

/// How many steps with figures were compared.
#[track_caller]
fn check(name: &str, mata: &Mata) -> usize {
    let steps = &mata.langkah;
    let last = steps.last().unwrap_or_else(|| panic!("{name}: no steps"));
    match &mata.nilai {
        Nilai::Angka(value) => {
            let shown = mata.rumus.ukuran.tulis(*value);
            assert_eq!(last.jenis, JenisLangkah::Bulatkan, "{name}");
            let right = kanan(&last.math).map(Math::plain);
            assert_eq!(right.as_deref(), Some(shown.as_str()), "{name}");
        }
        Nilai::Kelas(_, label) => {
            assert_eq!(last.jenis, JenisLangkah::Masuk, "{name}");
            assert!(
                last.math.plain().ends_with(&**label),
                "{name}: {}",
                last.math.plain()
            );
            return 0;
        }
        Nilai::Simpulan(_) => {
            assert_eq!(last.jenis, JenisLangkah::Masuk, "{name}");
            return 0;
        }
        _ => {
            assert_eq!(last.jenis, JenisLangkah::Tiada, "{name}");
            return 0;
        }
    }
    let reckoned =
        |jenis: &JenisLangkah| matches!(jenis, JenisLangkah::Masukkan | JenisLangkah::Hitung(_));
    let figures = steps.iter().filter(|step| reckoned(&step.jenis));
    let values: Vec<_> = figures
        .map(|step| {
            let value = kanan(&step.math).and_then(nilai);
            value.unwrap_or_else(|| panic!("{name}: {}", step.math.plain()))
        })
        .collect();
    for pair in values.windows(2) {
        let [(before, most), (after, also)] = pair else {
            unreachable!()
        };
        // Figures that do not end are written with ten digits, terms of a long sum with four decimals.
        let slack = most.max(also).max(&Decimal::ONE) * Decimal::new(2, 5);
        assert!(
            (before - after).abs() <= slack,
            "{name}: {before} is not {after}"
        );
    }
    values.len()
}

#[test]
fn every_step_of_every_lesson_and_example_is_worth_the_same() {
    let mut compared = 0;
    for pelajaran in SEMUA {
        for (name, shown) in semua(pelajaran) {
            for mata in &shown.mata {
                compared += check(&format!("{name} {}", mata.rumus.id), mata);
            }
        }
    }
    assert!(compared > 1_000, "{compared}");
}

#[test]
fn every_step_has_a_sentence_and_what_is_new_is_marked() {
    for pelajaran in SEMUA {
        let simbol = simbol(pelajaran);
        for (name, shown) in semua(pelajaran) {
            for mata in &shown.mata {
                for step in &mata.langkah {
                    let sentence = kalimat(&simbol, mata, step);
                    assert!(
                        sentence.ends_with('.'),
                        "{name}: {:?} {sentence}",
                        step.jenis
                    );
                    assert!(!sentence.contains("…."), "{name}: {sentence}");
                    let marked = format!("{:?}", step.math).contains("Baru(");
                    if matches!(step.jenis, JenisLangkah::Hitung(_) | JenisLangkah::Batasi) {
                        assert!(marked, "{name}: {}", step.math.plain());
                    }
                }
            }
        }
    }
}

#[test]
fn the_results_of_a_whole_report_can_be_taken_apart() {
    let sample = samples::find("babel-2020").expect("sample");
    let restored = kalkulator_sakip::draft::restore::restore(sample.text).expect("file");
    let outcome = hitung(&restored.document);
    let mut taken = 0;
    for sel in outcome.baris.iter().flat_map(|baris| &baris.sel) {
        if sel.cara.ketikan.is_none() && sel.nilai.angka().is_some() {
            let mata = Mata {
                rumus: sel.cara.rumus,
                bagian: Vec::new(),
                hasil: Some(sel.hasil),
                nilai: sel.nilai.clone(),
                langkah: langkah::dari(&outcome, sel),
                catatan: sel.cara.catatan.clone(),
            };
            check(sel.cara.rumus.id, &mata);
            taken += 1;
        }
    }
    assert!(taken > 500, "{taken}");
}

#[test]
fn a_mean_is_added_up_before_it_is_divided() {
    let rekap = SEMUA
        .iter()
        .find(|pelajaran| pelajaran.id == "periksa-rerata")
        .expect("lesson");
    let shown = (rekap.hitung)(&rekap.isian(|_| None));
    let steps: Vec<String> = shown.mata[0]
        .langkah
        .iter()
        .map(|step| step.math.plain())
        .collect();
    assert_eq!(
        steps,
        [
            "C̄ = J / n",
            "C̄ = (1.319,45 + 582,48 + 65,55 + 111,45 + 0 + 61,67 + 70,18 + 111,33) / 8",
            "C̄ = 2.322,11 / 8",
            "C̄ = 290,26375",
            "C̄ = 290,26\u{a0}%",
        ]
    );
}

#[test]
fn figures_that_do_not_end_are_cut_and_say_so() {
    let third = Decimal::ONE / Decimal::from(3);
    assert_eq!(singkat(third, false), "0,3333333333…");
    assert_eq!(
        singkat(Decimal::TWO / Decimal::from(3), false),
        "0,6666666666…"
    );
    assert_eq!(
        singkat(Decimal::new(1_319_449_887_734_906, 12), false),
        "1.319,449887…"
    );
    assert_eq!(singkat(Decimal::new(-125, 2), false), "-1,25");
    assert_eq!(singkat(third, true), "0,3333…");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Any figures in any lesson: the steps stay worth the same, down to the rounded result of the core.
    #[test]
    fn steps_hold_for_any_figures(
        lesson in 0..SEMUA.len(),
        digits in prop::collection::vec((-2_000_000_i64..2_000_000_000, 0_u32..4), 14),
    ) {
        let pelajaran = SEMUA[lesson];
        let texts: Vec<String> = digits
            .iter()
            .map(|(digits, scale)| Decimal::new(*digits, *scale).to_string().replace('.', ","))
            .collect();
        let mut isian = pelajaran.isian(|_| None);
        for ((simbol, text), new) in isian.0.iter_mut().zip(&texts) {
            if !simbol.chars().all(char::is_lowercase) && simbol != "target_nol" && simbol != "target_maksimal" {
                *text = new.clone();
            }
        }
        for mata in (pelajaran.hitung)(&isian).mata {
            check(&format!("{} {isian:?} {}", pelajaran.id, mata.rumus.id), &mata);
        }
    }
}
