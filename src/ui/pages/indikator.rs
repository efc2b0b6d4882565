//! Tujuan, sasaran and indikator are typed here, with the capaian beside the realisasi.

use leptos::prelude::*;

use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::Hasil;
use crate::domain::outline::Scope;
use crate::ui::frame::table::{SectionTable, Table, hasil, typed};
use crate::ui::frame::toolbar::RowTools;
use crate::ui::kit::el::opening;
use crate::ui::kit::grid::CardPlace::{Detail, Main, Title};

static TABLE: Table = Table::typing(
    "Indikator kinerja",
    Scope::KINERJA,
    &[
        typed(Field::Uraian, 174, Title),
        typed(Field::Satuan, 80, Detail),
        typed(Field::Target, 134, Main),
        typed(Field::Realisasi, 146, Main),
        hasil(Hasil::Capaian, 84, Main),
        hasil(Hasil::Kategori, 110, Main),
        typed(Field::Polaritas, 128, Detail),
        typed(Field::RealisasiLalu, 148, Detail),
        typed(Field::CapaianLalu, 104, Detail),
        typed(Field::TargetRenstra, 148, Detail),
        typed(Field::Bobot, 72, Detail),
        typed(Field::Kode, 80, Detail),
    ],
);

/// The page.
#[component]
pub fn Indikator() -> impl IntoView {
    let selection = RwSignal::new(None);
    let words = "Isi target dan realisasi seperti tertulis dalam dokumen: 1.234,56 · Rp 2,5 miliar · <11 · 80-90 %. \
         Blok dari Excel dapat ditempel.";
    let mut page = opening("Indikator kinerja", words);
    page.push(view! { <RowTools scope=Scope::KINERJA kinds=&[RowKind::Indikator, RowKind::Sasaran, RowKind::Tujuan] selection/> }.into_any());
    page.push(view! { <SectionTable table=&TABLE selection/> }.into_any());
    page
}
