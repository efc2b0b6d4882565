//! Marking: slips that were planted are named and partly credited, what cannot be read is asked back, nothing panics.

use std::collections::BTreeMap;
use std::sync::Arc;

use kalkulator_sakip::domain::latihan::penilaian::{self, setelah};
use kalkulator_sakip::domain::latihan::{Jenis, Kembali, Kunci, Putusan, Soal, nilai};
use kalkulator_sakip::domain::notation::{self, Decimal};
use kalkulator_sakip::domain::outcome::{Outcome, Place, Sel};
use kalkulator_sakip::domain::rulebook::rumus::{self, Rumus};
use kalkulator_sakip::text::latihan as kata;

use super::{semua, terbuka};
use kalkulator_sakip::domain::latihan::Tanya;

fn value(rumus: &Rumus, sel: &Sel) -> Option<Decimal> {
    let input = |name: &str| sel.cara.masukan(name);
    rumus.expr().evaluate(&input).ok()?.value().ok()
}

/// What a slip of each family would answer, exactly.
fn planted(outcome: &Outcome, sel: &Sel, decimals: u32) -> Vec<(&'static str, Decimal)> {
    let Some(right) = sel.nilai.angka() else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut add =
        |name: &'static str, value: Option<Decimal>| found.extend(value.map(|value| (name, value)));
    let formulas: &[&Rumus] = match sel.cara.rumus.id {
        "capaian.naik" => &[&rumus::CAPAIAN_TURUN, &rumus::CAPAIAN_TURUN_RASIO],
        "capaian.turun" => &[&rumus::CAPAIAN_NAIK, &rumus::CAPAIAN_TURUN_RASIO],
        "capaian.turun-rasio" => &[&rumus::CAPAIAN_NAIK, &rumus::CAPAIAN_TURUN],
        "efisiensi.ei" => &[&rumus::EI_TURUN],
        "efisiensi.ei-turun" => &[&rumus::EI_NAIK],
        _ => &[],
    };
    for formula in formulas {
        add("another formula", value(formula, sel));
    }
    add("cut off", Some(right.trunc_with_scale(decimals)));
    let up = right.round_dp_with_strategy(decimals, rust_decimal::RoundingStrategy::AwayFromZero);
    add("rounded up", Some(up));
    add("decimal point", right.checked_mul(Decimal::TEN));
    add("sign", Some(-right));
    let written = notation::write_ungrouped(right, decimals);
    let mut letters: Vec<char> = written.chars().collect();
    let last = letters.len() - 1;
    letters.swap(last, last - 1);
    let swapped: String = letters.into_iter().collect();
    add("digits exchanged", swapped.replace(',', ".").parse().ok());
    let input = |name: &str| sel.cara.masukan(name);
    match sel.cara.rumus.id {
        "anggaran.serapan" => add(
            "upside down",
            input("A")
                .zip(input("RA"))
                .map(|(a, ra)| a / ra * Decimal::ONE_HUNDRED),
        ),
        "realisasi.pertumbuhan" => add(
            "base of this year",
            input("R")
                .zip(input("R_lalu"))
                .map(|(r, before)| (r - before) / r * Decimal::ONE_HUNDRED),
        ),
        "anggaran.perubahan-persen" => {
            add(
                "difference",
                input("A_baru")
                    .zip(input("A_semula"))
                    .map(|(new, old)| new - old),
            );
        }
        "rerata.sederhana" => {
            let terms: Vec<Decimal> = sel
                .cara
                .suku
                .iter()
                .filter_map(|place| match place {
                    Place::Hasil(at) => outcome.sel(*at)?.nilai.angka(),
                    Place::Cell(_) => None,
                })
                .collect();
            let (sum, count) = (terms.iter().sum::<Decimal>(), Decimal::from(terms.len()));
            add("sum for mean", Some(sum));
            add(
                "one row too many counted",
                Some(sum / (count + Decimal::ONE)),
            );
            if let Some(first) = terms.first() {
                add("row left out", Some((sum - first) / (count - Decimal::ONE)));
            }
        }
        _ => {}
    }
    found
}

