//! One question, put to the core again and again: the core alone says what a result is.

use rust_decimal::{Decimal, RoundingStrategy};

use super::bentang::{Bentang, Peta, Ujung, jelajah};
use super::peubah::{HALUS, Peubah, skala};
use super::setempat::Bagian;
use super::syarat::{Sasaran, angka};
use super::{Jawaban, Mustahil, Perhatian, Pertanyaan, Sisi, Syarat, sebab};
use crate::domain::compute;
use crate::domain::number::{add, sub};
use crate::domain::outcome::{Hasil, HasilRef, Nilai, Outcome};
use crate::domain::whatif::skenario::Ubahan;

/// Steps that an exact bound may be off by, because results carry 28 digits and shares are whole rupiah.
const SETAPAK: usize = 4;
/// Digits of a bound that say something; what follows is what 28 digits leave over.
const TEGAS: u32 = 15;

/// A question with everything that is needed to try an entry.
pub struct Persoalan<'a> {
    outcome: &'a Outcome,
    /// The result.
    pub hasil: HasilRef,
    /// What it is to be.
    pub sasaran: Sasaran<'a>,
    /// What may be changed.
    pub peubah: Peubah,
}

/// An entry that reaches the goal, as it would be written.
struct Langkah {
    nilai: Decimal,
    batas: Decimal,
    hasil: Nilai,
}

impl<'a> Persoalan<'a> {
    /// # Errors
    /// [`Mustahil`] where there is nothing to change, or no such band.
    pub fn new(outcome: &'a Outcome, tanya: &Pertanyaan) -> Result<Self, Mustahil> {
        Ok(Persoalan {
            outcome,
            hasil: tanya.hasil,
            sasaran: Sasaran::new(tanya.syarat, &outcome.pengaturan.skala)?,
            peubah: Peubah::new(outcome, tanya.pengubah)?,
        })
    }

    /// Everything that follows with an entry `x`, as it would be written; `None` where it cannot be.
    pub fn dengan(&self, x: Decimal) -> Option<Outcome> {
        Some(hitung(self.outcome, &self.ubahan(x)?))
    }

    /// The same with shares that are no whole rupiah, so that they are in proportion.
    pub fn dengan_halus(&self, x: Decimal) -> Option<Outcome> {
        let document = &self.outcome.document;
        let ubahan = self.peubah.ubahan(document, x, HALUS)?;
        Some(hitung(self.outcome, &ubahan))
    }

    fn ubahan(&self, x: Decimal) -> Option<Vec<Ubahan>> {
        let document = &self.outcome.document;
        self.peubah.ubahan(document, x, Decimal::ONE)
    }

    /// The figure of the result. There is none where the entry leaves its own row without a capaian: a mean must not
    /// rise because one of its members drops out.
    pub fn angka(&self, outcome: &Outcome) -> Option<Decimal> {
        if let Some(at) = self.peubah.wajib {
            outcome.sel(at).and_then(angka)?;
        }
        outcome.sel(self.hasil).and_then(angka)
    }

    /// The result with an entry that reaches the goal.
    fn capai(&self, x: Decimal) -> Option<Nilai> {
        let outcome = self.dengan(x)?;
        let reached = self.sasaran.tercapai(self.angka(&outcome)?);
        let sel = outcome.sel(self.hasil)?;
        reached.then(|| sel.nilai.clone())
    }

    /// The answer.
    ///
    /// # Errors
    /// [`Mustahil`].
    pub fn jawab(&self) -> Result<Jawaban, Mustahil> {
        self.jawab_menurut(jelajah(self)?)
    }

