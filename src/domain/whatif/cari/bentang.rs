//! Where the goal is reached: the entries from end to end, piece by piece.
//!
//! Each piece is tried with one entry inside it, and the ends where pieces meet are tried themselves; between them
//! nothing can change, because the result is one [`Fungsi`] there and the entry at which it meets the goal is an end.

use rust_decimal::Decimal;

use super::Mustahil;
use super::fungsi::{Buntu, Fungsi};
use super::jejak::Jejak;
use super::persoalan::Persoalan;
use crate::domain::notation::round;
use crate::domain::number::{add, mul, sub};
use crate::domain::order::PutInOrder;
use crate::domain::outcome::{Alasan, Nilai};

/// More pieces than any formula has.
const PALING_BANYAK: usize = 80;
/// Digits beyond which an end is not typed by anybody.
const DIGIT: u32 = 12;

/// A piece without its ends.
struct Ruas {
    dari: Option<Decimal>,
    sampai: Option<Decimal>,
    capai: bool,
    fungsi: Option<Fungsi>,
    angka: Option<Decimal>,
}

/// Entries that reach the goal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bentang {
    /// The first; `None` without bound or where none less may stand there.
    pub dari: Option<Ujung>,
    /// The last; `None` as before.
    pub sampai: Option<Ujung>,
}

/// An end of such entries.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ujung {
    /// The entry.
    pub di: Decimal,
    /// Whether it reaches the goal itself.
    pub termasuk: bool,
}

/// What came of trying every piece.
pub struct Peta {
    /// Where the goal is reached, from the least entry up.
    pub bentang: Vec<Bentang>,
    /// The figure nearest to the goal of all.
    pub terjauh: Option<Decimal>,
    /// The same, where the result comes no nearer whatever the entry; `None` where it goes on without bound.
    pub ujung: Option<Decimal>,
    /// The cap that held a result back.
    pub batas: Option<Decimal>,
    /// The result rests on the entry.
    pub bergantung: bool,
    /// Why there is no result, where there never is one.
    pub tanpa: Option<Nilai>,
}

struct Jelajah<'a, 'b> {
    soal: &'b Persoalan<'a>,
    ruas: Vec<Ruas>,
    titik: Vec<Decimal>,
    peta: Peta,
    buntu: Option<Buntu>,
    dicoba: usize,
}

/// Tries every piece.
///
/// # Errors
/// [`Mustahil`] where the result is no [`Fungsi`] of the entry.
pub fn jelajah(soal: &Persoalan) -> Result<Peta, Mustahil> {
    let peta = Peta {
        bentang: Vec::new(),
        terjauh: None,
        ujung: None,
        batas: None,
        bergantung: false,
        tanpa: None,
    };
    let mut jelajah = Jelajah {
        soal,
        ruas: Vec::new(),
        titik: soal.peubah.ambang.clone(),
        peta,
        buntu: None,
        dicoba: 0,
    };
    let (min, maks) = (soal.peubah.min, soal.peubah.maks);
    jelajah.titik.extend(min.into_iter().chain(maks));
    let inside = |x: &Decimal| min.is_none_or(|min| *x >= min) && maks.is_none_or(|max| *x <= max);
    jelajah.titik.retain(inside);
    jelajah.titik.put_in_order();
    jelajah.titik.dedup();
    let mut gaps: Vec<(Option<Decimal>, Option<Decimal>)> = Vec::new();
    let mut from = None;
    for at in &jelajah.titik {
        gaps.push((from, Some(*at)));
        from = Some(*at);
    }
    gaps.push((from, None));
    // Beyond the least and the most there is nothing to try.
    gaps.retain(|(from, to)| {
        (to.is_none() || min.is_none() || *to > min)
            && (from.is_none() || maks.is_none() || *from < maks)
    });
    for (from, to) in gaps {
        jelajah.ruas(from, to);
    }
    let numbers = jelajah.ruas.iter().any(|ruas| ruas.angka.is_some());
    if let (Some(buntu), true) = (jelajah.buntu, numbers) {
        return Err(buntu.into());
    }
    jelajah.susun();
    Ok(jelajah.peta)
}

