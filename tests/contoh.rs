//! Every example and template opens whole and says nothing that the documents themselves do not say. What comes out of
//! them is compared with the documents in `tests/golden.rs`.

#[path = "compute/dokumen.rs"]
mod dokumen;

use std::collections::HashSet;

use kalkulator_sakip::domain::address::field_id;
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::{CellRef, Document, Row, RowId};
use kalkulator_sakip::domain::field::{Field, FieldKind, RowKind, Section};
use kalkulator_sakip::domain::finding::Severity;
use kalkulator_sakip::domain::notation::{self, LoneDot, Reading};
use kalkulator_sakip::draft::restore::restore;
use kalkulator_sakip::samples::{ALL, TEMPLAT};

use dokumen::place_id;

/// Cells of the examples that hold no one figure because the documents print several in one cell. They are the only
/// errors there are.
const MAJEMUK: &[(&str, &str)] = &[
    ("indikator_renstra.2315.awal1", "100;11"),
    ("indikator_renstra.2315.awal2", "100;11"),
    ("indikator_renstra.2315.awal3", "100;11"),
    ("indikator_renstra.2315.awal4", "100;11"),
    ("indikator_renstra.2315.awal5", "100;11"),
    ("indikator_renstra.2333.ubah2", "37 ; 17,5%"),
    ("indikator_renstra.2333.ubah3", "40 ; 28,5%"),
    ("indikator_renstra.2333.ubah4", "45 ; 39%"),
    ("indikator_renstra.2333.ubah5", "50 ; 50 %"),
    ("indikator_pk.3123.target", "18;25"),
    ("indikator_pk.3125.target", "16;2"),
    ("indikator_pk.3134.target", "11:100"),
    ("indikator_pk.3140.target", "40 ; 39"),
    ("indikator_pk.3148.target", "25 : 28"),
    ("indikator_pk.3148.target_perubahan", "25:28"),
    ("indikator_pk.3149.target", "1 ; 2"),
];

/// Cells whose lone dot reads in two ways, and nothing in the document settles it.
const DUA_BACAAN: &[(&str, &str)] = &[
    ("baris.7530.k7503", "1.890"),
    ("baris.7530.k7504", "1.940"),
    ("baris.7530.k7505", "1.980"),
];

/// Every draft that is built in, by name: the examples and the drafts that templates stand in.
fn drafts() -> Vec<(&'static str, Document)> {
    let samples = ALL.iter().map(|sample| (sample.id, sample.text));
    let templates = TEMPLAT
        .iter()
        .map(|templat| (templat.sample, templat.text()));
    let mut seen = HashSet::new();
    samples
        .chain(templates)
        .filter(|(id, _)| seen.insert(*id))
        .map(|(id, text)| {
            let restored = restore(text).unwrap_or_else(|error| panic!("{id}: {error:?}"));
            assert_eq!(restored.notes, [], "{id}");
            (id, restored.document)
        })
        .collect()
}

fn all_rows(document: &Document) -> impl Iterator<Item = &Row> {
    let sections = Section::ALL.into_iter();
    sections.flat_map(|section| document.rows(section).iter().map(AsRef::as_ref))
}

/// The tables of a draft: the row of each, and the rows below it.
fn tables(document: &Document) -> Vec<(&Row, Vec<&Row>)> {
    let mut tables: Vec<(&Row, Vec<&Row>)> = Vec::new();
    for row in document.rows(Section::Tabel).iter() {
        match (row.kind, tables.last_mut()) {
            (RowKind::Tabel, _) => tables.push((row, Vec::new())),
            (_, Some((_, below))) => below.push(row),
            (_, None) => panic!("row {:?} stands in no table", row.id),
        }
    }
    tables
}

#[test]
fn they_are_listed_once_and_say_what_they_show() {
    let samples: HashSet<_> = ALL.iter().map(|sample| sample.id).collect();
    assert_eq!(samples.len(), 5);
    assert_eq!(samples.len(), ALL.len());
    let templates: HashSet<_> = TEMPLAT.iter().map(|templat| templat.id).collect();
    assert_eq!(templates.len(), TEMPLAT.len());
    let words = ALL.iter().flat_map(|sample| [sample.title, sample.shows]);
    let templates = TEMPLAT
        .iter()
        .flat_map(|templat| [templat.title, templat.about]);
    for words in words.chain(templates) {
        assert!(!words.is_empty() && words.chars().count() <= 120, "{words}");
    }
}

#[test]
fn they_hold_nothing_that_the_format_does_not_know() {
    for (id, document) in drafts() {
        assert!(document.extra.is_empty(), "{id}");
        for row in all_rows(&document) {
            assert!(row.extra.is_empty(), "{id} {:?}", row.id);
            let mut fields = Field::ALL.iter();
            let other = fields.find(|field| !row.kind.holds(**field) && !row.is_blank(**field));
            assert_eq!(other, None, "{id} {:?}", row.id);
        }
    }
}

