//! Finds the row of the document that a row of a table means: by its kode, else by its name.

use std::collections::{HashMap, HashSet};

use crate::domain::audit::nama::{Indeks, Nama, Sama};
use crate::domain::document::{Document, Row, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::order::PutInOrder;

/// Whether two names surely mean the same, slips of typing aside.
pub fn mirip(a: &str, b: &str) -> bool {
    pasti(Nama::baca(a).sama(&Nama::baca(b)))
}

/// What is only probably the same is another row: the person sees that it is added and can match it by hand.
fn pasti(sama: Option<Sama>) -> bool {
    matches!(sama, Some(Sama::Persis | Sama::Mirip))
}

/// A kode as kode are compared.
pub fn kunci_kode(kode: &str) -> String {
    let parts = kode.split('.').map(str::trim);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(".").to_lowercase()
}

/// The rows of some kinds, to be found by kode and name.
pub struct Daftar {
    kode: HashMap<String, RowId>,
    nama: Indeks,
    /// The rows by their position in `nama`.
    baris: Vec<RowId>,
    /// Those that were found already.
    terpakai: HashSet<RowId>,
}

impl Daftar {
    /// The rows of these kinds.
    pub fn new(document: &Document, kinds: &[RowKind]) -> Daftar {
        let rows = kinds.iter().flat_map(|kind| document.of_kind(*kind));
        Daftar::dari(rows.map(|row| &**row))
    }

    /// These rows.
    pub fn dari<'a>(rows: impl Iterator<Item = &'a Row>) -> Daftar {
        let mut daftar = Daftar {
            kode: HashMap::new(),
            nama: Indeks::default(),
            baris: Vec::new(),
            terpakai: HashSet::new(),
        };
        for row in rows {
            let kode = kunci_kode(row.text(Field::Kode));
            if !kode.is_empty() {
                daftar.kode.entry(kode).or_insert(row.id);
            }
            daftar.tambah(row.id, row.text(Field::Uraian));
        }
        daftar
    }

    /// Adds a row by its name.
    pub fn tambah(&mut self, id: RowId, nama: &str) {
        self.nama.tambah(Nama::baca(nama));
        self.baris.push(id);
    }

    /// Whether there is no row at all.
    pub fn kosong(&self) -> bool {
        self.baris.is_empty()
    }

    /// The row with this kode and name, else the one with this name. Each is found once.
    pub fn cari(&mut self, kode: &str, nama: &str) -> Option<RowId> {
        let named = self.semua(nama);
        let by_kode = self.kode.get(&kunci_kode(kode)).copied();
        let free = |id: &RowId| !self.terpakai.contains(id);
        let by_kode = by_kode.filter(|id| free(id) && named.contains(id));
        let found = by_kode.or_else(|| named.iter().copied().find(free));
        self.terpakai.extend(found);
        found
    }

    /// The first row of this name, however often it is asked for.
    pub fn bernama(&self, nama: &str) -> Option<RowId> {
        self.semua(nama).first().copied()
    }

    fn semua(&self, nama: &str) -> Vec<RowId> {
        let found = self.nama.cari(&Nama::baca(nama));
        let found = found.filter(|(sama, _)| pasti(Some(*sama)));
        let mut found = found.map_or_else(Vec::new, |(_, found)| found);
        found.put_in_order();
        let rows = found.into_iter().filter_map(|at| self.baris.get(at));
        rows.copied().collect()
    }
}
