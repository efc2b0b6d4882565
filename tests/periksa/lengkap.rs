//! Generated reports with everything that restates their figures: the Renstra, the agreement of the head, outputs.

use std::sync::Arc;

use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::{Document, Row, RowId};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, RowKind, Section};
use kalkulator_sakip::domain::notation::write_ungrouped;
use kalkulator_sakip::domain::outcome::{Baris, Hasil};

use super::pembangkit::{Acak, cetak, laporan};

/// Targets of the year of the report: the second of the five in `2021-2026`.
const TAHUN_INI: Field = Field::Awal2;

/// A consistent report with its printed layer.
pub fn lengkap(seed: u64) -> Document {
    let mut document = laporan(seed);
    let mut acak = Acak::new(seed ^ 0x5EED);
    keluaran(&mut document, &mut acak);
    renstra(&mut document);
    perjanjian(&mut document);
    cetak(document)
}

fn insert(document: &mut Document, index: usize, kind: RowKind, cells: &[(Field, &str)]) {
    let row = Row::new(document.next_id(), kind);
    let row = cells
        .iter()
        .fold(row, |row, (field, text)| row.with(*field, text));
    let edit = Edit::Insert {
        section: kind.section(),
        index,
        rows: vec![row.into()],
    };
    document.apply(edit).expect("a row");
}

fn push(document: &mut Document, kind: RowKind, cells: &[(Field, &str)]) {
    let end = document.rows(kind.section()).len();
    insert(document, end, kind, cells);
}

fn of(document: &Document, kind: RowKind) -> Vec<Arc<Row>> {
    document.of_kind(kind).cloned().collect()
}

/// One output below each kegiatan.
fn keluaran(document: &mut Document, acak: &mut Acak) {
    let rows = document.rows(Section::Anggaran).iter().enumerate();
    let kegiatan: Vec<(usize, String)> = rows
        .filter(|(_, row)| row.kind == RowKind::Kegiatan)
        .map(|(at, row)| (at, row.text(Field::Uraian).to_string()))
        .collect();
    for (at, uraian) in kegiatan.into_iter().rev() {
        let target = acak.antara(5, 60);
        let realisasi = acak.antara(target.saturating_sub(3), target + 3);
        let cells = [
            (Field::Uraian, &*format!("Jumlah dokumen {uraian}")),
            (Field::Satuan, "dokumen"),
            (Field::Target, &*target.to_string()),
            (Field::Realisasi, &*realisasi.to_string()),
        ];
        insert(document, at + 1, RowKind::Keluaran, &cells);
    }
}

/// The target of this year as the report has it, linked.
fn renstra(document: &mut Document) {
    push(
        document,
        RowKind::SasaranRenstra,
        &[(Field::Uraian, "Sasaran")],
    );
    for row in of(document, RowKind::Indikator) {
        let cells = [
            (Field::Uraian, row.text(Field::Uraian)),
            (Field::Satuan, row.text(Field::Satuan)),
            (TAHUN_INI, row.text(Field::Target)),
            (Field::Indikator, &*format!("#{}", row.id.0)),
        ];
        push(document, RowKind::IndikatorRenstra, &cells);
    }
}

/// The agreement of the head: every indikator with its sasaran, every program with its money.
fn perjanjian(document: &mut Document) {
    push(
        document,
        RowKind::Kepala,
        &[(Field::Uraian, "Kepala Dinas")],
    );
    let mut sasaran = String::new();
    for row in document.rows(Section::Kinerja).to_vec() {
        match row.kind {
            RowKind::Sasaran => sasaran = row.text(Field::Uraian).to_string(),
            RowKind::Indikator => {
                let cells = [
                    (Field::SasaranPk, &*sasaran),
                    (Field::Uraian, row.text(Field::Uraian)),
                    (Field::Satuan, row.text(Field::Satuan)),
                    (Field::Polaritas, row.text(Field::Polaritas)),
                    (Field::Target, row.text(Field::Target)),
                    (Field::Realisasi, row.text(Field::Realisasi)),
                ];
                push(document, RowKind::IndikatorPk, &cells);
            }
            _ => {}
        }
    }
    let outcome = hitung(document);
    let money = |id: RowId, hasil| {
        let value = outcome.angka(Baris::Row(id), hasil);
        value.map_or(String::new(), |value| write_ungrouped(value, 0))
    };
    for row in of(document, RowKind::Program) {
        let cells = [
            (Field::Kode, row.text(Field::Kode)),
            (Field::Uraian, row.text(Field::Uraian)),
            (Field::PaguSemula, &*money(row.id, Hasil::PaguSemula)),
            (Field::PaguPerubahan, &*money(row.id, Hasil::Pagu)),
        ];
        push(document, RowKind::ProgramPk, &cells);
    }
}
