//! The page of the check: what does not add up, why, and what to do about each finding.

mod aturan;
mod kartu;
mod saringan;
mod tercetak;

use crate::domain::sidik::sidik;
use std::collections::HashSet;
use std::sync::Arc;

use leptos::prelude::*;

use self::kartu::{Daftarnya, kartu};
use crate::domain::audit::{ATURAN, Berat, Diperiksa, pemeriksaan};
use crate::state::autosave::Saver;
use crate::state::drafts::Drafts;
use crate::state::export;
use crate::state::periksa::Periksa;
use crate::state::periksa::daftar::{self, Butir, Daftar};
use crate::state::route::Page;
use crate::state::session::{Notice, Session};
use crate::text;
use crate::ui::kit::el::{El, button, el, live, live_text, opening, perhaps, tagged};

/// More findings than these are told by their number; a filter brings them up.
const SHOWN: usize = 200;

/// The page.
#[component]
pub fn Periksa() -> impl IntoView {
    let periksa = expect_context::<Periksa>();
    let wanted = periksa.saringan;
    let saver = expect_context::<Saver>();
    // Back from a cell: on with the card from which the person went there.
    if let Some(card) = periksa.kembali() {
        Effect::new(move |_| (saver.platform().focus)(&card));
    }
    let all = Memo::new(move |_| {
        let check = periksa.hasil();
        check.map_or_else(Daftar::default, |check| daftar::daftar(&check))
    });
    let shown = Memo::new(move |_| {
        let (wanted, aside) = (wanted.get(), periksa.abaian());
        let fits = |butir: &&Arc<Butir>| wanted.cocok(butir, &aside);
        Arc::new(all.with(|all| all.iter().filter(fits).cloned().collect::<Vec<_>>()))
    });
    let words = "Angka yang tercetak dalam laporan dibandingkan dengan angka yang mengikuti dari isiannya, dan satu tempat \
        dengan tempat lain.";
    let mut page = opening("Periksa", words);
    let begun = Memo::new(move |_| periksa.hasil().is_some());
    let nothing = Memo::new(move |_| {
        let check = periksa.hasil();
        check.is_some_and(|check| check.temuan.is_empty() && check.bahan.cetak.semua().is_empty())
    });
    page.push(
        tagged("p", "ringkas", live_text(move || told(periksa)))
            .attr("role", "status")
            .attr("data-uji", "ringkasan-periksa")
            .into_any(),
    );
    page.push(view! { <Kemajuan/> }.into_any());
    page.push(live(move || match (begun.get(), nothing.get()) {
        (false, _) => ().into_any(),
        (true, true) => teaching().into_any(),
        (true, false) => vec![
            tools(shown).into_any(),
            live(move || {
                let any = all.with(|all| !all.is_empty());
                any.then(|| view! { <saringan::Penyaring wanted all/> })
            }),
            view! { <Hasil shown/> }.into_any(),
        ]
        .into_any(),
    }));
    page.push(view! { <tercetak::AngkaTercetak/> }.into_any());
    page.push(view! { <aturan::DaftarAturan/> }.into_any());
    page
}

/// What was checked and found, in a sentence; it changes when a check is through, not while it runs.
fn told(periksa: Periksa) -> String {
    let Some(check) = periksa.hasil() else {
        return "Memeriksa …".into();
    };
    let counts = periksa.hitungan();
    let open: usize = counts.iter().sum();
    let words = Berat::ALL.map(text::periksa::berat);
    let by_weight = [0, 1, 2].map(|at| (words[at], counts[at]));
    let printed = check.bahan.cetak.semua().len();
    if printed == 0 && check.temuan.is_empty() {
        return String::new();
    }
    text::laporan::diperiksa(
        printed,
        rules_on(&check),
        by_weight,
        check.temuan.len() - open,
    )
}

fn rules_on(check: &Diperiksa) -> usize {
    let off = pemeriksaan::dimatikan(check.bahan.document());
    ATURAN
        .iter()
        .filter(|aturan| !off.contains(&aturan.id))
        .count()
}

/// A line that grows while a check runs; it takes no room of its own.
#[component]
fn Kemajuan() -> impl IntoView {
    let periksa = expect_context::<Periksa>();
    let bar = el("progress")
        .attr("aria-label", "Pemeriksaan berjalan")
        .live("max", move || {
            periksa.kemajuan().map_or(1, |(_, all)| all.max(1))
        })
        .live("value", move || {
            periksa.kemajuan().map_or(0, |(done, _)| done)
        });
    tagged("div", "kemajuan-periksa", bar).live("class", move || match periksa.kemajuan() {
        Some(_) => "kemajuan-periksa",
        None => "kemajuan-periksa diam",
    })
}

/// What stands here before anything is printed and nothing was found.
fn teaching() -> El {
    let drafts = expect_context::<Drafts>();
    let words = "Belum ada angka tercetak: ambil tabel laporan yang sudah jadi, atau ketik angkanya di samping angka yang \
        dihitung. Setiap angka lalu dibandingkan dengan yang mengikuti dari isiannya.";
    let paste = button("tombol utama", "Ambil tabel", move |_| {
        drafts.go_to_page(Page::Tempel)
    });
    let example = el("a")
        .attr("href", "#/contoh/babel-2020/periksa")
        .child("Buka contoh LKjIP 2020");
    tagged("div", "kosong", el("p").child(words))
        .attr("data-uji", "kosong-periksa")
        .child(paste)
        .child(el("p").child(example))
}

