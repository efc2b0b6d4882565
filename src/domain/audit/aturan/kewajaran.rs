//! What computes but is hardly meant: achievements far above the target, a target below what was reached before, an
//! efficiency above the budget, money spent on an output that was set and reached at 0. All of it may be right.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::super::bahan::Bahan;
use super::super::temuan::{Berat, Janggal, Jenis, Temuan};
use super::Aturan;
use crate::domain::document::{CellRef, Row};
use crate::domain::field::{Field, RowKind};
use crate::domain::finding::{Finding, FindingKind};
use crate::domain::outcome::{Baris, BarisHasil, Catatan, Hasil, HasilRef, Place};
use crate::domain::rulebook::polaritas::Polaritas;

const ID: &str = "kewajaran";

/// An achievement above this, in percent, is hardly meant.
const TINGGI: Decimal = Decimal::from_parts(200, 0, 0, false, 0);

/// The rule.
pub static ATURAN: Aturan = Aturan {
    id: ID,
    nama: "Kewajaran",
    uraian: "Capaian di atas 200 %, target di bawah realisasi tahun lalu, E/I melebihi anggaran, dan dana yang \
             dibelanjakan untuk keluaran dengan target dan realisasi 0. Semuanya mungkin benar; layak dijelaskan.",
    berat: Berat::Rendah,
    butir: |bahan| bahan.outcome.baris.len().saturating_add(2),
    periksa: |bahan, at, found| match at {
        0 => keluaran_nol(bahan, found),
        1 => target_di_bawah(bahan, found),
        at => {
            let row = at.checked_sub(2).and_then(|at| bahan.outcome.baris.get(at));
            row.into_iter().for_each(|row| hasil(row, found));
        }
    },
};

fn janggal(place: Place, what: Janggal) -> Temuan {
    Temuan::new(ID, Berat::Rendah, place, Jenis::Janggal(what))
}

/// The results of one row.
fn hasil(row: &Arc<BarisHasil>, found: &mut Vec<Temuan>) {
    let Baris::Row(_) = row.baris else { return };
    let place = |hasil| Place::Hasil(HasilRef::new(row.baris, hasil));
    if row
        .angka(Hasil::Capaian)
        .is_some_and(|capaian| capaian > TINGGI)
    {
        found.push(janggal(place(Hasil::Capaian), Janggal::CapaianTinggi));
    }
    let above = |catatan: &Catatan| *catatan == Catatan::MelebihiAnggaran;
    if row
        .sel(Hasil::Ei)
        .is_some_and(|sel| sel.cara.catatan.iter().any(above))
    {
        found.push(janggal(place(Hasil::Ei), Janggal::EiMelebihiAnggaran));
    }
}

/// Whether a finding of the calculation is said here: money spent though nothing was to come of it, and nothing came.
pub(super) fn milik(bahan: &Bahan, finding: &Finding) -> bool {
    let realisasi = Place::Cell(CellRef::new(finding.place.row, Field::Realisasi));
    finding.kind == FindingKind::BelanjaTanpaTarget
        && bahan.angka(realisasi).is_some_and(|value| value.is_zero())
}

fn keluaran_nol(bahan: &Bahan, found: &mut Vec<Temuan>) {
    let own = bahan
        .outcome
        .findings()
        .filter(|finding| milik(bahan, finding));
    found.extend(own.map(|finding| janggal(finding.at(), Janggal::KeluaranNol)));
}

fn target_di_bawah(bahan: &Bahan, found: &mut Vec<Temuan>) {
    let low = |row: &&Arc<Row>| {
        let figure = |field| bahan.angka(Place::Cell(CellRef::new(row.id, field)));
        let (Some(target), Some(before)) = (figure(Field::Target), figure(Field::RealisasiLalu))
        else {
            return false;
        };
        let choice = Field::Polaritas.choice(row.text(Field::Polaritas));
        match choice.map_or(Some(Polaritas::Naik), |choice| {
            Polaritas::from_id(choice.id)
        }) {
            Some(Polaritas::Naik) => target < before,
            Some(Polaritas::Turun | Polaritas::TurunRasio) => target > before,
            _ => false,
        }
    };
    let rows = bahan.document().of_kind(RowKind::Indikator).filter(low);
    found.extend(rows.map(|row| {
        let place = Place::Cell(CellRef::new(row.id, Field::Target));
        janggal(place, Janggal::TargetDiBawahLalu)
    }));
}