    /// The same for the realisasi of one member of a mean: sought with the member alone, put in with all.
    ///
    /// # Errors
    /// [`Mustahil`].
    pub fn jawab_lewat(&self, bagian: &Bagian) -> Result<Jawaban, Mustahil> {
        let now = self.angka(self.outcome);
        let perlu = now.and_then(|now| Some((now, rapi(bagian.perlu(now, self.sasaran.ambang)?))));
        let Some((now, perlu)) = perlu.filter(|_| bagian.bobot > Decimal::ZERO) else {
            return self.jawab();
        };
        let alone = bagian.sendiri(self.outcome);
        let sendiri = Persoalan {
            outcome: &alone,
            hasil: bagian.di,
            sasaran: self.sasaran.sebagian(perlu),
            peubah: self.peubah.clone(),
        };
        let mut peta = jelajah(&sendiri)?;
        let whole =
            |value: Option<Decimal>| value.and_then(|value| bagian.seluruh(now, value)).map(rapi);
        (peta.terjauh, peta.ujung) = (whole(peta.terjauh), whole(peta.ujung));
        if matches!(self.sasaran.syarat, Syarat::Kelas(_)) {
            // Whether the bound itself does is for the band to say, once it is put in.
            let ends = peta.bentang.iter_mut();
            for end in ends.flat_map(|run| [&mut run.dari, &mut run.sampai]) {
                *end = end.map(|end| Ujung {
                    termasuk: false,
                    ..end
                });
            }
        }
        match self.jawab_menurut(peta) {
            // Something else moves with it: then all are tried together.
            Err(Mustahil::TanpaLangkah { .. }) => self.jawab(),
            other => other,
        }
    }

    fn jawab_menurut(&self, mut peta: Peta) -> Result<Jawaban, Mustahil> {
        self.sambung(&mut peta.bentang);
        let now = self.outcome.sel(self.hasil);
        let reached = now
            .filter(|_| {
                let now = self.angka(self.outcome);
                now.is_some_and(|now| self.sasaran.tercapai(now))
            })
            .map(|sel| sel.nilai.clone());
        let Some(bentang) = self.terdekat(&peta, reached.is_some()) else {
            return Err(self.mustahil(peta));
        };
        let (dari, sampai) = (bentang.dari, bentang.sampai);
        if dari.is_none() && sampai.is_none() {
            return self.bebas(&peta, reached);
        }
        let lower = dari.map(|end| self.langkah(end, false, sampai)).transpose();
        let upper = sampai.map(|end| self.langkah(end, true, dari)).transpose();
        let (lower, upper) = (lower?, upper?);
        // The nearer end is the answer; the other one says how far the goal is kept.
        let from_above = match (self.peubah.kini.or(self.peubah.acuan), dari, sampai) {
            (_, None, _) => true,
            (Some(now), Some(_), Some(end)) if reached.is_none() => now > end.di,
            _ => false,
        };
        let (answer, other) = if from_above {
            (upper, lower)
        } else {
            (lower, upper)
        };
        let answer = answer.ok_or(Mustahil::TidakBergantung)?;
        let sisi = match &other {
            Some(other) if other.nilai == answer.nilai => Sisi::Tepat,
            None if self.tepi(&bentang) => Sisi::Tepat,
            _ if from_above => Sisi::PalingBanyak,
            _ => Sisi::PalingSedikit,
        };
        let ubahan = match reached {
            Some(_) => Vec::new(),
            None => self.ubahan(answer.nilai).ok_or(Mustahil::TerlaluBesar)?,
        };
        Ok(Jawaban {
            batas: Some(answer.batas),
            nilai: Some(answer.nilai),
            kini: self.peubah.kini,
            sisi,
            sampai: other
                .map(|other| other.nilai)
                .filter(|_| sisi != Sisi::Tepat),
            perhatian: self.perhatian(answer.nilai),
            ubahan,
            hasil: reached.unwrap_or(answer.hasil),
            poin: None,
        })
    }

