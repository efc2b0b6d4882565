//! A formula worked out one step at a time: symbols, the figures put in, one operation after the other, the rounding.
//!
//! The steps are worked out with the tree and the fractions that the result was reckoned with, so the last one is the
//! result itself. What is held within bounds, what falls in a band and what has no result are steps too.

mod kelas;
mod pohon;

use std::collections::HashMap;

use rust_decimal::Decimal;

use crate::domain::compute;
use crate::domain::formula::{Expr, Math, Op, layout};
use crate::domain::outcome::{Catatan, Masukan, Nilai, Outcome, Place, Sel, Simpulan};
use crate::domain::rulebook::rumus::{Rumus, Ukuran};
use crate::domain::rulebook::skala::Skala;
use crate::domain::{notation, number};
use pohon::Pohon;

/// A sum of more terms than this is put in as one figure.
const MAX_SUKU: usize = 12;

/// One step.
#[derive(Clone, Debug, PartialEq)]
pub struct Langkah {
    /// What is done.
    pub jenis: JenisLangkah,
    /// How the formula then stands; what is new in it is [`Math::Baru`].
    pub math: Math,
    /// What was worked out, and what it came to.
    pub ubah: Option<(Math, Math)>,
}

/// What a step does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JenisLangkah {
    /// The formula in symbols.
    Lambang,
    /// The figures put in for the symbols.
    Masukkan,
    /// One operation worked out.
    Hitung(Operasi),
    /// A figure taken instead, because the one before lies outside of its bounds.
    Batasi,
    /// The bound of this band is not reached.
    Lewat,
    /// This band it is.
    Masuk,
    /// The result rounded as it is shown.
    Bulatkan,
    /// There is no result.
    Tiada,
}

/// The operation of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operasi {
    /// `+`, of two or of many.
    Tambah,
    /// `-`
    Kurang,
    /// `×`
    Kali,
    /// `/`
    Bagi,
    /// `|x|`, `-x` and the like.
    Lain,
}

/// A result that is to be worked out.
pub struct Uraian<'a> {
    /// Its formula.
    pub rumus: &'static Rumus,
    /// What is put in.
    pub masukan: &'a [Masukan],
    /// What a symbol is the sum of.
    pub suku: &'a [(&'static str, Vec<Decimal>)],
    /// The result, unrounded.
    pub nilai: &'a Nilai,
    /// What was done to it.
    pub catatan: &'a [Catatan],
    /// The scale of a band.
    pub skala: Option<&'a Skala>,
}

/// The steps of a result of a document. A formula that the office typed is not taken apart.
pub fn dari(outcome: &Outcome, sel: &Sel) -> Vec<Langkah> {
    let cells = sel
        .cara
        .suku
        .iter()
        .any(|place| matches!(place, Place::Cell(_)));
    let typed = if cells {
        compute::semua(&outcome.document)
    } else {
        HashMap::new()
    };
    let terms = sel.cara.suku.iter().map(|place| match place {
        Place::Hasil(at) => outcome.sel(*at)?.nilai.angka(),
        Place::Cell(at) => typed.get(at).copied(),
    });
    let suku = match (terms.collect::<Option<Vec<Decimal>>>(), &sel.cara.ketikan) {
        (Some(terms), None) => vec![("J", terms)],
        _ => Vec::new(),
    };
    Uraian {
        rumus: sel.cara.rumus,
        masukan: &sel.cara.masukan,
        suku: &suku,
        nilai: &sel.nilai,
        catatan: &sel.cara.catatan,
        skala: Some(&outcome.pengaturan.skala),
    }
    .langkah()
}

