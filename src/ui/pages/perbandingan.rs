//! This year against the years before, the Renstra and a standard. What of it is typed is typed here.

use leptos::prelude::*;

use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::Hasil;
use crate::domain::outline::Scope;
use crate::ui::frame::table::{SectionTable, Table, hasil, read, typed};
use crate::ui::kit::el::opening;
use crate::ui::kit::grid::CardPlace::{Detail, Main, Title};

static TABLE: Table = Table::filling(
    "Perbandingan",
    Scope::KINERJA,
    &[RowKind::Indikator],
    &[
        read(Field::Uraian, 174, Title),
        read(Field::Satuan, 80, Detail),
        read(Field::Realisasi, 148, Main),
        typed(Field::RealisasiLalu, 148, Main),
        typed(Field::RealisasiLalu2, 148, Detail),
        typed(Field::RealisasiLalu3, 148, Detail),
        typed(Field::RealisasiLalu4, 148, Detail),
        typed(Field::RealisasiLalu5, 148, Detail),
        hasil(Hasil::Pertumbuhan, 112, Main),
        hasil(Hasil::PertumbuhanRata, 112, Detail),
        hasil(Hasil::PertumbuhanMajemuk, 112, Detail),
        hasil(Hasil::Capaian, 84, Main),
        typed(Field::CapaianLalu, 104, Detail),
        typed(Field::CapaianLalu2, 104, Detail),
        typed(Field::CapaianLalu3, 104, Detail),
        typed(Field::CapaianLalu4, 104, Detail),
        typed(Field::CapaianLalu5, 104, Detail),
        hasil(Hasil::SelisihCapaian, 104, Detail),
        hasil(Hasil::TargetRenstraTahun, 134, Detail),
        hasil(Hasil::CapaianRenstraTahun, 124, Detail),
        hasil(Hasil::CapaianRenstra, 124, Detail),
        typed(Field::Standar, 134, Detail),
        typed(Field::NamaStandar, 160, Detail),
        hasil(Hasil::CapaianStandar, 112, Detail),
        hasil(Hasil::SelisihStandar, 112, Detail),
    ],
);

/// The page.
#[component]
pub fn Perbandingan() -> impl IntoView {
    let words = "Isi realisasi dan capaian tahun-tahun sebelumnya serta standar nasional atau provinsi, bila ada. \
        Kolom hasil tampil setelah isiannya ada.";
    let mut page = opening("Perbandingan", words);
    page.push(view! { <SectionTable table=&TABLE/> }.into_any());
    page
}
