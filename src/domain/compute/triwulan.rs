//! Quarters of one indikator: what they come to up to each of them, and the capaian of that (formulas.md 1.7).
//!
//! Only quarters that have a target count. A targeted quarter without realisasi leaves open everything up to it and
//! after, whichever way the quarters are put together: nothing missing counts as 0. A quarter after the position of
//! the report is "belum waktunya". Where no way is chosen, the unit decides: percentages and indices stand as they
//! last were, counts and money add up.

use rust_decimal::Decimal;

use super::baca::{Bacaan, Isi, Seen};
use super::capaian::Ukur;
use super::perbandingan::{terisi, typed};
use super::{Konteks, masukan, tanpa, terapkan};
use crate::domain::document::{CellRef, Row};
use crate::domain::field::Field;
use crate::domain::finding::{Finding, FindingKind};
use crate::domain::notation::{self, Evidence};
use crate::domain::number::{self, Fraction, MathError};
use crate::domain::outcome::{Alasan, Hasil, HasilRef, Masukan, Nilai, Place, Sel};
use crate::domain::rulebook::rumus::{self, Rumus};

const TARGET: [Field; 4] = [
    Field::TargetTw1,
    Field::TargetTw2,
    Field::TargetTw3,
    Field::TargetTw4,
];

const REALISASI: [Field; 4] = [
    Field::RealisasiTw1,
    Field::RealisasiTw2,
    Field::RealisasiTw3,
    Field::RealisasiTw4,
];

/// The results by quarter.
const CAPAIAN: [Hasil; 4] = [
    Hasil::CapaianTw1,
    Hasil::CapaianTw2,
    Hasil::CapaianTw3,
    Hasil::CapaianTw4,
];

/// How quarters make up a longer time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Konsolidasi {
    Jumlah,
    Terakhir,
    RataRata,
    Maksimum,
}

impl Konsolidasi {
    /// The chosen way, else the one of the unit.
    fn read(row: &Row, seen: &mut Seen) -> Konsolidasi {
        let text = row.text(Field::Konsolidasi);
        let chosen = Field::Konsolidasi.choice(text);
        if chosen.is_none() && !text.trim().is_empty() {
            let at = CellRef::new(row.id, Field::Konsolidasi);
            seen.findings
                .push(Finding::new(at, FindingKind::PilihanAsing));
        }
        match chosen.map(|choice| choice.id) {
            Some("jumlah") => Konsolidasi::Jumlah,
            Some("terakhir") => Konsolidasi::Terakhir,
            Some("rata-rata") => Konsolidasi::RataRata,
            Some("maksimum") => Konsolidasi::Maksimum,
            _ => match notation::unit_evidence(row.text(Field::Satuan)) {
                Evidence::Decimal => Konsolidasi::Terakhir,
                _ => Konsolidasi::Jumlah,
            },
        }
    }

    const fn rumus(self) -> &'static Rumus {
        match self {
            Konsolidasi::Jumlah => &rumus::TRIWULAN_JUMLAH,
            Konsolidasi::Terakhir => &rumus::TRIWULAN_TERAKHIR,
            Konsolidasi::RataRata => &rumus::TRIWULAN_RERATA,
            Konsolidasi::Maksimum => &rumus::TRIWULAN_MAKSIMUM,
        }
    }

    /// What figures, at least one, come to together.
    fn gabung(self, figures: &[Decimal]) -> Result<Decimal, MathError> {
        let none = Err(MathError::DivisionByZero);
        match self {
            Konsolidasi::Jumlah => number::sum(figures.iter().copied()),
            Konsolidasi::Terakhir => figures.last().copied().map_or(none, Ok),
            Konsolidasi::RataRata => Fraction::from(number::sum(figures.iter().copied())?)
                .checked_div(Fraction::from(Decimal::from(figures.len())))?
                .value(),
            Konsolidasi::Maksimum => figures.iter().copied().max().map_or(none, Ok),
        }
    }

    /// The same of cells: a figure, a range, or what keeps it from being one.
    fn isi(self, cells: &[Isi]) -> Isi {
        let mut bounds = (Vec::new(), Vec::new());
        let (mut single, mut batas_any, mut at) = (None, false, None);
        for cell in cells {
            match *cell {
                Isi::Angka { nilai, batas, asal } => {
                    bounds.0.push(nilai);
                    single = Some(asal);
                    batas_any |= batas;
                    at = Some(asal);
                }
                Isi::Rentang { bawah, atas, asal } => {
                    bounds.0.push(bawah.min(atas));
                    bounds.1.push(bawah.max(atas));
                    at = Some(asal);
                }
                other => return other,
            }
        }
        let Some(asal) = at else {
            return Isi::Tidak(Alasan::TanpaAnggota);
        };
        let mixed = single.filter(|_| !bounds.1.is_empty());
        if let Some(single) = mixed {
            return Isi::Tidak(Alasan::PerluRentang(single));
        }
        let gabung = |figures: &[Decimal]| self.gabung(figures).map_err(Alasan::from);
        match (gabung(&bounds.0), bounds.1.is_empty()) {
            (Err(alasan), _) => Isi::Tidak(alasan),
            (Ok(nilai), true) => Isi::Angka {
                nilai,
                batas: batas_any,
                asal,
            },
            (Ok(bawah), false) => {
                gabung(&bounds.1).map_or_else(Isi::Tidak, |atas| Isi::Rentang { bawah, atas, asal })
            }
        }
    }
}

