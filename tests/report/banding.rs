//! What the report says beside the screen: the same pairs of Renstra and indikator, the same words for a revision, the same
//! figure in a cell; and that a part left out lacks nothing.

use kalkulator_sakip::domain::compute::{ada_hasil, hitung};
use kalkulator_sakip::domain::document::{CellRef, Document, Row, RowId};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, RowKind};
use kalkulator_sakip::domain::outcome::{Baris, Hasil, HasilRef};
use kalkulator_sakip::report::model::{Block, Report, Table, build, missing};
use kalkulator_sakip::text::laporan;

use super::{document, periksa};

/// Rows of the tables of a report whose caption or columns have this text, as texts of their cells.
fn rows(document: &Document, words: &str) -> Vec<Vec<String>> {
    let report: Report = build(&periksa(document));
    let blocks = report.parts.iter().flat_map(|part| &part.blocks);
    let tables = blocks.filter_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Chart(chart) => Some(&chart.table),
        _ => None,
    });
    let named = |table: &&Table| {
        let mut columns = table.columns.iter();
        table.caption.text.contains(words) || columns.any(|column| column.label.contains(words))
    };
    let found: Vec<&Table> = tables.filter(named).collect();
    assert!(!found.is_empty(), "{words}");
    let rows = found.iter().flat_map(|table| &table.rows);
    rows.map(|row| {
        row.cells
            .iter()
            .map(|cell| cell.text().to_string())
            .collect()
    })
    .collect()
}

#[test]
fn a_row_of_the_renstra_stands_under_its_first_indikator_only() {
    let indikator = |id, name: &str| {
        Row::new(RowId(id), RowKind::Indikator)
            .with(Field::Uraian, name)
            .with(Field::Polaritas, "naik")
            .with(Field::Target, "10")
            .with(Field::Realisasi, "5")
    };
    let document = document(vec![
        Row::new(RowId::IDENTITAS, RowKind::Identitas)
            .with(Field::Tahun, "2020")
            .with(Field::PeriodeRenstra, "2018-2022"),
        Row::new(RowId(1), RowKind::Sasaran).with(Field::Uraian, "Mutu"),
        indikator(2, "Satu"),
        indikator(3, "Dua"),
        Row::new(RowId(4), RowKind::IndikatorRenstra)
            .with(Field::Uraian, "Rencana")
            .with(Field::Awal3, "777")
            .with(Field::Awal5, "888")
            .with(Field::Indikator, "#2; #3"),
    ]);
    let rows = rows(&document, laporan::T_RENSTRA);
    let heads = rows.iter().filter(|row| row.len() == 1).count();
    assert_eq!(heads, 1, "{rows:?}");
    assert!(rows[0][0].contains("Satu"), "{rows:?}");
}

#[test]
fn a_target_written_otherwise_is_not_a_revised_one() {
    let pk = |id, target: &str, revised: &str| {
        Row::new(RowId(id), RowKind::IndikatorPk)
            .with(Field::Uraian, "Nilai")
            .with(Field::Target, target)
            .with(Field::TargetPerubahan, revised)
    };
    let document = document(vec![
        Row::new(RowId(1), RowKind::Kepala).with(Field::Uraian, "Kepala Dinas"),
        pk(2, "1.500", "1500"),
        pk(3, "80", "85"),
    ]);
    let rows = rows(&document, "Target PK");
    assert!(rows[0].contains(&"tetap".to_string()), "{rows:?}");
    assert!(rows[1].contains(&"target berubah".to_string()), "{rows:?}");
}

