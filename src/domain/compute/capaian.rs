//! Capaian of one indikator, by its direction.
//!
//! Zero, empty and negative cases: realisasi 0 is 0 % (naik) or 200 % (turun, mirror); target 0 has no ratio and no
//! result, unless the office chose otherwise or a worst realisasi is given; a negative target with naik uses the form
//! of KMK 127/2026; nothing missing ever counts as 0.

use rust_decimal::Decimal;

use super::baca::Isi;
use super::{masukan, tanpa, terapkan};
use crate::domain::document::{CellRef, Row};
use crate::domain::field::Field;
use crate::domain::finding::{Finding, FindingKind};
use crate::domain::outcome::{Alasan, Baris, Catatan, Hasil, HasilRef, Masukan, Nilai, Place, Sel};
use crate::domain::rulebook::pengaturan::{Pengaturan, TargetNol};
use crate::domain::rulebook::polaritas::Polaritas;
use crate::domain::rulebook::rumus::{self, Rumus};

/// What one row measures: its direction and its actual, to be held against one target or another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ukur {
    /// The row.
    pub baris: Baris,
    /// Direction, or the cell whose word is none.
    pub polaritas: Result<Polaritas, CellRef>,
    /// Actual.
    pub realisasi: Isi,
    /// Worst tolerable actual.
    pub terburuk: Isi,
}

impl Ukur {
    /// The capaian against `target`, as the result `hasil` of the row.
    pub fn capaian(&self, hasil: Hasil, target: Isi, pengaturan: &Pengaturan) -> Sel {
        let mut sel = Bahan {
            polaritas: self.polaritas.unwrap_or(Polaritas::Naik),
            target,
            realisasi: self.realisasi,
            terburuk: self.terburuk,
            target_nol: pengaturan.target_nol,
            alamat: HasilRef::new(self.baris, hasil),
        }
        .hitung();
        if let Err(at) = self.polaritas {
            sel.nilai = Nilai::TidakDapatDihitung(Alasan::PolaritasAsing(at));
        }
        sel
    }

    /// A range stands where one is needed, and nowhere else.
    pub fn check_ranges(&self, targets: &[Isi], single: &[Isi], findings: &mut Vec<Finding>) {
        let range = self.polaritas.is_ok_and(Polaritas::takes_range);
        let mut note = |isi: &Isi, range: bool| match isi {
            Isi::Angka { asal, .. } if range => {
                findings.push(Finding::new(*asal, FindingKind::PerluRentang))
            }
            Isi::Rentang { asal, .. } if !range => {
                findings.push(Finding::new(*asal, FindingKind::BukanRentang))
            }
            _ => {}
        };
        targets.iter().for_each(|isi| note(isi, range));
        single.iter().for_each(|isi| note(isi, false));
    }
}

/// Empty means naik, as most indikator are; an unknown word is no direction.
pub fn polaritas(row: &Row, findings: &mut Vec<Finding>) -> Result<Polaritas, CellRef> {
    let text = row.text(Field::Polaritas);
    if text.trim().is_empty() {
        return Ok(Polaritas::Naik);
    }
    let at = CellRef::new(row.id, Field::Polaritas);
    let polaritas = Field::Polaritas
        .choice(text)
        .and_then(|choice| Polaritas::from_id(choice.id));
    polaritas.ok_or_else(|| {
        findings.push(Finding::new(at, FindingKind::PilihanAsing));
        at
    })
}

/// What a capaian is reckoned from.
struct Bahan {
    polaritas: Polaritas,
    target: Isi,
    realisasi: Isi,
    /// Worst tolerable actual.
    terburuk: Isi,
    /// Rule for target 0 with realisasi 0.
    target_nol: TargetNol,
    /// Address of the result, for the steps in between.
    alamat: HasilRef,
}

impl Bahan {
    /// The capaian in percent.
    fn hitung(&self) -> Sel {
        let mut sel = match self.polaritas {
            Polaritas::Rentang | Polaritas::RentangTurun => self.rentang(),
            _ => self.tunggal(),
        };
        if matches!(self.target, Isi::Angka { batas: true, .. }) && sel.nilai.ada() {
            sel.cara.catatan.push(Catatan::TargetBatas);
        }
        sel
    }

