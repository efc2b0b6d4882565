//! Performance agreements: the indikator that each jabatan promises, in the first agreement and in the revised one,
//! and the money of its program.
//!
//! The target in force is the revised one where the indikator is in the revised agreement, else the first. The rows
//! directly below a jabatan are its own; those of the jabatan below it are theirs. An agreement is signed before there
//! is any realisasi, so that an empty one is no fault.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::baca::{Isi, Seen};
use super::capaian::{self, Ukur};
use super::jumlah::{Jumlah, add_up, sum_cell};
use super::perbandingan::{terisi, typed};
use super::{Bagian, Konteks, cacah, rekap, tanpa, terapkan};
use crate::domain::document::{CellRef, Document, Row};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::finding::{Finding, FindingKind};
use crate::domain::notation::{self, Evidence, LoneDot, Reading};
use crate::domain::outcome::{Baris, BarisHasil, Hasil, HasilRef, Nilai, Place, Sel};
use crate::domain::rulebook::rumus;

/// What the revision of an agreement did to one indikator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Perubahan {
    /// The same target in both, or no target at all.
    Tetap,
    /// Another target.
    TargetBerubah,
    /// Only in the revised agreement.
    Baru,
    /// Only in the first agreement.
    Dihapus,
}

/// What the revision did to an `indikator_pk` row, by which of its two targets is filled and by their figures: `1.500`
/// and `1500` are the same. The row of an agreement that was never revised has no second target either; ask
/// [`direvisi`] about its jabatan first.
pub fn perubahan(row: &Row) -> Perubahan {
    let (semula, baru) = (row.text(Field::Target), row.text(Field::TargetPerubahan));
    match (semula.trim().is_empty(), baru.trim().is_empty()) {
        (true, true) => Perubahan::Tetap,
        (true, false) => Perubahan::Baru,
        (false, true) => Perubahan::Dihapus,
        (false, false) if same_figure(row, semula, baru) => Perubahan::Tetap,
        (false, false) => Perubahan::TargetBerubah,
    }
}

/// Whether the agreement to which the row at `index` of the section belongs has a revised edition: some indikator of
/// it has a second target. `index` may be that of the jabatan or of any row directly below it.
pub fn direvisi(document: &Document, index: usize) -> bool {
    let rows = document.rows(Section::Perjanjian);
    let own = |row: &&Arc<Row>| is_own(row.kind);
    let before = rows.iter().take(index.saturating_add(1)).rev();
    let after = rows.iter().skip(index.saturating_add(1));
    before
        .take_while(own)
        .chain(after.take_while(own))
        .any(|row| row.kind == RowKind::IndikatorPk && !row.is_blank(Field::TargetPerubahan))
}

const fn is_own(kind: RowKind) -> bool {
    matches!(kind, RowKind::IndikatorPk | RowKind::ProgramPk)
}

/// Whether two texts of a row say the same figure, however written.
fn same_figure(row: &Row, a: &str, b: &str) -> bool {
    if a.trim() == b.trim() {
        return true;
    }
    // No question is asked here: what the row leaves open is read as its unit is mostly written.
    let lone_dot = match notation::unit_evidence(row.text(Field::Satuan)) {
        Evidence::Decimal => LoneDot::Decimal,
        _ => LoneDot::Thousands,
    };
    match (notation::read(a, lone_dot), notation::read(b, lone_dot)) {
        (Reading::Number(a), Reading::Number(b)) => a.value == b.value && a.bound == b.bound,
        (a, b) => a == b,
    }
}

/// The rows of one jabatan while they are read.
struct Jabatan {
    baris: Baris,
    /// Place of its results among all.
    at: usize,
    capaian: Vec<(Place, Option<Decimal>)>,
    /// Its indikator.
    rows: Vec<Arc<Row>>,
    /// Before the revision, in force.
    uang: [Vec<(Place, Jumlah)>; 2],
}

/// Reckons every agreement.
pub fn hitung(document: &Document, konteks: &Konteks) -> Bagian {
    let mut seen = Seen::default();
    let mut baris: Vec<Arc<BarisHasil>> = Vec::new();
    let mut jabatan: Vec<Jabatan> = Vec::new();
    for row in document.rows(Section::Perjanjian).iter() {
        match row.kind {
            RowKind::IndikatorPk if !row.is_empty() => {
                let (hasil, capaian) = indikator(row, konteks, &mut seen);
                baris.push(Arc::new(hasil));
                if let Some(jabatan) = jabatan.last_mut() {
                    jabatan.capaian.push(capaian);
                    jabatan.rows.push(row.clone());
                }
            }
            RowKind::ProgramPk if !row.is_empty() => {
                let uang = program(row, konteks, &mut seen);
                if let Some(jabatan) = jabatan.last_mut() {
                    for (sum, part) in jabatan.uang.iter_mut().zip(uang) {
                        sum.push(part);
                    }
                }
            }
            RowKind::Kepala | RowKind::Bidang | RowKind::Seksi => {
                let own = Baris::Row(row.id);
                jabatan.push(Jabatan {
                    baris: own,
                    at: baris.len(),
                    capaian: Vec::new(),
                    rows: Vec::new(),
                    uang: Default::default(),
                });
                let sel = Vec::new();
                baris.push(Arc::new(BarisHasil { baris: own, sel }));
            }
            _ => {}
        }
    }
    for jabatan in jabatan {
        if let Some(place) = baris.get_mut(jabatan.at) {
            *place = Arc::new(jabatan.hitung());
        }
    }
    Bagian::new(baris, seen)
}

