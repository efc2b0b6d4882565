//! Where figures are printed together: the named place of a record, or else the table in which its figure is at home.

use super::bahan::Bahan;
use super::banding::Tercetak;
use crate::domain::cetak::Cetakan;
use crate::domain::document::{Document, RowId, Text};
use crate::domain::field::Section;
use crate::domain::outcome::{Baris, Hasil, Place};
use crate::domain::tabel;

/// A place of the report. Figures of one place are held against each other.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Letak {
    /// Named by the person, as [`Letak::bernama`] folds it: `tabel 3.3`.
    Bernama(Text),
    /// The table of targets, actuals and capaian.
    Kinerja,
    /// The table that holds capaian against money.
    Efisiensi,
    /// The table of a section.
    Bagian(Section),
    /// A table of the office's own.
    Tabel(RowId),
    /// The row is gone.
    Tiada,
}

impl Letak {
    /// A place by its name, however it is spaced and capitalised: `Tabel 3.3` and `tabel  3.3` are one.
    pub fn bernama(name: &str) -> Letak {
        let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
        Letak::Bernama(words.join(" ").into())
    }
}

/// The place of a record.
pub fn letak(document: &Document, cetakan: &Cetakan) -> Letak {
    match cetakan.di.is_empty() {
        true => rumah(document, cetakan.angka),
        false => Letak::bernama(&cetakan.di),
    }
}

/// The table in which a figure is at home.
pub fn rumah(document: &Document, place: Place) -> Letak {
    let (baris, hasil) = match place {
        Place::Cell(at) => (Baris::Row(at.row), None),
        Place::Hasil(at) => (at.baris, Some(at.hasil)),
    };
    let section = match baris {
        Baris::Ringkasan(table) => return Letak::Tabel(table),
        Baris::Rekap => Some(Section::Kinerja),
        Baris::Sumber(_) | Baris::TotalApbd | Baris::Total => Some(Section::Anggaran),
        Baris::Row(id) => document.row(id).map(|row| row.kind.section()),
    };
    match (section, baris) {
        (Some(Section::Kinerja), _) if hasil.is_some_and(tentang_uang) => Letak::Efisiensi,
        (Some(Section::Kinerja), _) => Letak::Kinerja,
        (Some(Section::Tabel), Baris::Row(id)) => {
            tabel::table_of(document, id).map_or(Letak::Tiada, Letak::Tabel)
        }
        (Some(section), _) => Letak::Bagian(section),
        (None, _) => Letak::Tiada,
    }
}

/// What the table of efficiency shows of an indikator.
fn tentang_uang(hasil: Hasil) -> bool {
    matches!(
        hasil,
        Hasil::Pagu
            | Hasil::RealisasiAnggaran
            | Hasil::Serapan
            | Hasil::Sisa
            | Hasil::SisaPersen
            | Hasil::Ei
            | Hasil::EfisiensiPmk
            | Hasil::NilaiEfisiensi
            | Hasil::SelisihSerapan
            | Hasil::Simpulan
    )
}

/// What is printed of a figure in one place, where that is one figure.
pub fn tercetak(bahan: &Bahan, angka: Place, letak: &Letak) -> Option<Tercetak> {
    let document = bahan.document();
    let mut records = bahan.cetak.dari(angka);
    let record = records.find(|record| self::letak(document, record) == *letak)?;
    bahan.baca(record)
}
