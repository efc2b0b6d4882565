//! Reads what was answered. What cannot be read, or reads in two ways, is asked back.

use rust_decimal::Decimal;

use super::kunci::Kunci;
use super::soal::Slip;
use crate::domain::audit::banding::Tercetak;
use crate::domain::notation::{self, LoneDot, Mark, Reading, Unreadable};
use crate::domain::rulebook::rumus::Ukuran;

/// An answer that was read.
#[derive(Clone, Debug, PartialEq)]
pub enum Dijawab {
    /// A figure, and whether its unit was left out where it has one.
    Angka(Tercetak, bool),
    /// One of the words, by its position.
    Kata(usize),
    /// That there is no result.
    TidakDapat,
    /// A printed figure from 0, and the slip where one was named.
    Periksa(usize, Option<Slip>),
}

/// Why an answer is asked back.
#[derive(Clone, Debug, PartialEq)]
pub enum Kembali {
    /// Nothing was answered.
    Kosong,
    /// A lone dot that reads in two ways.
    DuaBacaan {
        /// With the dot for thousands.
        ribuan: Decimal,
        /// With the dot for decimals.
        desimal: Decimal,
    },
    /// It is no figure.
    BukanAngka(Unreadable),
    /// Several figures, a range or a bound.
    SatuAngka,
    /// Another unit than the one asked for.
    SatuanLain,
    /// None of the words.
    BukanPilihan,
    /// No letter of a row.
    BukanHuruf,
    /// Longer than [`PANJANG`].
    TerlaluPanjang,
}

/// An answer has at most so many letters: what is marked is what is kept.
pub const PANJANG: usize = 80;

/// An answer as it is kept: on one line, not longer than it can be.
pub fn satu_baris(text: &str) -> String {
    let plain = |letter: char| if letter.is_control() { ' ' } else { letter };
    text.trim().chars().map(plain).take(PANJANG).collect()
}

/// How the answer "tidak dapat dihitung" begins and what is in it.
const TIDAK: [&str; 5] = ["tidak", "tak", "tdk", "tanpa", "belum"];
const DIHITUNG: [&str; 4] = ["dihitung", "terhitung", "hasil", "ada"];

/// Reads an answer to a question with this key.
///
/// # Errors
/// [`Kembali`]: why it is asked back.
pub fn baca(teks: &str, kunci: &Kunci) -> Result<Dijawab, Kembali> {
    let words = teks.trim().to_lowercase();
    if words.is_empty() {
        return Err(Kembali::Kosong);
    }
    if teks.trim().chars().nth(PANJANG).is_some() {
        return Err(Kembali::TerlaluPanjang);
    }
    let first = words.split_whitespace().next().unwrap_or_default();
    let says = |word: &str| {
        DIHITUNG
            .iter()
            .any(|known| word.trim_end_matches('.') == *known)
    };
    if TIDAK.contains(&first) && words.split_whitespace().any(says) {
        return Ok(Dijawab::TidakDapat);
    }
    match kunci {
        Kunci::Angka { ukuran, .. } => angka(teks, Some(*ukuran), ukuran.decimals()),
        // What would be asked for if there were a result is a percentage.
        Kunci::TidakDapat(_) => angka(teks, Some(Ukuran::Persen), 2),
        Kunci::Isian { desimal, .. } => angka(teks, None, *desimal),
        Kunci::Kata { pilihan, .. } => {
            let same = |kata: &str| kata.to_lowercase() == words;
            let at = pilihan.iter().position(|kata| same(kata));
            at.map(Dijawab::Kata).ok_or(Kembali::BukanPilihan)
        }
        Kunci::Periksa { .. } => huruf(&words).ok_or(Kembali::BukanHuruf),
    }
}

fn angka(teks: &str, ukuran: Option<Ukuran>, desimal: u32) -> Result<Dijawab, Kembali> {
    // A figure without decimals has no decimal point.
    let lone_dot = if desimal == 0 {
        LoneDot::Thousands
    } else {
        LoneDot::Ask
    };
    let number = match notation::read(teks, lone_dot) {
        Reading::Number(number) => number,
        Reading::Empty => return Err(Kembali::Kosong),
        Reading::Ambiguous { thousands, decimal } => {
            return Err(Kembali::DuaBacaan {
                ribuan: thousands.value,
                desimal: decimal.value,
            });
        }
        Reading::Range { .. } | Reading::Compound(_) => return Err(Kembali::SatuAngka),
        Reading::Unreadable(why) => return Err(Kembali::BukanAngka(why)),
    };
    if number.bound.is_some() {
        return Err(Kembali::SatuAngka);
    }
    let (expected, other) = match ukuran {
        Some(Ukuran::Persen) => (Mark::Percent, number.mark),
        Some(Ukuran::Rupiah) => (Mark::Rupiah, number.mark),
        // Points are often written with a percent sign, entries with their own unit.
        _ => (Mark::None, Mark::None),
    };
    if other != Mark::None && other != expected {
        return Err(Kembali::SatuanLain);
    }
    let mut read = Tercetak::baca(teks, Some(number.value)).ok_or(Kembali::SatuAngka)?;
    if ukuran.is_none() {
        // The unit of an entry may be an amount itself (miliar rupiah), in which the entry is counted.
        let amount = i32::try_from(number.amount).unwrap_or_default();
        read = read
            .kali(amount.saturating_neg())
            .ok_or(Kembali::SatuAngka)?;
    }
    Ok(Dijawab::Angka(read, other != expected))
}

/// `B 2`: a letter, and the number of a slip.
fn huruf(words: &str) -> Option<Dijawab> {
    let mut letters = words
        .chars()
        .filter(|letter| letter.is_ascii_alphanumeric());
    let row = letters.next().filter(char::is_ascii_lowercase)?;
    let row = u32::from(row).checked_sub(u32::from('a'))?;
    let slip = match letters.next() {
        None => None,
        Some(digit) => {
            let at = digit.to_digit(10)?.checked_sub(1)?;
            Some(*Slip::ALL.get(usize::try_from(at).ok()?)?)
        }
    };
    let row = usize::try_from(row).ok()?;
    letters
        .next()
        .is_none()
        .then_some(Dijawab::Periksa(row, slip))
}
