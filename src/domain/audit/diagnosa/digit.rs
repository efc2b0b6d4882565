//! The right figure was written down wrongly: its sign, its decimal point, its rounding, one of its digits.

use rust_decimal::{Decimal, RoundingStrategy};

use super::super::banding::{Banding, Tercetak};
use super::super::temuan::Sebab;
use super::{Pencarian, Perkara};
use crate::domain::notation::{self, Mark};

/// Powers of ten by which figures are off: a digit or two, percent, thousands, millions, milliards.
const PANGKAT: [i32; 10] = [2, -2, 1, -1, 3, -3, 6, -6, 9, -9];

/// Sign and decimal point.
pub fn bentuk(soal: &Perkara, search: &mut Pencarian) {
    let right = soal.seharusnya;
    if right.is_zero() || !search.boleh(2) {
        return;
    }
    search.coba(Decimal::ZERO.checked_sub(right), || Some(Sebab::Tanda));
    if !search.boleh_digit(PANGKAT.len()) {
        return;
    }
    let shown = notation::round(right, soal.desimal);
    for value in [right, shown] {
        for power in PANGKAT {
            search.coba(geser(value, power), || {
                Some(match power {
                    -2 if soal.persen && soal.tercetak.mark != Mark::Percent => {
                        Sebab::RasioBukanPersen
                    }
                    2 | -2 if soal.persen => Sebab::PersenDariPersen,
                    _ => Sebab::Pangkat(power),
                })
            });
        }
    }
}

/// Cut off instead of rounded, or rounded up.
pub fn ujung(soal: &Perkara, search: &mut Pencarian) {
    let right = soal.seharusnya;
    if soal.tercetak.banding(right) == Banding::Terpotong {
        search.ambil(Sebab::Terpotong);
    }
    let up = u32::try_from(soal.tercetak.digit)
        .map(|decimals| right.round_dp_with_strategy(decimals, RoundingStrategy::AwayFromZero));
    search.coba(up.ok(), || Some(Sebab::DibulatkanKeAtas));
}

/// A figure times ten to a power.
pub fn geser(value: Decimal, power: i32) -> Option<Decimal> {
    let shift = Decimal::from_i128_with_scale(1, power.unsigned_abs());
    if power < 0 {
        value.checked_mul(shift)
    } else {
        value.checked_div(shift)
    }
}

/// Two neighbouring digits exchanged, a digit missing, one too many, one that is another one.
pub fn angka(soal: &Perkara, search: &mut Pencarian) {
    // In the unit of the last printed digit, where that is more than one.
    let unit = soal.tercetak.digit.min(0);
    let (Some(tercetak), Some(seharusnya)) =
        (soal.tercetak.kali(unit), geser(soal.seharusnya, unit))
    else {
        return;
    };
    let decimals = u32::try_from(tercetak.digit).unwrap_or_default();
    let printed = digits(tercetak.nilai, decimals);
    let right = |decimals| digits(notation::round(seharusnya, decimals), decimals);
    let same = right(decimals);
    let signs = soal.tercetak.nilai.is_sign_negative() == soal.seharusnya.is_sign_negative();
    if !signs || printed == same {
        return;
    }
    let length = printed.len();
    let (one, lost, wrong) = (
        search.boleh_digit(length),
        search.boleh_digit(length.saturating_add(1)),
        search.boleh_digit(length.saturating_mul(10)),
    );
    if one && bertukar(&printed, &same) {
        search.ambil(Sebab::DigitTertukar);
    }
    if wrong && let Some((tercetak, seharusnya)) = satu_lain(&printed, &same) {
        search.ambil(Sebab::DigitSalah {
            tercetak,
            seharusnya,
        });
    }
    // A digit more or less before the point leaves the decimals; after it there is one more or less of them.
    let longer = [Some(decimals), decimals.checked_add(1)]
        .into_iter()
        .flatten();
    for long in longer.map(right).filter(|_| lost) {
        if disisipkan(&printed, &long).is_some() {
            search.ambil(Sebab::DigitHilang);
        }
    }
    let shorter = [Some(decimals), decimals.checked_sub(1)]
        .into_iter()
        .flatten();
    for short in shorter.map(right).filter(|_| wrong) {
        if let Some(digit) = disisipkan(&short, &printed) {
            search.ambil(Sebab::DigitLebih(digit));
        }
    }
}

/// Whether a printed figure is the right one with two neighbouring digits exchanged.
pub fn tertukar(printed: &Tercetak, right: Decimal) -> bool {
    u32::try_from(printed.digit).is_ok_and(|decimals| {
        let right = notation::round(right, decimals);
        bertukar(&digits(printed.nilai, decimals), &digits(right, decimals))
    })
}

/// The digits of a figure at so many decimals, without sign and point.
fn digits(value: Decimal, decimals: u32) -> Vec<char> {
    let text = notation::write_ungrouped(value.abs(), decimals);
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Whether two neighbouring digits changed places.
fn bertukar(a: &[char], b: &[char]) -> bool {
    let mut other = a.iter().zip(b).enumerate().filter(|(_, (a, b))| a != b);
    let (Some((first, (a1, b1))), Some((second, (a2, b2))), None) =
        (other.next(), other.next(), other.next())
    else {
        return false;
    };
    a.len() == b.len() && first.checked_add(1) == Some(second) && a1 == b2 && a2 == b1
}

/// The digit that `long` has more than `short`, where that is all that is between them.
fn disisipkan(short: &[char], long: &[char]) -> Option<char> {
    if short.len().checked_add(1) != Some(long.len()) {
        return None;
    }
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let rest = short.get(same..) == long.get(same.saturating_add(1)..);
    rest.then(|| long.get(same).copied()).flatten()
}

/// The one digit that is another one: as printed, and as it should be.
fn satu_lain(a: &[char], b: &[char]) -> Option<(char, char)> {
    let mut other = a.iter().zip(b).filter(|(a, b)| a != b);
    let one = other.next().map(|(a, b)| (*a, *b));
    one.filter(|_| a.len() == b.len() && other.next().is_none())
}
