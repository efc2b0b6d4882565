//! Small documents for tests, and results and findings as one line of text each. Reckons nothing itself.
#![allow(dead_code)] // Each test binary takes the part it needs.

use kalkulator_sakip::domain::address::{field_id, hasil_id, parse_field_id, parse_hasil_id};
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::{CellRef, Document, Row, RowId};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, RowKind};
use kalkulator_sakip::domain::notation::{Decimal, from_machine, write};
use kalkulator_sakip::domain::outcome::{Alasan, Nilai, Outcome, Place, Sel};
use kalkulator_sakip::draft::restore::restore;
use kalkulator_sakip::samples;

/// A row: kind, id, and `field=text` parts between `|`, as in `target=10|realisasi=5`.
#[track_caller]
pub fn row(kind: RowKind, id: u32, cells: &str) -> Row {
    let parts = cells.split('|').filter(|part| !part.is_empty());
    parts.fold(Row::new(RowId(id), kind), |row, part| {
        let (field, text) = part.split_once('=').expect("field=text");
        let field = Field::from_id(field).unwrap_or_else(|| panic!("no field {field}"));
        assert!(kind.holds(field), "{kind:?} has no {field:?}");
        row.with(field, text)
    })
}

/// A document of these lines, each `kind id cells`: `indikator 1 target=10|realisasi=5`. The lines `identitas cells`
/// and `pengaturan cells` have no id.
#[track_caller]
pub fn document(lines: &str) -> Document {
    let mut doc = Document::default();
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (kind, rest) = line.split_once(' ').unwrap_or((line, ""));
        let kind = RowKind::from_id(kind).unwrap_or_else(|| panic!("no kind {kind}"));
        let edit = if kind.section().is_single() {
            let id = doc.rows(kind.section())[0].id;
            let cells = row(kind, 0, rest);
            let set = |(field, text): (Field, &str)| Edit::set(CellRef::new(id, field), text);
            Edit::Batch(cells.filled().map(set).collect())
        } else {
            let (id, cells) = rest.split_once(' ').unwrap_or((rest, ""));
            let id = id.parse().unwrap_or_else(|_| panic!("no id in {line}"));
            push(&doc, row(kind, id, cells))
        };
        doc.apply(edit)
            .unwrap_or_else(|error| panic!("{line}: {error:?}"));
    }
    doc
}

/// The edit that puts a row at the end of its section.
pub fn push(doc: &Document, row: Row) -> Edit {
    let section = row.kind.section();
    let index = doc.rows(section).len();
    Edit::Insert {
        section,
        index,
        rows: vec![row.into()],
    }
}

/// The outcome of a document of these lines.
#[track_caller]
pub fn outcome(lines: &str) -> Outcome {
    hitung(&document(lines))
}

/// An example as the application opens it.
#[track_caller]
pub fn example(id: &str) -> Document {
    let sample = samples::find(id).unwrap_or_else(|| panic!("no example {id}"));
    let restored = restore(sample.text).unwrap_or_else(|error| panic!("{id}: {error:?}"));
    assert_eq!(restored.notes, []);
    restored.document
}

/// The result with this name.
#[track_caller]
pub fn sel<'a>(outcome: &'a Outcome, id: &str) -> &'a Sel {
    let at = parse_hasil_id(id).unwrap_or_else(|| panic!("{id} is no name of a result"));
    outcome
        .sel(at)
        .unwrap_or_else(|| panic!("there is no {id}"))
}

/// The number of the result with this name.
#[track_caller]
pub fn number(outcome: &Outcome, id: &str) -> Decimal {
    let sel = sel(outcome, id);
    sel.nilai
        .angka()
        .unwrap_or_else(|| panic!("{id} is {:?}", sel.nilai))
}

/// A result as one line: `1.319,45`, `Sangat Tinggi`, `belum indikator.1.target`, `tidak TargetNol`.
#[track_caller]
pub fn show(outcome: &Outcome, id: &str) -> String {
    let doc = &outcome.document;
    let sel = sel(outcome, id);
    match &sel.nilai {
        Nilai::Angka(value) => write(*value, sel.cara.ukuran().decimals()),
        Nilai::Kelas(_, word) => word.to_string(),
        Nilai::Simpulan(word) => format!("{word:?}"),
        Nilai::BelumDiisi(place) => format!("belum {}", place_id(doc, *place)),
        Nilai::TidakDapatDihitung(reason) => format!("tidak {}", show_reason(doc, *reason)),
    }
}

fn show_reason(doc: &Document, reason: Alasan) -> String {
    let (name, place) = match reason {
        Alasan::BukanAngka(at) => ("BukanAngka", Place::Cell(at)),
        Alasan::DuaBacaan(at) => ("DuaBacaan", Place::Cell(at)),
        Alasan::Majemuk(at) => ("Majemuk", Place::Cell(at)),
        Alasan::BukanRentang(at) => ("BukanRentang", Place::Cell(at)),
        Alasan::PerluRentang(at) => ("PerluRentang", Place::Cell(at)),
        Alasan::PolaritasAsing(at) => ("PolaritasAsing", Place::Cell(at)),
        Alasan::Bergantung(at) => ("Bergantung", Place::Hasil(at)),
        other => return format!("{other:?}"),
    };
    format!("{name} {}", place_id(doc, place))
}

/// The name of a place.
#[track_caller]
pub fn place_id(doc: &Document, place: Place) -> String {
    match place {
        Place::Cell(at) => field_id(doc.row(at.row).expect("row").kind, at),
        Place::Hasil(at) => hasil_id(doc, at).expect("row"),
    }
}

/// The findings, one a line: `indikator.1.target dua-bacaan`.
pub fn findings(outcome: &Outcome) -> Vec<String> {
    let doc = &outcome.document;
    let line = |finding: &kalkulator_sakip::domain::finding::Finding| {
        format!("{} {}", place_id(doc, finding.at()), finding.kind.code())
    };
    outcome.findings().map(line).collect()
}

/// What the reader of a result should know, one word each.
#[track_caller]
pub fn notes(outcome: &Outcome, id: &str) -> Vec<String> {
    let word = |note: &kalkulator_sakip::domain::outcome::Catatan| format!("{note:?}");
    sel(outcome, id).cara.catatan.iter().map(word).collect()
}

/// The cell with this name.
#[track_caller]
pub fn cell(id: &str) -> CellRef {
    parse_field_id(id).unwrap_or_else(|| panic!("{id} is no name of a cell"))
}

/// A decimal in machine form.
#[track_caller]
pub fn dec(machine: &str) -> Decimal {
    from_machine(machine).unwrap_or_else(|| panic!("{machine} is no machine decimal"))
}

/// A decimal as a person types it: `1234.5` is `1234,5`.
pub fn typed(machine: &str) -> String {
    machine.replace('.', ",")
}
