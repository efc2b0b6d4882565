//! One exercise: what is given, the answer, the hints, what is said of it, and the steps to the right one.

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use crate::domain::latihan::Kunci;
use crate::domain::latihan::penilaian::{BATAS, PETUNJUK};
use crate::state::latihan::{Butir, Latih};
use crate::text::CaraHitung;
use crate::text::latihan::{self as kata, Kelompok, Pertanyaan};
use crate::ui::frame::math::formula;
use crate::ui::kit::el::{El, button, el, live, live_text, perhaps, tagged};

/// The field of the answer.
const JAWABAN: &str = "jawaban-latihan";
/// The number of the slip beside it.
const NOMOR: &str = "kesalahan-latihan";
/// What is said of the answer.
const UMPAN: &str = "umpan-latihan";
/// The button that goes on.
const LANJUT: &str = "soal-berikutnya";

/// The exercise at a position; nothing where there is none.
pub fn kartu(latih: Latih, at: usize) -> Option<El> {
    let sheet = latih.lembar().get();
    let butir = sheet.0.get(at)?;
    let soal = &butir.soal;
    let tanya = kata::pertanyaan(soal, &butir.outcome, &butir.kunci);
    let title = kata::judul_soal(soal.nomor, soal.jenis.choice().label);
    let given = tanya.diketahui.iter().map(diketahui).collect::<Vec<_>>();
    let answered = Memo::new(move |_| latih.kerja(at).jawaban.is_some());
    let lower = {
        let sheet = sheet.clone();
        live(move || {
            let Some(butir) = sheet.0.get(at) else {
                return ().into_any();
            };
            match answered.get() {
                true => dijawab(latih, at, butir).into_any(),
                false => isian(latih, at, butir).into_any(),
            }
        })
    };
    Some(
        tagged(
            "article",
            "soal",
            el("h3").attr("id", "soal-judul").child(title),
        )
        .attr("aria-labelledby", "soal-judul")
        .attr("data-uji", "soal")
        .attr("data-jenis", soal.jenis.choice().id)
        .children(tanya.aturan.iter().map(|rule| el("p").child(rule.clone())))
        .child(tagged("div", "diketahui", ()).children(given))
        .child(tagged("p", "tanya", tanya.tanya.clone()).attr("id", "soal-tanya"))
        .child(petunjuk(latih, at, sheet.0.clone()))
        .child(lower),
    )
}

fn diketahui(of: &Kelompok) -> El {
    let line = |(name, figure): &(&'static str, String)| {
        el("div")
            .child(el("dt").child(*name))
            .child(el("dd").child(figure.clone()))
    };
    el("div")
        .child(el("h4").child(of.nama.clone()))
        .child(el("dl").children(of.isi.iter().map(line)))
}

/// The hints that were taken.
fn petunjuk(latih: Latih, at: usize, sheet: Arc<Vec<Butir>>) -> El {
    let taken = Memo::new(move |_| latih.kerja(at).petunjuk);
    let lines = move || {
        let Some(butir) = sheet.get(at) else {
            return Vec::new();
        };
        let one = |ke: u8| {
            let hint = kata::petunjuk(&butir.soal, &butir.outcome, &butir.kunci, ke);
            el("li")
                .child(hint.kalimat)
                .children(hint.rumus.iter().map(formula))
        };
        (1..=taken.get()).map(one).collect::<Vec<_>>()
    };
    el("div")
        .attr("aria-live", "polite")
        .attr("data-uji", "petunjuk")
        .child(live(move || {
            let lines = lines();
            match lines.is_empty() {
                true => ().into_any(),
                false => tagged("ol", "petunjuk-soal", ()).children(lines).into_any(),
            }
        }))
}

/// The field of the answer with its buttons.
fn isian(latih: Latih, at: usize, butir: &Butir) -> El {
    let tanya = kata::pertanyaan(&butir.soal, &butir.outcome, &butir.kunci);
    let text = RwSignal::new(String::new());
    let slip = RwSignal::new(String::new());
    let back = RwSignal::new(None::<String>);
    let answer = move || {
        let whole = format!("{} {}", text.get_untracked(), slip.get_untracked());
        match latih.jawab(at, whole.trim()) {
            // The way on takes the focus once it is drawn.
            Ok(()) => {}
            Err(why) => {
                back.set(Some(kata::kembali(&why)));
                latih.fokus(JAWABAN);
            }
        }
    };
    let none = matches!(butir.kunci, Kunci::TidakDapat(_) | Kunci::Angka { .. });
    let none = none.then(|| {
        button("tombol polos", "Tidak dapat dihitung", move |_| {
            text.set(kata::TIDAK_DAPAT.to_string());
            latih.fokus(JAWABAN);
        })
        .attr("data-uji", "tidak-dapat")
    });
    let hint = move || {
        let taken = latih.kerja(at).petunjuk;
        (taken < PETUNJUK).then(|| {
            let next = taken + 1;
            let most = BATAS.get(usize::from(next)).copied().unwrap_or_default();
            button(
                "tombol polos",
                kata::tombol_petunjuk(next, most),
                move |_| {
                    latih.petunjuk(at);
                    latih.fokus(JAWABAN);
                },
            )
            .attr("data-uji", "minta-petunjuk")
        })
    };
    let message = tagged(
        "p",
        "pesan",
        live_text(move || back.get().unwrap_or_default()),
    )
    .attr("id", "jawaban-pesan")
    .attr("role", "alert");
    let label = el("label")
        .attr("for", JAWABAN)
        .child(if tanya.slip.is_empty() {
            "Jawaban Anda"
        } else {
            "Baris yang salah"
        });
    let control = kendali(&tanya, text, answer);
    let control = match latih.terima_fokus() {
        true => control.focused(),
        false => control,
    };
    let field = tagged("div", "bidang", label).child(control);
    let check = button("tombol utama", "Periksa jawaban", move |_| answer())
        .attr("data-uji", "periksa-jawaban");
    let buttons = tagged("div", "deret", check)
        .children(none)
        .child(perhaps(hint));
    el("div")
        .child(message)
        .child(field)
        .children(nomor_slip(&tanya, slip))
        .child(buttons)
}

