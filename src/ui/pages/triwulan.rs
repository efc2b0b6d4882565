//! Targets and realisasi per quarter, with the capaian up to each of them.

use leptos::prelude::*;

use crate::domain::document::{CellRef, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::Hasil;
use crate::domain::outline::Scope;
use crate::ui::frame::form::DocumentField;
use crate::ui::frame::table::{SectionTable, Table, hasil, read, typed};
use crate::ui::kit::el::{opening, tagged};
use crate::ui::kit::grid::CardPlace::{Detail, Title};

static TABLE: Table = Table::filling(
    "Triwulan",
    Scope::KINERJA,
    &[RowKind::Indikator],
    &[
        read(Field::Uraian, 174, Title),
        read(Field::Satuan, 80, Detail),
        typed(Field::Konsolidasi, 168, Detail),
        // Side by side as in the sheets they are copied from: a block of four lands in its four quarters.
        typed(Field::TargetTw1, 112, Detail),
        typed(Field::TargetTw2, 112, Detail),
        typed(Field::TargetTw3, 112, Detail),
        typed(Field::TargetTw4, 112, Detail),
        typed(Field::RealisasiTw1, 112, Detail),
        typed(Field::RealisasiTw2, 112, Detail),
        typed(Field::RealisasiTw3, 112, Detail),
        typed(Field::RealisasiTw4, 112, Detail),
        hasil(Hasil::CapaianTw1, 112, Detail),
        hasil(Hasil::CapaianTw2, 112, Detail),
        hasil(Hasil::CapaianTw3, 112, Detail),
        hasil(Hasil::CapaianTw4, 112, Detail),
        hasil(Hasil::TargetKumulatif, 120, Detail),
        hasil(Hasil::RealisasiKumulatif, 120, Detail),
        read(Field::Target, 120, Detail),
        hasil(Hasil::CapaianTahunan, 112, Detail),
    ],
);

/// The page.
#[component]
pub fn Triwulan() -> impl IntoView {
    let words = "Isi target dan realisasi setiap triwulan, bukan kumulatifnya. \
        Konsolidasi menentukan bagaimana triwulan menjadi angka setahun.";
    let at = CellRef::new(RowId::IDENTITAS, Field::Posisi);
    let empty = "Setahun penuh (bawaan)";
    let posisi = view! { <DocumentField kind=RowKind::Identitas at empty/> };
    let mut page = opening("Triwulan", words);
    page.push(tagged("div", "formulir sebaris", posisi).into_any());
    page.push(view! { <SectionTable table=&TABLE/> }.into_any());
    page
}