/// The results of one indikator, and its capaian in force as it enters the mean.
fn indikator(
    row: &Row,
    konteks: &Konteks,
    seen: &mut Seen,
) -> (BarisHasil, (Place, Option<Decimal>)) {
    let mut isi = |field| konteks.bacaan.isi(row, field, seen);
    let semula = isi(Field::Target);
    let baru = isi(Field::TargetPerubahan);
    let realisasi = isi(Field::Realisasi);
    let findings = &mut seen.findings;
    let ukur = Ukur {
        baris: Baris::Row(row.id),
        polaritas: capaian::polaritas(row, findings),
        realisasi,
        terburuk: Isi::Kosong(CellRef::new(row.id, Field::RealisasiTerburuk)),
    };
    let mut note = |field| {
        let at = CellRef::new(row.id, field);
        findings.push(Finding::new(at, FindingKind::Kosong));
    };
    if row.is_blank(Field::Uraian) {
        note(Field::Uraian);
    }
    if !terisi(&semula) && !terisi(&baru) {
        note(Field::Target);
    }
    ukur.check_ranges(&[semula, baru], &[realisasi], findings);

    let mut sel = Vec::new();
    if terisi(&semula) || !terisi(&baru) {
        sel.push(ukur.capaian(Hasil::Capaian, semula, konteks.pengaturan));
    }
    let mut in_force = Hasil::Capaian;
    if terisi(&baru) {
        in_force = Hasil::CapaianPerubahan;
        sel.push(ukur.capaian(in_force, baru, konteks.pengaturan));
        if terisi(&semula) {
            sel.push(selisih(semula, baru));
        }
    }
    sel.extend(konteks.kategori(&sel, in_force, ukur.baris));
    let baris = BarisHasil {
        baris: ukur.baris,
        sel,
    };
    let counted = baris
        .sel(Hasil::CapaianDihitung)
        .or_else(|| baris.sel(in_force));
    let hasil = counted.map_or(in_force, |sel| sel.hasil);
    let place = Place::Hasil(HasilRef::new(ukur.baris, hasil));
    let value = baris.angka(hasil);
    (baris, (place, value))
}

fn selisih(semula: Isi, baru: Isi) -> Sel {
    let rumus = &rumus::SELISIH_TARGET;
    let (a, b) = match (semula.angka(), baru.angka()) {
        (Ok(a), Ok(b)) => (a, b),
        (Err(nilai), _) | (_, Err(nilai)) => return tanpa(Hasil::SelisihTarget, rumus, nilai),
    };
    let inputs = typed("T_baru", b, baru)
        .into_iter()
        .chain(typed("T_semula", a, semula));
    terapkan(Hasil::SelisihTarget, rumus, inputs.collect())
}

/// The money of one program before the revision and in force. Without a revision the first budget stays in force.
fn program(row: &Row, konteks: &Konteks, seen: &mut Seen) -> [(Place, Jumlah); 2] {
    let [semula, baru] = [Field::PaguSemula, Field::PaguPerubahan].map(|field| {
        let isi = konteks.bacaan.isi(row, field, seen);
        let fault = match isi {
            Isi::Rentang { asal, .. } => Some((asal, FindingKind::BukanRentang)),
            Isi::Angka { nilai, asal, .. } if nilai.is_sign_negative() && !nilai.is_zero() => {
                Some((asal, FindingKind::Negatif))
            }
            _ => None,
        };
        seen.findings
            .extend(fault.map(|(at, kind)| Finding::new(at, kind)));
        isi
    });
    let in_force = if terisi(&baru) { baru } else { semula };
    [semula, in_force].map(|isi| {
        let at = CellRef::new(row.id, Field::PaguSemula);
        let place = Place::Cell(isi.cell().unwrap_or(at));
        let part = Jumlah {
            nilai: isi.angka().map_or_else(|nilai| nilai, Nilai::Angka),
            suku: vec![place],
            dikeluarkan: Vec::new(),
            catatan: None,
            itself: true,
        };
        (place, part)
    })
}

impl Jabatan {
    /// Mean of the capaian in force, sums of the money and counts, where there are any rows for them.
    fn hitung(self) -> BarisHasil {
        let mut sel = Vec::new();
        if !self.capaian.is_empty() {
            let (mut values, mut suku, mut dikeluarkan) = (Vec::new(), Vec::new(), Vec::new());
            for (place, value) in self.capaian {
                match value {
                    Some(value) => {
                        values.push(value);
                        suku.push(place);
                    }
                    None => dikeluarkan.push(place),
                }
            }
            sel.push(rekap::mean(Hasil::Rerata, values, suku, dikeluarkan));
        }
        for (hasil, parts) in [Hasil::PaguSemula, Hasil::Pagu].into_iter().zip(&self.uang) {
            if !parts.is_empty() {
                let sum = add_up(parts.iter().map(|(place, part)| (*place, part)));
                sel.push(sum_cell(hasil, &sum));
            }
        }
        sel.extend(cacah::perjanjian(self.rows.iter().map(AsRef::as_ref)));
        BarisHasil {
            baris: self.baris,
            sel,
        }
    }
}
