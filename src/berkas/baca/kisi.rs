//! Builds a sheet out of cells that come one by one, in any order, from far apart: what it takes is bounded.

use super::LembarBuku;
use crate::berkas::pesan::{Gagal, Sebab};
use crate::domain::tempel::{self, Bertanda, Ditolak, Kisi, MAX_BARIS, Tanda};

/// A sheet reaches at most so many columns to the right: some leave the left ones empty.
pub const MAX_KANAN: usize = 400;
/// The most cells of a workbook, the empty ones left of a filled one counted: 10,000 rows of 60.
const MAX_SEL: usize = 600_000;
/// The most sheets of a workbook.
pub const MAX_LEMBAR: usize = 200;
/// The most text of a workbook, in bytes: a small file may refer to one long text from every cell.
const MAX_TEKS: usize = 16_000_000;
/// The longest text of a cell, in characters: Excel's own bound.
const MAX_TEKS_SEL: usize = 32_767;

/// A sheet under way.
#[derive(Default)]
pub struct Lembaran {
    /// Its name.
    pub nama: String,
    /// Whether the workbook hides it.
    pub tersembunyi: bool,
    kisi: Kisi,
    terpakai: Terpakai,
}

/// What the sheets of a workbook hold so far.
#[derive(Clone, Copy, Default)]
pub struct Terpakai {
    sel: usize,
    tanda: usize,
    /// In bytes.
    teks: usize,
}

impl Lembaran {
    /// A sheet of this name.
    pub fn new(nama: &str) -> Lembaran {
        Lembaran {
            nama: nama.into(),
            ..Lembaran::default()
        }
    }

    /// The next sheet of a workbook whose sheets before it hold so much.
    pub fn sesudah(nama: &str, terpakai: Terpakai) -> Lembaran {
        let mut lembaran = Lembaran::new(nama);
        lembaran.kisi.angka_asli = true;
        Lembaran {
            terpakai,
            ..lembaran
        }
    }

    /// What it and the sheets before it hold.
    pub fn terpakai(&self) -> Terpakai {
        self.terpakai
    }

    /// A place in it, as people write it: `Lembar1!C7`.
    pub fn tempat(&self, baris: usize, kolom: usize) -> String {
        format!("{}!{}", self.nama, alamat(baris, kolom))
    }

    /// Puts a text into a cell; rows and columns count from 0.
    ///
    /// # Errors
    /// [`Sebab::TerlaluLuas`] where the sheet would reach too far, [`Sebab::TerlaluBesar`] where the text, or that of the
    /// whole workbook, is too long.
    pub fn isi(&mut self, baris: usize, kolom: usize, text: String) -> Result<(), Gagal> {
        if text.is_empty() {
            return Ok(());
        }
        if baris >= MAX_BARIS || kolom >= MAX_KANAN {
            return Err(Sebab::TerlaluLuas.di(self.tempat(baris, kolom)));
        }
        if text.len() > MAX_TEKS_SEL && text.chars().nth(MAX_TEKS_SEL).is_some() {
            return Err(Sebab::TerlaluBesar.di(self.tempat(baris, kolom)));
        }
        let rows = &mut self.kisi.baris;
        if rows.len() <= baris {
            rows.resize(baris.saturating_add(1), Vec::new());
        }
        let Some(row) = rows.get_mut(baris) else {
            return Ok(());
        };
        let more = kolom.saturating_add(1).saturating_sub(row.len());
        let cells = &mut self.terpakai.sel;
        *cells = cells.saturating_add(more);
        if *cells > MAX_SEL {
            return Err(Sebab::TerlaluLuas.di(self.tempat(baris, kolom)));
        }
        row.resize(row.len().saturating_add(more), String::new());
        if let Some(cell) = row.get_mut(kolom) {
            let held = self.terpakai.teks.saturating_sub(cell.len());
            self.terpakai.teks = held.saturating_add(text.len());
            *cell = text;
        }
        if self.terpakai.teks > MAX_TEKS {
            return Err(Sebab::TerlaluBesar.di(self.tempat(baris, kolom)));
        }
        Ok(())
    }

    /// Marks a cell, a row (column 0) or a column (row 0) within the bounds of a sheet.
    pub fn tandai(&mut self, baris: usize, kolom: usize, tanda: Tanda) {
        if baris < MAX_BARIS && kolom < MAX_KANAN && self.terpakai.tanda < MAX_SEL {
            self.terpakai.tanda = self.terpakai.tanda.saturating_add(1);
            self.kisi.tanda.push(Bertanda {
                baris,
                kolom,
                tanda,
            });
        }
    }

    /// Marks the cells that one covers below itself, as one of so many rows; those beside it are empty like any other.
    pub fn gabung(&mut self, baris: usize, kolom: usize, banyak: usize) {
        // Regions are cheap to claim: none is gone through where no mark would be kept.
        if kolom >= MAX_KANAN {
            return;
        }
        let room = MAX_SEL.saturating_sub(self.terpakai.tanda);
        let below = baris.saturating_add(1)..baris.saturating_add(banyak).min(MAX_BARIS);
        for row in below.take(room) {
            self.tandai(row, kolom, Tanda::Gabung);
        }
    }

    /// The cells alone.
    pub fn kisi(self) -> Kisi {
        self.kisi
    }

    /// Its tables; a sheet with one that is too large is refused as a whole, with its reason.
    pub fn selesai(self) -> LembarBuku {
        let tabel = tempel::tabel(self.kisi);
        let gagal = match tempel::batas(&tabel) {
            Ok(()) => None,
            Err(Ditolak::BanyakBaris | Ditolak::BanyakKolom | Ditolak::BanyakTabel) => {
                Some(Sebab::TerlaluLuas.di(self.nama.clone()))
            }
            Err(_) => None,
        };
        LembarBuku {
            nama: self.nama,
            tersembunyi: self.tersembunyi,
            tabel: if gagal.is_some() { Vec::new() } else { tabel },
            gagal,
        }
    }

    /// The sheet that is not read, and why.
    pub fn gagal(nama: &str, tersembunyi: bool, gagal: Gagal) -> LembarBuku {
        LembarBuku {
            nama: nama.into(),
            tersembunyi,
            tabel: Vec::new(),
            gagal: Some(gagal),
        }
    }
}

/// `C7` of row 6 and column 2.
pub fn alamat(baris: usize, kolom: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = kolom.saturating_add(1);
    while rest > 0 {
        let left = rest.saturating_sub(1);
        let letter = u8::try_from(left % 26).unwrap_or(0).saturating_add(b'A');
        letters.push(char::from(letter));
        rest = left / 26;
    }
    let letters: String = letters.into_iter().rev().collect();
    format!("{letters}{}", baris.saturating_add(1))
}

/// Row and column of `C7`, counted from 0; `None` beyond XFD1048576.
pub fn dari_alamat(text: &str) -> Option<(usize, usize)> {
    const ROWS: usize = 1_048_576;
    const COLUMNS: usize = 16_384;
    let end = text.find(|c: char| c.is_ascii_digit())?;
    let (letters, digits) = text.split_at_checked(end)?;
    let mut column = 0_usize;
    for letter in letters.bytes() {
        let value = letter
            .to_ascii_uppercase()
            .checked_sub(b'A')
            .filter(|n| *n < 26)?;
        column = column
            .checked_mul(26)?
            .checked_add(usize::from(value))?
            .checked_add(1)?;
    }
    let row: usize = digits.parse().ok()?;
    let fits = (1..=ROWS).contains(&row) && (1..=COLUMNS).contains(&column);
    fits.then(|| (row.saturating_sub(1), column.saturating_sub(1)))
}
