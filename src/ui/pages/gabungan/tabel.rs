//! The ranking: a row per report, in order by any column, with what could not be computed and why.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::gabungan::{
    Angka, Arah, BarisRekap, Ikut, Kolom, Peringkat, Rekap, Urut, peringkat,
};
use crate::domain::outcome::Nilai;
use crate::domain::rulebook::rumus::Ukuran;
use crate::state::gabungan::Gabung;
use crate::text::Tampil;
use crate::text::gabungan as kata;
use crate::ui::frame::table::band_class;
use crate::ui::kit::el::{El, button, el, live, perhaps, tagged};

/// Rows that are drawn before the person asks for more.
const SHOWN: usize = 100;

/// The ranking.
#[component]
pub fn Tabel() -> impl IntoView {
    let gabung = expect_context::<Gabung>();
    let rekap = gabung.rekap();
    let whole = RwSignal::new(false);
    let order = Memo::new(move |_| {
        let urut = gabung.urut.get();
        rekap.with(|rekap| peringkat::peringkat(&rekap.0, urut))
    });
    let rows = move || {
        let rekap = rekap.get().0;
        let shown = if whole.get() { usize::MAX } else { SHOWN };
        let shown = order.get().into_iter().take(shown);
        let rows = shown.filter_map(|place| row(&rekap, place, gabung));
        el("tbody").children(rows)
    };
    let more = move || {
        let count = order.with(Vec::len);
        (count > SHOWN && !whole.get()).then(|| {
            let words = format!("Tampilkan semua ({} laporan)", kata::banyak(count));
            button("tombol", words, move |_| whole.set(true)).attr("data-uji", "gabung-semua")
        })
    };
    let heads = Kolom::ALL.into_iter().map(|kolom| head(kolom, gabung));
    let plain = |words: &'static str| tagged("th", "di-layar", words).attr("scope", "col");
    let head = el("tr")
        .child(tagged("th", "angka", "No.").attr("scope", "col"))
        .children(heads)
        .child(plain("Hitung"))
        .child(plain("Buka"));
    let caption = "Tekan judul kolom untuk mengurutkan. No. adalah peringkat: yang sama nilainya sama peringkatnya. \
        Batang penuh berarti 100 % atau lebih.";
    let table = tagged("table", "laporan gabungan", el("thead").child(head)).child(live(rows));
    vec![
        el("h2").child("Peringkat").into_any(),
        tagged("p", "petunjuk", caption).into_any(),
        tagged("div", "gulung tinggi", table)
            .attr("tabindex", "0")
            .attr("role", "region")
            .attr("aria-label", "Peringkat laporan")
            .into_any(),
        perhaps(more),
    ]
}

fn head(kolom: Kolom, gabung: Gabung) -> El {
    let urut = gabung.urut;
    let here = move || Some(urut.get()).filter(|urut| urut.kolom == kolom);
    let sorted = move || {
        here().map(|urut| match urut.arah {
            Arah::Naik => "ascending",
            Arah::Turun => "descending",
        })
    };
    let arrow = move || {
        here().map(|urut| match urut.arah {
            Arah::Naik => " ▲",
            Arah::Turun => " ▼",
        })
    };
    let arrow = el("span").attr("aria-hidden", "true").child(perhaps(arrow));
    let click = move |_| urut.update(|urut: &mut Urut| *urut = urut.klik(kolom));
    let name = button("tautan urut", kata::kolom(kolom), click).child(arrow);
    let side = if kolom.berperingkat() && kolom != Kolom::Kategori {
        "angka"
    } else {
        ""
    };
    tagged("th", side, name)
        .attr("scope", "col")
        .live("aria-sort", sorted)
}

