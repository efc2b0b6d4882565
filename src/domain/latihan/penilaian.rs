//! The marking of an answer: read, held against the right one, and where it is another one, explained by the slip.
//!
//! | Credit | What was written | Slips |
//! |---|---|---|
//! | 100 | The right answer, at the decimals asked for or more | |
//! | 80 | The right figure, its end otherwise | up to two decimals fewer, cut off, rounded up, more than just enough |
//! | 50 | The right way, one thing on it otherwise | rounded or capped on the way, sign, point or digit, a row, an input, coarser still, right row with another slip |
//! | 25 | Another way | formula, base, upside down, sum for mean, mean of percentages, another figure, a convention that was not chosen |
//! | 0 | Nothing that explains it | |
//!
//! Of an entry that is sought: 100 at the end of the range in which it suffices, 80 up to 1 % of that or 5 steps of the
//! last decimal beyond it, whichever is more, 25 further beyond; on the side where it does not suffice and below zero 0,
//! but 25 where another formula explains it.
//!
//! A hint lowers what can be reached ([`BATAS`]). What cannot be read, or reads in two ways, is asked back and costs nothing.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::diagnosa;
use super::jawaban::{self, Dijawab, Kembali};
use super::kunci::{self, Kunci};
use super::soal::{Dicari, Diperiksa, Slip, Soal, Tanya};
use crate::domain::audit::Sebab;
use crate::domain::audit::banding::Tercetak;
use crate::domain::notation;
use crate::domain::outcome::{HasilRef, Nilai, Outcome, Sel};
use crate::domain::rulebook::rumus::{CAPAIAN_NOL_NOL, CAPAIAN_NOL_SERATUS, Rumus, SEMUA};

/// What can be reached after no, one, two, three hints.
pub const BATAS: [u8; 4] = [100, 90, 70, 50];

/// An entry that suffices is near the end of its range within so many steps of the last decimal.
const STEPS: Decimal = Decimal::from_parts(5, 0, 0, false, 0);

/// How many hints there are.
pub const PETUNJUK: u8 = 3;

/// A marked answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Penilaian {
    /// What it is worth without hints, 0 to 100.
    pub nilai: u8,
    /// How it stands to the right answer.
    pub putusan: Putusan,
    /// The unit was left out, which costs nothing but is said.
    pub tanpa_satuan: bool,
}

