//! Money in thousands or millions of rupiah: a heading (`Pagu (Rp juta)`) or the title (`dalam ribuan rupiah`) says so once,
//! and every figure below it is taken with that word, so that none is ever read as plain rupiah.

use super::peran::Peran;
use super::sel::{angka, lipat};
use super::usulan::{Rekam, Usulan};
use crate::domain::notation::{self, LoneDot, Reading};

/// Words of headings, and the one that figures are written with.
const KATA: [(&str, &[&str]); 4] = [
    ("ribu", &["ribu", "ribuan", "rb"]),
    ("juta", &["juta", "jutaan", "jt"]),
    ("miliar", &["miliar", "miliaran", "milyar", "milyaran"]),
    ("triliun", &["triliun", "triliunan", "trilyun", "trilyunan"]),
];
/// What stands before zeros that are left out: `Rp 000`, `x Rp1.000`, `dalam 000`.
const SEBELUM_NOL: [&str; 8] = ["rp", "rp1", "1", "x", "dalam", "idr", "idr1", "rupiah"];

impl Usulan {
    /// The word by which the figures of a column of money are multiplied: `ribu`, `juta`, `miliar`, `triliun`.
    pub fn kelipatan(&self, kolom: usize) -> Option<&'static str> {
        let of = self.kolom.get(kolom)?;
        let money = matches!(
            of.peran,
            Peran::Uang | Peran::PaguSemula | Peran::Pagu | Peran::RealisasiAnggaran | Peran::Sisa
        );
        money.then(|| kata(&of.judul).or_else(|| judul(&self.judul)))?
    }
}

/// What a title says of the figures below it: in brackets, or after "dalam".
pub fn judul(title: &str) -> Option<&'static str> {
    let inside = title.split('(').skip(1);
    let inside = inside.filter_map(|part| part.split(')').next());
    let lower = title.to_lowercase();
    let after = lower.split("dalam ").skip(1);
    let mut after = after.filter_map(|rest| rest.split_whitespace().next());
    inside
        .into_iter()
        .find_map(kata)
        .or_else(|| after.find_map(kata))
}

/// The word that a heading holds; behind a figure (`di atas 500 juta`) it belongs to that.
fn kata(text: &str) -> Option<&'static str> {
    let folded = lipat(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let counted = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
    let mut before = "";
    for (at, word) in words.iter().enumerate() {
        let known = KATA.iter().find(|(_, names)| names.contains(word));
        if let Some((name, _)) = known.filter(|_| before.is_empty() || !counted(&before)) {
            return Some(name);
        }
        if *word == "000" && SEBELUM_NOL.contains(&before) {
            let rest = words.iter().skip(at);
            let zeros = rest.take_while(|word| **word == "000").count();
            let name = KATA.get(zeros.checked_sub(1)?);
            return name.map(|(name, _)| *name);
        }
        before = word;
    }
    None
}

/// A figure as it is taken: with the word, unless it has one of its own or is a percentage.
pub fn tulis(text: &str, kata: &str) -> String {
    let own = match notation::read(text, LoneDot::Thousands) {
        Reading::Number(number) => number.amount > 0 || number.mark == notation::Mark::Percent,
        _ => false,
    };
    if own || !angka(text) {
        return text.to_string();
    }
    format!("{text} {kata}")
}

/// The columns whose figures are multiplied, each with the first row that shows it.
pub fn dikalikan(usulan: &Usulan, rows: &[Rekam]) -> Vec<(usize, usize)> {
    let columns = (0..usulan.kolom.len()).filter(|at| usulan.kelipatan(*at).is_some());
    let first = |kolom: usize| {
        let first = rows.iter().find(|row| angka(row.sel(Some(kolom))))?;
        Some((first.baris, kolom))
    };
    columns.filter_map(first).collect()
}
