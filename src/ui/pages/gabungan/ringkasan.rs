//! Totals over the reports that count, and their categories, counted together only under the same rules.

use leptos::prelude::*;

use crate::domain::gabungan::{Jumlah, Total};
use crate::domain::rulebook::rumus::Ukuran;
use crate::state::gabungan::Gabung;
use crate::text::gabungan as kata;
use crate::ui::frame::table::band_class;
use crate::ui::kit::el::{El, el, live, tagged};

/// Totals and categories.
#[component]
pub fn Ringkasan() -> impl IntoView {
    let rekap = expect_context::<Gabung>().rekap();
    live(move || {
        let rekap = rekap.get().0;
        vec![
            figures(&rekap.total).into_any(),
            categories(&rekap.total).into_any(),
        ]
    })
}

fn figures(total: &Total) -> El {
    let figure = |label: &'static str, value: String, note: String| {
        let told = el("dd")
            .child(el("strong").child(value))
            .child(el("span").child(note));
        tagged("div", "angka-utama", el("dt").child(label)).child(told)
    };
    let sum = |label: &'static str, of: &Jumlah, ukuran, apa: &str, id: &'static str| {
        figure(label, kata::jumlah(of, ukuran), kata::dari(of, apa)).attr("data-uji", id)
    };
    let counted = figure(
        "Laporan yang dihitung",
        kata::banyak(total.laporan),
        format!("dari {} instansi", kata::banyak(total.unit)),
    );
    let reports = "laporan";
    el("dl").attr("class", "deret-angka").children([
        counted.attr("data-uji", "total-laporan"),
        sum(
            "Rata-rata dari rata-rata laporan",
            &total.rerata_laporan,
            Ukuran::Persen,
            reports,
            "total-rerata-laporan",
        ),
        sum(
            "Rata-rata seluruh indikator",
            &total.rerata_indikator,
            Ukuran::Persen,
            "indikator",
            "total-rerata-indikator",
        ),
        sum(
            "Jumlah pagu",
            &total.pagu,
            Ukuran::Rupiah,
            reports,
            "total-pagu",
        ),
        sum(
            "Jumlah realisasi",
            &total.realisasi,
            Ukuran::Rupiah,
            reports,
            "total-realisasi",
        ),
        sum(
            "Serapan gabungan",
            &total.serapan,
            Ukuran::Persen,
            reports,
            "total-serapan",
        ),
        sum("Jumlah E/I", &total.ei, Ukuran::Rupiah, reports, "total-ei"),
    ])
}

fn categories(total: &Total) -> Vec<AnyView> {
    let several = (total.kategori.len() > 1).then(|| {
        let words = "Skala atau batas capaian laporan berbeda-beda, sehingga kategorinya tidak dijumlahkan menjadi satu.";
        tagged("p", "catatan", words).into_any()
    });
    let tables = total.kategori.iter().map(|group| {
        let bands = &group.pengaturan.skala.kelas;
        let head = bands.iter().enumerate().map(|(rank, band)| {
            let name = tagged("span", band_class(rank, bands.len()), band.label.clone());
            tagged("th", "angka", name).attr("scope", "col")
        });
        let counts = group
            .sebaran
            .iter()
            .map(|count| tagged("td", "angka", kata::banyak(*count)));
        let caption = el("caption").child(kata::aturan(group));
        let table = tagged("table", "kecil", caption)
            .child(el("thead").child(el("tr").children(head)))
            .child(el("tbody").child(el("tr").children(counts)));
        tagged("div", "gulung", table)
            .attr("tabindex", "0")
            .attr("role", "region")
            .attr("aria-label", kata::aturan(group))
            .attr("data-uji", "gabung-kategori")
            .into_any()
    });
    let title = el("h2").child("Indikator menurut kategori").into_any();
    std::iter::once(title)
        .chain(several)
        .chain(tables)
        .collect()
}
