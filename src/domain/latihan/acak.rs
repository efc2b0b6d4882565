//! Chance that stays the same for ever: the same seed gives the same sheet, whatever library or version.
//!
//! SplitMix64 (Steele, Lea, Flood 2014): a counter in steps of an odd constant, mixed. It is no secret and keeps none.

/// A stream of chance.
#[derive(Clone, Debug)]
pub struct Acak(u64);

impl Acak {
    /// The stream of a seed.
    pub const fn new(benih: u64) -> Acak {
        Acak(benih)
    }

    /// A stream of its own for each number below a seed, so that one exercise does not move the next.
    pub fn cabang(benih: u64, nomor: u64) -> Acak {
        let mut root = Acak(benih);
        let mixed = root.lanjut() ^ nomor.wrapping_mul(0xD6E8_FEB8_6659_FD93);
        Acak(mixed)
    }

    fn lanjut(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = self.0;
        let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `batas`; 0 where that is 0. The upper half of a product: uneven by less than one in 2^32.
    ///
    /// All drawing is in 64 bits: `usize` has 32 of them in a browser, where the same seed is to give the same sheet.
    pub fn di_bawah(&mut self, batas: u64) -> u64 {
        let wide = u128::from(self.lanjut()).wrapping_mul(u128::from(batas));
        u64::try_from(wide >> 64).unwrap_or_default()
    }

    /// A number from `dari` to `sampai`, both included; `dari` where that is the greater.
    pub fn antara(&mut self, dari: i64, sampai: i64) -> i64 {
        let width = sampai.saturating_sub(dari).saturating_add(1);
        let above = self.di_bawah(u64::try_from(width).unwrap_or_default());
        dari.saturating_add_unsigned(above)
    }

    /// Whether something of `sekian` in ten happens.
    pub fn sekian_dari_sepuluh(&mut self, sekian: u64) -> bool {
        self.di_bawah(10) < sekian
    }

    /// A place in a list of so many, from 0. What is drawn is below the length of a list, so it fits.
    pub fn tempat(&mut self, banyak: usize) -> usize {
        let drawn = self.di_bawah(u64::try_from(banyak).unwrap_or_default());
        usize::try_from(drawn).unwrap_or_default()
    }

    /// One of a list.
    pub fn pilih<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        let at = self.tempat(list.len());
        list.get(at)
    }

    /// Mixes a list (Fisher and Yates).
    pub fn kocok<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            let other = self.tempat(at.saturating_add(1));
            list.swap(at, other);
        }
    }
}
