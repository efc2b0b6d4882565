//! The first page: what this is, the example, a new draft, a file, and the drafts of this browser.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use super::data::Rusak;
use super::tempel::asal::TABEL;
use super::unduh;
use crate::berkas::pesan::Keluaran;
use crate::domain::document::Document;
use crate::state::drafts::{DraftInfo, DraftState, Drafts, samples, title};
use crate::state::route::{Page, Query, Route, Source};
use crate::text;
use crate::ui::kit::el::{El, button, el, live, perhaps, tagged};

/// The page.
#[component]
pub fn Beranda() -> impl IntoView {
    let drafts = expect_context::<Drafts>();
    let new = move |_| drafts.create(&Document::default(), "", Page::Identitas);
    let examples = samples::ALL.iter().map(|sample| {
        let address = format!(
            "#{}",
            Route::Document(Source::Contoh(sample.id.into()), Page::Rekap).hash()
        );
        let link = el("a").attr("href", address).attr("data-uji", "contoh");
        el("li")
            .child(link.child(sample.title))
            .child(tagged("p", "petunjuk", sample.shows))
    });
    let about = "Menghitung capaian, anggaran, dan efisiensi kinerja instansi secara tepat, dengan cara hitung yang terlihat pada setiap angka.";
    let choose = el("input")
        .attr("type", "file")
        .attr("id", "buka-berkas")
        .attr("accept", format!(".json,.html,.htm,{TABEL}"));
    let begin = button("tombol utama", "Mulai draf baru", new).attr("data-uji", "draf-baru");
    let begin = tagged("div", "deret mulai", begin)
        .child(tagged("label", "tombol pilih-berkas", "Buka berkas").child(choose))
        .child(tagged(
            "p",
            "petunjuk",
            "atau letakkan di halaman ini: JSON atau HTML dari sini, Excel, ODS, CSV.",
        ));
    let several = el("a")
        .attr("href", format!("#{}", Route::Gabungan.hash()))
        .attr("data-uji", "gabungan")
        .child("Gabungkan laporan banyak instansi dan tahun: peringkat, jumlah, dan tren");
    let course = el("a")
        .attr("href", format!("#{}", Route::Belajar(None, Query::default()).hash()))
        .attr("data-uji", "belajar")
        .child("Belajar: rumus SAKIP yang angkanya dapat digeser, selangkah demi selangkah, juga untuk proyektor");
    let promise = el("h2")
        .attr("id", "janji-judul")
        .child("Semuanya tetap di peramban ini");
    // A page of its own, which needs no program.
    let rescue = el("a").attr("href", "./pemulihan.html");
    let rescue = rescue.child("Halaman pemulihan: draf tanpa aplikasi");
    let promise = tagged("section", "janji", promise)
        .attr("aria-labelledby", "janji-judul")
        .child(el("p").child(text::data::JANJI))
        .child(
            data_link("Cadangan semua draf, sampah, ruang, dan hapus semua data")
                .attr("data-uji", "ke-data"),
        )
        .child(" · ")
        .child(rescue);
    vec![
        el("h1").child("Kalkulator SAKIP").into_any(),
        tagged("p", "ringkas", about).into_any(),
        begin.into_any(),
        el("h2").child("Contoh").into_any(),
        el("ul")
            .attr("class", "contoh")
            .children(examples)
            .into_any(),
        el("h2").child("Beberapa laporan sekaligus").into_any(),
        el("p").child(several).into_any(),
        el("h2").child("Belajar dan mengajar").into_any(),
        el("p").child(course).into_any(),
        el("h2").child("Draf di peramban ini").into_any(),
        view! { <DraftList/> }.into_any(),
        promise.into_any(),
    ]
}

#[component]
fn DraftList() -> impl IntoView {
    let drafts = expect_context::<Drafts>();
    let list = drafts.list();
    let of = move |trashed: bool| {
        let mut list = list.get();
        list.retain(|info| info.trashed == trashed);
        list
    };
    let lines = move || {
        let lines = of(false);
        if lines.is_empty() {
            let words =
                "Belum ada draf. Mulai draf baru, atau ubah contoh: perubahannya menjadi draf.";
            return tagged("p", "petunjuk", words).attr("data-uji", "tanpa-draf");
        }
        let line = |info| view! { <DraftLine info/> };
        el("ul")
            .attr("class", "draf")
            .children(lines.into_iter().map(line))
    };
    let trash = move || {
        let count = of(true).len();
        (count > 0).then(|| {
            let words = format!("Sampah ({count})");
            el("p").child(data_link(words).attr("data-uji", "ke-sampah"))
        })
    };
    let data = move || {
        let kept = list.with(|list| list.iter().any(|info| !info.trashed));
        kept.then(data)
    };
    vec![
        live(lines),
        view! { <Rusak/> }.into_any(),
        perhaps(trash),
        perhaps(data),
    ]
}

