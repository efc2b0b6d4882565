//! Where the document speaks of one and the same thing: every row that names an indikator, an output or a program, with
//! the places of its figures.
//!
//! The rows of the office's own tables speak of a figure only where the heading of the column says which: *Target*,
//! *Realisasi*, *Anggaran*, of the year of the report or of none.

use super::nama::{self, Indeks, Nama, Sama};
use crate::domain::document::{CellRef, Row, RowId};
use crate::domain::field::Field;
use crate::domain::outcome::{Baris, Hasil, HasilRef, Outcome, Place};
use crate::domain::tabel;

mod baca;
mod kolom;

/// Which figure of a thing it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Besaran {
    /// Target of the year.
    Target,
    /// Realisasi of the year.
    Realisasi,
    /// Target of the Renstra for the year.
    TargetRenstra,
    /// Target of the last year of the Renstra.
    TargetAkhir,
    /// Budget in force.
    Pagu,
    /// Budget before the revision.
    PaguSemula,
    /// Money spent.
    RealisasiAnggaran,
}

impl Besaran {
    /// Whether it is money.
    pub const fn uang(self) -> bool {
        matches!(
            self,
            Besaran::Pagu | Besaran::PaguSemula | Besaran::RealisasiAnggaran
        )
    }
}

/// Which part of the document speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Di {
    /// The table of the indikator.
    Kinerja,
    /// The agreement of the head.
    PkKepala,
    /// An agreement below the head's.
    Pk,
    /// The money of a program or kegiatan in an agreement.
    PkProgram,
    /// The Renstra.
    Renstra,
    /// An output of this program.
    Program(RowId),
    /// An output of a kegiatan of this program.
    Kegiatan(RowId),
    /// The money of a belanja, program or kegiatan.
    Anggaran,
    /// A table of the office's own.
    Tabel,
}

/// A row that speaks of a thing.
#[derive(Clone, Debug)]
pub struct Sebutan {
    /// The row.
    pub baris: RowId,
    /// Where it stands.
    pub di: Di,
    /// What it speaks of.
    pub nama: Nama,
    /// Its kode, small letters and closing dots aside.
    pub kode: String,
    /// Its unit, as the words of it; none where it is not said.
    pub satuan: Vec<String>,
    /// Its figures.
    pub angka: Vec<(Besaran, Place)>,
    /// The indikator that it is linked to, where it is.
    pub tautan: Option<RowId>,
}

impl Sebutan {
    fn new(row: &Row, di: Di) -> Sebutan {
        Sebutan {
            baris: row.id,
            di,
            nama: Nama::baca(row.text(Field::Uraian)),
            kode: tabel::kode_key(row),
            satuan: nama::satuan(row.text(Field::Satuan)),
            angka: Vec::new(),
            tautan: None,
        }
    }

    fn isi(mut self, row: &Row, fields: &[(Besaran, Field)]) -> Sebutan {
        let filled = fields.iter().filter(|(_, field)| !row.is_blank(*field));
        let places = filled.map(|(what, field)| (*what, Place::Cell(CellRef::new(row.id, *field))));
        self.angka.extend(places);
        self
    }

    fn hasil(mut self, row: &Row, results: &[(Besaran, Hasil)]) -> Sebutan {
        let place = |hasil| Place::Hasil(HasilRef::new(Baris::Row(row.id), hasil));
        self.angka
            .extend(results.iter().map(|(what, hasil)| (*what, place(*hasil))));
        self
    }

    /// The place of one of its figures.
    pub fn tempat(&self, besaran: Besaran) -> Option<Place> {
        self.angka
            .iter()
            .find(|(what, _)| *what == besaran)
            .map(|(_, place)| *place)
    }
}

/// All that speak, and how to find those that others are held against.
#[derive(Debug, Default)]
pub struct Daftar {
    /// In the order of the document.
    pub semua: Vec<Sebutan>,
    /// The indikator by their names.
    pub indikator: Golongan,
    /// The indikator of the agreement of the head.
    pub kepala: Golongan,
    /// The outputs.
    pub keluaran: Golongan,
    /// The money.
    pub anggaran: Golongan,
}

/// Those of one kind, by their names.
#[derive(Debug, Default)]
pub struct Golongan {
    indeks: Indeks,
    posisi: Vec<usize>,
}

impl Golongan {
    fn tambah(&mut self, nama: &Nama, at: usize) {
        self.indeks.tambah(nama.clone());
        self.posisi.push(at);
    }

    /// The positions in [`Daftar::semua`], in order.
    pub fn posisi(&self) -> &[usize] {
        &self.posisi
    }
}

impl Daftar {
    /// Reads all rows that speak of something.
    pub fn baca(outcome: &Outcome) -> Daftar {
        let mut daftar = Daftar::default();
        let document = &outcome.document;
        let mut semua = baca::kinerja(document);
        semua.extend(baca::anggaran(document));
        semua.extend(baca::renstra(outcome));
        semua.extend(baca::perjanjian(document));
        semua.extend(kolom::tabel(document));
        for sebutan in semua {
            daftar.push(sebutan);
        }
        daftar
    }

    /// Those of a kind that speak of the same as this name, the surest only, with how sure it is.
    pub fn sama<'a>(
        &'a self,
        golongan: &Golongan,
        nama: &Nama,
    ) -> Option<(Sama, Vec<&'a Sebutan>)> {
        let (same, found) = golongan.indeks.cari(nama)?;
        let at = found.iter().filter_map(|at| golongan.posisi.get(*at));
        Some((same, at.filter_map(|at| self.semua.get(*at)).collect()))
    }

    fn push(&mut self, sebutan: Sebutan) {
        if sebutan.nama.kosong() {
            return;
        }
        let golongan = match sebutan.di {
            Di::Kinerja => Some(&mut self.indikator),
            Di::PkKepala => Some(&mut self.kepala),
            Di::Program(_) | Di::Kegiatan(_) => Some(&mut self.keluaran),
            Di::Anggaran => Some(&mut self.anggaran),
            Di::Pk | Di::PkProgram | Di::Renstra | Di::Tabel => None,
        };
        if let Some(golongan) = golongan {
            golongan.tambah(&sebutan.nama, self.semua.len());
        }
        self.semua.push(sebutan);
    }
}
