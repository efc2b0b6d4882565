//! "Which of these printed figures is wrong, and why?": results as printed, one with a slip that the check itself names.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::acak::Acak;
use super::buat::Bahan;
use super::diagnosa;
use super::naskah::{Angka, Naskah};
use super::pesanan::Tingkat;
use super::soal::{Diperiksa, Slip, Tanya};
use crate::domain::compute;
use crate::domain::document::Text;
use crate::domain::field::RowKind;
use crate::domain::notation;
use crate::domain::outcome::{Baris, Hasil, HasilRef, Outcome};
use crate::domain::rulebook::polaritas::Polaritas;
use crate::domain::rulebook::rumus;

/// Decimals with which the results are printed.
const DESIMAL: u32 = 2;

/// Rows with their printed capaian, one of them wrong.
pub fn buat(acak: &mut Acak, tingkat: Tingkat) -> Option<Bahan> {
    let count = if tingkat == Tingkat::Sulit { 5 } else { 4 };
    let mut naskah = Naskah::default();
    naskah.baris(RowKind::Sasaran, &[]);
    let mut rows: Vec<(HasilRef, Polaritas)> = Vec::new();
    let mut seen = Vec::new();
    for _ in 0..count {
        let angka = Angka::ambil(acak, tingkat, None)?;
        if seen.contains(&angka.bahan.nama) {
            return None;
        }
        seen.push(angka.bahan.nama);
        let row = naskah.indikator(&angka, angka.bahan.arah);
        rows.push((
            HasilRef::new(Baris::Row(row), Hasil::Capaian),
            angka.bahan.arah,
        ));
    }
    let outcome = Arc::new(compute::hitung(&naskah.document));
    let right = |at: HasilRef| outcome.sel(at)?.nilai.angka();
    let salah = acak.tempat(rows.len());
    let (at, arah) = *rows.get(salah)?;
    let slip = *acak.pilih(&Slip::ALL)?;
    let neighbour = rows
        .get(acak.tempat(rows.len()))
        .filter(|row| row.0 != at)?;
    let printed = tanam(slip, &outcome, at, arah, right(neighbour.0)?)?;
    let sebab = diagnosa::sebab(&outcome, at, &printed)?;
    if Slip::dari(&sebab) != Some(slip) {
        return None;
    }
    let mut tercetak: Vec<(HasilRef, Text)> = Vec::new();
    for (row, _) in &rows {
        let text = match *row == at {
            true => printed.clone(),
            false => notation::write(right(*row)?, DESIMAL),
        };
        tercetak.push((*row, text.into()));
    }
    let diperiksa = Diperiksa {
        tercetak,
        salah,
        slip,
        sebab,
    };
    Some((naskah.document, Tanya::Periksa(diperiksa)))
}

/// The figure as it is printed after a slip.
fn tanam(
    slip: Slip,
    outcome: &Outcome,
    at: HasilRef,
    arah: Polaritas,
    lain: Decimal,
) -> Option<String> {
    let sel = outcome.sel(at)?;
    let right = sel.nilai.angka()?;
    let write = |value| notation::write(value, DESIMAL);
    let printed = match slip {
        Slip::Rumus => {
            let other = match arah {
                Polaritas::Naik => &rumus::CAPAIAN_TURUN,
                _ => &rumus::CAPAIAN_NAIK,
            };
            let value = other.expr().evaluate(&|name| sel.cara.masukan(name)).ok()?;
            write(value.value().ok()?)
        }
        Slip::Potong => write(right.trunc_with_scale(DESIMAL)),
        Slip::Digit => bertukar(&write(right))?,
        Slip::Salin => write(lain),
        Slip::Koma => write(right.checked_mul(Decimal::TEN)?),
    };
    (printed != write(right)).then_some(printed)
}

/// The last two digits exchanged.
fn bertukar(text: &str) -> Option<String> {
    let mut letters: Vec<char> = text.chars().collect();
    let last = letters.len().checked_sub(1)?;
    let before = last.checked_sub(1)?;
    letters.swap(before, last);
    Some(letters.into_iter().collect())
}
