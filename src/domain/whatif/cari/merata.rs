//! Equal effort: every indikator of a mean gains the same points of its capaian, and one that is at its most stays there
//! while the others take more. The mean is a chain of straight pieces in those points, which is walked along.

use rust_decimal::Decimal;

use super::bentang::{Peta, jelajah};
use super::jejak::Jejak;
use super::persoalan::{Persoalan, hitung, rapi};
use super::peubah::Peubah;
use super::setempat::{Bagian, urai};
use super::syarat::{Sasaran, angka};
use super::{Jawaban, Mustahil, Pengubah, Pertanyaan, Sisi, Syarat, cari as cari_satu, sebab};
use crate::domain::document::{CellRef, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::number::{MathError, add, mul, sub};
use crate::domain::order::PutInOrder;
use crate::domain::outcome::{Baris, Hasil, HasilRef, Outcome};
use crate::domain::whatif::skenario::Ubahan;

/// One indikator of a mean.
struct Anggota {
    id: RowId,
    /// Its capaian as it counts, percent.
    capaian: Decimal,
    /// How much of a point of it reaches the mean.
    bobot: Decimal,
    /// As far as it can go, where it can go only so far.
    ujung: Option<Decimal>,
    /// Its outcome, where it can be without the others.
    sendiri: Outcome,
}

/// What each point of a member gives, and what holds members back.
struct Rerata<'a> {
    outcome: &'a Outcome,
    hasil: HasilRef,
    sasaran: Sasaran<'a>,
    now: Decimal,
    /// +1 where the members rise, -1 where they fall.
    arah: Decimal,
    anggota: Vec<Anggota>,
}

/// The points that every member gains, and the realisasi of each.
///
/// # Errors
/// [`Mustahil`].
pub fn cari(outcome: &Outcome, hasil: HasilRef, syarat: Syarat) -> Result<Jawaban, Mustahil> {
    let sasaran = Sasaran::new(syarat, &outcome.pengaturan.skala)?;
    let sel = outcome.sel(hasil).ok_or(Mustahil::TidakBergantung)?;
    let now = angka(sel).ok_or_else(|| sebab(outcome, &sel.nilai))?;
    let reached = sasaran.tercapai(now);
    // Where the goal is reached already it is asked how many points each may lose.
    let arah = if reached == sasaran.menurun() {
        Decimal::ONE
    } else {
        Decimal::NEGATIVE_ONE
    };
    let mut rerata = Rerata {
        outcome,
        hasil,
        sasaran,
        now,
        arah,
        anggota: Vec::new(),
    };
    rerata.kumpulkan();
    if rerata.anggota.is_empty() {
        return Err(Mustahil::TidakBergantung);
    }
    let poin = rerata.poin().map_err(|_| Mustahil::TerlaluBesar)?;
    let poin = poin.map(rapi).map_err(rapi);
    let answer = |poin, sisi, ubahan, hasil| Jawaban {
        batas: None,
        nilai: None,
        kini: None,
        sisi,
        sampai: None,
        ubahan,
        hasil,
        poin,
        perhatian: Vec::new(),
    };
    if reached {
        let sisi = match poin {
            Ok(_) if rerata.sasaran.menurun() => Sisi::PalingBanyak,
            Ok(_) => Sisi::PalingSedikit,
            Err(_) => Sisi::Bebas,
        };
        return Ok(answer(poin.ok(), sisi, Vec::new(), sel.nilai.clone()));
    }
    let poin = poin.map_err(|far| rerata.mustahil(far))?;
    let sisi = if rerata.sasaran.menurun() {
        Sisi::PalingBanyak
    } else {
        Sisi::PalingSedikit
    };
    // The bound itself may not do: it is not the band's own, or 28 digits fall just short of it. Then a little more.
    let more = [28, 9, 4, 2, 1, 0].map(|decimals| Decimal::new(1, decimals));
    for more in [Decimal::ZERO].into_iter().chain(more) {
        let signed = mul(more, arah).and_then(|more| add(poin, more));
        let poin = signed.map_err(|_| Mustahil::TerlaluBesar)?;
        let ubahan = rerata.ubahan(poin)?;
        let after = hitung(outcome, &ubahan);
        let sel = after.sel(hasil).ok_or(Mustahil::TidakBergantung)?;
        if angka(sel).is_some_and(|now| rerata.sasaran.tercapai(now)) {
            return Ok(answer(Some(poin), sisi, ubahan, sel.nilai.clone()));
        }
    }
    // The mean comes as far as the bound, and the bound is not the band's own.
    Err(rerata.mustahil(rerata.sasaran.ambang))
}

