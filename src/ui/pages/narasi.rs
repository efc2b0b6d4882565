//! What the report says in words, chapter by chapter and per sasaran.

use leptos::prelude::*;

use crate::domain::document::{CellRef, RowId};
use crate::domain::field::{Field, RowKind};
use crate::state::workspace::Workspace;
use crate::text;
use crate::ui::frame::narasi::{NarrativeField, ReferencePicker};
use crate::ui::kit::el::{el, live, opening, tagged};

/// Heading and fields of each chapter; those per sasaran stand between the third and the fourth.
const CHAPTERS: [(&str, &[Field]); 4] = [
    (
        "Bagian awal dan BAB I",
        &[
            Field::KataPengantar,
            Field::Ikhtisar,
            Field::Gambaran,
            Field::AspekStrategis,
            Field::IsuStrategis,
        ],
    ),
    ("BAB II Perencanaan kinerja", &[Field::PengantarPk]),
    (
        "BAB III Akuntabilitas kinerja",
        &[Field::PengantarCapaian, Field::AnalisisAnggaran],
    ),
    ("BAB IV Penutup", &[Field::SimpulanUmum, Field::Langkah]),
];

/// The page.
#[component]
pub fn Narasi() -> impl IntoView {
    let words = "Paragraf dipisahkan baris kosong; - di awal baris membuat daftar; **tebal**. \
        Angka yang disisipkan mengikuti tabelnya.";
    let mut page = opening("Narasi", words);
    page.push(view! { <ReferencePicker/> }.into_any());
    for (at, (title, fields)) in CHAPTERS.into_iter().enumerate() {
        let fields = fields.iter().map(|field| {
            let at = CellRef::new(RowId::NARASI, *field);
            view! { <NarrativeField kind=RowKind::Narasi at/> }
        });
        page.push(el("h2").child(title).into_any());
        page.push(
            tagged("div", "formulir lebar", ())
                .children(fields)
                .into_any(),
        );
        if at == 2 {
            page.push(view! { <PerSasaran/> }.into_any());
        }
    }
    page
}

/// One field for each sasaran.
#[component]
fn PerSasaran() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let rows = Memo::new(move |_| {
        workspace.document().with(|document| {
            let rows = document.of_kind(RowKind::Sasaran);
            let name = |id| text::row_name(document, id);
            rows.map(|row| (row.id, name(row.id))).collect::<Vec<_>>()
        })
    });
    live(move || {
        let field = |(id, name): (RowId, String)| {
            let at = CellRef::new(id, Field::Narasi);
            vec![
                el("h3").child(el("bdi").child(name)).into_any(),
                view! { <NarrativeField kind=RowKind::Sasaran at/> }.into_any(),
            ]
        };
        let fields = rows.get().into_iter().flat_map(field);
        el("div").attr("class", "formulir lebar").children(fields)
    })
}
