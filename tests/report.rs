//! The report: what it contains, that nothing typed becomes markup, and that its charts tell the truth. Each subject has
//! a file of its own; here stand the documents that they share.

use std::sync::Arc;

use kalkulator_sakip::domain::audit::{self, Diperiksa};
use kalkulator_sakip::domain::cetak;
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::{CellRef, Document, Row, RowId};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, FieldKind, RowKind, Section};
use kalkulator_sakip::domain::outcome::{Baris, Hasil, HasilRef, Place};
use kalkulator_sakip::draft::restore::restore;
use kalkulator_sakip::draft::wire;
use kalkulator_sakip::report::html::{Meta, encode_html};
use kalkulator_sakip::samples;

#[path = "report/banding.rs"]
mod banding;
#[path = "report/catatan_periksa.rs"]
mod catatan_periksa;
#[path = "report/charts.rs"]
mod charts;
#[path = "report/content.rs"]
mod content;
#[path = "report/grafik_tabel.rs"]
mod grafik_tabel;
#[path = "report/inert.rs"]
mod inert;
#[path = "report/rujukan.rs"]
mod rujukan;
#[path = "report/susunan.rs"]
mod susunan;
#[path = "report/tokens.rs"]
mod tokens;

const META: Meta = Meta {
    dibuat: "21 November 2026 pukul 14.32",
    aplikasi: "Kalkulator SAKIP 0.1.0",
};

/// A document with what follows from it, checked.
fn periksa(document: &Document) -> Diperiksa {
    audit::periksa(Arc::new(hitung(document)))
}

/// The report of a document, with its draft inside.
fn html(document: &Document) -> String {
    encode_html(&periksa(document), &json(document), META)
}

fn json(document: &Document) -> String {
    wire::encode_draft(document, wire::Meta::at("2026-11-21T14:32:05+07:00"))
}

#[track_caller]
fn example() -> Document {
    restore(samples::find("babel-2020").expect("the example").text)
        .expect("it opens")
        .document
}

/// A document of these rows; the single rows are filled instead of added.
#[track_caller]
fn document(rows: Vec<Row>) -> Document {
    let mut document = Document::default();
    for row in rows {
        let section = row.kind.section();
        if section.is_single() {
            for (field, text) in row.filled() {
                document
                    .apply(Edit::set(CellRef::new(row.id, field), text))
                    .expect("a cell");
            }
        } else {
            let index = document.rows(section).len();
            document
                .apply(Edit::Insert {
                    section,
                    index,
                    rows: vec![row.into()],
                })
                .expect("a row");
        }
    }
    document
}

/// A document with every kind of row, each field filled with what `text` gives for it.
#[track_caller]
fn filled(text: impl Fn(Field) -> String) -> Document {
    let rows = RowKind::ALL.into_iter().flat_map(|kind| match kind {
        RowKind::Identitas => vec![Row::new(RowId::IDENTITAS, kind)],
        RowKind::Pengaturan => vec![Row::new(RowId::PENGATURAN, kind)],
        RowKind::Narasi => vec![Row::new(RowId::NARASI, kind)],
        // Two of each, so that lists and sums have something to join.
        kind => [1, 2]
            .map(|copy| Row::new(RowId(kind as u32 * 10 + copy), kind))
            .into(),
    });
    let fill = |row: Row| {
        row.kind.fields().iter().fold(row, |row, field| {
            let text = text(*field);
            row.with(*field, &text)
        })
    };
    let mut filled = document(rows.map(fill).collect());
    // An indikator that cannot be computed brings reasons and findings into the report.
    let at = CellRef::new(RowId(RowKind::Indikator as u32 * 10 + 2), Field::Realisasi);
    filled.apply(Edit::set(at, "belum ada")).expect("a cell");
    // The records above stand for no figure; this one does.
    let mean = Place::Hasil(HasilRef::new(Baris::Rekap, Hasil::Rerata));
    let texts = [(mean, text(Field::Tercetak).into())];
    if let Some(printed) = cetak::tulis(&filled, &texts) {
        filled.apply(printed).expect("a record");
    }
    filled
}

/// A figure or choice that computes, for every field that is not free text.
fn sound(field: Field) -> Option<String> {
    let text = match field.kind() {
        FieldKind::Text | FieldKind::LongText => return None,
        FieldKind::Number | FieldKind::Weight => "8",
        FieldKind::Percent => "80",
        FieldKind::Money => "1.500.000",
        FieldKind::Year => "2020",
        FieldKind::Choice(_) if field == Field::Skala => "sendiri",
        // Left open, the unit would decide it, which is free text.
        FieldKind::Choice(_) if field == Field::Konsolidasi => "terakhir",
        FieldKind::Choice(_) => "",
        FieldKind::Link | FieldKind::Sel => "1",
    };
    Some(text.into())
}

#[test]
fn every_section_is_in_the_fixture() {
    let document = filled(|field| sound(field).unwrap_or_else(|| "teks".into()));
    for section in Section::ALL {
        assert!(
            document.rows(section).iter().any(|row| !row.is_empty()),
            "{section:?}"
        );
    }
}