/// Of the planted slips at least nine in ten are named, whatever the family.
#[test]
fn planted_slips_are_named_and_partly_credited() {
    let mut rates: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    for benih in 1..=150 {
        for soal in semua(benih, 10) {
            let (outcome, kunci) = terbuka(&soal);
            let (
                Kunci::Angka {
                    nilai: right,
                    ukuran,
                },
                Tanya::Hasil(at),
            ) = (&kunci, &soal.tanya)
            else {
                continue;
            };
            let decimals = ukuran.decimals();
            let sel = outcome.sel(*at).expect("the result that is asked for");
            for (name, wrong) in planted(&outcome, sel, decimals) {
                let text = notation::write(wrong, decimals);
                if text == notation::write(*right, decimals) {
                    continue;
                }
                let marked = nilai(&soal, &outcome, &text).expect("a plain figure");
                let named = matches!(marked.putusan, Putusan::Slip(_));
                assert_eq!(named, marked.nilai > 0, "{text}: {marked:?}");
                assert!(
                    marked.nilai < 100,
                    "seed {benih} {:?} {text} is not {right}",
                    soal.jenis
                );
                assert!(!kata::putusan(&soal, &outcome, &marked).is_empty());
                let rate = rates.entry(name).or_default();
                rate[0] += usize::from(named);
                rate[1] += 1;
            }
        }
    }
    let all = rates
        .values()
        .fold([0, 0], |all, rate| [all[0] + rate[0], all[1] + rate[1]]);
    println!("planted slips named: {} of {}; {rates:?}", all[0], all[1]);
    for (name, [named, planted]) in &rates {
        assert!(named * 10 >= planted * 9, "{name}: {named} of {planted}");
    }
    assert!(all[1] > 4_000, "{all:?}");
}

/// The first exercise of a kind, from the first seed that has one for which `fits` holds.
fn satu(jenis: Jenis, fits: impl Fn(&Sel) -> bool) -> (Soal, Arc<Outcome>, Sel) {
    let found = (1..300)
        .flat_map(|benih| semua(benih, 16))
        .find_map(|soal| {
            let outcome = soal.outcome();
            let Tanya::Hasil(at) = soal.tanya else {
                return None;
            };
            let sel = outcome.sel(at)?.clone();
            (soal.jenis == jenis && fits(&sel)).then(|| (soal.clone(), outcome, sel))
        });
    found.expect("such an exercise")
}

fn kata_putusan(soal: &Soal, outcome: &Arc<Outcome>, text: &str) -> (u8, String) {
    let marked = nilai(soal, outcome, text).unwrap_or_else(|why| panic!("{text}: {why:?}"));
    (marked.nilai, kata::putusan(soal, outcome, &marked))
}

#[test]
fn the_wrong_formula_is_told_in_the_second_person() {
    let (soal, outcome, sel) = satu(Jenis::Turun, |sel| {
        sel.cara.rumus == &rumus::CAPAIAN_TURUN && sel.cara.catatan.is_empty()
    });
    let wrong = value(&rumus::CAPAIAN_NAIK, &sel).expect("a figure");
    let (worth, words) = kata_putusan(&soal, &outcome, &notation::write_percent(wrong, 2));
    assert_eq!(worth, 25);
    assert_eq!(
        words,
        "Anda memakai R / T × 100, padahal indikator ini semakin rendah semakin baik: (2 × T − R) / T × 100."
    );
}

