//! Texts of XLS: letters of one byte or two, which may change where a record goes on in the next.

use super::catatan::Satu;
use crate::berkas::baca::teks;
use crate::berkas::pesan::{Aksara, Sebab};

/// Reads over the pieces of a record.
struct Pita<'a, 'b> {
    bagian: &'b [&'a [u8]],
    ke: usize,
    di: usize,
}

impl Pita<'_, '_> {
    fn habis(&self) -> bool {
        self.bagian
            .get(self.ke)
            .is_none_or(|part| self.di >= part.len())
    }

    /// Goes on in the next piece where this one is used up; says whether it did.
    fn pindah(&mut self) -> bool {
        let over = self.habis() && self.ke.saturating_add(1) < self.bagian.len();
        if over {
            (self.ke, self.di) = (self.ke.saturating_add(1), 0);
        }
        over
    }

    fn byte(&mut self) -> Option<u8> {
        self.pindah();
        let byte = self.bagian.get(self.ke)?.get(self.di).copied()?;
        self.di = self.di.saturating_add(1);
        Some(byte)
    }

    fn u16(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    fn u32(&mut self) -> Option<u32> {
        let (low, high) = (self.u16()?, self.u16()?);
        Some(u32::from(high) << 16 | u32::from(low))
    }

    fn lewati(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            self.pindah();
            let left = self.bagian.get(self.ke)?.len().checked_sub(self.di)?;
            let step = left.min(count);
            if step == 0 {
                return None;
            }
            self.di = self.di.saturating_add(step);
            count = count.saturating_sub(step);
        }
        Some(())
    }

    /// So many letters. Where they go on in the next piece, a byte says again how wide they are.
    fn huruf(&mut self, count: usize, mut wide: bool) -> Option<String> {
        let mut letters: Vec<u16> = Vec::new();
        while letters.len() < count {
            if self.pindah() {
                wide = self.byte()? & 1 == 1;
            }
            letters.push(if wide {
                self.u16()?
            } else {
                self.byte()?.into()
            });
        }
        Some(String::from_utf16_lossy(&letters))
    }

    /// A text with its count of letters before it, and formats behind it.
    fn untai(&mut self) -> Option<String> {
        let count = self.u16()?.into();
        let flags = self.byte()?;
        let runs = if flags & 8 != 0 { self.u16()? } else { 0 };
        let extra = if flags & 4 != 0 { self.u32()? } else { 0 };
        let text = self.huruf(count, flags & 1 == 1)?;
        self.lewati(usize::from(runs).saturating_mul(4))?;
        self.lewati(usize::try_from(extra).ok()?)?;
        Some(text)
    }
}

/// The texts that sheets share. Their claimed number is not believed.
///
/// # Errors
/// [`Sebab::Rusak`] where one is cut off.
pub fn semua(record: &Satu) -> Result<Vec<String>, Sebab> {
    let mut pita = Pita {
        bagian: &record.bagian,
        ke: 0,
        di: 8,
    };
    let mut found = Vec::new();
    while !pita.habis() || pita.ke.saturating_add(1) < record.bagian.len() {
        found.push(pita.untai().ok_or(Sebab::Rusak)?);
    }
    Ok(found)
}

/// A text whose count of letters takes two bytes.
pub fn panjang(record: &Satu, at: usize, lama: bool) -> Option<String> {
    let mut pita = Pita {
        bagian: &record.bagian,
        ke: 0,
        di: at,
    };
    if !lama {
        return pita.untai();
    }
    let count = pita.u16()?;
    let bytes: Option<Vec<u8>> = (0..count).map(|_| pita.byte()).collect();
    Some(teks::baca(&bytes?, Aksara::Windows1252))
}

/// A text whose count of letters takes one byte.
pub fn pendek(data: &[u8], at: usize, lama: bool) -> Option<String> {
    let count = usize::from(*data.get(at)?);
    let from = at.checked_add(1)?;
    if lama {
        let bytes = data.get(from..from.checked_add(count)?)?;
        return Some(teks::baca(bytes, Aksara::Windows1252));
    }
    let wide = data.get(from)? & 1 == 1;
    let mut pita = Pita {
        bagian: &[data],
        ke: 0,
        di: from.checked_add(1)?,
    };
    pita.huruf(count, wide)
}
