//! The performance agreements of all jabatan: first agreement and revised one side by side, with what changed.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::document::{Document, Row, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::Hasil;
use crate::domain::outline::Scope;
use crate::report::model::{self, Edisi};
use crate::state::autosave::Saver;
use crate::state::export;
use crate::state::workspace::Workspace;
use crate::text;
use crate::ui::frame::table::{
    Filter, Keep, Label, SectionTable, Shows, Table, column, hasil, typed,
};
use crate::ui::frame::toolbar::RowTools;
use crate::ui::kit::el::{El, button, el, opening};
use crate::ui::kit::grid::CardPlace::{Detail, Main, Title};
use crate::ui::kit::grid::GridSelection;

static TABLE: Table = Table::typing(
    "Perjanjian kinerja",
    Scope::PERJANJIAN,
    &[
        typed(Field::Uraian, 240, Title),
        typed(Field::Satuan, 88, Detail),
        typed(Field::Target, 148, Main).named(Label::Words("Target PK")),
        typed(Field::TargetPerubahan, 148, Main),
        column(Shows::Perubahan, 112, Main),
        typed(Field::Realisasi, 148, Main),
        hasil(Hasil::Capaian, 96, Main).named(Label::Words("Capaian PK (%)")),
        hasil(Hasil::CapaianPerubahan, 112, Main),
        hasil(Hasil::Kategori, 110, Detail),
        hasil(Hasil::SelisihTarget, 112, Detail),
        typed(Field::SasaranPk, 200, Detail),
        typed(Field::Polaritas, 128, Detail),
        typed(Field::Kode, 80, Detail),
        typed(Field::PaguSemula, 132, Detail),
        typed(Field::PaguPerubahan, 132, Detail),
        typed(Field::Keterangan, 160, Detail),
    ],
);

/// What can be added, the most used first.
const KINDS: &[RowKind] = &[
    RowKind::IndikatorPk,
    RowKind::ProgramPk,
    RowKind::Seksi,
    RowKind::Bidang,
    RowKind::Kepala,
];

/// The page.
#[component]
pub fn Perjanjian() -> impl IntoView {
    let selection = RwSignal::new(None);
    let changed = RwSignal::new(false);
    let filter = Filter::new(move || {
        let differs = |document: &Document, row: &Row| {
            row.kind == RowKind::IndikatorPk
                && !matches!(text::perubahan_pk(document, row), "" | text::PK_TETAP)
        };
        changed.get().then(|| Arc::new(differs) as Keep)
    });
    let only = el("input")
        .attr("type", "checkbox")
        .attr("data-uji", "hanya-berubah")
        .on("change", move |_| changed.update(|on| *on = !*on));
    let only = el("label")
        .attr("class", "centang")
        .child(only)
        .child("Hanya yang berubah");
    let words = "Jabatan dari kepala sampai seksi, dengan indikator dan program yang diperjanjikan. \
        Target PK dan PK Perubahan berdampingan; nama pejabat boleh dikosongkan.";
    let mut page = opening("Perjanjian kinerja", words);
    page.push(
        view! { <RowTools scope=Scope::PERJANJIAN kinds=KINDS selection filter/> }.into_any(),
    );
    let tools = el("div")
        .attr("class", "deret alat")
        .child(only)
        .children(printing(selection));
    page.push(tools.into_any());
    page.push(view! { <SectionTable table=&TABLE selection filter/> }.into_any());
    page
}

/// The document of the jabatan of the active cell, in both editions, each where there is one.
fn printing(selection: RwSignal<Option<GridSelection>>) -> [El; 2] {
    let workspace = expect_context::<Workspace>();
    let saver = expect_context::<Saver>();
    let chosen = Memo::new(move |_| {
        let id = RowId(selection.get()?.anchor.row);
        workspace
            .document()
            .with(|document| jabatan_of(document, id))
    });
    let tool = |words: &'static str, uji: &'static str, edisi: Edisi| {
        let there = Memo::new(move |_| {
            let outcome = workspace.outcome();
            let page = |id| model::perjanjian(&outcome.document, &outcome, id, edisi);
            chosen.get().is_some_and(|id| page(id).is_some())
        });
        let act = move |_| {
            if let Some(id) = chosen.get_untracked() {
                export::perjanjian(workspace, saver, id, edisi);
            }
        };
        button("tombol kecil", words, act)
            .attr("data-uji", uji)
            .live("disabled", move || !there.get())
    };
    [
        tool("Unduh PK untuk dicetak", "cetak-pk", Edisi::Semula),
        tool("Unduh PK Perubahan", "cetak-pk-perubahan", Edisi::Perubahan),
    ]
}

/// The jabatan that a row of the agreements is, or belongs to.
fn jabatan_of(document: &Document, id: RowId) -> Option<RowId> {
    let (section, at) = document.find(id)?;
    let row = document.row(id)?;
    match row.kind {
        RowKind::Kepala | RowKind::Bidang | RowKind::Seksi => Some(id),
        RowKind::IndikatorPk | RowKind::ProgramPk => {
            document.parent(section, at).map(|above| above.id)
        }
        _ => None,
    }
}
