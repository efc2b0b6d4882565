//! A result as a function of one entry: `(a + b x) / (c + d x)`. Every formula of the rule book is of this form in each
//! of its inputs, piece by piece, so that it can be turned round exactly.

use rust_decimal::Decimal;

use super::Mustahil;
use crate::domain::number::{Fraction, MathError, add, mul, sub};

/// Why a result has no such form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Buntu {
    /// It has another one, or none that is known.
    Bentuk,
    /// Its coefficients cannot be reckoned.
    Hitung(MathError),
}

impl From<MathError> for Buntu {
    fn from(error: MathError) -> Self {
        Buntu::Hitung(error)
    }
}

impl From<Buntu> for Mustahil {
    fn from(buntu: Buntu) -> Self {
        match buntu {
            Buntu::Hitung(MathError::TooLarge) => Mustahil::TerlaluBesar,
            _ => Mustahil::TanpaRumusBalik,
        }
    }
}

/// `a + b x`
#[derive(Clone, Copy, Debug, PartialEq)]
struct Garis {
    tetap: Decimal,
    lereng: Decimal,
}

impl Garis {
    fn di(self, x: Decimal) -> Result<Decimal, MathError> {
        add(self.tetap, mul(self.lereng, x)?)
    }

    fn kali(self, k: Decimal) -> Result<Garis, MathError> {
        Ok(Garis {
            tetap: mul(self.tetap, k)?.normalize(),
            lereng: mul(self.lereng, k)?.normalize(),
        })
    }

    fn tambah(self, other: Garis) -> Result<Garis, MathError> {
        Ok(Garis {
            tetap: add(self.tetap, other.tetap)?,
            lereng: add(self.lereng, other.lereng)?,
        })
    }

    /// The constant, where it is one.
    fn angka(self) -> Option<Decimal> {
        self.lereng.is_zero().then_some(self.tetap)
    }

    /// `k` where this is `k` times the other.
    fn kelipatan(self, other: Garis) -> Option<Decimal> {
        if self == other {
            return Some(Decimal::ONE);
        }
        let pair = if other.lereng.is_zero() {
            (self.tetap, other.tetap)
        } else {
            (self.lereng, other.lereng)
        };
        let k = pair.0.checked_div(pair.1)?;
        (other.kali(k).ok()? == self).then_some(k)
    }
}

/// `(a + b x) / (c + d x)`
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fungsi {
    atas: Garis,
    bawah: Garis,
}

const SATU: Garis = Garis {
    tetap: Decimal::ONE,
    lereng: Decimal::ZERO,
};

impl Fungsi {
    /// A constant.
    pub fn tetap(angka: Decimal) -> Fungsi {
        let atas = Garis {
            tetap: angka,
            lereng: Decimal::ZERO,
        };
        Fungsi { atas, bawah: SATU }
    }

    /// `k x`
    pub fn sebanding(k: Decimal) -> Fungsi {
        let atas = Garis {
            tetap: Decimal::ZERO,
            lereng: k,
        };
        Fungsi { atas, bawah: SATU }
    }

    /// Whether it is the same for every entry.
    pub fn adalah_tetap(&self) -> bool {
        self.atas.lereng.is_zero() && self.bawah.lereng.is_zero()
    }

    /// Its value.
    ///
    /// # Errors
    /// [`MathError`].
    pub fn di(&self, x: Decimal) -> Result<Decimal, MathError> {
        let (atas, bawah) = (self.atas.di(x)?, self.bawah.di(x)?);
        Fraction::from(atas)
            .checked_div(Fraction::from(bawah))?
            .value()
    }

    /// The entry for which it is `angka`.
    pub fn balik(&self, angka: Decimal) -> Option<Decimal> {
        let atas = sub(mul(angka, self.bawah.tetap).ok()?, self.atas.tetap).ok()?;
        let bawah = sub(self.atas.lereng, mul(angka, self.bawah.lereng).ok()?).ok()?;
        atas.checked_div(bawah)
    }

    /// The entry for which it has no value.
    pub fn kutub(&self) -> Option<Decimal> {
        let zero = Decimal::ZERO.checked_sub(self.bawah.tetap)?;
        zero.checked_div(self.bawah.lereng)
    }

    /// What it comes near to for an entry without bound; `None` where it has none either.
    pub fn di_ujung(&self) -> Option<Decimal> {
        match (self.atas.angka(), self.bawah.angka()) {
            (Some(a), Some(c)) => a.checked_div(c),
            (_, None) => self.atas.lereng.checked_div(self.bawah.lereng),
            (None, Some(_)) => None,
        }
    }

    /// Sum.
    ///
    /// # Errors
    /// [`Buntu`].
    pub fn tambah(self, other: Fungsi) -> Result<Fungsi, Buntu> {
        if let Some(k) = other.bawah.kelipatan(self.bawah) {
            let atas = self.atas.kali(k)?.tambah(other.atas)?;
            let bawah = other.bawah;
            return Ok(Fungsi { atas, bawah });
        }
        let one = produk(self.atas, other.bawah)?;
        let atas = one.tambah(produk(other.atas, self.bawah)?)?;
        let bawah = produk(self.bawah, other.bawah)?;
        Ok(Fungsi { atas, bawah })
    }

    /// The value with the sign turned.
    ///
    /// # Errors
    /// [`Buntu`].
    pub fn negatif(self) -> Result<Fungsi, Buntu> {
        let atas = self.atas.kali(Decimal::NEGATIVE_ONE)?;
        Ok(Fungsi { atas, ..self })
    }

    /// Product.
    ///
    /// # Errors
    /// [`Buntu`].
    pub fn kali(self, other: Fungsi) -> Result<Fungsi, Buntu> {
        for (one, two) in [(self, other), (other, self)] {
            if !one.atas.lereng.is_zero()
                && let Some(k) = one.atas.kelipatan(two.bawah)
            {
                let (atas, bawah) = (two.atas.kali(k)?, one.bawah);
                return Ok(Fungsi { atas, bawah });
            }
        }
        Ok(Fungsi {
            atas: produk(self.atas, other.atas)?,
            bawah: produk(self.bawah, other.bawah)?,
        })
    }

    /// Quotient.
    ///
    /// # Errors
    /// [`Buntu`].
    pub fn bagi(self, other: Fungsi) -> Result<Fungsi, Buntu> {
        if other.atas.angka().is_some_and(|zero| zero.is_zero()) {
            return Err(MathError::DivisionByZero.into());
        }
        if let Some(k) = other.bawah.kelipatan(self.bawah) {
            let (atas, bawah) = (self.atas.kali(k)?, other.atas);
            return Ok(Fungsi { atas, bawah });
        }
        self.kali(Fungsi {
            atas: other.bawah,
            bawah: other.atas,
        })
    }
}

/// The product of two lines, one of which must be constant.
fn produk(one: Garis, two: Garis) -> Result<Garis, Buntu> {
    match (one.angka(), two.angka()) {
        (Some(k), _) => Ok(two.kali(k)?),
        (_, Some(k)) => Ok(one.kali(k)?),
        _ => Err(Buntu::Bentuk),
    }
}
