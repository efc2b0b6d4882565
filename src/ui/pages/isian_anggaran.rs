//! Programs and kegiatan are typed here, with their money and the indikator they serve.

use leptos::prelude::*;

use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::Hasil;
use crate::domain::outline::Scope;
use crate::ui::frame::table::{SectionTable, Table, hasil, typed};
use crate::ui::frame::toolbar::RowTools;
use crate::ui::kit::el::opening;
use crate::ui::kit::grid::CardPlace::{Detail, Main, Title};

static TABLE: Table = Table::typing(
    "Program dan kegiatan",
    Scope::ANGGARAN,
    &[
        typed(Field::Uraian, 176, Title),
        typed(Field::Kode, 64, Detail),
        typed(Field::PaguSemula, 132, Detail),
        typed(Field::PaguPerubahan, 132, Main),
        typed(Field::RealisasiAnggaran, 132, Main),
        hasil(Hasil::Serapan, 88, Main),
        typed(Field::Indikator, 220, Detail),
        typed(Field::SumberDana, 164, Detail),
    ],
);

/// The page.
#[component]
pub fn IsianAnggaran() -> impl IntoView {
    let selection = RwSignal::new(None);
    let words = "Jumlah program dan kelompok belanja mengikuti rinciannya. Hubungkan kegiatan dengan indikator agar efisiensinya terhitung.";
    let mut page = opening("Program dan kegiatan", words);
    page.push(view! { <RowTools scope=Scope::ANGGARAN kinds=&[RowKind::Kegiatan, RowKind::Program, RowKind::Belanja] selection/> }.into_any());
    page.push(view! { <SectionTable table=&TABLE selection/> }.into_any());
    page
}
