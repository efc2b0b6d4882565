//! The table of efficiency: what each indikator cost against what its capaian was worth.

use leptos::prelude::*;

use crate::domain::field::Field;
use crate::domain::outcome::Hasil;
use crate::domain::outline::Scope;
use crate::ui::frame::table::{SectionTable, Table, hasil, read};
use crate::ui::kit::el::opening;
use crate::ui::kit::grid::CardPlace::{Detail, Main, Title};

static TABLE: Table = Table::reading(
    "Efisiensi penggunaan sumber daya",
    Scope::KINERJA,
    &[
        read(Field::Uraian, 212, Title),
        hasil(Hasil::Capaian, 88, Main),
        hasil(Hasil::Serapan, 88, Main),
        hasil(Hasil::Ei, 148, Main),
        hasil(Hasil::Simpulan, 104, Main),
        hasil(Hasil::Pagu, 128, Detail),
        hasil(Hasil::RealisasiAnggaran, 128, Detail),
        hasil(Hasil::EfisiensiPmk, 112, Detail),
        hasil(Hasil::NilaiEfisiensi, 92, Detail),
        hasil(Hasil::SelisihSerapan, 112, Detail),
    ],
);

/// The page.
#[component]
pub fn Efisiensi() -> impl IntoView {
    let words = "E/I = anggaran × capaian − realisasi anggaran. Positif berarti efisien. \
         Angka negatif bukan tanda kerugian negara.";
    let mut page = opening("Efisiensi", words);
    page.push(view! { <SectionTable table=&TABLE/> }.into_any());
    page
}
