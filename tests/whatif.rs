//! Scenarios: how they stand in a draft, bulk changes, side by side with the draft; and that a scenario gives what the
//! edited draft gives.

#[path = "whatif/banding.rs"]
mod banding;
#[path = "compute/dokumen.rs"]
mod dokumen;
#[path = "whatif/massal.rs"]
mod massal;
#[path = "whatif/refocusing.rs"]
mod refocusing;
#[path = "whatif/sifat.rs"]
mod sifat;
#[path = "whatif/skenario.rs"]
mod skenario;

use dokumen::cell;
use kalkulator_sakip::domain::document::{Document, RowId, Rows};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::Section;
use kalkulator_sakip::domain::whatif::skenario::{Skenario, Ubahan, baca, baru};

/// One cell of a scenario: `ubahan("indikator.1.target", "90")`.
#[track_caller]
fn ubahan(id: &str, isi: &str) -> Ubahan {
    Ubahan {
        at: cell(id),
        isi: isi.into(),
    }
}

/// Everything typed, in order; the id of the next row aside, which is never given back.
fn rows(document: &Document) -> Vec<Rows> {
    let sections = Section::ALL.into_iter();
    sections
        .map(|section| document.rows(section).clone())
        .collect()
}

#[track_caller]
fn apply(document: &mut Document, edit: Option<Edit>) -> Edit {
    let edit = edit.expect("a change");
    document.apply(edit).expect("it fits")
}

/// Adds a scenario and gives its row.
#[track_caller]
fn add(document: &mut Document, nama: &str, ubahan: &[Ubahan]) -> RowId {
    let id = document.next_id();
    let edit = baru(document, nama, ubahan);
    apply(document, edit);
    id
}

/// The one scenario of a document.
#[track_caller]
fn only(document: &Document) -> Skenario {
    let mut all = baca(document);
    assert_eq!(all.len(), 1);
    all.remove(0)
}
