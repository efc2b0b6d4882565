//! One lesson: its purpose, the formula, the chain, the steps, the words, the examples, and the way on.

use leptos::prelude::*;

use super::contoh::contoh;
use super::panggung::panggung;
use super::peraga::peraga;
use super::rantai::{Tampak, rantai, tampak};
use super::susunan::terbaca;
use super::{HERE, alamat, jalur};
use crate::domain::belajar::{Mata, Pelajaran, SEMUA};
use crate::domain::formula::Expr;
use crate::state::autosave::Saver;
use crate::state::belajar::{Belajar, Ke};
use crate::state::session::Session;
use crate::text::belajar as kata;
use crate::ui::kit::angka::{Tangan, Ulah};
use crate::ui::kit::el::{
    El, button, el, live, live_text, page_keys, perhaps, site_address, tagged,
};

/// A step of more letters than this is set smaller.
const LONG: usize = 56;

/// A lesson, as a page or filling the screen.
#[component]
pub fn SatuPelajaran(
    /// Which one.
    pelajaran: &'static Pelajaran,
) -> impl IntoView {
    let saver = expect_context::<Saver>();
    let belajar = Belajar::new(pelajaran, expect_context::<Session>(), saver);
    let last = StoredValue::new(None);
    let hand = Tangan::new(move |at, what| {
        last.set_value(Some(at));
        match what {
            Ulah::Pegang => belajar.pegang(at),
            Ulah::Geser(pixels) => belajar.geser(at, pixels),
            Ulah::Naik(steps) => belajar.naik(at, steps),
            Ulah::Ujung(upper) => belajar.ujung(at, upper),
            Ulah::Ketik(text) => belajar.ketik(at, text),
        }
    });
    let helped = RwSignal::new(false);
    let presenting = Memo::new(move |_| belajar.papan.with(|papan| papan.presentasi));
    page_keys(move |key| press(belajar, helped, key));
    // A number that calls for another formula stays in hand.
    Effect::new(move |before: Option<Option<Expr>>| {
        let now = belajar.mata(Mata::lengkap);
        let held = last.get_value();
        last.set_value(None);
        if let (Some(at), Some(before)) = (held, before)
            && before != now
        {
            (saver.platform().focus)(&format!("angka-{at}"));
        }
        now
    });
    // The focus follows to the lesson, and back from the screen to the button that filled it.
    Effect::new(move |before: Option<bool>| {
        let now = presenting.get();
        match (before, now) {
            (_, true) => {}
            (Some(true), false) => (saver.platform().focus)("presentasi"),
            _ => (saver.platform().focus)("isi"),
        }
        if !now {
            (saver.platform().reveal)(HERE);
        }
        now
    });
    live(move || match presenting.get() {
        true => panggung(belajar, hand, helped),
        false => halaman(belajar, hand),
    })
}

/// The keys of a lesson, most of them only where it fills the screen; `false` for one that is not its own.
fn press(belajar: Belajar, helped: RwSignal<bool>, key: &str) -> bool {
    let stage = belajar.papan.with_untracked(|papan| papan.presentasi);
    match key {
        "ArrowRight" | " " => belajar.langkahkan(Ke::Maju),
        "ArrowLeft" => belajar.langkahkan(Ke::Mundur),
        "p" | "P" => belajar.presentasi(!stage),
        _ if !stage => return false,
        "Escape" if helped.get_untracked() => helped.set(false),
        "Escape" => belajar.presentasi(false),
        "?" => helped.update(|on| *on = !*on),
        "n" | "N" | "PageDown" => belajar.pindah(1),
        "b" | "B" | "PageUp" => belajar.pindah(-1),
        "Home" => belajar.langkahkan(Ke::Awal),
        "0" => {
            let contoh = belajar.papan.with_untracked(|papan| papan.contoh);
            belajar.contoh(contoh);
        }
        digit => {
            let at = digit.parse::<usize>().ok().and_then(|at| at.checked_sub(1));
            let there = belajar.tayangan.with_untracked(|all| all.mata.len());
            match at.filter(|at| *at < there) {
                Some(at) => belajar.lihat(at),
                None => return false,
            }
        }
    }
    true
}

fn halaman(belajar: Belajar, hand: Tangan) -> AnyView {
    let lesson = belajar.pelajaran;
    let words = kata::kata(lesson.id);
    let place = format!(
        "Pelajaran {} dari {}",
        belajar.nomor().saturating_add(1),
        SEMUA.len()
    );
    let crumb = tagged(
        "p",
        "remah",
        el("a").attr("href", "#/belajar").child("Belajar"),
    )
    .child(format!(" › {place}"));
    let title = words.map_or(lesson.id, |words| words.judul);
    let purpose = words.map(|words| tagged("p", "ringkas", words.tujuan));
    let begin = button("tombol kecil", "Angka awal", move |_| belajar.contoh(None));
    let present = button("tombol kecil utama", "Presentasi (P)", move |_| {
        belajar.presentasi(true)
    })
    .attr("id", "presentasi")
    .attr("data-uji", "presentasi");
    let copy = button("tombol kecil", "Salin tautan", move |_| {
        belajar.salin(&site_address())
    })
    .attr("data-uji", "salin-tautan");
    let tools = tagged("div", "deret", present).child(copy).child(begin);
    let hint = "Geser angka bergaris bawah ke kiri atau kanan, tekan ↑ ↓ padanya, atau Enter untuk mengetik. Semua yang di bawahnya ikut bergerak.";
    let stage = tagged("section", "papan-rumus", ())
        .attr("aria-label", "Rumus")
        .children(peraga(belajar, hand))
        .child(tagged("p", "petunjuk", hint));
    let column = tagged("article", "pelajaran", crumb)
        .child(el("h1").child(title))
        .children(purpose)
        .child(tools)
        .child(perhaps(move || asing(belajar)))
        .child(stage)
        .child(el("h2").child("Rantai"))
        .child(rantai(belajar))
        .child(perhaps(move || diperiksa(belajar)))
        .child(bertahap(belajar))
        .children(words.map(penjelasan))
        .children(contoh(belajar))
        .child(lanjut(belajar));
    tagged("div", "belajar", jalur(lesson.id))
        .child(column)
        .into_any()
}

