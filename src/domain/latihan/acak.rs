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
    pub fn di_bawah(&mut self, batas: usize) -> usize {
        let wide = u128::from(self.lanjut()).wrapping_mul(batas as u128);
        usize::try_from(wide >> 64).unwrap_or_default()
    }

    /// A number from `dari` to `sampai`, both included.
    pub fn antara(&mut self, dari: i64, sampai: i64) -> i64 {
        let width = sampai.saturating_sub(dari).saturating_add(1);
        let width = usize::try_from(width).unwrap_or_default();
        let above = i64::try_from(self.di_bawah(width)).unwrap_or_default();
        dari.saturating_add(above)
    }

    /// Whether something of `sekian` in ten happens.
    pub fn sekian_dari_sepuluh(&mut self, sekian: usize) -> bool {
        self.di_bawah(10) < sekian
    }

    /// One of a list.
    pub fn pilih<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        let at = self.di_bawah(list.len());
        list.get(at)
    }

    /// Mixes a list (Fisher and Yates).
    pub fn kocok<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            let other = self.di_bawah(at.saturating_add(1));
            list.swap(at, other);
        }
    }
}
