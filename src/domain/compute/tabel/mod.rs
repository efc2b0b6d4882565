//! The office's own tables: typed cells read, rows and columns with formulas reckoned, parents of a kode summed, last
//! lines drawn. One mechanism for every table; no table is known here by name.
//!
//! A table that has not changed is taken over whole.

mod agregat;
mod baca;
mod ikat;
mod mesin;
mod model;
mod nilai;
mod ringkasan;
mod simpul;

use std::collections::HashMap;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::baca::Bacaan;
use crate::domain::document::{CellRef, Document, Row, RowId};
use crate::domain::edit::Edit;
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::finding::{Finding, FindingKind, Remedy, RemedyKind};
use crate::domain::formula::Deviation;
use crate::domain::notation::Reading;
use crate::domain::order::PutInOrder;
use crate::domain::outcome::{Baris, BarisHasil};
use crate::domain::tabel::{JenisBaris, JenisKolom, block, kind_of, row_kind_of, table_of};

use baca::Pembaca;
use mesin::{Hitungan, Mesin, Simpul, Sumber};
use model::{Model, Ringkasan};

/// A table with more columns is not reckoned.
pub const MAX_KOLOM: usize = 200;
/// A table with more rows is not reckoned.
pub const MAX_BARIS: usize = 20_000;
/// A table with more cells is not reckoned.
pub const MAX_SEL: usize = 1_000_000;

/// Results of all tables.
#[derive(Debug)]
pub struct TabelHasil {
    /// Per row with a computed cell, then the last line of the table, table by table.
    pub baris: Vec<Arc<BarisHasil>>,
    /// What is wrong.
    pub findings: Arc<Vec<Finding>>,
    tabel: Vec<Arc<SatuTabel>>,
}

/// Results of one table.
#[derive(Debug)]
struct SatuTabel {
    /// The table and the rows below it, as they were.
    rows: Vec<Arc<Row>>,
    baris: Vec<Arc<BarisHasil>>,
    findings: Vec<Finding>,
    /// The next free id that the remedies name; `None` where they name none.
    next_id: Option<RowId>,
}

impl SatuTabel {
    fn holds(&self, rows: &[Arc<Row>], document: &Document) -> bool {
        self.next_id.is_none_or(|id| id == document.next_id())
            && self.rows.len() == rows.len()
            && self.rows.iter().zip(rows).all(|(a, b)| Arc::ptr_eq(a, b))
    }
}

/// Reckons all tables. `before` holds those of another document with the same rules and remembered notation.
pub fn hitung(
    document: &Document,
    bacaan: &Bacaan,
    simpangan: Deviation,
    before: Option<&Arc<TabelHasil>>,
) -> Arc<TabelHasil> {
    let rows = document.rows(Section::Tabel);
    let mut tabel = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if row.kind != RowKind::Tabel {
            continue;
        }
        let end = at.saturating_add(document.block_len(Section::Tabel, at));
        let block = rows.get(at..end).unwrap_or(&[]);
        let mut known = before.iter().flat_map(|before| &before.tabel);
        let old = known.find(|old| old.holds(block, document));
        tabel.push(match old {
            Some(old) => old.clone(),
            None => Arc::new(satu(document, block, bacaan, simpangan)),
        });
    }
    if let Some(before) = before
        && before.tabel.len() == tabel.len()
        && before
            .tabel
            .iter()
            .zip(&tabel)
            .all(|(a, b)| Arc::ptr_eq(a, b))
    {
        return before.clone();
    }
    Arc::new(TabelHasil {
        baris: tabel.iter().flat_map(|tabel| tabel.baris.clone()).collect(),
        findings: Arc::new(
            tabel
                .iter()
                .flat_map(|tabel| tabel.findings.clone())
                .collect(),
        ),
        tabel,
    })
}

fn satu(
    document: &Document,
    block: &[Arc<Row>],
    bacaan: &Bacaan,
    simpangan: Deviation,
) -> SatuTabel {
    let mut findings = Vec::new();
    let mut baris = Vec::new();
    if let (true, Some(row)) = (too_large(block), block.first()) {
        let title = CellRef::new(row.id, Field::Uraian);
        findings.push(Finding::new(title, FindingKind::TabelTerlaluBesar));
    } else if let Some(model) = Model::new(block, &mut findings) {
        let mut pembaca = Pembaca::new(&model, bacaan);
        let mut mesin = Mesin::new(&model, &mut pembaca, simpangan);
        findings.append(&mut pembaca.findings);
        all(&model, &mut mesin);
        check(&model, &mesin, &mut findings);
        baris = results(&model, &mut mesin);
    }
    let places: HashMap<RowId, usize> = block.iter().map(|row| row.id).zip(0..).collect();
    findings.put_in_order_by_key(|finding| places.get(&finding.place.row).copied());
    let open = |finding: &Finding| matches!(finding.kind, FindingKind::DuaBacaan { .. });
    SatuTabel {
        rows: block.to_vec(),
        baris,
        next_id: findings.iter().any(open).then(|| document.next_id()),
        findings,
    }
}

