//! The table of capaian: this year, the year before, the end of the Renstra.

use leptos::prelude::*;

use crate::domain::field::Field;
use crate::domain::outcome::Hasil;
use crate::domain::outline::Scope;
use crate::ui::frame::table::{SectionTable, Table, hasil, read};
use crate::ui::kit::el::opening;
use crate::ui::kit::grid::CardPlace::{Detail, Hidden, Main, Title};

static TABLE: Table = Table::reading(
    "Capaian kinerja",
    Scope::KINERJA,
    &[
        read(Field::Uraian, 174, Title),
        read(Field::Satuan, 80, Detail),
        read(Field::Target, 134, Main),
        read(Field::Realisasi, 146, Main),
        hasil(Hasil::Capaian, 84, Main),
        hasil(Hasil::Kategori, 110, Main),
        read(Field::Polaritas, 104, Hidden),
        hasil(Hasil::CapaianDihitung, 104, Detail),
        read(Field::CapaianLalu, 104, Detail),
        hasil(Hasil::SelisihCapaian, 104, Detail),
        read(Field::RealisasiLalu, 148, Detail),
        hasil(Hasil::Pertumbuhan, 112, Detail),
        read(Field::TargetRenstra, 148, Detail),
        hasil(Hasil::CapaianRenstra, 124, Detail),
    ],
);

/// The page.
#[component]
pub fn Capaian() -> impl IntoView {
    let words =
        "Pilih angka mana pun untuk melihat cara hitungnya. Isian diubah di halaman Indikator.";
    let mut page = opening("Capaian", words);
    page.push(view! { <SectionTable table=&TABLE/> }.into_any());
    page
}
