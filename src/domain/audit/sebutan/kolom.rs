//! The rows of the office's own tables that speak of an indikator, an output or money; which figure it is, the heading
//! of the column says.

use std::sync::Arc;

use super::{Besaran, Di, Sebutan};
use crate::domain::audit::nama;
use crate::domain::compute;
use crate::domain::document::{CellRef, Document, Row};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::outcome::{Baris, Hasil, HasilRef, Place};
use crate::domain::tabel::{self, JenisBaris, JenisKolom};

/// Words of a heading that make it another figure than that of the year: a part of it, another time, what was printed.
const LAIN: &str = "lalu sebelum sebelumnya awal akhir tw triwulan semester bulan selisih tercetak kumulatif sd persen \
                    kenaikan perubahan semula jumlah rata rerata kategori serapan sisa capaian rpjmd rkpd nasional \
                    provinsi standar";

/// All that tables of the office's own say of the year of the report.
pub fn tabel(document: &Document) -> Vec<Sebutan> {
    let rows = document.rows(Section::Tabel);
    let mut found = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if row.kind == RowKind::Tabel {
            let end = at.saturating_add(document.block_len(Section::Tabel, at));
            satu(document, rows.get(at..end).unwrap_or(&[]), &mut found);
        }
    }
    found
}

fn satu(document: &Document, block: &[Arc<Row>], found: &mut Vec<Sebutan>) {
    let year = document.identitas(Field::Tahun).trim();
    let head = block.first();
    let Some(head) = head.filter(|head| !tahun_lain(head.text(Field::Uraian), year)) else {
        return;
    };
    let of_kind = |kind| block.iter().filter(move |row| row.kind == kind);
    let known = of_kind(RowKind::KolomTabel);
    let mut columns: Vec<(&Arc<Row>, Besaran)> = known
        .filter_map(|column| Some((column, besaran(column, year)?)))
        .collect();
    // A working sheet of key indicators has a formula and its result, which it calls capaian.
    let formulas = |column: &Arc<Row>| tabel::kind_of(column) == JenisKolom::Rumus;
    if columns.is_empty() && of_kind(RowKind::KolomTabel).any(formulas) {
        let result = |column: &Row| {
            column
                .text(Field::Uraian)
                .trim()
                .eq_ignore_ascii_case("capaian")
        };
        let results = of_kind(RowKind::KolomTabel).filter(|column| result(column));
        columns = results.map(|column| (column, Besaran::Realisasi)).collect();
    }
    if columns.is_empty() {
        return;
    }
    let unit = [columns.first().map(|(column, _)| *column), Some(head)]
        .into_iter()
        .flatten()
        .map(|row| nama::satuan(row.text(Field::Satuan)))
        .find(|unit| !unit.is_empty())
        .unwrap_or_default();
    let rows: Vec<&Arc<Row>> = of_kind(RowKind::BarisTabel).collect();
    for (row, above) in rows.iter().zip(tabel::parents(&rows)) {
        let kind = tabel::row_kind_of(row);
        // What stands below another row is a part of it.
        if above.is_some() || !matches!(kind, JenisBaris::Data | JenisBaris::Lain) {
            continue;
        }
        let mut sebutan = Sebutan::new(row, Di::Tabel);
        let unit_of = |column: &Row| match column.text(Field::Uraian).contains('%') {
            true => nama::satuan("%"),
            false => Vec::new(),
        };
        let fits = |column: &Row| nama::sesatuan(&unit_of(column), &sebutan.satuan);
        let fitting: Vec<_> = columns.iter().filter(|(column, _)| fits(column)).collect();
        for (column, what) in fitting {
            let at = CellRef::new(row.id, Field::Sel(column.id));
            let place = match compute::ada_hasil(row, column) {
                true => Place::Hasil(HasilRef::new(Baris::Row(row.id), Hasil::Sel(column.id))),
                false if row.is_blank(at.field) => continue,
                false => Place::Cell(at),
            };
            sebutan.angka.push((*what, place));
        }
        if sebutan.satuan.is_empty() {
            sebutan.satuan.clone_from(&unit);
        }
        if !sebutan.angka.is_empty() {
            found.push(sebutan);
        }
    }
}

/// Which figure of the year a column holds; `None` where its heading leaves that open.
fn besaran(column: &Row, year: &str) -> Option<Besaran> {
    let kind = tabel::kind_of(column);
    let heading = column.text(Field::Uraian);
    if kind == JenisKolom::Teks || tahun_lain(heading, year) {
        return None;
    }
    // A unit in brackets says nothing of which figure it is.
    let plain = heading.split(['(', '[']).next().unwrap_or_default();
    let words = nama::satuan(plain);
    let has = |word: &str| words.iter().any(|known| known == word);
    if LAIN.split_whitespace().any(has) {
        return None;
    }
    let money = kind == JenisKolom::Uang;
    match (
        has("target"),
        has("realisasi"),
        has("anggaran") || has("pagu"),
    ) {
        (true, false, false) if has("renstra") => Some(Besaran::TargetRenstra),
        (true, false, false) => Some(Besaran::Target),
        (false, true, true) => Some(Besaran::RealisasiAnggaran),
        (false, true, false) if !money => Some(Besaran::Realisasi),
        (false, false, true) if money => Some(Besaran::Pagu),
        _ => None,
    }
}

/// Whether a heading names a year other than that of the report.
fn tahun_lain(heading: &str, year: &str) -> bool {
    let parts = heading.split(|c: char| !c.is_ascii_digit());
    let mut years =
        parts.filter(|part| compute::year(part).is_some_and(|year| (1900..2100).contains(&year)));
    years.any(|named| named != year)
}
