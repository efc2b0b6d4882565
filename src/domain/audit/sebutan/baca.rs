//! The rows of the fixed sections that speak of an indikator, an output or money.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Besaran, Di, Sebutan};
use crate::domain::compute;
use crate::domain::document::{Document, Row, RowId};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::outcome::{Hasil, Outcome};

const AWAL: [Field; 5] = [
    Field::Awal1,
    Field::Awal2,
    Field::Awal3,
    Field::Awal4,
    Field::Awal5,
];
const UBAH: [Field; 5] = [
    Field::Ubah1,
    Field::Ubah2,
    Field::Ubah3,
    Field::Ubah4,
    Field::Ubah5,
];

/// The indikator, with the money of their kegiatan.
pub fn kinerja(document: &Document) -> Vec<Sebutan> {
    let figures = [
        (Besaran::Target, Field::Target),
        (Besaran::Realisasi, Field::Realisasi),
        (Besaran::TargetAkhir, Field::TargetRenstra),
    ];
    let money = [
        (Besaran::Pagu, Hasil::Pagu),
        (Besaran::RealisasiAnggaran, Hasil::RealisasiAnggaran),
    ];
    let rows = document.of_kind(RowKind::Indikator);
    rows.map(|row| {
        Sebutan::new(row, Di::Kinerja)
            .isi(row, &figures)
            .hasil(row, &money)
    })
    .collect()
}

/// Money and outputs.
pub fn anggaran(document: &Document) -> Vec<Sebutan> {
    let figures = [
        (Besaran::Target, Field::Target),
        (Besaran::Realisasi, Field::Realisasi),
    ];
    let money = [
        (Besaran::PaguSemula, Hasil::PaguSemula),
        (Besaran::Pagu, Hasil::Pagu),
        (Besaran::RealisasiAnggaran, Hasil::RealisasiAnggaran),
    ];
    let (mut found, mut program) = (Vec::new(), None);
    let mut di = Di::Program(RowId::IDENTITAS);
    for row in document.rows(Section::Anggaran).iter() {
        match row.kind {
            RowKind::Keluaran => {
                found.push(Sebutan::new(row, di).isi(row, &figures));
                continue;
            }
            RowKind::Kegiatan => di = Di::Kegiatan(program.unwrap_or(row.id)),
            kind => {
                program = (kind == RowKind::Program).then_some(row.id);
                di = Di::Program(row.id);
            }
        }
        found.push(Sebutan::new(row, Di::Anggaran).hasil(row, &money));
    }
    found
}

/// The Renstra, in the edition in force: what only an earlier edition has is no longer set.
pub fn renstra(outcome: &Outcome) -> Vec<Sebutan> {
    let document = &outcome.document;
    let rows: Vec<&Arc<Row>> = document.of_kind(RowKind::IndikatorRenstra).collect();
    let revised = rows.iter().any(|row| direvisi(row));
    let mut linked: HashMap<RowId, RowId> = HashMap::new();
    for (indikator, pairs) in compute::pasangan(document) {
        linked.extend(pairs.first().map(|row| (*row, indikator)));
    }
    let waktu = outcome.waktu;
    let read = |row: &Arc<Row>| {
        let this = waktu.tahun_ke.and_then(|ke| tahun(row, ke));
        let last = tahun(row, waktu.tahun_akhir);
        let figures = [(Besaran::TargetRenstra, this), (Besaran::TargetAkhir, last)];
        let figures = figures.map(|(what, field)| Some((what, field?)));
        let mut sebutan = Sebutan::new(row, Di::Renstra);
        for figure in figures.into_iter().flatten() {
            sebutan = sebutan.isi(row, &[figure]);
        }
        sebutan.tautan = linked.get(&row.id).copied();
        sebutan
    };
    let in_force = rows.into_iter().filter(|row| !revised || direvisi(row));
    in_force.map(read).collect()
}

fn direvisi(row: &Row) -> bool {
    UBAH.iter().any(|field| !row.is_blank(*field))
}

/// The target of a year, counted from 1: that of the revised edition where it has one.
fn tahun(row: &Row, ke: usize) -> Option<Field> {
    let at = ke.checked_sub(1)?;
    let [ubah, awal] = [UBAH, AWAL].map(|fields| fields.get(at).copied());
    ubah.filter(|field| !row.is_blank(*field)).or(awal)
}

/// The agreements, with the targets in force: those of the revised agreement where there is one.
pub fn perjanjian(document: &Document) -> Vec<Sebutan> {
    let (mut found, mut di, mut revised) = (Vec::new(), Di::Pk, false);
    for (at, row) in document.rows(Section::Perjanjian).iter().enumerate() {
        match row.kind {
            RowKind::IndikatorPk => {
                let target = match revised {
                    true => Field::TargetPerubahan,
                    false => Field::Target,
                };
                // What the revised agreement leaves out is promised no more.
                if !row.is_blank(target) {
                    let figures = [
                        (Besaran::Target, target),
                        (Besaran::Realisasi, Field::Realisasi),
                    ];
                    found.push(Sebutan::new(row, di).isi(row, &figures));
                }
            }
            RowKind::ProgramPk => {
                let figures = [
                    (Besaran::PaguSemula, Field::PaguSemula),
                    (Besaran::Pagu, Field::PaguPerubahan),
                ];
                found.push(Sebutan::new(row, Di::PkProgram).isi(row, &figures));
            }
            kind => {
                di = match kind {
                    RowKind::Kepala => Di::PkKepala,
                    _ => Di::Pk,
                };
                revised = compute::direvisi(document, at);
            }
        }
    }
    found
}