/// Whether a table has more cells than a browser can hold the results of. The editor lets nobody type so many; a file can.
fn too_large(block: &[Arc<Row>]) -> bool {
    let count = |kind| block.iter().filter(|row| row.kind == kind).count();
    let (columns, rows) = (count(RowKind::KolomTabel), count(RowKind::BarisTabel));
    columns > MAX_KOLOM || rows > MAX_BARIS || columns.saturating_mul(rows) > MAX_SEL
}

/// Reckons every cell, every last line, and the sums that typed figures are compared with.
fn all(model: &Model, mesin: &mut Mesin) {
    for row in 0..model.baris.len() {
        for column in 0..model.kolom.len() {
            mesin.hitung(Simpul::Sel(row, column));
        }
    }
    for column in 0..model.kolom.len() {
        mesin.hitung(Simpul::Ringkasan(column));
    }
}

/// What is wrong with formulas, with typed sums, and with figures typed where a formula gives them.
fn check(model: &Model, mesin: &Mesin, findings: &mut Vec<Finding>) {
    let mut found: Vec<Finding> = Vec::new();
    let mut note = |at: CellRef, kind| found.push(Finding::new(at, kind));
    for at in &mesin.melingkar {
        note(*at, FindingKind::RumusMelingkar);
    }
    for (kolom, formula) in model.kolom.iter().zip(&mesin.kolom) {
        match formula {
            Some(Err(error)) => note(kolom.rumus(), FindingKind::RumusSalah(*error)),
            None if !kolom.jenis.is_typed() => note(kolom.rumus(), FindingKind::Kosong),
            _ => {}
        }
    }
    for (baris, formula) in model.baris.iter().zip(&mesin.baris) {
        if let Some(Err(error)) = formula {
            let at = CellRef::new(baris.row.id, Field::Rumus);
            note(at, FindingKind::RumusSalah(*error));
        }
    }
    findings.append(&mut found);
    for (row, baris) in model.baris.iter().enumerate() {
        for column in 0..model.kolom.len() {
            findings.extend(check_cell(mesin, baris, row, column));
        }
    }
}

fn check_cell(mesin: &Mesin, baris: &model::Baris, row: usize, column: usize) -> Option<Finding> {
    let kolom = mesin.model.kolom.get(column)?;
    let at = CellRef::new(baris.row.id, kolom.field());
    match mesin.sumber(row, column) {
        Sumber::Baris | Sumber::Kolom if !baris.row.is_blank(at.field) => {
            Some(Finding::new(at, FindingKind::IsianTidakDipakai))
        }
        Sumber::Sel => match mesin.rumusan(Simpul::Sel(row, column)) {
            Some(Err(error)) => Some(Finding::new(at, FindingKind::RumusSalah(*error))),
            _ => None,
        },
        Sumber::Isian if !baris.anak.is_empty() && kolom.jenis.adds_up() => {
            let jumlah = other_sum(mesin, row, column)?;
            let mut finding = Finding::new(at, FindingKind::BedaJumlah { jumlah });
            finding.remedies.push(Remedy {
                kind: RemedyKind::PakaiJumlah,
                edit: Edit::set(at, ""),
            });
            Some(finding)
        }
        _ => None,
    }
}

/// The complete sum of the rows below a kode, where it differs from the figure typed beside the kode.
fn other_sum(mesin: &Mesin, row: usize, column: usize) -> Option<Decimal> {
    let Some(Hitungan::Isian(Ok(typed))) = mesin.known(Simpul::Sel(row, column)) else {
        return None;
    };
    let sum = agregat::anak(mesin, row, column, mesin.model.kolom.get(column)?);
    let whole = sum.cara.catatan.is_empty();
    sum.nilai.angka().filter(|sum| whole && sum != typed)
}

/// The rows of results: those with a computed cell, and the last line.
fn results(model: &Model, mesin: &mut Mesin) -> Vec<Arc<BarisHasil>> {
    let mut rows = Vec::new();
    for (row, baris) in model.baris.iter().enumerate() {
        // In a row where nothing is typed yet nothing is missing either.
        if baris.kosong && baris.jenis != JenisBaris::Rumus {
            continue;
        }
        let mut sel = Vec::new();
        for column in 0..model.kolom.len() {
            if let Some(Hitungan::Sel(found)) = mesin.take(Simpul::Sel(row, column)) {
                sel.push(*found);
            }
        }
        if !sel.is_empty() {
            let baris = Baris::Row(baris.row.id);
            rows.push(Arc::new(BarisHasil { baris, sel }));
        }
    }
    let mut sel = Vec::new();
    for (column, line) in mesin.ringkasan.clone().iter().enumerate() {
        if *line == Ringkasan::Tanpa {
            continue;
        }
        if let Some(Hitungan::Sel(found)) = mesin.take(Simpul::Ringkasan(column)) {
            sel.push(*found);
        }
    }
    if !sel.is_empty() {
        let baris = Baris::Ringkasan(model.row.id);
        rows.push(Arc::new(BarisHasil { baris, sel }));
    }
    rows
}

