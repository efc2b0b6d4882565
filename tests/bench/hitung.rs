//! How long the calculation takes without a browser: from nothing, after one edit, and on the way to and
//! from a file. It prints a table and judges nothing: how fast a machine is, is no property of the code.

mod dokumen;
mod waktu;

use kalkulator_sakip::domain::compute;
use kalkulator_sakip::domain::document::{CellRef, Document};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, RowKind};
use kalkulator_sakip::draft::file::restore_file;
use kalkulator_sakip::draft::wire::{Meta, encode_draft};

use dokumen::{SIZES, Stage, document, ids};
use waktu::{Times, count, table};

/// Measures one act at a number of indikator.
type Measure = fn(usize) -> Times;

fn main() {
    let head = ["native, milliseconds: median / p95".to_owned()]
        .into_iter()
        .chain(SIZES.map(|size| format!("{} indikator", count(size))))
        .collect::<Vec<_>>();
    let rows: [(&str, Measure); 7] = [
        ("everything from nothing", first),
        ("one realisasi edited", |size| {
            edit(
                document(size, Stage::Filled),
                RowKind::Indikator,
                Field::Realisasi,
            )
        }),
        ("the same, every second realisasi missing", |size| {
            edit(
                document(size, Stage::Half),
                RowKind::Indikator,
                Field::Realisasi,
            )
        }),
        ("one indikator renamed", |size| {
            edit(
                document(size, Stage::Filled),
                RowKind::Indikator,
                Field::Uraian,
            )
        }),
        ("one realisasi of a kegiatan edited", |size| {
            edit(
                document(size, Stage::Filled),
                RowKind::Kegiatan,
                Field::RealisasiAnggaran,
            )
        }),
        ("draft written", written),
        ("file opened", opened),
    ];
    let rows = rows.map(|(name, run)| {
        let times = SIZES.map(|size| run(size).cell());
        [name.to_owned()].into_iter().chain(times).collect()
    });
    table(&head, &rows);
}

fn first(size: usize) -> Times {
    let document = document(size, Stage::Filled);
    Times::measure(|| drop(compute::hitung(&document)))
}

/// Types now into this row and now into that, as the program does it: the change, what follows from it,
/// and the end of what followed before.
fn edit(mut document: Document, kind: RowKind, field: Field) -> Times {
    let rows = ids(&document, kind);
    let mut outcome = compute::hitung(&document);
    let mut turn = 0;
    Times::measure(|| {
        turn += 1;
        // A prime, so that the rows are everywhere in the table.
        let at = CellRef::new(rows[turn * 7_919 % rows.len()], field);
        let text = format!("{},{}", 40 + turn % 60, turn % 10);
        document
            .apply(Edit::set(at, text))
            .expect("a cell that is there");
        outcome = compute::hitung_ulang(&document, &outcome);
    })
}

fn text(document: &Document) -> String {
    encode_draft(document, Meta::at("2026-11-21T14:32:05+07:00"))
}

fn written(size: usize) -> Times {
    let document = document(size, Stage::Filled);
    Times::measure(|| drop(text(&document)))
}

fn opened(size: usize) -> Times {
    let text = text(&document(size, Stage::Filled));
    Times::measure(|| drop(restore_file(text.clone().into_bytes()).expect("our own file")))
}