#[test]
fn precision_and_unit() {
    let long = |sel: &Sel| {
        sel.nilai.angka().is_some_and(|value| {
            notation::round(value, 2).normalize().scale() == 2
                && notation::round(value, 1) != notation::round(value, 2)
        })
    };
    let (soal, outcome, sel) = satu(Jenis::Naik, long);
    let right = sel.nilai.angka().expect("a figure");
    let written = |decimals| notation::write(right, decimals);
    assert_eq!(
        kata_putusan(&soal, &outcome, &format!("{} %", written(2))),
        (100, "Benar.".into())
    );
    assert_eq!(
        kata_putusan(&soal, &outcome, &written(2)),
        (100, "Benar. Tulislah juga satuannya.".into())
    );
    assert_eq!(
        nilai(&soal, &outcome, &written(6)).map(|of| of.nilai),
        Ok(100)
    );
    for decimals in [1, 0] {
        let marked = nilai(&soal, &outcome, &written(decimals)).expect("a figure");
        assert_eq!((marked.nilai, marked.putusan), (80, Putusan::KurangDesimal));
    }
    let marked = nilai(&soal, &outcome, "tidak dapat dihitung").expect("an answer");
    assert_eq!((marked.nilai, marked.putusan), (0, Putusan::AdaHasil));
}

#[test]
fn what_cannot_be_read_is_asked_back() {
    let (soal, outcome, _) = satu(Jenis::Naik, |_| true);
    let back = |text: &str| nilai(&soal, &outcome, text).expect_err(text);
    assert_eq!(back("  "), Kembali::Kosong);
    assert!(matches!(back("1.258"), Kembali::DuaBacaan { .. }));
    assert!(matches!(back("kira-kira banyak"), Kembali::BukanAngka(_)));
    assert_eq!(back("80-90"), Kembali::SatuAngka);
    assert_eq!(back("> 90"), Kembali::SatuAngka);
    assert_eq!(back("Rp 90"), Kembali::SatuanLain);
    // What is marked is what is kept: an answer that would be cut is asked back.
    let long = format!("90,{}", "0".repeat(78));
    assert_eq!(back(&long), Kembali::TerlaluPanjang);
    let most = format!("90,1{}", " ".repeat(75) + "%");
    assert_eq!(most.len(), 80);
    assert_ne!(nilai(&soal, &outcome, &most), Err(Kembali::TerlaluPanjang));
    let (soal, outcome, _) = satu(Jenis::Kategori, |_| true);
    assert_eq!(
        nilai(&soal, &outcome, "lumayan"),
        Err(Kembali::BukanPilihan)
    );
}

/// Other offices call a met target of 0 a full success: told as a convention, not as nothing.
#[test]
fn a_target_of_zero_has_no_result() {
    let (soal, outcome, _) = satu(Jenis::TargetNol, |_| true);
    for (text, worth) in [
        ("tidak dapat dihitung", 100),
        ("Tidak bisa dihitung.", 100),
        ("100 %", 25),
        ("0", 25),
        ("50 %", 0),
    ] {
        assert_eq!(
            nilai(&soal, &outcome, text).map(|of| of.nilai),
            Ok(worth),
            "{text}"
        );
    }
}

