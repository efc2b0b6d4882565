//! The page on which a table is taken over from a file or from copied text: where it comes from, where it goes, what will
//! be done, and a preview in which every guess can be changed.

pub mod asal;
mod pratinjau;

use leptos::prelude::*;

use crate::domain::tempel::{Cocok, Terapan, Tujuan, Usulan, Yakin};
use crate::state::drafts::Drafts;
use crate::state::session::Session;
use crate::state::tempel::Tempelan;
use crate::state::workspace::Workspace;
use crate::text::tempel as kata;
use crate::ui::kit::el::{El, button, el, live_text, opening, perhaps, tagged};

/// More problems than these are told by their number.
const MASALAH: usize = 12;

/// The page.
#[component]
pub fn Tempel() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let tempelan = expect_context::<Tempelan>();
    let terapan = tempelan.terapan(workspace);
    let words = "Dari Excel, ODS, atau CSV, atau tempelan dari Word, Excel, atau PDF. Angka yang dihitung sendiri oleh draf dicatat sebagai angka tercetak, lalu diperiksa.";
    let mut page = opening("Ambil tabel", words);
    page.extend(asal::asal(tempelan));
    page.push(perhaps(move || {
        tempelan.dengan(|usulan| satu(tempelan, terapan, usulan))
    }));
    page
}

/// The table that is looked at: where it goes, what will be done, what is wrong, how it was read.
fn satu(tempelan: Tempelan, terapan: Memo<Terapan>, usulan: &Usulan) -> Vec<AnyView> {
    vec![
        perhaps(move || daftar(tempelan)),
        heading(tempelan, usulan).into_any(),
        ambil(tempelan, terapan).into_any(),
        perhaps(move || {
            let of = |usulan: &Usulan| terapan.with(|terapan| masalah(usulan, terapan));
            tempelan.dengan(of).flatten()
        }),
        terapan
            .with(|terapan| pratinjau::pratinjau(tempelan, usulan, terapan))
            .into_any(),
    ]
}

/// The tables of the text, where there are several.
fn daftar(tempelan: Tempelan) -> Option<El> {
    let all = tempelan.daftar();
    let here = tempelan.dipilih();
    (all.len() > 1).then(|| {
        let option = |(at, (di, judul)): (usize, (String, String))| {
            let name = match (di.is_empty(), judul.starts_with(&di)) {
                (false, false) => format!("{di} {judul}"),
                (true, _) if judul.is_empty() => format!("Tabel ke-{}", at + 1),
                _ => judul,
            };
            (at.to_string(), name)
        };
        let options = all.into_iter().enumerate().map(option).collect();
        let choose = move |value: String| {
            if let Ok(at) = value.parse() {
                tempelan.pilih(at);
            }
        };
        let field = pilihan("tempel-tabel", here.to_string(), options, choose);
        bidang("tempel-tabel", "Tabel yang ditemukan", field)
    })
}

/// Title, place, and what is done with the rows.
fn heading(tempelan: Tempelan, usulan: &Usulan) -> El {
    let text = |id: &'static str, value: &str, set: fn(&mut Usulan, String)| {
        el("input")
            .attr("type", "text")
            .attr("id", id)
            .attr("class", "isian")
            .attr("autocomplete", "off")
            .attr("data-uji", id)
            .value(value.to_string())
            .on("change", move |event| {
                tempelan.ubah(|usulan| set(usulan, event_target_value(&event)))
            })
    };
    let title = text("tempel-judul", &usulan.judul, |usulan, text| {
        usulan.judul = text
    });
    let place = text("tempel-di", &usulan.di, |usulan, text| usulan.di = text);
    let goals =
        Tujuan::ALL.map(|tujuan| (tujuan.id().to_string(), kata::tujuan(tujuan).to_string()));
    let goal = move |id: String| {
        let chosen = Tujuan::ALL.into_iter().find(|tujuan| tujuan.id() == id);
        if let Some(tujuan) = chosen {
            tempelan.ubah(|usulan| usulan.ubah_tujuan(tujuan));
        }
    };
    let goal = pilihan(
        "tempel-tujuan",
        usulan.tujuan.id().into(),
        goals.into(),
        goal,
    );
    let ways = Cocok::ALL.map(|cocok| (cocok.id().to_string(), kata::cocok(cocok).to_string()));
    let way = move |id: String| {
        let chosen = Cocok::ALL.into_iter().find(|cocok| cocok.id() == id);
        if let Some(cocok) = chosen {
            tempelan.ubah(|usulan| usulan.cocok = cocok);
        }
    };
    let way = pilihan("tempel-cocok", usulan.cocok.id().into(), ways.into(), way);
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
fn ambil(tempelan: Tempelan, terapan: Memo<Terapan>) -> El {
    let workspace = expect_context::<Workspace>();
    let session = expect_context::<Session>();
    let drafts = expect_context::<Drafts>();
    let words = move || terapan.with(|terapan| kata::ringkas(&terapan.ringkas));
    let take = button("tombol utama", "Ambil tabel ini", move |_| {
        tempelan.ambil(terapan.get_untracked(), workspace, session, drafts)
    })
    .attr("data-uji", "ambil-tabel")
    .live("disabled", move || {
        terapan.with(|terapan| terapan.edit.is_none())
    });
    let said = el("p")
        .attr("role", "status")
        .attr("data-uji", "tempel-ringkas")
        .child(live_text(words));
    tagged("div", "deret", take).child(said)
}

/// What is wrong, in sentences.
fn masalah(usulan: &Usulan, terapan: &Terapan) -> Option<El> {
    let all = &terapan.masalah;
    let more = all.len().saturating_sub(MASALAH);
    let items = all.iter().take(MASALAH);
    let items = items.map(|of| el("li").child(kata::masalah(usulan, of)));
    let rest = (more > 0).then(|| el("li").child(format!("dan {more} hal lain")));
    (!all.is_empty()).then(|| {
        el("ul")
            .attr("class", "masalah-tempel")
            .attr("data-uji", "tempel-masalah")
            .children(items)
            .children(rest)
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
