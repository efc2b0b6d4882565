//! The draft and its scenarios as columns: totals first, then row by row what came of it, then what was filled in otherwise.

use leptos::prelude::*;

use crate::domain::document::Document;
use crate::domain::outcome::{Baris, Hasil};
use crate::domain::whatif::banding::{Banding, BarisBanding, IsianBanding, SelBanding};
use crate::state::andai::Andai;
use crate::state::workspace::Workspace;
use crate::text::andai as kata;
use crate::ui::kit::el::{El, el, live, perhaps, tagged};

/// What of the whole is always shown: mean and kategori, absorption, E/I.
const UTAMA: [(Baris, Hasil); 4] = [
    (Baris::Rekap, Hasil::Rerata),
    (Baris::Rekap, Hasil::Kategori),
    (Baris::Total, Hasil::Serapan),
    (Baris::Rekap, Hasil::Ei),
];

/// The table.
#[component]
pub(super) fn Berdampingan() -> impl IntoView {
    let (andai, workspace) = (expect_context::<Andai>(), expect_context::<Workspace>());
    let banding = andai.banding();
    let whole = RwSignal::new(false);
    let toggle = el("label")
        .attr("class", "centang")
        .child(
            el("input")
                .attr("type", "checkbox")
                .attr("data-uji", "semua-baris")
                .live_checked(move || whole.get())
                .on("change", move |event| {
                    whole.set(event_target_checked(&event))
                }),
        )
        .child("Tampilkan juga yang sama");
    let table = move || {
        let banding = banding.get();
        let active = andai.aktif().map(|skenario| skenario.id);
        let all = andai.semua();
        let names = kata::nama_semua(all.iter().map(|one| &*one.nama));
        let heads = all.iter().zip(names).map(|(one, name)| {
            let name = el("bdi").child(name);
            let here = Some(one.id) == active;
            let class = if here { "angka aktif" } else { "angka" };
            tagged("th", class, name).attr("scope", "col")
        });
        let head = el("tr")
            .child(el("th").attr("scope", "col").child("Hasil"))
            .child(tagged("th", "angka", "Draf").attr("scope", "col"))
            .children(heads.collect::<Vec<_>>());
        let bodies = workspace
            .document()
            .with(|document| bodies(document, &banding, whole.get()));
        tagged("table", "laporan banding", el("thead").child(head)).children(bodies)
    };
    let frame = tagged("div", "gulung", live(table))
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", "Draf dan skenario berdampingan")
        .attr("data-uji", "banding");
    tagged(
        "section",
        "berdampingan",
        el("h2").attr("id", "banding-judul").child("Berdampingan"),
    )
    .attr("aria-labelledby", "banding-judul")
    .child(toggle)
    .child(frame)
    .child(tagged("p", "petunjuk", kata::TANDA))
    .into_any()
}

fn bodies(document: &Document, banding: &Banding, whole: bool) -> Vec<El> {
    let columns = banding
        .baris
        .iter()
        .find_map(|baris| baris.sel.first())
        .map_or(2, |sel| sel.lawan.len() + 2);
    let main = UTAMA.into_iter().filter_map(|(baris, hasil)| {
        let sel = banding.baris(baris)?.sel(hasil)?;
        Some(result(sel))
    });
    let mut all = vec![group("Keseluruhan".into(), columns, main)];
    let rows = banding.baris.iter();
    let rows = rows.filter(|baris| whole || baris.berubah());
    all.extend(rows.filter_map(|baris| row(document, baris, columns, whole)));
    let typed = banding.isian.iter().map(|isian| entry(document, isian));
    if !banding.isian.is_empty() {
        all.push(group("Isian yang berbeda".into(), columns, typed));
    }
    all
}

/// The results of a row, without those that stand above.
fn row(document: &Document, baris: &BarisBanding, columns: usize, whole: bool) -> Option<El> {
    let above = |sel: &SelBanding| UTAMA.contains(&(baris.baris, sel.hasil));
    let shown =
        |sel: &&SelBanding| !above(sel) && (whole || sel.lawan.iter().any(|lawan| lawan.berubah()));
    let rows: Vec<El> = baris.sel.iter().filter(shown).map(result).collect();
    let name = kata::nama_baris(document, baris.baris);
    (!rows.is_empty()).then(|| group(name, columns, rows))
}

fn group(name: String, columns: usize, rows: impl IntoIterator<Item = El>) -> El {
    let head = el("th")
        .attr("scope", "rowgroup")
        .attr("colspan", columns)
        .child(tagged("span", "nama-kelompok", name));
    el("tbody")
        .child(tagged("tr", "kepala-kelompok", head))
        .children(rows)
}

fn result(sel: &SelBanding) -> El {
    let beside = sel.lawan.iter().map(|lawan| {
        let value = kata::nilai_banding(lawan.nilai.as_ref(), sel.ukuran);
        let mark = kata::tanda(lawan.arah).zip(kata::beda(sel, lawan));
        cell(value, mark)
    });
    el("tr")
        .child(el("th").attr("scope", "row").child(kata::judul(sel.hasil)))
        .child(tagged(
            "td",
            "angka",
            kata::nilai_banding(sel.dasar.as_ref(), sel.ukuran),
        ))
        .children(beside)
}

fn entry(document: &Document, isian: &IsianBanding) -> El {
    let beside = isian.lawan.iter().map(|lawan| match lawan {
        None => cell(kata::isian(isian.at, &isian.dasar), None),
        Some((teks, beda)) => {
            let beda = beda.map_or(String::new(), kata::beda_isian);
            let mark = Some((("●", "diubah"), beda));
            cell(kata::isian_lain(isian.at, teks, &isian.dasar), mark)
        }
    });
    el("tr")
        .child(
            el("th")
                .attr("scope", "row")
                .child(kata::nama_isian(document, isian.at)),
        )
        .child(tagged("td", "angka", kata::isian(isian.at, &isian.dasar)))
        .children(beside)
}

/// A figure, and below it by how much it differs and which way.
fn cell(value: String, mark: Option<((&'static str, &'static str), String)>) -> El {
    let changed = mark.is_some();
    let mark = mark.map(|((sign, words), beda)| {
        tagged(
            "span",
            "beda-andai",
            el("span").attr("aria-hidden", "true").child(sign),
        )
        .child(" ")
        .child(beda)
        .child(tagged("span", "hanya-dibaca", format!(" {words}")))
    });
    tagged("td", if changed { "angka berubah" } else { "angka" }, value).children(mark)
}

/// How much of the whole a scenario changes, beside its entries: the same figures as the head of the table.
pub(super) fn ringkas() -> AnyView {
    let andai = expect_context::<Andai>();
    let banding = andai.banding();
    let lines = move || {
        let banding = banding.get();
        let active = andai.aktif()?;
        let place = andai.semua().iter().position(|one| one.id == active.id)?;
        let lines = UTAMA.into_iter().filter_map(|(baris, hasil)| {
            let sel = banding.baris(baris)?.sel(hasil)?;
            let lawan = sel.lawan.get(place)?;
            let value = kata::nilai_banding(lawan.nilai.as_ref(), sel.ukuran);
            let beda = kata::beda(sel, lawan);
            let beda = beda.map(|beda| tagged("span", "beda-andai", beda));
            let term = el("div")
                .child(el("dt").child(kata::judul(hasil)))
                .child(el("dd").child(tagged("strong", "", value)).children(beda));
            Some(term)
        });
        Some(tagged("dl", "ringkas-andai", "").children(lines.collect::<Vec<_>>()))
    };
    perhaps(lines)
}
