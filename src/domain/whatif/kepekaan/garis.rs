//! The line: a result at many places of one entry, with the places at which something begins found exactly.
//!
//! Between two kinks every result of the rule book is a quotient of two straight lines in one entry. Three of its points
//! therefore say where it takes a wanted value; the place is put in before it is believed.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{dengan, tanpa, titik};
use crate::domain::document::CellRef;
use crate::domain::notation;
use crate::domain::number::{Fraction, MathError};
use crate::domain::order::PutInOrder;
use crate::domain::outcome::{Alasan, Baris, Hasil, HasilRef, Nilai, Outcome};
use crate::domain::rulebook::rumus::Ukuran;
use crate::domain::rulebook::skala::Kelas;
use crate::domain::whatif::tulisan;

/// Steps from one end of the range to the other.
const LANGKAH: u32 = 40;
/// Digits after the comma to which a place is found.
const TELITI: u32 = 12;
/// E at which the score NE stops on either side, percent.
const BATAS_E: Decimal = Decimal::from_parts(20, 0, 0, false, 0);

/// What begins at a place of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tanda {
    /// What the cell holds now.
    Kini,
    /// Target and realisasi are the same.
    Target,
    /// The realisasi is twice the target: the mirror reaches 0 and stays there.
    DuaTarget,
    /// The lower bound of a target range.
    BatasBawah,
    /// The upper bound of a target range.
    BatasAtas,
    /// The base capaian of stabil is 90 %.
    Stabil,
    /// The entry is 0 and divides.
    Nol,
    /// The cap of means and categories begins to hold, percent.
    Batas(Decimal),
    /// A band of the scale begins: its rank, 0 is the top.
    Kelas(usize),
    /// Neither efisiensi nor inefisiensi.
    Impas,
    /// E is -20 or 20 percent: the score NE stops.
    BatasE(Decimal),
}

/// One place of the line.
#[derive(Clone, Debug, PartialEq)]
pub struct Titik {
    /// The entry, in its own unit.
    pub isian: Decimal,
    /// What follows, or why nothing does.
    pub hasil: Nilai,
    /// The band it falls in, where it is of a scale: rank and word.
    pub kelas: Option<(usize, Arc<str>)>,
    /// What begins here.
    pub tanda: Vec<Tanda>,
}

/// A band behind the line, from the top down; the uppermost has no upper end, the lowest no lower one.
#[derive(Clone, Debug, PartialEq)]
pub struct Pita {
    /// Its rank in the scale.
    pub kelas: usize,
    /// Its word.
    pub label: String,
    /// Where it begins, percent.
    pub mulai: Option<Decimal>,
}

/// A result over a range of one entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Garis {
    /// The result.
    pub hasil: HasilRef,
    /// Unit of the result.
    pub ukuran: Ukuran,
    /// The entry.
    pub isian: CellRef,
    /// Its places from left to right; the first and last are the ends of the range.
    pub titik: Vec<Titik>,
    /// The bands of the scale, where the result is a capaian or a mean.
    pub pita: Vec<Pita>,
}

/// A result at many places of an entry from `dari` to `sampai`; `None` where there is no such result or no range.
pub fn garis(
    outcome: &Outcome,
    hasil: HasilRef,
    isian: CellRef,
    dari: Decimal,
    sampai: Decimal,
) -> Option<Garis> {
    let ukuran = outcome.sel(hasil)?.cara.ukuran();
    let kerja = Pencari {
        outcome,
        hasil,
        isian,
    };
    let within = |x: &Decimal| (dari..=sampai).contains(x);
    let mut places: Vec<(Decimal, Option<Tanda>)> = steps(dari, sampai)?
        .into_iter()
        .map(|x| (x, None))
        .collect();
    let kinks = titik::patahan(&outcome.document, isian);
    let now = tulisan::angka(&outcome.document, isian).map(|now| (now.value, Tanda::Kini));
    let marked = now.into_iter().chain(kinks).filter(|(x, _)| within(x));
    places.extend(marked.map(|(x, tanda)| (x, Some(tanda))));
    places.put_in_order_by_key(|(x, _)| *x);
    let mut found: Vec<Coba> = Vec::new();
    for (x, tanda) in places {
        match found.last_mut() {
            Some(last) if last.titik.isian == x => last.titik.tanda.extend(tanda),
            _ => found.push(kerja.coba(x, tanda)),
        }
    }
    // What bends the line is found before what it crosses.
    for (lensa, nilai, tanda) in kerja.batas() {
        kerja.tandai(&mut found, lensa, nilai, tanda);
    }
    for (nilai, tanda) in kerja.garis_datar() {
        kerja.tandai(&mut found, Lensa::Hasil, nilai, tanda);
    }
    Some(Garis {
        hasil,
        ukuran,
        isian,
        titik: found.into_iter().map(|coba| coba.titik).collect(),
        pita: kerja.pita(),
    })
}

