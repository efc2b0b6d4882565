//! Totals over several reports: rupiah and counts summed, means told apart by what they are means of, categories counted
//! only among reports of the same rules.

use std::collections::BTreeSet;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::{Angka, Laporan, Ringkas, polos};
use crate::domain::number::{self, Fraction, MathError};
use crate::domain::order::PutInOrder;
use crate::domain::outcome::{Alasan, Nilai};
use crate::domain::rulebook::pengaturan::Pengaturan;

/// A figure over several reports, and over how many of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Jumlah {
    /// The figure, or why there is none.
    pub nilai: Nilai,
    /// Reports (or indikator) that entered.
    pub terhitung: usize,
    /// Reports (or indikator) that there are.
    pub dari: usize,
    /// Reports that entered with a figure of only a part of their rows.
    pub sebagian: usize,
}

/// How many indikator stand in each band, among the reports of one scale, cap and rule for target 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Kategori {
    /// The rules.
    pub pengaturan: Arc<Pengaturan>,
    /// Reports of these rules.
    pub laporan: usize,
    /// Indikator per band, from the top.
    pub sebaran: Vec<usize>,
}

/// Totals of the reports that count.
#[derive(Clone, Debug, PartialEq)]
pub struct Total {
    /// Reports.
    pub laporan: usize,
    /// Offices; reports that name none count as one each.
    pub unit: usize,
    /// Indikator that are not wholly empty.
    pub indikator: usize,
    /// Those of them that have a capaian.
    pub terhitung: usize,
    /// Mean of the means of the reports, percent: each report counts the same.
    pub rerata_laporan: Jumlah,
    /// Mean over all indikator of all reports, percent: each indikator counts the same. Counts are indikator.
    pub rerata_indikator: Jumlah,
    /// Budget in force, rupiah.
    pub pagu: Jumlah,
    /// Money spent, rupiah.
    pub realisasi: Jumlah,
    /// Money spent over budget, percent, of the reports that have both.
    pub serapan: Jumlah,
    /// Efficiency or inefficiency, rupiah.
    pub ei: Jumlah,
    /// Categories, the rules of most reports first.
    pub kategori: Vec<Kategori>,
}

/// Totals of these reports; their order decides about the last digit of a mean, so it is always the same.
pub(super) fn total(members: &[Arc<Laporan>]) -> Total {
    let ringkas: Vec<&Ringkas> = members.iter().map(|laporan| &laporan.ringkas).collect();
    let count = |of: fn(&Ringkas) -> usize| {
        let counts = ringkas.iter().map(|ringkas| of(ringkas));
        counts.fold(0_usize, usize::saturating_add)
    };
    let named: BTreeSet<String> = ringkas
        .iter()
        .map(|ringkas| polos(&ringkas.instansi))
        .filter(|name| !name.is_empty())
        .collect();
    let nameless = ringkas.iter().filter(|ringkas| ringkas.instansi.is_empty());
    let (indikator, terhitung) = (count(|r| r.indikator), count(|r| r.terhitung));
    Total {
        laporan: ringkas.len(),
        unit: named.len().saturating_add(nameless.count()),
        indikator,
        terhitung,
        rerata_laporan: sum(&ringkas, |r| Some(&r.rerata)).mean(),
        rerata_indikator: rerata_indikator(&ringkas, terhitung, indikator),
        pagu: sum(&ringkas, |r| Some(&r.pagu)),
        realisasi: sum(&ringkas, |r| Some(&r.realisasi)),
        serapan: serapan(&ringkas),
        ei: sum(&ringkas, |r| Some(&r.ei)),
        kategori: kategori(members),
    }
}

impl Jumlah {
    fn of(nilai: Result<Decimal, MathError>, terhitung: usize, dari: usize) -> Jumlah {
        let nilai = match nilai {
            _ if terhitung == 0 => Nilai::TidakDapatDihitung(Alasan::TanpaAnggota),
            Ok(nilai) => Nilai::Angka(nilai),
            Err(error) => Nilai::TidakDapatDihitung(error.into()),
        };
        Jumlah {
            nilai,
            terhitung,
            dari,
            sebagian: 0,
        }
    }

