//! The page on which a table is taken over from a file or from copied text: where it comes from, where it goes, what will
//! be done, and a preview in which every guess can be changed.

pub mod asal;
mod pratinjau;

use leptos::prelude::*;

use crate::berkas::pesan::{Langkah, Tabel};
use crate::domain::tempel::{Cocok, Tujuan, Ubahan, Usulan, Yakin};
use crate::state::tempel::Tempelan;
use crate::text::tempel as kata;
use crate::ui::kit::el::{El, button, el, live_text, opening, perhaps, tagged};

/// The page.
#[component]
pub fn Tempel() -> impl IntoView {
    let tempelan = expect_context::<Tempelan>();
    tempelan.ikuti();
    let words = "Dari Excel, ODS, atau CSV, atau tempelan dari Word, Excel, atau PDF. Angka yang dihitung sendiri oleh draf dicatat sebagai angka tercetak, lalu diperiksa.";
    let mut page = opening("Ambil tabel", words);
    page.extend(asal::asal(tempelan));
    page.push(perhaps(move || {
        let tampilan = tempelan.tampilan().read();
        let tabel = tampilan.tabel.as_ref()?;
        Some(satu(tempelan, tabel))
    }));
    page
}

/// The table that is looked at: where it goes, what will be done, what is wrong, how it was read.
fn satu(tempelan: Tempelan, tabel: &Tabel) -> Vec<AnyView> {
    let remembered = tabel.diingat.then(|| {
        let words = "Pilihan terakhir untuk susunan kolom ini dipakai lagi.";
        tagged("p", "petunjuk", words).attr("data-uji", "diingat")
    });
    vec![
        perhaps(move || daftar(tempelan)),
        heading(tempelan, &tabel.usulan).into_any(),
        remembered.into_any(),
        ambil(tempelan, tabel).into_any(),
        masalah(&tabel.masalah).into_any(),
        pratinjau::pratinjau(tempelan, tabel).into_any(),
    ]
}

/// The tables of the text, where there are several.
fn daftar(tempelan: Tempelan) -> Option<El> {
    let tampilan = tempelan.tampilan().read();
    let names = &tampilan.daftar;
    (names.len() > 1).then(|| {
        let options = names.iter().enumerate();
        let options = options.map(|(at, name)| (at.to_string(), name.clone()));
        let choose = move |value: String| {
            if let Ok(at) = value.parse() {
                tempelan.langkah(Langkah::Pilih(at));
            }
        };
        let now = tampilan.dipilih.to_string();
        let field = pilihan("tempel-tabel", now, options.collect(), choose);
        bidang("tempel-tabel", "Tabel yang ditemukan", field)
    })
}

/// Title, place, and what is done with the rows.
fn heading(tempelan: Tempelan, usulan: &Usulan) -> El {
    let text = |id: &'static str, value: &str, change: fn(String) -> Ubahan| {
        el("input")
            .attr("type", "text")
            .attr("id", id)
            .attr("class", "isian")
            .attr("autocomplete", "off")
            .attr("data-uji", id)
            .value(value.to_string())
            .on("change", move |event| {
                tempelan.ubah(Some(change(event_target_value(&event))))
            })
    };
    let title = text("tempel-judul", &usulan.judul, Ubahan::Judul);
    let place = text("tempel-di", &usulan.di, Ubahan::Tempat);
    let goals =
        Tujuan::ALL.map(|tujuan| (tujuan.id().to_string(), kata::tujuan(tujuan).to_string()));
    let goal = pilihan(
        "tempel-tujuan",
        usulan.tujuan.id().into(),
        goals.into(),
        move |id| tempelan.ubah(Tujuan::from_id(&id).map(Ubahan::Tujuan)),
    );
    let ways = Cocok::ALL.map(|cocok| (cocok.id().to_string(), kata::cocok(cocok).to_string()));
    let way = pilihan(
        "tempel-cocok",
        usulan.cocok.id().into(),
        ways.into(),
        move |id| tempelan.ubah(Cocok::from_id(&id).map(Ubahan::Cocok)),
    );
    let goal_label = match usulan.yakin {
        Yakin::Rendah => "Menjadi (tebakan)",
        _ => "Menjadi",
    };
    // A table of its own has no rows that are there already.
    let way = (usulan.tujuan != Tujuan::Sendiri)
        .then(|| bidang("tempel-cocok", "Baris yang sudah ada", way));
    let goal = bidang("tempel-tujuan", goal_label, goal);
    tagged("div", "formulir dua", goal)
        .children(way)
        .child(bidang("tempel-di", "Dicetak di", place))
        .child(bidang("tempel-judul", "Judul tabel", title))
}

/// What will be done, and the button that does it.
fn ambil(tempelan: Tempelan, tabel: &Tabel) -> El {
    let (ada, ringkas) = (tabel.ada, tabel.ringkas.clone());
    let take = button("tombol utama", "Ambil tabel ini", move |_| tempelan.ambil())
        .attr("data-uji", "ambil-tabel")
        .writes_unless(move || !ada || tempelan.mengambil());
    let words = move || match tempelan.mengambil() {
        true => "Mengambil tabel …".to_string(),
        false => ringkas.clone(),
    };
    let said = el("p")
        .attr("role", "status")
        .attr("data-uji", "tempel-ringkas")
        .child(live_text(words));
    tagged("div", "deret", take).child(said)
}

/// What is wrong, in sentences.
fn masalah(all: &[String]) -> Option<El> {
    let items = all.iter().map(|words| el("li").child(words.clone()));
    (!all.is_empty()).then(|| {
        el("ul")
            .attr("class", "masalah-tempel")
            .attr("data-uji", "tempel-masalah")
            .children(items)
    })
}

/// A choice: value and word of each answer.
fn pilihan(
    id: &'static str,
    now: String,
    options: Vec<(String, String)>,
    choose: impl Fn(String) + Send + 'static,
) -> El {
    el("select")
        .attr("id", id)
        .attr("class", "isian")
        .attr("data-uji", id)
        .value(now.clone())
        .children(options.into_iter().map(|(value, word)| {
            let mine = value == now;
            el("option")
                .attr("value", value)
                .attr("selected", mine)
                .child(word)
        }))
        .on("change", move |event| choose(event_target_value(&event)))
}

fn bidang(id: &'static str, label: &'static str, control: El) -> El {
    let label = el("label").attr("for", id).child(label);
    tagged("div", "bidang", label).child(control)
}
