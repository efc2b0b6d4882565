//! The container of older Office files: a small file system of sectors in chains. No count that it claims is believed, and
//! no chain is followed longer than the file is.

use crate::berkas::pesan::Sebab;

/// A chain ends.
const AKHIR: u32 = 0xffff_fffe;
/// The header is as long as the smallest sector.
const KEPALA: usize = 512;

/// A container in memory.
pub struct Ole<'a> {
    isi: &'a [u8],
    sektor: usize,
    fat: Vec<u32>,
    mini: Vec<u32>,
    kecil: Vec<u8>,
    batas: usize,
    entri: Vec<Entri>,
}

struct Entri {
    nama: String,
    awal: u32,
    panjang: usize,
}

/// A small number at a place.
pub fn u16_di(bytes: &[u8], at: usize) -> Option<u16> {
    let part = bytes.get(at..at.checked_add(2)?)?;
    part.try_into().ok().map(u16::from_le_bytes)
}

/// A number at a place.
pub fn u32_di(bytes: &[u8], at: usize) -> Option<u32> {
    let part = bytes.get(at..at.checked_add(4)?)?;
    part.try_into().ok().map(u32::from_le_bytes)
}

fn usize_di(bytes: &[u8], at: usize) -> Option<usize> {
    u32_di(bytes, at).and_then(|n| usize::try_from(n).ok())
}

impl<'a> Ole<'a> {
    /// Reads the tables and the directory.
    ///
    /// # Errors
    /// [`Sebab::Rusak`], [`Sebab::Mencurigakan`].
    pub fn buka(isi: &'a [u8]) -> Result<Ole<'a>, Sebab> {
        let shift = u16_di(isi, 30).filter(|shift| [9, 12].contains(shift));
        let sektor = 1_usize << shift.ok_or(Sebab::Rusak)?;
        let number = |at| u32_di(isi, at).ok_or(Sebab::Rusak);
        let mut ole = Ole {
            isi,
            sektor,
            fat: Vec::new(),
            mini: Vec::new(),
            kecil: Vec::new(),
            batas: usize_di(isi, 56).ok_or(Sebab::Rusak)?,
            entri: Vec::new(),
        };
        ole.fat(number(68)?)?;
        let (directory, mini) = (number(48)?, number(60)?);
        let directory = ole.rantai(directory)?;
        if mini < AKHIR {
            ole.mini = angka(&ole.rantai(mini)?);
        }
        let mut root = None;
        for entry in directory.chunks_exact(128) {
            let kind = entry.get(66).copied().unwrap_or(0);
            let found = Entri {
                nama: nama(entry),
                awal: u32_di(entry, 116).ok_or(Sebab::Rusak)?,
                panjang: usize_di(entry, 120).ok_or(Sebab::Rusak)?,
            };
            match kind {
                // There is one root; more of them would each have a chain followed.
                5 => root = root.or(Some(found.awal)),
                2 => ole.entri.push(found),
                _ => {}
            }
        }
        // The root holds the small streams.
        if let Some(from) = root.filter(|from| *from < AKHIR) {
            ole.kecil = ole.rantai(from)?;
        }
        Ok(ole)
    }

    /// The table of sectors: its first places stand in the header, the others in a chain of their own.
    fn fat(&mut self, mut more: u32) -> Result<(), Sebab> {
        let most = self.isi.len().checked_div(self.sektor).unwrap_or(0);
        let mut places: Vec<u32> = angka(self.isi.get(76..KEPALA).ok_or(Sebab::Rusak)?);
        let mut turns = 0_usize;
        while more < AKHIR {
            let mut next = angka(self.baca(more).ok_or(Sebab::Rusak)?);
            more = next.pop().unwrap_or(AKHIR);
            places.extend(next);
            turns = turns.saturating_add(1);
            if turns > most {
                return Err(Sebab::Mencurigakan);
            }
        }
        for place in places.into_iter().filter(|place| *place < AKHIR) {
            self.fat
                .extend(angka(self.baca(place).ok_or(Sebab::Rusak)?));
            if self.fat.len() > most.saturating_add(self.sektor) {
                return Err(Sebab::Mencurigakan);
            }
        }
        Ok(())
    }

    /// The bytes of a sector; at least one.
    fn baca(&self, at: u32) -> Option<&'a [u8]> {
        let from = usize::try_from(at)
            .ok()?
            .checked_add(1)?
            .checked_mul(self.sektor)?;
        potongan(self.isi, from, self.sektor)
    }

    /// The bytes of a chain.
    fn rantai(&self, mut at: u32) -> Result<Vec<u8>, Sebab> {
        let mut found = Vec::new();
        while at < AKHIR {
            found.extend_from_slice(self.baca(at).ok_or(Sebab::Rusak)?);
            if found.len() > self.isi.len() {
                return Err(Sebab::Mencurigakan);
            }
            let next = usize::try_from(at).ok().and_then(|at| self.fat.get(at));
            at = *next.ok_or(Sebab::Rusak)?;
        }
        Ok(found)
    }

    /// Whether there is a stream of this name.
    pub fn ada(&self, name: &str) -> bool {
        self.entri.iter().any(|entry| entry.nama == name)
    }

    /// The bytes of the stream of this name.
    ///
    /// # Errors
    /// [`Sebab::Rusak`], [`Sebab::Mencurigakan`].
    pub fn aliran(&self, name: &str) -> Result<Vec<u8>, Sebab> {
        let entry = self.entri.iter().find(|entry| entry.nama == name);
        let entry = entry.ok_or(Sebab::Rusak)?;
        let mut found = if entry.panjang >= self.batas {
            self.rantai(entry.awal)?
        } else {
            self.rantai_kecil(entry.awal)?
        };
        found.truncate(entry.panjang);
        Ok(found)
    }

    fn rantai_kecil(&self, mut at: u32) -> Result<Vec<u8>, Sebab> {
        const SIZE: usize = 64;
        let mut found = Vec::new();
        while at < AKHIR {
            let place = usize::try_from(at).map_err(|_| Sebab::Rusak)?;
            let from = place.checked_mul(SIZE).ok_or(Sebab::Rusak)?;
            found.extend_from_slice(potongan(&self.kecil, from, SIZE).ok_or(Sebab::Rusak)?);
            if found.len() > self.kecil.len() {
                return Err(Sebab::Mencurigakan);
            }
            at = *self.mini.get(place).ok_or(Sebab::Rusak)?;
        }
        Ok(found)
    }
}

/// So many bytes from a place on; the last ones may be fewer. `None` where there are none: a chain that gives nothing would
/// never be too long.
fn potongan(bytes: &[u8], from: usize, size: usize) -> Option<&[u8]> {
    let to = from.checked_add(size)?.min(bytes.len());
    bytes.get(from..to).filter(|part| !part.is_empty())
}

fn angka(bytes: &[u8]) -> Vec<u32> {
    bytes
        .chunks_exact(4)
        .filter_map(|part| u32_di(part, 0))
        .collect()
}

fn nama(entry: &[u8]) -> String {
    let length = usize::from(u16_di(entry, 64).unwrap_or(0)).clamp(2, 64);
    let letters = entry.get(..length.saturating_sub(2)).unwrap_or(&[]);
    let letters = letters.chunks_exact(2).filter_map(|part| u16_di(part, 0));
    char::decode_utf16(letters)
        .map(|c| c.unwrap_or('\u{fffd}'))
        .collect()
}
