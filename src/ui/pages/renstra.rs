//! The strategic plan: its indikator with the targets of five years, first edition and revised one side by side.

use leptos::prelude::*;

use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::Hasil;
use crate::domain::outline::Scope;
use crate::ui::frame::table::{SectionTable, Table, hasil, typed};
use crate::ui::frame::toolbar::RowTools;
use crate::ui::kit::el::opening;
use crate::ui::kit::grid::CardPlace::{Detail, Main, Title};

static TABLE: Table = Table::typing(
    "Rencana strategis",
    Scope::RENSTRA,
    &[
        typed(Field::Uraian, 212, Title),
        typed(Field::Satuan, 80, Detail),
        typed(Field::KondisiAwal, 112, Detail),
        typed(Field::Awal1, 112, Detail),
        typed(Field::Awal2, 112, Detail),
        typed(Field::Awal3, 112, Detail),
        typed(Field::Awal4, 112, Detail),
        typed(Field::Awal5, 112, Detail),
        hasil(Hasil::CapaianAwalTahun, 120, Main),
        hasil(Hasil::CapaianAwalAkhir, 120, Main),
        typed(Field::Ubah1, 112, Detail),
        typed(Field::Ubah2, 112, Detail),
        typed(Field::Ubah3, 112, Detail),
        typed(Field::Ubah4, 112, Detail),
        typed(Field::Ubah5, 112, Detail),
        hasil(Hasil::CapaianUbahTahun, 120, Main),
        hasil(Hasil::CapaianUbahAkhir, 120, Main),
        typed(Field::Indikator, 220, Detail),
        typed(Field::Polaritas, 140, Detail),
    ],
);

/// The page.
#[component]
pub fn Renstra() -> impl IntoView {
    let selection = RwSignal::new(None);
    let words = "Target lima tahun menurut Renstra awal dan Renstra perubahan. \
        Hubungkan dengan indikator kinerja agar capaiannya terhitung.";
    const KINDS: &[RowKind] = &[
        RowKind::IndikatorRenstra,
        RowKind::SasaranRenstra,
        RowKind::TujuanRenstra,
    ];
    let mut page = opening("Rencana strategis", words);
    page.push(view! { <RowTools scope=Scope::RENSTRA kinds=KINDS selection/> }.into_any());
    page.push(view! { <SectionTable table=&TABLE selection/> }.into_any());
    page
}
