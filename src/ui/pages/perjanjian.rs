//! The performance agreements of all jabatan: first agreement and revised one side by side, with what changed.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::document::{Document, Row};
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::Hasil;
use crate::domain::outline::Scope;
use crate::text;
use crate::ui::frame::table::{
    Filter, Keep, Label, SectionTable, Shows, Table, column, hasil, typed,
};
use crate::ui::frame::toolbar::RowTools;
use crate::ui::kit::el::{el, opening};
use crate::ui::kit::grid::CardPlace::{Detail, Main, Title};

static TABLE: Table = Table::typing(
    "Perjanjian kinerja",
    Scope::PERJANJIAN,
    &[
        typed(Field::Uraian, 240, Title),
        typed(Field::Satuan, 88, Detail),
        typed(Field::Target, 120, Main).named(Label::Words("Target PK")),
        typed(Field::TargetPerubahan, 120, Main),
        column(Shows::Perubahan, 112, Main),
        typed(Field::Realisasi, 120, Main),
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
    let tools = el("div").attr("class", "deret alat").child(only);
    page.push(tools.into_any());
    page.push(view! { <SectionTable table=&TABLE selection filter/> }.into_any());
    page
}
