//! Figures of spreadsheets as text that is read here in one way only: ungrouped, with a decimal comma. They stay text of
//! decimals throughout.

use super::format::Format;

/// Excel keeps so many digits of a figure; what stands behind them is an accident of binary fractions.
const DIGIT: usize = 15;
/// A figure with so many digits is the tail of a division, not one that somebody typed.
const EKOR: usize = 14;
/// Digits that a cell without a format shows.
const UMUM: usize = 10;
/// The most zeros that are written out.
const NOL: i32 = 30;

/// A decimal: its digits without leading and trailing zeros, and how many of them stand before the comma.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Angka {
    negatif: bool,
    /// Values from 0 to 9.
    digit: Vec<u8>,
    utuh: i32,
}

/// A figure as text, and whether it is the one that the cell shows instead of the longer one that it holds.
#[derive(Debug, PartialEq, Eq)]
pub struct Tertulis {
    /// As text.
    pub teks: String,
    /// Whether digits were left out.
    pub tampilan: bool,
}

impl Angka {
    /// Reads what files hold: `-12.5`, `4.1E-2`, `.5`. `None` where it is no figure or one beyond any use.
    pub fn baca(text: &str) -> Option<Angka> {
        let text = text.trim();
        let (mantissa, power) = match text.split_once(['e', 'E']) {
            Some((mantissa, power)) => (mantissa, power.parse::<i32>().ok()?),
            None => (text, 0),
        };
        let (negatif, plain) = match mantissa.strip_prefix('-') {
            Some(plain) => (true, plain),
            None => (false, mantissa.strip_prefix('+').unwrap_or(mantissa)),
        };
        let (whole, decimals) = plain.split_once('.').unwrap_or((plain, ""));
        if whole.is_empty() && decimals.is_empty() || power.checked_abs()? > 400 {
            return None;
        }
        let digits = whole.bytes().chain(decimals.bytes());
        let digit: Option<Vec<u8>> = digits
            .map(|byte| byte.checked_sub(b'0').filter(|digit| *digit < 10))
            .collect();
        let utuh = i32::try_from(whole.len()).ok()?.checked_add(power)?;
        Some(
            Angka {
                negatif,
                digit: digit?,
                utuh,
            }
            .rapi(),
        )
    }

    /// Without zeros at either end; zero has no digit and no sign.
    fn rapi(mut self) -> Angka {
        let zeros = self.digit.iter().take_while(|digit| **digit == 0).count();
        self.digit.drain(..zeros);
        self.utuh = self
            .utuh
            .saturating_sub(i32::try_from(zeros).unwrap_or(i32::MAX));
        while self.digit.last() == Some(&0) {
            self.digit.pop();
        }
        if self.digit.is_empty() {
            (self.negatif, self.utuh) = (false, 0);
        }
        self
    }

    /// Rounded half away from zero to so many digits from its first.
    fn bulat(mut self, digits: usize) -> Angka {
        let up = self.digit.get(digits).is_some_and(|digit| *digit >= 5);
        self.digit.truncate(digits);
        if up {
            let mut carry = true;
            for digit in self.digit.iter_mut().rev() {
                if *digit < 9 {
                    *digit = digit.saturating_add(1);
                    carry = false;
                    break;
                }
                *digit = 0;
            }
            if carry {
                self.digit.insert(0, 1);
                self.utuh = self.utuh.saturating_add(1);
            }
        }
        self.rapi()
    }

    /// Rounded to so many decimals.
    fn desimal(self, decimals: usize) -> Angka {
        let keep = self
            .utuh
            .saturating_add(i32::try_from(decimals).unwrap_or(i32::MAX));
        match usize::try_from(keep) {
            Ok(keep) => self.bulat(keep),
            Err(_) => Angka {
                digit: Vec::new(),
                ..self
            }
            .rapi(),
        }
    }

    /// How many decimals it has.
    fn pecahan(&self) -> usize {
        let digits = i32::try_from(self.digit.len()).unwrap_or(i32::MAX);
        usize::try_from(digits.saturating_sub(self.utuh)).unwrap_or(0)
    }

    /// `1234,5`; `None` where that would be nothing but zeros.
    fn teks(&self) -> Option<String> {
        if self.digit.is_empty() {
            return Some("0".into());
        }
        if self.utuh > NOL || self.utuh < -NOL {
            return None;
        }
        let mut out = String::new();
        out.extend(self.negatif.then_some('-'));
        if self.utuh <= 0 {
            out.push_str("0,");
            out.extend((self.utuh..0).map(|_| '0'));
        }
        for (digit, at) in self.digit.iter().zip(0_i32..) {
            if at == self.utuh && at > 0 {
                out.push(',');
            }
            out.push(char::from(b'0'.saturating_add(*digit)));
        }
        let digits = i32::try_from(self.digit.len()).unwrap_or(i32::MAX);
        out.extend((digits..self.utuh).map(|_| '0'));
        Some(out)
    }

    /// The whole part and whether anything stands behind it, for dates; `None` of negative or large figures.
    pub fn bagian(&self) -> Option<(u32, Vec<u8>)> {
        if self.negatif || self.utuh > 9 {
            return None;
        }
        let mut whole = 0_u32;
        let keep = usize::try_from(self.utuh).unwrap_or(0);
        for at in 0..keep {
            let digit = self.digit.get(at).copied().unwrap_or(0);
            whole = whole.checked_mul(10)?.checked_add(u32::from(digit))?;
        }
        let zeros = usize::try_from(self.utuh.saturating_neg()).unwrap_or(0);
        let mut rest = vec![0; zeros.min(20)];
        rest.extend(self.digit.iter().skip(keep));
        Some((whole, rest))
    }
}

/// The figure as a cell of this format shows it, zeros at its end and grouping aside.
pub fn tampak(nilai: &str, format: Format) -> Option<String> {
    let (percent, decimals) = match format {
        Format::Persen(decimals) => (true, decimals),
        Format::Desimal(decimals) => (false, decimals),
        _ => return None,
    };
    let mut angka = Angka::baca(nilai)?.bulat(DIGIT);
    if percent && !angka.digit.is_empty() {
        angka.utuh = angka.utuh.saturating_add(2);
    }
    let angka = angka.desimal(decimals);
    let missing = decimals.saturating_sub(angka.pecahan());
    let mut teks = angka.teks()?;
    teks.extend(std::iter::repeat_n('0', missing));
    Some(teks)
}

/// The figure that a cell holds, as text. Where it is the long tail of a division, it is taken as the cell shows it: that
/// is what stands in the report.
pub fn tulis(nilai: &str, format: Format) -> Option<Tertulis> {
    let mut angka = Angka::baca(nilai)?.bulat(DIGIT);
    let (percent, shown) = match format {
        Format::Persen(decimals) => (true, Some(decimals)),
        Format::Desimal(decimals) => (false, Some(decimals)),
        _ => (false, None),
    };
    if percent && !angka.digit.is_empty() {
        angka.utuh = angka.utuh.saturating_add(2);
    }
    let mut tampilan = false;
    if angka.digit.len() >= EKOR && angka.pecahan() > shown.unwrap_or(0) {
        let full = angka.clone();
        angka = match shown {
            Some(decimals) => angka.desimal(decimals),
            None => angka.bulat(UMUM),
        };
        tampilan = angka != full;
    }
    let mut teks = angka.teks()?;
    teks.extend(percent.then_some('%'));
    Some(Tertulis { teks, tampilan })
}
