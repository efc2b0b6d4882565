//! A row too few, a row too many, or another number of rows.

use rust_decimal::Decimal;

use super::super::temuan::Sebab;
use super::perkara::{Dasar, Susunan};
use super::{Pencarian, Perkara};
use crate::domain::formula::{Expr, Function, Op};
use crate::domain::number;
use crate::domain::outcome::Place;

/// The totals of several columns are too large: one row that is not printed explains them all.
pub fn tak_tercetak(soal: &Perkara, search: &mut Pencarian) {
    if soal.lebih.len() > 1 {
        search.ambil(Sebab::BarisTakTercetak(soal.lebih.clone()));
    }
}

/// Rows left out and twice, and wrong counts.
pub fn cari(soal: &Perkara, search: &mut Pencarian) {
    let Some(susunan) = &soal.susunan else {
        return;
    };
    for dasar in &susunan.dasar {
        if susunan.suku.is_empty() {
            masukan(susunan, dasar, search);
        } else {
            suku(susunan, dasar, search);
            pembagi(susunan, dasar, search);
        }
    }
}

/// Each term of a sum or mean, left out or twice; a mean with its own count, and with that of the others.
fn suku(susunan: &Susunan, dasar: &Dasar, search: &mut Pencarian) {
    let Ok(sum) = number::sum(dasar.suku.iter().copied()) else {
        return;
    };
    let count = Decimal::from(dasar.suku.len());
    let terms = || susunan.suku.iter().zip(&dasar.suku);
    if !search.boleh_digit(susunan.suku.len()) {
        return;
    }
    // The count is part of a mean only.
    let mean = susunan.rerata();
    type Ubah = (fn(Decimal, Decimal) -> Option<Decimal>, fn(Place) -> Sebab);
    let changes: [Ubah; 2] = [
        (|a, b| a.checked_sub(b), Sebab::BarisTerlewat),
        (|a, b| a.checked_add(b), Sebab::BarisGanda),
    ];
    for (change, sebab) in changes {
        let other_count = change(count, Decimal::ONE).filter(|_| mean);
        for (term, value) in terms().filter(|(_, value)| !value.is_zero()) {
            if search.berhenti() {
                return;
            }
            let of_sum = change(sum, *value);
            for count in other_count.into_iter().chain([count]) {
                let result =
                    of_sum.and_then(|sum| susunan.dengan(susunan.expr, &dasar.masukan, sum, count));
                search.coba(result, || Some(sebab(term.asal?)));
            }
        }
    }
}

/// A mean divided by up to three rows more or less.
fn pembagi(susunan: &Susunan, dasar: &Dasar, search: &mut Pencarian) {
    if !susunan.rerata() || !search.boleh(6) {
        return;
    }
    let Ok(sum) = number::sum(dasar.suku.iter().copied()) else {
        return;
    };
    let seharusnya = Decimal::from(dasar.suku.len());
    for away in [1_i64, -1, 2, -2, 3, -3] {
        let Some(dipakai) = seharusnya.checked_add(Decimal::from(away)) else {
            continue;
        };
        if dipakai > Decimal::ONE {
            let result = susunan.dengan(susunan.expr, &dasar.masukan, sum, dipakai);
            search.coba(result, || {
                Some(Sebab::PembagiSalah {
                    dipakai,
                    seharusnya,
                })
            });
        }
    }
}

/// Inputs that a formula adds or subtracts, left out or twice.
fn masukan(susunan: &Susunan, dasar: &Dasar, search: &mut Pencarian) {
    let mut added = Vec::new();
    summands(susunan.expr, &mut added);
    if added.len() < 2 || !search.boleh_digit(added.len()) {
        return;
    }
    let twice = |value: Decimal| value.checked_add(value);
    type Ubah<'a> = (&'a dyn Fn(Decimal) -> Option<Decimal>, fn(Place) -> Sebab);
    let changes: [Ubah; 2] = [
        (&|_| Some(Decimal::ZERO), Sebab::BarisTerlewat),
        (&twice, Sebab::BarisGanda),
    ];
    for (change, sebab) in changes {
        for (at, input) in susunan.masukan.iter().enumerate() {
            let named = |name: &&str| matches!(&input.peran, super::super::urai::Peran::Masukan(symbol) if symbol == name);
            if !added.iter().any(named) || input.nilai.is_zero() {
                continue;
            }
            let mut values = dasar.masukan.clone();
            if let Some(value) = values.get_mut(at)
                && let Some(new) = change(*value)
            {
                *value = new;
                let result = susunan.dengan(susunan.expr, &values, Decimal::ZERO, Decimal::ZERO);
                search.coba(result, || Some(sebab(input.asal?)));
            }
        }
    }
}

/// The names that a formula adds or subtracts as they are.
fn summands<'a>(expr: &'a Expr, found: &mut Vec<&'a str>) {
    match expr {
        Expr::Name(name) => found.push(name),
        Expr::Binary(Op::Add | Op::Sub, a, b) => {
            for part in [a, b] {
                // A product or quotient is a summand too, but no input of its own.
                match &**part {
                    Expr::Binary(Op::Mul | Op::Div, ..) => found.push(""),
                    part => summands(part, found),
                }
            }
        }
        Expr::Call(Function::Jumlah, parts) => parts.iter().for_each(|part| summands(part, found)),
        _ => {}
    }
}