/// Evenly spaced places, both ends exactly.
fn steps(dari: Decimal, sampai: Decimal) -> Option<Vec<Decimal>> {
    let wide = sampai
        .checked_sub(dari)
        .filter(|wide| *wide > Decimal::ZERO)?;
    let place = |step: u32| {
        let part = wide.checked_mul(step.into())?.checked_div(LANGKAH.into())?;
        dari.checked_add(part)
    };
    let mut places: Vec<Decimal> = (0..LANGKAH).filter_map(place).collect();
    places.push(sampai);
    Some(places)
}

/// Which figure a level is held against.
#[derive(Clone, Copy)]
enum Lensa {
    /// The result itself.
    Hasil,
    /// The capaian of the row that the entry stands in.
    Capaian,
    /// The E from which a score NE follows.
    E,
}

/// A place that was put in, with all figures that a level may be held against.
struct Coba {
    titik: Titik,
    capaian: Option<Decimal>,
    e: Option<Decimal>,
}

impl Coba {
    fn lihat(&self, lensa: Lensa) -> Option<Decimal> {
        match lensa {
            Lensa::Hasil => self.titik.hasil.angka(),
            Lensa::Capaian => self.capaian,
            Lensa::E => self.e,
        }
    }
}

struct Pencari<'a> {
    outcome: &'a Outcome,
    hasil: HasilRef,
    isian: CellRef,
}