/// Leads to what is kept in this browser.
fn data_link(words: impl IntoAny) -> El {
    let address = format!("#{}", Route::Data.hash());
    el("a").attr("href", address).child(words)
}

/// All drafts for larger tools.
fn data() -> Vec<AnyView> {
    let words = "Isian dan hasil semua draf sebagai tabel rapi untuk DuckDB, Spark, R, atau Python: \
        satu baris per indikator, kegiatan, dan temuan, beserta skema dan SQL-nya.";
    let get =
        |keluaran, words: &'static str| unduh::tombol(keluaran, move || words.into(), || true);
    let both = tagged("div", "deret", get(Keluaran::RapiCsv, "Unduh CSV"))
        .child(get(Keluaran::RapiNdjson, "Unduh NDJSON"));
    vec![
        el("h2").child("Data untuk pengolahan").into_any(),
        el("p").child(words).into_any(),
        both.into_any(),
    ]
}

#[component]
fn DraftLine(info: DraftInfo) -> impl IntoView {
    let drafts = expect_context::<Drafts>();
    let info = StoredValue::new(info);
    let renaming = RwSignal::new(false);
    let name = RwSignal::new(info.with_value(title));
    let rename = move || {
        // The browser also takes the focus away while the line is being removed; its signals are gone by then.
        if renaming.try_get_untracked() == Some(true) {
            renaming.set(false);
            let text = name.get_untracked();
            if text.trim() != info.with_value(title) {
                info.with_value(|info| drafts.rename(&info.id, &text));
            }
        }
    };
    let address = info.with_value(|info| {
        format!(
            "#{}",
            Route::Document(Source::Draft(info.id.clone()), Page::Rekap).hash()
        )
    });
    let state = info.with_value(|info| match info.state {
        DraftState::Good => String::new(),
        DraftState::OlderCopy => "salinan terakhir rusak, yang sebelumnya dibuka".into(),
        DraftState::Newer => "dari aplikasi yang lebih baru".into(),
        DraftState::Damaged => "rusak".into(),
    });
    let when = info.with_value(|info| match text::saat(&info.saved_at) {
        Some(when) => format!("Diubah {when}"),
        None => "Waktu perubahan tidak diketahui".to_string(),
    });
    let shown = info.with_value(title);
    let edit = move || {
        let input = el("input")
            .attr("type", "text")
            .attr("class", "isian")
            .attr("autocomplete", "off")
            .live_value(move || name.get())
            .on("input", move |event| name.set(event_target_value(&event)))
            .on("keydown", move |event| {
                let event: &KeyboardEvent = event.unchecked_ref();
                match event.key().as_str() {
                    "Enter" => rename(),
                    "Escape" => {
                        name.set(info.with_value(title));
                        renaming.set(false);
                    }
                    _ => {}
                }
            })
            .on("blur", move |_| rename())
            .focused();
        tagged("label", "bidang", el("span").child("Nama draf")).child(input)
    };
    let named = move || {
        if renaming.get() {
            return edit();
        }
        let link = el("a").attr("href", address.clone());
        link.child(el("bdi").child(shown.clone()))
    };
    let when =
        tagged("p", "petunjuk", when).children((!state.is_empty()).then(|| format!(" · {state}")));
    let with =
        move |act: fn(&Drafts, &DraftInfo)| move |_| info.with_value(|info| act(&drafts, info));
    let remove = button("tombol kecil", "Hapus", with(Drafts::trash));
    let buttons = [
        button("tombol kecil", "Ubah nama", move |_| renaming.set(true)),
        button("tombol kecil", "Gandakan", with(Drafts::duplicate)),
        remove.attr("data-uji", "hapus-draf"),
    ];
    el("li")
        .attr("data-uji", "draf")
        .child(tagged("div", "draf-nama", live(named)).child(when))
        .child(el("div").attr("class", "deret").children(buttons))
}