impl Jelajah<'_, '_> {
    /// Tries the piece between two entries, and apart where something changes inside it.
    fn ruas(&mut self, dari: Option<Decimal>, sampai: Option<Decimal>) {
        if self.dicoba >= PALING_BANYAK {
            return;
        }
        self.dicoba = self.dicoba.saturating_add(1);
        let Some(x) = tengah(dari, sampai) else {
            return;
        };
        let Some(outcome) = self.soal.dengan_halus(x) else {
            return;
        };
        let sel = outcome.sel(self.soal.hasil);
        let now = self.soal.angka(&outcome);
        let mut ends: Vec<Decimal> = Vec::new();
        let mut jejak = Jejak::new(&outcome, &self.soal.peubah, x);
        let walked = jejak.hasil(self.soal.hasil);
        ends.append(&mut jejak.ambang);
        self.peta.bergantung |= jejak.tersentuh;
        let fungsi = match (now, walked) {
            (None, _) => {
                self.peta.tanpa.get_or_insert_with(|| {
                    let none = Nilai::TidakDapatDihitung(Alasan::TanpaAnggota);
                    sel.map_or(none, |sel| sel.nilai.clone())
                });
                None
            }
            (Some(_), Ok(fungsi)) => {
                ends.extend(fungsi.balik(self.soal.sasaran.ambang));
                Some(fungsi)
            }
            (Some(_), Err(buntu)) => {
                self.buntu = Some(buntu);
                None
            }
        };
        if let Some(now) = now {
            self.peta.catat(self.soal, now, jejak.batas);
        }
        let beyond =
            |end: &Decimal, edge: Decimal| sub(*end, edge).is_ok_and(|d| d.abs() > halus(edge));
        ends.retain(|end| {
            dari.is_none_or(|dari| *end > dari && beyond(end, dari))
                && sampai.is_none_or(|sampai| *end < sampai && beyond(end, sampai))
        });
        ends.put_in_order();
        ends.dedup_by(|one, two| !beyond(one, *two));
        let capai = now.is_some_and(|now| self.soal.sasaran.tercapai(now));
        let mut from = dari;
        for to in ends.iter().copied().map(Some).chain([sampai]) {
            if from.is_none_or(|from| from < x) && to.is_none_or(|to| x < to) {
                self.ruas.push(Ruas {
                    dari: from,
                    sampai: to,
                    capai,
                    fungsi,
                    angka: now,
                });
            } else {
                self.ruas(from, to);
            }
            if let Some(to) = to.filter(|_| to != sampai) {
                self.titik.push(to);
            }
            from = to;
        }
    }

    /// Puts pieces and ends together to where the goal is reached.
    fn susun(&mut self) {
        self.ruas
            .put_in_order_by_key(|ruas| (ruas.dari.is_some(), ruas.dari));
        self.titik.put_in_order();
        self.titik.dedup();
        for ruas in &self.ruas {
            let limits = [ruas.dari, ruas.sampai].into_iter().filter_map(|end| {
                let fungsi = ruas.fungsi?;
                match end {
                    Some(end) => fungsi.di(end).ok(),
                    None => fungsi.di_ujung(),
                }
            });
            for limit in limits {
                let near = self
                    .peta
                    .terjauh
                    .map(|far| self.soal.sasaran.lebih_dekat(far, limit));
                self.peta.terjauh = near.or(Some(limit));
            }
        }
        let endless = |ruas: &Ruas| {
            ruas.fungsi
                .is_some_and(|fungsi| self.tanpa_ujung(ruas, fungsi))
        };
        self.peta.ujung = match self.ruas.iter().any(endless) {
            true => None,
            false => self.peta.terjauh,
        };
        let mut open: Option<Bentang> = None;
        let mut done = Vec::new();
        // Every end with the piece after it, beginning with the piece before all.
        let first = self.ruas.first().filter(|ruas| ruas.dari.is_none());
        if first.is_some_and(|ruas| ruas.capai) {
            open = Some(Bentang {
                dari: None,
                sampai: None,
            });
        }
        for at in self.titik.clone() {
            let after = self.ruas.iter().find(|ruas| ruas.dari == Some(at));
            let before = self.ruas.iter().find(|ruas| ruas.sampai == Some(at));
            let [before, after] = [before, after].map(|ruas| ruas.is_some_and(|ruas| ruas.capai));
            let here = match self.sendiri(at) {
                Some(here) => here,
                // Nobody types so many digits: as on both sides.
                None => Some(before && after),
            };
            let capai = here == Some(true);
            let edge = self.soal.peubah.min == Some(at);
            match (&mut open, capai) {
                (Some(run), false) => {
                    run.sampai = Some(Ujung {
                        di: at,
                        termasuk: false,
                    });
                    done.extend(open.take());
                }
                (None, true) => {
                    let dari = (!edge).then_some(Ujung {
                        di: at,
                        termasuk: true,
                    });
                    open = Some(Bentang { dari, sampai: None });
                }
                _ => {}
            }
            match (&mut open, after) {
                (Some(run), false) if self.soal.peubah.maks != Some(at) => {
                    run.sampai = Some(Ujung {
                        di: at,
                        termasuk: true,
                    });
                    done.extend(open.take());
                }
                (None, true) => {
                    // The least entry has no result at all: what follows it begins nowhere in particular.
                    let none = edge && here.is_none();
                    let dari = (!none).then_some(Ujung {
                        di: at,
                        termasuk: false,
                    });
                    open = Some(Bentang { dari, sampai: None });
                }
                _ => {}
            }
        }
        done.extend(open);
        self.peta.bentang = done;
    }