impl Pencari<'_> {
    fn coba(&self, x: Decimal, tanda: Option<Tanda>) -> Coba {
        let mark = || tanda.into_iter().collect();
        let outcome = match dengan(self.outcome, self.isian, x) {
            Ok(outcome) => outcome,
            Err(why) => {
                return Coba {
                    titik: Titik {
                        isian: x,
                        hasil: tanpa(why),
                        kelas: None,
                        tanda: mark(),
                    },
                    capaian: None,
                    e: None,
                };
            }
        };
        let baris = self.hasil.baris;
        let hasil = outcome.sel(self.hasil).map_or_else(
            || Nilai::TidakDapatDihitung(Alasan::TanpaAnggota),
            |sel| sel.nilai.clone(),
        );
        let kelas = outcome.sel(HasilRef::new(baris, Hasil::Kategori));
        let kelas = match kelas.map(|sel| &sel.nilai) {
            Some(Nilai::Kelas(rank, word)) if self.berskala() => Some((*rank, word.clone())),
            _ => None,
        };
        Coba {
            titik: Titik {
                isian: x,
                hasil,
                kelas,
                tanda: mark(),
            },
            capaian: outcome.angka(Baris::Row(self.isian.row), Hasil::Capaian),
            e: outcome.angka(baris, Hasil::EfisiensiPmk),
        }
    }

    fn berskala(&self) -> bool {
        matches!(self.hasil.hasil, Hasil::Capaian | Hasil::Rerata)
    }

    /// Levels at which the line bends.
    fn batas(&self) -> Vec<(Lensa, Decimal, Tanda)> {
        let cap = self.outcome.pengaturan.batas;
        let cap = cap.map(|cap| (Lensa::Capaian, cap, Tanda::Batas(cap)));
        let score = (self.hasil.hasil == Hasil::NilaiEfisiensi)
            .then_some([-BATAS_E, BATAS_E])
            .into_iter()
            .flatten();
        let score = score.map(|e| (Lensa::E, e, Tanda::BatasE(e)));
        cap.into_iter().chain(score).collect()
    }

    /// Levels that the line may cross: where a band begins, where E/I changes its sign.
    fn garis_datar(&self) -> Vec<(Decimal, Tanda)> {
        if self.hasil.hasil == Hasil::Ei {
            return vec![(Decimal::ZERO, Tanda::Impas)];
        }
        let begins = |pita: Pita| Some((pita.mulai?, Tanda::Kelas(pita.kelas)));
        self.pita().into_iter().filter_map(begins).collect()
    }

    /// The bands that can be reached under the cap, each with the unrounded figure at which it begins.
    fn pita(&self) -> Vec<Pita> {
        if !self.berskala() {
            return Vec::new();
        }
        let skala = &self.outcome.pengaturan.skala;
        let cap = self.outcome.pengaturan.batas;
        let last = skala.kelas.len().checked_sub(1);
        let top = cap.and_then(|cap| skala.kelas(cap)).unwrap_or(0);
        let band = |(rank, kelas): (usize, &Kelas)| Pita {
            kelas: rank,
            label: kelas.label.clone(),
            mulai: (Some(rank) != last).then(|| kelas.mulai(skala.pembulatan)),
        };
        skala.kelas.iter().enumerate().skip(top).map(band).collect()
    }

    /// Marks where the line crosses a level, putting in a place of its own where there is none.
    fn tandai(&self, found: &mut Vec<Coba>, lensa: Lensa, nilai: Decimal, tanda: Tanda) {
        let sides: Vec<Option<std::cmp::Ordering>> = found
            .iter()
            .map(|coba| coba.lihat(lensa).map(|y| y.cmp(&nilai)))
            .collect();
        let mut new = Vec::new();
        for (at, pair) in sides.windows(2).enumerate() {
            let [Some(before), Some(after)] = *pair else {
                continue;
            };
            let next = at.saturating_add(1);
            if before == after {
                continue;
            }
            // On the level already: marked where the line comes to it or leaves it.
            let here = match (before.is_eq(), after.is_eq()) {
                (true, _) => Some(at),
                (_, true) => Some(next),
                _ => None,
            };
            if let Some(coba) = here.and_then(|here| found.get_mut(here)) {
                if !coba.titik.tanda.contains(&tanda) {
                    coba.titik.tanda.push(tanda);
                }
                continue;
            }
            let (Some(a), Some(b)) = (found.get(at), found.get(next)) else {
                continue;
            };
            new.extend(self.silang(a, b, lensa, nilai, tanda));
        }
        found.extend(new);
        found.put_in_order_by_key(|coba| coba.titik.isian);
    }

    /// The place between two others at which a figure reaches a level: exactly, or the nearest that is not below it.
    fn silang(
        &self,
        a: &Coba,
        b: &Coba,
        lensa: Lensa,
        nilai: Decimal,
        tanda: Tanda,
    ) -> Option<Coba> {
        let (x0, x2) = (a.titik.isian, b.titik.isian);
        let x1 = x0.checked_add(x2)?.checked_div(Decimal::TWO)?;
        let y1 = self.coba(x1, None).lihat(lensa)?;
        let points = [(x0, a.lihat(lensa)?), (x1, y1), (x2, b.lihat(lensa)?)];
        let x = if y1 == nilai {
            x1
        } else {
            place(points, nilai).ok()?
        };
        let near = Decimal::new(1, TELITI);
        let whole = notation::round(x, TELITI);
        let candidates = [
            Some(notation::round(x, 6)),
            Some(whole),
            whole.checked_add(near),
            whole.checked_sub(near),
        ];
        let mut nearest: Option<Coba> = None;
        for x in candidates.into_iter().flatten() {
            if !(x0..=x2).contains(&x) {
                continue;
            }
            let coba = self.coba(x, Some(tanda));
            let Some(y) = coba.lihat(lensa) else {
                continue;
            };
            if y == nilai {
                return Some(coba);
            }
            let nearer = |known: &Coba| {
                let far = |y: Decimal| y.checked_sub(nilai);
                known.lihat(lensa).and_then(far) > far(y)
            };
            if y > nilai && nearest.as_ref().is_none_or(nearer) {
                nearest = Some(coba);
            }
        }
        let close = |coba: &Coba| {
            let far = coba.lihat(lensa).and_then(|y| y.checked_sub(nilai));
            let most = nilai.abs().checked_mul(SEPERSEJUTA).unwrap_or_default();
            far.is_some_and(|far| far <= most.max(SEPERSEJUTA))
        };
        nearest.filter(close)
    }
}

/// A millionth of a level, and at least this: a place that misses it by more was not found.
const SEPERSEJUTA: Decimal = Decimal::from_parts(1, 0, 0, false, 6);

/// Where the quotient of two straight lines through these points takes the value `y`: a cross-ratio is the same of the
/// places as of the values.
fn place(points: [(Decimal, Decimal); 3], y: Decimal) -> Result<Decimal, MathError> {
    let [(x0, y0), (x1, y1), (x2, y2)] = points;
    let less = |a: Decimal, b: Decimal| Fraction::from(a).checked_sub(b.into());
    let k = less(y, y0)?.checked_mul(less(y1, y2)?)?;
    let k = k.checked_div(less(y, y2)?.checked_mul(less(y1, y0)?)?)?;
    let (far, near) = (less(x1, x2)?, less(x1, x0)?);
    let num = Fraction::from(x0)
        .checked_mul(far)?
        .checked_sub(k.checked_mul(x2.into())?.checked_mul(near)?)?;
    let den = far.checked_sub(k.checked_mul(near)?)?;
    num.checked_div(den)?.value()
}