    /// Of all stretches the one that what stands there now lies in, else the nearest.
    fn terdekat(&self, peta: &Peta, reached: bool) -> Option<Bentang> {
        let now = self.peubah.kini.or(self.peubah.acuan);
        let away = |run: &Bentang| {
            let now = now?;
            let inside = |end: &Ujung, side: Decimal| {
                side < Decimal::ZERO || (side.is_zero() && (end.termasuk || reached))
            };
            let below = run.dari.and_then(|end| Some((end, sub(end.di, now).ok()?)));
            let above = run
                .sampai
                .and_then(|end| Some((end, sub(now, end.di).ok()?)));
            let far = [below, above].into_iter().flatten();
            let far = far.filter(|(end, side)| !inside(end, *side));
            Some(
                far.map(|(_, side)| side)
                    .max()
                    .unwrap_or(Decimal::NEGATIVE_ONE),
            )
        };
        let far = |run: &Bentang| (self.tepi(run), away(run));
        peta.bentang.iter().copied().min_by_key(far)
    }

    /// Joins stretches between which no step lies: nobody types what would not do there.
    fn sambung(&self, all: &mut Vec<Bentang>) {
        let step = Decimal::new(1, self.peubah.desimal);
        let up = RoundingStrategy::ToPositiveInfinity;
        let joined = |one: &Bentang, two: &Bentang| {
            let (end, begin) = (one.sampai?, two.dari?);
            let mut next = end.di.round_dp_with_strategy(self.peubah.desimal, up);
            if next == end.di && end.termasuk {
                next = add(next, step).ok()?;
            }
            Some(next > begin.di || (next == begin.di && begin.termasuk))
        };
        let apart: Vec<Bentang> = std::mem::take(all);
        for run in apart {
            match all.last_mut() {
                Some(last) if joined(last, &run) == Some(true) => last.sampai = run.sampai,
                _ => all.push(run),
            }
        }
    }

    /// Only the least or the most that may stand there: an answer that nobody asks for where there is another.
    fn tepi(&self, run: &Bentang) -> bool {
        let least = run.dari.is_none().then_some(self.peubah.min).flatten();
        let most = run.sampai.is_none().then_some(self.peubah.maks).flatten();
        let same = |end: Option<Ujung>, edge: Option<Decimal>| {
            end.zip(edge).is_some_and(|(end, edge)| end.di == edge)
        };
        same(run.sampai, least) || same(run.dari, most)
    }

    /// The outermost step that reaches the goal at one end of a stretch.
    fn langkah(&self, end: Ujung, upper: bool, other: Option<Ujung>) -> Result<Langkah, Mustahil> {
        let batas = rapi(end.di);
        let most = self.peubah.desimal;
        let needed = if end.termasuk {
            skala(batas).min(most)
        } else {
            most
        };
        // Whole people stay whole; of a stretch too narrow for a step finer ones are tried.
        let finer = if self.peubah.bulat {
            most
        } else {
            most.saturating_add(2)
        };
        let strategy = if upper {
            RoundingStrategy::ToNegativeInfinity
        } else {
            RoundingStrategy::ToPositiveInfinity
        };
        for decimals in needed..=finer {
            let step = Decimal::new(1, decimals);
            let inward = |x: Decimal| if upper { sub(x, step) } else { add(x, step) };
            let outward = |x: Decimal| if upper { add(x, step) } else { sub(x, step) };
            let mut at = batas.round_dp_with_strategy(decimals, strategy);
            let beyond = |at: Decimal| {
                let end = other.map(|end| end.di);
                end.is_some_and(|end| if upper { at < end } else { at > end })
            };
            let mut found = None;
            for _ in 0..SETAPAK {
                if beyond(at) {
                    break;
                }
                if let Some(hasil) = self.capai(at) {
                    found = Some((at, hasil));
                    break;
                }
                at = inward(at).map_err(|_| Mustahil::TerlaluBesar)?;
            }
            let Some((mut nilai, mut hasil)) = found else {
                continue;
            };
            // One step less must not do as well: the bound may be off by the last digits, or by a share's rupiah.
            let room = add(self.peubah.meleset, Decimal::new(1, 12)).unwrap_or_default();
            for _ in 0..SETAPAK {
                let less = outward(nilai).map_err(|_| Mustahil::TerlaluBesar)?;
                let off = sub(less, batas).map_err(|_| Mustahil::TerlaluBesar)?;
                if off.abs() > room {
                    break;
                }
                let Some(too) = self.capai(less) else { break };
                (nilai, hasil) = (less, too);
            }
            let nilai = nilai.normalize();
            return Ok(Langkah {
                nilai,
                batas,
                hasil,
            });
        }
        Err(Mustahil::TanpaLangkah {
            batas,
            desimal: most,
        })
    }