/// A field for a figure; a list where there are words to choose from.
fn kendali(
    tanya: &Pertanyaan,
    text: RwSignal<String>,
    answer: impl Fn() + Copy + Send + 'static,
) -> El {
    let control = match tanya.pilihan.is_empty() {
        true => el("input")
            .attr("type", "text")
            .attr("inputmode", "text")
            .attr("autocomplete", "off")
            .on("input", move |event| text.set(event_target_value(&event)))
            .on("keydown", move |event| {
                let event: &KeyboardEvent = event.unchecked_ref();
                if event.key() == "Enter" {
                    event.prevent_default();
                    answer();
                }
            }),
        false => el("select")
            .on("change", move |event| text.set(event_target_value(&event)))
            .child(el("option").attr("value", "").child("Pilih"))
            .children(
                tanya
                    .pilihan
                    .iter()
                    .map(|word| el("option").attr("value", word.clone()).child(word.clone())),
            ),
    };
    control
        .attr("id", JAWABAN)
        .attr("class", "isian")
        .attr("aria-describedby", "soal-tanya jawaban-pesan")
        .live_value(move || text.get())
}

/// The slips to choose from, where one is asked for.
fn nomor_slip(tanya: &Pertanyaan, slip: RwSignal<String>) -> Option<El> {
    let options = tanya
        .slip
        .iter()
        .enumerate()
        .map(|(at, words)| el("option").attr("value", at + 1).child(*words));
    let select = el("select")
        .attr("id", NOMOR)
        .attr("class", "isian")
        .on("change", move |event| slip.set(event_target_value(&event)))
        .child(el("option").attr("value", "").child("Pilih"))
        .children(options);
    let label = el("label").attr("for", NOMOR).child(kata::KESALAHAN);
    (!tanya.slip.is_empty()).then(|| tagged("div", "bidang", label).child(select))
}

/// What is said of an answer, and how the right one comes about.
fn dijawab(latih: Latih, at: usize, butir: &Butir) -> El {
    let kerja = untrack(|| latih.kerja(at));
    let text = kerja.jawaban.unwrap_or_default();
    let marked = butir.penilaian(&text);
    let words = marked.map(|marked| kata::putusan(&butir.soal, &butir.outcome, &marked));
    let class = match kerja.nilai {
        100 => "umpan benar",
        0 => "umpan salah",
        _ => "umpan sebagian",
    };
    let told = tagged(
        "div",
        class,
        tagged("p", "putusan", words.unwrap_or_default()).attr("data-uji", "putusan"),
    )
    .child(
        el("p")
            .child(kata::dijawab(&text, kerja.nilai, kerja.petunjuk))
            .attr("data-uji", "nilai"),
    )
    .child(
        el("p")
            .child(kata::YANG_BENAR)
            .child(el("strong").child(kata::jawaban(&butir.soal, &butir.kunci))),
    );
    let steps = kata::langkah(&butir.soal, &butir.outcome, &butir.kunci);
    let last = latih.belum_dijawab(at).is_none();
    let on = if last {
        "Ke soal pertama"
    } else {
        "Soal berikutnya"
    };
    // Those who listen hear the verdict with the button that takes the focus.
    let on = button("tombol utama", on, move |_| latih.lanjut(at))
        .attr("id", LANJUT)
        .attr("aria-describedby", UMPAN);
    let on = match latih.terima_fokus() {
        true => on.focused(),
        false => on,
    };
    el("div")
        .child(told.attr("id", UMPAN))
        .child(tagged("div", "deret", on))
        .child(
            tagged("details", "lipat", el("summary").child("Cara hitung"))
                .attr("open", true)
                .children(steps.into_iter().map(langkah)),
        )
}

/// One step: which result, its formula, the figures put in, the source.
fn langkah(cara: CaraHitung) -> El {
    let title = format!("{} ({})", cara.judul, cara.baris);
    let result = cara
        .angka
        .is_none()
        .then(|| el("p").child(cara.alasan.clone().unwrap_or_else(|| cara.hasil.clone())));
    let source = format!("{}: {}", cara.dasar, cara.sumber);
    tagged("div", "langkah-soal", el("h4").child(title))
        .child(formula(&cara.lambang))
        .children(kata::suku(&cara).map(|terms| el("p").child(terms)))
        .children(cara.angka.as_ref().map(formula))
        .children(result)
        .children(
            cara.catatan
                .into_iter()
                .map(|note| tagged("p", "catatan", note)),
        )
        .child(tagged("p", "petunjuk", source))
}
