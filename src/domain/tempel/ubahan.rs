//! One change of a guess, as the page asks for it.

use super::peran::{Peran, PeranBaris, Tujuan};
use super::titik::Titik;
use super::usulan::{Cocok, Usulan};

/// What is said otherwise about a table. Columns and rows count from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ubahan {
    /// Its title.
    Judul(String),
    /// Where it is printed.
    Tempat(String),
    /// Where it goes.
    Tujuan(Tujuan),
    /// What is done with rows that are there already.
    Cocok(Cocok),
    /// What a column is.
    Kolom(usize, Peran),
    /// What a dot means in a column.
    Titik(usize, Option<Titik>),
    /// A column and the one to its left are one.
    Gabung(usize),
    /// A column is two.
    Pisah(usize),
    /// What a row is.
    Baris(usize, PeranBaris),
}

impl Ubahan {
    /// As three words: what, of which column or row, and what it is to be.
    pub fn kata(&self) -> (&'static str, usize, &str) {
        match self {
            Ubahan::Judul(text) => ("judul", 0, text),
            Ubahan::Tempat(text) => ("tempat", 0, text),
            Ubahan::Tujuan(tujuan) => ("tujuan", 0, tujuan.id()),
            Ubahan::Cocok(cocok) => ("cocok", 0, cocok.id()),
            Ubahan::Kolom(at, peran) => ("kolom", *at, peran.id()),
            Ubahan::Titik(at, titik) => ("titik", *at, titik.map_or("", Titik::id)),
            Ubahan::Gabung(at) => ("gabung", *at, ""),
            Ubahan::Pisah(at) => ("pisah", *at, ""),
            Ubahan::Baris(at, peran) => ("baris", *at, peran.id()),
        }
    }

    /// From three words; `None` where they are none of these.
    pub fn dari(apa: &str, at: usize, jadi: &str) -> Option<Ubahan> {
        Some(match apa {
            "judul" => Ubahan::Judul(jadi.into()),
            "tempat" => Ubahan::Tempat(jadi.into()),
            "tujuan" => Ubahan::Tujuan(Tujuan::from_id(jadi)?),
            "cocok" => Ubahan::Cocok(Cocok::from_id(jadi)?),
            "kolom" => Ubahan::Kolom(at, Peran::from_id(jadi)?),
            "titik" => Ubahan::Titik(at, Titik::from_id(jadi)),
            "gabung" => Ubahan::Gabung(at),
            "pisah" => Ubahan::Pisah(at),
            "baris" => Ubahan::Baris(at, PeranBaris::from_id(jadi)?),
            _ => return None,
        })
    }
}

impl Usulan {
    /// Changes a guess.
    pub fn ubah(&mut self, ubahan: Ubahan) {
        match ubahan {
            Ubahan::Judul(text) => self.judul = text,
            Ubahan::Tempat(text) => self.di = text,
            Ubahan::Tujuan(tujuan) => self.ubah_tujuan(tujuan),
            Ubahan::Cocok(cocok) => self.cocok = cocok,
            Ubahan::Kolom(at, peran) => self.ubah_kolom(at, peran),
            Ubahan::Titik(at, titik) => self.ubah_titik(at, titik),
            Ubahan::Gabung(at) => self.gabung_kolom(at),
            Ubahan::Pisah(at) => self.pisah_kolom(at),
            Ubahan::Baris(at, peran) => self.ubah_baris(at, peran),
        }
    }
}
