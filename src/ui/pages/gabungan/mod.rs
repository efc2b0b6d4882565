//! Several reports at once: opening them, the totals, the ranking and the trend of each office. Nothing of it is stored.

mod ringkasan;
mod tabel;
mod tren;

use leptos::prelude::*;

use crate::state::drafts::Drafts;
use crate::state::gabungan::{Gabung, Gagal};
use crate::text::gabungan as kata;
use crate::ui::kit::el::{El, button, el, live, live_text, perhaps, tagged};

/// The page.
#[component]
pub fn Gabungan() -> impl IntoView {
    let gabung = expect_context::<Gabung>();
    let empty = Memo::new(move |_| gabung.data().with(|data| data.is_empty()));
    let reading = Memo::new(move |_| gabung.kemajuan().get().is_some());
    let words = "Buka banyak draf atau laporan sekaligus untuk membandingkan instansi dan tahun. \
        Berkas dibaca satu per satu di peramban ini; tidak ada yang dikirim atau disimpan.";
    let results = move || {
        if empty.get() {
            return perhaps(move || (!reading.get()).then(teaching));
        }
        vec![
            view! { <Pilihan/> }.into_any(),
            view! { <ringkasan::Ringkasan/> }.into_any(),
            view! { <tabel::Tabel/> }.into_any(),
            view! { <tren::Tren/> }.into_any(),
        ]
        .into_any()
    };
    vec![
        el("h1").child("Gabungan laporan").into_any(),
        tagged("p", "petunjuk", words).into_any(),
        view! { <Sumber/> }.into_any(),
        view! { <Kemajuan/> }.into_any(),
        tagged(
            "p",
            "kabar-gabungan",
            live_text(move || gabung.kabar().get()),
        )
        .attr("role", "status")
        .attr("data-uji", "kabar-gabungan")
        .into_any(),
        perhaps(move || {
            let failed = gabung.gagal().get();
            (!failed.is_empty()).then(|| failures(failed))
        }),
        live(results),
    ]
}

/// The ways in.
#[component]
fn Sumber() -> impl IntoView {
    let gabung = expect_context::<Gabung>();
    let drafts = expect_context::<Drafts>();
    let choose = |words: &'static str, id: &'static str| {
        let input = el("input")
            .attr("type", "file")
            .attr("id", id)
            .attr("multiple", true);
        (input, tagged("label", "tombol pilih-berkas", words))
    };
    let (files, files_label) = choose("Pilih berkas", "gabung-berkas");
    let files = files.attr("accept", ".json,.html,.htm,application/json,text/html");
    let (folder, folder_label) = choose("Pilih folder", "gabung-folder");
    let folder = folder.attr("webkitdirectory", true);
    let kept = move || {
        let list = drafts.list().get();
        let kept = list.iter().filter(|info| !info.trashed).count();
        (kept > 0).then(|| {
            let words = format!("Semua draf di peramban ini ({})", kata::banyak(kept));
            button("tombol", words, move |_| gabung.buka_draf()).attr("data-uji", "gabung-draf")
        })
    };
    let empty = Memo::new(move |_| gabung.data().with(|data| data.is_empty()));
    let clear = move || {
        (!empty.get()).then(|| {
            button("tombol polos", "Kosongkan", move |_| gabung.kosongkan())
                .attr("data-uji", "gabung-kosongkan")
        })
    };
    let or = "atau letakkan berkas dan folder di halaman ini.";
    tagged("div", "deret alat", files_label.child(files))
        .child(folder_label.child(folder))
        .child(perhaps(kept))
        .child(perhaps(clear))
        .child(tagged("p", "petunjuk", or))
}

