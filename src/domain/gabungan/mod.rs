//! Several reports at once: a rekap over units and years. Pure; a report enters as its [`Ringkas`] and the rest of it is
//! forgotten.
//!
//! ```text
//! Document, Outcome -> Ringkas -> Gabungan::add      what was opened, and what the person chose
//!                                 Gabungan::rekap    rows, rules, totals, units with their trend
//!                                 peringkat          the order and the ranks of the rows
//! ```
//!
//! Only what can be summed is summed: rupiah and counts. Targets and realisasi have unlike units and never meet.
//! Everything is worked out in an order of its own, so that the order in which files were opened does not matter, not
//! even in the last digit.

pub mod peringkat;
pub mod ringkas;
pub mod total;
pub mod unit;
mod waktu;

use crate::domain::order::PutInOrder;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::document::Text;
use super::rulebook::pengaturan::Pengaturan;

pub use peringkat::{Arah, Kolom, Peringkat, Urut};
pub use ringkas::{Angka, Ringkas};
pub use total::{Jumlah, Kategori, Total};
pub use unit::{Perubahan, TahunUnit, Unit};

/// Identity of a report among those that are open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LaporanId(pub u32);

/// A report that was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Laporan {
    /// Identity.
    pub id: LaporanId,
    /// Name of the file or draft.
    pub sumber: Text,
    /// When it was saved, ISO 8601, as it says; empty where it does not.
    pub disimpan: Text,
    /// What is kept of it.
    pub ringkas: Ringkas,
    kunci: Kunci,
    detik: Option<i64>,
}

/// Reports of the same key are the same report twice: one office and year, or one content where these are missing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kunci {
    /// Office and year, as [`polos`] writes them.
    Laporan(String, String),
    /// Content.
    Isi(u64),
}

impl Kunci {
    fn of(ringkas: &Ringkas) -> Kunci {
        let (unit, tahun) = (polos(&ringkas.instansi), polos(&ringkas.tahun));
        if unit.is_empty() || tahun.is_empty() {
            Kunci::Isi(ringkas.sidik)
        } else {
            Kunci::Laporan(unit, tahun)
        }
    }
}

impl Laporan {
    /// The order in which everything is worked out: by key, the newer first.
    fn urutan(&self) -> impl Ord {
        let newer = std::cmp::Reverse(self.detik);
        (
            &self.kunci,
            newer,
            &self.sumber,
            self.ringkas.sidik,
            self.id,
        )
    }
}

/// Whether a report counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ikut {
    /// It does.
    Ya,
    /// The same report is open a second time and that one counts.
    Ganda,
    /// The person left it out.
    Dikeluarkan,
}

/// In what a report differs from most of the others, so that it must not be counted or compared with them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Beda {
    /// Another scale: its categories have other words or bounds.
    Skala,
    /// Another cap of the capaian.
    Batas,
    /// Another rule for target 0.
    TargetNol,
    /// Another kind of mean.
    Rerata,
    /// Its figures go up to another quarter.
    Posisi,
}

/// One row of the rekap.
#[derive(Clone, Debug, PartialEq)]
pub struct BarisRekap {
    /// The report.
    pub laporan: Arc<Laporan>,
    /// Whether it counts.
    pub ikut: Ikut,
    /// Whether the same report is open more than once.
    pub ganda: bool,
    /// In what it differs from most of the others.
    pub beda: Vec<Beda>,
}

/// Everything that follows from the open reports.
#[derive(Clone, Debug, PartialEq)]
pub struct Rekap {
    /// The reports of the chosen year, those that do not count included, by office and year.
    pub baris: Vec<BarisRekap>,
    /// Totals of those that count.
    pub total: Total,
    /// Offices with their years, of all years.
    pub unit: Vec<Unit>,
}

/// The open reports and what the person chose among them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gabungan {
    laporan: Vec<Arc<Laporan>>,
    pilihan: BTreeMap<LaporanId, bool>,
    next: u32,
}

impl Gabungan {
    /// Adds a report: what is kept of it, the name of its file or draft, and when it was saved (ISO 8601).
    pub fn add(&mut self, mut ringkas: Ringkas, sumber: &str, disimpan: &str) -> LaporanId {
        let id = LaporanId(self.next);
        self.next = self.next.saturating_add(1);
        // Most reports share their rules: one copy of them is enough.
        let known = self
            .laporan
            .iter()
            .map(|laporan| &laporan.ringkas.pengaturan);
        let same = |known: &&Arc<Pengaturan>| **known == ringkas.pengaturan;
        if let Some(known) = known.rev().take(8).find(same) {
            ringkas.pengaturan = known.clone();
        }
        self.laporan.push(Arc::new(Laporan {
            id,
            sumber: sumber.into(),
            disimpan: disimpan.into(),
            kunci: Kunci::of(&ringkas),
            detik: waktu::detik(disimpan),
            ringkas,
        }));
        id
    }

    /// How many reports are open.
    pub fn len(&self) -> usize {
        self.laporan.len()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.laporan.is_empty()
    }

