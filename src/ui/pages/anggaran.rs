//! The table of budgets: kelompok belanja, program, kegiatan, and totals per source of funds.

use leptos::prelude::*;

use crate::domain::field::Field;
use crate::domain::outcome::Hasil;
use crate::domain::outline::Scope;
use crate::ui::frame::table::{SectionTable, Table, hasil, read};
use crate::ui::kit::el::opening;
use crate::ui::kit::grid::CardPlace::{Detail, Main, Title};

static TABLE: Table = Table::reading(
    "Realisasi anggaran",
    Scope::ANGGARAN,
    &[
        read(Field::Uraian, 212, Title),
        read(Field::Kode, 64, Detail),
        hasil(Hasil::PaguSemula, 148, Detail),
        hasil(Hasil::Pagu, 148, Main),
        hasil(Hasil::RealisasiAnggaran, 148, Main),
        hasil(Hasil::Serapan, 88, Main),
        hasil(Hasil::Sisa, 140, Detail),
        hasil(Hasil::Perubahan, 140, Detail),
        hasil(Hasil::PerubahanPersen, 112, Detail),
        read(Field::SumberDana, 148, Detail),
    ],
);

/// The page.
#[component]
pub fn Anggaran() -> impl IntoView {
    let words = "Persentase jumlah adalah jumlah dibagi jumlah, bukan rata-rata persentase.";
    let mut page = opening("Anggaran", words);
    page.push(view! { <SectionTable table=&TABLE/> }.into_any());
    page
}
