//! The records of XLS: a kind, a length, bytes; a long one goes on in records of its own.

use super::super::ole::u16_di;
use crate::berkas::pesan::Sebab;

/// The kinds that are read.
pub struct Jenis;

impl Jenis {
    /// A part begins.
    pub const AWAL: u16 = 0x0809;
    /// A part ends.
    pub const AKHIR: u16 = 0x000a;
    /// It is encrypted.
    pub const SANDI: u16 = 0x002f;
    /// Whether days count from 1904.
    pub const SEJAK: u16 = 0x0022;
    /// The texts that sheets share.
    pub const UNTAI: u16 = 0x00fc;
    /// A style of cells.
    pub const GAYA: u16 = 0x00e0;
    /// A format of figures.
    pub const FORMAT: u16 = 0x041e;
    /// A sheet.
    pub const LEMBAR: u16 = 0x0085;
    /// A row.
    pub const BARIS: u16 = 0x0208;
    /// Columns.
    pub const KOLOM: u16 = 0x007d;
    /// Merged regions.
    pub const GABUNG: u16 = 0x00e5;
    /// A cell: a figure.
    pub const ANGKA: u16 = 0x0203;
    /// A cell: a figure in four bytes.
    pub const RK: u16 = 0x027e;
    /// Cells: figures in four bytes.
    pub const BANYAK_RK: u16 = 0x00bd;
    /// A cell: a shared text.
    pub const TEKS: u16 = 0x00fd;
    /// A cell: a text of its own.
    pub const LABEL: u16 = 0x0204;
    /// The same with formats within.
    pub const LABEL_KAYA: u16 = 0x00d6;
    /// A cell: yes, no, or an error.
    pub const LOGIKA: u16 = 0x0205;
    /// A cell: a formula and its result.
    pub const RUMUS: u16 = 0x0006;
    /// The text that the formula before it gives.
    pub const HASIL: u16 = 0x0207;
    const SAMBUNG: u16 = 0x003c;
}

/// A record and what goes on of it.
pub struct Satu<'a> {
    /// Its kind.
    pub jenis: u16,
    /// Its bytes, and those of each record that continues it.
    pub bagian: Vec<&'a [u8]>,
}

impl<'a> Satu<'a> {
    /// The bytes of the record itself.
    pub fn utama(&self) -> &'a [u8] {
        self.bagian.first().copied().unwrap_or(&[])
    }

    /// How many bytes it takes with all that continues it.
    pub fn panjang(&self) -> usize {
        // A kind and a length stand before each part.
        let parts = self.bagian.iter().map(|part| part.len().saturating_add(4));
        parts.fold(0, usize::saturating_add)
    }
}

/// The records of a stream, one after the other.
pub struct Catatan<'a> {
    sisa: &'a [u8],
}

impl<'a> Catatan<'a> {
    /// From the first byte on.
    pub fn new(stream: &'a [u8]) -> Catatan<'a> {
        Catatan { sisa: stream }
    }

    fn kepala(&self) -> Option<(u16, usize)> {
        Some((u16_di(self.sisa, 0)?, u16_di(self.sisa, 2)?.into()))
    }

    fn ambil(&mut self, length: usize) -> Option<&'a [u8]> {
        let (data, rest) = self.sisa.get(4..)?.split_at_checked(length)?;
        self.sisa = rest;
        Some(data)
    }
}

impl<'a> Iterator for Catatan<'a> {
    type Item = Result<Satu<'a>, Sebab>;

    fn next(&mut self) -> Option<Self::Item> {
        let (jenis, length) = self.kepala()?;
        let Some(data) = self.ambil(length) else {
            self.sisa = &[];
            return Some(Err(Sebab::Rusak));
        };
        let mut bagian = vec![data];
        while let Some((Jenis::SAMBUNG, length)) = self.kepala() {
            match self.ambil(length) {
                Some(data) => bagian.push(data),
                None => break,
            }
        }
        Some(Ok(Satu { jenis, bagian }))
    }
}