/// The figures of one column of a table by row, typed and computed, without those that have none.
pub fn angka(
    document: &Document,
    tabel: RowId,
    kolom: RowId,
    simpangan: Deviation,
) -> HashMap<RowId, Decimal> {
    let (_, rows) = block(document, tabel);
    if too_large(rows) {
        return HashMap::new();
    }
    let bacaan = Bacaan::new(document);
    let Some(model) = Model::new(rows, &mut Vec::new()) else {
        return HashMap::new();
    };
    let Some(column) = model.kolom.iter().position(|known| known.row.id == kolom) else {
        return HashMap::new();
    };
    let mut pembaca = Pembaca::new(&model, &bacaan);
    let mut mesin = Mesin::new(&model, &mut pembaca, simpangan);
    let figure = |hitungan: &Hitungan| match hitungan {
        Hitungan::Isian(isian) => isian.clone().ok(),
        Hitungan::Sel(sel) => sel.nilai.angka(),
        Hitungan::Tiada => None,
    };
    let rows = model.baris.iter().enumerate();
    rows.filter_map(|(row, baris)| {
        let figure = figure(mesin.hitung(Simpul::Sel(row, column)))?;
        Some((baris.row.id, figure))
    })
    .collect()
}

/// The typed figures of those cells of a table that are `wanted`, all read at once; a cell without a figure is not among
/// them, nor is one in which a result stands.
pub fn isian(
    document: &Document,
    tabel: RowId,
    wanted: impl Fn(CellRef) -> bool,
) -> HashMap<CellRef, Decimal> {
    let (_, rows) = block(document, tabel);
    let Some(model) = Model::new(rows, &mut Vec::new()) else {
        return HashMap::new();
    };
    let bacaan = Bacaan::new(document);
    let pembaca = Pembaca::new(&model, &bacaan);
    let mut figures = HashMap::new();
    for (column, kolom) in model.kolom.iter().enumerate() {
        for (row, baris) in model.baris.iter().enumerate() {
            let at = CellRef::new(baris.row.id, kolom.field());
            let typed = kolom.jenis.is_figure() && baris.jenis != JenisBaris::Judul;
            if !typed || !wanted(at) || ada_hasil(baris.row, kolom.row) {
                continue;
            }
            if let Reading::Number(number) = pembaca.reading(baris.row, row, column) {
                figures.insert(at, number.value);
            }
        }
    }
    figures
}

/// Whether a result stands in a cell of a table, not what is typed: everywhere that a formula reckons, whatever is left
/// of an older text, and where a cell left empty may be the sum of the rows below its kode.
pub fn ada_hasil(baris: &Row, kolom: &Row) -> bool {
    match (row_kind_of(baris), kind_of(kolom)) {
        (JenisBaris::Judul, _) | (_, JenisKolom::Teks) => false,
        (JenisBaris::Rumus, JenisKolom::Tahun) => false,
        (JenisBaris::Rumus, _) | (_, JenisKolom::Hitung | JenisKolom::Rumus) => true,
        (_, jenis) => jenis.adds_up() && baris.is_blank(Field::Sel(kolom.id)),
    }
}

/// The reading of one typed cell, for the inspector; `None` where the column holds no typed figures.
pub fn bacaan(document: &Document, at: CellRef) -> Option<Reading> {
    let Field::Sel(kolom) = at.field else {
        return None;
    };
    let tabel = table_of(document, at.row)?;
    let (_, rows) = block(document, tabel);
    let model = Model::new(rows, &mut Vec::new())?;
    let column = model.kolom.iter().position(|known| known.row.id == kolom)?;
    let row = model
        .baris
        .iter()
        .position(|baris| baris.row.id == at.row)?;
    let (jenis, baris) = (model.kolom.get(column)?.jenis, model.baris.get(row)?);
    let typed = !matches!(baris.jenis, JenisBaris::Judul | JenisBaris::Rumus);
    let bacaan = Bacaan::new(document);
    let pembaca = Pembaca::new(&model, &bacaan);
    (jenis.is_figure() && typed).then(|| pembaca.reading(baris.row, row, column))
}
