//! The search: candidates are tried one by one, within a bound, and none of which there are too many for the digits that
//! the printed figure has.

use rust_decimal::Decimal;

use super::super::banding::Tercetak;
use super::super::temuan::Sebab;
use super::perkara::Perkara;

/// Candidates of one family of slips that are tried for a figure at most.
pub const BATAS: usize = 4_000;

/// A list of m figures is searched while m / 10^k stays below 1 / this, k the digits that say something.
const DAFTAR: u64 = 20;
/// The same for slips that need no list.
const TETAP: u64 = 4;

/// A search under way.
#[derive(Debug)]
pub struct Pencarian {
    tercetak: Tercetak,
    ditemukan: Option<Sebab>,
    /// Between what and what a figure lies that rounds to it.
    dekat: (Decimal, Decimal),
    dicoba: usize,
    /// How many had been tried when the family at hand began.
    awal: usize,
    /// Ten to the power of the digits that are printed, and of those without the zeros at the end.
    digit: u64,
    berarti: u64,
}

impl Pencarian {
    /// A search for what gives the printed figure.
    pub fn new(soal: &Perkara) -> Pencarian {
        let digits = mantissa(&soal.tercetak);
        let power = |digits: &str| 10_u64.saturating_pow(u32::try_from(digits.len()).unwrap_or(19));
        Pencarian {
            tercetak: soal.tercetak,
            ditemukan: None,
            dekat: soal.tercetak.dekat(),
            dicoba: 0,
            awal: 0,
            digit: power(&digits),
            berarti: power(digits.trim_end_matches('0')),
        }
    }

    /// Begins with another family of slips.
    pub fn mulai(&mut self) {
        self.awal = self.dicoba;
    }

    /// Whether a slip was found.
    pub fn ditemukan(&self) -> bool {
        self.ditemukan.is_some()
    }

    /// Whether a slip was found, or so many of the family were tried that it ends.
    pub fn berhenti(&self) -> bool {
        self.ditemukan() || self.dicoba.saturating_sub(self.awal) >= BATAS
    }

    /// How many candidates were tried.
    pub fn dicoba(&self) -> usize {
        self.dicoba
    }

    /// What was found.
    pub fn selesai(self) -> Option<Sebab> {
        self.ditemukan
    }

    /// Whether a family of so many candidates that need no list may be tried.
    pub fn boleh(&self, banyak: usize) -> bool {
        rare(banyak, TETAP, self.digit)
    }

    /// Whether the candidate at this position of a list (from 1) of figures may be tried.
    pub fn boleh_daftar(&self, banyak: usize) -> bool {
        rare(banyak, DAFTAR, self.berarti)
    }

    /// Whether a family of so many changes of single digits may be tried.
    pub fn boleh_digit(&self, banyak: usize) -> bool {
        rare(banyak, DAFTAR, self.digit)
    }

    /// Takes a slip when it gives the printed figure and none was found before.
    pub fn coba(&mut self, nilai: Option<Decimal>, sebab: impl FnOnce() -> Option<Sebab>) {
        if self.berhenti() {
            return;
        }
        self.dicoba = self.dicoba.saturating_add(1);
        let (low, high) = self.dekat;
        // Most are far away, which is seen sooner than how they round.
        let near = nilai.filter(|nilai| low <= *nilai && *nilai <= high);
        if near.is_some_and(|nilai| self.tercetak.cocok(nilai)) {
            self.ditemukan = sebab();
        }
    }

    /// Takes a slip that was seen in the digits.
    pub fn ambil(&mut self, sebab: Sebab) {
        self.ditemukan.get_or_insert(sebab);
    }
}

fn rare(banyak: usize, times: u64, room: u64) -> bool {
    let count = u64::try_from(banyak).unwrap_or(u64::MAX);
    count.saturating_mul(times) < room
}

/// The digits of a printed figure without sign, point, leading zeros and those that an amount word or the heading of a
/// place stands for; empty for 0.
fn mantissa(tercetak: &Tercetak) -> String {
    let value = tercetak.nilai.abs();
    let decimals = u32::try_from(tercetak.digit).unwrap_or(0);
    let text = crate::domain::notation::write_ungrouped(value, decimals);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let unsaid = usize::try_from(tercetak.digit.min(0).unsigned_abs()).unwrap_or(usize::MAX);
    let said = digits.get(..digits.len().saturating_sub(unsaid));
    said.unwrap_or_default().trim_start_matches('0').to_string()
}