    /// Against one target figure.
    fn tunggal(&self) -> Sel {
        let usual = self.usual_formula();
        let (t, r) = match (self.target.angka(), self.realisasi.angka()) {
            (Ok(t), Ok(r)) => (t, r),
            (Err(nilai), _) | (_, Err(nilai)) => return self.none(usual, nilai),
        };
        if t.is_zero() {
            return self.target_nol(usual, t, r);
        }
        let tr = || vec![self.target_as("T", t), self.realisasi_as(r)];
        match self.polaritas {
            Polaritas::Naik if t.is_sign_negative() => {
                lantai(self.apply(&rumus::CAPAIAN_NAIK_NEGATIF, tr()))
            }
            Polaritas::Naik => self.apply(usual, tr()),
            _ if t.is_sign_negative() => {
                self.none(usual, Nilai::TidakDapatDihitung(Alasan::TargetNegatif))
            }
            Polaritas::TurunRasio if r.is_zero() => {
                self.none(usual, Nilai::TidakDapatDihitung(Alasan::RealisasiNol))
            }
            Polaritas::TurunRasio if r.is_sign_negative() => {
                self.none(usual, Nilai::TidakDapatDihitung(Alasan::RealisasiNegatif))
            }
            Polaritas::Stabil => self.stabil(t, r),
            _ => lantai(self.apply(usual, tr())),
        }
    }

