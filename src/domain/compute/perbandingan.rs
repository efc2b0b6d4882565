//! One indikator against other years, the Renstra and a standard (PermenPANRB 53/2014, analyses 2 to 4).
//!
//! A result stands only where something to compare with was typed or linked: earlier years beyond the last one, a
//! standard, a row of the Renstra. Last year and the end of the Renstra, which every indikator has, are reckoned in
//! [`super::indikator`].

use rust_decimal::Decimal;

use super::baca::Isi;
use super::capaian::Ukur;
use super::renstra::Acuan;
use super::{Konteks, masukan, tanpa, terapkan};
use crate::domain::field::Field;
use crate::domain::number::{self, Fraction, MathError};
use crate::domain::outcome::{Alasan, Catatan, Hasil, Masukan, Nilai, Place, Sel};
use crate::domain::rulebook::rumus;

/// The realisasi of the years before last year, the earliest first.
pub const SEBELUMNYA: [Field; 4] = [
    Field::RealisasiLalu5,
    Field::RealisasiLalu4,
    Field::RealisasiLalu3,
    Field::RealisasiLalu2,
];

/// The capaian of the years before last year.
pub const CAPAIAN_SEBELUMNYA: [Field; 4] = [
    Field::CapaianLalu5,
    Field::CapaianLalu4,
    Field::CapaianLalu3,
    Field::CapaianLalu2,
];

/// What an indikator is compared with.
pub struct Pembanding {
    /// Realisasi by [`SEBELUMNYA`].
    pub sebelumnya: [Isi; 4],
    /// Realisasi of last year.
    pub lalu: Isi,
    /// National or provincial standard.
    pub standar: Isi,
    /// Targets of the linked row of the Renstra.
    pub acuan: Option<Acuan>,
}

impl Pembanding {
    /// The comparisons for which there is something to compare with.
    pub fn hitung(&self, ukur: &Ukur, konteks: &Konteks) -> Vec<Sel> {
        let mut sel = Vec::new();
        if self.sebelumnya.iter().any(terisi) {
            let [lima, empat, tiga, dua] = self.sebelumnya;
            let years = [lima, empat, tiga, dua, self.lalu, ukur.realisasi];
            sel.push(rata(&years));
            sel.push(majemuk(&years));
        }
        if let Some(acuan) = &self.acuan {
            sel.push(target_tahun(acuan.tahun));
            sel.push(ukur.capaian(Hasil::CapaianRenstraTahun, acuan.tahun, konteks.pengaturan));
        }
        if terisi(&self.standar) {
            sel.push(ukur.capaian(Hasil::CapaianStandar, self.standar, konteks.pengaturan));
            sel.push(selisih_standar(ukur.realisasi, self.standar));
        }
        sel
    }
}

/// Whether anything was typed.
pub fn terisi(isi: &Isi) -> bool {
    !matches!(isi, Isi::Kosong(_))
}

/// The arithmetic mean of the yearly growth, over the unbroken run of years that ends with this one: a gap would make
/// a growth of two years pass for one. Two growths at least, since one is no mean.
fn rata(years: &[Isi; 6]) -> Sel {
    let rumus = &rumus::PERTUMBUHAN_RATA;
    let none = |nilai| tanpa(Hasil::PertumbuhanRata, rumus, nilai);
    let run = years.iter().rev().take_while(|isi| terisi(isi)).count();
    let needed = run.max(3);
    let run = years.get(years.len().saturating_sub(needed)..);
    let mut figures = Vec::with_capacity(needed);
    // From this year back, so that the nearest cell that is missing is the one named.
    for isi in run.unwrap_or(years).iter().rev() {
        match isi.angka() {
            Ok(value) => figures.push((*isi, value)),
            Err(nilai) => return none(nilai),
        }
    }
    figures.reverse();
    let pairs = figures.iter().zip(figures.iter().skip(1));
    let growths = pairs.map(|((_, before), (_, after))| growth(*before, *after));
    let total = growths
        .clone()
        .try_fold(Fraction::from(Decimal::ZERO), |sum, growth| {
            sum.checked_add(growth?)
        })
        .and_then(Fraction::value);
    let total = match total {
        Ok(total) => total,
        Err(error) => return none(Nilai::TidakDapatDihitung(error.into())),
    };
    let count = Decimal::from(growths.count());
    let inputs = vec![bare("G", total), bare("n", count)];
    let mut sel = terapkan(Hasil::PertumbuhanRata, rumus, inputs);
    sel.cara.suku = figures
        .iter()
        .filter_map(|(isi, _)| isi.cell())
        .map(Place::Cell)
        .collect();
    let bases = figures.iter().rev().skip(1);
    note_negative(&mut sel, bases.map(|(_, value)| *value));
    sel
}