/// How an answer stands to the right one.
#[derive(Clone, Debug, PartialEq)]
pub enum Putusan {
    /// It is the right one.
    Benar,
    /// The right figure with fewer decimals than were asked for.
    KurangDesimal,
    /// A slip that gives it exactly.
    Slip(Sebab),
    /// The entry reaches the goal, but a smaller (or larger) one does too.
    Berlebih,
    /// It reaches the goal, but lies far beyond what is needed.
    JauhBerlebih,
    /// One unit of the last decimal short of the goal: rounded to the side on which the promise breaks.
    SalahSisi,
    /// There is a result, and "tidak dapat dihitung" was answered.
    AdaHasil,
    /// There is no result, and a figure was answered; the rule that other offices would take, where it is theirs.
    TanpaHasil(Option<&'static Rumus>),
    /// The wrong figure was found, with another slip.
    BarisSaja,
    /// Nothing explains it.
    Lain,
}

/// What a slip leaves of the credit.
pub fn bagian(sebab: &Sebab) -> u8 {
    match sebab {
        Sebab::Terpotong | Sebab::DibulatkanKeAtas => 80,
        Sebab::Pangkat(_)
        | Sebab::PersenDariPersen
        | Sebab::RasioBukanPersen
        | Sebab::Tanda
        | Sebab::Dibatasi(_)
        | Sebab::MasukanDibulatkan { .. }
        | Sebab::MasukanSalahCetak { .. }
        | Sebab::MasukanLain { .. }
        | Sebab::MasukanTertukar(..)
        | Sebab::BarisTerlewat(_)
        | Sebab::BarisGanda(_)
        | Sebab::BarisTakTercetak(_)
        | Sebab::PembagiSalah { .. }
        | Sebab::DigitTertukar
        | Sebab::DigitHilang
        | Sebab::DigitLebih(_)
        | Sebab::DigitSalah { .. } => 50,
        Sebab::AngkaTetangga { .. }
        | Sebab::Tertukar(_)
        | Sebab::PembagiTahunIni
        | Sebab::SelisihBukanPersen
        | Sebab::RumusLain(_)
        | Sebab::Terbalik
        | Sebab::RerataPersen
        | Sebab::RerataKelompok
        | Sebab::JumlahBukanRerata => 25,
    }
}

/// What is left of a credit after so many hints, 0 to 100.
pub fn setelah(nilai: u8, petunjuk: u8) -> u8 {
    let most = BATAS.get(usize::from(petunjuk)).or(BATAS.last()).copied();
    let of = u16::from(nilai).saturating_mul(u16::from(most.unwrap_or_default()));
    u8::try_from(of / 100).unwrap_or_default()
}

/// Marks an answer.
///
/// # Errors
/// [`Kembali`]: why it is asked back instead.
pub fn nilai(soal: &Soal, outcome: &Arc<Outcome>, teks: &str) -> Result<Penilaian, Kembali> {
    let Some(kunci) = kunci::kunci(soal, outcome) else {
        return Err(Kembali::Kosong);
    };
    let dijawab = jawaban::baca(teks, &kunci)?;
    let (nilai, putusan) = match (&kunci, &dijawab, &soal.tanya) {
        (Kunci::Angka { nilai, ukuran }, Dijawab::Angka(angka, _), Tanya::Hasil(at)) => {
            angka_hasil(outcome, *at, (*nilai, ukuran.decimals()), angka, teks)
        }
        (Kunci::TidakDapat(_), Dijawab::TidakDapat, _) => benar(),
        (Kunci::TidakDapat(_), Dijawab::Angka(angka, _), _) => tanpa_hasil(angka),
        (_, Dijawab::TidakDapat, _) => (0, Putusan::AdaHasil),
        (Kunci::Kata { benar: right, .. }, Dijawab::Kata(at), _) if right == at => benar(),
        (Kunci::Kata { .. }, Dijawab::Kata(kata), Tanya::Hasil(at)) => {
            dengan_sebab(kata_lain(outcome, *at, *kata))
        }
        (Kunci::Isian { nilai, .. }, Dijawab::Angka(angka, _), Tanya::Isian(dicari)) => {
            isian(outcome, dicari, *nilai, angka.nilai)
        }
        (_, Dijawab::Periksa(baris, slip), Tanya::Periksa(diperiksa)) => {
            diperiksa_benar(diperiksa, *baris, *slip)
        }
        _ => (0, Putusan::Lain),
    };
    Ok(Penilaian {
        nilai,
        putusan,
        tanpa_satuan: matches!(dijawab, Dijawab::Angka(_, true)),
    })
}

fn benar() -> (u8, Putusan) {
    (100, Putusan::Benar)
}

fn dengan_sebab(sebab: Option<Sebab>) -> (u8, Putusan) {
    sebab.map_or((0, Putusan::Lain), |sebab| {
        (bagian(&sebab), Putusan::Slip(sebab))
    })
}

fn angka_hasil(
    outcome: &Arc<Outcome>,
    at: HasilRef,
    (right, decimals): (Decimal, u32),
    angka: &Tercetak,
    teks: &str,
) -> (u8, Putusan) {
    let asked = i32::try_from(decimals).unwrap_or_default();
    if angka.nilai == notation::round(right, decimals) {
        return benar();
    }
    if angka.cocok(right) {
        return match asked.saturating_sub(angka.digit) {
            ..=0 => benar(),
            1..=2 => (80, Putusan::KurangDesimal),
            _ => (50, Putusan::KurangDesimal),
        };
    }
    // A figure that ends early is tried as it stands, and as the exact figure that it may be.
    let padded =
        (angka.digit < asked && !angka.kata).then(|| notation::write(angka.nilai, decimals));
    let found = diagnosa::sebab(outcome, at, teks);
    dengan_sebab(found.or_else(|| diagnosa::sebab(outcome, at, &padded?)))
}

/// Other offices count a target of 0 that is met as 100 %, or as 0 %.
fn tanpa_hasil(angka: &Tercetak) -> (u8, Putusan) {
    let convention = match angka.nilai {
        zero if zero.is_zero() => Some(&CAPAIAN_NOL_NOL),
        full if full == Decimal::ONE_HUNDRED => Some(&CAPAIAN_NOL_SERATUS),
        _ => None,
    };
    (
        convention.map_or(0, |_| 25),
        Putusan::TanpaHasil(convention),
    )
}

/// The slip that would lead to this word: another formula before it, or a figure rounded before it was classed.
fn kata_lain(outcome: &Outcome, at: HasilRef, kata: usize) -> Option<Sebab> {
    let sel = outcome.sel(at)?;
    let from = sel.cara.masukan.first()?;
    let origin = match from.asal {
        Some(crate::domain::outcome::Place::Hasil(at)) => outcome.sel(at)?,
        _ => return None,
    };
    let skala = &outcome.pengaturan.skala;
    let leads = |value: Decimal| match &sel.nilai {
        Nilai::Kelas(..) => skala.kelas(value) == Some(kata),
        // The order of the words is that of the signs: above, below, at zero.
        _ => {
            [
                value > Decimal::ZERO,
                value < Decimal::ZERO,
                value.is_zero(),
            ]
            .get(kata)
                == Some(&true)
        }
    };
    if matches!(sel.nilai, Nilai::Kelas(..)) && leads(notation::round(from.nilai, 0)) {
        return Some(Sebab::MasukanDibulatkan { desimal: 0 });
    }
    let origin = asal_capaian(outcome, origin);
    let other = SEMUA
        .iter()
        .find(|other| sekeluarga(other, origin) && rumus_lain(other, origin).is_some_and(leads));
    other.map(|rumus| Sebab::RumusLain(rumus))
}

/// What counts in a category is the capaian over again: its making is that of the capaian.
fn asal_capaian<'a>(outcome: &'a Outcome, sel: &'a Sel) -> &'a Sel {
    match sel.cara.masukan.first().and_then(|of| of.asal) {
        Some(crate::domain::outcome::Place::Hasil(at))
            if sel.cara.rumus.id == "capaian.dihitung" =>
        {
            outcome.sel(at).unwrap_or(sel)
        }
        _ => sel,
    }
}

fn sekeluarga(other: &Rumus, sel: &Sel) -> bool {
    let family = |id: &str| id.split(['.', '-']).next().map(String::from);
    let own = sel.cara.rumus;
    *other != *own
        && family(other.id) == family(own.id)
        && other.ukuran == own.ukuran
        && !other.expr().names().is_empty()
}

/// What another formula gives over the same inputs.
fn rumus_lain(rumus: &Rumus, sel: &Sel) -> Option<Decimal> {
    let value = rumus.expr().evaluate(&|name| sel.cara.masukan(name)).ok()?;
    value.value().ok()
}

fn isian(outcome: &Outcome, dicari: &Dicari, right: Decimal, value: Decimal) -> (u8, Putusan) {
    let step = kunci::langkah(dicari);
    let other = |value: Decimal, up: bool| match up {
        true => value.checked_add(step),
        false => value.checked_sub(step),
    };
    let reached =
        |value: Option<Decimal>| value.is_some_and(|value| kunci::tercapai(outcome, dicari, value));
    if value == right {
        return benar();
    }
    // No target and no realisasi lies below zero, though the formula may reach its goal there.
    if value < Decimal::ZERO {
        return (0, Putusan::Lain);
    }
    if reached(Some(value)) {
        // More decimals than asked for: right as long as a whole step less is not enough.
        if !reached(other(value, !dicari.terkecil)) {
            return benar();
        }
        if dekat(right, value, step) {
            return (80, Putusan::Berlebih);
        }
        let other = rumus_terbalik(outcome, dicari, value).map(Putusan::Slip);
        return (25, other.unwrap_or(Putusan::JauhBerlebih));
    }
    if reached(other(value, dicari.terkecil)) {
        return (0, Putusan::SalahSisi);
    }
    dengan_sebab(rumus_terbalik(outcome, dicari, value))
}

/// Whether a figure lies within 1 % of another or within five steps of it.
fn dekat(right: Decimal, value: Decimal, step: Decimal) -> bool {
    let far = value.checked_sub(right).map(|far| far.abs());
    let percent = right.abs().checked_div(Decimal::ONE_HUNDRED);
    let width = percent.zip(step.checked_mul(STEPS));
    far.zip(width)
        .is_some_and(|(far, (percent, steps))| far <= percent.max(steps))
}

/// Another formula that gives the wanted height with this entry.
fn rumus_terbalik(outcome: &Outcome, dicari: &Dicari, value: Decimal) -> Option<Sebab> {
    let put_in = kunci::dengan(outcome, dicari, value)?;
    let sel = put_in.sel(dicari.hasil)?;
    let step = kunci::langkah(dicari);
    let near = |other: Decimal| {
        other
            .checked_sub(dicari.paling_sedikit)
            .map(|far| far.abs())
    };
    // As near as one step of the entry moves it.
    let moved = kunci::dengan(outcome, dicari, value.checked_add(step)?)?;
    let moved = moved.sel(dicari.hasil)?;
    let fits = |rumus: &&&Rumus| {
        let (Some(here), Some(there)) = (rumus_lain(rumus, sel), rumus_lain(rumus, moved)) else {
            return false;
        };
        let width = here.checked_sub(there).map(|width| width.abs());
        sekeluarga(rumus, sel)
            && near(here)
                .zip(width)
                .is_some_and(|(far, width)| far <= width)
    };
    SEMUA.iter().find(fits).map(|rumus| Sebab::RumusLain(rumus))
}

fn diperiksa_benar(diperiksa: &Diperiksa, baris: usize, slip: Option<Slip>) -> (u8, Putusan) {
    match (baris == diperiksa.salah, slip == Some(diperiksa.slip)) {
        (true, true) => benar(),
        (true, false) => (50, Putusan::BarisSaja),
        (false, _) => (0, Putusan::Lain),
    }
}