#[test]
fn a_printed_cell_has_the_figure_that_was_reckoned() {
    let document = document(vec![
        Row::new(RowId(8), RowKind::Tabel).with(Field::Uraian, "Daftar usaha"),
        Row::new(RowId(9), RowKind::KolomTabel).with(Field::Uraian, "A"),
        Row::new(RowId(11), RowKind::BarisTabel)
            .with(Field::Uraian, "Baris")
            .with(Field::Sel(RowId(9)), "17"),
        Row::new(RowId(12), RowKind::BarisTabel)
            .with(Field::Uraian, "Jumlah")
            .with(Field::Rumus, "jumlah()")
            .with(Field::Sel(RowId(9)), "99"),
    ]);
    let rows = rows(&document, "Daftar usaha");
    let last = |row: &Vec<String>| row.last().cloned().unwrap_or_default();
    assert_eq!(rows.iter().map(last).collect::<Vec<_>>(), ["17", "17"]);
}

#[test]
fn a_part_left_out_lacks_nothing() {
    let mut document = document(vec![
        Row::new(RowId(1), RowKind::Sasaran).with(Field::Uraian, "Mutu"),
        Row::new(RowId(2), RowKind::Indikator)
            .with(Field::Uraian, "Satu")
            .with(Field::Target, "x"),
        Row::new(RowId(3), RowKind::Program).with(Field::PaguSemula, "x"),
        Row::new(RowId(8), RowKind::Tabel)
            .with(Field::Uraian, "Daftar")
            .with(Field::Letak, "bab3"),
        Row::new(RowId(9), RowKind::KolomTabel).with(Field::Uraian, "A"),
        Row::new(RowId(10), RowKind::BarisTabel).with(Field::Sel(RowId(9)), "x"),
    ]);
    let set = |document: &mut Document, row, field, text: &str| {
        let at = CellRef::new(row, field);
        document.apply(Edit::set(at, text)).expect("a cell");
    };
    set(
        &mut document,
        RowId::NARASI,
        Field::SimpulanUmum,
        "{ngawur}",
    );
    let parts = |document: &Document| -> Vec<&str> {
        let missing = missing(document, &hitung(document));
        missing.iter().map(|one| one.part).collect()
    };
    let all = parts(&document);
    for part in ["capaian", "anggaran", "tabel-bab3", "bab4"] {
        assert!(all.contains(&part), "{part}: {all:?}");
    }
    let off = "capaian anggaran tabel-bab3 bab4";
    set(&mut document, RowId::PENGATURAN, Field::TanpaBagian, off);
    let some = parts(&document);
    for part in off.split(' ') {
        assert!(!some.contains(&part), "{part}: {some:?}");
    }
    assert!(some.contains(&"sasaran"), "the same cells stand there too");
}

#[test]
fn a_result_is_there_in_every_cell_that_is_said_to_have_one() {
    let columns = [
        "teks", "angka", "uang", "persen", "tahun", "rumus", "hitung",
    ];
    let kinds = [
        ("data", ""),
        ("lain", ""),
        ("judul", ""),
        ("data", "jumlah()"),
    ];
    let mut all = vec![Row::new(RowId(1), RowKind::Tabel).with(Field::Uraian, "Daftar")];
    all.extend(columns.iter().zip(10..).map(|(kind, id)| {
        Row::new(RowId(id), RowKind::KolomTabel)
            .with(Field::Uraian, kind)
            .with(Field::JenisKolom, kind)
            .with(
                Field::Rumus,
                if *kind == "hitung" { "[angka] * 2" } else { "" },
            )
    }));
    all.extend(kinds.iter().zip(30..).map(|((kind, formula), id)| {
        let row = Row::new(RowId(id), RowKind::BarisTabel)
            .with(Field::Uraian, "Baris")
            .with(Field::JenisBaris, kind)
            .with(Field::Rumus, formula);
        (10..17).fold(row, |row, column| row.with(Field::Sel(RowId(column)), "2"))
    }));
    let document = document(all);
    let outcome = hitung(&document);
    for row in document.of_kind(RowKind::BarisTabel) {
        for column in document.of_kind(RowKind::KolomTabel) {
            let at = HasilRef::new(Baris::Row(row.id), Hasil::Sel(column.id));
            let there = outcome.sel(at).is_some();
            assert_eq!(ada_hasil(row, column), there, "{row:?} {column:?}");
        }
    }
}
