//! The rules in force: scale, cap, mean, and the office's own scale.

use leptos::prelude::*;

use crate::domain::document::{CellRef, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::notation;
use crate::domain::outline::Scope;
use crate::state::workspace::Workspace;
use crate::ui::frame::form::DocumentField;
use crate::ui::frame::table::{SectionTable, Table, typed};
use crate::ui::frame::toolbar::RowTools;
use crate::ui::kit::el::{el, live, perhaps, tagged};
use crate::ui::kit::grid::CardPlace::{Main, Title};

/// Field, hint, what empty means.
const FIELDS: [(Field, &str, &str); 5] = [
    (Field::Skala, "", "Permendagri 54/2010 (bawaan)"),
    (
        Field::Batas,
        "Capaian sebenarnya selalu ditampilkan; batas hanya berlaku dalam rata-rata dan kategori.",
        "Tanpa batas (bawaan)",
    ),
    (
        Field::Rerata,
        "Rata-rata berbobot memakai kolom Bobot; indikator tanpa bobot tidak ikut.",
        "Sederhana (bawaan)",
    ),
    (
        Field::TargetNol,
        "Tidak ada rumus baku untuk target 0 yang dipenuhi dengan realisasi 0.",
        "Tidak dapat dihitung (bawaan)",
    ),
    (
        Field::Simpangan,
        "Berlaku untuk sd dan kv dalam rumus tabel.",
        "Sampel, n − 1 (bawaan)",
    ),
];

static SCALE: Table = Table::typing(
    "Kelas skala sendiri",
    Scope::SKALA,
    &[
        typed(Field::Uraian, 260, Title),
        typed(Field::BatasBawah, 148, Main),
        typed(Field::Inklusif, 148, Main),
    ],
);

/// The page.
#[component]
pub fn Pengaturan() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let fields = FIELDS.into_iter().map(|(field, hint, empty)| {
        let at = CellRef::new(RowId::PENGATURAN, field);
        view! { <DocumentField kind=RowKind::Pengaturan at hint empty/> }
    });
    let own = Memo::new(move |_| {
        let at = CellRef::new(RowId::PENGATURAN, Field::Skala);
        Field::Skala
            .choice(&workspace.text(at))
            .is_some_and(|choice| choice.id == "sendiri")
    });
    let intro = "Pilihan ini tercantum dalam laporan bersama sumbernya.";
    vec![
        el("h1").child("Pengaturan").into_any(),
        tagged("p", "petunjuk", intro).into_any(),
        el("div")
            .attr("class", "formulir")
            .children(fields)
            .into_any(),
        perhaps(move || own.get().then(|| view! { <OwnScale/> })),
        el("h2").child("Skala yang berlaku").into_any(),
        view! { <Bands/> }.into_any(),
    ]
}

#[component]
fn OwnScale() -> impl IntoView {
    let selection = RwSignal::new(None);
    let words =
        "Dari kelas tertinggi ke terendah. Kelas terakhir menampung semua capaian di bawahnya.";
    vec![
        el("h2").child("Kelas skala sendiri").into_any(),
        tagged("p", "petunjuk", words).into_any(),
        view! { <RowTools scope=Scope::SKALA kinds=&[RowKind::Kelas] selection/> }.into_any(),
        view! { <SectionTable table=&SCALE selection/> }.into_any(),
    ]
}

/// The bands in force and where they stand.
#[component]
fn Bands() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let scale = Memo::new(move |_| workspace.outcome().pengaturan.skala.clone());
    live(move || {
        let scale = scale.get();
        let last = scale.kelas.len().saturating_sub(1);
        let rows = scale.kelas.iter().enumerate().map(|(rank, band)| {
            let bound = match (rank == last, band.inklusif) {
                (true, _) => "selebihnya".to_string(),
                (_, true) => format!("≥ {}", notation::write_plain(band.batas)),
                (_, false) => format!("> {}", notation::write_plain(band.batas)),
            };
            let class = crate::ui::frame::table::band_class(rank, last + 1);
            let name = tagged("span", class, band.label.clone());
            el("tr")
                .child(el("th").attr("scope", "row").child(name))
                .child(tagged("td", "angka", bound))
        });
        let head = el("tr")
            .child(el("th").attr("scope", "col").child("Kelas"))
            .child(tagged("th", "angka", "Capaian (%)").attr("scope", "col"));
        let table = tagged("table", "kecil", el("caption").child(scale.nama))
            .child(el("thead").child(head))
            .child(el("tbody").children(rows));
        let source = format!("{}: {}", scale.dasar.label(), scale.sumber);
        vec![table.into_any(), tagged("p", "petunjuk", source).into_any()]
    })
}
