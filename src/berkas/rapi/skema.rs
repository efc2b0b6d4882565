//! The tidy tables as data: each column once, with its type, unit, meaning and where its value comes from. Header, values,
//! README, `skema.json` and the SQL that loads the files all follow from it.

use super::nilai::Nilai;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Jenis {
    /// Text.
    Teks,
    /// An exact decimal with a dot.
    Desimal,
    /// A whole number from 0.
    Bulat,
    /// `true` or `false`.
    Logis,
}

impl Jenis {
    /// The word in the README.
    pub const fn kata(self) -> &'static str {
        match self {
            Jenis::Teks => "teks",
            Jenis::Desimal => "desimal",
            Jenis::Bulat => "bulat",
            Jenis::Logis => "logis",
        }
    }

    /// The type in a JSON Table Schema.
    pub const fn table_schema(self) -> &'static str {
        match self {
            Jenis::Teks => "string",
            Jenis::Desimal => "number",
            Jenis::Bulat => "integer",
            Jenis::Logis => "boolean",
        }
    }
}

/// A column of a table whose rows are made from a `T`.
pub struct Kolom<T> {
    /// Its name.
    pub nama: &'static str,
    /// What it holds.
    pub jenis: Jenis,
    /// Unit, or the words that occur; empty where there is none.
    pub satuan: &'static str,
    /// What it means, in Indonesian.
    pub arti: &'static str,
    /// Its value.
    pub nilai: fn(&T) -> Nilai,
}

/// A table.
pub struct Tabel<T: 'static> {
    /// Name of the table and of its file.
    pub nama: &'static str,
    /// What one row is, in Indonesian.
    pub arti: &'static str,
    /// The columns that name a row.
    pub kunci: &'static [&'static str],
    /// Its columns.
    pub kolom: &'static [Kolom<T>],
}

/// What is known of a column without a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Uraian {
    /// Its name.
    pub nama: &'static str,
    /// What it holds.
    pub jenis: Jenis,
    /// Unit, or the words that occur.
    pub satuan: &'static str,
    /// What it means.
    pub arti: &'static str,
}

/// What is known of a table without its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UraianTabel {
    /// Name of the table and of its file.
    pub nama: &'static str,
    /// What one row is.
    pub arti: &'static str,
    /// The columns that name a row.
    pub kunci: &'static [&'static str],
    /// Its columns.
    pub kolom: Vec<Uraian>,
}

impl<T> Tabel<T> {
    /// The description of the table.
    pub fn uraian(&self) -> UraianTabel {
        let kolom = self.kolom.iter().map(|kolom| Uraian {
            nama: kolom.nama,
            jenis: kolom.jenis,
            satuan: kolom.satuan,
            arti: kolom.arti,
        });
        UraianTabel {
            nama: self.nama,
            arti: self.arti,
            kunci: self.kunci,
            kolom: kolom.collect(),
        }
    }

    /// One row.
    pub fn baris(&self, of: &T) -> Vec<Nilai> {
        self.kolom.iter().map(|kolom| (kolom.nilai)(of)).collect()
    }
}

/// A column of text.
pub const fn teks<T>(
    nama: &'static str,
    satuan: &'static str,
    arti: &'static str,
    nilai: fn(&T) -> Nilai,
) -> Kolom<T> {
    kolom(nama, Jenis::Teks, satuan, arti, nilai)
}

/// A column of decimals.
pub const fn desimal<T>(
    nama: &'static str,
    satuan: &'static str,
    arti: &'static str,
    nilai: fn(&T) -> Nilai,
) -> Kolom<T> {
    kolom(nama, Jenis::Desimal, satuan, arti, nilai)
}

/// A column of whole numbers.
pub const fn bulat<T>(nama: &'static str, arti: &'static str, nilai: fn(&T) -> Nilai) -> Kolom<T> {
    kolom(nama, Jenis::Bulat, "", arti, nilai)
}

/// A column of yes and no.
pub const fn logis<T>(nama: &'static str, arti: &'static str, nilai: fn(&T) -> Nilai) -> Kolom<T> {
    kolom(nama, Jenis::Logis, "", arti, nilai)
}

const fn kolom<T>(
    nama: &'static str,
    jenis: Jenis,
    satuan: &'static str,
    arti: &'static str,
    nilai: fn(&T) -> Nilai,
) -> Kolom<T> {
    Kolom {
        nama,
        jenis,
        satuan,
        arti,
        nilai,
    }
}