fn row(rekap: &Arc<Rekap>, place: Peringkat, gabung: Gabung) -> Option<El> {
    let baris = rekap.baris.get(place.baris)?;
    let ringkas = &baris.laporan.ringkas;
    let rank = place
        .peringkat
        .map_or_else(|| "–".to_string(), kata::banyak);
    let class = if baris.ikut == Ikut::Ya {
        ""
    } else {
        "tidak-ikut"
    };
    let row = el("tr")
        .attr("class", class)
        .attr("data-uji", "gabung-baris")
        .child(tagged("td", "angka", rank))
        .child(office(baris))
        .child(el("td").child(kata::tahun(&ringkas.tahun).to_string()))
        .child(tagged("td", "angka", kata::terhitung(ringkas)))
        .child(mean(&ringkas.rerata))
        .child(category(baris))
        .child(number(&ringkas.pagu, Ukuran::Rupiah))
        .child(number(&ringkas.realisasi, Ukuran::Rupiah))
        .child(number(&ringkas.serapan, Ukuran::Persen))
        .child(number(&ringkas.ei, Ukuran::Rupiah))
        .child(gaps(baris))
        .child(counts(baris, gabung))
        .child(opens(baris, gabung));
    Some(row)
}

/// The name, and below it what the reader must know before comparing.
fn office(baris: &BarisRekap) -> El {
    let ringkas = &baris.laporan.ringkas;
    let notes = kata::tanda(baris);
    let notes = (!notes.is_empty()).then(|| tagged("span", "tanda", notes));
    let from = tagged(
        "span",
        "asal",
        el("bdi").child(baris.laporan.sumber.to_string()),
    );
    el("th")
        .attr("scope", "row")
        .child(el("bdi").child(kata::instansi(ringkas).to_string()))
        .child(from)
        .children(notes)
}

fn number(angka: &Angka, ukuran: Ukuran) -> El {
    let (shown, part) = kata::angka(angka, ukuran);
    let part = part.map(|part| tagged("span", "tanda", part));
    tagged("td", side(&shown), shown.text()).children(part)
}

fn side(shown: &Tampil) -> &'static str {
    match shown {
        Tampil::Angka(_) => "angka",
        _ => "tiada",
    }
}

/// The figure, then its bar.
fn mean(rerata: &Angka) -> El {
    let bar = kata::panjang(rerata).map(|length| {
        let full = el("span").style("width", length);
        tagged("span", "batang", full).attr("aria-hidden", "true")
    });
    number(rerata, Ukuran::Persen).children(bar)
}

fn category(baris: &BarisRekap) -> El {
    let ringkas = &baris.laporan.ringkas;
    let bands = ringkas.pengaturan.skala.kelas.len();
    let word = match &ringkas.kategori {
        Nilai::Kelas(rank, label) => {
            tagged("span", band_class(*rank, bands), label.to_string()).into_any()
        }
        other => crate::text::nilai(other, Ukuran::Kata).text().into_any(),
    };
    let spread = kata::sebaran(&ringkas.pengaturan, &ringkas.sebaran);
    el("td").child(word).child(tagged("span", "asal", spread))
}

/// How many indikator have no capaian, and on request which and why.
fn gaps(baris: &BarisRekap) -> El {
    let ringkas = &baris.laporan.ringkas;
    let count = ringkas.tanpa_capaian();
    if count == 0 {
        return tagged("td", "angka", "0");
    }
    let lines = kata::tanpa(ringkas)
        .into_iter()
        .map(|line| el("li").child(line));
    let summary = el("summary").child(kata::banyak(count));
    let list = el("details").child(summary).child(el("ul").children(lines));
    tagged("td", "angka", list)
}

fn counts(baris: &BarisRekap, gabung: Gabung) -> El {
    let (id, counted) = (baris.laporan.id, baris.ikut == Ikut::Ya);
    let change = move |_| gabung.ikutkan(id, !counted);
    let label = format!("Hitung {}", name(baris));
    let input = el("input")
        .attr("type", "checkbox")
        .checked(counted)
        .attr("aria-label", label)
        .on("change", change);
    tagged("td", "di-layar", tagged("label", "centang", input))
}

fn opens(baris: &BarisRekap, gabung: Gabung) -> El {
    let id = baris.laporan.id;
    let words = el("span")
        .attr("class", "hanya-dibaca")
        .child(format!(": {}", name(baris)));
    let open = button("tombol kecil", "Buka sebagai draf", move |_| {
        gabung.buka_laporan(id);
    });
    tagged("td", "di-layar", open.child(words))
}

fn name(baris: &BarisRekap) -> String {
    let ringkas = &baris.laporan.ringkas;
    format!(
        "{} {}",
        kata::instansi(ringkas),
        kata::tahun(&ringkas.tahun)
    )
}