    /// Whether the result goes on without bound in a piece, towards the goal.
    fn tanpa_ujung(&self, ruas: &Ruas, fungsi: Fungsi) -> bool {
        let now = ruas.angka.unwrap_or(Decimal::ZERO);
        let open = ruas.dari.is_none() || ruas.sampai.is_none();
        let far = open && fungsi.di_ujung().is_none();
        let pole = [ruas.dari, ruas.sampai]
            .into_iter()
            .flatten()
            .any(|end| fungsi.di(end).is_err());
        if !far && !pole {
            return false;
        }
        // It goes the way it goes between the one end and the entry inside.
        let ends = [ruas.dari, ruas.sampai].into_iter().flatten();
        let finite = ends.filter_map(|end| fungsi.di(end).ok());
        let limit = fungsi.di_ujung().filter(|_| open);
        let mut known = finite.chain(limit);
        known
            .next()
            .is_none_or(|known| self.soal.sasaran.lebih_dekat(known, now) == now && known != now)
    }

    /// Whether one entry reaches the goal; inside, `None` where it gives no result; `None` where nobody types it.
    fn sendiri(&mut self, x: Decimal) -> Option<Option<bool>> {
        if x.normalize().scale() > DIGIT {
            return None;
        }
        let outcome = self.soal.dengan(x)?;
        let Some(now) = self.soal.angka(&outcome) else {
            return Some(None);
        };
        self.peta.catat(self.soal, now, None);
        Some(Some(self.soal.sasaran.tercapai(now)))
    }
}

impl Peta {
    fn catat(&mut self, soal: &Persoalan, now: Decimal, batas: Option<Decimal>) {
        let before = self.terjauh;
        let far = before.map_or(now, |far| soal.sasaran.lebih_dekat(far, now));
        if before.is_none_or(|before| before != far) {
            self.batas = batas;
        } else if far == now {
            self.batas = self.batas.or(batas);
        }
        self.terjauh = Some(far);
    }
}

/// The least distance at which two ends are two.
fn halus(edge: Decimal) -> Decimal {
    let part = mul(edge.abs().max(Decimal::ONE), Decimal::new(1, 18));
    part.unwrap_or(Decimal::ZERO)
}

/// An entry inside a piece, with as few digits as may be.
fn tengah(dari: Option<Decimal>, sampai: Option<Decimal>) -> Option<Decimal> {
    let (dari, sampai) = match (dari, sampai) {
        (Some(dari), Some(sampai)) => (dari, sampai),
        (Some(dari), None) => {
            return add(mul(dari.abs(), Decimal::TWO).ok()?.ceil(), Decimal::ONE).ok();
        }
        (None, Some(sampai)) => {
            let far = add(mul(sampai.abs(), Decimal::TWO).ok()?.ceil(), Decimal::ONE).ok()?;
            return sub(Decimal::ZERO, far).ok();
        }
        (None, None) => return Some(Decimal::ONE),
    };
    let middle = mul(add(dari, sampai).ok()?, Decimal::new(5, 1)).ok()?;
    let short = (0..=DIGIT).map(|decimals| round(middle, decimals));
    let inside = |x: &Decimal| dari < *x && *x < sampai;
    short.chain([middle]).find(inside)
}
