//! The output indicators of program and kegiatan, beside the money of these.

use leptos::prelude::*;

use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::Hasil;
use crate::domain::outline::Scope;
use crate::ui::frame::table::{SectionTable, Table, hasil, typed};
use crate::ui::frame::toolbar::RowTools;
use crate::ui::kit::el::opening;
use crate::ui::kit::grid::CardPlace::{Detail, Main, Title};

static TABLE: Table = Table::filling(
    "Keluaran program dan kegiatan",
    Scope::KELUARAN,
    &[RowKind::Keluaran],
    &[
        typed(Field::Uraian, 240, Title),
        typed(Field::Satuan, 88, Detail),
        typed(Field::Target, 112, Main),
        typed(Field::Realisasi, 112, Main),
        hasil(Hasil::Capaian, 84, Main),
        hasil(Hasil::Kategori, 110, Main),
        hasil(Hasil::Pagu, 132, Detail),
        hasil(Hasil::RealisasiAnggaran, 132, Detail),
        hasil(Hasil::Serapan, 88, Detail),
        typed(Field::Polaritas, 128, Detail),
        typed(Field::Keterangan, 180, Detail),
    ],
);

/// The page.
#[component]
pub fn Keluaran() -> impl IntoView {
    let selection = RwSignal::new(None);
    let words = "Pilih program atau kegiatan, lalu tambahkan indikator keluarannya. \
        Anggaran di sebelahnya diisi di halaman Program dan kegiatan.";
    let mut page = opening("Keluaran program dan kegiatan", words);
    page.push(
        view! { <RowTools scope=Scope::KELUARAN kinds=&[RowKind::Keluaran] selection/> }.into_any(),
    );
    page.push(view! { <SectionTable table=&TABLE selection/> }.into_any());
    page
}
