//! The words of a heading.

use crate::domain::field::Field;
use crate::domain::tempel::sel::lipat;

/// The words of a heading.
pub struct Kepala {
    /// Small letters and digits, everything else a blank.
    pub text: String,
    words: Vec<String>,
    /// As it stands, in small letters.
    pub raw: String,
}

impl Kepala {
    /// Reads a heading.
    pub fn new(judul: &str) -> Kepala {
        let text = lipat(judul);
        let words = text.split(' ').map(String::from).collect();
        let raw = judul.trim().to_lowercase();
        Kepala { text, words, raw }
    }

    /// Whether one of its words is among these.
    pub fn ada(&self, words: &[&str]) -> bool {
        words
            .iter()
            .any(|word| self.words.iter().any(|own| own == word))
    }

    /// Whether it is that of percentages.
    pub fn persen(&self) -> bool {
        self.text.is_empty() && self.raw.contains('%') || self.ada(&["persen", "persentase"])
    }

    /// Whether it is that of money.
    pub fn uang(&self) -> bool {
        self.ada(&[
            "pagu", "anggaran", "apbd", "apbdp", "apbn", "keuangan", "dpa", "dppa", "rp", "rupiah",
        ])
    }

    /// Whether it is that of a budget, and not of an indikator that is counted in rupiah.
    pub fn anggaran(&self) -> bool {
        self.ada(&["pagu", "anggaran", "keuangan", "apbd", "apbn", "dpa"])
    }

    /// Whether it names indikator, not what serves them.
    pub fn indikator(&self) -> bool {
        self.ada(&["indikator"]) && !self.ada(&["mendukung"])
    }

    /// Whether it names programmes or kegiatan, not what they are measured by.
    pub fn program(&self) -> bool {
        self.ada(&["program", "kegiatan"]) && !self.ada(&["indikator", "sasaran"])
    }

    /// Whether it is that of a difference: `+/-`, `+/_`, `±`.
    pub fn selisih(&self) -> bool {
        let signs = ["+/", "±", "-/+"];
        signs.iter().any(|sign| self.raw.contains(sign)) || self.ada(&["selisih"])
    }

    /// Whether it begins with these words.
    pub fn mulai(&self, words: &str) -> bool {
        let rest = self.text.strip_prefix(words);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    }

    /// What a Renstra aims at in its last year, not in that of the report.
    pub fn akhir_renstra(&self) -> bool {
        self.ada(&["target", "kondisi"])
            && self.ada(&["akhir"])
            && self.ada(&["renstra", "rpjmd", "periode", "priode"])
    }

    /// The quarter that it names, from 1: `TW I`, `Triwulan 1`, `TW-3`, `Tribulan IV`, `Q2`. One up to which figures are
    /// added up (`s.d. TW II`) is none.
    pub fn triwulan(&self) -> Option<usize> {
        if self.text.contains("s d ") || self.ada(&["sd", "sampai", "kumulatif"]) {
            return None;
        }
        let number = |word: &str| match word {
            "i" | "1" | "satu" => Some(1),
            "ii" | "2" | "dua" => Some(2),
            "iii" | "3" | "tiga" => Some(3),
            "iv" | "4" | "empat" => Some(4),
            _ => None,
        };
        const NAMES: [&str; 5] = ["triwulan", "tribulan", "trw", "tw", "q"];
        let joined = |word: &str| {
            let rest = |name: &&str| word.strip_prefix(*name).and_then(number);
            NAMES.iter().find_map(rest)
        };
        let mut both = self.words.iter().zip(self.words.iter().skip(1));
        let apart = both.find_map(|(word, next)| {
            let named = NAMES.contains(&word.as_str());
            number(next).filter(|_| named)
        });
        apart.or_else(|| self.words.iter().find_map(|word| joined(word)))
    }

    /// Whether it is the very label of a field.
    pub fn label(&self, field: Field) -> bool {
        self.text == lipat(field.label())
    }
}
