//! The same name, though written twice by hand: case, punctuation, brackets with units and slips of typing aside.
//!
//! A slip is one letter missing, one too many, or two neighbours in each other's place. Another letter in the place of
//! one is none: *pengadaan* and *pengaduan*, *pelayanan* and *pelayaran* are different things.

use crate::domain::order::PutInOrder;
use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;

mod kata;

pub use kata::{satuan, sesatuan};

use kata::{berisi, besaran, longgar, mirip, serupa, slip, tells, words};

/// A name taken apart into what it is known by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Nama {
    /// The words that say something, in order and in small letters.
    kata: Vec<String>,
    /// The same words without blanks between them.
    rapat: String,
    /// The words in brackets that tell it from others; units, abbreviations and notes are none.
    sifat: Vec<String>,
    /// What `juta` or another amount word in its brackets multiplies by.
    besaran: Option<Decimal>,
}

/// How sure it is that two names are one; the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sama {
    /// The same words.
    Persis,
    /// The same words with a slip of typing.
    Mirip,
    /// A long name with one word more or less: probably, not surely, the same.
    Longgar,
}

/// A word in more names than these leads to none of them.
const MOST_NAMES: usize = 200;

impl Nama {
    /// Reads a name.
    pub fn baca(text: &str) -> Nama {
        let (mut plain, mut brackets, mut depth) = (String::new(), vec![String::new()], 0_usize);
        for c in text.chars() {
            match c {
                '(' | '[' => {
                    depth = depth.saturating_add(1);
                    brackets.push(String::new());
                    plain.push(' ');
                }
                ')' | ']' => depth = depth.saturating_sub(1),
                _ if depth == 0 => plain.push(c),
                _ => {
                    if let Some(last) = brackets.last_mut() {
                        last.push(c);
                    }
                }
            }
        }
        let kata = words(&plain);
        let mut sifat: Vec<String> = brackets
            .iter()
            .filter(|text| tells(text))
            .flat_map(|text| words(text))
            .collect();
        sifat.put_in_order();
        let besaran = brackets.iter().find_map(|text| besaran(text));
        Nama {
            rapat: kata.concat(),
            kata,
            sifat,
            besaran,
        }
    }

    /// Its words, in small letters, without those that only join others.
    pub fn kata(&self) -> &[String] {
        &self.kata
    }

    /// Those of its words that say of what a figure is, not only what kind of figure.
    pub fn isi(&self) -> impl Iterator<Item = &str> {
        self.kata
            .iter()
            .map(String::as_str)
            .filter(|word| berisi(word))
    }

    /// Whether there is no name.
    pub fn kosong(&self) -> bool {
        self.kata.is_empty()
    }

    /// What an amount word in its brackets multiplies by: 1000000 for `Nilai Ekspor (Juta US$)`.
    pub fn besaran(&self) -> Option<Decimal> {
        self.besaran
    }

    /// Whether it names the same as another, and how surely.
    pub fn sama(&self, other: &Nama) -> Option<Sama> {
        if self.kosong() || other.kosong() {
            return None;
        }
        let same = if self.rapat == other.rapat {
            Sama::Persis
        } else if mirip(&self.kata, &other.kata) || self.rapat_mirip(other) {
            Sama::Mirip
        } else if longgar(&self.kata, &other.kata) {
            Sama::Longgar
        } else {
            return None;
        };
        match (self.sifat.is_empty(), other.sifat.is_empty()) {
            (true, true) => Some(same),
            (false, false) if self.sifat == other.sifat || mirip(&self.sifat, &other.sifat) => {
                Some(same)
            }
            (false, false) => None,
            // What tells one of them apart is not said of the other.
            _ => Some(Sama::Longgar),
        }
    }

    /// Whether all words of another stand in this one, in their order.
    pub fn memuat(&self, other: &Nama) -> bool {
        let mut own = self.kata.iter();
        !other.kosong()
            && other
                .kata
                .iter()
                .all(|word| own.any(|own| serupa(own, word)))
    }

    /// A slip where the words are also divided in another way: `tertibniaga`.
    fn rapat_mirip(&self, other: &Nama) -> bool {
        self.kata.len() != other.kata.len()
            && self.rapat.len() >= 20
            && slip(&self.rapat, &other.rapat)
    }
}

/// The names of a list, to be found again by their words.
#[derive(Debug, Default)]
pub struct Indeks {
    nama: Vec<Nama>,
    rapat: HashMap<String, Vec<usize>>,
    kata: HashMap<String, Vec<usize>>,
}

impl Indeks {
    /// Adds a name and gives its position.
    pub fn tambah(&mut self, nama: Nama) -> usize {
        let at = self.nama.len();
        if !nama.kosong() {
            self.rapat.entry(nama.rapat.clone()).or_default().push(at);
        }
        let mut seen = HashSet::new();
        for word in nama.kata.iter().filter(|word| seen.insert(word.as_str())) {
            self.kata.entry(word.clone()).or_default().push(at);
        }
        self.nama.push(nama);
        at
    }

    /// The names that are the same as this one, only those that are so most surely. The work is bounded by
    /// the words of the name, not by the list.
    pub fn cari(&self, nama: &Nama) -> Option<(Sama, Vec<usize>)> {
        let exact = self.rapat.get(&nama.rapat).map_or(&[][..], Vec::as_slice);
        let exact = exact.get(..MOST_NAMES).unwrap_or(exact);
        // Names of the same words are all in this list: where there are some, no other is looked at.
        let same = |at: &usize| {
            self.nama.get(*at).and_then(|other| nama.sama(other)) == Some(Sama::Persis)
        };
        let sure: Vec<usize> = exact.iter().copied().filter(same).collect();
        if !sure.is_empty() {
            return Some((Sama::Persis, sure));
        }
        let by_word = nama.kata.iter().filter_map(|word| self.kata.get(word));
        let rare = by_word.filter(|list| list.len() <= MOST_NAMES).flatten();
        let mut seen = HashSet::new();
        let mut best: Option<(Sama, Vec<usize>)> = None;
        for at in exact.iter().chain(rare) {
            let Some(same) = self
                .nama
                .get(*at)
                .filter(|_| seen.insert(*at))
                .and_then(|other| nama.sama(other))
            else {
                continue;
            };
            match &mut best {
                Some((known, list)) if *known == same => list.push(*at),
                Some((known, _)) if *known < same => {}
                _ => best = Some((same, vec![*at])),
            }
        }
        best
    }
}