/// The quarters of one indikator.
pub struct Triwulan {
    /// Targets.
    pub target: [Isi; 4],
    /// Actuals.
    pub realisasi: [Isi; 4],
    konsolidasi: Konsolidasi,
}

/// Reads the quarters; `None` where nothing is typed in any of them.
pub fn baca(row: &Row, bacaan: &Bacaan, seen: &mut Seen) -> Option<Triwulan> {
    let typed = |field: &Field| !row.is_blank(*field);
    if !TARGET.iter().chain(&REALISASI).any(typed) {
        return None;
    }
    let konsolidasi = Konsolidasi::read(row, seen);
    Some(Triwulan {
        target: TARGET.map(|field| bacaan.isi(row, field, seen)),
        realisasi: REALISASI.map(|field| bacaan.isi(row, field, seen)),
        konsolidasi,
    })
}

impl Triwulan {
    /// Cumulative figures up to the position, capaian up to each quarter, and against the target of the year.
    pub fn hitung(&self, ukur: &Ukur, target: Isi, konteks: &Konteks) -> Vec<Sel> {
        let posisi = konteks.waktu.triwulan;
        let kumulatif = self.kumulatif(Hasil::TargetKumulatif, &self.due(&self.target, posisi));
        let realisasi = self.kumulatif(
            Hasil::RealisasiKumulatif,
            &self.due(&self.realisasi, posisi),
        );
        let tahunan = self.tahunan(ukur, target, &realisasi, konteks);
        let mut sel = vec![kumulatif, realisasi];
        for (at, hasil) in CAPAIAN.into_iter().enumerate() {
            sel.push(if at < posisi {
                self.capaian(hasil, at.saturating_add(1), ukur, konteks)
            } else {
                tanpa(
                    hasil,
                    &rumus::CAPAIAN_NAIK,
                    Nilai::TidakDapatDihitung(Alasan::BelumWaktunya),
                )
            });
        }
        sel.push(tahunan);
        sel
    }

    /// What is missing in the quarters that are due, and a year that the quarters contradict.
    pub fn check(&self, ukur: &Ukur, konteks: &Konteks, findings: &mut Vec<Finding>) {
        let posisi = konteks.waktu.triwulan;
        for isi in self.due(&self.realisasi, posisi) {
            if let Isi::Kosong(at) = isi {
                findings.push(Finding::new(at, FindingKind::Kosong));
            }
        }
        let year = self.konsolidasi.isi(&self.due(&self.realisasi, 4));
        if let (4, Isi::Angka { nilai, .. }) = (posisi, year)
            && let Isi::Angka { nilai: r, asal, .. } = ukur.realisasi
            // A mean of quarters is compared as far as the year was written.
            && notation::round(nilai, r.scale()) != r
        {
            findings.push(Finding::new(asal, FindingKind::BedaTriwulan { nilai }));
        }
    }