/// An entry that is sought: the end of the range in which it suffices, whatever the number of decimals.
#[test]
fn a_sought_entry_is_marked_by_putting_it_in() {
    let mut done = 0;
    for soal in (1..120).flat_map(|benih| semua(benih, 16)) {
        let Tanya::Isian(dicari) = soal.tanya else {
            continue;
        };
        let (outcome, kunci) = terbuka(&soal);
        let Kunci::Isian {
            nilai: right,
            desimal,
        } = kunci
        else {
            panic!("{kunci:?}");
        };
        let step = Decimal::new(1, desimal);
        let (more, less) = match dicari.terkecil {
            true => (right + step, right - step),
            false => (right - step, right + step),
        };
        let of = |value: Decimal| {
            nilai(&soal, &outcome, &notation::write_ungrouped(value, desimal))
                .map(|of| (of.nilai, of.putusan))
        };
        assert_eq!(of(right), Ok((100, Putusan::Benar)));
        assert_eq!(of(more), Ok((80, Putusan::Berlebih)));
        assert_eq!(of(less), Ok((0, Putusan::SalahSisi)));
        // Near is 1 % or five steps; beyond that a quarter, on the other side nothing.
        let near = (right / Decimal::ONE_HUNDRED)
            .round_dp_with_strategy(desimal, rust_decimal::RoundingStrategy::ToZero)
            .max(step * Decimal::from(5));
        let side = if dicari.terkecil {
            Decimal::ONE
        } else {
            Decimal::NEGATIVE_ONE
        };
        let worth = |value: Decimal| of(value).map(|of| of.0);
        if right > near {
            assert_eq!(worth(right + side * near), Ok(80), "{right}");
            assert_eq!(worth(right + side * (near + step)), Ok(25), "{right}");
        }
        let absurd = Decimal::from(999_999_999);
        let (far, wrong) = match dicari.terkecil {
            true => (absurd, Decimal::ZERO),
            false => (step, absurd),
        };
        assert_eq!(worth(far), Ok(25), "{right}");
        assert_eq!(worth(wrong), Ok(0), "{right}");
        assert_eq!(worth(Decimal::from(-5)), Ok(0), "{right}");
        done += 1;
    }
    assert!(done > 50, "{done}");
}

#[test]
fn the_wrong_print_is_found_by_letter_and_slip() {
    let soal = (1..50)
        .flat_map(|benih| semua(benih, 16))
        .find(|soal| soal.jenis == Jenis::Periksa)
        .expect("one");
    let (outcome, kunci) = terbuka(&soal);
    let written = kata::jawaban(&soal, &kunci);
    let (letter, slip) = written
        .split(": ")
        .next()
        .and_then(|of| of.split_once(' '))
        .expect("a letter and a number");
    let worth = |text: &str| nilai(&soal, &outcome, text).map(|of| of.nilai);
    let other = if slip == "1" { "2" } else { "1" };
    assert_eq!(worth(&format!("{}{slip}", letter.to_lowercase())), Ok(100));
    assert_eq!(worth(&format!("{letter}, {other}")), Ok(50));
    assert_eq!(worth(letter), Ok(50));
    assert_eq!(
        worth(&format!("{} {slip}", if letter == "A" { "B" } else { "A" })),
        Ok(0)
    );
    assert_eq!(worth("baris pertama"), Err(Kembali::BukanHuruf));
}

#[test]
fn hints_lower_what_can_be_reached() {
    let ours: Vec<_> = (0..=4).map(|hints| setelah(100, hints)).collect();
    assert_eq!(ours, [100, 90, 70, 50, 50]);
    assert_eq!(setelah(25, 3), 12);
    for soal in (1..20).flat_map(|benih| semua(benih, 16)) {
        let (outcome, kunci) = terbuka(&soal);
        for ke in 1..=penilaian::PETUNJUK {
            let hint = kata::petunjuk(&soal, &outcome, &kunci, ke);
            assert!(!hint.kalimat.is_empty(), "{:?} {ke}", soal.jenis);
            let answer = kata::jawaban(&soal, &kunci);
            let told = hint
                .rumus
                .iter()
                .map(|math| math.plain())
                .any(|math| math.contains(&answer));
            assert!(
                !told || answer.len() < 4,
                "{:?} {ke} tells {answer}: {hint:?}",
                soal.jenis
            );
        }
    }
}

#[test]
fn no_answer_makes_the_marking_stumble() {
    let naughty: Vec<String> =
        serde_json::from_str(include_str!("../data/notation_naughty.json")).expect("the list");
    for soal in semua(4, 16) {
        let outcome = soal.outcome();
        for text in &naughty {
            match nilai(&soal, &outcome, text) {
                Ok(marked) => assert!(!kata::putusan(&soal, &outcome, &marked).is_empty()),
                Err(why) => assert!(!kata::kembali(&why).is_empty()),
            }
        }
    }
}