/// How far reading is, and the way to stop it.
#[component]
fn Kemajuan() -> impl IntoView {
    let gabung = expect_context::<Gabung>();
    let running = Memo::new(move |_| gabung.kemajuan().get().is_some());
    let words = move || {
        let now = gabung.kemajuan().get();
        now.map_or_else(String::new, |now| kata::kemajuan(now.selesai, now.semua))
    };
    let part = move |of: fn(&crate::state::gabungan::Kemajuan) -> usize| {
        move || gabung.kemajuan().get().as_ref().map_or(0, of)
    };
    perhaps(move || {
        running.get().then(|| {
            let bar = el("progress")
                .attr("aria-label", "Membaca berkas")
                .live("max", part(|now| now.semua))
                .live("value", part(|now| now.selesai));
            tagged("div", "deret kemajuan", bar)
                .child(tagged("p", "angka", live_text(words)).attr("data-uji", "kemajuan"))
                .child(
                    button("tombol", "Batalkan", move |_| gabung.batalkan())
                        .attr("data-uji", "batalkan"),
                )
        })
    })
}

/// What stands here before anything is open.
fn teaching() -> El {
    let gabung = expect_context::<Gabung>();
    let points = [
        "Setiap berkas adalah satu laporan: satu instansi, satu tahun. Draf, laporan JSON, dan laporan HTML dari Kalkulator SAKIP sama saja.",
        "Hasilnya: peringkat menurut kolom mana pun, jumlah pagu dan realisasi, kategori, serta tren setiap instansi dari tahun ke tahun.",
        "Laporan yang sama dua kali hanya dihitung sekali: yang lebih baru. Laporan dengan skala atau batas capaian lain ditandai.",
    ];
    let points = points.map(|words| el("li").child(words));
    let example = button("tombol", "Coba dengan contoh bawaan", move |_| {
        gabung.buka_contoh();
    });
    tagged(
        "div",
        "kosong",
        el("p").child("Belum ada laporan yang dibuka."),
    )
    .child(el("ul").children(points))
    .child(example.attr("data-uji", "gabung-contoh"))
}

/// What could not be opened, each with its reason.
fn failures(failed: Vec<Gagal>) -> El {
    let words = format!("{} berkas tidak dapat dibuka", kata::banyak(failed.len()));
    let lines = failed.into_iter().map(|of| {
        let name = el("bdi").child(el("strong").child(of.nama));
        el("li").child(name).child(format!(" {}", of.sebab))
    });
    tagged("details", "gagal-gabungan", el("summary").child(words))
        .attr("data-uji", "gabung-gagal")
        .child(el("ul").children(lines))
}

/// The year that is shown, and the ways out.
#[component]
fn Pilihan() -> impl IntoView {
    let gabung = expect_context::<Gabung>();
    let years = Memo::new(move |_| gabung.data().with(|data| data.tahun()));
    let select = live(move || {
        let chosen = gabung.tahun.get_untracked();
        let options = years.get().into_iter().enumerate().map(|(at, year)| {
            let here = chosen.as_deref() == Some(&*year);
            // The year may be empty: the value is its place.
            el("option")
                .attr("value", at + 1)
                .attr("selected", here)
                .child(kata::tahun(&year).to_string())
        });
        let all = el("option")
            .attr("value", "0")
            .attr("selected", chosen.is_none())
            .child("Semua tahun");
        el("select")
            .attr("id", "gabung-tahun")
            .attr("class", "isian")
            .on("change", move |event| {
                let at = event_target_value(&event).parse::<usize>().ok();
                let year = at.and_then(|at| {
                    years.with_untracked(|years| years.get(at.checked_sub(1)?).cloned())
                });
                gabung.tahun.set(year.map(|year| year.to_string()));
            })
            .child(all)
            .children(options)
    });
    let label = el("label").attr("for", "gabung-tahun").child("Tahun");
    tagged("div", "deret alat", label)
        .child(select)
        .child(
            button("tombol", "Unduh CSV", move |_| gabung.unduh_csv())
                .attr("data-uji", "unduh-csv"),
        )
        .child(button("tombol", "Cetak", move |_| gabung.cetak()))
}
