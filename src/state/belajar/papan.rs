//! How a lesson stands, and the same as the part of an address after `?`: `R=40&langkah=3&presentasi`.
//!
//! Figures that are as the lesson or the chosen example begins with are not written. What the address says and the
//! lesson does not know is kept and told, never used.

use crate::domain::belajar::{Isian, Pelajaran};
use crate::state::route::Query;

/// Says that the lesson fills the screen.
pub const PRESENTASI: &str = "presentasi";
/// How many steps are shown.
const LANGKAH: &str = "langkah";
/// Which link of the chain is looked at, from 1.
const MATA: &str = "rantai";
/// Which example was put in.
const CONTOH: &str = "contoh";

/// More steps than any formula has.
const MOST: usize = 99;

/// How a lesson stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Papan {
    /// What stands in its inputs, as typed.
    pub isian: Isian,
    /// The example that was put in, by its place.
    pub contoh: Option<usize>,
    /// The link of the chain that is looked at; the formula of the lesson where none was chosen.
    pub mata: Option<usize>,
    /// How many steps are shown.
    pub langkah: usize,
    /// Whether it fills the screen.
    pub presentasi: bool,
    /// What the address says beyond that.
    pub asing: Vec<(String, String)>,
}

impl Papan {
    /// Reads it from an address.
    pub fn baca(pelajaran: &Pelajaran, query: &Query) -> Papan {
        let number = |name: &str| {
            let number = query.get(name)?.parse::<usize>().ok()?;
            (1..=MOST).contains(&number).then_some(number)
        };
        let examples = pelajaran.contoh.iter();
        let wanted = query.get(CONTOH);
        let contoh = wanted.and_then(|id| examples.clone().position(|one| one.id == id));
        let ours = |name: &str| {
            let known = pelajaran.peubah.iter().any(|peubah| peubah.simbol == name);
            known || matches!(name, PRESENTASI | LANGKAH | MATA | CONTOH)
        };
        // Of a choice only what is one of it.
        let none = |name: &str, text: &str| {
            let mut known = pelajaran.peubah.iter();
            let peubah = known.find(|peubah| peubah.simbol == name);
            peubah.is_some_and(|peubah| !peubah.boleh(text))
        };
        let strange = query
            .0
            .iter()
            .filter(|(name, text)| !ours(name) || none(name, text));
        let mut papan = Papan {
            contoh,
            mata: number(MATA).map(|number| number - 1),
            langkah: number(LANGKAH).unwrap_or(0),
            presentasi: query.get(PRESENTASI).is_some(),
            asing: strange.cloned().collect(),
            isian: Isian::default(),
        };
        let dasar = papan.dasar(pelajaran);
        let typed = |simbol: &str| {
            let mut pairs = query.0.iter();
            let pair = pairs.find(|(name, text)| name == simbol && !none(name, text));
            pair.map(|(_, text)| text.as_str())
        };
        papan.isian = pelajaran.isian(|simbol| Some(typed(simbol).unwrap_or(dasar.teks(simbol))));
        papan
    }

    /// The same as part of an address.
    pub fn query(&self, pelajaran: &Pelajaran) -> Query {
        let dasar = self.dasar(pelajaran);
        let mut pairs: Vec<(String, String)> = Vec::new();
        let mut write = |name: &str, value: String| pairs.push((name.to_string(), value));
        if let Some(contoh) = self.contoh.and_then(|at| pelajaran.contoh.get(at)) {
            write(CONTOH, contoh.id.to_string());
        }
        for (simbol, teks) in &self.isian.0 {
            if teks != dasar.teks(simbol) {
                write(simbol, teks.clone());
            }
        }
        if let Some(mata) = self.mata {
            write(MATA, (mata + 1).to_string());
        }
        if self.langkah > 0 {
            write(LANGKAH, self.langkah.to_string());
        }
        if self.presentasi {
            write(PRESENTASI, String::new());
        }
        pairs.extend(self.asing.iter().cloned());
        Query(pairs)
    }

    /// What the lesson, or the chosen example, begins with.
    pub fn dasar(&self, pelajaran: &Pelajaran) -> Isian {
        let contoh = self.contoh.and_then(|at| pelajaran.contoh.get(at));
        pelajaran.isian(|simbol| {
            let put = contoh?.isi.iter().find(|(known, _)| *known == simbol);
            put.map(|(_, text)| *text)
        })
    }

    /// Puts the figures of an example in, or those of the beginning.
    pub fn mulai(&mut self, pelajaran: &Pelajaran, contoh: Option<usize>) {
        self.contoh = contoh;
        self.isian = self.dasar(pelajaran);
        self.langkah = 0;
    }

    /// The text of an input, by its place.
    pub fn teks(&self, at: usize) -> &str {
        self.isian.0.get(at).map_or("", |(_, text)| text)
    }

    /// Puts a text into an input.
    pub fn isi(&mut self, at: usize, teks: String) {
        if let Some((_, text)) = self.isian.0.get_mut(at) {
            *text = teks;
        }
    }
}
