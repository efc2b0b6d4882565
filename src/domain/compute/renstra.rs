//! The Renstra: what it sets for the indikator linked to its rows, and how far their realisasi is against both of its
//! editions.
//!
//! A row and an indikator belong together one to one: of several links the first counts, and a finding says so. A row
//! without link keeps its targets but has no realisasi. An edition in which nothing is typed has no results.

use std::collections::HashMap;
use std::sync::Arc;

use super::baca::{Isi, Seen};
use super::capaian::{self, Ukur};
use super::indikator::IndikatorHasil;
use super::perbandingan::terisi;
use super::tautan::{Kaitan, Names};
use super::waktu::TAHUN_RENSTRA;
use super::{Konteks, tanpa};
use crate::domain::document::{CellRef, Document, Row, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::finding::{Finding, FindingKind};
use crate::domain::outcome::{Alasan, Baris, BarisHasil, Hasil, Nilai};
use crate::domain::rulebook::polaritas::Polaritas;
use crate::domain::rulebook::rumus;

const AWAL: [Field; TAHUN_RENSTRA] = [
    Field::Awal1,
    Field::Awal2,
    Field::Awal3,
    Field::Awal4,
    Field::Awal5,
];

const UBAH: [Field; TAHUN_RENSTRA] = [
    Field::Ubah1,
    Field::Ubah2,
    Field::Ubah3,
    Field::Ubah4,
    Field::Ubah5,
];

/// The results of the two editions: of this year and of the last one.
const HASIL: [[Hasil; 2]; 2] = [
    [Hasil::CapaianAwalTahun, Hasil::CapaianAwalAkhir],
    [Hasil::CapaianUbahTahun, Hasil::CapaianUbahAkhir],
];

/// The targets of this year and of the last one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Acuan {
    /// Of the year of the report.
    pub tahun: Isi,
    /// Of the last year of the Renstra.
    pub akhir: Isi,
}

/// The rows of the Renstra as they were read, and what they set.
#[derive(Debug)]
pub struct Renstra {
    /// What is in force for an indikator: the revised edition where it has a target for that year, else the first.
    pub acuan: HashMap<RowId, Acuan>,
    /// What is wrong with the rows.
    pub findings: Arc<Vec<Finding>>,
    /// Some reading rests on more than the section.
    pub beyond_row: bool,
    /// How long the links mean the same.
    pub kaitan: Kaitan,
    baris: Vec<BarisRenstra>,
}

/// One row that is not wholly empty.
#[derive(Debug)]
struct BarisRenstra {
    id: RowId,
    /// Its own direction; `None` takes that of the indikator.
    polaritas: Option<Result<Polaritas, CellRef>>,
    /// Which indikator is linked, counted from 0.
    indikator: Option<usize>,
    /// First and revised edition, where one is typed.
    edisi: [Option<Acuan>; 2],
}

/// The results of one row, with what was measured.
#[derive(Clone, Debug)]
pub struct KeptRenstra {
    ukur: Option<Ukur>,
    /// Results by column.
    pub hasil: Arc<BarisHasil>,
}

/// Reads the Renstra.
pub fn baca(document: &Document, konteks: &Konteks) -> Renstra {
    let names = Names::new(document);
    let mut seen = Seen::default();
    let (mut baris, mut acuan) = (Vec::new(), HashMap::new());
    let rows = document.of_kind(RowKind::IndikatorRenstra);
    for row in rows.filter(|row| !row.is_empty()) {
        if row.is_blank(Field::Uraian) {
            let at = CellRef::new(row.id, Field::Uraian);
            seen.findings.push(Finding::new(at, FindingKind::Kosong));
        }
        let polaritas =
            (!row.is_blank(Field::Polaritas)).then(|| capaian::polaritas(row, &mut seen.findings));
        let awal = edisi(row, AWAL, konteks, &mut seen);
        let ubah = edisi(row, UBAH, konteks, &mut seen);
        konteks.bacaan.isi(row, Field::KondisiAwal, &mut seen);
        let linked = link(row, &names, &mut seen.findings);
        if let Some(id) = linked {
            if acuan.contains_key(&id) {
                let at = CellRef::new(row.id, Field::Indikator);
                seen.findings
                    .push(Finding::new(at, FindingKind::TautanSatu));
            }
            acuan.entry(id).or_insert_with(|| berlaku(awal, ubah));
        }
        baris.push(BarisRenstra {
            id: row.id,
            polaritas,
            indikator: linked.and_then(|id| names.position(id)),
            edisi: [awal, ubah].map(|(acuan, typed)| typed.then_some(acuan)),
        });
    }
    Renstra {
        acuan,
        findings: Arc::new(seen.findings),
        beyond_row: seen.beyond_row,
        kaitan: names.kaitan(),
        baris,
    }
}

