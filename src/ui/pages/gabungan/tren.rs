//! The offices with their years: mean capaian and serapan of each, and how they moved.

use leptos::prelude::*;

use crate::domain::gabungan::{Angka, Perubahan, TahunUnit, Unit};
use crate::domain::rulebook::rumus::Ukuran;
use crate::state::gabungan::Gabung;
use crate::text::gabungan as kata;
use crate::ui::kit::el::{El, button, el, live, perhaps, tagged};

/// Offices that are drawn before the person asks for more.
const SHOWN: usize = 30;

/// The trend.
#[component]
pub fn Tren() -> impl IntoView {
    let rekap = expect_context::<Gabung>().rekap();
    let whole = RwSignal::new(false);
    let offices = move || {
        let rekap = rekap.get().0;
        let shown = if whole.get() { usize::MAX } else { SHOWN };
        let groups = rekap.unit.iter().take(shown).map(office);
        let columns = [
            ("", "Tahun"),
            ("angka", "Rata-rata capaian (%)"),
            ("", "Perubahan"),
            ("angka", "Serapan (%)"),
            ("", "Perubahan"),
        ];
        let head = columns.map(|(side, words)| tagged("th", side, words).attr("scope", "col"));
        let head = el("thead").child(el("tr").children(head));
        let table = tagged("table", "laporan gabungan", head).children(groups);
        tagged("div", "gulung", table)
            .attr("tabindex", "0")
            .attr("role", "region")
            .attr("aria-label", "Tren setiap instansi")
    };
    let more = move || {
        let count = rekap.with(|rekap| rekap.0.unit.len());
        (count > SHOWN && !whole.get()).then(|| {
            let words = format!("Tampilkan semua ({} instansi)", kata::banyak(count));
            button("tombol", words, move |_| whole.set(true))
        })
    };
    let words = "Semua tahun yang dibuka. Perubahan dihitung terhadap tahun sebelumnya yang ada, dalam poin.";
    vec![
        el("h2").child("Tren setiap instansi").into_any(),
        tagged("p", "petunjuk", words).into_any(),
        live(offices),
        perhaps(more),
    ]
}

fn office(unit: &Unit) -> El {
    let name = unit
        .tahun
        .last()
        .map_or("", |tahun| kata::instansi(&tahun.laporan.ringkas));
    let name = if unit.instansi.is_empty() {
        name
    } else {
        &unit.instansi
    };
    let head = el("th")
        .attr("colspan", 5_usize)
        .attr("scope", "rowgroup")
        .child(el("bdi").child(name.to_string()));
    el("tbody")
        .attr("data-uji", "gabung-unit")
        .child(tagged("tr", "kepala-kelompok", head))
        .children(unit.tahun.iter().map(year))
}

fn year(tahun: &TahunUnit) -> El {
    let ringkas = &tahun.laporan.ringkas;
    el("tr")
        .child(
            el("th")
                .attr("scope", "row")
                .child(kata::tahun(&ringkas.tahun).to_string()),
        )
        .child(figure(&ringkas.rerata))
        .child(change(&tahun.rerata))
        .child(figure(&ringkas.serapan))
        .child(change(&tahun.serapan))
}

fn figure(angka: &Angka) -> El {
    let (shown, part) = kata::angka(angka, Ukuran::Persen);
    let part = part.map(|part| tagged("span", "tanda", part));
    tagged("td", "angka", shown.text()).children(part)
}

fn change(of: &Option<Perubahan>) -> El {
    el("td").child(of.as_ref().map_or_else(|| "–".to_string(), kata::perubahan))
}
