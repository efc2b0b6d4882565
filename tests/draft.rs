//! How work is kept: the file format and its lenient reading, the store of drafts under faults, the JSON report against
//! its schema. Each subject has a file of its own; here stand the documents they share.

use kalkulator_sakip::domain::document::{CellRef, Document, Row, RowId};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, RowKind, Section};
use kalkulator_sakip::draft::restore::{Restored, restore};
use kalkulator_sakip::draft::wire::{Meta, encode_draft};

#[path = "draft/belum_tersimpan.rs"]
mod belum_tersimpan;
#[path = "draft/cadangan.rs"]
mod cadangan;
#[path = "draft/cadangan_asing.rs"]
mod cadangan_asing;
#[path = "draft/damage.rs"]
mod damage;
#[path = "draft/dunia.rs"]
mod dunia;
#[path = "draft/files.rs"]
mod files;
#[path = "draft/format.rs"]
mod format;
#[path = "draft/kegagalan.rs"]
mod kegagalan;
#[path = "draft/kejadian.rs"]
mod kejadian;
#[path = "draft/lenient.rs"]
mod lenient;
#[path = "draft/memory.rs"]
mod memory;
#[path = "draft/migrasi.rs"]
mod migrasi;
#[path = "draft/peta.rs"]
mod peta;
#[path = "draft/report.rs"]
mod report;
#[path = "draft/salinan.rs"]
mod salinan;
#[path = "draft/skema.rs"]
mod skema;
#[path = "draft/store.rs"]
mod store;
#[path = "draft/wild.rs"]
mod wild;

const WHEN: &str = "2026-11-21T14:32:05+07:00";

/// The draft of a document as file text.
fn encoded(document: &Document) -> String {
    encode_draft(document, Meta::at(WHEN))
}

#[track_caller]
fn opened(text: &str) -> Restored {
    restore(text).unwrap_or_else(|error| panic!("{error:?} in {text:.400}"))
}

/// Everything that a person put into a document, one line each: what must survive being saved.
fn dump(document: &Document) -> String {
    let mut out = String::new();
    let extra =
        |out: &mut String, place: &str, extra: &[(std::sync::Arc<str>, std::sync::Arc<str>)]| {
            for (name, value) in extra {
                out.push_str(&format!("{place} + {name:?} {value}\n"));
            }
        };
    for section in Section::ALL {
        for row in document.rows(section).iter() {
            // Files from before there were narasi have none.
            if row.kind == RowKind::Narasi && row.is_empty() && row.extra.is_empty() {
                continue;
            }
            let place = format!("{} {} {}", section.id(), row.kind.id(), row.id.0);
            out.push_str(&format!("{place}\n"));
            let cells: Vec<Field> = row.sel().map(|(field, _)| field).collect();
            for field in Field::ALL.iter().chain(&cells) {
                if !row.text(*field).is_empty() {
                    out.push_str(&format!(
                        "{place} {} = {:?}\n",
                        field.id(),
                        row.text(*field)
                    ));
                }
            }
            extra(&mut out, &place, &row.extra);
        }
    }
    extra(&mut out, "dokumen", &document.extra);
    out
}

/// What a report of it holds: the scenarios are not handed in.
fn handed_in(document: &Document) -> Document {
    let mut document = document.clone();
    let section = Section::Andai;
    let count = document.rows(section).len();
    let remove = Edit::Remove {
        section,
        index: 0,
        count,
    };
    document.apply(remove).unwrap();
    document
}

fn set(document: &mut Document, row: RowId, field: Field, text: &str) {
    document
        .apply(Edit::set(CellRef::new(row, field), text))
        .unwrap();
}

fn add(document: &mut Document, row: Row) {
    let section = row.kind.section();
    let index = document.rows(section).len();
    document
        .apply(Edit::Insert {
            section,
            index,
            rows: vec![row.into()],
        })
        .unwrap();
}

/// A document with a row of every kind and a text in every field.
fn full() -> Document {
    let mut document = Document::default();
    for (row, kind) in [
        (RowId::IDENTITAS, RowKind::Identitas),
        (RowId::PENGATURAN, RowKind::Pengaturan),
        (RowId::NARASI, RowKind::Narasi),
    ] {
        for field in kind.fields() {
            set(&mut document, row, *field, sample_text(*field));
        }
    }
    for kind in RowKind::ALL
        .into_iter()
        .filter(|kind| !kind.section().is_single())
    {
        let row = Row::new(document.next_id(), kind);
        let row = match kind {
            RowKind::BarisTabel => row.with(Field::Sel(RowId(12)), "1.111"),
            _ => row,
        };
        add(
            &mut document,
            kind.fields()
                .iter()
                .fold(row, |row, field| row.with(*field, sample_text(*field))),
        );
    }
    document
}

fn sample_text(field: Field) -> &'static str {
    match field {
        Field::Instansi => "Dinas Perindustrian & Perdagangan \"Babel\"",
        Field::Tahun => "2020",
        Field::Skala => "sendiri",
        Field::Batas => "120",
        Field::Polaritas => "naik",
        Field::Target => "14.157.209.890",
        Field::Realisasi => "186.797.304.700",
        Field::PaguSemula => "Rp 4.170.195.729,-",
        Field::PaguPerubahan => "1.203.105.606,54",
        Field::RealisasiAnggaran => "1.100.000.000",
        Field::SumberDana => "dak",
        Field::Indikator => "#3",
        Field::BatasBawah => "91",
        Field::NamaKolom => "indikator.target",
        Field::Bacaan => "ribuan",
        Field::Penyebab => "baris satu\nbaris dua\t<b>tebal</b>",
        Field::Bobot => "0,5",
        _ => "isi",
    }
}
