//! What the report prints of the selected figure: every record with its place, held against the figure digit by digit,
//! and a way to record one more. The tables show only the first of them.

use leptos::prelude::*;

use crate::domain::address;
use crate::domain::document::{CellRef, Document, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::{Nilai, Place};
use crate::state::cetak;
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::text;
use crate::text::periksa::{Dibanding, Putusan};
use crate::ui::frame::beda::beda;
use crate::ui::kit::el::{El, button, el, live, live_text, perhaps, tagged};
use crate::ui::kit::field::{Entry, FieldProps, text_field};

/// The selected figure, if it is one that a report prints: a result that is no word, or a typed number. Tracks.
pub(super) fn figure(workspace: Workspace, session: Session) -> Option<Place> {
    match session.selected.get()? {
        Place::Hasil(at) => {
            let outcome = workspace.outcome();
            let word = matches!(
                outcome.sel(at)?.nilai,
                Nilai::Kelas(..) | Nilai::Simpulan(_)
            );
            (!word).then_some(Place::Hasil(at))
        }
        Place::Cell(at) => {
            let here = |document: &Document| {
                let kept = !cetak::catatan(document, Place::Cell(at)).is_empty();
                kept || document.row(at.row).is_some() && at.field.kind().is_numeric()
            };
            let result = super::formula_of(workspace, at).map(Place::Hasil);
            let number = || {
                workspace.document().with(here)
                    || cetak::nilai(workspace, Place::Cell(at)).is_some()
            };
            result.or_else(|| number().then_some(Place::Cell(at)))
        }
    }
}

/// The records of a figure.
#[component]
pub(super) fn Tercetak(
    /// The figure.
    angka: Place,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let records = Memo::new(move |_| {
        let of = |document: &Document| cetak::catatan(document, angka);
        workspace.document().with(of)
    });
    let list = move || {
        let record = |id| record(workspace, angka, id);
        records.get().into_iter().map(record).collect::<Vec<_>>()
    };
    let none = Memo::new(move |_| records.with(Vec::is_empty));
    let more = move || {
        let words = if none.get() {
            "Catat angka tercetak"
        } else {
            "Tercetak di tempat lain"
        };
        el("details")
            .attr("class", "rincian")
            .child(el("summary").child(words))
            .child(entry(workspace, angka))
    };
    tagged("section", "tercetak", el("h3").child("Tercetak"))
        .attr("aria-label", "Angka tercetak")
        .attr("data-uji", "catatan-tercetak")
        .child(live(list))
        .child(live(more))
}

/// One record: what is printed, where, and how it stands to the figure.
fn record(workspace: Workspace, angka: Place, id: RowId) -> El {
    let cell = move |field| CellRef::new(id, field);
    let verdict = Memo::new(move |_| {
        let (nilai, ukuran) = cetak::nilai(workspace, angka)?;
        let text = workspace.text(cell(Field::Tercetak));
        let found = text::periksa::banding(&text, &nilai, ukuran)?;
        Some((found.dari(angka), text))
    });
    let shown = move || verdict.get().map(|(found, text)| compared(&found, &text));
    let field = move |field| {
        let at = cell(field);
        text_field(
            FieldProps {
                id: address::field_id(RowKind::Cetakan, at),
                label: field.label().to_string(),
                hint: String::new(),
                text: Signal::derive(move || workspace.text(at)),
                message: Signal::stored(None),
                on_input: Callback::new(move |typed: String| workspace.type_text(at, &typed)),
                on_focus: Callback::new(|()| ()),
                writes: true,
                on_leave: Callback::new(move |()| workspace.seal()),
            },
            Entry::Line,
        )
    };
    let place = move || match workspace.text(cell(Field::DicetakDi)).trim() {
        "" => text::periksa::DI_SINI.to_string(),
        place => place.to_string(),
    };
    let remove = button("tombol kecil polos", "Hapus", move |_| {
        cetak::hapus(workspace, id)
    })
    .live("aria-label", move || {
        format!("Hapus angka tercetak: {}", place())
    })
    .attr("data-uji", "hapus-tercetak")
    .writes();
    let head = tagged("p", "pemeriksa-baris", live_text(place))
        .child(" ")
        .child(remove);
    tagged("div", "cetakan", head)
        .child(perhaps(shown))
        .child(field(Field::Tercetak))
        .child(field(Field::DicetakDi))
}

/// Both figures under each other, with the digits marked that differ; for those who hear it, in a sentence.
fn compared(found: &Dibanding, text: &str) -> El {
    let agrees = found.putusan == Putusan::Cocok;
    let class = if agrees { "petunjuk" } else { "pesan" };
    let (mark, word) = (if agrees { "✓ " } else { "! " }, found.putusan.kata());
    let heard = found.kalimat(text).unwrap_or_else(|| found.cocok(text));
    let verdict = tagged(
        "p",
        class,
        el("span")
            .attr("aria-hidden", "true")
            .child(format!("{mark}{word}")),
    )
    .attr("data-uji", "putusan")
    .child(tagged("span", "hanya-dibaca", format!("{heard}.")));
    if matches!(found.putusan, Putusan::BukanAngka | Putusan::TanpaHasil) {
        return tagged("div", "banding", verdict).child(tagged(
            "p",
            "petunjuk",
            found.dihitung.clone(),
        ));
    }
    // What the marks say is in the sentence.
    let digits = beda(&found.tercetak, found.nama(), &found.dihitung).attr("aria-hidden", "true");
    tagged("div", "banding", verdict).child(digits)
}

/// Fields for one record more.
fn entry(workspace: Workspace, angka: Place) -> El {
    let (printed, place) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let field = |id: &str, label: &str, hint: &str, text: RwSignal<String>| {
        text_field(
            FieldProps {
                id: id.to_string(),
                label: label.to_string(),
                hint: hint.to_string(),
                text: Signal::derive(move || text.get().as_str().into()),
                message: Signal::stored(None),
                on_input: Callback::new(move |typed| text.set(typed)),
                on_focus: Callback::new(|()| ()),
                writes: true,
                on_leave: Callback::new(|()| ()),
            },
            Entry::Line,
        )
    };
    let save = move |_| {
        let (text, di) = (printed.get_untracked(), place.get_untracked());
        if !text.trim().is_empty() {
            cetak::tambah(workspace, angka, &di, &text);
            printed.set(String::new());
            place.set(String::new());
        }
    };
    let empty = move || printed.with(|text| text.trim().is_empty());
    let save = button("tombol kecil", "Catat", save)
        .attr("data-uji", "catat-tercetak")
        .writes_unless(empty);
    el("div")
        .child(field(
            "catat.tercetak",
            "Angka seperti tercetak",
            "",
            printed,
        ))
        .child(field(
            "catat.di",
            Field::DicetakDi.label(),
            text::periksa::PETUNJUK_DI,
            place,
        ))
        .child(save)
}