impl Rerata<'_> {
    /// The indikator that the mean rests on, each with its share in it and as far as it can go.
    fn kumpulkan(&mut self) {
        for bagian in self.bagian() {
            if bagian.bobot <= Decimal::ZERO {
                continue;
            }
            let sendiri = bagian.sendiri(self.outcome);
            let Some(peta) = self.peta(&sendiri, &bagian) else {
                continue;
            };
            self.anggota.push(Anggota {
                id: bagian.id,
                capaian: bagian.nilai,
                bobot: bagian.bobot,
                ujung: peta.ujung,
                sendiri,
            });
        }
    }

    /// The capaian that the mean is taken over; where it is no plain mean, those that the walk back comes upon.
    fn bagian(&self) -> Vec<Bagian> {
        let capaian = |all: &Vec<Bagian>| {
            let mut all = all.iter();
            all.all(|bagian| bagian.di.hasil == Hasil::CapaianDihitung)
        };
        if let Some(all) = urai(self.outcome, self.hasil).filter(capaian) {
            return all;
        }
        let rows = self.outcome.document.of_kind(RowKind::Indikator);
        let found = rows.filter_map(|row| {
            let di = HasilRef::new(Baris::Row(row.id), Hasil::CapaianDihitung);
            let nilai = self.outcome.sel(di).and_then(angka)?;
            Some(Bagian {
                id: row.id,
                di,
                nilai,
                bobot: bobot(self.outcome, di, nilai, self.hasil)?,
            })
        });
        found.collect()
    }

    /// How far the capaian of one indikator goes, by any realisasi.
    fn peta(&self, sendiri: &Outcome, bagian: &Bagian) -> Option<Peta> {
        let syarat = if self.arah > Decimal::ZERO {
            Syarat::PalingSedikit(Decimal::ONE_HUNDRED)
        } else {
            Syarat::PalingBanyak(Decimal::ZERO)
        };
        let tanya = Pertanyaan {
            hasil: bagian.di,
            syarat,
            pengubah: Pengubah::Isian(CellRef::new(bagian.id, Field::Realisasi)),
        };
        let soal = Persoalan::new(sendiri, &tanya).ok()?;
        let peta = jelajah(&soal).ok()?;
        peta.bergantung.then_some(peta)
    }

    /// A capaian after so many points.
    fn sesudah(&self, anggota: &Anggota, poin: Decimal) -> Result<Decimal, MathError> {
        let free = add(anggota.capaian, poin)?;
        Ok(match anggota.ujung {
            Some(most) if self.arah > Decimal::ZERO => free.min(most).max(anggota.capaian),
            Some(least) => free.max(least).min(anggota.capaian),
            None => free,
        })
    }

    /// The mean after so many points.
    fn rerata(&self, poin: Decimal) -> Result<Decimal, MathError> {
        let gains = self.anggota.iter().map(|one| {
            let gain = sub(self.sesudah(one, poin)?, one.capaian)?;
            mul(gain, one.bobot)
        });
        gains
            .into_iter()
            .try_fold(self.now, |sum, gain| add(sum, gain?))
    }

    /// The points at which the mean meets the goal; inside, the mean as far as it goes where it never does.
    fn poin(&self) -> Result<Result<Decimal, Decimal>, MathError> {
        let goal = self.sasaran.ambang;
        let mut kinks: Vec<Decimal> = Vec::new();
        for one in &self.anggota {
            if let Some(end) = one.ujung {
                kinks.push(sub(end, one.capaian)?);
            }
        }
        kinks.retain(|kink| mul(*kink, self.arah).is_ok_and(|ahead| ahead > Decimal::ZERO));
        kinks.put_in_order_by_key(|kink| kink.abs());
        kinks.dedup();
        let past = |mean: Decimal| {
            if self.arah > Decimal::ZERO {
                mean >= goal
            } else {
                mean <= goal
            }
        };
        let mut from = Decimal::ZERO;
        for to in kinks.into_iter().map(Some).chain([None]) {
            if to.is_none_or(|to| self.rerata(to).is_ok_and(past)) {
                let mean = self.rerata(from)?;
                let slope = sub(self.rerata(add(from, self.arah)?)?, mean)?;
                let slope = match to {
                    // A step of one point may lie beyond the piece.
                    Some(to) => sub(self.rerata(to)?, mean)?
                        .checked_div(sub(to, from)?)
                        .ok_or(MathError::TooLarge)?,
                    None => mul(slope, self.arah)?,
                };
                if slope.is_zero() {
                    return Ok(Err(mean));
                }
                let rest = sub(goal, mean)?.checked_div(slope);
                return Ok(Ok(add(from, rest.ok_or(MathError::TooLarge)?)?));
            }
            from = to.unwrap_or(from);
        }
        Ok(Err(self.rerata(from)?))
    }

    /// The realisasi of each member for its capaian after so many points, rounded so that it is reached.
    fn ubahan(&self, poin: Decimal) -> Result<Vec<Ubahan>, Mustahil> {
        let mut all = Vec::new();
        for one in &self.anggota {
            let wanted = self
                .sesudah(one, poin)
                .map_err(|_| Mustahil::TerlaluBesar)?;
            if wanted == one.capaian {
                continue;
            }
            let syarat = if self.arah > Decimal::ZERO {
                Syarat::PalingSedikit(wanted)
            } else {
                Syarat::PalingBanyak(wanted)
            };
            let tanya = Pertanyaan {
                hasil: HasilRef::new(Baris::Row(one.id), Hasil::CapaianDihitung),
                syarat,
                pengubah: Pengubah::Isian(CellRef::new(one.id, Field::Realisasi)),
            };
            all.extend(cari_satu(&one.sendiri, &tanya)?.ubahan);
        }
        Ok(all)
    }

    fn mustahil(&self, far: Decimal) -> Mustahil {
        match self.outcome.pengaturan.batas {
            Some(batas) if self.anggota.iter().any(|one| one.ujung == Some(batas)) => {
                Mustahil::Batas {
                    batas,
                    terjauh: Some(far),
                }
            }
            _ => Mustahil::DiLuarJangkauan(Some(far)),
        }
    }
}

/// How much of one point of a capaian reaches the mean.
fn bobot(outcome: &Outcome, at: HasilRef, capaian: Decimal, hasil: HasilRef) -> Option<Decimal> {
    let peubah = Peubah::dari_hasil(at);
    let mut jejak = Jejak::new(outcome, &peubah, capaian);
    let whole = jejak.hasil(hasil).ok()?;
    let more = add(capaian, Decimal::ONE).ok()?;
    let bobot = sub(whole.di(more).ok()?, whole.di(capaian).ok()?).ok()?;
    jejak.tersentuh.then_some(bobot)
}
