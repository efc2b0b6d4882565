//! The numbers of a lesson stand in its formula: what is put in place of a symbol is what the core put in for it.

use kalkulator_sakip::domain::belajar::{Isian, JenisPeubah, Pelajaran, SEMUA, Tayangan, angka};
use kalkulator_sakip::domain::formula::{Expr, Op};
use kalkulator_sakip::domain::notation::Decimal;
use kalkulator_sakip::domain::outcome::Catatan;
use proptest::prelude::*;

use crate::alat::isian as isian_contoh;

/// How many terms a sum has.
fn suku(expr: &Expr) -> usize {
    match expr {
        Expr::Binary(Op::Add, a, b) => suku(a) + suku(b),
        _ => 1,
    }
}

/// Reckons every formula that was filled in with the inputs alone, and compares it with the core.
#[track_caller]
fn check(pelajaran: &Pelajaran, isian: &Isian, shown: &Tayangan) -> usize {
    let mut compared = 0;
    for mata in shown.mata.iter().filter(|mata| !mata.bagian.is_empty()) {
        let told = format!("{} {isian:?} {}", pelajaran.id, mata.rumus.id);
        let Some(value) = mata.nilai.angka() else {
            continue;
        };
        let held = |note: &Catatan| matches!(note, Catatan::Lantai(_) | Catatan::EDibatasi(_));
        if mata.catatan.iter().any(held) && mata.rumus.id != "capaian.stabil-rendah" {
            continue;
        }
        let formula = mata.lengkap();
        // What is no input is a result of the chain, as `n` of a mean.
        let count = Decimal::from(mata.bagian.first().map_or(0, |(_, part)| suku(part)));
        let reckoned = formula.evaluate(&|name| match name {
            "n" => Some(count),
            name => angka(isian.teks(name)),
        });
        let reckoned = reckoned
            .and_then(|value| value.value())
            .unwrap_or_else(|error| panic!("{told}: {error:?} {formula:?}"));
        let slack = value.abs().max(Decimal::ONE) * Decimal::new(1, 12);
        assert!(
            (reckoned - value).abs() <= slack,
            "{told}: {reckoned} is not {value}"
        );
        compared += 1;
    }
    compared
}

#[test]
fn what_stands_in_the_formula_gives_the_result_of_the_core() {
    let mut compared = 0;
    for pelajaran in SEMUA {
        let examples = pelajaran.contoh.iter();
        let all = examples.map(|contoh| isian_contoh(pelajaran, contoh));
        for isian in all.chain([pelajaran.isian(|_| None)]) {
            compared += check(pelajaran, &isian, &(pelajaran.hitung)(&isian));
        }
    }
    assert!(compared > 40, "{compared}");
}

/// Of every choice that a lesson offers: its formula holds numbers that are drawn or typed.
#[test]
fn every_formula_of_a_lesson_holds_its_numbers() {
    // A formula of one constant has no number to draw: those inputs stand below it.
    let constant = ["capaian.konversi", "skp.atas", "skp.baik"];
    for pelajaran in SEMUA {
        let mut tried = vec![pelajaran.isian(|_| None)];
        for peubah in pelajaran.peubah {
            if let JenisPeubah::Pilihan(choices) = peubah.jenis {
                let put = |id| move |simbol: &str| (simbol == peubah.simbol).then_some(id);
                tried.extend(choices.iter().map(|choice| pelajaran.isian(put(choice.id))));
            }
        }
        for isian in tried {
            let shown = (pelajaran.hitung)(&isian);
            let mata = &shown.mata[shown.utama];
            let formula = mata.lengkap();
            let typed = |peubah: &&_| {
                let peubah: &kalkulator_sakip::domain::belajar::Peubah = peubah;
                let chosen = matches!(peubah.jenis, JenisPeubah::Pilihan(_));
                !chosen && formula.names().contains(&peubah.simbol)
            };
            let held = pelajaran.peubah.iter().filter(typed).count();
            assert!(
                held > 0 || constant.contains(&mata.rumus.id),
                "{} {isian:?}: {}",
                pelajaran.id,
                mata.rumus.id
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed(
        lesson in 0..SEMUA.len(),
        digits in prop::collection::vec((-2_000_i64..2_000_000, 0_u32..4), 14),
        chosen in prop::collection::vec(any::<prop::sample::Index>(), 14),
    ) {
        let pelajaran = SEMUA[lesson];
        let mut isian = pelajaran.isian(|_| None);
        for (at, peubah) in pelajaran.peubah.iter().enumerate() {
            let (figure, scale) = digits[at];
            isian.0[at].1 = match peubah.jenis {
                JenisPeubah::Pilihan(choices) => choices[chosen[at].index(choices.len())].id.to_string(),
                // Some are left empty, and some are no figure.
                _ if figure % 11 == 0 => String::new(),
                _ if figure % 13 == 0 => "x".into(),
                _ => Decimal::new(figure, scale).to_string().replace('.', ","),
            };
        }
        check(pelajaran, &isian, &(pelajaran.hitung)(&isian));
    }
}