    /// Every entry that may stand there reaches the goal.
    fn bebas(&self, peta: &Peta, reached: Option<Nilai>) -> Result<Jawaban, Mustahil> {
        let (hasil, ubahan) = match reached {
            Some(hasil) => (hasil, Vec::new()),
            None => {
                // Nothing stands there yet, or something from which nothing follows: any entry will do.
                let any = self.peubah.acuan.filter(|_| peta.bergantung);
                let any = any.unwrap_or(Decimal::ONE);
                let ubahan = self.ubahan(any);
                let hasil = self.capai(any).ok_or(Mustahil::TidakBergantung)?;
                (hasil, ubahan.unwrap_or_default())
            }
        };
        // Beyond the least nothing was tried: what may not stand there might not do.
        let least = self.peubah.min.and_then(|min| {
            let end = Ujung {
                di: min,
                termasuk: self.capai(min).is_some(),
            };
            self.langkah(end, false, None).ok()
        });
        Ok(Jawaban {
            batas: None,
            nilai: least.map(|least| least.nilai),
            kini: self.peubah.kini,
            sisi: Sisi::Bebas,
            sampai: self.peubah.maks,
            ubahan,
            hasil,
            poin: None,
            perhatian: self.peubah.perhatian.clone(),
        })
    }

    /// Why nothing reaches the goal.
    fn mustahil(&self, peta: Peta) -> Mustahil {
        match (peta.terjauh, peta.tanpa) {
            (None, Some(nilai)) => sebab(self.outcome, &nilai),
            _ if !peta.bergantung => Mustahil::TidakBergantung,
            (terjauh, _) => match peta.batas.filter(|_| !self.sasaran.menurun()) {
                Some(batas) => Mustahil::Batas { batas, terjauh },
                None => Mustahil::DiLuarJangkauan(terjauh),
            },
        }
    }

    fn perhatian(&self, nilai: Decimal) -> Vec<Perhatian> {
        let mut all = self.peubah.perhatian.clone();
        if self.peubah.persen && nilai > Decimal::ONE_HUNDRED {
            all.push(Perhatian::LebihDariSeratus);
        }
        let rows = self.peubah.baris_uang();
        let over = |outcome: &Outcome| {
            rows.iter().any(|baris| {
                let serapan = outcome.angka(*baris, Hasil::Serapan);
                serapan.is_some_and(|serapan| serapan > Decimal::ONE_HUNDRED)
            })
        };
        if !rows.is_empty() && self.dengan(nilai).is_some_and(|outcome| over(&outcome)) {
            all.push(Perhatian::MelebihiPagu);
        }
        all
    }
}

/// Everything that follows from a document with other entries.
pub fn hitung(outcome: &Outcome, ubahan: &[Ubahan]) -> Outcome {
    let mut document = outcome.document.clone();
    for ubahan in ubahan {
        // The cell stands in this very document.
        let _ = document.apply(crate::domain::edit::Edit::set(
            ubahan.at,
            ubahan.isi.clone(),
        ));
    }
    compute::hitung_ulang(&document, outcome)
}

/// A bound without what 28 digits leave over: `91`, not `90,9999999999999999999999999`.
pub fn rapi(batas: Decimal) -> Decimal {
    let short = batas.round_dp_with_strategy(TEGAS, RoundingStrategy::MidpointAwayFromZero);
    let near = sub(short, batas).is_ok_and(|off| off.abs() < Decimal::new(1, 20));
    if near { short.normalize() } else { batas }
}
