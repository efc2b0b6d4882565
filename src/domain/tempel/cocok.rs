//! Finds the row of the document that a row of a pasted table means: by its kode, else by its name.

use std::collections::{HashMap, HashSet};

use super::sel::lipat;
use crate::domain::document::{Document, Row, RowId};
use crate::domain::field::{Field, RowKind};

/// Whether two names mean the same row: blanks, marks and what stands in brackets at the end aside, and a letter more or
/// less (`Terkendalinya`, `Terkendalnya`). Their digits must be the same.
pub fn mirip(a: &str, b: &str) -> bool {
    let (whole, bare) = (
        (lipat(a), lipat(b)),
        (lipat(tanpa_kurung(a)), lipat(tanpa_kurung(b))),
    );
    if whole.0.is_empty() || whole.1.is_empty() {
        return false;
    }
    whole.0 == whole.1 || bare.0 == bare.1 || dekat(&whole.0, &whole.1)
}

/// The name without what its last brackets say, where something is left of it.
fn tanpa_kurung(text: &str) -> &str {
    let text = text.trim();
    let before = text
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once('('));
    before
        .map(|(before, _)| before.trim())
        .filter(|before| !before.is_empty())
        .unwrap_or(text)
}

/// Whether two long names share nine tenths of their pairs of letters.
fn dekat(a: &str, b: &str) -> bool {
    const SHORT: usize = 12;
    const LONG: usize = 500;
    let digits = |text: &str| {
        text.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    let fits = |text: &str| (SHORT..LONG).contains(&text.len());
    if !fits(a) || !fits(b) || digits(a) != digits(b) {
        return false;
    }
    let pairs = |text: &str| {
        let mut found: HashMap<(char, char), usize> = HashMap::new();
        for pair in text.chars().zip(text.chars().skip(1)) {
            let count = found.entry(pair).or_default();
            *count = count.saturating_add(1);
        }
        found
    };
    let (a, b) = (pairs(a), pairs(b));
    let count = |of: &HashMap<(char, char), usize>| of.values().sum::<usize>();
    let shared: usize = a
        .iter()
        .map(|(pair, n)| b.get(pair).map_or(0, |m| (*n).min(*m)))
        .sum();
    let all = count(&a).saturating_add(count(&b));
    shared.saturating_mul(20) >= all.saturating_mul(9)
}

/// A kode as kode are compared.
pub fn kunci_kode(kode: &str) -> String {
    let parts = kode.split('.').map(str::trim);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(".").to_lowercase()
}

/// The rows of some kinds, to be found once each.
pub struct Daftar {
    /// By kode.
    kode: HashMap<String, RowId>,
    /// By name without marks.
    nama: HashMap<String, Vec<RowId>>,
    /// Every one with its name, in order.
    semua: Vec<(RowId, String)>,
    /// Those that were found already.
    terpakai: HashSet<RowId>,
}

impl Daftar {
    /// The rows of these kinds.
    pub fn new(document: &Document, kinds: &[RowKind]) -> Daftar {
        let mut daftar = Daftar {
            kode: HashMap::new(),
            nama: HashMap::new(),
            semua: Vec::new(),
            terpakai: HashSet::new(),
        };
        for row in kinds.iter().flat_map(|kind| document.of_kind(*kind)) {
            daftar.tambah(row);
        }
        daftar
    }

    fn tambah(&mut self, row: &Row) {
        let kode = kunci_kode(row.text(Field::Kode));
        if !kode.is_empty() {
            self.kode.entry(kode).or_insert(row.id);
        }
        let nama = row.text(Field::Uraian);
        self.nama.entry(lipat(nama)).or_default().push(row.id);
        self.semua.push((row.id, nama.to_string()));
    }

    /// Whether there is no row at all.
    pub fn kosong(&self) -> bool {
        self.semua.is_empty()
    }

    /// The row with this kode and a like name, else the one with this name. Each is found once.
    pub fn cari(&mut self, kode: &str, nama: &str) -> Option<RowId> {
        let free = |id: &RowId| !self.terpakai.contains(id);
        let named = |id: &RowId| {
            let known = self.semua.iter().find(|(known, _)| known == id);
            nama.is_empty() || known.is_some_and(|(_, known)| mirip(known, nama))
        };
        let by_kode = self.kode.get(&kunci_kode(kode)).copied();
        let by_kode = by_kode.filter(free).filter(named);
        let same = || self.nama.get(&lipat(nama))?.iter().copied().find(free);
        let like = || {
            let mut like = self.semua.iter();
            like.find(|(id, known)| free(id) && mirip(known, nama))
                .map(|(id, _)| *id)
        };
        let found = match by_kode {
            Some(id) => Some(id),
            None if lipat(nama).is_empty() => None,
            None => same().or_else(like),
        };
        self.terpakai.extend(found);
        found
    }
}