impl Uraian<'_> {
    /// The steps.
    pub fn langkah(&self) -> Vec<Langkah> {
        let mut steps = Vec::new();
        let expr = self.rumus.expr();
        // `C = C` says nothing.
        if *expr != Expr::Name(self.rumus.hasil.into()) {
            steps.push(self.langkah_lambang());
        }
        match self.nilai {
            Nilai::Kelas(rank, label) => self.kelas(*rank, label, &mut steps),
            Nilai::Simpulan(simpulan) => self.simpulan(*simpulan, &mut steps),
            _ => self.angka(&mut steps),
        }
        steps
    }

    fn langkah_lambang(&self) -> Langkah {
        let symbol = |name: &str| Math::Name(name.into());
        let kata = self.rumus.ukuran == Ukuran::Kata;
        let right = layout(self.rumus.expr(), &symbol);
        let math = if kata {
            Math::Row(vec![
                Math::Text(self.rumus.hasil.into()),
                Math::Sign("("),
                right,
                Math::Sign(")"),
            ])
        } else {
            self.sama_dengan(right)
        };
        Langkah {
            jenis: JenisLangkah::Lambang,
            math,
            ubah: None,
        }
    }

    /// `E/I = …`
    fn sama_dengan(&self, right: Math) -> Math {
        let left = match self.rumus.ukuran {
            Ukuran::Kata => Math::Text(self.rumus.hasil.into()),
            _ => Math::Name(self.rumus.hasil.into()),
        };
        Math::Row(vec![left, Math::Sign("="), right])
    }

    fn put(&self, simbol: &str) -> Option<Decimal> {
        let found = self.masukan.iter().find(|put| put.simbol == simbol);
        found.map(|put| put.nilai)
    }

    /// The terms of a symbol, where they are few and make up what was put in.
    fn terms(&self, simbol: &str) -> Option<&[Decimal]> {
        let (_, terms) = self.suku.iter().find(|(of, _)| *of == simbol)?;
        let total = number::sum(terms.iter().copied()).ok()?;
        let fits = (2..=MAX_SUKU).contains(&terms.len()) && self.put(simbol) == Some(total);
        fits.then_some(terms.as_slice())
    }

    /// A result in figures, or none.
    fn angka(&self, steps: &mut Vec<Langkah>) {
        let names = self.rumus.expr().names();
        let complete = names.iter().all(|name| self.put(name).is_some());
        let mut last = None;
        if complete {
            for note in self.catatan {
                if let (Catatan::EDibatasi(e), Some(held)) = (note, self.put("E")) {
                    steps.push(diganti(Math::Name("E".into()), *e, held));
                }
            }
            let mut tree = Pohon::new(self.rumus.expr(), |name| match self.terms(name) {
                Some(terms) => terms.to_vec(),
                None => self.put(name).into_iter().collect(),
            });
            if !names.is_empty() {
                steps.push(Langkah {
                    jenis: JenisLangkah::Masukkan,
                    math: self.sama_dengan(tree.math(None)),
                    ubah: None,
                });
            }
            while let Some((operasi, before, new)) = tree.maju() {
                steps.push(Langkah {
                    jenis: JenisLangkah::Hitung(operasi),
                    math: self.sama_dengan(tree.math(Some(&new))),
                    ubah: Some((before, tree.math_of(&new))),
                });
            }
            last = tree.hasil();
        }
        let Some(value) = self.nilai.angka() else {
            steps.push(Langkah {
                jenis: JenisLangkah::Tiada,
                math: self.sama_dengan(Math::Baru(Box::new(Math::Text("–".into())))),
                ubah: None,
            });
            return;
        };
        if let Some(last) = last.filter(|last| *last != value) {
            let left = Math::Name(self.rumus.hasil.into());
            steps.push(diganti(left, last, value));
        }
        let shown = Math::Number(self.rumus.ukuran.tulis(value));
        steps.push(Langkah {
            jenis: JenisLangkah::Bulatkan,
            math: self.sama_dengan(Math::Baru(Box::new(shown.clone()))),
            ubah: Some((Math::Number(singkat(value, false)), shown)),
        });
    }

    /// A verdict by the sign of a figure.
    fn simpulan(&self, simpulan: Simpulan, steps: &mut Vec<Langkah>) {
        let Some(value) = self.put("EI") else { return };
        let sign = match simpulan {
            Simpulan::Efisien => ">",
            Simpulan::Inefisien => "<",
            Simpulan::Impas => "=",
        };
        let number = Math::Number(singkat(value, false));
        steps.push(Langkah {
            jenis: JenisLangkah::Masukkan,
            math: Math::Row(vec![
                Math::Text(self.rumus.hasil.into()),
                Math::Sign("("),
                number.clone(),
                Math::Sign(")"),
            ]),
            ubah: None,
        });
        steps.push(Langkah {
            jenis: JenisLangkah::Masuk,
            math: Math::Row(vec![
                number,
                Math::Baru(Box::new(Math::Sign(sign))),
                Math::Number("0".into()),
            ]),
            ubah: None,
        });
    }
}

/// A figure that another one is taken for.
fn diganti(what: Math, from: Decimal, to: Decimal) -> Langkah {
    let number = |value| Math::Number(singkat(value, false));
    Langkah {
        jenis: JenisLangkah::Batasi,
        math: Math::Row(vec![
            what,
            Math::Sign("="),
            number(from),
            Math::Sign("→"),
            Math::Baru(Box::new(number(to))),
        ]),
        ubah: Some((number(from), number(to))),
    }
}

/// A figure under way: all its decimals where they are ten at most, else about ten digits and "…", cut off and not
/// rounded, because more follow. `pendek` is for one of many.
pub fn singkat(value: Decimal, pendek: bool) -> String {
    let value = value.normalize();
    let most = if pendek { 4 } else { 10 };
    if value.scale() <= most {
        return notation::write_plain(value);
    }
    let whole = u32::try_from(value.trunc().abs().to_string().len()).unwrap_or(10);
    let small = value.trunc().is_zero();
    let decimals = match () {
        () if pendek => 4,
        () if small => 10,
        () => 10_u32.saturating_sub(whole).max(4),
    };
    let cut = value.trunc_with_scale(decimals);
    let mut text = notation::write(cut, decimals);
    text.push('…');
    text
}

impl From<Op> for Operasi {
    fn from(op: Op) -> Self {
        match op {
            Op::Add => Operasi::Tambah,
            Op::Sub => Operasi::Kurang,
            Op::Mul => Operasi::Kali,
            Op::Div => Operasi::Bagi,
        }
    }
}