/// What the address says and the lesson does not know.
fn asing(belajar: Belajar) -> Option<El> {
    let strange = belajar.papan.with(|papan| papan.asing.clone());
    let words = strange
        .into_iter()
        .map(|(name, value)| match value.is_empty() {
            true => name,
            false => format!("{name} = {value}"),
        });
    let words = words.collect::<Vec<_>>().join("; ");
    (!words.is_empty()).then(|| {
        let words = format!("Alamat ini memuat yang tidak dikenal pelajaran ini: {words}.");
        tagged("p", "pesan", words).attr("data-uji", "asing")
    })
}

/// What the check says of the printed figure, in the lesson about it.
pub fn diperiksa(belajar: Belajar) -> Option<El> {
    let found = belajar
        .tayangan
        .with(|tayangan| tayangan.periksa.as_ref().map(kata::terperiksa));
    found.map(|words| tagged("p", "hasil-periksa", words).attr("role", "status"))
}

/// The formula worked out, one step at a key press.
fn bertahap(belajar: Belajar) -> El {
    let title = el("h2").child("Langkah demi langkah");
    let steps = live(move || {
        let steps = tampak(belajar).into_iter();
        steps.map(|step| langkah(&step)).collect::<Vec<_>>()
    });
    // What the formula that is looked at is for.
    let purpose = live_text(move || {
        let words = belajar.mata(|mata| kata::mata(mata.rumus.id));
        words.unwrap_or_default().to_string()
    });
    tagged("section", "bertahap", title)
        .child(tagged("p", "petunjuk", purpose))
        .child(kemudi(belajar))
        .child(tagged("ol", "langkah-hitung", steps).attr("aria-live", "polite"))
}

/// A step: how the formula stands, and what was done.
pub fn langkah(step: &Tampak) -> El {
    let long = step.langkah.math.plain().chars().count() > LONG;
    let sentence = tagged("p", "langkah-kalimat", step.kalimat.clone());
    el("li")
        .attr("class", long.then_some("panjang"))
        .child(terbaca(&step.langkah.math))
        .child(sentence)
}

/// Back and on, with how far it is.
pub fn kemudi(belajar: Belajar) -> El {
    let to = move |ke: Ke| move |_| belajar.langkahkan(ke);
    let at = |end: bool| end.then_some("true");
    let back = button("tombol kecil", "‹ Kembali", to(Ke::Mundur))
        .live("aria-disabled", move || at(belajar.langkah().0 == 0));
    let on = button("tombol kecil", "Langkah berikutnya ›", to(Ke::Maju))
        .attr("data-uji", "langkah")
        .live("aria-disabled", move || {
            let (now, all) = belajar.langkah();
            at(now == all)
        });
    let far = live_text(move || match belajar.langkah() {
        (0, all) => format!("{all} langkah; tekan → atau spasi"),
        (now, all) => format!("Langkah {now} dari {all}"),
    });
    tagged("div", "deret kemudi", back)
        .child(on)
        .child(tagged("p", "petunjuk", far).attr("data-uji", "langkah-ke"))
}

fn penjelasan(words: &'static kata::Kata) -> El {
    let paragraphs = words.isi.iter().map(|paragraph| el("p").child(*paragraph));
    let said = |title: &'static str, words: &'static str| {
        let words = format!(" {words}");
        tagged("p", "sorot", el("strong").child(title)).child(words)
    };
    el("section")
        .child(el("h2").child("Yang perlu diketahui"))
        .children(paragraphs)
        .children((!words.keliru.is_empty()).then(|| said("Sering keliru:", words.keliru)))
        .children((!words.tanya.is_empty()).then(|| said("Pikirkan:", words.tanya)))
}

/// The lessons before and after this one.
fn lanjut(belajar: Belajar) -> El {
    let link = |far: isize, class: &'static str, before: &'static str, after: &'static str| {
        let other = belajar.tetangga(far)?;
        let title = kata::kata(other.id).map_or(other.id, |words| words.judul);
        let link = el("a").attr("href", alamat(other.id)).attr("class", class);
        Some(link.child(format!("{before}{title}{after}")))
    };
    tagged("nav", "lanjut", ())
        .attr("aria-label", "Pelajaran sebelum dan sesudah")
        .children(link(-1, "tombol", "‹ ", ""))
        .children(link(1, "tombol utama", "", " ›"))
}