    /// The years of the open reports, as typed, the first one first.
    pub fn tahun(&self) -> Vec<Text> {
        let years = self.laporan.iter().map(|laporan| &laporan.ringkas.tahun);
        let years: std::collections::BTreeSet<&Text> = years.collect();
        years.into_iter().cloned().collect()
    }

    /// Lets a report count, or leaves it out. Of one that is open twice never both count: the money would be summed
    /// twice.
    pub fn ikutkan(&mut self, id: LaporanId, ikut: bool) {
        let Some(chosen) = self.laporan.iter().find(|laporan| laporan.id == id) else {
            return;
        };
        let same = self
            .laporan
            .iter()
            .filter(|other| other.kunci == chosen.kunci);
        for other in same {
            self.pilihan.remove(&other.id);
        }
        self.pilihan.insert(id, ikut);
    }

    /// The reports in the order in which everything is worked out, with whether each counts and is open twice.
    fn berurutan(&self) -> Vec<(Arc<Laporan>, Ikut, bool)> {
        let mut sorted = self.laporan.clone();
        sorted.put_in_order_by(|a, b| a.urutan().cmp(&b.urutan()));
        let same = |a: &Arc<Laporan>, b: &Arc<Laporan>| a.kunci == b.kunci;
        let mut out = Vec::with_capacity(sorted.len());
        for group in sorted.chunk_by(same) {
            let chosen = group
                .iter()
                .any(|laporan| self.pilihan.contains_key(&laporan.id));
            for (at, laporan) in group.iter().enumerate() {
                let ikut = match self.pilihan.get(&laporan.id) {
                    Some(true) => Ikut::Ya,
                    Some(false) => Ikut::Dikeluarkan,
                    // Unless the person chose, the newest counts.
                    None if at == 0 && !chosen => Ikut::Ya,
                    None => Ikut::Ganda,
                };
                out.push((laporan.clone(), ikut, group.len() > 1));
            }
        }
        out
    }

    /// Everything that follows, for the reports of one year or of all.
    pub fn rekap(&self, tahun: Option<&str>) -> Rekap {
        let all = self.berurutan();
        let counted = |(laporan, ikut, _): &(Arc<Laporan>, Ikut, bool)| {
            (*ikut == Ikut::Ya).then(|| laporan.clone())
        };
        let unit = unit::unit(&all.iter().filter_map(counted).collect::<Vec<_>>());
        let of_year =
            |laporan: &Laporan| tahun.is_none_or(|tahun| *laporan.ringkas.tahun == *tahun);
        let rows: Vec<_> = all
            .into_iter()
            .filter(|(laporan, ..)| of_year(laporan))
            .collect();
        let members: Vec<Arc<Laporan>> = rows.iter().filter_map(counted).collect();
        let total = total::total(&members);
        let usual = Usual::of(&members, &total);
        let row = |(laporan, ikut, ganda): (Arc<Laporan>, Ikut, bool)| BarisRekap {
            beda: usual.as_ref().map_or_else(Vec::new, |usual| {
                beda(
                    &laporan.ringkas,
                    &usual.pengaturan,
                    usual.rerata,
                    usual.posisi,
                )
            }),
            laporan,
            ikut,
            ganda,
        };
        Rekap {
            baris: rows.into_iter().map(row).collect(),
            total,
            unit,
        }
    }
}

/// What most reports have in common.
struct Usual {
    pengaturan: Arc<Pengaturan>,
    rerata: super::rulebook::pengaturan::Rerata,
    posisi: &'static str,
}

impl Usual {
    fn of(members: &[Arc<Laporan>], total: &Total) -> Option<Usual> {
        let ringkas = || members.iter().map(|laporan| &laporan.ringkas);
        Some(Usual {
            pengaturan: total.kategori.first()?.pengaturan.clone(),
            rerata: most(ringkas().map(|ringkas| ringkas.pengaturan.rerata))?,
            posisi: most(ringkas().map(|ringkas| ringkas.posisi))?,
        })
    }
}

fn beda(
    ringkas: &Ringkas,
    usual: &Pengaturan,
    rerata: super::rulebook::pengaturan::Rerata,
    posisi: &str,
) -> Vec<Beda> {
    let own = &*ringkas.pengaturan;
    let found = [
        (Beda::Skala, own.skala != usual.skala),
        (Beda::Batas, own.batas != usual.batas),
        (Beda::TargetNol, own.target_nol != usual.target_nol),
        (Beda::Rerata, own.rerata != rerata),
        (Beda::Posisi, ringkas.posisi != posisi),
    ];
    let found = found.into_iter().filter(|(_, differs)| *differs);
    found.map(|(beda, _)| beda).collect()
}

/// What occurs most often; of equals the first.
fn most<T: PartialEq>(values: impl Iterator<Item = T>) -> Option<T> {
    let mut counts: Vec<(T, usize)> = Vec::new();
    for value in values {
        match counts.iter_mut().find(|(known, _)| *known == value) {
            Some((_, count)) => *count = count.saturating_add(1),
            None => counts.push((value, 1)),
        }
    }
    let first_most = |best: (T, usize), next: (T, usize)| if next.1 > best.1 { next } else { best };
    counts
        .into_iter()
        .reduce(first_most)
        .map(|(value, _)| value)
}

/// A name for comparing: lower case, single blanks.
fn polos(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}