/// The targets of one edition, and whether any is typed. All five years are read, so that what is wrong with any of
/// them is said.
fn edisi(
    row: &Row,
    fields: [Field; TAHUN_RENSTRA],
    konteks: &Konteks,
    seen: &mut Seen,
) -> (Acuan, bool) {
    let years = fields.map(|field| konteks.bacaan.isi(row, field, seen));
    let year = |ke: usize| ke.checked_sub(1).and_then(|at| years.get(at)).copied();
    let outside = Isi::Tidak(Alasan::TanpaTahunRenstra);
    let acuan = Acuan {
        tahun: konteks.waktu.tahun_ke.and_then(year).unwrap_or(outside),
        akhir: year(konteks.waktu.tahun_akhir).unwrap_or(outside),
    };
    (acuan, years.iter().any(terisi))
}

/// The one indikator of a row.
fn link(row: &Row, names: &Names, findings: &mut Vec<Finding>) -> Option<RowId> {
    let text = row.text(Field::Indikator);
    if text.trim().is_empty() {
        return None;
    }
    let at = CellRef::new(row.id, Field::Indikator);
    let (ids, unknown) = names.resolve(text);
    if unknown > 0 {
        findings.push(Finding::new(at, FindingKind::TautanAsing));
    }
    if ids.len() > 1 {
        findings.push(Finding::new(at, FindingKind::TautanSatu));
    }
    ids.first().copied()
}

/// Per indikator the rows of the Renstra that belong to it, in order.
pub fn pasangan(document: &Document) -> HashMap<RowId, Vec<RowId>> {
    let names = Names::new(document);
    let mut pairs: HashMap<RowId, Vec<RowId>> = HashMap::new();
    for row in document.of_kind(RowKind::IndikatorRenstra) {
        if let Some(id) = link(row, &names, &mut Vec::new()) {
            pairs.entry(id).or_default().push(row.id);
        }
    }
    pairs
}

/// The revised edition where it has a target for the year, else the first. Where neither has one, the edition in use
/// is the one that lacks it.
fn berlaku((awal, _): (Acuan, bool), (ubah, revised): (Acuan, bool)) -> Acuan {
    let pick = |awal: Isi, ubah: Isi| {
        let falls_back = !terisi(&ubah) && (terisi(&awal) || !revised);
        if falls_back { awal } else { ubah }
    };
    Acuan {
        tahun: pick(awal.tahun, ubah.tahun),
        akhir: pick(awal.akhir, ubah.akhir),
    }
}

impl Renstra {
    /// The results of the rows; `before` are those of the very same Renstra and rules.
    pub fn hitung(
        &self,
        indikator: &[Arc<IndikatorHasil>],
        konteks: &Konteks,
        before: &[KeptRenstra],
    ) -> Vec<KeptRenstra> {
        let mut before = before.iter();
        let reckon = |row: &BarisRenstra| {
            let linked = row.indikator.and_then(|at| indikator.get(at));
            let ukur = linked.map(|hasil| Ukur {
                baris: Baris::Row(row.id),
                polaritas: row.polaritas.unwrap_or(hasil.ukur.polaritas),
                ..hasil.ukur
            });
            match before.next().filter(|kept| kept.ukur == ukur) {
                Some(kept) => kept.clone(),
                None => KeptRenstra {
                    ukur,
                    hasil: Arc::new(row.hitung(ukur.as_ref(), konteks)),
                },
            }
        };
        self.baris.iter().map(reckon).collect()
    }
}

impl BarisRenstra {
    fn hitung(&self, ukur: Option<&Ukur>, konteks: &Konteks) -> BarisHasil {
        let mut sel = Vec::new();
        for (acuan, hasil) in self.edisi.iter().zip(HASIL) {
            let Some(acuan) = acuan else { continue };
            for (target, hasil) in [acuan.tahun, acuan.akhir].into_iter().zip(hasil) {
                sel.push(match ukur {
                    Some(ukur) => ukur.capaian(hasil, target, konteks.pengaturan),
                    None => tanpa(
                        hasil,
                        &rumus::CAPAIAN_NAIK,
                        Nilai::TidakDapatDihitung(Alasan::TanpaTautan),
                    ),
                });
            }
        }
        BarisHasil {
            baris: Baris::Row(self.id),
            sel,
        }
    }
}