/// Growth from one year to the next, percent.
fn growth(before: Decimal, after: Decimal) -> Result<Fraction, MathError> {
    Fraction::from(number::sub(after, before)?)
        .checked_div(Fraction::from(before))?
        .checked_mul(Fraction::from(Decimal::ONE_HUNDRED))
}

/// The compound growth from the earliest year that is filled in to this one; years between them may be missing.
fn majemuk(years: &[Isi; 6]) -> Sel {
    let rumus = &rumus::PERTUMBUHAN_MAJEMUK;
    let none = |nilai| tanpa(Hasil::PertumbuhanMajemuk, rumus, nilai);
    let [.., now] = *years;
    let first = years.iter().position(terisi).unwrap_or_default();
    let base = years.get(first).copied().unwrap_or(now);
    let (r, awal) = match (now.angka(), base.angka()) {
        (Ok(r), Ok(awal)) => (r, awal),
        (Err(nilai), _) | (_, Err(nilai)) => return none(nilai),
    };
    if awal.is_zero() {
        return none(Nilai::TidakDapatDihitung(Alasan::DasarNol));
    }
    if !r.is_zero() && r.is_sign_negative() != awal.is_sign_negative() {
        return none(Nilai::TidakDapatDihitung(Alasan::TandaBerbeda));
    }
    let count = years.len().saturating_sub(first).saturating_sub(1);
    let root = Fraction::from(r)
        .checked_div(Fraction::from(awal))
        .and_then(Fraction::value)
        .and_then(|ratio| number::root(ratio.abs(), u32::try_from(count).unwrap_or(1)));
    let factor = match root {
        Ok(factor) => factor,
        Err(error) => return none(Nilai::TidakDapatDihitung(error.into())),
    };
    let mut inputs = vec![bare("F", factor)];
    inputs.extend(typed("R", r, now));
    inputs.extend(typed("R_awal", awal, base));
    inputs.push(bare("n", Decimal::from(count)));
    let mut sel = terapkan(Hasil::PertumbuhanMajemuk, rumus, inputs);
    note_negative(&mut sel, [awal].into_iter());
    sel
}

/// The target of the Renstra in force for the year.
fn target_tahun(target: Isi) -> Sel {
    let rumus = &rumus::TARGET_RENSTRA;
    match target.angka() {
        Ok(value) => terapkan(
            Hasil::TargetRenstraTahun,
            rumus,
            typed("T", value, target).into_iter().collect(),
        ),
        Err(nilai) => tanpa(Hasil::TargetRenstraTahun, rumus, nilai),
    }
}

fn selisih_standar(realisasi: Isi, standar: Isi) -> Sel {
    let rumus = &rumus::SELISIH_STANDAR;
    let (r, st) = match (realisasi.angka(), standar.angka()) {
        (Ok(r), Ok(st)) => (r, st),
        (Err(nilai), _) | (_, Err(nilai)) => return tanpa(Hasil::SelisihStandar, rumus, nilai),
    };
    let inputs = typed("R", r, realisasi)
        .into_iter()
        .chain(typed("St", st, standar));
    terapkan(Hasil::SelisihStandar, rumus, inputs.collect())
}

/// A negative base turns the sign of a growth round.
fn note_negative(sel: &mut Sel, mut bases: impl Iterator<Item = Decimal>) {
    if sel.nilai.ada() && bases.any(|base| base < Decimal::ZERO) {
        sel.cara.catatan.push(Catatan::DasarNegatif);
    }
}

/// An input that stands in a cell.
pub fn typed(simbol: &'static str, nilai: Decimal, isi: Isi) -> Option<Masukan> {
    Some(masukan(simbol, nilai, Place::Cell(isi.cell()?)))
}

/// An input that stands nowhere.
fn bare(simbol: &'static str, nilai: Decimal) -> Masukan {
    Masukan {
        simbol: simbol.into(),
        nilai,
        asal: None,
    }
}
