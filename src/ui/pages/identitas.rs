//! Identity of the office and the report: entered once, used everywhere.

use leptos::prelude::*;

use crate::domain::document::{CellRef, RowId};
use crate::domain::field::{Field, RowKind};
use crate::ui::frame::form::DocumentField;
use crate::ui::kit::el::el;

const FIELDS: [(Field, &str, &str); 7] = [
    (Field::Instansi, "Seperti tertulis pada sampul laporan.", ""),
    (Field::Pemerintah, "", ""),
    (Field::Tahun, "Empat angka, misalnya 2020.", ""),
    (
        Field::Posisi,
        "Triwulan sesudahnya belum dihitung.",
        "Setahun penuh (bawaan)",
    ),
    (
        Field::PeriodeRenstra,
        "Misalnya 2017-2022. Lima tahun terakhir menjadi tahun ke-1 sampai ke-5.",
        "",
    ),
    (Field::Tempat, "Untuk dokumen perjanjian kinerja.", ""),
    (Field::Catatan, "Tampil pada halaman pertama laporan.", ""),
];

/// The page.
#[component]
pub fn Identitas() -> impl IntoView {
    let fields = FIELDS.into_iter().map(|(field, hint, empty)| {
        let at = CellRef::new(RowId::IDENTITAS, field);
        view! { <DocumentField kind=RowKind::Identitas at hint empty/> }
    });
    vec![
        el("h1").child("Identitas"),
        el("div").attr("class", "formulir").children(fields),
    ]
}
