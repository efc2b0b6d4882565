//! The formula of a lesson with its numbers in place of the symbols, to be drawn, stepped or typed where they stand.

use leptos::prelude::*;

use super::susunan::susunan;
use crate::domain::belajar::{JenisLangkah, JenisPeubah, Langkah, Mata, Peubah};
use crate::domain::formula::{Expr, Math, layout};
use crate::domain::notation;
use crate::domain::outcome::Nilai;
use crate::domain::rulebook::rumus::{Rumus, Ukuran};
use crate::state::belajar::{Batas, Belajar};
use crate::text;
use crate::text::belajar as kata;
use crate::ui::frame::math::line;
use crate::ui::kit::angka::{Angka, Tangan, angka};
use crate::ui::kit::el::{El, el, live, live_text, tagged};

/// A formula of more letters than this is set smaller, one of less than the other larger.
const LONGER: usize = 90;
const LONG: usize = 44;
const SHORT: usize = 26;

/// A formula of the rule book, and the same with the inputs of the lesson in it.
type Terisi = (&'static Rumus, Expr);

/// The formula with its result, what is wrong with it, and the inputs that do not stand in it.
pub fn peraga(belajar: Belajar, hand: Tangan) -> Vec<AnyView> {
    // While a number is typed the formula stays as it is: half a number may call for another one.
    let rumus = Memo::new(move |before: Option<&Option<Terisi>>| {
        let typing = hand.typing();
        let now = belajar.mata(|mata| (mata.rumus, mata.lengkap()));
        before.cloned().filter(|_| typing).unwrap_or(now)
    });
    let formula = live(move || rumus.get().map(|rumus| susun(belajar, hand, &rumus)));
    // For those who listen: the formula with its figures, as mathematics.
    let read = live(move || belajar.mata(|mata| line(&dengan_angka(belajar, mata))));
    let read = tagged("div", "hanya-dibaca", read);
    let others = live(move || rumus.get().map(|rumus| lain(belajar, hand, &rumus)));
    let result = tagged("output", "peraga-hasil", live_text(move || hasil(belajar)))
        .attr("data-uji", "hasil")
        .live("data-kelas", move || belajar.mata(kelas).flatten());
    let line = el("div")
        .live("class", move || match panjang(belajar) {
            long if long > LONGER => "peraga panjang terpanjang",
            long if long > LONG => "peraga panjang",
            short if short < SHORT => "peraga pendek",
            _ => "peraga",
        })
        .child(read)
        .child(formula)
        .child(result);
    let line = el("div")
        .child(line)
        .attr("role", "group")
        .attr("aria-label", "Rumus dengan angkanya");
    let told = live(move || {
        let mut lines = pesan(belajar);
        // Said while it is typed: a figure that is drawn over 1.000 needs no word.
        if hand.typing() {
            let read = |text: &str| kata::titik_tunggal(text).map(|words| ("catatan", words));
            let texts = belajar.papan.with(|papan| papan.isian.clone());
            lines.extend(texts.0.iter().filter_map(|(_, text)| read(text)));
        }
        let lines = lines
            .into_iter()
            .map(|(class, words)| tagged("p", class, words));
        lines.collect::<Vec<_>>()
    });
    let told = tagged("div", "peraga-pesan", told).attr("aria-live", "polite");
    vec![line.into_any(), told.into_any(), others]
}

/// The result in a sentence.
pub fn tulis(mata: &Mata) -> String {
    match &mata.nilai {
        Nilai::Angka(value) => text::angka_satuan(*value, mata.rumus.ukuran),
        other => text::nilai(other, mata.rumus.ukuran).text(),
    }
}

/// The rank of the band of a result, for its colour.
pub fn kelas(mata: &Mata) -> Option<usize> {
    match &mata.nilai {
        Nilai::Kelas(rank, _) => Some((*rank).min(4)),
        _ => None,
    }
}

fn hasil(belajar: Belajar) -> String {
    let written = belajar.mata(|mata| match mata.nilai.ada() {
        true => format!("= {}", tulis(mata)),
        false => tulis(mata),
    });
    written.unwrap_or_default()
}

/// How long the line is: its formula with the figures, and the result.
fn panjang(belajar: Belajar) -> usize {
    let letters = |text: String| text.chars().count();
    let long = belajar.mata(|mata| {
        let formula = letters(dengan_angka(belajar, mata).plain());
        formula.saturating_add(letters(tulis(mata)))
    });
    long.unwrap_or(0)
}

/// The formula as it stands there: each input with its text, the rest as the chain gives it.
fn dengan_angka(belajar: Belajar, mata: &Mata) -> Math {
    let put = |symbol: &str| {
        let inputs = &belajar.pelajaran.peubah;
        match inputs.iter().position(|peubah| peubah.simbol == symbol) {
            Some(at) => Math::Number(belajar.teks(at)),
            None => dimasukkan(&mata.langkah, symbol)
                .map_or_else(|| Math::Name(symbol.into()), Math::Number),
        }
    };
    let (left, right) = ruas(mata.rumus, &mata.lengkap(), &put);
    Math::Row(std::iter::once(left).chain(right).collect())
}

/// The two sides of a formula; `C = C` says nothing, and a word is given for a figure in brackets.
fn ruas(rumus: &Rumus, expr: &Expr, put: &impl Fn(&str) -> Math) -> (Math, Vec<Math>) {
    let own = *expr == Expr::Name(rumus.hasil.into());
    let right = || layout(expr, put);
    match rumus.ukuran {
        Ukuran::Kata => {
            let right = vec![Math::Sign("("), right(), Math::Sign(")")];
            (Math::Text(rumus.hasil.into()), right)
        }
        _ if own => (Math::Name(rumus.hasil.into()), Vec::new()),
        _ => {
            let right = vec![Math::Sign("="), right()];
            (Math::Name(rumus.hasil.into()), right)
        }
    }
}

/// What is wrong, missing or worth knowing.
fn pesan(belajar: Belajar) -> Vec<(&'static str, String)> {
    let inputs = belajar.pelajaran.peubah.iter().enumerate();
    let mut lines: Vec<(&'static str, String)> = inputs
        .filter_map(|(at, peubah)| {
            let words = belajar.pesan(at)?;
            Some(("pesan", format!("{}: {words}.", sebutan(peubah))))
        })
        .collect();
    let wrong = !lines.is_empty();
    let symbols: Vec<&str> = belajar
        .pelajaran
        .peubah
        .iter()
        .map(|peubah| peubah.simbol)
        .collect();
    let more = belajar.mata(|mata| {
        let reason = kata::alasan(&symbols, &mata.nilai).filter(|_| !wrong);
        let notes = mata
            .catatan
            .iter()
            .map(|note| ("catatan", text::catatan(note)));
        let reason = reason.map(|words| ("pesan", words));
        reason.into_iter().chain(notes).collect::<Vec<_>>()
    });
    lines.extend(more.into_iter().flatten());
    lines
}

/// `Target (T)`; the name alone where the symbol is no letter of a formula.
pub fn sebutan(peubah: &Peubah) -> String {
    let name = text::upper_first(kata::peubah(peubah.simbol));
    match (name.is_empty(), &peubah.jenis) {
        (true, _) => peubah.simbol.to_string(),
        (false, JenisPeubah::Pilihan(_)) => name,
        // `C_2` is told by its name.
        (false, _) if peubah.simbol.contains('_') => name,
        (false, _) => format!("{name} ({})", peubah.simbol),
    }
}

/// The formula, its numbers in place of the symbols.
fn susun(belajar: Belajar, hand: Tangan, (rumus, expr): &Terisi) -> El {
    let (left, right) = ruas(rumus, expr, &|name| Math::Name(name.into()));
    let mut seen: Vec<String> = Vec::new();
    let mut own = |symbol: &str| {
        let stop = !seen.iter().any(|known| known == symbol);
        seen.push(symbol.to_string());
        let inputs = &belajar.pelajaran.peubah;
        match inputs.iter().position(|peubah| peubah.simbol == symbol) {
            // A number that stands there again says what it is where it stands first.
            Some(at) => satu(belajar, hand, at, seen.len(), stop, stop),
            None => dari_rantai(belajar, symbol),
        }
    };
    susunan(&left, &right, &mut own)
}

/// The inputs that do not stand in the formula.
fn lain(belajar: Belajar, hand: Tangan, (rumus, expr): &Terisi) -> El {
    let names = expr.names();
    let alone = *expr == Expr::Name(rumus.hasil.into());
    let inputs = belajar.pelajaran.peubah.iter().enumerate();
    let others = inputs.filter(|(_, peubah)| alone || !names.contains(&peubah.simbol));
    let lines = others.filter_map(|(at, peubah)| {
        let name = el("span")
            .attr("class", "isian-lain-nama")
            .child(sebutan(peubah));
        let control = match peubah.jenis {
            JenisPeubah::Pilihan(_) => pilihan(belajar, at, peubah)?,
            _ => satu(belajar, hand, at, 0, true, false)?,
        };
        Some(el("li").child(name).child(control))
    });
    el("ul").attr("class", "isian-lain").children(lines)
}

/// A number that is changed where it stands; `ke` sets apart those that stand there twice.
fn satu(
    belajar: Belajar,
    hand: Tangan,
    at: usize,
    ke: usize,
    stop: bool,
    named: bool,
) -> Option<El> {
    let peubah = belajar.pelajaran.peubah.get(at)?;
    let unit = match peubah.jenis {
        JenisPeubah::Angka { satuan, .. } | JenisPeubah::Target { satuan } => satuan,
        JenisPeubah::Pilihan(_) => return None,
    };
    let ends = Batas::dari(peubah).map(|batas| {
        (
            notation::to_machine(batas.dari),
            notation::to_machine(batas.sampai),
        )
    });
    let id = match stop {
        true => format!("angka-{at}"),
        false => format!("angka-{at}-{ke}"),
    };
    let caption = if named {
        kata::peubah(peubah.simbol)
    } else {
        ""
    };
    Some(angka(
        hand,
        Angka {
            at,
            spot: ke,
            id,
            label: sebutan(peubah),
            caption: caption.to_string(),
            text: Signal::derive(move || belajar.teks(at)),
            shown: Signal::derive(move || kata::terpotong(&belajar.teks(at))),
            unit,
            now: Signal::derive(move || belajar.mesin(at)),
            ends,
            message: Signal::derive(move || belajar.pesan(at)),
            room: peubah.awal.chars().count(),
            stop,
        },
    ))
}

/// A result of the chain that this formula takes in, which moves but is not typed.
fn dari_rantai(belajar: Belajar, symbol: &str) -> Option<El> {
    let name = symbol.to_string();
    let shown = Memo::new(move |_| {
        let found = belajar.mata(|mata| dimasukkan(&mata.langkah, &name));
        found.flatten().unwrap_or_else(|| name.clone())
    });
    let value = tagged("span", "nilai", live_text(move || shown.get()));
    let meaning = kata::peubah(symbol);
    let caption = (!meaning.is_empty()).then(|| tagged("small", "angka-nama", meaning));
    Some(tagged("span", "angka-geser", value).children(caption))
}

/// What the step that puts the figures in puts in for a symbol; of a sum, what it comes to.
fn dimasukkan(steps: &[Langkah], symbol: &str) -> Option<String> {
    let step = |kind| steps.iter().find(|step| step.jenis == kind);
    let (before, after) = (step(JenisLangkah::Lambang)?, step(JenisLangkah::Masukkan)?);
    let put = put_for(&before.math, &after.math, symbol)?;
    let worked = steps
        .iter()
        .filter(|step| matches!(step.jenis, JenisLangkah::Hitung(_)));
    let mut changes = worked.filter_map(|step| step.ubah.as_ref());
    let sum = changes.find(|(from, _)| from.plain() == put);
    Some(sum.map_or(put, |(_, to)| to.plain()))
}

fn put_for(before: &Math, after: &Math, symbol: &str) -> Option<String> {
    match (before, after) {
        (Math::Baru(before), after) => put_for(before, after, symbol),
        (Math::Name(name), after) if name == symbol => {
            let text = after.plain();
            (text != symbol).then_some(text)
        }
        (before, Math::Baru(after)) => put_for(before, after, symbol),
        (Math::Row(before), Math::Row(after)) => {
            let mut pairs = before.iter().zip(after);
            pairs.find_map(|(before, after)| put_for(before, after, symbol))
        }
        (Math::Over(a, b), Math::Over(c, d)) => {
            put_for(a, c, symbol).or_else(|| put_for(b, d, symbol))
        }
        _ => None,
    }
}

fn pilihan(belajar: Belajar, at: usize, peubah: &'static Peubah) -> Option<El> {
    let JenisPeubah::Pilihan(choices) = peubah.jenis else {
        return None;
    };
    let options = choices.iter().map(|choice| {
        el("option")
            .attr("value", choice.id)
            .live("selected", move || belajar.teks(at) == choice.id)
            .child(choice.label)
    });
    Some(
        el("select")
            .attr("class", "isian")
            .attr("id", format!("angka-{at}"))
            .attr("aria-label", sebutan(peubah))
            .children(options)
            .on("change", move |event| {
                belajar.ketik(at, event_target_value(&event))
            }),
    )
}