    /// The cells of the quarters up to the `count`th that have a target.
    fn due(&self, cells: &[Isi; 4], count: usize) -> Vec<Isi> {
        let targeted = cells.iter().zip(&self.target).take(count);
        targeted
            .filter(|(_, target)| terisi(target))
            .map(|(cell, _)| *cell)
            .collect()
    }

    /// Figures put together, as a result.
    fn kumulatif(&self, hasil: Hasil, cells: &[Isi]) -> Sel {
        let rumus = self.konsolidasi.rumus();
        let [first, ..] = self.target;
        // Where no quarter has a target, the first one is what is missing.
        let isi = match cells {
            [] => first,
            _ => self.konsolidasi.isi(cells),
        };
        let value = match isi.angka() {
            Ok(value) => value,
            Err(nilai) => return tanpa(hasil, rumus, nilai),
        };
        let bare = |simbol: &'static str, nilai| Masukan {
            simbol: simbol.into(),
            nilai,
            asal: None,
        };
        let figures: Vec<Decimal> = cells.iter().filter_map(|isi| isi.angka().ok()).collect();
        let inputs = match self.konsolidasi {
            Konsolidasi::Jumlah => vec![bare("J", value)],
            Konsolidasi::RataRata => {
                let total = number::sum(figures.iter().copied());
                vec![
                    bare("J", total.unwrap_or(value)),
                    bare("n", Decimal::from(figures.len())),
                ]
            }
            _ => {
                let from = cells.iter().rev().find(|isi| isi.angka() == Ok(value));
                from.and_then(|isi| typed("X", value, *isi))
                    .into_iter()
                    .collect()
            }
        };
        let mut sel = terapkan(hasil, rumus, inputs);
        sel.cara.suku = places(cells);
        sel
    }

    /// The capaian up to one quarter, against the targets of the same quarters.
    fn capaian(&self, hasil: Hasil, count: usize, ukur: &Ukur, konteks: &Konteks) -> Sel {
        let (targets, actuals) = (
            self.due(&self.target, count),
            self.due(&self.realisasi, count),
        );
        let at = self.target.get(count.saturating_sub(1));
        let (target, realisasi) = match (targets.is_empty(), at) {
            (true, Some(missing)) => (*missing, *missing),
            _ => (
                self.konsolidasi.isi(&targets),
                self.konsolidasi.isi(&actuals),
            ),
        };
        let mut of = Ukur { realisasi, ..*ukur };
        if self.konsolidasi == Konsolidasi::Jumlah
            && let Isi::Angka { asal, .. } = ukur.terburuk
        {
            // The worst of the year says nothing about a sum of less.
            of.terburuk = Isi::Kosong(asal);
        }
        let mut sel = of.capaian(hasil, target, konteks.pengaturan);
        if targets.len() > 1 {
            for input in &mut sel.cara.masukan {
                if matches!(input.asal, Some(Place::Cell(_))) {
                    input.asal = None;
                }
            }
            sel.cara.suku = places(&targets);
            sel.cara.suku.extend(places(&actuals));
        }
        sel
    }

    /// What the quarters so far come to, against the target of the year.
    fn tahunan(&self, ukur: &Ukur, target: Isi, realisasi: &Sel, konteks: &Konteks) -> Sel {
        let [first, ..] = self.realisasi;
        let isi = match (&realisasi.nilai, realisasi.cara.suku.last()) {
            (Nilai::Angka(nilai), Some(Place::Cell(asal))) => Isi::Angka {
                nilai: *nilai,
                batas: false,
                asal: *asal,
            },
            (Nilai::BelumDiisi(Place::Cell(at)), _) => Isi::Kosong(*at),
            (Nilai::TidakDapatDihitung(alasan), _) => Isi::Tidak(*alasan),
            _ => first,
        };
        let of = Ukur {
            realisasi: isi,
            ..*ukur
        };
        let mut sel = of.capaian(Hasil::CapaianTahunan, target, konteks.pengaturan);
        let from = Place::Hasil(HasilRef::new(ukur.baris, Hasil::RealisasiKumulatif));
        for input in &mut sel.cara.masukan {
            if input.simbol == "R" {
                *input = masukan("R", input.nilai, from);
            }
        }
        sel
    }
}

fn places(cells: &[Isi]) -> Vec<Place> {
    let cells = cells.iter().filter_map(|isi| isi.cell());
    cells.map(Place::Cell).collect()
}