    fn usual_formula(&self) -> &'static Rumus {
        match self.polaritas {
            Polaritas::Naik => &rumus::CAPAIAN_NAIK,
            Polaritas::Turun => &rumus::CAPAIAN_TURUN,
            Polaritas::TurunRasio => &rumus::CAPAIAN_TURUN_RASIO,
            Polaritas::Rentang => &rumus::CAPAIAN_RENTANG,
            Polaritas::RentangTurun => &rumus::CAPAIAN_RENTANG_TURUN,
            Polaritas::Tepat => &rumus::CAPAIAN_TEPAT,
            Polaritas::Stabil => &rumus::STABIL_TINGGI,
        }
    }

    fn target_nol(&self, usual: &'static Rumus, t: Decimal, r: Decimal) -> Sel {
        let tr = || vec![self.target_as("T", t), self.realisasi_as(r)];
        let turun = matches!(self.polaritas, Polaritas::Turun | Polaritas::TurunRasio);
        if turun
            && let Isi::Angka { nilai: w, asal, .. } = self.terburuk
            && w > Decimal::ZERO
        {
            let inputs = vec![masukan("W", w, Place::Cell(asal)), self.realisasi_as(r)];
            return lantai(self.apply(&rumus::CAPAIAN_TURUN_NOL, inputs));
        }
        match self.target_nol {
            TargetNol::Seratus if r.is_zero() => self.apply(&rumus::CAPAIAN_NOL_SERATUS, tr()),
            TargetNol::Nol if r.is_zero() => self.apply(&rumus::CAPAIAN_NOL_NOL, tr()),
            _ => {
                let mut sel = self.none(usual, Nilai::TidakDapatDihitung(Alasan::TargetNol));
                sel.cara.masukan = tr();
                sel
            }
        }
    }

    /// Against two bounds: above the range the upper one counts, below it the lower one, inside it is 100 %.
    fn rentang(&self) -> Sel {
        let usual = self.usual_formula();
        let (bawah, atas, asal) = match self.target {
            Isi::Rentang { bawah, atas, asal } => (bawah, atas, asal),
            Isi::Angka { asal, .. } => {
                return self.none(usual, Nilai::TidakDapatDihitung(Alasan::PerluRentang(asal)));
            }
            Isi::Kosong(at) => return self.none(usual, Nilai::BelumDiisi(Place::Cell(at))),
            Isi::Tidak(alasan) => return self.none(usual, Nilai::TidakDapatDihitung(alasan)),
        };
        let r = match self.realisasi.angka() {
            Ok(r) => r,
            Err(nilai) => return self.none(usual, nilai),
        };
        let (bawah, atas) = (bawah.min(atas), bawah.max(atas));
        if (bawah..=atas).contains(&r) {
            let mut sel = self.apply(&rumus::CAPAIAN_DALAM_RENTANG, vec![self.realisasi_as(r)]);
            sel.cara.catatan.push(Catatan::DalamRentang);
            return sel;
        }
        let batas = if r > atas { atas } else { bawah };
        if batas.is_zero() {
            return self.none(usual, Nilai::TidakDapatDihitung(Alasan::TargetNol));
        }
        if batas.is_sign_negative() {
            return self.none(usual, Nilai::TidakDapatDihitung(Alasan::TargetNegatif));
        }
        let sel = self.apply(
            usual,
            vec![masukan("B", batas, Place::Cell(asal)), self.realisasi_as(r)],
        );
        if self.polaritas == Polaritas::RentangTurun {
            lantai(sel)
        } else {
            sel
        }
    }

    /// KMK stabilise: a base capaian that falls off on both sides of the target, then 0:0, 90:100, 100:120.
    fn stabil(&self, t: Decimal, r: Decimal) -> Sel {
        let inputs = vec![self.target_as("T", t), self.realisasi_as(r)];
        let base = if r <= t {
            &rumus::CAPAIAN_STABIL_BAWAH
        } else {
            &rumus::CAPAIAN_STABIL_ATAS
        };
        let base = lantai(self.apply(base, inputs.clone()));
        let Some(k) = base.nilai.angka() else {
            return base;
        };
        let scale = if k < Decimal::from(90) {
            &rumus::STABIL_RENDAH
        } else {
            &rumus::STABIL_TINGGI
        };
        let mut sel = self.apply(scale, vec![masukan("K", k, Place::Hasil(self.alamat))]);
        // T and R are not in the last formula, but they are what the reader looks for.
        sel.cara.masukan.extend(inputs);
        sel.cara.catatan = base.cara.catatan;
        sel
    }

    fn apply(&self, rumus: &'static Rumus, inputs: Vec<Masukan>) -> Sel {
        terapkan(self.alamat.hasil, rumus, inputs)
    }

    fn none(&self, rumus: &'static Rumus, nilai: Nilai) -> Sel {
        tanpa(self.alamat.hasil, rumus, nilai)
    }

    fn target_as(&self, simbol: &'static str, nilai: Decimal) -> Masukan {
        Masukan {
            simbol: simbol.into(),
            nilai,
            asal: asal(self.target),
        }
    }

    fn realisasi_as(&self, nilai: Decimal) -> Masukan {
        Masukan {
            simbol: "R".into(),
            nilai,
            asal: asal(self.realisasi),
        }
    }
}

fn asal(isi: Isi) -> Option<Place> {
    match isi {
        Isi::Angka { asal, .. } | Isi::Rentang { asal, .. } => Some(Place::Cell(asal)),
        _ => None,
    }
}

/// Never below 0: a realisasi more than twice the target is no worse than none (KMK 127/2026, Banjarnegara, LLDIKTI).
fn lantai(mut sel: Sel) -> Sel {
    if let Nilai::Angka(value) = sel.nilai
        && value < Decimal::ZERO
    {
        sel.nilai = Nilai::Angka(Decimal::ZERO);
        sel.cara.catatan.push(Catatan::Lantai(value));
    }
    sel
}

/// The capaian that enters means and categories: at most the cap.
pub fn dihitung(capaian: &Sel, batas: Option<Decimal>, alamat: HasilRef) -> Sel {
    let rumus = &rumus::CAPAIAN_DIHITUNG;
    let Some(c) = capaian.nilai.angka() else {
        return tanpa(Hasil::CapaianDihitung, rumus, capaian.nilai.clone());
    };
    let mut sel = terapkan(
        Hasil::CapaianDihitung,
        rumus,
        vec![masukan("C", c, Place::Hasil(alamat))],
    );
    if let Some(batas) = batas.filter(|batas| c > *batas) {
        sel.nilai = Nilai::Angka(batas);
        sel.cara.catatan.push(Catatan::Batas(batas));
    }
    sel
}