/// What is done with all findings at once.
fn tools(shown: Memo<Daftar>) -> El {
    let session = expect_context::<Session>();
    let saver = expect_context::<Saver>();
    let periksa = expect_context::<Periksa>();
    let drafts = expect_context::<Drafts>();
    let all = move |_| {
        let text = shown.with_untracked(|shown| daftar::salinan(shown.iter()));
        copy(saver, session, &text, "Semua kalimat disalin.");
    };
    let copying = button("tombol kecil", "Salin semua kalimat", all)
        .attr("data-uji", "salin-semua")
        .live("disabled", move || shown.with(|shown| shown.is_empty()));
    let record = button("tombol kecil", "Unduh catatan hasil periksa", move |_| {
        export::periksa(periksa, saver)
    });
    let paste = button("tombol kecil", "Ambil tabel", move |_| {
        drafts.go_to_page(Page::Tempel)
    });
    el("div")
        .attr("class", "deret alat alat-periksa")
        .child(copying)
        .child(record.attr("data-uji", "unduh-catatan"))
        .child(paste)
}

/// Puts a text on the clipboard and says so.
fn copy(saver: Saver, session: Session, text: &str, done: &'static str) {
    let told = move |copied: bool| {
        session.notice.set(Some(match copied {
            true => Notice::done(done),
            false => Notice::failed(
                "Peramban tidak mengizinkan penyalinan. Pilih teksnya lalu salin dengan Ctrl+C.",
            ),
        }));
    };
    (saver.platform().copy)(text, Box::new(told));
}

/// The findings by weight and place. A finding that goes away is hidden, so that nothing is drawn anew under the hands.
#[component]
fn Hasil(shown: Memo<Daftar>) -> impl IntoView {
    let drawn = Memo::new(move |before: Option<&Daftar>| {
        let shown = shown.get();
        let first: Daftar = Arc::new(shown.iter().take(SHOWN).cloned().collect());
        match before {
            Some(before) if shown.len() <= SHOWN && daftar::terkandung(&first, before) => {
                before.clone()
            }
            _ => first,
        }
    });
    let visible = Memo::new(move |_| {
        let shown = shown.get();
        Arc::new(shown.iter().map(name).collect::<HashSet<_>>())
    });
    let here = StoredValue::new(None);
    let of = Daftarnya {
        drawn,
        visible,
        here,
    };
    // Cards that are drawn anew take the focus with them: on with the same finding, or with the first.
    let saver = expect_context::<Saver>();
    Effect::new(move |before: Option<Daftar>| {
        let now = drawn.get();
        let lost = || {
            document()
                .active_element()
                .is_none_or(|at| at.tag_name() == "BODY")
        };
        if let (Some(before), Some(here)) = (before, here.get_value())
            && !Arc::ptr_eq(&before, &now)
            && lost()
        {
            let old = before.iter().find(|butir| name(butir) == here);
            let same = |butir: &&Arc<Butir>| old.is_some_and(|old| old.kunci == butir.kunci);
            let next = now.iter().find(same).or(now.first());
            if let Some(next) = next {
                (saver.platform().focus)(&name(next));
            }
        }
        now
    });
    let more = move || {
        let more = shown.with(|shown| shown.len()).saturating_sub(SHOWN);
        (more > 0).then(|| {
            tagged(
                "p",
                "petunjuk",
                format!("dan {more} temuan lain; saring untuk melihatnya."),
            )
        })
    };
    let none = move || {
        let hidden = shown.with(|shown| shown.is_empty()) && periksa_any();
        hidden.then(|| {
            tagged(
                "p",
                "petunjuk",
                "Tidak ada temuan yang cocok dengan saringan.",
            )
        })
    };
    vec![
        perhaps(none),
        live(move || {
            let drawn = drawn.get();
            Berat::ALL
                .into_iter()
                .filter_map(|berat| weight(of, &drawn, berat))
                .collect::<Vec<_>>()
        }),
        perhaps(more),
    ]
}

fn periksa_any() -> bool {
    let found = use_context::<Periksa>().and_then(|periksa| periksa.hasil());
    found.is_some_and(|found| !found.temuan.is_empty())
}

/// The name of a card in the page: the same for the same finding.
fn name(butir: &Arc<Butir>) -> String {
    let hash = sidik(butir.kunci.bytes().chain(butir.kalimat.bytes()));
    format!("temuan-{hash:x}")
}

/// The findings of one weight, each place under its own heading.
fn weight(of: Daftarnya, drawn: &Daftar, berat: Berat) -> Option<AnyView> {
    let mine: Vec<_> = drawn
        .iter()
        .filter(|butir| butir.temuan.berat == berat)
        .cloned()
        .collect();
    if mine.is_empty() {
        return None;
    }
    let word = text::periksa::berat(berat);
    let names: Arc<Vec<String>> = Arc::new(mine.iter().map(name).collect());
    let count = of.count(names.clone());
    let title = el("h2").child(live_text(move || format!("{word} ({})", count.get())));
    let mut groups: Vec<(String, Vec<Arc<Butir>>)> = Vec::new();
    for butir in mine {
        match groups.last_mut() {
            Some((place, list)) if *place == butir.kelompok => list.push(butir),
            _ => groups.push((butir.kelompok.clone(), vec![butir])),
        }
    }
    let groups = groups.into_iter().map(|(place, list)| {
        let count = of.count(Arc::new(list.iter().map(name).collect()));
        let cards = list.into_iter().map(|butir| kartu(of, butir));
        el("div")
            .live("hidden", move || count.get() == 0)
            .child(el("h3").child(place))
            .children(cards)
    });
    let section = tagged("section", "temuan-berat", title)
        .attr("data-uji", berat.id())
        .live("hidden", move || count.get() == 0)
        .children(groups);
    Some(section.into_any())
}