    /// The sum divided by how many entered.
    fn mean(self) -> Jumlah {
        match self.nilai {
            Nilai::Angka(sum) => Jumlah {
                nilai: quotient(sum, Decimal::from(self.terhitung)),
                ..self
            },
            _ => self,
        }
    }
}

fn quotient(num: Decimal, den: Decimal) -> Nilai {
    let quotient = Fraction::from(num)
        .checked_div(Fraction::from(den))
        .and_then(Fraction::value);
    match quotient {
        Ok(value) => Nilai::Angka(value),
        Err(error) => Nilai::TidakDapatDihitung(error.into()),
    }
}

/// The sum of one figure over the reports that have it; those for which `of` gives nothing are not asked.
fn sum(ringkas: &[&Ringkas], of: impl Fn(&Ringkas) -> Option<&Angka>) -> Jumlah {
    let found = || {
        let figures = ringkas.iter().filter_map(|ringkas| of(ringkas));
        figures.filter_map(|figure| Some((figure.angka()?, figure.sebagian)))
    };
    let sum = number::sum(found().map(|(value, _)| value));
    Jumlah {
        sebagian: found().filter(|(_, part)| part.is_some()).count(),
        ..Jumlah::of(sum, found().count(), ringkas.len())
    }
}

fn rerata_indikator(ringkas: &[&Ringkas], terhitung: usize, indikator: usize) -> Jumlah {
    let sum = ringkas.iter().try_fold(Decimal::ZERO, |sum, ringkas| {
        number::add(sum, ringkas.jumlah_capaian?)
    });
    Jumlah::of(sum, terhitung, indikator).mean()
}

fn serapan(ringkas: &[&Ringkas]) -> Jumlah {
    let both = |r: &&&Ringkas| r.pagu.angka().is_some() && r.realisasi.angka().is_some();
    let both: Vec<&Ringkas> = ringkas.iter().filter(both).copied().collect();
    let (pagu, realisasi) = (
        sum(&both, |r| Some(&r.pagu)),
        sum(&both, |r| Some(&r.realisasi)),
    );
    let nilai = match (pagu.nilai.angka(), realisasi.nilai.angka()) {
        (Some(pagu), Some(realisasi)) => percent(realisasi, pagu),
        (None, _) => pagu.nilai,
        _ => realisasi.nilai,
    };
    Jumlah {
        nilai,
        terhitung: both.len(),
        dari: ringkas.len(),
        sebagian: pagu.sebagian.max(realisasi.sebagian),
    }
}

fn percent(part: Decimal, whole: Decimal) -> Nilai {
    match number::mul(part, Decimal::ONE_HUNDRED) {
        Ok(hundredfold) => quotient(hundredfold, whole),
        Err(error) => Nilai::TidakDapatDihitung(error.into()),
    }
}

/// Reports of the same scale, cap and rule for target 0 together, the largest group first.
fn kategori(members: &[Arc<Laporan>]) -> Vec<Kategori> {
    let same = |a: &Arc<Pengaturan>, b: &Arc<Pengaturan>| {
        Arc::ptr_eq(a, b)
            || (a.skala == b.skala && a.batas == b.batas && a.target_nol == b.target_nol)
    };
    let mut groups: Vec<Kategori> = Vec::new();
    for laporan in members {
        let ringkas = &laporan.ringkas;
        let known = groups
            .iter_mut()
            .find(|group| same(&group.pengaturan, &ringkas.pengaturan));
        let Some(group) = known else {
            groups.push(Kategori {
                pengaturan: ringkas.pengaturan.clone(),
                laporan: 1,
                sebaran: ringkas.sebaran.clone(),
            });
            continue;
        };
        group.laporan = group.laporan.saturating_add(1);
        for (sum, count) in group.sebaran.iter_mut().zip(&ringkas.sebaran) {
            *sum = sum.saturating_add(*count);
        }
    }
    groups.put_in_order_by_key(|group| std::cmp::Reverse(group.laporan));
    groups
}