/// A choice is kept by its word, so a word that is none is a slip of ours.
#[test]
fn their_choices_are_offered_ones() {
    for (id, document) in drafts() {
        for row in all_rows(&document) {
            for (field, text) in row.filled() {
                if let FieldKind::Choice(_) = field.kind() {
                    let choice = field.choice(text).map(|choice| choice.id);
                    assert_eq!(choice, Some(text), "{id} {:?} {field:?}", row.id);
                }
            }
        }
    }
}

#[test]
fn their_ids_are_distinct_and_follow_the_scheme() {
    for (id, document) in drafts() {
        let mut seen = HashSet::new();
        for row in all_rows(&document) {
            assert!(seen.insert(row.id), "{id} {:?} twice", row.id);
        }
        for (tabel, below) in tables(&document) {
            assert_eq!(tabel.id.0 % 100, 0, "{id} {:?}", tabel.id);
            for row in below {
                let place = row.id.0.checked_sub(tabel.id.0);
                let right = match row.kind {
                    RowKind::KolomTabel => 1..=15,
                    RowKind::Peubah => 16..=20,
                    _ => 21..=99,
                };
                assert!(
                    place.is_some_and(|place| right.contains(&place)),
                    "{id} {:?} below {:?}",
                    row.id,
                    tabel.id
                );
            }
        }
    }
}

#[test]
fn their_cells_stand_under_columns_of_their_own_table() {
    for (id, document) in drafts() {
        for (tabel, below) in tables(&document) {
            let columns: HashSet<RowId> = below
                .iter()
                .filter(|row| row.kind == RowKind::KolomTabel)
                .map(|row| row.id)
                .collect();
            assert!(!columns.is_empty(), "{id} {:?}", tabel.id);
            assert!(!tabel.is_blank(Field::Uraian), "{id} {:?}", tabel.id);
            for row in below {
                for (field, _) in row.sel() {
                    let Field::Sel(column) = field else {
                        panic!("{field:?} is no cell of a table");
                    };
                    assert!(columns.contains(&column), "{id} {:?} {field:?}", row.id);
                }
            }
        }
    }
}

#[test]
fn every_template_is_a_table_of_its_draft() {
    for templat in TEMPLAT {
        let restored = restore(templat.text()).expect(templat.id);
        let row = restored.document.row(RowId(templat.tabel));
        assert_eq!(
            row.map(|row| row.kind),
            Some(RowKind::Tabel),
            "{}",
            templat.id
        );
    }
}

/// Whether a cell is one that should hold a figure.
fn holds_a_figure(document: &Document, field: Field) -> bool {
    match field {
        Field::Sel(column) => {
            let column = document.row(column).expect("column");
            !["teks", "rumus", "hitung"].contains(&column.text(Field::JenisKolom))
        }
        Field::Tahun => false,
        field => field.kind().is_numeric(),
    }
}

#[test]
fn their_figures_can_be_read() {
    let mut compound = Vec::new();
    for (id, document) in drafts() {
        for row in all_rows(&document) {
            for (field, text) in row.filled() {
                if !holds_a_figure(&document, field) {
                    continue;
                }
                let cell = field_id(row.kind, CellRef::new(row.id, field));
                match notation::read(text, LoneDot::Ask) {
                    Reading::Number(_) | Reading::Ambiguous { .. } => {}
                    Reading::Compound(_) => compound.push((cell, text.to_owned())),
                    other => panic!("{id} {cell} {text}: {other:?}"),
                }
            }
        }
    }
    let listed = MAJEMUK
        .iter()
        .map(|(cell, text)| ((*cell).to_owned(), (*text).to_owned()));
    assert_eq!(compound, listed.collect::<Vec<_>>());
}

#[test]
fn errors_are_those_of_the_documents() {
    for (id, document) in drafts() {
        let outcome = hitung(&document);
        let errors = outcome
            .findings()
            .filter(|finding| finding.kind.severity() == Severity::Galat);
        for finding in errors {
            let cell = place_id(&document, finding.at());
            let listed = MAJEMUK.iter().chain(DUA_BACAAN);
            assert!(
                id == "babel-2020" && listed.into_iter().any(|(known, _)| *known == cell),
                "{id} {cell} {}",
                finding.kind.code()
            );
        }
    }
}

#[test]
fn the_listed_cells_stand_in_the_example() {
    let document = dokumen::example("babel-2020");
    for (cell, text) in MAJEMUK.iter().chain(DUA_BACAAN) {
        let at = dokumen::cell(cell);
        assert_eq!(
            document.row(at.row).map(|row| row.text(at.field)),
            Some(*text),
            "{cell}"
        );
    }
}
