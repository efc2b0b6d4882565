//! The quarters of the indikator of one sasaran: target, realisasi and capaian up to each quarter, then the sum of all.

use super::{Cell, Column, Group, Mark, Numbered, Phrase, Row, Source, Table, Width};
use crate::domain::field::Field;
use crate::domain::outcome::{Baris, Hasil, HasilRef};
use crate::text::{self, laporan};

const QUARTERS: [(&str, Field, Field, Hasil); 4] = [
    (
        "I",
        Field::TargetTw1,
        Field::RealisasiTw1,
        Hasil::CapaianTw1,
    ),
    (
        "II",
        Field::TargetTw2,
        Field::RealisasiTw2,
        Hasil::CapaianTw2,
    ),
    (
        "III",
        Field::TargetTw3,
        Field::RealisasiTw3,
        Hasil::CapaianTw3,
    ),
    (
        "IV",
        Field::TargetTw4,
        Field::RealisasiTw4,
        Hasil::CapaianTw4,
    ),
];

/// Only where a quarter was filled in.
pub(super) fn table(source: &Source, group: &Group) -> Option<Table> {
    let columns = vec![
        Column::words(laporan::INDIKATOR_TRIWULAN, Width::Rest),
        Column::figures(Field::Target.label(), Width::Figure),
        Column::figures(Field::Realisasi.label(), Width::Figure),
        Column::figures(laporan::CAPAIAN_SAMPAI, Width::Word),
    ];
    let mut table = Table::new(Phrase::own(laporan::T_TRIWULAN), 0, columns);
    for Numbered { number, row } in &group.indikator {
        let typed = QUARTERS
            .iter()
            .any(|(_, target, realisasi, _)| !row.is_blank(*target) || !row.is_blank(*realisasi));
        if !typed {
            continue;
        }
        let hasil = |hasil| Cell::hasil(source.outcome, Baris::Row(row.id), hasil);
        let name = laporan::bernomor(number, row.text(Field::Uraian));
        let name = Cell::phrase(Phrase::typed(name)).over(table.columns.len());
        table.rows.push(Row::marked(Mark::Group, vec![name]));
        for (quarter, target, realisasi, capaian) in QUARTERS {
            table.rows.push(Row::plain(vec![
                Cell::label(laporan::triwulan(quarter)),
                Cell::typed(row, target),
                Cell::typed(row, realisasi),
                hasil(capaian),
            ]));
        }
        let at = |hasil| source.outcome.sel(HasilRef::new(Baris::Row(row.id), hasil));
        if at(Hasil::TargetKumulatif).is_some() || at(Hasil::RealisasiKumulatif).is_some() {
            let cells = vec![
                Cell::label(laporan::KUMULATIF),
                hasil(Hasil::TargetKumulatif),
                hasil(Hasil::RealisasiKumulatif),
                Cell::label(""),
            ];
            table.rows.push(Row::marked(Mark::Subtotal, cells));
        }
        if let Some(year) = at(Hasil::CapaianTahunan).filter(|sel| sel.nilai.ada()) {
            table.notes.push(Phrase::own(laporan::terhadap_setahun(
                number,
                &text::sel_satuan(year),
            )));
        }
        if let Some(way) = Field::Konsolidasi.choice(row.text(Field::Konsolidasi)) {
            table
                .notes
                .push(Phrase::own(laporan::konsolidasi(number, way.label)));
        }
    }
    (!table.rows.is_empty()).then_some(table)
}
